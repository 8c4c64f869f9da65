//! Procedural motions: what is moved about the course of the session, what goes before what, how it came out.
//!
//! Modelled on the rules of procedure of the General Assembly of the United Nations, rules 71 to 77: a ruling of the
//! chair may be appealed; suspension of the meeting, its adjournment, adjournment of the debate and closure of the
//! debate go before everything else, in this order. A motion is put as a decision that names it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::decision::Subject;
use crate::plenary::{ItemStatus, Plenary, Standing};
use crate::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

mod formula;
pub mod r#move;
pub mod put;
pub mod rule;
pub mod withdraw;

/// What a motion asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// That the plenary overturn a ruling of the chair (rule 71).
    Appeal {
        /// Which ruling.
        ruling: u16,
    },
    /// That the session be interrupted (rule 76).
    SuspendSession {},
    /// That the session end for now (rule 76).
    AdjournSession {},
    /// That the debate on the item under discussion be left for another time (rule 74).
    AdjournDebate {},
    /// That nobody speak any more on the item under discussion, and what lies on the table be decided (rule 75).
    CloseDebate {},
    /// That parts of a text be decided one by one (rule 89).
    Divide {
        /// The decision on that text.
        decision: DecisionId,
    },
    /// That the items still to come be taken in another order.
    Reorder {},
}

/// How far a motion has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for its turn.
    Pending,
    /// The plenary is deciding it.
    Put(DecisionId),
    /// The plenary decided as it asks; of an appeal: the ruling was overturned.
    Carried,
    /// The plenary decided otherwise; of an appeal: the ruling stands.
    Lost,
    /// Who moved it took it back.
    Withdrawn,
    /// A ruling of the chair that stands found it out of order.
    OutOfOrder {
        /// Which ruling.
        ruling: u16,
    },
    /// What it asks for came about by itself, or its item is no longer under discussion.
    Lapsed,
}

/// A procedural motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Motion {
    /// From 1, within its plenary.
    pub number: u16,
    /// Who moved it.
    pub seat: Seat,
    /// What it asks for.
    pub kind: Kind,
    /// The item under discussion when it was moved.
    pub item: Option<ItemId>,
    /// What the mover said about it.
    pub text: Option<Text>,
    /// Position in the record.
    pub position: u64,
    /// The decision it was last put as.
    pub put: Option<DecisionId>,
    /// Position of its withdrawal.
    pub withdrawn: Option<u64>,
    /// Position of the first interruption or end of the session after it was moved.
    pub rested: Option<u64>,
}

/// What the chair ruled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// From 1, within its plenary.
    pub number: u16,
    /// Who raised the point of order, if somebody did.
    pub seat: Option<Seat>,
    /// The item under discussion.
    pub item: Option<ItemId>,
    /// What was ruled.
    pub text: Text,
    /// The motion it finds out of order, if it is about one.
    pub out_of_order: Option<u16>,
    /// Position in the record.
    pub position: u64,
}

/// What happened to motions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A seat moved something.
    Moved {
        /// In which plenary.
        plenary: PlenaryCode,
        /// Its number there.
        motion: u16,
        /// Who.
        seat: Seat,
        /// What it asks for.
        kind: Kind,
        /// The item under discussion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// What the mover said about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<Text>,
    },
    /// The chair ruled.
    Ruled {
        /// In which plenary.
        plenary: PlenaryCode,
        /// The number of the ruling there.
        ruling: u16,
        /// Who raised the point of order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// The item under discussion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// What was ruled.
        text: Text,
        /// The motion it finds out of order.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        out_of_order: Option<u16>,
    },
    /// Who moved it took it back.
    Withdrawn {
        /// In which plenary.
        plenary: PlenaryCode,
        /// Which motion.
        motion: u16,
    },
}

