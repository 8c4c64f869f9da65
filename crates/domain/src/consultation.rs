//! Decisions without a meeting: a text is put to the capitals, a clock runs, and silence, replies or confirmations
//! settle it.
//!
//! A *silence procedure* adopts what nobody objects to in time (modelled on decision 74/544 of the United Nations
//! General Assembly); *written replies* are counted like votes; what delegates without full powers took in a plenary
//! *ad referendum* waits for their capitals to confirm it.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::agreement::Agreement;
use crate::command::{Actor, Context};
use crate::decision::{Choice, Count, Outcome, Stated};
use crate::majority::{DecisionRule, Tally, Verdict};
use crate::mandate::Office;
use crate::right::{Capacity, Right, permit_word_of};
use crate::rules::{Extender, Matter};
use crate::symbol::{AgreementId, ConsultationId, DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact, Refusal as Any};

pub mod circulate;
pub mod conclude;
pub mod confirm;
pub mod decline;
mod event;
pub mod extend;
pub mod object;
pub mod refer;
pub mod reply;
pub mod state;
pub mod withdraw;

pub use event::Event;
pub(crate) use event::apply;

/// What a consultation asks of the capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To object, or else the text is adopted.
    Silence,
    /// To answer yes, no or neither.
    Replies,
    /// To confirm what their delegates took *ad referendum*.
    Confirmation,
}

/// When the clock runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At this instant, the same for every capital.
    At(Timestamp),
    /// With this day, counted where the coalition counts its days.
    After(Date),
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The clock runs and nothing is settled.
    Runs,
    /// It is settled before or after its time, by an objection, a refusal or the last answer; or its time has passed.
    /// Whoever circulated it has to certify that.
    Ready(Verdict),
    /// It was certified.
    Concluded(Outcome),
    /// It was withdrawn.
    Withdrawn,
}

/// What broke a silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// Who.
    pub seat: Seat,
    /// Why.
    pub reason: Text,
    /// The paragraph it is about; the whole text where it names none.
    pub paragraph: Option<u16>,
    /// When.
    pub at: Timestamp,
    /// Position in the record.
    pub position: u64,
}

/// What a capital answered, in replies and confirmations: yes confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Yes, no or neither.
    pub choice: Choice,
    /// Why, if it says.
    pub reason: Option<Text>,
    /// When.
    pub at: Timestamp,
    /// Position in the record.
    pub position: u64,
}

/// The clock was set again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The end before.
    pub from: End,
    /// Why.
    pub reason: Text,
    /// When.
    pub at: Timestamp,
    /// Position in the record.
    pub position: u64,
}

