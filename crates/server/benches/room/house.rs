//! The servers that the bench of the room looks at: the demonstration in session, and a bare one beside it.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::Future;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::pin::Pin;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::State;
use axum::routing::{get, post};
use axum::serve::ListenerExt as _;
use domain::command::{Actor, Command as Act};
use domain::plenary::Attendance;
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::open::Open;
use domain::plenary::record_presence::RecordPresence;
use domain::right::Capacity;
use domain::symbol::{Person, PlenaryCode, Seat};
use hyper::body::Frame;
use server::app::App;
use server::clock::Clock;
use server::session::{COOKIE, Means};
use server::{listening, opening, pages};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// The plenary that is in session.
pub const PLENARY: &str = "II-2024";
/// The demonstration's doors: whose seat, as what, and the number of the person behind it.
const DOORS: [(&str, u32); 11] = [
    ("PAN.secretariat", 1),
    ("HND.presidency", 2),
    ("MEX", 3),
    ("CRI", 4),
    ("BLZ", 5),
    ("SLV", 7),
    ("GTM", 8),
    ("HND", 9),
    ("NIC", 10),
    ("PAN", 11),
    ("DOM", 12),
];

/// Opens the plenary of the demonstration in `dir` and serves it until this process is ended.
pub fn keep(dir: &Path) {
    let clock = Clock::running_from("2024-06-13T15:00:00Z".parse().expect("an instant"));
    let app = Arc::new(App::open(&dir.join(opening::FILE), clock).expect("it opens"));
    let code = || PlenaryCode::from(PLENARY);
    for seat in ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"] {
        let attendance = Attendance::InRoom;
        let presence = RecordPresence { plenary: code(), seat: Seat::from(seat), attendance };
        act(&app, "PAN", Capacity::Secretariat, presence);
    }
    act(&app, "HND", Capacity::Presidency, Open { plenary: code() });
    act(&app, "HND", Capacity::Presidency, AdoptAgenda { plenary: code(), decision: None });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a place");
        println!("http://{}/", listener.local_addr().expect("an address"));
        println!("{}", app.known().coalition.length);
        for (who, person) in DOORS {
            let began = app.begin_session(Person(person), Means::Demonstration, "").await;
            let (token, session) = began.expect("a session");
            println!("{who} {COOKIE}={token} {}", session.form_token);
        }
        println!("ready");
        listening::serve(listener, None, pages::router(Arc::clone(&app)), std::future::pending::<()>()).await;
    });
}

fn act<C: Act + Send + 'static>(app: &App, seat: &str, capacity: Capacity, command: C) {
    let actor = Actor { seat: Seat::from(seat), capacity };
    app.execute_blocking(actor, None, command).expect("it may be done");
}

/// The peer: a server of axum that sends these many bytes to whoever listens, whenever it is told to.
pub fn bare(size: usize) {
    let (now, _) = watch::channel((1_u64, message(1, size)));
    let now = Arc::new(now);
    let listen = async |State(now): State<Arc<watch::Sender<(u64, Bytes)>>>| {
        ([("content-type", "text/event-stream")], Body::new(Stream(Some(next(now.subscribe(), 0)))))
    };
    let send = async move |State(now): State<Arc<watch::Sender<(u64, Bytes)>>>| {
        let number = now.borrow().0 + 1;
        now.send_replace((number, message(number, size)));
        "sent"
    };
    let router = axum::Router::new().route("/", get(listen)).route("/send", post(send)).with_state(now);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a place");
        println!("http://{}/\n0\nready", listener.local_addr().expect("an address"));
        let listener = listener.tap_io(|stream| stream.set_nodelay(true).expect("small pieces go at once"));
        axum::serve(listener, router).await.expect("it serves");
    });
}

fn message(number: u64, size: usize) -> Bytes {
    let id = format!("\nid: {number}.0\n\n");
    let data = "x".repeat(size.saturating_sub(id.len() + 6));
    format!("data: {data}{id}").into()
}

type Next = Pin<Box<dyn Future<Output = (Bytes, watch::Receiver<(u64, Bytes)>, u64)> + Send>>;

fn next(mut now: watch::Receiver<(u64, Bytes)>, last: u64) -> Next {
    Box::pin(async move {
        loop {
            let (number, bytes) = now.borrow_and_update().clone();
            if number != last {
                return (bytes, now, number);
            }
            now.changed().await.expect("the peer goes on");
        }
    })
}

struct Stream(Option<Next>);

impl HttpBody for Stream {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let waiting = self.0.as_mut().expect("it goes on");
        waiting.as_mut().poll(cx).map(|(bytes, now, last)| {
            self.0 = Some(next(now, last));
            Some(Ok(Frame::data(bytes)))
        })
    }
}

/// A server of its own process, ended with this.
pub struct Running {
    child: Child,
    pub at: SocketAddr,
    /// How long the record was when it began.
    length: u64,
    /// Cookie and form token of whoever is signed in.
    sessions: BTreeMap<String, (String, String)>,
}

