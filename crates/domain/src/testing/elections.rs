//! An election for examples: `E-2031-presidency`, held by `IV-2030`, where all nine are in session.

use jiff::civil::date;

use super::{Given, MEMBERS, given, sessions};
use crate::election::{Event, Mode};
use crate::mandate::Office;
use crate::membership::Span;
use crate::symbol::{ElectionId, Seat};

/// The day of the plenary.
pub const DAY: jiff::civil::Date = date(2030, 11, 30);

/// Its id.
pub fn id() -> ElectionId {
    ElectionId::from("E-2031-presidency")
}

/// The year to come.
pub fn term() -> Span {
    Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) }
}

/// The plenary is in session.
pub fn in_session() -> Given {
    given(sessions::opened("IV-2030", DAY)).on(DAY)
}

/// It was called.
pub fn called() -> Given {
    let called = Event::Called {
        election: id(),
        office: Office::Presidency,
        term: term(),
        plenary: "IV-2030".into(),
        item: None,
    };
    in_session().and([called.into()])
}

/// These stand.
pub fn standing(candidates: &[&str]) -> Given {
    let nominated = candidates.iter().map(|seat| {
        let (candidate, by) = (Seat::from(*seat), Seat::from(*seat));
        Event::Nominated { election: id(), candidate, by, consents: true }.into()
    });
    called().and(nominated)
}

/// The secretariat opened it in this mode.
pub fn opened(mode: Mode, candidates: &[&str]) -> Given {
    let opened = Event::Opened {
        election: id(),
        officer: "BRU".into(),
        mode,
        candidates: candidates.iter().copied().map(Seat::from).collect(),
        entitled: MEMBERS.into_iter().map(Seat::from).collect(),
        members: 9,
        rules_version: 1,
    };
    standing(candidates).and([opened.into()])
}

/// The seats, in order, voted for these; `-` abstains.
pub fn voted(round: u8, votes: &str) -> impl Iterator<Item = crate::Event> {
    MEMBERS.into_iter().zip(votes.split_whitespace()).map(move |(seat, candidate)| {
        let candidate = (candidate != "-").then(|| Seat::from(candidate));
        Event::VoteCast { election: id(), round, seat: Seat::from(seat), candidate }.into()
    })
}
