//! Nothing of a reserved item reaches anybody from outside: every public page, answer, feed, calendar, search and screen
//! of the room is looked through for a word that only the reserved item holds.
//!
//! The bytes of the record itself are public and stay what they are: its entries, its tiles, its files, and the pages
//! and answers that show an entry as it lies there.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use domain::agreement::Kind as AgreementKind;
use domain::agreement::record::Record;
use domain::command::{Actor, Command};
use domain::commitment::Owner;
use domain::commitment::make::Make;
use domain::deadline::Due;
use domain::decision::close::Close as CloseDecision;
use domain::decision::open::Open as OpenDecision;
use domain::decision::propose_amendment::ProposeAmendment;
use domain::decision::state::State;
use domain::decision::{Mode, Statement};
use domain::declaration::present::Present;
use domain::election::call::Call;
use domain::mandate::Office;
use domain::matrix::propose::Propose;
use domain::membership::Span;
use domain::motion::Kind as MotionKind;
use domain::motion::r#move::Move;
use domain::plenary::Visibility;
use domain::plenary::amend_item::AmendItem;
use domain::plenary::close_item::CloseItem;
use domain::plenary::note::Note;
use domain::plenary::open_item::OpenItem;
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{AgreementId, DecisionId, ItemId, Seat};
use domain::words::Text;
use server::app::App;
use server::site::Site;

use crate::room::{Reading, act, asked, code, cookie, in_session, item, runtime};
use crate::visitor::Visitor;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;
/// An observer's person.
const OBSERVER: u32 = 6;
/// Stands in everything that is said under the reserved item, and nowhere else.
const MARK: &str = "zarzamora";

fn marked(what: &str) -> Text {
    Text::both(&format!("{what} {MARK}"), &format!("{MARK} {what}"))
}

fn by<C: Command + Send + 'static>(app: &App, seat: &str, command: C) {
    let actor = Actor { seat: Seat::from(seat), capacity: Capacity::Delegation };
    app.execute_blocking(actor, None, command).expect("it may be done");
}

/// A plenary that sits behind closed doors on a reserved item, of which all sorts of things have come already.
fn behind_closed_doors() -> (tempfile::TempDir, Arc<App>, Site) {
    let (folder, app, site) = in_session();
    let secret = domain::plenary::ItemDraft {
        title: marked("Rescate"),
        papers: vec![format!("II-2024/DOC/{MARK}").as_str().into()],
        reason: Some(marked("Motivo")),
        ..item(2, "", Visibility::InCamera)
    };
    let item = Some(ItemId(2));
    act(&app, Capacity::Secretariat, AmendItem { plenary: code(), item: secret });
    act(&app, Capacity::Presidency, CloseItem { plenary: code(), item: ItemId(1) });
    act(&app, Capacity::Presidency, OpenItem { plenary: code(), item: ItemId(2) });
    let note = Note { plenary: code(), item: ItemId(2), seat: Some("MEX".into()), text: marked("informó") };
    act(&app, Capacity::Secretariat, note);
    let open = |text: &str| OpenDecision {
        plenary: code(),
        item,
        matter: Matter::Substantive,
        text: marked(text),
        mode: Mode::Consensus,
    };
    let decision = |number| DecisionId { plenary: code(), number };
    act(&app, Capacity::Presidency, open("Se acuerda"));
    let reservation = Statement::Reservation { text: marked("con reserva"), paragraph: None };
    by(&app, "MEX", State { decision: decision(1), seat: "MEX".into(), statement: reservation });
    act(&app, Capacity::Presidency, CloseDecision { decision: decision(1), absent: Vec::new() });
    let agreed = Record {
        plenary: code(),
        kind: AgreementKind::Other,
        text: marked("El pleno acuerda"),
        item,
        decision: Some(decision(1)),
    };
    act(&app, Capacity::Secretariat, agreed);
    let made = Make {
        agreement: AgreementId { plenary: code(), number: 1 },
        owner: Owner::Seat("MEX".into()),
        text: marked("enviará"),
        due: Due::Days(30),
    };
    act(&app, Capacity::Secretariat, made);
    let title = marked("Declaración");
    let declaration = Present { declaration: "DC-2024-9".into(), plenary: code(), item, title, sha256: None };
    act(&app, Capacity::Secretariat, declaration);
    let title = marked("Matriz");
    let matrix =
        Propose { matrix: "RES".into(), version: 1, plenary: code(), item, title, seat: None, sha256: None };
    act(&app, Capacity::Secretariat, matrix);
    let term = Span { from: jiff::civil::date(2025, 1, 1), to: Some(jiff::civil::date(2025, 12, 31)) };
    let call = Call {
        election: "E-2024-presidency-2".into(),
        office: Office::Presidency,
        term,
        plenary: code(),
        item,
    };
    act(&app, Capacity::Presidency, call);
    act(&app, Capacity::Presidency, open("Se propone"));
    let amendment = ProposeAmendment {
        decision: decision(2),
        seat: "MEX".into(),
        text: marked("en cambio"),
        paragraph: None,
    };
    by(&app, "MEX", amendment);
    let moved = Move {
        plenary: code(),
        seat: "CRI".into(),
        kind: MotionKind::AdjournDebate {},
        text: Some(marked("que se aplace")),
    };
    by(&app, "CRI", moved);
    (folder, app, site)
}

