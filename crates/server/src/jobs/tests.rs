//! The record of the story on its last day, when its next plenary is still ahead.

use std::sync::LazyLock;

use domain::Event;
use domain::command::Actor;
use domain::commitment::{Owner, make::Make};
use domain::deadline::Due;
use domain::right::Capacity;
use domain::symbol::AgreementId;
use domain::words::{Lang, Text};
use jiff::civil::date;

use super::*;
use crate::clock::Clock;
use crate::letters::{Purpose, off, outbox};

const HOUSE: House = House { address: "https://corett.example", sender: "secretaria@corett.example" };

/// The record of the story, running on its last day.
async fn told() -> (tempfile::TempDir, Arc<App>) {
    /// Told once for all tests, each of which writes on in a copy.
    static TOLD: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("papers")).expect("a folder");
        crate::demo::tell(folder.path(), Lang::Es).expect("the story is told");
        folder
    });
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(crate::opening::FILE);
    let copy = path.clone();
    let copied = move || {
        let told = store::Reader::open(TOLD.path().join(crate::opening::FILE)).expect("it opens");
        told.backup(copy).expect("it is copied");
    };
    tokio::task::spawn_blocking(copied).await.expect("it runs");
    let last_day: jiff::Timestamp = crate::demo::LAST_DAY.parse().expect("an instant");
    let app = App::open(&path, Clock::at(last_day)).expect("it opens");
    (folder, Arc::new(app))
}

/// Every member promises something by this day.
async fn promise(app: &App, due: Date) {
    let make = Make {
        agreement: AgreementId { plenary: "IV-2023".into(), number: 5 },
        owner: Owner::AllMembers {},
        text: Text::both(
            "Enviar sus observaciones a los Lineamientos.",
            "Send its remarks on the Guidelines.",
        ),
        due: Due::On(due),
    };
    let actor = Actor { seat: "PAN".into(), capacity: Capacity::Secretariat };
    app.execute(actor, None, make).await.expect("promised");
}

