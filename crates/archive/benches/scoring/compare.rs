//! The proposal beside the gold, value by value.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;

use archive::proposal::{self, Deadline, Found, Mode, PartialDate, Proposal, Role, Who};
use serde::Serialize;

use super::Mark;
use super::gold::{self, Attendance, Gold};
use super::letters::Letters;

/// So many letters may a boundary be off, beside what may be taken or left.
const NEARLY: usize = 15;
/// At least so much of what two stretches cover together is covered by both, if they are to be the same agreement.
const SHARED: f64 = 0.3;

/// What is right, missed and invented in one document.
pub fn marks(text: &str, gold: &Gold, proposal: &Proposal) -> Result<Vec<Mark>, String> {
    let letters = Letters::of(text);
    let mut marks = Marks::default();
    marks.one("language", Some(word(gold.language)), Some(word(proposal.language)), same);
    let placed: Vec<Vec<Range<usize>>> =
        gold.meetings.iter().map(|meeting| places(meeting, &letters)).collect::<Result<_, _>>()?;
    // The proposed meeting with the most in common with one of the gold is that one.
    let nothing = (gold::Meeting::default(), proposal::Meeting::default());
    let mut pairs = Vec::new();
    for (at, (meeting, places)) in gold.meetings.iter().zip(&placed).enumerate() {
        for (of, found) in proposal.meetings.iter().enumerate() {
            let both = Marks::of_meeting(meeting, places, found, &letters);
            pairs.push((both.iter().filter(|mark| mark.right).count(), at, of, both));
        }
    }
    pairs.sort_by_key(|(right, at, of, _)| (std::cmp::Reverse(*right), *at, *of));
    let (mut golds, mut founds) = (BTreeSet::new(), BTreeSet::new());
    for (_, at, of, both) in pairs {
        if !golds.contains(&at) && !founds.contains(&of) {
            golds.insert(at);
            founds.insert(of);
            marks.0.extend(both);
        }
    }
    for (at, meeting) in gold.meetings.iter().enumerate().filter(|(at, _)| !golds.contains(at)) {
        marks.0.extend(Marks::of_meeting(meeting, &placed[at], &nothing.1, &letters));
    }
    for (_, found) in proposal.meetings.iter().enumerate().filter(|(of, _)| !founds.contains(of)) {
        marks.0.extend(Marks::of_meeting(&nothing.0, &[], found, &letters));
    }
    Ok(marks.0)
}

/// Where the agreements of the gold stand; they follow each other.
fn places(meeting: &gold::Meeting, letters: &Letters) -> Result<Vec<Range<usize>>, String> {
    let mut from = 0;
    let mut places = Vec::new();
    for agreement in &meeting.agreements {
        let gold::Agreement { begins, ends, .. } = agreement;
        let place = letters.between(begins, ends, from);
        let place = place.ok_or_else(|| format!("the gold's «{begins} … {ends}» is not in the text"))?;
        from = place.start + 1;
        places.push(place);
    }
    Ok(places)
}

#[derive(Default)]
struct Marks(Vec<Mark>);

impl Marks {
    /// A value of which there is at most one.
    fn one(
        &mut self,
        field: &'static str,
        gold: Option<String>,
        found: Option<String>,
        same: impl Fn(&str, &str) -> bool,
    ) {
        let right = gold.as_deref().zip(found.as_deref()).is_some_and(|(gold, found)| same(gold, found));
        if gold.is_some() || found.is_some() {
            self.0.push(Mark { field, gold, found, right, ..Mark::default() });
        }
    }

    /// Values in any order.
    fn many(
        &mut self,
        field: &'static str,
        gold: impl IntoIterator<Item = String>,
        found: impl IntoIterator<Item = String>,
        same: impl Fn(&str, &str) -> bool,
    ) {
        let mut found: Vec<String> = found.into_iter().collect();
        for gold in gold {
            let at = found.iter().position(|found| same(&gold, found));
            let found = at.map(|at| found.remove(at));
            self.0.push(Mark { field, right: found.is_some(), gold: Some(gold), found, ..Mark::default() });
        }
        found.into_iter().for_each(|found| self.one(field, None, Some(found), |_, _| false));
    }

