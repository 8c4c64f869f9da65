//! The rules of CORETT as far as public sources tell; everything else is assumed and says so.

use std::collections::{BTreeMap, BTreeSet};

use domain::majority::DecisionRule;
use domain::membership::Class;
use domain::quorum::Share;
use domain::right::Right;
use domain::rules::{
    Approvers, ChairVote, Consultations, ElectionTie, Ground, LateItem, Matter, Numbering, Rule, Rules, Tie,
};
use domain::source::{Clause, Status};
use domain::words::Text;

const NOTE: (&str, &str) = ("nota de México sobre la Reunión IV-2023", "note of Mexico on meeting IV-2023");
const UNKNOWN: (&str, &str) = (
    "el texto de los Lineamientos, 5.2 a 5.6, no pudo consultarse",
    "the text of the Guidelines, 5.2 to 5.6, could not be consulted",
);

/// The rules the demonstration lives under.
pub fn corett() -> Rules {
    let majority = Share::MoreThan { numerator: 1, denominator: 2 };
    Rules {
        grounds: grounds(),
        rights: assumed(rights(), "5.2"),
        ordinary_per_year: confirmed(
            4,
            "5.3",
            (
                "páginas de CORETT: cuatro plenarias ordinarias en 2018 y en 2023",
                "pages of CORETT: four ordinary plenaries in 2018 and in 2023",
            ),
        ),
        numbering: confirmed(Numbering::RomanYear, "5.3", NOTE),
        notice_days: assumed(30, "5.3"),
        agenda_closes_days: assumed(7, "5.3"),
        late_item: assumed(LateItem::Chair, "5.3"),
        quorum_to_open: assumed(majority, "5.3"),
        quorum_to_decide: assumed(majority, "5.3"),
        remote_counts: confirmed(true, "5.3", NOTE),
        decisions: assumed(decisions(), "5.3"),
        tie: assumed(Tie::Rejected, "5.3"),
        chair_vote: assumed(ChairVote::AsMember, "5.4"),
        presidency_months: confirmed(12, "5.4", NOTE),
        secretariat_months: confirmed(
            24,
            "5.4",
            (
                "Diario de Centro América, octubre de 2016: período 2016-2018",
                "Diario de Centro América, October 2016: term 2016-2018",
            ),
        ),
        reelection: assumed(true, "5.4"),
        both_offices: assumed(false, "5.4"),
        election_tie: assumed(ElectionTie::RepeatThenLot(1), "5.4"),
        observation_days: assumed(15, "5.6"),
        minutes_approvers: confirmed(Approvers::PresentNow, "5.6", NOTE),
        ballot_change: None,
        speaking_seconds: None,
        consultations: Some(assumed(consultations(), "5.3")),
    }
}

/// By consensus throughout: the practice of the region. Only procedure is voted.
fn decisions() -> BTreeMap<Matter, DecisionRule> {
    use Matter as M;
    let mut rules = BTreeMap::from([(M::Procedural, DecisionRule::SimplePresentAndVoting {})]);
    for matter in [M::Substantive, M::Minutes, M::Declaration, M::Admission, M::Reconsideration] {
        rules.insert(matter, DecisionRule::Consensus {});
    }
    rules.insert(M::RulesChange, DecisionRule::TwoThirdsMembers {});
    rules.insert(M::Election, DecisionRule::AbsoluteMembers {});
    rules
}

/// Three days of silence for substance, modelled on decision 74/544 of the United Nations General Assembly.
fn consultations() -> Consultations {
    let matters = BTreeMap::from([(Matter::Substantive, DecisionRule::Silence { hours: 72 })]);
    Consultations { matters, ..Consultations::default() }
}

fn rights() -> BTreeMap<Class, BTreeSet<Right>> {
    use Right::{Attend, Propose, Speak, Stand, Vote};
    BTreeMap::from([
        (Class::Member, BTreeSet::from([Attend, Speak, Propose, Vote, Stand])),
        (Class::ObserverState, BTreeSet::from([Attend, Speak])),
        (Class::ObserverOrganization, BTreeSet::from([Attend, Speak])),
        (Class::Partner, BTreeSet::from([Attend, Speak])),
    ])
}

/// The chapter each kind of act rests on, by the published table of contents of the Lineamientos.
fn grounds() -> BTreeMap<Ground, Clause> {
    use Ground as G;
    let chapters = [
        (G::Rules, "5.1"),
        (G::Membership, "5.2"),
        (G::Delegations, "5.2"),
        (G::Offices, "5.4"),
        (G::Sessions, "5.3"),
        (G::Decisions, "5.3"),
        (G::Agreements, "5.3"),
        (G::Minutes, "5.6"),
        (G::Declarations, "5.3"),
        (G::Reports, "5.5"),
        (G::Data, "5.3"),
        (G::Committees, "5.3"),
        (G::Elections, "5.4"),
        (G::Commitments, "5.3"),
        (G::Papers, "5.6"),
    ];
    chapters
        .into_iter()
        .map(|(ground, chapter)| (ground, clause(chapter, UNKNOWN, Status::Assumed)))
        .collect()
}

fn clause(chapter: &str, source: (&str, &str), status: Status) -> Clause {
    Clause {
        citation: Text::both(&format!("Lineamientos, {chapter}"), &format!("Guidelines, {chapter}")),
        source: Text::both(source.0, source.1),
        status,
    }
}

fn assumed<T>(value: T, chapter: &str) -> Rule<T> {
    Rule { value, clause: clause(chapter, UNKNOWN, Status::Assumed) }
}

fn confirmed<T>(value: T, chapter: &str, source: (&str, &str)) -> Rule<T> {
    Rule { value, clause: clause(chapter, source, Status::Confirmed) }
}
