//! The floor on the screens of the room: who speaks, who waits, and the gestures of chair and delegations.

use documents::name_of;
use domain::command::{Actor, Command};
use domain::floor::close_list::CloseList;
use domain::floor::end::End;
use domain::floor::give::Give;
use domain::floor::limit::Limit;
use domain::floor::open_list::OpenList;
use domain::floor::pause::Pause;
use domain::floor::reorder::Reorder;
use domain::floor::request::Request as Ask;
use domain::floor::resume::Resume;
use domain::floor::withdraw::Withdraw;
use domain::floor::{Kind, Place, Request, Speech};
use domain::membership::Class;
use domain::plenary::{ItemStatus, Plenary, Standing, Visibility};
use domain::right::Right;
use domain::symbol::Seat;
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;
use crate::pages::plenary::speaking;
use crate::room::reach;

/// How many of the last speeches the chair finds folded away.
const LAST: usize = 12;
/// How many of those who wait are named to everybody.
const NEXT: usize = 4;
/// Limits that the chair chooses from, in seconds.
const LIMITS: [u32; 6] = [60, 120, 180, 300, 600, 900];

/// For chair and secretary: the last speakers folded, who speaks, who waits, and everything that is done with them.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let desk = Desk { page, plenary, actor, next };
    html! {
        h2 { (page.say("room-floor")) }
        (desk.past())
        (desk.current())
        (desk.queue())
        @if plenary.standing != Standing::Closed { (desk.order()) }
        (times(page, plenary))
    }
}

/// For the telephone of a seat: whose turn it is, its own place, and what it may ask for, or why not.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let desk = Desk { page, plenary, actor, next };
    html! {
        h2 { (page.say("room-floor")) }
        @if plenary.standing == Standing::Closed { p.soft { (page.say("room-floor-over")) } }
        @else {
            (turn(page, plenary))
            @if page.coalition.has_right(&actor.seat, Right::Speak, page.today) { (desk.own()) }
            @else { p.soft { (page.say("room-floor-no-voice")) } }
        }
    }
}

/// How long and how often each seat spoke, in this session and over the year, with the page of it.
fn times(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @if !plenary.floor.past.is_empty() {
            details.fold-line {
                summary { (page.say("room-floor-times")) }
                (speaking::table(page, plenary, Visibility::InCamera))
                p.onward { a href=(links::speaking(page.lang, &plenary.code)) { (page.say("speaking-page")) } }
            }
        }
    }
}

/// For everybody to see: who speaks and for how long, and who comes next; nothing where nobody asked.
pub fn for_all(page: &Page, plenary: &Plenary) -> Markup {
    let queue = plenary.queue();
    let next: Vec<String> = queue.iter().take(NEXT).map(|it| parts::name_of(page, &it.seat)).collect();
    html! {
        @if plenary.floor.current.is_some() || !next.is_empty() {
            div.speakers {
                (turn(page, plenary))
                @if !next.is_empty() {
                    p.then { (page.say("screen-then")) " " (next.join(" · "))
                        @let more = queue.len() - next.len();
                        @if more > 0 { " " (page.fill("screen-more", &[("count", &more.to_string())])) }
                    }
                }
                @if is_closed(plenary) { p.soft { (page.say("room-floor-list-closed")) } }
            }
        }
    }
}

/// Who speaks and for what, whom that interrupts, and the clock.
fn turn(page: &Page, plenary: &Plenary) -> Markup {
    let floor = &plenary.floor;
    html! {
        @match &floor.current {
            None => p.soft { (page.say("room-floor-nobody")) },
            Some(speech) => div.speaker {
                span.soft { (page.say("room-floor-speaks")) }
                b { (parts::name_of(page, &speech.seat)) }
                @if speech.kind != Kind::Statement { span.kind { "▲ " (page.say(&format!("floor-kind-{}", key(speech.kind)))) } }
                (clock(page, plenary, speech))
                @if let Some(interrupted) = floor.interrupted() {
                    small.soft { (page.fill("room-floor-interrupted", &[("seat", &parts::name_of(page, &interrupted.seat))])) }
                }
            },
        }
    }
}

