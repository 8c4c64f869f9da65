//! Putting the list in another order.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Place, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::in_session;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;
use crate::{Coalition, Refusal as Any};

/// Puts the list in another order. Points of order stay first, and then questions to whoever speaks.
#[derive(Clone, Debug)]
pub struct Reorder {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// The whole list, who is next first.
    pub order: Vec<Place>,
}

impl Command for Reorder {
    const ACTION: Action = Action { name: "floor.reorder", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let queue = in_session(coalition, &self.plenary)?.queue();
        let stands =
            |entry: &Place| queue.iter().position(|it| it.seat == entry.seat && it.kind == entry.kind);
        let places: Option<Vec<usize>> = self.order.iter().map(stands).collect();
        let mut sorted = places.clone().unwrap_or_default();
        sorted.sort_unstable();
        if places.is_none() || sorted != (0..queue.len()).collect::<Vec<_>>() {
            return Err(Refusal::OrderIncomplete.into());
        }
        if places.is_some_and(|places| places == sorted) {
            return Err(Refusal::NothingChanges.into());
        }
        if !self.order.is_sorted_by_key(|entry| urgency(entry.kind)) {
            return Err(Refusal::UrgentFirst.into());
        }
        Ok(vec![Event::Reordered { plenary: self.plenary.clone(), order: self.order.clone() }.into()])
    }
}

fn urgency(kind: Kind) -> u8 {
    match kind {
        Kind::PointOfOrder => 0,
        Kind::Question => 1,
        Kind::Statement | Kind::RightOfReply => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::floor::{asks, asks_for, gives, queue};
    use crate::testing::room::{comes, open_plenary};
    use crate::testing::{Given, given};

    /// Seats in the order of a list of statements, `!` after points of order, `>` after replies.
    fn order(list: &str) -> Reorder {
        let entry = |it: &str| {
            let kind = match it.chars().last() {
                Some('!') => Kind::PointOfOrder,
                Some('>') => Kind::RightOfReply,
                _ => Kind::Statement,
            };
            Place { seat: it.trim_end_matches(['!', '>']).into(), kind }
        };
        Reorder { plenary: "I-2030".into(), order: list.split(' ').map(entry).collect() }
    }

    /// `CAL`, `DOR` and the observer `JAS` wait, and `ESM` wants to reply to `FLO`.
    fn waiting() -> Given {
        let known = given(open_plenary("I-2030")).and([comes("JAS")]).when(gives("FLO")).done();
        let known = known.when(asks("CAL")).done().when(asks("DOR")).done().when(asks("JAS")).done();
        known.when(asks_for("ESM", Kind::RightOfReply)).done()
    }

    #[test]
    fn the_chair_puts_the_list_in_its_order_and_who_comes_later_does_not_pass() {
        let known = waiting().presidency().when(order("JAS ESM> DOR CAL")).done();
        assert_eq!(queue(&known), "JAS ESM DOR CAL");
        assert_eq!(queue(&known.when(asks("GAL")).done()), "JAS ESM DOR CAL GAL");
    }

    #[test]
    fn an_order_names_each_request_once() {
        for incomplete in ["CAL DOR JAS", "CAL DOR JAS JAS", "CAL DOR JAS ESM> GAL", "CAL DOR JAS ESM"] {
            waiting().when(order(incomplete)).refused(Refusal::OrderIncomplete);
        }
        waiting().when(order("CAL DOR JAS ESM>")).refused(Refusal::NothingChanges);
        waiting().delegation("CAL").when(order("DOR CAL JAS ESM>")).not_entitled();
    }

    #[test]
    fn a_point_of_order_does_not_wait_behind_anything() {
        let known = waiting().when(asks_for("GAL", Kind::PointOfOrder)).done();
        let known = known.when(order("CAL GAL! DOR JAS ESM>")).refused(Refusal::UrgentFirst);
        known.when(order("GAL! DOR CAL JAS ESM>")).done();
    }
}
