//! What was put to the vote, and what became of it, however many sentences or lines that takes: «Motion by Malta to buy a
//! pump. Seconded by Oman. Motion carried.», «The board should publish its notes. / Unanimously approved.»

use std::ops::Range;

use super::{Origin, Reader, Unit};
use crate::layout::{Block, Form};
use crate::sentences::sentences;
use crate::words::{Token, is_one_at};
use crate::zones::Zone;

/// So many sentences may stand between a motion and what became of it.
const BETWEEN: usize = 7;
/// A line that only says how a vote ended is no longer, in words and marks.
const BARE: usize = 9;
/// So many words and marks may be put to one vote.
const LONG: usize = 160;

/// What says that something was taken.
pub const TAKEN: &[&str] = &[
    "carried",
    "carries",
    "passed",
    "passes",
    "approved",
    "adopted",
    "agreed",
    "accepted",
    "aprobado",
    "aprobada",
    "aprobados",
    "aprobadas",
    "aceptado",
    "aceptada",
    "adoptado",
    "adoptada",
    "acordado",
    "aprovado",
    "aprovada",
    "aprovados",
    "aprovadas",
    "aceito",
    "aceita",
    "aceite",
    "adotado",
    "adotada",
];

/// What says that it was not.
pub const LOST: &[&str] = &[
    "lost",
    "defeated",
    "negatived",
    "rejected",
    "failed",
    "fails",
    "rechazado",
    "rechazada",
    "rejeitado",
    "rejeitada",
    "desestimado",
    "desestimada",
    "chumbado",
    "chumbada",
];

/// Words that begin what is put to the vote.
const MOVES: &[&str] = &["moved", "motion", "moves"];

/// Whether a sentence moves something: «Moved by Belize», `Motion by Malta, second by Oman, to …`, `Member Kattouw moved to
/// …`, `On the motion of Fiji, that`, `It was proposed and seconded that …`.
pub fn opens_motion(tokens: &[Token]) -> bool {
    const HEAD: usize = 12;
    let head = &tokens[..tokens.len().min(HEAD)];
    let is = |at: usize, words: &[&str]| is_one_at(head, at, words);
    (0..head.len()).any(|at| {
        let before = |words: &[&str]| at > 0 && is(at - 1, words);
        head[at].is("moved")
            && !before(&["be", "been", "being", "were", "has", "have", "had"])
            && (!before(&["was"]) || is(0, &["it"]) || is(at + 1, &["by"]))
            || head[at].is_one(&["motion", "resolution"])
                && (at == 0 && is(1, &["by", "made", "to", "was", "from", "that"])
                    || before(&["a", "another", "the"])
                        && (is(at + 1, &["by", "to", "of", "that", "was", "made"]) || at <= 1)
                        && (at <= 1
                            || tokens[..at]
                                .iter()
                                .any(|it| it.is_one(&["makes", "made", "on", "upon", "offered", "offers"]))))
            || head[at].is("proposition") && before(&["the"]) && is(at + 1, &["of"])
            || head[at].is("proposed") && is(at + 1, &["and"]) && is(at + 2, &["seconded"])
            || head[at].is_one(&["mocion", "mocao"])
                && at <= 1
                && is(at + 1, &["de", "del", "da", "do", "presentada", "para"])
    })
}

/// Whether a sentence says what became of a motion in its own words.
pub fn ends_motion(tokens: &[Token]) -> bool {
    const ENDS: &[&str] =
        &["carried", "carries", "lost", "defeated", "lapsed", "withdrawn", "unanimously", "negatived"];
    tokens.iter().any(|it| it.is_one(ENDS)) || is_outcome(tokens)
}

/// How a vote was taken.
const MANNER: &[&str] = &[
    "unanimously",
    "unanimous",
    "unanimidad",
    "unanime",
    "unanimidade",
    "consenso",
    "consensus",
    "acclamation",
    "aclamacion",
    "aclamacao",
    "votes",
    "votos",
    "vote",
    "voto",
    "nem",
    "con",
    "by",
    "with",
    "mayoria",
    "maioria",
];

