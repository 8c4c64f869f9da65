//! The chair's console: what the presidency sees and does.

use domain::command::Actor;
use domain::plenary::{Plenary, Visibility};

use super::{item, polite};
use crate::links;
use crate::pages::frame::Page;
use crate::room::Region;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, actor: &Actor) -> Vec<Region> {
    let next = links::room(page.lang, "chair");
    vec![
        polite("item", item::controls(page, plenary, actor, &next)),
        polite("agenda", item::agenda(page, plenary, Visibility::InCamera)),
    ]
}
