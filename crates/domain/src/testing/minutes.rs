//! Minutes at each of their stages, for examples.

use alloc::vec;

use jiff::civil::date;

use super::{Given, MEMBERS, given, sessions};
use crate::minutes::{Event, Paragraph};
use crate::rules::Matter;
use crate::symbol::{DecisionId, Seat};
use crate::words::Text;

/// The plenary they are of.
pub const CODE: &str = "I-2030";
/// The plenary that approves them.
pub const LATER: &str = "II-2030";

/// A paragraph of prose.
pub fn prose(number: u16, text: &str) -> Paragraph {
    Paragraph { number, text: Some(Text::es(text)), event: None }
}

/// Drafted in two paragraphs, after a plenary attended by `present`.
fn drafted_by(present: &[&str]) -> Given {
    let drafted = Event::Drafted { plenary: CODE.into(), paragraphs: vec![prose(1, "uno"), prose(2, "dos")] };
    given(sessions::attended(CODE, date(2030, 3, 1), present)).and([sessions::closed(CODE), drafted.into()])
}

/// Drafted in two paragraphs.
pub fn drafted() -> Given {
    drafted_by(&MEMBERS)
}

fn circulate(given: Given) -> Given {
    let circulated = Event::Circulated { plenary: CODE.into(), until: date(2030, 4, 16) };
    given.on(date(2030, 4, 1)).and([circulated.into()])
}

/// Open to observations until the 16th of April.
pub fn circulated() -> Given {
    circulate(drafted())
}

/// Circulated, and `CAL` observed the second paragraph.
pub fn observed() -> Given {
    let observed = Event::Observed {
        plenary: CODE.into(),
        observation: 1,
        seat: Seat::from("CAL"),
        paragraph: 2,
        text: Text::es("deben ser ocho"),
    };
    circulated().and([observed.into()])
}

fn submit(given: Given) -> Given {
    let submitted = Event::Submitted { plenary: CODE.into(), to: LATER.into() };
    given.and(sessions::opened(LATER, date(2030, 6, 1))).and([submitted.into()]).on(date(2030, 6, 1))
}

/// Before a later plenary, which is in session.
pub fn submitted() -> Given {
    submit(circulated())
}

/// Before a later plenary; `GAL`, `HEL` and `IRI` were not at the one they are of.
pub fn submitted_by_few() -> Given {
    submit(circulate(drafted_by(&MEMBERS[..6])))
}

/// Approved by that plenary.
pub fn approved() -> Given {
    let decision = Some(DecisionId { plenary: LATER.into(), number: 1 });
    let approved = Event::Approved { plenary: CODE.into(), by: LATER.into(), decision };
    submitted().and(sessions::adopted(LATER, 1, Matter::Minutes)).and([approved.into()])
}
