//! What a round of a roll-call comes to.
//!
//! A candidate is elected who has what the rules ask for an election, a vote for another counting against it.
//! If nobody has, the two leaders go on alone; ties are settled as the rules say.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::{Round, RoundResult};
use crate::majority::{DecisionRule, Needed, Tally, Verdict};
use crate::rules::ElectionTie;
use crate::symbol::Seat;

/// A round as counted.
pub(super) struct Count {
    /// Votes for each candidate, none left out.
    pub tally: BTreeMap<Seat, u32>,
    /// Seats that answered and named nobody.
    pub abstentions: u32,
}

/// What the result depends on besides the votes.
pub(super) struct Terms {
    /// What it takes to be elected.
    pub rule: DecisionRule,
    /// How ties are settled.
    pub tie: ElectionTie,
    /// Seats entitled to vote.
    pub entitled: u32,
    /// Active members.
    pub members: u32,
    /// How often the round was repeated with the same candidates.
    pub repeated: u8,
}

impl Count {
    /// Counts a round.
    pub fn of(round: &Round) -> Self {
        let votes_for =
            |seat: &Seat| round.votes.values().filter(|vote| vote.as_ref() == Some(seat)).count() as u32;
        Self {
            tally: round.candidates.iter().map(|seat| (seat.clone(), votes_for(seat))).collect(),
            abstentions: round.votes.values().filter(|vote| vote.is_none()).count() as u32,
        }
    }

    /// What follows.
    pub fn result(&self, terms: &Terms) -> RoundResult {
        let mut votes: Vec<u32> = self.tally.values().copied().collect();
        votes.sort_unstable_by(|one, other| other.cmp(one));
        let first = votes.first().copied().unwrap_or(0);
        // A candidate alone is second to itself.
        let second = votes.get(1).copied().unwrap_or(first);
        if let [winner] = self.between(first, first).as_slice()
            && self.suffices(first, terms)
        {
            return RoundResult::Elected { seat: winner.clone() };
        }
        let leaders = self.between(second, first);
        if leaders.len() < self.tally.len() {
            return RoundResult::RestrictedTo { seats: leaders };
        }
        self.deadlock(first, second, terms)
    }

    /// Nobody won and nobody can be left out.
    fn deadlock(&self, first: u32, second: u32, terms: &Terms) -> RoundResult {
        let (times, lot) = match terms.tie {
            ElectionTie::RepeatThenLot(times) => (times, true),
            ElectionTie::RepeatThenCarryOver(times) => (times, false),
        };
        if terms.repeated < times {
            return RoundResult::Repeated {};
        }
        if !lot || first == 0 {
            return RoundResult::CarriedOver {};
        }
        // A lot decides between equals alone: who has fewer votes than another does not win by luck.
        match (self.between(first, first).as_slice(), self.between(second, second)) {
            ([_, _, ..], seats) => RoundResult::ToLot { seats },
            ([leader], seats) if seats.len() > 1 => {
                RoundResult::LotForSecondPlace { leader: leader.clone(), seats }
            }
            _ => RoundResult::CarriedOver {},
        }
    }

    /// Whether so many votes are what the rules ask for.
    fn suffices(&self, votes: u32, terms: &Terms) -> bool {
        let cast: u32 = self.tally.values().sum();
        let tally = Tally {
            yes: votes,
            no: cast - votes,
            abstain: self.abstentions,
            present: terms.entitled,
            members: terms.members,
            ..Tally::default()
        };
        countable(&terms.rule).verdict(&tally) == Verdict::Adopted
    }

    /// Candidates with at least and at most so many votes, in the order of their symbols.
    fn between(&self, least: u32, most: u32) -> Vec<Seat> {
        let chosen = self.tally.iter().filter(|(_, votes)| (least..=most).contains(*votes));
        chosen.map(|(seat, _)| seat.clone()).collect()
    }
}

