//! A lot decides between candidates with as many votes.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Stage, by_officer, under_way};
use crate::command::{Action, Command, Context};
use crate::plenary::Plenary;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Records a lot that was drawn before the plenary.
#[derive(Clone, Debug)]
pub struct DrawLot {
    /// Which election.
    pub election: ElectionId,
    /// Whom the lot fell on.
    pub seat: Seat,
    /// Who watched: at least two delegations that are there and not part of the lot.
    pub witnesses: Vec<Seat>,
}

impl Command for DrawLot {
    const ACTION: Action =
        Action { name: "election.draw_lot", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, plenary) = under_way(coalition, &self.election, cx)?;
        by_officer(election, cx)?;
        let seats = match election.stage() {
            Stage::LotPending(seats) => seats,
            stage => return Err(Refusal::NotNow { stage }.into()),
        };
        if !seats.contains(&self.seat) {
            return Err(Refusal::NotACandidate(self.seat.clone()).into());
        }
        if !self.was_watched(plenary, &seats) {
            return Err(Refusal::WitnessesUnfit.into());
        }
        let event = Event::LotDrawn {
            election: self.election.clone(),
            seat: self.seat.clone(),
            witnesses: self.witnesses.clone(),
        };
        Ok(vec![event.into()])
    }
}

impl DrawLot {
    fn was_watched(&self, plenary: &Plenary, seats: &[Seat]) -> bool {
        let fit = |(at, it): (usize, &Seat)| {
            plenary.present.contains_key(it) && !seats.contains(it) && !self.witnesses[..at].contains(it)
        };
        self.witnesses.len() >= 2 && self.witnesses.iter().enumerate().all(fit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Mode, RoundResult};
    use crate::testing::{Given, elections};

    fn tied(result: RoundResult) -> Given {
        let (tally, abstentions) = (alloc::collections::BTreeMap::new(), 0);
        let closed = Event::RoundClosed { election: elections::id(), round: 1, tally, abstentions, result };
        elections::opened(Mode::RollCall, &["CAL", "DOR", "ESM"]).and([closed.into()])
    }

    fn lot() -> Given {
        tied(RoundResult::ToLot { seats: vec!["CAL".into(), "DOR".into()] })
    }

    fn draw(seat: &str, witnesses: &[&str]) -> DrawLot {
        let witnesses = witnesses.iter().copied().map(Seat::from).collect();
        DrawLot { election: elections::id(), seat: seat.into(), witnesses }
    }

    #[test]
    fn the_lot_decides_before_two_witnesses() {
        let given = lot().when(draw("DOR", &["FLO", "GAL"])).done();
        assert_eq!(given.known().elections[&elections::id()].stage(), Stage::Decided("DOR".into()));
    }

    #[test]
    fn a_lot_for_the_second_place_opens_a_round_against_the_leader() {
        let seats = vec!["DOR".into(), "ESM".into()];
        let given = tied(RoundResult::LotForSecondPlace { leader: "CAL".into(), seats })
            .when(draw("ESM", &["FLO", "GAL"]))
            .done();
        let election = &given.known().elections[&elections::id()];
        assert_eq!(election.stage(), Stage::Open(Mode::RollCall));
        let two = [Seat::from("CAL"), Seat::from("ESM")];
        assert_eq!(election.round().map(|it| it.candidates.clone()), Some(two.into()));
    }

    #[test]
    fn witnesses_are_two_are_there_and_have_no_part_in_it() {
        for unfit in [&["FLO"][..], &["FLO", "FLO"], &["FLO", "CAL"], &["FLO", "JAS"]] {
            lot().when(draw("DOR", unfit)).refused(Refusal::WitnessesUnfit);
        }
    }

    #[test]
    fn the_lot_falls_on_one_of_those_it_is_drawn_between() {
        lot().when(draw("ESM", &["FLO", "GAL"])).refused(Refusal::NotACandidate("ESM".into()));
        elections::opened(Mode::RollCall, &["CAL"])
            .when(draw("CAL", &["FLO", "GAL"]))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::RollCall) });
    }
}
