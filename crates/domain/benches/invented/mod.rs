//! An invented century of plenaries, for benches: called, attended, debated, decided by roll-call, closed.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::command::Actor;
use domain::majority::DecisionRule;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode, Seat, roman};
use domain::words::Text;
use domain::{Event, Fact, agreement, decision, plenary};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const SEATS: [&str; 9] = ["ALB", "BRU", "CAL", "DOR", "ESM", "FLO", "GAL", "HEL", "IRI"];
const ITEMS: u16 = 6;

/// Four plenaries a year until there are enough facts.
pub fn facts(enough: usize) -> Vec<Arc<Fact>> {
    let mut facts = Vec::with_capacity(enough + 200);
    let mut year = 2030;
    while facts.len() < enough {
        for ordinal in 1..=4 {
            let day = date(year, 3 * ordinal as i8 - 1, 15);
            for event in one_plenary(year, ordinal, day) {
                facts.push(Arc::new(fact(facts.len() as u64, day, event)));
            }
        }
        year += 1;
    }
    facts
}

fn fact(position: u64, on: Date, event: Event) -> Fact {
    Fact {
        position,
        at: Timestamp::UNIX_EPOCH,
        on,
        actor: Actor { seat: Seat::from("BRU"), capacity: Capacity::Secretariat },
        act: "plenary.note",
        rules_version: 1,
        source: None,
        event,
    }
}

/// Called, attended by nine, six items each debated, decided by roll-call and agreed on, closed.
fn one_plenary(year: i16, ordinal: u16, day: Date) -> Vec<Event> {
    let code = PlenaryCode::new(format!("{}-{year}", roman(ordinal)));
    let plenary = || code.clone();
    let mut events = vec![convened(&code, year, ordinal, day)];
    for seat in SEATS {
        let attendance = Attendance::InRoom;
        let seat = Seat::from(seat);
        events.push(plenary::Event::PresenceRecorded { plenary: plenary(), seat, attendance }.into());
    }
    let chair = Seat::from("ALB");
    events
        .push(plenary::Event::Opened { plenary: plenary(), chair, present: 9, needed: 5, members: 9 }.into());
    for number in 1..=ITEMS {
        let item = ItemId(number);
        events.push(plenary::Event::ItemOpened { plenary: plenary(), item }.into());
        for seat in &SEATS[..5] {
            let text = Text::es("informó de los avances y pidió que constaran en el acta de la reunión.");
            let seat = Some(Seat::from(*seat));
            events.push(plenary::Event::Noted { plenary: plenary(), item, seat, text }.into());
        }
        events.extend(decided(&code, number));
        events.push(plenary::Event::ItemClosed { plenary: plenary(), item }.into());
    }
    events.push(plenary::Event::Closed { plenary: plenary() }.into());
    events
}

fn convened(code: &PlenaryCode, year: i16, ordinal: u16, day: Date) -> Event {
    let item = |number| ItemDraft {
        id: ItemId(number),
        parent: None,
        title: Text::both("Seguimiento de los acuerdos", "Follow-up of the agreements"),
        purpose: Purpose::Substance,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: Some(30),
        papers: Vec::new(),
        reason: None,
    };
    let convened = plenary::Event::Convened {
        plenary: code.clone(),
        kind: Kind::Ordinary,
        ordinal,
        year,
        place: Text::es("Puerto Claro"),
        host: None,
        zone: "UTC".to_owned(),
        mode: Mode::Hybrid,
        opens_at: Timestamp::UNIX_EPOCH,
        opens_on: day,
        waiver: None,
        agenda: (1..=ITEMS).map(item).collect(),
    };
    convened.into()
}

fn decided(code: &PlenaryCode, number: u16) -> Vec<Event> {
    let id = || DecisionId { plenary: code.clone(), number };
    let opened = decision::Event::Opened {
        decision: id(),
        item: Some(ItemId(number)),
        matter: Matter::Substantive,
        on: None,
        text: Text::es("aprobar el plan de trabajo presentado por la Secretaría Técnica"),
        rule: DecisionRule::AbsoluteMembers {},
        rules_version: 1,
        mode: decision::Mode::RollCall,
        entitled: SEATS.into_iter().map(Seat::from).collect::<BTreeSet<_>>(),
        members: 9,
    };
    let votes = SEATS.into_iter().map(|seat| decision::Event::VoteCast {
        decision: id(),
        seat: Seat::from(seat),
        choice: decision::Choice::Yes,
    });
    let closed = decision::Event::Closed {
        decision: id(),
        count: Some(decision::Count { yes: 9, no: 0, abstain: 0 }),
        objections: 0,
        outcome: decision::Outcome::Adopted,
    };
    let agreed = agreement::Event::Recorded {
        agreement: AgreementId { plenary: code.clone(), number },
        kind: agreement::Kind::Other,
        text: Text::es("El pleno acuerda aprobar el plan de trabajo."),
        item: Some(ItemId(number)),
        decision: Some(id()),
        consultation: None,
    };
    let decisions = std::iter::once(opened).chain(votes).chain([closed]);
    decisions.map(Event::from).chain([agreed.into()]).collect()
}
