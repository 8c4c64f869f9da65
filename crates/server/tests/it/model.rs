//! A language model beside the reader: a small one on loopback, which says what the test wants it to say.

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Value, json};
use server::app::App;
use server::model::Model;
use server::readings::worker::{self, How};
use server::settings::Secret;

use crate::commands::{plenaria, said};
use crate::provider::question;
use crate::signed_in::Browser;
use crate::stage;

const REVIEW: &str = "/es/archive/review";
const FOURTH: &str = include_str!("../../../../fixtures/archivo/nota-IV-2023.txt");
/// What our own reader passes over, as it stands under another heading.
const MISSED: &str = "\n\nAntecedentes\n\nQueda en manos de la OIM reunir las\nfichas de los países. Se esperan el 15 de marzo de 2024.\n";
const CARDS: &str = "Queda en manos de la OIM reunir las fichas de los países.";
const INVENTED: &str = "El pleno acordó disolver la Coalición.";
const OK: &str = "200 OK";

/// The model: its address, and what it was asked.
struct StandIn {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl StandIn {
    /// One that answers everything with this.
    fn saying(status: &'static str, head: &'static str, body: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}/v1", listener.local_addr().expect("an address"));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream: TcpStream = stream.expect("a question");
                heard.lock().expect("one at a time").push(question(&mut stream));
                let long = body.len();
                let answer = format!(
                    "HTTP/1.1 {status}\r\n{head}connection: close\r\ncontent-length: {long}\r\n\r\n{body}"
                );
                // Whoever has heard enough hangs up.
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        Self { address, asked }
    }

    /// One that finds what the note says and what it does not.
    fn with_both() -> Self {
        let findings = json!({ "agreements": [
            { "words": CARDS, "kind": "mandate", "deadline": "el 15 de marzo de 2024" },
            { "words": INVENTED, "kind": "adopt" },
        ] });
        Self::saying(OK, "", completion(&format!("Aquí están:\n```json\n{findings}\n```")))
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("one at a time").clone()
    }
}

/// An answer as OpenAI's interface has it.
fn completion(content: &str) -> String {
    json!({ "object": "chat.completion", "choices": [
        { "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": content } },
    ] })
    .to_string()
}

/// An address where nobody answers.
fn nowhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    format!("http://{}/v1", listener.local_addr().expect("an address"))
}

fn model(address: &str) -> Model {
    let key = Some(Secret::from("hunter2".to_owned()));
    Model { address: address.to_owned(), name: "pequeño".to_owned(), key, patience: Duration::from_secs(60) }
}

/// A house that asks the model, and a note that was left there and read, with the path of its review.
fn left(address: Option<&str>) -> (tempfile::TempDir, Arc<App>, Browser, String) {
    let (folder, mut app) = stage::app();
    Arc::get_mut(&mut app).expect("nobody else has it yet").readings.model = address.map(model);
    let browser = Browser::of(&app, 1);
    let id = app.readings.all().last().map_or(0, |it| it.id) + 1;
    let note = format!("{}{MISSED}", FOURTH.trim_end());
    assert_eq!(browser.upload(REVIEW, &[("nota.txt", note.as_bytes())]).status, StatusCode::SEE_OTHER);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(worker::run_once(&app, &How::Here)).expect("it is read");
    (folder, app, browser, format!("archive/review/{id}"))
}

#[test]
fn what_a_model_finds_is_marked_on_the_review_and_what_it_invents_is_not_there() {
    let stand_in = StandIn::with_both();
    let (_folder, app, browser, note) = left(Some(&stand_in.address));
    let html = browser.get(&format!("/es/{note}")).body;
    for words in [
        "El modelo de lenguaje «pequeño» propone 1 acuerdo más, que hay que mirar.",
        "1 propuesta suya se descartó porque el texto no la respalda.",
        "<span class=\"chip wait\">modelo de lenguaje</span>",
        "propuesto por un modelo de lenguaje: hay que mirarlo en el texto",
        CARDS,
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("disolver") && !html.contains('⟨'), "{html}");
    let first = html.find(CARDS).expect("it is there");
    assert!(
        first < html.find("Acta Administrativa III-2023").expect("a sure one"),
        "what is in doubt comes first"
    );
    let english = browser.get(&format!("/en/{note}")).body;
    assert!(
        english.contains("proposed by a language model: look at it in the text") && !english.contains('⟨')
    );
    // Whoever leaves a file knows beforehand where its text goes.
    let list = browser.get(REVIEW).body;
    let host = stand_in.address.trim_start_matches("http://").trim_end_matches("/v1");
    assert!(list.contains(&format!("se envía a {host}, donde el modelo")), "{list}");

    let asked = stand_in.asked();
    assert_eq!(asked.len(), 1, "a short note is one passage");
    let (head, body) = asked[0].split_once("\r\n\r\n").expect("a question");
    assert!(head.starts_with("POST /v1/chat/completions HTTP/1.1"), "{head}");
    assert!(head.contains("authorization: Bearer hunter2"), "{head}");
    let body: Value = serde_json::from_str(body).expect("JSON");
    assert_eq!((&body["model"], &body["messages"][0]["role"]), (&json!("pequeño"), &json!("system")));
    assert!(body["messages"][1]["content"].as_str().is_some_and(|it| it.contains(CARDS)), "{body}");
    drop(app);
}

