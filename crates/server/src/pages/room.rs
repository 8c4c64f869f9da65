//! The room: its screens, what they have in common, and the gestures on them.

pub mod allowed;
pub mod decision;
pub mod gesture;
