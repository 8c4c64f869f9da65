//! Messages in the languages of the coalition, and the small grammar they need: lists, dates, hours.
//!
//! Other crates bring their own messages: see [`Catalog::new`].

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::words::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::locale;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use unic_langid::langid;

/// Says a message with its values: `say!(words, "key", seat = name, count = 3)`.
///
/// Whatever can be displayed can be a value; whole numbers choose plural forms.
#[macro_export]
macro_rules! say {
    ($words:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((stringify!($name), &*$value.to_string())),*])
    };
}

/// The messages of one crate in one language.
pub struct Catalog {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    list: ListFormatter,
    keys: Vec<String>,
    /// What messages say that have no values: most of them, found in one step.
    plain: HashMap<String, String>,
    faults: Vec<String>,
}

impl Catalog {
    /// Reads messages in Fluent's syntax; sources are compiled in with `include_str!`.
    ///
    /// What cannot be read is left out and reported by [`Catalog::faults`], so that a misprint in a
    /// message costs that message and not the program.
    pub fn new(lang: Lang, sources: &[&str]) -> Self {
        let (id, locale) = match lang {
            Lang::Es => (langid!("es"), locale!("es")),
            Lang::En => (langid!("en"), locale!("en")),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks would end up in file names, in search results and in what a reader copies.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(rest, errors)| {
                faults.extend(errors.iter().map(ToString::to_string));
                rest
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(ToString::to_string));
            }
        }
        let list = ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default())
            .expect("the lists of both languages are compiled in");
        let keys: Vec<String> = sources.iter().flat_map(|source| keys_of(source)).collect();
        let plain = keys.iter().filter_map(|key| Some((key.clone(), plain(&bundle, key)?))).collect();
        Self { lang, bundle, list, keys, plain, faults }
    }

    /// The messages of this crate: sentences of the record and words of the papers.
    pub fn papers(lang: Lang) -> &'static Self {
        static ES: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(Lang::Es, &ES_SOURCES));
        static EN: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(Lang::En, &EN_SOURCES));
        match lang {
            Lang::Es => &ES,
            Lang::En => &EN,
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The message `key` with its values; `⟨key⟩` where there is no such message.
    ///
    /// A value that reads as a whole number is one, so that `[one]` and `[1]` select by it.
    pub fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        if let Some(text) = self.plain.get(key).filter(|_| values.is_empty()) {
            return text.clone();
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("⟨{key}⟩");
        };
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, number(value).unwrap_or_else(|| FluentValue::from(*value)));
        }
        // A value that is missing shows by its name; a test says every message with all of its values.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is a message `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The keys of all messages, in the order they are written.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// What could not be read in the sources.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// «Guatemala, Honduras e Italia»: a list as the language writes it.
    pub fn list<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = S>) -> String {
        let parts: Vec<S> = parts.into_iter().collect();
        self.list.format(parts.iter().map(AsRef::as_ref)).to_string()
    }
}

/// What a message says, where it says so without any value.
fn plain(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut lacks = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut lacks);
    lacks.is_empty().then(|| text.into_owned())
}

/// A whole number written as numbers are written, without a sign or leading zeros.
fn number(value: &str) -> Option<FluentValue<'static>> {
    let number: u32 = value.parse().ok()?;
    (number.to_string() == value).then(|| FluentValue::from(number))
}

/// The keys that stand at the beginning of a line.
fn keys_of(source: &str) -> impl Iterator<Item = String> {
    source
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
}

/// The messages of this crate that speak of days and hours.
impl Catalog {
    /// «30 de noviembre de 2023».
    pub fn date(&self, day: Date) -> String {
        let words = Self::papers(self.lang);
        say!(words, "date-full", day = day.day(), month = day.month(), year = day.year())
    }

    /// «09:00»: the hour of an instant in an IANA time zone; in UTC where the zone is not known.
    pub fn hour(&self, at: Timestamp, zone: &str) -> String {
        time_zone(zone).to_datetime(at).strftime("%H:%M").to_string()
    }

