//! By when something is to be done: what stands after words such as «antes del» or `within`, in one of four
//! forms, of which a date goes before a length of time, that before an event, and all before a vague word.
//!
//! A date that names a document, tells of a past act or says for how long somebody is elected is no deadline.

use std::ops::Range;

use crate::codes;
use crate::grammar;
use crate::proposal::{Deadline, Language, PartialDate, Span, Sureness};
use crate::when::{self, When};
use crate::words::{Token, is_one_at};

mod cues;
mod duration;
mod event;
mod until;

use cues::{
    AHEAD, CUES, DEFERS, FILLERS, FIXES, LASTS, NAMES, OF_A_MEETING, OF_A_YEAR, Takes, VAGUE, is_act,
    is_election, starts,
};
pub use duration::duration;
pub use event::event;

/// What a deadline is, where its words stand, by which rule it was found and how sure that is.
pub type Due = (Deadline, Range<usize>, &'static str, Sureness);

/// A cue's place among others that are as near: lower goes before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Date,
    Duration,
    Event,
    UnsureDate,
    Condition,
    UnsureEvent,
    Vague,
}

/// The meeting that agreed: what is to be done is done after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    /// When it took place.
    pub on: Option<PartialDate>,
    /// Its number among those of its body.
    pub number: Option<u32>,
}

/// What the words do whose deadline is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Ask or undertake something, which is still to be done.
    Binds,
    /// Leave something for later.
    Postpones,
    /// Something else.
    Other,
}

/// The deadline of an agreement whose words are `range`, where they say one; where it is known which meeting of the
/// body it was, «quinta sesión» lies ahead of the fourth.
pub fn deadline(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    language: Language,
    meeting: Meeting,
    what: What,
) -> Option<Due> {
    let reader = Reader::new(text, tokens, &range, language, meeting, what);
    let found = reader.read(range.start, true);
    match found {
        None if what == What::Postpones => reader.later_meeting(range.start),
        found => found,
    }
}

/// The whole of a cell or a field, `range`, read as a deadline: «31/03/2024», «60 días», «Próxima reunión», `2024`.
pub fn bare(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    language: Language,
    meeting: Option<PartialDate>,
) -> Option<Due> {
    let meeting = Meeting { on: meeting, number: None };
    let reader = Reader::new(text, tokens, &range, language, meeting, What::Other);
    reader
        .bare(range.start)
        .or_else(|| reader.read(range.start, false))
        .or_else(|| reader.clause(range.start))
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    /// Up to the end of what is read.
    tokens: &'a [Token],
    language: Language,
    meeting: Meeting,
    /// Whether something is said that is still to be done.
    acts: bool,
    /// Whether somebody is elected.
    elects: bool,
    /// Whether something is left for later.
    defers: bool,
    /// What is known of all that is agreed.
    what: What,
}

impl<'a> Reader<'a> {
    fn new(
        text: &'a str,
        tokens: &'a [Token],
        range: &Range<usize>,
        language: Language,
        meeting: Meeting,
        what: What,
    ) -> Self {
        let tokens = &tokens[..range.end.min(tokens.len())];
        let here = tokens.get(range.start..).unwrap_or_default();
        let acts = what == What::Binds || here.iter().any(is_act);
        let elects = here.iter().any(is_election);
        let left = |it: &Token| starts(it, &DEFERS) || it.is_one(&["left", "held", "over", "dejo"]);
        let defers = what == What::Postpones || here.iter().any(left);
        Self { text, tokens, language, meeting, acts, elects, defers, what }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        is_one_at(self.tokens, at, words)
    }

    fn past(&self, at: usize, most: usize, words: &[&str]) -> usize {
        at + (at..at + most).take_while(|it| self.is(*it, words)).count()
    }

    /// Whether one of the `most` words before `at` is one of these.
    fn after(&self, at: usize, most: usize, words: &[&str]) -> bool {
        (at.saturating_sub(most)..at).any(|it| self.is(it, words))
    }

    /// The best that stands at or after `start`.
    fn read(&self, start: usize, labels: bool) -> Option<Due> {
        let mut best: Option<(Rank, Due)> = None;
        let mut place = start;
        while place < self.tokens.len() {
            let here = self.cued(place, labels).or_else(|| self.uncued(place));
            place += 1;
            let Some((rank, due)) = here else { continue };
            if best.as_ref().is_none_or(|it| rank < it.0) {
                place = place.max(due.1.end);
                best = Some((rank, due));
            }
        }
        best.map(|it| it.1)
    }

