//! Plenaries for examples: called, in session, over, with what they decided and agreed.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{MEMBERS, noon};
use crate::majority::DecisionRule;
use crate::plenary::{Attendance, Kind, Mode};
use crate::rules::Matter;
use crate::symbol::{AgreementId, DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Event, agreement, decision, plenary};

/// An ordinary plenary is called for `day`. Its code is read as `II-2030`: ordinal and year.
pub fn convened(code: &str, day: Date) -> Vec<Event> {
    let (roman, year) = code.split_once('-').expect("a code of the form II-2030");
    let ordinal = (1..20).find(|it| crate::symbol::roman(*it) == roman).expect("a roman ordinal");
    let convened = plenary::Event::Convened {
        plenary: PlenaryCode::from(code),
        kind: Kind::Ordinary,
        ordinal,
        year: year.parse().expect("a year"),
        place: Text::es("Antigua"),
        host: None,
        zone: "UTC".to_owned(),
        mode: Mode::Hybrid,
        opens_at: noon(day),
        opens_on: day,
        waiver: None,
        agenda: Vec::new(),
    };
    vec![convened.into()]
}

/// It is called and in session, with `present` there.
pub fn attended(code: &str, day: Date, present: &[&str]) -> Vec<Event> {
    let mut events = convened(code, day);
    for seat in present {
        let seat = Seat::from(*seat);
        let attendance = Attendance::InRoom;
        events.push(
            plenary::Event::PresenceRecorded { plenary: PlenaryCode::from(code), seat, attendance }.into(),
        );
    }
    let plenary = PlenaryCode::from(code);
    let present = present.len() as u32;
    let opened = plenary::Event::Opened { plenary, chair: Seat::from("ALB"), present, needed: 5, members: 9 };
    events.push(opened.into());
    events
}

/// It is called and in session, with all nine members there.
pub fn opened(code: &str, day: Date) -> Vec<Event> {
    attended(code, day, &MEMBERS)
}

/// It is over.
pub fn closed(code: &str) -> Event {
    plenary::Event::Closed { plenary: PlenaryCode::from(code) }.into()
}

/// It was called, in session with all nine members, and is over.
pub fn held(code: &str, day: Date) -> Vec<Event> {
    let mut events = opened(code, day);
    events.push(closed(code));
    events
}

/// Its decision `number` was adopted by consensus.
pub fn adopted(code: &str, number: u16, matter: Matter) -> Vec<Event> {
    let id = DecisionId { plenary: PlenaryCode::from(code), number };
    let opened = decision::Event::Opened {
        decision: id.clone(),
        item: None,
        matter,
        on: None,
        text: Text::es("se aprueba"),
        rule: DecisionRule::Consensus {},
        rules_version: 1,
        mode: decision::Mode::Consensus,
        entitled: MEMBERS.into_iter().map(Seat::from).collect::<BTreeSet<_>>(),
        members: 9,
    };
    let outcome = decision::Outcome::Adopted;
    let closed = decision::Event::Closed { decision: id, count: None, objections: 0, outcome };
    vec![opened.into(), closed.into()]
}

/// Its agreement `number`, of this nature.
pub fn agreed(code: &str, number: u16, kind: agreement::Kind) -> Event {
    let agreement = AgreementId { plenary: PlenaryCode::from(code), number };
    let text = Text::es("el pleno acuerda");
    agreement::Event::Recorded { agreement, kind, text, item: None, decision: None, consultation: None }
        .into()
}
