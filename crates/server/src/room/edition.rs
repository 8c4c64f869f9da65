//! A screen as it is at one moment: its regions as bytes ready to be sent, and since when each has been so.

use std::sync::Arc;

use axum::body::Bytes;
use domain::symbol::PlenaryCode;
use jiff::civil::Date;

use super::{Region, Voice};

/// A screen at one moment, shared by all who look at it.
pub struct Edition {
    /// Its number; a later one has a higher number, also after a restart.
    pub number: u64,
    /// The number of the edition before it.
    before: u64,
    /// What it is made of.
    basis: Basis,
    /// Of which plenary it is.
    plenary: Option<PlenaryCode>,
    regions: Vec<Arc<Kept>>,
    /// Since which edition the screen has had these parts and this plenary.
    laid_out: u64,
    /// What brings a reader of the edition before up to this one.
    step: Bytes,
}

struct Kept {
    name: &'static str,
    voice: Voice,
    markup: String,
    event: Bytes,
    since: u64,
}

impl Kept {
    fn new(region: Region, since: u64) -> Self {
        let event = event(&region);
        Self { name: region.name, voice: region.voice, markup: region.markup.0, event, since }
    }

    fn is_still(&self, region: &Region) -> bool {
        self.voice == region.voice && self.markup == region.markup.0
    }
}

/// What a screen is made of: nothing else changes what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// How much of the record it knows.
    pub length: u64,
    /// On which day, where the coalition counts its days.
    pub day: Date,
}

/// What was just made of the record for a screen.
pub struct Made {
    /// What it is made of.
    pub basis: Basis,
    /// Of which plenary it is.
    pub plenary: Option<PlenaryCode>,
    /// The regions in their order.
    pub regions: Vec<Region>,
}

impl Edition {
    /// The first edition of a screen.
    pub fn first(number: u64, made: Made) -> Self {
        let Made { basis, plenary, regions } = made;
        let regions = regions.into_iter().map(|it| Arc::new(Kept::new(it, number))).collect();
        Self { number, before: 0, basis, plenary, regions, laid_out: 0, step: Bytes::new() }
    }

    /// The edition that follows where something is different now; nothing where all is as it was.
    pub fn next(&self, number: u64, made: Made) -> Option<Self> {
        let Made { basis, plenary, regions } = made;
        let keeps = |(old, new): (&Arc<Kept>, &Region)| old.name == new.name;
        let same_parts = self.plenary == plenary
            && self.regions.len() == regions.len()
            && self.regions.iter().zip(&regions).all(keeps);
        let mut changed = !same_parts;
        let kept = regions.into_iter().enumerate().map(|(place, region)| {
            match self.regions.get(place).filter(|old| same_parts && old.is_still(&region)) {
                Some(old) => Arc::clone(old),
                None => {
                    changed = true;
                    Arc::new(Kept::new(region, number))
                }
            }
        });
        let regions = kept.collect();
        if !changed {
            return None;
        }
        let laid_out = if same_parts { self.laid_out } else { number };
        let mut next =
            Self { number, before: self.number, basis, plenary, regions, laid_out, step: Bytes::new() };
        next.step = next.missing(self.number);
        Some(next)
    }

    /// What a reader of edition `last` has not been sent; shared where it is the edition before.
    pub fn since(&self, last: u64) -> Bytes {
        if last == self.before && last != 0 { self.step.clone() } else { self.missing(last) }
    }

    fn missing(&self, last: u64) -> Bytes {
        // A number from elsewhere or from the future says nothing.
        let last = if last > self.number { 0 } else { last };
        let mut bytes = Vec::new();
        if last != 0 && self.laid_out > last {
            // Other parts than the reader has: it takes the page anew.
            bytes.extend_from_slice(b"event: anew\ndata:\n\n");
        } else {
            self.regions
                .iter()
                .filter(|it| it.since > last)
                .for_each(|it| bytes.extend_from_slice(&it.event));
        }
        let Self { basis: Basis { length, .. }, number, .. } = self;
        bytes.extend_from_slice(format!("id: {length}.{number}\nevent: at\ndata: {length}\n\n").as_bytes());
        bytes.into()
    }
}

/// A region as an event: its name and its voice on a line, then its markup. It carries no id, so that whoever is
/// cut off between two regions of one edition gets both again.
fn event(region: &Region) -> Bytes {
    let mut event = String::with_capacity(region.markup.0.len() + 64);
    event.push_str(&format!("event: region\ndata: {} {}\n", region.name, voice(region.voice)));
    // A return ends a line of an event as a line feed does; markup of ours holds none.
    let markup = region.markup.0.replace('\r', "\n");
    for line in markup.split('\n') {
        event.push_str("data: ");
        event.push_str(line);
        event.push('\n');
    }
    event.push('\n');
    event.into()
}

/// The politeness of a region, as its element says it.
pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Silent => "off",
        Voice::Polite => "polite",
        Voice::Assertive => "assertive",
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    fn made(length: u64, texts: &[(&'static str, &str)]) -> Made {
        let region = |(name, text): &(&'static str, &str)| Region {
            name,
            voice: Voice::Polite,
            markup: html! { p { (text) } },
        };
        let day = jiff::civil::date(2024, 6, 13);
        Made { basis: Basis { length, day }, plenary: None, regions: texts.iter().map(region).collect() }
    }

    fn text(bytes: &Bytes) -> String {
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[test]
    fn only_what_changed_is_sent_and_the_id_comes_last() {
        let first = Edition::first(10, made(4, &[("item", "one"), ("queue", "nobody")]));
        assert!(first.next(11, made(5, &[("item", "one"), ("queue", "nobody")])).is_none());
        let next = first.next(11, made(5, &[("item", "one"), ("queue", "Belize")])).expect("it changed");
        let step =
            "event: region\ndata: queue polite\ndata: <p>Belize</p>\n\nid: 5.11\nevent: at\ndata: 5\n\n";
        assert_eq!(text(&next.since(10)), step);
    }

    #[test]
    fn who_missed_some_editions_gets_each_region_once_as_it_is_now() {
        let one = Edition::first(10, made(4, &[("item", "one"), ("queue", "nobody")]));
        let two = one.next(11, made(5, &[("item", "two"), ("queue", "nobody")])).expect("it changed");
        let three = two.next(12, made(6, &[("item", "three"), ("queue", "nobody")])).expect("it changed");
        let missed = text(&three.since(10));
        assert!(
            missed.contains("three") && !missed.contains("two") && !missed.contains("nobody"),
            "{missed}"
        );
        let everything = text(&three.since(0));
        assert!(everything.contains("three") && everything.contains("nobody"), "{everything}");
        assert_eq!(text(&three.since(99)), everything, "an id that nobody gave");
    }

    #[test]
    fn a_screen_of_other_parts_is_taken_anew() {
        let one = Edition::first(10, made(4, &[("item", "one")]));
        let two = one.next(11, made(5, &[("item", "one"), ("vote", "open")])).expect("it changed");
        assert!(text(&two.since(10)).starts_with("event: anew"));
        assert!(text(&two.since(0)).starts_with("event: region"));
    }

    #[test]
    fn markup_of_several_lines_stays_one_event() {
        let event =
            event(&Region { name: "item", voice: Voice::Silent, markup: html! { "one\ntwo\r\nevent: at" } });
        let lines = "event: region\ndata: item off\ndata: one\ndata: two\ndata: \ndata: event: at\n\n";
        assert_eq!(text(&event), lines);
    }
}