/// What is put to a vote.
const PUT: &[&str] = &[
    "motion",
    "resolution",
    "amendment",
    "proposal",
    "this",
    "it",
    "mocion",
    "mocao",
    "propuesta",
    "proposta",
];

/// Words before a thing, which a verb that tells of it has behind it.
const THING: &[&str] = &[
    "the", "a", "an", "that", "to", "on", "el", "la", "los", "las", "o", "os", "as", "un", "una", "um",
    "uma", "que", "its", "their", "su",
];

/// Words between what was put and what became of it.
const TIES: &[&str] = &[
    "was",
    "were",
    "is",
    "been",
    "has",
    "have",
    "then",
    "duly",
    "so",
    "therefore",
    "unanimously",
    "finally",
    "not",
    "no",
    "fue",
    "es",
    "foi",
    "ha",
    "sido",
    "queda",
    "ficou",
    "se",
];

/// Whether a sentence only says how a vote ended: «Unanimously approved.», «The motion passes with six votes.»,
/// «Aprobado por unanimidad.»
pub fn is_outcome(tokens: &[Token]) -> bool {
    let words: Vec<&Token> = tokens.iter().filter(|it| it.is_word()).collect();
    let [first, ..] = words.as_slice() else { return false };
    if words.len() > 18 {
        return false;
    }
    let at = |at: usize, list: &[&str]| words.get(at).is_some_and(|it| it.is_one(list));
    let done = |at: usize| at_done(&words, at);
    let manner = words.iter().take(8).any(|it| it.is_one(MANNER));
    let told = first.is_one(&["se", "fue", "foi", "fueron", "foram", "queda", "quedo", "was", "is", "duly"])
        || first.is_one(&["unanimously", "unanimous", "votos", "vote"]);
    if done(0) && !at(1, THING) && (words.len() <= 2 || manner) {
        return true;
    }
    if told
        && (done(1) || at(1, &["aprueba", "aprobo", "aprueban", "approved"]))
        && words.len() <= 8
        && !at(2, THING)
    {
        return words.len() <= 2 || manner;
    }
    if first.is("elected") && (words.len() == 1 || manner) {
        return true;
    }
    // `Upon voice vote, the motion carried unanimously.`
    let put = words.iter().take(8).position(|it| it.is_one(PUT));
    put.is_some_and(|put| {
        let near = (put + 1..words.len().min(put + 6)).any(|it| {
            let between = &words[put + 1..it];
            done(it)
                && between.iter().all(|it| it.is_one(TIES))
                && (!between.is_empty()
                    || words[it]
                        .is_one(&["carried", "carries", "passed", "passes", "lost", "fails", "failed"]))
        });
        let loose = words[put].is_one(&["this", "it"]);
        near && (!loose
            || put == 0 && words.len() <= 14 && !words.iter().any(|it| it.is_one(&["that", "que", "to"])))
    })
}

fn at_done(words: &[&Token], at: usize) -> bool {
    words.get(at).is_some_and(|it| it.is_one(TAKEN) || it.is_one(LOST))
}

/// Puts the sentences of a motion together with that which says what became of it.
pub fn whole_motions(tokens: &[Token], all: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    while next < all.len() {
        let first = all[next].clone();
        let opens = opens_motion(&tokens[first.clone()]);
        let end = if opens && !ends_motion(&tokens[first.clone()]) {
            let behind = next + 1..all.len().min(next + 1 + BETWEEN);
            behind.into_iter().find(|it| ends_motion(&tokens[all[*it].clone()])).filter(|end| {
                !(next + 1..=*end)
                    .any(|it| opens_motion(&tokens[all[it].clone()]) && !is_outcome(&tokens[all[it].clone()]))
                    && all[*end].end - first.start <= LONG
            })
        } else {
            None
        };
        let last = end.unwrap_or(next);
        whole.push(first.start..all[last].end);
        next = last + 1;
    }
    whole
}

