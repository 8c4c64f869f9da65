//! The chair's casting vote.

use alloc::vec;
use alloc::vec::Vec;

use super::{Choice, Event, Outcome, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// The chair settles a tie that the rules leave to it. A casting vote takes a side.
#[derive(Clone, Debug)]
pub struct SettleTie {
    /// Which decision.
    pub decision: DecisionId,
    /// For the text, or against it.
    pub in_favor: bool,
}

impl Command for SettleTie {
    const ACTION: Action =
        Action { name: "decision.settle_tie", basis: Ground::Decisions, power: Power::Presidency };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        plenary::in_session(coalition, &self.decision.plenary)?;
        if known(coalition, &self.decision)?.outcome != Some(Outcome::Tied) {
            return Err(Refusal::NoTie.into());
        }
        let (choice, outcome) =
            if self.in_favor { (Choice::Yes, Outcome::Adopted) } else { (Choice::No, Outcome::Rejected) };
        Ok(vec![Event::TieSettled { decision: self.decision.clone(), choice, outcome }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::close::Close;
    use crate::rules::Tie;
    use crate::testing::Given;
    use crate::testing::room::{first_decision, roll_call, votes};

    fn settle(in_favor: bool) -> SettleTie {
        SettleTie { decision: first_decision(), in_favor }
    }

    /// Three to three, and the chair decides.
    fn tied() -> Given {
        let known = roll_call().under(|rules| rules.tie.value = Tie::CastingVote).and(votes("YYYNNNA"));
        known.when(Close { decision: first_decision(), absent: Vec::new() }).done()
    }

    #[test]
    fn the_chair_settles_a_tie_either_way() {
        for (in_favor, adopted) in [(true, true), (false, false)] {
            let known = tied().presidency().when(settle(in_favor)).done();
            let decision = known.known().decision(&first_decision()).expect("it was opened");
            assert_eq!((decision.is_adopted(), decision.is_over()), (adopted, true));
            known.when(settle(in_favor)).refused(Refusal::NoTie);
        }
    }

    #[test]
    fn a_tie_is_not_over_until_the_chair_has_settled_it() {
        let known = tied();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert!(plenary.open_decision().is_some());
    }

    #[test]
    fn only_the_presidency_settles_and_only_a_tie() {
        tied().secretariat().when(settle(true)).not_entitled();
        roll_call().presidency().when(settle(true)).refused(Refusal::NoTie);
    }
}
