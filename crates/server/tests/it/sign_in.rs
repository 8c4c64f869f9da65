//! Signing in: links by mail, sessions, and what is tried against them.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use domain::symbol::Person;
use server::app::App;
use server::{one_time, pages};
use tower::ServiceExt;

use crate::stage::app;

const MEXICO: Person = Person(3);

/// Sends a form as a page of ours would, unless `headers` say otherwise.
async fn post(pages: &Router, address: &str, body: &str, headers: &[(&str, &str)]) -> (Response<()>, String) {
    let mut request = Request::post(address).header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if !headers.iter().any(|(name, _)| *name == "sec-fetch-site") {
        request = request.header("sec-fetch-site", "same-origin");
    }
    ask(pages, request.body(Body::from(body.to_owned())).expect("a request")).await
}

async fn get(pages: &Router, address: &str, cookie: &str) -> (Response<()>, String) {
    let request = Request::get(address).header("cookie", cookie).body(Body::empty()).expect("a request");
    ask(pages, request).await
}

async fn ask(pages: &Router, request: Request<Body>) -> (Response<()>, String) {
    let (parts, body) = pages.clone().oneshot(request).await.expect("an answer").into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole answer");
    (Response::from_parts(parts, ()), String::from_utf8(bytes.to_vec()).expect("text"))
}

/// The cookie an answer sets, as a browser sends it back.
fn cookie(answer: &Response<()>) -> String {
    let set = answer.headers()["set-cookie"].to_str().expect("text");
    set.split(';').next().expect("a cookie").to_owned()
}

async fn a_link(app: &App) -> String {
    let span = jiff::SignedDuration::from_mins(15);
    let token = one_time::issue_for(app, MEXICO, span).await.expect("issued");
    format!("/es/sign-in/link/{token}")
}

fn letters(app: &App) -> Vec<String> {
    let letters = app.reader().expect("a reader").kept_all("letter").expect("read");
    letters.into_values().map(|bytes| String::from_utf8(bytes).expect("text")).collect()
}

async fn stage() -> (tempfile::TempDir, Arc<App>, Router) {
    let (folder, app) = tokio::task::spawn_blocking(app).await.expect("the story is told");
    let pages = pages::router(Arc::clone(&app));
    (folder, app, pages)
}

#[tokio::test]
async fn a_link_by_mail_opens_a_session_once() {
    let (_folder, app, pages) = stage().await;
    let asked = post(&pages, "/es/sign-in", "email=Mexico%40demostracion.example&next=%2FIV-2023", &[]).await;
    assert_eq!(asked.0.status(), 200);
    let mut kept = letters(&app);
    for _ in 0..200 {
        if !kept.is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        kept = letters(&app);
    }
    let letter = kept.first().expect("a letter was posted");
    let start = letter.find("/es/sign-in/link/").expect("a link stands in it");
    let link: String = letter[start..].chars().take_while(|it| !it.is_whitespace() && *it != '\\').collect();
    assert!(!asked.1.contains(&link), "the page does not show what the letter carries");

    let opened = get(&pages, &link, "").await;
    assert_eq!(opened.0.status(), 200);
    assert!(!opened.0.headers().contains_key("set-cookie"), "opening a link uses nothing up");
    let in_it = post(&pages, &link, "next=%2FIV-2023", &[]).await;
    assert_eq!(
        (in_it.0.status().as_u16(), &in_it.0.headers()["location"]),
        (303, &"/es/IV-2023".parse().expect("a value"))
    );
    let set = in_it.0.headers()["set-cookie"].to_str().expect("text");
    for part in ["__Host-session=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"] {
        assert!(set.contains(part), "{set}");
    }
    assert!(get(&pages, "/es/IV-2023", &cookie(&in_it.0)).await.1.contains("/es/sign-out"));
    assert_eq!(post(&pages, &link, "", &[]).await.0.status(), 410, "once");
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let (_folder, _app, pages) = stage().await;
    let known = post(&pages, "/es/sign-in", "email=mexico%40demostracion.example", &[]).await;
    let unknown = post(&pages, "/es/sign-in", "email=nadie1%40demostracion.example", &[]).await;
    assert_eq!(known.0.status(), unknown.0.status());
    let known = known.1.replace("mexico@", "nadie1@");
    assert_eq!(known, unknown.1);
}

