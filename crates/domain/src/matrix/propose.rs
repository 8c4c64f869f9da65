//! A version of a data matrix is proposed.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::right::{Capacity, Power, permit_proposer};
use crate::rules::Ground;
use crate::symbol::{ItemId, MatrixId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Refusal as Any, plenary};

/// Proposes a version of a template to a plenary in session.
#[derive(Clone, Debug)]
pub struct Propose {
    /// Which matrix.
    pub matrix: MatrixId,
    /// From 1.
    pub version: u16,
    /// To which plenary.
    pub plenary: PlenaryCode,
    /// Under which item, if under one; it is then under discussion.
    pub item: Option<ItemId>,
    /// What it collects.
    pub title: Text,
    /// Who proposes it, where that is known.
    pub seat: Option<Seat>,
    /// The template, by SHA-256.
    pub sha256: Option<Digest>,
}

impl Command for Propose {
    const ACTION: Action = Action { name: "matrix.propose", basis: Ground::Data, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_proposer(coalition, cx)?;
        if cx.actor.capacity == Capacity::Delegation && self.seat.as_ref() != Some(&cx.actor.seat) {
            return Err(Any::NotEntitled { actor: cx.actor.clone(), power: Power::Bureau });
        }
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if let Some(id) = self.item {
            plenary.item(id).ok_or(Refusal::ItemUnknown(id))?;
            plenary.item_under_discussion(id)?;
        }
        let last = coalition.matrices.get(&self.matrix).and_then(|it| it.versions.last());
        let next = last.map_or(1, |(version, ..)| version + 1);
        if self.version != next {
            return Err(Refusal::VersionOutOfOrder { next }.into());
        }
        if !self.title.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if self.sha256.as_ref().is_some_and(|sha256| !is_digest(sha256)) {
            return Err(Refusal::NotADigest.into());
        }
        let event = Event::Proposed {
            matrix: self.matrix.clone(),
            version: self.version,
            plenary: self.plenary.clone(),
            item: self.item,
            title: self.title.clone(),
            seat: self.seat.clone(),
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

    fn propose(version: u16, seat: Option<&str>) -> Propose {
        Propose {
            matrix: "SOM".into(),
            version,
            plenary: "I-2030".into(),
            item: None,
            title: Text::es("Tráfico ilícito de migrantes"),
            seat: seat.map(Seat::from),
            sha256: None,
        }
    }

    #[test]
    fn versions_follow_one_another() {
        given(open_plenary("I-2030"))
            .when(propose(2, None))
            .refused(Refusal::VersionOutOfOrder { next: 1 })
            .when(propose(1, None))
            .done()
            .when(propose(2, None))
            .done();
    }

    #[test]
    fn a_delegation_proposes_for_itself_and_observers_do_not() {
        given(open_plenary("I-2030")).delegation("CAL").when(propose(1, Some("CAL"))).done();
        given(open_plenary("I-2030")).delegation("CAL").when(propose(1, Some("DOR"))).not_entitled();
        given(open_plenary("I-2030")).delegation("JAS").when(propose(1, Some("JAS"))).not_entitled();
    }
}
