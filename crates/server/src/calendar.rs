//! Plenaries and deadlines as a calendar program reads them (iCalendar, RFC 5545): by our own small writer,
//! with every zone it uses inside.

use std::collections::BTreeMap;

use domain::Coalition;
use domain::commitment::Standing;
use domain::consultation::End;
use domain::minutes::Stage;
use domain::plenary::Plenary;
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::agreed::basis;
use crate::identity::Identity;
use crate::lang::Words;
use crate::{links, rehearsal};

pub mod changes;
mod write;
mod zone;

use changes::{Change, Changes, Subject};
use write::Lines;

/// A sitting that was closed later than this after its hour was carried in, and says nothing of its end.
const LONGEST_SITTING: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How far past the last event the zones are written, so that programs that ask beyond it are not lost.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(24 * 366);

/// What a calendar is made of.
pub struct Source<'a> {
    /// What is known.
    pub coalition: &'a Coalition,
    /// How often each entry was spoken of.
    pub changes: &'a Changes,
    /// Whose record it is.
    pub identity: &'a Identity,
    /// The house's own address, in front of every link.
    pub address: &'a str,
    /// The language.
    pub lang: Lang,
}

/// One event of a calendar.
struct Entry {
    uid: String,
    change: Change,
    when: When,
    summary: String,
    description: Option<String>,
    place: Option<String>,
    url: String,
    cancelled: bool,
}

enum When {
    /// At an hour, by the clocks of a zone, until it is over if that is known.
    At { starts: Timestamp, ends: Option<Timestamp>, zone: String },
    /// The whole of a day.
    On(Date),
}

