//! Giving the floor.

use alloc::vec::Vec;

use super::allowed::{may_ask, place};
use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::in_session;
use crate::plenary::presence::must_have_right;
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::{PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any};

/// Gives the floor to a seat that asked for it, or that is asked to speak; whoever spoke ends.
///
/// A point of order or a question interrupts instead, and whoever was interrupted goes on afterwards.
#[derive(Clone, Debug)]
pub struct Give {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// To whom.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
}

impl Command for Give {
    const ACTION: Action = Action { name: "floor.give", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let plenary = in_session(coalition, &self.plenary)?;
        let Self { plenary: code, seat, kind } = self.clone();
        let item = place(plenary, kind, None);
        let floor = &plenary.floor;
        if floor.current.as_ref().is_some_and(|it| it.seat == seat) {
            return Err(Refusal::HasTheFloor(seat).into());
        }
        if kind != Kind::PointOfOrder && plenary.is_voting(coalition) {
            return Err(Refusal::VotingUnderWay.into());
        }
        if floor.asked(&seat, kind, item).is_some() {
            // It was looked at when it was asked for; what may have changed since is who is there.
            plenary.must_be_present(&seat)?;
            must_have_right(coalition, &seat, Right::Speak, cx.today)?;
        } else {
            may_ask(coalition, plenary, &seat, kind, item, cx)?;
        }
        let ends = |kind: Kind, of: Kind| !kind.interrupts() || of == kind || of == Kind::PointOfOrder;
        let speaking = floor.current.iter().chain(floor.aside.iter().rev());
        let over = speaking.take_while(|it| ends(kind, it.kind));
        let ended =
            over.map(|it| Event::Ended { plenary: code.clone(), seat: it.seat.clone(), kind: it.kind });
        let mut events: Vec<crate::Event> = ended.map(Into::into).collect();
        let limit_seconds = plenary.speech_limit(coalition, item, cx.today);
        events.push(Event::Given { plenary: code, seat, kind, item, limit_seconds }.into());
        Ok(events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::Refusal as Plenary;
    use crate::symbol::ItemId;
    use crate::testing::floor::{asks, asks_for, gives, gives_for, queue, speaks};
    use crate::testing::given;
    use crate::testing::room::{open_plenary, roll_call};

    #[test]
    fn who_is_given_the_floor_leaves_the_list_and_ends_whoever_spoke() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done().when(asks("DOR")).done();
        let known = known.presidency().when(gives("CAL")).done();
        assert_eq!((speaks(&known).as_str(), queue(&known).as_str()), ("CAL", "DOR"));
        let ended = Event::Ended { plenary: "I-2030".into(), seat: "CAL".into(), kind: Kind::Statement };
        let given = Event::Given {
            plenary: "I-2030".into(),
            seat: "DOR".into(),
            kind: Kind::Statement,
            item: Some(ItemId(1)),
            limit_seconds: None,
        };
        let known = known.when(gives("DOR")).then([ended, given]);
        assert_eq!(speaks(&known), "DOR");
        known.when(gives("DOR")).refused(Refusal::HasTheFloor("DOR".into()));
    }

    #[test]
    fn only_the_bureau_gives_the_floor() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done();
        let known = known.delegation("CAL").when(gives("CAL")).not_entitled();
        known.delegation("ALB").when(gives("CAL")).not_entitled();
    }

    #[test]
    fn who_was_interrupted_goes_on_afterwards() {
        let known = given(open_plenary("I-2030")).when(gives("CAL")).done();
        let known = known.when(gives_for("DOR", Kind::Question)).done();
        let known = known.when(asks_for("ESM", Kind::PointOfOrder)).done();
        let known = known.when(gives_for("ESM", Kind::PointOfOrder)).done();
        assert_eq!(speaks(&known), "ESM DOR CAL");
        let known = known.when(gives_for("FLO", Kind::PointOfOrder)).done();
        assert_eq!(speaks(&known), "FLO DOR CAL", "one point of order at a time");
        let known = known.when(gives_for("GAL", Kind::Question)).done();
        assert_eq!(speaks(&known), "GAL CAL", "one question at a time");
        let known = known.when(gives("BRU")).done();
        assert_eq!(speaks(&known), "BRU");
    }

    #[test]
    fn nothing_but_a_point_of_order_interrupts_a_vote() {
        let known = roll_call().when(asks("CAL")).done();
        let known = known.when(gives("CAL")).refused(Refusal::VotingUnderWay);
        known.when(gives_for("DOR", Kind::PointOfOrder)).done();
    }

    #[test]
    fn who_has_left_is_not_given_the_floor_and_keeps_its_place() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done();
        let left = crate::plenary::Event::DepartureRecorded { plenary: "I-2030".into(), seat: "CAL".into() };
        let known = known.and([left.into()]).when(gives("CAL")).refused(Plenary::NotPresent("CAL".into()));
        assert_eq!(queue(&known), "CAL");
    }
}
