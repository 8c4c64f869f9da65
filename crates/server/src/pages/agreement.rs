//! One agreement: its text, how it was decided, and what came of it.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::agreement::{Agreement, Kind};
use domain::plenary::Plenary;
use domain::symbol::{AgreementId, PlenaryCode};
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, reply};
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
        let plenary = known.coalition.plenaries.get(&id.plenary)?;
        Some(render(known, page, plenary, known.coalition.agreement(&id)?))
    })
}

fn render(known: &Known, page: &Page, plenary: &Plenary, agreement: &Agreement) -> Markup {
    let id = agreement.id.to_string();
    frame(
        page,
        &id,
        "nav-agreements",
        html! {
            div.head {
                p.code { (id) }
                div {
                    h1 { (page.say(kind_key(agreement.kind))) }
                    p { a href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) } " · "
                        (page.date(super::plenary::day_of(plenary))) " · " (page.coalition.permanent(&id)) }
                }
            }
            div.column {
                h2 { (page.say("agreement-text")) }
                p.lede { (page.text(&agreement.text)) }
                (decision(page, agreement))
                (committee(page, agreement))
                (commitments(page, agreement))
                (corrigenda(page, agreement))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                @if let Some(fact) = plenary.proceedings.iter().find(|fact| fact.position == agreement.position) {
                    section {
                        h2 { (page.say("agreement-how-we-know")) }
                        p { (parts::how_we_know(page, fact)) }
                    }
                }
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

fn decision(page: &Page, agreement: &Agreement) -> Markup {
    html! {
        h2 { (page.say("agreement-decision")) }
        @match agreement.decision.as_ref().and_then(|id| page.coalition.decision(id)) {
            Some(decision) => {
                p { (documents::explain::decision_before(page.coalition, decision, page.lang)) }
                @if let Some(after) = parts::explained(page, decision) { p { (after) } }
                p.soft { a href=(links::entry(page.lang, decision.position)) {
                    (page.fill("part-record-number", &[("number", &decision.position.to_string())]))
                } }
            }
            None => p { (page.say("agreement-no-decision")) },
        }
    }
}

fn committee(page: &Page, agreement: &Agreement) -> Markup {
    let born_here = page.coalition.committees.values().filter(|it| it.agreement == agreement.id);
    html! {
        @for committee in born_here {
            h2 { (page.text(&committee.name)) }
            p { (page.text(&committee.mandate)) }
            dl.facts {
                dt { (page.say("committee-members")) }
                dd { ul.list { @for (seat, _) in &committee.members { li { (parts::seat_name(page, seat)) } } } }
                @if !committee.support.is_empty() {
                    dt { (page.say("committee-support")) }
                    dd { @for seat in committee.support.keys() { (parts::seat_name(page, seat)) " " } }
                }
                @if let Some(code) = &committee.due_at {
                    dt { (page.say("committee-due")) }
                    dd { a href=(links::plenary(page.lang, code)) { (code) } }
                }
            }
        }
    }
}

fn commitments(page: &Page, agreement: &Agreement) -> Markup {
    let made_here: Vec<_> =
        page.coalition.commitments.values().filter(|it| it.agreement == agreement.id).collect();
    html! {
        @if !made_here.is_empty() {
            h2 { (page.say("agreement-commitments")) }
            ul.list { @for it in made_here { li { span.sym { (it.id) } (page.text(&it.text)) } } }
        }
    }
}

fn corrigenda(page: &Page, agreement: &Agreement) -> Markup {
    html! {
        @if !agreement.corrigenda.is_empty() {
            h2 { (page.say("agreement-corrigenda")) }
            ul.list { @for it in &agreement.corrigenda { li { (page.text(&it.text)) } } }
        }
    }
}
