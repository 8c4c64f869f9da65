//! Acts and their forms over the router: shown in both languages, refused with everything typed, done once.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use domain::catalogue;
use domain::symbol::Person;
use server::app::App;
use server::pages;
use server::session::Means;
use tower::ServiceExt;

use crate::html::{Control, controls};
use crate::stage::app;

/// The persons behind the doors of the demonstration, in their order.
const SECRETARIAT: Person = Person(1);
const PRESIDENCY: Person = Person(2);
const MEXICO: Person = Person(3);
const COSTA_RICA: Person = Person(4);

/// What a browser is answered, with its status and where it is sent.
struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

/// Somebody at a browser, signed in.
struct Browser {
    router: axum::Router,
    runtime: tokio::runtime::Runtime,
    cookie: String,
    token: String,
}

impl Browser {
    fn of(app: &Arc<App>, person: Person) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let began = runtime.block_on(app.begin_session(person, Means::Demonstration, ""));
        let (token, session) = began.expect("a session");
        let cookie = format!("{}={token}", server::session::COOKIE);
        Self { router: pages::router(Arc::clone(app)), runtime, cookie, token: session.form_token }
    }

    fn ask(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let (parts, body) = answer.into_parts();
            let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole answer");
            let location = parts.headers.get("location").map(|it| it.to_str().expect("text").to_owned());
            Answer {
                status: parts.status,
                location: location.unwrap_or_default(),
                body: String::from_utf8_lossy(&bytes).into_owned(),
            }
        })
    }

    fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).header("cookie", &self.cookie).body(Body::empty()).expect("a request"))
    }

    fn post(&self, address: &str, form: &str) -> Answer {
        let request = Request::post(address)
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form.to_owned())).expect("a request"))
    }
}

fn length(app: &App) -> u64 {
    app.known().coalition.length
}

#[test]
fn every_form_is_shown_in_both_languages_and_says_what_is_missing() {
    let (_folder, app) = app();
    let browsers = [SECRETARIAT, PRESIDENCY, MEXICO].map(|person| Browser::of(&app, person));
    let before = length(&app);
    for action in catalogue::ALL {
        for prefix in ["/es", "/en"] {
            let address = format!("{prefix}/acts/{}", action.name);
            let answers: Vec<Answer> = browsers.iter().map(|it| it.get(&address)).collect();
            assert_eq!(answers[0].status, StatusCode::OK, "{address} has no form");
            let (browser, shown) = browsers
                .iter()
                .zip(&answers)
                .find(|(_, it)| it.body.contains("class=\"act-form\""))
                .unwrap_or_else(|| panic!("{address} is for nobody"));
            assert!(!shown.body.contains('⟨'), "{address} lacks a message");
            assert_eq!(shown.body.matches("<h1").count(), 1, "{address}");
            let ids: Vec<&str> =
                shown.body.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
            let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{address} has an id twice: {ids:?}");
            let empty = browser.post(&address, &format!("form_token={}", browser.token));
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} empty");
            assert!(empty.body.contains("role=\"alert\""), "{address} says what is missing");
        }
    }
    assert_eq!(length(&app), before, "nothing was done");
}

/// What somebody would answer in this control, whatever it asks.
fn sample(control: &Control) -> String {
    let last = || control.choices.last().cloned().unwrap_or_default();
    match control.kind.as_str() {
        "date" => "2024-05-06".to_owned(),
        "datetime-local" => "2024-05-06T09:00".to_owned(),
        "number" => "3".to_owned(),
        "select" | "radio" | "checkbox" | "hidden" => last(),
        _ => "«Ñandú» & <b>".to_owned(),
    }
}

