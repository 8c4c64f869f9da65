//! What the demonstration leaves to do: told on top of the story, and found on the desks of those it concerns.

use domain::words::Lang;
use server::app::App;
use server::clock::Clock;
use server::{demo, opening};

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

#[test]
fn the_room_has_a_plenary_whose_day_has_come_and_a_door_for_every_member() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("demo");
    let asked = demo::Asked { dir: &dir, fresh: false, room: true, listen: None };
    demo::run(&asked, Lang::Es).expect("it is told");
    let told = length(&dir);
    demo::run(&asked, Lang::Es).expect("it is entered again");
    assert_eq!(length(&dir), told, "entering a room tells nothing anew");
    let app = App::open(&dir.join(opening::FILE), clock()).expect("it opens");
    let known = app.known();
    let plenary = known.coalition.plenaries.get(&"II-2024".into()).expect("it was called");
    assert_eq!((app.today(), plenary.opening.is_none()), (plenary.opens_on, true));
    let on = plenary.opens_on;
    for member in known.coalition.membership.active_members(on) {
        let behind_a_door = member.delegates.iter().any(|it| it.person.0 <= 13 && it.span.contains(on));
        assert!(behind_a_door, "{} has no door", member.seat);
    }
}

fn length(dir: &std::path::Path) -> u64 {
    App::open(&dir.join(opening::FILE), clock()).expect("it opens").known().coalition.length
}

fn clock() -> Clock {
    Clock::at("2024-06-13T14:55:00Z".parse().expect("an instant"))
}
