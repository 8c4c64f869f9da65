//! The panels over small invented histories: no direction before its time, and a ballot that nobody else redraws.

use std::sync::Arc;

use domain::command::Actor;
use domain::decision::{self, Ballot, Choice, Count, Mode, Outcome};
use domain::majority::DecisionRule;
use domain::membership::{self, Class};
use domain::plenary::{self, Attendance};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{DecisionId, PlenaryCode, Seat};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact, mandate, rules};
use jiff::Timestamp;
use jiff::civil::date;

use super::*;
use crate::app::{App, Known};
use crate::clock::Clock;
use crate::demo;
use crate::opening;
use crate::site::{Setup, Site};
use crate::visitor::Visitor;

const SEATS: [&str; 4] = ["CRI", "HND", "MEX", "PAN"];
const NOON: &str = "2024-06-13T16:42:00Z";

/// What happened in a coalition of four, of which all are in the room.
struct Room {
    known: Known,
    site: Site,
    _folder: tempfile::TempDir,
}

fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

fn id() -> DecisionId {
    DecisionId { plenary: code(), number: 1 }
}

fn actor(seat: &str, capacity: Capacity) -> Actor {
    Actor { seat: Seat::from(seat), capacity }
}

impl Room {
    /// A text was put in this mode.
    fn deciding(mode: Mode) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(opening::FILE);
        opening::create(&path, "plenaria.example/cuatro", "America/Tegucigalpa").expect("a new record");
        let clock = Clock::at(NOON.parse().expect("an instant"));
        let app = Arc::new(App::open(&path, clock).expect("it opens"));
        let mut known = app.known().clone();
        known.coalition = Coalition::default();
        let site = Site::new(app, Setup::demonstration("http://plenaria.example", false));
        let mut room = Self { known, site, _folder: folder };
        room.founded();
        room.in_session();
        let rule = match mode {
            Mode::Consensus | Mode::Acclamation => DecisionRule::Consensus {},
            _ => DecisionRule::SimplePresent {},
        };
        room.happen(decision::Event::Opened {
            decision: id(),
            item: None,
            matter: Matter::Procedural,
            on: None,
            text: Text::both("Se trabaja hasta las seis", "Work goes on until six"),
            rule,
            rules_version: 1,
            mode,
            entitled: SEATS.map(Seat::from).into(),
            members: 4,
        });
        room
    }

    fn happen(&mut self, event: impl Into<Event>) {
        let at: Timestamp = NOON.parse().expect("an instant");
        self.known.coalition.apply(&Arc::new(Fact {
            position: self.known.coalition.length,
            at,
            on: date(2024, 6, 13),
            actor: actor("PAN", Capacity::Secretariat),
            act: "decision.open",
            rules_version: 1,
            source: None,
            event: event.into(),
        }));
    }

    fn founded(&mut self) {
        let from = date(2024, 1, 1);
        let rules = demo::rules::corett();
        self.happen(rules::Event::Adopted {
            effective_on: from,
            reason: "prueba".to_owned(),
            rules: rules.into(),
        });
        for seat in SEATS {
            self.happen(membership::Event::Admitted {
                seat: seat.into(),
                name: Text::es(seat),
                class: Class::Member,
                from,
                language: Lang::Es,
                zone: "UTC".to_owned(),
                capital: Text::es(seat),
                agreement: None,
            });
        }
        for (office, seat) in [(mandate::Office::Presidency, "HND"), (mandate::Office::Secretariat, "PAN")] {
            let span = membership::Span { from, to: None };
            self.happen(mandate::Event::Begun { office, seat: seat.into(), institution: None, span });
        }
    }

    fn in_session(&mut self) {
        self.happen(plenary::Event::Convened {
            plenary: code(),
            kind: plenary::Kind::Ordinary,
            ordinal: 2,
            year: 2024,
            place: Text::es("Tegucigalpa"),
            host: None,
            zone: "America/Tegucigalpa".to_owned(),
            mode: plenary::Mode::Hybrid,
            opens_at: NOON.parse().expect("an instant"),
            opens_on: date(2024, 6, 13),
            waiver: None,
            agenda: Vec::new(),
        });
        for seat in SEATS {
            let attendance = Attendance::InRoom;
            self.happen(plenary::Event::PresenceRecorded { plenary: code(), seat: seat.into(), attendance });
        }
        let chair = Seat::from("HND");
        self.happen(plenary::Event::Opened { plenary: code(), chair, present: 4, needed: 3, members: 4 });
    }

    fn hands_in(&mut self, seat: &str, choice: Choice) -> Ballot {
        let ballot = Ballot { seat: seat.into(), choice, salt: "00".repeat(32) };
        let seal = ballot.seal(&id(), 1);
        self.happen(decision::Event::BallotReceived { decision: id(), seat: seat.into(), seal });
        ballot
    }

    fn answers(&mut self, seat: &str, choice: Choice) {
        self.happen(decision::Event::VoteCast { decision: id(), seat: seat.into(), choice });
    }

    fn shown(&self, lang: Lang, draw: impl Fn(&Page, &Plenary) -> Markup) -> String {
        let visitor =
            Visitor { lang, address: "/room".to_owned(), has: None, unpacks: false, signed_in: None };
        let page = Page::new(&self.site, &self.known, &visitor);
        let shown = draw(&page, &self.known.coalition.plenaries[&code()]).into_string();
        assert!(!shown.contains('⟨'), "{shown}");
        shown
    }

    fn seat(&self, seat: &str) -> String {
        let actor = actor(seat, Capacity::Delegation);
        self.shown(Lang::Es, |page, plenary| for_seat(page, plenary, &actor, "/room/seat"))
    }

    fn chair(&self, capacity: Capacity) -> String {
        let actor = actor(if capacity == Capacity::Presidency { "HND" } else { "PAN" }, capacity);
        self.shown(Lang::Es, |page, plenary| for_chair(page, plenary, &actor, "/room/chair"))
    }

    fn all(&self) -> String {
        self.shown(Lang::En, for_all)
    }
}

