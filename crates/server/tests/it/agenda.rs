//! The agenda on the desk: arranged on the page, renumbered by an act, and kept from two hands at once.

use std::sync::Arc;

use domain::command::Actor;
use domain::plenary::convene::Convene;
use domain::plenary::withdraw_item::WithdrawItem;
use domain::plenary::{Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::symbol::{ItemId, PlenaryCode, Seat};
use domain::words::Text;
use server::app::App;

use crate::html::{controls, sent};
use crate::signed_in::{Answer, Browser, hidden};
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;
const PAGE: &str = "/es/desk/agenda/II-2024";

fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

fn secretariat() -> Actor {
    Actor { seat: Seat::from("PAN"), capacity: Capacity::Secretariat }
}

/// II-2024, called with the agenda that the record proposes.
fn called() -> (tempfile::TempDir, Arc<App>) {
    let (folder, app) = app();
    let opens_on = jiff::civil::date(2024, 6, 20);
    let agenda = domain::draft_agenda::draft_agenda(&app.known().coalition, 2024, 2, opens_on);
    let convene = Convene {
        plenary: code(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::both("Tegucigalpa", "Tegucigalpa"),
        host: None,
        zone: "America/Tegucigalpa".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2024-06-20T15:00:00Z".parse().expect("an hour"),
        opens_on,
        waiver: None,
        agenda: agenda.into_iter().map(|it| it.item).collect(),
    };
    app.execute_blocking(secretariat(), None, convene).expect("called");
    (folder, app)
}

/// The ids of the agenda on record, each with the item it is a part of: `1 2 3:2`.
fn recorded(app: &App) -> String {
    let known = app.known();
    let items = known.coalition.plenaries[&code()].agenda.iter();
    let place = |it: &domain::plenary::Item| match it.draft.parent {
        Some(parent) => format!("{}:{}", it.draft.id.0, parent.0),
        None => it.draft.id.0.to_string(),
    };
    items.map(place).collect::<Vec<_>>().join(" ")
}

fn length(app: &App) -> u64 {
    app.known().coalition.length
}

/// Presses a button of the form as it stands on the page, with some of its boxes written over.
fn press(browser: &Browser, html: &str, button: &str, over: &[(&str, &str)]) -> Answer {
    let mut fields = sent(&controls(html, "agenda-form"));
    fields.retain(|(name, _)| name != "form_token" && over.iter().all(|(it, _)| it != name));
    fields.extend(over.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.push(("do".to_owned(), button.to_owned()));
    browser.post(PAGE, fields)
}

#[test]
fn the_whole_agenda_stands_there_in_both_languages_for_whoever_keeps_it() {
    let (_folder, app) = called();
    let count = app.known().coalition.plenaries[&code()].agenda.len();
    for (person, edits) in [(SECRETARIAT, true), (PRESIDENCY, true), (MEXICO, false)] {
        let browser = Browser::of(&app, person);
        for address in [PAGE, "/en/desk/agenda/II-2024"] {
            let html = browser.get(address).body;
            assert!(!html.contains('⟨'), "{address} lacks a message for {person}");
            assert_eq!(html.matches(" class=\"depth-0\"").count(), count, "{address} for {person}");
            assert_eq!(html.contains("class=\"agenda-form\""), edits, "{address} for {person}");
        }
    }
    assert_eq!(Browser::of(&app, SECRETARIAT).get("/es/desk/agenda/IX-2024").status, 404);
}

#[test]
fn items_move_on_the_page_and_go_on_record_when_they_are_renumbered() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, SECRETARIAT);
    let (before, entries) = (recorded(&app), length(&app));
    let html = browser.get(PAGE).body;
    let typed = press(&browser, &html, "up.2", &[("i3.es", "Escrito y sin guardar")]);
    assert_eq!(typed.status, 200);
    assert!(typed.body.contains("Escrito y sin guardar"), "what was typed elsewhere stays");
    let moved = press(&browser, &html, "up.2", &[]);
    assert_eq!((length(&app), recorded(&app)), (entries, before.clone()), "nothing is on record yet");
    assert!(hidden(&moved.body, "order").starts_with("2 1 3"));
    let done = press(&browser, &moved.body, "renumber", &[]);
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(recorded(&app), before.replacen("1 2", "2 1", 1));
    assert_eq!(length(&app), entries + 1);
    // The same form once more is the same request.
    assert_eq!(press(&browser, &moved.body, "renumber", &[]).status, 303);
    assert_eq!(length(&app), entries + 1);
}

#[test]
fn an_item_is_nested_under_the_one_before_and_drawn_out_again() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, SECRETARIAT);
    let before = recorded(&app);
    for item in ["4", "5"] {
        let html = browser.get(PAGE).body;
        assert_eq!(press(&browser, &html, &format!("nest.{item}"), &[]).status, 303);
    }
    assert!(recorded(&app).starts_with("1 2 3 4:3 5:3"), "{}", recorded(&app));
    // Drawn out, it stands after what it was a part of, with all its other parts.
    let html = browser.get(PAGE).body;
    assert_eq!(press(&browser, &html, "out.4", &[]).status, 303);
    assert!(recorded(&app).starts_with("1 2 3 5:3 4"), "{}", recorded(&app));
    let html = browser.get(PAGE).body;
    assert_eq!(press(&browser, &html, "out.5", &[]).status, 303);
    assert_eq!(recorded(&app), before.replacen("4 5", "5 4", 1));
}

