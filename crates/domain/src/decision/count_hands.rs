//! Counting hands.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Count, Event, Mode, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// Records the hands that tellers counted. A recount takes the place of the count before it, until closing.
#[derive(Clone, Debug)]
pub struct CountHands {
    /// Which decision.
    pub decision: DecisionId,
    /// Totals.
    pub count: Count,
    /// Who counted: two or more delegations that are there, the chair not among them.
    pub tellers: Vec<Seat>,
}

impl Command for CountHands {
    const ACTION: Action =
        Action { name: "decision.count_hands", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::ShowOfHands)?;
        turn::must_have_come(plenary, decision)?;
        let chair = plenary.opening.as_ref().map(|opening| &opening.chair);
        let fit = |teller: &&Seat| Some(*teller) != chair && plenary.present.contains_key(*teller);
        let tellers: BTreeSet<&Seat> = self.tellers.iter().filter(fit).collect();
        if tellers.len() < 2 || tellers.len() != self.tellers.len() {
            return Err(Refusal::TellersUnfit.into());
        }
        let Count { yes, no, abstain } = self.count;
        let counted = yes.saturating_add(no).saturating_add(abstain);
        let entitled = decision.entitled.len() as u32;
        if counted > entitled {
            return Err(Refusal::CountTooHigh { counted, entitled }.into());
        }
        let Self { decision, count, tellers } = self.clone();
        Ok(vec![Event::HandsCounted { decision, count, tellers }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::room::{first_decision, roll_call, show_of_hands};

    fn count([yes, no, abstain]: [u32; 3], tellers: &[&str]) -> CountHands {
        let tellers = tellers.iter().copied().map(Seat::from).collect();
        CountHands { decision: first_decision(), count: Count { yes, no, abstain }, tellers }
    }

    #[test]
    fn two_tellers_count_and_may_count_again() {
        let known = show_of_hands().when(count([4, 3, 0], &["CAL", "DOR"])).done();
        let known = known.when(count([4, 2, 1], &["CAL", "DOR", "ESM"])).done();
        let counted = known.known().decision(&first_decision()).and_then(|it| it.counted());
        assert_eq!(counted, Some(Count { yes: 4, no: 2, abstain: 1 }));
    }

    #[test]
    fn tellers_are_two_are_there_and_do_not_chair() {
        for tellers in [&["CAL"][..], &["CAL", "CAL"], &["CAL", "ALB"], &["CAL", "IRI"]] {
            show_of_hands().when(count([4, 3, 0], tellers)).refused(Refusal::TellersUnfit);
        }
    }

    #[test]
    fn there_are_not_more_hands_than_seats() {
        let refusal = Refusal::CountTooHigh { counted: 8, entitled: 7 };
        show_of_hands().when(count([4, 3, 1], &["CAL", "DOR"])).refused(refusal);
        let refusal = Refusal::CountTooHigh { counted: u32::MAX, entitled: 7 };
        show_of_hands().when(count([u32::MAX, 1, 1], &["CAL", "DOR"])).refused(refusal);
    }

    #[test]
    fn hands_are_counted_only_where_hands_are_shown() {
        let refusal = Refusal::InAnotherMode { mode: Mode::RollCall };
        roll_call().when(count([4, 3, 0], &["CAL", "DOR"])).refused(refusal);
    }
}
