//! Presidency and Technical Secretariat: begun, taken over, ended, held *ad interim*.

use domain::command::Command;
use domain::mandate::begin::Begin;
use domain::mandate::end::End;
use domain::mandate::hold_ad_interim::HoldAdInterim;
use domain::mandate::take_over::TakeOver;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Begin::ACTION,
        fields: |asking| {
            vec![
                choices::office(asking),
                holder(asking),
                institution(),
                choices::from(asking),
                Field::day("to", "field-to"),
            ]
        },
        order: |filled| {
            let (office, seat) = (filled.variant("office"), filled.seat("seat"));
            let (institution, span) = (filled.opt_text("institution"), filled.span());
            Some(Order::of(Begin { office: office?, seat: seat?, institution, span: span? }))
        },
    },
    ActForm {
        action: &TakeOver::ACTION,
        fields: |asking| vec![choices::office(asking), choices::seat(asking), institution()],
        order: |filled| {
            let (office, seat) = (filled.variant("office"), filled.seat("seat"));
            let institution = filled.opt_text("institution");
            Some(Order::of(TakeOver { office: office?, seat: seat?, institution }))
        },
    },
    ActForm {
        action: &End::ACTION,
        fields: |asking| {
            vec![
                choices::office(asking),
                Field::day("last_day", "field-last-day"),
                Field::text("reason", "field-reason"),
            ]
        },
        order: |filled| {
            let (office, last_day) = (filled.variant("office"), filled.day("last_day"));
            let reason = filled.text("reason");
            Some(Order::of(End { office: office?, last_day: last_day?, reason: reason? }))
        },
    },
    ActForm {
        action: &HoldAdInterim::ACTION,
        fields: |asking| {
            vec![
                choices::office(asking),
                holder(asking),
                choices::from(asking),
                Field::day("to", "field-to"),
                Field::text("reason", "field-reason"),
            ]
        },
        order: |filled| {
            let (office, seat) = (filled.variant("office"), filled.seat("seat"));
            let (span, reason) = (filled.span(), filled.text("reason"));
            Some(Order::of(HoldAdInterim { office: office?, seat: seat?, span: span?, reason: reason? }))
        },
    },
];

fn holder(asking: &Asking) -> Field {
    Field::choice("seat", "field-holder", choices::members(asking))
}

fn institution() -> Field {
    Field::text("institution", "field-institution").optional()
}
