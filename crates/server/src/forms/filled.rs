//! What was answered: values read into the words of the rules, and every fault at once, each beside its field.

use domain::deadline::Due;
use domain::membership::Span;
use domain::symbol::{AgreementId, DecisionId, ItemId, Person, PlenaryCode, Seat, is_symbol};
use domain::words::{Lang, Text};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::given::Given;
use crate::pages::frame::Page;
use crate::people::People;

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
    /// Everybody who has an account.
    pub people: &'a People,
    /// What is wrong, in the order it was noticed.
    pub faults: Vec<Fault>,
}

impl<'a> Filled<'a> {
    /// The answers in `given`.
    pub fn new(given: &'a Given, page: &'a Page<'a>, people: &'a People) -> Self {
        Self { given, page, people, faults: Vec::new() }
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
    pub fn opt_seat(&mut self, name: &str) -> Option<Seat> {
        self.given.get(name)?;
        self.seat(name)
    }

    /// All seats chosen.
    pub fn seats(&mut self, name: &str) -> Vec<Seat> {
        let (seats, others): (Vec<&str>, Vec<&str>) = self.given.all(name).partition(|it| is_symbol(it));
        if !others.is_empty() {
            self.fault(name, "fault-symbol");
        }
        seats.into_iter().map(Seat::from).collect()
    }

    /// A plenary.
    pub fn plenary(&mut self, name: &str) -> Option<PlenaryCode> {
        self.symbol(name).map(PlenaryCode::new)
    }

    /// A plenary that may be there.
    pub fn opt_plenary(&mut self, name: &str) -> Option<PlenaryCode> {
        self.given.get(name)?;
        self.plenary(name)
    }

    /// An agenda item: `3`, or `IV-2023/3` where items of several plenaries were offered.
    pub fn item(&mut self, name: &str) -> Option<ItemId> {
        let written = self.line(name)?;
        let (plenary, number) = written.rsplit_once('/').map_or((None, &*written), |(it, id)| (Some(it), id));
        if plenary.is_some_and(|plenary| self.given.get("plenary").is_some_and(|it| it != plenary)) {
            self.fault(name, "fault-item-of-another");
            return None;
        }
        self.must(name, number.parse().ok().map(ItemId), "fault-number")
    }

    /// An agenda item that may be there.
    pub fn opt_item(&mut self, name: &str) -> Option<ItemId> {
        self.given.get(name)?;
        self.item(name)
    }

    /// A person who has an account.
    pub fn person(&mut self, name: &str) -> Option<Person> {
        let person = self.number(name).map(Person)?;
        let known = self.people.get(person).filter(|it| !it.closed).map(|it| it.number);
        self.must(name, known, "fault-choice")
    }

    /// An agreement: `IV-2023/A5`.
    pub fn agreement(&mut self, name: &str) -> Option<AgreementId> {
        let written = self.line(name)?;
        let read = numbered(&written, 'A').map(|(plenary, number)| AgreementId { plenary, number });
        self.must(name, read, "fault-symbol")
    }

    /// A person whom the record knows by number; the account behind it may be closed.
    pub fn delegate(&mut self, name: &str) -> Option<Person> {
        self.number(name).map(Person)
    }

    /// An agreement that may be there.
    pub fn opt_agreement(&mut self, name: &str) -> Option<AgreementId> {
        self.given.get(name)?;
        self.agreement(name)
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

    /// A day that may be there.
    pub fn opt_day(&mut self, name: &str) -> Option<Date> {
        self.given.get(name)?;
        self.day(name)
    }

    /// From a day on, to another where it is known: `from` and `to`.
    pub fn span(&mut self) -> Option<Span> {
        let (from, to) = (self.day("from"), self.opt_day("to"));
        Some(Span { from: from?, to })
    }

    /// By when. Where no kind was chosen, the one value that was given says which.
    pub fn due(&mut self, name: &str) -> Option<Due> {
        let part = |part: &str| self.given.get(&format!("{name}.{part}"));
        let parts = [("on", "on"), ("days", "days"), ("first_plenary_of", "year"), ("at_plenary", "plenary")];
        let mut told = parts.iter().filter(|(_, value)| part(value).is_some()).map(|(kind, _)| *kind);
        let alone = told.next().filter(|_| told.next().is_none());
        let Some(kind) = self.given.get(name).or(alone) else {
            self.fault(name, "fault-missing");
            return None;
        };
        let (due, key) = match kind {
            "next_plenary" => (Some(Due::NextPlenary {}), "fault-choice"),
            "on" => (part("on").and_then(|it| it.parse().ok()).map(Due::On), "fault-day"),
            "days" => (part("days").and_then(|it| it.parse().ok()).map(Due::Days), "fault-number"),
            "first_plenary_of" => {
                (part("year").and_then(|it| it.parse().ok()).map(Due::FirstPlenaryOf), "fault-number")
            }
            "at_plenary" => {
                let plenary = part("plenary").filter(|it| is_symbol(it));
                (plenary.map(|it| Due::AtPlenary(PlenaryCode::from(it))), "fault-due-plenary")
            }
            _ => (None, "fault-choice"),
        };
        self.must(name, due, key)
    }

    /// Texts, one a line; the versions in both languages have the same lines, or there is one version.
    pub fn texts(&mut self, name: &str) -> Vec<Text> {
        let Some(all) = self.opt_text(name) else { return Vec::new() };
        let lines = |version: &Option<String>| {
            let lines = version.as_deref().unwrap_or_default().lines().map(str::trim);
            lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        let (es, en) = (lines(&all.es), lines(&all.en));
        if !es.is_empty() && !en.is_empty() && es.len() != en.len() {
            self.fault(name, "fault-lines");
        }
        let line =
            |at: usize| Text { authentic: all.authentic, en: en.get(at).cloned(), es: es.get(at).cloned() };
        (0..es.len().max(en.len())).map(line).collect()
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

    /// A time zone by its IANA name.
    pub fn zone(&mut self, name: &str) -> Option<String> {
        let zone = self.line(name)?;
        let known = TimeZone::get(&zone).is_ok();
        self.must(name, known.then_some(zone), "fault-zone")
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
