//! The numbers of lists, counted as Word counts them.

use std::collections::{HashMap, HashSet};

use crate::extracting::Fault;
use crate::extracting::ordinals::Digits;
use crate::extracting::xml::{self, Element, Piece};

const LEVELS: usize = 9;

#[derive(Clone)]
struct Level {
    start: u32,
    digits: Digits,
    /// `%1.%2)`: the numbers of the levels, and what stands around them.
    pattern: String,
    /// Starts anew after a number of this level or a higher one, counted from 1; 0 never.
    restart: Option<u32>,
    /// Numbers of higher levels are shown as 1, 2, 3.
    decimal: bool,
    /// The style of paragraphs that stand on this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            digits: Digits::Decimal,
            pattern: String::new(),
            restart: None,
            decimal: false,
            style: None,
        }
    }
}

type Levels = [Level; LEVELS];

/// A list of a document: whose levels it shows, and where it begins anew or differs.
#[derive(Clone, Default)]
struct List {
    of: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

#[derive(Default)]
pub struct Numbering {
    kinds: HashMap<String, Levels>,
    lists: HashMap<u32, List>,
    /// Lists of one kind are counted on together.
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(u32, usize)>,
}

impl Numbering {
    pub fn read(xml: &str) -> Result<Self, Fault> {
        let mut reading = Reading::default();
        xml::walk(xml, |piece| reading.take(&piece))?;
        Ok(reading.numbering)
    }

    /// The level of a list on which paragraphs of a style stand.
    pub fn level_of(&self, list: u32, style: Option<&str>) -> Option<u32> {
        let levels = self.kinds.get(&self.lists.get(&list)?.of)?;
        let at = levels.iter().position(|level| level.style.is_some() && level.style.as_deref() == style)?;
        u32::try_from(at).ok()
    }

    /// What stands in front of the next paragraph of a list.
    pub fn next(&mut self, list: u32, level: usize) -> String {
        let Some(found) = self.lists.get(&list) else { return String::new() };
        let Some(kind) = self.kinds.get(&found.of) else { return String::new() };
        let shape = |at: usize| found.levels.get(&at).unwrap_or(&kind[at]);
        let counts = self.counts.entry(found.of.clone()).or_default();
        if let Some(start) = found.starts.get(&level)
            && self.begun.insert((list, level))
        {
            counts[level] = start.checked_sub(1);
            if *start == 0 {
                counts[level] = None;
            }
        }
        let start = found.starts.get(&level).copied().unwrap_or(shape(level).start);
        counts[level] = Some(counts[level].map_or(start, |count| count.saturating_add(1)));
        for (at, count) in counts.iter_mut().enumerate() {
            if at < level && count.is_none() {
                *count = Some(shape(at).start);
            } else if at > level {
                let restarts = shape(at).restart.is_none_or(|after| after != 0 && level < after as usize);
                *count = if restarts { None } else { *count };
            }
        }
        let Level { digits, pattern, decimal, .. } = shape(level);
        if *digits == Digits::Bullet {
            return Digits::Bullet.written(0);
        }
        let mut mark = pattern.clone();
        for (at, count) in counts.iter().enumerate().take(level + 1) {
            let shown = match shape(at).digits {
                _ if *decimal => Digits::Decimal,
                digits => digits,
            };
            mark = mark.replace(&format!("%{}", at + 1), &shown.written(count.unwrap_or(1)));
        }
        mark.trim().to_owned()
    }
}

/// A part `numbering.xml` while it is read.
#[derive(Default)]
struct Reading {
    numbering: Numbering,
    kind: Option<(String, Levels)>,
    list: Option<(u32, List)>,
    level: Option<(usize, Level)>,
    /// The level that a list begins anew.
    overridden: usize,
}

impl Reading {
    fn take(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Open(element) => self.open(element),
            Piece::Close("lvl") => {
                let Some((at, level)) = self.level.take() else { return };
                match (&mut self.list, &mut self.kind) {
                    (Some((_, list)), _) => drop(list.levels.insert(at, level)),
                    (None, Some((_, levels))) => levels[at] = level,
                    (None, None) => {}
                }
            }
            Piece::Close("abstractNum") => self.numbering.kinds.extend(self.kind.take()),
            Piece::Close("num") => self.numbering.lists.extend(self.list.take()),
            _ => {}
        }
    }

    fn open(&mut self, element: &Element) {
        let value = element.get("val").unwrap_or_default();
        let at = || element.number("ilvl").map_or(0, |at| at as usize).min(LEVELS - 1);
        match element.name.as_str() {
            "abstractNum" => {
                let id = element.get("abstractNumId").unwrap_or_default().to_owned();
                self.kind = Some((id, Levels::default()));
            }
            "num" => self.list = element.number("numId").map(|id| (id, List::default())),
            "lvl" => self.level = Some((at(), Level::default())),
            "lvlOverride" => self.overridden = at(),
            "startOverride" => {
                if let Some((_, list)) = &mut self.list {
                    list.starts.insert(self.overridden, element.number("val").unwrap_or(1));
                }
            }
            "abstractNumId" => {
                if let Some((_, list)) = &mut self.list {
                    value.clone_into(&mut list.of);
                }
            }
            name => {
                let Some((_, level)) = &mut self.level else { return };
                match name {
                    "start" => level.start = element.number("val").unwrap_or(1),
                    "numFmt" => level.digits = digits(value),
                    "lvlText" => value.clone_into(&mut level.pattern),
                    "lvlRestart" => level.restart = element.number("val"),
                    "isLgl" => level.decimal = value != "0" && value != "false",
                    "pStyle" => level.style = Some(value.to_owned()),
                    _ => {}
                }
            }
        }
    }
}

fn digits(name: &str) -> Digits {
    match name {
        "decimalZero" => Digits::Padded,
        "lowerLetter" => Digits::LowerLetter,
        "upperLetter" => Digits::UpperLetter,
        "lowerRoman" => Digits::LowerRoman,
        "upperRoman" => Digits::UpperRoman,
        "ordinal" => Digits::Ordinal,
        "bullet" => Digits::Bullet,
        "none" => Digits::None,
        _ => Digits::Decimal,
    }
}
