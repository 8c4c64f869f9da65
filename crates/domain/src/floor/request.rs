//! Asking for the floor.

use alloc::vec;
use alloc::vec::Vec;

use super::allowed::{may_ask, permit_word, place};
use super::{Event, Kind, Refusal};
use crate::command::{Action, Command, Context};
use crate::plenary::known;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any};

/// Asks for the floor; the seat itself, or chair or secretary who see its hand.
///
/// A statement may be announced for an item to come, before the session too; it waits there for its turn.
#[derive(Clone, Debug)]
pub struct Request {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Whose.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
    /// Under which item; where missing, under the one that is open.
    pub item: Option<ItemId>,
}

impl Command for Request {
    const ACTION: Action = Action { name: "floor.request", basis: Ground::Sessions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word(cx, &self.seat)?;
        let plenary = known(coalition, &self.plenary)?;
        let item = place(plenary, self.kind, self.item);
        let Self { plenary: code, seat, kind, .. } = self.clone();
        if plenary.floor.asked(&seat, kind, item).is_some() {
            return Err(Refusal::AlreadyAsked { seat, kind }.into());
        }
        may_ask(coalition, plenary, &seat, kind, item, cx)?;
        Ok(vec![Event::Requested { plenary: code, seat, kind, item }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::{Refusal as Plenary, Standing};
    use crate::right::Right;
    use crate::testing::floor::{asks, asks_for, gives, queue};
    use crate::testing::given;
    use crate::testing::room::{called, open_plenary, roll_call};

    #[test]
    fn who_asks_first_is_first_and_observers_come_after_members() {
        let known = given(open_plenary("I-2030")).and([crate::testing::room::comes("JAS")]);
        let known = known.delegation("JAS").when(asks("JAS")).done();
        let known = known.delegation("DOR").when(asks("DOR")).done();
        let known = known.presidency().when(asks("CAL")).done();
        assert_eq!(queue(&known), "DOR CAL JAS");
    }

    #[test]
    fn a_point_of_order_goes_before_everything_and_a_reply_after() {
        let known = given(open_plenary("I-2030")).when(asks("CAL")).done().when(gives("CAL")).done();
        let known = known.when(asks_for("DOR", Kind::RightOfReply)).done();
        let known = known.when(asks("ESM")).done().when(asks_for("FLO", Kind::Question)).done();
        let known = known.when(asks_for("GAL", Kind::PointOfOrder)).done();
        assert_eq!(queue(&known), "GAL FLO ESM DOR");
    }

    #[test]
    fn each_seat_waits_once_for_each_thing() {
        let known = given(open_plenary("I-2030")).delegation("CAL").when(asks("CAL")).done();
        let refusal = Refusal::AlreadyAsked { seat: "CAL".into(), kind: Kind::Statement };
        let known = known.when(asks("CAL")).refused(refusal);
        known.when(asks_for("CAL", Kind::PointOfOrder)).done();
    }

    #[test]
    fn a_seat_asks_for_itself_and_the_bureau_sees_the_hands() {
        let known = || given(open_plenary("I-2030"));
        known().delegation("DOR").when(asks("CAL")).not_entitled();
        known().secretariat().when(asks("CAL")).done();
        known().presidency().when(asks("CAL")).done();
    }

    #[test]
    fn a_speech_for_a_later_item_is_announced_before_the_session() {
        let later = |seat: &str| Request { item: Some(ItemId(4)), ..asks(seat) };
        let known = given([called("I-2030")]).delegation("HEL").when(later("HEL")).done();
        let known = known.when(asks("HEL")).refused(Plenary::StandsAt(Standing::Convened));
        let known = known.and(open_plenary("I-2030").into_iter().skip(1));
        let known = known.delegation("CAL").when(later("CAL")).done();
        assert_eq!(queue(&known), "", "it waits for its item");
        let closed = crate::plenary::Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(1) };
        let opened = crate::plenary::Event::ItemOpened { plenary: "I-2030".into(), item: ItemId(4) };
        let known = known.and([closed.into(), opened.into()]).when(asks("DOR")).not_entitled();
        assert_eq!(queue(&known.presidency().when(asks("DOR")).done()), "HEL CAL DOR");
    }

    #[test]
    fn who_is_not_there_and_who_has_no_voice_does_not_ask() {
        let known = given(open_plenary("I-2030"));
        let known = known.when(asks("IRI")).refused(Plenary::NotPresent("IRI".into()));
        let refusal = Plenary::LacksRight { seat: "XYZ".into(), right: Right::Speak };
        known.when(asks("XYZ")).refused(refusal);
    }

    #[test]
    fn only_members_interrupt() {
        let known = given(open_plenary("I-2030")).and([crate::testing::room::comes("JAS")]);
        let kind = Kind::PointOfOrder;
        known.when(asks_for("JAS", kind)).refused(Refusal::MembersOnly { seat: "JAS".into(), kind });
    }

    #[test]
    fn a_question_needs_somebody_else_who_speaks() {
        let known = given(open_plenary("I-2030"));
        let known = known.when(asks_for("CAL", Kind::Question)).refused(Refusal::NobodySpeaks);
        let known = known.when(gives("CAL")).done();
        let known = known.when(asks_for("CAL", Kind::Question)).refused(Refusal::OwnSpeech("CAL".into()));
        known.when(asks_for("DOR", Kind::Question)).done();
    }

    #[test]
    fn a_reply_needs_something_that_was_said() {
        let known = given(open_plenary("I-2030"));
        let known = known.when(asks_for("CAL", Kind::RightOfReply)).refused(Refusal::NothingToReplyTo);
        known.when(gives("DOR")).done().when(asks_for("CAL", Kind::RightOfReply)).done();
    }

    #[test]
    fn during_a_vote_one_waits_and_does_not_interrupt() {
        let known = roll_call().when(asks("CAL")).done();
        known.when(asks_for("DOR", Kind::Question)).refused(Refusal::VotingUnderWay);
    }

    #[test]
    fn what_is_dealt_with_is_not_spoken_to_any_more() {
        let closed = crate::plenary::Event::ItemClosed { plenary: "I-2030".into(), item: ItemId(1) };
        let known = given(open_plenary("I-2030")).and([closed.into()]);
        let late = Request { item: Some(ItemId(1)), ..asks("CAL") };
        known.when(late).refused(Refusal::ItemOver(ItemId(1)));
    }
}
