//! Committees: what each is to do, who joined it by its own will, who helps, and when it delivers.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::committee::{Admission, Committee, Support};
use domain::symbol::CommitteeId;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /committees`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render_list(known, page)))
}

/// `GET /committees/{committee}`
pub async fn show(State(site): State<Site>, Path(id): Path<String>, visitor: Visitor) -> Response {
    let id = CommitteeId::new(id);
    reply::page(&site, &visitor, |known, page| Some(render(known, page, page.coalition.committees.get(&id)?)))
}

fn render_list(known: &Known, page: &Page) -> Markup {
    let mut all: Vec<&Committee> = page.coalition.committees.values().collect();
    // Those whose text is still to come stand first, then the newest.
    all.sort_by_key(|it| (!it.waits(), std::cmp::Reverse(it.position)));
    frame(
        page,
        &page.say("nav-committees"),
        "nav-committees",
        html! {
            div.head { div {
                h1 { (page.say("nav-committees")) }
                p { (page.say("committees-lede")) }
            } }
            div.column {
                @if all.is_empty() { p { (page.say("committees-none")) } }
                ul.list.register { @for it in all {
                    li {
                        a.sym href=(links::committee(page.lang, &it.id)) { (it.id) }
                        span.says { (page.text(&it.name)) " " (standing(page, it)) }
                        span.meta {
                            (page.fill("committees-line", &[("count", &it.members.len().to_string()), ("due", &due(page, it))]))
                        }
                    }
                } }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

/// Where a committee stands, as a chip.
pub fn standing(page: &Page, it: &Committee) -> Markup {
    let (class, key) = if !it.delivered.is_empty() {
        ("chip ok", "committee-delivered")
    } else if it.dissolved.is_some() {
        ("chip", "committee-dissolved")
    } else if it.is_overdue(page.coalition, page.today) {
        ("chip no", "part-overdue")
    } else {
        ("chip wait", "committee-at-work")
    };
    html! { span.(class) { (page.say(key)) } }
}

fn due(page: &Page, it: &Committee) -> String {
    parts::due(page, (&it.due, it.due_at.as_ref(), it.agreed_on))
}

fn render(known: &Known, page: &Page, it: &Committee) -> Markup {
    frame(
        page,
        it.id.as_str(),
        "nav-committees",
        html! {
            div.head {
                p.code { (it.id) }
                div {
                    h1 { (page.text(&it.name)) }
                    p {
                        (page.say("committee-born")) " "
                        a href=(links::agreement(page.lang, &it.agreement)) { (it.agreement) }
                        " · " (page.date(it.agreed_on)) " " (standing(page, it))
                    }
                }
            }
            div.column {
                p.band { b { (page.fill("committee-delivers", &[("due", &due(page, it))])) } }
                h2 { (page.say("committee-mandate")) }
                p.lede { (page.text(&it.mandate)) }
                p { (page.say("committee-base")) " " (page.text(&it.base_document)) }
                (members(page, it))
                (support(page, it))
                (deliveries(page, it))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("agreement-how-we-know")) }
                    p { (parts::record_link(page, it.position)) }
                    @if let Some(position) = it.dissolved {
                        p { (page.say("committee-dissolved")) ": " (parts::record_link(page, position)) }
                    }
                }
            }
        },
    )
}

fn members(page: &Page, it: &Committee) -> Markup {
    let admission = match it.admission {
        Admission::Open => "committee-open",
        Admission::Closed => "committee-closed",
    };
    html! {
        h2 { (page.say("committee-members")) small { (page.say(admission)) } }
        @if it.members.is_empty() { p { (page.say("committee-nobody")) } }
        ul.list.plain { @for (seat, position) in &it.members {
            li { span { (parts::seat_name(page, seat)) } span.note { (parts::record_link(page, *position)) } }
        } }
    }
}

fn support(page: &Page, it: &Committee) -> Markup {
    html! {
        @if !it.support.is_empty() {
            h2 { (page.say("committee-support")) }
            ul.list { @for (seat, support) in &it.support {
                li {
                    (parts::seat_name(page, seat)) " "
                    @match support {
                        Support::Offered => span.chip.wait { (page.say("committee-support-offered")) },
                        Support::Accepted => span.chip.ok { (page.say("committee-support-accepted")) },
                    }
                }
            } }
        }
    }
}

fn deliveries(page: &Page, it: &Committee) -> Markup {
    html! {
        h2 { (page.say("committee-deliveries")) }
        @if it.delivered.is_empty() { p { (page.say("committee-no-deliveries")) } }
        ul.list.plain { @for (position, plenary, sha256) in &it.delivered {
            li {
                span {
                    a href=(links::plenary(page.lang, plenary)) { (plenary) }
                    @match sha256 {
                        Some(sha256) => { " · " a href={ "/record/files/" (sha256) } { (page.say("committee-text")) } }
                        None => { " · " (page.say("committee-no-text")) }
                    }
                }
                span.note { (parts::record_link(page, *position)) }
            }
        } }
    }
}