impl Source<'_> {
    /// Every plenary and every deadline.
    pub fn whole(&self) -> String {
        let plenaries = self.coalition.plenaries.values().filter_map(|it| self.plenary_entry(it));
        let entries = plenaries.chain(self.minutes()).chain(self.committees()).chain(self.commitments());
        let entries = entries.chain(self.consultations());
        self.write(&entries.collect::<Vec<_>>(), None)
    }

    /// One plenary, as one keeps it in one's own calendar.
    pub fn plenary(&self, code: &PlenaryCode) -> Option<String> {
        Some(self.write(&[self.plenary_entry(self.coalition.plenaries.get(code)?)?], None))
    }

    /// One plenary as it travels with a letter from `organizer` (RFC 5546, 3.2.1): to be kept, not to be answered.
    pub fn published(&self, code: &PlenaryCode, organizer: &str) -> Option<String> {
        Some(self.write(&[self.plenary_entry(self.coalition.plenaries.get(code)?)?], Some(organizer)))
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        rehearsal::marked(&self.identity.origin, self.lang, Words::of(self.lang).say(key, values))
    }

    /// Names an entry for ever, in every language and wherever the house moves: by the record's origin.
    fn uid(&self, kind: &str, symbol: impl std::fmt::Display) -> String {
        let (host, path) = self.identity.origin.split_once('/').unwrap_or((&self.identity.origin, ""));
        let symbol = symbol.to_string().replace('/', ".");
        format!("{kind}.{symbol}.{}@{host}", path.replace('/', "."))
    }

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn plenary_entry(&self, plenary: &Plenary) -> Option<Entry> {
        let code = &plenary.code;
        let lasted = |end: &Timestamp| {
            *end > plenary.opens_at && end.duration_since(plenary.opens_at) <= LONGEST_SITTING
        };
        let values = [("plenary", code.as_str()), ("acronym", self.acronym())];
        Some(Entry {
            uid: self.uid("plenary", code),
            change: self.changes.of(&Subject::Plenary(code.clone()))?,
            when: When::At {
                starts: plenary.opens_at,
                ends: plenary.closed_at.filter(lasted),
                zone: plenary.zone.clone(),
            },
            summary: self.say("calendar-plenary", &values),
            description: None,
            place: Some(plenary.place.get(self.lang).to_owned()).filter(|it| !it.is_empty()),
            url: self.link(&links::plenary(self.lang, code)),
            cancelled: false,
        })
    }

    fn minutes(&self) -> impl Iterator<Item = Entry> {
        self.coalition.minutes.values().filter_map(|minutes| {
            let Stage::Circulated { until } = minutes.stage else { return None };
            let code = &minutes.plenary;
            Some(Entry {
                uid: self.uid("minutes", code),
                change: self.changes.of(&Subject::Minutes(code.clone()))?,
                when: When::On(until),
                summary: self.say("calendar-minutes", &[("plenary", code.as_str())]),
                description: None,
                place: None,
                url: self.link(&links::plenary(self.lang, code)),
                cancelled: false,
            })
        })
    }

    fn committees(&self) -> impl Iterator<Item = Entry> {
        self.coalition.committees.values().filter_map(|it| {
            let (day, change) = self.due(
                it.due.last_day(it.agreed_on),
                it.due_at.as_ref(),
                self.changes.of(&Subject::Committee(it.id.clone()))?,
            )?;
            Some(Entry {
                uid: self.uid("committee", &it.id),
                change,
                when: When::On(day),
                summary: self.say("calendar-committee", &[("name", it.name.get(self.lang))]),
                description: Some(it.mandate.get(self.lang).to_owned()),
                place: None,
                url: self.link(&links::committee(self.lang, &it.id)),
                cancelled: it.dissolved.is_some() && it.delivered.is_empty(),
            })
        })
    }

    fn commitments(&self) -> impl Iterator<Item = Entry> {
        self.coalition.commitments.values().filter_map(|it| {
            let (day, change) = self.due(
                it.last_day(),
                it.due_at.as_ref(),
                self.changes.of(&Subject::Commitment(it.id.clone()))?,
            )?;
            let done = it.standing == Standing::Fulfilled;
            let key = if done { "calendar-commitment-done" } else { "calendar-commitment" };
            Some(Entry {
                uid: self.uid("commitment", &it.id),
                change,
                when: When::On(day),
                summary: self.say(key, &[("agreement", &basis(it, self.lang))]),
                description: Some(it.text.get(self.lang).to_owned()),
                place: None,
                url: self.link(&links::basis(self.lang, it)),
                cancelled: it.standing == Standing::Lapsed,
            })
        })
    }

    /// When the clock of each consultation runs out.
    fn consultations(&self) -> impl Iterator<Item = Entry> {
        let zone = self.coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str());
        self.coalition.consultations.values().filter_map(move |it| {
            Some(Entry {
                uid: self.uid("consultation", &it.id),
                change: self.changes.of(&Subject::Consultation(it.id.clone()))?,
                when: match it.end {
                    End::At(at) => When::At { starts: at, ends: None, zone: zone.to_owned() },
                    End::After(day) => When::On(day),
                },
                summary: self.say("calendar-consultation", &[("consultation", it.id.as_str())]),
                description: Some(it.text.get(self.lang).to_owned()),
                place: None,
                url: self.link(&links::consultation(self.lang, &it.id)),
                cancelled: it.withdrawn.is_some(),
            })
        })
    }

    /// The day something is due, and its changes: those of the plenary too, where it is due at one.
    fn due(&self, last: Option<Date>, at: Option<&PlenaryCode>, own: Change) -> Option<(Date, Change)> {
        if let Some(day) = last {
            return Some((day, own));
        }
        let plenary = self.coalition.plenaries.get(at?)?;
        let theirs = self.changes.of(&Subject::Plenary(plenary.code.clone()))?;
        let facts = own.facts + theirs.facts;
        let day = documents::lang::day_in(plenary.opens_at, &plenary.zone);
        Some((day, Change { facts, last_at: own.last_at.max(theirs.last_at) }))
    }

    fn acronym(&self) -> &str {
        self.coalition.membership.founding.as_ref().map_or("plenaria", |it| it.acronym.as_str())
    }

    fn write(&self, entries: &[Entry], organizer: Option<&str>) -> String {
        let mut lines = Lines::default();
        lines.component("VCALENDAR", |lines| {
            lines.put("VERSION", "2.0");
            lines.text("PRODID", &format!("-//plenaria//{}//ES", env!("CARGO_PKG_VERSION")));
            match organizer {
                Some(_) => lines.put("METHOD", "PUBLISH"),
                None => {
                    let name = self.say("calendar-name", &[("acronym", self.acronym())]);
                    // RFC 7986, and the name under which most programs look for it.
                    lines.text("NAME", &name);
                    lines.text("X-WR-CALNAME", &name);
                    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
                }
            }
            for (name, (zone, first, last)) in zones(entries) {
                zone::write(lines, name, &zone, first, last.checked_add(AFTERWARDS).unwrap_or(last));
            }
            for entry in entries {
                lines.component("VEVENT", |lines| entry.write(lines, organizer));
            }
        });
        lines.finish()
    }
}

