//! The styles of lists and of the outline: what stands in front of an item of each level.

use std::collections::HashMap;

use crate::extracting::Fault;
use crate::extracting::ordinals::Digits;
use crate::extracting::xml::{self, Element, Piece};

/// The outline is a list of its own, of headings.
pub const OUTLINE: &str = "the outline";
const LEVELS: usize = 10;

#[derive(Clone, Default)]
struct Level {
    digits: Digits,
    prefix: String,
    suffix: String,
    /// How many levels are shown, this one and those above it.
    shown: usize,
    start: u32,
}

/// How far each level of a list has been counted.
#[derive(Clone, Default)]
pub struct Counts([Option<u32>; LEVELS]);

impl Counts {
    /// A list within a list begins anew.
    pub fn forget_from(&mut self, level: usize) {
        self.0.iter_mut().skip(level).for_each(|count| *count = None);
    }
}

#[derive(Default)]
pub struct Styles(HashMap<String, [Option<Level>; LEVELS]>);

impl Styles {
    /// Adds the styles of a part; those of the document itself come last and win.
    pub fn read(&mut self, xml: &str) -> Result<(), Fault> {
        let mut open: Option<String> = None;
        xml::walk(xml, |piece| match piece {
            Piece::Open(element) => match element.name.as_str() {
                "list-style" => open = element.get("name").map(str::to_owned),
                "outline-style" => open = Some(OUTLINE.to_owned()),
                "list-level-style-number"
                | "list-level-style-bullet"
                | "outline-level-style"
                | "list-level-style-image" => {
                    let Some(name) = &open else { return };
                    let at = element.number("level").unwrap_or(1).clamp(1, 10) as usize - 1;
                    self.0.entry(name.clone()).or_default()[at] = Some(level(element));
                }
                _ => {}
            },
            Piece::Close("list-style" | "outline-style") => open = None,
            _ => {}
        })
    }

    /// What stands in front of the next item of a level.
    pub fn mark(&self, style: &str, at: usize, counts: &mut Counts, start: Option<u32>) -> String {
        let at = at.min(LEVELS - 1);
        let Some(levels) = self.0.get(style) else { return String::new() };
        let Some(level) = &levels[at] else { return String::new() };
        counts.0[at] =
            Some(start.unwrap_or_else(|| counts.0[at].map_or(level.start, |it| it.saturating_add(1))));
        counts.forget_from(at + 1);
        if matches!(level.digits, Digits::Bullet | Digits::None) {
            return level.digits.written(0);
        }
        let first = (at + 1).saturating_sub(level.shown.max(1));
        let numbers = (first..=at).filter_map(|above| {
            let shape = levels[above].as_ref()?;
            let count = *counts.0[above].get_or_insert(shape.start);
            (!matches!(shape.digits, Digits::Bullet | Digits::None)).then(|| shape.digits.written(count))
        });
        let numbers: Vec<String> = numbers.collect();
        format!("{}{}{}", level.prefix, numbers.join("."), level.suffix).trim().to_owned()
    }
}

fn level(element: &Element) -> Level {
    let own = |name: &str| element.get(name).unwrap_or_default().to_owned();
    let digits = match element.name.as_str() {
        "list-level-style-bullet" | "list-level-style-image" => Digits::Bullet,
        _ => match element.get("num-format").unwrap_or_default() {
            "1" => Digits::Decimal,
            "a" => Digits::LowerLetter,
            "A" => Digits::UpperLetter,
            "i" => Digits::LowerRoman,
            "I" => Digits::UpperRoman,
            "" => Digits::None,
            _ => Digits::Decimal,
        },
    };
    Level {
        digits,
        prefix: own("num-prefix"),
        suffix: own("num-suffix"),
        shown: element.number("display-levels").unwrap_or(1).min(10) as usize,
        start: element.number("start-value").unwrap_or(1),
    }
}
