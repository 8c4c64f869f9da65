//! What was transcribed, in lines that say so.

use domain::archive::Event;

use crate::archived;
use crate::say;
use crate::voice::{Voice, or_none};

pub fn told(v: Voice, event: &Event) -> String {
    match event {
        Event::Admitted { document, citation, issuer, .. } => say!(
            v.words,
            "line-archive-admitted",
            document = document,
            citation = v.quoted(v.phrase(citation)),
            issuer = or_none(issuer.as_ref().map(|it| archived::who(v, it))),
        ),
        Event::Transcribed { document, meeting, claim, .. } => say!(
            v.words,
            "line-archive-transcribed",
            document = document,
            meeting = meeting,
            field = archived::field(v, claim),
            value = archived::value(v, claim).trim_end_matches('.'),
        ),
        Event::Settled { meeting, claim } => {
            say!(v.words, "line-archive-settled", meeting = meeting, claim = claim)
        }
        Event::Withdrawn { meeting, claim, reason } => say!(
            v.words,
            "line-archive-withdrawn",
            meeting = meeting,
            claim = claim,
            reason = v.phrase(reason),
        ),
    }
}
