//! The floor of a plenary: who asked for it, who has it, for how long.
//!
//! One list for the item under discussion. Points of order go before everything, then questions to whoever speaks,
//! members, observers and partners, replies; the chair may put the rest in another order (after rules 68 and 71 to 73
//! of the General Assembly).

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::election::{Election, Stage};
use crate::plenary::Plenary;
use crate::symbol::{ItemId, Seat};
use crate::{Coalition, election};

mod allowed;
pub mod close_list;
pub mod end;
mod event;
mod fold;
pub mod give;
pub mod limit;
pub mod open_list;
pub mod pause;
pub mod reorder;
pub mod request;
pub mod resume;
mod speaking;
pub mod withdraw;

pub use event::{Event, Place};
pub(crate) use fold::apply;
pub use speaking::{speaking_time, spoken};

/// What the floor is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To speak to the item.
    Statement,
    /// That the rules be kept; decided at once.
    PointOfOrder,
    /// To answer what was said of one's own state.
    RightOfReply,
    /// To ask whoever speaks.
    Question,
}

impl Kind {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Statement, Self::PointOfOrder, Self::RightOfReply, Self::Question];

    /// Whether it interrupts whoever speaks, who then goes on.
    pub fn interrupts(self) -> bool {
        matches!(self, Self::PointOfOrder | Self::Question)
    }
}

/// A wish for the floor that was neither granted nor taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Whose.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
    /// Under which item; between items where missing.
    pub item: Option<ItemId>,
    /// When it was asked for.
    pub at: Timestamp,
    /// Position in the record.
    pub position: u64,
    /// Its rank: who has a lower one goes first, and among equals who came first.
    pub rank: Rank,
}

/// The ranks of the list, the first before all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A point of order.
    Order,
    /// A question to whoever speaks.
    Question,
    /// A member, or a request that the chair gave a place of its own.
    Member,
    /// An observer or a partner.
    Observer,
    /// A reply.
    Reply,
}

/// A speech: granted, perhaps running, perhaps over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Who speaks.
    pub seat: Seat,
    /// For what.
    pub kind: Kind,
    /// Under which item.
    pub item: Option<ItemId>,
    /// When the floor was given.
    pub given_at: Timestamp,
    /// Position in the record.
    pub position: u64,
    /// Its limit, as it stood when the floor was given.
    pub limit_seconds: Option<u32>,
    /// Time used before it was last paused.
    pub used: SignedDuration,
    /// Since when it runs; missing while it is paused, and once it is over.
    pub running_since: Option<Timestamp>,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
}

impl Speech {
    /// The time it has used by `now`.
    pub fn used_by(&self, now: Timestamp) -> SignedDuration {
        let running = self.running_since.map(|since| now.duration_since(since).max(SignedDuration::ZERO));
        self.used + running.unwrap_or(SignedDuration::ZERO)
    }

    /// The whole seconds it took, or has taken up to its last pause.
    pub fn seconds(&self) -> u64 {
        u64::try_from(self.used.as_secs()).unwrap_or(0)
    }

    /// The seconds that remain by `now`; below zero once it is over time.
    pub fn left_by(&self, now: Timestamp) -> Option<i64> {
        self.limit_seconds.map(|limit| i64::from(limit) - self.used_by(now).as_secs())
    }
}

/// How long and how often a seat spoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// How long in all.
    pub time: SignedDuration,
    /// How often.
    pub speeches: u32,
}

/// The floor of one plenary.
#[derive(Clone, Debug, Default)]
pub struct Floor {
    /// Wishes for the floor under any item, in the order in which they came or as the chair put them.
    pub pending: Vec<Request>,
    /// Who speaks.
    pub current: Option<Speech>,
    /// Who was interrupted and goes on afterwards; the last goes on first.
    pub aside: Vec<Speech>,
    /// Speeches that are over, in the order in which they ended.
    pub past: Vec<Speech>,
    /// How often each seat was given the floor for a statement, by item.
    pub times: BTreeMap<Option<ItemId>, BTreeMap<Seat, u16>>,
    /// Items whose list takes no more statements.
    pub closed_lists: BTreeSet<Option<ItemId>>,
    /// The limit of a speech under an item, where one was set; none where it was lifted.
    pub item_limits: BTreeMap<ItemId, Option<u32>>,
    /// The limit of a speech in the whole plenary, where one was set or lifted.
    pub plenary_limit: Option<Option<u32>>,
}

