//! Passkeys as the server sees them: what a browser is asked for, and what is not believed.
//! The whole ceremonies are walked through in `tests/browser`, with the browser's own authenticator.

use serde_json::{Value, json};
use server::session::Means;

use crate::accounts::{administrator, begun};
use crate::stage;
use crate::visitor::Visitor;

fn object(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

#[test]
fn a_browser_is_asked_for_a_passkey_that_names_its_person() {
    let (_folder, app, link) = begun();
    let (mut ana, _) = administrator(&app, &link);
    assert!(ana.get("/es/account").body.contains("data-passkey=\"make\""));
    let token = ana.form_token.clone();
    let asked = ana.send("/es/account/passkeys/begin", &json!({ "form_token": token }));
    let options = &object(&asked.body)["publicKey"];
    assert_eq!(options["rp"]["id"], "localhost");
    assert_eq!(options["user"]["name"], "ana@nueve.example");
    assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    let invented = json!({ "form_token": token, "name": "x", "credential": { "id": "x" } });
    for _ in 0..2 {
        let answer = ana.send("/es/account/passkeys/finish", &invented);
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(object(&answer.body)["says"].as_str().is_some_and(|it| it.contains("llave de acceso")));
    }
    assert!(app.people.all().iter().all(|it| it.passkeys.is_empty()));
}

#[test]
fn nobody_makes_a_passkey_for_somebody_else() {
    let (_folder, app, link) = begun();
    let (mut ana, _) = administrator(&app, &link);
    for sent in [json!({}), json!({ "form_token": "invented" }), json!([])] {
        assert_eq!(ana.send("/es/account/passkeys/begin", &sent).status, 403, "{sent}");
        assert_eq!(ana.send("/es/account/passkeys/finish", &sent).status, 403, "{sent}");
    }
    let mut stranger = Visitor::of(&app);
    assert_eq!(stranger.send("/es/account/passkeys/begin", &json!({ "form_token": "" })).status, 403);
}

#[test]
fn a_link_alone_adds_no_passkey_to_an_account_that_has_a_second_factor() {
    let (_folder, app, link) = begun();
    administrator(&app, &link);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let begun = runtime.block_on(app.begin_session(domain::symbol::Person(1), Means::Link, ""));
    let (token, session) = begun.expect("a session");
    let mut thief = Visitor::of(&app).with_cookie(&format!("__Host-session={token}"));
    let answer = thief.send("/es/account/passkeys/begin", &json!({ "form_token": session.form_token }));
    assert_eq!(answer.status, 403);
    assert!(!thief.get("/es/account").body.contains("data-passkey"));
    assert!(!thief.get("/es/account/second-factor").body.contains("class=\"secret\""));
}

#[test]
fn the_door_asks_without_telling_who_has_an_account_and_believes_nothing_twice() {
    let (_folder, app) = stage::app();
    let mut browser = Visitor::of(&app);
    assert!(browser.get("/en/sign-in").body.contains("data-passkey=\"enter\""));
    let asked = object(&browser.send("/en/sign-in/passkey/begin", &json!({})).body);
    assert_eq!(asked["publicKey"]["allowCredentials"], json!([]));
    assert_eq!(asked["publicKey"]["userVerification"], "required");
    let shown = json!({ "key": asked["key"], "next": "/desk", "credential": { "id": "AAAA", "rawId": "AAAA",
        "type": "public-key", "response": { "authenticatorData": "AAAA", "clientDataJSON": "AAAA",
        "signature": "AAAA", "userHandle": null } } });
    for _ in 0..2 {
        let answer = browser.send("/en/sign-in/passkey/finish", &shown);
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(browser.cookie.is_empty());
    }
    assert_eq!(browser.send("/en/sign-in/passkey/finish", &json!("nonsense")).status, 422);
}
