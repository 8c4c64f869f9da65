//! Commitments: their making in a sentence, what becomes of them in lines.

use domain::commitment::Event;

use super::{Form, tell};
use crate::say;
use crate::voice::Voice;

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Made { commitment, agreement, owner, text, due, .. } => tell!(
            v,
            form,
            "sentence-commitment-made" / "line-commitment-made",
            commitment = v.coalition.permanent(commitment),
            agreement = v.coalition.permanent(agreement),
            owner = v.owner(owner),
            text = v.phrase(text),
            due = v.due(due, None),
        ),
        Event::FellDue { commitment, plenary } => {
            say!(v.words, "line-commitment-fell-due", commitment = commitment, plenary = plenary)
        }
        Event::ProgressReported { commitment, seat, text, .. } => say!(
            v.words,
            "line-commitment-progress-reported",
            commitment = commitment,
            seat = v.seat(seat),
            text = v.phrase(text),
        ),
        Event::Verified { commitment } => say!(v.words, "line-commitment-verified", commitment = commitment),
        Event::Disputed { commitment, seat, reason } => say!(
            v.words,
            "line-commitment-disputed",
            commitment = commitment,
            seat = v.seat(seat),
            reason = v.phrase(reason),
        ),
        Event::Fulfilled { commitment } => {
            say!(v.words, "line-commitment-fulfilled", commitment = commitment)
        }
        Event::Lapsed { commitment, reason } => {
            say!(v.words, "line-commitment-lapsed", commitment = commitment, reason = v.phrase(reason))
        }
    }
}
