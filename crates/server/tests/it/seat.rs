//! The telephone of a delegation and of an observer: where we are, and what the seat may do.

use crate::room::in_session;
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
