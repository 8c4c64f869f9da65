//! Saying until when ballots are taken.

use alloc::vec;
use alloc::vec::Vec;

use jiff::{SignedDuration, Timestamp};

use super::{Decision, Event, Mode, Refusal, known};
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::DecisionId;
use crate::{Coalition, plenary};

/// The most minutes that are given at once.
const MOST: u16 = 120;

/// Gives a recorded vote so many more minutes, from when it would have ended or from now, whichever is later.
/// After that instant no ballot is taken; the voting is closed by the chair all the same.
#[derive(Clone, Debug)]
pub struct ExtendVoting {
    /// Which decision.
    pub decision: DecisionId,
    /// How many minutes more.
    pub minutes: u16,
}

impl Command for ExtendVoting {
    const ACTION: Action =
        Action { name: "decision.extend_voting", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        plenary::in_session(coalition, &self.decision.plenary)?;
        let decision = known(coalition, &self.decision)?;
        decision.must_be_open()?;
        decision.must_be_in(Mode::Recorded)?;
        if decision.voting_closed.is_some() {
            return Err(Refusal::VotingClosed(self.decision.clone()).into());
        }
        if !(1..=MOST).contains(&self.minutes) {
            return Err(Refusal::ExtensionUnfit { most: MOST }.into());
        }
        let from = decision.closes_at.map_or(cx.now, |until| until.max(cx.now));
        let until = from.saturating_add(SignedDuration::from_mins(i64::from(self.minutes)));
        let until = until.unwrap_or(Timestamp::MAX);
        Ok(vec![Event::VotingExtended { decision: self.decision.clone(), until }.into()])
    }
}

impl Decision {
    /// Refuses once the voting is closed or its time is over.
    pub(super) fn must_take_ballots(&self, now: Timestamp) -> Result<(), Refusal> {
        if self.voting_closed.is_some() {
            return Err(Refusal::VotingClosed(self.id.clone()));
        }
        match self.closes_at {
            Some(closed_at) if closed_at <= now => Err(Refusal::TooLate { closed_at }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::decision::cast_sealed::CastSealed;
    use crate::testing::room::{first_decision, recorded, show_of_hands};
    use crate::testing::{TODAY, noon};

    fn extend(minutes: u16) -> ExtendVoting {
        ExtendVoting { decision: first_decision(), minutes }
    }

    fn cast() -> CastSealed {
        CastSealed { decision: first_decision(), seat: "CAL".into(), seal: "1".into() }
    }

    #[test]
    fn the_first_time_is_from_now_and_the_next_is_added_to_it() {
        let until = |minutes: i64| Event::VotingExtended {
            decision: first_decision(),
            until: noon(TODAY) + minutes.minutes(),
        };
        let known = recorded().presidency().when(extend(2)).then([until(2)]);
        known.when(extend(2)).then([until(4)]);
    }

    #[test]
    fn a_late_ballot_is_refused_until_the_time_is_extended() {
        let tomorrow = TODAY + 1.day();
        let known = recorded().when(extend(2)).done().when(cast()).done().on(tomorrow);
        let closed_at = noon(TODAY) + 2.minutes();
        let known = known.when(cast()).refused(Refusal::TooLate { closed_at });
        known.when(extend(1)).done().when(cast()).done();
    }

    #[test]
    fn only_the_bureau_extends_a_recorded_vote_by_minutes_and_not_by_days() {
        recorded().delegation("CAL").when(extend(2)).not_entitled();
        for minutes in [0, MOST + 1] {
            recorded().when(extend(minutes)).refused(Refusal::ExtensionUnfit { most: MOST });
        }
        show_of_hands().when(extend(2)).refused(Refusal::InAnotherMode { mode: Mode::ShowOfHands });
        let closed = Event::VotingClosed { decision: first_decision() };
        let known = recorded().and([closed.into()]);
        known.when(extend(2)).refused(Refusal::VotingClosed(first_decision()));
    }
}
