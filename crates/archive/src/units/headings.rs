//! Headings: what they announce, and which of them only group what stands below.

use std::ops::Range;

use super::{Origin, Reader};
use crate::layout::marker::{Marker, Style};
use crate::layout::{Block, Form};
use crate::zones::{Zone, of_heading};

/// No title of a point is longer, in words and marks.
const TITLE: usize = 16;

impl Reader<'_> {
    /// Whether a block is a heading: by its form, as a short loud item, or because its few words announce a zone.
    pub fn is_heading(&self, at: usize, block: &Block, words: &Range<usize>) -> bool {
        let text = block.span.of(&self.layout.text).trim();
        let loud = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
        let few = words.len() <= 9 && !text.ends_with(['.', ';', ',']);
        match &block.form {
            Form::Heading => true,
            Form::Row { .. } => false,
            // The title of an article is what it is about: «Artículo 2.º (Programa)».
            Form::Item(marker) if marker.style == Style::Article && self.zone == Zone::Agreements => false,
            Form::Item(marker) => {
                let numbered = !matches!(marker.style, Style::Bullet | Style::Agreement | Style::Ordinal);
                marker.style == Style::Point
                    || matches!(marker.style, Style::Letter | Style::Roman)
                        && few
                        && !text.ends_with(':')
                        && self
                            .last_title
                            .as_ref()
                            .is_some_and(|it| (it.0, it.1) == (marker.style, block.indent))
                    || few && !text.ends_with(':') && self.goes_on_counting(at, block, marker)
                    || numbered
                        && few
                        && !text.ends_with(':')
                        && (loud
                            || of_heading(&self.tokens[words.clone()]).is_some()
                            || self.is_title(words)
                            || self.groups(at, block, words))
                        && (self.first_verb(words).is_none()
                            || loud && self.opens_bare(words).flatten().is_none())
            }
            Form::Paragraph => {
                few && words.len() <= 7
                    && of_heading(&self.tokens[words.clone()]).is_some()
                    && (self.first_verb(words).is_none() || loud)
                    && !text.contains(": ")
                    || self.ends_telling(at, text, words)
            }
        }
    }

    /// Whether a line that announces nothing is the title of another part, after one that only tells: «Introdução» …
    /// «Troca de dados».
    fn ends_telling(&self, at: usize, text: &str, words: &Range<usize>) -> bool {
        let tells = matches!(self.zone, Zone::Background | Zone::Agenda | Zone::Attendance);
        let title = words.len() <= 9
            && self.tokens.get(words.start).is_some_and(|it| it.is_word() && it.capital)
            && text.ends_with(|it: char| it.is_alphanumeric() || it == ')')
            && !text.contains(": ")
            && self.first_verb(words).is_none();
        let below = || {
            self.layout.blocks.get(at + 1).is_some_and(|it| match &it.form {
                Form::Paragraph => self.words(it).len() > 2 * TITLE,
                Form::Item(marker) => marker.style == Style::Bullet,
                _ => false,
            })
        };
        tells && title && below()
    }

    /// Where the title of a point ends that goes on in the same paragraph: «Ponto 3. Orçamento. Foi aprovado …».
    pub fn title_of_point(&self, block: &Block, words: &Range<usize>) -> usize {
        let point = matches!(&block.form, Form::Item(marker) if marker.style == Style::Point);
        if !point || words.len() <= TITLE {
            return words.end;
        }
        let sentences = crate::sentences::sentences(&self.layout.text, self.tokens, words.clone());
        let first = sentences.first().map_or(words.end, |it| it.end);
        let apart = (words.start..words.end.min(words.start + TITLE))
            .find(|it| self.tokens[*it].is_one(&["–", "—", ":"]) && *it > words.start);
        match apart {
            Some(mark) if mark < first => mark + 1,
            _ if first - words.start <= TITLE && self.first_verb(&(words.start..first)).is_none() => first,
            _ => words.start,
        }
    }

    /// Whether an item has the number after that of the last heading, and parts of its own below: «4. Eleição» after
    /// «3. Conclusões», before «4.1.».
    fn goes_on_counting(&self, at: usize, block: &Block, marker: &Marker) -> bool {
        let Some((style, indent, before)) = &self.last_title else { return false };
        let next = self.layout.blocks.get(at + 1);
        let parts = next.is_some_and(|it| match &it.form {
            Form::Item(below) => {
                below.written.starts_with(&format!("{}.", marker.written)) || below.style != marker.style
            }
            Form::Paragraph => true,
            _ => false,
        });
        *style == marker.style
            && *indent == block.indent
            && parts
            && super::levels::follows(before, &marker.written)
    }

    /// Whether the words are a title without a verb, outside a list of agreements.
    fn is_title(&self, words: &Range<usize>) -> bool {
        // After a list without numbers a number heads another part.
        let ended = self.units.last().is_some_and(|it| it.origin == Origin::Listed && it.number.is_none());
        self.zone == Zone::Open && (self.lead.is_none() || ended) && words.len() <= 7
    }

    /// Whether an item of few words only groups the items right below it.
    fn groups(&self, at: usize, block: &Block, words: &Range<usize>) -> bool {
        let style = |block: &Block| match &block.form {
            Form::Item(marker) => Some(marker.style),
            _ => None,
        };
        let next = self.layout.blocks.get(at + 1);
        let below = next
            .is_some_and(|it| style(it).is_some() && style(it) != style(block) && it.indent >= block.indent);
        below && words.len() <= 6 && self.tokens.get(words.start).is_some_and(|it| it.capital)
    }

    /// Whether a later heading announces agreements.
    fn agreements_follow(&self, at: usize) -> bool {
        self.last_agreements.is_some_and(|it| it > at)
    }

    /// The last heading that announces agreements.
    pub fn find_last_agreements(&self) -> Option<usize> {
        self.layout.blocks.iter().rposition(|it| {
            let words = self.words(it);
            let short = words.len() <= 9 && !it.span.of(&self.layout.text).trim_end().ends_with(['.', ';']);
            let may_head = match &it.form {
                Form::Heading => true,
                Form::Item(marker) => !matches!(marker.style, Style::Agreement | Style::Point),
                _ => false,
            };
            // Where the next meeting will be says nothing of where agreements stand.
            let coming = self.tokens[words.clone()].iter().any(|it| it.is_one(crate::offices::COMING));
            may_head && short && !coming && of_heading(&self.tokens[words]) == Some(Zone::Agreements)
        })
    }

    /// «EL COMITÉ ANDINO / RESUELVE:»: who decides stands in the line above.
    fn with_decider(&self, at: usize, words: Range<usize>) -> Range<usize> {
        let above = at.checked_sub(1).map(|it| &self.layout.blocks[it]);
        let short = words.len() <= 2 && self.tokens[words.clone()].last().is_some_and(|it| it.is(":"));
        let Some(above) = above.filter(|it| short && matches!(it.form, Form::Heading | Form::Paragraph))
        else {
            return words;
        };
        let open = !above.span.of(&self.layout.text).trim_end().ends_with(['.', ';']);
        let named = self.words(above);
        // «Debatido el asunto, la Junta, por cuatro votos a favor, / ACUERDA:»: the last sentence runs on.
        if above.span.of(&self.layout.text).trim_end().ends_with(',') {
            let last = crate::sentences::sentences(&self.layout.text, self.tokens, named.clone());
            let start = last.last().map_or(named.start, |it| it.start);
            return if named.end - start <= 2 * TITLE { start..words.end } else { words };
        }
        if open && named.len() <= TITLE { named.start..words.end } else { words }
    }

    pub fn heading(&mut self, at: usize, block: &Block, words: Range<usize>) {
        self.titled = None;
        let mut zone = of_heading(&self.tokens[words.clone()]);
        let colon = self.tokens[words.clone()].last().is_some_and(|it| it.is(":"));
        if colon && zone.is_none() {
            self.zone = Zone::Open;
        }
        if colon && zone.is_none() && self.announces(&words) {
            zone = Some(Zone::Agreements);
        }
        let style = match &block.form {
            Form::Item(marker) => Some((marker.style, block.indent)),
            _ => None,
        };
        if let Form::Item(marker) = &block.form {
            self.last_title = Some((marker.style, block.indent, marker.written.clone()));
        }
        // A point of the agenda is what was treated, whatever its title says.
        if style.is_some_and(|(it, _)| it == Style::Point) {
            zone = zone.filter(|it| *it == Zone::Agreements);
        }
        if zone == Some(Zone::Talk) {
            let apart = self.agreements_follow(at) || self.units.iter().any(|it| it.origin == Origin::Listed);
            zone = Some(if apart { Zone::Background } else { Zone::Open });
        }
        // A title that promises agreements, before the heading that holds them.
        if zone == Some(Zone::Agreements) && at < 8 && !colon && self.agreements_follow(at) {
            zone = None;
        }
        // A heading inside the agreements that announces nothing only groups them.
        let groups = zone.is_none()
            && self.zone == Zone::Agreements
            && (style.is_none() && self.zone_style.is_none()
                || style.is_some() && style.map(|it| it.0) != self.zone_style.map(|it| it.0))
            && style.map(|it| it.0) != Some(Style::Point);
        if !groups {
            if zone != Some(Zone::Agreements) {
                self.opening = None;
            }
            self.zone = zone.unwrap_or(Zone::Open);
            self.zone_style = style;
            self.lead = None;
        }
        if zone == Some(Zone::Agreements) {
            self.lead = Some(self.with_decider(at, words));
        }
        self.levels.clear();
        self.open_unit = None;
    }
}
