//! Reads old notes, minutes and communiqués into proposals that a person confirms.
//!
//! It is told a text, in Spanish, English or Portuguese, and answers what the text says of a meeting:
//! which body met, when, where and how, what it agreed, by whom and by when.
//! It knows no record, no disk and no clock; what the text does not say is absent.
//!
//! A text is mended and taken apart into blocks (`layout`), the blocks into stretches that may be agreements (`units`),
//! whose main verb tells what they decide (`judge`) and those around it who does what (`actors`).
//! A language model may be asked for more (`model`); what it says counts where the source says it.
//! What the words mean stands in tables under `tables/`; each entry carries an example that is its test.

mod actors;
mod agreements;
mod attendance;
mod bodies;
mod codes;
mod columns;
mod coming;
mod document;
mod due;
mod facts;
mod grammar;
mod inflect;
mod judge;
mod layout;
mod lists;
mod meeting;
pub mod model;
mod money;
mod named;
mod names;
mod numerals;
mod offices;
mod parts;
mod phrases;
pub mod proposal;
mod results;
mod sentences;
mod states;
mod table;
mod units;
mod verbs;
mod when;
mod who;
mod words;
mod zones;

pub use meeting::read;
pub use proposal::{Proposal, Span};
pub use states::state_name;