    /// What stands after the cue at `place`.
    fn cued(&self, place: usize, labels: bool) -> Option<(Rank, Due)> {
        for (next, cue) in CUES.all(self.tokens, place) {
            let own = cue.languages.contains(&self.language);
            // Portuguese «à» leads somewhere, «a» is an article.
            let article = own && self.language == Language::Pt && next == place + 1 && self.is(place, &["a"]);
            if article && self.written(&(place..place + 1)).starts_with(['a', 'A']) {
                continue;
            }
            // A document in two languages: set words of the other are read too.
            let language = if own { Some(self.language) } else { cue.languages.first().copied() };
            let Some(language) = language.filter(|_| own || cue.sure == Sureness::Sure) else { continue };
            let reader = Self { language, ..*self };
            for takes in &cue.takes {
                if let Some(found) = reader.taken(*takes, cue.sure, place, next, labels) {
                    return Some(found);
                }
            }
        }
        None
    }

    fn taken(
        &self,
        takes: Takes,
        sure: Sureness,
        cue: usize,
        at: usize,
        labels: bool,
    ) -> Option<(Rank, Due)> {
        match takes {
            Takes::Label => self.bare(at).filter(|_| labels).map(|it| (Rank::Date, it)),
            Takes::Distant => {
                let ends =
                    |it: &usize| self.is(*it, &[":", "is", "es", "sera", "e", "shall", "vence", "vencera"]);
                let at = (at..at + 12).find(ends)? + 1;
                self.bare(self.past(at, 2, &["be", "sera", "el"]))
                    .filter(|_| labels)
                    .map(|it| (Rank::Date, it))
            }
            Takes::Date => self.date(cue, at, sure, false),
            Takes::Year => self.date(cue, at, sure, true),
            Takes::Plan => {
                let plan = self.elects || self.after(cue, 6, &OF_A_YEAR);
                let of_year = |due: &Due| matches!(due.0, Deadline::Date(date) if date.month.is_none());
                self.date(cue, at, sure, true)
                    .filter(|it| !(self.of_a_meeting(cue) || plan && of_year(&it.1)))
            }
            Takes::Act => self
                .date(cue, at, Sureness::Unsure, false)
                .filter(|_| self.acts && !self.elects && !self.of_a_meeting(cue) && !self.is_told(cue)),
            Takes::Duration => self.duration(at, sure).or_else(|| self.ahead(self.past(at, 4, &FILLERS))),
            Takes::Event => {
                self.ahead(self.past(at, 4, &FILLERS)).or_else(|| self.event(cue, at, sure, false))
            }
            Takes::Future => self.event(cue, at, sure, true),
        }
    }

    /// Whether a participle before `cue` says what was done then: «la versión distribuida el 2 de octubre».
    fn is_told(&self, cue: usize) -> bool {
        let before = cue.checked_sub(1).and_then(|it| self.tokens.get(it));
        let be =
            self.after(cue.saturating_sub(1), 2, &["sea", "sean", "ser", "seja", "sejam", "este", "esten"]);
        self.language != Language::En
            && !be
            && before.is_some_and(|it| it.folded.len() > 5 && grammar::is_participle(it))
    }

    /// Whether the words before `cue` say when a meeting is, which is not by when something is to be done.
    fn of_a_meeting(&self, cue: usize) -> bool {
        let before = self.tokens.get(cue.saturating_sub(14)..cue).unwrap_or_default();
        let fixed =
            |it: &Token| starts(it, &FIXES) || it.is_one(&["held", "place", "lugar", "sede", "hold", "meet"]);
        before.iter().any(fixed) && before.iter().any(codes::is_meeting)
            || before.iter().any(|it| it.is_one(&["meet", "reunira", "reuniran", "reuniu", "reunir"]))
    }

    /// The meeting to which something is put off, where no cue leads to it: «pasó a la agenda de la próxima reunión», «fue
    /// dejado para una reunión extraordinaria».
    fn later_meeting(&self, start: usize) -> Option<Due> {
        const TO: [&str; 14] =
            ["para", "to", "hasta", "ate", "until", "for", "en", "em", "no", "na", "ao", "a", "at", "al"];
        let read = |at: usize| {
            let to = self.is(at - 1, &TO);
            if !to && !self.is(at - 1, &["de", "da", "do", "del", "of"]) {
                return None;
            }
            let event = event(self.text, self.tokens, at).filter(|it| it.meeting)?;
            let this = event.number.is_some() && event.number == self.meeting.number;
            ((to || event.coming || event.monthly) && !this).then_some(event)
        };
        let event = (start + 1..self.tokens.len()).find_map(read)?;
        let range = event.start..event.next;
        Some((Deadline::Event(self.written(&range)), range, "deadline-event", Sureness::Likely))
    }

