//! What the meeting agreed, put together from the stretches of text that decide something.

use std::collections::HashSet;
use std::ops::Range;

use crate::actors::{actors, enacting};
use crate::document::Document;
use crate::due;
use crate::judge::{Judgement, judge};
use crate::money;
use crate::named;
use crate::proposal::{Actor, Agreement, Deadline, Found, Kind, Role};
use crate::sentences::sentences;
use crate::units::{Origin, Unit, units};
use crate::words::Token;

/// How long a summary may be, in characters.
const SUMMARY: usize = 180;

/// An agreement, and where it stands among the words of the document.
pub struct Taken {
    /// The agreement.
    pub agreement: Agreement,
    /// Its words.
    pub tokens: Range<usize>,
}

/// The agreements within a stretch of the document, in the order of the text.
pub fn agreements(doc: &Document) -> Vec<Taken> {
    let units = units(&doc.layout, &doc.tokens, doc.context.language);
    let judged: Vec<(Unit, Judgement)> =
        units.into_iter().filter_map(|unit| judge(doc, &unit).map(|it| (unit, it))).collect();
    let judged = under(enacting(doc), judged);
    // A list at the end may say again what the prose told.
    let lists: Vec<HashSet<&str>> = judged
        .iter()
        .filter(|(unit, _)| unit.origin != Origin::Prose)
        .map(|(unit, _)| content(doc, &unit.tokens))
        .collect();
    let told = |unit: &Unit| {
        let words = content(doc, &unit.tokens);
        lists.iter().any(|it| it.intersection(&words).count() * 10 >= it.len().min(words.len()).max(1) * 7)
    };
    judged
        .iter()
        .filter(|(unit, _)| unit.origin != Origin::Prose || !told(unit))
        .map(|(unit, judged)| taken(doc, unit, judged.clone()))
        .collect()
}

/// All that stands below a sentence that enacts it has that sentence for its outermost lead.
fn under(enacting: Option<Range<usize>>, judged: Vec<(Unit, Judgement)>) -> Vec<(Unit, Judgement)> {
    let Some(words) = enacting else { return judged };
    let below = |(mut unit, judged): (Unit, Judgement)| {
        if unit.tokens.start >= words.end {
            unit.leads.insert(0, words.clone());
        }
        (unit, judged)
    };
    judged.into_iter().map(below).collect()
}

/// Whether a word is long enough to carry content.
pub fn carries(word: &Token) -> bool {
    word.folded.len() > 4
}

/// The words of a stretch that carry its content.
pub fn content<'a>(doc: &'a Document, tokens: &Range<usize>) -> HashSet<&'a str> {
    doc.tokens[tokens.clone()].iter().filter(|it| carries(it)).map(|it| it.folded.as_str()).collect()
}

/// An agreement with all that is read in its words.
pub fn taken(doc: &Document, unit: &Unit, judged: Judgement) -> Taken {
    let from = judged.from.unwrap_or(unit.tokens.start).max(unit.tokens.start);
    let tokens = trimmed(doc, from..unit.tokens.end);
    let span = doc.span(&tokens);
    let actors = actors(doc, unit, &judged);
    let asked = further_ask(doc, &tokens, &actors);
    let agreement = Agreement {
        span,
        words: doc.words(&tokens).replace('\n', " · "),
        summary: summary(doc, unit.what.as_ref().unwrap_or(&tokens)),
        number: unit
            .number
            .clone()
            .map(|(number, span)| Found::new(number, span, "marker", crate::proposal::Sureness::Sure)),
        kind: Found::new(judged.kind, doc.span(&judged.verb), judged.rule, judged.sure),
        actors,
        deadline: deadline(doc, unit, &tokens, judged.kind, asked),
        documents: named::documents(doc, &tokens),
        amounts: money::amounts(doc.text(), &doc.tokens, tokens.clone())
            .into_iter()
            .map(|(amount, at)| Found::new(amount, doc.span(&at), "amount", crate::proposal::Sureness::Sure))
            .collect(),
    };
    Taken { agreement, tokens }
}

/// Without bars and dashes of empty cells at the ends.
fn trimmed(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let idle =
        |at: usize| doc.tokens[at].is_mark() && doc.tokens[at].is_one(&["|", "-", "–", "—", ",", ";", "*"]);
    while tokens.start < tokens.end && idle(tokens.start) {
        tokens.start += 1;
    }
    while tokens.end > tokens.start && idle(tokens.end - 1) && !doc.tokens[tokens.end - 1].is(";") {
        tokens.end -= 1;
    }
    tokens
}

