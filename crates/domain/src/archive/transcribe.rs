//! A person accepts what a document says of a meeting: many claims in one act, all or none.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::claim::{Agreement, Amount, Claim, Deadline, Election};
use super::field::Field;
use super::naming::is_meeting_id;
use super::words::{has_controls, written_size};
use super::{Event, Fault, Refusal, Span, Who};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DocumentId, MeetingId};
use crate::{Coalition, Refusal as Any};

/// Claims that one act may transcribe.
pub const MOST_CLAIMS: usize = 500;
/// Characters of the original words of a claim.
pub const LONGEST_WORDS: usize = 2000;
/// Characters of a name, a title or anything else that is a line.
pub const LONGEST_LINE: usize = 500;
/// Bytes of all texts of a claim: with what stands around them they fit into an entry.
const LARGEST_CLAIM: usize = 40_000;
/// Actors, documents, amounts or votes of a claim.
const LONGEST_LIST: usize = 100;
/// The largest whole number an entry can hold.
pub const LARGEST_NUMBER: u64 = (1 << 53) - 1;

/// Transcribes what a document says of a meeting.
#[derive(Clone, Debug)]
pub struct Transcribe {
    /// Which document.
    pub document: DocumentId,
    /// Of which meeting; one that is not known begins with it.
    pub meeting: MeetingId,
    /// What it says.
    pub claims: Vec<Claimed>,
}

/// A claim with its place in the document and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// What the document says.
    pub claim: Claim,
    /// Where.
    pub span: Option<Span>,
    /// In which words; may be left empty, or be without the name of a person.
    pub words: String,
    /// The rule that found it, where a reader did.
    pub found_by: Option<String>,
    /// Whether a person changed what the reader had proposed.
    pub corrected: bool,
}

impl Command for Transcribe {
    const ACTION: Action =
        Action { name: "archive.transcribe", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let archive = &coalition.archive;
        if archive.document(&self.document).is_none() {
            return Err(Refusal::DocumentUnknown(self.document.clone()).into());
        }
        let meeting = archive.meetings.get(&self.meeting);
        if meeting.is_none() {
            self.may_begin(archive)?;
        }
        if self.claims.is_empty() || self.claims.len() > MOST_CLAIMS {
            return Err(Refusal::TooMany(MOST_CLAIMS).into());
        }
        let mut said: BTreeMap<Field, Vec<&Claim>> = BTreeMap::new();
        for (claimed, number) in self.claims.iter().zip(1..) {
            claimed.check().map_err(|fault| Refusal::Malformed { number, fault })?;
            let claim = meeting.and_then(|it| it.says(&self.document, &claimed.claim));
            let same = said.entry(claimed.claim.field()).or_default();
            if claim.is_some() || same.contains(&&claimed.claim) {
                return Err(Refusal::SaidAlready { number, claim }.into());
            }
            same.push(&claimed.claim);
        }
        Ok(self.claims.iter().map(|it| self.transcribed(it).into()).collect())
    }
}

impl Transcribe {
    /// Whether a meeting may begin under this id.
    fn may_begin(&self, archive: &super::Archive) -> Result<(), Refusal> {
        let id = self.meeting.as_str();
        if !is_meeting_id(id) {
            return Err(Refusal::NotAMeetingId(id.into()));
        }
        match archive.meetings.keys().find(|it| it.as_str().eq_ignore_ascii_case(id)) {
            Some(known) => Err(Refusal::SpelledOtherwise(known.clone())),
            None => Ok(()),
        }
    }

    fn transcribed(&self, claimed: &Claimed) -> Event {
        Event::Transcribed {
            document: self.document.clone(),
            meeting: self.meeting.clone(),
            claim: claimed.claim.clone(),
            span: claimed.span,
            words: claimed.words.clone(),
            found_by: claimed.found_by.clone(),
            corrected: claimed.corrected,
        }
    }
}

impl Claimed {
    /// A claim that a person read, without a place.
    pub fn by_hand(claim: Claim) -> Self {
        Self { claim, span: None, words: String::new(), found_by: None, corrected: false }
    }

    /// What is wrong with it, if anything is.
    fn check(&self) -> Result<(), Fault> {
        if self.span.is_some_and(|it| it.start >= it.end) {
            return Err(Fault::OutOfOrder);
        }
        let mut texts = Texts::default();
        texts.may_be(&self.words, LONGEST_WORDS)?;
        if let Some(rule) = &self.found_by {
            texts.line(rule)?;
        }
        texts.claim(&self.claim)
    }
}

/// The texts of a claim, looked at one after another.
#[derive(Default)]
struct Texts {
    size: usize,
}

