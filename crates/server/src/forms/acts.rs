//! The acts that have a form, about in the order of the catalogue; one file per topic.

use domain::command::Action;
use domain::right::{Capacity, Power};

use super::ActForm;

mod agenda;
mod amending;
pub(crate) mod archive;
mod choices;
mod committee;
mod consultation;
mod deciding;
mod declaration;
mod election;
mod floor;
mod follow_up;
mod mandate;
mod membership;
mod minutes;
mod motion;
mod paper;
mod plenary;
mod rules;

/// All forms.
pub fn all() -> impl Iterator<Item = &'static ActForm> {
    [
        rules::FORMS,
        membership::FORMS,
        mandate::FORMS,
        plenary::FORMS,
        agenda::FORMS,
        floor::FORMS,
        deciding::FORMS,
        consultation::FORMS,
        amending::FORMS,
        motion::FORMS,
        minutes::FORMS,
        declaration::FORMS,
        committee::FORMS,
        election::FORMS,
        follow_up::FORMS,
        paper::FORMS,
        archive::FORMS,
    ]
    .into_iter()
    .flatten()
}

/// The form of the act with this name.
pub fn of(act: &str) -> Option<&'static ActForm> {
    all().find(|form| form.action.name == act)
}

/// Whether somebody in this capacity may be the one: what a page offers. The rules decide when it comes to it.
pub fn is_for(action: &Action, capacity: Capacity) -> bool {
    match action.power {
        Power::Presidency => capacity == Capacity::Presidency,
        Power::Secretariat => matches!(capacity, Capacity::Secretariat | Capacity::Registrar),
        Power::Bureau => capacity != Capacity::Delegation,
        Power::Delegation(_) => capacity == Capacity::Delegation,
        Power::AnySeat => true,
    }
}
