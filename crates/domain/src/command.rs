//! An act: who asks, on what power, and the one function that answers.

use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::right::{Capacity, Power, permit, permit_person};
use crate::rules::Ground;
use crate::source::Source;
use crate::symbol::{Person, Seat};
use crate::{Coalition, Event, Refusal};

/// A request that the rules answer with events or with a refusal.
pub trait Command {
    /// The act this command asks for.
    const ACTION: Action;

    /// What follows if this is done now, or why it may not be done. Asks nobody else and changes nothing.
    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<Event>, Refusal>;
}

/// An act in the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Action {
    /// Topic and verb: `plenary.convene`. Written into the record.
    pub name: &'static str,
    /// The part of the rules it rests on.
    pub basis: Ground,
    /// Who may do it.
    pub power: Power,
}

/// What a rule is told about the world: the time, and who asks.
#[derive(Clone, Debug)]
pub struct Context {
    /// The instant of the act.
    pub now: Timestamp,
    /// The day of the act in the coalition's time zone.
    pub today: Date,
    /// Who acts, and as what.
    pub actor: Actor,
    /// The person at the keyboard, where the act is a person's and not the house's own. Not part of the record.
    pub person: Option<Person>,
    /// Where the fact comes from when it is carried in from elsewhere.
    pub source: Option<Source>,
}

/// A seat and the capacity in which it acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The seat; the person behind it is not part of the record.
    pub seat: Seat,
    /// Delegation, presidency, secretariat, registrar.
    pub capacity: Capacity,
}

/// Asks the rules: first whether the person may act so, then whether the actor has the power, then what follows.
pub fn carry_out<C: Command>(
    command: &C,
    coalition: &Coalition,
    cx: &Context,
) -> Result<Vec<Event>, Refusal> {
    permit_person(coalition, cx, C::ACTION.power)?;
    permit(coalition, cx, C::ACTION.power)?;
    command.decide(coalition, cx)
}
