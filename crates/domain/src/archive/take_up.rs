//! What an archived meeting of ours agreed becomes a commitment that the house follows up.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;

use super::claim::Claim;
use super::offer::{agreed_on, is_ours, taken_up, witnessed};
use super::{ArchivedMeeting, Refusal};
use crate::command::{Action, Command, Context};
use crate::commitment::{self, Event, Owner};
use crate::deadline::Due;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{CommitmentId, MeetingId};
use crate::words::Text;
use crate::{Coalition, Refusal as Any, falling_due};

/// Makes a commitment of a transcribed agreement. It keeps its origin and never passes for one that was witnessed.
#[derive(Clone, Debug)]
pub struct TakeUp {
    /// The meeting that agreed.
    pub meeting: MeetingId,
    /// Position of the claim that holds the agreement.
    pub claim: u64,
    /// Who has to do it.
    pub owner: Owner,
    /// What.
    pub text: Text,
    /// By when; days count from the last day of the meeting.
    pub due: Due,
}

impl Command for TakeUp {
    const ACTION: Action =
        Action { name: "archive.take_up", basis: Ground::Commitments, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let meeting = coalition.archive.known(&self.meeting)?;
        if !is_ours(coalition, meeting) {
            return Err(Refusal::NotOurs(self.meeting.clone()).into());
        }
        self.permit_agreement(coalition, meeting)?;
        let agreed_on = agreed_on(meeting).ok_or_else(|| Refusal::DayUnknown(self.meeting.clone()))?;
        if let Owner::Seat(seat) = &self.owner
            && !coalition.membership.in_good_standing(seat, cx.today)
        {
            return Err(commitment::Refusal::OwnerUnknown(seat.clone()).into());
        }
        if !self.text.is_written() {
            return Err(commitment::Refusal::TextMissing.into());
        }
        // What it was due at may be over by now: it is then overdue, and that is worth knowing.
        let passed = match &self.due {
            Due::On(day) => *day < agreed_on,
            Due::FirstPlenaryOf(year) => *year < agreed_on.year(),
            Due::Days(_) | Due::AtPlenary(_) | Due::NextPlenary {} => false,
        };
        if passed {
            return Err(commitment::Refusal::DuePassed(self.due.clone()).into());
        }
        let commitment = self.next_id(coalition);
        let taken_up = Event::TakenUp {
            commitment: commitment.clone(),
            meeting: self.meeting.clone(),
            claim: self.claim,
            owner: self.owner.clone(),
            text: self.text.clone(),
            due: self.due.clone(),
            agreed_on,
        };
        let mut events = vec![taken_up.into()];
        if let Some(plenary) = falling_due::convened_since(coalition, &self.due, agreed_on) {
            events.push(Event::FellDue { commitment, plenary }.into());
        }
        Ok(events)
    }
}

impl TakeUp {
    /// An agreement that stands, is settled, may bind, and does not bind this owner already.
    fn permit_agreement(&self, coalition: &Coalition, meeting: &ArchivedMeeting) -> Result<(), Refusal> {
        let kept = meeting.standing_claim(self.claim)?;
        let Claim::Agreement(agreement) = &kept.claim else {
            return Err(Refusal::NotAnAgreement(self.claim));
        };
        let field = kept.claim.field();
        if let Some(standing) = meeting.standing(&field) {
            if standing.is_open() {
                return Err(Refusal::Unsettled(self.meeting.clone()));
            }
            if !standing.value().claims.iter().any(|it| it.position == self.claim) {
                return Err(Refusal::SetAside(self.claim));
            }
        }
        if !agreement.kind.may_bind() {
            return Err(Refusal::BindsNobody(agreement.kind));
        }
        let known = taken_up(coalition, meeting, &field, &self.owner)
            .or_else(|| witnessed(coalition, meeting, agreement, &self.owner));
        known.map_or(Ok(()), |it| Err(Refusal::AlreadyTakenUp(it.id.clone())))
    }