#[test]
fn two_people_who_arrange_at_once_both_see_what_the_other_did() {
    let (_folder, app) = called();
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, PRESIDENCY));
    let html = one.get(PAGE).body;
    let moved = press(&one, &html, "up.2", &[]).body;
    let added =
        press(&other, &other.get(PAGE).body, "add", &[("new.es", "Punto de la otra"), ("new.after", "1")]);
    assert_eq!(added.status, 303, "{}", added.body);
    let last =
        app.known().coalition.plenaries[&code()].agenda.iter().map(|it| it.draft.id.0).max().expect("items");
    let entries = length(&app);
    let overtaken = press(&one, &moved, "renumber", &[]);
    assert_eq!((overtaken.status.as_u16(), length(&app)), (409, entries));
    assert!(overtaken.body.contains("Otra persona cambió el orden del día"));
    let order = hidden(&overtaken.body, "order");
    assert!(order.starts_with(&format!("2 1 {last} 3")), "both changes: {order}");
    assert_eq!(press(&one, &overtaken.body, "renumber", &[]).status, 303);
    assert!(recorded(&app).starts_with(&order[..5]));
}

#[test]
fn rows_are_changed_in_place_and_what_cannot_be_read_is_kept() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let entries = length(&app);
    let wrong = [("i2.minutes", "media"), ("i3.papers", "I-2024/DOC/1"), ("i4.es", "Otro título")];
    let answer = press(&browser, &html, "save", &wrong);
    assert_eq!((answer.status.as_u16(), length(&app)), (422, entries));
    assert!(answer.body.contains("id=\"e-i2-minutes\"") && answer.body.contains("href=\"#i2-minutes\""));
    assert!(answer.body.contains("value=\"I-2024/DOC/1\"") && answer.body.contains("value=\"Otro título\""));
    let right = [("i2.minutes", "30"), ("i2.visibility", "members")];
    assert_eq!(press(&browser, &answer.body, "save", &right).status, 303);
    assert_eq!(length(&app), entries + 3, "a row each");
    let known = app.known();
    let item = |id: u16| known.coalition.plenaries[&code()].item(ItemId(id)).expect("an item").draft.clone();
    assert_eq!((item(2).planned_minutes, item(2).visibility), (Some(30), Visibility::Members));
    assert_eq!(item(3).papers, vec!["I-2024/DOC/1".into()]);
    assert_eq!(item(4).title.es.as_deref(), Some("Otro título"));
}

