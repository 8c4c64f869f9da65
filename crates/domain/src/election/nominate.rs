//! A member proposes a candidate, itself or another.

use alloc::vec;
use alloc::vec::Vec;

use super::eligible::may_stand;
use super::{Event, Refusal, Stage, known};
use crate::command::{Action, Command, Context};
use crate::plenary;
use crate::right::{Power, Right, permit_word_of};
use crate::rules::Ground;
use crate::symbol::{ElectionId, Seat};
use crate::{Coalition, Refusal as Any};

/// Proposes a candidate; the proposing seat asks, or the secretariat records its word.
#[derive(Clone, Debug)]
pub struct Nominate {
    /// In which election.
    pub election: ElectionId,
    /// Who is to stand.
    pub candidate: Seat,
    /// Who proposes it. Who proposes itself consents by that.
    pub by: Seat,
}

impl Command for Nominate {
    const ACTION: Action =
        Action { name: "election.nominate", basis: Ground::Elections, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        permit_word_of(cx, &self.by)?;
        let election = known(coalition, &self.election)?;
        if election.stage() != Stage::Called {
            return Err(Refusal::NotNow { stage: election.stage() }.into());
        }
        if !coalition.has_right(&self.by, Right::Propose, cx.today) {
            let (seat, right) = (self.by.clone(), Right::Propose);
            return Err(plenary::Refusal::LacksRight { seat, right }.into());
        }
        if election.candidate(&self.candidate).is_some() {
            return Err(Refusal::AlreadyNominated(self.candidate.clone()).into());
        }
        may_stand(coalition, election, &self.candidate, cx.today)?;
        let event = Event::Nominated {
            election: self.election.clone(),
            candidate: self.candidate.clone(),
            by: self.by.clone(),
            consents: self.candidate == self.by,
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::Mode;
    use crate::mandate::Office;
    use crate::testing::elections;

    fn nominate(candidate: &str, by: &str) -> Nominate {
        Nominate { election: elections::id(), candidate: candidate.into(), by: by.into() }
    }

    #[test]
    fn who_nominates_itself_consents_and_who_is_nominated_does_not_yet() {
        let nominated = |candidate: &str, by: &str, consents| Event::Nominated {
            election: elections::id(),
            candidate: candidate.into(),
            by: by.into(),
            consents,
        };
        elections::called()
            .delegation("CAL")
            .when(nominate("CAL", "CAL"))
            .then([nominated("CAL", "CAL", true)])
            .when(nominate("DOR", "CAL"))
            .then([nominated("DOR", "CAL", false)])
            .when(nominate("DOR", "CAL"))
            .refused(Refusal::AlreadyNominated("DOR".into()));
    }

    #[test]
    fn the_incumbent_does_not_follow_itself_unless_the_rules_allow() {
        elections::called().when(nominate("ALB", "CAL")).refused(Refusal::ReelectionExcluded("ALB".into()));
        elections::called().under(|rules| rules.reelection.value = true).when(nominate("ALB", "CAL")).done();
    }

    #[test]
    fn nobody_holds_both_offices_unless_the_rules_allow() {
        use crate::{mandate, membership::Span};
        let stays = mandate::Event::Designated {
            office: Office::Secretariat,
            seat: "ESM".into(),
            span: Span { from: jiff::civil::date(2031, 1, 1), to: None },
            election: "E-0".into(),
        };
        let given = || elections::called().and([stays.clone().into()]);
        given()
            .when(nominate("ESM", "CAL"))
            .refused(Refusal::HoldsOtherOffice { seat: "ESM".into(), office: Office::Secretariat });
        given().under(|rules| rules.both_offices.value = true).when(nominate("ESM", "CAL")).done();
    }

    #[test]
    fn observers_neither_stand_nor_nominate() {
        let lacks = |right| plenary::Refusal::LacksRight { seat: "JAS".into(), right };
        elections::called().when(nominate("JAS", "CAL")).refused(lacks(Right::Stand));
        elections::called().delegation("JAS").when(nominate("CAL", "JAS")).refused(lacks(Right::Propose));
    }

    #[test]
    fn a_delegation_nominates_in_its_own_name_and_before_the_vote() {
        elections::called().delegation("CAL").when(nominate("DOR", "ESM")).not_entitled();
        elections::opened(Mode::RollCall, &["CAL"])
            .when(nominate("DOR", "ESM"))
            .refused(Refusal::NotNow { stage: Stage::Open(Mode::RollCall) });
    }
}