    /// `IV-2023/T1`: numbered under its meeting, without the acronym where that is our own.
    fn next_id(&self, coalition: &Coalition) -> CommitmentId {
        let acronym = coalition.membership.founding.as_ref().map_or("", |it| it.acronym.as_str());
        let id = self.meeting.as_str();
        let own = id.strip_prefix(acronym).and_then(|it| it.strip_prefix('/')).unwrap_or(id);
        let commitments = coalition.commitments.values();
        let before =
            commitments.filter(|it| it.archived().is_some_and(|on| on.meeting == self.meeting)).count();
        let mut numbers = (before + 1..).map(|number| CommitmentId::new(format!("{own}/T{number}")));
        numbers.find(|id| !coalition.commitments.contains_key(id)).expect("numbers do not end")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::claim::Kind;
    use crate::archive::offer::offers;
    use crate::archive::settle::Settle;
    use crate::commitment::Archived;
    use crate::draft_agenda::{Reason, draft_agenda};
    use crate::testing::archive::{
        admitted, agreement, bound, days, mandated, meeting, ours, take_up, taken_up, transcribe,
    };
    use crate::testing::{Given, TODAY, sessions};
    use crate::words::Lang;

    fn claim(given: &Given) -> u64 {
        take_up(given).claim
    }

    #[test]
    fn a_commitment_from_the_archive_says_where_it_comes_from() {
        let given = bound();
        let act = take_up(&given);
        let claim = act.claim;
        let given = given.when(act).done();
        let (id, commitment) = given.known().commitments.first_key_value().expect("a commitment");
        assert_eq!(id.as_str(), "IV-2029/T1");
        assert_eq!(commitment.archived(), Some(&Archived { meeting: meeting(), claim }));
        assert_eq!(commitment.agreement(), None);
        assert_eq!(commitment.agreed_on, date(2029, 11, 30));
    }

    #[test]
    fn what_binds_somebody_at_our_table_is_offered_until_it_is_taken_up() {
        let given = bound();
        let offered = |given: &Given| {
            let known = given.known();
            offers(known, &known.archive.meetings[&meeting()], TODAY)
        };
        let [offer] = &*offered(&given) else { panic!("{:?}", offered(&given)) };
        assert_eq!(offer.owner, Owner::Seat("CAL".into()));
        assert_eq!(offer.due, Due::FirstPlenaryOf(2030));
        let given = given.when(take_up(&bound())).done();
        assert_eq!(offered(&given), []);
    }

    #[test]
    fn the_same_is_not_taken_up_twice_and_another_may_owe_it_too() {
        let given = taken_up();
        let again = take_up(&given);
        let other = TakeUp { owner: Owner::Seat("DOR".into()), ..again.clone() };
        let given = given.when(again).refused(Refusal::AlreadyTakenUp("IV-2029/T1".into()));
        given.when(other).done();
    }

    #[test]
    fn the_next_agenda_has_it_with_its_reason() {
        let given = taken_up();
        let draft = draft_agenda(given.known(), 2030, 1, date(2030, 4, 1));
        let item = draft.iter().find(|it| it.reason == Reason::CommitmentDue("IV-2029/T1".into()));
        let why = item.and_then(|it| it.item.reason.as_ref()).expect("a reason");
        assert_eq!(
            why.get(Lang::Es),
            "El compromiso, transcrito del archivo (NUEVE/IV-2029), vence en esta plenaria."
        );
    }

    #[test]
    fn the_convocation_of_the_plenary_it_names_makes_it_due() {
        let given = taken_up();
        let due = falling_due::fell_due(
            given.known(),
            &"I-2030".into(),
            crate::plenary::Kind::Ordinary,
            2030,
            crate::testing::noon(date(2030, 5, 1)),
        );
        let fell_due = Event::FellDue { commitment: "IV-2029/T1".into(), plenary: "I-2030".into() };
        assert_eq!(due, [fell_due.into()]);
    }

    #[test]
    fn a_plenary_convened_before_it_was_read_is_found_at_once() {
        let given = bound().and(sessions::convened("I-2030", date(2030, 5, 1)));
        let act = TakeUp { due: Due::NextPlenary {}, ..take_up(&given) };
        let given = given.when(act).done();
        let commitment = given.known().commitments.values().next().expect("a commitment");
        assert_eq!(commitment.due_at, Some("I-2030".into()));
    }

    #[test]
    fn thanks_bind_nobody_and_a_day_is_no_agreement() {
        let mut thanks = agreement("2", "Se agradece a la anfitriona");
        if let Claim::Agreement(it) = &mut thanks {
            it.kind = Kind::Thank;
        }
        let given = ours().when(transcribe(1, [thanks])).done();
        let last = given.known().length - 1;
        let act = TakeUp { claim: last, ..mandated(last) };
        given.when(act).refused(Refusal::BindsNobody(Kind::Thank));
        let given = ours();
        let day = given.known().length - 1;
        given.when(mandated(day)).refused(Refusal::NotAnAgreement(day));
    }

    #[test]
    fn what_another_body_agreed_binds_nobody_here() {
        let given = admitted().when(transcribe(1, [agreement("1", "Se encomienda")])).done();
        let last = given.known().length - 1;
        given.when(mandated(last)).refused(Refusal::NotOurs(meeting()));
    }

    #[test]
    fn documents_that_contradict_each_other_are_settled_first() {
        let given = bound();
        let first = claim(&given);
        let given = given.when(transcribe(2, [agreement("5", "Se encomienda a DOR")])).done();
        let second = given.known().length - 1;
        given
            .when(mandated(first))
            .refused(Refusal::Unsettled(meeting()))
            .when(Settle { meeting: meeting(), claim: second })
            .done()
            .when(mandated(first))
            .refused(Refusal::SetAside(first))
            .when(mandated(second))
            .done();
    }

    #[test]
    fn a_time_counts_from_a_day_that_is_known() {
        let acronym = Claim::Acronym("NUEVE".into());
        let given = admitted().when(transcribe(1, [acronym, agreement("1", "Se encomienda")])).done();
        let last = given.known().length - 1;
        given.when(mandated(last)).refused(Refusal::DayUnknown(meeting()));
        let given = bound();
        let due = Due::On(date(2029, 1, 1));
        let act = TakeUp { due: due.clone(), ..take_up(&given) };
        given.when(act).refused(commitment::Refusal::DuePassed(due));
        assert_eq!(days("2029-11-30").field(), crate::archive::Field::Days);
    }

    #[test]
    fn strangers_owe_nothing_and_delegations_take_nothing_up() {
        let given = bound();
        let act = TakeUp { owner: Owner::Seat("ZZZ".into()), ..take_up(&given) };
        given.when(act).refused(commitment::Refusal::OwnerUnknown("ZZZ".into()));
        let given = bound();
        let act = take_up(&given);
        given.delegation("CAL").when(act.clone()).not_entitled().presidency().when(act).done();
    }
}