#[test]
fn a_row_that_somebody_else_changed_is_shown_beside_ones_own() {
    let (_folder, app) = called();
    let (one, other) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, PRESIDENCY));
    let (html, same) = (one.get(PAGE).body, other.get(PAGE).body);
    assert_eq!(press(&other, &same, "save", &[("i4.es", "Título de la otra")]).status, 303);
    let answer = press(&one, &html, "save", &[("i4.es", "Título mío"), ("i3.minutes", "15")]);
    assert_eq!(answer.status, 409);
    assert!(answer.body.contains("value=\"Título mío\"") && answer.body.contains("Título de la otra"));
    let minutes = |app: &App| {
        app.known().coalition.plenaries[&code()].item(ItemId(3)).and_then(|it| it.draft.planned_minutes)
    };
    assert_eq!(minutes(&app), Some(15), "the rest is recorded");
    assert_eq!(press(&one, &answer.body, "save", &[]).status, 303);
    let known = app.known();
    let title = &known.coalition.plenaries[&code()].item(ItemId(4)).expect("an item").draft.title;
    assert_eq!(title.es.as_deref(), Some("Título mío"));
}

#[test]
fn what_the_record_proposes_is_taken_by_ticking_it() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, SECRETARIAT);
    assert!(!browser.get(PAGE).body.contains("name=\"proposed\""), "all of it is on the agenda");
    let before = recorded(&app);
    let minutes = {
        let known = app.known();
        let mut agenda = known.coalition.plenaries[&code()].agenda.iter();
        agenda.find(|it| it.draft.purpose == Purpose::Minutes).expect("minutes wait").draft.id
    };
    app.execute_blocking(secretariat(), None, WithdrawItem { plenary: code(), item: minutes })
        .expect("withdrawn");
    let html = browser.get(PAGE).body;
    assert!(html.contains("espera su aprobación"), "the reason stands beside it");
    let key =
        controls(&html, "agenda-form").into_iter().find(|it| it.name == "proposed").expect("a box").choices;
    assert_eq!(press(&browser, &html, "propose", &[("proposed", &key[0])]).status, 303);
    let place = |agenda: &str, id: u16| agenda.split(' ').position(|it| it == id.to_string());
    let last = recorded(&app).split(' ').filter_map(|it| it.parse::<u16>().ok()).max().expect("items");
    assert_eq!(place(&recorded(&app), last), place(&before, minutes.0), "it stands where it usually does");
}

#[test]
fn what_was_reworded_is_not_proposed_again() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get(PAGE).body;
    let reworded = [("i1.es", "Quórum"), ("i3.es", "Acta de la primera plenaria")];
    assert_eq!(press(&browser, &html, "save", &reworded).status, 303);
    assert!(!browser.get(PAGE).body.contains("name=\"proposed\""));
}

#[test]
fn a_plenary_is_called_with_what_was_left_ticked() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let html = browser.get("/es/acts/plenary.convene").body;
    let mut fields = sent(&controls(&html, "act-form"));
    let all = fields.iter().filter(|(name, _)| name == "proposed").count();
    assert!(all > 3 && html.contains("espera su aprobación"), "each with its reason");
    let first = fields.iter().position(|(name, _)| name == "proposed").expect("a box");
    fields.remove(first);
    fields.retain(|(name, _)| !["form_token", "opens_at", "place.es"].contains(&name.as_str()));
    fields.extend(
        [("opens_at", "2024-04-20T09:00"), ("place.es", "Tegucigalpa")].map(|(a, b)| (a.into(), b.into())),
    );
    let answer = browser.post("/es/acts/plenary.convene", fields);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(app.known().coalition.plenaries[&code()].agenda.len(), all - 1);
}

#[test]
fn a_delegation_does_not_keep_the_agenda() {
    let (_folder, app) = called();
    let browser = Browser::of(&app, MEXICO);
    let entries = length(&app);
    let answer = browser.post(PAGE, [("do", "renumber"), ("order", "2 1"), ("request", "1")]);
    assert_eq!((answer.status.as_u16(), length(&app)), (422, entries));
}
