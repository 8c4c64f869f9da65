//! One agreement with its whole graph: where it was taken, how it was decided, what rests on it, and its corrections.

use axum::extract::{Path, State};
use axum::response::Response;
use documents::explain;
use domain::agreement::{Agreement, Kind};
use domain::decision::{self, Decision};
use domain::paper::Kind as PaperKind;
use domain::plenary::Plenary;
use domain::symbol::{AgreementId, PlenaryCode};
use domain::{Event, Fact, consultation};
use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};

use super::frame::{Page, frame};
use super::{commitments, committees, parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /{plenary}/{agreement}`, the agreement as `A5`.
pub async fn show(
    State(site): State<Site>,
    Path((plenary, number)): Path<(String, String)>,
    visitor: Visitor,
) -> Response {
    let address = format!("{plenary}/{number}");
    let number = number.strip_prefix('A').and_then(|number| number.parse().ok());
    let id = number.map(|number| AgreementId { plenary: PlenaryCode::new(plenary), number });
    // One agreement, one address: `A05` is not another way to write `A5`.
    let id = id.filter(|id| id.to_string() == address);
    reply::page(&site, &visitor, |known, page| {
        let id = id?;
        let plenary = page.coalition.plenaries.get(&id.plenary)?;
        Some(render(known, page, plenary, page.coalition.agreement(&id)?))
    })
}

/// The day it was agreed on: that of its plenary, or that on which its consultation was concluded.
pub fn day_of(page: &Page, plenary: &Plenary, agreement: &Agreement) -> Date {
    let consulted = consultation::of_agreement(page.coalition, agreement);
    consulted.and_then(|it| it.conclusion()).map_or_else(|| super::plenary::day_of(plenary), |fact| fact.on)
}

fn render(known: &Known, page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let id = agreement.id.to_string();
    let consulted = consultation::of_agreement(page.coalition, agreement);
    let facts = plenary.proceedings.iter().chain(consulted.into_iter().flat_map(|it| &it.facts));
    let mut facts = facts.filter(|fact| fact.position == agreement.position);
    let fact = facts.next();
    frame(
        page,
        &id,
        "nav-agreements",
        html! {
            div.head {
                p.code { (id) }
                div {
                    h1 { (page.say(kind_key(agreement.kind))) }
                    p {
                        @if consulted.is_some() {
                            (page.say("agreement-between")) " · " (page.date(day_of(page, plenary, agreement))) " · "
                            (page.say("agreement-continues")) " "
                            a href=(links::plenary(page.lang, &plenary.code)) { (super::plenary::title(page, plenary)) }
                        } @else {
                            a href=(links::plenary(page.lang, &plenary.code)) { (super::plenary::title(page, plenary)) }
                            " · " (page.date(day_of(page, plenary, agreement)))
                            (item(page, plenary, agreement))
                        }
                    }
                }
            }
            div.column {
                h2 { (page.say("agreement-text")) }
                p.lede { (page.text(&agreement.text)) }
                (provisional(page, agreement))
                (corrigenda(page, agreement))
                (decision(page, plenary, agreement))
                (committee(page, agreement))
                (made_here(page, agreement))
                (related(page, agreement))
                (certificates(page, agreement))
                (beside(page, plenary, agreement))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                @if let Some(fact) = fact {
                    section { h2 { (page.say("agreement-how-we-know")) } (parts::margin(page, fact, None)) }
                }
                (permanent(page, &id))
            }
        },
    )
}

/// The message that names the nature of an agreement.
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::MinutesApproval => "agreement-kind-minutes-approval",
        Kind::Report => "agreement-kind-report",
        Kind::Declaration => "agreement-kind-declaration",
        Kind::DataFollowUp => "agreement-kind-data-follow-up",
        Kind::Committee => "agreement-kind-committee",
        Kind::Election => "agreement-kind-election",
        Kind::Commitment => "agreement-kind-commitment",
        Kind::TakeNote => "agreement-kind-take-note",
        Kind::Thank => "agreement-kind-thank",
        Kind::Welcome => "agreement-kind-welcome",
        Kind::Other => "agreement-kind-other",
    }
}

/// The item under which it was taken, with its number as of now.
fn item(page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let item = agreement.item.and_then(|id| plenary.item(id));
    let numbers = plenary.numbers();
    html! {
        @if let Some(item) = item {
            @let number = numbers.get(&item.draft.id).map_or("", String::as_str);
            " · " a href={ (links::plenary(page.lang, &plenary.code)) "#item-" (item.draft.id.0) } {
                (page.fill("agreement-item", &[("number", number), ("title", item.draft.title.get(page.lang))]))
            }
        }
    }
}

/// How it was decided: what it took, how it came out, and step by step what each state said and voted.
fn decision(page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let decision = agreement.decision.as_ref().and_then(|id| page.coalition.decision(id));
    let consulted = consultation::of_agreement(page.coalition, agreement);
    html! {
        h2 #decision { (page.say("agreement-decision")) }
        @match decision {
            Some(decision) => {
                p { (explain::decision_before(page.coalition, decision, page.lang)) }
                @if let Some(after) = parts::explained(page, decision) { p.band { b { (after) } } }
                (steps(page, plenary, decision))
            }
            None => @match consulted {
                Some(it) => {
                    @if let Some(basis) = explain::consulted(page.coalition, it, page.lang) { p.band { b { (basis) } } }
                    p {
                        (page.say("agreement-of-consultation")) " "
                        a href=(links::consultation(page.lang, &it.id)) { (it.id) }
                    }
                }
                None => p { (page.say("agreement-no-decision")) },
            },
        }
    }
}

/// What was taken ad referendum is not final until the capitals confirm, and says so.
fn provisional(page: &Page, agreement: &Agreement) -> Markup {
    let referred = agreement.decision.as_ref();
    let referred = referred.and_then(|id| consultation::of_decision(page.coalition, id));
    html! {
        @if let Some(it) = referred {
            p.band.provisional {
                (super::consultations::standing_chip(page, it)) " "
                @if !it.is_adopted() {
                    @let key = if it.is_over() { "consultation-fallen-agreement" } else { "consultation-provisional-agreement" };
                    b { (page.fill(key, &[("day", &super::consultations::last_day(page, it))])) } " "
                }
                a href=(links::consultation(page.lang, &it.id)) { (it.id) }
            }
        }
    }
}

fn steps(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    // A vote is nobody's business before it is announced; a decision that an agreement rests on is over.
    let of_it = |fact: &&std::sync::Arc<Fact>| match &fact.event {
        Event::Decision(event) => *decision::Event::decision(event) == decision.id,
        _ => false,
    };
    html! {
        ol.timeline { @for fact in plenary.proceedings.iter().filter(of_it) {
            li {
                a.n href=(links::entry(page.lang, fact.position)) { (fact.position) }
                span { (documents::sentence::sentence(page.coalition, fact, page.lang).unwrap_or_default()) }
                @if let Some(source) = &fact.source { span.meta { (parts::source_line(page, source)) } }
            }
        } }
    }
}

/// The committee it set up, in short; the committee has a page of its own.
fn committee(page: &Page, agreement: &Agreement) -> Markup {
    let born_here = page.coalition.committees.values().filter(|it| it.agreement == agreement.id);
    html! {
        @for committee in born_here {
            h2 { (page.text(&committee.name)) small { (committees::standing(page, committee)) } }
            p { (page.text(&committee.mandate)) }
            p.soft {
                @let names: Vec<String> = committee.members.iter().map(|(seat, _)| parts::name_of(page, seat)).collect();
                @if !names.is_empty() { (documents::lang::Catalog::papers(page.lang).list(&names)) " · " }
                @let due = parts::due(page, (&committee.due, committee.due_at.as_ref(), committee.agreed_on));
                (page.fill("committee-delivers", &[("due", &due)])) " "
                a href=(links::committee(page.lang, &committee.id)) { (page.say("part-committee-page")) }
            }
        }
    }
}

/// The commitments that rest on it, each with what its owner reported.
fn made_here(page: &Page, agreement: &Agreement) -> Markup {
    let made_here: Vec<_> =
        page.coalition.commitments.values().filter(|it| it.agreement() == Some(&agreement.id)).collect();
    html! {
        @if !made_here.is_empty() {
            h2 #commitments { (page.say("agreement-commitments")) }
            ul.list { @for it in made_here { li {
                (commitments::line(page, it))
                @for progress in &it.progress {
                    p {
                        b { (parts::seat_name(page, &progress.seat)) } ": " (page.text(&progress.text)) " · "
                        @if let Some(evidence) = &progress.evidence {
                            a href={ "/record/files/" (evidence) } { (page.say("commitment-evidence")) } " · "
                        }
                        (parts::record_link(page, progress.position))
                    }
                }
                @if let Some((seat, reason)) = &it.dispute {
                    p { span.chip.no { (page.say("desk-commitment-disputed")) } " " b { (parts::seat_name(page, seat)) } ": " (page.text(reason)) }
                }
            } } }
        }
    }
}

/// What else it is about: minutes it approves, declarations, reports and elections under its item, rules it changes.
fn related(page: &Page, agreement: &Agreement) -> Markup {
    let coalition = page.coalition;
    let here = |plenary: &PlenaryCode, item| {
        agreement.item.is_some() && *plenary == agreement.id.plenary && item == agreement.item
    };
    let minutes = coalition.minutes.values().filter(|it| {
        use domain::minutes::Stage;
        let by = match &it.stage {
            Stage::Approved { decision, .. } => decision.as_ref(),
            _ => None,
        };
        by.is_some() && by == agreement.decision.as_ref()
    });
    let minutes: Vec<_> = minutes.collect();
    let declarations: Vec<_> =
        coalition.declarations.values().filter(|it| here(&it.plenary, it.item)).collect();
    let elections: Vec<_> = coalition.elections.values().filter(|it| here(&it.plenary, it.item)).collect();
    let versions: Vec<_> =
        coalition.rules.versions.iter().filter(|it| it.agreement.as_ref() == Some(&agreement.id)).collect();
    html! {
        @if !minutes.is_empty() || !declarations.is_empty() || !elections.is_empty() || !versions.is_empty() {
            h2 { (page.say("agreement-related")) }
            ul.list {
                @for it in minutes { li {
                    a href={ (links::all_minutes(page.lang)) "#" (it.plenary) } {
                        (page.fill("agreement-approves", &[("plenary", it.plenary.as_str())]))
                    }
                } }
                @for it in declarations { li {
                    a.sym href=(links::declaration(page.lang, &it.id)) { (it.id) } (page.text(&it.title))
                } }
                @for it in elections { li {
                    a href=(links::mandates(page.lang)) {
                        (page.fill("due-election", &[("office", &page.say(parts::office_key(it.office)))]))
                    }
                    @if let Some(seat) = it.elected.as_ref().filter(|_| it.announced.is_some()) {
                        " · " (page.fill("item-elected", &[("name", &parts::name_of(page, seat))]))
                    }
                } }
                @for it in versions { li {
                    a href=(links::rules_on(page.lang, it.effective_on)) {
                        (page.fill("rules-version", &[("number", &it.number.to_string())]))
                    }
                } }
            }
        }
    }
}

/// The certificates of it that were issued, the newest in each language.
fn certificates(page: &Page, agreement: &Agreement) -> Markup {
    let is_of = |it: &&domain::paper::Paper| {
        it.agreement.as_ref() == Some(&agreement.id) && it.kind == PaperKind::Certificate
    };
    let newest = parts::newest_in_each_language(page, page.coalition.papers.iter().filter(is_of));
    html! {
        @if !newest.is_empty() {
            h2 { (page.say("plenary-papers")) }
            p.papers { (page.say("paper-certificate")) @for paper in newest { " " (parts::paper_button(page, paper)) } }
        }
    }
}

/// Corrections stand beside the text, which itself never changes.
fn corrigenda(page: &Page, agreement: &Agreement) -> Markup {
    html! {
        @if !agreement.corrigenda.is_empty() {
            h2 { (page.say("agreement-corrigenda")) }
            ul.list.plain { @for it in &agreement.corrigenda {
                li { span { (page.text(&it.text)) } span.note { (parts::record_link(page, it.position)) } }
            } }
        }
    }
}

/// The agreements before and after it; at either end those of the plenaries beside.
fn beside(page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let order = &page.coalition.plenary_order;
    let at = order.iter().position(|code| *code == plenary.code).unwrap_or_default();
    let of = |code: &PlenaryCode| {
        page.coalition.plenaries.get(code).map_or(&[][..], |it| it.agreements.as_slice())
    };
    let own = usize::from(agreement.id.number);
    let before = own.checked_sub(2).and_then(|number| plenary.agreements.get(number));
    let before = before.or_else(|| order[..at].iter().rev().find_map(|code| of(code).last()));
    let after = plenary.agreements.get(own);
    let after = after.or_else(|| order.iter().skip(at + 1).find_map(|code| of(code).first()));
    html! {
        nav.pages aria-label=(page.say("agreement-beside")) {
            @if let Some(it) = before { a rel="prev" href=(links::agreement(page.lang, &it.id)) { "← " (it.id) } }
            @if let Some(it) = after { a rel="next" href=(links::agreement(page.lang, &it.id)) { (it.id) " →" } }
        }
    }
}

/// The permanent id and address, for people and for a camera.
fn permanent(page: &Page, id: &str) -> Markup {
    let address = format!("{}{}", page.setup.address, links::plain(id));
    html! {
        section.permanent {
            h2 { (page.say("agreement-permanent")) }
            p { (page.coalition.permanent(id)) }
            // An address is far shorter than the longest code.
            @if let Ok(drawing) = documents::typeset::qr::svg(&address) {
                div.qr role="img" aria-label=(page.fill("agreement-qr", &[("address", &address)])) { (PreEscaped(drawing)) }
            }
            p { a href=(links::plain(id)) { (address) } }
        }
    }
}
