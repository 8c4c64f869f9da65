//! The rules in force on a day, each with its clause and whether it is confirmed or assumed, and every version.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::{Query, State};
use axum::response::Response;
use domain::majority::DecisionRule;
use domain::membership::Class;
use domain::quorum::Share;
use domain::right::Right;
use domain::rules::{Approvers, ChairVote, ElectionTie, LateItem, Matter, Numbering, Rules, Tie, Version};
use domain::source::{Clause, Status};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct Asked {
    /// A day; today where none was asked for.
    on: Option<String>,
}

/// `GET /rules?on=DATE`: the rules that hold on that day.
pub async fn show(State(site): State<Site>, Query(asked): Query<Asked>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render(known, page, asked.on.as_deref())))
}

fn render(known: &Known, page: &Page, asked: Option<&str>) -> Markup {
    let asked = asked.map(str::trim).filter(|day| !day.is_empty());
    let day = asked.map(str::parse::<Date>);
    let fault = matches!(day, Some(Err(_)));
    let day = day.and_then(Result::ok).unwrap_or(page.today);
    frame(
        page,
        &page.say("nav-rules"),
        "nav-rules",
        html! {
            div.head { div {
                h1 { (page.say("rules-title")) }
                p { (page.say("rules-lede")) }
            } }
            div.column {
                (form(page, asked, day, fault))
                @match page.coalition.rules.on(day) {
                    Some(version) => (in_force(page, version, day)),
                    None if page.coalition.rules.versions.is_empty() => p { (page.say("rules-none")) },
                    None => p { (page.fill("rules-none-then", &[("day", &page.date(day))])) },
                }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                (versions(page, day))
            }
        },
    )
}

/// The day to look at; what is no day stays in its field and is said beside it.
fn form(page: &Page, asked: Option<&str>, day: Date, fault: bool) -> Markup {
    let written = asked.filter(|_| fault).map_or_else(|| day.to_string(), str::to_owned);
    html! {
        form.filter method="get" action=(links::rules(page.lang)) {
            label for="on" { (page.say("rules-on"))
                input #on type=(if fault { "text" } else { "date" }) name="on" value=(written)
                    aria-invalid=[fault.then_some("true")] aria-describedby=[fault.then_some("on-fault")];
            }
            button.btn.main type="submit" { (page.say("list-show")) }
            @if day != page.today { a href=(links::rules(page.lang)) { (page.say("rules-today")) } }
            @if fault { p.fault #on-fault { (page.say("rules-no-day")) } }
        }
    }
}

/// Every version of the rules, the newest first.
fn versions(page: &Page, day: Date) -> Markup {
    let shown = page.coalition.rules.on(day).map(|version| version.number);
    html! {
        @if !page.coalition.rules.versions.is_empty() {
            section {
                h2 { (page.say("rules-versions")) }
                ul { @for version in page.coalition.rules.versions.iter().rev() {
                    li {
                        a href=(links::rules_on(page.lang, version.effective_on))
                            aria-current=[(shown == Some(version.number)).then_some("true")] {
                            (page.fill("rules-version", &[("number", &version.number.to_string())]))
                        }
                        ", " (page.fill("rules-since", &[("day", &page.date(version.effective_on))])) br;
                        (version.reason) " · "
                        @if let Some(id) = &version.agreement { a href=(links::agreement(page.lang, id)) { (id) } " · " }
                        (parts::record_link(page, version.adopted_at))
                    }
                } }
            }
        }
    }
}

fn in_force(page: &Page, version: &Version, day: Date) -> Markup {
    let (assumed, all) = domain::rules::assumed(&version.rules);
    let values =
        [("assumed", assumed.to_string()), ("all", all.to_string()), ("version", version.number.to_string())];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html! {
        p.band {
            b { (page.fill("rules-of-day", &[("day", &page.date(day))])) } " " (page.fill("rules-assumed", &values))
        }
        div.scroll tabindex="0" role="region" aria-label=(page.say("rules-title")) { table {
            thead { tr {
                th scope="col" { (page.say("rules-rule")) }
                th scope="col" { (page.say("rules-value")) }
                th scope="col" { (page.say("rules-clause")) }
                th scope="col" { (page.say("rules-status")) }
            } }
            tbody { @for (key, value, clause) in rows(page, &version.rules) {
                tr {
                    td { (page.say(key)) }
                    td { (value) }
                    td { @match clause {
                        Some(clause) => { (page.text(&clause.citation)) br; span.soft { (page.text(&clause.source)) } },
                        None => span.soft { (page.say("rules-unnamed")) },
                    } }
                    td { @match clause.map(|it| it.status) {
                        Some(Status::Confirmed) => span.chip.ok { (page.say("rules-confirmed")) },
                        Some(Status::Assumed) | None => span.chip.wait { (page.say("part-assumed")) },
                    } }
                }
            } }
        } }
    }
}

/// Every parameter; one that these rules do not name holds as the program assumes, and has no clause.
fn rows<'a>(page: &Page, rules: &'a Rules) -> Vec<(&'static str, String, Option<&'a Clause>)> {
    let ballot = if rules.ballot_may_change() { "value-ballot-may" } else { "value-ballot-once" };
    let speaking = rules.speaking_seconds.as_ref().map_or_else(
        || page.say("value-no-limit"),
        |it| page.fill("value-seconds", &[("seconds", &it.value.to_string())]),
    );
    let later = [
        ("rule-ballot-change", page.say(ballot), rules.ballot_change.as_ref().map(|it| &it.clause)),
        ("rule-speaking-seconds", speaking, rules.speaking_seconds.as_ref().map(|it| &it.clause)),
    ];
    let named = named(page, rules).into_iter().map(|(key, value, clause)| (key, value, Some(clause)));
    named.chain(later).collect()
}

