//! What was read in a document, put as claims of the archive: one fact each, with its place, its rule and how sure it
//! is.

use archive::proposal::{self as read, Found, Sureness};
use domain::archive::claim::{
    Actor, Agreement, Amount, Claim, Code, Deadline, Election, Endorsement, Participant, Place, Vote,
};
use domain::archive::transcribe::{Claimed, LONGEST_LINE, LONGEST_WORDS};
use domain::archive::{Days, Language, PartialDate, Span, Who};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Content, Corrected, Decision, Review};

/// Something that a document says of a meeting, as the reader proposes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Names it: `m1-days`, `m1-agreement-3`, `m1-added-1`.
    pub key: String,
    /// The meeting's place in the proposal.
    pub meeting: usize,
    /// What it says.
    pub claim: Claim,
    /// Where, in the text that was read.
    pub span: Option<Span>,
    /// In which words.
    pub words: String,
    /// The rule that found it; none where a person did.
    pub rule: Option<String>,
    /// How sure it is.
    pub sure: Sureness,
}

impl Fact {
    /// As it is to be transcribed, once it was decided about; `None` where it is not.
    pub fn claimed(&self, review: &Review) -> Option<Claimed> {
        if self.rule.is_none() {
            return (review.decisions.get(&self.key) != Some(&Decision::Rejected)).then(|| Claimed {
                claim: self.claim.clone(),
                span: self.span,
                words: self.words.clone(),
                found_by: None,
                corrected: false,
            });
        }
        let (claim, words, span, corrected) = match review.decisions.get(&self.key)? {
            Decision::Accepted => (self.claim.clone(), self.words.clone(), self.span, false),
            Decision::Corrected(it) => (it.claim.clone(), it.words.clone(), it.span, true),
            Decision::Rejected => return None,
        };
        Some(Claimed { claim, span, words, found_by: self.rule.clone(), corrected })
    }

    /// Whether somebody decided about it. What a person added is decided.
    pub fn is_decided(&self, review: &Review) -> bool {
        self.rule.is_none() || review.decisions.contains_key(&self.key)
    }
}

/// Everything that was read, meeting by meeting.
pub fn of(content: &Content) -> Vec<Fact> {
    let meetings = content.proposal.meetings.iter().enumerate();
    meetings.flat_map(|(place, meeting)| of_meeting(&content.text, place, meeting)).collect()
}

/// The same with what a person added.
pub fn with_added(content: &Content, review: &Review) -> Vec<Fact> {
    let mut facts = of(content);
    facts.extend(review.added.iter().zip(1..).map(|(added, number)| {
        let Corrected { claim, words, span } = added.fact.clone();
        let key = format!("m{}-added-{number}", added.meeting + 1);
        Fact { key, meeting: added.meeting, claim, span, words, rule: None, sure: Sureness::Sure }
    }));
    facts
}

fn of_meeting(text: &str, place: usize, it: &read::Meeting) -> Vec<Fact> {
    let mut facts = Facts { text, place, facts: Vec::new() };
    facts.single("body", &it.body, |it| Some(Claim::Body(line(it))));
    facts.single("acronym", &it.acronym, |it| Some(Claim::Acronym(line(it))));
    facts.single("code", &it.code, |it| Some(Claim::Code(code(it))));
    facts.single("kind", &it.kind, |it| same(it).map(Claim::Kind));
    facts.single("days", &it.days, |it| days(it).map(Claim::Days));
    facts.single("place", &it.place, |it| {
        Some(Claim::Place(Place { name: line(&it.name), country: it.country.clone() }))
    });
    facts.single("mode", &it.mode, |it| same(it).map(Claim::Mode));
    facts.single("host", &it.host, |it| Some(Claim::Host(who(it))));
    facts.single("presidency", &it.presidency, |it| Some(Claim::Presidency(who(it))));
    facts.single("secretariat", &it.secretariat, |it| Some(Claim::Secretariat(who(it))));
    for (found, number) in it.participants.iter().zip(1..) {
        let read::Participant { who: somebody, observer, mode } = &found.value;
        let mode = mode.as_ref().and_then(same);
        let claim = Claim::Participant(Participant { who: who(somebody), observer: *observer, mode });
        facts.add(&format!("participant-{number}"), claim, found.span, &found.rule, found.sure);
    }
    for (found, number) in it.agreements.iter().zip(1..) {
        let claim = Claim::Agreement(agreement(found));
        facts.add(
            &format!("agreement-{number}"),
            claim,
            found.span,
            &found.kind.rule,
            sure_of_agreement(found),
        );
    }
    for (found, number) in it.elections.iter().zip(1..) {
        let sure = found.elected.iter().map(|it| it.sure).fold(found.office.sure, Ord::min);
        let claim = Claim::Election(election(found));
        facts.add(&format!("election-{number}"), claim, found.span, &found.office.rule, sure);
    }
    for (found, number) in it.endorsements.iter().zip(1..) {
        let (document, by) = (&found.document, &found.by);
        let claim = Claim::Endorsement(Endorsement { document: line(&document.value), by: who(&by.value) });
        let sure = document.sure.min(by.sure);
        facts.add(&format!("endorsement-{number}"), claim, hull(document.span, by.span), &by.rule, sure);
    }
    facts.facts
}

