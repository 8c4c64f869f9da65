//! A nominated state agrees to stand.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::right::{Power, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Agrees to stand; the candidate itself says so, or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct Consent {
    /// In which election.
    pub election: ElectionId,
    /// Who.
    pub candidate: Seat,
}

impl Command for Consent {
    const ACTION: Action =
        Action { name: "election.consent", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word_of(cx, &self.candidate)?;
        let election = known(coalition, &self.election)?;
        if election.stage() != Stage::Called {
            return Err(Refusal::NotNow { stage: election.stage() }.into());
        }
        match election.candidate(&self.candidate) {
            None => Err(Refusal::NotACandidate(self.candidate.clone()).into()),
            Some(it) if it.consents => Err(Refusal::AlreadyConsented(self.candidate.clone()).into()),
            Some(_) => {
                let (election, candidate) = (self.election.clone(), self.candidate.clone());
                Ok(vec![Event::Consented { election, candidate }.into()])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Given, elections};

    fn nominated() -> Given {
        let nominated = Event::Nominated {
            election: elections::id(),
            candidate: "DOR".into(),
            by: "CAL".into(),
            consents: false,
        };
        elections::called().and([nominated.into()])
    }

    fn consent(candidate: &str) -> Consent {
        Consent { election: elections::id(), candidate: candidate.into() }
    }

    #[test]
    fn the_nominated_state_itself_consents_and_once() {
        nominated()
            .delegation("CAL")
            .when(consent("DOR"))
            .not_entitled()
            .delegation("DOR")
            .when(consent("DOR"))
            .then([Event::Consented { election: elections::id(), candidate: "DOR".into() }])
            .when(consent("DOR"))
            .refused(Refusal::AlreadyConsented("DOR".into()));
    }

    #[test]
    fn who_was_not_nominated_has_nothing_to_consent_to() {
        nominated().delegation("ESM").when(consent("ESM")).refused(Refusal::NotACandidate("ESM".into()));
    }
}
