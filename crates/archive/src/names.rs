//! Names of states, cities and organisations, in three languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::phrases::Phrases;
use crate::table::{rows, values};
use crate::words::Token;

/// A city: ISO 3166-1 alpha-3 of its state, and whether other things are called so too.
#[derive(Debug)]
pub struct City {
    /// ISO 3166-1 alpha-3.
    pub state: &'static str,
    /// Whether the name alone may mean something else.
    pub ambiguous: bool,
}

/// An organisation, by its acronyms.
#[derive(Debug)]
pub struct Organisation {
    /// In Spanish, English and Portuguese; empty where it has none.
    pub acronyms: [&'static str; 3],
    /// Whether the phrase is an acronym, written in capitals.
    pub short: bool,
    /// The phrase itself.
    pub written: &'static str,
}

struct Names {
    states: Phrases<&'static str>,
    demonyms: Phrases<&'static str>,
    cities: Phrases<City>,
    organisations: Phrases<Organisation>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    // «la Reunión» is a meeting; whoever means the island writes «Réunion».
    let territories: Vec<_> =
        rows::<8>(include_str!("../tables/territories.tsv")).filter(|it| it[0] != "REU").collect();
    let mut states = Vec::new();
    for [iso3, _, es, en, pt, ..] in &territories {
        states.extend([*es, *en, *pt].map(|name| (name, *iso3)));
    }
    for [iso3, _, _, _, _, es, en, pt] in &territories {
        states.extend([*es, *en, *pt].into_iter().flat_map(values).map(|name| (name, *iso3)));
    }
    let mut demonyms = Vec::new();
    for [iso3, es, en, pt] in rows(include_str!("../tables/demonyms.tsv")) {
        demonyms.extend([es, en, pt].into_iter().flat_map(values).map(|name| (name, iso3)));
    }
    let mut cities = Vec::new();
    for [es, en, pt, iso3, note] in rows(include_str!("../tables/cities.tsv")) {
        let city = || City { state: iso3, ambiguous: note.contains("ambiguous") };
        cities.extend([es, en, pt].into_iter().flat_map(values).map(|name| (name, city())));
    }
    let mut organisations = Vec::new();
    for [es, en, pt, names_es, names_en, names_pt] in rows(include_str!("../tables/organisations.tsv")) {
        let first = |cell| values(cell).next().unwrap_or_default();
        let acronyms = [first(es), first(en), first(pt)];
        for written in [es, en, pt].into_iter().flat_map(values) {
            organisations.push((written, Organisation { acronyms, short: true, written }));
        }
        for written in [names_es, names_en, names_pt].into_iter().flat_map(values) {
            organisations.push((written, Organisation { acronyms, short: false, written }));
        }
    }
    Names {
        states: Phrases::names(states),
        demonyms: Phrases::names(demonyms),
        cities: Phrases::names(cities),
        organisations: Phrases::names(organisations),
    }
});

/// The state of an ISO 3166-1 alpha-2 code, in capitals: `AT` is Austria.
pub fn by_code(code: &str) -> Option<&'static str> {
    static CODES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let all = rows::<8>(include_str!("../tables/territories.tsv"));
        all.map(|[iso3, iso2, ..]| (iso2, iso3)).collect()
    });
    CODES.get(code).copied()
}

/// The state named at token `at`: where the name ends, and its ISO 3166-1 alpha-3.
pub fn state(tokens: &[Token], at: usize) -> Option<(usize, &'static str)> {
    tokens.get(at).filter(|it| it.capital)?;
    NAMES.states.at(tokens, at).map(|(end, iso3)| (end, *iso3))
}

/// The nationality named at token `at`.
pub fn demonym(tokens: &[Token], at: usize) -> Option<(usize, &'static str)> {
    NAMES.demonyms.at(tokens, at).map(|(end, iso3)| (end, *iso3))
}

/// The city named at token `at`.
pub fn city(tokens: &[Token], at: usize) -> Option<(usize, &'static City)> {
    tokens.get(at).filter(|it| it.capital)?;
    NAMES.cities.at(tokens, at)
}

/// The organisation named at token `at`; an acronym only where it is written in capitals.
pub fn organisation(text: &str, tokens: &[Token], at: usize) -> Option<(usize, &'static Organisation)> {
    let token = tokens.get(at).filter(|it| it.capital)?;
    let (end, found) = NAMES.organisations.at(tokens, at)?;
    let same = !found.short || token.span.of(text).chars().nth(1).is_none_or(char::is_uppercase) || {
        let written: String = tokens[at..end].iter().map(|it| it.span.of(text)).collect::<Vec<_>>().join(" ");
        written == found.written
    };
    same.then_some((end, found))
}
