//! The one thing to do now, in reach of a thumb: it changes with the room.

use domain::command::{Actor, Command as _};
use domain::decision::state::State;
use domain::decision::{Decision, Stage, Statement};
use domain::floor::Kind;
use domain::floor::end::End;
use domain::floor::request::Request;
use domain::floor::withdraw::Withdraw;
use domain::plenary::announce_presence::AnnouncePresence;
use domain::plenary::{Announced, Attendance, Plenary, Standing};
use domain::words::{Lang, Text};
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use crate::lang::Words;
use crate::pages::frame::Page;

/// What a seat does next.
enum Step {
    /// Say that it is there.
    Announce,
    /// Wait until that is recorded.
    Announced,
    /// Give the floor back.
    Speaks,
    /// Wait for the floor, after so many.
    Waits(usize),
    /// Say that it objects, as long as the room waits for objections.
    Object,
    /// Ask for the floor.
    Ask,
}

/// The next step of this seat; nothing before its day, while the session rests, and once it is over.
fn step(page: &Page, plenary: &Plenary, actor: &Actor) -> Option<Step> {
    let seat = &actor.seat;
    if plenary.standing == Standing::Closed || page.today < plenary.opens_on {
        return None;
    }
    if !plenary.present.contains_key(seat) {
        let is_announced = matches!(plenary.announced.get(seat), Some(Announced::Here(_)));
        return Some(if is_announced { Step::Announced } else { Step::Announce });
    }
    if plenary.standing != Standing::Open {
        return None;
    }
    if awaits_objections(plenary, actor).is_some() {
        return Some(Step::Object);
    }
    if plenary.floor.current.as_ref().is_some_and(|it| it.seat == *seat) {
        return Some(Step::Speaks);
    }
    let queue = plenary.queue();
    let place = queue.iter().position(|it| it.seat == *seat && it.kind == Kind::Statement);
    Some(place.map_or(Step::Ask, Step::Waits))
}

/// The text that this seat may now object to: objections were asked for, and it has not.
fn awaits_objections<'a>(plenary: &'a Plenary, actor: &Actor) -> Option<&'a Decision> {
    let decision = plenary.decision_in_hand().filter(|it| !it.mode.is_vote() && it.stage() == Stage::Open)?;
    let asked = decision.waits_until.is_some() && decision.entitled.contains(&actor.seat);
    (asked && !decision.objectors().contains(&actor.seat)).then_some(decision)
}

/// There is no time to write while the room waits: an objection in two presses, and its reasons aloud.
fn objection(page: &Page, decision: &Decision, actor: &Actor, next: &str) -> Markup {
    let aloud = |lang| Words::of(lang).say("room-dock-reasons-aloud", &[]);
    let reasons = Text::both(&aloud(Lang::Es), &aloud(Lang::En));
    let (id, seat) = (decision.id.clone(), actor.seat.clone());
    let asks = State { decision: id, seat, statement: Statement::Objection { text: reasons.clone() } };
    html! {
        details.object {
            summary.btn { (page.say("room-dock-object")) }
            (Gesture::of(&State::ACTION, actor, next)
                .with("decision", &decision.id)
                .with("seat", &actor.seat)
                .with("statement", "objection")
                .with("text.es", reasons.get(Lang::Es))
                .with("text.en", reasons.get(Lang::En))
                .labelled(page.say("room-dock-object-now"))
                .first()
                .unless(refused(page, actor, &asks))
                .draw(page))
        }
    }
}

/// The dock of a telephone.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let Some(step) = step(page, plenary, actor) else { return html! {} };
    let code = || plenary.code.clone();
    let gesture = |action| Gesture::of(action, actor, next).with("plenary", &plenary.code);
    let ask = || {
        let (seat, kind) = (actor.seat.clone(), Kind::Statement);
        let off = refused(page, actor, &Request { plenary: code(), seat, kind, item: None });
        let gesture = gesture(&Request::ACTION).with("seat", &actor.seat).with("kind", "statement");
        gesture.labelled(page.say("room-dock-ask")).unless(off)
    };
    html! {
        div.dock {
            @match step {
                Step::Announce => div.two { @for &attendance in plenary.mode.ways() {
                    @let off = refused(page, actor, &AnnouncePresence { plenary: code(), attendance });
                    (gesture(&AnnouncePresence::ACTION)
                        .with("attendance", documents::name_of(&attendance))
                        .labelled(page.say(way_key(attendance))).first().unless(off).draw(page))
                } },
                Step::Announced => p { (page.say("room-dock-announced")) },
                Step::Speaks => (gesture(&End::ACTION).with("seat", &actor.seat).labelled(page.say("room-dock-end")).first().draw(page)),
                Step::Waits(before) => {
                    p { (page.fill("room-dock-place", &[("before", &before.to_string())])) }
                    @let off = refused(page, actor, &Withdraw { plenary: code(), seat: actor.seat.clone(), kind: Kind::Statement, item: None });
                    (gesture(&Withdraw::ACTION).with("seat", &actor.seat).with("kind", "statement")
                        .labelled(page.say("room-dock-withdraw")).unless(off).draw(page))
                }
                Step::Object => div.two {
                    @if let Some(decision) = awaits_objections(plenary, actor) { (objection(page, decision, actor, next)) }
                    (ask().draw(page))
                },
                Step::Ask => (ask().first().draw(page)),
            }
        }
    }
}

fn way_key(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Remote => "room-dock-remote",
        Attendance::InRoom | Attendance::NotRecorded => "room-dock-here",
    }
}
