//! Verbs of decision in a text: which they are, in which mood, and what they do.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::grammar;
use crate::inflect::{Mood, forms};
use crate::proposal::{Kind, Language};
use crate::table;
use crate::words::{Token, fold};

/// What a verb does in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Makes an agreement of this kind.
    Makes(Kind),
    /// Says that what follows is decided: «acordó crear».
    Decides,
    /// Something to be done: «elaborar», «to prepare».
    Task,
    /// Offers help.
    Offers,
    /// Comes forward.
    Volunteers,
    /// Told in the debate: «señaló», «proposed».
    Narrates,
    /// Only tells something where it is denied: «no prosperó».
    Prospers,
}

/// An entry of the table.
#[derive(Debug)]
pub struct Verb {
    /// Its infinitive, folded; words that follow it after a space.
    pub lemma: String,
    /// What it does.
    pub deed: Deed,
}

/// A verb in a text.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its words: from the verb to the last word that belongs to it.
    pub tokens: Range<usize>,
    /// Which verb.
    pub verb: &'static Verb,
    /// In which mood.
    pub mood: Mood,
}

/// One way to write a verb: what must follow its first word.
struct Way {
    verb: usize,
    mood: Mood,
    /// Words that follow, and whether others may stand before each.
    more: Vec<(String, bool)>,
}

/// The verbs of a language, by their first word.
struct Verbs {
    verbs: Vec<Verb>,
    ways: HashMap<String, Vec<Way>>,
}

const TABLE: &str = include_str!("../tables/verbs.tsv");

static VERBS: LazyLock<[Verbs; 3]> =
    LazyLock::new(|| [Language::Es, Language::En, Language::Pt].map(Verbs::of));

fn deed(kind: &str) -> Deed {
    match kind {
        "decide" => Deed::Decides,
        "task" => Deed::Task,
        "offer" => Deed::Offers,
        "volunteer" => Deed::Volunteers,
        "prosper" => Deed::Prospers,
        "narrate" => Deed::Narrates,
        "adopt" => Deed::Makes(Kind::Adopt),
        "endorse" => Deed::Makes(Kind::Endorse),
        "take_note" => Deed::Makes(Kind::TakeNote),
        "report" => Deed::Makes(Kind::Report),
        "mandate" => Deed::Makes(Kind::Mandate),
        "commit" => Deed::Makes(Kind::Commit),
        "set_up" => Deed::Makes(Kind::SetUp),
        "elect" => Deed::Makes(Kind::Elect),
        "recommend" => Deed::Makes(Kind::Recommend),
        "thank" => Deed::Makes(Kind::Thank),
        "welcome" => Deed::Makes(Kind::Welcome),
        "convene" => Deed::Makes(Kind::Convene),
        "follow_up" => Deed::Makes(Kind::FollowUp),
        "postpone" => Deed::Makes(Kind::Postpone),
        "reject" => Deed::Makes(Kind::Reject),
        _ => Deed::Makes(Kind::Other),
    }
}

/// The short name of a language in tables.
fn short(language: Language) -> &'static str {
    match language {
        Language::Es => "es",
        Language::En => "en",
        Language::Pt => "pt",
    }
}

impl Verbs {
    fn of(language: Language) -> Self {
        let mut all = Self { verbs: Vec::new(), ways: HashMap::new() };
        for [lang, lemma, kind, irregular, nouns, _] in table::rows::<6>(TABLE) {
            if lang != short(language) {
                continue;
            }
            let verb = all.verbs.len();
            let folded = fold(lemma);
            let mut words = folded.split_whitespace();
            let first = words.next().unwrap_or_default();
            let mut more: Vec<(String, bool)> = Vec::new();
            let mut loose = false;
            for word in words.flat_map(parts) {
                if word == "…" {
                    loose = true;
                } else {
                    more.push((word, std::mem::take(&mut loose)));
                }
            }
            // A hyphen parts tokens: `re-elect` is three.
            for (form, mood) in forms(language, first, irregular) {
                all.add(&form, Way { verb, mood, more: more.clone() });
            }
            for noun in table::values(nouns) {
                let noun = fold(noun);
                let (head, rest) = noun.split_once(' ').unwrap_or((&noun, ""));
                let more = rest.split_whitespace().map(|it| (it.to_owned(), false)).collect();
                all.add(head, Way { verb, mood: Mood::Noun, more });
            }
            all.verbs.push(Verb { lemma: folded, deed: deed(kind) });
        }
        for ways in all.ways.values_mut() {
            ways.sort_by_key(|it| {
                (std::cmp::Reverse(it.more.len()), it.more.first().is_some_and(|(_, loose)| *loose))
            });
        }
        all
    }

