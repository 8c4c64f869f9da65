//! Declarations: presented, then answered state by state.

use domain::command::Command;
use domain::declaration::decline::Decline;
use domain::declaration::endorse::Endorse;
use domain::declaration::join_later::JoinLater;
use domain::declaration::present::Present;
use domain::declaration::take_note::TakeNote;
use domain::declaration::withdraw::Withdraw;
use domain::symbol::{DeclarationId, Seat};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Present::ACTION,
        fields: |asking| {
            vec![
                Field::line("declaration", "field-new-id").hint(asking.page.say("hint-declaration-id")),
                choices::plenary(asking),
                choices::item(asking).optional(),
                Field::text("title", "field-title"),
                Field::file("file", "field-file").optional(),
            ]
        },
        order: |filled| {
            let declaration = filled.symbol("declaration").map(DeclarationId::new);
            let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
            let (title, sha256) = (filled.text("title"), filled.opt_digest("file"));
            let declaration = declaration?;
            Some(Order::of(Present { declaration, plenary: plenary?, item, title: title?, sha256 }))
        },
    },
    ActForm {
        action: &Endorse::ACTION,
        fields: |asking| {
            let mut fields = answer_fields(asking);
            fields.push(Field::text("reservation", "field-reservation").optional());
            fields.push(Field::number("paragraph", "field-paragraph").optional());
            fields
        },
        order: |filled| {
            let answer = answer(filled);
            let (reservation, paragraph) = (filled.opt_text("reservation"), filled.opt_number("paragraph"));
            let (declaration, seat) = answer?;
            Some(Order::of(Endorse { declaration, seat, reservation, paragraph }))
        },
    },
    ActForm {
        action: &TakeNote::ACTION,
        fields: answer_fields,
        order: |filled| answer(filled).map(|(declaration, seat)| Order::of(TakeNote { declaration, seat })),
    },
    ActForm {
        action: &Decline::ACTION,
        fields: answer_fields,
        order: |filled| answer(filled).map(|(declaration, seat)| Order::of(Decline { declaration, seat })),
    },
    ActForm {
        action: &JoinLater::ACTION,
        fields: answer_fields,
        order: |filled| answer(filled).map(|(declaration, seat)| Order::of(JoinLater { declaration, seat })),
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| {
            let mut fields = answer_fields(asking);
            fields.push(Field::text("reason", "field-reason").optional());
            fields
        },
        order: |filled| {
            let (answer, reason) = (answer(filled), filled.opt_text("reason"));
            answer.map(|(declaration, seat)| Order::of(Withdraw { declaration, seat, reason }))
        },
    },
];

fn answer_fields(asking: &Asking) -> Vec<Field> {
    vec![choices::declaration(asking), choices::seat(asking)]
}

fn answer(filled: &mut Filled) -> Option<(DeclarationId, Seat)> {
    let (declaration, seat) = (filled.symbol("declaration"), filled.seat("seat"));
    Some((DeclarationId::new(declaration?), seat?))
}