fn offers(markup: &str, act: &str) -> bool {
    markup.contains(&format!("data-act=\"{act}\""))
}

#[test]
fn a_ballot_is_redrawn_for_its_own_seat_alone() {
    let mut room = Room::deciding(Mode::Recorded);
    let before = room.seat("MEX");
    assert!(offers(&before, "decision.cast_sealed"), "{before}");
    assert_eq!(before.matches("type=\"radio\"").count(), 3);
    room.hands_in("CRI", Choice::No);
    let until = NOON.parse::<Timestamp>().expect("an instant") + jiff::SignedDuration::from_mins(2);
    room.happen(decision::Event::VotingExtended { decision: id(), until });
    assert_eq!(room.seat("MEX"), before);
    room.hands_in("MEX", Choice::Yes);
    let after = room.seat("MEX");
    assert!(after.contains("Su voto está registrado a las 10:42."), "{after}");
    assert!(!after.contains("checked"), "what it voted is not shown back");
    assert!(offers(&after, "decision.cast_sealed"), "it may change it");
    room.happen(decision::Event::VotingClosed { decision: id() });
    let closed = room.seat("MEX");
    assert!(!offers(&closed, "decision.cast_sealed") && closed.contains("ya se cerró"), "{closed}");
}

#[test]
fn no_panel_tells_a_direction_before_it_is_announced() {
    for mode in [Mode::RollCall, Mode::Recorded] {
        let shown = [Choice::Yes, Choice::No].map(|choice| {
            let mut room = Room::deciding(mode);
            match mode {
                Mode::RollCall => room.answers("CRI", choice),
                _ => drop(room.hands_in("CRI", choice)),
            }
            let progress = room.shown(Lang::Es, progress);
            assert!(
                progress.contains("Ha votado 1 de 4") || progress.contains("Han votado 1 de 4"),
                "{progress}"
            );
            [
                room.all(),
                room.chair(Capacity::Presidency),
                room.chair(Capacity::Secretariat),
                room.seat("CRI"),
                progress,
            ]
        });
        assert_eq!(shown[0], shown[1], "{mode:?}");
    }
}

#[test]
fn the_button_says_what_was_chosen() {
    let seat = Room::deciding(Mode::Recorded).seat("MEX");
    for says in ["Votar: a favor", "Votar: en contra", "Votar: abstención"] {
        assert!(seat.contains(says), "{says}: {seat}");
    }
}

