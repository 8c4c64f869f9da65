//! Procedural motions and rulings of the chair.

use domain::command::Command;
use domain::decision::Mode;
use domain::motion::r#move::Move;
use domain::motion::put::Put;
use domain::motion::rule::Rule;
use domain::motion::withdraw::Withdraw;
use domain::motion::{Kind, Motion};
use domain::plenary::Plenary;

use super::choices::{self, Choices};
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};
use crate::pages::room::motions::named;

/// The kinds, in their order of precedence, as the record names them.
pub const KINDS: [&str; 7] =
    ["appeal", "suspend_session", "adjourn_session", "adjourn_debate", "close_debate", "divide", "reorder"];

/// How the plenary expresses itself on a motion.
const MODES: [Mode; 4] = [Mode::Acclamation, Mode::ShowOfHands, Mode::RollCall, Mode::Recorded];

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Rule::ACTION, fields: rule_fields, order: rule },
    ActForm { action: &Move::ACTION, fields: move_fields, order: moved },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| vec![choices::plenary(asking), motion(asking)],
        order: |filled| {
            let (plenary, motion) = (filled.plenary("plenary"), filled.number("motion"));
            Some(Order::of(Withdraw { plenary: plenary?, motion: motion? }))
        },
    },
    ActForm {
        action: &Put::ACTION,
        fields: |asking| {
            let modes = choices::variants(asking, "decision-mode-", &MODES);
            vec![
                choices::plenary(asking),
                motion(asking),
                Field::choice("mode", "field-decision-mode", modes),
            ]
        },
        order: |filled| {
            let (plenary, motion) = (filled.plenary("plenary"), filled.number("motion"));
            let mode = filled.variant("mode");
            Some(Order::of(Put { plenary: plenary?, motion: motion?, mode: mode? }))
        },
    },
];

/// A motion that is pending in the plenary that the form names, or in the one in session.
fn motion(asking: &Asking) -> Field {
    let pending = plenary(asking).into_iter().flat_map(Plenary::pending_motions);
    let shown = |it: &Motion| (it.number.to_string(), named(asking.page, it));
    Field::choice("motion", "field-motion", pending.map(shown).collect())
}

fn plenary<'a>(asking: &'a Asking) -> Option<&'a Plenary> {
    let known = &asking.page.coalition.plenaries;
    let named = asking.given.get("plenary").and_then(|code| known.get(&code.into()));
    named.or_else(|| known.values().find(|it| it.standing == domain::plenary::Standing::Open))
}

fn rule_fields(asking: &Asking) -> Vec<Field> {
    vec![
        choices::plenary(asking),
        Field::choice("seat", "field-point-of-order-of", choices::seats(asking)).optional(),
        Field::text("text", "field-ruling"),
        Field { name: "out_of_order".into(), ..motion(asking) }.optional(),
    ]
}

fn rule(filled: &mut Filled) -> Option<Order> {
    let (plenary, seat) = (filled.plenary("plenary"), filled.opt_seat("seat"));
    let (text, out_of_order) = (filled.text("text"), filled.opt_number("out_of_order"));
    Some(Order::of(Rule { plenary: plenary?, seat, text: text?, out_of_order }))
}

fn move_fields(asking: &Asking) -> Vec<Field> {
    let kinds: Choices = KINDS
        .map(|kind| (kind.to_owned(), asking.page.say(&format!("motion-kind-{}", kind.replace('_', "-")))))
        .into();
    vec![
        choices::plenary(asking),
        choices::seat(asking),
        Field::choice("kind", "field-motion-kind", kinds),
        Field::text("text", "field-motion-text").optional(),
        choices::decision(asking).optional().hint(asking.page.say("hint-motion-decision")),
    ]
}

fn moved(filled: &mut Filled) -> Option<Order> {
    let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
    let (kind, text) = (filled.line("kind"), filled.opt_text("text"));
    let decision = filled.opt_decision("decision");
    let kind = match kind?.as_str() {
        "appeal" => {
            let known = plenary.as_ref().and_then(|code| filled.page.coalition.plenaries.get(code));
            // The last ruling is the one that is appealed; without one the rules say so.
            let ruling = known.map_or(1, |it| it.rulings.len().max(1) as u16);
            Kind::Appeal { ruling }
        }
        "suspend_session" => Kind::SuspendSession {},
        "adjourn_session" => Kind::AdjournSession {},
        "adjourn_debate" => Kind::AdjournDebate {},
        "close_debate" => Kind::CloseDebate {},
        "reorder" => Kind::Reorder {},
        "divide" => match decision {
            Some(decision) => Kind::Divide { decision },
            None => {
                filled.fault("decision", "fault-missing");
                return None;
            }
        },
        _ => {
            filled.fault("kind", "fault-choice");
            return None;
        }
    };
    Some(Order::of(Move { plenary: plenary?, seat: seat?, kind, text }))
}
