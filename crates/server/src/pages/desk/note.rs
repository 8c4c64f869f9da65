//! The own note of a plenary: in which language and for whom, read as it would be published, and then published.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::papers::{Tone, What};
use documents::sheet::Sheet;
use domain::command::Actor;
use domain::paper::Kind;
use domain::plenary::{Plenary, Standing};
use domain::right::Capacity;
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use maud::{Markup, html};
use serde_json::Value;
use tokio::task::spawn_blocking;

use super::super::frame::{Page, frame, tag};
use super::super::reply;
use super::wishes;
use super::{head, sign_in};
use crate::forms::given::Given;
use crate::papers;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, session};

mod sheet;

const LANGUAGES: [(Lang, &str); 2] = [(Lang::Es, "language-es"), (Lang::En, "language-en")];
const TONES: [(Tone, &str); 2] = [(Tone::Sourced, "tone-sourced"), (Tone::Plain, "tone-plain")];

/// What was chosen of a note.
#[derive(Clone, Copy)]
struct Chosen {
    lang: Lang,
    tone: Tone,
}

/// `GET /desk/note/{plenary}`
pub async fn show(
    State(site): State<Site>,
    Path(code): Path<String>,
    uri: Uri,
    visitor: Visitor,
) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return sign_in(&visitor);
    };
    let given = Given::parse(uri.query().unwrap_or_default());
    let Some(actor) = speaker(signed_in, &given) else {
        return Redirect::to(&links::desk(visitor.lang)).into_response();
    };
    let (code, chosen) = (PlenaryCode::new(code), chosen(&given, visitor.lang));
    let sheet = preview(&site, &code, actor, chosen).await;
    let known = site.app.known();
    let page = Page::new(&site, &known, &visitor);
    match page.coalition.plenaries.get(&code) {
        Some(plenary) => {
            let markup = render(&page, signed_in, actor, plenary, chosen, sheet.as_ref());
            reply::private(&page, StatusCode::OK, markup)
        }
        None => reply::missing(&page),
    }
}

/// `GET /desk/note/{plenary}/preview.pdf`: the paper as it would be typeset, marked as a draft; it is kept nowhere.
pub async fn pdf(State(site): State<Site>, Path(code): Path<String>, uri: Uri, visitor: Visitor) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let actor = visitor.signed_in.as_ref().and_then(|it| speaker(it, &given));
    let Some(actor) = actor else {
        return sign_in(&visitor);
    };
    let (code, chosen) = (PlenaryCode::new(code), chosen(&given, visitor.lang));
    let Some(sheet) = preview(&site, &code, actor, chosen).await else {
        return reply::not_found(State(site), visitor).await;
    };
    let name = format!("{code}-{}-{}.pdf", actor.seat, tag(chosen.lang));
    let typeset = spawn_blocking(move || documents::typeset::render(&Sheet { draft: true, ..sheet })).await;
    match typeset {
        Ok(Ok(bytes)) => {
            let headers = [
                (CONTENT_TYPE, "application/pdf".to_owned()),
                (CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
                (CACHE_CONTROL, "private, no-store".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(Err(error)) => failed(&error),
        Err(error) => failed(&error),
    }
}

fn failed(error: &dyn std::fmt::Display) -> Response {
    let reference = &session::random()[..8];
    tracing::error!(reference, %error, "a note was not typeset");
    (StatusCode::INTERNAL_SERVER_ERROR, format!("500: {reference}\n")).into_response()
}

/// As whose delegation: as the address says, or else the first.
fn speaker<'a>(signed_in: &'a SignedIn, given: &Given) -> Option<&'a Actor> {
    wishes::actor(signed_in, given)
        .filter(|it| it.capacity == Capacity::Delegation)
        .or_else(|| signed_in.acts_as(Capacity::Delegation))
}

fn chosen(given: &Given, lang: Lang) -> Chosen {
    let lang = match given.get("language") {
        Some("es") => Lang::Es,
        Some("en") => Lang::En,
        _ => lang,
    };
    let tone = given.get("tone").and_then(|it| serde_json::from_value(Value::String(it.to_owned())).ok());
    Chosen { lang, tone: tone.unwrap_or_default() }
}

/// The note as it stands now; nothing where the record does not know the plenary.
async fn preview(site: &Site, code: &PlenaryCode, actor: &Actor, chosen: Chosen) -> Option<Sheet> {
    let (app, code, seat) = (Arc::clone(&site.app), code.clone(), actor.seat.clone());
    let what = What::Note(code, seat, chosen.tone);
    let sheet = spawn_blocking(move || papers::preview_blocking(&app, &what, chosen.lang)).await;
    sheet.ok()?.inspect_err(|error| tracing::debug!(%error, "no note to show")).ok()
}

fn render(
    page: &Page,
    signed_in: &SignedIn,
    actor: &Actor,
    plenary: &Plenary,
    chosen: Chosen,
    sheet: Option<&Sheet>,
) -> Markup {
    let title = page.fill("note-page-title", &[("plenary", plenary.code.as_str())]);
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            (head(page, actor, &title))
            div.column {
                p.hint { (page.say("note-page-hint")) }
                @if plenary.standing != Standing::Closed { p.band { (page.say("note-page-not-over")) } }
                (choice(page, actor, plenary, chosen))
                @match sheet {
                    Some(sheet) => {
                        (publish(page, signed_in, actor, plenary, chosen))
                        (sheet::drawn(sheet))
                    }
                    None => p { (page.say("note-page-none")) },
                }
            }
            aside aria-label=(page.say("part-margin")) { (issued(page, actor, plenary)) }
        },
    )
}

