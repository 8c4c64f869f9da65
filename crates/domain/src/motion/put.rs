//! Putting a motion to the plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::{Kind, Refusal, State};
use crate::command::{Action, Command, Context};
use crate::decision::open::Opening;
use crate::decision::{Mode, Subject};
use crate::majority::DecisionRule;
use crate::right::Power;
use crate::rules::{Ground, Matter};
use crate::symbol::PlenaryCode;
use crate::{Coalition, plenary};

/// Puts the motion that goes first to the plenary, as a decision on the order of business.
///
/// In an appeal, who is in favor is in favor of overturning the ruling: it stands unless they are more.
#[derive(Clone, Debug)]
pub struct Put {
    /// In which plenary.
    pub plenary: PlenaryCode,
    /// Which motion.
    pub motion: u16,
    /// How members express themselves.
    pub mode: Mode,
}

impl Command for Put {
    const ACTION: Action = Action { name: "motion.put", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        let motion = plenary.motion(self.motion).ok_or(Refusal::NoSuchMotion(self.motion))?;
        match plenary.state_of(motion) {
            State::Pending => {}
            State::Put(_) => return Err(Refusal::BeingDecided(self.motion).into()),
            _ => return Err(Refusal::NotPending(self.motion).into()),
        }
        let rule = match motion.kind {
            Kind::Appeal { .. } => DecisionRule::ChairRuling {},
            _ => coalition.rules_on(cx.today)?.rules.decision_rule(Matter::Procedural),
        };
        let opening = Opening {
            item: motion.item,
            matter: Matter::Procedural,
            text: motion.formula(plenary),
            mode: self.mode,
            rule,
            on: Some(Subject::Motion { number: self.motion }),
        };
        Ok(vec![opening.of(coalition, plenary, cx)?.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::close::Close;
    use crate::decision::{self, Choice, Outcome};
    use crate::plenary::suspend::Suspend;
    use crate::symbol::{DecisionId, ItemId};
    use crate::testing::Given;
    use crate::testing::motions::{in_session, moved, ruled};
    use crate::testing::room::{first_decision, objects, opened_decision, votes};

    fn put(motion: u16, mode: Mode) -> Put {
        Put { plenary: "I-2030".into(), motion, mode }
    }

    fn close() -> Close {
        Close { decision: first_decision(), absent: Vec::new() }
    }

    fn moving(motions: &[(&str, Kind)]) -> Given {
        let numbered = motions.iter().zip(1..);
        in_session().and(numbered.map(|((seat, kind), number)| moved(number, seat, kind.clone()).into()))
    }

    fn plenary(given: &Given) -> &plenary::Plenary {
        &given.known().plenaries[&"I-2030".into()]
    }

    #[test]
    fn suspension_goes_before_adjournment_and_that_before_the_debate() {
        let known = moving(&[
            ("CAL", Kind::CloseDebate {}),
            ("DOR", Kind::AdjournDebate {}),
            ("ESM", Kind::AdjournSession {}),
            ("FLO", Kind::SuspendSession {}),
        ]);
        let order: Vec<u16> = plenary(&known).pending_motions().iter().map(|it| it.number).collect();
        assert_eq!(order, [4, 3, 2, 1]);
        let first = Refusal::TakesPrecedence { motion: 4, kind: Kind::SuspendSession {} };
        let known = known.when(put(1, Mode::ShowOfHands)).refused(first);
        known.when(put(4, Mode::ShowOfHands)).done();
    }

    #[test]
    fn an_appeal_goes_before_all() {
        let known = moving(&[("CAL", Kind::SuspendSession {}), ("DOR", Kind::Appeal { ruling: 1 })]);
        let known = known.and([ruled(1, None).into()]);
        let first = Refusal::TakesPrecedence { motion: 2, kind: Kind::Appeal { ruling: 1 } };
        known.when(put(1, Mode::ShowOfHands)).refused(first);
    }

    #[test]
    fn nobody_calls_for_a_vote_and_the_motion_is_carried() {
        let known = moving(&[("CAL", Kind::CloseDebate {})]).when(put(1, Mode::Acclamation)).done();
        assert!(!plenary(&known).debate_closed(ItemId(1)));
        let known = known.when(close()).done();
        assert!(plenary(&known).debate_closed(ItemId(1)) && !plenary(&known).debate_closed(ItemId(2)));
        known.when(put(1, Mode::Acclamation)).refused(Refusal::NotPending(1));
    }

    #[test]
    fn a_decision_on_a_motion_names_it_and_is_procedural() {
        let known = moving(&[("CAL", Kind::CloseDebate {})]).when(put(1, Mode::ShowOfHands)).done();
        let decision = known.known().decision(&first_decision()).expect("it is open");
        assert_eq!(decision.on, Some(Subject::Motion { number: 1 }));
        assert_eq!((decision.matter, decision.item), (Matter::Procedural, Some(ItemId(1))));
        known.when(put(1, Mode::ShowOfHands)).refused(Refusal::BeingDecided(1));
    }

    /// An appeal in which the seats answer so.
    fn appealed(choices: &str) -> Given {
        let known = moving(&[("DOR", Kind::Appeal { ruling: 1 })]).and([ruled(1, None).into()]);
        known.when(put(1, Mode::RollCall)).done().and(votes(choices)).when(close()).done()
    }

    #[test]
    fn a_ruling_stands_unless_a_majority_overturns_it() {
        for (choices, stands) in [("YYYYNNN", false), ("YYYNNNN", true), ("YYYNNNA", true)] {
            let known = appealed(choices);
            assert_eq!(plenary(&known).stands(1), stands, "{choices}");
            let appeal = plenary(&known).motion(1).expect("it was moved");
            let state = if stands { State::Lost } else { State::Carried };
            assert_eq!(plenary(&known).state_of(appeal), state);
        }
        appealed("YYYNNNN")
            .when(crate::motion::r#move::Move {
                plenary: "I-2030".into(),
                seat: "CAL".into(),
                kind: Kind::Appeal { ruling: 1 },
                text: None,
            })
            .refused(Refusal::TooLateToAppeal(1));
    }

    #[test]
    fn a_proposal_waits_for_the_motions_of_rule_77() {
        let open = decision::open::Open {
            plenary: "I-2030".into(),
            item: Some(ItemId(1)),
            matter: Matter::Substantive,
            text: "se aprueba".into(),
            mode: Mode::Consensus,
        };
        let first = || Refusal::TakesPrecedence { motion: 1, kind: Kind::AdjournDebate {} };
        let known = moving(&[("CAL", Kind::AdjournDebate {})]);
        known.when(open.clone()).refused(first());
        moving(&[("CAL", Kind::Reorder {})]).when(open).done();
        let sought = in_session().and([opened_decision("I-2030", 1)]);
        let sought = sought.and([moved(1, "CAL", Kind::AdjournDebate {}).into()]);
        sought.when(close()).refused(first());
    }

    #[test]
    fn what_is_objected_to_by_acclamation_is_voted() {
        let known = moving(&[("CAL", Kind::SuspendSession {})]).when(put(1, Mode::Acclamation)).done();
        let known = known.and([objects("DOR")]).presidency();
        let by_hand = decision::fall_back::FallBack { decision: first_decision(), mode: Mode::RollCall };
        let known = known.when(by_hand).done().and(votes("YYYYNNN")).when(close()).done();
        assert!(plenary(&known).session_to_rest().is_some());
    }

    #[test]
    fn what_was_carried_about_the_session_is_done_before_anything_else() {
        let known = moving(&[("CAL", Kind::SuspendSession {})]).when(put(1, Mode::Acclamation)).done();
        let known = known.when(close()).done();
        let open = decision::open::Open {
            plenary: "I-2030".into(),
            item: None,
            matter: Matter::Substantive,
            text: "se aprueba".into(),
            mode: Mode::Consensus,
        };
        let known = known.when(open.clone()).refused(Refusal::SessionToRest(1));
        let known = known.when(Suspend { plenary: "I-2030".into() }).done();
        let known = known.when(plenary::resume::Resume { plenary: "I-2030".into() }).done();
        assert!(plenary(&known).session_to_rest().is_none());
        known.when(open).done();
    }

    #[test]
    fn a_debate_left_for_another_time_is_not_decided_on() {
        let known = moving(&[("CAL", Kind::AdjournDebate {})]).when(put(1, Mode::Acclamation)).done();
        let known = known.when(close()).done();
        assert!(plenary(&known).debate_adjourned(ItemId(1)));
        let open = decision::open::Open {
            plenary: "I-2030".into(),
            item: Some(ItemId(1)),
            matter: Matter::Substantive,
            text: "se aprueba".into(),
            mode: Mode::Consensus,
        };
        known.when(open).refused(Refusal::DebateAdjourned(ItemId(1)));
    }

    #[test]
    fn an_appeal_against_a_ruling_on_a_vote_waits_for_its_answers() {
        let known = crate::testing::room::roll_call().and(votes("Y"));
        let known = known.and([ruled(1, None).into(), moved(1, "DOR", Kind::Appeal { ruling: 1 }).into()]);
        let under_way = decision::Refusal::VoteUnderWay(first_decision());
        let known = known.when(put(1, Mode::RollCall)).refused(under_way);
        let cast =
            decision::cast::Cast { decision: first_decision(), seat: "BRU".into(), choice: Choice::No };
        known.when(cast).done();
    }

    #[test]
    fn a_motion_is_put_by_the_bureau_and_once() {
        let known = || moving(&[("CAL", Kind::Reorder {})]);
        known().delegation("CAL").when(put(1, Mode::RollCall)).not_entitled();
        known().when(put(2, Mode::RollCall)).refused(Refusal::NoSuchMotion(2));
        let withdrawn = decision::Event::Withdrawn { decision: first_decision() };
        let known = known().when(put(1, Mode::RollCall)).done().and([withdrawn.into()]);
        let known = known.when(put(1, Mode::RollCall)).done();
        let again = DecisionId { plenary: "I-2030".into(), number: 2 };
        let closed = decision::Event::Closed {
            decision: again,
            count: None,
            objections: 0,
            outcome: Outcome::Rejected,
        };
        let known = known.and([closed.into()]);
        assert_eq!(plenary(&known).state_of(&plenary(&known).motions[0]), State::Lost);
    }
}
