//! Keeping the accounts: who may, what it does, and what nobody else can do.

use domain::symbol::Person;
use server::app::App;

use crate::accounts::{administrator, begun};
use crate::signed_in::Browser;
use crate::stage;
use crate::visitor::{Visitor, code, secret_on};

/// The people behind the doors of the demonstration.
const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;

const INES: [(&str, &str); 4] =
    [("name", "Inés Ñandú"), ("function", "Directora"), ("email", "Ines@alba.example"), ("lang", "en")];

/// The address of a link on a page that shows it once.
fn link_on(page: &str) -> String {
    let (_, after) = page.split_once("class=\"one-time\">http://localhost:8080").expect("a link is shown");
    after.split('<').next().expect("it ends").replace("&amp;", "&")
}

fn letters(app: &App) -> Vec<String> {
    let letters = app.reader().expect("a reader").kept_all("letter").expect("read");
    letters.into_values().map(|bytes| String::from_utf8(bytes).expect("text")).collect()
}

#[test]
fn somebody_is_invited_accredited_and_acts() {
    let (_folder, app, link) = begun();
    let (mut ana, _) = administrator(&app, &link);
    assert!(ana.get("/es/desk").body.contains("href=\"/es/people\""));
    ana.get("/es/people/invite");
    let shown = ana.post("/es/people/invite", &INES);
    assert_eq!(shown.status, 200, "{}", shown.body);
    let invited = link_on(&shown.body);
    assert!(letters(&app).iter().any(|it| it.contains("Inés Ñandú") && it.contains("You have an account")));
    assert!(shown.body.contains("person=2"), "the form of the accreditation knows whom it is about");

    let mut ines = Visitor::of(&app);
    let entered = ines.post(&invited, &[]);
    assert_eq!((entered.status.as_u16(), entered.location.as_str()), (303, "/en/desk"));
    assert!(!ines.get("/en/desk").body.contains("/acts/"), "an account alone acts for nobody");

    for (address, fields) in [
        (
            "/es/acts/membership.admit",
            &[
                ("seat", "ALB"),
                ("name.es", "Albia"),
                ("class", "member"),
                ("from", "2030-03-01"),
                ("language", "es"),
                ("capital.es", "Alba"),
                ("zone", "UTC"),
            ][..],
        ),
        (
            "/es/acts/membership.accredit",
            &[("seat", "ALB"), ("person", "2"), ("role", "head"), ("from", "2030-03-01")][..],
        ),
    ] {
        ana.get(address);
        assert_eq!(ana.post(address, fields).status, 303, "{address}");
    }
    assert!(ines.get("/en/desk").body.contains("/en/acts/"), "as of now");
    assert!(ana.get("/es/people").body.contains("Albia"), "the list says for whom she acts");
}

#[test]
fn nobody_else_keeps_the_accounts() {
    let (_folder, app) = stage::app();
    let before = app.people.all();
    for person in [PRESIDENCY, MEXICO] {
        let browser = Browser::of(&app, person);
        assert_eq!(browser.get("/es/people").status, 403, "{person}");
        assert_eq!(browser.get("/es/people/1").status, 403, "{person}");
        assert_eq!(browser.post("/es/people/invite", INES).status, 403, "{person}");
        for wish in ["link", "close", "reset", "end", "share", "correct"] {
            assert_eq!(browser.post("/es/people/4", [("do", wish)]).status, 403, "{wish}");
        }
    }
    assert_eq!(app.people.all(), before);
    assert!(letters(&app).is_empty());
    let mut stranger = Visitor::of(&app);
    assert_eq!(stranger.get("/es/people").location, "/es/sign-in?next=%2Fpeople");
    let secretariat = Browser::of(&app, SECRETARIAT);
    assert_eq!(secretariat.get("/en/people").status, 200);
}

