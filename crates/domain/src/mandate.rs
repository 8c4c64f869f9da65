//! Presidency and Technical Secretariat: held by a state, exercised by an institution, for a time.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::command::Context;
use crate::membership::{Class, Span};
use crate::symbol::{ElectionId, Seat};
use crate::words::Text;
use crate::{Coalition, rules};

pub mod begin;
pub mod end;
mod fold;
pub mod hold_ad_interim;
pub mod take_over;

/// An office of the coalition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Convenes and chairs.
    Presidency,
    /// Prepares, writes up, keeps the record.
    Secretariat,
}

/// One holder's time in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Which office.
    pub office: Office,
    /// The state that holds it.
    pub seat: Seat,
    /// The institution that exercises it, once named.
    pub institution: Option<Text>,
    /// From when to when.
    pub span: Span,
    /// The election it comes from, if the record knows it.
    pub election: Option<ElectionId>,
    /// Whether it is held *ad interim*.
    pub ad_interim: bool,
    /// Position of the act by which it was taken up; `None` while the holder is elect.
    pub taken_up: Option<u64>,
    /// Position of the event that made it known.
    pub position: u64,
}

/// All mandates, in the order they became known.
#[derive(Clone, Debug, Default)]
pub struct Mandates {
    /// Past, present and to come.
    pub all: Vec<Mandate>,
}

/// What happened to offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A seat holds an office for a time; carried in, or begun without an election on record.
    Begun {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// The institution that exercises it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        institution: Option<Text>,
        /// From when to when.
        span: Span,
    },
    /// An election made a seat the next holder.
    Designated {
        /// Which office.
        office: Office,
        /// The holder elect.
        seat: Seat,
        /// From when to when.
        span: Span,
        /// The election.
        election: ElectionId,
    },
    /// The holder elect took the office up.
    TakenOver {
        /// Which office.
        office: Office,
        /// The new holder.
        seat: Seat,
        /// The institution that exercises it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        institution: Option<Text>,
        /// The day.
        on: Date,
    },
    /// A mandate ended before its time.
    Ended {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// The last day.
        last_day: Date,
        /// Why, in a sentence.
        reason: Text,
    },
    /// The office is held *ad interim* so that it is not vacant.
    HeldAdInterim {
        /// Which office.
        office: Office,
        /// The holder.
        seat: Seat,
        /// From when to when.
        span: Span,
        /// Why, in a sentence.
        reason: Text,
    },
}

impl Mandates {
    /// Who holds `office` on `day`.
    pub fn holder(&self, office: Office, day: Date) -> Option<&Mandate> {
        self.all.iter().rev().find(|mandate| {
            mandate.office == office && mandate.taken_up.is_some() && mandate.span.contains(day)
        })
    }

    /// Who is to hold `office` after `day`: elected or designated, and not begun.
    pub fn elect(&self, office: Office, day: Date) -> Option<&Mandate> {
        self.all.iter().find(|mandate| mandate.office == office && mandate.span.from > day)
    }

    /// Who comes next on `day`: the first to begin later, or the holder elect that has yet to take over.
    pub fn next(&self, office: Office, day: Date) -> Option<&Mandate> {
        let waits = |it: &Mandate| it.taken_up.is_none() && it.span.contains(day);
        let mandates = self.all.iter().filter(|it| it.office == office);
        mandates.filter(|it| waits(it) || it.span.from > day).min_by_key(|it| it.span.from)
    }

    /// Who held `office` last of those whose time is over on `day`; who never took it up did not hold it.
    pub fn previous(&self, office: Office, day: Date) -> Option<&Mandate> {
        self.past(office, day).filter(|it| it.taken_up.is_some()).max_by_key(|it| it.span.to)
    }
}

