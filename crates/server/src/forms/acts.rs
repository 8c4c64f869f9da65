//! Every act and its form, in the order of the catalogue; one file per topic.

use domain::command::Action;
use domain::right::{Capacity, Power};

use super::ActForm;

mod choices;
mod declaration;
mod plenary;

/// All of them.
pub fn all() -> impl Iterator<Item = &'static ActForm> {
    [plenary::FORMS, declaration::FORMS].into_iter().flatten()
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
