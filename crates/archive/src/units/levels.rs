//! Nested numbering: which item stands under which, and the number that it has with those above it.

use std::ops::Range;

use super::Reader;
use crate::layout::Block;
use crate::layout::marker::{Marker, Style, roman};

/// A level of nested numbering.
#[derive(Clone, Debug)]
pub struct Level {
    /// How it is numbered.
    pub style: Style,
    /// How far it is set in.
    pub indent: usize,
    /// Its number, with those above it.
    pub number: String,
    /// The words that lead in what stands under it.
    pub lead: Option<Range<usize>>,
    /// Its own marker, as written.
    pub written: String,
    /// The unit made of it, where one was.
    pub unit: Option<usize>,
}

impl Reader<'_> {
    /// Finds the level of an item among those above it; how many levels stand above.
    pub fn climb(&mut self, block: &Block, marker: &Marker) -> usize {
        let parts = |it: &str| it.matches(['.', '-']).count();
        let style = self.style_of(marker);
        let dotted = style == Style::Number && parts(&marker.written) > 0;
        let fits = |level: &Level| {
            level.style == style
                && (style != Style::Number || parts(last_part(level)) == parts(&marker.written) || dotted)
                && (level.indent.abs_diff(block.indent) <= 1
                    || style != Style::Bullet && follows(last_part(level), &marker.written))
        };
        if dotted {
            // `2.1` stands under `2`, wherever it is set.
            let prefix = marker.written.rsplit_once(['.', '-']).map_or("", |it| it.0);
            while self.levels.last().is_some_and(|it| it.number != prefix && it.written != prefix) {
                self.levels.pop();
            }
        } else if let Some(at) = self.levels.iter().rposition(fits) {
            self.levels.truncate(at);
        } else {
            let labelled = |it: Style| matches!(it, Style::Agreement | Style::Ordinal);
            // «Artigo 2.º», in the middle of its line, stands above «1 —» at the margin.
            let above = |it: &Level| !labelled(style) && (labelled(it.style) || it.style == Style::Article);
            while self.levels.last().is_some_and(|it| it.indent > block.indent && !above(it)) {
                self.levels.pop();
            }
            if labelled(style) {
                self.levels.clear();
            }
        }
        let depth = self.levels.len();
        let above = self.levels.last().map(|it| it.number.clone()).unwrap_or_default();
        let own = &marker.written;
        let number = if above.is_empty() || own.starts_with(&format!("{above}.")) {
            own.clone()
        } else if own.is_empty() {
            above
        } else {
            let own = own
                .strip_prefix(&format!("{}.", above.rsplit('.').next().unwrap_or_default()))
                .unwrap_or(own);
            format!("{above}.{own}")
        };
        self.levels.push(Level {
            style,
            indent: block.indent,
            number,
            lead: None,
            written: marker.written.clone(),
            unit: None,
        });
        depth
    }

    /// `i)` after `h)` is a letter, not a number.
    fn style_of(&self, marker: &Marker) -> Style {
        let one = marker.written.chars().count() == 1;
        let letter = marker.style == Style::Roman
            && one
            && self
                .levels
                .iter()
                .any(|it| it.style == Style::Letter && follows(last_part(it), &marker.written));
        if letter { Style::Letter } else { marker.style }
    }
}

/// The last part of a level's number.
fn last_part(level: &Level) -> &str {
    level.number.rsplit('.').next().unwrap_or_default()
}

/// Whether one number, letter or Roman number comes right after another.
pub fn follows(before: &str, after: &str) -> bool {
    let number = |it: &str| it.parse::<u32>().ok();
    let letter = |it: &str| {
        let mut letters = it.chars();
        letters.next().filter(|_| letters.next().is_none()).map(|it| it.to_ascii_lowercase() as u32)
    };
    let next = |before: Option<u32>, after: Option<u32>| {
        before.zip(after).is_some_and(|(before, after)| before.checked_add(1) == Some(after))
    };
    next(number(before), number(after))
        || next(roman(&before.to_lowercase()), roman(&after.to_lowercase()))
        || next(letter(before), letter(after))
}
