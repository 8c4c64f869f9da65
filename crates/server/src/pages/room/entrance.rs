//! The way into the room, from desks and from the page of a plenary: while it sits, and on its day.

use domain::command::Actor;
use domain::plenary::{Plenary, Standing};
use domain::right::Capacity;
use maud::{Markup, html};

use crate::links;
use crate::pages::act::named;
use crate::pages::frame::Page;

/// The plenary whose room is open: in session, or else called for today or earlier and not yet opened.
pub fn open_room<'a>(page: &Page<'a>) -> Option<&'a Plenary> {
    let mut plenaries: Vec<&Plenary> =
        page.coalition.plenaries.values().filter(|it| is_open(page, it)).collect();
    plenaries.sort_by_key(|it| (it.standing == Standing::Convened, it.opens_at));
    plenaries.first().copied()
}

/// Whether there is somebody in the room, or may be.
pub fn is_open(page: &Page, plenary: &Plenary) -> bool {
    match plenary.standing {
        Standing::Open | Standing::Suspended => true,
        Standing::Convened => plenary.opens_on <= page.today,
        Standing::Closed => false,
    }
}

/// The screen of an actor.
fn screen(page: &Page, plenary: &Plenary, actor: &Actor) -> String {
    match actor.capacity {
        Capacity::Presidency => links::room_of(page.lang, "chair", &plenary.code),
        Capacity::Secretariat | Capacity::Registrar => links::room_of(page.lang, "secretary", &plenary.code),
        Capacity::Delegation => {
            format!("{}&seat={}", links::room_of(page.lang, "seat", &plenary.code), actor.seat)
        }
    }
}

/// On a desk: the way to one's own screen, if a room is open.
pub fn of_desk(page: &Page, actor: &Actor) -> Markup {
    html! {
        @if let Some(plenary) = open_room(page) {
            div.band.entrance {
                p { b { (plenary.code) } " " (super::super::plenary::standing_chip(page, plenary)) }
                p.row.first { a.btn.main href=(screen(page, plenary, actor)) { (page.say("room-enter")) } }
            }
        }
    }
}

/// On the page of a plenary: the own screens of whoever is signed in, and what everybody may follow.
pub fn of_plenary(page: &Page, plenary: &Plenary) -> Markup {
    let actors = page.signed_in.map_or(&[][..], |it| &it.actors);
    html! {
        @if is_open(page, plenary) {
            p.row {
                @for actor in actors {
                    a.btn.main href=(screen(page, plenary, actor)) {
                        (page.say("room-enter")) @if actors.len() > 1 { " · " (named(page, actor)) }
                    }
                }
                a.btn href=(links::room_of(page.lang, "", &plenary.code)) { (page.say("room-follow")) }
                a.btn href=(links::room_of(page.lang, "text", &plenary.code)) { (page.say("room-to-text")) }
            }
        }
    }
}
