//! Every act, in the order a statute would have it.

use crate::command::{Action, Command};
use crate::{
    agreement, archive, commitment, committee, consultation, decision, declaration, election, floor, mandate,
    matrix, membership, minutes, motion, paper, plenary, report, rules,
};

/// All acts that the rules know. `docs/actions.md` is printed from this table.
pub const ALL: &[&Action] = &[
    // Rules.
    &rules::adopt::Adopt::ACTION,
    &rules::amend::Amend::ACTION,
    // Membership and delegations.
    &membership::found::Found::ACTION,
    &membership::admit::Admit::ACTION,
    &membership::rename::Rename::ACTION,
    &membership::suspend::Suspend::ACTION,
    &membership::reinstate::Reinstate::ACTION,
    &membership::withdraw::Withdraw::ACTION,
    &membership::name_body::NameBody::ACTION,
    &membership::accredit::Accredit::ACTION,
    &membership::replace::Replace::ACTION,
    &membership::end_accreditation::EndAccreditation::ACTION,
    // Offices.
    &mandate::begin::Begin::ACTION,
    &mandate::take_over::TakeOver::ACTION,
    &mandate::end::End::ACTION,
    &mandate::hold_ad_interim::HoldAdInterim::ACTION,
    // Plenaries.
    &plenary::convene::Convene::ACTION,
    &plenary::add_item::AddItem::ACTION,
    &plenary::amend_item::AmendItem::ACTION,
    &plenary::reorder_agenda::ReorderAgenda::ACTION,
    &plenary::withdraw_item::WithdrawItem::ACTION,
    &plenary::announce_presence::AnnouncePresence::ACTION,
    &plenary::announce_departure::AnnounceDeparture::ACTION,
    &plenary::record_presence::RecordPresence::ACTION,
    &plenary::record_departure::RecordDeparture::ACTION,
    &plenary::record_representative::RecordRepresentative::ACTION,
    &plenary::open::Open::ACTION,
    &plenary::adopt_agenda::AdoptAgenda::ACTION,
    &plenary::open_item::OpenItem::ACTION,
    &plenary::note::Note::ACTION,
    &plenary::close_item::CloseItem::ACTION,
    &plenary::carry_over_item::CarryOverItem::ACTION,
    &plenary::suspend::Suspend::ACTION,
    &plenary::resume::Resume::ACTION,
    &plenary::close::Close::ACTION,
    // The floor.
    &floor::request::Request::ACTION,
    &floor::withdraw::Withdraw::ACTION,
    &floor::give::Give::ACTION,
    &floor::end::End::ACTION,
    &floor::pause::Pause::ACTION,
    &floor::resume::Resume::ACTION,
    &floor::close_list::CloseList::ACTION,
    &floor::open_list::OpenList::ACTION,
    &floor::reorder::Reorder::ACTION,
    &floor::limit::Limit::ACTION,
    // Decisions.
    &decision::open::Open::ACTION,
    &decision::ask_objections::AskObjections::ACTION,
    &decision::propose_amendment::ProposeAmendment::ACTION,
    &decision::withdraw_amendment::WithdrawAmendment::ACTION,
    &decision::rank_amendments::RankAmendments::ACTION,
    &decision::put_amendment::PutAmendment::ACTION,
    &decision::divide::Divide::ACTION,
    &decision::put_part::PutPart::ACTION,
    &decision::amend_text::AmendText::ACTION,
    &decision::state::State::ACTION,
    &decision::fall_back::FallBack::ACTION,
    &decision::draw_roll::DrawRoll::ACTION,
    &decision::cast::Cast::ACTION,
    &decision::cast_sealed::CastSealed::ACTION,
    &decision::extend_voting::ExtendVoting::ACTION,
    &decision::close_voting::CloseVoting::ACTION,
    &decision::count_hands::CountHands::ACTION,
    &decision::close::Close::ACTION,
    &decision::settle_tie::SettleTie::ACTION,
    &decision::withdraw::Withdraw::ACTION,
    // Consultations.
    &consultation::circulate::Circulate::ACTION,
    &consultation::object::Object::ACTION,
    &consultation::state::State::ACTION,
    &consultation::reply::Reply::ACTION,
    &consultation::extend::Extend::ACTION,
    &consultation::refer::Refer::ACTION,
    &consultation::confirm::Confirm::ACTION,
    &consultation::decline::Decline::ACTION,
    &consultation::withdraw::Withdraw::ACTION,
    &consultation::conclude::Conclude::ACTION,
    // Procedural motions.
    &motion::rule::Rule::ACTION,
    &motion::r#move::Move::ACTION,
    &motion::withdraw::Withdraw::ACTION,
    &motion::put::Put::ACTION,
    // Agreements.
    &agreement::record::Record::ACTION,
    &agreement::record_consulted::RecordConsulted::ACTION,
    &agreement::correct::Correct::ACTION,
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
    // Declarations.
    &declaration::present::Present::ACTION,
    &declaration::endorse::Endorse::ACTION,
    &declaration::take_note::TakeNote::ACTION,
    &declaration::decline::Decline::ACTION,
    &declaration::join_later::JoinLater::ACTION,
    &declaration::withdraw::Withdraw::ACTION,
    // Reports.
    &report::present::Present::ACTION,
    // Matrices.
    &matrix::propose::Propose::ACTION,
    // Committees.
    &committee::set_up::SetUp::ACTION,
    &committee::establish::Establish::ACTION,
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
    // Papers.
    &paper::issue::Issue::ACTION,
    // The archive.
    &archive::admit::Admit::ACTION,
    &archive::transcribe::Transcribe::ACTION,
    &archive::settle::Settle::ACTION,
    &archive::withdraw::Withdraw::ACTION,
    &archive::take_up::TakeUp::ACTION,
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