impl Reader<'_> {
    /// Whether a line says what became of what stands above it, which then is one agreement with it.
    pub fn votes(&mut self, at: usize, words: &Range<usize>) -> bool {
        if !matches!(self.zone, Zone::Open | Zone::Agreements) || words.is_empty() {
            return false;
        }
        // «**Decision**: Approved»
        let colon = self.tokens[words.clone()].iter().take(3).position(|it| it.is(":"));
        let said = colon.map_or(words.start, |it| words.start + it + 1)..words.end;
        let first = sentences(&self.layout.text, self.tokens, said.clone()).into_iter().next();
        let bare = |it: &Range<usize>| it.len() <= BARE && is_outcome(&self.tokens[it.clone()]);
        let Some(outcome) = first.filter(bare) else { return false };
        let above = at.checked_sub(1).map(|it| self.words(&self.layout.blocks[it]));
        // «Adopted unanimously.» right below an item says how that was taken.
        let listed = self.units.last().is_some_and(|it| {
            it.origin != Origin::Prose && above.as_ref().is_some_and(|above| it.tokens.end == above.end)
        });
        let Some(start) = self.put_from(at, words.start) else { return false };
        if listed {
            return false;
        }
        while self.units.last().is_some_and(|it| it.tokens.start >= start) {
            self.units.pop();
        }
        (self.moved, self.open_unit) = (None, None);
        let mut unit = Unit::new(Origin::Listed, start..outcome.end);
        unit.voted = Some(outcome.clone());
        self.units.push(unit);
        self.put = Some(words.end);
        self.levels.clear();
        if outcome.end < words.end {
            self.prose(outcome.end..words.end);
        }
        true
    }

    /// Where a point ends in a label with its outcome: «… solicita o aproveitamento. Deliberação: Aprovado».
    pub fn outcome_at_end(&self, words: &Range<usize>) -> Option<Range<usize>> {
        const LABELS: &[&str] = &[
            "deliberacao",
            "decision",
            "decisao",
            "resultado",
            "outcome",
            "resolucion",
            "resolucao",
            "result",
            "acuerdo",
            "acordo",
        ];
        const NEAR: usize = 14;
        let from = words.end.saturating_sub(NEAR).max(words.start + 4);
        let label = (from..words.end.saturating_sub(2)).find(|it| {
            self.tokens[*it].is_one(LABELS) && self.tokens[*it].capital && self.tokens[it + 1].is(":")
        })?;
        let done = &self.tokens[label + 2];
        (done.is_one(TAKEN) || done.is_one(LOST)).then_some(label..words.end)
    }

    /// Where what is put to the vote begins: the line above, past those that say who put it and how many voted; or a label
    /// that opens it, or the heading right above.
    fn put_from(&self, at: usize, end: usize) -> Option<usize> {
        const PUT: &[&str] =
            &["rationale", "proposal", "propuesta", "proposta", "motion", "mocion", "resolution"];
        let from = self.put?;
        let lines = self.layout.blocks[..at].iter().rev().map(|it| (it, self.words(it)));
        let mut start = None;
        for (block, words) in lines.take_while(|(_, words)| words.start >= from).filter(|it| !it.1.is_empty())
        {
            if end - words.start > LONG || is_heading(block) && start.is_some() {
                break;
            }
            if self.is_label(&words, PUT) {
                return Some(words.start);
            }
            let label = self.tokens[words.clone()].iter().take(4).any(|it| it.is(":")) && words.len() <= 24;
            if start.is_none() && !label {
                let said = sentences(&self.layout.text, self.tokens, words.clone());
                let last = said.last().filter(|_| said.len() > 3);
                start = Some(last.map_or(words.start, |it| it.start));
            }
        }
        start
    }

    /// Whether a line opens with one of these and a colon.
    fn is_label(&self, words: &Range<usize>, labels: &[&str]) -> bool {
        self.tokens[words.start].is_one(labels)
            && self.tokens.get(words.start + 1).is_some_and(|it| it.is(":"))
    }

    /// Whether a line goes on with a motion that stands above; what it says besides is read as prose.
    pub fn votes_on(&mut self, words: &Range<usize>) -> bool {
        let Some(end) = self.goes_on_voting(words) else { return false };
        if end < words.end {
            self.prose(end..words.end);
        }
        true
    }

    /// A motion that ended without a word of what became of it goes on in the lines below, up to that word.
    fn goes_on_voting(&mut self, words: &Range<usize>) -> Option<usize> {
        let (unit, start) = self.moved?;
        let open =
            self.units.get(unit).is_some_and(|it| it.tokens.start == start) && words.end - start <= LONG;
        if !open {
            self.moved = None;
            return None;
        }
        let said = sentences(&self.layout.text, self.tokens, words.clone());
        let end = said.iter().take(2).find(|it| {
            let told = &self.tokens[(*it).clone()];
            is_outcome(told) || confirms(told)
        })?;
        self.units.truncate(unit + 1);
        self.units[unit].tokens.end = end.end;
        self.units[unit].voted = Some(end.clone());
        self.moved = None;
        Some(end.end)
    }

    /// Remembers a motion whose outcome has not been told yet.
    pub fn remember_motion(&mut self) {
        self.moved = self.units.last().and_then(|it| {
            let said = &self.tokens[it.tokens.clone()];
            (it.origin != Origin::Row && opens_motion(said) && !ends_motion(said))
                .then(|| (self.units.len() - 1, it.tokens.start))
        });
    }
}