struct Facts<'a> {
    text: &'a str,
    place: usize,
    facts: Vec<Fact>,
}

impl Facts<'_> {
    fn single<T>(&mut self, name: &str, found: &Option<Found<T>>, claim: impl Fn(&T) -> Option<Claim>) {
        let Some(found) = found else { return };
        if let Some(claim) = claim(&found.value) {
            self.add(name, claim, found.span, &found.rule, found.sure);
        }
    }

    fn add(&mut self, name: &str, claim: Claim, span: archive::Span, rule: &str, sure: Sureness) {
        let words = cut(span.of(self.text), LONGEST_WORDS);
        let at = |byte: usize| u32::try_from(byte).ok();
        let span = at(span.start).zip(at(span.end)).map(|(start, end)| Span { start, end });
        self.facts.push(Fact {
            key: format!("m{}-{name}", self.place + 1),
            meeting: self.place,
            claim,
            span: span.filter(|it| it.start < it.end),
            words,
            rule: Some(rule.to_owned()),
            sure,
        });
    }
}

/// The stretch that holds both, if they are near each other; else the first.
fn hull(one: archive::Span, other: archive::Span) -> archive::Span {
    let both = archive::Span::new(one.start.min(other.start), one.end.max(other.end));
    if both.end - both.start <= 600 { both } else { one }
}

/// As sure as the least sure of what it is made of.
fn sure_of_agreement(it: &read::Agreement) -> Sureness {
    let parts = it.actors.iter().map(|it| it.sure).chain(it.deadline.iter().map(|it| it.sure));
    parts.chain(it.number.iter().map(|it| it.sure)).fold(it.kind.sure, Ord::min)
}