impl Running {
    /// Starts this very program with these arguments, and reads who may look.
    pub fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this very program"));
        let command = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let mut lines =
            BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
        let address = lines.next().expect("an address");
        let at = address.trim_start_matches("http://").trim_end_matches('/').parse().expect("an address");
        let length = lines.next().and_then(|it| it.parse().ok()).expect("a length");
        let session = |line: String| {
            let mut words = line.split(' ').map(str::to_owned);
            Some((words.next()?, (words.next()?, words.next()?)))
        };
        let sessions = lines.take_while(|it| it != "ready").filter_map(session).collect();
        Self { child, at, length, sessions }
    }

    /// The cookie of whoever sits there; none for the public.
    pub fn cookie(&self, who: &str) -> &str {
        self.sessions.get(who).map_or("none=1", |it| &it.0)
    }

    /// The presidency at its console.
    pub async fn chair(&self) -> Hand {
        self.hand("HND.presidency").await
    }

    /// Somebody who acts, on a connection of its own.
    pub async fn hand(&self, who: &str) -> Hand {
        let stream = TcpStream::connect(self.at).await.expect("somebody listens");
        stream.set_nodelay(true).expect("small requests go at once");
        let (cookie, token) = self.sessions.get(who).expect("a session").clone();
        let mut hand = Hand { stream, cookie, token, length: self.length };
        hand.length = hand.ready().await;
        hand
    }

    /// Resident memory, where the system tells.
    pub fn megabytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0 kB");
        line.trim().trim_end_matches(" kB").parse::<u64>().map_or(0, |kilobytes| kilobytes / 1024)
    }

    /// Processor time of its threads so far, where the system tells.
    pub fn cpu(&self) -> Duration {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.child.id())).into_iter().flatten();
        let spent = threads.flatten().filter_map(|thread| {
            let told = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
            told.split(' ').next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(spent.sum())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which whoever looked has noticed then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody who acts.
pub struct Hand {
    stream: TcpStream,
    cookie: String,
    token: String,
    /// How long the record is, as far as it knows.
    pub length: u64,
}

impl Hand {
    /// Does an act, and waits until it is on disk.
    pub async fn act(&mut self, name: &str, fields: &[(&str, &str)]) {
        let request = self.request(name, fields);
        write(&self.stream, request.as_bytes()).await;
        let answer = answer(&self.stream).await;
        let position = answer.split_once("\"position\":").expect("it was done").1;
        let end = position.find(|it: char| !it.is_ascii_digit()).unwrap_or(position.len());
        self.length = position[..end].parse::<u64>().expect("a number") + 1;
    }

    fn request(&self, name: &str, fields: &[(&str, &str)]) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        let form = form.append_pair("form_token", &self.token).extend_pairs(fields).finish();
        format!(
            "POST /es/acts/{name} HTTP/1.1\r\nhost: localhost\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\n\
             accept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
            self.cookie,
            form.len()
        )
    }

    /// How long the record is now.
    async fn ready(&mut self) -> u64 {
        write(&self.stream, b"GET /ready HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
        let answer = answer(&self.stream).await;
        let count = answer.split_once("ready: ").expect("it is ready").1;
        count.split_once(' ').expect("a number").0.parse().expect("a number")
    }
}

/// Tells the peer to send.
pub async fn send(at: SocketAddr) {
    let stream = TcpStream::connect(at).await.expect("somebody listens");
    write(&stream, b"POST /send HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n").await;
    answer(&stream).await;
}

/// The whole answer to one request, which was granted.
async fn answer(stream: &TcpStream) -> String {
    let (mut answer, mut piece) = (String::new(), [0; 8192]);
    loop {
        let read = read(stream, &mut piece).await.expect("an answer");
        assert!(read > 0, "the connection ended half-way: {answer}");
        answer.push_str(&String::from_utf8_lossy(&piece[..read]));
        let Some((head, body)) = answer.split_once("\r\n\r\n") else { continue };
        assert!(head.starts_with("HTTP/1.1 200"), "{answer}");
        let head = head.to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length = length.map(|it| it.trim().parse::<usize>().expect("a number"));
        if length.map_or(answer.ends_with("0\r\n\r\n"), |length| body.len() >= length) {
            return answer;
        }
    }
}

/// Sends all of it.
pub async fn write(stream: &TcpStream, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        stream.writable().await.expect("a connection");
        match stream.try_write(bytes) {
            Ok(sent) => bytes = &bytes[sent..],
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(error) => panic!("it cannot be sent: {error}"),
        }
    }
}

/// What has come, once something has.
pub async fn read(stream: &TcpStream, piece: &mut [u8]) -> std::io::Result<usize> {
    loop {
        stream.readable().await?;
        match stream.try_read(piece) {
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            read => return read,
        }
    }
}
