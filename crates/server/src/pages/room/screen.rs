//! A projector in the room: read from afar, touched by nobody.

use domain::plenary::{Plenary, Visibility};

use super::{item, motions, outcomes, polite};
use crate::pages::frame::Page;
use crate::room::Region;

/// The regions of the screen of this name.
pub fn regions(page: &Page, plenary: &Plenary, _name: &str, sees: Visibility) -> Vec<Region> {
    vec![
        polite("item", item::under_discussion(page, plenary, sees)),
        polite("motions", motions::shown(page, plenary, sees)),
        polite("outcomes", outcomes::for_all(page, plenary)),
    ]
}
