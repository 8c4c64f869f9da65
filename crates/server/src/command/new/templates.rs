//! Rules to begin with. None of them is any coalition's until it says so: every parameter is marked as assumed.

use std::collections::{BTreeMap, BTreeSet};

use domain::majority::DecisionRule;
use domain::membership::Class;
use domain::quorum::Share;
use domain::right::Right;
use domain::rules::{
    Approvers, ChairVote, Consultations, ElectionTie, Ground, LateItem, Matter, Numbering, Rule, Rules, Tie,
};
use domain::source::{Clause, Source, Status};
use domain::words::{Lang, Text};

/// How decisions are taken until the coalition says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// By consensus throughout; only procedure is voted.
    Consensus,
    /// Consensus is sought first; without it, two thirds decide.
    ConsensusThenVote,
    /// By majorities.
    Majority,
}

impl Template {
    /// All templates, by the names they are asked for.
    pub const ALL: [(&'static str, Self); 3] = [
        ("consensus", Self::Consensus),
        ("consensus-then-vote", Self::ConsensusThenVote),
        ("majority", Self::Majority),
    ];

    /// The template of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(it, _)| *it == name).map(|(_, template)| *template)
    }

    /// What it is called in Spanish and in English.
    fn titles(self) -> (&'static str, &'static str) {
        match self {
            Self::Consensus => ("por consenso", "by consensus"),
            Self::ConsensusThenVote => {
                ("consenso y, si no lo hay, votación", "consensus and, where there is none, a vote")
            }
            Self::Majority => ("por mayoría", "by majority"),
        }
    }

    /// Where the rules come from, for their version.
    pub fn reason(self, lang: Lang) -> String {
        let (es, en) = self.titles();
        match lang {
            Lang::Es => format!("plantilla «{es}»: todo es supuesto hasta que la coalición lo confirme"),
            Lang::En => format!("template “{en}”: all of it is assumed until the coalition confirms it"),
        }
    }

    /// The same as a source of the act that adopts them.
    pub fn source(self) -> Source {
        Source::assumed(Text::both(&self.reason(Lang::Es), &self.reason(Lang::En)))
    }

    /// The rules.
    pub fn rules(self) -> Rules {
        let clause = self.clause();
        let majority = Share::MoreThan { numerator: 1, denominator: 2 };
        let grounds = Ground::ALL.iter().map(|ground| (*ground, clause.clone())).collect();
        Rules {
            grounds,
            rights: self.assumed(rights()),
            ordinary_per_year: self.assumed(2),
            numbering: self.assumed(Numbering::RomanYear),
            notice_days: self.assumed(30),
            agenda_closes_days: self.assumed(7),
            late_item: self.assumed(LateItem::Chair),
            quorum_to_open: self.assumed(majority),
            quorum_to_decide: self.assumed(majority),
            remote_counts: self.assumed(true),
            decisions: self.assumed(self.decisions()),
            tie: self.assumed(Tie::Rejected),
            chair_vote: self.assumed(ChairVote::AsMember),
            presidency_months: self.assumed(12),
            secretariat_months: self.assumed(24),
            reelection: self.assumed(true),
            both_offices: self.assumed(true),
            election_tie: self.assumed(ElectionTie::RepeatThenLot(1)),
            observation_days: self.assumed(15),
            minutes_approvers: self.assumed(Approvers::PresentNow),
            ballot_change: Some(self.assumed(true)),
            speaking_seconds: None,
            consultations: Some(self.assumed(consultations())),
        }
    }

    fn decisions(self) -> BTreeMap<Matter, DecisionRule> {
        use Matter as M;
        let substance = match self {
            Self::Consensus => DecisionRule::Consensus {},
            Self::ConsensusThenVote => DecisionRule::ConsensusThenVote {
                fallback: Box::new(DecisionRule::TwoThirdsPresentAndVoting {}),
                delay_minutes: 30,
            },
            Self::Majority => DecisionRule::SimplePresentAndVoting {},
        };
        let mut rules = BTreeMap::from([
            (M::Procedural, DecisionRule::SimplePresentAndVoting {}),
            (M::RulesChange, DecisionRule::TwoThirdsMembers {}),
            (M::Election, DecisionRule::AbsoluteMembers {}),
            (M::Reconsideration, DecisionRule::TwoThirdsPresentAndVoting {}),
        ]);
        for matter in [M::Substantive, M::Minutes, M::Declaration, M::Admission] {
            rules.insert(matter, substance.clone());
        }
        rules
    }

    fn clause(self) -> Clause {
        let (es, en) = self.titles();
        Clause {
            citation: Text::both("norma por citar", "provision to be cited"),
            source: Text::both(&format!("plantilla «{es}»"), &format!("template “{en}”")),
            status: Status::Assumed,
        }
    }

    fn assumed<T>(self, value: T) -> Rule<T> {
        Rule { value, clause: self.clause() }
    }
}

/// Three days of silence for substance, modelled on decision 74/544 of the United Nations General Assembly.
fn consultations() -> Consultations {
    let matters = BTreeMap::from([(Matter::Substantive, DecisionRule::Silence { hours: 72 })]);
    Consultations { matters, ..Consultations::default() }
}

fn rights() -> BTreeMap<Class, BTreeSet<Right>> {
    use Right::{Attend, Propose, Speak, Stand, Vote};
    let guests = || BTreeSet::from([Attend, Speak]);
    BTreeMap::from([
        (Class::Member, BTreeSet::from([Attend, Speak, Propose, Vote, Stand])),
        (Class::ObserverState, guests()),
        (Class::ObserverOrganization, guests()),
        (Class::Partner, guests()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_template_passes_for_confirmed() {
        for (name, template) in Template::ALL {
            let rules = template.rules();
            let (assumed, all) = domain::rules::assumed(&rules);
            assert_eq!(assumed, all, "{name}");
            assert!(rules.grounds.values().all(|clause| clause.status == Status::Assumed), "{name}");
        }
    }

    #[test]
    fn every_matter_has_its_rule() {
        for (_, template) in Template::ALL {
            assert_eq!(template.decisions().len(), 8);
        }
    }
}