#[tokio::test]
async fn an_old_link_opens_nothing() {
    let (_folder, app, pages) = stage().await;
    let link = a_link(&app).await;
    app.clock.set("2024-03-21T16:15:00Z".parse().expect("an instant"));
    let answer = post(&pages, &link, "", &[]).await;
    assert_eq!(answer.0.status(), 410);
    assert!(!answer.0.headers().contains_key("set-cookie"));
}

#[tokio::test]
async fn a_session_never_keeps_the_token_it_was_begun_over() {
    let (_folder, app, pages) = stage().await;
    let first = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    let planted = post(&pages, &a_link(&app).await, "", &[("cookie", &first)]).await;
    let second = cookie(&planted.0);
    assert_ne!(first, second);
    assert!(!get(&pages, "/es/", &first).await.1.contains("/es/sign-out"), "the one before is over");
    assert!(get(&pages, "/es/", &second).await.1.contains("/es/sign-out"));
    let invented = format!("{}invented", "__Host-session=");
    assert!(!get(&pages, "/es/", &invented).await.1.contains("/es/sign-out"));
}

#[tokio::test]
async fn another_site_signs_nobody_in() {
    let (_folder, app, pages) = stage().await;
    let link = a_link(&app).await;
    assert_eq!(post(&pages, &link, "", &[("sec-fetch-site", "cross-site")]).await.0.status(), 403);
    assert_eq!(post(&pages, &link, "", &[]).await.0.status(), 303, "and the link is still good");
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let (_folder, app, pages) = stage().await;
    for next in ["https%3A%2F%2Fx.example", "%2F%2Fx.example", "%2F%5Cx.example", "x.example"] {
        let answer = post(&pages, &a_link(&app).await, &format!("next={next}"), &[]).await;
        assert_eq!(answer.0.headers()["location"], "/es/desk", "{next}");
    }
}

