//! Putting amendments in the order of their distance from the text.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Passage, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Puts the amendments that wait in another order: the furthest from the text first (rule 90).
#[derive(Clone, Debug)]
pub struct RankAmendments {
    /// To which decision.
    pub decision: DecisionId,
    /// All that wait, in the order in which they are to be put.
    pub order: Vec<u16>,
}

impl Command for RankAmendments {
    const ACTION: Action =
        Action { name: "decision.rank_amendments", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        let waits = |it: &&super::Amendment| plenary.passage_of_amendment(it) == Passage::Pending;
        let waiting: BTreeSet<u16> = decision.amendments.iter().filter(waits).map(|it| it.number).collect();
        let once: BTreeSet<u16> = self.order.iter().copied().collect();
        if once != waiting || once.len() != self.order.len() || once.is_empty() {
            return Err(Refusal::AmendmentOrderIncomplete.into());
        }
        let Self { decision, order } = self.clone();
        Ok(vec![Event::AmendmentsRanked { decision, order }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Mode;
    use crate::decision::put_amendment::PutAmendment;
    use crate::testing::amendments::{amended, proposed};
    use crate::testing::room::first_decision;

    fn rank(order: &[u16]) -> RankAmendments {
        RankAmendments { decision: first_decision(), order: order.to_vec() }
    }

    #[test]
    fn the_furthest_is_put_first_and_later_ones_last() {
        let known = amended(&["CAL", "DOR", "ESM"]).when(rank(&[3, 1, 2])).done();
        let known = known.and([proposed(4, "FLO").into()]);
        let decision = known.known().decision(&first_decision()).expect("it is open");
        let order: Vec<u16> = decision.amendments.iter().map(|it| it.number).collect();
        assert_eq!(order, [3, 1, 2, 4]);
        let put = |amendment| PutAmendment { decision: first_decision(), amendment, mode: Mode::Consensus };
        known.when(put(1)).refused(Refusal::AmendmentFirst(3)).when(put(3)).done();
    }

    #[test]
    fn an_order_names_each_that_waits_once() {
        let known = || amended(&["CAL", "DOR"]);
        known().when(rank(&[1])).refused(Refusal::AmendmentOrderIncomplete);
        known().when(rank(&[1, 2, 2])).refused(Refusal::AmendmentOrderIncomplete);
        known().when(rank(&[1, 3])).refused(Refusal::AmendmentOrderIncomplete);
        known().delegation("CAL").when(rank(&[2, 1])).not_entitled();
    }
}
