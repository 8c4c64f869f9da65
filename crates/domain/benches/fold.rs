//! How fast the record is added up: an invented century of plenaries, folded from nothing.
//!
//! `cargo bench -p domain --bench fold`. Facts are made before the clock starts; the second figure
//! also reads each event from its JSON, as a start from the log does.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::command::Actor;
use domain::majority::DecisionRule;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode, Seat, roman};
use domain::words::Text;
use domain::{Coalition, Event, Fact, agreement, decision, plenary};
use jiff::Timestamp;
use jiff::civil::{Date, date};

/// What the house promises at least.
const FACTS: usize = 500_000;
/// The best of so many turns counts: the machine is shared.
const TURNS: usize = 3;

const SEATS: [&str; 9] = ["ALB", "BRU", "CAL", "DOR", "ESM", "FLO", "GAL", "HEL", "IRI"];
const ITEMS: u16 = 6;

fn main() {
    let facts = invented();
    let folded = best(|| fold(&facts));
    print_rate("fold", facts.len(), folded);

    let lines: Vec<String> =
        facts.iter().map(|fact| serde_json::to_string(&fact.event).expect("events are data")).collect();
    let bytes: usize = lines.iter().map(String::len).sum();
    let read = best(|| {
        let read = facts.iter().zip(&lines).map(|(fact, line)| {
            let event = serde_json::from_str(line).expect("what was written can be read");
            Arc::new(Fact { event, ..Fact::clone(fact) })
        });
        fold(&read.collect::<Vec<_>>());
    });
    print_rate("read and fold", facts.len(), read);
    println!("{} bytes an event on average", bytes / facts.len());
}

fn best(turn: impl Fn()) -> Duration {
    let turns = (0..TURNS).map(|_| {
        let start = Instant::now();
        turn();
        start.elapsed()
    });
    turns.min().expect("at least one turn")
}

fn print_rate(what: &str, facts: usize, took: Duration) {
    let rate = facts as u128 * 1_000_000_000 / took.as_nanos().max(1);
    println!("{what}: {facts} events in {} ms: {rate} events/s", took.as_millis());
}

fn fold(facts: &[Arc<Fact>]) {
    let mut coalition = Coalition::default();
    for fact in facts {
        coalition.apply(fact);
    }
    assert_eq!(coalition.length, facts.len() as u64);
}

/// Four plenaries a year until there are enough facts.
fn invented() -> Vec<Arc<Fact>> {
    let mut facts = Vec::with_capacity(FACTS + 200);
    let mut year = 2030;
    while facts.len() < FACTS {
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
        act: "bench",
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
    };
    let decisions = std::iter::once(opened).chain(votes).chain([closed]);
    decisions.map(Event::from).chain([agreed.into()]).collect()
}
