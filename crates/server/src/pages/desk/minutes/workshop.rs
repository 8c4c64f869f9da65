//! The workshop of the minutes: on the left what the record says of each event, on the right the prose over it.

use documents::minutes::passages::Passage;
use domain::minutes::{Disposition, Minutes, Observation, Paragraph};
use domain::words::Lang;
use maud::{Markup, html};

use super::super::super::frame::{Page, tag};
use super::super::super::parts::seat_name;
use super::saving;
use super::typed::{Compared, Typed, Wording};
use crate::forms::given::Given;
use crate::links;

/// The boxes a text is written in, by language.
const BOXES: [(Lang, &str); 2] = [(Lang::Es, "language-es"), (Lang::En, "language-en")];
/// A line of a box holds about this many letters; a box has at least two lines and at most so many.
const LINE: usize = 48;
const LINES: std::ops::RangeInclusive<usize> = 2..=14;

/// A paragraph with all that is said of it.
pub struct Row<'a> {
    /// The paragraph on record.
    pub paragraph: &'a Paragraph,
    /// What the record makes of it, in the language of the page.
    pub passage: &'a Passage,
    /// What its boxes show where nobody typed.
    pub shown: Wording,
    /// What delegations observed about it.
    pub observations: Vec<&'a Observation>,
}

/// One row per paragraph.
pub fn rows<'a>(minutes: &'a Minutes, here: &'a [Passage], there: &[Passage], lang: Lang) -> Vec<Row<'a>> {
    let mut rows = Vec::with_capacity(minutes.paragraphs.len());
    for ((paragraph, passage), other) in minutes.paragraphs.iter().zip(here).zip(there) {
        let proposed = |it: &Passage| it.proposed.clone().unwrap_or_default().trim().to_owned();
        let shown = match (&paragraph.text, lang) {
            (Some(text), _) => Wording::from(text),
            (None, Lang::Es) => Wording { es: proposed(passage), en: proposed(other) },
            (None, Lang::En) => Wording { es: proposed(other), en: proposed(passage) },
        };
        let observations = minutes.observations.iter().filter(|it| it.paragraph == paragraph.number);
        rows.push(Row { paragraph, passage, shown, observations: observations.collect() });
    }
    rows
}

/// A row whose boxes can be written in.
pub fn editable(page: &Page, row: &Row, given: &Given, may_settle: bool) -> Markup {
    let number = row.paragraph.number;
    let typed = Typed::of(given, number);
    let compared = typed.as_ref().map_or(Compared::Same, |it| it.compared(&row.shown));
    let now = match (&typed, compared) {
        (Some(typed), Compared::Typed | Compared::Overtaken) => &typed.now,
        _ => &row.shown,
    };
    // Whoever has seen the other's text and saves again means to; until then the comparison is with what was opened.
    let before = match (&typed, compared) {
        (Some(typed), Compared::Typed) => &typed.before,
        _ => &row.shown,
    };
    html! {
        (heading(row))
        section.passage #{ "p" (number) } aria-labelledby={ "n" (number) } {
            (event(page, row))
            div.prose {
                @if let (Some(typed), Compared::Overtaken) = (&typed, compared) {
                    (overtaken(page, row, typed))
                }
                (boxes(page, &format!("p{number}"), now))
                (hidden(number, before, row.paragraph.text.is_some()))
                (state(page, row, compared))
                (observations(page, row, may_settle))
            }
        }
    }
}

/// A row that is only read; `beneath` stands under its text.
pub fn readable(page: &Page, row: &Row, beneath: &Markup) -> Markup {
    let number = row.paragraph.number;
    html! {
        (heading(row))
        section.passage #{ "p" (number) } aria-labelledby={ "n" (number) } {
            (event(page, row))
            div.prose {
                p.says { (said(page, row)) }
                (observations(page, row, false))
                (beneath)
            }
        }
    }
}

