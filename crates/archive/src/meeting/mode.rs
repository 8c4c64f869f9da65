//! In which manner a meeting took place as a whole.

use std::ops::Range;

use super::HEAD;
use crate::codes;
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::layout::Form;
use crate::proposal::{Found, Meeting, Mode, Sureness};
use crate::sentences::sentences;
use crate::words::within;

/// The mode of the whole: as said, or hybrid where some came and others took part from afar.
pub fn mode(doc: &Document, meeting: &Meeting) -> Option<Found<Mode>> {
    let mut said: Option<Found<Mode>> = None;
    for (index, block) in doc.layout.blocks.iter().enumerate().take(HEAD) {
        let words = within(&doc.tokens, block.span);
        let item = index > 6 && matches!(block.form, Form::Item(_));
        for sentence in sentences(doc.text(), &doc.tokens, words) {
            if is_of_meeting(doc, &sentence, item, meeting) {
                said = said_in(doc, &sentence, meeting, said);
            }
        }
    }
    let some = |mode: Mode| meeting.participants.iter().find(|it| it.value.mode == Some(mode));
    match (some(Mode::Virtual), &said) {
        (Some(remote), _) if meeting.place.is_some() || some(Mode::InPerson).is_some() => Some(Found {
            value: Mode::Hybrid,
            span: remote.span,
            rule: "some-from-afar".into(),
            sure: Sureness::Likely,
        }),
        _ => said,
    }
}

/// Whether what a sentence says of a manner is said of the meeting, not of one who took part in it, of another meeting
/// or of something else: «Grenada spoke of its online register».
fn is_of_meeting(doc: &Document, sentence: &Range<usize>, item: bool, meeting: &Meeting) -> bool {
    const ALL: &[&str] = &[
        "call",
        "delegaciones",
        "delegacoes",
        "delegations",
        "participantes",
        "participants",
        "todos",
        "todas",
        "all",
    ];
    const LATER: &[&str] = &["proxima", "next", "podria", "could", "propuso", "proposed"];
    const SHORT: usize = 16;
    let words = &doc.tokens[sentence.clone()];
    let tells = |fact| facts::tells(&doc.tokens, sentence.clone(), fact);
    let took_part = tells(Fact::TookPart) || tells(Fact::Joins);
    let told = took_part
        || tells(Fact::Met)
        || tells(Fact::Delegates)
        || words.iter().any(|it| codes::is_meeting(it) || it.is_one(ALL));
    // «México participó de manera virtual» says how one took part.
    let one = took_part && meeting.participants.iter().any(|it| it.value.mode.is_some());
    let line = !item && sentence.len() <= SHORT;
    (told || line) && !one && !words.iter().any(|it| it.is_one(LATER))
}

/// The mode that is known once a sentence has been read.
fn said_in(
    doc: &Document,
    sentence: &Range<usize>,
    meeting: &Meeting,
    mut said: Option<Found<Mode>>,
) -> Option<Found<Mode>> {
    const ALSO: &[&str] = &["well", "tambien", "ademas", "tambem", "also", "and", "y", "e"];
    let tokens = &doc.tokens;
    let here = || meeting.place.as_ref().is_some_and(|it| doc.span(sentence).holds(it.span));
    let also = || tokens[sentence.clone()].iter().any(|it| it.is_one(ALSO));
    for (words, fact) in facts::within(tokens, sentence.clone()) {
        let known = said.as_ref().map(|it| it.value);
        let mode = match fact {
            // «In Suva, as well as virtually».
            Fact::Virtual if here() && also() => Some(Mode::Hybrid),
            Fact::Virtual => Some(Mode::Virtual),
            Fact::InPerson => Some(Mode::InPerson),
            Fact::Hybrid => Some(Mode::Hybrid),
            // «Some by videoconference and some in the conference hall».
            Fact::Present if known == Some(Mode::Virtual) => Some(Mode::InPerson),
            _ => None,
        };
        if let Some(mode) = mode {
            // Some in person and some from afar is hybrid.
            said = match said {
                None => Some(Found::new(mode, doc.span(&words), "said", Sureness::Likely)),
                Some(before) if before.value != mode => Some(Found { value: Mode::Hybrid, ..before }),
                same => same,
            };
        }
    }
    said
}
