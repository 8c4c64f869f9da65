//! Agreements, in sentences: «el pleno acuerda».

use domain::agreement::Event;

use super::{Form, tell};
use crate::voice::{Voice, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Recorded { agreement, text, consultation, .. } => tell!(
            v,
            form,
            "sentence-agreement-recorded" / "line-agreement-recorded",
            agreement = v.coalition.permanent(agreement),
            text = v.quoted(v.phrase(text)),
            consultation = or_none(consultation.as_ref().map(ToString::to_string)),
        ),
        Event::Corrected { agreement, corrigendum } => tell!(
            v,
            form,
            "sentence-agreement-corrected" / "line-agreement-corrected",
            agreement = v.coalition.permanent(agreement),
            text = v.quoted(v.phrase(corrigendum)),
        ),
    }
}
