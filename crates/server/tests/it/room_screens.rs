//! The projectors: what the secretariat chooses is shown, kept, and chosen by nobody else.

use std::sync::Arc;

use axum::http::StatusCode;
use server::app::App;
use server::clock::Clock;
use server::opening;

use crate::room::{MEXICO, PRESIDENCY, SECRETARIAT, in_session};
use crate::signed_in::Browser;

const SCREENS: &str = "/es/room/screens";

fn choice<'a>(screen: &'a str, shows: &'a str, then: &'a str) -> [(&'a str, &'a str); 5] {
    [("screen", screen), ("shows", shows), ("tongue", "both"), ("message", "Café a las diez"), ("do", then)]
}

#[test]
fn the_secretariat_chooses_and_everybody_sees() {
    let (_folder, app, _site) = in_session();
    let secretariat = Browser::of(&app, SECRETARIAT);
    let done = secretariat.post(SCREENS, choice("sala-2", "message", "show"));
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let shown = Browser::of(&app, MEXICO).get("/es/room/screen/sala-2");
    assert!(
        shown.body.contains("Café a las diez") && shown.body.contains("projector both"),
        "{}",
        shown.body
    );
    let shown = Browser::of(&app, MEXICO).get("/es/room/screen/main");
    assert!(shown.body.contains("Fronteras") && !shown.body.contains("Café"), "{}", shown.body);
    assert_eq!(Browser::of(&app, MEXICO).get("/es/room/screen/elsewhere").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_preview_is_seen_by_whoever_asked_for_it_alone() {
    let (_folder, app, _site) = in_session();
    let secretariat = Browser::of(&app, SECRETARIAT);
    let tried = secretariat.post(SCREENS, choice("main", "message", "preview"));
    assert_eq!(tried.status, StatusCode::OK);
    assert!(tried.body.contains("Vista previa: todavía no se muestra"), "{}", tried.body);
    assert!(!secretariat.get("/es/room/screen/main").body.contains("Café"));
}

#[test]
fn nobody_else_chooses_and_what_is_wrong_is_said() {
    let (_folder, app, _site) = in_session();
    for person in [PRESIDENCY, MEXICO] {
        let browser = Browser::of(&app, person);
        assert_eq!(browser.get(SCREENS).status, StatusCode::FORBIDDEN);
        assert_eq!(browser.post(SCREENS, choice("main", "pause", "show")).status, StatusCode::FORBIDDEN);
    }
    let secretariat = Browser::of(&app, SECRETARIAT);
    let wrong = secretariat.post(SCREENS, choice("Sala Dos", "message", "show"));
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Sala Dos") && wrong.body.contains("Café"), "nothing typed is lost");
}

#[test]
fn a_choice_survives_a_restart() {
    let (folder, app, site) = in_session();
    let secretariat = Browser::of(&app, SECRETARIAT);
    secretariat.post(SCREENS, choice("main", "pause", "show"));
    drop((secretariat, site));
    let app = Arc::into_inner(app).expect("nobody else has it");
    let now = app.clock.now();
    drop(app);
    let again = App::open(&folder.path().join(opening::FILE), Clock::at(now)).expect("it opens");
    let kept = again.screens.get("main").expect("there is always one");
    assert_eq!(kept.shows, server::room::screens::Shows::Pause);
}

#[test]
fn every_choice_is_drawn_in_each_language() {
    let (_folder, app, _site) = in_session();
    let secretariat = Browser::of(&app, SECRETARIAT);
    for shows in ["automatic", "item", "text", "vote", "result", "speakers", "message", "join", "pause"] {
        for address in ["/es/room/screens", "/en/room/screens"] {
            let drawn = secretariat.post(address, choice("main", shows, "preview"));
            assert_eq!(drawn.status, StatusCode::OK, "{shows}");
            assert!(!drawn.body.contains('⟨'), "{shows} lacks a message");
        }
    }
}
