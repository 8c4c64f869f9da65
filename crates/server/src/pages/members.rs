//! Members and observers: who sits at the table, and what the record knows of each seat. Never of persons.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::membership::{Class, Participant};
use domain::paper::Kind as PaperKind;
use domain::symbol::Seat;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{mandates, parts, plenary, region, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /members`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render_list(known, page)))
}

/// `GET /members/{seat}`
pub async fn show(State(site): State<Site>, Path(seat): Path<String>, visitor: Visitor) -> Response {
    let seat = Seat::new(seat);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.membership.participants.get(&seat)?))
    })
}

fn render_list(known: &Known, page: &Page) -> Markup {
    let roll = page.coalition.membership.roll(page.today);
    let gone = page.coalition.membership.participants.values();
    let gone: Vec<_> =
        gone.filter(|it| page.coalition.membership.class(&it.seat, page.today).is_none()).collect();
    let title = page.say("nav-members");
    frame(
        page,
        &title,
        "nav-members",
        html! {
            div.head { div {
                h1 { (title) }
                p { (page.say("members-lede")) }
            } }
            div.column {
                @if roll.is_empty() { p { (page.say("home-no-members")) } } @else {
                    div.scroll tabindex="0" role="region" aria-label=(title) { table {
                        thead { tr {
                            th scope="col" { (page.say("home-member")) }
                            th scope="col" { (page.say("home-class")) }
                            th scope="col" { (page.say("home-body")) }
                        } }
                        tbody { @for (class, it) in &roll { (row(page, *class, it)) } }
                    } }
                }
                @if !gone.is_empty() {
                    h2 { (page.say("members-gone")) }
                    ul.list { @for it in gone { li { (parts::seat_link(page, &it.seat)) } } }
                }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn row(page: &Page, class: Class, it: &Participant) -> Markup {
    html! {
        tr {
            th.name scope="row" { (parts::seat_link(page, &it.seat)) " " span.soft { (it.seat) } }
            td {
                (page.say(class_key(class)))
                @if it.suspension(page.today).is_some() { " " span.chip.no { (page.say("member-suspended")) } }
            }
            td { @match it.body(page.today) {
                Some(body) => (page.text(body)),
                None => span.soft { (page.say("part-unknown")) },
            } }
        }
    }
}

/// The message that names a class.
fn class_key(class: Class) -> &'static str {
    match class {
        Class::Member => "class-member",
        Class::ObserverState => "class-observer-state",
        Class::ObserverOrganization => "class-observer-organization",
        Class::Partner => "class-partner",
    }
}

fn render(known: &Known, page: &Page, it: &Participant) -> Markup {
    let class = page.coalition.membership.class(&it.seat, page.today);
    frame(
        page,
        it.name(page.today).get(page.lang),
        "nav-members",
        html! {
            div.head {
                p.code { (it.seat) }
                div {
                    h1 { (page.text(it.name(page.today))) }
                    p {
                        (page.say(class.map_or("member-gone", class_key)))
                        @if let Some(body) = it.body(page.today) { " · " (page.text(body)) }
                        @if it.suspension(page.today).is_some() { " " span.chip.no { (page.say("member-suspended")) } }
                    }
                }
            }
            div.column {
                (attendance(page, it))
                (offices(page, it))
                (endorsements(page, it))
                (committees(page, it))
                (commitments(page, it))
                (notes(page, it))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("agreement-how-we-know")) }
                    p { (page.say("member-since")) " " (parts::record_link(page, it.position)) }
                    p { a href=(links::audit(page.lang, &[("seat", it.seat.as_str())])) { (page.say("member-acts")) } }
                }
            }
        },
    )
}

/// How the seat took part in each plenary that it could take part in, the newest first.
fn attendance(page: &Page, it: &Participant) -> Markup {
    let coalition = page.coalition;
    let plenaries = coalition.plenary_order.iter().rev().filter_map(|code| coalition.plenaries.get(code));
    let own = plenaries.filter(|one| {
        one.ever_present.contains(&it.seat)
            || coalition.membership.class(&it.seat, plenary::day_of(one)) == Some(Class::Member)
    });
    let own: Vec<_> = own.collect();
    html! {
        h2 { (page.say("member-attendance")) }
        @if own.is_empty() { p { (page.say("member-no-attendance")) } }
        ul.list.register { @for one in own {
            @let (_, key) = parts::attendance(one, &it.seat, false);
            li {
                a.sym href=(links::plenary(page.lang, &one.code)) { (one.code) }
                span.says { (page.say(key)) }
                span.meta { (page.date(plenary::day_of(one))) " · " (page.text(&one.place)) }
            }
        } }
    }
}

fn offices(page: &Page, it: &Participant) -> Markup {
    let held: Vec<_> = page.coalition.mandates.all.iter().rev().filter(|one| one.seat == it.seat).collect();
    html! {
        @if !held.is_empty() {
            h2 { (page.say("member-offices")) }
            ul.list.plain { @for one in held {
                @let (class, key) = mandates::standing(page, one);
                li {
                    span { (page.say(parts::office_key(one.office))) " " span.(class) { (page.say(key)) } br;
                        span.soft { (mandates::term(page, one)) } }
                    span.note { (parts::record_link(page, one.position)) }
                }
            } }
        }
    }
}

fn endorsements(page: &Page, it: &Participant) -> Markup {
    let stances = page.coalition.declarations.values().filter_map(|one| Some((one, one.standing(&it.seat)?)));
    let stances: Vec<_> = stances.collect();
    html! {
        @if !stances.is_empty() {
            h2 { (page.say("nav-declarations")) }
            ul.list.plain { @for (declaration, entry) in stances {
                @let (mark, key) = region::mark(Some(&entry.stance));
                li {
                    span {
                        a href=(links::declaration(page.lang, &declaration.id)) { (page.text(&declaration.title)) } br;
                        span.stance { span aria-hidden="true" { (mark) } " " (page.say(key)) }
                        " " span.soft { (page.date(entry.on)) }
                    }
                    span.note { (parts::record_link(page, entry.position)) }
                }
            } }
        }
    }
}

fn committees(page: &Page, it: &Participant) -> Markup {
    let own = page.coalition.committees.values();
    let own: Vec<_> = own.filter(|one| one.has(&it.seat) || one.support.contains_key(&it.seat)).collect();
    html! {
        @if !own.is_empty() {
            h2 { (page.say("nav-committees")) }
            ul.list { @for one in own {
                li {
                    a.sym href=(links::committee(page.lang, &one.id)) { (one.id) }
                    (page.text(&one.name)) " "
                    span.chip { (page.say(if one.has(&it.seat) { "member-in-committee" } else { "member-supports" })) }
                }
            } }
        }
    }
}

/// What the seat itself has to do, or had to.
fn commitments(page: &Page, it: &Participant) -> Markup {
    use domain::commitment::Owner;
    let own = page.coalition.commitments.values();
    let own: Vec<_> = own.filter(|one| matches!(&one.owner, Owner::Seat(seat) if *seat == it.seat)).collect();
    html! {
        @if !own.is_empty() {
            h2 { (page.say("nav-commitments")) }
            ul.list { @for one in own { li { (super::commitments::line(page, one)) } } }
        }
    }
}

/// The seat's own notes of plenaries, each with its papers.
fn notes(page: &Page, it: &Participant) -> Markup {
    let own = page.coalition.papers.iter().rev();
    let own: Vec<_> =
        own.filter(|one| one.kind == PaperKind::Note && one.seat.as_ref() == Some(&it.seat)).collect();
    html! {
        @if !own.is_empty() {
            h2 { (page.say("member-notes")) }
            ul.list { @for papers in own.chunk_by(|one, next| one.plenary == next.plenary) {
                li {
                    @if let Some(code) = &papers[0].plenary { a.sym href=(links::plenary(page.lang, code)) { (code) } }
                    @for paper in papers { (parts::paper_button(page, paper)) " " }
                }
            } }
        }
    }
}