    fn of_meeting(
        gold: &gold::Meeting,
        places: &[Range<usize>],
        found: &proposal::Meeting,
        letters: &Letters,
    ) -> Vec<Mark> {
        let mut marks = Self::default();
        marks.heads(gold, found);
        marks.attendance(gold, found);
        marks.agreements(gold, places, found, letters);
        marks.elections(gold, found);
        marks.many(
            "endorsements",
            gold.endorsements.iter().map(|it| format!("{}: {}", it.by, it.document)),
            found.endorsements.iter().map(|it| format!("{}: {}", it.by.value, it.document.value)),
            alike,
        );
        marks.0
    }

    fn heads(&mut self, gold: &gold::Meeting, found: &proposal::Meeting) {
        let name = |found: &Option<Found<String>>| found.as_ref().map(|it| it.value.clone());
        let who = |found: &Option<Found<Who>>| found.as_ref().map(|it| it.value.to_string());
        self.one("body", gold.body.clone(), name(&found.body), same);
        self.one("acronym", gold.acronym.clone(), name(&found.acronym), same);
        let code = found.code.as_ref().map(|it| &it.value);
        let days = found.days.as_ref().map(|it| it.value);
        let number = code.and_then(|it| it.number);
        // A bare ordinal is a number and no code: as written it is asked of neither.
        let bare = gold.code.is_none() && gold.number.is_some() && gold.number == number;
        let written = code.map(|it| it.written.clone()).filter(|_| !bare);
        let right_number = gold.number == number;
        self.one("code", gold.code.clone(), written, |gold, found| {
            same(gold, found) || right_number && holds_the_other(gold, found)
        });
        self.one("number", shown(gold.number), shown(number), same);
        let year = code.and_then(|it| it.year).or(days.map(|it| it.from.year));
        self.one("year", shown(gold.year), shown(year), same);
        self.one("meeting kind", gold.kind.map(word), found.kind.as_ref().map(|it| word(it.value)), same);
        let day = |date: Option<PartialDate>| shown(date);
        self.one("from", day(gold.from), day(days.map(|it| it.from)), same);
        self.one("to", day(gold.to), day(days.map(|it| it.to)), same);
        let place = found.place.as_ref().map(|it| &it.value);
        self.one("place", gold.place.clone(), place.map(|it| it.name.clone()), same);
        self.one("country", gold.country.clone(), place.and_then(|it| it.country.clone()), same);
        self.one("mode", gold.mode.map(word), found.mode.as_ref().map(|it| word(it.value)), same);
        self.one("host", shown(gold.host.as_ref()), who(&found.host), same);
        self.one("presidency", shown(gold.presidency.as_ref()), who(&found.presidency), same);
        self.one("secretariat", shown(gold.secretariat.as_ref()), who(&found.secretariat), same);
    }

    fn attendance(&mut self, gold: &gold::Meeting, found: &proposal::Meeting) {
        let took = |observer: bool| {
            let took = found.participants.iter().filter(move |it| it.value.observer == observer);
            took.map(|it| it.value.who.to_string())
        };
        self.many("participants", gold.participants.iter().map(Who::to_string), took(false), same);
        self.many("observers", gold.observers.iter().map(Who::to_string), took(true), same);
        let how = |remote: bool| if remote { "remote" } else { "in person" };
        let found = found.participants.iter().filter_map(|it| {
            let remote = it.value.mode? == Mode::Virtual;
            Some(format!("{} {}", it.value.who, how(remote)))
        });
        let gold = gold.attendance.iter();
        let gold = gold.map(|(who, it)| format!("{who} {}", how(*it == Attendance::Remote)));
        self.many("attendance", gold, found, same);
    }

