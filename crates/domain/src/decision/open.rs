//! Putting a text to the plenary.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Mode, Refusal, Subject, roll};
use crate::command::{Action, Command, Context};
use crate::majority::DecisionRule;
use crate::plenary::{self, Plenary};
use crate::right::Power;
use crate::rules::{Ground, Matter};
use crate::symbol::{DecisionId, ItemId, PlenaryCode};
use crate::words::Text;
use crate::{Coalition, motion};

/// Puts a text to the plenary, to be decided by the rule that holds for its matter today.
///
/// Who may take part is settled here: the members that are present. Late arrivals wait for the next decision.
/// Its number follows the last one of the plenary.
#[derive(Clone, Debug)]
pub struct Open {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Under which item, if under one; it has to be under discussion.
    pub item: Option<ItemId>,
    /// What it is about; the rules have a decision rule for each matter.
    pub matter: Matter,
    /// What is decided.
    pub text: Text,
    /// How members express themselves.
    pub mode: Mode,
}

impl Command for Open {
    const ACTION: Action = Action { name: "decision.open", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = plenary::in_session(coalition, &self.plenary)?;
        if !self.text.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        if let Some(item) = self.item {
            plenary.item_under_discussion(item)?;
        }
        let rule = coalition.rules_on(cx.today)?.rules.decision_rule(self.matter);
        let (item, matter, text, mode) = (self.item, self.matter, self.text.clone(), self.mode);
        let opening = Opening { item, matter, text, mode, rule, on: None };
        Ok(vec![opening.of(coalition, plenary, cx)?.into()])
    }
}

/// What is put to the plenary: a text, or a motion, an amendment or a part that has its own act.
pub(crate) struct Opening {
    /// Under which item.
    pub item: Option<ItemId>,
    /// What it is about.
    pub matter: Matter,
    /// What is decided.
    pub text: Text,
    /// How members express themselves.
    pub mode: Mode,
    /// What it takes.
    pub rule: DecisionRule,
    /// What it decides, where that is no text of its own.
    pub on: Option<Subject>,
}

