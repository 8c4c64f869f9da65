//! The floor: asked for, given, ended, and the list of those who wait.

use domain::command::Command;
use domain::floor::close_list::CloseList;
use domain::floor::end::End;
use domain::floor::give::Give;
use domain::floor::limit::Limit;
use domain::floor::open_list::OpenList;
use domain::floor::pause::Pause;
use domain::floor::reorder::Reorder;
use domain::floor::request::Request;
use domain::floor::resume::Resume;
use domain::floor::withdraw::Withdraw;
use domain::floor::{Kind, Place};
use domain::symbol::{Seat, is_symbol};
use serde_json::Value;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Request::ACTION,
        fields: request_fields,
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let (kind, item) = (filled.variant("kind"), filled.opt_item("item"));
            Some(Order::of(Request { plenary: plenary?, seat: seat?, kind: kind?, item }))
        },
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: request_fields,
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let (kind, item) = (filled.variant("kind"), filled.opt_item("item"));
            Some(Order::of(Withdraw { plenary: plenary?, seat: seat?, kind: kind?, item }))
        },
    },
    ActForm {
        action: &Give::ACTION,
        fields: |asking| vec![choices::plenary(asking), choices::seat_in_the_room(asking), kind(asking)],
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let kind = filled.variant("kind");
            Some(Order::of(Give { plenary: plenary?, seat: seat?, kind: kind? }))
        },
    },
    ActForm {
        action: &End::ACTION,
        fields: |asking| vec![choices::plenary(asking), choices::seat_in_the_room(asking)],
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            Some(Order::of(End { plenary: plenary?, seat: seat? }))
        },
    },
    ActForm {
        action: &Pause::ACTION,
        fields: |asking| vec![choices::plenary(asking)],
        order: |filled| Some(Order::of(Pause { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &Resume::ACTION,
        fields: |asking| vec![choices::plenary(asking)],
        order: |filled| Some(Order::of(Resume { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &CloseList::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
            Some(Order::of(CloseList { plenary: plenary?, item }))
        },
    },
    ActForm {
        action: &OpenList::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
            Some(Order::of(OpenList { plenary: plenary?, item }))
        },
    },
    ActForm {
        action: &Reorder::ACTION,
        fields: |asking| {
            let hint = asking.page.say("hint-floor-order");
            vec![choices::plenary(asking), Field::line("order", "field-floor-order").hint(hint)]
        },
        order: |filled| {
            let (plenary, order) = (filled.plenary("plenary"), order(filled));
            Some(Order::of(Reorder { plenary: plenary?, order: order? }))
        },
    },
    ActForm {
        action: &Limit::ACTION,
        fields: |asking| {
            let hint = asking.page.say("hint-floor-seconds");
            let mut fields = plenary_and_item(asking);
            fields.push(Field::number("seconds", "field-floor-seconds").optional().hint(hint));
            fields
        },
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
            let seconds = filled.opt_number("seconds");
            if filled.given.get("seconds").is_some() && seconds.is_none() {
                return None;
            }
            Some(Order::of(Limit { plenary: plenary?, item, seconds }))
        },
    },
];

fn request_fields(asking: &Asking) -> Vec<Field> {
    vec![
        choices::plenary(asking),
        choices::seat_in_the_room(asking),
        kind(asking),
        choices::item(asking).optional().hint(asking.page.say("hint-floor-item")),
    ]
}

fn plenary_and_item(asking: &Asking) -> Vec<Field> {
    vec![choices::plenary(asking), choices::item(asking).optional()]
}

fn kind(asking: &Asking) -> Field {
    let kinds = choices::variants(asking, "floor-kind-", &Kind::ALL);
    Field::choice("kind", "field-floor-kind", kinds).value("statement")
}

/// The whole list, who is next first: `CRI/statement MEX/right_of_reply`.
fn order(filled: &mut Filled) -> Option<Vec<Place>> {
    let written = filled.line("order")?;
    let entries: Option<Vec<Place>> = written.split_whitespace().map(entry).collect();
    if entries.is_none() {
        filled.fault("order", "fault-floor-order");
    }
    entries
}

fn entry(written: &str) -> Option<Place> {
    let (seat, kind) = written.rsplit_once('/').unwrap_or((written, "statement"));
    let kind = serde_json::from_value(Value::String(kind.to_owned())).ok()?;
    is_symbol(seat).then(|| Place { seat: Seat::from(seat), kind })
}