async fn letters_of(app: &Arc<App>, purpose: Purpose) -> Vec<Letter> {
    let all = outbox::waiting(app).await.expect("the letters").into_iter().map(|it| it.letter);
    all.filter(|it| it.purpose == purpose).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn delegations_are_written_to_in_their_language_about_what_is_ahead() {
    let (_folder, app) = told().await;
    let (_, facts) = unseen(&app).await.expect("the record");
    assert_eq!(run_once(&app, HOUSE).await.expect("a pass"), 0, "what is over is told to nobody");
    let letters: Vec<Letter> =
        facts.into_iter().flatten().filter_map(later).flat_map(|fact| written(&app, &fact)).collect();
    let english = letters.iter().filter(|it| it.lang == Lang::En).count();
    assert!(english > 0 && english < letters.len(), "{english} of {}", letters.len());
    for letter in &letters {
        let own = if letter.lang == Lang::En { "Your delegation" } else { "Su delegación" };
        assert!(letter.text.contains(own) && letter.text.contains(HOUSE.address), "{}", letter.text);
        assert!(letter.text.contains("2024") && !letter.text.contains("{$"), "{}", letter.text);
    }
    let convocation = letters.iter().find(|it| it.purpose == Purpose::Convocation).expect("one");
    let entry = convocation.calendar.as_ref().expect("an entry for the calendar");
    assert!(entry.name.ends_with(".ics") && entry.object.contains("METHOD:PUBLISH\r\n"), "{entry:?}");
    assert!(entry.object.contains("ORGANIZER:mailto:secretaria@corett.example"), "{entry:?}");
    let letter = &letters[0];
    assert!(letters::post_once(&app, "000000000001-7", letter.clone()).await.expect("posted"));
    assert!(
        !letters::post_once(&app, "000000000001-7", letter.clone()).await.expect("known"),
        "nobody gets a letter twice"
    );
    assert_eq!(outbox::waiting(&app).await.expect("the queue").len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_falls_due_is_told_in_good_time_once_more_and_when_it_is_late_each_time_once() {
    let (_folder, app) = told().await;
    promise(&app, date(2024, 4, 4)).await;
    of_the_day(&app, HOUSE).await.expect("seen to");
    let first = letters_of(&app, Purpose::Commitment).await;
    assert_eq!(first.len(), 5, "everybody behind a door of a member, whatever the role");
    assert!(first.iter().any(|it| it.lang == Lang::En && it.subject.contains("4 April 2024")), "{first:?}");
    assert_eq!(of_the_day(&app, HOUSE).await.expect("seen to"), 0, "a day is seen to once");
    for (day, expected) in [("2024-03-22", 5), ("2024-04-02", 10), ("2024-04-05", 15), ("2024-04-06", 15)] {
        app.clock.set(format!("{day}T16:00:00Z").parse().expect("an instant"));
        of_the_day(&app, HOUSE).await.expect("seen to");
        assert_eq!(letters_of(&app, Purpose::Commitment).await.len(), expected, "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_comes_once_a_week_to_those_who_want_it_and_for_whom_something_waits() {
    let (_folder, app) = told().await;
    of_the_day(&app, HOUSE).await.expect("seen to");
    let digests = letters_of(&app, Purpose::Digest).await;
    assert!(
        digests.iter().any(|it| it.lang == Lang::Es && it.text.contains("DC-1-2023")),
        "{}",
        digests.len()
    );
    let reader = digests[0].to;
    off::choose(&app, reader, off::DIGEST, false).await.expect("noted");
    for (day, more) in [("2024-03-22", 0), ("2024-03-25", digests.len() - 1), ("2024-03-31", 0)] {
        let before = letters_of(&app, Purpose::Digest).await.len();
        app.clock.set(format!("{day}T18:00:00Z").parse().expect("an instant"));
        of_the_day(&app, HOUSE).await.expect("seen to");
        assert_eq!(letters_of(&app, Purpose::Digest).await.len() - before, more, "{day}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_answered_is_reminded_twice_each_time_once_and_all_hear_how_it_ended() {
    use domain::consultation::{circulate::Circulate, conclude::Conclude, reply::Reply, state::State};

    let (_folder, app) = told().await;
    run_once(&app, HOUSE).await.expect("what was told is seen to");
    let secretariat = Actor { seat: "PAN".into(), capacity: Capacity::Secretariat };
    let text = Text::both("Se aprueba la matriz.", "The matrix is approved.");
    let matter = domain::rules::Matter::Substantive;
    let circulate = Circulate { plenary: None, matter, text, hours: 72 };
    app.execute(secretariat.clone(), None, circulate).await.expect("circulated");
    run_once(&app, HOUSE).await.expect("seen to");
    let begun = letters_of(&app, Purpose::Consultation).await;
    assert!(begun.iter().any(|it| it.lang == Lang::En && it.text.contains("under silence procedure")));
    assert!(begun.iter().all(|it| it.text.contains("24") && !it.text.contains('⟨')), "{begun:?}");
    let consultation = domain::symbol::ConsultationId::from("PS-2024-1");
    let statement = domain::decision::Statement::Endorsement {};
    let agrees = State { consultation: consultation.clone(), seat: "MEX".into(), statement };
    app.execute(secretariat.clone(), None, agrees).await.expect("stated");
    let mut so_far = begun.len();
    for (at, more) in [
        ("2024-03-22T16:00:00Z", false),
        ("2024-03-23T04:00:00Z", true),
        ("2024-03-23T09:00:00Z", false),
        ("2024-03-23T16:00:00Z", true),
        ("2024-03-24T15:00:00Z", false),
    ] {
        app.clock.set(at.parse().expect("an instant"));
        of_the_hour(&app, HOUSE).await.expect("seen to");
        assert_eq!(of_the_hour(&app, HOUSE).await.expect("seen to"), 0, "{at} is seen to once");
        let now = letters_of(&app, Purpose::Consultation).await.len();
        assert_eq!(now > so_far, more, "{at}");
        so_far = now;
    }
    let reminders = letters_of(&app, Purpose::Consultation).await.split_off(begun.len());
    assert!(reminders.iter().all(|it| !it.text.contains("México no ha respondido")), "it has answered");
    app.clock.set("2024-03-24T16:00:00Z".parse().expect("an instant"));
    let reply = Reply {
        consultation: consultation.clone(),
        seat: "MEX".into(),
        choice: domain::decision::Choice::No,
    };
    assert!(app.execute(secretariat.clone(), None, reply).await.is_err(), "it is over, and asks no replies");
    app.execute(secretariat, None, Conclude { consultation }).await.expect("certified");
    run_once(&app, HOUSE).await.expect("seen to");
    let all = letters_of(&app, Purpose::Consultation).await;
    assert_eq!(all.len() - so_far, begun.len(), "all who were asked hear how it ended");
    assert!(all.iter().any(|it| it.subject == "PS-2024-1: adopción tácita"), "{all:?}");
}

/// Every letter there is, in both languages, as its reader gets it.
#[tokio::test(flavor = "multi_thread")]
async fn every_letter_reads_as_it_did() {
    let (_folder, app) = told().await;
    promise(&app, date(2024, 3, 20)).await;
    promise(&app, date(2024, 3, 30)).await;
    let (_, facts) = unseen(&app).await.expect("the record");
    let facts = facts.into_iter().flatten().filter_map(later);
    let mut letters: Vec<Letter> = facts.flat_map(|fact| written(&app, &fact)).collect();
    of_the_day(&app, HOUSE).await.expect("seen to");
    letters.extend(outbox::waiting(&app).await.expect("the letters").into_iter().map(|it| it.letter));
    let secret = Secret::of(&app).await.expect("a secret");
    let mut shown: Vec<(String, Lang)> = Vec::new();
    let mut told = String::new();
    for letter in letters {
        // One of each: the subject without what it is about tells which.
        let kind = (letter.subject.chars().take(9).collect::<String>(), letter.lang);
        if !shown.contains(&kind) {
            let text = letter.text.replace(&secret.token(letter.to), "TOKEN");
            told += &format!("== {} ==\n\n{text}\n", letter.subject);
            shown.push(kind);
        }
    }
    for lang in [Lang::Es, Lang::En] {
        let words = crate::lang::Words::of(lang);
        let values =
            [("coalition", "CORETT"), ("name", "Inés"), ("link", "https://corett.example/es/sign-in/link/x")];
        let (subject, text) =
            (words.say("sign-in-letter-subject", &values), words.say("sign-in-letter-text", &values));
        told += &format!("== {subject} ==\n\n{text}\n");
    }
    assert!(!told.contains('⟨') && !told.contains("{$"), "{told}");
    assert_eq!(told, include_str!("tests/letters.txt"), "the letters read otherwise; look at them:\n{told}");
}

/// The fact as if it were still ahead on the last day.
fn later(mut fact: Fact) -> Option<Fact> {
    match &mut fact.event {
        Event::Plenary(domain::plenary::Event::Convened { opens_at, .. }) => {
            *opens_at = "2024-04-30T15:00:00Z".parse().expect("an instant");
        }
        Event::Minutes(domain::minutes::Event::Circulated { until, .. }) => *until = date(2024, 4, 30),
        _ => return None,
    }
    Some(fact)
}

fn written(app: &App, fact: &Fact) -> Vec<Letter> {
    [convened::letters(app, fact, HOUSE), circulated::letters(app, fact, HOUSE)].concat()
}