/// A consultation of the capitals.
#[derive(Clone, Debug)]
pub struct Consultation {
    /// `PS-2024-1`.
    pub id: ConsultationId,
    /// What it asks.
    pub kind: Kind,
    /// The plenary that asked for it, or in which it was taken *ad referendum*.
    pub plenary: Option<PlenaryCode>,
    /// The decision that was taken *ad referendum*.
    pub decision: Option<DecisionId>,
    /// What it is about.
    pub matter: Matter,
    /// The text.
    pub text: Text,
    /// What it takes.
    pub rule: DecisionRule,
    /// The version of the rules it is taken under.
    pub rules_version: u32,
    /// Who circulated it, in which office; that office certifies how it ended.
    pub by: Actor,
    /// When the clock started.
    pub began_at: Timestamp,
    /// When it runs out.
    pub end: End,
    /// The members that were asked, frozen when the clock started.
    pub asked: BTreeSet<Seat>,
    /// Active members at that moment.
    pub members: u32,
    /// What members said without breaking the silence, oldest first.
    pub statements: Vec<Stated>,
    /// What broke the silence, oldest first.
    pub objections: Vec<Objection>,
    /// Replies and confirmations.
    pub answers: BTreeMap<Seat, Answer>,
    /// Each time the clock was set again.
    pub extensions: Vec<Extension>,
    /// How it ended, once certified, and where that stands in the record.
    pub concluded: Option<(Outcome, u64)>,
    /// The agreement that was recorded from it.
    pub agreement: Option<AgreementId>,
    /// Position of its withdrawal.
    pub withdrawn: Option<u64>,
    /// Position of its beginning.
    pub position: u64,
    /// Everything that happened to it, in order.
    pub facts: Vec<Arc<Fact>>,
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record knows no such consultation.
    Unknown(ConsultationId),
    /// A text or a reason that has to say something is empty.
    TextMissing,
    /// The rules let this matter be decided in a plenary alone.
    WaitsForAPlenary {
        /// The matter.
        matter: Matter,
        /// How it is decided there.
        rule: DecisionRule,
    },
    /// The rules give the capitals more time.
    TooShort {
        /// The hours asked for.
        hours: u16,
        /// The hours that the rules give at least.
        at_least: u16,
    },
    /// No member could answer.
    NobodyToAsk,
    /// The seat was not among the members that were asked.
    NotAsked(Seat),
    /// This is for consultations of another kind.
    OfAnotherKind(Kind),
    /// It was concluded or withdrawn.
    Over(ConsultationId),
    /// The time to speak has passed.
    TooLate {
        /// When it ended.
        ended: End,
    },
    /// The clock still runs and nothing is settled.
    StillRuns {
        /// When it ends.
        ends: End,
    },
    /// The silence was broken: it is certified, and a new text may be circulated.
    Broken {
        /// By whom.
        by: BTreeSet<Seat>,
    },
    /// The seat has objected, or answered, already.
    AnsweredAlready(Seat),
    /// What breaks no silence is said here: agreement, doubts that do not block, reservations, readings.
    StatementDoesNotFit,
    /// The office that circulated it certifies how it ended.
    NotTheCirculator {
        /// Who circulated it.
        by: Actor,
    },
    /// The rules say who may extend it.
    NotTheExtender {
        /// Who.
        extender: Extender,
    },
    /// An extension gives more time, never less.
    NotLater {
        /// When it ends now.
        ends: End,
    },
    /// The decision was referred to the capitals before.
    AlreadyReferred(ConsultationId),
    /// No member is named that reserves its answer.
    NobodyReserves,
    /// Capitals need more time to confirm.
    TooSoon {
        /// The earliest last day.
        at_least: Date,
    },
}

/// The consultation with this id.
pub fn known<'a>(coalition: &'a Coalition, id: &ConsultationId) -> Result<&'a Consultation, Refusal> {
    coalition.consultations.get(id).ok_or_else(|| Refusal::Unknown(id.clone()))
}

/// The consultation that a decision taken *ad referendum* waits for, or waited for.
pub fn of_decision<'a>(coalition: &'a Coalition, decision: &DecisionId) -> Option<&'a Consultation> {
    coalition.consultations.get(coalition.referrals.get(decision)?)
}

/// The consultation that an agreement was recorded from.
pub fn of_agreement<'a>(coalition: &'a Coalition, agreement: &Agreement) -> Option<&'a Consultation> {
    coalition.consultations.get(agreement.consultation.as_ref()?)
}

/// Those that wait for something, the one that ends first before the others.
pub fn open(coalition: &Coalition) -> Vec<&Consultation> {
    let mut open: Vec<_> = coalition.consultations.values().filter(|it| !it.is_over()).collect();
    open.sort_by_key(|it| (it.end.day_in_utc(), it.position));
    open
}

/// `hours` from `now`, on the full minute: nobody is given less, and the end can be said on a clock.
fn after(now: Timestamp, hours: u16) -> Timestamp {
    let ends = now.as_second() + i64::from(hours) * 3600 + i64::from(now.subsec_nanosecond() > 0);
    let minute = ends.div_euclid(60) + i64::from(ends.rem_euclid(60) > 0);
    Timestamp::from_second(minute * 60).unwrap_or(Timestamp::MAX)
}

