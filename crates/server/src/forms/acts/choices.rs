//! What a form lets one choose from: seats, plenaries, items, decisions, the variants of an enum.

use domain::membership::Class;
use domain::symbol::PlenaryCode;
use serde::Serialize;

use crate::forms::Asking;
use crate::forms::field::Field;

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

/// The variants given, each said by the message that begins with `prefix`, its name as the record writes it.
pub fn variants<T: Serialize>(asking: &Asking, prefix: &str, variants: &[T]) -> Choices {
    let choice = |variant: &T| {
        let name = documents::name_of(variant);
        let key = format!("{prefix}{}", name.replace('_', "-"));
        (name, asking.page.say(&key))
    };
    variants.iter().map(choice).collect()
}

/// The plenary an act is about.
pub fn plenary(asking: &Asking) -> Field {
    Field::choice("plenary", "field-plenary", plenaries(asking))
}

/// The item of that plenary.
pub fn item(asking: &Asking) -> Field {
    Field::choice("item", "field-item", items(asking))
}

/// The seat whose word it is: one's own, or any for the secretariat.
pub fn seat(asking: &Asking) -> Field {
    Field::choice("seat", "field-seat", own_or_all(asking)).value(asking.actor.seat.as_str())
}

/// A decision, the newest first.
pub fn decision(asking: &Asking) -> Field {
    let page = asking.page;
    let plenaries = page.coalition.plenary_order.iter().rev();
    let decisions = plenaries.filter_map(|code| page.coalition.plenaries.get(code));
    let decisions = decisions.flat_map(|it| it.decisions.iter().rev());
    let choices = decisions.map(|it| named(&it.id, it.text.get(page.lang))).collect();
    Field::choice("decision", "field-decision", choices)
}

/// An agreement, the newest first.
pub fn agreement(asking: &Asking) -> Field {
    let page = asking.page;
    let plenaries = page.coalition.plenary_order.iter().rev();
    let agreements = plenaries.filter_map(|code| page.coalition.plenaries.get(code));
    let agreements = agreements.flat_map(|it| it.agreements.iter().rev());
    let choices = agreements.map(|it| named(&it.id, it.text.get(page.lang))).collect();
    Field::choice("agreement", "field-agreement", choices)
}

/// A declaration.
pub fn declaration(asking: &Asking) -> Field {
    let page = asking.page;
    let all = page.coalition.declarations.values();
    let choices = all.map(|it| (it.id.to_string(), it.title.get(page.lang).to_owned())).collect();
    Field::choice("declaration", "field-declaration", choices)
}

/// A committee.
pub fn committee(asking: &Asking) -> Field {
    let page = asking.page;
    let all = page.coalition.committees.values();
    let choices = all.map(|it| (it.id.to_string(), it.name.get(page.lang).to_owned())).collect();
    Field::choice("committee", "field-committee", choices)
}

/// A commitment that is open.
pub fn commitment(asking: &Asking) -> Field {
    let page = asking.page;
    let open = domain::commitment::open(page.coalition);
    let choices = open.map(|it| named(&it.id, it.text.get(page.lang))).collect();
    Field::choice("commitment", "field-commitment", choices)
}

/// An election.
pub fn election(asking: &Asking) -> Field {
    let all = asking.page.coalition.elections.keys();
    let choices = all.map(|it| (it.to_string(), it.to_string())).collect();
    Field::choice("election", "field-election", choices)
}

/// The plenary whose minutes they are.
pub fn minutes(asking: &Asking) -> Field {
    let all = asking.page.coalition.minutes.keys();
    let choices = all.map(|it| (it.to_string(), it.to_string())).collect();
    Field::choice("plenary", "field-minutes-of", choices)
}

/// `IV-2023/A5: Se crea un petit comité…`, cut where it gets long.
fn named(id: &impl std::fmt::Display, text: &str) -> (String, String) {
    let short: String = text.chars().take(70).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    (id.to_string(), format!("{id}: {short}{dots}"))
}
