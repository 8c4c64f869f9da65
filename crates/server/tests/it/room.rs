//! The room's screens and their streams: who may look, what is sent, and when it ends.

use std::pin::Pin;
use std::sync::Arc;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::http::{Request, StatusCode};
use domain::command::{Actor, Command};
use domain::plenary::close_item::CloseItem;
use domain::plenary::convene::Convene;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::symbol::{ItemId, Person, PlenaryCode, Seat};
use domain::words::Text;
use server::app::App;
use server::pages;
use server::session::{COOKIE, Means};
use server::site::Site;
use tower::ServiceExt as _;

use crate::stage;

pub const SECRETARIAT: u32 = 1;
pub const PRESIDENCY: u32 = 2;
pub const MEXICO: u32 = 3;

pub fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

pub fn act<C: Command + Send + 'static>(app: &App, capacity: Capacity, command: C) {
    let seat = Seat::from(if capacity == Capacity::Presidency { "HND" } else { "PAN" });
    app.execute_blocking(Actor { seat, capacity }, None, command).expect("it may be done");
}

pub fn item(id: u16, title: &str, visibility: Visibility) -> ItemDraft {
    ItemDraft {
        id: ItemId(id),
        parent: None,
        title: Text::both(title, title),
        purpose: Purpose::Substance,
        proposed_by: None,
        visibility,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    }
}

/// A plenary in session with an open item 1 and a reserved item 2.
pub fn in_session() -> (tempfile::TempDir, Arc<App>, Site) {
    let (folder, app) = stage::app();
    let agenda = vec![
        item(1, "Fronteras", Visibility::Public),
        item(2, "Rescates", Visibility::InCamera),
        item(3, "Cifras", Visibility::Members),
    ];
    let convene = Convene {
        plenary: code(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::both("Tegucigalpa", "Tegucigalpa"),
        host: None,
        zone: "America/Tegucigalpa".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2024-03-21T18:00:00Z".parse().expect("an instant"),
        opens_on: jiff::civil::date(2024, 3, 21),
        agenda,
        waiver: Some(Text::both("Urgencia.", "Urgency.")),
    };
    act(&app, Capacity::Presidency, convene);
    for seat in ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"] {
        let attendance = Attendance::InRoom;
        act(
            &app,
            Capacity::Secretariat,
            RecordPresence { plenary: code(), seat: Seat::from(seat), attendance },
        );
    }
    act(&app, Capacity::Presidency, Open { plenary: code() });
    act(&app, Capacity::Presidency, OpenItem { plenary: code(), item: ItemId(1) });
    let site = Site::from(Arc::clone(&app));
    (folder, app, site)
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// A stream that is being read.
pub struct Reading(Pin<Box<Body>>);

impl Reading {
    pub async fn of(site: &Site, address: &str, headers: &[(&str, &str)]) -> Self {
        let headers = [headers, &[("accept-encoding", "gzip")]].concat();
        let answer = asked(site, address, &headers).await;
        assert_eq!(answer.status(), 200, "{address}");
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        assert!(!answer.headers().contains_key("content-encoding"));
        let mut reading = Self(Box::pin(answer.into_body()));
        let greeting = reading.next().await.expect("a greeting");
        assert!(greeting.starts_with("retry: ") && greeting.contains("event: beat"), "{greeting}");
        reading
    }

    /// The body of an answer that was granted.
    pub fn body(body: Body) -> Self {
        Self(Box::pin(body))
    }

    /// What comes next; nothing when it is over.
    pub async fn next(&mut self) -> Option<String> {
        let frame = std::future::poll_fn(|cx| self.0.as_mut().poll_frame(cx)).await?;
        let bytes: Bytes = frame.expect("no failure").into_data().expect("data");
        Some(String::from_utf8(bytes.to_vec()).expect("text"))
    }
}

pub async fn asked(site: &Site, address: &str, headers: &[(&str, &str)]) -> axum::response::Response {
    let mut request = Request::get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    pages::router(site.clone()).oneshot(request).await.expect("an answer")
}

pub async fn cookie(app: &App, person: u32) -> String {
    let (token, _) = app.begin_session(Person(person), Means::Demonstration, "").await.expect("a session");
    format!("{COOKIE}={token}")
}

/// An act outside the runtime of the test, as the desk's answer is waited for.
pub async fn later<C: Command + Send + 'static>(app: &Arc<App>, command: C) {
    let actor = Actor { seat: Seat::from("HND"), capacity: Capacity::Presidency };
    app.execute(actor, None, command).await.expect("it may be done");
}

fn id(events: &str) -> &str {
    events.lines().find_map(|line| line.strip_prefix("id: ")).expect("an id")
}

