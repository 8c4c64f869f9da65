//! The letters of the house on the desk of whoever keeps them, and the link by which a reader leaves some out.

use std::sync::Arc;

use domain::symbol::Person;
use domain::words::Lang;
use jiff::SignedDuration;
use server::app::App;
use server::letters::outbox::{self, Way};
use server::letters::{Calendar, Letter, Purpose, post};

use crate::signed_in::Browser;
use crate::stage::{app, get, page};

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;

fn letter(to: u32, purpose: Purpose, subject: &str, text: &str) -> Letter {
    Letter {
        to: Person(to),
        purpose,
        lang: Lang::Es,
        subject: subject.to_owned(),
        text: text.to_owned(),
        calendar: None,
        symbol: None,
        off: None,
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(future)
}

/// One letter that left, one that could not, one that lets somebody in and waits; with their ids.
fn posted(app: &Arc<App>, folder: &std::path::Path) -> [String; 3] {
    let entry = Calendar { name: "II-2024.ics".to_owned(), object: "BEGIN:VCALENDAR\r\n".to_owned() };
    let convocation = letter(MEXICO, Purpose::Convocation, "Convocatoria a la II-2024", "Está <convocada>.");
    let left = wait(post(app, Letter { calendar: Some(entry), ..convocation })).expect("posted");
    let lost =
        wait(post(app, letter(99, Purpose::Minutes, "Acta II-2024", "Puede observarse."))).expect("posted");
    app.clock.set(app.clock.now() + SignedDuration::from_hours(80));
    let way = Way::Folder(folder.join("mail"));
    wait(outbox::run_once(app, &way, &outbox::house(app))).expect("a pass");
    let secret =
        wait(post(app, letter(MEXICO, Purpose::SignIn, "Su enlace", "https://x/sign-in/link/geheim")));
    [left, lost, secret.expect("posted")]
}

#[test]
fn the_secretariat_sees_what_left_what_did_not_and_why_and_reads_each_as_text() {
    let (folder, app) = app();
    let [left, lost, secret] = posted(&app, folder.path());
    let browser = Browser::of(&app, SECRETARIAT);
    let list = browser.get("/es/desk/letters").body;
    for words in ["Convocatoria a la II-2024", "Acta II-2024", "la cuenta está cerrada", "México", "no salió"]
    {
        assert!(list.contains(words), "{words}: {list}");
    }
    let failed = browser.get("/en/desk/letters?stage=failed").body;
    assert!(failed.contains("Acta II-2024") && !failed.contains("Convocatoria a la"), "{failed}");
    assert!(failed.contains("the account is closed") && failed.contains("Try now"), "{failed}");
    let one = browser.get(&format!("/es/desk/letters/{left}")).body;
    assert!(one.contains("Está &lt;convocada&gt;.") && one.contains("II-2024.ics"), "{one}");
    assert!(!one.contains("Intentar ahora"), "it has left");
    let link = browser.get(&format!("/es/desk/letters/{secret}")).body;
    assert!(!link.contains("geheim"), "what lets somebody in is for that person alone");
    assert_eq!(browser.get("/es/desk/letters/none").status, 404);
    assert!(browser.get("/es/desk").body.contains("href=\"/es/desk/letters\""));
    let _ = lost;
}

#[test]
fn what_was_given_up_is_tried_again_when_somebody_says_so() {
    let (folder, app) = app();
    let [_, lost, _] = posted(&app, folder.path());
    let browser = Browser::of(&app, SECRETARIAT);
    let address = format!("/es/desk/letters/{lost}");
    let answer = browser.post(&address, [("", "")]);
    assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, address.as_str()));
    assert!(browser.get("/es/desk/letters?stage=waiting").body.contains("Acta II-2024"));
    let way = Way::Folder(folder.path().join("mail"));
    wait(outbox::run_once(&app, &way, &outbox::house(&app))).expect("a pass");
    let page = browser.get(&address).body;
    assert!(page.contains("Próximo intento"), "it has three more days: {page}");
}

#[test]
fn nobody_else_reads_the_letters() {
    let (folder, app) = app();
    let [left, ..] = posted(&app, folder.path());
    for address in ["/es/desk/letters".to_owned(), format!("/es/desk/letters/{left}")] {
        assert_eq!(get(&app, &address, &[]).0.status(), 303, "signed out: {address}");
        let answer = Browser::of(&app, MEXICO).get(&address);
        assert_eq!(answer.status, 403, "{address}");
        assert!(!answer.body.contains("Convocatoria a la II-2024"), "{address}");
    }
    let retried = Browser::of(&app, MEXICO).post(&format!("/es/desk/letters/{left}"), [("", "")]);
    assert_eq!(retried.status, 403);
}

#[test]
fn a_reader_leaves_the_digest_out_by_the_link_alone_and_takes_it_back() {
    let (folder, app) = app();
    let way = Way::Folder(folder.path().join("mail"));
    wait(outbox::go_round(&app, &way, &outbox::house(&app), "http://localhost:8080"));
    let mail = folder.path().join("mail").read_dir().expect("the folder");
    let mails = mail.map(|it| std::fs::read_to_string(it.expect("a file").path()).expect("text"));
    let digest = mails.into_iter().find(|it| it.contains("List-Unsubscribe: ")).expect("a digest");
    let link =
        digest.split("List-Unsubscribe: <").nth(1).and_then(|it| it.split('>').next()).expect("a link");
    let address = link.replace(['\r', '\n', ' '], "");
    let address = address.strip_prefix("http://localhost:8080").expect("our address").to_owned();
    let asked = page(&app, &address);
    assert!(asked.contains("method=\"post\"") && !asked.contains("@demostracion"), "it names nobody");
    let unwanted = |app: &App| app.people.all().iter().filter(|it| it.unwanted == ["digest"]).count();
    assert_eq!(unwanted(&app), 0, "opening the link changes nothing");
    let browser = Browser::of(&app, SECRETARIAT);
    browser.post(&address, [("wanted", "no")]);
    assert_eq!(unwanted(&app), 1);
    browser.post(&address, [("wanted", "yes")]);
    assert_eq!(unwanted(&app), 0);
    let spoiled = address.replace("off/", "off/9");
    assert_eq!(get(&app, &spoiled, &[]).0.status(), 404);
}
