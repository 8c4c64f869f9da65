//! The workshop of the minutes: prose over events, two people over one paragraph, observations and what becomes of them.

use std::sync::Arc;

use domain::command::Actor;
use domain::minutes::circulate::Circulate;
use domain::minutes::draft::Draft;
use domain::outline::outline;
use domain::right::Capacity;
use domain::symbol::{PlenaryCode, Seat};
use server::app::App;

use crate::signed_in::{Answer, Browser, hidden};
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;
const PAGE: &str = "/es/desk/minutes/I-2024";

fn code() -> PlenaryCode {
    PlenaryCode::from("I-2024")
}

fn secretariat() -> Actor {
    Actor { seat: Seat::from("PAN"), capacity: Capacity::Secretariat }
}

/// The minutes of I-2024, drafted.
fn drafted() -> (tempfile::TempDir, Arc<App>) {
    let (folder, app) = app();
    let paragraphs = outline(&app.known().coalition.plenaries[&code()]);
    app.execute_blocking(secretariat(), None, Draft { plenary: code(), paragraphs }).expect("drafted");
    (folder, app)
}

fn circulated() -> (tempfile::TempDir, Arc<App>) {
    let (folder, app) = drafted();
    app.execute_blocking(secretariat(), None, Circulate { plenary: code() }).expect("circulated");
    (folder, app)
}

fn text(app: &App, number: u16) -> Option<String> {
    let known = app.known();
    let paragraph = known.coalition.minutes[&code()].paragraph(number).expect("a paragraph");
    paragraph.text.as_ref().and_then(|it| it.es.clone())
}

/// The fields of a paragraph as a page shows them, with `now` typed into the Spanish box.
fn typed(html: &str, number: u16, now: &str) -> Vec<(String, String)> {
    let was = |lang: &str| hidden(html, &format!("p{number}.was.{lang}"));
    let field = |name: &str, value: &str| (format!("p{number}.{name}"), value.to_owned());
    let mut fields = vec![field("es", now), field("en", &was("en"))];
    fields.extend([field("was.es", &was("es")), field("was.en", &was("en"))]);
    if html.contains(&format!("name=\"p{number}.prose\"")) {
        fields.push(field("prose", "yes"));
    }
    fields
}

/// Sends a page back with `now` typed into paragraph `number`, and `more`.
fn save(browser: &Browser, html: &str, number: u16, now: &str, more: &[(&str, &str)]) -> Answer {
    let own = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
    let frame = [("request", &*hidden(html, "request")), ("as", "PAN.secretariat"), ("revision", "1")];
    let mut fields: Vec<(String, String)> = frame.iter().chain(more).map(own).collect();
    fields.extend(typed(html, number, now));
    browser.post(PAGE, fields)
}

#[test]
fn each_paragraph_stands_beside_its_event_in_both_languages() {
    let (_folder, app) = drafted();
    let browser = Browser::of(&app, SECRETARIAT);
    for address in [PAGE, "/en/desk/minutes/I-2024"] {
        let html = browser.get(address).body;
        let count = app.known().coalition.minutes[&code()].paragraphs.len();
        assert_eq!(html.matches("<section class=\"passage\" id=\"p").count(), count + 1, "and one to add");
        assert!(!html.contains('⟨'), "{address} lacks a message");
        assert_eq!(html.matches("<h1").count(), 1);
    }
}

#[test]
fn prose_over_an_event_is_saved_and_emptied_boxes_bring_the_sentence_back() {
    let (_folder, app) = drafted();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let answer = save(&browser, &html, 2, "El pleno dio la bienvenida a Honduras.", &[]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(answer.location.ends_with("#p2"), "{}", answer.location);
    assert_eq!(text(&app, 2).as_deref(), Some("El pleno dio la bienvenida a Honduras."));
    // The same form once more is the same request.
    let length = app.known().coalition.length;
    assert_eq!(save(&browser, &html, 2, "El pleno dio la bienvenida a Honduras.", &[]).status, 303);
    assert_eq!(app.known().coalition.length, length);
    // Nothing but what was changed is an act.
    let html = browser.get(PAGE).body;
    let request = hidden(&html, "request");
    let fields = [
        ("request", &*request),
        ("p2.es", ""),
        ("p2.en", ""),
        ("p2.was.es", "El pleno dio la bienvenida a Honduras."),
        ("p2.was.en", &hidden(&html, "p2.was.en")),
        ("p2.prose", "yes"),
    ];
    assert_eq!(browser.post(PAGE, fields).status, 303);
    assert_eq!(text(&app, 2), None);
    assert_eq!(app.known().coalition.length, length + 1);
}

#[test]
fn two_people_over_one_paragraph_see_both_versions_and_lose_none() {
    let (_folder, app) = drafted();
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, SECRETARIAT));
    let (html, same) = (one.get(PAGE).body, other.get(PAGE).body);
    let before = hidden(&html, "p2.was.es");
    assert_eq!(save(&one, &html, 2, "Lo que escribió la primera.", &[]).status, 303);
    let more = typed(&same, 3, "Otro párrafo de la segunda.");
    let more: Vec<(&str, &str)> = more.iter().map(|(name, value)| (&**name, &**value)).collect();
    let answer = save(&other, &same, 2, "Lo que escribió la segunda.", &more);
    assert_eq!(answer.status, 409);
    assert_eq!(text(&app, 2).as_deref(), Some("Lo que escribió la primera."), "the first stands");
    assert_eq!(text(&app, 3).as_deref(), Some("Otro párrafo de la segunda."), "the rest is saved");
    for version in ["primera.</mark>", "Lo que escribió la segunda.</textarea>"] {
        assert!(answer.body.contains(version), "{version}: {}", answer.body);
    }
    let shown = before.split(' ').next_back().expect("a word");
    assert!(answer.body.contains(shown), "what stood before: {before}");
    // Whoever has seen the other version and saves again means to.
    assert_eq!(save(&other, &answer.body, 2, "De acuerdo las dos.", &[]).status, 303);
    assert_eq!(text(&app, 2).as_deref(), Some("De acuerdo las dos."));
}