fn said(page: &Page, row: &Row) -> Markup {
    match &row.paragraph.text {
        Some(text) => page.text(text),
        None => html! { (row.shown.get(page.lang)) },
    }
}

/// The heading of the minutes that begins here.
fn heading(row: &Row) -> Markup {
    html! { @if let Some(heading) = &row.passage.heading { h2 { (heading) } } }
}

/// What the record says, and where.
fn event(page: &Page, row: &Row) -> Markup {
    let number = row.paragraph.number;
    html! {
        div.event {
            h3 #{ "n" (number) } { (page.fill("workshop-paragraph", &[("number", &number.to_string())])) }
            @match (&row.passage.sentence, row.passage.event) {
                (Some(sentence), Some(position)) => {
                    p { (sentence) }
                    p.soft { a href=(links::entry(page.lang, position)) {
                        (page.fill("part-record-number", &[("number", &position.to_string())]))
                    } }
                }
                _ => p.soft { (page.say("workshop-prose-alone")) },
            }
        }
    }
}

/// Two boxes, one per language.
fn boxes(page: &Page, name: &str, now: &Wording) -> Markup {
    html! {
        div.languages {
            @for (lang, label) in BOXES {
                @let (text, id) = (now.get(lang), format!("{name}-{}", tag(lang)));
                div {
                    label for=(id) { (page.say(label)) }
                    textarea id=(id) name={ (name) "." (tag(lang)) } lang=(tag(lang)) rows=(lines(text)) { (text) }
                }
            }
        }
    }
}

/// How many lines a box needs for its text.
fn lines(text: &str) -> usize {
    let needed: usize = text.lines().map(|line| line.chars().count() / LINE + 1).sum();
    needed.clamp(*LINES.start(), *LINES.end())
}

/// What the page shows, sent along so that the desk can tell whether it still stands.
fn hidden(number: u16, before: &Wording, prose: bool) -> Markup {
    html! {
        input type="hidden" name={ "p" (number) ".was.es" } value=(before.es);
        input type="hidden" name={ "p" (number) ".was.en" } value=(before.en);
        @if prose { input type="hidden" name={ "p" (number) ".prose" } value="yes"; }
    }
}

/// Whether the text is the record's own, somebody's prose, or not saved yet.
fn state(page: &Page, row: &Row, compared: Compared) -> Markup {
    html! {
        p.chips {
            @match compared {
                Compared::Typed | Compared::Overtaken => span.chip.wait { (page.say("workshop-not-saved")) },
                Compared::Same if row.paragraph.text.is_some() => span.chip.ok { (page.say("workshop-is-prose")) },
                Compared::Same => span.chip { (page.say("workshop-is-sentence")) },
            }
        }
    }
}

/// What two people wrote, side by side: theirs and what stood before; one's own stands in the boxes below.
fn overtaken(page: &Page, row: &Row, typed: &Typed) -> Markup {
    let number = row.paragraph.number.to_string();
    html! {
        div.alert role="alert" #{ "x" (number) } {
            h4 { (page.say("workshop-overtaken")) }
            p { (page.say("workshop-overtaken-what-to-do")) }
            div.versions {
                (version(page, "workshop-theirs", &typed.before, &row.shown))
                (version(page, "workshop-before", &row.shown, &typed.before))
            }
            p.row { button.btn type="submit" name="drop" value=(number) { (page.say("workshop-take-theirs")) } }
            p { strong { (page.say("workshop-yours")) } }
        }
    }
}

/// A version with what is different from the other one marked.
fn version(page: &Page, title: &str, other: &Wording, this: &Wording) -> Markup {
    html! {
        div {
            h5 { (page.say(title)) }
            @for (lang, _) in BOXES {
                @if !this.get(lang).is_empty() || !other.get(lang).is_empty() {
                    p lang=(tag(lang)) { (marked(this.get(lang), other.get(lang))) }
                }
            }
        }
    }
}

