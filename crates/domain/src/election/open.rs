//! The returning officer opens an election, or opens it again as a roll-call after an objection.

use alloc::vec;
use alloc::vec::Vec;

use super::eligible::may_stand;
use super::{Election, Event, Mode, Refusal, Stage, under_way};
use crate::command::{Action, Command, Context};
use crate::mandate::Office;
use crate::plenary;
use crate::right::{Capacity, Power, Right};
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Opens an election; whoever opens it is its returning officer.
///
/// That is the Technical Secretariat, or another member where the secretariat is the incumbent or a candidate.
#[derive(Clone, Debug)]
pub struct Open {
    /// Which election.
    pub election: ElectionId,
    /// How the plenary elects; without a vote only where a single candidate stands.
    pub mode: Mode,
}

impl Command for Open {
    const ACTION: Action = Action { name: "election.open", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, plenary) = under_way(coalition, &self.election, cx)?;
        let stage = election.stage();
        if !(stage == Stage::Called || stage == Stage::Contested && self.mode == Mode::RollCall) {
            return Err(Refusal::NotNow { stage }.into());
        }
        may_conduct(coalition, election, cx)?;
        let candidates = standing(coalition, election, cx)?;
        if self.mode != Mode::RollCall && candidates.len() > 1 {
            return Err(Refusal::CandidatesForOneVote(candidates.len()).into());
        }
        let event = Event::Opened {
            election: self.election.clone(),
            officer: cx.actor.seat.clone(),
            mode: self.mode,
            candidates,
            entitled: plenary.voters(coalition, cx.today),
            members: coalition.membership.active_members(cx.today).count() as u32,
            rules_version: coalition.rules_on(cx.today)?.number,
        };
        Ok(vec![event.into()])
    }
}

/// Refuses an officer that is not neutral, and any other than the secretariat while that is.
fn may_conduct(coalition: &Coalition, election: &Election, cx: &Context) -> Result<(), Any> {
    let neutral = |seat: &Seat| {
        let holder = coalition.mandates.holder(election.office, cx.today);
        holder.is_none_or(|it| it.seat != *seat) && election.candidate(seat).is_none()
    };
    let seat = &cx.actor.seat;
    if cx.actor.capacity != Capacity::Secretariat {
        let secretariat = coalition.mandates.holder(Office::Secretariat, cx.today).map(|it| &it.seat);
        if let Some(secretariat) = secretariat.filter(|it| neutral(it)) {
            return Err(Refusal::SecretariatConducts(secretariat.clone()).into());
        }
        if !coalition.has_right(seat, Right::Vote, cx.today) {
            return Err(plenary::Refusal::LacksRight { seat: seat.clone(), right: Right::Vote }.into());
        }
    }
    if neutral(seat) { Ok(()) } else { Err(Refusal::OfficerNotNeutral(seat.clone()).into()) }
}

/// The candidates that consented. Refuses if there are none, or if one may not stand any more.
fn standing(coalition: &Coalition, election: &Election, cx: &Context) -> Result<Vec<Seat>, Any> {
    let candidates: Vec<Seat> =
        election.candidates.iter().filter(|it| it.consents).map(|it| it.seat.clone()).collect();
    if candidates.is_empty() {
        return Err(Refusal::NoCandidates.into());
    }
    for seat in &candidates {
        may_stand(coalition, election, seat, cx.today)?;
    }
    Ok(candidates)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MEMBERS, elections, sessions};

    fn open(mode: Mode) -> Open {
        Open { election: elections::id(), mode }
    }

    #[test]
    fn the_secretariat_opens_it_and_the_roll_is_frozen() {
        let opened = Event::Opened {
            election: elections::id(),
            officer: "BRU".into(),
            mode: Mode::RollCall,
            candidates: vec!["CAL".into(), "DOR".into()],
            entitled: MEMBERS.into_iter().map(Seat::from).collect(),
            members: 9,
            rules_version: 1,
        };
        elections::standing(&["CAL", "DOR"]).when(open(Mode::RollCall)).then([opened]);
    }

    #[test]
    fn neither_the_incumbent_nor_a_candidate_conducts_it() {
        elections::standing(&["CAL"])
            .delegation("DOR")
            .when(open(Mode::RollCall))
            .refused(Refusal::SecretariatConducts("BRU".into()))
            .presidency()
            .when(open(Mode::RollCall))
            .refused(Refusal::SecretariatConducts("BRU".into()));
        elections::standing(&["BRU"])
            .when(open(Mode::RollCall))
            .refused(Refusal::OfficerNotNeutral("BRU".into()))
            .presidency()
            .when(open(Mode::RollCall))
            .refused(Refusal::OfficerNotNeutral("ALB".into()));
    }

    #[test]
    fn where_the_secretariat_stands_another_member_conducts_it() {
        elections::standing(&["BRU"]).delegation("IRI").when(open(Mode::RollCall)).done();
        elections::standing(&["BRU"])
            .delegation("AYU")
            .when(open(Mode::RollCall))
            .refused(plenary::Refusal::LacksRight { seat: "AYU".into(), right: Right::Vote });
    }

    #[test]
    fn only_who_consented_stands() {
        let nominated = Event::Nominated {
            election: elections::id(),
            candidate: "DOR".into(),
            by: "CAL".into(),
            consents: false,
        };
        elections::called().and([nominated.into()]).when(open(Mode::RollCall)).refused(Refusal::NoCandidates);
    }

    #[test]
    fn without_a_vote_there_is_one_candidate() {
        for mode in [Mode::Acclamation, Mode::Consensus] {
            elections::standing(&["CAL", "DOR"]).when(open(mode)).refused(Refusal::CandidatesForOneVote(2));
            elections::standing(&["CAL"]).when(open(mode)).done();
        }
    }

    #[test]
    fn after_an_objection_it_is_opened_again_as_a_roll_call() {
        let objected = Event::Objected { election: elections::id(), seat: "ESM".into() };
        let given = elections::opened(Mode::Acclamation, &["CAL"])
            .when(open(Mode::RollCall))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::Acclamation) })
            .and([objected.into()])
            .when(open(Mode::Consensus))
            .refused(Refusal::NotNow { stage: Stage::Contested })
            .when(open(Mode::RollCall))
            .done();
        assert_eq!(given.known().elections[&elections::id()].stage(), Stage::Open(Mode::RollCall));
    }

    #[test]
    fn a_plenary_that_cannot_decide_does_not_elect() {
        elections::standing(&["CAL"])
            .and([sessions::closed("IV-2030")])
            .when(open(Mode::RollCall))
            .refused(plenary::Refusal::StandsAt(plenary::Standing::Closed));
        let gone = MEMBERS[3..].iter().map(|seat| {
            let (plenary, seat) = ("IV-2030".into(), Seat::from(*seat));
            plenary::Event::DepartureRecorded { plenary, seat }.into()
        });
        let quorum = crate::quorum::Quorum { present: 3, needed: 5, members: 9 };
        elections::standing(&["CAL"])
            .and(gone)
            .when(open(Mode::RollCall))
            .refused(plenary::Refusal::QuorumNotReached(quorum));
    }
}