#[test]
fn whoever_takes_the_other_version_writes_nothing() {
    let (_folder, app) = drafted();
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, SECRETARIAT));
    let (html, same) = (one.get(PAGE).body, other.get(PAGE).body);
    save(&one, &html, 2, "Lo que escribió la primera.", &[]);
    let conflict = save(&other, &same, 2, "Lo que escribió la segunda.", &[]);
    let length = app.known().coalition.length;
    let answer = save(&other, &conflict.body, 2, "Lo que escribió la segunda.", &[("drop", "2")]);
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("Lo que escribió la primera.</textarea>"));
    assert!(!answer.body.contains("la segunda"));
    assert_eq!(app.known().coalition.length, length);
}

#[test]
fn two_people_add_a_paragraph_each_and_both_stand() {
    let (_folder, app) = drafted();
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, SECRETARIAT));
    let count = app.known().coalition.minutes[&code()].paragraphs.len() as u16;
    for (browser, says) in [(&one, "Primera."), (&other, "Segunda.")] {
        let request = hidden(&browser.get(PAGE).body, "request");
        let answer = browser.post(PAGE, [("request", &*request), ("new.es", says), ("new.en", "")]);
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    assert_eq!(text(&app, count + 1).as_deref(), Some("Primera."));
    assert_eq!(text(&app, count + 2).as_deref(), Some("Segunda."));
}

#[test]
fn a_delegation_observes_by_paragraph_and_the_secretariat_settles_with_the_text() {
    let (_folder, app) = circulated();
    let mexico = Browser::of(&app, MEXICO);
    let html = mexico.get(PAGE).body;
    assert!(
        html.contains("name=\"o2.es\"") && !html.contains("name=\"p2.es\""),
        "it observes, it does not write"
    );
    let request = hidden(&html, "request");
    let answer = mexico.post(PAGE, [("request", &*request), ("o2.es", "Falta Belice."), ("o3.es", "")]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let secretariat = Browser::of(&app, SECRETARIAT);
    let html = secretariat.get(PAGE).body;
    assert!(html.contains("Falta Belice.") && html.contains("value=\"1.accepted\""));
    let answer = save(&secretariat, &html, 2, "Con Belice.", &[("settle", "1.accepted")]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(text(&app, 2).as_deref(), Some("Con Belice."));
    assert!(app.known().coalition.minutes[&code()].unsettled().is_empty());
}

#[test]
fn an_observation_is_settled_over_the_text_that_was_seen_alone() {
    let (_folder, app) = circulated();
    let mexico = Browser::of(&app, MEXICO);
    let request = hidden(&mexico.get(PAGE).body, "request");
    mexico.post(PAGE, [("request", &*request), ("o2.es", "Falta Belice.")]);
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, SECRETARIAT));
    let (html, same) = (one.get(PAGE).body, other.get(PAGE).body);
    save(&one, &html, 2, "Cambiado entretanto.", &[]);
    let answer = save(&other, &same, 2, "Con Belice.", &[("settle", "1.accepted")]);
    assert_eq!(answer.status, 409);
    assert!(!app.known().coalition.minutes[&code()].unsettled().is_empty());
    assert!(answer.body.contains("Con Belice.</textarea>"));
}

#[test]
fn a_draft_is_not_for_other_eyes_and_nobody_else_writes() {
    let (_folder, app) = drafted();
    for person in [PRESIDENCY, MEXICO] {
        let browser = Browser::of(&app, person);
        let html = browser.get(PAGE).body;
        assert!(html.contains("en manos de la Secretaría Técnica") && !html.contains("textarea"));
        let length = app.known().coalition.length;
        let fields = [("p2.es", "x"), ("p2.was.es", "y"), ("as", "PAN.secretariat")];
        assert_eq!(browser.post(PAGE, fields).status, 422);
        assert_eq!(app.known().coalition.length, length);
    }
}

#[test]
fn a_form_whose_session_ended_waits_until_its_writer_is_back() {
    let (_folder, app) = drafted();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let session = app.sessions.of(domain::symbol::Person(SECRETARIAT), app.clock.now()).remove(0);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(app.end_session(&session.id)).expect("it ends");
    let answer = save(&browser, &html, 2, "Escrito a última hora.", &[]);
    assert_eq!(answer.status, 303);
    let next = answer.location.split("next=").nth(1).expect("where it goes on");
    let next = next.replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    let back = browser.signed_in_as(&app, SECRETARIAT).get(&format!("/es{next}"));
    assert!(back.body.contains("Escrito a última hora.</textarea>"), "{next}: {}", back.body);
}

#[test]
fn minutes_are_drafted_by_one_button() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    assert!(html.contains("action=\"/es/acts/minutes.draft\""), "{html}");
    let fields = [("plenary", "I-2024"), ("as", "PAN.secretariat"), ("next", PAGE)];
    let answer = browser.post("/es/acts/minutes.draft", fields);
    assert!(answer.location.starts_with(PAGE), "{}", answer.location);
}