fn named<'a>(page: &Page, rules: &'a Rules) -> Vec<(&'static str, String, &'a Clause)> {
    let days = |days: u16| page.fill("value-days", &[("days", &days.to_string())]);
    let months = |months: u16| page.fill("value-months", &[("months", &months.to_string())]);
    let yes_no = |yes: bool| page.say(if yes { "value-yes" } else { "value-no" });
    let mut rows = vec![
        (
            "rule-ordinary-per-year",
            rules.ordinary_per_year.value.to_string(),
            &rules.ordinary_per_year.clause,
        ),
        ("rule-numbering", numbering(page, rules.numbering.value), &rules.numbering.clause),
        ("rule-notice", days(rules.notice_days.value), &rules.notice_days.clause),
        ("rule-agenda-closes", days(rules.agenda_closes_days.value), &rules.agenda_closes_days.clause),
        ("rule-late-item", late_item(page, rules.late_item.value), &rules.late_item.clause),
        ("rule-quorum-to-open", share(page, rules.quorum_to_open.value), &rules.quorum_to_open.clause),
        ("rule-quorum-to-decide", share(page, rules.quorum_to_decide.value), &rules.quorum_to_decide.clause),
        ("rule-remote-counts", yes_no(rules.remote_counts.value), &rules.remote_counts.clause),
        ("rule-decisions", decisions(page, &rules.decisions.value), &rules.decisions.clause),
        ("rule-tie", page.say(tie_key(rules.tie.value)), &rules.tie.clause),
        ("rule-chair-vote", page.say(chair_key(rules.chair_vote.value)), &rules.chair_vote.clause),
        ("rule-rights", rights(page, &rules.rights.value), &rules.rights.clause),
        ("rule-presidency-term", months(rules.presidency_months.value), &rules.presidency_months.clause),
        ("rule-secretariat-term", months(rules.secretariat_months.value), &rules.secretariat_months.clause),
        ("rule-reelection", yes_no(rules.reelection.value), &rules.reelection.clause),
        ("rule-both-offices", yes_no(rules.both_offices.value), &rules.both_offices.clause),
        ("rule-election-tie", election_tie(page, rules.election_tie.value), &rules.election_tie.clause),
        ("rule-observations", days(rules.observation_days.value), &rules.observation_days.clause),
        ("rule-approvers", approvers(page, rules.minutes_approvers.value), &rules.minutes_approvers.clause),
    ];
    rows.push(("rule-consultations", consultations(page, rules), rules.consultation_clause()));
    rows
}

