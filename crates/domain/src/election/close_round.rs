//! The returning officer closes a round and the rules say what it came to.

use alloc::vec;
use alloc::vec::Vec;

use super::count::{Count, Terms};
use super::{Election, Event, Mode, Refusal, RoundResult, Stage, by_officer, under_way};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::{Ground, Matter};
use crate::symbol::ElectionId;
use crate::{Coalition, Refusal as Any, rules};

/// Closes the round under way. Who was called and did not answer counts as absent.
#[derive(Clone, Debug)]
pub struct CloseRound {
    /// Which election.
    pub election: ElectionId,
}

impl Command for CloseRound {
    const ACTION: Action =
        Action { name: "election.close_round", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let (election, _) = under_way(coalition, &self.election, cx)?;
        by_officer(election, cx)?;
        let stage = election.stage();
        let (Some(round), Stage::Open(Mode::RollCall)) = (election.round(), &stage) else {
            return Err(Refusal::NotNow { stage }.into());
        };
        let count = Count::of(round);
        let event = Event::RoundClosed {
            election: self.election.clone(),
            round: election.rounds.len() as u8,
            result: count.result(&terms(coalition, election)?),
            tally: count.tally,
            abstentions: count.abstentions,
        };
        Ok(vec![event.into()])
    }
}

/// The rules that the election was opened under.
fn terms(coalition: &Coalition, election: &Election) -> Result<Terms, rules::Refusal> {
    let rules = &coalition.rules.version(election.rules_version).ok_or(rules::Refusal::NoRulesYet)?.rules;
    let repeated = election.results.iter().rev().take_while(|it| **it == RoundResult::Repeated {}).count();
    Ok(Terms {
        rule: rules.decision_rule(Matter::Election),
        tie: rules.election_tie.value,
        entitled: election.entitled.len() as u32,
        members: election.members,
        repeated: repeated as u8,
    })
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;

    use super::*;
    use crate::symbol::Seat;
    use crate::testing::elections::{self, opened, voted};

    fn close() -> CloseRound {
        CloseRound { election: elections::id() }
    }

    fn closed(round: u8, tally: &[(&str, u32)], abstentions: u32, result: RoundResult) -> Event {
        let tally: BTreeMap<Seat, u32> =
            tally.iter().map(|(seat, votes)| (Seat::from(*seat), *votes)).collect();
        Event::RoundClosed { election: elections::id(), round, tally, abstentions, result }
    }

    #[test]
    fn five_of_nine_elect() {
        let elected = RoundResult::Elected { seat: "CAL".into() };
        opened(Mode::RollCall, &["CAL", "DOR"])
            .and(voted(1, "CAL CAL CAL DOR CAL DOR DOR CAL -"))
            .when(close())
            .then([closed(1, &[("CAL", 5), ("DOR", 3)], 1, elected)])
            .when(close())
            .refused(Refusal::NotNow { stage: Stage::Decided("CAL".into()) });
    }

    #[test]
    fn the_leading_two_go_on_and_the_third_gets_no_more_votes() {
        let two = || vec![Seat::from("CAL"), Seat::from("DOR")];
        let given = opened(Mode::RollCall, &["CAL", "DOR", "ESM"])
            .and(voted(1, "CAL CAL CAL CAL DOR DOR DOR ESM -"))
            .when(close())
            .then([closed(
                1,
                &[("CAL", 4), ("DOR", 3), ("ESM", 1)],
                1,
                RoundResult::RestrictedTo { seats: two() },
            )]);
        let election = &given.known().elections[&elections::id()];
        assert_eq!(election.round().map(|it| it.candidates.clone()), Some(two().into_iter().collect()));
    }

    #[test]
    fn a_tie_is_repeated_once_and_then_goes_to_the_lot() {
        let tie = "CAL CAL CAL CAL DOR DOR DOR DOR -";
        let tally = [("CAL", 4), ("DOR", 4)];
        let to_lot = RoundResult::ToLot { seats: vec!["CAL".into(), "DOR".into()] };
        opened(Mode::RollCall, &["CAL", "DOR"])
            .and(voted(1, tie))
            .when(close())
            .then([closed(1, &tally, 1, RoundResult::Repeated {})])
            .and(voted(2, tie))
            .when(close())
            .then([closed(2, &tally, 1, to_lot)]);
    }

    #[test]
    fn only_the_officer_closes() {
        opened(Mode::RollCall, &["CAL"])
            .delegation("ESM")
            .when(close())
            .refused(Refusal::NotTheOfficer("ESM".into()));
    }

    #[test]
    fn a_later_change_of_the_rules_does_not_reach_back() {
        let given = opened(Mode::RollCall, &["CAL", "DOR"]).and(voted(1, "CAL CAL CAL DOR - - - - -"));
        let mut rules = crate::testing::small_rules();
        rules
            .decisions
            .value
            .insert(Matter::Election, crate::majority::DecisionRule::SimplePresentAndVoting {});
        let amended = rules::Event::Amended {
            effective_on: elections::DAY,
            reason: "invented".into(),
            agreement: None,
            rules: rules.into(),
        };
        given.and([amended.into()]).when(close()).then([closed(
            1,
            &[("CAL", 3), ("DOR", 1)],
            5,
            RoundResult::Repeated {},
        )]);
    }
}
