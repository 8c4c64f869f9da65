//! The Presidency's management report, full and executive.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::minutes::Digest;
use crate::symbol::{ItemId, PlenaryCode, ReportId, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod present;

/// Which version of a report was presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Version {
    /// The whole of it.
    Full,
    /// The executive presentation.
    Executive,
}

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// `IG-2023`.
    pub id: ReportId,
    /// The year it covers.
    pub year: i16,
    /// Whose.
    pub seat: Seat,
    /// Presentations: version, plenary and position in the record.
    pub presented: Vec<(Version, PlenaryCode, u64)>,
}

/// What happened to reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The Presidency presented its report to a plenary.
    Presented {
        /// Its id.
        report: ReportId,
        /// To which plenary.
        plenary: PlenaryCode,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// The year it covers.
        year: i16,
        /// Whose.
        seat: Seat,
        /// Full or executive.
        version: Version,
        /// What it says, in a paragraph.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        summary: Option<Text>,
        /// Its text, by SHA-256.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sha256: Option<Digest>,
    },
}

/// Why the rules say no to a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The item is not on the agenda of that plenary.
    ItemUnknown(ItemId),
    /// This version of the report was presented before.
    AlreadyPresented {
        /// To which plenary.
        plenary: PlenaryCode,
    },
    /// What is given as a SHA-256 is none.
    NotADigest,
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let Event::Presented { report, plenary, year, seat, version, .. } = event;
    let known = coalition.reports.entry(report.clone()).or_insert_with(|| Report {
        id: report.clone(),
        year: *year,
        seat: seat.clone(),
        presented: Vec::new(),
    });
    known.presented.push((*version, plenary.clone(), fact.position));
}