#[test]
fn every_form_keeps_every_answer_in_both_languages() {
    let (_folder, app) = app();
    let browsers = [SECRETARIAT, PRESIDENCY, MEXICO].map(|person| Browser::of(&app, person));
    let before = length(&app);
    for action in catalogue::ALL {
        for prefix in ["/es", "/en"] {
            let address = format!("{prefix}/acts/{}", action.name);
            let shown = browsers.iter().map(|it| (it, it.get(&address)));
            let (browser, page) = shown
                .into_iter()
                .find(|(_, it)| it.body.contains("class=\"act-form\""))
                .unwrap_or_else(|| panic!("{address} is for nobody"));
            let mut form = form_urlencoded::Serializer::new(String::new());
            let mut typed: Vec<(String, String, String)> = Vec::new();
            for control in controls(&page.body, "act-form") {
                let frame = matches!(control.name.as_str(), "form_token" | "as" | "");
                if !frame && control.kind != "file" {
                    let value = sample(&control);
                    // Of buttons of one name, one is chosen.
                    typed.retain(|(name, kind, _)| kind != "radio" || *name != control.name);
                    typed.push((control.name, control.kind, value));
                }
            }
            form.extend_pairs(typed.iter().map(|(name, _, value)| (name, value)));
            form.append_pair("form_token", "of another session");
            let answer = browser.post(&address, &form.finish());
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
            assert!(!answer.body.contains('⟨'), "{address} lacks a message");
            let kept = controls(&answer.body, "act-form");
            for (name, kind, value) in typed {
                let found = kept
                    .iter()
                    .any(|it| it.name == name && it.value.as_deref().map(str::trim) == Some(value.trim()));
                assert!(found || value.is_empty(), "{address} loses {name} ({kind}): {value}");
            }
        }
    }
    assert_eq!(length(&app), before, "nothing was done");
}

#[test]
fn an_act_is_done_once_however_often_its_form_is_sent() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, COSTA_RICA);
    let form = format!(
        "form_token={}&request=r1&as=CRI.delegation&declaration=DC-1-2023&seat=CRI&next=/es/IV-2023",
        browser.token
    );
    let before = length(&app);
    let first = browser.post("/es/acts/declaration.join_later", &form);
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    assert_eq!(first.location, format!("/es/IV-2023?done={before}"));
    let second = browser.post("/es/acts/declaration.join_later", &form);
    assert_eq!((second.status, second.location), (first.status, first.location));
    assert_eq!(length(&app), before + 1);
    let page = browser.get(&format!("/es/IV-2023?done={before}"));
    assert!(page.body.contains(&format!("/es/record/{before}\"")), "the page says where it stands");
}

#[test]
fn a_refusal_brings_back_what_was_typed_with_the_rule() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, MEXICO);
    let form = format!(
        "form_token={}&as=MEX.delegation&declaration=DC-1-2023&seat=MEX&reservation.es=p%C3%A1rrafo+tres",
        browser.token
    );
    let before = length(&app);
    let answer = browser.post("/es/acts/declaration.endorse", &form);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("párrafo tres"), "what was typed is there");
    assert!(answer.body.contains("role=\"alert\"") && answer.body.contains("Lineamientos"), "and the clause");
    assert_eq!(length(&app), before);
}

#[test]
fn a_form_of_another_session_is_not_acted_upon_and_nothing_of_it_is_lost() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, COSTA_RICA);
    let before = length(&app);
    let form = "form_token=stale&declaration=DC-1-2023&seat=CRI";
    let answer = browser.post("/en/acts/declaration.join_later", form);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("another session"));
    assert_eq!(length(&app), before);
    let foreign = Request::post("/en/acts/declaration.join_later")
        .header("cookie", &browser.cookie)
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(form))
        .expect("a request");
    assert_eq!(browser.ask(foreign).status, StatusCode::FORBIDDEN);
}

#[test]
fn whoever_has_no_session_is_sent_to_sign_in_and_the_form_waits() {
    let (_folder, app) = app();
    let mut browser = Browser::of(&app, COSTA_RICA);
    let cookie = std::mem::take(&mut browser.cookie);
    let answer =
        browser.post("/es/acts/declaration.endorse", "declaration=DC-1-2023&seat=CRI&reservation.es=larga");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let next = answer.location.split_once("next=").expect("where to go on").1;
    let next = next.replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    browser.cookie = cookie;
    let again = browser.get(&format!("/es{next}"));
    assert_eq!(again.status, StatusCode::OK);
    assert!(again.body.contains(">larga</textarea>"), "{}", again.body);
}

#[test]
fn rights_are_asked_as_of_now_and_not_when_the_page_was_opened() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, MEXICO);
    let form = format!("form_token={}&as=CRI.delegation&declaration=DC-1-2023&seat=CRI", browser.token);
    let before = length(&app);
    let answer = browser.post("/es/acts/declaration.join_later", &form);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "Mexico does not act for Costa Rica");
    assert_eq!(length(&app), before);
}