#[test]
fn rights_are_asked_where_it_is_done_and_as_of_now() {
    use server::accounts::{Asker, Denied};
    use server::session::Means;

    let (_folder, app) = stage::app();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let closes = |person, means| {
        let asker = Asker { person: Person(person), means };
        runtime.block_on(app.close_account(asker, Person(5)))
    };
    assert!(matches!(closes(MEXICO, Means::Passkey), Err(Denied::NotYours)));
    assert!(matches!(closes(SECRETARIAT, Means::Link), Err(Denied::NotYours)), "a link alone is not enough");
    assert!(closes(SECRETARIAT, Means::LinkAndCode).is_ok());
    app.clock.set("2025-06-01T12:00:00Z".parse().expect("an instant"));
    assert!(matches!(closes(SECRETARIAT, Means::LinkAndCode), Err(Denied::NotYours)), "its term is over");
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let (_folder, app) = stage::app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    let wrong = [("name", "Inés Ñandú"), ("function", "x"), ("email", "ines"), ("lang", "es")];
    let answer = secretariat.post("/es/people/invite", wrong);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("id=\"e-email\"") && answer.body.contains("value=\"Inés Ñandú\""));
    let taken = [("name", "Otra"), ("email", "mexico@demostracion.example"), ("lang", "es")];
    let answer = secretariat.post("/es/people/invite", taken);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("Otra cuenta abierta tiene ese correo"), "{}", answer.body);
    let foreign = Browser::of(&app, SECRETARIAT).post("/es/people/99", INES);
    assert_eq!(foreign.status, 404);
}

#[test]
fn an_account_is_closed_and_opened_again() {
    let (_folder, app) = stage::app();
    let (secretariat, mexico) = (Browser::of(&app, SECRETARIAT), Browser::of(&app, MEXICO));
    assert_eq!(mexico.get("/es/account").status, 200);
    let link = link_on(&secretariat.post("/es/people/3", [("do", "link")]).body);
    assert_eq!(secretariat.post("/es/people/3", [("do", "close")]).location, "/es/people/3?said=closed");
    assert_eq!(mexico.get("/es/account").status, 303, "out at once");
    assert!(secretariat.get("/es/people").body.contains("cerrada"));
    assert_eq!(secretariat.post("/es/people/3", [("do", "link")]).status, 422, "no link opens it");
    secretariat.post("/es/people/3", [("do", "reopen")]);
    assert!(app.people.get(Person(MEXICO)).is_some_and(|it| !it.closed));
    assert_eq!(Visitor::of(&app).post(&link, &[]).status, 410, "what was sent before leads in no more");
    let own = secretariat.post("/es/people/1", [("do", "close")]);
    assert_eq!(own.status, 422);
    assert!(app.people.get(Person(SECRETARIAT)).is_some_and(|it| !it.closed), "nobody locks oneself out");
}

#[test]
fn a_second_factor_that_was_lost_is_taken_away_and_set_up_anew() {
    let (_folder, app, link) = begun();
    let (mut ana, _) = administrator(&app, &link);
    ana.get("/es/people/invite");
    let invited = link_on(&ana.post("/es/people/invite", &INES).body);
    assert_eq!(ana.post("/es/people/2", &[("do", "share")]).location, "/es/people/2?said=shared");
    let mut ines = Visitor::of(&app);
    assert_eq!(ines.post(&invited, &[]).location, "/en/account/second-factor?next=%2Fdesk");
    let secret = secret_on(&ines.get("/en/account/second-factor").body);
    ines.post("/en/account/second-factor", &[("do", "set-up"), ("code", &code(&app, &secret, 0))]);
    assert!(ines.get("/en/desk").body.contains("/en/acts/membership.admit"), "she keeps the record too");

    ana.get("/es/people/2");
    assert_eq!(ana.post("/es/people/2", &[("do", "reset")]).location, "/es/people/2?said=reset");
    assert_eq!(ines.get("/en/desk").status, 303, "her sessions are over");
    let told = letters(&app);
    assert!(told.iter().any(|it| it.contains("A second factor was set up for your account")), "{told:?}");
    assert!(told.iter().any(|it| it.contains("took your second factor and your passkeys away")), "{told:?}");
    let again = link_on(&ana.post("/es/people/2", &[("do", "link")]).body);
    assert_eq!(ines.post(&again, &[]).location, "/en/account/second-factor?next=%2Fdesk");
    assert_ne!(secret_on(&ines.get("/en/account/second-factor").body), secret);
}

#[test]
fn what_is_corrected_is_what_letters_use() {
    let (_folder, app) = stage::app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    let fields = [("do", "correct"), ("name", "Delegación"), ("email", "NUEVO@x.example"), ("lang", "en")];
    assert_eq!(secretariat.post("/en/people/3", fields).location, "/en/people/3?said=corrected");
    let mexico = app.people.get(Person(MEXICO)).expect("a profile");
    assert_eq!((mexico.name.as_str(), mexico.email.as_str()), ("Delegación", "nuevo@x.example"));
}
