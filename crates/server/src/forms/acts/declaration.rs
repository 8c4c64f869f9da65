//! Declarations: presented, then endorsed state by state.

use domain::command::Command;
use domain::declaration::endorse::Endorse;

use super::choices;
use crate::app::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[ActForm { action: &Endorse::ACTION, fields: endorse_fields, order: endorse }];

fn endorse_fields(asking: &Asking) -> Vec<Field> {
    vec![
        Field::choice("declaration", "field-declaration", declarations(asking)),
        Field::choice("seat", "field-seat", choices::own_or_all(asking)).value(asking.actor.seat.as_str()),
        Field::text("reservation", "field-reservation").optional(),
        Field::number("paragraph", "field-paragraph").optional(),
    ]
}

fn endorse(filled: &mut Filled) -> Option<Order> {
    let (declaration, seat) = (filled.symbol("declaration"), filled.seat("seat"));
    let (reservation, paragraph) = (filled.opt_text("reservation"), filled.opt_number("paragraph"));
    Some(Order::of(Endorse { declaration: (*declaration?).into(), seat: seat?, reservation, paragraph }))
}

fn declarations(asking: &Asking) -> choices::Choices {
    let page = asking.page;
    let all = page.coalition.declarations.values();
    all.map(|it| (it.id.to_string(), it.title.get(page.lang).to_owned())).collect()
}