    /// «UTC−06:00»: how far a zone is from UTC at an instant.
    pub fn offset(&self, at: Timestamp, zone: &str) -> String {
        let seconds = time_zone(zone).to_offset(at).seconds();
        let (sign, minutes) = (if seconds < 0 { '−' } else { '+' }, seconds.unsigned_abs() / 60);
        format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// The day of an instant in an IANA time zone; in UTC where the zone is not known.
pub fn day_in(at: Timestamp, zone: &str) -> Date {
    time_zone(zone).to_datetime(at).date()
}

fn time_zone(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

/// Names the message files once, for both languages.
macro_rules! sources {
    ($($file:literal),+ $(,)?) => {
        const ES_SOURCES: [&str; [$($file),+].len()] = [$(include_str!(concat!("../languages/es/", $file))),+];
        const EN_SOURCES: [&str; [$($file),+].len()] = [$(include_str!(concat!("../languages/en/", $file))),+];
    };
}

sources![
    "words.ftl",
    "explain.ftl",
    "rules.ftl",
    "membership.ftl",
    "mandate.ftl",
    "plenary.ftl",
    "floor.ftl",
    "decision.ftl",
    "motion.ftl",
    "agreement.ftl",
    "minutes.ftl",
    "texts.ftl",
    "committee.ftl",
    "consultation.ftl",
    "election.ftl",
    "commitment.ftl",
    "papers.ftl",
    "note.ftl",
    "archive.ftl",
];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn lists_follow_the_ear_in_spanish() {
        let es = Catalog::papers(Lang::Es);
        assert_eq!(es.list(["Guatemala", "Honduras"]), "Guatemala y Honduras");
        assert_eq!(es.list(["Guatemala", "Honduras", "Italia"]), "Guatemala, Honduras e Italia");
        assert_eq!(es.list(["Belice"]), "Belice");
        assert_eq!(Catalog::papers(Lang::En).list(["Belize", "Honduras"]), "Belize and Honduras");
    }

    #[test]
    fn days_are_written_in_full() {
        let day = date(2023, 11, 30);
        assert_eq!(Catalog::papers(Lang::Es).date(day), "30 de noviembre de 2023");
        assert_eq!(Catalog::papers(Lang::En).date(day), "30 November 2023");
    }

    #[test]
    fn hours_are_those_of_the_place() {
        let words = Catalog::papers(Lang::Es);
        let at: Timestamp = "2023-11-30T15:00:00Z".parse().unwrap();
        assert_eq!(words.hour(at, "America/Guatemala"), "09:00");
        assert_eq!(words.offset(at, "America/Guatemala"), "UTC−06:00");
        assert_eq!(words.hour(at, "Nowhere/Land"), "15:00");
        assert_eq!(day_in("2023-12-01T03:00:00Z".parse().unwrap(), "America/Guatemala"), date(2023, 11, 30));
    }

    #[test]
    fn both_languages_say_the_same_messages_and_none_is_misprinted() {
        let [es, en] = [Lang::Es, Lang::En].map(Catalog::papers);
        assert_eq!((es.faults(), en.faults()), ([].as_slice(), [].as_slice()));
        let keys = |catalog: &Catalog| catalog.keys().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(keys(es), keys(en), "the same keys in the same order");
        assert!(es.keys().all(|key| es.has(key) && en.has(key)));
    }

    #[test]
    fn what_takes_a_value_is_not_said_without_it() {
        let words = Catalog::new(
            Lang::En,
            &["plain = Yes.\nvalue = { $n } votes\nform = { $n ->\n    [one] One\n   *[other] Some\n}\n"],
        );
        assert_eq!(words.plain.keys().collect::<Vec<_>>(), ["plain"]);
        assert_eq!([words.say("plain", &[]), say!(words, "plain", n = 1)], ["Yes.", "Yes."]);
        assert_eq!(say!(words, "value", n = 2), "2 votes");
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(Catalog::papers(Lang::Es).say("no-such-message", &[]), "⟨no-such-message⟩");
    }

    #[test]
    fn a_misprint_costs_one_message() {
        let words = Catalog::new(
            Lang::En,
            &["good = Good.\nbad = { $broken\nlast = { $n ->\n    [one] One\n   *[other] { $n }\n}\n"],
        );
        assert_eq!(words.faults().len(), 1);
        assert_eq!(words.say("good", &[]), "Good.");
        assert_eq!(say!(words, "last", n = 1), "One");
        assert_eq!(say!(words, "last", n = 12), "12");
    }
}