/// What an election asks for where votes are counted.
///
/// Rules that count no votes have nothing to say once a vote is taken;
/// then more than half of the votes for candidates elects.
fn countable(rule: &DecisionRule) -> Needed {
    match rule.needed() {
        votes @ Needed::Votes { .. } => votes,
        Needed::ConsensusFirst { then, .. } if matches!(*then, Needed::Votes { .. }) => *then,
        _ => DecisionRule::SimplePresentAndVoting {}.needed(),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    /// One row per case: votes for A, B, C (`-` is no candidate), abstentions, repetitions so far, what follows.
    #[track_caller]
    fn check(rule: DecisionRule, tie: ElectionTie, table: &str) {
        for row in table.lines().map(str::trim).filter(|row| row.starts_with(|it: char| it.is_ascii_digit()))
        {
            let cells: Vec<&str> = row.split_whitespace().collect();
            let votes = ["A", "B", "C"].into_iter().zip(&cells).filter(|(_, votes)| **votes != "-");
            let tally = votes.map(|(seat, votes)| (Seat::from(seat), votes.parse().expect("votes")));
            let number = |at: usize| cells[at].parse().expect("a number");
            let count = Count { tally: tally.collect(), abstentions: number(3) };
            let terms = Terms { rule: rule.clone(), tie, entitled: 9, members: 9, repeated: number(4) as u8 };
            assert_eq!(told(&count.result(&terms)), cells[5], "{row}");
        }
    }

    fn told(result: &RoundResult) -> String {
        let list = |seats: &[Seat]| seats.iter().map(Seat::as_str).collect::<Vec<_>>().concat();
        match result {
            RoundResult::Elected { seat } => alloc::format!("elected:{seat}"),
            RoundResult::RestrictedTo { seats } => alloc::format!("restricted:{}", list(seats)),
            RoundResult::Repeated {} => "repeated".into(),
            RoundResult::ToLot { seats } => alloc::format!("lot:{}", list(seats)),
            RoundResult::LotForSecondPlace { leader, seats } => {
                alloc::format!("second:{leader}:{}", list(seats))
            }
            RoundResult::CarriedOver {} => "carried-over".into(),
        }
    }

    #[test]
    fn a_majority_of_nine_members_is_five() {
        check(
            DecisionRule::AbsoluteMembers {},
            ElectionTie::RepeatThenLot(1),
            "
            A B C abstain repeated result
            5 4 -  0  0  elected:A           more than half of nine
            4 4 -  1  0  repeated            a tie is voted once more
            4 4 -  1  1  lot:AB              and then a lot is drawn
            4 3 -  2  0  repeated            no tie, but too few
            4 3 -  2  1  carried-over        nobody is elected by luck with fewer votes than another
            4 3 2  0  0  restricted:AB       the two leaders go on
            4 4 1  0  0  restricted:AB       so do two equal ones
            4 2 2  1  0  repeated            two share the second place: nobody can be left out
            4 2 2  1  1  second:A:BC         a lot says who goes on against the leader
            3 3 3  0  1  lot:ABC             all equal
            5 - -  4  0  elected:A           alone, with five votes
            4 - -  5  0  repeated            alone, with four
            4 - -  5  1  carried-over        an abstention works as a no
            0 0 -  9  1  carried-over        nobody took a side
            ",
        );
    }

    #[test]
    fn where_votes_cast_are_the_base_abstentions_do_not_count() {
        check(
            DecisionRule::SimplePresentAndVoting {},
            ElectionTie::RepeatThenCarryOver(0),
            "
            A B C abstain repeated result
            4 3 -  2  0  elected:A           four of seven
            1 0 -  8  0  elected:A           one of one
            3 3 -  3  0  carried-over        a tie, and the rules draw no lot
            3 2 2  2  0  carried-over        two share the second place
            3 2 1  3  0  restricted:AB       three of six is not more than half
            ",
        );
    }

    #[test]
    fn a_rule_that_counts_no_votes_falls_back_to_more_than_half_of_those_cast() {
        check(DecisionRule::Consensus {}, ElectionTie::RepeatThenLot(0), "4 3 - 2 0 elected:A");
        let then = DecisionRule::ConsensusThenVote {
            fallback: DecisionRule::TwoThirdsMembers {}.into(),
            delay_minutes: 60,
        };
        check(then, ElectionTie::RepeatThenLot(0), "5 4 - 0 0 carried-over\n 6 3 - 0 0 elected:A");
    }
}
