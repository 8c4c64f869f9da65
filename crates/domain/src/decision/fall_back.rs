//! Going to a vote when a text was not adopted without one.

use alloc::vec;
use alloc::vec::Vec;

use jiff::{SignedDuration, Timestamp};

use super::{Decision, Event, Mode, Refusal, known, roll, turn};
use crate::command::{Action, Command, Context};
use crate::majority::{DecisionRule, Needed};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// Puts to a vote what somebody objects to: where the rules let consensus fall back to a vote, after the time
/// they give it; where a majority was to be had by acclamation, at once.
///
/// Who may vote is settled anew: the members present now.
#[derive(Clone, Debug)]
pub struct FallBack {
    /// Which decision.
    pub decision: DecisionId,
    /// How members express themselves now: by roll-call, by show of hands or in ballots.
    pub mode: Mode,
}

impl Command for FallBack {
    const ACTION: Action =
        Action { name: "decision.fall_back", basis: Ground::Decisions, power: Power::Presidency };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        turn::must_have_come(plenary, decision)?;
        let rule = rule_of_the_vote(decision, cx.now)?;
        if !self.mode.is_vote() || !self.mode.suits(&rule) {
            return Err(Refusal::ModeDoesNotSuit { rule, mode: self.mode }.into());
        }
        roll::must_be_free_of_votes(plenary, Some(&self.decision))?;
        plenary.must_have_quorum(coalition, cx.today)?;
        let fell_back = Event::FellBackToVote {
            decision: self.decision.clone(),
            mode: self.mode,
            entitled: roll::entitled(coalition, plenary, &rule, cx.today)?,
            members: coalition.membership.active_members(cx.today).count() as u32,
            rule,
        };
        Ok(vec![fell_back.into()])
    }
}

/// The rule by which `decision` would be voted now.
fn rule_of_the_vote(decision: &Decision, now: Timestamp) -> Result<DecisionRule, Refusal> {
    let (rule, from) = match (&decision.rule, decision.mode) {
        (DecisionRule::ConsensusThenVote { fallback, delay_minutes }, _) => {
            let delay = SignedDuration::from_mins(i64::from(*delay_minutes));
            let from = decision.opened_at.checked_add(delay).unwrap_or(Timestamp::MAX);
            ((**fallback).clone(), from)
        }
        (rule, Mode::Acclamation) if matches!(rule.needed(), Needed::Votes { .. } | Needed::NoAppeal {}) => {
            (rule.clone(), decision.opened_at)
        }
        _ => return Err(Refusal::NoFallback),
    };
    if decision.objectors().is_empty() {
        Err(Refusal::NobodyObjects)
    } else if now < from {
        Err(Refusal::FallbackTooEarly { from })
    } else {
        Ok(rule)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::majority::Verdict;
    use crate::rules::Matter;
    use crate::testing::room::{first_decision, objects, open_plenary, opened_as};
    use crate::testing::{Given, TODAY, given, noon};

    fn fall_back(mode: Mode) -> FallBack {
        FallBack { decision: first_decision(), mode }
    }

    /// Consensus is sought on a change of the rules, for a day; then two thirds of the members decide.
    fn sought() -> Given {
        let fallback = DecisionRule::TwoThirdsMembers {}.into();
        let rule = DecisionRule::ConsensusThenVote { fallback, delay_minutes: 24 * 60 };
        let opened = opened_as(Matter::RulesChange, rule, Mode::Consensus);
        given(open_plenary("I-2030")).and([opened]).presidency()
    }

    #[test]
    fn after_its_time_consensus_gives_way_to_a_vote() {
        let known = sought().and([objects("CAL")]).on(TODAY + 1.day());
        let known = known.when(fall_back(Mode::RollCall)).done();
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert_eq!((&decision.rule, decision.mode), (&DecisionRule::TwoThirdsMembers {}, Mode::RollCall));
        assert!(decision.fell_back && decision.verdict() == Verdict::Rejected, "nobody has voted yet");
    }

    #[test]
    fn consensus_gets_its_time() {
        let from = noon(TODAY + 1.day());
        let early = sought().and([objects("CAL")]).when(fall_back(Mode::RollCall));
        early.refused(Refusal::FallbackTooEarly { from });
    }

    #[test]
    fn a_time_beyond_all_calendars_never_comes() {
        let fallback = DecisionRule::TwoThirdsMembers {}.into();
        let rule = DecisionRule::ConsensusThenVote { fallback, delay_minutes: u32::MAX };
        let opened = opened_as(Matter::RulesChange, rule, Mode::Consensus);
        let known = given(open_plenary("I-2030")).and([opened, objects("CAL")]).presidency();
        let from = Timestamp::MAX;
        known.when(fall_back(Mode::RollCall)).refused(Refusal::FallbackTooEarly { from });
    }

    #[test]
    fn where_nobody_objects_there_is_nothing_to_vote_on() {
        sought().on(TODAY + 1.day()).when(fall_back(Mode::RollCall)).refused(Refusal::NobodyObjects);
    }

    #[test]
    fn plain_consensus_does_not_give_way() {
        let opened = opened_as(Matter::Substantive, DecisionRule::Consensus {}, Mode::Consensus);
        let known = given(open_plenary("I-2030")).and([opened, objects("CAL")]).presidency();
        known.when(fall_back(Mode::RollCall)).refused(Refusal::NoFallback);
    }

    #[test]
    fn a_call_for_a_vote_ends_acclamation_at_once() {
        let opened =
            opened_as(Matter::Procedural, DecisionRule::SimplePresentAndVoting {}, Mode::Acclamation);
        let known = given(open_plenary("I-2030")).and([opened, objects("CAL")]).presidency();
        known.when(fall_back(Mode::ShowOfHands)).done();
    }

    #[test]
    fn who_is_there_now_votes() {
        let arrives = plenary::Event::PresenceRecorded {
            plenary: "I-2030".into(),
            seat: "IRI".into(),
            attendance: plenary::Attendance::Remote,
        };
        let known = sought().and([objects("CAL"), arrives.into()]).on(TODAY + 1.day());
        let known = known.when(fall_back(Mode::RollCall)).done();
        let decision = known.known().decision(&first_decision()).expect("it was opened");
        assert!(decision.entitled.contains(&"IRI".into()));
    }

    #[test]
    fn it_goes_to_a_vote_and_the_presidency_says_so() {
        let known = || sought().and([objects("CAL")]).on(TODAY + 1.day());
        let (rule, mode) = (DecisionRule::TwoThirdsMembers {}, Mode::Acclamation);
        known().when(fall_back(mode)).refused(Refusal::ModeDoesNotSuit { rule, mode });
        known().secretariat().when(fall_back(Mode::RollCall)).not_entitled();
    }
}
