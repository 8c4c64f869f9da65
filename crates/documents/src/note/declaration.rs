//! A declaration in a note: presented, backed or not by the member, and by whom else.

use domain::declaration::{Event as Declaring, Stance};
use domain::symbol::{DeclarationId, Seat};
use domain::{Event, Fact};

use super::points::Telling;
use crate::say;
use crate::voice::or_none;

impl<'a> Telling<'a, '_> {
    /// A declaration: presented, the member's own stance, and who else declared to back it.
    pub fn declaration(&mut self, id: &DeclarationId, all: &[&'a Fact]) {
        if !self.done.insert(format!("declaration {id}")) {
            return;
        }
        let v = self.course.v;
        let mut backing: Vec<&Seat> = Vec::new();
        let mut own: Option<(&'a Fact, &Stance)> = None;
        let mut presented: Option<&'a Fact> = None;
        for fact in all {
            match &fact.event {
                Event::Declaration(Declaring::Presented { declaration, .. }) if declaration == id => {
                    presented = Some(fact);
                }
                Event::Declaration(Declaring::StanceTaken { declaration, seat, stance, .. })
                    if declaration == id =>
                {
                    backing.retain(|it| *it != seat);
                    if seat == self.seat {
                        own = Some((fact, stance));
                    } else if stance.backs() {
                        backing.push(seat);
                        self.used.push(fact);
                    }
                }
                _ => {}
            }
        }
        let title = v.declaration(id);
        let plainly = own.filter(|(_, stance)| matches!(stance, Stance::Endorsed {}));
        if let Some(fact) = presented {
            let endorsed = or_none(plainly.map(|_| v.seat(self.seat)));
            self.say(fact, say!(v.words, "note-declaration", title = title, seat = endorsed));
        }
        match own {
            Some((fact, _)) if plainly.is_some() && presented.is_some() => self.used.push(fact),
            Some((fact, _)) => self.sentence(fact),
            None => {}
        }
        if !backing.is_empty() {
            self.told.push(say!(v.words, "note-declaration-others", seats = v.sorted_seats(backing)));
        }
    }
}
