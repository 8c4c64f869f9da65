//! Signing in through an identity provider: a small one on loopback, which says what the test wants it to say.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::symbol::Person;
use serde_json::{Value, json};
use server::pages;
use server::provider::Client;
use server::settings::Secret;
use server::site::{Setup, Site};

use crate::stage;
use crate::visitor::Visitor;

/// The provider: its address, what it puts into the next token, and what it was asked for one.
struct Provider {
    address: String,
    claims: Arc<Mutex<Value>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Provider {
    fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let (claims, asked) = (Arc::new(Mutex::new(json!({}))), Arc::new(Mutex::new(Vec::new())));
        let (here, said, heard) = (address.clone(), Arc::clone(&claims), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.expect("a question"), &here, &said, &heard);
            }
        });
        Self { address, claims, asked }
    }

    /// A sound token for this address, in answer to the errand that `location` sends to.
    fn vouches(&self, email: &str, location: &str) {
        let claims = json!({
            "iss": self.address, "aud": "plenaria", "nonce": in_query(location, "nonce"),
            "iat": 1_711_036_800, "exp": 1_711_036_860, "email": email, "email_verified": true,
        });
        *self.claims.lock().expect("one at a time") = claims;
    }

    fn changes(&self, name: &str, value: Value) {
        self.claims.lock().expect("one at a time")[name] = value;
    }
}

fn serve(mut stream: TcpStream, here: &str, claims: &Mutex<Value>, asked: &Mutex<Vec<String>>) {
    let question = question(&mut stream);
    let answer = if question.starts_with("GET /.well-known/openid-configuration ") {
        json!({
            "issuer": here, "authorization_endpoint": format!("{here}/authorize"),
            "token_endpoint": format!("{here}/token"),
        })
    } else {
        asked.lock().expect("one at a time").push(question);
        let claims = claims.lock().expect("one at a time").to_string();
        json!({ "id_token": format!("e30.{}.sig", URL_SAFE_NO_PAD.encode(claims)), "token_type": "Bearer" })
    };
    let answer = answer.to_string();
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length:";
    stream.write_all(format!("{head} {}\r\n\r\n{answer}", answer.len()).as_bytes()).expect("answered");
}

/// A whole request, with its body.
pub fn question(stream: &mut TcpStream) -> String {
    let mut read = Vec::new();
    let mut part = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&read).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                return text;
            }
        }
        let count = stream.read(&mut part).expect("the question");
        assert!(count > 0, "it ends half-way: {text}");
        read.extend_from_slice(&part[..count]);
    }
}

fn in_query(address: &str, name: &str) -> String {
    let query = address.split_once('?').expect("a question").1;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find(|(it, _)| it == name).unwrap_or_else(|| panic!("no {name} in {address}")).1.into_owned()
}

/// The demonstration's people behind a house that knows the provider.
fn house(provider: &Provider) -> (tempfile::TempDir, Visitor) {
    let (folder, app) = stage::app();
    let client = Client {
        issuer: provider.address.clone(),
        client: "plenaria".to_owned(),
        secret: Secret::from("hunter2".to_owned()),
        name: "Cancillería".to_owned(),
    };
    let mut setup = Setup::at("https://corett.example");
    setup.provider = Some(client);
    let visitor = Visitor::at(pages::router(Site::new(Arc::clone(&app), setup)));
    (folder, visitor)
}

/// The way back from where the browser was sent.
fn back(location: &str) -> String {
    format!("/es/sign-in/provider/back?code=c0de&state={}", in_query(location, "state"))
}

#[test]
fn whoever_the_provider_vouches_for_comes_in_and_goes_on() {
    let provider = Provider::begin();
    let (_folder, mut browser) = house(&provider);
    assert!(browser.get("/es/sign-in").body.contains("Entrar con Cancillería"));
    let sent = browser.get("/es/sign-in/provider?next=%2FIV-2023");
    assert!(sent.location.starts_with(&format!("{}/authorize?response_type=code&", provider.address)));
    let redirect = in_query(&sent.location, "redirect_uri");
    assert_eq!(redirect, "https://corett.example/es/sign-in/provider/back");
    provider.vouches("Mexico@demostracion.example", &sent.location);
    let entered = browser.get(&back(&sent.location));
    assert_eq!(
        (entered.status.as_u16(), entered.location.as_str()),
        (303, "/es/IV-2023"),
        "{}",
        entered.body
    );
    assert!(browser.get("/es/account").body.contains("mexico@demostracion.example"));

    let asked = provider.asked.lock().expect("one at a time").join("\n");
    let verifier =
        asked.split("code_verifier=").nth(1).expect("a verifier").split('&').next().expect("it ends");
    let challenge = URL_SAFE_NO_PAD.encode(proofs::sha256(verifier.as_bytes()).0);
    assert_eq!(challenge, in_query(&sent.location, "code_challenge"), "RFC 7636, 4.6");
    // RFC 6749, 2.3.1: plenaria:hunter2
    assert!(asked.contains("Basic cGxlbmFyaWE6aHVudGVyMg==") && asked.contains("code=c0de"), "{asked}");
}

#[test]
fn a_token_that_does_not_hold_opens_nothing() {
    let provider = Provider::begin();
    let (_folder, mut browser) = house(&provider);
    let table = [
        ("iss", json!("https://evil.example")),
        ("aud", json!("somebody else")),
        ("nonce", json!("another")),
        ("exp", json!(1_711_036_000)),
        ("email_verified", json!(false)),
    ];
    for (name, wrong) in table {
        let sent = browser.get("/es/sign-in/provider");
        provider.vouches("mexico@demostracion.example", &sent.location);
        provider.changes(name, wrong);
        let answer = browser.get(&back(&sent.location));
        assert_eq!(answer.status, 503, "{name}");
        assert!(browser.get("/es/account").location.contains("/sign-in"), "{name}");
    }
}

#[test]
fn nobody_gets_an_account_by_being_known_elsewhere() {
    let provider = Provider::begin();
    let (_folder, mut browser) = house(&provider);
    let sent = browser.get("/en/sign-in/provider");
    provider.vouches("nobody@demostracion.example", &sent.location);
    let answer = browser.get(&back(&sent.location));
    assert_eq!(answer.status, 403);
    assert!(answer.body.contains("no tiene cuenta aquí"), "{}", answer.body);
}

#[test]
fn only_the_browser_that_set_out_comes_back_and_once() {
    let provider = Provider::begin();
    let (_folder, mut browser) = house(&provider);
    let sent = browser.get("/es/sign-in/provider");
    provider.vouches("mexico@demostracion.example", &sent.location);
    let state = browser.cookie.clone();
    browser.cookie.clear();
    assert_eq!(browser.get(&back(&sent.location)).status, 503, "a link that somebody else was sent");
    browser.cookie = state.clone();
    assert_eq!(browser.get("/es/sign-in/provider/back?code=c0de&state=invented").status, 503);
    browser.cookie = state.clone();
    assert_eq!(browser.get(&format!("{}&iss=https%3A%2F%2Fevil.example", back(&sent.location))).status, 503);
    browser.cookie = state;
    assert_eq!(browser.get(&back(&sent.location)).status, 503, "the way was used up");
}

#[test]
fn where_no_provider_is_set_there_is_no_such_door() {
    let (_folder, app) = stage::app();
    let mut browser = Visitor::of(&app);
    assert_eq!(browser.get("/es/sign-in/provider").status, 404);
    assert_eq!(browser.get("/es/sign-in/provider/back?code=x&state=y").status, 404);
    assert!(app.people.get(Person(3)).is_some());
}
