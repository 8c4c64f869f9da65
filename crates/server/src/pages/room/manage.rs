//! The screens of the room as the secretariat manages them: what each shows, and how that looks.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::plenary::Visibility;
use domain::right::Capacity;
use maud::{Markup, html};

use super::{chosen, screen, shell};
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::{desk, reply};
use crate::room::screens::{Choice, MAIN, Shows, Tongue, is_name};
use crate::site::Site;
use crate::visitor::Visitor;

/// What is said above the page: what was wrong, and what is tried on.
#[derive(Default)]
struct Said {
    trouble: Option<String>,
    tried: Option<(String, Choice)>,
}

fn manages(visitor: &Visitor) -> bool {
    let capacities = [Capacity::Secretariat, Capacity::Registrar];
    let signed_in = visitor.signed_in.as_ref();
    signed_in.is_some_and(|it| capacities.iter().any(|capacity| it.acts_as(*capacity).is_some()))
}

/// `GET /room/screens`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    if visitor.signed_in.is_none() {
        return desk::sign_in(&visitor);
    }
    if !manages(&visitor) {
        return shell::not_yours(&site, &visitor);
    }
    page(&site, &visitor, StatusCode::OK, &Said::default())
}

/// `POST /room/screens`: another choice for a screen, tried on or shown, or a screen taken away.
pub async fn choose(State(site): State<Site>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, .. } = posted;
    if visitor.signed_in.is_none() {
        return desk::sign_in(&visitor);
    }
    if !manages(&visitor) {
        return shell::not_yours(&site, &visitor);
    }
    let words = crate::lang::Words::of(visitor.lang);
    let wrong = |key: &str, tried| {
        let said = Said { trouble: Some(words.say(key, &[])), tried };
        page(&site, &visitor, StatusCode::UNPROCESSABLE_ENTITY, &said)
    };
    let name = given.get("screen").unwrap_or_default().trim().to_owned();
    let choice = read(&given);
    if !is_ours {
        return wrong("form-not-ours", Some((name, choice)));
    }
    if !is_name(&name) {
        return wrong("screens-name-wrong", Some((name, choice)));
    }
    if site.app.screens.get(&name).is_none() && !site.app.screens.has_room() {
        return wrong("screens-too-many", Some((name, choice)));
    }
    if choice.shows == Shows::Message && choice.message.is_empty() {
        return wrong("screens-message-missing", Some((name, choice)));
    }
    let done = match given.get("do") {
        Some("preview") => {
            let said = Said { trouble: None, tried: Some((name, choice)) };
            return page(&site, &visitor, StatusCode::OK, &said);
        }
        Some("forget") => site.app.forget_screen(&name).await,
        _ => site.app.choose_screen(&name, choice).await,
    };
    if let Err(problem) = done {
        tracing::error!(%problem, "what a screen shows was not kept");
        return wrong("screens-not-kept", None);
    }
    site.room.stir();
    Redirect::to(&links::room(visitor.lang, "screens")).into_response()
}

/// What was chosen in a form; what is not among the choices is the first of them.
fn read(given: &Given) -> Choice {
    let shows = given.get("shows").unwrap_or_default();
    let tongue = given.get("tongue").unwrap_or_default();
    let message: String = given.get("message").unwrap_or_default().trim().chars().take(400).collect();
    Choice {
        shows: Shows::ALL.into_iter().find(|it| documents::name_of(it) == shows).unwrap_or_default(),
        tongue: Tongue::ALL.into_iter().find(|it| documents::name_of(it) == tongue).unwrap_or_default(),
        message,
    }
}

fn page(site: &Site, visitor: &Visitor, status: StatusCode, said: &Said) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("screens-title");
    let screens = site.app.screens.all();
    let drawn = |choice: &Choice| match chosen(page.coalition, None, page.today) {
        Some(plenary) => screen::draw(site, &known, plenary, choice, Visibility::InCamera),
        None => html! { p { (page.say("room-no-plenary")) } },
    };
    let is_known = |name: &str| screens.iter().any(|(it, _)| it == name);
    let new = said.tried.as_ref().filter(|(name, _)| !is_known(name));
    let body = html! {
        p { (page.say("screens-what")) }
        div.screens {
            @if let Some(trouble) = &said.trouble { p.alert role="alert" { (trouble) } }
            @for (name, kept) in &screens {
                @let tried = said.tried.as_ref().filter(|(it, _)| it == name).map(|(_, choice)| choice);
                section aria-labelledby={ "screen-" (name) } {
                    h2 id={ "screen-" (name) } { (name) " " small {
                        a href=(links::room(page.lang, &format!("screen/{name}"))) { (page.say("screens-open")) }
                    } }
                    div.managed {
                        div {
                            @if tried.is_some() { p.chip.wait { (page.say("screens-tried")) } }
                            @else { p.chip.ok { (page.say("screens-shown")) } }
                            div.preview { (drawn(tried.unwrap_or(kept))) }
                        }
                        (form(&page, name, tried.unwrap_or(kept), true))
                    }
                }
            }
            section {
                h2 { (page.say("screens-another")) }
                div.managed {
                    @let empty = (String::new(), Choice::default());
                    @let (name, choice) = new.unwrap_or(&empty);
                    @if new.is_some() { div.preview { (drawn(choice)) } }
                    (form(&page, name, choice, false))
                }
            }
        }
    };
    let back = links::room(page.lang, "secretary");
    reply::private(&page, status, shell::plain(&page, &title, &back, &body))
}

/// The choice for one screen.
fn form(page: &Page, name: &str, choice: &Choice, is_kept: bool) -> Markup {
    let token = page.signed_in.map_or("", |it| it.session.form_token.as_str());
    let id = |field: &str| format!("{}-{field}", if is_kept { name } else { "new" });
    html! {
        form.choice method="post" action=(links::room(page.lang, "screens")) {
            input type="hidden" name=(TOKEN) value=(token);
            @if is_kept { input type="hidden" name="screen" value=(name); } @else {
                p.field {
                    label for=(id("screen")) { (page.say("screens-name")) }
                    input id=(id("screen")) name="screen" value=(name) required pattern="[a-z0-9][a-z0-9\\-]{0,23}" maxlength="24"
                        aria-describedby=(id("help"));
                    small.help id=(id("help")) { (page.say("screens-name-help")) }
                }
            }
            p.field {
                label for=(id("shows")) { (page.say("screens-shows")) }
                select id=(id("shows")) name="shows" {
                    @for shows in Shows::ALL {
                        @let key = documents::name_of(&shows);
                        option value=(key) selected[shows == choice.shows] { (page.say(&format!("screens-shows-{key}"))) }
                    }
                }
            }
            p.field {
                label for=(id("tongue")) { (page.say("screens-tongue")) }
                select id=(id("tongue")) name="tongue" {
                    @for tongue in Tongue::ALL {
                        @let key = documents::name_of(&tongue);
                        option value=(key) selected[tongue == choice.tongue] { (page.say(&format!("screens-tongue-{key}"))) }
                    }
                }
            }
            p.field {
                label for=(id("message")) { (page.say("screens-message")) }
                input id=(id("message")) name="message" value=(choice.message) maxlength="400";
            }
            p.row {
                button.btn.main type="submit" name="do" value="show" { (page.say("screens-show")) }
                button.btn type="submit" name="do" value="preview" { (page.say("screens-preview")) }
                @if is_kept && name != MAIN {
                    button.btn type="submit" name="do" value="forget" { (page.say("screens-forget")) }
                }
            }
        }
    }
}
