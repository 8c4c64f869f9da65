//! The agenda: items put on it, taken off it, opened, closed, carried over.

use domain::command::Command;
use domain::plenary::add_item::AddItem;
use domain::plenary::carry_over_item::CarryOverItem;
use domain::plenary::close_item::CloseItem;
use domain::plenary::open_item::OpenItem;
use domain::plenary::withdraw_item::WithdrawItem;
use domain::plenary::{ItemDraft, Purpose, Visibility};
use domain::symbol::{ItemId, PlenaryCode};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm { action: &AddItem::ACTION, fields: add_fields, order: add },
    ActForm {
        action: &WithdrawItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(WithdrawItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &OpenItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(OpenItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &CloseItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(CloseItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &CarryOverItem::ACTION,
        fields: |asking| {
            vec![choices::plenary(asking), choices::item(asking), Field::text("reason", "field-reason")]
        },
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            let reason = filled.text("reason");
            Some(Order::of(CarryOverItem { plenary: plenary?, item: item?, reason: reason? }))
        },
    },
];

fn plenary_and_item(asking: &Asking) -> Vec<Field> {
    vec![choices::plenary(asking), choices::item(asking)]
}

const PURPOSES: [Purpose; 11] = [
    Purpose::Substance,
    Purpose::Quorum,
    Purpose::Agenda,
    Purpose::Minutes,
    Purpose::Report,
    Purpose::Declaration,
    Purpose::Data,
    Purpose::Committee,
    Purpose::Election,
    Purpose::Commitments,
    Purpose::Other,
];

fn add_fields(asking: &Asking) -> Vec<Field> {
    let seen = [Visibility::Public, Visibility::Members, Visibility::InCamera];
    let items = choices::items(asking);
    vec![
        choices::plenary(asking),
        Field::text("title", "field-title"),
        Field::choice("purpose", "field-purpose", choices::variants(asking, "purpose-", &PURPOSES))
            .value("substance"),
        Field::choice("parent", "field-parent", items.clone()).optional(),
        Field::choice("after", "field-after", items).optional(),
        Field::choice("proposed_by", "field-proposed-by", choices::seats(asking)).optional(),
        Field::choice("visibility", "field-visibility", choices::variants(asking, "visibility-", &seen))
            .value("public"),
        Field::number("planned_minutes", "field-planned-minutes").optional(),
        choices::decision(asking).optional(),
    ]
}

fn add(filled: &mut Filled) -> Option<Order> {
    let (plenary, title) = (filled.plenary("plenary"), filled.text("title"));
    let (purpose, visibility) = (filled.variant("purpose"), filled.variant("visibility"));
    let (parent, after) = (filled.opt_item("parent"), filled.opt_item("after"));
    let planned_minutes = filled.opt_number("planned_minutes");
    let admitted_by = filled.opt_decision("decision");
    let plenary = plenary?;
    let item = ItemDraft {
        id: next_id(filled, &plenary),
        parent,
        title: title?,
        purpose: purpose?,
        proposed_by: filled.opt_seat("proposed_by"),
        visibility: visibility?,
        planned_minutes,
        papers: Vec::new(),
        reason: None,
    };
    Some(Order::of(AddItem { plenary, item, after, admitted_by }))
}

/// An id that no item of the plenary had before.
fn next_id(filled: &Filled, plenary: &PlenaryCode) -> ItemId {
    let known = filled.page.coalition.plenaries.get(plenary);
    let items = known.into_iter().flat_map(|it| it.agenda.iter().chain(&it.withdrawn_items));
    ItemId(items.map(|it| it.draft.id.0).max().unwrap_or(0) + 1)
}
