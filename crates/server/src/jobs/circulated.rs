//! Minutes were circulated: everybody in a delegation is told until when they can be observed.

use documents::lang::Catalog;
use domain::minutes::Event;
use domain::{Event as Any, Fact};

use super::{House, Letter, delegations};
use crate::app::App;
use crate::lang::Words;
use crate::letters::Purpose;
use crate::links;

/// The letters that follow from `fact`, unless the time for observations is over.
pub fn letters(app: &App, fact: &Fact, house: House) -> Vec<Letter> {
    let Any::Minutes(Event::Circulated { plenary, until }) = &fact.event else { return Vec::new() };
    if *until < app.today() {
        return Vec::new();
    }
    let letter = |(reader, _): (crate::people::Profile, String)| {
        let words = Words::of(reader.lang);
        let link = format!("{}{}", house.address, links::plenary(reader.lang, plenary));
        let until = Catalog::papers(reader.lang).date(*until);
        let values = [
            ("name", reader.name.as_str()),
            ("plenary", &plenary.to_string()),
            ("until", &until),
            ("link", &link),
        ];
        Letter {
            subject: words.say("letter-circulated-subject", &values),
            text: words.say("letter-circulated", &values),
            symbol: Some(plenary.to_string()),
            ..Letter::to(&reader, Purpose::Minutes)
        }
    };
    delegations(app, app.today(), plenary).into_iter().map(letter).collect()
}