#[tokio::test]
async fn too_many_links_are_refused_with_a_time_to_wait() {
    let (_folder, _app, pages) = stage().await;
    let mut last = None;
    for _ in 0..7 {
        last = Some(post(&pages, "/en/sign-in", "email=x%40y.example", &[]).await);
    }
    let (answer, html) = last.expect("seven answers");
    assert_eq!(answer.status(), 429);
    assert!(answer.headers().contains_key("retry-after") && html.contains("Too many attempts"));
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_cannot_come_back() {
    let (_folder, app, pages) = stage().await;
    let inside = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    let link = a_link(&app).await;
    let mut profile = app.people.get(MEXICO).expect("an account");
    profile.closed = true;
    app.keep_person(profile).await.expect("kept");
    assert!(!get(&pages, "/es/", &inside).await.1.contains("/es/sign-out"));
    assert_eq!(post(&pages, &link, "", &[]).await.0.status(), 410);
}

#[tokio::test]
async fn one_ends_ones_own_sessions_and_nobody_elses() {
    let (_folder, app, pages) = stage().await;
    let here = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    let there = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    let span = jiff::SignedDuration::from_mins(15);
    let other = one_time::issue_for(&app, Person(4), span).await.expect("issued");
    let other = cookie(&post(&pages, &format!("/en/sign-in/link/{other}"), "", &[]).await.0);
    let (_, html) = get(&pages, "/en/account", &here).await;
    assert!(html.contains("Where you are signed in") && !html.contains('⟨'), "{html}");
    let now = app.clock.now();
    let token = |name: &str| {
        let id = proofs::sha256(name.trim_start_matches("__Host-session=").as_bytes()).to_hex();
        let own = app.sessions.of(MEXICO, now).into_iter().chain(app.sessions.of(Person(4), now));
        own.into_iter().find(|it| it.id == id).expect("a session")
    };
    let end = |chosen: String, form_token: String| format!("session={chosen}&form_token={form_token}");
    let asked = [("cookie", here.as_str())];
    post(&pages, "/en/account/sessions", &end(token(&there).id, "wrong".into()), &asked).await;
    let strangers = end(token(&other).id, token(&here).form_token);
    post(&pages, "/en/account/sessions", &strangers, &asked).await;
    assert_eq!((app.sessions.of(MEXICO, now).len(), app.sessions.of(Person(4), now).len()), (2, 1));
    let others = end("others".into(), token(&here).form_token);
    post(&pages, "/en/account/sessions", &others, &asked).await;
    assert_eq!(get(&pages, "/en/account", &there).await.0.status(), 303, "over");
    assert_eq!(get(&pages, "/en/account", &here).await.0.status(), 200);
}

#[tokio::test]
async fn what_is_kept_of_an_old_session_is_erased() {
    let (_folder, app, pages) = stage().await;
    let old = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    app.clock.set("2024-03-29T16:00:00Z".parse().expect("an instant"));
    assert_eq!(get(&pages, "/en/account", &old).await.0.status(), 303);
    assert_eq!(post(&pages, &a_link(&app).await, "", &[]).await.0.status(), 303);
    let kept = app.reader().expect("a reader").kept_all("session").expect("read");
    assert_eq!((kept.len(), app.sessions.count()), (1, 1));
}

#[tokio::test]
async fn a_session_goes_on_under_another_token_and_the_former_one_ends() {
    let (_folder, app, pages) = stage().await;
    let first = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    assert!(!get(&pages, "/es/account", &first).await.0.headers().contains_key("set-cookie"), "fresh");
    app.clock.set("2024-03-21T17:00:00Z".parse().expect("an instant"));
    let renewed = get(&pages, "/es/account", &first).await;
    let second = cookie(&renewed.0);
    assert_ne!(first, second);
    // The answer may have got lost: until the new token is used, the former one is as good as before.
    app.clock.set("2024-03-21T17:10:00Z".parse().expect("an instant"));
    assert_eq!(get(&pages, "/es/account", &first).await.0.status(), 200);
    let (_, page) = get(&pages, "/es/account", &second).await;
    assert!(page.contains("/es/sign-out"));
    assert_eq!(app.sessions.of(MEXICO, app.clock.now()).len(), 1, "it is one session");
    assert_eq!(get(&pages, "/es/account", &first).await.0.status(), 200, "what was under way still comes");
    app.clock.set("2024-03-21T17:12:00Z".parse().expect("an instant"));
    assert_eq!(get(&pages, "/es/account", &first).await.0.status(), 303, "and then it is over");
    assert_eq!(get(&pages, "/es/account", &second).await.0.status(), 200);
}

#[tokio::test]
async fn a_form_that_was_open_stays_good_under_another_token() {
    let (_folder, app, pages) = stage().await;
    let first = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    let (_, before) = get(&pages, "/es/account", &first).await;
    app.clock.set("2024-03-21T17:00:00Z".parse().expect("an instant"));
    let second = cookie(&get(&pages, "/es/account", &first).await.0);
    let (_, after) = get(&pages, "/es/account", &second).await;
    let token = |html: &str| {
        let (_, rest) = html.split_once("name=\"form_token\" value=\"").expect("a form");
        rest.split('"').next().expect("it ends").to_owned()
    };
    assert_eq!(token(&before), token(&after));
}

#[tokio::test]
async fn a_restart_forgets_no_more_than_an_hour_of_use() {
    let (folder, app, pages) = stage().await;
    let mut cookie = cookie(&post(&pages, &a_link(&app).await, "", &[]).await.0);
    for hour in 17..24 {
        app.clock.set(format!("2024-03-21T{hour}:00:00Z").parse().expect("an instant"));
        let (answer, _) = get(&pages, "/es/account", &cookie).await;
        assert_eq!(answer.status(), 200, "{hour}");
        if answer.headers().contains_key("set-cookie") {
            cookie = self::cookie(&answer);
        }
    }
    drop(pages);
    let path = folder.path().join(server::opening::FILE);
    let again = tokio::task::spawn_blocking(move || {
        let _quiet = crate::commands::undisturbed();
        drop(app);
        let clock = server::clock::Clock::at("2024-03-22T09:00:00Z".parse().expect("an instant"));
        Arc::new(App::open(&path, clock).expect("it opens"))
    });
    let again = again.await.expect("opened");
    let pages = pages::router(Arc::clone(&again));
    // Begun seventeen hours ago, used ten hours ago.
    assert_eq!(get(&pages, "/es/account", &cookie).await.0.status(), 200);
    again.clock.set("2024-03-22T22:00:00Z".parse().expect("an instant"));
    assert_eq!(get(&pages, "/es/account", &cookie).await.0.status(), 303, "thirteen hours are too long");
}