/// The time of a speech: what is left where there is a limit, what it took where there is none. It counts where there
/// is a script; for everybody it says since when.
fn clock(page: &Page, plenary: &Plenary, speech: &Speech) -> Markup {
    let used = speech.used.as_secs();
    let shown = speech.limit_seconds.map_or(used, |limit| i64::from(limit) - used);
    let hour = |at| documents::lang::Catalog::papers(page.lang).hour(at, &plenary.zone);
    html! {
        @match (speech.running_since, speech.limit_seconds) {
            (Some(since), Some(_)) => time.clock datetime=(since) data-since=(since) data-left-seconds=(shown) { (minutes(shown)) },
            (Some(since), None) => time.clock datetime=(since) data-since=(since - speech.used) { (minutes(shown)) },
            (None, _) => span.clock.rests { (minutes(shown)) },
        }
        small.soft {
            @match (speech.running_since, speech.limit_seconds) {
                (None, _) => (page.say("room-floor-rests")),
                (Some(since), Some(limit)) => (page.fill("room-floor-since-limit", &[
                    ("hour", &hour(since)), ("limit", &minutes(limit.into())),
                ])),
                (Some(since), None) => (page.fill("room-floor-since", &[("hour", &hour(since))])),
            }
        }
    }
}

/// Minutes and seconds: `2:14`, `−0:10`.
pub fn minutes(seconds: i64) -> String {
    let sign = if seconds < 0 { "−" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

fn key(kind: Kind) -> String {
    name_of(&kind).replace('_', "-")
}

fn is_closed(plenary: &Plenary) -> bool {
    plenary.floor.closed_lists.contains(&plenary.open_item().map(|it| it.draft.id))
}

/// A place on the list: who, and for what, or how often it has spoken to the item.
fn waiting(page: &Page, plenary: &Plenary, request: &Request) -> Markup {
    let member = page.coalition.membership.class(&request.seat, page.today) == Some(Class::Member);
    let times = plenary.floor.times(&request.seat, request.item) + 1;
    let says = match (request.kind, member) {
        (Kind::Statement, true) => page.fill("room-floor-time", &[("times", &times.to_string())]),
        (Kind::Statement, false) => page.say("room-floor-observer"),
        (kind, _) => page.say(&format!("floor-kind-{}", key(kind))),
    };
    let is_there = plenary.present.contains_key(&request.seat);
    html! {
        b { (parts::name_of(page, &request.seat)) }
        span {
            @if request.kind == Kind::PointOfOrder { "▲ " }
            (says)
            @if !is_there { " · " (page.say("room-floor-away")) }
        }
    }
}

/// What one actor can do about the floor.
struct Desk<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
}

impl<'a> Desk<'a> {
    fn of<C: Command>(&self, command: &C) -> Gesture<'a> {
        Gesture::of(&C::ACTION, self.actor, self.next)
            .with("plenary", &self.plenary.code)
            .unless(refused(self.page, self.actor, command))
    }

    fn say(&self, key: &str) -> String {
        self.page.say(key)
    }

    fn ask(&self, seat: &Seat, kind: Kind) -> Gesture<'a> {
        let plenary = self.plenary.code.clone();
        self.of(&Ask { plenary, seat: seat.clone(), kind, item: None })
            .with("seat", seat)
            .with("kind", name_of(&kind))
    }

    fn end(&self, seat: &Seat) -> Gesture<'a> {
        self.of(&End { plenary: self.plenary.code.clone(), seat: seat.clone() }).with("seat", seat)
    }

    fn withdraw(&self, request: &Request) -> Gesture<'a> {
        let Request { seat, kind, item, .. } = request.clone();
        let gesture = self
            .of(&Withdraw { plenary: self.plenary.code.clone(), seat: seat.clone(), kind, item })
            .with("seat", seat)
            .with("kind", name_of(&kind));
        match item.filter(|_| kind == Kind::Statement) {
            Some(item) => gesture.with("item", item.0),
            None => gesture,
        }
    }

    /// The last speakers, the last one ready to be put on the list again.
    fn past(&self) -> Markup {
        let past = &self.plenary.floor.past;
        let page = self.page;
        html! {
            @if let Some(last) = past.last() {
                details.fold-line {
                    summary { (page.fill("room-floor-past", &[("count", &past.len().to_string())])) }
                    ol.queue reversed { @for speech in past.iter().rev().take(LAST) {
                        li {
                            span { (parts::name_of(page, &speech.seat)) }
                            span {
                                @if speech.kind != Kind::Statement { (page.say(&format!("floor-kind-{}", key(speech.kind)))) " · " }
                                (minutes(speech.used.as_secs()))
                            }
                        }
                    } }
                    @if self.plenary.standing != Standing::Closed && self.plenary.floor.asked(&last.seat, Kind::Statement, last.item).is_none() {
                        (self.ask(&last.seat, Kind::Statement)
                            .labelled(page.fill("room-floor-again", &[("seat", &parts::name_of(page, &last.seat))]))
                            .draw(page))
                    }
                }
            }
        }
    }

    /// Who speaks, with the clock in hand.
    fn current(&self) -> Markup {
        let plenary = || self.plenary.code.clone();
        html! {
            (turn(self.page, self.plenary))
            @if let Some(speech) = &self.plenary.floor.current {
                div.row {
                    (self.end(&speech.seat).labelled(self.say("room-floor-end")).on_key('t').draw(self.page))
                    @if speech.running_since.is_some() {
                        (self.of(&Pause { plenary: plenary() }).labelled(self.say("room-floor-pause")).on_key('h').draw(self.page))
                    } @else {
                        (self.of(&Resume { plenary: plenary() }).labelled(self.say("room-floor-resume")).on_key('h').first().draw(self.page))
                    }
                }
            }
        }
    }

    /// Who waits: the first with its button, the others with theirs folded away.
    fn queue(&self) -> Markup {
        let queue = self.plenary.queue();
        let next = queue.iter().position(|it| self.plenary.present.contains_key(&it.seat)).unwrap_or(0);
        html! {
            @if queue.is_empty() { p.soft { (self.say("room-floor-empty")) } }
            @else {
                ol.queue {
                    @for (at, request) in queue.iter().enumerate() {
                        li {
                            (waiting(self.page, self.plenary, request))
                            @if at == next { (self.give(request).on_key('p').leading().draw(self.page)) }
                            (self.more(&queue, at, at == next))
                        }
                    }
                }
            }
        }
    }

    fn give(&self, request: &Request) -> Gesture<'a> {
        let Request { seat, kind, .. } = request.clone();
        self.of(&Give { plenary: self.plenary.code.clone(), seat: seat.clone(), kind })
            .with("seat", seat)
            .with("kind", name_of(&kind))
    }

    fn more(&self, queue: &[&Request], at: usize, is_next: bool) -> Markup {
        let request = queue[at];
        let label =
            self.page.fill("room-floor-place", &[("seat", &parts::name_of(self.page, &request.seat))]);
        html! {
            details.more {
                summary aria-label=(label) { "⋯" }
                div.folded {
                    @if !is_next { (self.give(request).draw(self.page)) }
                    @if at > 0 { (self.swap(queue, at - 1, "room-floor-up")) }
                    @if at + 1 < queue.len() { (self.swap(queue, at, "room-floor-down")) }
                    (self.withdraw(request).labelled(self.say("room-floor-remove")).draw(self.page))
                }
            }
        }
    }

    /// The place at `at` and the one after it change.
    fn swap(&self, queue: &[&Request], at: usize, label: &str) -> Markup {
        let place = |it: &&Request| Place { seat: it.seat.clone(), kind: it.kind };
        let mut order: Vec<Place> = queue.iter().map(place).collect();
        order.swap(at, at + 1);
        let written: Vec<String> =
            order.iter().map(|it| format!("{}/{}", it.seat, name_of(&it.kind))).collect();
        let command = Reorder { plenary: self.plenary.code.clone(), order };
        self.of(&command).with("order", written.join(" ")).labelled(self.say(label)).draw(self.page)
    }

    /// The list as a whole: closed or opened, a hand that was seen, the time of each.
    fn order(&self) -> Markup {
        let plenary = || self.plenary.code.clone();
        html! {
            div.row {
                @if is_closed(self.plenary) {
                    (self.of(&OpenList { plenary: plenary(), item: None }).on_key('l').draw(self.page))
                } @else {
                    (self.of(&CloseList { plenary: plenary(), item: None }).on_key('l').draw(self.page))
                }
            }
            @if self.plenary.standing != Standing::Convened { (self.seen()) }
            (self.limit())
        }
    }

    /// A hand that the chair saw.
    fn seen(&self) -> Markup {
        let page = self.page;
        let order = domain::membership::protocol_order(page.coalition, page.lang, page.today);
        let there = order.iter().filter(|seat| self.plenary.present.contains_key(*seat));
        html! {
            details.fold-line {
                summary { (page.say("room-floor-hand")) }
                (Gesture::of(&Ask::ACTION, self.actor, self.next).with("plenary", &self.plenary.code).draw_with(page, html! {
                    label { (page.say("field-seat"))
                        select name="seat" { @for seat in there { option value=(seat) { (parts::name_of(page, seat)) } } }
                    }
                    label { (page.say("field-floor-kind"))
                        select name="kind" { @for kind in Kind::ALL {
                            option value=(name_of(&kind)) { (page.say(&format!("floor-kind-{}", key(kind)))) }
                        } }
                    }
                }))
            }
        }
    }

    /// The time of each speech.
    fn limit(&self) -> Markup {
        let page = self.page;
        let item = self.plenary.open_item().map(|it| it.draft.id);
        let limit = self.plenary.speech_limit(page.coalition, item, page.today);
        let says = match limit {
            Some(limit) => page.fill("room-floor-limit-is", &[("limit", &minutes(limit.into()))]),
            None => page.say("room-floor-limit-none"),
        };
        html! {
            details.fold-line {
                summary { (says) }
                (Gesture::of(&Limit::ACTION, self.actor, self.next).with("plenary", &self.plenary.code).draw_with(page, html! {
                    label { (page.say("room-floor-limit"))
                        select name="seconds" {
                            option value="" { (page.say("room-floor-no-limit")) }
                            @for seconds in LIMITS {
                                option value=(seconds) selected[limit == Some(seconds)] { (minutes(seconds.into())) }
                            }
                        }
                    }
                    label { (page.say("room-floor-limit-where"))
                        select name="item" {
                            option value="" { (page.say("room-floor-limit-plenary")) }
                            @if let Some(item) = item { option value=(item.0) { (page.say("room-floor-limit-item")) } }
                        }
                    }
                }))
            }
        }
    }

    /// The place of a seat, and what it may ask for besides the floor itself, which the dock asks for.
    fn own(&self) -> Markup {
        let seat = &self.actor.seat;
        let queue = self.plenary.queue();
        let place = queue.iter().position(|it| it.seat == *seat);
        html! {
            @match place {
                Some(0) => p.say { (self.say("room-floor-you-are-next")) },
                Some(at) => p.say { (self.page.fill("room-floor-your-place", &[("place", &(at + 1).to_string())])) },
                None => {},
            }
            (self.other())
            (self.later())
        }
    }

    /// Point of order, reply, question: each with its button, or with why it is off.
    fn other(&self) -> Markup {
        let seat = &self.actor.seat;
        let kinds = [Kind::PointOfOrder, Kind::RightOfReply, Kind::Question];
        html! {
            details.fold-line {
                summary { (self.say("room-floor-other")) }
                div.folded { @for kind in kinds {
                    @match self.plenary.floor.asked(seat, kind, None) {
                        Some(request) => (self.withdraw(request).labelled(self.say(&format!("room-floor-back-{}", key(kind)))).draw(self.page)),
                        None => (self.ask(seat, kind).labelled(self.say(&format!("room-floor-ask-{}", key(kind)))).draw(self.page)),
                    }
                } }
            }
        }
    }

    /// Items to come, for which one is inscribed beforehand.
    fn later(&self) -> Markup {
        let seat = &self.actor.seat;
        let numbers = self.plenary.numbers();
        let sees = super::reach_of(self.page, self.actor);
        let shown = |it: &&domain::plenary::Item| reach::covers(sees, reach::effective(self.plenary, it));
        let pending = self.plenary.agenda.iter().filter(|it| it.status == ItemStatus::Pending).filter(shown);
        let (asked, open): (Vec<_>, Vec<_>) = pending
            .map(|it| (it, self.plenary.floor.asked(seat, Kind::Statement, Some(it.draft.id))))
            .partition(|(_, asked)| asked.is_some());
        let named = |it: &domain::plenary::Item| {
            let number = numbers.get(&it.draft.id).map_or("", String::as_str);
            format!("{number} {}", it.draft.title.get(self.page.lang))
        };
        html! {
            @if !asked.is_empty() || !open.is_empty() {
                details.fold-line {
                    summary { (self.say("room-floor-later")) }
                    @for (item, request) in &asked {
                        @if let Some(request) = request {
                            p { (named(item)) }
                            (self.withdraw(request).draw(self.page))
                        }
                    }
                    @if !open.is_empty() {
                        (Gesture::of(&Ask::ACTION, self.actor, self.next)
                            .with("plenary", &self.plenary.code)
                            .with("seat", seat)
                            .with("kind", "statement")
                            .labelled(self.say("room-floor-inscribe"))
                            .draw_with(self.page, html! {
                                label { (self.say("field-item"))
                                    select name="item" { @for (item, _) in &open { option value=(item.draft.id.0) { (named(item)) } } }
                                }
                            }))
                    }
                }
            }
        }
    }
}