#[test]
fn what_is_accepted_of_a_model_says_so_in_the_record_and_on_the_page() {
    let stand_in = StandIn::with_both();
    let (_folder, app, browser, note) = left(Some(&stand_in.address));
    let html = browser.get(&format!("/es/{note}")).body;
    let fact = html.split("data-fact=\"").skip(1).find(|it| it.contains(CARDS)).expect("it is there");
    let fact = fact.split('"').next().unwrap_or_default();
    assert_eq!(browser.post(&format!("/es/{note}"), [("do", "sure")]).status, StatusCode::SEE_OTHER);
    let open = browser.get(&format!("/es/{note}?show=undecided")).body;
    assert!(open.contains(&format!("data-fact=\"{fact}\"")), "nobody accepts it unseen: {open}");
    browser.post(&format!("/es/{note}"), [("fact", fact), ("do", "accept")]);
    let fields = [
        ("citation.es", "Nota de México"),
        ("language", "es"),
        ("meeting-1", "CORETT/IV-2023"),
        ("leave", "yes"),
        ("do", "write"),
    ];
    let done = browser.post(&format!("/es/{note}"), fields);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let known = app.known();
    let claims = &known.coalition.archive.meetings[&"CORETT/IV-2023".into()].claims;
    let of_model = claims.values().filter(|it| it.found_by.as_deref() == Some("model"));
    assert_eq!(of_model.map(|it| it.words.replace('\n', " ")).collect::<Vec<_>>(), [CARDS]);
    drop(known);
    let html = stage::page(&app, "/es/archive/meetings/CORETT/IV-2023");
    assert!(html.contains("propuesto por un modelo de lenguaje y aceptado por una persona"), "{html}");
}

#[test]
fn a_reading_stands_as_it_is_where_the_model_is_not_heard() {
    let facts = |app: &App| app.readings.all().last().and_then(|it| it.found).map(|it| it.facts);
    let (_folder, app, _browser, _note) = left(None);
    let alone = facts(&app);
    assert!(alone.is_some_and(|it| it > 0));
    let moved = "location: http://127.0.0.1:1/v1/chat/completions\r\n";
    let large = completion(&"x".repeat(300 * 1024));
    let silent = [
        nowhere(),
        StandIn::saying("500 Internal Server Error", "", String::new()).address,
        StandIn::saying("401 Unauthorized", "", "{\"error\": \"no such key\"}".to_owned()).address,
        StandIn::saying("302 Found", moved, String::new()).address,
        StandIn::saying(OK, "", "<html>".to_owned()).address,
        StandIn::saying(OK, "", "{\"choices\": []}".to_owned()).address,
        StandIn::saying(OK, "", large).address,
    ];
    for address in silent {
        let (_folder, app, browser, note) = left(Some(&address));
        assert_eq!(facts(&app), alone, "{address}");
        let html = browser.get(&format!("/es/{note}")).body;
        assert!(html.contains("no respondió: la lectura queda como está"), "{address}: {html}");
    }
    // One that answers nonsense was heard, and adds nothing.
    let nonsense = StandIn::saying(OK, "", completion("No puedo ayudar con eso.")).address;
    let (_folder, app, browser, note) = left(Some(&nonsense));
    assert_eq!(facts(&app), alone);
    assert!(browser.get(&format!("/es/{note}")).body.contains("«pequeño» no añadió nada"));
}

#[test]
fn nobody_is_asked_unless_somebody_says_so() {
    let (_folder, _app, browser, note) = left(None);
    assert!(!browser.get(REVIEW).body.contains("modelo de lenguaje"));
    assert!(!browser.get(&format!("/es/{note}")).body.contains("modelo de lenguaje"));
}

fn note() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("nota.txt");
    std::fs::write(&file, format!("{}{MISSED}", FOURTH.trim_end())).expect("written");
    (folder, file)
}

#[test]
fn the_command_line_asks_a_model_and_says_what_is_of_it() {
    let stand_in = StandIn::with_both();
    let (folder, file) = note();
    let key = folder.path().join("key");
    std::fs::write(&key, "hunter2\n").expect("written");
    let address = &*stand_in.address;
    let asking = ["read", "--model-address", address, "--model-name", "pequeño", "--model-key-file"];
    let output = plenaria(&asking, &[&key, &file]);
    let told = said(&output);
    assert!(output.status.success(), "{told}");
    for words in [
        "propone 1 acuerdo más",
        "propuesto por un modelo de lenguaje: hay que mirarlo en el texto",
        "hasta 2024-03-15",
        "?? dudoso",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("disolver") && !told.contains("hunter2"), "{told}");
    assert!(stand_in.asked()[0].contains("Bearer hunter2"));

    let output = plenaria(&["read", "--format=json", "--model-address", address, "--model-name=x"], &[&file]);
    let line: Value = serde_json::from_slice(&output.stdout).expect("a line");
    let proposal = &line["proposal"];
    assert_eq!(
        proposal["model"],
        json!({ "name": "x", "passages": 1, "answered": 1, "added": 1, "known": 0, "dropped": 1 })
    );
    let agreements = proposal["meetings"][0]["agreements"].as_array().expect("agreements");
    let of_model: Vec<&Value> = agreements.iter().filter(|it| it["kind"]["rule"] == "model").collect();
    assert_eq!(of_model.len(), 1);
    assert_eq!((&of_model[0]["words"], &of_model[0]["kind"]["sure"]), (&json!(CARDS), &json!("unsure")));

    let silent = plenaria(&["read", "--model-address", &nowhere(), "--model-name=x"], &[&file]);
    assert!(silent.status.success() && said(&silent).contains("«x» no respondió"), "{}", said(&silent));
    let clear = plenaria(&["read", "--model-address=http://corett.example/v1", "--model-name=x"], &[&file]);
    assert!(!clear.status.success() && said(&clear).contains("comenzar con https://"), "{}", said(&clear));
}
