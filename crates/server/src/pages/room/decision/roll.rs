//! The roll as tiles: who has voted and who has not, and once it is announced what each voted. Never by color alone.

use domain::decision::draw_roll::protocol;
use domain::decision::{Choice, Decision, Stage};
use domain::plenary::Plenary;
use domain::symbol::Seat;
use maud::{Markup, html};

use super::super::super::frame::Page;
use super::super::super::parts;

/// A tile for each member, in the order in which seats are called, those without a vote after them.
pub fn tiles(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let next = decision.next_to_call();
    html! {
        ol.roll {
            @for seat in seats(page, decision) {
                @let (class, key) = standing(plenary, decision, &seat);
                @let class = if next == Some(&seat) { "next" } else { class };
                li class=(class) aria-current=[(next == Some(&seat)).then_some("true")] {
                    span aria-hidden="true" { (seat) } span.unseen { (parts::name_of(page, &seat)) ": " }
                    small { (page.say(key)) }
                }
            }
        }
    }
}

/// Everybody who is on the roll, then the other members.
fn seats(page: &Page, decision: &Decision) -> Vec<Seat> {
    let mut seats = match decision.call_order.is_empty() {
        true => protocol(page.coalition, &decision.entitled, page.today),
        false => decision.call_order.clone(),
    };
    let members = page.coalition.membership.active_members(page.today).map(|it| &it.seat);
    let others: Vec<&Seat> = members.filter(|it| !decision.entitled.contains(it)).collect();
    seats.extend(protocol(page.coalition, others, page.today));
    seats
}

/// How the tile of a seat looks, and the word on it.
fn standing(plenary: &Plenary, decision: &Decision, seat: &Seat) -> (&'static str, &'static str) {
    let present = plenary.present.contains_key(seat);
    let announced = decision.stage() == Stage::Announced;
    match decision.votes.get(seat).filter(|_| announced) {
        Some(Choice::Yes) => return ("yes", "room-roll-yes"),
        Some(Choice::No) => return ("no", "room-roll-no"),
        Some(Choice::Abstain) => return ("abstain", "room-roll-abstain"),
        None => {}
    }
    match (decision.entitled.contains(seat), decision.has_voted(seat), present) {
        (true, true, _) if decision.ballots.get(seat).is_some_and(|it| !it.own) => {
            ("in", "room-roll-written")
        }
        (true, true, _) => ("in", "room-roll-voted"),
        (true, false, _) if announced => ("out", "room-roll-silent"),
        (true, false, true) => ("yet", "room-roll-due"),
        (_, _, false) => ("out", "room-roll-absent"),
        (false, _, true) => ("out", "room-roll-no-vote"),
    }
}