/// «Sustancia: silencio de 72 horas; prorroga…»: what may be decided without a meeting, and what silence means there.
fn consultations(page: &Page, rules: &Rules) -> String {
    let known = rules.between_plenaries();
    let list = documents::lang::Catalog::papers(page.lang);
    let mut parts = Vec::new();
    let mut seen: Vec<&DecisionRule> = Vec::new();
    for rule in known.matters.values() {
        if seen.contains(&rule) {
            continue;
        }
        seen.push(rule);
        let matters = known.matters.iter().filter(|(_, it)| *it == rule);
        let matters = matters.map(|(matter, _)| page.say(&format!("matter-{}", key_of(matter))));
        let matters = list.list(matters.collect::<Vec<_>>());
        parts.push(match rule {
            DecisionRule::WrittenConsultation { replies, .. } => page.fill(
                "value-consultation-written",
                &[("matters", &matters), ("replies", &replies.to_string())],
            ),
            DecisionRule::Silence { hours } => page
                .fill("value-consultation-silence", &[("matters", &matters), ("hours", &hours.to_string())]),
            _ => continue,
        });
    }
    if parts.is_empty() {
        parts.push(page.say("value-consultation-none"));
    }
    let extender = page.say(&format!("extender-{}", key_of(&known.extended_by)));
    parts.push(page.fill("value-consultation-extends", &[("extender", &extender)]));
    let lapse = if known.lapse_confirms { "confirms" } else { "rejects" };
    let days = known.confirm_days.to_string();
    parts.push(page.fill("value-consultation-confirms", &[("days", &days), ("lapse", lapse)]));
    let value = parts.join("; ");
    match rules.consultations {
        Some(_) => value,
        None => page.fill("value-consultation-unsaid", &[("value", &value)]),
    }
}

/// «Actas, sustancia: consenso; reglas: dos tercios de los miembros»: matters with the rule they share.
fn decisions(page: &Page, decisions: &BTreeMap<Matter, DecisionRule>) -> String {
    let mut shared: Vec<(&DecisionRule, Vec<String>)> = Vec::new();
    for (matter, rule) in decisions {
        let matter = page.say(&format!("matter-{}", key_of(matter)));
        match shared.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, matters)) => matters.push(matter),
            None => shared.push((rule, vec![matter])),
        }
    }
    let line = |(rule, matters): &(&DecisionRule, Vec<String>)| {
        let rule = page.say(&format!("decided-{}", key_of(rule)));
        format!("{}: {rule}", documents::lang::Catalog::papers(page.lang).list(matters))
    };
    shared.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// What each class may do.
fn rights(page: &Page, rights: &BTreeMap<Class, BTreeSet<Right>>) -> String {
    let list = documents::lang::Catalog::papers(page.lang);
    let line = |(class, rights): (&Class, &BTreeSet<Right>)| {
        let class = page.say(&format!("class-{}", key_of(class)));
        let rights = rights.iter().map(|right| page.say(&format!("right-{}", key_of(right))));
        format!("{class}: {}", list.list(rights.collect::<Vec<_>>()))
    };
    rights.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The end of the message that names a variant: `rules-change`.
fn key_of(variant: &impl serde::Serialize) -> String {
    documents::name_of(variant).replace('_', "-")
}

fn tie_key(tie: Tie) -> &'static str {
    match tie {
        Tie::Rejected => "value-tie-rejected",
        Tie::SecondVote => "value-tie-second-vote",
        Tie::CastingVote => "value-tie-casting-vote",
    }
}

fn chair_key(chair: ChairVote) -> &'static str {
    match chair {
        ChairVote::AsMember => "value-chair-as-member",
        ChairVote::OnTies => "value-chair-on-ties",
        ChairVote::Never => "value-chair-never",
    }
}

fn numbering(page: &Page, numbering: Numbering) -> String {
    page.say(match numbering {
        Numbering::RomanYear => "value-roman-year",
        Numbering::Running => "value-running",
    })
}

fn late_item(page: &Page, late: LateItem) -> String {
    page.say(match late {
        LateItem::Unanimity => "value-late-unanimity",
        LateItem::TwoThirds => "value-late-two-thirds",
        LateItem::Chair => "value-late-chair",
    })
}

fn approvers(page: &Page, approvers: Approvers) -> String {
    page.say(match approvers {
        Approvers::PresentNow => "value-present-now",
        Approvers::PresentThen => "value-present-then",
    })
}

fn election_tie(page: &Page, tie: ElectionTie) -> String {
    let (key, times) = match tie {
        ElectionTie::RepeatThenLot(times) => ("value-repeat-then-lot", times),
        ElectionTie::RepeatThenCarryOver(times) => ("value-repeat-then-carry-over", times),
    };
    page.fill(key, &[("times", &times.to_string())])
}

fn share(page: &Page, share: Share) -> String {
    let (key, numerator, denominator) = match share {
        Share::AtLeast { numerator, denominator } => ("value-at-least", numerator, denominator),
        Share::MoreThan { numerator, denominator } => ("value-more-than", numerator, denominator),
        Share::Count(count) => ("value-count", count, 1),
    };
    page.fill(key, &[("numerator", &numerator.to_string()), ("denominator", &denominator.to_string())])
}
