//! Who may act: capacities, powers and the rights of each class, as of now.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::command::Context;
use crate::mandate::Office;
use crate::symbol::Seat;
use crate::{Coalition, Refusal};

/// In what capacity a seat acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Carries facts into the record as long as it knows no Technical Secretariat in office.
    Registrar,
    /// Exercises the Presidency.
    Presidency,
    /// Exercises the Technical Secretariat.
    Secretariat,
    /// Speaks for its own seat: a member, an observer or a partner.
    Delegation,
}

/// What a class of participants may do at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Be in the room.
    Attend,
    /// Take the floor.
    Speak,
    /// Put items and texts before the plenary.
    Propose,
    /// Take part in decisions.
    Vote,
    /// Be a candidate for an office.
    Stand,
}

/// Who may do an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// The Presidency.
    Presidency,
    /// The Technical Secretariat, or the registrar while the record knows none.
    Secretariat,
    /// The Presidency or the Technical Secretariat (or the registrar, as above).
    Bureau,
    /// A seat whose class has this right and that is neither suspended nor withdrawn.
    Delegation(Right),
    /// Any seat in good standing; the act itself looks closer (a returning officer, an owner).
    AnySeat,
}

impl fmt::Display for Power {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Presidency => "presidency",
            Self::Secretariat => "secretariat",
            Self::Bureau => "presidency or secretariat",
            Self::Delegation(Right::Attend) => "delegation that may attend",
            Self::Delegation(Right::Speak) => "delegation that may speak",
            Self::Delegation(Right::Propose) => "delegation that may propose",
            Self::Delegation(Right::Vote) => "delegation that may vote",
            Self::Delegation(Right::Stand) => "delegation that may stand for office",
            Self::AnySeat => "any seat in good standing",
        };
        f.write_str(text)
    }
}

/// Refuses unless the actor holds `power` today.
pub fn permit(coalition: &Coalition, cx: &Context, power: Power) -> Result<(), Refusal> {
    let held = match power {
        Power::Presidency => holds(coalition, cx, Office::Presidency),
        Power::Secretariat => holds(coalition, cx, Office::Secretariat) || is_registrar(coalition, cx),
        Power::Bureau => {
            holds(coalition, cx, Office::Presidency)
                || holds(coalition, cx, Office::Secretariat)
                || is_registrar(coalition, cx)
        }
        Power::Delegation(right) => {
            cx.actor.capacity == Capacity::Delegation && coalition.has_right(&cx.actor.seat, right, cx.today)
        }
        Power::AnySeat => {
            coalition.membership.in_good_standing(&cx.actor.seat, cx.today)
                && match cx.actor.capacity {
                    Capacity::Delegation => true,
                    Capacity::Presidency => holds(coalition, cx, Office::Presidency),
                    Capacity::Secretariat => holds(coalition, cx, Office::Secretariat),
                    Capacity::Registrar => false,
                }
        }
    };
    if held { Ok(()) } else { Err(Refusal::NotEntitled { actor: cx.actor.clone(), power }) }
}

/// Refuses unless the actor speaks for `seat` itself, or is the Technical Secretariat and records its word.
pub fn permit_word_of(cx: &Context, seat: &Seat) -> Result<(), Refusal> {
    match cx.actor.capacity {
        Capacity::Delegation if cx.actor.seat == *seat => Ok(()),
        Capacity::Secretariat | Capacity::Registrar => Ok(()),
        _ => Err(Refusal::NotEntitled { actor: cx.actor.clone(), power: Power::Secretariat }),
    }
}

/// Whether the actor acts for `office` and its seat holds it today.
fn holds(coalition: &Coalition, cx: &Context, office: Office) -> bool {
    let capacity = match office {
        Office::Presidency => Capacity::Presidency,
        Office::Secretariat => Capacity::Secretariat,
    };
    cx.actor.capacity == capacity
        && coalition.mandates.holder(office, cx.today).is_some_and(|mandate| mandate.seat == cx.actor.seat)
}

/// Whether the actor is the registrar and the record knows no Technical Secretariat in office.
fn is_registrar(coalition: &Coalition, cx: &Context) -> bool {
    cx.actor.capacity == Capacity::Registrar
        && coalition.mandates.holder(Office::Secretariat, cx.today).is_none()
}
