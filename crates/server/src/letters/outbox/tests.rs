//! Letters on their way: one that arrives, one that has to try three times, one that is given up, one after a crash.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;

use domain::symbol::Person;
use domain::words::Lang;
use jiff::Timestamp;
use tempfile::TempDir;

use super::*;
use crate::clock::Clock;
use crate::letters::{Calendar, Letter, post};
use crate::people::Profile;

fn noon() -> Timestamp {
    "2030-03-01T12:00:00Z".parse().expect("an instant")
}

fn house() -> Mailbox {
    "Secretaría <secretaria@nueve.example>".parse().expect("an address")
}

async fn opened() -> (TempDir, Arc<App>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(crate::opening::FILE);
    crate::opening::create(&path, "plenaria.example/nueve", "UTC").expect("a new record");
    let app = App::open(&path, Clock::at(noon())).expect("it opens");
    let profile = Profile::new(Person(7), "Inés Ñandú", "ines@alba.example", Lang::Es);
    app.keep_person(profile).await.expect("it is kept");
    (folder, Arc::new(app))
}

fn letter(purpose: Purpose, subject: &str) -> Letter {
    let calendar = Calendar {
        name: "IV-2030.ics".to_owned(),
        object: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned(),
    };
    Letter {
        to: Person(7),
        purpose,
        lang: Lang::Es,
        subject: subject.to_owned(),
        text: "See you at the plenary.\n".to_owned(),
        calendar: (purpose == Purpose::Convocation).then_some(calendar),
        symbol: None,
        off: None,
    }
}

/// A mail server for one letter per answer: it refuses or accepts, and returns what it accepted.
fn server(answers: &'static [bool]) -> (Way, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a place to listen");
    let port = listener.local_addr().expect("an address").port();
    let serve = move || answers.iter().filter_map(|accepts| converse(&listener, *accepts)).collect();
    let server = Server { host: "127.0.0.1".to_owned(), port, protection: Protection::None, account: None };
    (Way::Smtp(server), std::thread::spawn(serve))
}

fn converse(listener: &TcpListener, accepts: bool) -> Option<String> {
    let (mut stream, _) = listener.accept().expect("somebody calls");
    let mut lines = BufReader::new(stream.try_clone().expect("the same line")).lines();
    let mut say = move |text: &str| drop(stream.write_all(text.as_bytes()));
    say("220 mail.example\r\n");
    while let Some(Ok(line)) = lines.next() {
        match line.split(' ').next().unwrap_or_default() {
            "MAIL" if !accepts => say("451 come back later\r\n"),
            "DATA" => {
                say("354 go on\r\n");
                let text: Vec<String> =
                    lines.by_ref().map_while(Result::ok).take_while(|it| it != ".").collect();
                say("250 kept\r\n");
                return Some(text.join("\n"));
            }
            "QUIT" => say("221 good-bye\r\n"),
            _ => say("250 well\r\n"),
        }
    }
    None
}

#[tokio::test]
async fn a_letter_is_a_file_that_reads_as_text() {
    let (folder, app) = opened().await;
    let way = Way::Folder(folder.path().join("mail"));
    let id = post(&app, letter(Purpose::Convocation, "Convocatoria: sesión IV-2030")).await.expect("posted");
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 1);
    let file = folder.path().join("mail").join(format!("{id}.eml"));
    let text = std::fs::read_to_string(file).expect("it is there");
    assert!(text.contains(&format!("Message-ID: <{id}@nueve.example>")), "{text}");
    assert!(text.contains("Date: Fri, 01 Mar 2030 12:00:00 +0000"), "{text}");
    assert!(
        text.contains("Auto-Submitted: auto-generated") && text.contains("Content-Language: es"),
        "{text}"
    );
    assert!(text.contains("See you at the plenary."), "{text}");
    assert!(text.contains("text/calendar; method=PUBLISH; charset=utf-8"), "{text}");
    assert!(text.lines().all(|line| line.len() <= 998 && line.is_ascii()), "{text}");
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 0, "it leaves once");
}

#[tokio::test]
async fn a_refused_letter_is_tried_again_later_and_then_arrives() {
    let (_folder, app) = opened().await;
    let (way, server) = server(&[false, false, true]);
    let id = post(&app, letter(Purpose::Minutes, "Acta")).await.expect("posted");
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 0);
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 0, "not before its time");
    let kept = &waiting(&app).await.expect("the queue")[0];
    assert_eq!((kept.attempts, kept.reason.as_deref().is_some_and(|it| it.contains("451"))), (1, true));
    app.clock.set(noon() + pause(1));
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 0);
    app.clock.set(noon() + pause(1) + pause(2));
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 1);
    let received = server.join().expect("the server ends");
    assert!(received.len() == 1 && received[0].contains(&id), "{received:?}");
}

#[tokio::test]
async fn a_letter_that_never_arrives_is_kept_as_failed() {
    let (_folder, app) = opened().await;
    let unknown = Letter { to: Person(99), ..letter(Purpose::Digest, "Resumen") };
    post(&app, unknown).await.expect("posted");
    app.clock.set(noon() + PATIENCE);
    run_once(&app, &Way::Folder("unused".into()), &house()).await.expect("a pass");
    let kept = &waiting(&app).await.expect("the queue")[0];
    assert_eq!(kept.stage, Stage::Failed { at: noon() + PATIENCE });
    assert_eq!(kept.reason.as_deref(), Some("the account is closed"));
}

#[tokio::test]
async fn after_a_crash_a_letter_leaves_again_in_its_turn() {
    let (folder, app) = opened().await;
    let way = Way::Folder(folder.path().join("mail"));
    let first = post(&app, letter(Purpose::SignIn, "first")).await.expect("posted");
    let second = post(&app, letter(Purpose::Minutes, "second")).await.expect("posted");
    let mut queue = waiting(&app).await.expect("the queue");
    assert_eq!(queue.iter().map(|it| &it.id).collect::<Vec<_>>(), [&first, &second]);
    queue[0].stage = Stage::Leaving;
    keep(&app, &queue[0]).await.expect("as the crash left it");
    assert_eq!(run_once(&app, &way, &house()).await.expect("a pass"), 2);
    let queue = waiting(&app).await.expect("the queue");
    assert!(queue[0].letter.text.is_empty(), "a one-time link is forgotten once it has left");
    assert!(!queue[1].letter.text.is_empty(), "what else was said can be read again");
}

#[test]
fn pauses_grow_from_a_minute_to_six_hours() {
    let minutes: Vec<i64> = [1, 2, 3, 9, 10, 99].map(|it| pause(it).as_mins()).to_vec();
    assert_eq!(minutes, [1, 2, 4, 256, 360, 360]);
}
