//! Paragraphs: what leads in, what is titled or labelled, what goes on with an item, and prose.

use std::ops::Range;

use super::{Origin, Reader, Unit};
use crate::inflect::Mood;
use crate::layout::marker::{Marker, Style};
use crate::layout::{Block, Form};
use crate::proposal::Kind;
use crate::sentences::sentences;
use crate::verbs::{self, Deed};
use crate::zones::{Zone, of_heading};

impl Reader<'_> {
    /// «HAN DECIDIDO: / EXHORTAR a los Estados …; / SALUDAR …»: an item without a number.
    fn unnumbered(&mut self, text: &str, words: &Range<usize>) -> bool {
        let announced = self.zone == Zone::Agreements || self.zone == Zone::Open && self.lead.is_some();
        // «Present: Botswana, Malawi» is a label.
        let label = self.tokens.get(words.start + 1).is_some_and(|it| it.is(":"));
        // «The Council: / took note of …; / approved …;»
        let told = || {
            let small = self.tokens.get(words.start).is_some_and(|it| !it.capital);
            let verb = verbs::at(self.language, &self.tokens[..words.end], words.start);
            small && self.lead.is_some() && verb.is_some_and(|it| it.mood == Mood::Told)
        };
        let item =
            announced && !label && !text.ends_with(':') && (self.opens_bare(words).is_some() || told());
        if item {
            self.levels.clear();
            let mut unit = Unit::new(Origin::Listed, words.clone());
            unit.leads.extend(self.leads());
            self.units.push(unit);
        }
        item
    }

    /// Whether a line is the headline of news, which tells what the text below it tells again: «Aprueba cabildo programa
    /// de salud».
    fn is_headline(&self, at: usize, text: &str, words: &Range<usize>) -> bool {
        const LONG: usize = 24;
        let below = self.layout.blocks.get(at + 1);
        at == 0
            && text.ends_with(char::is_alphanumeric)
            && words.len() <= LONG
            && !self.tokens[words.clone()].iter().any(|it| it.is("."))
            && below.is_some_and(|it| it.form == Form::Paragraph && self.layout.blocks.len() > 2)
    }

    pub fn paragraph(&mut self, at: usize, block: &Block, words: Range<usize>) {
        let text = block.span.of(&self.layout.text).trim_end();
        // A paragraph set in under an item belongs to it.
        if let Some((unit, indent)) = self.open_unit
            && block.indent > indent + 1
            && !text.ends_with(':')
        {
            self.units[unit].tokens.end = words.end;
            return;
        }
        self.open_unit = None;
        // «[Ed.: the annex is still in the old template.]» stands beside what is read.
        if text.starts_with('[') && text.ends_with(']') && !text[1..].contains('[') {
            return;
        }
        if self.is_headline(at, text, &words) || self.votes(at, &words) || self.votes_on(&words) {
            return;
        }
        if self.opens_items(at, text, &words) {
            self.lead = Some(words);
            return;
        }
        if self.unnumbered(text, &words) {
            return;
        }
        if text.ends_with([',', ';']) || !has_stopped(text) && self.heads_agreements(at) {
            // The sentence runs on: who decides stands in its first words.
            self.opening.get_or_insert(words);
            return;
        }
        if self.heads_what_follows(at, text, &words) {
            return;
        }
        if !text.ends_with(':') && self.zone != Zone::Agreements {
            self.opening = None;
        }
        if self.titled.is_some() && text.ends_with(',') {
            // «Recognizing that …,» stands between the one who decides and what is decided.
            return;
        }
        let leads = ends_open(text) || self.runs_into_items(at, text, &words);
        // «Adopted unanimously.» says how the agreement above it was taken.
        if self.tells_result(at, &words) {
            return;
        }
        let little = words.len() <= 3 && !text.ends_with('.');
        if let Some(number) = self.titled.take_if(|_| !leads && !little) {
            self.levels.clear();
            let mut unit = Unit::new(Origin::Listed, words);
            unit.number = Some(number);
            self.units.push(unit);
            return;
        }
        if self.titled.is_none() {
            self.levels.clear();
        }
        if leads {
            self.led(at, words);
            return;
        }
        if self.led_by_label(at, text, &words) {
            return;
        }
        if self.zone != Zone::Agreements {
            self.lead = None;
        }
        self.prose(words);
    }

    /// Whether a few words without a stop only group the items below, or are the title of the paragraph below.
    fn heads_what_follows(&mut self, at: usize, text: &str, words: &Range<usize>) -> bool {
        if has_stopped(text) {
            return false;
        }
        let item = self.layout.blocks.get(at + 1).is_some_and(|it| matches!(it.form, Form::Item(_)));
        let title = words.len() <= 4 || words.len() <= 9 && self.first_verb(words).is_none();
        if item && title && self.zone == Zone::Agreements {
            return true;
        }
        let names = self.names_what_follows(at, text, words);
        if names {
            self.put = Some(words.start);
            self.lead = None;
        }
        names
    }

    /// Whether a line is a title of what the next paragraph is about: «Amended Estimates».
    fn names_what_follows(&self, at: usize, text: &str, words: &Range<usize>) -> bool {
        words.len() <= 6
            && self.zone == Zone::Open
            && self.tokens[words.clone()].iter().all(|it| {
                it.is_mark()
                    || it.is_word() && it.capital
                    || it.is_one(&[
                        "of", "the", "and", "s", "for", "to", "in", "de", "del", "la", "y", "da", "do", "e",
                    ])
            })
            && text.chars().any(char::is_lowercase)
            && self
                .layout
                .blocks
                .get(at + 1)
                .is_some_and(|it| it.form == Form::Paragraph && self.words(it).len() > 10)
    }

    /// Whether a label makes an agreement of the paragraph, or a lead of what follows it.
    fn led_by_label(&mut self, at: usize, text: &str, words: &Range<usize>) -> bool {
        let Some(rest) = self.labelled(words) else { return false };
        // «Decision: The Council / a) adopts …»: the items tell what whoever is named does.
        if !text.ends_with('.') && self.series_below(at) && self.first_verb(&rest).is_none() {
            self.lead = Some(rest);
        } else {
            self.units.push(Unit::new(Origin::Listed, rest));
        }
        true
    }

    /// A paragraph that ends in a colon: an election with the offices below it, or words that may lead in a list.
    fn led(&mut self, at: usize, words: Range<usize>) {
        if super::opens_motion(&self.tokens[words.clone()]) {
            self.prose(words);
        } else if let Some(end) = self.offices_below(at, &words) {
            self.units.push(Unit::new(Origin::Prose, words.start..end));
        } else if self.we_decide_below(at, &words) || self.announces(&words) {
            // «POR TANTO, nosotros, los Presidentes: / 1. Aprobamos …» ends what was considered, and articles go on to
            // the end.
            let told = matches!(self.zone, Zone::Agenda | Zone::Attendance);
            if self.zone == Zone::Background || self.articles_below(at) {
                self.zone = Zone::Agreements;
                self.zone_style = None;
            }
            // «4. Programa de trabajo / El Consejo decidió:» was treated, and is decided.
            if told && self.zone != Zone::Agreements {
                self.zone = Zone::Open;
            }
            // What was told before the last sentence leads in nothing.
            let last = sentences(&self.layout.text, self.tokens, words.clone()).pop();
            self.lead = Some(last.unwrap_or(words));
            if self.zone == Zone::Open {
                self.zone_style = None;
            }
        } else {
            self.lead = None;
        }
    }

    /// Whether the next block is the first of a list whose items begin with what a meeting does: «1. Aprobamos».
    fn decides_below(&self, at: usize) -> bool {
        self.layout.blocks.get(at + 1).is_some_and(|it| match &it.form {
            Form::Item(marker) if opens_series(marker) || marker.style == Style::Bullet => {
                let words = self.words(it);
                let verb = words
                    .clone()
                    .take(3)
                    .find_map(|at| verbs::at(self.language, &self.tokens[..words.end], at));
                verb.is_some_and(|it| {
                    matches!(it.mood, Mood::Told | Mood::Bare)
                        && matches!(it.verb.deed, Deed::Decides | Deed::Makes(_))
                        && !matches!(it.verb.deed, Deed::Makes(Kind::Report | Kind::FollowUp | Kind::Other))
                })
            }
            _ => false,
        })
    }

    /// Whether words after what was considered say who decides what the list below says.
    fn we_decide_below(&self, at: usize, words: &Range<usize>) -> bool {
        const WE: &[&str] = &["tanto", "therefore", "nosotros", "nosotras", "nos", "we", "hereby"];
        let first = self.layout.blocks.get(at + 1).map(|it| self.words(it).start);
        let ours = first.and_then(|it| self.tokens.get(it)).is_some_and(|it| it.folded.ends_with("mos"));
        // «a) aprueba el presupuesto» tells in a statute what an organ may do; «a) Aprobar el presupuesto» is done.
        let bare = self
            .layout
            .blocks
            .get(at + 1)
            .is_some_and(|it| self.opens_bare(&self.words(it)).flatten().is_some());
        matches!(self.zone, Zone::Background | Zone::Agenda | Zone::Attendance)
            && (ours || bare || self.tokens[words.clone()].iter().any(|it| it.is_one(WE)))
            && self.decides_below(at)
    }

    /// Whether the next block is an article, of those that a resolution numbers.
    fn articles_below(&self, at: usize) -> bool {
        self.layout
            .blocks
            .get(at + 1)
            .is_some_and(|it| matches!(&it.form, Form::Item(marker) if marker.style == Style::Article))
    }

    /// The words after «Decisión:», «Acuerdo:», «Action:».
    pub fn labelled(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let colon = self.tokens[words.clone()].iter().take(4).position(|it| it.is(":"))?;
        let head = &self.tokens[words.start..words.start + colon];
        let label = head.len() == 1
            && (crate::layout::marker::labels_agreement(&head[0])
                || head[0].is_one(&["resultado", "resultados", "outcome", "result", "tarea", "tarefa"]));
        let announces =
            (1..=3).contains(&head.len()) && (label || of_heading(head) == Some(Zone::Agreements));
        // «Próxima reunión: 4 de mayo» says all of it only as a whole.
        let coming =
            head.iter().any(|it| it.is_one(&["proxima", "proximo", "next", "siguiente", "seguinte"]));
        let from = if coming { words.start } else { words.start + colon + 1 };
        (announces && words.start + colon + 1 < words.end).then_some(from..words.end)
    }

    /// Whether the next block is the first item of a series.
    fn series_below(&self, at: usize) -> bool {
        self.layout
            .blocks
            .get(at + 1)
            .is_some_and(|it| matches!(&it.form, Form::Item(next) if opens_series(next)))
    }

    /// Whether a sentence without a stop runs into the items below it: «TC 27 instructs its secretariat / a) to …».
    fn runs_into_items(&self, at: usize, text: &str, words: &Range<usize>) -> bool {
        self.series_below(at)
            && text.ends_with(char::is_alphanumeric)
            && self.first_verb(words).is_some_and(|it| it.mood == Mood::Told)
    }
}

/// Whether a line ends as a sentence or a quotation does.
fn has_stopped(text: &str) -> bool {
    text.ends_with(['.', ':', '!', '?', '»', '”', '"', ')'])
}

/// Whether words lead in what follows: by a colon, or a dash in its place.
pub fn ends_open(text: &str) -> bool {
    text.ends_with(':') || [" -", " –", " —", ":-"].iter().any(|it| text.ends_with(it))
}

/// Whether a marker is the first of its series: `a)`, `1.`, `i)`.
pub fn opens_series(marker: &Marker) -> bool {
    matches!(marker.written.as_str(), "a" | "A" | "1" | "i" | "I")
}
