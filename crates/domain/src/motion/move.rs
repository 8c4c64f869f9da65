//! Moving something about the course of the session.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, State};
use crate::command::{Action, Command, Context};
use crate::decision::roll;
use crate::plenary::{self, Plenary, must_have_right};
use crate::right::{Power, Right, permit_word_in_session};
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, decision};

/// Moves that the session take another course; the seat itself, or the bureau records its word.
///
/// Nothing is moved while a vote runs (rule 88), save an appeal, and nothing twice at a time.
#[derive(Clone, Debug)]
pub struct Move {
    /// In which plenary.
    pub plenary: PlenaryCode,
    /// Who moves.
    pub seat: Seat,
    /// What it asks for.
    pub kind: Kind,
    /// What the mover says about it.
    pub text: Option<Text>,
}

impl Command for Move {
    const ACTION: Action = Action { name: "motion.move", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_word_in_session(cx, &self.seat)?;
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        plenary.must_be_present(&self.seat)?;
        must_have_right(coalition, &self.seat, Right::Propose, cx.today)?;
        if self.text.as_ref().is_some_and(|text| !text.is_written()) {
            return Err(Refusal::TextMissing.into());
        }
        if !matches!(self.kind, Kind::Appeal { .. }) {
            roll::must_be_free_of_votes(plenary, None)?;
        }
        self.kind.must_make_sense(coalition, plenary)?;
        if let Some(same) = plenary.pending_motions().into_iter().find(|it| it.kind == self.kind) {
            return Err(Refusal::MovedAlready(same.number).into());
        }
        let moved = Event::Moved {
            plenary: self.plenary.clone(),
            motion: plenary.motions.len() as u16 + 1,
            seat: self.seat.clone(),
            kind: self.kind.clone(),
            item: plenary.open_item().map(|it| it.draft.id),
            text: self.text.clone(),
        };
        Ok(vec![moved.into()])
    }
}

impl Kind {
    /// Refuses what is about nothing that is there.
    fn must_make_sense(&self, coalition: &Coalition, plenary: &Plenary) -> Result<(), crate::Refusal> {
        match self {
            Self::Appeal { ruling } => Ok(must_be_fresh(plenary, *ruling)?),
            Self::AdjournDebate {} | Self::CloseDebate {} if plenary.open_item().is_none() => {
                Err(Refusal::NoItemOpen.into())
            }
            Self::Divide { decision: id } => {
                let decision = decision::known(coalition, id)?;
                if id.plenary != plenary.code {
                    return Err(decision::Refusal::OfAnotherPlenary(id.clone()).into());
                }
                Ok(decision.must_be_divisible()?)
            }
            _ => Ok(()),
        }
    }
}

/// Refuses an appeal against anything but the last ruling, and a second one against the same.
fn must_be_fresh(plenary: &Plenary, number: u16) -> Result<(), Refusal> {
    let ruling = plenary.ruling(number).ok_or(Refusal::NoSuchRuling(number))?;
    let decided = |it: &super::Motion| {
        it.kind == Kind::Appeal { ruling: number }
            && matches!(plenary.state_of(it), State::Carried | State::Lost)
    };
    let last = plenary.rulings.last().is_some_and(|it| it.number == ruling.number);
    if last && !plenary.motions.iter().any(decided) { Ok(()) } else { Err(Refusal::TooLateToAppeal(number)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::right::Capacity;
    use crate::testing::motions::{in_session, moved, ruled};
    use crate::testing::room::{opened_as, roll_call};
    use crate::{decision::Mode, majority::DecisionRule, rules::Matter};

    fn moves(seat: &str, kind: Kind) -> Move {
        Move { plenary: "I-2030".into(), seat: seat.into(), kind, text: None }
    }

    #[test]
    fn a_seat_moves_for_itself_or_the_bureau_records_its_word() {
        let suspend = || moves("CAL", Kind::SuspendSession {});
        in_session().delegation("CAL").when(suspend()).then([moved(1, "CAL", Kind::SuspendSession {})]);
        in_session().secretariat().when(suspend()).done();
        in_session().presidency().when(suspend()).done();
        in_session().delegation("DOR").when(suspend()).not_entitled();
        in_session().actor("CAL", Capacity::Presidency).when(suspend()).not_entitled();
    }

    #[test]
    fn who_may_not_propose_or_is_not_there_moves_nothing() {
        let arrives = plenary::Event::PresenceRecorded {
            plenary: "I-2030".into(),
            seat: "JAS".into(),
            attendance: plenary::Attendance::InRoom,
        };
        let refusal = plenary::Refusal::LacksRight { seat: "JAS".into(), right: Right::Propose };
        let known = in_session().and([arrives.into()]).delegation("JAS");
        known.when(moves("JAS", Kind::CloseDebate {})).refused(refusal);
        let absent = plenary::Refusal::NotPresent("IRI".into());
        in_session().when(moves("IRI", Kind::CloseDebate {})).refused(absent);
    }

    #[test]
    fn the_same_is_not_moved_twice_at_a_time() {
        let known = in_session().and([moved(1, "CAL", Kind::CloseDebate {}).into()]);
        known.when(moves("DOR", Kind::CloseDebate {})).refused(Refusal::MovedAlready(1));
    }

    #[test]
    fn the_debate_is_closed_on_an_item_that_is_open() {
        let closed = plenary::Event::ItemClosed { plenary: "I-2030".into(), item: crate::symbol::ItemId(1) };
        let known = in_session().and([closed.into()]);
        known.when(moves("CAL", Kind::CloseDebate {})).refused(Refusal::NoItemOpen);
    }

    #[test]
    fn nothing_but_an_appeal_interrupts_a_vote() {
        let vote = crate::testing::room::first_decision();
        let known = roll_call().and([ruled(1, None).into()]);
        let known = known.when(moves("CAL", Kind::SuspendSession {}));
        let known = known.refused(decision::Refusal::VoteUnderWay(vote));
        known.when(moves("CAL", Kind::Appeal { ruling: 1 })).done();
    }

    #[test]
    fn only_the_last_ruling_is_appealed() {
        let known = || in_session().and([ruled(1, None).into(), ruled(2, None).into()]);
        known().when(moves("CAL", Kind::Appeal { ruling: 1 })).refused(Refusal::TooLateToAppeal(1));
        known().when(moves("CAL", Kind::Appeal { ruling: 3 })).refused(Refusal::NoSuchRuling(3));
        known().when(moves("CAL", Kind::Appeal { ruling: 2 })).done();
    }

    #[test]
    fn a_text_is_divided_while_its_voting_has_not_begun() {
        let id = crate::testing::room::first_decision();
        let opened = opened_as(Matter::Substantive, DecisionRule::Consensus {}, Mode::Consensus);
        let divide = || moves("CAL", Kind::Divide { decision: id.clone() });
        in_session().when(divide()).refused(decision::Refusal::NoSuchDecision(id.clone()));
        in_session().and([opened]).when(divide()).done();
    }
}
