//! The frame around a screen of the room: lean, because it is loaded over a bad line and read in a hurry.

use axum::http::StatusCode;
use axum::response::Response;
use domain::plenary::{Plenary, Standing};
use domain::words::Lang;
use maud::{DOCTYPE, Markup, html};

use super::super::frame::{Page, rehearsal_band, rehearsed, tag};
use super::super::{asset, desk, parts, plenary as plenaries, reply};
use super::chair;
use super::gesture::TOKEN_PLACE;
use crate::links;
use crate::room::tale::Level;
use crate::room::{Audience, Region, View, Voice};
use crate::site::Site;
use crate::visitor::Visitor;

/// The address of a screen without its language.
pub fn address(view: &View) -> String {
    let part = match &view.audience {
        Audience::Follow => String::new(),
        Audience::Chair => "/chair".to_owned(),
        Audience::Secretary => "/secretary".to_owned(),
        Audience::Seat(_) => "/seat".to_owned(),
        Audience::Screen(name) => format!("/screen/{name}"),
        Audience::Text => "/text".to_owned(),
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(view.plenary.as_ref().map(|code| ("plenary", code.as_str())));
    match &view.audience {
        Audience::Seat(seat) => drop(query.append_pair("seat", seat.as_str())),
        Audience::Text if view.level != Level::Everything => {
            query.append_pair("level", &view.level.number().to_string());
        }
        _ => {}
    }
    let query = query.finish();
    format!("/room{part}{}{query}", if query.is_empty() { "" } else { "?" })
}

/// Where the stream of a screen is.
fn stream(view: &View, since: u64) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(view.plenary.as_ref().map(|code| ("plenary", code.as_str())));
    query.append_pair("level", &view.level.number().to_string());
    query.append_pair("since", &since.to_string());
    let name: String = form_urlencoded::byte_serialize(view.audience.name().as_bytes()).collect();
    format!("{}?{}", links::room(view.lang, &format!("live/{name}")), query.finish())
}

/// The message that names a screen.
fn title_key(audience: &Audience) -> &'static str {
    match audience {
        Audience::Follow => "room-title-follow",
        Audience::Chair => "room-title-chair",
        Audience::Secretary => "room-title-secretary",
        Audience::Seat(_) => "room-title-seat",
        Audience::Screen(_) => "room-title-screen",
        Audience::Text => "room-title-text",
    }
}

/// The whole page of a screen.
pub fn draw(
    page: &Page,
    site: &Site,
    view: &View,
    plenary: Option<&Plenary>,
    since: u64,
    regions: Vec<Region>,
) -> Markup {
    let is_still = !matches!(view.audience, Audience::Chair | Audience::Secretary | Audience::Seat(_));
    let title = page.say(title_key(&view.audience));
    let name = view.audience.name();
    // The pages of the register have seats of their own, which look otherwise.
    let kind = match name.split('-').next().unwrap_or_default() {
        "seat" => "phone",
        kind => kind,
    };
    let title = match (&view.audience, plenary) {
        (Audience::Seat(seat), Some(_)) => short(parts::name_of(page, seat)),
        (Audience::Chair | Audience::Secretary, Some(plenary)) => format!("{} · {title}", plenary.code),
        _ => title,
    };
    let whole = match plenary {
        Some(plenary) if !title.starts_with(plenary.code.as_str()) => format!("{title} · {}", plenary.code),
        _ => title.clone(),
    };
    let now = site.app.clock.now();
    let reader = page.signed_in.map(|it| it.profile.number.0).unwrap_or_default();
    // The state of the plenary stands in the head, in reach of no finger.
    let mut regions = regions;
    let is_screen = matches!(view.audience, Audience::Screen(_));
    let in_head = regions.first().is_some_and(|it| it.name == "head");
    let head_of = in_head.then(|| regions.remove(0));
    let body = html! {
        (header(page, view, &title, head_of.as_ref()))
        main #content tabindex="-1" {
            @match view.audience {
                Audience::Chair | Audience::Secretary => div.panes { (panes(&regions)) },
                _ => @for region in &regions { (section(region)) },
            }
            @if plenary.is_none() { section { p.lede { (page.say("room-no-plenary")) } } }
        }
        footer { p #freshness data-stream=(stream(view, since)) data-now=(now.as_millisecond())
            data-fresh=(page.say("room-fresh")) data-stale=(page.say("room-stale"))
            data-over=(page.say("room-over")) data-news=(page.say("room-news")) data-show=(page.say("room-show"))
            data-sending=(page.say("room-sending")) data-done=(page.say("room-registered"))
            data-waiting=(page.say("room-waiting")) data-cancel=(page.say("room-cancel"))
            data-again=(page.say("room-again")) data-sign-in=(page.say("room-sign-in"))
            data-failed=(page.say("room-failed")) data-queue=(page.say("room-queue"))
            data-close=(page.say("room-close")) data-minute-left=(page.say("room-minute-left"))
            data-time-up=(page.say("room-time-up")) {
            span.fresh { (page.say("room-as-loaded")) } " "
            // On a wall the ways out stand at the foot.
            @if is_screen { (way_back(page, &links::home(page.lang))) (other_language(page)) }
            a.refresh href={ (links::prefix(page.lang)) (page.address) } { (page.say("room-refresh")) }
        } }
    };
    html! {
        (DOCTYPE)
        html lang=(tag(page.lang)) {
            (head(page, &whole, is_still))
            body.room.(kind) data-token=(TOKEN_PLACE) data-reader=(reader) { (body) }
        }
    }
}

