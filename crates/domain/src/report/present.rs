//! The Presidency presents its management report.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Version};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::plenary;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ItemId, PlenaryCode, ReportId};
use crate::words::Text;

/// Presents a version of the yearly report to a plenary in session; of a year, each version once.
#[derive(Clone, Debug)]
pub struct Present {
    /// Its id, the same for both versions: `IG-2023`.
    pub report: ReportId,
    /// To which plenary.
    pub plenary: PlenaryCode,
    /// Under which item, if under one; it is then under discussion.
    pub item: Option<ItemId>,
    /// The year it covers.
    pub year: i16,
    /// Full or executive.
    pub version: Version,
    /// What it says, in a paragraph.
    pub summary: Option<Text>,
    /// Its text, by SHA-256.
    pub sha256: Option<Digest>,
}

impl Command for Present {
    const ACTION: Action =
        Action { name: "report.present", basis: Ground::Reports, power: Power::Presidency };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if let Some(id) = self.item {
            plenary.item(id).ok_or(Refusal::ItemUnknown(id))?;
            plenary.item_under_discussion(id)?;
        }
        let same = coalition.reports.values().filter(|it| it.id == self.report || it.year == self.year);
        let mut earlier = same.flat_map(|report| &report.presented);
        if let Some((_, plenary, _)) = earlier.find(|(version, ..)| *version == self.version) {
            return Err(Refusal::AlreadyPresented { plenary: plenary.clone() }.into());
        }
        if self.sha256.as_ref().is_some_and(|sha256| !is_digest(sha256)) {
            return Err(Refusal::NotADigest.into());
        }
        let event = Event::Presented {
            report: self.report.clone(),
            plenary: self.plenary.clone(),
            item: self.item,
            year: self.year,
            seat: cx.actor.seat.clone(),
            version: self.version,
            summary: self.summary.clone(),
            sha256: self.sha256.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::given;
    use crate::testing::room::open_plenary;

    fn present(version: Version) -> Present {
        Present {
            report: "IG-2030".into(),
            plenary: "I-2030".into(),
            item: None,
            year: 2030,
            version,
            summary: None,
            sha256: None,
        }
    }

    #[test]
    fn each_version_is_presented_once() {
        given(open_plenary("I-2030"))
            .presidency()
            .when(present(Version::Executive))
            .done()
            .when(present(Version::Full))
            .done()
            .when(present(Version::Executive))
            .refused(Refusal::AlreadyPresented { plenary: "I-2030".into() })
            .when(Present { report: "IG-2030-bis".into(), ..present(Version::Full) })
            .refused(Refusal::AlreadyPresented { plenary: "I-2030".into() });
    }

    #[test]
    fn it_is_presented_under_the_item_that_is_under_discussion() {
        let under = |item| Present { item: Some(ItemId(item)), ..present(Version::Full) };
        let not_open = plenary::Refusal::ItemNotOpen(ItemId(4));
        let given = given(open_plenary("I-2030")).presidency().when(under(4)).refused(not_open);
        given.when(under(1)).done();
    }

    #[test]
    fn the_presidency_presents_it_and_to_a_plenary_in_session() {
        given(open_plenary("I-2030")).when(present(Version::Full)).not_entitled();
        given([])
            .presidency()
            .when(present(Version::Full))
            .refused(plenary::Refusal::NoSuchPlenary("I-2030".into()));
        let misplaced = Present { item: Some(ItemId(99)), ..present(Version::Full) };
        given(open_plenary("I-2030")).presidency().when(misplaced).refused(Refusal::ItemUnknown(ItemId(99)));
    }
}
