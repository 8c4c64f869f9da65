//! Reads old notes, minutes and communiqués into proposals that a person confirms.
//!
//! It is told a text, in Spanish, English or Portuguese, and answers what the text says of a meeting:
//! which body met, when, where and how, what it agreed, by whom and by when.
//! It knows no record, no disk and no clock; what the text does not say is absent.

pub mod proposal;

pub use proposal::{Proposal, Span};