impl Opening {
    /// The opening, if nothing goes before it and the mode can find out what the rule asks.
    pub(crate) fn of(
        self,
        coalition: &Coalition,
        plenary: &Plenary,
        cx: &Context,
    ) -> Result<Event, crate::Refusal> {
        let Self { item, matter, text, mode, rule, on } = self;
        roll::must_be_free_of_votes(plenary, None)?;
        plenary.must_have_its_turn(on.as_ref())?;
        if let Some(item) = item.filter(|it| plenary.debate_adjourned(*it)) {
            return Err(motion::Refusal::DebateAdjourned(item).into());
        }
        if !mode.suits(&rule) {
            return Err(Refusal::ModeDoesNotSuit { rule, mode }.into());
        }
        plenary.must_have_quorum(coalition, cx.today)?;
        let number = plenary.decisions.len() as u16 + 1;
        Ok(Event::Opened {
            decision: DecisionId { plenary: plenary.code.clone(), number },
            item,
            matter,
            on,
            text,
            rules_version: coalition.rules_on(cx.today)?.number,
            mode,
            entitled: roll::entitled(coalition, plenary, &rule, cx.today)?,
            members: coalition.membership.active_members(cx.today).count() as u32,
            rule,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plenary::{Attendance, Standing};
    use crate::quorum::Quorum;
    use crate::rules::ChairVote;
    use crate::testing::room::{called, gathered, open_plenary};
    use crate::testing::{Given, given, sessions};

    fn open(matter: Matter, mode: Mode) -> Open {
        Open { plenary: "I-2030".into(), item: Some(ItemId(1)), matter, text: Text::es("se aprueba"), mode }
    }

    fn by_consensus() -> Open {
        open(Matter::Substantive, Mode::Consensus)
    }

    fn by_roll_call() -> Open {
        open(Matter::RulesChange, Mode::RollCall)
    }

    fn in_session() -> Given {
        given(open_plenary("I-2030")).presidency()
    }

    #[test]
    fn it_is_taken_under_the_rule_of_its_matter_by_who_is_there() {
        let known = in_session().when(by_roll_call()).done();
        let decision = &known.known().plenaries[&"I-2030".into()].decisions[0];
        assert_eq!(decision.id, DecisionId { plenary: "I-2030".into(), number: 1 });
        assert_eq!(decision.rule, DecisionRule::TwoThirdsMembers {});
        assert_eq!((decision.rules_version, decision.members, decision.entitled.len()), (1, 9, 7));
    }

    #[test]
    fn with_seven_of_nine_present_two_thirds_of_the_members_are_six_votes() {
        let known = in_session().when(by_roll_call()).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        let needed = plenary.decisions[0].requirement();
        assert_eq!((needed.present, needed.members, needed.yes), (7, 9, Some(6)));
        let today = crate::testing::TODAY;
        assert_eq!(plenary.requirement(known.known(), Matter::RulesChange, today), Ok(needed));
    }

    #[test]
    fn late_arrivals_and_observers_are_not_on_the_roll() {
        let arrives = |seat: &str| plenary::Event::PresenceRecorded {
            plenary: "I-2030".into(),
            seat: seat.into(),
            attendance: Attendance::InRoom,
        };
        let known = in_session().and([arrives("JAS").into()]).when(by_roll_call()).done();
        let known = known.and([arrives("IRI").into()]);
        let entitled = &known.known().plenaries[&"I-2030".into()].decisions[0].entitled;
        assert!(!entitled.contains(&"JAS".into()) && !entitled.contains(&"IRI".into()));
    }

    #[test]
    fn the_chair_is_off_the_roll_of_votes_where_the_rules_say_so() {
        for chair_vote in [ChairVote::OnTies, ChairVote::Never] {
            let known = in_session().under(|rules| rules.chair_vote.value = chair_vote);
            let known = known.when(by_consensus()).done().when(by_roll_call()).done();
            let decisions = &known.known().plenaries[&"I-2030".into()].decisions;
            assert!(decisions[0].entitled.contains(&"ALB".into()), "it may object as any member");
            assert!(!decisions[1].entitled.contains(&"ALB".into()));
        }
    }

    #[test]
    fn the_mode_has_to_find_out_what_the_rule_asks() {
        let refused = |matter, mode, rule| {
            in_session().when(open(matter, mode)).refused(Refusal::ModeDoesNotSuit { rule, mode });
        };
        refused(Matter::Substantive, Mode::RollCall, DecisionRule::Consensus {});
        refused(Matter::RulesChange, Mode::Consensus, DecisionRule::TwoThirdsMembers {});
        in_session().when(open(Matter::Procedural, Mode::Acclamation)).done();
        in_session().when(open(Matter::Procedural, Mode::ShowOfHands)).done();
        let unanimity = DecisionRule::UnanimityAll {};
        let known = in_session().under(|rules| {
            rules.decisions.value.insert(Matter::Admission, DecisionRule::UnanimityAll {});
        });
        let mode = Mode::Acclamation;
        known.when(open(Matter::Admission, mode)).refused(Refusal::ModeDoesNotSuit { rule: unanimity, mode });
    }

    #[test]
    fn rules_between_plenaries_are_not_for_the_room() {
        let silence = DecisionRule::Silence { hours: 72 };
        for mode in [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands] {
            assert!(!mode.suits(&silence), "{mode:?}");
        }
    }

    #[test]
    fn too_few_open_no_decision() {
        let mut events = gathered("I-2030", &["ALB", "BRU", "CAL", "DOR"]);
        let (plenary, chair) = ("I-2030".into(), "ALB".into());
        events.push(plenary::Event::Opened { plenary, chair, present: 4, needed: 3, members: 9 }.into());
        let quorum = Quorum { present: 4, needed: 5, members: 9 };
        given(events)
            .when(Open { item: None, ..by_consensus() })
            .refused(plenary::Refusal::QuorumNotReached(quorum));
    }

    #[test]
    fn nothing_interrupts_a_vote() {
        let known = in_session().when(by_consensus()).done().when(by_roll_call()).done();
        let vote = DecisionId { plenary: "I-2030".into(), number: 2 };
        known.when(by_consensus()).refused(Refusal::VoteUnderWay(vote));
    }

    #[test]
    fn it_has_a_text_and_stands_under_an_open_item() {
        in_session().when(Open { text: Text::es(""), ..by_consensus() }).refused(Refusal::TextMissing);
        let other = Open { item: Some(ItemId(4)), ..by_consensus() };
        in_session().when(other).refused(plenary::Refusal::ItemNotOpen(ItemId(4)));
        in_session().when(Open { item: None, ..by_consensus() }).done();
    }

    #[test]
    fn decisions_are_taken_in_session() {
        let convened = plenary::Refusal::StandsAt(Standing::Convened);
        given([called("I-2030")]).when(by_consensus()).refused(convened);
    }

    #[test]
    fn numbers_follow_one_another() {
        let decided = sessions::adopted("I-2030", 1, Matter::Substantive);
        let known = in_session().and(decided).presidency().when(by_consensus()).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].decisions[1].id.number, 2);
    }
}
