//! The room on its screens: who is shown which, the frame around them, and the streams that keep them as they are.

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::Coalition;
use domain::command::Actor;
use domain::membership::Class;
use domain::plenary::{Plenary, Standing, Visibility};
use domain::right::Capacity;
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use jiff::civil::Date;
use maud::Markup;

use super::frame::Page;
use super::{desk, reply};
use crate::app::Known;
use crate::forms::given::Given;
use crate::lang::Words;
use crate::room::follower::{Follower, Reads as _, Right};
use crate::room::tale::Level;
use crate::room::twin::Reader;
use crate::room::{Audience, Region, View, reach};
use crate::site::Site;
use crate::visitor::Visitor;

mod acta;
pub mod allowed;
mod chair;
pub use chair::keys;
pub mod decision;
mod dock;
pub mod entrance;
pub mod floor;
mod follow;
pub mod gesture;
mod item;
mod items;
mod manage;
pub mod motions;
pub mod outcomes;
mod reorder;
pub mod roll;
mod screen;
pub mod script;
mod seat;
mod secretary;
mod shell;
mod text;

/// The pages of the room, in one language.
pub fn routes(prefix: &str) -> Router<Site> {
    Router::new()
        .route(&format!("{prefix}/room"), get(follow_page))
        .route(&format!("{prefix}/room/chair"), get(chair_page))
        .route(&format!("{prefix}/room/secretary"), get(secretary_page))
        .route(&format!("{prefix}/room/seat"), get(seat_page))
        .route(&format!("{prefix}/room/text"), get(text_page))
        .route(&format!("{prefix}/room/acta/{{plenary}}"), get(acta::show).post(acta::save))
        .route(&format!("{prefix}/room/screen/{{name}}"), get(screen_page))
        .route(&format!("{prefix}/room/screens"), get(manage::list).post(manage::choose))
}

/// The streams that keep them as they are.
pub fn streams(site: &Site) -> Router<Site> {
    let both = |router: Router<Site>, prefix: &&str| {
        router
            .route(&format!("{prefix}/room/live/{{audience}}"), get(live))
            .route(&format!("{prefix}/room/text.txt"), get(twin))
    };
    ["", "/es", "/en"]
        .iter()
        .fold(Router::new(), both)
        .layer(axum::middleware::map_response_with_state(site.clone(), reply::secure))
}

async fn follow_page(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    show(&site, &visitor, &uri, |_, _| Some((Audience::Follow, None)))
}

async fn text_page(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    show(&site, &visitor, &uri, |_, _| Some((Audience::Text, None)))
}

async fn screen_page(
    State(site): State<Site>,
    Path(name): Path<String>,
    uri: Uri,
    visitor: Visitor,
) -> Response {
    if site.app.screens.get(&name).is_none() {
        return reply::not_found(State(site), visitor).await;
    }
    show(&site, &visitor, &uri, |_, _| Some((Audience::Screen(name), None)))
}

async fn chair_page(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    show(&site, &visitor, &uri, |visitor, _| {
        acting(visitor, &Audience::Chair).map(|it| (Audience::Chair, Some(it)))
    })
}

async fn secretary_page(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    let audience = |visitor: &Visitor, _: &Given| {
        acting(visitor, &Audience::Secretary).map(|it| (Audience::Secretary, Some(it)))
    };
    show(&site, &visitor, &uri, audience)
}

/// The own seat; where somebody speaks for several, `?seat=` says which.
async fn seat_page(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    show(&site, &visitor, &uri, |visitor, given| {
        let mut own = visitor.signed_in.as_ref()?.actors.iter();
        let asked = given.get("seat");
        let fits = |it: &&Actor| {
            it.capacity == Capacity::Delegation && asked.is_none_or(|seat| it.seat.as_str() == seat)
        };
        let actor = own.find(fits)?.clone();
        Some((Audience::Seat(actor.seat.clone()), Some(actor)))
    })
}