    fn add(&mut self, form: &str, mut way: Way) {
        let mut parts = parts(form);
        let first = parts.remove(0);
        way.more.splice(0..0, parts.into_iter().map(|it| (it, false)));
        self.ways.entry(first).or_default().push(way);
    }
}

/// The verb that begins at token `at`, if one does.
pub fn at(language: Language, tokens: &[Token], at: usize) -> Option<Hit> {
    let verbs = &VERBS[language as usize];
    let token = tokens.get(at)?;
    let ways = verbs.ways.get(&token.folded)?;
    ways.iter().find_map(|way| {
        let end = follow(tokens, at + 1, way)?;
        Some(Hit { tokens: at..end, verb: &verbs.verbs[way.verb], mood: way.mood })
    })
}

/// What the verb in the infinitive at `at` does; none inside where no table knows it.
pub fn bare_at(language: Language, tokens: &[Token], at: usize) -> Option<Option<Deed>> {
    let token = tokens.get(at)?;
    match self::at(language, tokens, at).filter(|it| it.mood == Mood::Bare) {
        Some(hit) => Some(Some(hit.verb.deed)),
        None => grammar::is_infinitive(language, token).then_some(None),
    }
}

/// A word as tokens: a hyphen is one of its own.
fn parts(word: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for (at, part) in word.split('-').enumerate() {
        if at > 0 {
            parts.push("-".to_owned());
        }
        parts.push(part.to_owned());
    }
    parts
}

/// Words that belong to a verb may stand so far from it.
const APART: usize = 8;

/// Where the words end that must follow a verb.
fn follow(tokens: &[Token], from: usize, way: &Way) -> Option<usize> {
    let Some((first, loose)) = way.more.first() else { return Some(from) };
    // «aprobar con beneplácito», «expresó su más profundo agradecimiento», «take due note», «se da por recibido»
    // «Deu-se por aprovado».
    let from =
        from + tokens.get(from..from + 2).map_or(0, |it| if it[0].is("-") && it[1].is("se") { 2 } else { 0 });
    let found = |word: &str, from: usize, reach: usize| {
        (from..from + reach)
            .take_while(|it| tokens.get(*it).is_some_and(|it| !it.is_one(&[".", ";", ":"])))
            .filter(|it| tokens[*it].is(word))
            .collect::<Vec<_>>()
    };
    found(first, from, if *loose { APART } else { 2 }).into_iter().find_map(|begin| {
        way.more[1..].iter().try_fold(begin + 1, |at, (word, loose)| {
            found(word, at, if *loose { APART } else { 1 }).first().map(|it| it + 1)
        })
    })
}

/// All verbs within `range`, in order, with all their words.
pub fn within(language: Language, tokens: &[Token], range: Range<usize>) -> Vec<Hit> {
    let tokens = &tokens[..range.end.min(tokens.len())];
    range.filter_map(|it| at(language, tokens, it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn every_verb_of_the_table_is_found_in_its_example() {
        let missing: Vec<String> = table::rows::<6>(TABLE)
            .filter_map(|[lang, lemma, kind, _, _, example]| {
                let language =
                    [Language::Es, Language::En, Language::Pt].into_iter().find(|it| short(*it) == lang)?;
                let tokens = split(example, 0..example.len());
                let hits = within(language, &tokens, 0..tokens.len());
                let found = hits.iter().any(|it| it.verb.deed == deed(kind));
                (!found).then(|| format!("{lang} {lemma}: {example}"))
            })
            .collect();
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }
}
