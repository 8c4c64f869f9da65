//! Who is there, until the room has more to say of it.

use domain::command::{Actor, Command as _};
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::{Attendance, Plenary, Standing};
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The roll: a tile for each member.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    html! {
        h2 { (page.say("plenary-seats")) }
        @if plenary.standing != Standing::Closed {
            @for member in page.coalition.membership.active_members(page.today) {
                @let command = RecordPresence { plenary: plenary.code.clone(), seat: member.seat.clone(), attendance: Attendance::InRoom };
                div data-tile {
                    (Gesture::of(&RecordPresence::ACTION, actor, next)
                        .with("plenary", &plenary.code)
                        .with("seat", &member.seat)
                        .with("attendance", "in_room")
                        .labelled(parts::name_of(page, &member.seat))
                        .unless(refused(page, actor, &command))
                        .draw(page))
                }
            }
        }
    }
}