/// The next id of this kind in the year of `today`.
fn next_id(coalition: &Coalition, kind: Kind, today: Date) -> ConsultationId {
    let letters = match kind {
        Kind::Silence => "PS",
        Kind::Replies => "CE",
        Kind::Confirmation => "AR",
    };
    let prefix = format!("{letters}-{}-", today.year());
    let before = coalition.consultations.keys().filter(|id| id.as_str().starts_with(&prefix)).count();
    ConsultationId::new(format!("{prefix}{}", before + 1))
}

impl End {
    /// Whether it has passed: an instant when it is reached, a day when it is over.
    pub fn has_passed(self, cx_now: Timestamp, today: Date) -> bool {
        match self {
            Self::At(end) => cx_now >= end,
            Self::After(day) => today > day,
        }
    }

    /// For sorting ends of both kinds: the instant, or the end of the day as UTC has it.
    fn day_in_utc(self) -> Timestamp {
        match self {
            Self::At(end) => end,
            Self::After(day) => {
                let days = (day - jiff::civil::date(1970, 1, 1)).get_days() + 1;
                Timestamp::UNIX_EPOCH + SignedDuration::from_hours(i64::from(days) * 24)
            }
        }
    }
}

impl Kind {
    /// What a consultation under this rule asks.
    fn of(rule: &DecisionRule) -> Self {
        match rule {
            DecisionRule::WrittenConsultation { .. } => Self::Replies,
            DecisionRule::AdReferendum { .. } => Self::Confirmation,
            _ => Self::Silence,
        }
    }
}

impl Consultation {
    /// The fact by which it was concluded; `None` while it is not.
    pub fn conclusion(&self) -> Option<&Fact> {
        let (_, position) = self.concluded.as_ref()?;
        self.facts.iter().find(|fact| fact.position == *position).map(AsRef::as_ref)
    }

    /// Whether it was concluded or withdrawn.
    pub fn is_over(&self) -> bool {
        self.concluded.is_some() || self.withdrawn.is_some()
    }

    /// Whether it was concluded and what it asked was adopted or confirmed.
    pub fn is_adopted(&self) -> bool {
        matches!(self.concluded, Some((Outcome::Adopted, _)))
    }

    /// Where it stands at this instant of this day.
    pub fn standing(&self, now: Timestamp, today: Date) -> Standing {
        match (self.withdrawn, self.concluded) {
            (Some(_), _) => Standing::Withdrawn,
            (None, Some((outcome, _))) => Standing::Concluded(outcome),
            (None, None) => match self.rule.verdict(&self.tally(now, today)) {
                Verdict::Undecided => Standing::Runs,
                verdict => Standing::Ready(verdict),
            },
        }
    }

    /// When the clock that runs now was started: at the beginning, or by the last extension.
    pub fn running_since(&self) -> Timestamp {
        self.extensions.last().map_or(self.began_at, |it| it.at)
    }

    /// The figures that its rule is asked with.
    pub fn tally(&self, now: Timestamp, today: Date) -> Tally {
        let Count { yes, no, abstain } = self.count();
        let asked = self.asked.len() as u32;
        Tally {
            yes,
            no,
            abstain,
            present: asked,
            // Replies are complete when all who were asked have answered.
            members: if self.kind == Kind::Replies { asked } else { self.members },
            objections: self.objections.len() as u32,
            reserved: asked,
            time_is_over: self.end.has_passed(now, today),
        }
    }

    /// Replies or confirmations so far.
    pub fn count(&self) -> Count {
        self.answers.values().map(|it| it.choice).collect()
    }

    /// What members said that no later word took the place of, oldest first.
    pub fn standing_statements(&self) -> impl Iterator<Item = &Stated> {
        crate::decision::standing(&self.statements)
    }

    /// Who broke the silence.
    pub fn objectors(&self) -> BTreeSet<Seat> {
        self.objections.iter().map(|it| it.seat.clone()).collect()
    }

    /// Whether this seat has said anything about it.
    pub fn has_spoken(&self, seat: &Seat) -> bool {
        self.answers.contains_key(seat)
            || self.objections.iter().any(|it| it.seat == *seat)
            || self.statements.iter().any(|it| it.seat == *seat)
    }