/// As whom somebody who is signed in acts on a screen with controls.
fn acting(visitor: &Visitor, audience: &Audience) -> Option<Actor> {
    let signed_in = visitor.signed_in.as_ref()?;
    let actor = match audience {
        Audience::Chair => signed_in.acts_as(Capacity::Presidency),
        Audience::Secretary => {
            signed_in.acts_as(Capacity::Secretariat).or_else(|| signed_in.acts_as(Capacity::Registrar))
        }
        Audience::Seat(seat) => own_seat(&signed_in.actors, seat),
        Audience::Follow | Audience::Text | Audience::Screen(_) => None,
    };
    actor.cloned()
}

fn own_seat<'a>(actors: &'a [Actor], seat: &Seat) -> Option<&'a Actor> {
    actors.iter().find(|it| it.capacity == Capacity::Delegation && it.seat == *seat)
}

/// The page of an audience, or the door where one has to be signed in for it.
fn show(
    site: &Site,
    visitor: &Visitor,
    uri: &Uri,
    audience: impl FnOnce(&Visitor, &Given) -> Option<(Audience, Option<Actor>)>,
) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let Some((audience, actor)) = audience(visitor, &given) else {
        return match visitor.signed_in {
            None => desk::sign_in(visitor),
            Some(_) => shell::not_yours(site, visitor),
        };
    };
    let view = view(site, visitor, &given, audience, actor);
    // What is made from here on is later than what the page says, and comes by the stream.
    let since = site.room.newest();
    let known = site.app.known();
    let (plenary, regions) = regions(site, &known, &view);
    let page = Page::new(site, &known, visitor);
    let plenary = plenary.and_then(|code| page.coalition.plenaries.get(&code));
    let markup = shell::draw(&page, site, &view, plenary, since, regions);
    let token = visitor.signed_in.as_ref().map_or("", |it| it.session.form_token.as_str());
    reply::private(&page, StatusCode::OK, maud::PreEscaped(gesture::filled(&markup.into_string(), token)))
}

fn view(site: &Site, visitor: &Visitor, given: &Given, audience: Audience, actor: Option<Actor>) -> View {
    let known = site.app.known();
    let plenary = given.get("plenary").map(PlenaryCode::new);
    let plenary = plenary.filter(|code| known.coalition.plenaries.contains_key(code));
    let sees = reach::reach(&known.coalition, visitor.signed_in.as_ref(), site.app.today());
    View { plenary, audience, actor, lang: visitor.lang, sees, level: Level::asked(given.get("level")) }
}

