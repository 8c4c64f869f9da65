//! The record of the story on its last day, when its next plenary is still ahead.

use domain::Event;
use domain::words::Lang;
use jiff::civil::date;

use super::*;
use crate::clock::Clock;
use crate::letters::outbox;

const HOUSE: House = House { address: "https://corett.example", sender: "secretaria@corett.example" };

#[tokio::test(flavor = "multi_thread")]
async fn delegations_are_written_to_in_their_language_about_what_is_ahead() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("papers")).expect("a folder");
    let dir = folder.path().to_owned();
    let told = move || crate::demo::tell(&dir, Lang::Es);
    tokio::task::spawn_blocking(told).await.expect("it runs").expect("the story is told");
    let path = folder.path().join(crate::opening::FILE);
    let last_day: jiff::Timestamp = crate::demo::LAST_DAY.parse().expect("an instant");
    let app = Arc::new(App::open(&path, Clock::at(last_day)).expect("it opens"));
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
    let convocation = letters.iter().find(|it| it.purpose == letters::Purpose::Convocation).expect("one");
    let entry = convocation.calendar.as_ref().expect("an entry for the calendar");
    assert!(entry.name.ends_with(".ics") && entry.object.contains("METHOD:PUBLISH\r\n"), "{entry:?}");
    assert!(entry.object.contains("ORGANIZER:mailto:secretaria@corett.example"), "{entry:?}");
    let letter = &letters[0];
    assert!(letters::post_once(&app, 1, letter.clone()).await.expect("posted"));
    assert!(!letters::post_once(&app, 1, letter.clone()).await.expect("known"), "nobody gets a letter twice");
    assert_eq!(outbox::waiting(&app).await.expect("the queue").len(), 1);
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
