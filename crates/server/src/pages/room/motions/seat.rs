//! For the telephone of a seat: what it may move, the last ruling, and the amendments of its own.

use domain::command::{Actor, Command as _};
use domain::decision::propose_amendment::ProposeAmendment;
use domain::decision::withdraw_amendment::WithdrawAmendment;
use domain::decision::{Decision, Passage};
use domain::motion::r#move::Move;
use domain::motion::withdraw::Withdraw;
use domain::motion::{Kind, State};
use domain::plenary::{Plenary, Standing};
use domain::right::Right;
use domain::symbol::DecisionId;
use maud::{Markup, html};

use super::super::allowed::refused;
use super::super::gesture::Gesture;
use super::{kind_of, named, rule_of, text_field, texts};
use crate::pages::frame::Page;

/// As whom, and where one goes on.
type Who<'a> = (&'a Actor, &'a str);

pub fn draw(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let may = page.coalition.has_right(&actor.seat, Right::Propose, page.today);
    if !may || plenary.standing != Standing::Open {
        return html! {};
    }
    let first = texts(plenary).next();
    let who = (actor, next);
    html! {
        (own(page, plenary, who))
        @if let Some(ruling) = plenary.rulings.last() {
            @let key = if plenary.stands(ruling.number) { "ruling-stands" } else { "ruling-overturned" };
            p { (page.say(key)) " " q { (page.text(&ruling.text)) } }
        }
        details.whole {
            summary { (page.say("motion-move")) }
            ul.queue { @for kind in kinds(plenary, first.map(|it| &it.id)) {
                li { (moving(page, plenary, &kind, who)) }
            } }
        }
        @for decision in texts(plenary) { (amend(page, plenary, decision, who)) }
    }
}

/// What can be moved now, in the order of precedence.
fn kinds(plenary: &Plenary, text: Option<&DecisionId>) -> Vec<Kind> {
    let appeal = plenary.rulings.last().map(|it| Kind::Appeal { ruling: it.number });
    let divide = text.map(|decision| Kind::Divide { decision: decision.clone() });
    let session =
        [Kind::SuspendSession {}, Kind::AdjournSession {}, Kind::AdjournDebate {}, Kind::CloseDebate {}];
    appeal.into_iter().chain(session).chain(divide).chain([Kind::Reorder {}]).collect()
}

fn moving(page: &Page, plenary: &Plenary, kind: &Kind, (actor, next): Who) -> Markup {
    let asks =
        Move { plenary: plenary.code.clone(), seat: actor.seat.clone(), kind: kind.clone(), text: None };
    let decision = match kind {
        Kind::Divide { decision } => Some(decision.to_string()),
        _ => None,
    };
    let mut gesture = Gesture::of(&Move::ACTION, actor, next)
        .with("plenary", &plenary.code)
        .with("seat", &actor.seat)
        .with("kind", documents::name_of(kind))
        .labelled(kind_of(page, kind))
        .unless(refused(page, actor, &asks));
    if let Some(decision) = &decision {
        gesture = gesture.with("decision", decision);
    }
    html! { (gesture.draw(page)) small { (rule_of(page, kind)) } }
}

/// The motions of this seat that wait, each to be taken back.
fn own(page: &Page, plenary: &Plenary, (actor, next): Who) -> Markup {
    let own: Vec<_> = plenary.pending_motions().into_iter().filter(|it| it.seat == actor.seat).collect();
    html! {
        @if !own.is_empty() {
            h3 { (page.say("motions-own")) }
            ul.queue { @for motion in own {
                li {
                    span { (named(page, motion)) }
                    @if plenary.state_of(motion) == State::Pending {
                        (Gesture::of(&Withdraw::ACTION, actor, next)
                            .with("plenary", &plenary.code)
                            .with("motion", motion.number)
                            .draw(page))
                    }
                }
            } }
        }
    }
}

/// An amendment to an open text, and those of this seat that wait.
fn amend(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): Who) -> Markup {
    let asks = ProposeAmendment {
        decision: decision.id.clone(),
        seat: actor.seat.clone(),
        text: decision.text.clone(),
        paragraph: None,
    };
    let off = refused(page, actor, &asks);
    let mine = decision.amendments.iter().filter(|it| it.seat == actor.seat);
    let waits = |it: &&domain::decision::Amendment| plenary.passage_of_amendment(it) == Passage::Pending;
    let field = text_field(page);
    let fields = html! {
        label { (page.say("field-amendment-text"))
            textarea name=(field) rows="4" required { (decision.text.get(page.lang)) }
        }
        label { (page.say("field-amendment-paragraph"))
            input type="number" name="paragraph" min="1" inputmode="numeric";
        }
        small { (page.say("hint-amendment")) }
    };
    html! {
        details.whole {
            summary { (page.fill("amendment-propose-to", &[("decision", &decision.id.to_string())])) }
            @match off {
                Some(reason) => p.why { (reason) },
                None => (Gesture::of(&ProposeAmendment::ACTION, actor, next)
                    .with("decision", &decision.id)
                    .with("seat", &actor.seat)
                    .draw_with(page, fields)),
            }
        }
        @for amendment in mine.filter(waits) {
            (Gesture::of(&WithdrawAmendment::ACTION, actor, next)
                .with("decision", &decision.id)
                .with("amendment", amendment.number)
                .labelled(page.fill("amendment-withdraw", &[("number", &amendment.number.to_string())]))
                .draw(page))
        }
    }
}