fn agreement(it: &read::Agreement) -> Agreement {
    let actor =
        |it: &Found<read::Actor>| Some(Actor { who: who(&it.value.who), role: same(&it.value.role)? });
    let mut actors: Vec<Actor> = Vec::new();
    for actor in it.actors.iter().filter_map(actor) {
        if !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    let amount = |it: &Found<read::Amount>| Amount {
        currency: it.value.currency.clone(),
        hundredths: it.value.hundredths,
    };
    Agreement {
        number: it.number.as_ref().map(|it| line(&it.value)),
        words: clean(&it.words),
        summary: clean(&it.summary),
        kind: same(&it.kind.value).unwrap_or(domain::archive::claim::Kind::Other),
        actors,
        deadline: it.deadline.as_ref().and_then(|it| deadline(&it.value)),
        documents: it.documents.iter().map(|it| line(&it.value)).collect(),
        amounts: it.amounts.iter().map(amount).collect(),
    }
}

fn election(it: &read::Election) -> Election {
    let vote = |it: &Found<read::Vote>| Vote {
        by: who(&it.value.by),
        candidate: it.value.candidate.as_ref().map(who),
    };
    Election {
        office: line(&it.office.value),
        elected: it.elected.as_ref().map(|it| who(&it.value)),
        term: it.term.as_ref().map(|it| line(&it.value)),
        disclosed: it.disclosed.iter().map(vote).collect(),
    }
}

fn code(it: &read::Code) -> Code {
    let year = it.year.filter(|it| (1..10_000).contains(it));
    Code { written: line(&it.written), number: it.number.filter(|it| *it > 0), year }
}

fn days(it: &read::Days) -> Option<Days> {
    let days = Days { from: partial(it.from)?, to: partial(it.to)? };
    days.is_in_order().then_some(days)
}

/// A day as far as the calendar has it.
fn partial(it: read::PartialDate) -> Option<PartialDate> {
    PartialDate::read(&it.to_string())
}

fn deadline(it: &read::Deadline) -> Option<Deadline> {
    Some(match it {
        read::Deadline::Date(day) => Deadline::Date(partial(*day)?),
        read::Deadline::Duration(iso) => Deadline::Duration(iso.clone()),
        read::Deadline::Event(words) => Deadline::Event(line(words)),
        read::Deadline::Vague(words) => Deadline::Vague(line(words)),
    })
}

/// Both crates write somebody in the same way.
fn who(it: &read::Who) -> Who {
    match Who::from(it.to_string()) {
        Who::Body(name) => Who::Body(line(&name)),
        Who::Other(words) => Who::Other(line(&words)),
        other => other,
    }
}

/// The language of a document.
pub fn language(it: read::Language) -> Language {
    same(&it).unwrap_or(Language::Es)
}

/// The value of the same name.
fn same<T: Serialize, U: DeserializeOwned>(value: &T) -> Option<U> {
    serde_json::from_value(serde_json::to_value(value).ok()?).ok()
}

/// A name or title: on one line.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split(|it: char| it.is_whitespace() || it.is_control()).collect();
    let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
    cut(&words.join(" "), LONGEST_LINE)
}

/// Without what no printed text has, such as the feed between pages.
pub fn clean(text: &str) -> String {
    text.chars().map(|it| if it.is_control() && it != '\n' && it != '\t' { ' ' } else { it }).collect()
}

/// At most so many characters, and clean.
pub fn cut(text: &str, most: usize) -> String {
    let cleaned = clean(text);
    if cleaned.chars().count() <= most {
        return cleaned;
    }
    let mut cut: String = cleaned.chars().take(most - 1).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extracting::FileKind;

    fn content(text: &str) -> Content {
        let proposal = archive::read(text);
        Content { kind: FileKind::Text, text: text.to_owned(), bare_pages: Vec::new(), proposal }
    }

    const NOTE: &str = "REUNIÓN IV-2023 DE LA CORETT\n\nEl 30 de noviembre de 2023 se celebró en Antigua Guatemala, \
                        Guatemala, la IV Reunión 2023. Se acordó:\n\n1. Los participantes aprobaron el Acta III-2023.\n\
                        2. El pleno instruye a la Secretaría Técnica enviar la matriz antes del 15 de marzo de 2024.\n";

    #[test]
    fn what_is_read_is_put_as_claims_with_their_place() {
        let content = content(NOTE);
        let facts = of(&content);
        let days = facts.iter().find(|it| it.key == "m1-days").expect("a day");
        assert!(matches!(&days.claim, Claim::Days(it) if it.from.to_string() == "2023-11-30"));
        let span = days.span.expect("a place");
        assert_eq!(&NOTE[span.start as usize..span.end as usize], days.words);
        let agreements = facts.iter().filter(|it| matches!(it.claim, Claim::Agreement(_))).count();
        assert_eq!(agreements, 2);
    }

    #[test]
    fn what_was_rejected_or_not_decided_is_not_transcribed() {
        let content = content(NOTE);
        let facts = of(&content);
        let mut review = Review::default();
        assert!(facts.iter().all(|it| it.claimed(&review).is_none()));
        review.decisions.insert("m1-days".to_owned(), Decision::Accepted);
        review.decisions.insert("m1-code".to_owned(), Decision::Rejected);
        let claimed: Vec<_> = facts.iter().filter_map(|it| it.claimed(&review)).collect();
        assert_eq!(claimed.len(), 1);
        assert!(claimed[0].found_by.is_some() && !claimed[0].corrected);
    }

    #[test]
    fn what_no_entry_may_hold_is_taken_out() {
        assert_eq!(line("la\u{c} primera\nreunión"), "la primera reunión");
        assert_eq!(clean("a\u{c}b\nc"), "a b\nc");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
