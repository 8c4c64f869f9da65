//! The rules themselves: adopted once, amended from then on, each parameter with the clause it is written in.

use domain::command::Command;
use domain::rules::adopt::Adopt;
use domain::rules::amend::Amend;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::{ActForm, Asking};

mod asked;
mod between;
mod read;

pub use asked::MATTERS;

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Adopt::ACTION,
        fields: |asking| {
            let mut fields = when_and_why(asking);
            fields.extend(asked::parameters(asking));
            fields
        },
        order: |filled| {
            let (effective_on, reason) = (filled.day("effective_on"), filled.line("reason"));
            let rules = read::rules(filled);
            Some(Order::of(Adopt { effective_on: effective_on?, reason: reason?, rules: Box::new(rules?) }))
        },
    },
    ActForm {
        action: &Amend::ACTION,
        fields: |asking| {
            let mut fields = when_and_why(asking);
            fields.push(choices::agreement(asking).optional());
            fields.extend(asked::parameters(asking));
            fields
        },
        order: |filled| {
            let (effective_on, reason) = (filled.day("effective_on"), filled.line("reason"));
            let (agreement, rules) = (filled.opt_agreement("agreement"), read::rules(filled));
            let (effective_on, reason, rules) = (effective_on?, reason?, Box::new(rules?));
            Some(Order::of(Amend { effective_on, reason, agreement, rules }))
        },
    },
];

fn when_and_why(asking: &Asking) -> Vec<Field> {
    vec![
        Field::day("effective_on", "field-effective-on").known(Some(asking.page.today)),
        Field::line("reason", "field-rules-reason").hint(asking.page.say("hint-rules-reason")),
    ]
}