/// A long name that brings its own abbreviation is called by it: «Organización Internacional para las Migraciones (OIM)».
fn short(name: String) -> String {
    let within = name.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    within.map_or(name.clone(), |(_, short)| short.to_owned())
}

/// A page about the room that is no screen of it: in the same frame, without a stream.
pub fn plain(page: &Page, title: &str, back: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(tag(page.lang)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(asset::address("plenaria.css"));
                link rel="stylesheet" href=(asset::address("screens.css"));
                link rel="icon" type="image/svg+xml" href="/assets/mark.svg";
                link rel="alternate" hreflang=(tag(other(page.lang))) href={ (links::prefix(other(page.lang))) (page.address) };
            }
            body.room {
                (top(page, title, back, &html! {}))
                main #content tabindex="-1" { (body) }
            }
        }
    }
}

fn head(page: &Page, title: &str, is_still: bool) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            @if is_still { noscript { meta http-equiv="refresh" content="20"; } }
            title { (rehearsed(page)) (title) }
            link rel="stylesheet" href=(asset::address("plenaria.css"));
            link rel="stylesheet" href=(asset::address("screens.css"));
            link rel="stylesheet" href=(asset::address("room.css"));
            script type="module" src=(asset::address("room.js")) {}
            @if !is_still {
                script type="module" src=(asset::address("console.js")) {}
                script type="module" src=(asset::address("gestures.js")) {}
            }
            link rel="icon" type="image/svg+xml" href="/assets/mark.svg";
            link rel="alternate" hreflang=(tag(other(page.lang))) href={ (links::prefix(other(page.lang))) (page.address) };
        }
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    }
}

/// The title, the way back and the other language; the state of the plenary is a region of its own.
fn header(page: &Page, view: &View, title: &str, head: Option<&Region>) -> Markup {
    let back = match view.audience {
        Audience::Follow | Audience::Text | Audience::Screen(_) => links::home(page.lang),
        _ => links::desk(page.lang),
    };
    let beside = html! {
        @if let Some(head) = head { (section(head)) }
        @if matches!(view.audience, Audience::Chair | Audience::Secretary) { (elsewhere(page, view)) }
    };
    if matches!(view.audience, Audience::Screen(_)) {
        return html! {
            a.skip href="#content" { (page.say("page-skip")) }
            (rehearsal_band(page))
            header.room-top { h1.unseen { (title) } (beside) }
        };
    }
    top(page, title, &back, &beside)
}

fn top(page: &Page, title: &str, back: &str, beside: &Markup) -> Markup {
    html! {
        a.skip href="#content" { (page.say("page-skip")) }
        (rehearsal_band(page))
        header.room-top {
            (way_back(page, back))
            h1 { (title) }
            (beside)
            (other_language(page))
        }
    }
}