impl Entry {
    fn write(&self, lines: &mut Lines, organizer: Option<&str>) {
        lines.put("UID", &self.uid);
        lines.put("SEQUENCE", &self.change.facts.saturating_sub(1).to_string());
        // Without a method the stamp is that of the last change (3.8.7.2), which is the record's own.
        lines.put("DTSTAMP", &utc(self.change.last_at));
        lines.put("LAST-MODIFIED", &utc(self.change.last_at));
        match &self.when {
            When::At { starts, ends, zone } => {
                lines.put(&at("DTSTART", zone), &clock(*starts, zone));
                if let Some(ends) = ends {
                    lines.put(&at("DTEND", zone), &clock(*ends, zone));
                }
            }
            When::On(day) => {
                lines.put("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string());
                lines.put("TRANSP", "TRANSPARENT");
            }
        }
        lines.text("SUMMARY", &self.summary);
        let description = self.description.iter().map(String::as_str).chain([self.url.as_str()]);
        lines.text("DESCRIPTION", &description.collect::<Vec<_>>().join("\n"));
        if let Some(place) = &self.place {
            lines.text("LOCATION", place);
        }
        lines.put("URL", &self.url);
        lines.put("STATUS", if self.cancelled { "CANCELLED" } else { "CONFIRMED" });
        if let Some(organizer) = organizer {
            lines.put("ORGANIZER", &format!("mailto:{organizer}"));
        }
    }
}

/// A property whose value is an hour of this zone; of UTC, which needs none, if the tables do not know it.
fn at(property: &str, zone: &str) -> String {
    match known(zone) {
        Some(_) => format!("{property};TZID={zone}"),
        None => property.to_owned(),
    }
}

fn clock(at: Timestamp, zone: &str) -> String {
    match known(zone) {
        Some(zone) => zone.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string(),
        None => utc(at),
    }
}

fn utc(at: Timestamp) -> String {
    TimeZone::UTC.to_datetime(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The zone of this name, if it is one that is written by name.
fn known(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok().filter(|it| *it != TimeZone::UTC && !name.eq_ignore_ascii_case("UTC"))
}

/// The zones that entries use, each with the first and the last instant it is used for.
fn zones(entries: &[Entry]) -> BTreeMap<&str, (TimeZone, Timestamp, Timestamp)> {
    let mut zones: BTreeMap<&str, (TimeZone, Timestamp, Timestamp)> = BTreeMap::new();
    for entry in entries {
        let When::At { starts, ends, zone: name } = &entry.when else { continue };
        let Some(zone) = known(name) else { continue };
        let used = zones.entry(name).or_insert((zone, *starts, *starts));
        used.1 = used.1.min(*starts);
        used.2 = used.2.max(ends.unwrap_or(*starts));
    }
    zones
}