    fn agreements(
        &mut self,
        gold: &gold::Meeting,
        places: &[Range<usize>],
        found: &proposal::Meeting,
        letters: &Letters,
    ) {
        let spans: Vec<Range<usize>> = found.agreements.iter().map(|it| letters.within(it.span)).collect();
        let mut left: BTreeSet<usize> = (0..spans.len()).collect();
        let mut pairs: Vec<Option<usize>> = vec![None; places.len()];
        for (place, pair) in places.iter().zip(&mut pairs) {
            let off = |at: &usize| {
                let span = &spans[*at];
                // A row may be taken with or without the cells of who and by when.
                let cell = found.agreements[*at].words.split(" · ").next().unwrap_or_default();
                let cell = span.start + cell.chars().filter(|it| it.is_alphanumeric()).count();
                let begins = place.start.abs_diff(span.start);
                let ends = place.end.abs_diff(span.end).min(place.end.abs_diff(cell));
                // What opens its sentence, and sentences of the same point that only tell, may be taken or left.
                let more = |one: usize, other: usize| {
                    let (least, most) = (one.min(other), one.max(other));
                    let another = places.iter().any(|it| it != place && (least..most).contains(&it.start));
                    !another && letters.goes_on(least, most)
                };
                let opens = || letters.opens(place.start, span.start) || more(place.start, span.start);
                let same = overlap(place, span)
                    && (begins <= NEARLY || opens())
                    && (ends <= NEARLY || more(place.end, span.end));
                same.then_some(begins + ends)
            };
            *pair = left.iter().copied().filter(|at| off(at).is_some()).min_by_key(off);
            pair.map(|at| left.remove(&at));
        }
        for (agreement, pair) in gold.agreements.iter().zip(&pairs) {
            let found = pair.map(|at| shortened(&found.agreements[at].words));
            self.one("boundaries", Some(opening(agreement)), found, |_, _| true);
        }
        for at in &left {
            self.one("boundaries", None, Some(shortened(&found.agreements[*at].words)), |_, _| false);
        }
        // What is said of an agreement is compared even where its boundaries are not quite right.
        let mut closest: Vec<(usize, usize, f64)> = Vec::new();
        for (of, place) in places.iter().enumerate().filter(|(of, _)| pairs[*of].is_none()) {
            closest.extend(left.iter().map(|at| (of, *at, shared(place, &spans[*at]))));
        }
        closest.retain(|(.., shared)| *shared >= SHARED);
        closest.sort_by(|a, b| b.2.total_cmp(&a.2));
        for (of, at, _) in closest {
            if pairs[of].is_none() && left.remove(&at) {
                pairs[of] = Some(at);
            }
        }
        for (agreement, pair) in gold.agreements.iter().zip(pairs) {
            self.agreement(opening(agreement), Some(agreement), pair.map(|at| &found.agreements[at]));
        }
        for at in left {
            let extra = &found.agreements[at];
            self.agreement(shortened(&extra.words), None, Some(extra));
        }
    }

    fn agreement(&mut self, at: String, gold: Option<&gold::Agreement>, found: Option<&proposal::Agreement>) {
        let before = self.0.len();
        let number = found.and_then(|it| it.number.as_ref()).map(|it| it.value.clone());
        self.one("numbers", gold.and_then(|it| it.number.clone()), number, same_number);
        self.one("kind", gold.map(|it| word(it.kind)), found.map(|it| word(it.kind.value)), same);
        let actor = |who: &Who, role: Role| format!("{who} {}", word(role));
        self.many(
            "actors",
            gold.iter().flat_map(|it| &it.actors).map(|(who, role)| actor(who, *role)),
            found.iter().flat_map(|it| &it.actors).map(|it| actor(&it.value.who, it.value.role)),
            same_actor,
        );
        let deadline = found.and_then(|it| it.deadline.as_ref()).map(|it| by(&it.value));
        self.one("deadlines", gold.and_then(|it| it.deadline.as_ref()).map(by), deadline, same_time);
        self.many(
            "documents",
            gold.iter().flat_map(|it| it.documents.clone()),
            found.iter().flat_map(|it| &it.documents).map(|it| it.value.clone()),
            alike,
        );
        self.many(
            "amounts",
            gold.iter().flat_map(|it| it.amounts.clone()),
            found.iter().flat_map(|it| &it.amounts).map(|it| it.value.to_string()),
            same,
        );
        self.0[before..].iter_mut().for_each(|mark| mark.at = at.clone());
    }

    fn elections(&mut self, gold: &gold::Meeting, found: &proposal::Meeting) {
        let elected = |office: &str, who: Option<&Who>| {
            format!("{}: {}", office.replace(['-', '_'], " "), shown(who).unwrap_or_default())
        };
        let golds = gold.elections.iter();
        let founds = found.elections.iter();
        self.many(
            "elections",
            golds.clone().map(|it| elected(&it.office, it.elected.as_ref())),
            founds.clone().map(|it| elected(&it.office.value, it.elected.as_ref().map(|it| &it.value))),
            alike,
        );
        self.many(
            "terms",
            golds.clone().filter_map(|it| it.term.clone()),
            founds.clone().filter_map(|it| it.term.as_ref().map(|it| it.value.clone())),
            alike,
        );
        self.many(
            "disclosed votes",
            golds.flat_map(|it| &it.disclosed).map(Who::to_string),
            founds.flat_map(|it| &it.disclosed).map(|it| it.value.by.to_string()),
            same,
        );
    }
}

