//! Following a plenary that is public, from anywhere: where it stands, what is under discussion, how it goes on.

use domain::plenary::{Plenary, Visibility};

use super::{item, items, motions, outcomes, polite};
use crate::pages::frame::Page;
use crate::room::Region;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, sees: Visibility) -> Vec<Region> {
    vec![
        polite("item", item::under_discussion(page, plenary, sees)),
        polite("agenda", items::for_all(page, plenary, sees)),
        polite("motions", motions::shown(page, plenary, sees)),
        polite("outcomes", outcomes::for_all(page, plenary)),
    ]
}
