//! Search over everything the record says, in memory: words without accents and case, by their beginnings,
//! simply ranked. It is extended as the record grows; a question touches the words it asks for and nothing else.

use std::collections::{BTreeMap, HashMap};

use domain::words::{Lang, Text};
use domain::{Coalition, Fact};
use serde::Serialize;

use crate::in_step::Follows;

pub mod excerpt;
mod texts;
mod words;

use excerpt::Piece;
use texts::Key;
use words::words;

/// How many words of a question are looked for.
const WORDS: usize = 12;
/// A single letter is looked for as a whole word: it begins too many.
const SHORTEST_BEGINNING: usize = 2;
/// What was said anew leaves its words behind; they are cleared away once they are more than the living.
const CLEARED_FROM: usize = 2000;

/// What was found, by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A plenary.
    Plenary,
    /// An item of an agenda.
    Item,
    /// An agreement, with its corrections.
    Agreement,
    /// A joint declaration.
    Declaration,
    /// A committee.
    Committee,
    /// A commitment and what was reported of it.
    Commitment,
    /// A paragraph of minutes.
    Minutes,
    /// A paper, by the sentences in it.
    Paper,
    /// Somebody at the table.
    Member,
    /// A consultation of the capitals and what they said.
    Consultation,
    /// An entry of the record.
    Act,
}

impl Kind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Agreement,
        Self::Declaration,
        Self::Committee,
        Self::Commitment,
        Self::Consultation,
        Self::Plenary,
        Self::Item,
        Self::Minutes,
        Self::Paper,
        Self::Member,
        Self::Act,
    ];

    /// Its name in an address and in the interface for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plenary => "plenary",
            Self::Item => "item",
            Self::Agreement => "agreement",
            Self::Declaration => "declaration",
            Self::Committee => "committee",
            Self::Commitment => "commitment",
            Self::Minutes => "minutes",
            Self::Paper => "paper",
            Self::Member => "member",
            Self::Consultation => "consultation",
            Self::Act => "act",
        }
    }

    /// How much one counts beside another: what was agreed comes before what was merely done.
    fn weight(self) -> u32 {
        match self {
            Self::Agreement | Self::Declaration | Self::Plenary | Self::Member => 6,
            Self::Committee | Self::Commitment | Self::Consultation => 5,
            Self::Item | Self::Minutes => 4,
            Self::Paper => 2,
            Self::Act => 1,
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Findable {
    /// What it is.
    pub kind: Kind,
    /// Its symbol, if it has one.
    pub symbol: String,
    /// What it is called.
    pub title: Text,
    /// Its words.
    pub text: Text,
    /// Where it is read, without a language in front of the address.
    pub address: String,
    /// Whether the address is the same in every language, as that of a file.
    pub is_file: bool,
    /// Its entry in the record.
    pub position: u64,
}

/// What is found, ready to be shown in one language.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The thing.
    pub it: Findable,
    /// The language of the excerpt: the reader's, unless only the other has the words.
    pub lang: Lang,
    /// The part of its text around what was found.
    pub excerpt: Vec<Piece>,
}

/// The answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How many of each kind, of those that there are.
    pub kinds: Vec<(Kind, usize)>,
    /// How many of the kind that was asked for.
    pub total: usize,
    /// A part of them, the best first.
    pub hits: Vec<Hit>,
}

/// What somebody looks for.
#[derive(Clone, Debug)]
pub struct Question {
    /// The words.
    pub query: String,
    /// Of one kind alone.
    pub kind: Option<Kind>,
    /// The language of the answer.
    pub lang: Lang,
    /// How many to pass over.
    pub offset: usize,
    /// How many to give at most.
    pub limit: usize,
}

/// A word of a thing, and how much it says about it.
#[derive(Clone, Copy)]
struct Posting {
    number: u32,
    weight: u8,
}

/// Everything that can be found.
#[derive(Default)]
pub struct Index {
    things: Vec<Option<Findable>>,
    numbers: BTreeMap<Key, u32>,
    postings: BTreeMap<Box<str>, Vec<Posting>>,
}

impl Follows for Index {
    fn take_in(&mut self, coalition: &Coalition, facts: &[Fact]) {
        for (key, thing) in texts::told(coalition, facts) {
            self.put(key, thing);
        }
    }
}

impl Index {
    /// Puts a thing in the place of what was known under its key; nothing, where it is no more to be found.
    fn put(&mut self, key: Key, thing: Option<Findable>) {
        if let Some(earlier) = self.numbers.remove(&key) {
            self.things[earlier as usize] = None;
        }
        let Some(thing) = thing else { return };
        let number = u32::try_from(self.things.len()).expect("fewer things than 2³²");
        self.enter(number, &thing);
        self.things.push(Some(thing));
        self.numbers.insert(key, number);
        if self.things.len() > CLEARED_FROM && self.things.len() > 2 * self.numbers.len() {
            self.clear_away();
        }
    }

