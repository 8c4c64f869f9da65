//! Lists: in one sentence, below an election, with a title in front of their items.

use std::ops::Range;

use super::{Origin, Reader, Unit};
use crate::inflect::Mood;
use crate::layout::marker::{Marker, Style};
use crate::layout::{Block, Form};
use crate::proposal::Kind;
use crate::verbs::{self, Deed};
use crate::words::{Token, is_one_at};
use crate::zones::{Zone, of_heading};

impl Reader<'_> {
    /// «acordaron: dar por aprobada el acta; adoptar el código; encomendar …; y felicitar a Colombia»: a list without
    /// numbers in one sentence.
    pub fn run_on_list(&mut self, sentence: &Range<usize>) -> bool {
        let past_and = |at: usize| at + usize::from(is_one_at(self.tokens, at, &["y", "e", "and"]));
        let bare = |at: usize| self.opens_bare(&(at..sentence.end)).flatten().is_some();
        let parts: Vec<usize> = sentence
            .clone()
            .filter(|it| self.tokens[*it].is(";"))
            .map(|it| past_and(it + 1))
            .filter(|it| *it < sentence.end && bare(*it))
            .collect();
        let Some(second) = parts.first().copied().filter(|_| parts.len() >= 2) else { return false };
        // The first begins behind the words that lead in.
        let told = |at: usize| {
            verbs::at(self.language, &self.tokens[..second], at)
                .is_some_and(|it| it.verb.deed == Deed::Decides && it.mood == Mood::Told)
        };
        let Some(lead) = (sentence.start..second).find(|it| told(*it)) else { return false };
        let Some(first) = (lead + 1..second.min(lead + 16)).find(|it| bare(*it)) else { return false };
        let starts: Vec<usize> = std::iter::once(first).chain(parts).collect();
        for (index, start) in starts.iter().enumerate() {
            let end = starts
                .get(index + 1)
                .map_or(sentence.end, |next| if self.tokens[next - 1].is(";") { *next } else { next - 1 });
            let mut unit = Unit::new(Origin::Listed, *start..end);
            unit.leads.push(sentence.start..first);
            self.units.push(unit);
        }
        true
    }

    /// Where the lines below an election end that only name offices and who holds them: «eligió la siguiente Mesa: /
    /// Presidencia: Uruguay / Relatoría: Brasil».
    pub fn offices_below(&mut self, at: usize, words: &Range<usize>) -> Option<usize> {
        let elects = verbs::within(self.language, self.tokens, words.clone())
            .iter()
            .any(|it| it.verb.deed == Deed::Makes(Kind::Elect) && it.mood != Mood::Noun);
        if !elects {
            return None;
        }
        let mut end = None;
        for (below, block) in self.layout.blocks.iter().enumerate().skip(at + 1).take(8) {
            let line = self.words(block);
            let tokens = &self.tokens[line.clone()];
            let office = line.len() <= 12
                && !matches!(block.form, Form::Item(_))
                && tokens.iter().take(4).any(crate::results::is_office)
                && (tokens.iter().any(|it| it.is_one(&[":", "–", "-"]))
                    || matches!(block.form, Form::Row { .. }));
            if !office {
                break;
            }
            end = Some(line.end);
            self.skip = below + 1;
        }
        end
    }

    /// Whether an item under an election only names an office and who holds it.
    pub fn is_office_line(&self, parent: usize, words: &Range<usize>) -> bool {
        let elects = verbs::within(self.language, self.tokens, self.units[parent].tokens.clone())
            .iter()
            .any(|it| it.verb.deed == Deed::Makes(Kind::Elect));
        let tokens = &self.tokens[words.clone()];
        elects
            && tokens.len() <= 9
            && tokens.iter().any(|it| it.is_one(&[":", "–", "-"]))
            && tokens.iter().any(crate::results::is_office)
    }

    /// «TERCERO: (Informe de labores). La Secretaría …»: a title in brackets is no part of what is said.
    pub fn past_title(&self, marker: &Marker, words: Range<usize>) -> Range<usize> {
        const TITLE: usize = 14;
        let opens =
            marker.style != Style::Bullet && self.tokens.get(words.start).is_some_and(|it| it.is("("));
        let close = (words.start..words.end.min(words.start + TITLE)).find(|it| self.tokens[*it].is(")"));
        if marker.style != Style::Bullet
            && let Some(begins) = self.past_running_title(&words)
        {
            return begins..words.end;
        }
        match close {
            Some(close) if opens && close + 1 < words.end => {
                let stop = self.tokens[close + 1].is_one(&[".", ":", "-", "–", "—"]);
                close + 1 + usize::from(stop)..words.end
            }
            _ => words,
        }
    }

    /// Where the first sentence begins behind a title that no mark ends: «5. Election of Chair It was proposed …».
    fn past_running_title(&self, words: &Range<usize>) -> Option<usize> {
        const TITLE: usize = 12;
        const OPENS: [&[&str]; 3] = [
            &["se"],
            &["it", "there", "upon", "members", "motion", "moved", "cllr", "councillor"],
            &["foi", "foram", "deliberado"],
        ];
        const TIES: &[&str] =
            &["of", "for", "the", "de", "del", "la", "do", "da", "y", "e", "and", "to", "a", "on"];
        let first = self.tokens.get(words.start)?;
        let at = (words.start + 1..words.end.min(words.start + TITLE)).find(|at| {
            let (token, before) = (&self.tokens[*at], &self.tokens[at - 1]);
            token.capital
                && token.span.of(&self.layout.text).contains(char::is_lowercase)
                && token.is_one(OPENS[self.language as usize])
                && (before.is_word() || before.is_number())
                && !before.is_one(TIES)
        })?;
        let title = words.start..at;
        let told = verbs::within(self.language, self.tokens, title.clone())
            .iter()
            .any(|it| it.mood == Mood::Told && !self.tokens[it.tokens.start].capital);
        let loud = self.tokens[words.clone()].iter().all(|it| !it.is_word() || it.capital);
        (first.capital && !told && !loud && words.end - at >= 4).then_some(at)
    }

    /// Whether a numbered point is read as prose: where nothing else is announced, and where it tells that something
    /// was done: «5. La Conferencia aprobó el temario» under «Aprobación del temario».
    pub fn is_told(&self, block: &Block, words: &Range<usize>) -> bool {
        let stops = block.span.of(&self.layout.text).trim_end().ends_with('.');
        let told = || self.first_verb(words).is_some_and(|it| it.mood == Mood::Told);
        match self.zone {
            Zone::Open => true,
            Zone::Agenda | Zone::Attendance => stops && told(),
            _ => false,
        }
    }

    /// Whether a paragraph only names who decides what the items below it say: «The Council», «The Council,».
    pub fn opens_items(&self, at: usize, text: &str, words: &Range<usize>) -> bool {
        let item = self.layout.blocks.get(at + 1).is_some_and(|it| matches!(it.form, Form::Item(_)));
        let comma = text.ends_with(',');
        let named =
            words.len() <= 5 && !text.ends_with('.') && (item || comma) && self.first_verb(words).is_none();
        named && (self.titled.is_some() || self.zone == Zone::Agreements)
    }

    /// Whether a paragraph only says how the agreement right above it was taken: «Adopted unanimously.», «Aprobado por
    /// consenso, con la abstención de Chile.»
    pub fn tells_result(&self, at: usize, words: &Range<usize>) -> bool {
        let tokens = &self.tokens[words.clone()];
        let above = at.checked_sub(1).and_then(|it| self.layout.blocks.get(it)).map(|it| self.words(it));
        let after = above.zip(self.units.last()).is_some_and(|(above, last)| last.tokens.end == above.end);
        after && tells_how(tokens)
    }

    /// Whether the next block is a heading of agreements.
    pub fn heads_agreements(&self, at: usize) -> bool {
        self.layout.blocks.get(at + 1).is_some_and(|it| {
            matches!(it.form, Form::Heading)
                && of_heading(&self.tokens[self.words(it)]) == Some(Zone::Agreements)
        })
    }
}

/// Whether words only say how something was taken: a participle and the manner.
fn tells_how(tokens: &[Token]) -> bool {
    const DONE: &[&str] = &[
        "adopted", "approved", "carried", "agreed", "passed", "aprobado", "aprobada", "adoptado", "adoptada",
        "acordado", "aprovado", "aprovada", "adotado", "adotada",
    ];
    const MANNER: &[&str] = &[
        "unanimously",
        "unanimous",
        "consensus",
        "acclamation",
        "votes",
        "abstention",
        "abstentions",
        "dissent",
        "unanimidad",
        "unanime",
        "consenso",
        "aclamacion",
        "votos",
        "abstencion",
        "abstenciones",
        "unanimidade",
        "aclamacao",
        "abstencao",
        "abstencoes",
        "disidencia",
    ];
    const LONG: usize = 16;
    tokens.len() <= LONG
        && tokens.first().is_some_and(|it| it.is_one(DONE))
        && tokens.iter().skip(1).take(5).any(|it| it.is_one(MANNER))
}
