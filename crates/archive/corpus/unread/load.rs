//! Under load: the largest plenary page asked for by many at once, beside the same bytes from a bare server of axum.
//!
//! Whoever asks runs on the same machine and shares its cores. `cargo bench -p plenaria --bench load`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use domain::symbol::Person;
use domain::words::Lang;
use server::app::App;
use server::clock::Clock;
use server::session::Means;
use server::{demo, opening};

mod large;

const PAGE: &str = "/es/II-2024";
/// How many ask at once: nine delegations with a few devices each, and the public.
const ASKERS: usize = 16;
/// How many requests are timed in one round, and how many rounds there are for each side, in turn.
const ROUND: usize = 25_000;
const ROUNDS: usize = 4;
const SESSIONS: usize = 1_000;

fn main() {
    let mut arguments = std::env::args().skip_while(|it| it != "--peer").skip(1);
    if let Some(file) = arguments.next() {
        return bare(std::fs::read(file).expect("the page"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("demo");
    prepare(&dir);
    let mut house = Command::new(env!("CARGO_BIN_EXE_plenaria"));
    house.arg("serve").arg(&dir).args(["--listen", "127.0.0.1:0", "--log-level", "warn"]);
    let house = Running::start(&mut house);

    let page = ask(&mut connect(house.at), PAGE);
    let style = ask(&mut connect(house.at), "/assets/plenaria.css");
    let kilobytes = (page.len() + style.len()) as f64 / 1000.0;
    println!("first load of the largest plenary page: {kilobytes:.1} kB packed, heads included, without fonts");
    let body = folder.path().join("body");
    let start = page.windows(4).position(|it| it == b"\r\n\r\n").expect("a head") + 4;
    std::fs::write(&body, &page[start..]).expect("written");
    let mut bare = Command::new(std::env::current_exe().expect("this very program"));
    let bare = Running::start(bare.arg("--peer").arg(&body));

    let (mut ours, mut peers) = (Vec::new(), Vec::new());
    let (mut our_time, mut peer_time) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..ROUNDS {
        our_time += round(house.at, &mut ours);
        peer_time += round(bare.at, &mut peers);
    }
    tell("largest plenary page", our_time, &mut ours);
    tell("the same bytes from bare axum", peer_time, &mut peers);
    let memory = house.megabytes();
    println!("server after {} requests, with {SESSIONS} sessions: {memory} MB", ROUNDS * ROUND);
}

/// The demonstration, a plenary with 30 items and 60 parts, and many who are signed in.
fn prepare(dir: &Path) {
    std::fs::create_dir_all(dir.join("papers")).expect("a folder");
    demo::tell(dir, Lang::Es).expect("the story is told");
    let clock = Clock::at("2024-03-21T16:00:00Z".parse().expect("an instant"));
    let app = Arc::new(App::open(&dir.join(opening::FILE), clock).expect("it opens"));
    large::tell(&app, jiff::civil::date(2024, 3, 21));
    app.clock.set(Clock::Machine.now());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    for number in 0..SESSIONS {
        let person = Person(1 + (number % 6) as u32);
        runtime.block_on(app.begin_session(person, Means::Link, "a browser")).expect("a session");
    }
}

/// Everybody asks, one after the other on a connection of its own; how long it took all together.
fn round(at: SocketAddr, times: &mut Vec<Duration>) -> Duration {
    let begun = Instant::now();
    let one = move || {
        let mut stream = connect(at);
        let timed = |_| {
            let begun = Instant::now();
            std::hint::black_box(ask(&mut stream, PAGE));
            begun.elapsed()
        };
        (0..ROUND / ASKERS).map(timed).collect::<Vec<_>>()
    };
    let askers: Vec<_> = (0..ASKERS).map(|_| std::thread::spawn(one)).collect();
    times.extend(askers.into_iter().flat_map(|it| it.join().expect("it asked to the end")));
    begun.elapsed()
}

fn tell(what: &str, took: Duration, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!("{what}: {:.0} requests/s", times.len() as f64 / took.as_secs_f64());
    println!("{what}, half within: {:.2} ms", at(50));
    println!("{what}, 99 of 100 within: {:.2} ms", at(99));
}

fn connect(at: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(at).expect("somebody listens");
    stream.set_nodelay(true).expect("small requests go at once");
    stream
}

/// The whole answer to one request, head and all, on a connection that stays.
fn ask(stream: &mut TcpStream, path: &str) -> Vec<u8> {
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("asked");
    let mut answer = Vec::with_capacity(64 * 1024);
    let mut piece = [0; 32 * 1024];
    loop {
        let read = stream.read(&mut piece).expect("an answer");
        assert!(read > 0, "the connection ended half-way");
        answer.extend_from_slice(&piece[..read]);
        let Some(head) = answer.windows(4).position(|it| it == b"\r\n\r\n") else { continue };
        let told = std::str::from_utf8(&answer[..head]).expect("a head").to_ascii_lowercase();
        assert!(told.starts_with("http/1.1 200"), "{told}");
        let length = told.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.expect("a length").trim().parse().expect("a number");
        if answer.len() == head + 4 + length {
            return answer;
        }
    }
}

/// The peer: a server of axum with nothing in it but these bytes.
fn bare(body: Vec<u8>) {
    let body = Bytes::from(body);
    let page = move || {
        let body = body.clone();
        async move { ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_ENCODING, "gzip")], body) }
    };
    let router = axum::Router::new().fallback(axum::routing::get(page));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a place");
        println!("http://{}/", listener.local_addr().expect("an address"));
        axum::serve(listener, router).await.expect("it serves");
    });
}

/// A server of its own process, ended with this.
struct Running {
    child: Child,
    at: SocketAddr,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let address = line.split_whitespace().find_map(|word| word.strip_prefix("http://"));
        let at = address.expect("an address").trim_end_matches('/').parse().expect("an address");
        Self { child, at }
    }

    /// Resident memory, where the system tells.
    fn megabytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0 kB");
        line.trim().trim_end_matches(" kB").parse::<u64>().map_or(0, |kilobytes| kilobytes / 1024)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which the requests have noticed then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
