//! Who is there: the roll, a tile for each member, and the chair's way to mend it.

use domain::command::{Actor, Command as _};
use domain::plenary::record_departure::RecordDeparture;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::{Attendance, Mode, Plenary, Standing};
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The roll: who is there and how, each arrival and departure in one press.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let is_over = plenary.standing == Standing::Closed;
    let usual = if plenary.mode == Mode::Remote { Attendance::Remote } else { Attendance::InRoom };
    html! {
        h2 { (page.say("room-presence")) }
        ul.presence {
            @for member in page.coalition.membership.active_members(page.today) {
                @let seat = &member.seat;
                @let (class, word) = parts::attendance(plenary, seat, false);
                @let arrives = RecordPresence { plenary: plenary.code.clone(), seat: seat.clone(), attendance: usual };
                @let leaves = RecordDeparture { plenary: plenary.code.clone(), seat: seat.clone() };
                li class=(class) {
                    span.who { b { (parts::seat_name(page, seat)) } " " small { (page.say(word)) } }
                    @if is_over {
                    } @else if plenary.present.contains_key(seat) {
                        @if refused(page, actor, &leaves).is_none() {
                            (Gesture::of(&RecordDeparture::ACTION, actor, next)
                                .with("plenary", &plenary.code).with("seat", seat)
                                .labelled(page.say("room-leaves")).draw(page))
                        }
                    } @else if refused(page, actor, &arrives).is_none() {
                        span data-tile {
                            (Gesture::of(&RecordPresence::ACTION, actor, next)
                                .with("plenary", &plenary.code).with("seat", seat)
                                .with("attendance", documents::name_of(&usual))
                                .labelled(page.say("room-arrives")).draw(page))
                        }
                    }
                }
            }
        }
    }
}
