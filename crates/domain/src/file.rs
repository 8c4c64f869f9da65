//! The file that an event names by its SHA-256. What no event names stays private, however long it is kept.

use crate::minutes::Digest;
use crate::{Event, commitment, committee, declaration, matrix, paper, report};

impl Event {
    /// The SHA-256 of the file this event names, if it names one.
    pub fn file(&self) -> Option<&Digest> {
        match self {
            Self::Paper(paper::Event::Issued { sha256, .. }) => Some(sha256),
            Self::Declaration(declaration::Event::Presented { sha256, .. })
            | Self::Report(report::Event::Presented { sha256, .. })
            | Self::Matrix(matrix::Event::Proposed { sha256, .. })
            | Self::Committee(committee::Event::Delivered { sha256, .. })
            | Self::Commitment(commitment::Event::ProgressReported { sha256, .. }) => sha256.as_ref(),
            _ => None,
        }
    }
}
