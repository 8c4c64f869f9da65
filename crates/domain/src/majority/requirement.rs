//! The figures that the one explained sentence is made of: before a decision, and after it.
//!
//! Data alone; the words, in either language, are put to it elsewhere.

use super::{Base, DecisionRule, Needed, Tally, Verdict};

/// What it takes to adopt, known before anybody votes.
///
/// «Con 7 de 9 presentes se requieren 6 votos a favor: dos tercios de los miembros» is
/// `present` 7, `members` 9, `yes` 6, and `needed` a share of two thirds of the members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The rule it follows from.
    pub rule: DecisionRule,
    /// What that rule asks for.
    pub needed: Needed,
    /// Present with a right to vote.
    pub present: u32,
    /// Active members.
    pub members: u32,
    /// Votes in favor that are needed, where this does not depend on how many take a side.
    pub yes: Option<u32>,
    /// Votes in favor that are needed if everybody present takes a side.
    pub yes_if_all_vote: Option<u32>,
    /// Objections that it survives, where objections are what counts.
    pub objections: Option<u32>,
    /// Whether those present can adopt it at all, should they all agree.
    pub attainable: bool,
}

/// How a decision came out, with the same figures and the ones that came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What it took.
    pub requirement: Requirement,
    /// What came to be.
    pub tally: Tally,
    /// Votes in favor that it took, now that is known how many took a side; where votes are what counts.
    pub yes_needed: Option<u32>,
    /// What the rule says of it.
    pub verdict: Verdict,
}

impl DecisionRule {
    /// What it takes with `present` of `members` there.
    pub fn requirement(&self, present: u32, members: u32) -> Requirement {
        let needed = self.needed();
        let nobody_yet = Tally { present, members, ..Tally::default() };
        let all_agree = Tally { yes: present, time_is_over: true, ..nobody_yet };
        Requirement {
            yes: match &needed {
                Needed::Votes { base: Base::PresentAndVoting, .. } => None,
                other => other.yes_needed(&nobody_yet),
            },
            yes_if_all_vote: needed.yes_needed(&all_agree),
            objections: needed.objections_allowed(),
            attainable: match &needed {
                // Consensus may still be found; if not, the vote has to be winnable.
                Needed::ConsensusFirst { then, .. } => then.verdict(&all_agree) == Verdict::Adopted,
                // Votes are for the appeal here: without one the ruling stands.
                Needed::NoAppeal {} => true,
                // Neither asks who is in the room.
                Needed::Replies { .. } | Needed::Confirmation { .. } => true,
                other => other.verdict(&all_agree) == Verdict::Adopted,
            },
            rule: self.clone(),
            needed,
            present,
            members,
        }
    }

    /// How `tally` came out.
    pub fn explanation(&self, tally: &Tally) -> Explanation {
        let requirement = self.requirement(tally.present, tally.members);
        let yes_needed = requirement.needed.yes_needed(tally);
        Explanation { yes_needed, verdict: requirement.needed.verdict(tally), tally: *tally, requirement }
    }
}

impl Needed {
    /// Votes in favor that are needed with this many there, where votes are counted; never fewer than one.
    fn yes_needed(&self, tally: &Tally) -> Option<u32> {
        match self {
            Self::Votes { base, share } => Some(share.needed(base.size(tally)).max(1)),
            _ => None,
        }
    }

    /// Objections that it survives, where objections are what counts.
    fn objections_allowed(&self) -> Option<u32> {
        match self {
            Self::Consensus { objections, .. } => Some(*objections),
            Self::ConsensusFirst { .. } | Self::Silence { .. } | Self::Confirmation { .. } => Some(0),
            Self::Votes { .. } | Self::Replies { .. } | Self::NoAppeal {} => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::boxed::Box;

    /// Rows of `present members yes if-all attainable` and a word on why; `-` where it is open.
    #[track_caller]
    fn check(rule: DecisionRule, table: &str) {
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let cells: alloc::vec::Vec<&str> = row.split_whitespace().collect();
            let number = |at: usize| cells[at].parse::<u32>().ok();
            let known = rule.requirement(number(0).expect("present"), number(1).expect("members"));
            assert_eq!((known.yes, known.yes_if_all_vote), (number(2), number(3)), "{rule:?}: {row}");
            assert_eq!(known.attainable, cells[4] == "yes", "{rule:?}: {row}");
        }
    }

    #[test]
    fn what_it_takes_is_known_before_the_vote() {
        check(
            DecisionRule::TwoThirdsMembers {},
            "
            7 9 6 6 yes  six of nine, whoever is there
            6 9 6 6 yes  all of them must agree
            5 9 6 6 no   five can never be six
            ",
        );
        check(
            DecisionRule::SimplePresentAndVoting {},
            "
            9 9 - 5 yes  depends on who takes a side
            8 9 - 5 yes
            1 9 - 1 yes
            0 9 - 1 no   nobody is there
            ",
        );
        check(DecisionRule::SimplePresent {}, "7 9 4 4 yes  more than half of seven");
        check(DecisionRule::UnanimityPresent { strict: true }, "7 9 7 7 yes  everybody in the room");
        check(DecisionRule::UnanimityPresent { strict: false }, "7 9 - 7 yes  abstentions are allowed");
        check(DecisionRule::UnanimityAll {}, "8 9 9 9 no  one is missing");
    }

    #[test]
    fn where_objections_count_no_number_of_votes_is_named() {
        check(DecisionRule::Consensus {}, "7 9 - - yes");
        check(DecisionRule::ConsensusAllPresent {}, "8 9 - - no  one is missing");
        assert_eq!(DecisionRule::ConsensusMinus { objections: 1 }.requirement(7, 9).objections, Some(1));
        assert_eq!(DecisionRule::TwoThirdsMembers {}.requirement(7, 9).objections, None);
    }

    #[test]
    fn a_fallback_that_those_present_cannot_win_is_told_beforehand() {
        let fallback = Box::new(DecisionRule::TwoThirdsMembers {});
        let rule = DecisionRule::ConsensusThenVote { fallback, delay_minutes: 60 };
        check(rule.clone(), "6 9 - - yes");
        check(rule, "5 9 - - no");
    }

    #[test]
    fn afterwards_the_votes_needed_are_those_of_the_sides_taken() {
        let tally = Tally { yes: 4, no: 2, abstain: 3, present: 9, members: 9, ..Tally::default() };
        let explained = DecisionRule::TwoThirdsPresentAndVoting {}.explanation(&tally);
        assert_eq!((explained.yes_needed, explained.verdict), (Some(4), Verdict::Adopted));
    }
}
