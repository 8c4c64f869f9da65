//! Minutes: their approval in a sentence, the rest of their life in lines.

use domain::minutes::Event;

use super::{Form, tell};
use crate::say;
use crate::voice::{Voice, name_of};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::CarriedIn { plenary, description } => {
            say!(v.words, "line-minutes-carried-in", plenary = plenary, text = v.phrase(description))
        }
        Event::Drafted { plenary, paragraphs } => {
            say!(v.words, "line-minutes-drafted", plenary = plenary, paragraphs = paragraphs.len())
        }
        Event::Revised { plenary, paragraph } => {
            say!(v.words, "line-minutes-revised", plenary = plenary, paragraph = paragraph.number)
        }
        Event::Circulated { plenary, until } => {
            say!(v.words, "line-minutes-circulated", plenary = plenary, date = v.date(*until))
        }
        Event::Observed { plenary, observation, seat, paragraph, .. } => say!(
            v.words,
            "line-minutes-observed",
            plenary = plenary,
            observation = observation,
            seat = v.seat(seat),
            paragraph = paragraph,
        ),
        Event::ObservationSettled { plenary, observation, disposition, .. } => say!(
            v.words,
            "line-minutes-observation-settled",
            plenary = plenary,
            observation = observation,
            disposition = name_of(disposition),
        ),
        Event::Submitted { plenary, to } => {
            say!(v.words, "line-minutes-submitted", plenary = plenary, to = to)
        }
        Event::Approved { plenary, by, .. } => {
            tell!(v, form, "sentence-minutes-approved" / "line-minutes-approved", plenary = plenary, by = by)
        }
        Event::Signed { plenary, signature } => say!(
            v.words,
            "line-minutes-signed",
            plenary = plenary,
            seat = v.seat(&signature.seat),
            capacity = name_of(&signature.capacity),
        ),
        Event::Published { plenary } => say!(v.words, "line-minutes-published", plenary = plenary),
        Event::Corrected { plenary, corrigendum } => {
            let text = v.quoted(v.phrase(corrigendum));
            say!(v.words, "line-minutes-corrected", plenary = plenary, text = text)
        }
    }
}