    /// The members that were asked and have said nothing, in the order of their symbols.
    pub fn silent(&self) -> impl Iterator<Item = &Seat> {
        self.asked.iter().filter(|seat| !self.has_spoken(seat))
    }

    fn must_be(&self, kind: Kind) -> Result<(), Refusal> {
        if self.kind == kind { Ok(()) } else { Err(Refusal::OfAnotherKind(self.kind)) }
    }

    fn must_not_be_over(&self) -> Result<(), Refusal> {
        if self.is_over() { Err(Refusal::Over(self.id.clone())) } else { Ok(()) }
    }

    /// Refuses what comes after the end.
    fn must_be_in_time(&self, cx: &Context) -> Result<(), Refusal> {
        self.must_not_be_over()?;
        match self.end.has_passed(cx.now, cx.today) {
            true => Err(Refusal::TooLate { ended: self.end }),
            false => Ok(()),
        }
    }

    /// Refuses whoever would prolong it or take it back unless it runs: what a plenary took is for the capitals to
    /// answer, and after its end, or an objection, there is nothing left to settle otherwise.
    fn must_run(&self, cx: &Context) -> Result<(), Refusal> {
        if self.kind == Kind::Confirmation {
            return Err(Refusal::OfAnotherKind(self.kind));
        }
        self.must_be_in_time(cx)?;
        self.must_be_unbroken()
    }

    /// Refuses once an objection broke the silence.
    fn must_be_unbroken(&self) -> Result<(), Refusal> {
        if self.objections.is_empty() { Ok(()) } else { Err(Refusal::Broken { by: self.objectors() }) }
    }

    /// Refuses unless the actor acts for the office that circulated it; for another, while nobody holds that office.
    fn must_be_circulated_by(&self, coalition: &Coalition, cx: &Context) -> Result<(), Refusal> {
        let own = office_of(self.by.capacity);
        if office_of(cx.actor.capacity) == own || coalition.mandates.holder(own, cx.today).is_none() {
            Ok(())
        } else {
            Err(Refusal::NotTheCirculator { by: self.by.clone() })
        }
    }
}

/// The office that acts in this capacity; the registrar does the work of the Technical Secretariat.
fn office_of(capacity: Capacity) -> Office {
    match capacity {
        Capacity::Presidency => Office::Presidency,
        _ => Office::Secretariat,
    }
}

/// The consultation, provided that `seat` was asked, has a vote today, and that the actor may give its word in time.
fn open_to<'a>(
    coalition: &'a Coalition,
    cx: &Context,
    id: &ConsultationId,
    seat: &Seat,
) -> Result<&'a Consultation, Any> {
    permit_word_of(cx, seat)?;
    let consultation = known(coalition, id)?;
    if !consultation.asked.contains(seat) || !coalition.has_right(seat, Right::Vote, cx.today) {
        return Err(Refusal::NotAsked(seat.clone()).into());
    }
    consultation.must_be_in_time(cx)?;
    Ok(consultation)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_silence_ends_on_the_full_minute_and_never_early() {
        let at = |written: &str| written.parse::<Timestamp>().expect("an instant");
        assert_eq!(after(at("2030-03-01T12:00:00Z"), 72), at("2030-03-04T12:00:00Z"));
        assert_eq!(after(at("2030-03-01T12:00:00.001Z"), 72), at("2030-03-04T12:01:00Z"));
        assert_eq!(after(at("2030-03-01T12:00:59Z"), 1), at("2030-03-01T13:01:00Z"));
    }

    #[test]
    fn an_instant_has_passed_when_it_is_reached_and_a_day_when_it_is_over() {
        let noon = crate::testing::noon(date(2030, 3, 4));
        assert!(End::At(noon).has_passed(noon, date(2030, 3, 4)));
        assert!(!End::After(date(2030, 3, 4)).has_passed(noon, date(2030, 3, 4)));
        assert!(End::After(date(2030, 3, 4)).has_passed(noon, date(2030, 3, 5)));
    }
}
