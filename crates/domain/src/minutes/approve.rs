//! A later plenary approves the minutes.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Minutes, Refusal, Stage, known, later};
use crate::command::{Action, Command, Context};
use crate::decision::{Decision, Mode, Outcome};
use crate::right::Power;
use crate::rules::{Approvers, Ground, Matter};
use crate::symbol::{DecisionId, PlenaryCode, Seat};
use crate::{Coalition, Refusal as Any, plenary};

/// Records that a plenary in session approved the minutes of an earlier one.
#[derive(Clone, Debug)]
pub struct Approve {
    /// Of which plenary.
    pub plenary: PlenaryCode,
    /// By which plenary.
    pub by: PlenaryCode,
    /// By which of its decisions; may be missing only when a source tells of the approval and of no more.
    pub decision: Option<DecisionId>,
}

impl Command for Approve {
    const ACTION: Action = Action { name: "minutes.approve", basis: Ground::Minutes, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let minutes = known(coalition, &self.plenary)?;
        later(coalition, &self.by, &self.plenary)?;
        self.before_this_plenary(minutes)?;
        plenary::in_session(coalition, &self.by)?;
        match &self.decision {
            Some(id) => {
                let approvers = coalition.rules_on(cx.today)?.rules.minutes_approvers.value;
                let decision = self.approving(coalition, id)?;
                if approvers == Approvers::PresentThen {
                    self.decided_by_those_present_then(coalition, decision)?;
                }
            }
            None if cx.source.is_some() => {}
            None => return Err(Refusal::DecisionMissing.into()),
        }
        let event = Event::Approved {
            plenary: self.plenary.clone(),
            by: self.by.clone(),
            decision: self.decision.clone(),
        };
        Ok(vec![event.into()])
    }
}

impl Approve {
    /// Minutes carried in need no submission: the record does not know what was done with the paper before.
    fn before_this_plenary(&self, minutes: &Minutes) -> Result<(), Refusal> {
        match &minutes.stage {
            Stage::Submitted { to } if *to == self.by => Ok(()),
            Stage::Submitted { to } => Err(Refusal::SubmittedElsewhere { to: to.clone() }),
            Stage::Drafted if minutes.carried_in.is_some() => Ok(()),
            stage => Err(Refusal::NotNow { stage: stage.clone() }),
        }
    }

    fn approving<'a>(&self, coalition: &'a Coalition, id: &DecisionId) -> Result<&'a Decision, Refusal> {
        let used = coalition
            .minutes
            .values()
            .any(|it| matches!(&it.stage, Stage::Approved { decision: Some(earlier), .. } if earlier == id));
        coalition
            .decision(id)
            .filter(|it| it.matter == Matter::Minutes && it.outcome == Some(Outcome::Adopted))
            .filter(|it| it.id.plenary == self.by && !used)
            .ok_or_else(|| Refusal::DecisionDoesNotApprove(id.clone()))
    }

    /// Where only members present then approve, others may be in the room and keep silent, but not carry the vote.
    ///
    /// A plenary that the record does not know left no list of who was there; then nobody is excluded.
    fn decided_by_those_present_then(
        &self,
        coalition: &Coalition,
        decision: &Decision,
    ) -> Result<(), Refusal> {
        let Some(then) = coalition.plenaries.get(&self.plenary).map(|it| &it.ever_present) else {
            return Ok(());
        };
        let strangers: Vec<Seat> = match decision.mode {
            Mode::Consensus | Mode::Acclamation if !decision.entitled.is_disjoint(then) => Vec::new(),
            Mode::RollCall | Mode::Recorded => {
                decision.votes.keys().filter(|it| !then.contains(it)).cloned().collect()
            }
            _ => decision.entitled.difference(then).cloned().collect(),
        };
        if strangers.is_empty() { Ok(()) } else { Err(Refusal::WereNotPresentThen(strangers)) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::minutes::{CODE, LATER, submitted};
    use crate::testing::{given, sessions};
    use crate::words::Text;

    fn approve(decision: Option<u16>) -> Approve {
        let by = PlenaryCode::from(LATER);
        let decision = decision.map(|number| DecisionId { plenary: by.clone(), number });
        Approve { plenary: CODE.into(), by, decision }
    }

    #[test]
    fn a_later_plenary_approves_by_a_decision() {
        let approved = Event::Approved {
            plenary: CODE.into(),
            by: LATER.into(),
            decision: Some(DecisionId { plenary: LATER.into(), number: 1 }),
        };
        submitted().and(sessions::adopted(LATER, 1, Matter::Minutes)).when(approve(Some(1))).then([approved]);
    }

    #[test]
    fn a_decision_on_something_else_approves_nothing() {
        let id = DecisionId { plenary: LATER.into(), number: 1 };
        submitted()
            .and(sessions::adopted(LATER, 1, Matter::Procedural))
            .when(approve(Some(1)))
            .refused(Refusal::DecisionDoesNotApprove(id.clone()));
        submitted().when(approve(Some(1))).refused(Refusal::DecisionDoesNotApprove(id));
    }

    #[test]
    fn without_a_decision_nothing_is_approved() {
        submitted().when(approve(None)).refused(Refusal::DecisionMissing);
    }

    #[test]
    fn what_a_source_tells_of_an_approval_is_taken_in() {
        let carried_in = Event::CarriedIn { plenary: "IV-2029".into(), description: Text::es("Acta") };
        let given = given(sessions::opened("I-2030", date(2030, 3, 1))).and([carried_in.into()]);
        let approve = Approve { plenary: "IV-2029".into(), by: "I-2030".into(), decision: None };
        given.told_by("nota de prensa").when(approve).done();
    }

    #[test]
    fn minutes_wait_for_the_plenary_they_were_put_before() {
        let elsewhere = Approve { by: "III-2030".into(), ..approve(None) };
        submitted()
            .and(sessions::opened("III-2030", date(2030, 9, 1)))
            .when(elsewhere)
            .refused(Refusal::SubmittedElsewhere { to: LATER.into() });
        submitted()
            .and([sessions::closed(LATER)])
            .when(approve(Some(1)))
            .refused(plenary::Refusal::StandsAt(plenary::Standing::Closed));
    }

    #[test]
    fn delegations_do_not_record_an_approval() {
        submitted().delegation("CAL").when(approve(Some(1))).not_entitled();
    }

    #[test]
    fn where_the_rules_say_so_only_members_present_then_carry_it() {
        use crate::testing::minutes::submitted_by_few;
        let decided = |mode| {
            let mut events = sessions::adopted(LATER, 1, Matter::Minutes);
            if let Some(crate::Event::Decision(crate::decision::Event::Opened { mode: it, .. })) =
                events.first_mut()
            {
                *it = mode;
            }
            events
        };
        let strict =
            || submitted_by_few().under(|rules| rules.minutes_approvers.value = Approvers::PresentThen);
        let absent = ["GAL", "HEL", "IRI"].map(Seat::from).to_vec();
        strict().and(decided(Mode::Consensus)).when(approve(Some(1))).done();
        strict()
            .and(decided(Mode::ShowOfHands))
            .when(approve(Some(1)))
            .refused(Refusal::WereNotPresentThen(absent));
        submitted_by_few().and(decided(Mode::ShowOfHands)).when(approve(Some(1))).done();
    }
}
