//! Announcing the outcome.

use alloc::collections::BTreeSet;
use alloc::vec;
use alloc::vec::Vec;

use super::{Ballot, Decision, Event, Mode, Outcome, Refusal, known, turn};
use crate::command::{Action, Command, Context};
use crate::majority::Verdict;
use crate::right::Power;
use crate::rules::{ChairVote, Ground, Tie};
use crate::symbol::{DecisionId, Seat};
use crate::{Coalition, plenary};

/// Announces what a decision came to, by its rule and the version of the rules it was opened under.
///
/// A tie is settled as those rules say: the text is rejected, voted once more, or waits for the chair.
#[derive(Clone, Debug)]
pub struct Close {
    /// Which decision.
    pub decision: DecisionId,
    /// In a roll-call: seats that were called and did not answer.
    pub absent: Vec<Seat>,
}

impl Command for Close {
    const ACTION: Action = Action { name: "decision.close", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        self.announced(coalition, cx, &[])
    }
}

/// The same for a recorded vote, with the ballots that were kept beside the record until now.
///
/// They are opened in the very act that announces what they come to.
#[derive(Clone, Debug)]
pub struct Disclose {
    /// Which decision.
    pub decision: DecisionId,
    /// The last ballot of each seat that handed one in.
    pub ballots: Vec<Ballot>,
}

impl Command for Disclose {
    const ACTION: Action = Close::ACTION;

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        Close { decision: self.decision.clone(), absent: Vec::new() }.announced(coalition, cx, &self.ballots)
    }
}

impl Close {
    fn announced(
        &self,
        coalition: &Coalition,
        cx: &Context,
        ballots: &[Ballot],
    ) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        if plenary.is_rejected_in_parts(decision) {
            let (decision, outcome) = (self.decision.clone(), Outcome::Rejected);
            return Ok(vec![Event::Closed { decision, count: None, objections: 0, outcome }.into()]);
        }
        turn::must_have_come(plenary, decision)?;
        if !decision.mode.is_vote() {
            // A vote has its quorum when it is opened; consensus is found at this moment.
            plenary.must_have_quorum(coalition, cx.today)?;
        }
        self.everybody_was_called(decision)?;
        let mut events = Vec::new();
        let mut voted = decision.clone();
        if decision.mode == Mode::Recorded {
            if decision.voting_closed.is_none() {
                return Err(Refusal::VotingOpen(self.decision.clone()).into());
            }
            let ballots = decision.opened(ballots)?;
            voted.votes = ballots.iter().map(|it| (it.seat.clone(), it.choice)).collect();
            voted.disclosed = Some(coalition.length);
            events.push(Event::BallotsDisclosed { decision: self.decision.clone(), ballots }.into());
        }
        let (decision, count) = (&voted, voted.counted());
        if decision.mode == Mode::ShowOfHands && count.is_none() {
            return Err(Refusal::NotCounted.into());
        }
        let objections = decision.tally().objections;
        let outcome = match decision.verdict() {
            Verdict::Adopted => {
                decision.must_not_be_waiting(cx.now)?;
                Outcome::Adopted
            }
            Verdict::Rejected => Outcome::Rejected,
            Verdict::Undecided => return Err(Refusal::ObjectionStands { objections }.into()),
            Verdict::Tied => match (after_tie(coalition, decision), count) {
                (AfterTie::VoteAgain, Some(count)) => {
                    events.push(Event::VotedAgain { decision: self.decision.clone(), count }.into());
                    return Ok(events);
                }
                (AfterTie::AskChair, _) => Outcome::Tied,
                _ => Outcome::Rejected,
            },
        };
        events.push(Event::Closed { decision: self.decision.clone(), count, objections, outcome }.into());
        Ok(events)
    }

    /// In a roll-call every seat has answered or is named as absent.
    fn everybody_was_called(&self, decision: &Decision) -> Result<(), Refusal> {
        if !self.absent.is_empty() {
            decision.must_be_in(Mode::RollCall)?;
        }
        for seat in &self.absent {
            decision.must_be_on_the_roll(seat)?;
            if decision.votes.contains_key(seat) {
                return Err(Refusal::AlreadyVoted(seat.clone()));
            }
        }
        if decision.mode != Mode::RollCall {
            return Ok(());
        }
        let absent: BTreeSet<&Seat> = self.absent.iter().collect();
        let seats: Vec<Seat> = decision.unanswered().filter(|it| !absent.contains(it)).cloned().collect();
        if seats.is_empty() { Ok(()) } else { Err(Refusal::NotCalled { seats }) }
    }
}

/// What a tie leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AfterTie {
    Reject,
    VoteAgain,
    AskChair,
}

