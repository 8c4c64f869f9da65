//! What a delegation finds on its desk: what changed since it looked, what it said last time, and what an observer sees.

use domain::command::Actor;
use domain::declaration::join_later::JoinLater;
use domain::right::Capacity;
use domain::symbol::Seat;

use crate::html::{controls, sent};
use crate::signed_in::{Browser, hidden};
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;
const COSTA_RICA: u32 = 4;
const ORGANIZATION: u32 = 6;

fn delegation(seat: &str) -> Actor {
    Actor { seat: Seat::from(seat), capacity: Capacity::Delegation }
}

/// The part of a page with this id.
fn part<'a>(html: &'a str, id: &str) -> &'a str {
    let start = html.find(&format!("<section id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    &html[start..start + html[start..].find("</section>").expect("its end")]
}

#[test]
fn what_changed_is_shown_until_the_seat_says_that_it_is_read() {
    let (_folder, app) = app();
    let mexico = Browser::of(&app, MEXICO);
    let html = mexico.get("/es/desk").body;
    assert!(part(&html, "unread").contains("value=\"I-2024/plenary\""), "I-2024 took place a week ago");
    let length = app.known().coalition.length;
    let as_mexico = [("as", "MEX.delegation"), ("document", "all"), ("upto", &hidden(&html, "upto"))];
    let answer = mexico.post("/es/desk/seen", as_mexico);
    assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/es/desk/MEX.delegation#unread"));
    assert_eq!(app.known().coalition.length, length, "to read is no act");
    assert!(part(&mexico.get("/es/desk").body, "unread").contains("Nada nuevo"));
    // Nobody else has read it by that.
    let costa_rica = Browser::of(&app, COSTA_RICA);
    assert!(part(&costa_rica.get("/es/desk").body, "unread").contains("value=\"I-2024/plenary\""));
    // What another does next is new, and what one does oneself is not.
    let join = JoinLater { declaration: "DC-1-2023".into(), seat: "CRI".into() };
    app.execute_blocking(delegation("CRI"), None, join).expect("it joins");
    let html = mexico.get("/es/desk").body;
    let unread = part(&html, "unread");
    assert!(unread.contains("value=\"IV-2023/declaration\"") && unread.contains("Costa Rica"), "{unread}");
    assert!(!unread.contains("I-2024/plenary"));
    let own = costa_rica.get("/es/desk").body;
    assert!(!part(&own, "unread").contains("value=\"IV-2023/declaration\""));
}

#[test]
fn a_page_that_is_old_marks_nothing_that_it_did_not_show() {
    let (_folder, app) = app();
    let mexico = Browser::of(&app, MEXICO);
    let old = hidden(&mexico.get("/es/desk").body, "upto");
    let join = JoinLater { declaration: "DC-1-2023".into(), seat: "CRI".into() };
    app.execute_blocking(delegation("CRI"), None, join).expect("it joins");
    mexico.post("/es/desk/seen", [("as", "MEX.delegation"), ("document", "all"), ("upto", &*old)]);
    assert!(part(&mexico.get("/es/desk").body, "unread").contains("value=\"IV-2023/declaration\""));
}

#[test]
fn what_the_seat_said_stands_beside_what_comes_up_again() {
    let (_folder, app) = app();
    for lang in ["es", "en"] {
        let html = Browser::of(&app, MEXICO).get(&format!("/{lang}/desk")).body;
        let (says, title) = match lang {
            "es" => ("En la plenaria IV-2023:", "Lo que dijo la última vez"),
            _ => ("At plenary IV-2023:", "What you said last time"),
        };
        assert!(html.contains(title) && html.contains(says), "{html}");
        assert!(!html.contains('⟨'), "{lang} lacks a message");
    }
}

#[test]
fn an_observer_finds_papers_and_whom_to_help_and_nothing_to_vote_on() {
    let (_folder, app) = app();
    let html = Browser::of(&app, ORGANIZATION).get("/es/desk").body;
    assert!(html.contains("Comités a los que puede ofrecer apoyo") && html.contains("/papers/"));
    assert!(!html.contains("Declaraciones por responder") && !html.contains("Lo que dijo la última vez"));
}

#[test]
fn the_chair_is_reminded_of_its_report() {
    let (_folder, app) = app();
    let html = Browser::of(&app, PRESIDENCY).get("/es/desk").body;
    assert!(html.contains("Informe de gestión de 2024") && html.contains("/acts/report.present?"), "{html}");
}

#[test]
fn the_board_shows_every_commitment_to_whoever_sits_at_a_desk() {
    let (_folder, app) = app();
    let count = app.known().coalition.commitments.len();
    for person in [SECRETARIAT, PRESIDENCY, MEXICO, ORGANIZATION] {
        let browser = Browser::of(&app, person);
        for lang in ["es", "en"] {
            let html = browser.get(&format!("/{lang}/desk/commitments")).body;
            assert!(!html.contains('⟨') && html.matches("<h1").count() == 1, "{lang} for {person}: {html}");
            let lines = html.split("<main").nth(1).expect("a page").matches("class=\"sym\"").count();
            assert_eq!(lines, count, "{lang} for {person}");
        }
    }
}

#[test]
fn a_delegation_is_accredited_for_the_plenary_from_its_desk() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    let html = secretariat.get("/es/acts/plenary.convene").body;
    let mut fields = sent(&controls(&html, "act-form"));
    fields.retain(|(name, _)| !["form_token", "opens_at", "place.es"].contains(&name.as_str()));
    fields.extend(
        [("opens_at", "2024-06-20T09:00"), ("place.es", "Tegucigalpa")].map(|(a, b)| (a.into(), b.into())),
    );
    assert_eq!(secretariat.post("/es/acts/plenary.convene", fields).status, 303);
    let html = Browser::of(&app, MEXICO).get("/es/desk").body;
    assert!(html.contains("/acts/membership.accredit?as=MEX.delegation") && html.contains("plenary=II-2024"));
    assert!(html.contains("Nadie acreditado solo para esta plenaria"), "{html}");
}
