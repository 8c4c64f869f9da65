//! A plenary in session with an agenda and an item under discussion, for examples of what happens in the room.

use alloc::borrow::ToOwned;
use alloc::vec;
use alloc::vec::Vec;

use super::{Given, MEMBERS, TODAY, given, noon};
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

/// A delegation comes into the room of `I-2030`.
pub fn comes(seat: &str) -> Event {
    let (plenary, seat) = (PlenaryCode::from("I-2030"), Seat::from(seat));
    E::PresenceRecorded { plenary, seat, attendance: Attendance::InRoom }.into()
}

/// Its decision `number` was opened under item 1, to be taken by consensus of the seven who are there.
pub fn opened_decision(code: &str, number: u16) -> Event {
    let id = DecisionId { plenary: PlenaryCode::from(code), number };
    opened(id, Matter::Substantive, DecisionRule::Consensus {}, decision::Mode::Consensus)
}

/// The first decision of `I-2030`.
pub fn first_decision() -> DecisionId {
    DecisionId { plenary: PlenaryCode::from("I-2030"), number: 1 }
}

/// [`first_decision`] was opened under this rule, in this mode.
pub fn opened_as(matter: Matter, rule: DecisionRule, mode: decision::Mode) -> Event {
    opened(first_decision(), matter, rule, mode)
}

fn opened(id: DecisionId, matter: Matter, rule: DecisionRule, mode: decision::Mode) -> Event {
    decision::Event::Opened {
        decision: id,
        item: Some(ItemId(1)),
        matter,
        on: None,
        text: Text::es("se aprueba"),
        rule,
        rules_version: 1,
        mode,
        entitled: MEMBERS[..7].iter().copied().map(Seat::from).collect(),
        members: 9,
    }
    .into()
}

/// In `I-2030` seven are called to vote on a matter that a simple majority decides.
pub fn roll_call() -> Given {
    voted(decision::Mode::RollCall)
}

/// In `I-2030` seven hand in ballots on a matter that a simple majority decides.
pub fn recorded() -> Given {
    voted(decision::Mode::Recorded)
}

/// In `I-2030` seven show their hands on a matter that a simple majority decides.
pub fn show_of_hands() -> Given {
    voted(decision::Mode::ShowOfHands)
}

fn voted(mode: decision::Mode) -> Given {
    let opened = opened_as(Matter::Procedural, DecisionRule::SimplePresentAndVoting {}, mode);
    given(open_plenary("I-2030")).and([opened])
}

/// The ballots that the seats would hand in, in their order.
pub fn filled_in(choices: &str) -> Vec<decision::Ballot> {
    let seats = MEMBERS.into_iter().zip(choices.chars());
    let ballot = |(seat, choice): (&str, char)| decision::Ballot {
        seat: Seat::from(seat),
        choice: choice_of(choice),
        salt: seat.bytes().cycle().take(32).map(|byte| alloc::format!("{byte:02x}")).collect(),
    };
    seats.map(ballot).collect()
}

/// The seats hand in their ballots, of the first round.
pub fn ballots(choices: &str) -> Vec<Event> {
    let received = |it: decision::Ballot| decision::Event::BallotReceived {
        decision: first_decision(),
        seal: it.seal(&first_decision(), 1),
        seat: it.seat,
    };
    filled_in(choices).into_iter().map(received).map(Event::from).collect()
}

fn choice_of(letter: char) -> decision::Choice {
    match letter {
        'Y' => decision::Choice::Yes,
        'N' => decision::Choice::No,
        _ => decision::Choice::Abstain,
    }
}

/// The seats answer in their order: `YYNA` is two yes, a no and an abstention.
pub fn votes(choices: &str) -> Vec<Event> {
    let seats = MEMBERS.into_iter().zip(choices.chars());
    let votes = seats.map(|(seat, choice)| {
        let choice = choice_of(choice);
        decision::Event::VoteCast { decision: first_decision(), seat: Seat::from(seat), choice }.into()
    });
    votes.collect()
}

/// An objection.
pub fn objection() -> decision::Statement {
    decision::Statement::Objection { text: Text::es("no comparte el texto") }
}

/// A seat objects to [`first_decision`].
pub fn objects(seat: &str) -> Event {
    let (decision, seat) = (first_decision(), Seat::from(seat));
    decision::Event::Stated { decision, seat, statement: objection(), supersedes: None }.into()
}

/// [`first_decision`] was adopted with so many objections.
pub fn decided_by(objections: u32) -> Event {
    let (decision, outcome) = (first_decision(), decision::Outcome::Adopted);
    decision::Event::Closed { decision, count: None, objections, outcome }.into()
}
