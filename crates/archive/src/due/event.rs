//! Something that is to happen, by which one can say when: «primera plenaria del 2024», «next meeting of the
//! Committee», «cierre del año».

use std::sync::LazyLock;

use crate::codes::{self, Evidence};
use crate::numerals;
use crate::phrases::Phrases;
use crate::table;
use crate::when;
use crate::words::{Token, is_one_at};

/// What a noun can be waited for as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noun {
    Meeting,
    /// Says when only with what belongs to it: «fin del año».
    Time,
    /// Says when by itself: «temporada de lluvias».
    Named,
    /// Tells one meeting of the year from others, before or after it: `spring meeting`, «encontro de outono».
    Season,
}

/// Nouns of events.
static NOUNS: LazyLock<Phrases<Noun>> = LazyLock::new(|| {
    let rows = table::rows::<3>(include_str!("../../tables/events.tsv"));
    Phrases::new(rows.map(|[word, _, kind]| {
        let noun = match kind {
            "meeting" => Noun::Meeting,
            "named" => Noun::Named,
            "season" => Noun::Season,
            _ => Noun::Time,
        };
        (word, noun)
    }))
});

const ARTICLES: [&str; 20] = [
    "el", "la", "los", "las", "o", "a", "os", "as", "the", "its", "su", "sus", "nuestra", "sua", "seu",
    "our", "their", "una", "un", "uma",
];

const COMING: [&str; 19] = [
    "proxima",
    "proximo",
    "proximas",
    "proximos",
    "siguiente",
    "siguientes",
    "next",
    "following",
    "forthcoming",
    "upcoming",
    "subsequent",
    "future",
    "seguinte",
    "seguintes",
    "vindoura",
    "vindouro",
    "venidera",
    "futura",
    "futuro",
];

const GONE: [&str; 18] = [
    "ultima", "ultimo", "anterior", "pasada", "pasado", "previous", "last", "past", "passada", "passado",
    "presente", "esta", "este", "this", "present", "current", "mesma", "misma",
];

const OF: [&str; 7] = ["de", "del", "da", "do", "das", "dos", "of"];

const YEAR: [&str; 6] = ["ano", "year", "ejercicio", "exercicio", "mes", "month"];

/// Bodies as common nouns: «próxima reunión del comité».
const BODIES: [&str; 28] = [
    "comite",
    "comision",
    "grupo",
    "foro",
    "consejo",
    "mesa",
    "red",
    "coalicion",
    "alianza",
    "committee",
    "council",
    "group",
    "forum",
    "board",
    "network",
    "comissao",
    "conselho",
    "rede",
    "alianca",
    "asamblea",
    "assembly",
    "bloque",
    "coalition",
    "secretaria",
    "partes",
    "parties",
    "organismo",
    "subcomite",
];

/// Words that tie the words of a name.
const TIES: [&str; 17] = [
    "de", "del", "da", "do", "das", "dos", "la", "las", "los", "el", "y", "e", "of", "the", "and", "for",
    "sobre",
];

/// An event read in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its first word after the article.
    pub start: usize,
    /// The token after the last.
    pub next: usize,
    /// Whether the words say that it is still to come.
    pub coming: bool,
    /// The year it names.
    pub year: Option<i32>,
    /// Its number, where it is one of a series: 5 for «fifth session».
    pub number: Option<u32>,
    /// Whether a month tells it from others: «la sesión de diciembre».
    pub monthly: bool,
    /// Whether it is a meeting.
    pub meeting: bool,
}

/// The event that begins at `at`, perhaps with an article; none where it is over or the present one.
pub fn event(text: &str, tokens: &[Token], at: usize) -> Option<Event> {
    let mut start = at;
    while start < at + 2 && is_one_at(tokens, start, &ARTICLES) {
        start += 1;
    }
    coded(text, tokens, start).or_else(|| named(text, tokens, start, true))
}

/// `COP-6`.
fn coded(text: &str, tokens: &[Token], start: usize) -> Option<Event> {
    let first = tokens.get(start).filter(|it| it.is_word() && !it.is_one(&codes::DOCUMENTS))?;
    let found = codes::at(text, tokens, start).filter(|it| it.evidence == Evidence::Coded)?;
    let year = found.code.year;
    let roman = codes::roman_at(text, first).is_some();
    let acronym = found.code.written.starts_with(char::is_uppercase) && (!roman || year.is_some());
    let numbered =
        found.code.number.is_some() && !first.is_one(&["n", "no", "nr", "num", "numero", "number"]);
    // The number of a code such as `COP-6` counts something else than the meetings of the body.
    let number = found.code.number.filter(|_| roman);
    let event =
        Event { start, next: found.tokens.end, coming: false, year, number, monthly: false, meeting: true };
    (acronym && numbered).then_some(event)
}

/// What the words around the noun say.
#[derive(Default)]
struct Marks {
    coming: bool,
    number: Option<u32>,
    monthly: bool,
    year: Option<i32>,
}

