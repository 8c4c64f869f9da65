//! Taking a motion back.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, State};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::plenary;
use crate::right::{Power, permit_word_in_session};
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Takes a motion back before it is put; who moved it, or the bureau records its word (rule 80).
#[derive(Clone, Debug)]
pub struct Withdraw {
    /// In which plenary.
    pub plenary: PlenaryCode,
    /// Which motion.
    pub motion: u16,
}

impl Command for Withdraw {
    const ACTION: Action =
        Action { name: "motion.withdraw", basis: Ground::Decisions, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        let motion = plenary.motion(self.motion).ok_or(Refusal::NoSuchMotion(self.motion))?;
        permit_word_in_session(cx, &motion.seat)?;
        match plenary.state_of(motion) {
            State::Pending => {}
            State::Put(_) => return Err(Refusal::BeingDecided(self.motion).into()),
            _ => return Err(Refusal::NotPending(self.motion).into()),
        }
        let Self { plenary, motion } = self.clone();
        Ok(vec![Event::Withdrawn { plenary, motion }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::motion::Kind;
    use crate::testing::motions::{in_session, moved};

    #[test]
    fn who_moved_it_takes_it_back_once() {
        let withdraw = || Withdraw { plenary: "I-2030".into(), motion: 1 };
        let known = || in_session().and([moved(1, "CAL", Kind::SuspendSession {}).into()]);
        known().delegation("DOR").when(withdraw()).not_entitled();
        known().secretariat().when(withdraw()).done();
        let known = known().delegation("CAL").when(withdraw()).done();
        assert!(known.known().plenaries[&"I-2030".into()].pending_motions().is_empty());
        known.when(withdraw()).refused(Refusal::NotPending(1));
        in_session().when(withdraw()).refused(Refusal::NoSuchMotion(1));
    }
}
