//! Every act, in the order a statute would have it.

use crate::command::Action;

/// All acts that the rules know. `docs/actions.md` is printed from this table.
pub const ALL: &[&Action] = &[];

/// The act with this name.
pub fn action(name: &str) -> Option<&'static Action> {
    ALL.iter().find(|action| action.name == name).copied()
}