/// `this`, with the stretch marked that `other` does not share with it at its beginning and its end.
fn marked(this: &str, other: &str) -> Markup {
    let (a, b): (Vec<&str>, Vec<&str>) = (this.split(' ').collect(), other.split(' ').collect());
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - front;
    let back = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (head, middle, tail) = (&a[..front], &a[front..a.len() - back], &a[a.len() - back..]);
    html! {
        (head.join(" ")) " "
        @if !middle.is_empty() { mark { (middle.join(" ")) } " " }
        (tail.join(" "))
    }
}

/// What delegations observed here, with what became of it, or the buttons that say so.
fn observations(page: &Page, row: &Row, may_settle: bool) -> Markup {
    html! {
        @if !row.observations.is_empty() {
            ul.list.observations {
                @for it in &row.observations { li { (observation(page, it, may_settle)) } }
            }
        }
    }
}

fn observation(page: &Page, it: &Observation, may_settle: bool) -> Markup {
    let ways = [Disposition::Accepted, Disposition::Rejected, Disposition::Noted];
    html! {
        p {
            strong { (page.fill("workshop-observation", &[("number", &it.number.to_string())])) ": " (seat_name(page, &it.seat)) }
            " " (chip(page, it.disposition)) " "
            a.soft href=(links::entry(page.lang, it.position)) {
                (page.fill("part-record-number", &[("number", &it.position.to_string())]))
            }
        }
        p { (page.text(&it.text)) }
        @if may_settle && it.disposition.is_none() {
            p.hint { (page.say("workshop-settle-hint")) }
            p.row { @for way in ways {
                @let name = documents::name_of(&way);
                button.btn type="submit" name="settle" value={ (it.number) "." (name) } {
                    (page.say(&format!("workshop-settle-{name}")))
                }
            } }
        }
    }
}

fn chip(page: &Page, disposition: Option<Disposition>) -> Markup {
    let (class, key) = match disposition {
        None => ("wait", "workshop-observation-open"),
        Some(Disposition::Accepted) => ("ok", "workshop-observation-accepted"),
        Some(Disposition::Rejected) => ("no", "workshop-observation-rejected"),
        Some(Disposition::Noted) => ("", "workshop-observation-noted"),
    };
    html! { span.(format!("chip {class}")) { (page.say(key)) } }
}

/// Boxes for what a delegation observes, folded away until it does.
pub fn observe(page: &Page, row: &Row, given: &Given) -> Markup {
    let number = row.paragraph.number;
    let name = format!("o{number}");
    let now = Wording::of(given, &name);
    html! {
        details.observe open[now != Wording::default()] {
            summary { (page.fill("workshop-observe", &[("number", &number.to_string())])) }
            (boxes(page, &name, &now))
        }
    }
}

/// Boxes for a paragraph that no event tells of.
pub fn addition(page: &Page, given: &Given) -> Markup {
    html! {
        h2 { (page.say("workshop-addition")) }
        section.passage #p0 aria-label=(page.say("workshop-addition")) {
            div.event { p.soft { (page.say("workshop-addition-hint")) } }
            div.prose { (boxes(page, saving::NEW, &Wording::of(given, saving::NEW))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_marked_and_nothing_else() {
        let cases = [
            ("uno dos tres", "uno dos tres", "uno dos tres "),
            ("uno DOS tres", "uno dos tres", "uno <mark>DOS</mark> tres"),
            ("uno tres", "uno dos tres", "uno tres"),
            ("uno dos dos tres", "uno dos tres", "uno dos <mark>dos</mark> tres"),
        ];
        for (this, other, expected) in cases {
            assert_eq!(marked(this, other).into_string(), expected, "{this} beside {other}");
        }
    }

    #[test]
    fn a_box_has_room_for_its_text_and_does_not_fill_the_page() {
        assert_eq!(lines(""), 2);
        assert_eq!(lines(&"x".repeat(LINE * 4)), 5);
        assert_eq!(lines(&"x\n".repeat(90)), 14);
    }
}
