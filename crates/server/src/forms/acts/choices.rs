//! What a form lets one choose from: seats, plenaries, items, decisions, the variants of an enum.

use std::collections::BTreeSet;

use domain::mandate::Office;
use domain::membership::{Class, Participant};
use domain::plenary::{Item, Plenary, Standing};
use domain::right::Capacity;
use domain::symbol::Person;
use serde::Serialize;

use crate::forms::Asking;
use crate::forms::field::{Field, Kind};
use crate::pages::frame::Page;
use crate::people::Profile;

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

/// Everybody who is no member: observers, partners.
pub fn guests(asking: &Asking) -> Choices {
    roll(asking, |class| class != Class::Member)
}

/// The seats that a word can be given for: one's own, or every one for the secretariat.
pub fn own_or_all(asking: &Asking) -> Choices {
    let own = matches!(asking.actor.capacity, Capacity::Delegation | Capacity::Presidency);
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

/// The items of the plenary that the form names, by number and title; where it names none, those of all plenaries
/// that are not over, each said and sent with its plenary.
pub fn items(asking: &Asking) -> Choices {
    let (page, given) = (asking.page, asking.given);
    // What was chosen from the longer list comes back with the longer list.
    let chosen = |name| given.get(name).is_some_and(|it| it.contains('/'));
    let named = given.get("plenary").filter(|_| !["item", "parent", "after"].into_iter().any(chosen));
    let plenaries = page.coalition.plenary_order.iter().rev();
    let plenaries = plenaries.filter_map(|code| page.coalition.plenaries.get(code));
    let of = |it: &&Plenary| named.map_or(it.standing != Standing::Closed, |code| it.code.as_str() == code);
    plenaries.filter(of).flat_map(|plenary| items_of(page, plenary, named.is_none())).collect()
}

/// The items of one plenary.
pub fn items_of(page: &Page, plenary: &Plenary, with_plenary: bool) -> Choices {
    let numbers = plenary.numbers();
    let item = |it: &Item| {
        let number = numbers.get(&it.draft.id).map_or("", |number| number.as_str());
        let (id, title) = (it.draft.id.0, it.draft.title.get(page.lang));
        match with_plenary {
            true => (format!("{}/{id}", plenary.code), format!("{} · {number} {title}", plenary.code)),
            false => (id.to_string(), format!("{number} {title}")),
        }
    };
    plenary.agenda.iter().map(item).collect()
}

/// Persons who have an account: for a delegation, those who speak or spoke for its seat and those who speak for none.
pub fn persons(asking: &Asking) -> Choices {
    let delegates = asking.page.coalition.membership.participants.values().flat_map(|it| {
        let of_here = it.seat == asking.actor.seat;
        it.delegates.iter().map(move |delegate| (of_here, delegate.person))
    });
    let (ours, others): (BTreeSet<_>, BTreeSet<_>) = delegates.partition(|(of_here, _)| *of_here);
    let delegation = asking.actor.capacity == Capacity::Delegation;
    let elsewhere = |it| delegation && others.contains(&(false, it)) && !ours.contains(&(true, it));
    let people = asking.people.all().into_iter().filter(|it| !it.closed && !elsewhere(it.number));
    people.map(|it| (it.number.0.to_string(), called(&it))).collect()
}

/// Whoever is accredited today: for a delegation its own, each with its seat.
pub fn delegates(asking: &Asking) -> Choices {
    let page = asking.page;
    let seats = page.coalition.membership.participants.values();
    let own = asking.actor.capacity == Capacity::Delegation;
    let seats = seats.filter(|it| !own || it.seat == asking.actor.seat);
    let delegate = |seat: &Participant, person: Person| {
        let profile = asking.people.get(person).filter(|it| !it.closed);
        let number = || page.fill("form-person", &[("number", &person.0.to_string())]);
        let name = profile.as_ref().map_or_else(number, called);
        (person.0.to_string(), format!("{} · {name}", seat.name(page.today).get(page.lang)))
    };
    let all = seats.flat_map(|seat| {
        let today = seat.delegates.iter().filter(|it| it.span.to.is_none_or(|to| page.today <= to));
        today.map(move |it| delegate(seat, it.person))
    });
    all.collect()
}

/// «Ana Pérez, directora general».
fn called(profile: &Profile) -> String {
    match profile.function.is_empty() {
        true => profile.name.clone(),
        false => format!("{}, {}", profile.name, profile.function),
    }
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

/// The seat whose word it is in the room: one's own, or any for chair and secretary.
pub fn seat_in_the_room(asking: &Asking) -> Field {
    let own = asking.actor.capacity == Capacity::Delegation;
    let seats = seats(asking).into_iter().filter(|(seat, _)| !own || seat == asking.actor.seat.as_str());
    Field::choice("seat", "field-seat", seats.collect()).value(asking.actor.seat.as_str())
}

/// The languages of the coalition.
pub fn languages(asking: &Asking) -> Choices {
    [("es", "language-es"), ("en", "language-en")]
        .map(|(value, key)| (value.to_owned(), asking.page.say(key)))
        .into()
}

/// An office.
pub fn office(asking: &Asking) -> Field {
    let offices = variants(asking, "office-", &[Office::Presidency, Office::Secretariat]);
    Field::choice("office", "field-office", offices)
}

/// A first day, today unless something else is written.
pub fn from(asking: &Asking) -> Field {
    Field::day("from", "field-from").known(Some(asking.page.today))
}

/// By when something is due.
pub fn due(asking: &Asking) -> Field {
    Field::new("due", "field-due", Kind::Due(plenaries(asking)))
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
pub fn named(id: &impl std::fmt::Display, text: &str) -> (String, String) {
    let short: String = text.chars().take(70).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    (id.to_string(), format!("{id}: {short}{dots}"))
}
