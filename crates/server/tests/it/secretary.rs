//! The secretariat's table: the acta as it grows, and the prose over it that the minutes begin from.

use axum::http::StatusCode;
use domain::plenary::carry_over_item::CarryOverItem;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::note::Note;
use domain::right::Capacity;
use domain::symbol::ItemId;
use domain::words::Text;
use server::app::App;

use crate::room::{act, code, in_session};
use crate::signed_in::Browser;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const ACTA: &str = "/es/room/acta/II-2024";

fn note(app: &App) -> u64 {
    let text = Text::both("Se da la bienvenida a la delegación.", "The delegation is welcomed.");
    act(app, Capacity::Secretariat, Note { plenary: code(), item: ItemId(1), seat: None, text });
    app.known().coalition.length - 1
}

fn text<'a>(place: &'a str, was: &'a str, es: &'a str) -> [(&'a str, &'a str); 4] {
    [("place", place), ("was", was), ("text.es", es), ("text.en", "")]
}

#[test]
fn each_event_appears_as_its_sentence_with_its_act() {
    let (_folder, app, _site) = in_session();
    let position = note(&app);
    let html = Browser::of(&app, SECRETARIAT).get("/es/room/secretary").body;
    assert!(html.contains("Se da la bienvenida a la delegación."), "{html}");
    assert!(html.contains(&format!("/es/record/{position}\"")), "{html}");
    assert!(
        html.find("declar").is_some_and(|at| at < html.find("Se da la bienvenida").expect("it is there"))
    );
    let html = Browser::of(&app, SECRETARIAT).get("/en/room/secretary").body;
    assert!(html.contains("The delegation is welcomed.") && !html.contains('⟨'), "{html}");
}

#[test]
fn prose_takes_the_place_of_the_sentence_and_nobody_writes_over_another() {
    let (_folder, app, _site) = in_session();
    let place = note(&app).to_string();
    let length = app.known().coalition.length;
    let browser = Browser::of(&app, SECRETARIAT);
    let (status, said) = browser.post_by_script(ACTA, text(&place, "0", "Se saluda a todos."));
    assert_eq!((status, &said["done"]), (StatusCode::OK, &serde_json::json!(true)));
    let (status, _) = browser.post_by_script(ACTA, text(&place, "0", "Se saluda a todos."));
    assert_eq!(status, StatusCode::OK, "sent twice, written once");
    let (status, said) = browser.post_by_script(ACTA, text(&place, "0", "Otra cosa."));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["refused"].as_str().is_some_and(|it| it.contains("Otra persona")), "{said}");
    let html = browser.get("/es/room/secretary").body;
    assert!(html.contains("Se saluda a todos.") && !html.contains("Otra cosa."), "{html}");
    let back = browser.post(ACTA, text(&place, "0", "Otra cosa."));
    assert_eq!(back.status, StatusCode::CONFLICT);
    assert!(
        back.body.contains("Otra cosa.") && back.body.contains("Se saluda a todos."),
        "nothing typed is lost"
    );
    assert_eq!(app.known().coalition.length, length, "the record was not touched");
}

#[test]
fn nobody_else_writes_the_acta() {
    let (_folder, app, _site) = in_session();
    let place = note(&app).to_string();
    let answer = Browser::of(&app, MEXICO).post(ACTA, text(&place, "0", "Otra cosa."));
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(app.prose.of(&code()).is_empty());
}

#[test]
fn the_draft_begins_with_what_was_written_in_the_room() {
    let (folder, app, _site) = in_session();
    let place = note(&app).to_string();
    let browser = Browser::of(&app, SECRETARIAT);
    browser.post_by_script(ACTA, text(&place, "0", "Se saluda a todos."));
    browser.post_by_script(ACTA, text(&format!("{place}+1"), "0", "Se guarda un minuto de silencio."));
    act(&app, Capacity::Presidency, CloseItem { plenary: code(), item: ItemId(1) });
    for item in [2, 3] {
        let reason = Text::both("Faltó tiempo.", "Time ran out.");
        act(&app, Capacity::Presidency, CarryOverItem { plenary: code(), item: ItemId(item), reason });
    }
    act(&app, Capacity::Presidency, Close { plenary: code() });
    let answer = browser.post("/es/acts/minutes.draft", [("plenary", "II-2024"), ("request", "1")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let known = app.known();
    let minutes = &known.coalition.minutes[&code()];
    let at = minutes.paragraphs.iter().position(|it| it.event.is_some_and(|it| it.to_string() == place));
    let paragraphs = &minutes.paragraphs[at.expect("the note has its paragraph")..];
    assert_eq!(paragraphs[0].text, Some(Text::es("Se saluda a todos.")));
    assert_eq!(paragraphs[1].text, Some(Text::es("Se guarda un minuto de silencio.")));
    drop(known);
    drop(folder);
    let (status, said) = browser.post_by_script(ACTA, text(&place, "1", "Demasiado tarde."));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said["refused"].as_str().is_some_and(|it| it.contains("taller")), "{said}");
}
