//! Rules as answered: every fault beside its field, and a clause under everything.

use std::collections::{BTreeMap, BTreeSet};

use domain::majority::DecisionRule;
use domain::membership::Class;
use domain::quorum::Share;
use domain::right::Right;
use domain::rules::{ElectionTie, Ground, Matter, Rule, Rules};
use domain::source::{Clause, Status};
use serde_json::{Value, json};

use super::asked::{CLASSES, MATTERS};
use super::between;
use crate::forms::filled::Filled;

/// The rules, if nothing is wrong with any of them.
pub fn rules(filled: &mut Filled) -> Option<Rules> {
    let grounds = grounds(filled);
    let rights = rights(filled);
    let ordinary_per_year = filled.number("ordinary_per_year");
    let numbering = filled.variant("numbering");
    let notice_days = filled.number("notice_days");
    let agenda_closes_days = filled.number("agenda_closes_days");
    let late_item = filled.variant("late_item");
    let quorum_to_open = share(filled, "quorum_to_open");
    let quorum_to_decide = share(filled, "quorum_to_decide");
    let decisions = decisions(filled);
    let tie = filled.variant("tie");
    let chair_vote = filled.variant("chair_vote");
    let presidency_months = filled.number("presidency_months");
    let secretariat_months = filled.number("secretariat_months");
    let election_tie = election_tie(filled);
    let observation_days = filled.number("observation_days");
    let minutes_approvers = filled.variant("minutes_approvers");
    let ballot_change = ballot_change(filled);
    let speaking_seconds = filled.opt_number("speaking_seconds");
    if filled.given.get("speaking_seconds").is_some() && speaking_seconds.is_none() {
        return None;
    }
    let consultations = between::read(filled);
    let checked = ["remote_counts", "reelection", "both_offices"].map(|name| filled.check(name));
    let [remote_counts, reelection, both_offices] = checked;
    let rules = Rules {
        rights: rule(filled, "rights", rights)?,
        ordinary_per_year: rule(filled, "ordinary_per_year", ordinary_per_year)?,
        numbering: rule(filled, "numbering", numbering)?,
        notice_days: rule(filled, "notice_days", notice_days)?,
        agenda_closes_days: rule(filled, "agenda_closes_days", agenda_closes_days)?,
        late_item: rule(filled, "late_item", late_item)?,
        quorum_to_open: rule(filled, "quorum_to_open", quorum_to_open)?,
        quorum_to_decide: rule(filled, "quorum_to_decide", quorum_to_decide)?,
        remote_counts: rule(filled, "remote_counts", Some(remote_counts))?,
        decisions: rule(filled, "decisions", decisions)?,
        tie: rule(filled, "tie", tie)?,
        chair_vote: rule(filled, "chair_vote", chair_vote)?,
        presidency_months: rule(filled, "presidency_months", presidency_months)?,
        secretariat_months: rule(filled, "secretariat_months", secretariat_months)?,
        reelection: rule(filled, "reelection", Some(reelection))?,
        both_offices: rule(filled, "both_offices", Some(both_offices))?,
        election_tie: rule(filled, "election_tie", election_tie)?,
        observation_days: rule(filled, "observation_days", observation_days)?,
        minutes_approvers: rule(filled, "minutes_approvers", minutes_approvers)?,
        ballot_change: match ballot_change {
            Some(value) => Some(rule(filled, "ballot_change", Some(value))?),
            None => None,
        },
        speaking_seconds: match speaking_seconds {
            Some(seconds) => Some(rule(filled, "speaking_seconds", Some(seconds))?),
            None => None,
        },
        consultations: match consultations? {
            Some(value) => Some(rule(filled, "consultations", Some(value))?),
            None => None,
        },
        grounds,
    };
    Some(rules)
}

fn rule<T>(filled: &mut Filled, name: &str, value: Option<T>) -> Option<Rule<T>> {
    let clause = clause(filled, &format!("clause.{name}"));
    match clause {
        Some(clause) => Some(Rule { value: value?, clause }),
        // It is said once, where the clause for everything stands, not under each of twenty rules.
        None => {
            let field = "clause.citation";
            if filled.faults.iter().all(|it| it.field != field) {
                filled.fault(field, "fault-clause");
            }
            None
        }
    }
}

/// The clause of this name; what it leaves open is said by the clause for everything.
fn clause(filled: &Filled, name: &str) -> Option<Clause> {
    let text = |part: &str| {
        let own = filled.opt_text(&format!("{name}.{part}"));
        own.or_else(|| filled.opt_text(&format!("clause.{part}")))
    };
    let status = |name: &str| {
        let written = filled.opt_line(&format!("{name}.status"))?;
        serde_json::from_value::<Status>(Value::String(written)).ok()
    };
    let (citation, source) = (text("citation")?, text("source"));
    let status = status(name).or_else(|| status("clause")).unwrap_or(Status::Assumed);
    Some(Clause { source: source.unwrap_or_else(|| citation.clone()), citation, status })
}

