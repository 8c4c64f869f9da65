//! The chair's console: what it offers, what is off and why, and that its keys are nobody else's.

use domain::membership::accredit::Accredit;
use domain::membership::{Delegate, Role, Span};
use domain::plenary::close_item::CloseItem;
use domain::right::Capacity;
use domain::symbol::{ItemId, Person};

use crate::room::{act, code, in_session};
use crate::signed_in::Browser;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;

/// The button of the page with this label, up to the end of its form.
fn button<'a>(html: &'a str, label: &str) -> &'a str {
    let at = html.find(&format!(">{label}")).unwrap_or_else(|| panic!("no button {label}: {html}"));
    let start = html[..at].rfind("<button").expect("it is a button");
    let end = html[start..].find("</form>").expect("it stands in a form");
    &html[start..start + end]
}

/// Every key on the page, as often as it stands there.
fn keys(html: &str) -> Vec<&str> {
    html.split("data-key=\"").skip(1).filter_map(|it| it.split('"').next()).collect()
}

#[test]
fn the_step_that_comes_next_has_the_same_key_and_what_is_off_says_why() {
    let (_folder, app, _site) = in_session();
    let browser = Browser::of(&app, PRESIDENCY);
    let html = browser.get("/es/room/chair").body;
    let close = button(&html, "Cerrar el punto 1");
    assert!(close.contains("data-key=\"j\"") && !close.contains("disabled"), "{close}");
    let open = button(&html, "Abrir el punto 2");
    assert!(open.contains("disabled") && open.contains("sigue en debate"), "{open}");
    let over = button(&html, "Clausurar");
    assert!(over.contains("disabled") && over.contains("class=\"why\""), "{over}");
    assert!(over.contains("data-asks=\"¿Clausurar la reunión? No se puede deshacer.\""), "{over}");
    act(&app, Capacity::Presidency, CloseItem { plenary: code(), item: ItemId(1) });
    let html = browser.get("/es/room/chair").body;
    let open = button(&html, "Abrir el punto 2");
    assert!(open.contains("data-key=\"j\"") && !open.contains("disabled"), "{open}");
}

#[test]
fn a_key_does_one_thing_and_none_that_browsers_and_readers_use() {
    let (_folder, app, _site) = in_session();
    for (person, address) in [(PRESIDENCY, "chair"), (SECRETARIAT, "secretary")] {
        let html = Browser::of(&app, person).get(&format!("/es/room/{address}")).body;
        let found = keys(&html);
        let once: std::collections::BTreeSet<&&str> = found.iter().collect();
        assert_eq!(found.len(), once.len(), "{address}: {found:?}");
        assert!(found.iter().all(|it| !["?", "/", "'", " ", "Escape"].contains(it)), "{found:?}");
        assert!(html.contains("data-title=\"Teclas de la consola\""), "{address} says what its keys are");
    }
}

#[test]
fn it_speaks_both_languages_and_has_one_heading() {
    let (_folder, app, _site) = in_session();
    let browser = Browser::of(&app, PRESIDENCY);
    for prefix in ["/es", "/en"] {
        let html = browser.get(&format!("{prefix}/room/chair")).body;
        assert!(!html.contains('⟨'), "{prefix} lacks a message");
        assert_eq!(html.matches("<h1").count(), 1);
    }
}

#[test]
fn the_way_into_the_room_stands_on_the_desk_and_on_the_page_of_the_plenary() {
    let (_folder, app, _site) = in_session();
    let doors = [(SECRETARIAT, "secretary"), (PRESIDENCY, "chair"), (3, "seat")];
    for (person, screen) in doors {
        let browser = Browser::of(&app, person);
        for address in ["/es/desk", "/es/II-2024"] {
            let html = browser.get(address).body;
            assert!(html.contains(&format!("/es/room/{screen}?plenary=II-2024")), "{address} of {person}");
            assert!(html.contains("Entrar a la sala"), "{address} of {person}");
        }
        let over = browser.get("/es/IV-2023").body;
        assert!(!over.contains("Entrar a la sala"), "nobody is in that room any more");
    }
}

#[test]
fn another_representative_is_one_press_and_one_sentence() {
    let (_folder, app, _site) = in_session();
    let browser = Browser::of(&app, PRESIDENCY);
    assert!(!browser.get("/es/room/chair").body.contains("Habla ahora"), "nobody else may");
    let span = Span { from: jiff::civil::date(2024, 3, 1), to: None };
    let delegate =
        Delegate { person: Person(40), role: Role::Alternate, span, plenary: None, commitment: None };
    act(&app, Capacity::Secretariat, Accredit { seat: "MEX".into(), delegate });
    let html = browser.get("/es/room/chair").body;
    assert!(!button(&html, "Habla ahora: alternancia").contains("disabled"));
    let fields = [
        ("plenary", "II-2024"),
        ("seat", "MEX"),
        ("person", "40"),
        ("request", "r1"),
        ("next", "/es/room/chair"),
    ];
    let (status, said) = browser.post_by_script("/es/acts/plenary.record_representative", fields);
    assert_eq!(status, 200, "{said}");
    let html = browser.get("/es/room/chair").body;
    assert!(html.contains("Representa: alternancia") && html.contains("Habla ahora: jefatura"), "{html}");
    let acta = Browser::of(&app, SECRETARIAT).get("/es/room/secretary").body;
    let told = "Cambió quien representa a México a las ";
    assert!(
        acta.contains(told) && acta.contains("desde entonces, la persona alterna de su delegación."),
        "{acta}"
    );
}
