//! A plenary in session with an agenda and an item under discussion, for examples of what happens in the room.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use super::{MEMBERS, TODAY, noon};
use crate::majority::DecisionRule;
use crate::plenary::{Attendance, Event as E, ItemDraft, Kind, Mode, Purpose, Visibility};
use crate::rules::Matter;
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat, roman};
use crate::words::Text;
use crate::{Event, decision, plenary};

/// An item on its own, with this id.
pub fn item(id: u16) -> ItemDraft {
    ItemDraft {
        id: ItemId(id),
        parent: None,
        title: Text::both("Seguimiento", "Follow-up"),
        purpose: Purpose::Substance,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    }
}

/// A part of another item.
pub fn part(id: u16, parent: u16) -> ItemDraft {
    ItemDraft { parent: Some(ItemId(parent)), ..item(id) }
}

/// A hybrid plenary was called for [`TODAY`] with items 1, 2 (with its part 3) and 4.
pub fn called(code: &str) -> Event {
    let (written, year) = code.split_once('-').expect("a code of the form II-2030");
    let ordinal = (1..20).find(|it| roman(*it) == written).expect("a roman ordinal");
    plenary::Event::Convened {
        plenary: PlenaryCode::from(code),
        kind: Kind::Ordinary,
        ordinal,
        year: year.parse().expect("a year"),
        place: Text::es("Puerto Claro"),
        host: Some(Seat::from("CAL")),
        zone: "UTC".to_owned(),
        mode: Mode::Hybrid,
        opens_at: noon(TODAY),
        opens_on: TODAY,
        waiver: None,
        agenda: vec![item(1), item(2), part(3, 2), item(4)],
    }
    .into()
}

/// It was called for [`TODAY`]; `ALB` to `GAL`, seven of nine, are there and `ALB` opened it; item 1 is open.
pub fn open_plenary(code: &str) -> Vec<Event> {
    let mut events = gathered(code, &MEMBERS[..7]);
    let plenary = || PlenaryCode::from(code);
    let chair = Seat::from("ALB");
    events.push(E::Opened { plenary: plenary(), chair, present: 7, needed: 5, members: 9 }.into());
    events.push(E::ItemOpened { plenary: plenary(), item: ItemId(1) }.into());
    events
}

/// It was called for [`TODAY`], and these are there; it is not open yet.
pub fn gathered(code: &str, seats: &[&str]) -> Vec<Event> {
    let mut events = vec![called(code)];
    for seat in seats {
        let (plenary, seat) = (PlenaryCode::from(code), Seat::from(*seat));
        events.push(E::PresenceRecorded { plenary, seat, attendance: Attendance::InRoom }.into());
    }
    events
}

/// Its decision `number` was opened under item 1, to be taken by consensus of the seven who are there.
pub fn opened_decision(code: &str, number: u16) -> Event {
    decision::Event::Opened {
        decision: DecisionId { plenary: PlenaryCode::from(code), number },
        item: Some(ItemId(1)),
        matter: Matter::Substantive,
        text: Text::es("se aprueba"),
        rule: DecisionRule::Consensus {},
        rules_version: 1,
        mode: decision::Mode::Consensus,
        entitled: MEMBERS[..7].iter().copied().map(Seat::from).collect(),
        members: 9,
    }
    .into()
}
