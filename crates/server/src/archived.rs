//! The archive: old notes and minutes, read, shown and taken over.

pub mod lines;
pub mod words;
