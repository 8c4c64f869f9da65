//! The live room: how soon an act reaches the last of many open screens, what that costs, and beside it the same bytes
//! sent to as many by a bare server of axum.
//!
//! Whoever looks runs on the same machine and shares its cores. `cargo bench -p plenaria --bench room`.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use house::Running;
use tokio::net::TcpStream;
use tokio::sync::Notify;

#[path = "room/house.rs"]
mod house;

/// Open screens, and readers of the text twin.
const SCREENS: usize = 1_000;
const READERS: usize = 5_000;
/// What happens in a room again and again, and shows on every screen: somebody is given the floor, and now and then
/// the sitting rests.
const ROUND: [(&str, &[(&str, &str)]); 6] = [
    ("floor.give", &[("seat", "MEX"), ("kind", "statement")]),
    ("floor.end", &[("seat", "MEX")]),
    ("floor.give", &[("seat", "CRI"), ("kind", "statement")]),
    ("floor.end", &[("seat", "CRI")]),
    REST[0],
    REST[1],
];
/// The acts that change most of what every screen shows.
const REST: [(&str, &[(&str, &str)]); 2] = [("plenary.suspend", &[]), ("plenary.resume", &[])];
/// How many acts are timed, with this between them.
const ACTS: usize = 102;
const BETWEEN: Duration = Duration::from_millis(120);
/// Acts that are timed before so many readers of the text twin.
const FEW: usize = 10;
const SEATS: [&str; 9] = ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"];
/// Ballots at once.
const BALLOTS: usize = 200;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--house", dir] => return house::keep(Path::new(dir)),
        ["--peer", size] => return house::bare(size.parse().expect("a number of bytes")),
        ["--unbound"] => {}
        // A connection is a file of the system, here and there.
        _ => return again_unbound(),
    }
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("demo");
    let told = Command::new(env!("CARGO_BIN_EXE_plenaria"))
        .args(["demo", "--room", "--fresh", "--no-serve", "--dir"])
        .arg(&dir)
        .stdout(Stdio::null())
        .status();
    assert!(told.expect("the demonstration is told").success());
    let house = Running::start(&["--house", dir.to_str().expect("a folder of ours")]);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let (size, ours) = runtime.block_on(screens(&house));
    drop(runtime);
    let peer = Running::start(&["--peer", &size.to_string()]);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(beside(&peer, &ours));
    drop(runtime);
    drop(peer);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        readers(&house).await;
        ballots(&house).await;
    });
}

/// This very program once more, with as many files as the system lets it have.
fn again_unbound() {
    let this = std::env::current_exe().expect("this very program");
    let status = Command::new("sh")
        .args(["-c", "ulimit -n $(ulimit -Hn); exec \"$0\" --unbound"])
        .arg(this)
        .status()
        .expect("a shell");
    assert!(status.success(), "{status}");
}

/// Who has seen how much: counted by those who look, waited for by whoever acts.
#[derive(Default)]
struct Seen {
    /// The length of the record, or the number of the message, that is waited for.
    wanted: AtomicU64,
    count: AtomicUsize,
    bytes: AtomicUsize,
    last: Notify,
}

impl Seen {
    /// How long it takes until `all` have seen what `act` brings about.
    async fn until(&self, all: usize, wanted: u64, act: impl Future<Output = ()>) -> Duration {
        self.count.store(0, Ordering::SeqCst);
        self.wanted.store(wanted, Ordering::SeqCst);
        let begun = Instant::now();
        act.await;
        let limit = Duration::from_secs(20);
        while self.count.load(Ordering::SeqCst) < all {
            let told = tokio::time::timeout(limit, self.last.notified()).await;
            assert!(told.is_ok(), "{} of {all} saw {wanted}", self.count.load(Ordering::SeqCst));
        }
        begun.elapsed()
    }

    fn tell(&self, length: u64, before: u64, all: usize) {
        let wanted = self.wanted.load(Ordering::SeqCst);
        if wanted > before && wanted <= length && self.count.fetch_add(1, Ordering::SeqCst) + 1 == all {
            self.last.notify_one();
        }
    }
}

