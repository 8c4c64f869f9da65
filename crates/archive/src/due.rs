//! By when something is to be done: what stands after words such as «antes del» or `within`, in one of four
//! forms, of which a date goes before a length of time, that before an event, and all before a vague word.
//!
//! A date that names a document, tells of a past act or says for how long somebody is elected is no deadline.

use std::ops::Range;
use std::sync::LazyLock;

use crate::proposal::{Deadline, Language, PartialDate, Span, Sureness};
use crate::table;
use crate::when::{self, When};
use crate::words::Token;

mod duration;
mod event;
pub mod phrases;

pub use duration::duration;
pub use event::{Event, event};
use phrases::Phrases;

/// What a deadline is, where its words stand, by which rule it was found and how sure that is.
pub type Due = (Deadline, Range<usize>, &'static str, Sureness);

/// What may stand after a cue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Label,
    Date,
    Year,
    Duration,
    Event,
    Future,
    Plan,
    Act,
}

struct Cue {
    languages: Vec<Language>,
    takes: Vec<Takes>,
    sure: Sureness,
}

fn languages(cell: &'static str) -> Vec<Language> {
    let language = |it| match it {
        "es" => Language::Es,
        "en" => Language::En,
        _ => Language::Pt,
    };
    table::values(cell).map(language).collect()
}

fn sureness(cell: &str) -> Sureness {
    match cell {
        "sure" => Sureness::Sure,
        "likely" => Sureness::Likely,
        _ => Sureness::Unsure,
    }
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let takes = |it| match it {
        "label" => Takes::Label,
        "date" => Takes::Date,
        "year" => Takes::Year,
        "duration" => Takes::Duration,
        "event" => Takes::Event,
        "future" => Takes::Future,
        "plan" => Takes::Plan,
        _ => Takes::Act,
    };
    let rows = table::rows::<4>(include_str!("../tables/deadlines.tsv"));
    Phrases::new(rows.map(|[cue, language, what, sure]| {
        let takes = table::values(what).map(takes).collect();
        (cue, Cue { languages: languages(language), takes, sure: sureness(sure) })
    }))
});

static VAGUE: LazyLock<Phrases<Sureness>> = LazyLock::new(|| {
    let rows = table::rows::<3>(include_str!("../tables/vague.tsv"));
    Phrases::new(rows.map(|[phrase, _, sure]| (phrase, sureness(sure))))
});

/// Between a length of time and the event it counts back from.
static AHEAD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let words = [
        "antes de", "antes del", "antes da", "antes do", "before", "prior to", "ahead of", "in advance of",
        "de anticipación a", "de anticipación al", "de antelación a", "de antelación al", "previos a",
        "previos al", "previas a", "de antecedência a", "de antecedência à", "de antecedência ao",
        "con anterioridad a",
    ];
    Phrases::new(words.map(|it| (it, ())))
});

/// What may stand between a cue and a date or a length of time.
const FILLERS: [&str; 29] = [
    "el", "la", "los", "las", "o", "os", "as", "the", "dia", "dias", "proximos", "proximas", "siguientes", "next",
    "following", "coming", "seguintes", "its", "su", "a", "period", "maximum", "of", "de", "mes", "month", "em",
    "en", "on",
];

/// A plan, a budget or an office is for a year; that is not by when.
const OF_A_YEAR: [&str; 48] = [
    "plan", "planes", "planificacion", "programa", "programacion", "presupuesto", "agenda", "calendario",
    "cronograma", "periodo", "ejercicio", "cuota", "cuotas", "aporte", "aportes", "contribucion",
    "contribuciones", "presidencia", "vicepresidencia", "secretaria", "mandato", "sede", "prioridades", "metas",
    "estrategia", "informe", "trabajo", "actividades", "budget", "programme", "program", "calendar", "schedule",
    "contributions", "dues", "presidency", "chair", "priorities", "strategy", "work", "orcamento", "plano",
    "trabalho", "atividades", "quota", "quotas", "contribuicoes", "fondos",
];

/// What is fixed or prepared of a meeting itself; «sede para la próxima reunión» is not by when.
const OF_A_MEETING: [&str; 24] = [
    "sede", "agenda", "temario", "fecha", "fechas", "lugar", "anfitrion", "anfitriona", "pais", "convocatoria",
    "invita", "invitar", "invito", "venue", "host", "date", "dates", "place", "invite", "invited", "invites",
    "data", "pauta", "convida",
];

