//! The desks of those who are signed in: complete in both languages, closed to strangers.

use std::sync::Arc;

use domain::symbol::Person;
use server::app::App;
use server::session::Means;

use crate::stage::{app, get};

/// The people behind the doors of the demonstration, in the order of the doors.
const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const ORGANIZATION: u32 = 6;

/// The cookie of a session that `person` begins by `means`.
fn cookie(app: &Arc<App>, person: u32, means: Means) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let begun = runtime.block_on(app.begin_session(Person(person), means, ""));
    format!("__Host-session={}", begun.expect("a session").0)
}

fn desk(app: &Arc<App>, cookie: &str, address: &str) -> String {
    let (answer, body) = get(app, address, &[("cookie", cookie)]);
    assert_eq!(answer.status(), 200, "{address}");
    String::from_utf8(body).expect("text")
}

#[test]
fn every_desk_is_there_in_both_languages_with_every_word_in_it() {
    let (_folder, app) = app();
    for person in 1..=6 {
        let cookie = cookie(&app, person, Means::Demonstration);
        for lang in ["es", "en"] {
            let html = desk(&app, &cookie, &format!("/{lang}/desk"));
            assert!(!html.contains('⟨'), "the desk of person {person} lacks a message: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "person {person}, {lang}");
        }
    }
}

#[test]
fn a_stranger_is_asked_to_sign_in_and_comes_back() {
    let (_folder, app) = app();
    for (address, next) in
        [("/es/desk", "%2Fdesk"), ("/en/desk/PAN.secretariat", "%2Fdesk%2FPAN.secretariat")]
    {
        let (answer, _) = get(&app, address, &[]);
        assert_eq!(answer.status(), 303, "{address}");
        assert_eq!(answer.headers()["location"], format!("{}/sign-in?next={next}", &address[..3]));
    }
}

#[test]
fn nobody_sits_at_the_desk_of_another() {
    let (_folder, app) = app();
    let cookie = cookie(&app, MEXICO, Means::Demonstration);
    let (answer, _) = get(&app, "/es/desk/PAN.secretariat", &[("cookie", &cookie)]);
    assert_eq!(
        (answer.status().as_u16(), &answer.headers()["location"]),
        (303, &"/es/desk".parse().unwrap())
    );
}

#[test]
fn an_organization_is_not_asked_what_only_members_answer() {
    let (_folder, app) = app();
    let cookie = cookie(&app, ORGANIZATION, Means::Demonstration);
    let html = desk(&app, &cookie, "/es/desk");
    assert!(!html.contains("declaration=") && !html.contains("/acts/minutes.observe"));
}

#[test]
fn whoever_came_with_a_link_by_mail_is_told_what_an_office_wants() {
    let (_folder, app) = app();
    let cookie = cookie(&app, SECRETARIAT, Means::Link);
    let html = desk(&app, &cookie, "/es/desk");
    assert!(html.contains("segundo factor") && !html.contains('⟨'));
    assert!(!html.contains("/acts/plenary"));
}

#[test]
fn an_accreditation_is_what_a_desk_takes() {
    let (_folder, app) = app();
    let mut profile = app.people.get(Person(MEXICO)).expect("a profile");
    profile.number = Person(99);
    profile.email = "nadie@demostracion.example".into();
    app.keep_person_blocking(profile).expect("it is kept");
    let html = desk(&app, &cookie(&app, 99, Means::Demonstration), "/en/desk");
    assert!(html.contains("no accreditation in force") && !html.contains('⟨'));
}

#[test]
fn what_waits_leads_to_its_form_filled_in() {
    let (_folder, app) = app();
    let html = desk(&app, &cookie(&app, SECRETARIAT, Means::Demonstration), "/es/desk");
    let to_draft = "/es/acts/minutes.draft?as=PAN.secretariat&amp;next=%2Fes%2Fdesk%2FPAN.secretariat&amp;plenary=I-2024";
    assert!(html.contains(to_draft), "{html}");
}
