//! Every act, in the order a statute would have it.

use crate::command::{Action, Command};
use crate::{commitment, committee, election, minutes};

/// All acts that the rules know. `docs/actions.md` is printed from this table.
pub const ALL: &[&Action] = &[
    // Minutes.
    &minutes::carry_in::CarryIn::ACTION,
    &minutes::draft::Draft::ACTION,
    &minutes::revise::Revise::ACTION,
    &minutes::circulate::Circulate::ACTION,
    &minutes::observe::Observe::ACTION,
    &minutes::settle::Settle::ACTION,
    &minutes::submit::Submit::ACTION,
    &minutes::approve::Approve::ACTION,
    &minutes::sign::Sign::ACTION,
    &minutes::publish::Publish::ACTION,
    &minutes::correct::Correct::ACTION,
    // Committees.
    &committee::set_up::SetUp::ACTION,
    &committee::volunteer::Volunteer::ACTION,
    &committee::offer_support::OfferSupport::ACTION,
    &committee::accept_support::AcceptSupport::ACTION,
    &committee::deliver::Deliver::ACTION,
    &committee::dissolve::Dissolve::ACTION,
    // Elections.
    &election::call::Call::ACTION,
    &election::nominate::Nominate::ACTION,
    &election::consent::Consent::ACTION,
    &election::withdraw_candidacy::WithdrawCandidacy::ACTION,
    &election::open::Open::ACTION,
    &election::object::Object::ACTION,
    &election::cast::Cast::ACTION,
    &election::close_round::CloseRound::ACTION,
    &election::draw_lot::DrawLot::ACTION,
    &election::announce::Announce::ACTION,
    &election::disclose::Disclose::ACTION,
    // Commitments.
    &commitment::make::Make::ACTION,
    &commitment::report::Report::ACTION,
    &commitment::verify::Verify::ACTION,
    &commitment::dispute::Dispute::ACTION,
    &commitment::fulfil::Fulfil::ACTION,
    &commitment::lapse::Lapse::ACTION,
];

/// The act with this name.
pub fn action(name: &str) -> Option<&'static Action> {
    ALL.iter().find(|action| action.name == name).copied()
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_acts_share_a_name() {
        let names: BTreeSet<&str> = ALL.iter().map(|action| action.name).collect();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn an_act_is_named_by_its_topic_and_a_verb() {
        let word = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        };
        for action in ALL {
            let (topic, verb) = action.name.split_once('.').expect("a topic and a verb");
            assert!(word(topic) && word(verb), "{}", action.name);
        }
    }

    #[test]
    fn an_act_is_found_by_its_name() {
        assert_eq!(action("minutes.approve"), Some(&minutes::approve::Approve::ACTION));
        assert_eq!(action("minutes.forge"), None);
    }
}
