//! A delegation's or an observer's telephone.

use domain::command::Actor;
use domain::plenary::Plenary;

use super::{item, polite, reach_of};

use crate::pages::frame::Page;
use crate::room::Region;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, actor: &Actor) -> Vec<Region> {
    vec![
        polite("item", item::under_discussion(page, plenary, reach_of(page, actor))),
        polite("agenda", item::agenda(page, plenary, reach_of(page, actor))),
    ]
}
