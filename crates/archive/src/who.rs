//! Who is meant: states, organs and organisations as a text speaks of them, never persons.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

mod compound;
mod decider;
mod introduced;
mod members;
mod name;
mod parties;

pub use compound::ends_with_the_meeting;
use compound::{compound, heads, institution};
pub use decider::decider;
pub use introduced::{introduced, loud};
use members::{each, is_restricted, of_state};
pub use name::name_end;
use name::{acronym_at, complement_end, text_of};
pub use parties::is_committee;
use parties::{Standing, government, named, organ, plain_party, town};

use crate::lists::List;
use crate::names;
use crate::phrases::Phrases;
use crate::proposal::{Language, Who};
use crate::table::rows;
use crate::words::Token;

/// What a word for those who act stands for.
#[derive(Clone, Debug)]
enum Party {
    Is(Who),
    /// The meeting itself or one of its committees.
    Organ(Standing),
    /// Turns the state after it into the one who acts.
    Government,
    /// Begins the name of an institution: «Alcaldía de Choluteca», «Fundación Mar Vivo».
    Named,
    /// Speaks for a town, by the name behind it: «el Municipio de Férez».
    Town,
    /// An office that acts by itself, as written: «la Tesorería».
    Treasury,
    /// An office of its own.
    Office,
}

static PARTIES: LazyLock<[Phrases<Party>; 3]> = LazyLock::new(|| {
    ["es", "en", "pt"].map(|language| {
        let ours = rows::<4>(include_str!("../tables/parties.tsv")).filter(|[of, ..]| *of == language);
        Phrases::names(ours.map(|[_, phrase, who, _]| {
            let party = match who {
                "plenary" => Party::Is(Who::Plenary),
                "members" => Party::Is(Who::Members),
                "presidency" => Party::Is(Who::Presidency),
                "secretariat" => Party::Is(Who::Secretariat),
                "observers" => Party::Is(Who::Observers),
                "committee" => Party::Is(Who::Committee),
                "organ" => Party::Organ(Standing::Below),
                "council" => Party::Organ(Standing::Meets),
                "league" => Party::Organ(Standing::Joins),
                "government" => Party::Government,
                "named" => Party::Named,
                "town" => Party::Town,
                "treasury" => Party::Treasury,
                _ => Party::Office,
            };
            (phrase, party)
        }))
    })
});

/// Words that make a part of a whole.
const SOME: &[&str] = &[
    "some", "several", "many", "various", "most", "few", "other", "varias", "varios", "algunas", "algunos",
    "muchas", "muchos", "otras", "otros", "diversas", "diversos", "alguns", "algumas", "muitos", "muitas",
    "outros", "outras", "dos", "tres", "two", "three", "certain", "ciertas", "demas", "sus", "sendas",
];

/// What is known of the body that meets.
#[derive(Clone, Debug)]
pub struct Context {
    /// The language of the words.
    pub language: Language,
    /// The words of its name, folded.
    pub body: Vec<String>,
    /// Its acronym, as written.
    pub acronym: Option<String>,
    /// The first words of the names of organs that the head of the text names, folded: the meeting may be called so.
    pub organs: Vec<String>,
    /// The words of the text that are written in capitals only.
    pub loud: HashSet<String>,
    /// Organs by the acronyms that the text introduces for them, folded.
    pub introduced: HashMap<String, Who>,
    /// The words of the name that decides throughout the text, folded.
    pub decider: Vec<String>,
}

/// Somebody mentioned.
#[derive(Clone, Debug)]
pub struct Mention {
    /// The words, with those that turn a state into an actor.
    pub tokens: Range<usize>,
    /// Who.
    pub who: Who,
    /// Whether it is a place: «en Honduras».
    pub placed: bool,
}

/// Articles that may stand between.
fn is_article(token: &Token) -> bool {
    token.is_one(&["el", "la", "los", "las", "o", "a", "os", "as", "the", "su", "its", "sua", "seu"])
}

