//! The returning officer announces who is elected, and that state becomes the holder elect.

use alloc::vec;
use alloc::vec::Vec;

use super::eligible::{held, may_stand};
use super::{Election, Event, Mode, Refusal, Stage, by_officer, under_way};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any, mandate};

/// Announces the outcome.
///
/// Without a vote the single candidate is elected as long as nobody objected; with one, whoever has won it.
#[derive(Clone, Debug)]
pub struct Announce {
    /// Which election.
    pub election: ElectionId,
}

impl Command for Announce {
    const ACTION: Action =
        Action { name: "election.announce", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, _) = under_way(coalition, &self.election, cx)?;
        by_officer(election, cx)?;
        let (elected, mode) = winner(election)?;
        // Since it was called, somebody may have come into the office, or the winner into the other one.
        if let Some(term) = held(coalition, election.office, &election.term) {
            return Err(Refusal::TermTaken { office: election.office, term }.into());
        }
        may_stand(coalition, election, &elected, cx.today)?;
        let announced = Event::Announced { election: election.id.clone(), elected: elected.clone(), mode };
        let designated = mandate::Event::Designated {
            office: election.office,
            seat: elected,
            span: election.term,
            election: election.id.clone(),
        };
        Ok(vec![announced.into(), designated.into()])
    }
}

fn winner(election: &Election) -> Result<(Seat, Mode), Refusal> {
    let only = election.candidates.iter().find(|it| it.consents).map(|it| it.seat.clone());
    match (election.stage(), only) {
        (Stage::Decided(seat), _) => Ok((seat, Mode::RollCall)),
        (Stage::Open(mode @ (Mode::Acclamation | Mode::Consensus)), Some(seat)) => Ok((seat, mode)),
        (stage, _) => Err(Refusal::NotNow { stage }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::RoundResult;
    use crate::mandate::Office;
    use crate::testing::elections;

    fn announce() -> Announce {
        Announce { election: elections::id() }
    }

    fn elected(seat: &str, mode: Mode) -> [crate::Event; 2] {
        let announced = Event::Announced { election: elections::id(), elected: seat.into(), mode };
        let designated = mandate::Event::Designated {
            office: Office::Presidency,
            seat: seat.into(),
            span: elections::term(),
            election: elections::id(),
        };
        [announced.into(), designated.into()]
    }

    #[test]
    fn by_acclamation_the_only_candidate_is_elected_and_is_holder_elect() {
        let given = elections::opened(Mode::Acclamation, &["CAL"])
            .when(announce())
            .then(elected("CAL", Mode::Acclamation));
        let elect = given.known().mandates.elect(Office::Presidency, elections::DAY);
        assert_eq!(elect.map(|it| it.seat.as_str()), Some("CAL"));
        given.when(announce()).refused(Refusal::NotNow { stage: Stage::Announced });
    }

    #[test]
    fn an_objection_stands_in_the_way() {
        elections::opened(Mode::Consensus, &["CAL"])
            .and([Event::Objected { election: elections::id(), seat: "ESM".into() }.into()])
            .when(announce())
            .refused(Refusal::NotNow { stage: Stage::Contested });
    }

    #[test]
    fn a_roll_call_is_announced_when_a_round_or_a_lot_decided_it() {
        let result = RoundResult::Elected { seat: "DOR".into() };
        let (tally, abstentions) = (alloc::collections::BTreeMap::new(), 0);
        let closed = Event::RoundClosed { election: elections::id(), round: 1, tally, abstentions, result };
        elections::opened(Mode::RollCall, &["CAL", "DOR"])
            .when(announce())
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::RollCall) })
            .and([closed.into()])
            .when(announce())
            .then(elected("DOR", Mode::RollCall));
    }

    #[test]
    fn an_office_that_was_filled_in_the_meantime_is_not_filled_twice() {
        let begun = mandate::Event::Begun {
            office: Office::Presidency,
            seat: "DOR".into(),
            institution: None,
            span: elections::term(),
        };
        elections::opened(Mode::Acclamation, &["CAL"])
            .and([begun.into()])
            .when(announce())
            .refused(Refusal::TermTaken { office: Office::Presidency, term: elections::term() });
    }

    #[test]
    fn the_officer_announces_and_nobody_else() {
        elections::opened(Mode::Acclamation, &["CAL"])
            .presidency()
            .when(announce())
            .refused(Refusal::NotTheOfficer("ALB".into()));
    }
}