fn named(text: &str, tokens: &[Token], start: usize, outer: bool) -> Option<Event> {
    let mut marks = Marks::default();
    let noun = before_noun(text, tokens, start, &mut marks)?;
    let (mut next, &kind) = NOUNS.at(tokens, noun)?;
    let meeting = kind == Noun::Meeting;
    let mut complements = 0;
    for _ in 0..8 {
        let Some(token) = tokens.get(next) else { break };
        if token.is_one(&GONE) {
            return None;
        }
        next = if token.is_one(&COMING) {
            marks.coming = true;
            next + 1
        } else if token.is_one(&codes::KINDS) || is_meeting_adjective(tokens, next) {
            next + 1
        } else if let Some(after) = own_code(text, tokens, next, &mut marks) {
            after
        } else if complements < 3
            && let Some(after) = complement(text, tokens, next, meeting, outer, &mut marks)
        {
            complements += 1;
            after
        } else {
            break;
        };
    }
    // «fin», «trimestre» alone say nothing.
    let says = !matches!(kind, Noun::Time | Noun::Season)
        || complements > 0
        || marks.coming
        || marks.number.is_some() && marks.year.is_some();
    let Marks { coming, number, monthly, year } = marks;
    let coming = coming || kind == Noun::Named;
    let next = if meeting { of_whom(tokens, next) } else { next };
    says.then_some(Event { start, next, coming, year, number, monthly, meeting })
}

/// «próxima reunião dos pontos focais», `next meeting of heads of delegation`: whose meeting it is, in small letters.
fn of_whom(tokens: &[Token], at: usize) -> usize {
    const WHOM: &[&[&str]] = &[
        &["puntos", "focales"],
        &["pontos", "focais"],
        &["focal", "points"],
        &["grupo", "de", "trabajo"],
        &["grupo", "de", "trabalho"],
        &["working", "group"],
        &["heads", "of", "delegation"],
        &["jefes", "de", "delegacion"],
        &["chefes", "de", "delegacao"],
        &["ministros"],
        &["ministers"],
        &["coordinadores", "nacionales"],
        &["expertos"],
        &["experts"],
        &["peritos"],
        &["autoridades"],
        &["presidentes"],
        &["alcaldes"],
        &["diretores"],
        &["directors"],
        &["directores"],
    ];
    if !is_one_at(tokens, at, &OF) {
        return at;
    }
    let from = at + 1 + usize::from(is_one_at(tokens, at + 1, &ARTICLES));
    let same = |words: &&&[&str]| {
        words.iter().enumerate().all(|(next, word)| is_one_at(tokens, from + next, &[word]))
    };
    WHOM.iter().find(same).map_or(at, |it| from + it.len())
}

/// The place of the noun after what stands before it: «próxima», «first», `XII`, «segunda», `FAGA`.
fn before_noun(text: &str, tokens: &[Token], start: usize, marks: &mut Marks) -> Option<usize> {
    let mut noun = start;
    while noun < start + 8 {
        let token = tokens.get(noun)?;
        if token.is_one(&GONE) {
            return None;
        }
        let nearer = NOUNS.at(tokens, noun).is_some();
        let meets = |at: usize| matches!(NOUNS.at(tokens, at), Some((_, Noun::Meeting)));
        if season_or_month(text, tokens, noun) && meets(noun + 1) {
            marks.monthly = true;
        } else if token.is_one(&COMING) {
            marks.coming = true;
        } else if let Some((year, next)) =
            when::year(tokens, noun).filter(|_| token.is_number() && noun == start)
        {
            // «the 2025 summit».
            marks.year = Some(year);
            noun = next - 1;
        } else if let Some((number, used)) = numerals::ordinal(tokens, noun) {
            marks.number = Some(number);
            noun += used - 1;
        } else if let Some(number) = codes::roman_at(text, token) {
            marks.number = Some(number);
        } else if nearer && !(token.is_one(&codes::KINDS) && NOUNS.at(tokens, noun + 1).is_some()) {
            return Some(noun);
        } else if !(token.is_one(&codes::KINDS) || noun > start && token.is_word() && token.capital) {
            return None;
        }
        noun += 1;
    }
    None
}

/// `December`, `spring`, «otoño».
fn season_or_month(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(NOUNS.at(tokens, at), Some((_, Noun::Season)))
        || when::month(text, tokens, at).is_some_and(|it| it.full && it.next == at + 1)
}

/// «reunión plenaria», «reunião intercalar»: a word behind the noun that says which kind it is.
fn is_meeting_adjective(tokens: &[Token], at: usize) -> bool {
    is_one_at(
        tokens,
        at,
        &[
            "plenaria",
            "plenario",
            "plenary",
            "intercalar",
            "intersesional",
            "intersessional",
            "preparatoria",
            "presencial",
        ],
    )
}