#[test]
fn what_changes_is_sent_with_the_length_of_the_record_and_resumed_from_there() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut reading = Reading::of(&site, "/es/room/live/follow", &[]).await;
        let first = reading.next().await.expect("everything");
        assert!(first.contains("Fronteras") && first.contains("data: item polite"), "{first}");
        let length = app.known().coalition.length;
        assert!(id(&first).starts_with(&format!("{length}.")), "{first}");

        later(&app, CloseItem { plenary: code(), item: ItemId(1) }).await;
        let next = reading.next().await.expect("what changed");
        assert!(next.contains("Ningún punto está en discusión") && !next.contains("data: head"), "{next}");
        assert!(id(&next).starts_with(&format!("{}.", length + 1)), "{next}");
        drop(reading);

        let resumed = [("last-event-id", id(&first))];
        let mut again = Reading::of(&site, "/es/room/live/follow", &resumed).await;
        let missed = again.next().await.expect("what it missed");
        assert!(missed.contains("Ningún punto"), "{missed}");
        let up_to_date = [("last-event-id", id(&missed))];
        let mut again = Reading::of(&site, "/es/room/live/follow", &up_to_date).await;
        later(&app, OpenItem { plenary: code(), item: ItemId(3) }).await;
        let next = again.next().await.expect("nothing until something happens");
        assert!(next.contains("a puerta cerrada"), "{next}");
    });
}

#[test]
fn who_reads_slowly_gets_the_newest_and_nothing_in_between() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut slow = Reading::of(&site, "/en/room/live/follow", &[]).await;
        slow.next().await.expect("everything");
        // The screens are made while the reader sleeps.
        for step in 0..2 {
            match step {
                0 => later(&app, CloseItem { plenary: code(), item: ItemId(1) }).await,
                _ => later(&app, OpenItem { plenary: code(), item: ItemId(2) }).await,
            }
            while site.room.is_behind(&app) {
                tokio::task::yield_now().await;
            }
        }
        let next = slow.next().await.expect("the newest");
        assert!(
            next.contains("behind closed doors") && !next.contains("No item is under discussion"),
            "{next}"
        );
    });
}

#[test]
fn each_screen_is_for_its_audience() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let table = [
            ("chair", None, 401),
            ("chair", Some(MEXICO), 401),
            ("chair", Some(PRESIDENCY), 200),
            ("secretary", Some(PRESIDENCY), 401),
            ("secretary", Some(SECRETARIAT), 200),
            ("seat-MEX", None, 401),
            ("seat-MEX", Some(MEXICO), 200),
            ("seat-CRI", Some(MEXICO), 401),
            ("follow", None, 200),
            ("text", None, 200),
            ("nobody", Some(MEXICO), 404),
        ];
        for (audience, person, expected) in table {
            let cookie = match person {
                Some(person) => cookie(&app, person).await,
                None => "none=1".to_owned(),
            };
            let answer = asked(&site, &format!("/es/room/live/{audience}"), &[("cookie", &cookie)]).await;
            assert_eq!(answer.status().as_u16(), expected, "{audience} for {person:?}");
        }
    });
}

#[test]
fn the_page_of_a_screen_holds_its_regions_and_works_without_a_script() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        for (path, person) in [
            ("/room", MEXICO),
            ("/room/chair", PRESIDENCY),
            ("/room/secretary", SECRETARIAT),
            ("/room/seat", MEXICO),
            ("/room/text", MEXICO),
            ("/room/screen/main", MEXICO),
        ] {
            for lang in ["/es", "/en"] {
                let cookie = cookie(&app, person).await;
                let answer = asked(&site, &format!("{lang}{path}"), &[("cookie", &cookie)]).await;
                assert_eq!(answer.status(), 200, "{lang}{path}");
                let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a page");
                let html = String::from_utf8_lossy(&bytes);
                assert!(
                    html.contains("id=\"item\"") || html.contains("id=\"screen\""),
                    "{lang}{path}: {html}"
                );
                assert!(!html.contains("{request}") && !html.contains("{form-token}"), "{lang}{path}");
                assert!(!html.contains('⟨'), "{lang}{path} lacks a message");
            }
        }
        let stranger = asked(&site, "/es/room/chair", &[]).await;
        assert_eq!(stranger.status(), StatusCode::SEE_OTHER, "to the door");
        let mexico = cookie(&app, MEXICO).await;
        let other = asked(&site, "/es/room/chair", &[("cookie", &mexico)]).await;
        assert_eq!(other.status(), StatusCode::FORBIDDEN);
    });
}

#[test]
fn what_is_behind_closed_doors_is_for_those_at_the_table() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut outside = Reading::of(&site, "/es/room/live/follow", &[]).await;
        assert!(!outside.next().await.expect("everything").contains("Rescates"), "not its title either");
        let cookie = cookie(&app, MEXICO).await;
        let mut inside = Reading::of(&site, "/es/room/live/follow", &[("cookie", &cookie)]).await;
        assert!(inside.next().await.expect("everything").contains("Rescates"));
    });
}

#[test]
fn all_streams_end_when_the_program_is_told_to_stop() {
    let (_folder, _app, site) = in_session();
    runtime().block_on(async {
        let mut reading = Reading::of(&site, "/es/room/live/follow", &[]).await;
        reading.next().await.expect("everything");
        assert_eq!(site.room.readers(), 1);
        site.room.end();
        assert_eq!(reading.next().await, None);
        assert_eq!(asked(&site, "/es/room/live/follow", &[]).await.status(), 503);
    });
}
