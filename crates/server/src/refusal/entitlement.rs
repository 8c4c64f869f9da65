//! Who asked, and who it would take.

use documents::say;
use domain::command::Actor;
use domain::mandate::Office;
use domain::membership::Class;
use domain::right::{Capacity, Power, Right};
use domain::rules::Rules;
use domain::source::Clause;
use domain::symbol::Seat;
use jiff::civil::Date;

use super::voice::{Voice, name_of};

pub fn told(v: &Voice, actor: &Actor, power: Power) -> String {
    let seat = v.seat(&actor.seat);
    let why = why(v, actor, power);
    say!(v.words, "refusal-not-entitled", seat = seat, capacity = name_of(&actor.capacity), why = why)
}

/// The person at the keyboard may not act so.
pub fn not_accredited(v: &Voice, actor: &Actor) -> String {
    let seat = v.seat(&actor.seat);
    say!(v.words, "refusal-not-accredited", seat = seat, capacity = name_of(&actor.capacity))
}

/// Which rights a class has is a parameter; who holds an office is not.
pub fn parameter<'r>(v: &Voice, actor: &Actor, power: Power, rules: &'r Rules) -> Option<&'r Clause> {
    let by_class = matches!(power, Power::Delegation(_))
        && actor.capacity == Capacity::Delegation
        && matches!(Lack::of(v, &actor.seat), Lack::OfClass(_));
    by_class.then_some(&rules.rights.clause)
}

fn why(v: &Voice, actor: &Actor, power: Power) -> String {
    let own = match (power, actor.capacity) {
        (Power::Delegation(right), Capacity::Delegation) => lacks_right(v, &actor.seat, right),
        (Power::AnySeat, Capacity::Delegation) => not_in_good_standing(v, &actor.seat),
        (Power::AnySeat | Power::Presidency | Power::Bureau, Capacity::Presidency)
        | (
            Power::AnySeat | Power::Secretariat | Power::Bureau,
            Capacity::Secretariat | Capacity::Registrar,
        ) => does_not_hold(v, actor),
        _ => None,
    };
    own.unwrap_or_else(|| say!(v.words, "refusal-not-entitled-belongs", to = holder_of(v, power)))
}

fn lacks_right(v: &Voice, seat: &Seat, right: Right) -> Option<String> {
    let lack = Lack::of(v, seat);
    (!v.coalition.has_right(seat, right, v.day)).then(|| {
        let (class, right) = (lack.class(v), v.right(right));
        let (reason, date) = (lack.name(), lack.date(v));
        say!(
            v.words,
            "refusal-not-entitled-lacks",
            reason = reason,
            date = date,
            class = class,
            right = right
        )
    })
}

fn not_in_good_standing(v: &Voice, seat: &Seat) -> Option<String> {
    let lack = Lack::of(v, seat);
    (!v.coalition.membership.in_good_standing(seat, v.day))
        .then(|| say!(v.words, "refusal-not-entitled-standing", reason = lack.name(), date = lack.date(v)))
}

/// The seat acts in the name of an office that it does not hold on that day.
fn does_not_hold(v: &Voice, actor: &Actor) -> Option<String> {
    let office = match actor.capacity {
        Capacity::Presidency => Office::Presidency,
        Capacity::Secretariat | Capacity::Registrar => Office::Secretariat,
        Capacity::Delegation => return None,
    };
    let holder = v.coalition.mandates.holder(office, v.day);
    match (actor.capacity, holder) {
        (Capacity::Registrar, None) => None,
        (Capacity::Registrar, Some(_)) => {
            Some(say!(v.words, "refusal-not-entitled-registrar", office = with_holder(v, office)))
        }
        (_, Some(holder)) if holder.seat == actor.seat => not_in_good_standing(v, &actor.seat),
        (_, holder) => {
            let holder = holder.map_or_else(|| "none".to_owned(), |it| v.seat(&it.seat));
            Some(say!(v.words, "refusal-not-entitled-office", holder = holder, date = v.date(v.day)))
        }
    }
}

/// Who would be entitled.
fn holder_of(v: &Voice, power: Power) -> String {
    let (name, right) = match power {
        Power::Presidency => ("presidency", None),
        Power::Secretariat => ("secretariat", None),
        Power::Bureau => ("bureau", None),
        Power::Delegation(right) => ("delegation", Some(right)),
        Power::AnySeat => ("any", None),
    };
    say!(
        v.words,
        "refusal-power",
        power = name,
        right = right.map_or_else(String::new, |right| v.right(right)),
        presidency = with_holder(v, Office::Presidency),
        secretariat = with_holder(v, Office::Secretariat),
    )
}

/// «la Presidencia (Guatemala)».
fn with_holder(v: &Voice, office: Office) -> String {
    let holder = v.coalition.mandates.holder(office, v.day);
    let holder = holder.map_or_else(|| "none".to_owned(), |it| v.seat(&it.seat));
    say!(v.words, "refusal-office", office = v.office(office), holder = holder)
}

/// Why a seat has less than it would need.
pub enum Lack {
    /// It does not take part on that day.
    OfSeat,
    /// Its rights rest since a day.
    Suspended(Date),
    /// Its class does not give it.
    OfClass(Class),
}

impl Lack {
    pub fn of(v: &Voice, seat: &Seat) -> Self {
        let membership = &v.coalition.membership;
        let Some(class) = membership.class(seat, v.day) else { return Self::OfSeat };
        let suspensions = membership.participants.get(seat).map(|it| &it.suspensions);
        match suspensions.and_then(|them| them.iter().find(|it| it.contains(v.day))) {
            Some(suspension) => Self::Suspended(suspension.from),
            None => Self::OfClass(class),
        }
    }

    /// As messages select by it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::OfSeat => "stranger",
            Self::Suspended(_) => "suspended",
            Self::OfClass(_) => "class",
        }
    }

    /// The day it began; for who does not take part, the day in question.
    pub fn date(&self, v: &Voice) -> String {
        match self {
            Self::Suspended(since) => v.date(*since),
            Self::OfSeat | Self::OfClass(_) => v.date(v.day),
        }
    }

    pub fn class(&self, v: &Voice) -> String {
        match self {
            Self::OfClass(class) => v.class(*class),
            Self::OfSeat | Self::Suspended(_) => String::new(),
        }
    }
}
