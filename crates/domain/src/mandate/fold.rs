//! How mandates add up.

use jiff::civil::Date;

use super::{Event, Mandate, Mandates, Office};
use crate::Fact;
use crate::symbol::Seat;
use crate::words::Text;

impl Mandates {
    /// Takes in what happened.
    pub(crate) fn apply(&mut self, fact: &Fact, event: &Event) {
        let position = fact.position;
        match event {
            Event::Begun { office, seat, institution, span } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: institution.clone(),
                span: *span,
                election: None,
                ad_interim: false,
                taken_up: Some(position),
                position,
            }),
            Event::Designated { office, seat, span, election } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: None,
                span: *span,
                election: Some(election.clone()),
                ad_interim: false,
                taken_up: None,
                position,
            }),
            Event::TakenOver { office, seat, institution, on } => {
                self.take_over(*office, seat, institution.as_ref(), *on, position);
            }
            Event::Ended { office, seat, last_day, .. } => self.end(*office, seat, *last_day),
            Event::HeldAdInterim { office, seat, span, .. } => self.all.push(Mandate {
                office: *office,
                seat: seat.clone(),
                institution: None,
                span: *span,
                election: None,
                ad_interim: true,
                taken_up: Some(position),
                position,
            }),
        }
    }

    /// The holder elect takes over: its time begins on that day, and who held the office *ad interim* makes room.
    fn take_over(
        &mut self,
        office: Office,
        seat: &Seat,
        institution: Option<&Text>,
        on: Date,
        position: u64,
    ) {
        let elect = self.waiting(office, seat, on).map(|it| it.position);
        let Some(mandate) = self.all.iter_mut().find(|it| it.office == office && Some(it.position) == elect)
        else {
            return;
        };
        mandate.taken_up = Some(position);
        mandate.institution = institution.cloned();
        mandate.span.from = mandate.span.from.max(on);
        let span = mandate.span;
        let in_the_way = |it: &Mandate| it.office == office && it.ad_interim && it.span.overlaps(&span);
        self.all.retain(|it| !in_the_way(it) || it.span.from < span.from);
        for interim in self.all.iter_mut().filter(|it| in_the_way(it)) {
            interim.span.to = span.from.yesterday().ok();
        }
    }

    /// A mandate ends before its time; one that nobody took up comes to nothing.
    fn end(&mut self, office: Office, seat: &Seat, last_day: Date) {
        let ends = |it: &Mandate| it.office == office && it.seat == *seat && it.span.contains(last_day);
        if let Some(held) = self.all.iter_mut().rev().find(|it| ends(it) && it.taken_up.is_some()) {
            held.span.to = Some(last_day);
        } else {
            self.all.retain(|it| !ends(it));
        }
    }
}