/// In which language and for whom; what is chosen is shown.
fn choice(page: &Page, actor: &Actor, plenary: &Plenary, chosen: Chosen) -> Markup {
    html! {
        form.note-choice method="get" action=(links::note(page.lang, &plenary.code)) {
            input type="hidden" name="as" value=(links::actor(actor));
            fieldset.field {
                legend { (page.say("field-paper-language")) }
                div.choices { @for (lang, key) in LANGUAGES { label.check {
                    input type="radio" name="language" value=(tag(lang)) checked[lang == chosen.lang];
                    span { (page.say(key)) }
                } } }
            }
            fieldset.field {
                legend { (page.say("field-tone")) }
                div.choices { @for (tone, key) in TONES { label.check {
                    input type="radio" name="tone" value=(documents::name_of(&tone)) checked[tone == chosen.tone];
                    span { (page.say(key)) }
                } } }
            }
            p.row {
                button.btn type="submit" { (page.say("note-page-show")) }
                // The same answers, sent elsewhere.
                button.btn type="submit" formaction=(links::note_pdf(page.lang, &plenary.code)) {
                    (page.say("note-page-pdf"))
                }
            }
        }
    }
}

/// The act that issues the note as it is shown.
fn publish(page: &Page, signed_in: &SignedIn, actor: &Actor, plenary: &Plenary, chosen: Chosen) -> Markup {
    let next = links::note(page.lang, &plenary.code);
    html! {
        form method="post" action=(links::act(page.lang, "paper.issue")) {
            (wishes::form_frame(signed_in, actor))
            input type="hidden" name="next" value=(next);
            input type="hidden" name="what" value="note";
            input type="hidden" name="plenary" value=(plenary.code);
            input type="hidden" name="seat" value=(actor.seat);
            input type="hidden" name="language" value=(tag(chosen.lang));
            input type="hidden" name="tone" value=(documents::name_of(&chosen.tone));
            p.row { button.btn.main type="submit" { (page.say("note-page-publish")) } }
            p.hint { (page.say("note-page-publish-hint")) }
        }
    }
}

/// The notes of this seat that went out already.
fn issued(page: &Page, actor: &Actor, plenary: &Plenary) -> Markup {
    let own = page
        .coalition
        .papers
        .iter()
        .filter(|it| it.kind == Kind::Note && it.plenary.as_ref() == Some(&plenary.code));
    let own: Vec<_> = own.filter(|it| it.seat.as_ref() == Some(&actor.seat)).collect();
    html! {
        section {
            h2 { (page.say("note-page-issued")) }
            @if own.is_empty() { p { (page.say("note-page-not-issued")) } } @else {
                ul { @for paper in own { li {
                    a href=(links::paper(paper.position)) {
                        (page.say(if paper.language == Lang::Es { "language-es" } else { "language-en" }))
                    } " · "
                    a href=(links::entry(page.lang, paper.position)) {
                        (page.fill("part-record-number", &[("number", &paper.position.to_string())]))
                    }
                } } }
            }
        }
    }
}
