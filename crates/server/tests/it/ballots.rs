//! A recorded vote over the wire: sealed, changed, lost power, closed, opened, and nothing told before its time.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::command::{Actor, Command};
use domain::decision::{Count, Mode, Outcome, Stage};
use domain::plenary::{self, Attendance, ItemDraft, Kind, Purpose, Visibility};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use domain::words::Text;
use server::app::App;
use server::clock::Clock;
use server::opening;
use tempfile::TempDir;

use crate::signed_in::Browser;
use crate::stage;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;
const COSTA_RICA: u32 = 4;

const CODE: &str = "II-2024";
const NOON: &str = "2024-03-21T16:00:00Z";

fn decision() -> DecisionId {
    DecisionId { plenary: CODE.into(), number: 1 }
}

fn act<C: Command + Send + 'static>(app: &App, seat: &str, capacity: Capacity, command: C) {
    let actor = Actor { seat: Seat::from(seat), capacity };
    app.execute_blocking(actor, None, command).expect("it is done");
}

/// II-2024 is in session with five members, and a recorded vote is open.
fn voting() -> (TempDir, Arc<App>) {
    let (folder, app) = stage::app();
    let plenary = PlenaryCode::from(CODE);
    let item = ItemDraft {
        id: ItemId(1),
        parent: None,
        title: Text::es("Método"),
        purpose: Purpose::Other,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    };
    let convene = plenary::convene::Convene {
        plenary: plenary.clone(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::es("Tegucigalpa"),
        host: None,
        zone: "America/Tegucigalpa".to_owned(),
        mode: plenary::Mode::Hybrid,
        opens_at: NOON.parse().expect("an instant"),
        opens_on: jiff::civil::date(2024, 3, 21),
        waiver: Some(Text::es("es una prueba")),
        agenda: vec![item],
    };
    act(&app, "HND", Capacity::Presidency, convene);
    for seat in ["CRI", "GTM", "HND", "MEX", "PAN"] {
        let (plenary, seat) = (plenary.clone(), Seat::from(seat));
        let attendance = Attendance::InRoom;
        let presence = plenary::record_presence::RecordPresence { plenary, seat, attendance };
        act(&app, "PAN", Capacity::Secretariat, presence);
    }
    act(&app, "HND", Capacity::Presidency, plenary::open::Open { plenary: plenary.clone() });
    let open = domain::decision::open::Open {
        plenary,
        item: None,
        matter: Matter::Procedural,
        text: Text::es("Se trabajará hasta las seis"),
        mode: Mode::Recorded,
    };
    act(&app, "HND", Capacity::Presidency, open);
    (folder, app)
}

fn vote(browser: &Browser, number: &str, seat: &str, choice: &str) -> StatusCode {
    let id = decision().to_string();
    let fields = [("decision", id.as_str()), ("seat", seat), ("choice", choice), ("request", number)];
    browser.post("/es/acts/decision.cast_sealed", fields).status
}

fn announce(browser: &Browser, act: &str, number: &str) -> StatusCode {
    let id = decision().to_string();
    browser.post(&format!("/es/acts/{act}"), [("decision", id.as_str()), ("request", number)]).status
}

fn kept(app: &App) -> Vec<String> {
    let kept = app.reader().expect("a reader").kept_all("ballot").expect("read");
    kept.into_values().map(|bytes| String::from_utf8(bytes).expect("text")).collect()
}

#[test]
fn no_ballot_is_lost_or_doubled_when_the_server_stops_in_the_middle_of_a_vote() {
    let (folder, app) = voting();
    let mexico = Browser::of(&app, MEXICO);
    assert_eq!(vote(&mexico, "m1", "MEX", "yes"), StatusCode::SEE_OTHER);
    assert_eq!(vote(&mexico, "m1", "MEX", "yes"), StatusCode::SEE_OTHER, "the same number again");
    assert_eq!(vote(&Browser::of(&app, COSTA_RICA), "c1", "CRI", "abstain"), StatusCode::SEE_OTHER);
    let length = app.known().coalition.length;
    drop(mexico);
    drop(app);
    let clock = Clock::at(NOON.parse().expect("an instant"));
    let app = Arc::new(App::open(&folder.path().join(opening::FILE), clock).expect("it opens again"));
    assert_eq!(app.known().coalition.length, length);
    assert_eq!(kept(&app).len(), 2);
    let mexico = Browser::of(&app, MEXICO);
    assert_eq!(vote(&mexico, "m1", "MEX", "yes"), StatusCode::SEE_OTHER, "answered as before");
    assert_eq!(app.known().coalition.length, length, "and acted no more");
    assert_eq!(vote(&mexico, "m2", "MEX", "no"), StatusCode::SEE_OTHER, "Mexico thinks again");
    assert_eq!(vote(&mexico, "m3", "CRI", "no"), StatusCode::UNPROCESSABLE_ENTITY, "for nobody else");
    assert_eq!(vote(&Browser::of(&app, SECRETARIAT), "s1", "GTM", "no"), StatusCode::SEE_OTHER);
    let presidency = Browser::of(&app, PRESIDENCY);
    assert_eq!(announce(&presidency, "decision.close", "p1"), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(announce(&presidency, "decision.close_voting", "p2"), StatusCode::SEE_OTHER);
    assert_eq!(vote(&mexico, "m4", "MEX", "yes"), StatusCode::UNPROCESSABLE_ENTITY, "too late");
    assert_eq!(announce(&presidency, "decision.close", "p3"), StatusCode::SEE_OTHER);
    let known = app.known();
    let decided = known.coalition.decision(&decision()).expect("it was opened");
    assert_eq!(decided.counted(), Some(Count { yes: 0, no: 2, abstain: 1 }));
    assert_eq!((decided.stage(), decided.outcome), (Stage::Announced, Some(Outcome::Rejected)));
    let silent: Vec<&str> = decided.unanswered().map(Seat::as_str).collect();
    assert_eq!(silent, ["HND", "PAN"]);
    drop(known);
    assert_eq!(kept(&app), Vec::<String>::new(), "what was announced is kept no longer");
}

#[test]
fn nothing_tells_a_direction_before_it_is_announced() {
    let (_folder, app) = voting();
    let first = app.known().coalition.length;
    assert_eq!(vote(&Browser::of(&app, MEXICO), "m1", "MEX", "abstain"), StatusCode::SEE_OTHER);
    assert!(kept(&app)[0].contains("abstain"), "it is kept beside the record");
    let entries = app.reader().expect("a reader").entries(first, 1).expect("read");
    let entry = String::from_utf8(entries[0].clone()).expect("text");
    assert!(entry.contains("\"seal\"") && !entry.contains("abstain") && !entry.contains("salt"), "{entry}");
    let hints = ["abstain", "abstuv", "se abstiene", "abstención de"];
    for address in [
        "/es/audit",
        "/es/II-2024",
        "/es/members/MEX",
        "/es/search?q=votaci%C3%B3n",
        "/es/feed.atom",
        "/api/v1/plenaries/II-2024",
        &format!("/es/record/{first}"),
        &format!("/api/v1/record/{first}"),
    ] {
        let (answer, bytes) = stage::get(&app, address, &[]);
        let body = String::from_utf8_lossy(&bytes).to_lowercase();
        assert_eq!(answer.status(), 200, "{address}");
        // The word itself may name an answer that could be given, as in a form; nothing may tell that it was.
        let told = hints.iter().filter(|hint| body.contains(**hint)).collect::<Vec<_>>();
        assert!(told.is_empty(), "{address}: {told:?}");
    }
    let (_, bytes) = stage::get(&app, "/api/v1/plenaries/II-2024", &[]);
    let shown: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let shown = &shown["decisions"][0];
    assert_eq!((&shown["voted"], &shown["votes"]), (&serde_json::json!(["MEX"]), &serde_json::json!([])));
}