/// `GET /room/live/{audience}`: what changes on a screen, as it changes (Server-Sent Events).
///
/// `Last-Event-ID`, or `since` for a page that was just loaded, says what the reader has.
async fn live(
    State(site): State<Site>,
    Path(audience): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    visitor: Visitor,
) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let Some(audience) = Audience::named(&audience) else { return StatusCode::NOT_FOUND.into_response() };
    if matches!(&audience, Audience::Screen(name) if site.app.screens.get(name).is_none()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let actor = acting(&visitor, &audience);
    let view = view(&site, &visitor, &given, audience, actor);
    if !view.is_open_to(&site.app, visitor.signed_in.as_ref()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let last = headers.get("last-event-id").and_then(|it| it.to_str().ok());
    let last =
        last.and_then(|id| id.split_once('.')).map(|(_, number)| number).or_else(|| given.get("since"));
    let last = last.and_then(|it| it.parse().ok()).unwrap_or(0);
    match site.room.watch(&site, &view) {
        Some(now) => {
            stream("text/event-stream", Follower::new(now, last, right(&site, &view, &visitor)).into_body())
        }
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// `GET /room/text.txt?lang=es&level=1..3`: what happens, as it happens, a line for each.
async fn twin(State(site): State<Site>, uri: Uri, visitor: Visitor) -> Response {
    let given = Given::parse(uri.query().unwrap_or_default());
    let lang = match given.get("lang") {
        Some("es") => Lang::Es,
        Some("en") => Lang::En,
        _ => visitor.lang,
    };
    let view = View { lang, ..view(&site, &visitor, &given, Audience::Text, None) };
    let code = chosen(&site.app.known().coalition, view.plenary.as_ref(), site.app.today())
        .map(|it| it.code.clone());
    let kind = "text/plain; charset=utf-8";
    let Some(code) = code else {
        let says = format!("{}\n", Words::of(lang).say("room-no-plenary", &[]));
        return stream(kind, Body::from(says));
    };
    let view = View { plenary: None, ..view };
    match site.room.hear(&site, &view, &code) {
        Some(now) => stream(kind, Reader::new(now, right(&site, &view, &visitor)).into_body()),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// What has to be asked again while somebody looks: nothing where everybody may.
fn right(site: &Site, view: &View, visitor: &Visitor) -> Option<Right> {
    let signed_in = visitor.signed_in.as_ref().filter(|_| view.is_reserved());
    signed_in.map(|signed_in| Right::of(site, view, signed_in))
}

/// An answer that goes on: kept nowhere, and held back by no proxy.
fn stream(kind: &'static str, body: Body) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, body).into_response()
}

/// The regions of a view as of now, and the plenary they are of.
pub fn regions(site: &Site, known: &Known, view: &View) -> (Option<PlenaryCode>, Vec<Region>) {
    let address = shell::address(view);
    let page = Page::shared(site, known, view.lang, &address);
    let Some(plenary) = chosen(page.coalition, view.plenary.as_ref(), page.today) else {
        return (None, Vec::new());
    };
    let mut regions = vec![shell::head_region(&page, plenary)];
    regions.extend(match (&view.audience, &view.actor) {
        (Audience::Chair, Some(actor)) => chair::regions(&page, plenary, actor),
        (Audience::Secretary, Some(actor)) => secretary::regions(&page, plenary, actor),
        (Audience::Seat(_), Some(actor)) => seat::regions(&page, plenary, actor),
        (Audience::Screen(name), _) => screen::regions(site, known, plenary, name, view.sees),
        (Audience::Text, _) => text::regions(&page, plenary, view),
        _ => follow::regions(&page, plenary, view.sees),
    });
    (Some(plenary.code.clone()), regions)
}

/// The plenary that was asked for; else the one in session, the one called for today, the one that was closed today,
/// the next one convened: whoever sits before a screen when the session is closed is shown that it was.
fn chosen<'a>(coalition: &'a Coalition, asked: Option<&PlenaryCode>, today: Date) -> Option<&'a Plenary> {
    if let Some(code) = asked {
        return coalition.plenaries.get(code);
    }
    let closed_today = |it: &&Plenary| {
        it.closed_at.is_some_and(|at| at.in_tz(&it.zone).is_ok_and(|there| there.date() == today))
    };
    coalition.plenaries.values().filter(|it| it.standing != Standing::Closed || closed_today(it)).min_by_key(
        |it| {
            let weight = match it.standing {
                Standing::Open | Standing::Suspended => 0,
                Standing::Convened if it.opens_on <= today => 1,
                Standing::Closed => 2,
                Standing::Convened => 3,
            };
            (weight, it.opens_at)
        },
    )
}

/// The most reserved items that a seat is shown: those behind closed doors are for members alone.
fn reach_of(page: &Page, actor: &Actor) -> Visibility {
    match page.coalition.membership.class(&actor.seat, page.today) {
        Some(Class::Member) => Visibility::InCamera,
        _ => Visibility::Members,
    }
}

/// A region whose changes are not announced.
fn silent(name: &'static str, markup: Markup) -> Region {
    Region { name, voice: crate::room::Voice::Silent, markup }
}

/// A region that a screen reader hears of when nothing else is being said.
fn polite(name: &'static str, markup: Markup) -> Region {
    Region { name, voice: crate::room::Voice::Polite, markup }
}
