//! How what happened to the floor adds up to what is known of it.

use alloc::vec::Vec;

use jiff::{SignedDuration, Timestamp};

use super::{Event, Floor, Kind, Place, Rank, Request, Speech};
use crate::membership::Class;
use crate::symbol::{ItemId, Seat};
use crate::{Coalition, Fact};

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let rank = match event {
        Event::Requested { seat, kind, .. } => rank(coalition.membership.class(seat, fact.on), *kind),
        _ => Rank::Member,
    };
    let Some(plenary) = coalition.plenaries.get_mut(event.plenary()) else { return };
    // The order names the list of the item under discussion, so that is what it is looked up in.
    let item = plenary.open_item().map(|open| open.draft.id);
    plenary.floor.take_in(fact, event, rank, item);
}

fn rank(class: Option<Class>, kind: Kind) -> Rank {
    match (kind, class) {
        (Kind::PointOfOrder, _) => Rank::Order,
        (Kind::Question, _) => Rank::Question,
        (Kind::RightOfReply, _) => Rank::Reply,
        (Kind::Statement, Some(Class::Member)) => Rank::Member,
        (Kind::Statement, _) => Rank::Observer,
    }
}

impl Floor {
    fn take_in(&mut self, fact: &Fact, event: &Event, rank: Rank, open: Option<ItemId>) {
        match event {
            Event::Requested { seat, kind, item, .. } => self.pending.push(Request {
                seat: seat.clone(),
                kind: *kind,
                item: *item,
                at: fact.at,
                position: fact.position,
                rank,
            }),
            Event::Withdrawn { seat, kind, item, .. } => {
                self.pending.retain(|it| !it.is(seat, *kind, *item));
            }
            Event::Given { seat, kind, item, limit_seconds, .. } => {
                self.pending.retain(|it| !it.is(seat, *kind, *item));
                self.rest(fact.at);
                self.aside.extend(self.current.take());
                if *kind == Kind::Statement {
                    *self.times.entry(*item).or_default().entry(seat.clone()).or_default() += 1;
                }
                self.current = Some(Speech {
                    seat: seat.clone(),
                    kind: *kind,
                    item: *item,
                    given_at: fact.at,
                    position: fact.position,
                    limit_seconds: *limit_seconds,
                    used: SignedDuration::ZERO,
                    running_since: Some(fact.at),
                    ended_at: None,
                });
            }
            Event::Ended { .. } => self.end(fact.at),
            Event::Paused { .. } => self.rest(fact.at),
            Event::Resumed { .. } => {
                if let Some(speech) = &mut self.current {
                    speech.running_since = Some(fact.at);
                }
            }
            Event::ListClosed { item, .. } => drop(self.closed_lists.insert(*item)),
            Event::ListOpened { item, .. } => drop(self.closed_lists.remove(item)),
            Event::Reordered { order, .. } => self.put_in_order(order, open),
            Event::Limited { item: Some(item), seconds, .. } => {
                self.item_limits.insert(*item, *seconds);
            }
            Event::Limited { item: None, seconds, .. } => self.plenary_limit = Some(*seconds),
        }
    }

    /// Stops the time of whoever speaks.
    pub(crate) fn rest(&mut self, at: Timestamp) {
        if let Some(speech) = &mut self.current {
            speech.used = speech.used_by(at);
            speech.running_since = None;
        }
    }

    /// Whoever speaks ends; whoever was interrupted has the floor again.
    fn end(&mut self, at: Timestamp) {
        self.rest(at);
        if let Some(speech) = self.current.take() {
            self.is_over(speech, at);
        }
        self.current = self.aside.pop();
    }

    /// A speech is over, and with it the questions to whoever gave it.
    fn is_over(&mut self, mut speech: Speech, at: Timestamp) {
        speech.ended_at = Some(at);
        if !speech.kind.interrupts() {
            self.pending.retain(|it| it.kind != Kind::Question);
        }
        self.past.push(speech);
    }

    /// Everybody ends.
    pub(crate) fn end_all(&mut self, at: Timestamp) {
        while self.current.is_some() {
            self.end(at);
        }
    }

    /// A delegation left: it does not speak any longer, and keeps its place on the list.
    pub(crate) fn leave(&mut self, seat: &Seat, at: Timestamp) {
        while self.current.as_ref().is_some_and(|it| it.seat == *seat) {
            self.end(at);
        }
        // Interrupted by somebody else, it would have had the floor again.
        let (gone, stay): (Vec<Speech>, _) = self.aside.drain(..).partition(|it| it.seat == *seat);
        self.aside = stay;
        for speech in gone {
            self.is_over(speech, at);
        }
    }

    /// An item is over, and with it what was wanted under it; replies are still given.
    pub(crate) fn leave_item(&mut self, item: ItemId, at: Timestamp) {
        if self.current.as_ref().is_some_and(|it| it.item == Some(item)) {
            self.end_all(at);
        }
        self.pending.retain(|it| it.item != Some(item) || it.kind == Kind::RightOfReply);
    }

    /// The chair's order; what it put before others stays there whoever comes later.
    fn put_in_order(&mut self, order: &[Place], item: Option<ItemId>) {
        let place = |it: &Request| order.iter().position(|entry| it.is(&entry.seat, entry.kind, item));
        for request in &mut self.pending {
            if place(request).is_some() && request.rank > Rank::Member {
                request.rank = Rank::Member;
            }
        }
        self.pending.sort_by_key(place);
    }
}
