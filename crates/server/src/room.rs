//! The room: who looks at it, and the regions that its screens are made of.
//!
//! A screen depends on three things alone: the record, the audience and the language. So it is made once for all who
//! look at it in that way, and a region is sent again only where its markup changed.

use domain::command::Actor;
use domain::plenary::Visibility;
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use maud::Markup;
use tale::Level;

mod edition;
pub mod follower;
pub mod hub;
pub mod reach;
pub mod screens;
pub mod tale;
pub mod twin;

pub use edition::voice;

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

impl Audience {
    /// As it stands in an address: `chair`, `seat-MEX`, `screen-main`.
    pub fn name(&self) -> String {
        match self {
            Self::Follow => "follow".to_owned(),
            Self::Chair => "chair".to_owned(),
            Self::Secretary => "secretary".to_owned(),
            Self::Seat(seat) => format!("seat-{seat}"),
            Self::Screen(name) => format!("screen-{name}"),
            Self::Text => "text".to_owned(),
        }
    }

    /// The audience of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name.split_once('-') {
            Some(("seat", seat)) => Self::Seat(Seat::new(seat)),
            Some(("screen", name)) => Self::Screen(name.to_owned()),
            _ => match name {
                "follow" => Self::Follow,
                "chair" => Self::Chair,
                "secretary" => Self::Secretary,
                "text" => Self::Text,
                _ => return None,
            },
        })
    }
}

/// What one reader looks at. Whoever looks at the same is shown the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The plenary that was asked for; whichever is in session, or comes next, where none was.
    pub plenary: Option<PlenaryCode>,
    /// As whom.
    pub audience: Audience,
    /// Who acts on this screen, where it has controls.
    pub actor: Option<Actor>,
    /// In which language.
    pub lang: Lang,
    /// The most reserved items that are shown.
    pub sees: Visibility,
    /// How much of what happens the text twin tells; the other screens know no levels.
    pub level: Level,
}

impl View {
    /// What this view goes by among all that are open.
    fn key(&self) -> String {
        format!("{self:?}")
    }
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