/// The audiences of a room, mixed as they are: more who follow than who sit at the table.
fn audience(number: usize) -> (String, &'static str) {
    let lang = if number.is_multiple_of(3) { "en" } else { "es" };
    let (name, who) = match number % 20 {
        0 => ("chair".to_owned(), "HND.presidency"),
        1 => ("secretary".to_owned(), "PAN.secretariat"),
        2..=8 => {
            let seat = SEATS[number / 20 % 9];
            (format!("seat-{seat}"), seat)
        }
        9 | 10 => ("screen-main".to_owned(), ""),
        11..=13 => ("text".to_owned(), ""),
        _ => ("follow".to_owned(), ""),
    };
    (format!("/{lang}/room/live/{name}"), who)
}

/// One that looks, until the connection ends; `mark` stands before the number that says how much it has seen.
async fn look(
    at: SocketAddr,
    request: String,
    mark: &'static str,
    seen: Arc<Seen>,
    all: usize,
    open: Arc<AtomicUsize>,
) {
    let stream = TcpStream::connect(at).await.expect("somebody listens");
    house::write(&stream, request.as_bytes()).await;
    let mut piece = vec![0; 16 * 1024];
    let (mut had, mut is_open) = (0, false);
    let mut rest = String::new();
    loop {
        let Ok(read @ 1..) = house::read(&stream, &mut piece).await else { return };
        seen.bytes.fetch_add(read, Ordering::Relaxed);
        rest.push_str(&String::from_utf8_lossy(&piece[..read]));
        if !is_open && rest.contains("\r\n\r\n") {
            assert!(rest.starts_with("HTTP/1.1 200"), "{rest}");
        }
        while let Some(place) = rest.find(mark) {
            let number = &rest[place + mark.len()..];
            let Some(end) = number.find(|it: char| !it.is_ascii_digit()) else { break };
            let length = number[..end].parse().expect("a number");
            if !is_open {
                is_open = true;
                open.fetch_add(1, Ordering::SeqCst);
            }
            seen.tell(length, had, all);
            had = length;
            rest.drain(..place + mark.len() + end);
        }
        let spare = rest.len().saturating_sub(64);
        let spare = (0..=spare).rev().find(|it| rest.is_char_boundary(*it)).unwrap_or(0);
        if is_open {
            rest.drain(..spare);
        }
    }
}

