//! The program as it stands on a desk: starting with a long record, its memory at rest, one page.
//!
//! `cargo bench -p plenaria --bench house`.

use std::path::Path;
use std::time::Instant;

use domain::words::Lang;
use server::app::App;
use server::clock::Clock;
use server::{demo, events, opening};
use store::Store;
use tower::ServiceExt;

#[path = "../../domain/benches/invented/mod.rs"]
mod invented;
mod large;

/// A busy coalition's few years.
const FACTS: usize = 100_000;
/// Entries in one commit while the record is made.
const COMMIT: usize = 10_000;
/// How often the page is asked for.
const REQUESTS: u32 = 2_000;

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    at_rest(&folder.path().join("demo"));
    largest(&folder.path().join("demo"));
    long_record(&folder.path().join(opening::FILE));
}

/// The demonstration's record, opened: memory, and one page fresh and from the shelf.
fn at_rest(dir: &Path) {
    std::fs::create_dir_all(dir.join("papers")).expect("a folder");
    let begun = Instant::now();
    demo::tell(dir, Lang::Es).expect("the story is told");
    println!("demonstration told, papers included: {} ms", begun.elapsed().as_millis());
    let app = std::sync::Arc::new(App::open(&dir.join(opening::FILE), Clock::Machine).expect("it opens"));
    let router = server::pages::router(app);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let ask = |address: &str| {
        let request = axum::http::Request::get(address).body(axum::body::Body::empty()).expect("a request");
        let answer = runtime.block_on(router.clone().oneshot(request)).expect("an answer");
        assert_eq!(answer.status(), 200, "{address}");
    };
    let begun = Instant::now();
    (0..REQUESTS).for_each(|_| ask("/es/IV-2023"));
    println!("plenary page from the shelf: {} ns", begun.elapsed().as_nanos() / u128::from(REQUESTS));
    let begun = Instant::now();
    // Another query is another address: every one of these is rendered.
    (0..200).for_each(|number| ask(&format!("/es/IV-2023?fresh={number}")));
    println!("plenary page rendered: {} us", begun.elapsed().as_micros() / 200);
}

/// The page of a plenary with 30 items and 60 parts, rendered anew each time.
fn largest(dir: &Path) {
    let clock = Clock::at("2024-03-21T16:00:00Z".parse().expect("an instant"));
    let app = std::sync::Arc::new(App::open(&dir.join(opening::FILE), clock).expect("it opens"));
    large::tell(&app, jiff::civil::date(2024, 3, 21));
    let router = server::pages::router(app);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let begun = Instant::now();
    for number in 0..200 {
        let request = axum::http::Request::get(format!("/es/II-2024?fresh={number}"));
        let request = request.body(axum::body::Body::empty()).expect("a request");
        let answer = runtime.block_on(router.clone().oneshot(request)).expect("an answer");
        assert_eq!(answer.status(), 200);
    }
    println!("largest plenary page rendered: {} us", begun.elapsed().as_micros() / 200);
}

/// A start with many events: read, decode, fold, hash, hold against the checkpoint.
fn long_record(path: &Path) {
    opening::create(path, "plenaria.example/bench", "UTC").expect("a new record");
    let facts = invented::facts(FACTS);
    {
        let mut store = Store::open(path).expect("it opens");
        for (number, facts) in facts.chunks(COMMIT).enumerate() {
            let entries: Vec<Vec<u8>> = facts.iter().map(|fact| events::encode(fact, "UTC", None)).collect();
            store.append((number * COMMIT) as u64, &entries).expect("written");
        }
    }
    let count = facts.len();
    drop(facts);
    // The first start signs what no checkpoint covers yet; the second is the usual one.
    drop(App::open(path, Clock::Machine).expect("it opens"));
    let begun = Instant::now();
    let app = App::open(path, Clock::Machine).expect("it opens again");
    println!("start with {count} events: {} ms", begun.elapsed().as_millis());
    drop(app);
}
