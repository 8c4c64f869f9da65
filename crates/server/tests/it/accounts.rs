//! Who is who: a record begins, its administrator comes in and acts, and the second factor holds.

use std::sync::Arc;

use domain::symbol::Person;
use domain::words::{Lang, Text};
use server::app::App;
use server::clock::Clock;
use server::command::new::{self, Beginning, Template};
use server::{one_time, opening};

use crate::commands::{plenaria, said, undisturbed};
use crate::visitor::{Visitor, code, secret_on};

const NOON: &str = "2030-03-01T12:00:00Z";
const ADMINISTRATOR: Person = Person(1);

fn beginning() -> Beginning {
    Beginning {
        name: Text::both("Coalición de los Nueve", "Coalition of the Nine"),
        acronym: "NUEVE".into(),
        founded_in: 2029,
        zone: "America/Panama".into(),
        origin: "nueve.example/registro".into(),
        template: Template::Consensus,
        seat: "ALB".into(),
        administrator: "Ana Pérez".into(),
        email: "ana@nueve.example".into(),
        lang: Lang::Es,
        address: "http://127.0.0.1:8080".into(),
    }
}

fn noon() -> Clock {
    Clock::at(NOON.parse().expect("an instant"))
}

/// A record that has just begun, running, and the address of the link to it.
pub fn begun() -> (tempfile::TempDir, Arc<App>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let _quiet = undisturbed();
    let (_, token) = new::create(folder.path(), &beginning(), noon(), Lang::Es).expect("it begins");
    let app = App::open(&folder.path().join(opening::FILE), noon()).expect("it opens");
    (folder, Arc::new(app), format!("/es/sign-in/link/{token}"))
}

/// Its administrator, signed in with a link and a telephone; and the secret of that telephone.
pub fn administrator(app: &Arc<App>, link: &str) -> (Visitor, String) {
    let mut ana = Visitor::of(app);
    ana.post(link, &[]);
    let secret = secret_on(&ana.get("/es/account/second-factor").body);
    let done = ana.post("/es/account/second-factor", &[("do", "set-up"), ("code", &code(app, &secret, 0))]);
    assert_eq!(done.status, 200, "{}", done.body);
    (ana, secret)
}

/// Another way in by mail.
fn link(app: &App, person: Person) -> String {
    format!("/es/sign-in/link/{}", one_time::issue_blocking(app, person, 1).expect("issued"))
}

#[test]
fn a_record_begins_and_its_administrator_acts_on_it() {
    let (_folder, app, link) = begun();
    let mut ana = Visitor::of(&app);
    assert!(ana.get(&link).body.contains("Entrar con el enlace"));
    let entered = ana.post(&link, &[]);
    assert_eq!(entered.location, "/es/account/second-factor?next=%2Fdesk", "led to set up a second factor");
    let desk = ana.get("/es/desk").body;
    assert!(desk.contains("/es/account/second-factor") && !desk.contains("/acts/"), "{desk}");
    let by_link_alone = ana.get("/es/acts/membership.admit").body;
    assert!(!by_link_alone.contains("class=\"act-form\""), "nothing is done by link alone");

    let before = ana.cookie.clone();
    let page = ana.get("/es/account/second-factor").body;
    let secret = secret_on(&page);
    assert!(page.contains("<svg class=\"qr\""));
    let wrong = ana.post("/es/account/second-factor", &[("do", "set-up"), ("code", "000000")]);
    assert_eq!((wrong.status.as_u16(), secret_on(&wrong.body)), (422, secret.clone()), "the secret stays");
    let now = code(&app, &secret, 0);
    let done = ana.post("/es/account/second-factor", &[("do", "set-up"), ("code", &now), ("next", "/desk")]);
    assert!(
        done.body.contains("Códigos en papel") && done.body.contains("href=\"/es/desk\""),
        "{}",
        done.body
    );
    assert_ne!(before, ana.cookie, "more may be done, under another token");
    assert_eq!(Visitor::of(&app).with_cookie(&before).get("/es/desk").status, 303, "the old one is over");

    assert!(ana.get("/es/desk").body.contains("/es/acts/membership.admit"));
    ana.get("/es/acts/membership.admit");
    let fields = [
        ("as", "ALB.registrar"),
        ("seat", "ALB"),
        ("name.es", "Albia"),
        ("class", "member"),
        ("from", "2030-03-01"),
        ("language", "es"),
        ("capital.es", "Alba"),
        ("zone", "America/Panama"),
    ];
    let admitted = ana.post("/es/acts/membership.admit", &fields);
    assert_eq!(
        (admitted.status.as_u16(), admitted.location.as_str()),
        (303, "/es/desk?done=2"),
        "{}",
        admitted.body
    );
    let entry = Visitor::of(&app).get("/es/record/2").body;
    assert!(entry.contains("Albia"), "it is on record: {entry}");
}

#[test]
fn the_rules_to_begin_with_are_assumed_on_every_page() {
    let (_folder, app, _) = begun();
    for (address, says) in [("/es/rules", "norma por citar"), ("/en/rules", "provision to be cited")] {
        let page = Visitor::of(&app).get(address).body;
        assert!(page.contains(says), "{address}");
    }
}

