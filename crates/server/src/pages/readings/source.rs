//! The text of a document with the places of its facts marked, each to be lit when its fact is looked at.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use archive::proposal::Sureness;
use maud::{Escaper, Markup, PreEscaped, html};

use crate::archived::lines::{head, plain, tail};
use crate::readings::facts::Fact;

/// How much of a sentence is quoted around a fact, on either side.
const AROUND: usize = 160;

/// From where to where, of which fact, and whether it is the first piece of it: the earlier first, then the longer.
type Place = (usize, Reverse<usize>, usize, bool);

/// The whole text. Where two facts share a part of it, the later one is marked in pieces.
pub fn marked(text: &str, facts: &[Fact]) -> Markup {
    let mut waiting: BinaryHeap<Reverse<Place>> = BinaryHeap::new();
    for (index, fact) in facts.iter().enumerate() {
        let Some(span) = fact.span else { continue };
        let (start, end) = (span.start as usize, span.end as usize);
        if start < end && text.get(start..end).is_some() {
            waiting.push(Reverse((start, Reverse(end), index, true)));
        }
    }
    let mut out = String::with_capacity(text.len() + facts.len() * 90);
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(Reverse((start, Reverse(end), index, is_first))) = waiting.pop() {
        while let Some(closes) = open.last().copied().filter(|it| *it <= start) {
            stretch(&mut out, text, at, closes);
            out.push_str("</mark>");
            at = closes;
            open.pop();
        }
        stretch(&mut out, text, at, start);
        at = start;
        let within = open.last().copied().unwrap_or(text.len());
        if end > within {
            waiting.push(Reverse((within, Reverse(end), index, false)));
        }
        begin(&mut out, &facts[index], is_first);
        open.push(end.min(within));
    }
    while let Some(closes) = open.pop() {
        stretch(&mut out, text, at, closes);
        out.push_str("</mark>");
        at = closes;
    }
    stretch(&mut out, text, at, text.len());
    PreEscaped(out)
}

fn begin(out: &mut String, fact: &Fact, is_first: bool) {
    use std::fmt::Write;
    let sure = match fact.sure {
        Sureness::Sure => "sure",
        Sureness::Likely => "likely",
        Sureness::Unsure => "unsure",
    };
    let key = &fact.key;
    let written = match is_first {
        true => write!(out, "<mark id=\"s-{key}\" class=\"{sure}\" data-of=\"{key}\">"),
        false => write!(out, "<mark class=\"{sure}\" data-of=\"{key}\">"),
    };
    written.expect("a string takes what is written");
}

/// A stretch of the text; what parts its pages is left to the eye.
fn stretch(out: &mut String, text: &str, from: usize, to: usize) {
    use std::fmt::Write;
    let stretch = text.get(from..to).unwrap_or_default().replace('\u{c}', "\n");
    Escaper::new(out).write_str(&stretch).expect("a string takes what is written");
}

/// The sentence that a fact stands in, with its own words marked.
pub fn quote(text: &str, fact: &Fact) -> Option<Markup> {
    let span = fact.span?;
    let (start, end) = (span.start as usize, span.end as usize);
    let (before, own, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let before = {
        let line = before.rsplit('\n').next().unwrap_or_default();
        let sentence = line.rfind(". ").map_or(line, |at| &line[at + 2..]);
        tail(sentence, AROUND)
    };
    let after = {
        let line = after.split('\n').next().unwrap_or_default();
        let sentence = line.find(". ").map_or(line, |at| &line[..=at]);
        head(sentence, AROUND)
    };
    Some(html! { (plain(before)) mark { (plain(own)) } (plain(after)) })
}

#[cfg(test)]
mod tests {
    use domain::archive::Span;
    use domain::archive::claim::Claim;

    use super::*;

    fn fact(key: &str, start: u32, end: u32) -> Fact {
        Fact {
            key: key.to_owned(),
            meeting: 0,
            claim: Claim::Acronym("X".into()),
            span: Some(Span { start, end }),
            words: String::new(),
            rule: None,
            sure: Sureness::Sure,
        }
    }

    fn said(text: &str, facts: &[Fact]) -> String {
        let marked = marked(text, facts).into_string();
        marked.replace(" class=\"sure\"", "").replace(" data-of=", " of=").replace("mark", "m")
    }

    #[test]
    fn places_lie_within_each_other_and_beside_each_other() {
        let marked = said("uno dos tres", &[fact("b", 4, 7), fact("a", 0, 7)]);
        assert_eq!(marked, "<m id=\"s-a\" of=\"a\">uno <m id=\"s-b\" of=\"b\">dos</m></m> tres");
    }

    #[test]
    fn what_reaches_over_the_end_of_another_is_marked_in_pieces() {
        let marked = said("abcdef", &[fact("a", 0, 3), fact("b", 2, 5)]);
        assert_eq!(marked, "<m id=\"s-a\" of=\"a\">ab<m id=\"s-b\" of=\"b\">c</m></m><m of=\"b\">de</m>f");
    }

    #[test]
    fn no_text_is_lost_or_taken_for_markup() {
        let text = "a<b>&\u{c}é";
        let marked = marked(text, &[fact("x", 0, 99), fact("y", 6, 7)]).into_string();
        assert_eq!(marked, "a&lt;b&gt;&amp;\né", "places that are not there are left out");
    }

    #[test]
    fn a_fact_is_quoted_with_its_sentence() {
        let text = "Antes. La sede fue Quito, Ecuador. Después.\nOtro.";
        let start = text.find("Quito").expect("it is there") as u32;
        let quoted = quote(text, &fact("a", start, start + 5)).expect("a quote").into_string();
        assert_eq!(quoted, "La sede fue <mark>Quito</mark>, Ecuador.");
        let bold = "**Sede:** Quito";
        let quoted = quote(bold, &fact("a", 0, 9)).expect("a quote").into_string();
        assert_eq!(quoted, "<mark>Sede:</mark> Quito", "without the signs of bold");
    }
}
