//! What whoever is signed in can do about a consultation: an answer from its capital, or what conducting it takes.

use domain::command::{Action, Actor, Command as _};
use domain::consultation::conclude::Conclude;
use domain::consultation::confirm::Confirm;
use domain::consultation::decline::Decline;
use domain::consultation::extend::Extend;
use domain::consultation::object::Object;
use domain::consultation::reply::Reply;
use domain::consultation::state::State;
use domain::consultation::withdraw::Withdraw;
use domain::consultation::{Consultation, Kind, Standing};
use domain::right::Capacity;
use maud::{Markup, html};

use crate::forms::acts::is_for;
use crate::links;
use crate::pages::act::{named, verb_key};
use crate::pages::frame::Page;

/// A row of buttons for each capacity that can do something; nothing for the public.
pub fn of(page: &Page, it: &Consultation) -> Markup {
    let actors = page.signed_in.map_or(&[][..], |it| &it.actors);
    let rows = actors.iter().map(|actor| (actor, offered(page, it, actor)));
    let rows: Vec<(&Actor, Vec<&Action>)> = rows.filter(|(_, acts)| !acts.is_empty()).collect();
    html! {
        @for (actor, acts) in &rows {
            @if actors.len() > 1 { p.soft { (named(page, actor)) } }
            p.row { @for (at, action) in acts.iter().enumerate() {
                a.btn.main[at == 0] href=(address(page, it, actor, action)) { (page.say(&verb_key(action))) }
            } }
        }
    }
}

fn address(page: &Page, it: &Consultation, actor: &Actor, action: &Action) -> String {
    let (who, next) = (links::actor(actor), links::consultation(page.lang, &it.id));
    let mut fields = vec![("consultation", it.id.as_str()), ("as", &*who), ("next", &*next)];
    if actor.capacity == Capacity::Delegation {
        fields.push(("seat", actor.seat.as_str()));
    }
    links::act_with(page.lang, action.name, &fields)
}

/// What an actor can do now: a capital answers once while the time runs, and whoever conducts it ends it afterwards.
fn offered(page: &Page, it: &Consultation, actor: &Actor) -> Vec<&'static Action> {
    let runs = it.standing(page.now, page.today) == Standing::Runs;
    let acts: &[&'static Action] = match (actor.capacity, it.kind) {
        _ if it.is_over() => &[],
        (Capacity::Delegation, _) if !runs || !it.asked.contains(&actor.seat) => &[],
        (Capacity::Delegation, Kind::Silence) => &[&State::ACTION, &Object::ACTION],
        (Capacity::Delegation, Kind::Replies) => &[&Reply::ACTION],
        (Capacity::Delegation, Kind::Confirmation) => &[&Confirm::ACTION, &Decline::ACTION],
        (_, Kind::Confirmation) if runs => &[],
        _ if runs => &[&Extend::ACTION, &Withdraw::ACTION],
        _ => &[&Conclude::ACTION],
    };
    acts.iter().copied().filter(|action| is_for(action, actor.capacity)).collect()
}
