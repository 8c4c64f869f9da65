//! Papers: what is known, set in type, in a file that proves itself.
//!
//! A paper is described as a [`sheet::Sheet`], typeset by [`typeset::render`] and, once the record has
//! taken note of it, closed by [`seal::seal`].

pub mod archived;
pub mod archived_note;
mod boxes;
pub mod certificate;
mod consultation_certificate;
pub mod convocation;
mod course;
pub mod explain;
mod head;
pub mod lang;
pub mod minutes;
mod naming;
pub mod note;
pub mod papers;
pub mod plain;
#[cfg(test)]
mod sample;
pub mod seal;
pub mod sentence;
pub mod sheet;
pub mod typeset;
mod voice;

pub use naming::capitalized;
pub use voice::{Voice, name_of};
