//! Which body met, when, where and how.

use crate::agreements::agreements;
use crate::document::Document;
use crate::proposal::{Meeting, Proposal};

/// Reads a text.
pub fn read(source: &str) -> Proposal {
    let doc = Document::of(source);
    let mut meeting = Meeting::default();
    meeting.agreements = agreements(&doc).into_iter().map(|it| it.agreement).collect();
    Proposal { language: doc.context.language, meetings: vec![meeting], remarks: Vec::new() }
}
