//! What the projectors of the room show, each by its name, as the secretariat chose. A choice is no fact: it is kept
//! beside the record, where a restart finds it.

use std::collections::BTreeMap;
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use serde::{Deserialize, Serialize};
use store::{ReadError, Reader};

use crate::app::App;
use crate::problem::Problem;

const KIND: &str = "screen";
/// The screen that there always is.
pub const MAIN: &str = "main";
/// How many there may be: rooms have walls.
const MOST: usize = 24;

/// What a screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// What the moment asks for.
    #[default]
    Automatic,
    /// The item under discussion.
    Item,
    /// The text that is to be decided on.
    Text,
    /// How far a vote has come, and not in which direction.
    Vote,
    /// The last result that was announced.
    Result,
    /// Who speaks, and who comes next.
    Speakers,
    /// Who is there, and the course of the quorum.
    Presence,
    /// A message.
    Message,
    /// How to join.
    Join,
    /// That there is a pause.
    Pause,
}

impl Shows {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Automatic,
        Self::Item,
        Self::Text,
        Self::Vote,
        Self::Result,
        Self::Speakers,
        Self::Presence,
        Self::Message,
        Self::Join,
        Self::Pause,
    ];
}

/// In which language a screen speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// Spanish.
    Es,
    /// English.
    En,
    /// Both, side by side.
    #[default]
    Both,
}

impl Tongue {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Both, Self::Es, Self::En];
}

/// What was chosen for a screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What it shows.
    pub shows: Shows,
    /// In which language.
    pub tongue: Tongue,
    /// The message, where that is what it shows.
    #[serde(default)]
    pub message: String,
}

/// The choices for all screens, by name.
#[derive(Default)]
pub struct Screens(RwLock<BTreeMap<String, Choice>>);

impl Screens {
    /// Those kept beside the record.
    pub fn load(reader: &Reader) -> Result<Self, ReadError> {
        let kept = reader.kept_all(KIND)?.into_iter();
        // A damaged choice is made again on the spot.
        let read = kept.filter_map(|(name, bytes)| Some((name, serde_json::from_slice(&bytes).ok()?)));
        let mut screens: BTreeMap<String, Choice> = read.collect();
        screens.entry(MAIN.to_owned()).or_default();
        Ok(Self(RwLock::new(screens)))
    }

    /// What the screen of this name shows; nothing where there is no such screen.
    pub fn get(&self, name: &str) -> Option<Choice> {
        self.read().get(name).cloned()
    }

    /// All of them, by name.
    pub fn all(&self) -> Vec<(String, Choice)> {
        self.read().iter().map(|(name, choice)| (name.clone(), choice.clone())).collect()
    }

    /// Whether there is room for another.
    pub fn has_room(&self) -> bool {
        self.read().len() < MOST
    }

    fn read(&self) -> RwLockReadGuard<'_, BTreeMap<String, Choice>> {
        self.0.read().expect("nobody panics while looking screens up")
    }

    fn write(&self) -> RwLockWriteGuard<'_, BTreeMap<String, Choice>> {
        self.0.write().expect("nobody panics while writing screens down")
    }
}

/// Whether a screen may be called so: it stands in an address that is typed on a projector's computer.
pub fn is_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    (1..=24).contains(&name.len()) && name.chars().all(fits) && !name.starts_with('-')
}

impl App {
    /// Keeps what a screen shows, on disk before anybody sees it.
    pub async fn choose_screen(&self, name: &str, choice: Choice) -> Result<(), Problem> {
        let bytes = serde_json::to_vec(&choice).expect("a choice is plain data");
        self.keep(KIND, name.to_owned(), bytes).await?;
        self.screens.write().insert(name.to_owned(), choice);
        Ok(())
    }

    /// Takes a screen away; the main one goes back to what it was at first.
    pub async fn forget_screen(&self, name: &str) -> Result<(), Problem> {
        self.erase(KIND, name.to_owned()).await?;
        let mut screens = self.screens.write();
        screens.remove(name);
        screens.entry(MAIN.to_owned()).or_default();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_typed() {
        for good in ["main", "sala-2", "a"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "Sala", "sala 2", "-a", "../main", "una-sala-que-tiene-un-nombre-largo"] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn what_was_kept_by_an_earlier_program_is_read() {
        let choice: Choice = serde_json::from_str(r#"{"shows":"vote","tongue":"both"}"#).expect("a choice");
        assert_eq!(choice, Choice { shows: Shows::Vote, tongue: Tongue::Both, message: String::new() });
    }
}
