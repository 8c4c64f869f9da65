//! The telephone of a delegation and of an observer: where we are, and what the seat may do.

use domain::plenary::record_departure::RecordDeparture;
use domain::right::Capacity;

use crate::room::{act, code, in_session};
use crate::signed_in::Browser;

const MEXICO: u32 = 3;
const ORGANIZATION: u32 = 6;

#[test]
fn a_delegation_reads_where_we_are_and_that_it_votes() {
    let (_folder, app, _site) = in_session();
    let html = Browser::of(&app, MEXICO).get("/es/room/seat").body;
    assert!(html.contains("Punto 1 de 3") && html.contains("Fronteras"), "{html}");
    assert!(html.contains("México participa en II-2024 con voz y voto."), "{html}");
    assert!(html.contains("Rescates"), "a member reads what is behind closed doors");
}

#[test]
fn an_observer_reads_that_it_has_no_vote_and_nothing_that_is_reserved() {
    let (_folder, app, _site) = in_session();
    let html = Browser::of(&app, ORGANIZATION).get("/es/room/seat").body;
    assert!(html.contains("sin voto"), "{html}");
    assert!(!html.contains("Rescates") && html.contains("Punto reservado"), "{html}");
}

#[test]
fn it_speaks_both_languages_and_has_one_heading() {
    let (_folder, app, _site) = in_session();
    for person in [MEXICO, ORGANIZATION] {
        for prefix in ["/es", "/en"] {
            let html = Browser::of(&app, person).get(&format!("{prefix}/room/seat")).body;
            assert!(!html.contains('⟨'), "{prefix} lacks a message");
            assert_eq!(html.matches("<h1").count(), 1);
        }
    }
}

/// What stands in the dock of the telephone.
fn dock(html: &str) -> &str {
    let at = html.find("id=\"dock\"").expect("there is a dock");
    &html[at..at + html[at..].find("</section>").expect("it ends")]
}

#[test]
fn the_thing_to_do_now_changes_with_the_room() {
    let (_folder, app, _site) = in_session();
    let browser = Browser::of(&app, MEXICO);
    let shown = || browser.get("/es/room/seat").body;
    assert!(dock(&shown()).contains(">Pedir la palabra"), "{}", dock(&shown()));
    let asks = [("plenary", "II-2024"), ("seat", "MEX"), ("kind", "statement"), ("request", "1")];
    let (status, said) = browser.post_by_script("/es/acts/floor.request", asks);
    assert_eq!(status, 200, "{said}");
    let html = shown();
    assert!(dock(&html).contains("Usted es la siguiente") && dock(&html).contains("Retirarse de la lista"));
    act(&app, Capacity::Secretariat, RecordDeparture { plenary: code(), seat: "MEX".into() });
    let html = shown();
    assert!(
        dock(&html).contains("Estoy en la sala") && dock(&html).contains("A distancia"),
        "{}",
        dock(&html)
    );
    let announces = [("plenary", "II-2024"), ("attendance", "remote"), ("request", "2")];
    let (status, said) = browser.post_by_script("/es/acts/plenary.announce_presence", announces);
    assert_eq!(status, 200, "{said}");
    assert!(dock(&shown()).contains("Contará en cuanto la mesa la confirme"));
}
