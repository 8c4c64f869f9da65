//! For how long and how often each seat spoke in a plenary and over its year: a page of its own, and the table that
//! the chair finds beside the list.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use domain::floor::{self, Speech, Spoken};
use domain::membership::{Class, protocol_order};
use domain::plenary::{Plenary, Visibility};
use domain::symbol::{PlenaryCode, Seat};
use maud::{Markup, html};

use crate::app::Known;
use crate::links;
use crate::pages::frame::{Page, frame};
use crate::pages::room::floor::minutes;
use crate::pages::{parts, reply};
use crate::room::reach::{covers, effective};
use crate::site::Site;
use crate::visitor::Visitor;

/// `GET /{plenary}/speaking`
pub async fn show(State(site): State<Site>, Path(code): Path<String>, visitor: Visitor) -> Response {
    let code = PlenaryCode::new(code);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.plenaries.get(&code)?))
    })
}

fn render(known: &Known, page: &Page, plenary: &Plenary) -> Markup {
    let title = page.say("room-floor-times");
    frame(
        page,
        &format!("{title} · {}", plenary.code),
        "nav-plenary",
        html! {
            div.head {
                p.code { a href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) } }
                div {
                    h1 { (title) }
                    p { (page.say("speaking-lede")) }
                }
            }
            div.column {
                @if has_spoken(page, plenary) {
                    div.scroll tabindex="0" role="region" aria-label=(title) { (table(page, plenary, Visibility::Public)) }
                } @else { p { (page.say("speaking-none")) } }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section { h2 { (page.say("agreement-how-we-know")) } p { (page.say("speaking-how")) } }
            }
        },
    )
}

/// Whether anybody spoke in the year of this plenary, under an item that is public.
pub fn has_spoken(page: &Page, plenary: &Plenary) -> bool {
    !over_the_year(page, plenary, Visibility::Public).is_empty()
}

/// A row for each seat that spoke in the year, members before observers and partners, for whoever sees items of this
/// visibility.
pub fn table(page: &Page, plenary: &Plenary, sees: Visibility) -> Markup {
    let session = floor::spoken([plenary], shown(sees));
    let year = over_the_year(page, plenary, sees);
    let order = protocol_order(page.coalition, page.lang, page.today);
    let is_member = |seat: &Seat| page.coalition.membership.class(seat, page.today) == Some(Class::Member);
    let (members, others): (Vec<&Seat>, Vec<&Seat>) =
        order.iter().filter(|seat| year.contains_key(*seat)).partition(|seat| is_member(seat));
    let time =
        |spoken: Option<&Spoken>| spoken.map_or_else(|| "—".to_owned(), |it| minutes(it.time.as_secs()));
    html! {
        table.speaking {
            caption { (page.fill("speaking-caption", &[("plenary", plenary.code.as_str())])) }
            thead { tr {
                th scope="col" { (page.say("field-seat")) }
                th.figure scope="col" { (page.say("room-floor-times-often")) }
                th.figure scope="col" { (page.say("room-floor-times-session")) }
                th.figure scope="col" { (page.fill("room-floor-times-year", &[("year", &plenary.year.to_string())])) }
            } }
            @for (label, seats) in [("room-floor-members", members), ("room-floor-observers", others)] {
                @if !seats.is_empty() { tbody {
                    tr { th colspan="4" scope="rowgroup" { (page.say(label)) } }
                    @for seat in seats { tr {
                        th scope="row" { (parts::name_of(page, seat)) }
                        td.figure { (session.get(seat).map_or(0, |it| it.speeches)) }
                        td.figure { (time(session.get(seat))) }
                        td.figure { (time(year.get(seat))) }
                    } }
                } }
            }
        }
    }
}

fn over_the_year(page: &Page, plenary: &Plenary, sees: Visibility) -> BTreeMap<Seat, Spoken> {
    floor::speaking_time(page.coalition, plenary.year, shown(sees))
}

/// Whether a speech was made under an item that `sees` shows.
fn shown(sees: Visibility) -> impl Fn(&Plenary, &Speech) -> bool {
    move |plenary, speech| {
        let item = speech.item.and_then(|id| plenary.item(id));
        item.is_none_or(|it| covers(sees, effective(plenary, it)))
    }
}