fn after_tie(coalition: &Coalition, decision: &Decision) -> AfterTie {
    let Some(version) = coalition.rules.version(decision.rules_version) else { return AfterTie::Reject };
    match (version.rules.tie.value, version.rules.chair_vote.value) {
        // Where the chair never votes it has no casting vote either.
        (Tie::CastingVote, ChairVote::Never) => AfterTie::Reject,
        (Tie::CastingVote, _) | (_, ChairVote::OnTies) => AfterTie::AskChair,
        (Tie::SecondVote, _) if decision.round == 1 => AfterTie::VoteAgain,
        (Tie::SecondVote | Tie::Rejected, _) => AfterTie::Reject,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::Count;
    use crate::majority::DecisionRule;
    use crate::rules::{Matter, Rules};
    use crate::testing::room::{
        ballots, filled_in, first_decision, objects, open_plenary, opened_as, opened_decision, recorded,
        roll_call, show_of_hands, votes,
    };
    use crate::testing::{Given, given};

    fn close() -> Close {
        Close { decision: first_decision(), absent: Vec::new() }
    }

    fn closed(count: Option<[u32; 3]>, objections: u32, outcome: Outcome) -> Event {
        let count = count.map(|[yes, no, abstain]| Count { yes, no, abstain });
        Event::Closed { decision: first_decision(), count, objections, outcome }
    }

    /// A simple majority by roll-call in which the six but the last abstaining seat are split in halves.
    fn tied(change: impl FnOnce(&mut Rules)) -> Given {
        roll_call().under(change).and(votes("YYYNNNA"))
    }

    #[test]
    fn consensus_is_announced_when_nobody_objects() {
        let sought = || given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        sought().presidency().when(close()).then([closed(None, 0, Outcome::Adopted)]);
        sought().and([objects("CAL")]).when(close()).then([closed(None, 1, Outcome::Rejected)]);
    }

    #[test]
    fn too_few_find_no_consensus_but_end_the_vote_they_began() {
        let leave =
            |seat: &str| plenary::Event::DepartureRecorded { plenary: "I-2030".into(), seat: seat.into() };
        let left = ["ESM", "FLO", "GAL"].map(|seat| leave(seat).into());
        let sought = given(open_plenary("I-2030")).and([opened_decision("I-2030", 1)]);
        let quorum = crate::quorum::Quorum { present: 4, needed: 5, members: 9 };
        sought.and(left.clone()).when(close()).refused(plenary::Refusal::QuorumNotReached(quorum));
        let voted = roll_call().and(votes("YYYYNNA")).and(left);
        voted.when(close()).then([closed(Some([4, 2, 1]), 0, Outcome::Adopted)]);
    }

    #[test]
    fn a_roll_call_is_announced_with_its_totals() {
        let known = roll_call().and(votes("YYYYNNA")).when(close());
        let known = known.then([closed(Some([4, 2, 1]), 0, Outcome::Adopted)]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        let explained = decision.explanation().expect("it is closed");
        assert_eq!((explained.yes_needed, explained.verdict), (Some(4), Verdict::Adopted));
        known.when(close()).refused(Refusal::NotOpen(first_decision()));
    }

    #[test]
    fn in_a_roll_call_everybody_is_called() {
        let two_left = || roll_call().and(votes("YYYYN"));
        let seats = ["FLO", "GAL"].map(Seat::from).to_vec();
        two_left().when(close()).refused(Refusal::NotCalled { seats: seats.clone() });
        let named = Close { absent: seats, ..close() };
        let known = two_left().when(named).then([closed(Some([4, 1, 0]), 0, Outcome::Adopted)]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert_eq!(decision.unanswered().count(), 2, "they stay on record as absent");
    }

    #[test]
    fn who_answered_or_was_not_on_the_roll_is_not_absent() {
        let absent = |seat: &str| Close { absent: [seat.into()].to_vec(), ..close() };
        let known = || roll_call().and(votes("YYYYNNA"));
        known().when(absent("CAL")).refused(Refusal::AlreadyVoted("CAL".into()));
        known().when(absent("IRI")).refused(Refusal::NotOnTheRoll("IRI".into()));
    }

    #[test]
    fn hands_are_counted_before_the_outcome_is_announced() {
        show_of_hands().when(close()).refused(Refusal::NotCounted);
        let counted = Event::HandsCounted {
            decision: first_decision(),
            count: Count { yes: 3, no: 4, abstain: 0 },
            tellers: Vec::new(),
        };
        let known = show_of_hands().and([counted.into()]);
        known.when(close()).then([closed(Some([3, 4, 0]), 0, Outcome::Rejected)]);
    }

    /// The voting is closed over these ballots.
    fn handed_in(known: Given, choices: &str) -> Given {
        known.and(ballots(choices)).and([Event::VotingClosed { decision: first_decision() }.into()])
    }

    fn disclose(choices: &str) -> Disclose {
        Disclose { decision: first_decision(), ballots: filled_in(choices) }
    }

    fn disclosed(choices: &str) -> Event {
        Event::BallotsDisclosed { decision: first_decision(), ballots: filled_in(choices) }
    }

    #[test]
    fn ballots_are_opened_in_the_act_that_announces_what_they_come_to() {
        let known = handed_in(recorded(), "YYYNA").presidency().when(disclose("YYYNA"));
        let known = known.then([disclosed("YYYNA"), closed(Some([3, 1, 1]), 0, Outcome::Adopted)]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        let silent: Vec<&str> = decision.unanswered().map(Seat::as_str).collect();
        assert_eq!(silent, ["FLO", "GAL"], "they stay on record as not voting");
        assert_eq!(decision.votes.len(), 5);
    }

    #[test]
    fn the_voting_is_closed_before_the_outcome_is_announced() {
        let open = Refusal::VotingOpen(first_decision());
        recorded().and(ballots("YY")).when(disclose("YY")).refused(open);
    }

    #[test]
    fn every_ballot_received_is_opened_and_is_the_one_that_was_received() {
        let known = || handed_in(recorded(), "YYN");
        known()
            .when(close())
            .refused(Refusal::BallotsMissing { seats: ["ALB", "BRU", "CAL"].map(Seat::from).to_vec() });
        known().when(disclose("YY")).refused(Refusal::BallotsMissing { seats: ["CAL".into()].to_vec() });
        known().when(disclose("YYY")).refused(Refusal::SealBroken("CAL".into()));
        known().when(disclose("YYNY")).refused(Refusal::SealBroken("DOR".into()));
        handed_in(recorded(), "")
            .when(close())
            .then([disclosed(""), closed(Some([0; 3]), 0, Outcome::Rejected)]);
    }

    #[test]
    fn a_tie_of_ballots_is_voted_once_more_with_new_seals() {
        let again =
            Event::VotedAgain { decision: first_decision(), count: Count { yes: 1, no: 1, abstain: 0 } };
        let known = handed_in(recorded().under(|rules| rules.tie.value = Tie::SecondVote), "YN");
        let known = known.when(disclose("YN")).then([disclosed("YN"), again]);
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert!(decision.ballots.is_empty() && decision.votes.is_empty() && decision.counted().is_none());
        // The seals of the first round open nothing in the second.
        let known = handed_in(known, "YY");
        known.when(disclose("YY")).refused(Refusal::SealBroken("ALB".into()));
    }

    #[test]
    fn by_acclamation_all_who_are_there_are_in_favor() {
        let acclaimed = |rule| {
            let opened = opened_as(Matter::RulesChange, rule, Mode::Acclamation);
            given(open_plenary("I-2030")).and([opened])
        };
        let six_of_nine = || acclaimed(DecisionRule::TwoThirdsMembers {});
        six_of_nine().when(close()).then([closed(None, 0, Outcome::Adopted)]);
        let refusal = Refusal::ObjectionStands { objections: 1 };
        six_of_nine().and([objects("CAL")]).when(close()).refused(refusal);
        let all_nine = || acclaimed(DecisionRule::ConsensusAllPresent {});
        all_nine().when(close()).then([closed(None, 0, Outcome::Rejected)]);
        acclaimed(DecisionRule::ChairRuling {}).when(close()).then([closed(None, 0, Outcome::Adopted)]);
    }

    #[test]
    fn consensus_that_may_fall_back_is_not_closed_over_an_objection() {
        let fallback = DecisionRule::SimplePresent {}.into();
        let rule = DecisionRule::ConsensusThenVote { fallback, delay_minutes: 60 };
        let opened = opened_as(Matter::Declaration, rule, Mode::Consensus);
        let known = given(open_plenary("I-2030")).and([opened, objects("CAL")]);
        known.when(close()).refused(Refusal::ObjectionStands { objections: 1 });
    }

    #[test]
    fn a_tie_rejects() {
        let rejected = closed(Some([3, 3, 1]), 0, Outcome::Rejected);
        tied(|_| {}).when(close()).then([rejected.clone()]);
        tied(|rules| {
            rules.tie.value = Tie::CastingVote;
            rules.chair_vote.value = ChairVote::Never;
        })
        .when(close())
        .then([rejected]);
    }

    #[test]
    fn a_tie_is_voted_once_more_and_then_rejects() {
        let count = Count { yes: 3, no: 3, abstain: 1 };
        let again = Event::VotedAgain { decision: first_decision(), count };
        let known = tied(|rules| rules.tie.value = Tie::SecondVote).when(close()).then([again]);
        let known = known.and(votes("YYYNNNA")).when(close());
        known.then([closed(Some([3, 3, 1]), 0, Outcome::Rejected)]);
    }

    #[test]
    fn a_second_vote_may_settle_it() {
        let known = tied(|rules| rules.tie.value = Tie::SecondVote).when(close()).done();
        let known = known.and(votes("YYYYNNA")).when(close());
        known.then([closed(Some([4, 2, 1]), 0, Outcome::Adopted)]);
    }

    #[test]
    fn a_tie_waits_for_the_chair_where_the_chair_decides() {
        let waits = closed(Some([3, 3, 1]), 0, Outcome::Tied);
        tied(|rules| rules.tie.value = Tie::CastingVote).when(close()).then([waits.clone()]);
        tied(|rules| rules.chair_vote.value = ChairVote::OnTies).when(close()).then([waits]);
    }
}