/// A cue's place among others that are as near: lower goes before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Date,
    Duration,
    Event,
    UnsureDate,
    UnsureEvent,
    Vague,
}

/// The deadline of an agreement whose words are `range`, where they say one.
pub fn deadline(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    language: Language,
    meeting: Option<PartialDate>,
) -> Option<Due> {
    Reader::new(text, tokens, &range, language, meeting).read(range.start, true)
}

/// The whole of a cell or a field, `range`, read as a deadline: «31/03/2024», «60 días», «Próxima reunión», `2024`.
pub fn bare(
    text: &str,
    tokens: &[Token],
    range: Range<usize>,
    language: Language,
    meeting: Option<PartialDate>,
) -> Option<Due> {
    let reader = Reader::new(text, tokens, &range, language, meeting);
    reader.bare(range.start).or_else(|| reader.read(range.start, false))
}

struct Reader<'a> {
    text: &'a str,
    /// Up to the end of what is read.
    tokens: &'a [Token],
    language: Language,
    meeting: Option<PartialDate>,
    /// Whether something is said that is still to be done.
    acts: bool,
    /// Whether somebody is elected.
    elects: bool,
}

impl<'a> Reader<'a> {
    fn new(
        text: &'a str,
        tokens: &'a [Token],
        range: &Range<usize>,
        language: Language,
        meeting: Option<PartialDate>,
    ) -> Self {
        let tokens = &tokens[..range.end.min(tokens.len())];
        let here = tokens.get(range.start..).unwrap_or_default();
        let (acts, elects) = (here.iter().any(is_act), here.iter().any(is_election));
        Self { text, tokens, language, meeting, acts, elects }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_one(words))
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
        for (cue, used) in CUES.all(self.tokens, place).filter(|it| it.0.languages.contains(&self.language)) {
            for takes in &cue.takes {
                if let Some(found) = self.taken(*takes, cue.sure, place, place + used, labels) {
                    return Some(found);
                }
            }
        }
        None
    }

    fn taken(&self, takes: Takes, sure: Sureness, cue: usize, at: usize, labels: bool) -> Option<(Rank, Due)> {
        match takes {
            Takes::Label => self.bare(at).filter(|_| labels).map(|it| (Rank::Date, it)),
            Takes::Date => self.date(cue, at, sure, false),
            Takes::Year => self.date(cue, at, sure, true),
            Takes::Plan => {
                let plan = self.elects || self.after(cue, 6, &OF_A_YEAR);
                self.date(cue, at, sure, true).filter(|_| !plan)
            }
            Takes::Act => {
                let held = |it: &Token| it.is_one(&["held", "meet", "reunira", "reunirse", "reunio", "place", "lugar"]) || starts(it, &["celebr", "realiz"]);
                let of_meeting = (cue.saturating_sub(8)..cue).any(|it| self.tokens.get(it).is_some_and(held));
                self.date(cue, at, Sureness::Unsure, false).filter(|_| self.acts && !of_meeting && !self.elects)
            }
            Takes::Duration => self.duration(at, sure).or_else(|| self.ahead(self.past(at, 4, &FILLERS))),
            Takes::Event => self.ahead(self.past(at, 4, &FILLERS)).or_else(|| self.event(cue, at, sure, false)),
            Takes::Future => self.event(cue, at, sure, true),
        }
    }

    /// What needs no cue: a vague word, or so long before an event.
    fn uncued(&self, place: usize) -> Option<(Rank, Due)> {
        if let Some((sure, used)) = VAGUE.longest(self.tokens, place) {
            let range = place..place + used;
            let due = (Deadline::Vague(self.written(&range)), range, "deadline-vague", *sure);
            return Some((Rank::Vague, due));
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

    /// The date at `at`, or after a few words that only lead to it.
    fn when(&self, at: usize) -> Option<When> {
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
        let year_alone = when.is_year_alone() && self.past(when.tokens.start, 1, &["ano", "year"]) + 1 == when.tokens.end;
        // «desde el 3 hasta el 5 de mayo» is how long something took.
        if year_alone && !years || self.after(cue, 8, &["desde", "from", "since"]) || self.elects && !when.has_day() {
            return None;
        }
        if self.elects && self.is(cue, &["hasta", "until", "ate"]) {
            return None;
        }
        let date = when::resolve(&when, self.meeting)?.to;
        if self.meeting.is_some_and(|meeting| when::is_before(date, meeting)) {
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

    fn duration(&self, at: usize, sure: Sureness) -> Option<(Rank, Due)> {
        let most = self.past(at, 5, &FILLERS);
        let (place, (length, next)) =
            (at..=most).find_map(|it| Some((it, duration(self.tokens, it, self.language)?)))?;
        let last = self.after(place, 3, &["ultimos", "ultimas", "last", "past"]);
        if last || AHEAD.longest(self.tokens, next).is_some() && self.ahead(place).is_some() {
            return None;
        }
        Some((Rank::Duration, (Deadline::Duration(length), place..next, "deadline-duration", sure)))
    }

    /// «15 días antes de la próxima reunión», `30 days before the meeting`.
    fn ahead(&self, place: usize) -> Option<(Rank, Due)> {
        let (_, next) = duration(self.tokens, place, self.language)?;
        let ((), used) = AHEAD.longest(self.tokens, next).map(|it| ((), it.1))?;
        let event = event(self.text, self.tokens, next + used)?;
        let range = place..event.next;
        Some((Rank::Event, (Deadline::Event(self.written(&range)), range, "deadline-event", Sureness::Likely)))
    }

    /// The event at `at`; where it has to lie ahead, the words have to say so.
    fn event(&self, cue: usize, at: usize, sure: Sureness, future: bool) -> Option<(Rank, Due)> {
        let event = event(self.text, self.tokens, at)?;
        let later = match (event.year, self.meeting) {
            (Some(year), Some(meeting)) if year < meeting.year => return None,
            (Some(year), Some(meeting)) => year > meeting.year || !event.meeting,
            (Some(_), None) => true,
            (None, _) => false,
        };
        if future && !event.coming && !later || future && self.after(cue, 3, &OF_A_MEETING) || self.elects {
            return None;
        }
        let sure = if event.coming || !event.meeting || sure < Sureness::Sure && !future {
            sure
        } else if later && self.meeting.is_some() {
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
        let start = start + (start..start + 3).take_while(|it| self.tokens.get(*it).is_some_and(|it| it.is_mark())).count();
        let cue = CUES.all(self.tokens, start).find(|it| it.0.languages.contains(&self.language));
        let behind = cue.filter(|it| !it.0.takes.contains(&Takes::Label)).map(|it| start + it.1);
        [behind, Some(start)].into_iter().flatten().find_map(|at| self.bare_at(at))
    }

    fn bare_at(&self, at: usize) -> Option<Due> {
        if let Some((_, (date, range, _, sure))) = self.date(at, at, Sureness::Sure, true) {
            return Some((date, range, "deadline-field", sure));
        }
        let (sure, likely) = (Sureness::Sure, Sureness::Likely);
        let vague = || VAGUE.longest(self.tokens, at).is_some().then(|| self.uncued(at)).flatten();
        let found = vague()
            .or_else(|| self.duration(at, sure))
            .or_else(|| self.ahead(at))
            .or_else(|| self.event(at, at, likely, false));
        found.map(|(_, (deadline, range, _, sure))| (deadline, range, "deadline-field", sure))
    }
}

fn starts(token: &Token, stems: &[&str]) -> bool {
    stems.iter().any(|it| token.folded.starts_with(it))
}

/// Whether somebody is elected; «electronic» is not.
fn is_election(token: &Token) -> bool {
    starts(token, &["elegi", "elige", "elijan", "elect", "eleit", "eleg", "elecc", "eleic"])
        && !starts(token, &["electr", "elegib"])
}

/// Whether the word says that something is still to be done.
fn is_act(token: &Token) -> bool {
    const MODALS: [&str; 16] = [
        "debera", "deberan", "debe", "deben", "shall", "will", "must", "should", "devera", "deverao", "deve", "devem",
        "vence", "vencera", "due", "to",
    ];
    const STEMS: [&str; 31] = [
        "present", "entreg", "envi", "remit", "public", "conclu", "finaliz", "complet", "elabor", "circul", "inici",
        "inform", "prepar", "revis", "implement", "pag", "difund", "distribu", "convoc", "lanz", "aprob", "respond",
        "actualiz", "apresent", "encaminh", "divulg", "lanc", "atualiz", "somet", "designar", "adopt",
    ];
    const STILL: [&str; 14] =
        ["ar", "er", "ir", "ara", "era", "ira", "aran", "eran", "iran", "arao", "erao", "irao", "arse", "e"];
    token.is_one(&MODALS) || starts(token, &STEMS) && STILL.iter().any(|it| token.folded.ends_with(it))
}

#[cfg(test)]
mod tests;
