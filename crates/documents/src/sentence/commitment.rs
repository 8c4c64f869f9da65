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
        Event::TakenUp { commitment, meeting, owner, text, .. } => say!(
            v.words,
            "line-commitment-taken-up",
            commitment = v.coalition.permanent(commitment),
            meeting = meeting,
            owner = v.owner(owner),
            text = v.phrase(text),
        ),
        Event::FellDue { commitment, plenary } => {
            say!(
                v.words,
                "line-commitment-fell-due",
                commitment = v.coalition.permanent(commitment),
                plenary = plenary
            )
        }
        Event::ProgressReported { commitment, seat, text, .. } => say!(
            v.words,
            "line-commitment-progress-reported",
            commitment = v.coalition.permanent(commitment),
            seat = v.seat(seat),
            text = v.phrase(text),
        ),
        Event::Verified { commitment } => {
            say!(v.words, "line-commitment-verified", commitment = v.coalition.permanent(commitment))
        }
        Event::Disputed { commitment, seat, reason } => say!(
            v.words,
            "line-commitment-disputed",
            commitment = v.coalition.permanent(commitment),
            seat = v.seat(seat),
            reason = v.phrase(reason),
        ),
        Event::Fulfilled { commitment } => {
            say!(v.words, "line-commitment-fulfilled", commitment = v.coalition.permanent(commitment))
        }
        Event::Lapsed { commitment, reason } => {
            say!(
                v.words,
                "line-commitment-lapsed",
                commitment = v.coalition.permanent(commitment),
                reason = v.phrase(reason)
            )
        }
    }
}
