//! Committees, in sentences.

use domain::committee::Event;

use super::{Form, tell};
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::SetUp { name, agreement, mandate, base_document, admission, due, members, .. } => tell!(
            v,
            form,
            "sentence-committee-set-up" / "line-committee-set-up",
            name = v.quoted(v.phrase(name)),
            agreement = v.coalition.permanent(agreement),
            mandate = v.phrase(mandate),
            base_document = v.phrase(base_document),
            admission = name_of(admission),
            due = v.due(due, None),
            members = if members.is_empty() { or_none(None) } else { v.seats(members) },
        ),
        Event::Volunteered { committee, seat, .. } => tell!(
            v,
            form,
            "sentence-committee-volunteered" / "line-committee-volunteered",
            name = v.committee(committee),
            seat = v.seat(seat),
        ),
        Event::SupportOffered { committee, seat, offer, .. } => tell!(
            v,
            form,
            "sentence-committee-support-offered" / "line-committee-support-offered",
            name = v.committee(committee),
            seat = v.seat(seat),
            offer = v.phrase(offer),
        ),
        Event::SupportAccepted { committee, seat } => tell!(
            v,
            form,
            "sentence-committee-support-accepted" / "line-committee-support-accepted",
            name = v.committee(committee),
            seat = v.seat(seat),
        ),
        Event::FellDue { committee, plenary } => {
            let name = v.committee(committee);
            say!(v.words, "line-committee-fell-due", name = name, plenary = plenary)
        }
        Event::Delivered { committee, plenary, .. } => tell!(
            v,
            form,
            "sentence-committee-delivered" / "line-committee-delivered",
            name = v.committee(committee),
            plenary = plenary,
        ),
        Event::Dissolved { committee, agreement } => say!(
            v.words,
            "line-committee-dissolved",
            name = v.committee(committee),
            agreement = or_none(agreement.as_ref().map(|agreement| v.coalition.permanent(agreement))),
        ),
    }
}