    /// Enters the words of a thing, each once with the place where it counts most.
    fn enter(&mut self, number: u32, thing: &Findable) {
        let mut weights: HashMap<String, u8> = HashMap::new();
        let versions =
            |text: &Text| [text.es.clone(), text.en.clone()].into_iter().flatten().collect::<Vec<_>>();
        // The title of an act is the sentence itself, and says no more than that.
        let title = if thing.kind == Kind::Act { 1 } else { 4 };
        let parts =
            [(6, vec![thing.symbol.clone()]), (title, versions(&thing.title)), (1, versions(&thing.text))];
        for (weight, texts) in parts {
            for word in texts.iter().flat_map(|text| words(text)) {
                let known = weights.entry(word.folded).or_insert(weight);
                *known = weight.max(*known);
            }
        }
        for (word, weight) in weights {
            self.postings.entry(word.into_boxed_str()).or_default().push(Posting { number, weight });
        }
    }

    /// Begins again with what is there.
    fn clear_away(&mut self) {
        let kept: Vec<(Key, Findable)> = std::mem::take(&mut self.numbers)
            .into_iter()
            .filter_map(|(key, number)| Some((key, self.things[number as usize].take()?)))
            .collect();
        *self = Self::default();
        for (key, thing) in kept {
            self.put(key, Some(thing));
        }
    }

    /// The answer to `question`: things that have every one of its words, or words that begin so.
    pub fn find(&self, question: &Question) -> Found {
        let mut wanted: Vec<String> = words(&question.query).map(|word| word.folded).take(WORDS).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let ranked = self.ranked(&wanted);
        let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
        ranked.iter().for_each(|(_, thing)| *counts.entry(thing.kind).or_default() += 1);
        let kinds = Kind::ALL.iter().filter_map(|kind| Some((*kind, *counts.get(kind)?))).collect();
        let of_kind = || ranked.iter().filter(|(_, it)| question.kind.is_none_or(|kind| it.kind == kind));
        let part = of_kind().skip(question.offset).take(question.limit);
        let hits = part.map(|(_, thing)| hit(thing, &wanted, question.lang)).collect();
        Found { kinds, total: of_kind().count(), hits }
    }

    /// What has all of the words, the best first; of two that are as good, the newer.
    fn ranked(&self, wanted: &[String]) -> Vec<(u32, &Findable)> {
        let mut scores: Option<HashMap<u32, u32>> = None;
        for word in wanted {
            let found = self.having(word);
            scores = Some(match scores {
                None => found,
                Some(earlier) => {
                    let both = |(number, score)| Some((number, score + found.get(&number)?));
                    earlier.into_iter().filter_map(both).collect()
                }
            });
        }
        let thing = |(number, score): (u32, u32)| {
            let thing = self.things[number as usize].as_ref()?;
            Some((score * thing.kind.weight(), number, thing))
        };
        let mut ranked: Vec<_> = scores.unwrap_or_default().into_iter().filter_map(thing).collect();
        // Of one entry, in the order they were entered: paragraphs as they follow on each other.
        ranked.sort_unstable_by(|(one, first, a), (other, second, b)| {
            (other, b.position, first).cmp(&(one, a.position, second))
        });
        ranked.into_iter().map(|(score, _, thing)| (score, thing)).collect()
    }

    /// What has the word, or one that begins with it, with how much that says. A rare word says more.
    fn having(&self, word: &str) -> HashMap<u32, u32> {
        let begins =
            |it: &str| if word.len() < SHORTEST_BEGINNING { it == word } else { it.starts_with(word) };
        let mut found: HashMap<u32, u32> = HashMap::new();
        let from = (std::ops::Bound::Included(word), std::ops::Bound::Unbounded);
        for (known, postings) in self.postings.range::<str, _>(from).take_while(|(it, _)| begins(it)) {
            let rare = (self.things.len() / postings.len().max(1)).max(1).ilog2() + 1;
            let whole = if **known == *word { 2 } else { 1 };
            for posting in postings {
                let score = u32::from(posting.weight) * rare * whole;
                let best = found.entry(posting.number).or_default();
                *best = score.max(*best);
            }
        }
        found
    }
}

/// A thing as it is shown: in the reader's language, unless only the other has the words.
fn hit(thing: &Findable, wanted: &[String], lang: Lang) -> Hit {
    let mentions = |lang: Lang| thing.text.version(lang).is_some_and(|text| excerpt::mentions(text, wanted));
    let other = match lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    let has = |lang: Lang| thing.text.version(lang).is_some();
    let lang = if mentions(lang) || (has(lang) && !mentions(other)) || !has(other) { lang } else { other };
    let excerpt = excerpt::excerpt(thing.text.version(lang).unwrap_or_default(), wanted);
    Hit { it: thing.clone(), lang, excerpt }
}

#[cfg(test)]
mod tests;