#[test]
fn nobody_comes_in_with_the_link_alone_once_there_is_a_second_factor() {
    let (_folder, app, first) = begun();
    let (_, secret) = administrator(&app, &first);
    let again = link(&app, ADMINISTRATOR);
    let mut browser = Visitor::of(&app);
    assert!(browser.get(&again).body.contains("name=\"code\""));
    for wrong in ["", "000000"] {
        assert_eq!(browser.post(&again, &[("code", wrong)]).status, 422, "{wrong}");
        assert!(browser.cookie.is_empty());
    }
    let used = code(&app, &secret, 0);
    assert_eq!(browser.post(&again, &[("code", &used)]).status, 422, "the code that set it up is used up");
    let right = browser.post(&again, &[("code", &code(&app, &secret, 1))]);
    assert_eq!((right.status.as_u16(), right.location.as_str()), (303, "/es/desk"));
    assert!(browser.get("/es/desk").body.contains("/es/acts/membership.admit"));
    assert_eq!(Visitor::of(&app).post(&again, &[("code", &code(&app, &secret, 2))]).status, 410, "once");
}

#[test]
fn codes_are_not_guessed_one_after_another() {
    let (_folder, app, first) = begun();
    administrator(&app, &first);
    let again = link(&app, ADMINISTRATOR);
    let mut browser = Visitor::of(&app);
    let answers: Vec<u16> =
        (0..12).map(|_| browser.post(&again, &[("code", "000000")]).status.as_u16()).collect();
    assert_eq!(answers.last(), Some(&429), "{answers:?}");
}

#[test]
fn a_code_on_paper_opens_once_and_the_second_factor_goes_only_with_a_code() {
    let (_folder, app, first) = begun();
    let (mut ana, secret) = administrator(&app, &first);
    let codes = {
        let done =
            ana.post("/es/account/second-factor", &[("do", "paper"), ("code", &code(&app, &secret, 1))]);
        let (_, list) = done.body.split_once("class=\"paper-codes\">").expect("the codes are shown");
        let codes = list.split("<code>").skip(1).map(|it| it.split('<').next().expect("it ends").to_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes.len(), 8);
    let mut elsewhere = Visitor::of(&app);
    assert_eq!(elsewhere.post(&link(&app, ADMINISTRATOR), &[("code", &codes[0])]).status, 303);
    let again = Visitor::of(&app).post(&link(&app, ADMINISTRATOR), &[("code", &codes[0])]);
    assert_eq!(again.status, 422, "once");
    elsewhere.get("/es/account/second-factor");
    assert_eq!(elsewhere.post("/es/account/second-factor", &[("do", "remove"), ("code", "1")]).status, 422);
    let removed = elsewhere.post("/es/account/second-factor", &[("do", "remove"), ("code", &codes[1])]);
    assert_eq!(removed.status, 303);
    assert!(app.people.get(ADMINISTRATOR).is_some_and(|it| !it.has_second_factor()));
}

#[test]
fn the_command_line_begins_a_record_and_prints_the_way_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = folder.path().join("nueve");
    let flags = [
        "--lang",
        "en",
        "new",
        "--name-en",
        "Coalition of the Nine",
        "--acronym",
        "NUEVE",
        "--founded-in",
        "2011",
        "--zone",
        "UTC",
        "--origin",
        "nueve.example/record",
        "--seat",
        "ALB",
        "--admin-name",
        "Ana",
        "--admin-email",
        "ana@nueve.example",
        "--address",
        "https://nueve.example",
    ];
    let output = plenaria(&flags, &[&dir]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("https://nueve.example/en/sign-in/link/"), "{}", said(&output));
    assert!(plenaria(&["check"], &[&dir]).status.success());
    let again = plenaria(&flags, &[&dir]);
    assert!(!again.status.success() && said(&again).contains("not an empty folder"), "{}", said(&again));
    let output = plenaria(&["new", "--acronym", "X"], &[&folder.path().join("other")]);
    assert!(!output.status.success() && said(&output).contains("--founded-in"), "{}", said(&output));
}

#[test]
fn whoever_lost_everything_gets_a_link_at_the_machine() {
    let (folder, app, first) = begun();
    administrator(&app, &first);
    drop(app);
    let asked = ["--lang", "en", "link", "--forget-factor", "--address", "https://nueve.example"];
    let asked = |email: &str| {
        let mut program = asked.to_vec();
        program.insert(3, folder.path().to_str().expect("text"));
        program.insert(4, email);
        plenaria(&program, &[])
    };
    let output = asked("ANA@nueve.example");
    assert!(output.status.success(), "{}", said(&output));
    let said_there = said(&output);
    let link = said_there.split("https://nueve.example").nth(1).expect("a link").split_whitespace().next();
    let output = asked("nobody@nueve.example");
    assert!(!output.status.success() && said(&output).contains("no open account"), "{}", said(&output));

    let _quiet = undisturbed();
    let app = Arc::new(App::open(&folder.path().join(opening::FILE), Clock::Machine).expect("it opens"));
    let mut ana = Visitor::of(&app);
    let entered = ana.post(link.expect("a link"), &[]);
    assert!(entered.location.starts_with("/es/account/second-factor"), "{}", entered.location);
}

#[test]
fn a_beginning_that_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let unfit = Beginning { zone: "Nowhere".into(), ..beginning() };
    assert!(new::create(folder.path(), &unfit, noon(), Lang::Es).is_err());
    let unfit = Beginning { acronym: "LOS NUEVE".into(), ..beginning() };
    assert!(new::create(folder.path(), &unfit, noon(), Lang::Es).is_err());
    assert_eq!(folder.path().read_dir().expect("it is there").count(), 0);
}
