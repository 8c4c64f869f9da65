//! Who may ask for the floor, for what, and when.

use super::{Kind, Refusal};
use crate::command::Context;
use crate::membership::Class;
use crate::plenary::presence::must_have_right;
use crate::plenary::{ItemStatus, Plenary, Standing, known};
use crate::right::{Capacity, Power, Right};
use crate::symbol::{ItemId, PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any};

/// Refuses a delegation that speaks for another seat. Chair and secretary record anybody's word in the room.
pub(super) fn permit_word(cx: &Context, seat: &Seat) -> Result<(), Any> {
    if cx.actor.capacity == Capacity::Delegation && cx.actor.seat != *seat {
        Err(Any::NotEntitled { actor: cx.actor.clone(), power: Power::Bureau })
    } else {
        Ok(())
    }
}

/// The item that a request of this kind stands under: a statement under the one it names, all else, and a statement
/// that names none, under the one that is open.
pub(super) fn place(plenary: &Plenary, kind: Kind, item: Option<ItemId>) -> Option<ItemId> {
    let open = || plenary.open_item().map(|open| open.draft.id);
    item.filter(|_| kind == Kind::Statement).or_else(open)
}

/// The list of an item, of the open one where none is named, in a plenary that is not over; and whether it is closed.
pub(super) fn list(
    coalition: &Coalition,
    plenary: &PlenaryCode,
    item: Option<ItemId>,
) -> Result<(Option<ItemId>, bool), Any> {
    let plenary = known(coalition, plenary)?;
    plenary.must_not_be_over()?;
    if let Some(item) = item {
        plenary.known_item(item)?;
    }
    let item = place(plenary, Kind::Statement, item);
    Ok((item, plenary.floor.closed_lists.contains(&item)))
}

/// Refuses a seat that may not ask for this, or not now.
pub(super) fn may_ask(
    coalition: &Coalition,
    plenary: &Plenary,
    seat: &Seat,
    kind: Kind,
    item: Option<ItemId>,
    cx: &Context,
) -> Result<(), Any> {
    plenary.must_not_be_over()?;
    must_have_right(coalition, seat, Right::Speak, cx.today)?;
    match kind {
        Kind::Statement => may_be_inscribed(plenary, seat, item)?,
        Kind::PointOfOrder | Kind::RightOfReply | Kind::Question => {
            plenary.must_stand_at(Standing::Open)?;
            plenary.must_be_present(seat)?;
        }
    }
    if kind.interrupts() && coalition.membership.class(seat, cx.today) != Some(Class::Member) {
        return Err(Refusal::MembersOnly { seat: seat.clone(), kind }.into());
    }
    match kind {
        Kind::RightOfReply => has_something_to_reply_to(plenary, seat)?,
        Kind::Question => has_somebody_to_ask(coalition, plenary, seat)?,
        Kind::Statement | Kind::PointOfOrder => {}
    }
    Ok(())
}

/// Under an item to come anybody is inscribed beforehand; under the one that is open, who is there.
fn may_be_inscribed(plenary: &Plenary, seat: &Seat, item: Option<ItemId>) -> Result<(), Any> {
    let open = plenary.open_item().map(|open| open.draft.id);
    if let Some(item) = item
        && matches!(plenary.known_item(item)?.status, ItemStatus::Done | ItemStatus::CarriedOver(_))
    {
        return Err(Refusal::ItemOver(item).into());
    }
    if item == open {
        if plenary.standing == Standing::Convened {
            plenary.must_stand_at(Standing::Open)?;
        }
        plenary.must_be_present(seat)?;
    }
    let debate_closed = item.is_some_and(|it| plenary.debate_closed(it));
    if debate_closed || plenary.floor.closed_lists.contains(&item) {
        Err(Refusal::ListClosed.into())
    } else {
        Ok(())
    }
}

fn has_something_to_reply_to(plenary: &Plenary, seat: &Seat) -> Result<(), Refusal> {
    let floor = &plenary.floor;
    let mut all = floor.current.iter().chain(&floor.aside).chain(&floor.past);
    if all.any(|it| it.seat != *seat) { Ok(()) } else { Err(Refusal::NothingToReplyTo) }
}

fn has_somebody_to_ask(coalition: &Coalition, plenary: &Plenary, seat: &Seat) -> Result<(), Refusal> {
    if plenary.is_voting(coalition) {
        return Err(Refusal::VotingUnderWay);
    }
    let floor = &plenary.floor;
    match floor.current.iter().chain(floor.aside.iter().rev()).find(|it| !it.kind.interrupts()) {
        None => Err(Refusal::NobodySpeaks),
        Some(speech) if speech.seat == *seat => Err(Refusal::OwnSpeech(seat.clone())),
        Some(_) => Ok(()),
    }
}