/// Everybody mentioned within `range`, in order.
pub fn mentions(text: &str, tokens: &[Token], range: Range<usize>, context: &Context) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = range.start;
    let mut city: Option<usize> = None;
    while at < range.end {
        match mention(text, tokens, at, context) {
            Some((end, who)) => {
                let end = end.min(range.end).max(at + 1);
                // «Antigua, Guatemala», «Bucarest (Rumania)».
                let of_city = city.is_some_and(|it| it + 1 == at && tokens[it].is_one(&[",", "("]));
                if who.is_none() {
                    city = names::city(tokens, at).map(|_| end);
                }
                // «3.000 dólares de los Estados Unidos» are money.
                let near = &tokens[at.saturating_sub(3).max(range.start)..at];
                let money =
                    near.iter().any(|it| ["dolar", "dollar"].iter().any(|us| it.folded.starts_with(us)));
                if let Some(who) = who.filter(|it| !(money && matches!(it, Who::State(_)))) {
                    let before = tokens[range.start.max(at.saturating_sub(2))..at].iter();
                    let words: Vec<&Token> = before.rev().take_while(|it| it.is_word()).collect();
                    let placed = matches!(who, Who::Body(_)) && in_building(tokens, range.start, at)
                        || matches!(who, Who::State(_))
                            && (of_city
                                || words
                                    .first()
                                    .is_some_and(|it| it.is_one(&["en", "in", "em", "no", "na"]))
                                || words.first().is_some_and(|it| is_article(it))
                                    && words.get(1).is_some_and(|it| it.is_one(&["en", "in", "em"])));
                    found.push(Mention { tokens: at..end, who, placed });
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// «no salão da Câmara Municipal», «en la sede del Banco»: a body that only tells where.
fn in_building(tokens: &[Token], from: usize, at: usize) -> bool {
    const ROOMS: &[&str] = &[
        "salao",
        "salon",
        "sala",
        "salas",
        "sede",
        "auditorio",
        "instalaciones",
        "instalacoes",
        "edificio",
        "hall",
        "premises",
        "headquarters",
        "anfiteatro",
        "oficinas",
        "escritorios",
        "offices",
    ];
    let near = tokens[at.saturating_sub(3).max(from)..at].iter().rev();
    let mut past = near.skip_while(|it| is_article(it) || it.is_one(&["de", "del", "da", "do", "of"]));
    past.next().is_some_and(|it| it.is_one(ROOMS))
}

/// «la ecuatoriana Gabriela Rivas» speaks for Ecuador.
fn by_demonym(tokens: &[Token], at: usize, context: &Context) -> Option<(usize, Option<Who>)> {
    let article = at.checked_sub(1).is_some_and(|it| is_article(&tokens[it]));
    if context.language == Language::En || !article || tokens[at].capital {
        return None;
    }
    let (end, iso3) = names::demonym(tokens, at)?;
    let named = tokens.get(end).is_some_and(|it| it.is_word() && it.capital);
    named.then(|| (end, Some(Who::State(iso3.to_owned()))))
}

/// Who is mentioned at `at`, and where the words end; `None` inside for a name that is nobody who acts.
fn mention(text: &str, tokens: &[Token], at: usize, context: &Context) -> Option<(usize, Option<Who>)> {
    if !tokens[at].is_word() || tokens[at].is("they") && !tokens[at].capital {
        return None;
    }
    let own = by_its_name(tokens, at, context).map(|end| (end, Some(Who::Plenary)));
    if own.is_some() {
        return own;
    }
    let city = names::city(tokens, at);
    let state = names::state(tokens, at);
    let organisation = names::organisation(text, tokens, at);
    let party = PARTIES[context.language as usize].at(tokens, at);
    let ends = [city.as_ref().map(|it| it.0), state.map(|it| it.0), party.map(|it| it.0)];
    let longest = ends.into_iter().flatten().max();
    if let Some((end, organisation)) = organisation.filter(|found| longest.is_none_or(|it| it <= found.0)) {
        return Some((end, Some(by_acronym(text, tokens, at..end, organisation, context))));
    }
    let of_it = state.and_then(|_| institution(text, tokens, at, context));
    if of_it.is_some() {
        return of_it;
    }
    if let Some((end, iso3)) = state
        && longest == Some(end)
        && party.is_none_or(|it| it.0 < end)
    {
        return Some((end, Some(Who::State(iso3.to_owned()))));
    }
    if let Some((end, _)) = city.filter(|it| longest == Some(it.0)) {
        return Some((end, None));
    }
    if let Some(end) =
        each(tokens, at, context).filter(|it| party.is_none_or(|party| party.0 <= *it && party.0 < at + 2))
    {
        return Some((end, Some(Who::Members)));
    }
    if party.is_none()
        && let Some(found) = by_demonym(tokens, at, context)
    {
        return Some(found);
    }
    let own_kind = matches!(party, None | Some((_, Party::Organ(_) | Party::Named)));
    if own_kind && let Some(found) = of_state(tokens, at) {
        return Some(found);
    }
    if party.is_none()
        && let Some(found) = heads(tokens, at, context).or_else(|| compound(text, tokens, at, context))
    {
        return Some(found);
    }
    if let Some((end, party)) = party {
        let found = party_at(text, tokens, at, end, party, context);
        return match found {
            Some((end, Some(Who::Plenary | Who::Members)))
                if is_some(tokens, at) || is_restricted(tokens, at, end) =>
            {
                Some((end, None))
            }
            other => other,
        };
    }
    // «The Roundtable» of a Tourism Roundtable, «el Observatorio» of an Observatorio Regional.
    let first = context.language != Language::En && context.body.first() == Some(&tokens[at].folded);
    let head = tokens[at].capital
        && (first || List::Body.has(&tokens[at]) && context.body.contains(&tokens[at].folded));
    if head && complement_end(context.language, tokens, at + 1) == at + 1 {
        return Some((at + 1, Some(Who::Plenary)));
    }
    acronym_at(text, tokens, at, context)
}

/// An organisation by its acronym where the text has it, and as written otherwise; the meeting itself where it is its own.
fn by_acronym(
    text: &str,
    tokens: &[Token],
    words: Range<usize>,
    organisation: &names::Organisation,
    context: &Context,
) -> Who {
    let acronym = own_acronym(organisation.acronyms, context.language);
    let known = !organisation.short && !acronym.is_empty() && context.loud.contains(acronym);
    let name = if known { acronym.to_owned() } else { text_of(text, tokens, words) };
    if context.acronym.as_deref() == Some(name.as_str()) { Who::Plenary } else { Who::Body(name) }
}

/// Whether only some are meant: «some delegations», «las demás delegaciones» are not the meeting; «the two leaders» are.
fn is_some(tokens: &[Token], at: usize) -> bool {
    const REST: &[&str] = &["demas", "other", "otras", "otros", "outras", "outros", "demais"];
    let whole =
        at >= 2 && tokens[at - 2].is_one(&["the", "los", "las", "os", "as", "both", "ambos", "ambas"]);
    let before = |words: &[&str]| at.checked_sub(1).is_some_and(|it| tokens[it].is_one(words));
    before(SOME) && (!whole || before(REST))
}

fn own_acronym(acronyms: [&'static str; 3], language: Language) -> &'static str {
    let own = acronyms[language as usize];
    if own.is_empty() { acronyms.into_iter().find(|it| !it.is_empty()).unwrap_or_default() } else { own }
}

/// Where the words end that name the body itself.
fn by_its_name(tokens: &[Token], at: usize, context: &Context) -> Option<usize> {
    own_name(tokens, at, context)
        .or_else(|| decides_throughout(tokens, at, context))
        .or_else(|| own_symbol(tokens, at, context))
}

/// The name that decides throughout, where a body of its own is not named by longer words: «The Panel», not «the Panel of
/// Experts».
fn decides_throughout(tokens: &[Token], at: usize, context: &Context) -> Option<usize> {
    if context.decider.is_empty() || !tokens[at].capital {
        return None;
    }
    let end = at + context.decider.len();
    let same = context.decider.iter().zip(tokens.get(at..end)?).all(|(word, token)| token.folded == *word);
    let longer = || {
        complement_end(context.language, tokens, end) > end
            || tokens.get(end).is_some_and(|it| it.capital && it.is_word())
    };
    (same && !longer()).then_some(end)
}

/// The body's own name, or at least its first three words.
fn own_name(tokens: &[Token], at: usize, context: &Context) -> Option<usize> {
    if context.body.len() < 2 {
        return None;
    }
    let same =
        context.body.iter().zip(&tokens[at..]).take_while(|(word, token)| token.folded == **word).count();
    (same == context.body.len() || same >= 3).then_some(at + same)
}

/// The body's own acronym where it has several parts: `SCNS/TC 27`.
fn own_symbol(tokens: &[Token], at: usize, context: &Context) -> Option<usize> {
    let acronym = context.acronym.as_deref().filter(|it| it.contains(['/', ' ', '-']))?;
    let folded = crate::words::fold(acronym);
    let mut rest = folded.as_str();
    let mut end = at;
    while !rest.is_empty() {
        rest = rest.strip_prefix(tokens.get(end)?.folded.as_str())?.trim_start();
        end += 1;
    }
    Some(end)
}

/// Who a word for those who act stands for, with the words that belong to it.
fn party_at(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    party: &Party,
    context: &Context,
) -> Option<(usize, Option<Who>)> {
    match party {
        Party::Government => government(tokens, at, end),
        Party::Organ(standing) => Some(organ(text, tokens, at, end, *standing, context)),
        Party::Office => Some((end, None)),
        Party::Town => town(text, tokens, end, context),
        Party::Treasury => Some((end, Some(Who::Other(text_of(text, tokens, at..end))))),
        Party::Named => named(text, tokens, at, end, context),
        Party::Is(who) => Some(plain_party(tokens, at, end, who, context)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn who(language: Language, text: &str) -> Vec<String> {
        let body = ["foro", "andino", "del", "agua"].map(str::to_owned).to_vec();
        let context = Context {
            language,
            body,
            acronym: Some("FAGA".to_owned()),
            organs: Vec::new(),
            introduced: HashMap::new(),
            decider: Vec::new(),
            loud: HashSet::from(["OAS".to_owned()]),
        };
        let tokens = split(text, 0..text.len());
        let found = mentions(text, &tokens, 0..tokens.len(), &context);
        found.into_iter().filter(|it| !it.placed).map(|it| it.who.to_string()).collect()
    }

    #[test]
    fn states_act_through_delegations_governments_and_nationalities() {
        assert_eq!(
            who(Language::Es, "La delegación de Honduras, el Gobierno salvadoreño y México, en Panamá"),
            ["state:HND", "state:SLV", "state:MEX"]
        );
        assert_eq!(
            who(Language::En, "The Belizean delegation and the Government of Jamaica"),
            ["state:BLZ", "state:JAM"]
        );
        assert_eq!(
            who(Language::Pt, "A delegação angolana e o Governo do Brasil"),
            ["state:AGO", "state:BRA"]
        );
    }

    #[test]
    fn organs_are_the_meeting_a_committee_or_another_body() {
        assert_eq!(who(Language::Es, "El Foro encomendó al Comité de Redacción"), ["plenary", "committee"]);
        assert_eq!(
            who(Language::Es, "FAGA agradece a la OIM y a la Secretaría Técnica"),
            ["plenary", "body:OIM", "secretariat"]
        );
        assert_eq!(who(Language::En, "The Organization of American States"), ["body:OAS"]);
        assert_eq!(who(Language::Es, "la Secretaría de Relaciones Exteriores de México"), ["state:MEX"]);
    }

    #[test]
    fn the_examples_of_the_table_are_somebody() {
        for [of, phrase, who_it_is, example] in rows::<4>(include_str!("../tables/parties.tsv")) {
            let language = [Language::Es, Language::En, Language::Pt]
                [["es", "en", "pt"].iter().position(|it| *it == of).unwrap_or(0)];
            let found = who(language, example);
            let expected = match who_it_is {
                "organ" | "council" | "league" | "government" | "other" | "named" | "town" | "treasury" => {
                    continue;
                }
                other => other,
            };
            assert!(found.iter().any(|it| it == expected), "{phrase}: {example}: {found:?}");
        }
    }
}