/// Whether this address shows the bytes of the record, which are public as they lie there.
fn is_the_record(address: &str) -> bool {
    let plain = address.trim_start_matches("/es").trim_start_matches("/en");
    let plain = plain.strip_prefix("/api/v1").unwrap_or(plain);
    plain.starts_with("/record") || plain.starts_with("/tile") || plain.starts_with("/checkpoint")
}

/// Every address that a page leads to.
fn links(page: &str) -> impl Iterator<Item = &str> {
    let found = page.split("href=\"/").skip(1).filter_map(|it| it.split(['"', '#']).next());
    // The stream of the text twin has no end, and a test of its own.
    found.filter(|it| !it.starts_with("assets") && !it.contains("/acts/") && !it.contains("text.txt"))
}

/// Every public page that can be reached, and what machines are answered.
fn public(app: &Arc<App>) -> Vec<(String, String)> {
    let mut visitor = Visitor::of(app);
    let mut waiting: VecDeque<String> =
        ["/es/", "/en/", "/es/II-2024", "/es/room", "/en/room", "/es/room/text"].map(str::to_owned).into();
    let machines = [
        "coalition",
        "plenaries",
        "plenaries/II-2024",
        "papers",
        "agreements?limit=200",
        "agreements/II-2024/A1",
        "declarations",
        "declarations/DC-2024-9",
        "committees",
        "commitments",
        "consultations",
        "minutes",
        "search?q=zarza",
        "search?q=rescate&language=es",
    ];
    waiting.extend(machines.map(|it| format!("/api/v1/{it}")));
    let rest = [
        "/calendar.ics",
        "/es/calendar.ics",
        "/II-2024.ics",
        "/es/feed.atom",
        "/en/feed.atom",
        "/es/search?q=zarza",
        "/en/search?q=zarza",
        "/es/agreements.csv",
        "/en/commitments.csv",
        "/es/room/screen/main",
        "/es/II-2024/A1",
        "/es/declarations/DC-2024-9",
        "/es/record",
        "/en/record",
        "/api/v1/record?offset=400",
        "/es/audit",
        "/es/agreements",
        "/en/II-2024",
    ];
    waiting.extend(rest.map(str::to_owned));
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut pages = Vec::new();
    while let Some(address) = waiting.pop_front() {
        let page = visitor.get(&address).body;
        for link in links(&page) {
            let link = format!("/{}", link.replace("&amp;", "&"));
            if !is_the_record(&link)
                && !link.ends_with(".pdf")
                && seen.len() < 110
                && seen.insert(link.clone())
            {
                waiting.push_back(link);
            }
        }
        pages.push((address, page));
    }
    pages
}

#[test]
fn no_public_page_and_no_answer_says_a_word_of_a_reserved_item() {
    let (_folder, app, _site) = behind_closed_doors();
    let pages = public(&app);
    assert!(pages.len() > 60, "the walk goes through the whole register: {}", pages.len());
    let leaks: Vec<&str> =
        pages.iter().filter(|(_, page)| page.contains(MARK)).map(|(address, _)| address.as_str()).collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
}