fn way_back(page: &Page, back: &str) -> Markup {
    html! { a.back href=(back) { "← " (page.say("room-back")) } }
}

fn other_language(page: &Page) -> Markup {
    let other = other(page.lang);
    html! {
        a.lang href={ (links::prefix(other)) (page.address) } lang=(tag(other)) hreflang=(tag(other)) {
            (page.say("page-other-language"))
        }
    }
}

/// The other screens that the chair and the secretariat look at.
fn elsewhere(page: &Page, view: &View) -> Markup {
    let to = |part: &str| match &view.plenary {
        Some(code) => links::room_of(page.lang, part, code),
        None => links::room(page.lang, part),
    };
    html! {
        nav aria-label=(page.say("room-screens")) { ul {
            @if view.audience == Audience::Secretary {
                // The screens themselves are listed on the table.
                li { a href=(links::room(page.lang, "screens")) { (page.say("screens-title")) } }
            } @else {
                li { a href=(to("screen/main")) { (page.say("room-to-projector")) } }
                li { a href=(to("text")) { (page.say("room-to-text")) } }
            }
        } }
    }
}

/// A region of the screen.
fn section(region: &Region) -> Markup {
    html! { section id=(region.name) aria-live=(crate::room::voice(region.voice)) { (region.markup) } }
}

/// The regions in three panes: the middle first, since it is what one comes for.
fn panes(regions: &[Region]) -> Markup {
    html! {
        @for (pane, class) in ["centre", "left", "right"].into_iter().enumerate() {
            div.(format!("pane {class}")) {
                @for region in regions.iter().filter(|it| chair::pane(it.name) == pane) { (section(region)) }
            }
        }
    }
}

/// Code, standing and quorum of the plenary, and the clock of its place.
pub fn head_line(page: &Page, plenary: &Plenary) -> Markup {
    let quorum = match plenary.standing {
        Standing::Convened => plenary.quorum_to_open(page.coalition, page.today).ok(),
        Standing::Open | Standing::Suspended => plenary.quorum_to_decide(page.coalition, page.today).ok(),
        Standing::Closed => None,
    };
    html! {
        p.head-line {
            b.code { (plenary.code) } " " (plenaries::standing_chip(page, plenary)) " "
            @if let Some(quorum) = quorum {
                @let key = if quorum.is_reached() { "room-quorum-reached" } else { "room-quorum-missing" };
                span.quorum { (page.fill(key, &[
                    ("present", &quorum.present.to_string()), ("needed", &quorum.needed.to_string()),
                    ("members", &quorum.members.to_string()),
                ])) } " "
            }
            span.here { time.clock data-zone=(plenary.zone) {} " " span.place { (place(page, plenary)) } }
        }
    }
}

/// The town alone, as one says where a clock hangs.
fn place(page: &Page, plenary: &Plenary) -> String {
    plenary.place.get(page.lang).split(',').next().unwrap_or_default().to_owned()
}

/// The same as a region.
pub fn head_region(page: &Page, plenary: &Plenary) -> Region {
    Region { name: "head", voice: Voice::Silent, markup: head_line(page, plenary) }
}

/// Somebody is signed in, but not as who this screen is for.
pub fn not_yours(site: &Site, visitor: &Visitor) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("room-not-yours-title");
    let body = html! {
        div.column {
            h1 { (title) }
            @match page.signed_in.filter(|it| it.withheld) {
                Some(signed_in) => (desk::second_factor(&page, signed_in)),
                None => p { (page.say("room-not-yours")) },
            }
            p.row {
                a.btn.main href=(links::room(page.lang, "")) { (page.say("room-title-follow")) }
                a.btn href=(links::desk(page.lang)) { (page.say("nav-desk")) }
            }
        }
    };
    reply::private(&page, StatusCode::FORBIDDEN, super::super::frame::frame(&page, &title, "nav-desk", body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_an_abbreviation_is_called_by_it() {
        assert_eq!(short("Organización Internacional para las Migraciones (OIM)".to_owned()), "OIM");
        assert_eq!(short("Costa Rica".to_owned()), "Costa Rica");
    }
}
