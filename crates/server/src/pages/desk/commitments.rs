//! The board of commitments: every one of them by where it stands, what is late first.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Actor;
use domain::commitment::{Commitment, Owner, Standing};
use domain::mandate::Office;
use domain::right::Capacity;
use jiff::civil::Date;
use maud::{Markup, html};

use super::super::frame::frame;
use super::super::parts::seat_name;
use super::super::reply;
use super::head;
use super::offices;
use super::task::{Desk, Ready, Task};
use crate::links;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// The groups of the board, in their order.
const GROUPS: [(&str, &str); 7] = [
    ("overdue", "desk-overdue"),
    ("pending", "desk-commitment-pending"),
    ("in_progress", "desk-commitment-in-progress"),
    ("disputed", "desk-commitment-disputed"),
    ("verified", "desk-commitment-verified"),
    ("fulfilled", "desk-commitment-fulfilled"),
    ("lapsed", "desk-commitment-lapsed"),
];

/// `GET /desk/commitments`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else {
        return Redirect::to(&links::sign_in(visitor.lang, "/desk/commitments")).into_response();
    };
    let Some(actor) = signed_in.actors.first() else {
        return Redirect::to(&links::desk(visitor.lang)).into_response();
    };
    reply::page(&site, &visitor, |_, page| Some(render(&Desk { page, actor }, signed_in)))
}

fn render(desk: &Desk, signed_in: &SignedIn) -> Markup {
    let page = desk.page;
    let title = page.say("board-title");
    let mut groups: Vec<(&str, &str, Vec<&Commitment>)> =
        GROUPS.iter().map(|(name, key)| (*name, *key, Vec::new())).collect();
    for commitment in page.coalition.commitments.values() {
        let group = group(desk, commitment);
        if let Some((_, _, all)) = groups.iter_mut().find(|(name, _, _)| *name == group) {
            all.push(commitment);
        }
    }
    for (_, _, all) in &mut groups {
        all.sort_by_key(|it| (last_day(desk, it).unwrap_or(Date::MAX), it.position));
    }
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            (head(page, desk.actor, &title))
            div.column {
                p.lede { (page.fill("board-count", &[
                    ("all", &page.coalition.commitments.len().to_string()),
                    ("open", &domain::commitment::open(page.coalition).count().to_string()),
                    ("late", &groups[0].2.len().to_string()),
                ])) }
                @if page.coalition.commitments.is_empty() { p.soft { (page.say("board-none")) } }
                @for (name, key, all) in groups.iter().filter(|(_, _, all)| !all.is_empty()) {
                    section {
                        h2 { (page.say(&format!("board-{}", name.replace('_', "-")))) " " small { (all.len()) } }
                        ul.list { @for it in all { li { (one(desk, signed_in, it, key)) } } }
                    }
                }
            }
        },
    )
}

/// Where a commitment stands on the board.
fn group(desk: &Desk, commitment: &Commitment) -> String {
    if commitment.is_overdue(desk.page.coalition, desk.page.today) {
        return "overdue".to_owned();
    }
    let name = match commitment.standing {
        Standing::Pending => "pending",
        Standing::InProgress => "in_progress",
        Standing::Verified => "verified",
        Standing::Disputed => "disputed",
        Standing::Fulfilled => "fulfilled",
        Standing::Lapsed => "lapsed",
    };
    name.to_owned()
}

/// The day by which something is due, as far as it is known.
pub fn last_day(desk: &Desk, commitment: &Commitment) -> Option<Date> {
    let plenary = commitment.due_at.as_ref().and_then(|code| desk.page.coalition.plenaries.get(code));
    commitment.last_day().or(plenary.map(|it| it.opens_on))
}

fn one(desk: &Desk, signed_in: &SignedIn, commitment: &Commitment, key: &str) -> Markup {
    let page = desk.page;
    let acts = signed_in.actors.iter().flat_map(|actor| acts(desk, actor, commitment));
    let acts: Vec<(Desk, Ready)> = acts.collect();
    let task = offices::commitment(desk, commitment);
    html! {
        (desk.task(&Task { chip: Some(task.chip.unwrap_or(("", page.say(key)))), ..task }))
        @if let Some(report) = commitment.progress.last() {
            p.soft {
                (page.say("board-reported")) " " (seat_name(page, &report.seat)) ": "
                (page.text(&report.text)) " "
                @if let Some(evidence) = &report.evidence {
                    a href={ "/record/files/" (evidence) } { (page.say("board-evidence")) } " "
                }
                a href=(links::entry(page.lang, report.position)) {
                    (page.fill("part-record-number", &[("number", &report.position.to_string())]))
                }
            }
        }
        @if !acts.is_empty() {
            p.row { @for (desk, act) in &acts { (desk.button(act, &links::board(page.lang))) } }
        }
    }
}

/// What `actor` may do about a commitment now.
fn acts<'a>(desk: &Desk<'a>, actor: &'a Actor, commitment: &Commitment) -> Vec<(Desk<'a>, Ready)> {
    let (page, known) = (desk.page, || vec![("commitment", commitment.id.to_string())]);
    let desk = || Desk { page, actor };
    let reports = match &commitment.owner {
        Owner::Office(Office::Presidency) => Capacity::Presidency,
        Owner::Office(Office::Secretariat) => Capacity::Secretariat,
        Owner::Seat(_) | Owner::AllMembers {} => Capacity::Delegation,
    };
    let mut names: Vec<&'static str> = Vec::new();
    let binds = commitment.binds(page.coalition, &actor.seat, page.today);
    if commitment.is_open() && actor.capacity == reports && binds {
        names.push("commitment.report");
    }
    if matches!(actor.capacity, Capacity::Secretariat | Capacity::Registrar) {
        names.extend(match commitment.standing {
            Standing::InProgress => &["commitment.verify", "commitment.fulfil"][..],
            Standing::Verified => &["commitment.fulfil"][..],
            Standing::Pending | Standing::Disputed => &["commitment.lapse"][..],
            Standing::Fulfilled | Standing::Lapsed => &[][..],
        });
    }
    if actor.capacity == Capacity::Delegation && commitment.standing == Standing::InProgress && !binds {
        names.push("commitment.dispute");
    }
    let acts = names.into_iter().filter(|act| desk().may(act)).map(|act| (desk(), (act, known())));
    acts.collect()
}