#[test]
fn members_at_the_table_read_it_on_the_same_pages() {
    let (_folder, app, _site) = behind_closed_doors();
    let mexico = crate::signed_in::Browser::of(&app, MEXICO);
    let observer = crate::signed_in::Browser::of(&app, OBSERVER);
    for address in ["/es/II-2024/A1", "/en/agreements", "/es/declarations/DC-2024-9"] {
        assert!(mexico.get(address).body.contains(MARK), "{address}: so the walk outside can fail");
        let shown = observer.get(address).body;
        assert!(!shown.contains(MARK) && shown.contains("reserv"), "{address} for an observer");
    }
}

#[test]
fn an_observer_finds_it_on_no_desk_and_in_no_form() {
    let (_folder, app, _site) = behind_closed_doors();
    let walk = |person| {
        let browser = crate::signed_in::Browser::of(&app, person);
        let mut waiting: VecDeque<String> =
            ["/es/desk", "/en/desk", "/es/room/seat"].map(str::to_owned).into();
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        let mut marked = Vec::new();
        while let Some(address) = waiting.pop_front() {
            let page = browser.get(&address).body;
            let of_desks = page.split("href=\"/").skip(1).filter_map(|it| it.split(['"', '#']).next());
            for link in of_desks.map(|it| format!("/{}", it.replace("&amp;", "&"))) {
                let is_own = link.contains("/desk") || link.contains("/acts/") || link.contains("/room/seat");
                if is_own && seen.len() < 80 && seen.insert(link.clone()) {
                    waiting.push_back(link);
                }
            }
            if page.contains(MARK) {
                marked.push(address);
            }
        }
        (seen.len(), marked)
    };
    let (count, marked) = walk(OBSERVER);
    assert!(count > 4 && marked.is_empty(), "{count}: {marked:#?}");
    let (_, marked) = walk(MEXICO);
    assert!(!marked.is_empty(), "so the walk can fail");
}

#[test]
fn the_screens_of_the_room_show_it_to_those_at_the_table_alone() {
    let (_folder, app, site) = behind_closed_doors();
    let rooms = ["follow", "text", "screen-main"];
    runtime().block_on(async {
        for lang in ["es", "en"] {
            for (person, sees) in [(None, false), (Some(OBSERVER), false), (Some(MEXICO), true)] {
                let cookie = match person {
                    Some(person) => cookie(&app, person).await,
                    None => "none=1".to_owned(),
                };
                for room in rooms {
                    let address = format!("/{lang}/room/live/{room}");
                    let mut reading = Reading::of(&site, &address, &[("cookie", &cookie)]).await;
                    let first = reading.next().await.expect("everything");
                    assert_eq!(first.contains(MARK), sees, "{room} in {lang} for {person:?}: {first}");
                }
                let pages = ["/room", "/room/text", "/room/screen/main"];
                for page in pages {
                    let html = body(&site, &format!("/{lang}{page}"), &cookie).await;
                    assert_eq!(html.contains(MARK), sees, "{page} in {lang} for {person:?}");
                }
                let answer =
                    asked(&site, &format!("/room/text.txt?lang={lang}"), &[("cookie", &cookie)]).await;
                let mut text = Reading::body(answer.into_body());
                let greeting = text.next().await.expect("a greeting");
                assert_eq!(greeting.contains(MARK), sees, "text.txt in {lang} for {person:?}: {greeting}");
            }
            for (person, address, live, sees) in [
                (PRESIDENCY, "/room/chair", "chair", true),
                (SECRETARIAT, "/room/secretary", "secretary", true),
                (MEXICO, "/room/seat", "seat-MEX", true),
                (OBSERVER, "/room/seat", "seat-IOM", false),
            ] {
                let cookie = cookie(&app, person).await;
                let html = body(&site, &format!("/{lang}{address}"), &cookie).await;
                assert_eq!(html.contains(MARK), sees, "{address} in {lang} for {person}: {html}");
                let address = format!("/{lang}/room/live/{live}");
                let mut reading = Reading::of(&site, &address, &[("cookie", &cookie)]).await;
                let first = reading.next().await.expect("everything");
                assert_eq!(first.contains(MARK), sees, "{live} in {lang}: {first}");
            }
        }
    });
}

async fn body(site: &Site, address: &str, cookie: &str) -> String {
    let answer = asked(site, address, &[("cookie", cookie)]).await;
    assert_eq!(answer.status(), 200, "{address}");
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a page");
    String::from_utf8_lossy(&bytes).into_owned()
}
