//! What a form lets one choose from: seats, plenaries, items, decisions, the variants of an enum.

use domain::membership::Class;
use domain::symbol::PlenaryCode;
use serde::Serialize;

use crate::forms::Asking;

/// Values with the words that show them.
pub type Choices = Vec<(String, String)>;

/// Every seat that takes part today.
pub fn seats(asking: &Asking) -> Choices {
    roll(asking, |_| true)
}

/// Every member.
pub fn members(asking: &Asking) -> Choices {
    roll(asking, |class| class == Class::Member)
}

/// The seats that a word can be given for: one's own, or every one for the secretariat.
pub fn own_or_all(asking: &Asking) -> Choices {
    use domain::right::Capacity::{Delegation, Presidency};
    let own = matches!(asking.actor.capacity, Delegation | Presidency);
    let seats = seats(asking).into_iter();
    seats.filter(|(seat, _)| !own || seat == asking.actor.seat.as_str()).collect()
}

fn roll(asking: &Asking, which: impl Fn(Class) -> bool) -> Choices {
    let page = asking.page;
    let roll = page.coalition.membership.roll(page.today);
    let seats = roll.into_iter().filter(|(class, _)| which(*class));
    seats.map(|(_, it)| (it.seat.to_string(), it.name(page.today).get(page.lang).to_owned())).collect()
}

/// Every plenary on record, the newest first.
pub fn plenaries(asking: &Asking) -> Choices {
    asking.page.coalition.plenary_order.iter().rev().map(|it| (it.to_string(), it.to_string())).collect()
}

/// The items of the plenary that the address names, by number and title.
pub fn items(asking: &Asking) -> Choices {
    let page = asking.page;
    let code = asking.given.get("plenary").map(PlenaryCode::from);
    let Some(plenary) = code.and_then(|code| page.coalition.plenaries.get(&code)) else { return Vec::new() };
    let numbers = plenary.numbers();
    let item = |it: &domain::plenary::Item| {
        let number = numbers.get(&it.draft.id).map_or("", |number| number.as_str());
        (it.draft.id.0.to_string(), format!("{number} {}", it.draft.title.get(page.lang)))
    };
    plenary.agenda.iter().map(item).collect()
}

/// The variants given, each said by the message `{prefix}-{name}`, its name as the record writes it.
pub fn variants<T: Serialize>(asking: &Asking, prefix: &str, variants: &[T]) -> Choices {
    let choice = |variant: &T| {
        let name = documents::name_of(variant);
        let key = format!("{prefix}-{}", name.replace('_', "-"));
        (name, asking.page.say(&key))
    };
    variants.iter().map(choice).collect()
}