async fn open(at: SocketAddr, requests: Vec<String>, mark: &'static str) -> Arc<Seen> {
    let (seen, open, all) = (Arc::new(Seen::default()), Arc::new(AtomicUsize::new(0)), requests.len());
    for (number, request) in requests.into_iter().enumerate() {
        tokio::spawn(look(at, request, mark, Arc::clone(&seen), all, Arc::clone(&open)));
        if number % 100 == 99 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    let begun = Instant::now();
    while open.load(Ordering::SeqCst) < all {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{} of {all} are there",
            open.load(Ordering::SeqCst)
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    seen
}

/// A thousand screens of all audiences; returns how many bytes an act sends to one of them.
async fn screens(house: &Running) -> (usize, [f64; 3]) {
    let request = |number| {
        let (path, who) = audience(number);
        let cookie = house.cookie(who);
        format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n")
    };
    let seen = open(house.at, (0..SCREENS).map(request).collect(), "id: ").await;
    println!("memory with {SCREENS} open screens: {} MB", house.megabytes());
    let mut chair = house.chair().await;
    let (size, ours) = timed(house, &mut chair, &seen, "an act to the last of 1,000 screens", &ROUND).await;
    timed(house, &mut chair, &seen, "a rest of the sitting to the last of 1,000 screens", &REST).await;
    println!("memory after {} acts: {} MB", 2 * ACTS, house.megabytes());
    (size, ours)
}

/// Acts one after the other, again and again; returns how many bytes one of them sends to a screen.
async fn timed(
    house: &Running,
    chair: &mut house::Hand,
    seen: &Seen,
    what: &str,
    acts: &[(&str, &[(&str, &str)])],
) -> (usize, [f64; 3]) {
    let before = (house.cpu(), seen.bytes.load(Ordering::Relaxed));
    let mut times = Vec::new();
    for (act, fields) in acts.iter().cycle().take(ACTS) {
        let fields = [&[("plenary", house::PLENARY)], *fields].concat();
        let length = chair.length + 1;
        times.push(seen.until(SCREENS, length, chair.act(act, &fields)).await);
        tokio::time::sleep(BETWEEN).await;
    }
    let cpu = (house.cpu() - before.0).as_secs_f64() * 1000.0 / ACTS as f64;
    let size = (seen.bytes.load(Ordering::Relaxed) - before.1) / ACTS / SCREENS;
    let [half, most] = tell(what, &mut times);
    println!("{what}, CPU of the server: {cpu:.1} ms");
    println!("{what}, bytes to one screen: {size}");
    (size, [half, most, cpu])
}

/// The same number of bytes to as many readers, from a server that does nothing else.
async fn beside(peer: &Running, ours: &[f64; 3]) {
    let request = "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n".to_owned();
    let seen = open(peer.at, vec![request; SCREENS], "id: ").await;
    let before = peer.cpu();
    let mut times = Vec::new();
    for number in 1..=ACTS {
        times.push(seen.until(SCREENS, number as u64 + 1, house::send(peer.at)).await);
        tokio::time::sleep(BETWEEN).await;
    }
    let cpu = (peer.cpu() - before).as_secs_f64() * 1000.0 / ACTS as f64;
    let [half, most] = tell("the same bytes from bare axum", &mut times);
    println!("CPU of bare axum for the same: {cpu:.1} ms");
    let [half, most, cpu] = [ours[0] / half, ours[1] / most, ours[2] / cpu];
    println!("as many times as bare axum: {half:.2} (half), {most:.2} (99 of 100), {cpu:.2} (CPU)");
}

/// Five thousand that read the text twin, with the demonstration's own seats.
async fn readers(house: &Running) {
    let request = |number: usize| {
        let lang = if number.is_multiple_of(3) { "en" } else { "es" };
        let level = 1 + number % 3;
        format!("GET /{lang}/room/text.txt?level={level} HTTP/1.1\r\nhost: localhost\r\n\r\n")
    };
    // Every line of the twin ends with the number of its act.
    let seen = open(house.at, (0..READERS).map(request).collect(), "[#").await;
    println!("memory with {READERS} readers of the text twin: {} MB", house.megabytes());
    let mut chair = house.chair().await;
    let mut times = Vec::new();
    for (act, _) in REST.iter().cycle().take(FEW) {
        let length = chair.length;
        times.push(seen.until(READERS, length, chair.act(act, &[("plenary", house::PLENARY)])).await);
        tokio::time::sleep(BETWEEN).await;
    }
    tell("an act to the last of 5,000 text readers", &mut times);
}

/// Two hundred ballots at the same moment, each answered once it is on disk: nine seats, whose last ballot counts.
async fn ballots(house: &Running) {
    let mut chair = house.chair().await;
    let text = "El pleno aprueba el calendario.";
    let open =
        [("plenary", house::PLENARY), ("matter", "procedural"), ("text.es", text), ("mode", "recorded")];
    chair.act("decision.open", &open).await;
    let decision = format!("{}/D1", house::PLENARY);
    let mut hands = Vec::new();
    for number in 0..BALLOTS {
        let seat = SEATS[number % SEATS.len()];
        hands.push((seat, house.hand(seat).await));
    }
    let begun = Instant::now();
    let sent = hands.into_iter().enumerate().map(|(number, (seat, mut hand))| {
        let decision = decision.clone();
        let choice = ["yes", "no", "abstain"][number % 3];
        tokio::spawn(async move {
            let actor = format!("{seat}.delegation");
            let fields = [("as", &*actor), ("decision", &decision), ("seat", seat), ("choice", choice)];
            hand.act("decision.cast_sealed", &fields).await;
            begun.elapsed()
        })
    });
    let mut times = Vec::new();
    for ballot in sent.collect::<Vec<_>>() {
        times.push(ballot.await.expect("it was answered"));
    }
    tell("200 ballots at once", &mut times);
    println!("200 ballots at once, the last answered: {:.1} ms", begun.elapsed().as_secs_f64() * 1000.0);
}

fn tell(what: &str, times: &mut [Duration]) -> [f64; 2] {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    println!("{what}, half within: {:.1} ms", at(50));
    println!("{what}, 99 of 100 within: {:.1} ms", at(99));
    [at(50), at(99)]
}