/// Why the rules say no to a change in an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only members hold offices.
    NotAMember(Seat),
    /// Somebody else holds, or is to hold, the office on one of these days.
    AlreadyHeld {
        /// By whom.
        by: Seat,
        /// From when to when.
        span: Span,
    },
    /// One seat does not hold both offices at once.
    HoldsTheOther(Seat),
    /// The term is longer than the rules allow.
    TooLong {
        /// How many months a term has.
        months: u16,
    },
    /// The term ends before it begins.
    EndsBeforeItBegins,
    /// The seat was not elected or designated to the office.
    NotDesignated(Seat),
    /// The term has not begun.
    NotYet {
        /// Its first day.
        from: Date,
    },
    /// The term is over.
    Over {
        /// Its last day.
        last_day: Date,
    },
    /// The seat does not hold the office on that day.
    NotHeld(Seat),
    /// An office is held *ad interim* to a stated day.
    NoLastDay,
    /// The reason is missing in its authentic language.
    TextMissing,
}

impl Mandates {
    /// Refuses if one of `mandates` has a day in common with `span`.
    fn free<'a>(mut mandates: impl Iterator<Item = &'a Mandate>, span: &Span) -> Result<(), Refusal> {
        match mandates.find(|it| it.span.overlaps(span)) {
            Some(it) => Err(Refusal::AlreadyHeld { by: it.seat.clone(), span: it.span }),
            None => Ok(()),
        }
    }

    /// Everyone who holds, held or is to hold `office`.
    fn of(&self, office: Office) -> impl Iterator<Item = &Mandate> {
        self.all.iter().filter(move |it| it.office == office)
    }

    /// The holder elect in `seat` that has not taken over and whose time is not over on `day`;
    /// if all its times are over, the last of them.
    fn waiting(&self, office: Office, seat: &Seat, day: Date) -> Option<&Mandate> {
        let elect = || self.of(office).filter(|it| it.seat == *seat && it.taken_up.is_none());
        elect().find(|it| it.span.to.is_none_or(|to| day <= to)).or_else(|| elect().last())
    }

    /// The mandates of `office` that are over on `day`, newest first.
    pub fn past(&self, office: Office, day: Date) -> impl Iterator<Item = &Mandate> {
        let over = move |it: &&Mandate| it.office == office && it.span.to.is_some_and(|to| to < day);
        self.all.iter().rev().filter(over)
    }
}

/// Refuses a term that `seat` cannot have: not a member, badly dated, or beside the other office.
fn can_hold(
    coalition: &Coalition,
    cx: &Context,
    office: Office,
    seat: &Seat,
    span: &Span,
) -> Result<(), crate::Refusal> {
    if span.to.is_some_and(|to| to < span.from) {
        return Err(Refusal::EndsBeforeItBegins.into());
    }
    if coalition.membership.class(seat, span.from) != Some(Class::Member) {
        return Err(Refusal::NotAMember(seat.clone()).into());
    }
    let rules = &coalition.rules_on(cx.today)?.rules;
    let other = match office {
        Office::Presidency => Office::Secretariat,
        Office::Secretariat => Office::Presidency,
    };
    let holds_other = coalition.mandates.of(other).any(|it| it.seat == *seat && it.span.overlaps(span));
    if holds_other && !rules.both_offices.value {
        return Err(Refusal::HoldsTheOther(seat.clone()).into());
    }
    Ok(())
}

/// Refuses a term that is longer than the rules allow; one without a last day is longer than any.
fn not_too_long(office: Office, span: &Span, rules: &rules::Rules) -> Result<(), Refusal> {
    let months = term_months(office, rules);
    let end = span.from.checked_add(jiff::Span::new().months(i32::from(months)));
    match (span.to, end) {
        (Some(to), Ok(end)) if to < end => Ok(()),
        (Some(_), Err(_)) => Ok(()),
        _ => Err(Refusal::TooLong { months }),
    }
}

/// How many months a term of `office` has.
pub fn term_months(office: Office, rules: &rules::Rules) -> u16 {
    match office {
        Office::Presidency => rules.presidency_months.value,
        Office::Secretariat => rules.secretariat_months.value,
    }
}
