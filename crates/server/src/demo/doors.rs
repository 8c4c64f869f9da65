//! The doors of the demonstration: who a newcomer may come in as, each with an account and an accreditation on record.

use std::ops::Range;

use anyhow::Result;
use domain::membership::accredit::Accredit;
use domain::membership::{Delegate, Role, Span};
use domain::symbol::{Person, Seat};
use domain::words::Lang;
use jiff::civil::date;

use super::chapters::assumed;
use super::story::{Story, secretariat};
use crate::people::Profile;

/// A door: who comes in through it.
#[derive(Debug)]
pub struct Door {
    /// How forms name it.
    pub key: &'static str,
    /// Whose seat.
    pub seat: &'static str,
    /// As what.
    pub role: Role,
    /// In which language.
    pub lang: Lang,
}

/// All doors: those of the story, in the order they are shown, then those that the room adds ([`STORY`]).
pub static DOORS: [Door; 13] = [
    Door { key: "secretariat", seat: "PAN", role: Role::SecretariatStaff, lang: Lang::Es },
    Door { key: "presidency", seat: "HND", role: Role::PresidencyStaff, lang: Lang::Es },
    Door { key: "mexico", seat: "MEX", role: Role::Head, lang: Lang::Es },
    Door { key: "costa-rica", seat: "CRI", role: Role::Head, lang: Lang::Es },
    Door { key: "belize", seat: "BLZ", role: Role::Head, lang: Lang::En },
    Door { key: "iom", seat: "IOM", role: Role::Head, lang: Lang::Es },
    Door { key: "el-salvador", seat: "SLV", role: Role::Head, lang: Lang::Es },
    Door { key: "guatemala", seat: "GTM", role: Role::Head, lang: Lang::Es },
    Door { key: "honduras", seat: "HND", role: Role::Head, lang: Lang::Es },
    Door { key: "nicaragua", seat: "NIC", role: Role::Head, lang: Lang::Es },
    Door { key: "panama", seat: "PAN", role: Role::Head, lang: Lang::Es },
    Door { key: "dominican-republic", seat: "DOM", role: Role::Head, lang: Lang::Es },
    Door { key: "canada", seat: "CAN", role: Role::Head, lang: Lang::En },
];

/// How many of the doors belong to the story; in the room every member has one, and two observers.
pub const STORY: usize = 6;

impl Door {
    /// The door of this name.
    pub fn named(key: &str) -> Option<(&'static Self, Person)> {
        let place = DOORS.iter().position(|door| door.key == key)?;
        Some((&DOORS[place], number(place)))
    }
}

fn number(place: usize) -> Person {
    Person(u32::try_from(place).expect("there are few doors") + 1)
}

/// Gives everybody behind a door of the story an account, named after the door and nobody real, and an accreditation.
pub fn open(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-doors");
    behind(story, 0..STORY)
}

/// The same for the doors that the room adds.
pub fn open_the_rest(story: &Story) -> Result<()> {
    behind(story, STORY..DOORS.len())
}

fn behind(story: &Story, places: Range<usize>) -> Result<()> {
    for place in places {
        let door = &DOORS[place];
        let person = number(place);
        let name = crate::lang::Words::of(door.lang).say(&format!("door-{}", door.key), &[]);
        let email = format!("{}@demostracion.example", door.key);
        story.app.keep_person_blocking(Profile::new(person, &name, &email, door.lang))?;
        let span = Span { from: date(2024, 1, 1), to: None };
        let delegate = Delegate { person, role: door.role, span, plenary: None, commitment: None };
        story.act(secretariat("PAN"), &assumed(), Accredit { seat: Seat::from(door.seat), delegate })?;
    }
    Ok(())
}
