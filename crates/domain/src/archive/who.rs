//! Who acts in a document of the archive: a state, a body, an office, everybody; never a person.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use serde::{Deserialize, Serialize};

use super::words::folded;
use crate::symbol::Seat;

/// Somebody who acts, as a document names them. Written as one word with what follows it: `state:MEX`, `body:OIM`,
/// `plenary`, `other:la academia`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Who {
    /// ISO 3166-1 alpha-3.
    State(String),
    /// An organization or institution: its acronym, or its name where it has none.
    Body(String),
    /// The meeting as a whole.
    Plenary,
    /// The presidency or chair.
    Presidency,
    /// The secretariat.
    Secretariat,
    /// Each of the members.
    Members,
    /// The observers.
    Observers,
    /// A committee or working group of the body.
    Committee,
    /// Anybody else, as written.
    Other(String),
}

impl Who {
    /// The state whose seat this is.
    pub fn of(seat: &Seat) -> Self {
        Self::State(seat.to_string())
    }

    /// The seat that this would have at our table: that of a state or an organization.
    pub fn seat(&self) -> Option<Seat> {
        match self {
            Self::State(code) | Self::Body(code) => Some(Seat::from(code.as_str())),
            _ => None,
        }
    }

    /// Whether both are the same one, however large the letters.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::State(one), Self::State(other)) => one == other,
            (Self::Body(one) | Self::Other(one), Self::Body(other) | Self::Other(other)) => {
                folded(one) == folded(other)
            }
            _ => self == other,
        }
    }

    /// The words it is named with, where it is named with any.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::State(name) | Self::Body(name) | Self::Other(name) => Some(name),
            _ => None,
        }
    }

    /// The same with its name as it is compared.
    pub(super) fn key(&self) -> Self {
        match self {
            Self::Body(name) | Self::Other(name) => Self::Body(folded(name)),
            other => other.clone(),
        }
    }

    /// Whether it says somebody: a state by its three letters, anybody else by a name that is not empty.
    pub(super) fn is_written(&self) -> bool {
        match self {
            Self::State(code) => code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()),
            Self::Body(name) | Self::Other(name) => !name.trim().is_empty(),
            _ => true,
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::State(code) => format!("state:{code}"),
            Self::Body(name) => format!("body:{name}"),
            Self::Other(words) => format!("other:{words}"),
            Self::Plenary => "plenary".into(),
            Self::Presidency => "presidency".into(),
            Self::Secretariat => "secretariat".into(),
            Self::Members => "members".into(),
            Self::Observers => "observers".into(),
            Self::Committee => "committee".into(),
        };
        f.write_str(&text)
    }
}

impl From<Who> for String {
    fn from(who: Who) -> Self {
        who.to_string()
    }
}

impl From<String> for Who {
    fn from(text: String) -> Self {
        match text.as_str() {
            "plenary" => Self::Plenary,
            "presidency" => Self::Presidency,
            "secretariat" => Self::Secretariat,
            "members" => Self::Members,
            "observers" => Self::Observers,
            "committee" => Self::Committee,
            _ => match text.split_once(':') {
                Some(("state", code)) => Self::State(code.into()),
                Some(("body", name)) => Self::Body(name.into()),
                Some(("other", words)) => Self::Other(words.into()),
                _ => Self::Other(text),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_reads_back_as_written() {
        for written in ["state:MEX", "body:OIM", "plenary", "members", "other:la academia: toda"] {
            assert_eq!(Who::from(String::from(written)).to_string(), written);
        }
        assert_eq!(Who::from(String::from("la academia")), Who::Other("la academia".into()));
    }

    #[test]
    fn a_body_is_the_same_one_however_it_is_spelled() {
        assert!(Who::Body("Oim".into()).is(&Who::Other("OIM".into())));
        assert!(!Who::State("MEX".into()).is(&Who::State("HND".into())));
        assert!(!Who::Presidency.is(&Who::Secretariat));
    }
}
