//! One event, one sentence, in both languages: formal for the minutes, short for a timeline.
//!
//! Everything a sentence says is in the event or in what the record knows of the things it names.

use domain::words::Lang;
use domain::{Coalition, Event, Fact};

use crate::naming::capitalized;
use crate::voice::Voice;

mod agreement;
mod archive;
mod commitment;
mod committee;
mod consultation;
mod decision;
mod election;
mod floor;
mod mandate;
mod membership;
mod minutes;
mod motion;
mod plenary;
mod rules;
mod texts;

pub(crate) use decision::statement_of;
pub(crate) use plenary::hour_is_known;

/// Which of the two sentences.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// For minutes: third person, past tense, complete.
    Sentence,
    /// For a timeline: as short as it can be.
    Line,
}

/// Says the sentence or the line of an event: `tell!(v, form, "sentence-…" / "line-…", seat = …)`.
macro_rules! tell {
    ($v:expr, $form:expr, $sentence:literal / $line:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        let key = match $form {
            $crate::sentence::Form::Sentence => $sentence,
            $crate::sentence::Form::Line => $line,
        };
        $crate::say!($v.words, key $(, $name = $value)*)
    }};
}
pub(crate) use tell;

/// The formal sentence of `fact`, with the names of its day; `None` for what does not belong to a plenary.
pub fn sentence(coalition: &Coalition, fact: &Fact, lang: Lang) -> Option<String> {
    sentence_in(Voice::new(coalition, lang, fact.on), fact)
}

/// The same in a voice that was chosen already.
pub(crate) fn sentence_in(voice: Voice, fact: &Fact) -> Option<String> {
    voice.coalition.proceedings_of(&fact.event)?;
    Some(capitalized(&told(voice, fact, Form::Sentence)))
}

/// The formal sentence of a fact that belongs to no plenary, in a voice that was chosen already.
pub(crate) fn formal(voice: Voice, fact: &Fact) -> String {
    capitalized(&told(voice, fact, Form::Sentence))
}

/// The short line of `fact` for a timeline, with the names of its day.
pub fn line(coalition: &Coalition, fact: &Fact, lang: Lang) -> String {
    capitalized(&told(Voice::new(coalition, lang, fact.on), fact, Form::Line))
}

fn told(v: Voice, fact: &Fact, form: Form) -> String {
    match &fact.event {
        Event::Rules(event) => rules::told(v, event),
        Event::Membership(event) => membership::told(v, event),
        Event::Mandate(event) => mandate::told(v, event),
        Event::Plenary(event) => plenary::told(v, fact, event, form),
        Event::Floor(event) => floor::told(v, fact, event, form),
        Event::Decision(event) => decision::told(v, event, form),
        Event::Motion(event) => motion::told(v, event, form),
        Event::Agreement(event) => agreement::told(v, event, form),
        Event::Minutes(event) => minutes::told(v, event, form),
        Event::Declaration(event) => texts::declaration(v, event, form),
        Event::Report(event) => texts::report(v, event, form),
        Event::Matrix(event) => texts::matrix(v, event, form),
        Event::Committee(event) => committee::told(v, event, form),
        Event::Election(event) => election::told(v, event, form),
        Event::Commitment(event) => commitment::told(v, event, form),
        Event::Paper(event) => texts::paper(v, event),
        Event::Consultation(event) => consultation::told(v, event, form),
        Event::Archive(event) => archive::told(v, event),
    }
}

#[cfg(test)]
mod tests;