fn grounds(filled: &Filled) -> BTreeMap<Ground, Clause> {
    let named = Ground::ALL.iter().filter_map(|ground| {
        let clause = clause(filled, &format!("ground.{}", documents::name_of(ground)))?;
        Some((*ground, clause))
    });
    named.collect()
}

fn rights(filled: &mut Filled) -> Option<BTreeMap<Class, BTreeSet<Right>>> {
    let mut rights = BTreeMap::new();
    for (class, _) in CLASSES {
        let name = format!("rights.{}", documents::name_of(&class));
        let written: Vec<&str> = filled.given.all(&name).collect();
        let read: Result<BTreeSet<Right>, _> =
            written.iter().map(|it| serde_json::from_value(Value::String((*it).to_owned()))).collect();
        let Ok(read) = read else {
            filled.fault(&name, "fault-choice");
            return None;
        };
        rights.insert(class, read);
    }
    Some(rights)
}

/// `1/2` beside its kind, or a number of members.
fn share(filled: &mut Filled, name: &str) -> Option<Share> {
    let part = format!("{name}.share");
    let (kind, written) = (filled.line(name), filled.line(&part));
    let (kind, written) = (kind?, written?);
    let fraction = || {
        let (numerator, denominator) = written.split_once('/')?;
        Some((numerator.trim().parse().ok()?, denominator.trim().parse().ok()?))
    };
    let share = match kind.as_str() {
        "count" => written.parse().ok().map(Share::Count),
        "more_than" => fraction().map(|(numerator, denominator)| Share::MoreThan { numerator, denominator }),
        "at_least" => fraction().map(|(numerator, denominator)| Share::AtLeast { numerator, denominator }),
        _ => None,
    };
    if share.is_none() {
        filled.fault(&part, "fault-share");
    }
    share
}

fn decisions(filled: &mut Filled) -> Option<BTreeMap<Matter, DecisionRule>> {
    let read: Vec<_> =
        MATTERS.iter().map(|(matter, _)| Some((*matter, decision(filled, *matter)?))).collect();
    read.into_iter().collect()
}

/// A rule by its name, with what it carries.
fn decision(filled: &mut Filled, matter: Matter) -> Option<DecisionRule> {
    let name = format!("decided.{}", documents::name_of(&matter));
    let kind = filled.line(&name)?;
    let (number, then) = (format!("{name}.number"), format!("{name}.then"));
    let yes = filled.check(&format!("{name}.yes"));
    let content = match kind.as_str() {
        "consensus_minus" => json!({ "objections": filled.number::<u8>(&number)? }),
        "silence" => json!({ "hours": filled.number::<u16>(&number)? }),
        "ad_referendum" => json!({ "days": filled.number::<u16>(&number)?, "lapse_confirms": yes }),
        "unanimity_present" => json!({ "strict": yes }),
        "consensus_then_vote" => {
            let (minutes, then) = (filled.number::<u32>(&number), vote(filled, &then, yes));
            json!({ "delay_minutes": minutes?, "fallback": then? })
        }
        "written_consultation" => {
            let (replies, then) = (filled.number::<u16>(&number), vote(filled, &then, yes));
            json!({ "replies": replies?, "rule": then? })
        }
        _ => json!({}),
    };
    let rule = serde_json::from_value(json!({ kind: content })).ok();
    if rule.is_none() {
        filled.fault(&name, "fault-choice");
    }
    rule
}

/// The vote that another rule rests on.
pub(super) fn vote(filled: &mut Filled, name: &str, strict: bool) -> Option<Value> {
    let kind = filled.line(name)?;
    let content = if kind == "unanimity_present" { json!({ "strict": strict }) } else { json!({}) };
    Some(json!({ kind: content }))
}

/// Whether a ballot may be changed; rules may leave it open.
fn ballot_change(filled: &mut Filled) -> Option<bool> {
    match filled.opt_line("ballot_change")?.as_str() {
        "may" => Some(true),
        "once" => Some(false),
        _ => {
            filled.fault("ballot_change", "fault-choice");
            None
        }
    }
}

fn election_tie(filled: &mut Filled) -> Option<ElectionTie> {
    let (kind, times) = (filled.line("election_tie"), filled.number("election_tie.times"));
    match (kind?.as_str(), times?) {
        ("repeat_then_lot", times) => Some(ElectionTie::RepeatThenLot(times)),
        ("repeat_then_carry_over", times) => Some(ElectionTie::RepeatThenCarryOver(times)),
        _ => {
            filled.fault("election_tie", "fault-choice");
            None
        }
    }
}
