//! What was answered: values read into the words of the rules, and every fault at once, each beside its field.

use domain::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode, Seat, is_symbol};
use domain::words::{Lang, Text};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::given::Given;
use crate::pages::frame::Page;

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: String,
    /// What is wrong and how to mend it, in the reader's language.
    pub says: String,
}

/// A form that came back, being read.
///
/// A required answer that is missing or cannot be read is noted as a fault and read as `None`;
/// an optional one that is missing is `None` without a fault. An order made while faults were noted is not asked for.
pub struct Filled<'a> {
    /// The answers.
    pub given: &'a Given,
    /// The page they came to.
    pub page: &'a Page<'a>,
    /// What is wrong, in the order it was noticed.
    pub faults: Vec<Fault>,
}

impl<'a> Filled<'a> {
    /// The answers in `given`.
    pub fn new(given: &'a Given, page: &'a Page<'a>) -> Self {
        Self { given, page, faults: Vec::new() }
    }

    /// Notes that the answer in `field` is wrong, by the message `key`.
    pub fn fault(&mut self, field: &str, key: &str) {
        let says = self.page.say(key);
        self.faults.push(Fault { field: field.to_owned(), says });
    }

    /// A line that has to be there.
    pub fn line(&mut self, name: &str) -> Option<String> {
        let line = self.opt_line(name);
        if line.is_none() {
            self.fault(name, "fault-missing");
        }
        line
    }

    /// A line that may be there.
    pub fn opt_line(&self, name: &str) -> Option<String> {
        self.given.get(name).map(str::to_owned)
    }

    /// Whether it was checked.
    pub fn check(&self, name: &str) -> bool {
        self.given.get(name).is_some()
    }

    /// A text that has to say something in its authentic language.
    pub fn text(&mut self, name: &str) -> Option<Text> {
        let text = self.opt_text(name);
        if text.is_none() {
            self.fault(name, "fault-missing");
        }
        text
    }

    /// A text that may be there; where only one language was written, that is the authentic one.
    pub fn opt_text(&self, name: &str) -> Option<Text> {
        // Browsers send lines the way mail does; the record has one sort of line end.
        let version = |tag: &str| self.given.get(&format!("{name}.{tag}")).map(|it| it.replace("\r\n", "\n"));
        let (es, en) = (version("es"), version("en"));
        let authentic = match (&es, &en, self.given.get(&format!("{name}.authentic"))) {
            (None, None, _) => return None,
            (Some(_), None, _) => Lang::Es,
            (None, Some(_), _) | (_, _, Some("en")) => Lang::En,
            (Some(_), Some(_), _) => Lang::Es,
        };
        Some(Text { authentic, en, es })
    }

    /// A symbol that has to be there.
    pub fn symbol(&mut self, name: &str) -> Option<String> {
        let symbol = self.line(name)?;
        self.must(name, is_symbol(&symbol).then_some(symbol), "fault-symbol")
    }

    /// A seat.
    pub fn seat(&mut self, name: &str) -> Option<Seat> {
        self.symbol(name).map(Seat::new)
    }

    /// A seat that may be there.
    pub fn opt_seat(&self, name: &str) -> Option<Seat> {
        self.opt_line(name).filter(|it| is_symbol(it)).map(Seat::new)
    }

    /// All seats chosen.
    pub fn seats(&self, name: &str) -> Vec<Seat> {
        self.given.all(name).filter(|it| is_symbol(it)).map(Seat::from).collect()
    }

    /// A plenary.
    pub fn plenary(&mut self, name: &str) -> Option<PlenaryCode> {
        self.symbol(name).map(PlenaryCode::new)
    }

    /// A plenary that may be there.
    pub fn opt_plenary(&self, name: &str) -> Option<PlenaryCode> {
        self.opt_line(name).filter(|it| is_symbol(it)).map(PlenaryCode::new)
    }

    /// An agenda item.
    pub fn item(&mut self, name: &str) -> Option<ItemId> {
        self.number(name).map(ItemId)
    }

    /// An agenda item that may be there.
    pub fn opt_item(&mut self, name: &str) -> Option<ItemId> {
        self.opt_number(name).map(ItemId)
    }

    /// An agreement: `IV-2023/A5`.
    pub fn agreement(&mut self, name: &str) -> Option<AgreementId> {
        let written = self.line(name)?;
        let read = numbered(&written, 'A').map(|(plenary, number)| AgreementId { plenary, number });
        self.must(name, read, "fault-symbol")
    }

    /// A decision: `IV-2023/D2`.
    pub fn decision(&mut self, name: &str) -> Option<DecisionId> {
        let written = self.line(name)?;
        let read = numbered(&written, 'D').map(|(plenary, number)| DecisionId { plenary, number });
        self.must(name, read, "fault-symbol")
    }

    /// A decision that may be there.
    pub fn opt_decision(&mut self, name: &str) -> Option<DecisionId> {
        self.given.get(name)?;
        self.decision(name)
    }

    /// A whole number that has to be there.
    pub fn number<T: std::str::FromStr>(&mut self, name: &str) -> Option<T> {
        let written = self.line(name)?;
        self.must(name, written.parse().ok(), "fault-number")
    }

    /// A whole number that may be there.
    pub fn opt_number<T: std::str::FromStr>(&mut self, name: &str) -> Option<T> {
        self.given.get(name)?;
        self.number(name)
    }

    /// A day that has to be there.
    pub fn day(&mut self, name: &str) -> Option<Date> {
        let written = self.line(name)?;
        self.must(name, written.parse().ok(), "fault-day")
    }

    /// A day and an hour on the clock of `zone`, as an instant.
    pub fn hour(&mut self, name: &str, zone: &str) -> Option<Timestamp> {
        let written = self.line(name)?;
        let read = || {
            let local: DateTime = written.parse().ok()?;
            let zone = TimeZone::get(zone).ok()?;
            zone.to_ambiguous_timestamp(local).compatible().ok()
        };
        self.must(name, read(), "fault-hour")
    }

    /// One of the variants of an enum, by the name the record writes.
    pub fn variant<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let written = self.line(name)?;
        self.must(name, serde_json::from_value(Value::String(written)).ok(), "fault-choice")
    }

    /// The SHA-256 of a file that came with this form, or with an earlier attempt.
    pub fn opt_digest(&self, name: &str) -> Option<String> {
        self.given.get(&format!("{name}.sha256")).map(str::to_owned)
    }

    fn must<T>(&mut self, name: &str, read: Option<T>, key: &str) -> Option<T> {
        if read.is_none() {
            self.fault(name, key);
        }
        read
    }
}

/// Takes apart `IV-2023/A5`.
fn numbered(written: &str, letter: char) -> Option<(PlenaryCode, u16)> {
    let (plenary, number) = written.rsplit_once('/')?;
    let number = number.strip_prefix(letter)?.parse().ok()?;
    (is_symbol(plenary) && number > 0).then(|| (PlenaryCode::from(plenary), number))
}
