//! What the demonstration leaves to do: told on top of the story, and found on the desks of those it concerns.

use domain::words::Lang;
use server::demo;

use crate::signed_in::Browser;
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const COSTA_RICA: u32 = 4;

#[test]
fn each_desk_finds_something_to_do() {
    let (folder, app) = app();
    demo::leave_open(&app, folder.path(), Lang::Es).expect("it is told");
    for lang in ["es", "en"] {
        for (person, link) in [
            (SECRETARIAT, "/acts/minutes.settle?"),
            (SECRETARIAT, "/acts/commitment.verify?"),
            (MEXICO, "/acts/minutes.observe?"),
            (MEXICO, "/acts/commitment.report?"),
        ] {
            let html = Browser::of(&app, person).get(&format!("/{lang}/desk")).body;
            assert!(html.contains(&format!("/{lang}{link}")), "{link} for {person}");
            assert!(!html.contains('⟨'), "{lang} for {person} lacks a message");
        }
    }
    let board = Browser::of(&app, COSTA_RICA).get("/es/desk/commitments").body;
    let order = ["Fuera de plazo", "Pendientes", "Informados"].map(|it| board.find(it).expect(it));
    assert!(order.is_sorted(), "what is late stands first");
    assert!(board.contains("/acts/commitment.report?as=CRI.delegation&amp;next=%2Fes%2Fdesk%2Fcommitments"));
}