fn is_heading(block: &Block) -> bool {
    block.form == Form::Heading
}

/// `Greg Lucas is confirmed as a member of the board.`
fn confirms(tokens: &[Token]) -> bool {
    tokens.len() <= 14
        && tokens.iter().any(|it| it.is_one(&["is", "was", "are", "were"]))
        && tokens.iter().any(|it| it.is_one(&["confirmed", "elected", "appointed"]))
}

/// Whether a word says that something is moved.
pub fn moves(token: &Token) -> bool {
    token.is_one(MOVES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    fn kinds(text: &str) -> Vec<String> {
        let proposal = crate::read(text);
        let agreements = proposal.meetings.iter().flat_map(|it| &it.agreements);
        agreements.map(|it| format!("{:?}: {}", it.kind.value, it.span.of(text)).replace('\n', " ")).collect()
    }

    #[test]
    fn a_vote_is_told_by_few_words_and_names_nothing() {
        for (text, expected) in [
            ("Unanimously approved.", true),
            ("Passed with six votes.", true),
            ("The motion was lost by four votes to two.", true),
            ("Aprobado por unanimidad.", true),
            ("Aceito por unanimidade.", true),
            ("Approved the budget.", false),
            ("The plan was adopted last year.", false),
            ("Aprobado el plan de trabajo por unanimidad.", false),
        ] {
            assert_eq!(is_outcome(&split(text, 0..text.len())), expected, "{text}");
        }
    }

    #[test]
    fn a_motion_and_its_outcome_are_one_agreement() {
        let told = "PORTS BOARD\n\n3 May 2019\n\nMotion by Ana Roe, second by Lee Poe to approve the budget of the port. \
                    There were two questions. Motion carried. Rain fell all day.";
        let found = kinds(told);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("Adopt: Motion by") && found[0].ends_with("carried."), "{found:?}");
        let lost = "PORTS BOARD\n\n3 May 2019\n\nCr Poe moved that the Board buy a crane. Cr Roe seconded. The motion was lost.";
        assert!(kinds(lost)[0].starts_with("Reject"), "{:?}", kinds(lost));
    }

    #[test]
    fn what_comes_after_a_vote_is_no_part_of_it() {
        let told = "# Ports board, 3 May 2019\n\nMotion by Malta to buy a pump.\n\nUnanimously approved.\n\nMs Roe was elected Chair.\n";
        let found = kinds(told);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].ends_with("approved.") && found[1].starts_with("Elect"), "{found:?}");
        let item = "# Ports board, 3 May 2019\n\nMotion by Malta to buy a pump.\n\n- Motion carried. The Board approved the budget of the port.\n";
        let found = kinds(item);
        assert!(found.len() == 2 && found[1].contains("budget"), "{found:?}");
    }

    #[test]
    fn a_line_tells_what_became_of_the_one_above() {
        let told = "# Ports board\n\n3 May 2019\n\n## Crane\n\nThe board should buy a crane.\n\nProposed by: Ana\n\nUnanimously approved.\n\n\
                    ## Logo\n\nSpeakers liked the logo.\n\nNo support; rejected by all.\n";
        let found = kinds(told);
        assert!(
            found[0].contains("The board should buy a crane.") && found[0].ends_with("approved."),
            "{found:?}"
        );
    }
}
