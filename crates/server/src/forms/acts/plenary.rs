//! Plenaries: the call, the agenda, the room.

use domain::command::Command;
use domain::plenary::note::Note;

use super::choices;
use crate::app::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[ActForm { action: &Note::ACTION, fields: note_fields, order: note }];

fn note_fields(asking: &Asking) -> Vec<Field> {
    vec![
        Field::choice("plenary", "field-plenary", choices::plenaries(asking)),
        Field::choice("item", "field-item", choices::items(asking)),
        Field::choice("seat", "field-speaker", choices::seats(asking)).optional(),
        Field::text("text", "field-note"),
    ]
}

fn note(filled: &mut Filled) -> Option<Order> {
    let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
    let (seat, text) = (filled.opt_seat("seat"), filled.text("text"));
    Some(Order::of(Note { plenary: plenary?, item: item?, seat, text: text? }))
}
