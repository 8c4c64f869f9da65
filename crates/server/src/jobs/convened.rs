//! A plenary was convened: everybody in a delegation gets the convocation, with the hour of the own capital.

use documents::lang::{Catalog, day_in};
use domain::plenary::Event;
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use domain::{Event as Any, Fact};

use super::{House, Letter, delegations};
use crate::app::App;
use crate::calendar::Source;
use crate::calendar::changes::Changes;
use crate::lang::Words;
use crate::letters::{Calendar, Purpose};
use crate::links;

/// The convocations that follow from `fact`, unless the plenary has begun.
pub fn letters(app: &App, fact: &Fact, house: House) -> Vec<Letter> {
    let Any::Plenary(Event::Convened { plenary, place, zone, opens_at, .. }) = &fact.event else {
        return Vec::new();
    };
    if *opens_at <= app.clock.now() {
        return Vec::new();
    }
    let letter = |(reader, capital): (crate::people::Profile, String)| {
        let (words, days) = (Words::of(reader.lang), Catalog::papers(reader.lang));
        let link = format!("{}{}", house.address, links::plenary(reader.lang, plenary));
        let values = [
            ("name", reader.name.as_str()),
            ("plenary", &plenary.to_string()),
            ("date", &days.date(day_in(*opens_at, zone))),
            ("hour", &days.hour(*opens_at, zone)),
            ("offset", &days.offset(*opens_at, zone)),
            ("place", place.get(reader.lang)),
            ("home-date", &days.date(day_in(*opens_at, &capital))),
            ("home-hour", &days.hour(*opens_at, &capital)),
            ("link", &link),
        ];
        Letter {
            subject: words.say("letter-convened-subject", &values),
            text: words.say("letter-convened", &values),
            calendar: entry(app, plenary, reader.lang, house),
            symbol: Some(plenary.to_string()),
            ..Letter::to(&reader, Purpose::Convocation)
        }
    };
    delegations(app, app.today(), plenary).into_iter().map(letter).collect()
}

/// The plenary for the reader's calendar, as it stands.
fn entry(app: &App, code: &PlenaryCode, lang: Lang, house: House) -> Option<Calendar> {
    let known = app.known();
    let mut changes = Changes::default();
    let proceedings = known.coalition.plenaries.get(code)?.proceedings.iter();
    proceedings.for_each(|fact| changes.hear(fact));
    let (coalition, address) = (&known.coalition, house.address);
    let source = Source { coalition, changes: &changes, identity: &app.identity, address, lang };
    let object = source.published(code, house.sender)?;
    Some(Calendar { name: format!("{code}.ics"), object })
}