    /// What needs no cue: a vague word, so long before an event, or once something has come about.
    fn uncued(&self, place: usize) -> Option<(Rank, Due)> {
        let as_soon = self.is(place, &["soon"]) && self.after(place, 1, &["as"]);
        if let Some((next, sure)) = VAGUE.at(self.tokens, place).filter(|_| !as_soon) {
            let range = place..next;
            let due = (Deadline::Vague(self.written(&range)), range, "deadline-vague", *sure);
            return Some((Rank::Vague, due));
        }
        if let Some((next, coming)) = until::condition(self.tokens, place, self.language) {
            let range = place..next;
            let due = (Deadline::Event(self.written(&range)), range, "deadline-condition", Sureness::Likely);
            return Some((Rank::Condition, due)).filter(|_| coming || self.acts || self.defers);
        }
        self.ahead(place)
    }

    fn written(&self, range: &Range<usize>) -> String {
        let (Some(first), Some(last)) = (self.tokens.get(range.start), range.end.checked_sub(1)) else {
            return String::new();
        };
        let end = self.tokens.get(last).map_or(first.span.end, |it| it.span.end);
        Span::new(first.span.start, end).of(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The place after a time of day: `17:00 horas del`, `close of business on`.
    fn past_clock(&self, at: usize) -> usize {
        let number = |it: usize| self.tokens.get(it).is_some_and(Token::is_number);
        let close = self.is(at, &["close"]) && self.is(at + 1, &["of"]) && self.is(at + 2, &["business"]);
        let hour = number(at) && self.is(at + 1, &[":", "h"]) && number(at + 2);
        if !close && !hour {
            return at;
        }
        let next = self.past(at + 3, 3, &["horas", "hrs", "hours", "h", "am", "pm", "utc", "gmt"]);
        self.past(next, 2, &["de", "del", "do", "of", "on"])
    }

    /// The date at `at`, or after a few words that only lead to it.
    fn when(&self, at: usize) -> Option<When> {
        let clock = self.past_clock(self.past(at, 2, &["las", "as", "the"]));
        let at = if clock > at + 2 { clock } else { at };
        let most = self.past(at, 4, &FILLERS);
        (at..=most).find_map(|it| when::at(self.text, self.tokens, it)).or_else(|| {
            let place = self.past(most, 1, &["ano", "year"]);
            let (year, next) = when::year(self.tokens, place).filter(|_| self.tokens[place].is_number())?;
            let moment = when::Moment { year: Some(year), ..when::Moment::default() };
            Some(When { tokens: place..next, from: moment, to: moment, years_on: None })
        })
    }

    fn date(&self, cue: usize, at: usize, sure: Sureness, years: bool) -> Option<(Rank, Due)> {
        let when = self.when(at)?;
        let year_alone =
            when.is_year_alone() && self.past(when.tokens.start, 1, &["ano", "year"]) + 1 == when.tokens.end;
        // «desde el 3 hasta el 5 de mayo» is how long something took.
        if year_alone && !years
            || self.after(cue, 8, &["desde", "from", "since"])
            || self.elects && !when.has_day()
        {
            return None;
        }
        if self.lasts(cue) {
            return None;
        }
        let date = when::resolve(&when, self.meeting.on)?.to;
        if self.meeting.on.is_some_and(|meeting| when::is_before(date, meeting)) {
            return None;
        }
        let sure = if year_alone || when.from.year.is_none() && !when.has_day() {
            Sureness::Unsure
        } else if when.has_day() {
            sure
        } else {
            sure.min(Sureness::Likely)
        };
        let rank = if sure == Sureness::Unsure { Rank::UnsureDate } else { Rank::Date };
        Some((rank, (Deadline::Date(date), when.tokens, "deadline-date", sure)))
    }

    /// Whether «hasta» says how long something goes on: «prorrogar hasta».
    fn lasts(&self, cue: usize) -> bool {
        let before = self.tokens.get(cue.saturating_sub(10)..cue).unwrap_or_default();
        self.is(cue, &["hasta", "until", "ate"])
            && (self.elects || before.iter().any(|it| starts(it, &LASTS) || it.is_one(&NAMES)))
    }

    fn duration(&self, at: usize, sure: Sureness) -> Option<(Rank, Due)> {
        let most = self.past(at, 5, &FILLERS);
        let (place, (length, next)) =
            (at..=most).find_map(|it| Some((it, duration(self.tokens, it, self.language)?)))?;
        let last = self.after(place, 3, &["ultimos", "ultimas", "last", "past"]);
        if last || AHEAD.at(self.tokens, next).is_some() && self.ahead(place).is_some() {
            return None;
        }
        Some((Rank::Duration, (Deadline::Duration(length), place..next, "deadline-duration", sure)))
    }

    /// «15 días antes de la próxima reunión», `30 days before the meeting`.
    fn ahead(&self, place: usize) -> Option<(Rank, Due)> {
        let (_, next) = duration(self.tokens, place, self.language)?;
        let (next, ()) = AHEAD.at(self.tokens, next)?;
        let event = event(self.text, self.tokens, next)?;
        let range = place..event.next;
        Some((
            Rank::Event,
            (Deadline::Event(self.written(&range)), range, "deadline-event", Sureness::Likely),
        ))
    }

    /// The event at `at`; where it has to lie ahead, the words have to say so.
    fn event(&self, cue: usize, at: usize, sure: Sureness, future: bool) -> Option<(Rank, Due)> {
        let event = event(self.text, self.tokens, at)?;
        let on = self.meeting.on;
        if event.year.zip(on).is_some_and(|(year, on)| year < on.year) {
            return None;
        }
        let after_this =
            event.number.zip(self.meeting.number).filter(|_| event.meeting && event.year.is_none());
        // «antes de la quinta reunión» says by itself that it is to come.
        if future && after_this.is_some_and(|(number, this)| number <= this) {
            return None;
        }
        let later = event.year.is_some_and(|year| on.is_none_or(|on| year > on.year || !event.meeting));
        let ahead = event.coming || later || after_this.is_some();
        // A meeting by its number or month: where something is put off until then, or to be done.
        let told = event.number.is_some() && self.acts
            || event.monthly && self.what == What::Binds
            || (event.number.is_some() || event.monthly) && self.defers;
        let said = event.meeting && told;
        let before = self.tokens.get(cue.saturating_sub(12)..cue).unwrap_or_default();
        let fixed = before.iter().any(|it| starts(it, &["fij", "marc", "fix", "schedul", "convoc"]));
        let of_meeting = self.what != What::Postpones
            && (fixed || self.after(cue, 3, &OF_A_MEETING) || self.of_a_meeting(cue));
        if self.elects && !self.defers || self.lasts(cue) || future && (!ahead && !said || of_meeting) {
            return None;
        }
        let sure =
            if event.coming || after_this.is_some() || !event.meeting || sure < Sureness::Sure && !future {
                sure
            } else if later && on.is_some() || said && self.defers {
                sure.min(Sureness::Likely)
            } else {
                Sureness::Unsure
            };
        let range = event.start..event.next;
        let rank = if sure == Sureness::Unsure { Rank::UnsureEvent } else { Rank::Event };
        Some((rank, (Deadline::Event(self.written(&range)), range, "deadline-event", sure)))
    }

    /// All that begins at `start`, in any of the four forms.
    fn bare(&self, start: usize) -> Option<Due> {
        let start = start
            + (start..start + 3).take_while(|it| self.tokens.get(*it).is_some_and(|it| it.is_mark())).count();
        let cue = CUES.all(self.tokens, start).find(|(_, it)| it.languages.contains(&self.language));
        let behind = cue.filter(|(_, it)| !it.takes.contains(&Takes::Label)).map(|(next, _)| next);
        [behind, Some(start)].into_iter().flatten().find_map(|at| self.bare_at(at))
    }

    /// A cell that says by what it waits: `When travel restrictions are lifted`, «Ongoing».
    fn clause(&self, start: usize) -> Option<Due> {
        const OPENS: &[&str] = &[
            "when", "once", "until", "cuando", "quando", "hasta", "ate", "una", "uma", "tras", "apos",
            "after",
        ];
        const VAGUE: &[&str] = &[
            "ongoing",
            "permanente",
            "inmediato",
            "imediato",
            "immediate",
            "continuo",
            "continua",
            "continuous",
            "asap",
        ];
        let range = start..self.tokens.len();
        let words = || self.written(&range);
        if self.is(start, OPENS) && range.len() >= 2 {
            return Some((Deadline::Event(words()), range.clone(), "deadline-field", Sureness::Likely));
        }
        (range.len() <= 2 && self.is(start, VAGUE))
            .then(|| (Deadline::Vague(words()), range.clone(), "deadline-field", Sureness::Likely))
    }

    fn bare_at(&self, at: usize) -> Option<Due> {
        if let Some((_, (date, range, _, sure))) = self.date(at, at, Sureness::Sure, true) {
            return Some((date, range, "deadline-field", sure));
        }
        let (sure, likely) = (Sureness::Sure, Sureness::Likely);
        let vague = || VAGUE.at(self.tokens, at).is_some().then(|| self.uncued(at)).flatten();
        let found = vague()
            .or_else(|| self.duration(at, sure))
            .or_else(|| self.ahead(at))
            .or_else(|| self.event(at, at, likely, false));
        found.map(|(_, (deadline, range, _, sure))| (deadline, range, "deadline-field", sure))
    }
}

#[cfg(test)]
mod tests;