impl Floor {
    /// How often `seat` was given the floor for a statement under `item`.
    pub fn times(&self, seat: &Seat, item: Option<ItemId>) -> u16 {
        self.times.get(&item).and_then(|seats| seats.get(seat)).copied().unwrap_or(0)
    }

    /// Whoever was interrupted by whoever speaks now.
    pub fn interrupted(&self) -> Option<&Speech> {
        self.aside.last()
    }

    /// A wish of this seat of this kind; of statements, one under this item.
    pub fn asked(&self, seat: &Seat, kind: Kind, item: Option<ItemId>) -> Option<&Request> {
        self.pending.iter().find(|it| it.is(seat, kind, item))
    }
}

impl Request {
    /// Whether it is of this seat and kind; of statements, under this item.
    pub fn is(&self, seat: &Seat, kind: Kind, item: Option<ItemId>) -> bool {
        self.seat == *seat && self.kind == kind && (kind != Kind::Statement || self.item == item)
    }
}

impl Plenary {
    /// The speakers list as it stands: who is next comes first. Statements under other items wait for theirs.
    pub fn queue(&self) -> Vec<&Request> {
        let item = self.open_item().map(|open| open.draft.id);
        let here = self.floor.pending.iter().filter(|it| it.kind != Kind::Statement || it.item == item);
        let mut queue: Vec<&Request> = here.collect();
        queue.sort_by_key(|it| it.rank);
        queue
    }

    /// The limit of a speech given now: of the item, else of the plenary, else of the rules; without any, none.
    pub fn speech_limit(&self, coalition: &Coalition, item: Option<ItemId>, day: Date) -> Option<u32> {
        let of_item = item.and_then(|item| self.floor.item_limits.get(&item)).copied();
        let by_rule = || Some(coalition.rules.on(day)?.rules.speaking_seconds.as_ref()?.value);
        of_item.or(self.floor.plenary_limit).unwrap_or_else(by_rule)
    }

    /// Whether a vote or a ballot is being taken: then nothing interrupts but a point of order on how it is conducted
    /// (rule 88).
    pub fn is_voting(&self, coalition: &Coalition) -> bool {
        let ballot = |it: &Election| matches!(it.stage(), Stage::Open(election::Mode::RollCall));
        self.open_decision().is_some_and(|decision| decision.mode.is_vote())
            || coalition.elections.values().any(|it| it.plenary == self.code && ballot(it))
    }
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The seat asked for this already, and it is still to come.
    AlreadyAsked {
        /// Whose.
        seat: Seat,
        /// What.
        kind: Kind,
    },
    /// The seat has not asked for this, or was given it.
    NotAsked {
        /// Whose.
        seat: Seat,
        /// What.
        kind: Kind,
    },
    /// Only members raise this.
    MembersOnly {
        /// Whose seat.
        seat: Seat,
        /// What.
        kind: Kind,
    },
    /// The list of the item takes no more statements.
    ListClosed,
    /// The list is open.
    ListOpen,
    /// The item was dealt with.
    ItemOver(ItemId),
    /// Nobody speaks whom one could ask, pause or let go on.
    NobodySpeaks,
    /// One does not interrupt oneself with a question.
    OwnSpeech(Seat),
    /// Nobody else has spoken yet.
    NothingToReplyTo,
    /// This seat has the floor already.
    HasTheFloor(Seat),
    /// This seat does not have the floor.
    DoesNotSpeak(Seat),
    /// Nothing interrupts a vote but a point of order on how it is conducted.
    VotingUnderWay,
    /// The time of whoever speaks is running.
    Running,
    /// The time of whoever speaks is paused.
    Paused,
    /// The new order does not name each request exactly once.
    OrderIncomplete,
    /// Points of order, and then questions, stay before everything.
    UrgentFirst,
    /// A limit is at least a second, or none.
    NoTime,
    /// It stands so already.
    NothingChanges,
}
