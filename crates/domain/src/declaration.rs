//! Joint declarations: presented at one moment, endorsed state by state at others.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::command::Context;
use crate::minutes::Digest;
use crate::plenary::{Plenary, Standing};
use crate::right::{Right, permit_word_of};
use crate::symbol::{DeclarationId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod decline;
pub mod endorse;
pub mod join_later;
pub mod present;
pub mod take_note;
pub mod withdraw;

/// What a state says of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Backs it.
    Endorsed {},
    /// Backs it, but not in everything.
    EndorsedWithReservation {
        /// To what, and why.
        reservation: Text,
        /// The paragraph it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// Takes note and no more.
    TookNote {},
    /// Does not join.
    Declined {},
    /// Joined after the plenary that it was presented to.
    JoinedLater {},
    /// Withdrew an earlier endorsement.
    Withdrew {
        /// Why, if it says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Text>,
    },
}

impl Stance {
    /// Whether it counts as backing.
    pub fn backs(&self) -> bool {
        matches!(self, Self::Endorsed {} | Self::EndorsedWithReservation { .. } | Self::JoinedLater {})
    }
}

/// One line of the endorsement ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub seat: Seat,
    /// What.
    pub stance: Stance,
    /// The day.
    pub on: Date,
    /// Position in the record.
    pub position: u64,
}

/// A joint declaration.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// `DC-2023-1`.
    pub id: DeclarationId,
    /// Its title.
    pub title: Text,
    /// Its text by SHA-256, if the record has it.
    pub file: Option<Digest>,
    /// The plenary it was presented to.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: Option<ItemId>,
    /// Every stance taken, oldest first; the last of a seat is the one that holds.
    pub ledger: Vec<Entry>,
    /// Position of its presentation.
    pub position: u64,
}

/// What happened to declarations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A text was presented to a plenary.
    Presented {
        /// Its id.
        declaration: DeclarationId,
        /// To which plenary.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// Its title.
        title: Text,
        /// Its text, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
    /// A state took a stance.
    StanceTaken {
        /// On which declaration.
        declaration: DeclarationId,
        /// In which plenary, if in one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
        /// Who.
        seat: Seat,
        /// What.
        stance: Stance,
        /// The day.
        on: Date,
    },
}

/// Why the rules say no to a declaration or to a stance on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The declaration is not on record.
    Unknown(DeclarationId),
    /// It was presented before.
    AlreadyPresented {
        /// To which plenary.
        plenary: PlenaryCode,
    },
    /// The item is not on the agenda of that plenary.
    ItemUnknown(ItemId),
    /// A title or a reservation is missing in its authentic language.
    TextMissing,
    /// What is given as a SHA-256 is none.
    NotADigest,
    /// Declarations are for members; others may welcome them elsewhere.
    NotAMember(Seat),
    /// The seat takes this stance already.
    AlreadySo(Seat),
    /// The plenary it was presented to is over: from then on one joins later.
    PlenaryOver(PlenaryCode),
    /// The plenary it was presented to is not over: one endorses it there.
    PlenaryNotOver(PlenaryCode),
    /// Nobody withdraws what it did not give.
    NotBacking(Seat),
}

impl Declaration {
    /// The stance of `seat` that holds.
    pub fn standing(&self, seat: &Seat) -> Option<&Entry> {
        self.ledger.iter().rev().find(|entry| entry.seat == *seat)
    }

    /// The stance that holds of each seat that took one, in the order of their symbols.
    pub fn stances(&self) -> BTreeMap<&Seat, &Entry> {
        self.ledger.iter().map(|entry| (&entry.seat, entry)).collect()
    }

    /// The members that back it, in the order of their symbols.
    pub fn backing(&self) -> BTreeSet<&Seat> {
        let backs = |(seat, entry): (_, &Entry)| entry.stance.backs().then_some(seat);
        self.stances().into_iter().filter_map(backs).collect()
    }
}

/// The declaration with this id, or the refusal that names it.
pub fn known<'a>(coalition: &'a Coalition, id: &DeclarationId) -> Result<&'a Declaration, Refusal> {
    coalition.declarations.get(id).ok_or_else(|| Refusal::Unknown(id.clone()))
}

/// The declaration, provided that the actor may say what `seat` says of it, and that `seat` has a say.
fn open_to<'a>(
    coalition: &'a Coalition,
    cx: &Context,
    id: &DeclarationId,
    seat: &Seat,
) -> Result<&'a Declaration, crate::Refusal> {
    permit_word_of(cx, seat)?;
    let declaration = known(coalition, id)?;
    if !coalition.has_right(seat, Right::Vote, cx.today) {
        return Err(Refusal::NotAMember(seat.clone()).into());
    }
    Ok(declaration)
}

/// What follows when `seat` takes a stance: in the plenary, if that is not over and `seat` is there.
/// Refused for the same stance again.
fn take(
    coalition: &Coalition,
    cx: &Context,
    declaration: &Declaration,
    seat: &Seat,
    stance: Stance,
) -> Result<Vec<crate::Event>, crate::Refusal> {
    let standing = declaration.standing(seat);
    // Joining later is backing like any other, at another time.
    if standing
        .is_some_and(|it| it.stance == stance || (it.stance.backs() && stance == Stance::JoinedLater {}))
    {
        return Err(Refusal::AlreadySo(seat.clone()).into());
    }
    let plenary = its_plenary(coalition, declaration).filter(|it| it.present.contains_key(seat));
    let event = Event::StanceTaken {
        declaration: declaration.id.clone(),
        plenary: plenary.map(|it| it.code.clone()),
        seat: seat.clone(),
        stance,
        on: cx.today,
    };
    Ok(alloc::vec![event.into()])
}

/// The plenary that it was presented to, while that is not over.
fn its_plenary<'a>(coalition: &'a Coalition, declaration: &Declaration) -> Option<&'a Plenary> {
    coalition.plenaries.get(&declaration.plenary).filter(|it| it.standing != Standing::Closed)
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    match event {
        Event::Presented { declaration, plenary, item, title, sha256 } => {
            let presented = Declaration {
                id: declaration.clone(),
                title: title.clone(),
                file: sha256.clone(),
                plenary: plenary.clone(),
                item: *item,
                ledger: Vec::new(),
                position: fact.position,
            };
            coalition.declarations.insert(declaration.clone(), presented);
        }
        Event::StanceTaken { declaration, seat, stance, on, .. } => {
            if let Some(declaration) = coalition.declarations.get_mut(declaration) {
                let (seat, stance) = (seat.clone(), stance.clone());
                declaration.ledger.push(Entry { seat, stance, on: *on, position: fact.position });
            }
        }
    }
}
