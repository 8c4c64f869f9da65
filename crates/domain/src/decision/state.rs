//! What a seat attaches to a decision: an objection, a reservation, an explanation.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Stage, Statement, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// Records what a seat says of a decision, on its own word or written down by the secretariat.
///
/// Only an objection blocks, and only while consensus is sought. It is withdrawn by saying that one does not
/// block. Nothing is edited: a later statement of the same kind takes the place of the earlier.
/// Reservations, declarations and explanations may also follow the decision, as long as the session lasts;
/// a rectification follows the announcement of a vote in which each seat answers for itself.
#[derive(Clone, Debug)]
pub struct State {
    /// Which decision.
    pub decision: DecisionId,
    /// Who.
    pub seat: Seat,
    /// What.
    pub statement: Statement,
}

impl Command for State {
    const ACTION: Action = Action { name: "decision.state", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_of(cx, &self.seat)?;
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        if decision.withdrawn.is_some() {
            return Err(Refusal::NotOpen(self.decision.clone()).into());
        }
        if matches!(self.statement, Statement::Objection { .. } | Statement::DoesNotBlock { .. }) {
            decision.must_be_open()?;
            if decision.mode.is_vote() {
                return Err(Refusal::InAnotherMode { mode: decision.mode }.into());
            }
        }
        let rectifies = matches!(self.statement, Statement::Rectification { .. });
        if rectifies && !(decision.mode.names_votes() && decision.stage() == Stage::Announced) {
            return Err(Refusal::NothingToRectify(self.decision.clone()).into());
        }
        decision.must_be_on_the_roll(&self.seat)?;
        plenary.must_be_present(&self.seat)?;
        if !self.statement.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let earlier = decision
            .standing_statements()
            .find(|it| it.seat == self.seat && self.statement.supersedes(&it.statement));
        let supersedes = earlier.map(|it| it.position);
        let Self { decision, seat, statement } = self.clone();
        Ok(vec![Event::Stated { decision, seat, statement, supersedes }.into()])
    }
}

impl Statement {
    /// Whether it says something, where it is made of words.
    fn is_written(&self) -> bool {
        match self {
            Self::Objection { text }
            | Self::DoesNotBlock { text }
            | Self::Reservation { text, .. }
            | Self::InterpretativeDeclaration { text }
            | Self::Explanation { text }
            | Self::Rectification { text, .. } => text.is_written(),
            Self::Dissociation { .. } | Self::Endorsement {} | Self::WillJoin { .. } => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Choice;
    use crate::decision::close::Close;
    use crate::plenary::Refusal::NotPresent;
    use crate::right::Capacity;
    use crate::testing::room::{
        decided_by, first_decision, objection, open_plenary, opened_decision, recorded, roll_call,
        show_of_hands, votes,
    };
    use crate::testing::{Given, given};
    use crate::words::Text;

    fn state(seat: &str, statement: Statement) -> State {
        State { decision: first_decision(), seat: seat.into(), statement }
    }

    fn no_longer() -> Statement {
        Statement::DoesNotBlock { text: Text::es("no lo bloquea") }
    }

    fn reservation(paragraph: Option<u16>) -> Statement {
        Statement::Reservation { text: Text::es("con reserva"), paragraph }
    }

    /// Consensus is being sought.
    fn sought() -> Given {
        given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)])
    }

    fn objectors(given: &Given) -> usize {
        given.known().decision(&first_decision()).expect("it was opened").objectors().len()
    }

    #[test]
    fn a_seat_speaks_for_itself_or_the_secretariat_writes_it_down() {
        sought().delegation("CAL").when(state("CAL", objection())).done();
        sought().secretariat().when(state("CAL", objection())).done();
        sought().delegation("DOR").when(state("CAL", objection())).not_entitled();
        sought().actor("ALB", Capacity::Presidency).when(state("CAL", objection())).not_entitled();
    }

    #[test]
    fn an_objection_is_withdrawn_by_saying_that_one_does_not_block() {
        let known = sought().when(state("CAL", objection())).done().when(state("DOR", objection())).done();
        assert_eq!(objectors(&known), 2);
        let known = known.when(state("CAL", no_longer())).done();
        assert_eq!(objectors(&known), 1);
        let known = known.when(state("DOR", Statement::Endorsement {})).done();
        assert_eq!(objectors(&known), 0);
    }

    #[test]
    fn a_reservation_does_not_withdraw_an_objection() {
        let known =
            sought().when(state("CAL", objection())).done().when(state("CAL", reservation(None))).done();
        assert_eq!(objectors(&known), 1);
    }

    #[test]
    fn a_later_statement_takes_the_place_of_the_earlier_one_of_its_kind() {
        let known = sought().when(state("CAL", reservation(Some(2)))).done();
        let known = known.when(state("CAL", reservation(Some(3)))).done();
        let known = known.when(state("DOR", reservation(Some(2)))).done();
        let first = known.known().length - 3;
        known.when(state("CAL", reservation(Some(2)))).then([Event::Stated {
            decision: first_decision(),
            seat: "CAL".into(),
            statement: reservation(Some(2)),
            supersedes: Some(first),
        }]);
    }

    #[test]
    fn nobody_objects_to_what_was_decided_but_may_explain_its_vote() {
        let decided = || sought().and([decided_by(0)]);
        decided().when(state("CAL", objection())).refused(Refusal::NotOpen(first_decision()));
        let why = Statement::Explanation { text: Text::es("por razones de derecho interno") };
        decided().when(state("CAL", why)).done();
    }

    #[test]
    fn an_explanation_is_given_before_during_and_after_a_vote_of_any_kind() {
        let why = || Statement::Explanation { text: Text::es("por coherencia") };
        for vote in [roll_call(), show_of_hands(), recorded()] {
            vote.when(state("CAL", why())).done();
        }
        let voted = roll_call().and(votes("YYYYNNA")).and([decided_by(0)]);
        voted.when(state("CAL", why())).done();
    }

    #[test]
    fn a_rectification_stands_beside_the_outcome_and_changes_nothing_in_it() {
        let meant = |choice| Statement::Rectification { choice, text: Text::es("se equivocó de botón") };
        let not_yet = Refusal::NothingToRectify(first_decision());
        roll_call().and(votes("Y")).when(state("ALB", meant(Choice::No))).refused(not_yet.clone());
        sought().and([decided_by(0)]).when(state("ALB", meant(Choice::No))).refused(not_yet);
        let close = Close { decision: first_decision(), absent: Vec::new() };
        let known = roll_call().and(votes("YYYYNNA")).when(close).done();
        let before = known.known().decision(&first_decision()).map(|it| (it.outcome, it.counted()));
        let known = known.when(state("ALB", meant(Choice::No))).done();
        let known = known.when(state("ALB", meant(Choice::Abstain))).done();
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert_eq!(Some((decision.outcome, decision.counted())), before);
        assert_eq!(decision.standing_statements().count(), 1, "the later one takes the place of the earlier");
    }

    #[test]
    fn only_who_was_there_at_the_opening_and_still_is_has_a_say() {
        sought().when(state("IRI", objection())).refused(Refusal::NotOnTheRoll("IRI".into()));
        let left = plenary::Event::DepartureRecorded { plenary: "I-2030".into(), seat: "CAL".into() };
        sought().and([left.into()]).when(state("CAL", objection())).refused(NotPresent("CAL".into()));
    }

    #[test]
    fn an_objection_says_why() {
        let silent = Statement::Objection { text: Text::es("") };
        sought().when(state("CAL", silent)).refused(Refusal::TextMissing);
    }
}