#[test]
fn what_was_put_about_a_text_is_asked_before_the_text() {
    let mut room = Room::deciding(Mode::Consensus);
    room.happen(decision::Event::AmendmentProposed {
        decision: id(),
        amendment: 1,
        seat: "CRI".into(),
        text: Text::both("Se trabaja hasta las siete", "Work goes on until seven"),
        paragraph: None,
    });
    let second = DecisionId { plenary: code(), number: 2 };
    room.happen(decision::Event::Opened {
        decision: second,
        item: None,
        matter: Matter::Procedural,
        on: Some(decision::Subject::Amendment { of: id(), number: 1 }),
        text: Text::both("Se trabaja hasta las siete", "Work goes on until seven"),
        rule: DecisionRule::Consensus {},
        rules_version: 1,
        mode: Mode::Consensus,
        entitled: SEATS.map(Seat::from).into(),
        members: 4,
    });
    let seat = room.seat("MEX");
    let (amendment, text) = (seat.find("hasta las siete"), seat.find("Después se decide"));
    assert!(amendment.is_some() && amendment < text, "{seat}");
    assert!(seat.contains("Enmienda 1, de CRI, al texto de II-2024/D1"), "{seat}");
    assert_eq!(seat.matches("value=\"objection\"").count(), 1, "one question at a time: {seat}");
    assert_eq!(room.shown(Lang::Es, progress).matches("Nadie ha objetado").count(), 1);
}

#[test]
fn the_outcome_is_told_in_words_with_the_roll_by_state() {
    let mut room = Room::deciding(Mode::Recorded);
    let mut ballots = vec![room.hands_in("CRI", Choice::Yes), room.hands_in("HND", Choice::Yes)];
    ballots.push(room.hands_in("MEX", Choice::No));
    room.happen(decision::Event::VotingClosed { decision: id() });
    assert!(room.chair(Capacity::Presidency).contains("decision.close"));
    room.happen(decision::Event::BallotsDisclosed { decision: id(), ballots });
    let count = Some(Count { yes: 2, no: 1, abstain: 0 });
    let outcome = Outcome::Rejected;
    room.happen(decision::Event::Closed { decision: id(), count, objections: 0, outcome });
    let shown = room.all();
    for told in ["Not adopted", "✓ in favor", "✗ against", "not voting", "<dd>2</dd>"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    let seat = room.seat("MEX");
    assert!(seat.contains("value=\"rectification\"") && seat.contains("value=\"explanation\""), "{seat}");
}

#[test]
fn whoever_conducts_is_offered_what_comes_next() {
    let mut room = Room::deciding(Mode::Recorded);
    let open = room.chair(Capacity::Presidency);
    assert!(offers(&open, "decision.close_voting") && offers(&open, "decision.extend_voting"), "{open}");
    assert!(!offers(&open, "decision.close") && !offers(&open, "decision.open"), "{open}");
    assert!(!offers(&open, "decision.cast_sealed"), "the chair votes for nobody");
    assert!(offers(&room.chair(Capacity::Secretariat), "decision.cast_sealed"), "where a device fails");
    room.happen(decision::Event::VotingClosed { decision: id() });
    let closed = room.chair(Capacity::Presidency);
    assert!(offers(&closed, "decision.close") && !offers(&closed, "decision.close_voting"), "{closed}");

    let mut room = Room::deciding(Mode::RollCall);
    assert!(offers(&room.chair(Capacity::Presidency), "decision.draw_roll"));
    let order = ["MEX", "PAN", "CRI", "HND"].map(Seat::from).into();
    room.happen(decision::Event::RollDrawn { decision: id(), order, seed: None });
    room.answers("MEX", Choice::Yes);
    let called = room.chair(Capacity::Secretariat);
    assert!(called.contains("PAN: ¿cómo vota?") && !offers(&called, "decision.draw_roll"), "{called}");

    let hands = Room::deciding(Mode::ShowOfHands).chair(Capacity::Secretariat);
    assert_eq!(hands.matches("name=\"tellers\"").count(), 2, "{hands}");
}

#[test]
fn consensus_is_sought_with_a_visible_wait_and_who_does_not_object_has_nothing_to_press() {
    let mut room = Room::deciding(Mode::Consensus);
    let chair = room.chair(Capacity::Presidency);
    assert!(offers(&chair, "decision.ask_objections") && offers(&chair, "decision.close"), "{chair}");
    assert!(offers(&chair, "decision.open"), "another text may be put");
    let until = NOON.parse::<Timestamp>().expect("an instant") + jiff::SignedDuration::from_secs(20);
    room.happen(decision::Event::ObjectionsAsked { decision: id(), until });
    let waits = room.shown(Lang::En, progress);
    assert!(waits.contains("until 10:42:20"), "{waits}");
    let chair = room.chair(Capacity::Presidency);
    assert!(!chair.contains("disabled"), "a button does not come back by itself: {chair}");
    let seat = room.seat("MEX");
    assert!(seat.contains("Si no objeta, no hace falta hacer nada."), "{seat}");
    assert!(seat.contains("value=\"objection\"") && seat.contains("value=\"reservation\""), "{seat}");
}