/// `2024`, `IV-2024`, `N.º 5` right behind the noun.
fn own_code(text: &str, tokens: &[Token], at: usize, marks: &mut Marks) -> Option<usize> {
    if tokens.get(at)?.is_number()
        && let Some((year, next)) = when::year(tokens, at)
    {
        marks.year = Some(year);
        return Some(next);
    }
    let found = codes::at(text, tokens, at).filter(|it| it.evidence == Evidence::Coded)?;
    if is_one_at(tokens, at, &codes::DOCUMENTS) {
        return None;
    }
    marks.year = marks.year.or(found.code.year);
    marks.number = marks.number.or(found.code.number);
    Some(found.tokens.end)
}

/// «del 2024», «del Comité de Aguas», «of the year»; for the end or beginning of something, whatever it is of.
fn complement(
    text: &str,
    tokens: &[Token],
    at: usize,
    meeting: bool,
    outer: bool,
    marks: &mut Marks,
) -> Option<usize> {
    if !is_one_at(tokens, at, &OF) {
        return None;
    }
    let mut place = at + 1;
    while place < at + 3 && is_one_at(tokens, place, &ARTICLES) {
        place += 1;
    }
    if !meeting
        && outer
        && let Some(inner) = named(text, tokens, place, false)
    {
        marks.coming |= inner.coming;
        marks.year = marks.year.or(inner.year);
        return Some(inner.next);
    }
    let token = tokens.get(place)?;
    if let Some((year, next)) = when::year(tokens, place).filter(|_| token.is_number()) {
        marks.year = Some(year);
        return Some(next);
    }
    if let Some(month) = when::month(text, tokens, place).filter(|it| it.full) {
        marks.monthly = true;
        return Some(month.next);
    }
    if meeting && season_or_month(text, tokens, place) {
        marks.monthly = true;
        return Some(place + 1);
    }
    let coming = usize::from(token.is_one(&COMING));
    if is_one_at(tokens, place + coming, &YEAR) {
        marks.coming |= coming > 0 || !meeting;
        let numbered = when::year(tokens, place + coming + 1);
        marks.year = marks.year.or(numbered.map(|it| it.0));
        return Some(numbered.map_or(place + coming + 1, |it| it.1));
    }
    if token.is_word() && token.capital {
        return Some(past_name(tokens, place));
    }
    if token.is_one(&BODIES) {
        let work =
            is_one_at(tokens, place + 1, &["de"]) && is_one_at(tokens, place + 2, &["trabajo", "trabalho"]);
        return Some(if work { place + 3 } else { place + 1 });
    }
    (!meeting && token.is_word()).then_some(place + 1)
}

/// The place after a name: capital words and what ties them.
fn past_name(tokens: &[Token], at: usize) -> usize {
    let mut next = at;
    let mut place = at;
    while place < at + 24 {
        let Some(token) = tokens.get(place) else { break };
        let capital = token.is_word() && token.capital;
        if !capital && (!token.is_one(&TIES) || place >= next + 2) {
            break;
        }
        place += 1;
        if capital {
            next = place;
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposal::Span;
    use crate::words::split;

    fn read(text: &str) -> Option<(&str, bool, Option<i32>)> {
        let tokens = split(text, 0..text.len());
        let event = event(text, &tokens, 0)?;
        let span = Span::new(tokens[event.start].span.start, tokens[event.next - 1].span.end);
        Some((span.of(text), event.coming, event.year))
    }

    #[test]
    fn events_are_read_as_written_without_their_article() {
        for (text, written, coming, year) in [
            ("la primera plenaria del 2024, que", "primera plenaria del 2024", false, Some(2024)),
            ("la próxima reunión ordinaria.", "próxima reunión ordinaria", true, None),
            ("the next meeting of the Committee and", "next meeting of the Committee", true, None),
            ("a próxima reunião ordinária", "próxima reunião ordinária", true, None),
            ("the closing of the year.", "closing of the year", true, None),
            ("COP-6 in Quito", "COP-6", false, None),
            ("la reunión siguiente para", "reunión siguiente", true, None),
            ("primer trimestre de 2024.", "primer trimestre de 2024", false, Some(2024)),
            ("the first quarter of 2024", "first quarter of 2024", false, Some(2024)),
            ("el cierre de la próxima plenaria", "cierre de la próxima plenaria", true, None),
            (
                "la próxima reunión del Foro Andino de Gestión del Agua en",
                "próxima reunión del Foro Andino de Gestión del Agua",
                true,
                None,
            ),
            ("la sesión de diciembre.", "sesión de diciembre", false, None),
            ("la reunión V-2024 a", "reunión V-2024", false, Some(2024)),
            ("its forthcoming FAGA Summit;", "forthcoming FAGA Summit", true, None),
            ("la próxima reunión del grupo de trabajo y", "próxima reunión del grupo de trabajo", true, None),
            ("XIII Reunión Plenaria", "XIII Reunión Plenaria", false, None),
            ("fim do ano", "fim do ano", true, None),
        ] {
            assert_eq!(read(text), Some((written, coming, year)), "{text}");
        }
    }

    #[test]
    fn what_is_over_or_no_event_is_none() {
        for text in [
            "la reunión anterior",
            "esta reunión",
            "the last meeting",
            "fin",
            "el informe",
            "Acta III-2023",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