/// How much two stretches have in common.
fn common(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// Whether two stretches have at least half of the shorter one in common.
fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    common(a, b) * 2 >= a.len().min(b.len())
}

/// How much of what both cover together both cover.
fn shared(a: &Range<usize>, b: &Range<usize>) -> f64 {
    let all = a.end.max(b.end) - a.start.min(b.start);
    common(a, b) as f64 / all.max(1) as f64
}

fn opening(agreement: &gold::Agreement) -> String {
    shortened(&format!("{} … {}", agreement.begins, agreement.ends))
}

fn shortened(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(90) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}

fn shown(value: Option<impl Display>) -> Option<String> {
    value.map(|it| it.to_string())
}

/// How a value of a small list is written.
pub fn word(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).expect("a word");
    value.as_str().expect("a word").to_owned()
}

/// The same time; the end of a month or year may be told as that month or year or as its last day.
fn same_time(gold: &str, found: &str) -> bool {
    let ends = |day: &str, period: &str| {
        let rest = day.strip_prefix(period).unwrap_or_default();
        period.starts_with("date ") && matches!(rest, "-12" | "-12-31" | "-31" | "-30" | "-28" | "-29")
    };
    alike(gold, found) || ends(gold, found) || ends(found, gold)
}

fn by(deadline: &Deadline) -> String {
    match deadline {
        Deadline::Date(date) => format!("date {date}"),
        Deadline::Duration(time) => format!("duration {time}"),
        Deadline::Event(words) => format!("event {}", folded(words)),
        Deadline::Vague(words) => format!("vague {}", folded(words)),
    }
}

/// Lower case, without punctuation and without an article in front.
fn folded(words: &str) -> String {
    let letters: String =
        words.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<&str> = letters.split_whitespace().collect();
    let articles = ["el", "la", "los", "las", "the", "o", "os", "as"];
    if words.len() > 1 && articles.contains(&words[0]) {
        words.remove(0);
    }
    words.join(" ")
}

fn same(gold: &str, found: &str) -> bool {
    folded(gold) == folded(found)
}

/// The same one in the same role; a town or a university may be told as a body or by its words.
fn same_actor(gold: &str, found: &str) -> bool {
    let named = |text: &str| {
        let (who, role) = text.rsplit_once(' ')?;
        let (class, name) = who.split_once(':')?;
        matches!(class, "body" | "other").then(|| (name.to_owned(), role.to_owned()))
    };
    match (named(gold), named(found)) {
        (Some((gold, a)), Some((found, b))) => a == b && alike(&gold, &found),
        _ => same(gold, found),
    }
}

/// The same number: «PRIMERO» is 1.
fn same_number(gold: &str, found: &str) -> bool {
    const ORDINALS: [&str; 12] = [
        "primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven", "decim",
        "undecim", "duodecim",
    ];
    let plain = |text: &str| {
        let text = folded(text);
        let at = ORDINALS.iter().rposition(|it| text.starts_with(it) && text.len() <= it.len() + 1);
        at.map_or(text, |it| (it + 1).to_string())
    };
    plain(gold) == plain(found)
}

/// The same words, or most of them: a name may be read with a word more or less at its ends.
pub fn alike(gold: &str, found: &str) -> bool {
    let (a, b) = (folded(gold), folded(found));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let head = |words: &str| words.split_once(' ').map(|(head, _)| head.to_owned());
    let measured = matches!(head(&short).as_deref(), Some("date" | "duration"));
    short == long
        || !measured
            && head(&short) == head(&long)
            && within(rest(&short), rest(&long))
            && rest(&short).len() * 10 >= rest(&long).len() * 6
        || !measured && within(&short, &long) && short.len() * 10 >= long.len() * 6
}

fn rest(words: &str) -> &str {
    words.split_once(' ').map_or("", |(_, rest)| rest)
}

/// Whole words within words.
fn within(short: &str, long: &str) -> bool {
    !short.is_empty() && format!(" {long} ").contains(&format!(" {short} "))
}

fn holds_the_other(gold: &str, found: &str) -> bool {
    let (gold, found) = (folded(gold), folded(found));
    within(&gold, &found) || within(&found, &gold)
}
