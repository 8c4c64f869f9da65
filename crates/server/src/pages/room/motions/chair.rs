//! For whoever presides: what was moved in the order of precedence, the last ruling, and a form for each.

use domain::command::{Actor, Command as _};
use domain::decision::Mode;
use domain::motion::r#move::Move;
use domain::motion::put::Put;
use domain::motion::rule::Rule;
use domain::motion::withdraw::Withdraw;
use domain::motion::{Kind, Motion, State};
use domain::plenary::Plenary;
use domain::plenary::suspend::Suspend;
use domain::right::Right;
use domain::symbol::Seat;
use maud::{Markup, html};

use super::super::allowed::refused;
use super::super::gesture::Gesture;
use super::{kind_of, named, rule_of, text_field};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// What can be moved on somebody's word without naming anything else.
const KINDS: [Kind; 5] = [
    Kind::SuspendSession {},
    Kind::AdjournSession {},
    Kind::AdjournDebate {},
    Kind::CloseDebate {},
    Kind::Reorder {},
];

pub fn draw(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let pending = plenary.pending_motions();
    html! {
        div.sheet-card.motions {
            h2 { (page.say("motions")) }
            @if let Some(motion) = plenary.session_to_rest() {
                p.asks { (page.fill("motion-to-rest", &[("kind", &kind_of(page, &motion.kind))])) }
                div.row {
                    (Gesture::of(&Suspend::ACTION, actor, next)
                        .with("plenary", &plenary.code)
                        .first()
                        .unless(refused(page, actor, &Suspend { plenary: plenary.code.clone() }))
                        .draw(page))
                }
            }
            @if pending.is_empty() { p.soft { (page.say("motions-none")) } }
            @if !pending.is_empty() {
                ol.queue { @for (at, motion) in pending.iter().enumerate() {
                    li { (waiting(page, plenary, motion, (at == 0, actor, next))) }
                } }
            }
            (ruling(page, plenary))
            details.whole {
                summary { (page.say("motion-record")) }
                (record(page, plenary, actor, next))
            }
            details.whole {
                summary { (page.say("motion-rule-form")) }
                (rule(page, plenary, actor, next))
            }
            p.soft { small { (page.say("motions-model")) } }
        }
    }
}

/// One motion: what it asks, the rule, and what can be done with it.
fn waiting(
    page: &Page,
    plenary: &Plenary,
    motion: &Motion,
    (first, actor, next): (bool, &Actor, &str),
) -> Markup {
    let state = plenary.state_of(motion);
    let withdraw = Withdraw { plenary: plenary.code.clone(), motion: motion.number };
    let out = [
        ("plenary", plenary.code.as_str()),
        ("out_of_order", &motion.number.to_string()),
        ("as", &links::actor(actor)),
        ("next", next),
    ];
    html! {
        b { (named(page, motion)) }
        @if let Some(text) = &motion.text { p { (page.text(text)) } }
        small { (rule_of(page, &motion.kind)) }
        @if let State::Put(decision) = &state {
            p.soft { (page.fill("motion-being-decided", &[("decision", &decision.to_string())])) }
        }
        @if state == State::Pending {
            div.row {
                @if first { @for (main, mode) in super::amending::firsts(modes(&motion.kind)) {
                    @let put = Put { plenary: plenary.code.clone(), motion: motion.number, mode };
                    (Gesture::of(&Put::ACTION, actor, next)
                        .with("plenary", &plenary.code)
                        .with("motion", motion.number)
                        .with("mode", documents::name_of(&mode))
                        .labelled(page.say(put_key(mode)))
                            .first_if(main)
                        .unless(refused(page, actor, &put))
                        .draw(page))
                } }
                (Gesture::of(&Withdraw::ACTION, actor, next)
                    .with("plenary", &plenary.code)
                    .with("motion", motion.number)
                    .unless(refused(page, actor, &withdraw))
                    .draw(page))
                @if !matches!(motion.kind, Kind::Appeal { .. }) {
                    a.btn href=(links::act_with(page.lang, Rule::ACTION.name, &out)) { (page.say("motion-out-of-order")) }
                }
            }
        }
    }
}

/// A ruling falls only by a majority that says so, so an appeal is voted.
fn modes(kind: &Kind) -> Vec<Mode> {
    let votes = [Mode::ShowOfHands, Mode::RollCall, Mode::Recorded];
    let without = (!matches!(kind, Kind::Appeal { .. })).then_some(Mode::Acclamation);
    without.into_iter().chain(votes).collect()
}

/// What the button says that puts something in this mode.
pub fn put_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Consensus | Mode::Acclamation => "put-without-vote",
        Mode::RollCall => "put-roll-call",
        Mode::ShowOfHands => "put-show-of-hands",
        Mode::Recorded => "put-recorded",
    }
}

/// What was ruled last, and whether it stands.
fn ruling(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @if let Some(ruling) = plenary.rulings.last() {
            @let key = if plenary.stands(ruling.number) { "ruling-stands" } else { "ruling-overturned" };
            p { (page.say(key)) " " q { (page.text(&ruling.text)) } }
        }
    }
}

/// Who is there and may propose.
fn proposers(page: &Page, plenary: &Plenary) -> Vec<(Seat, String)> {
    let may = |seat: &&Seat| page.coalition.has_right(seat, Right::Propose, page.today);
    let named = |seat: &Seat| (seat.clone(), parts::name_of(page, seat));
    let mut seats: Vec<(Seat, String)> = plenary.present.keys().filter(may).map(named).collect();
    seats.sort_by(|one, other| one.1.cmp(&other.1));
    seats
}

/// A motion that somebody made aloud.
fn record(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let kinds: Vec<&Kind> = KINDS.iter().collect();
    let appeal = plenary.rulings.last().map(|it| Kind::Appeal { ruling: it.number });
    let fields = html! {
        label { (page.say("field-seat"))
            select name="seat" required {
                option value="" { (page.say("choose")) }
                @for (seat, name) in proposers(page, plenary) { option value=(seat) { (name) } }
            }
        }
        label { (page.say("field-motion-kind"))
            select name="kind" required {
                option value="" { (page.say("choose")) }
                @for kind in appeal.iter().chain(kinds) {
                    option value=(documents::name_of(kind)) { (kind_of(page, kind)) }
                }
            }
        }
    };
    Gesture::of(&Move::ACTION, actor, next)
        .with("plenary", &plenary.code)
        .labelled(page.say("motion-record-button"))
        .draw_with(page, fields)
}

/// What the chair rules.
fn rule(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let present = plenary.present.keys().map(|seat| (seat, parts::name_of(page, seat)));
    let fields = html! {
        label { (page.say("field-ruling")) textarea name=(text_field(page)) rows="2" required {} }
        label { (page.say("field-point-of-order-of"))
            select name="seat" {
                option value="" { (page.say("motion-nobody")) }
                @for (seat, name) in present { option value=(seat) { (name) } }
            }
        }
    };
    Gesture::of(&Rule::ACTION, actor, next).with("plenary", &plenary.code).draw_with(page, fields)
}
