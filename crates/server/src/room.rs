//! The room: who looks at it, and the regions that its screens are made of.
//!
//! A screen depends on three things alone: the record, the audience and the language. So it is made once for all who
//! look at it in that way, and a region is sent again only where its markup changed.

use domain::symbol::Seat;
use maud::Markup;

/// Who looks: everybody in one audience is shown the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Whoever follows a public plenary.
    Follow,
    /// The chair's console.
    Chair,
    /// The technical secretariat's table.
    Secretary,
    /// A delegation's or an observer's telephone.
    Seat(Seat),
    /// A projector, by its name.
    Screen(String),
    /// The text twin.
    Text,
}

/// A part of a screen that is replaced as a whole when its markup changes.
pub struct Region {
    /// Its name: the id of its element, one for each screen.
    pub name: &'static str,
    /// How a screen reader hears of a change.
    pub voice: Voice,
    /// What it shows.
    pub markup: Markup,
}

/// How a change of a region is announced: the politeness of its live region (WAI-ARIA 1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// It is not.
    Silent,
    /// When nothing else is being said.
    Polite,
    /// At once: a vote was opened, a result announced.
    Assertive,
}
