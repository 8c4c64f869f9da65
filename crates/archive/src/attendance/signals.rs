//! What the words of a clause signal of those who were there, and in which manner each took part.

use std::ops::Range;

use crate::document::Document;
use crate::facts::{self, Fact};
use crate::proposal::{Mode, Who};
use crate::who::Mention;

/// A word for how one took part.
pub(super) struct Manner {
    pub(super) tokens: Range<usize>,
    pub(super) mode: Mode,
    /// Of single ones, never of the meeting: «en sala», «por enlace remoto».
    pub(super) single: bool,
}

/// What the words of a clause signal, and where.
#[derive(Default)]
pub(super) struct Signals {
    pub(super) met: Option<usize>,
    pub(super) part: Option<usize>,
    /// Each word that says that one took part.
    pub(super) parts: Vec<usize>,
    pub(super) observers: Option<usize>,
    pub(super) absent: Option<usize>,
    pub(super) modes: Vec<Manner>,
}

impl Signals {
    pub(super) fn of(doc: &Document, clause: &Range<usize>) -> Self {
        let mut found = Self::default();
        let mut joins = Vec::new();
        for (words, fact) in facts::within(&doc.tokens, clause.clone()) {
            let at = words.start;
            let tokens = at..words.end.min(clause.end).max(at + 1);
            match fact {
                Fact::Met => found.met = found.met.or(Some(at)),
                Fact::TookPart | Fact::Delegates => found.parts.push(at),
                Fact::Joins => joins.push(at),
                Fact::Observer => found.observers = found.observers.or(Some(at)),
                Fact::Absent => found.absent = found.absent.or(Some(at)),
                Fact::Virtual | Fact::Remote => {
                    found.modes.push(Manner { tokens, mode: Mode::Virtual, single: fact == Fact::Remote });
                }
                Fact::InPerson | Fact::Present => {
                    found.modes.push(Manner { tokens, mode: Mode::InPerson, single: fact == Fact::Present });
                }
                _ => {}
            }
        }
        // «Costa Rica intervino por videoconferencia» says how, and so that it was there.
        found
            .parts
            .extend(joins.into_iter().filter(|it| found.modes.iter().any(|mode| mode.tokens.start > *it)));
        found.part = found.parts.first().copied();
        found
    }

    /// The first word for how one took part.
    pub(super) fn mode(&self) -> Option<Mode> {
        self.modes.first().map(|it| it.mode)
    }
}

pub(super) fn states(spoken: &[Mention]) -> usize {
    spoken.iter().filter(|it| matches!(it.who, Who::State(_)) && !it.placed).count()
}

/// In which manner one took part, where the clause says so of this one.
pub(super) fn mode_of(
    doc: &Document,
    clause: &Range<usize>,
    spoken: &[Mention],
    index: usize,
    signals: &Signals,
) -> Option<Mode> {
    let tokens = &doc.tokens;
    let mention = &spoken[index];
    let next = spoken.get(index + 1).map_or(clause.end, |it| it.tokens.start);
    let has = |range: Range<usize>, words: &[&str]| tokens[range].iter().any(|it| it.is_one(words));
    let manners = || signals.modes.iter();
    // «Nicaragua (por enlace remoto)», «Ecuador, a distancia»; in «Cuba y, por Zoom, Costa Rica» it is the next one's.
    let beside = manners().find(|it| {
        let between = mention.tokens.end..it.tokens.start;
        (mention.tokens.end..next).contains(&it.tokens.start)
            && has(between.clone(), &["(", ","])
            && !(next < clause.end && has(between, &["y", "e", "and"]))
    });
    // «En sala: Panamá, Costa Rica»; «y, por Zoom, Costa Rica».
    let leading = manners().rev().find(|it| {
        it.tokens.end <= mention.tokens.start && {
            let between = it.tokens.end..mention.tokens.start;
            let after_comma = it.tokens.start >= clause.start + 2
                && has(it.tokens.start.saturating_sub(2).max(clause.start)..it.tokens.start, &[","])
                && between.len() <= 2
                && has(between.clone(), &[","]);
            has(between.clone(), &[":"]) && !has(between, &["."]) || after_comma
        }
    });
    let only = (signals.modes.len() == 1 && states(spoken) == 1).then(|| &signals.modes[0]);
    // «Belice y Nicaragua se conectaron de forma virtual».
    let together = manners().find(|it| {
        let joined = |part: &usize| (mention.tokens.end..it.tokens.start).contains(part);
        signals.parts.iter().any(joined) && {
            let between = mention.tokens.end..it.tokens.start;
            between.len() <= 18 && !has(between, &[".", ":", "("])
        }
    });
    let together = together.filter(|_| signals.modes.len() == 1);
    let manner = beside.or(leading).or(together).or(only).or_else(|| of_all(doc, clause, spoken, signals));
    manner.map(|it| it.mode)
}

/// How all of a clause took part: «Bolivia, Brasil y Perú, presentes en sala», «attended in person by the teams of …».
fn of_all<'a>(
    doc: &Document,
    clause: &Range<usize>,
    spoken: &[Mention],
    signals: &'a Signals,
) -> Option<&'a Manner> {
    const ALL: &[&str] = &["presentes", "todos", "todas", "ambos", "ambas", "all", "both", "present"];
    let (first, last) = (spoken.first()?, spoken.last()?);
    let [manner] = signals.modes.as_slice() else { return None };
    let near = manner.tokens.start.saturating_sub(2).max(clause.start)..manner.tokens.end;
    let plural = doc.tokens[near.clone()].iter().any(|it| it.is_one(ALL));
    let behind = manner.tokens.start >= last.tokens.end && plural;
    let part_before = signals.parts.iter().any(|it| near.contains(it) && *it < manner.tokens.start);
    let ahead =
        manner.tokens.end <= first.tokens.start && (manner.single && signals.part.is_some() || part_before);
    (behind || ahead).then_some(manner)
}