impl Event {
    /// Which plenary it happened in.
    pub fn plenary(&self) -> &PlenaryCode {
        match self {
            Self::Moved { plenary, .. } | Self::Ruled { plenary, .. } | Self::Withdrawn { plenary, .. } => {
                plenary
            }
        }
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The plenary has no motion of this number.
    NoSuchMotion(u16),
    /// The plenary has no ruling of this number.
    NoSuchRuling(u16),
    /// Only the last ruling is appealed, before anything else is ruled, and once.
    TooLateToAppeal(u16),
    /// The same is moved already.
    MovedAlready(u16),
    /// It was decided, withdrawn, found out of order, or has lapsed.
    NotPending(u16),
    /// It is being decided.
    BeingDecided(u16),
    /// A motion that goes before it waits.
    TakesPrecedence {
        /// Which.
        motion: u16,
        /// What it asks for.
        kind: Kind,
    },
    /// The plenary decided to interrupt or end the session: that is done first.
    SessionToRest(u16),
    /// The plenary left the debate on this item for another time.
    DebateAdjourned(ItemId),
    /// No item is under discussion.
    NoItemOpen,
    /// A text that has to say something is empty.
    TextMissing,
    /// An appeal is decided by the plenary, not found out of order by the chair.
    AppealStands(u16),
}

impl Kind {
    /// Its place in the order of precedence, 0 first: an appeal is put at once (rule 71); then the order of rule 77;
    /// then what has none there.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Appeal { .. } => 0,
            Self::SuspendSession {} => 1,
            Self::AdjournSession {} => 2,
            Self::AdjournDebate {} => 3,
            Self::CloseDebate {} => 4,
            Self::Divide { .. } | Self::Reorder {} => 5,
        }
    }

    /// Whether it goes before every proposal (rules 71 and 77).
    pub fn goes_before_proposals(&self) -> bool {
        self.rank() < 5
    }

    /// Whether it asks that the session rest.
    fn rests_the_session(&self) -> bool {
        matches!(self, Self::SuspendSession {} | Self::AdjournSession {})
    }

    /// Whether it is about the debate on the item under discussion.
    pub fn is_about_the_debate(&self) -> bool {
        matches!(self, Self::AdjournDebate {} | Self::CloseDebate {})
    }
}

impl Plenary {
    /// A motion by its number.
    pub fn motion(&self, number: u16) -> Option<&Motion> {
        self.motions.get(usize::from(number).checked_sub(1)?)
    }

    /// A ruling by its number.
    pub fn ruling(&self, number: u16) -> Option<&Ruling> {
        self.rulings.get(usize::from(number).checked_sub(1)?)
    }

    /// How far a motion has come.
    pub fn state_of(&self, motion: &Motion) -> State {
        if motion.withdrawn.is_some() {
            return State::Withdrawn;
        }
        if let Some(decision) = motion.put.as_ref().and_then(|id| self.decision(id)) {
            let appeal = matches!(motion.kind, Kind::Appeal { .. });
            match (decision.is_over(), decision.withdrawn) {
                (false, _) => return State::Put(decision.id.clone()),
                // An appeal is decided by whether the ruling stands.
                (true, None) if decision.is_adopted() != appeal => return State::Carried,
                (true, None) => return State::Lost,
                (true, Some(_)) => {}
            }
        }
        let ruled = self.rulings.iter().rev().find(|it| it.out_of_order == Some(motion.number));
        if let Some(ruling) = ruled.filter(|it| self.stands(it.number)) {
            return State::OutOfOrder { ruling: ruling.number };
        }
        if self.has_lapsed(motion) { State::Lapsed } else { State::Pending }
    }

    fn has_lapsed(&self, motion: &Motion) -> bool {
        let discussed = |item| self.item(item).is_some_and(|it| matches!(it.status, ItemStatus::Open(_)));
        match &motion.kind {
            _ if self.standing == Standing::Closed => true,
            kind if kind.rests_the_session() => motion.rested.is_some(),
            kind if kind.is_about_the_debate() => !motion.item.is_some_and(discussed),
            Kind::Divide { decision } => {
                self.decision(decision).is_none_or(|it| it.is_over() || !it.parts.is_empty())
            }
            _ => false,
        }
    }

