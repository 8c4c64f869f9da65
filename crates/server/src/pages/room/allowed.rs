//! Whether a gesture may be made now: the rules are asked beforehand what they would answer, so that a button that
//! is off says the very sentence that the act would be refused with.

use domain::command::{Actor, Command, Context, carry_out};

use super::super::frame::Page;
use crate::refusal;

/// Why the rules would refuse `command` to `actor` now, in a sentence; `None` where they would not.
///
/// Now is when the record last grew: what a region shows depends on the record alone.
/// What time alone brings about is refused where the act is carried out.
pub fn refused<C: Command>(page: &Page, actor: &Actor, command: &C) -> Option<String> {
    let cx = Context {
        now: page.coalition.last_at.unwrap_or_default(),
        today: page.today,
        actor: actor.clone(),
        person: None,
        source: None,
    };
    let refusal = carry_out(command, page.coalition, &cx).err()?;
    Some(refusal::say(&refusal, C::ACTION.basis, page.coalition, page.today, page.lang))
}
