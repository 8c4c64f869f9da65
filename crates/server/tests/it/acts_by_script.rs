//! Acts sent by the script of a page: answered in JSON, with the same words and the same rights.

use axum::http::StatusCode;
use serde_json::json;

use crate::signed_in::Browser;
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;

const REPORT: &str = "/es/acts/commitment.report";
/// The first commitment of Mexico that the demonstration leaves open.
fn commitment(app: &server::app::App) -> String {
    let known = app.known();
    let open = known
        .coalition
        .commitments
        .values()
        .find(|it| it.is_open() && it.owner == domain::commitment::Owner::Seat("MEX".into()));
    open.expect("one is open").id.to_string()
}

#[test]
fn what_was_done_is_told_with_its_place_in_the_record_and_acts_once() {
    let (folder, app) = app();
    server::demo::leave_open(&app, folder.path(), domain::words::Lang::Es).expect("something is left open");
    let id = commitment(&app);
    let fields =
        || [("commitment", id.as_str()), ("text.es", "Enviadas el 20 de marzo."), ("request", "r-1")];
    let browser = Browser::of(&app, MEXICO);
    let (status, said) = browser.post_by_script(REPORT, fields());
    let position = app.known().coalition.length - 1;
    assert_eq!((status, &said["done"], &said["position"]), (StatusCode::OK, &json!(true), &json!(position)));
    let sentence = said["said"].as_str().expect("a sentence");
    assert!(sentence.contains("México"), "{sentence}");
    let again = browser.post_by_script(REPORT, fields());
    assert_eq!(again, (status, said), "the same number is answered as it was");
    assert_eq!(app.known().coalition.length, position + 1, "and acted once");
}

#[test]
fn a_refusal_and_a_fault_are_told_apart() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let (status, said) = browser.post_by_script("/es/acts/plenary.suspend", [("plenary", "IV-2023")]);
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        said["refused"].as_str().is_some_and(|it| it.contains("IV-2023") || it.contains("clausurada")),
        "{said}"
    );
    assert_eq!(said["faults"], json!([]));
    let (status, said) = browser.post_by_script("/en/acts/plenary.suspend", [("plenary", "")]);
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((&said["refused"], &said["faults"][0]["field"]), (&json!(null), &json!("plenary")));
    assert!(said["faults"][0]["says"].as_str().is_some_and(|it| !it.is_empty()), "{said}");
}

#[test]
fn whoever_was_signed_out_is_told_where_the_door_is() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT).signed_out();
    let (status, said) = browser.post_by_script("/es/acts/plenary.suspend", [("plenary", "IV-2023")]);
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    let door = said["sign_in"].as_str().expect("an address");
    assert!(door.starts_with("/es/sign-in?next=%2Facts%2Fplenary.suspend%3Fkept%3D"), "{door}");
}

#[test]
fn a_browser_that_asks_for_a_page_is_sent_on_as_ever() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let answer = browser.post("/es/acts/plenary.suspend", [("plenary", "IV-2023")]);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.starts_with("<!DOCTYPE html>"));
}
