//! Who sits at the table, as a timeline tells of it. No persons: the record knows them by number alone.

use domain::membership::Event;

use crate::naming::{self, Named};
use crate::say;
use crate::voice::{Voice, name_of};

pub fn told(v: Voice, event: &Event) -> String {
    match event {
        Event::Founded { name, acronym, founded_in, .. } => {
            let name = naming::in_sentence(v.phrase(name), Named::Body, v.lang());
            say!(v.words, "line-membership-founded", name = name, acronym = acronym, year = founded_in)
        }
        Event::Admitted { name, class, from, .. } => {
            let class = say!(v.words, "class", class = name_of(class));
            say!(
                v.words,
                "line-membership-admitted",
                name = v.phrase(name),
                class = class,
                date = v.date(*from)
            )
        }
        Event::Renamed { seat, name, from } => {
            let name = v.quoted(v.phrase(name));
            say!(v.words, "line-membership-renamed", seat = seat, name = name, date = v.date(*from))
        }
        Event::Suspended { seat, from, reason } => {
            let (seat, reason) = (v.seat(seat), v.phrase(reason));
            say!(v.words, "line-membership-suspended", seat = seat, date = v.date(*from), reason = reason)
        }
        Event::Reinstated { seat, from } => {
            say!(v.words, "line-membership-reinstated", seat = v.seat(seat), date = v.date(*from))
        }
        Event::Withdrew { seat, last_day } => {
            say!(v.words, "line-membership-withdrew", seat = v.seat(seat), date = v.date(*last_day))
        }
        Event::BodyNamed { seat, body, .. } => {
            let body = naming::in_sentence(v.phrase(body), Named::Body, v.lang());
            say!(v.words, "line-membership-body-named", seat = v.seat(seat), body = body)
        }
        Event::Accredited { seat, delegate } => {
            let role = say!(v.words, "role", role = name_of(&delegate.role));
            say!(v.words, "line-membership-accredited", seat = v.seat(seat), role = role)
        }
        Event::Replaced { seat, incoming, .. } => {
            let role = say!(v.words, "role", role = name_of(&incoming.role));
            say!(v.words, "line-membership-replaced", seat = v.seat(seat), role = role)
        }
        Event::AccreditationEnded { seat, last_day, .. } => {
            let date = v.date(*last_day);
            say!(v.words, "line-membership-accreditation-ended", seat = v.seat(seat), date = date)
        }
    }
}
