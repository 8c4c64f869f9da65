//! A joint declaration is presented to a plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::plenary;
use crate::right::{Power, permit_proposer};
use crate::rules::Ground;
use crate::symbol::{DeclarationId, ItemId, PlenaryCode};
use crate::words::Text;

/// Presents the text of a declaration; who endorses it says so, state by state.
#[derive(Clone, Debug)]
pub struct Present {
    /// Its id.
    pub declaration: DeclarationId,
    /// To which plenary.
    pub plenary: PlenaryCode,
    /// Under which item, if under one; it is then under discussion.
    pub item: Option<ItemId>,
    /// Its title.
    pub title: Text,
    /// Its text, by SHA-256.
    pub sha256: Option<Digest>,
}

impl Command for Present {
    const ACTION: Action =
        Action { name: "declaration.present", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        permit_proposer(coalition, cx)?;
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if let Some(earlier) = coalition.declarations.get(&self.declaration) {
            return Err(Refusal::AlreadyPresented { plenary: earlier.plenary.clone() }.into());
        }
        if let Some(id) = self.item {
            plenary.item(id).ok_or(Refusal::ItemUnknown(id))?;
            plenary.item_under_discussion(id)?;
        }
        if !self.title.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if self.sha256.as_ref().is_some_and(|sha256| !is_digest(sha256)) {
            return Err(Refusal::NotADigest.into());
        }
        let event = Event::Presented {
            declaration: self.declaration.clone(),
            plenary: self.plenary.clone(),
            item: self.item,
            title: self.title.clone(),
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

    fn present() -> Present {
        Present {
            declaration: "DC-2030-1".into(),
            plenary: "I-2030".into(),
            item: None,
            title: Text::es("Declaración conjunta"),
            sha256: None,
        }
    }

    #[test]
    fn a_declaration_is_presented_once_and_backed_by_nobody_yet() {
        let given = given(open_plenary("I-2030")).presidency().when(present()).done();
        assert!(given.known().declarations.values().all(|it| it.backing().is_empty()));
        given.when(present()).refused(Refusal::AlreadyPresented { plenary: "I-2030".into() });
    }

    #[test]
    fn it_is_presented_to_a_plenary_in_session() {
        given([]).presidency().when(present()).refused(plenary::Refusal::NoSuchPlenary("I-2030".into()));
    }

    #[test]
    fn the_bureau_presents_it_or_a_delegation_that_may_propose() {
        given(open_plenary("I-2030")).when(present()).done();
        given(open_plenary("I-2030")).delegation("CAL").when(present()).done();
        given(open_plenary("I-2030")).delegation("JAS").when(present()).not_entitled();
    }

    #[test]
    fn it_is_presented_under_the_item_that_is_under_discussion() {
        let under = |item| Present { item: Some(ItemId(item)), ..present() };
        given(open_plenary("I-2030"))
            .when(under(99))
            .refused(Refusal::ItemUnknown(ItemId(99)))
            .when(under(4))
            .refused(plenary::Refusal::ItemNotOpen(ItemId(4)))
            .when(under(1))
            .done();
    }

    #[test]
    fn it_comes_with_a_title_and_a_hash_that_can_be_one() {
        let untitled = Present { title: Text::es(" "), ..present() };
        let hashless = Present { sha256: Some("abc".into()), ..present() };
        given(open_plenary("I-2030"))
            .when(untitled)
            .refused(Refusal::TextMissing)
            .when(hashless)
            .refused(Refusal::NotADigest);
    }
}