    /// Whether a ruling of the chair stands: no appeal against it was carried.
    pub fn stands(&self, ruling: u16) -> bool {
        let mut appeals = self.motions.iter().filter(|it| it.kind == Kind::Appeal { ruling });
        !appeals.any(|it| {
            let decision = it.put.as_ref().and_then(|id| self.decision(id));
            it.withdrawn.is_none()
                && decision.is_some_and(|it| it.withdrawn.is_none() && it.is_over() && !it.is_adopted())
        })
    }

    /// The motions that wait or are being decided, in the order in which they are put.
    pub fn pending_motions(&self) -> Vec<&Motion> {
        let waits = |it: &&Motion| matches!(self.state_of(it), State::Pending | State::Put(_));
        let mut pending: Vec<&Motion> = self.motions.iter().filter(waits).collect();
        pending.sort_by_key(|it| (it.kind.rank(), it.number));
        pending
    }

    /// Whether the plenary decided that nobody speaks any more on `item`.
    pub fn debate_closed(&self, item: ItemId) -> bool {
        self.carried(|it| it.kind == Kind::CloseDebate {} && it.item == Some(item)).is_some()
    }

    /// Whether the plenary left the debate on `item` for another time.
    pub fn debate_adjourned(&self, item: ItemId) -> bool {
        self.carried(|it| it.kind == Kind::AdjournDebate {} && it.item == Some(item)).is_some()
    }

    /// The carried motion by which the session has to rest now, until somebody interrupts or closes it.
    pub fn session_to_rest(&self) -> Option<&Motion> {
        self.carried(|it| it.kind.rests_the_session() && it.rested.is_none())
    }

    fn carried(&self, is: impl Fn(&Motion) -> bool) -> Option<&Motion> {
        self.motions.iter().find(|it| is(it) && self.state_of(it) == State::Carried)
    }

    /// Refuses to put or to adopt `subject` (a text of its own where `None`) while something goes before it: the rest
    /// that the plenary decided on, or a motion of higher rank.
    pub(crate) fn must_have_its_turn(&self, subject: Option<&Subject>) -> Result<(), Refusal> {
        if let Some(motion) = self.session_to_rest() {
            return Err(Refusal::SessionToRest(motion.number));
        }
        let own = match subject {
            Some(Subject::Motion { number }) => Some(*number),
            _ => None,
        };
        let first = self.pending_motions().into_iter().next();
        match first {
            Some(first) if own.is_some_and(|own| own != first.number) => Err(first.goes_first()),
            Some(first) if own.is_none() && first.kind.goes_before_proposals() => Err(first.goes_first()),
            _ => Ok(()),
        }
    }
}

impl Motion {
    fn goes_first(&self) -> Refusal {
        Refusal::TakesPrecedence { motion: self.number, kind: self.kind.clone() }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let Some(plenary) = coalition.plenaries.get_mut(event.plenary()) else { return };
    match event {
        Event::Moved { motion, seat, kind, item, text, .. } => plenary.motions.push(Motion {
            number: *motion,
            seat: seat.clone(),
            kind: kind.clone(),
            item: *item,
            text: text.clone(),
            position: fact.position,
            put: None,
            withdrawn: None,
            rested: None,
        }),
        Event::Ruled { ruling, seat, item, text, out_of_order, .. } => plenary.rulings.push(Ruling {
            number: *ruling,
            seat: seat.clone(),
            item: *item,
            text: text.clone(),
            out_of_order: *out_of_order,
            position: fact.position,
        }),
        Event::Withdrawn { motion, .. } => {
            if let Some(motion) = plenary.motions.iter_mut().find(|it| it.number == *motion) {
                motion.withdrawn = Some(fact.position);
            }
        }
    }
}

/// Takes in that the session was interrupted or ended at `position`.
pub(crate) fn rest(plenary: &mut Plenary, position: u64) {
    for motion in plenary.motions.iter_mut().filter(|it| it.rested.is_none()) {
        motion.rested = Some(position);
    }
}