/// The first sentence, cut at a word where it is long.
fn summary(doc: &Document, tokens: &Range<usize>) -> String {
    let first = sentences(doc.text(), &doc.tokens, tokens.clone())
        .into_iter()
        .next()
        .unwrap_or_else(|| tokens.clone());
    let words = doc.words(&first).trim_end_matches([';', ',']).replace('\n', " ");
    if words.chars().count() <= SUMMARY {
        return words;
    }
    let cut: String = words.chars().take(SUMMARY).collect();
    let at = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..at].trim_end_matches([',', ';', ' ']))
}

/// Where a further verb asks somebody: «tomó nota del informe y determinó a la Secretaría que …».
fn further_ask(doc: &Document, tokens: &Range<usize>, actors: &[Found<Actor>]) -> Option<usize> {
    let further = actors
        .iter()
        .find(|it| matches!(&*it.rule, "further-verb" | "later") && it.value.role == Role::Asked)?;
    tokens.clone().find(|it| doc.span(&(*it..*it + 1)).start >= further.span.start)
}

/// By when: what its column says, or its own words, or the words that lead in. What was only noted or welcomed has none,
/// but what somebody is `asked` to do besides.
fn deadline(
    doc: &Document,
    unit: &Unit,
    tokens: &Range<usize>,
    kind: Kind,
    asked: Option<usize>,
) -> Option<Found<Deadline>> {
    let language = doc.context.language;
    let found = |(deadline, at, rule, sure): due::Due| Found::new(deadline, doc.span(&at), rule, sure);
    if let Some(when) = &unit.when {
        return due::bare(doc.text(), &doc.tokens, when.clone(), language, doc.day).map(found);
    }
    let meeting = due::Meeting { on: doc.day, number: doc.number };
    if !has_deadline(kind) {
        let words = asked?..tokens.end;
        return due::deadline(doc.text(), &doc.tokens, words, language, meeting, due::What::Binds).map(found);
    }
    let what = match kind {
        Kind::Mandate | Kind::Commit | Kind::Recommend => due::What::Binds,
        Kind::Postpone => due::What::Postpones,
        _ => due::What::Other,
    };
    let own = due::deadline(doc.text(), &doc.tokens, tokens.clone(), language, meeting, what);
    let own = own.filter(|it| !is_past(doc, it) && !is_of_a_year(doc, it)).or_else(|| {
        let lead = unit.leads.last().filter(|it| it.end <= tokens.start)?;
        // A heading that names the meeting gives no time.
        due::deadline(doc.text(), &doc.tokens, lead.clone(), language, meeting, what).filter(|it| {
            !matches!(it.0, Deadline::Event(_))
                || doc.tokens[lead.clone()].last().is_some_and(|it| it.is(":")) && it.1.len() > 1
        })
    });
    own.map(found)
}

/// Whether a date is that of the meeting or lies before it: nothing is to be done by then.
fn is_past(doc: &Document, due: &due::Due) -> bool {
    let Deadline::Date(date) = &due.0 else { return false };
    let Some(day) = doc.day.filter(|it| it.day.is_some() && date.day.is_some()) else { return false };
    (date.year, date.month, date.day) <= (day.year, day.month, day.day)
}

/// «Orçamento para o ano de 2025»: the year that something is for.
fn is_of_a_year(doc: &Document, due: &due::Due) -> bool {
    const YEAR: &[&str] = &[
        "ano",
        "year",
        "ejercicio",
        "exercicio",
        "periodo",
        "bienio",
        "bienal",
        "gestion",
        "anos",
        "period",
    ];
    let Deadline::Date(date) = &due.0 else { return false };
    let words = &doc.tokens[due.1.start.saturating_sub(3)..due.1.end];
    date.month.is_none() && words.iter().any(|it| it.is_one(YEAR))
}

/// Whether something is to be done by a day; what was approved, said or noted is done.
pub fn has_deadline(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Convene
            | Kind::Elect
            | Kind::Thank
            | Kind::MinutesApproval
            | Kind::TakeNote
            | Kind::Report
            | Kind::Welcome
            | Kind::Reject
    )
}