impl Texts {
    /// A text that may be empty.
    fn may_be(&mut self, text: &str, longest: usize) -> Result<(), Fault> {
        if has_controls(text) {
            return Err(Fault::Unprintable);
        }
        self.size += written_size(text);
        if text.chars().count() > longest || self.size > LARGEST_CLAIM {
            return Err(Fault::TooLong);
        }
        Ok(())
    }

    /// A text that says something, however long.
    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Err(Fault::Empty);
        }
        self.may_be(text, LARGEST_CLAIM)
    }

    /// A line that says something.
    fn line(&mut self, text: &str) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Err(Fault::Empty);
        }
        self.may_be(text, LONGEST_LINE)
    }

    fn who(&mut self, who: &Who) -> Result<(), Fault> {
        match who.name() {
            Some(name) if matches!(who, Who::State(_)) => code(name),
            Some(name) => self.line(name),
            None => Ok(()),
        }
    }

    fn claim(&mut self, claim: &Claim) -> Result<(), Fault> {
        match claim {
            Claim::Body(name) | Claim::Acronym(name) => self.line(name),
            Claim::Code(it) => {
                let years = 1..10_000;
                let known = it.number.is_none_or(|it| it > 0) && it.year.is_none_or(|it| years.contains(&it));
                if known { self.line(&it.written) } else { Err(Fault::OutOfBounds) }
            }
            Claim::Kind(_) | Claim::Mode(_) => Ok(()),
            Claim::Days(it) => {
                if it.is_in_order() {
                    Ok(())
                } else {
                    Err(Fault::OutOfOrder)
                }
            }
            Claim::Place(it) => {
                it.country.as_deref().map_or(Ok(()), code)?;
                self.line(&it.name)
            }
            Claim::Host(who) | Claim::Presidency(who) | Claim::Secretariat(who) => self.who(who),
            Claim::Participant(it) => self.who(&it.who),
            Claim::Agreement(it) => self.agreement(it),
            Claim::Election(it) => self.election(it),
            Claim::Endorsement(it) => {
                self.who(&it.by)?;
                self.line(&it.document)
            }
        }
    }

    fn agreement(&mut self, it: &Agreement) -> Result<(), Fault> {
        let lists = [it.actors.len(), it.documents.len(), it.amounts.len()];
        if lists.into_iter().any(|length| length > LONGEST_LIST) {
            return Err(Fault::TooLong);
        }
        self.text(&it.words)?;
        self.text(&it.summary)?;
        it.number.iter().chain(&it.documents).try_for_each(|line| self.line(line))?;
        it.actors.iter().try_for_each(|actor| self.who(&actor.who))?;
        match &it.deadline {
            Some(Deadline::Duration(words) | Deadline::Event(words) | Deadline::Vague(words)) => {
                self.line(words)?;
            }
            Some(Deadline::Date(_)) | None => {}
        }
        it.amounts.iter().try_for_each(|Amount { currency, hundredths }| {
            if *hundredths > LARGEST_NUMBER { Err(Fault::OutOfBounds) } else { code(currency) }
        })
    }

    fn election(&mut self, it: &Election) -> Result<(), Fault> {
        if it.disclosed.len() > LONGEST_LIST {
            return Err(Fault::TooLong);
        }
        self.line(&it.office)?;
        it.term.iter().try_for_each(|term| self.line(term))?;
        let voters = it.disclosed.iter().flat_map(|vote| [Some(&vote.by), vote.candidate.as_ref()]);
        let named = voters.flatten().chain(&it.elected);
        named.into_iter().try_for_each(|who| self.who(who))
    }
}

