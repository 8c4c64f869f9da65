//! «¿Hay objeciones?»: the chair asks, and the room visibly waits.

use alloc::vec;
use alloc::vec::Vec;

use jiff::{SignedDuration, Timestamp};

use super::{Decision, Event, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// The fewest and the most seconds that the room waits.
const SECONDS: core::ops::RangeInclusive<u16> = 5..=300;

/// The chair asks whether anybody objects, where consensus or acclamation is sought. Before the wait is over the text
/// is not adopted; whoever objects need not wait.
#[derive(Clone, Debug)]
pub struct AskObjections {
    /// Which decision.
    pub decision: DecisionId,
    /// How long the room waits.
    pub seconds: u16,
}

impl Command for AskObjections {
    const ACTION: Action =
        Action { name: "decision.ask_objections", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        if decision.mode.is_vote() {
            return Err(Refusal::InAnotherMode { mode: decision.mode }.into());
        }
        if !SECONDS.contains(&self.seconds) {
            let (least, most) = (*SECONDS.start(), *SECONDS.end());
            return Err(Refusal::WaitUnfit { least, most }.into());
        }
        turn::must_have_come(plenary, decision)?;
        let wait = SignedDuration::from_secs(i64::from(self.seconds));
        let until = cx.now.saturating_add(wait).unwrap_or(Timestamp::MAX);
        Ok(vec![Event::ObjectionsAsked { decision: self.decision.clone(), until }.into()])
    }
}

impl Decision {
    /// Refuses to adopt while the room waits for objections.
    pub(super) fn must_not_be_waiting(&self, now: Timestamp) -> Result<(), Refusal> {
        match self.waits_until {
            Some(until) if !self.mode.is_vote() && now < until => Err(Refusal::StillWaiting { until }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::decision::close::Close;
    use crate::testing::room::{first_decision, objects, open_plenary, opened_decision, roll_call};
    use crate::testing::{Given, TODAY, given, noon};

    fn ask(seconds: u16) -> AskObjections {
        AskObjections { decision: first_decision(), seconds }
    }

    fn close() -> Close {
        Close { decision: first_decision(), absent: Vec::new() }
    }

    fn sought() -> Given {
        given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]).presidency()
    }

    #[test]
    fn the_room_waits_and_nothing_is_adopted_before_the_wait_is_over() {
        let until = noon(TODAY) + 20.seconds();
        let known = sought().when(ask(20));
        let known = known.then([Event::ObjectionsAsked { decision: first_decision(), until }]);
        let known = known.when(close()).refused(Refusal::StillWaiting { until });
        let known = known.on(TODAY + 1.day()).when(close()).done();
        assert!(known.known().decision(&first_decision()).is_some_and(Decision::is_adopted));
    }

    #[test]
    fn what_an_objection_has_stopped_is_not_waited_for() {
        let known = sought().when(ask(20)).done().and([objects("CAL")]).when(close()).done();
        assert!(!known.known().decision(&first_decision()).is_some_and(Decision::is_adopted));
    }

    #[test]
    fn the_wait_is_neither_an_instant_nor_an_hour() {
        for seconds in [0, 4, 301] {
            sought().when(ask(seconds)).refused(Refusal::WaitUnfit { least: 5, most: 300 });
        }
    }

    #[test]
    fn only_the_bureau_asks_and_not_in_a_vote() {
        sought().delegation("CAL").when(ask(20)).not_entitled();
        let mode = crate::decision::Mode::RollCall;
        roll_call().when(ask(20)).refused(Refusal::InAnotherMode { mode });
    }
}