/// Whether it is three capital letters: ISO 3166-1 for a state, ISO 4217 for a currency.
fn code(text: &str) -> Result<(), Fault> {
    let letters = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if letters { Ok(()) } else { Err(Fault::NotACode) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::State;
    use crate::archive::claim::{Kind, Participant, Place};
    use crate::testing::archive::{admitted, agreement, days, meeting, place, transcribe};

    #[test]
    fn one_act_transcribes_many_claims_and_the_meeting_begins_with_it() {
        let given = admitted().when(transcribe(1, [days("2029-11-30"), place("Alba", None)])).done();
        let meeting = &given.known().archive.meetings[&meeting()];
        assert_eq!(meeting.claims.len(), 2);
        let standing = meeting.standing(&Field::Days).expect("a day");
        assert_eq!((standing.state, standing.value().claim()), (State::Single, &days("2029-11-30")));
        assert_eq!(given.known().archive.documents[0].meetings.len(), 1);
    }

    #[test]
    fn all_are_transcribed_or_none() {
        let claims = [days("2029-11-30"), Claim::Body(" ".into())];
        let given = admitted()
            .when(transcribe(1, claims))
            .refused(Refusal::Malformed { number: 2, fault: Fault::Empty });
        assert!(given.known().archive.meetings.is_empty());
    }

    #[test]
    fn a_second_document_that_says_the_same_is_a_second_source() {
        let given = admitted()
            .when(transcribe(1, [days("2029-11-30")]))
            .done()
            .when(transcribe(2, [days("2029-11")]))
            .done();
        let meeting = &given.known().archive.meetings[&meeting()];
        let standing = meeting.standing(&Field::Days).expect("a day");
        assert_eq!((standing.state, standing.value().claims.len()), (State::Corroborated, 2));
        assert_eq!(standing.value().claim(), &days("2029-11-30"), "the one that says more speaks for both");
    }

    #[test]
    fn another_value_is_a_contradiction_and_both_stay() {
        let given = admitted()
            .when(transcribe(1, [days("2029-11-30"), agreement("1", "Se aprobó el plan")]))
            .done()
            .when(transcribe(2, [days("2029-11-29"), agreement("1", "Se aprobó la matriz")]))
            .done();
        let meeting = &given.known().archive.meetings[&meeting()];
        assert_eq!(meeting.contradicted(), 2);
        let standing = meeting.standing(&Field::Days).expect("days");
        assert_eq!((standing.state, standing.values.len()), (State::Contradicted, 2));
    }

    #[test]
    fn a_document_says_a_thing_once() {
        let claim = Some(admitted().known().length);
        admitted()
            .when(transcribe(1, [days("2029-11-30")]))
            .done()
            .when(transcribe(1, [place("Alba", None), days("2029-11-30")]))
            .refused(Refusal::SaidAlready { number: 2, claim });
        admitted()
            .when(transcribe(1, [days("2029"), days("2029")]))
            .refused(Refusal::SaidAlready { number: 2, claim: None });
    }

    #[test]
    fn a_meeting_is_of_any_body_and_is_spelled_in_one_way() {
        let of = |id: &str| Transcribe { meeting: id.into(), ..transcribe(1, [days("2019-05")]) };
        admitted()
            .when(of("FAGA/2019-05"))
            .done()
            .when(of("faga/2019-05"))
            .refused(Refusal::SpelledOtherwise("FAGA/2019-05".into()));
        for bad in ["", "FAGA 2019", "../FAGA"] {
            admitted().when(of(bad)).refused(Refusal::NotAMeetingId(bad.into()));
        }
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_number() {
        let who = Who::State("México".into());
        let turned = Claim::Days(crate::archive::Days {
            from: crate::archive::PartialDate { year: 2029, month: Some(11), day: Some(30) },
            to: crate::archive::PartialDate { year: 2029, month: Some(11), day: Some(29) },
        });
        let large = Amount { currency: "USD".into(), hundredths: LARGEST_NUMBER + 1 };
        let Claim::Agreement(it) = agreement("1", "Se aprobó") else { unreachable!("an agreement") };
        let sum = Claim::Agreement(Agreement { amounts: [large].into(), ..it.clone() });
        let long = Claim::Agreement(Agreement { words: "x".repeat(LARGEST_CLAIM + 1), ..it });
        let table = [
            (Claim::Host(who.clone()), Fault::NotACode),
            (Claim::Participant(Participant { who, observer: false, mode: None }), Fault::NotACode),
            (Claim::Place(Place { name: "Alba".into(), country: Some("gt".into()) }), Fault::NotACode),
            (Claim::Acronym("x".repeat(LONGEST_LINE + 1)), Fault::TooLong),
            (Claim::Body("A\u{7}".into()), Fault::Unprintable),
            (turned, Fault::OutOfOrder),
            (sum, Fault::OutOfBounds),
            (long, Fault::TooLong),
        ];
        for (claim, fault) in table {
            admitted().when(transcribe(1, [claim])).refused(Refusal::Malformed { number: 1, fault });
        }
        let nowhere = Claimed {
            span: Some(Span { start: 4, end: 4 }),
            ..Claimed::by_hand(agreement("1", "Se aprobó"))
        };
        let act = Transcribe { claims: [nowhere].into(), ..transcribe(1, []) };
        admitted().when(act).refused(Refusal::Malformed { number: 1, fault: Fault::OutOfOrder });
        assert!(Kind::Mandate.may_bind());
    }

    #[test]
    fn an_act_transcribes_something_from_a_document_that_is_known() {
        admitted().when(transcribe(1, [])).refused(Refusal::TooMany(MOST_CLAIMS));
        admitted().when(transcribe(9, [days("2029")])).refused(Refusal::DocumentUnknown("D9".into()));
    }

    #[test]
    fn only_the_secretariat_transcribes() {
        admitted().delegation("CAL").when(transcribe(1, [days("2029")])).not_entitled();
        admitted().presidency().when(transcribe(1, [days("2029")])).not_entitled();
    }
}
