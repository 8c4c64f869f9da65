//! Who sits at the table, and who speaks for a seat.

use domain::command::Command;
use domain::membership::accredit::Accredit;
use domain::membership::admit::Admit;
use domain::membership::end_accreditation::EndAccreditation;
use domain::membership::found::Found;
use domain::membership::name_body::NameBody;
use domain::membership::reinstate::Reinstate;
use domain::membership::rename::Rename;
use domain::membership::replace::Replace;
use domain::membership::suspend::Suspend;
use domain::membership::withdraw::Withdraw;
use domain::membership::{Class, Delegate, Role};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

const CLASSES: [Class; 4] =
    [Class::Member, Class::ObserverState, Class::ObserverOrganization, Class::Partner];
const ROLES: [Role; 6] = [
    Role::Head,
    Role::Alternate,
    Role::Delegate,
    Role::FocalPoint,
    Role::PresidencyStaff,
    Role::SecretariatStaff,
];

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Found::ACTION, fields: found_fields, order: found },
    ActForm { action: &Admit::ACTION, fields: admit_fields, order: admit },
    ActForm {
        action: &Rename::ACTION,
        fields: |asking| vec![a_seat(asking), Field::text("name", "field-new-name"), choices::from(asking)],
        order: |filled| {
            let (seat, name, from) = (filled.seat("seat"), filled.text("name"), filled.day("from"));
            Some(Order::of(Rename { seat: seat?, name: name?, from: from? }))
        },
    },
    ActForm {
        action: &Suspend::ACTION,
        fields: |asking| vec![a_seat(asking), choices::from(asking), Field::text("reason", "field-reason")],
        order: |filled| {
            let (seat, from, reason) = (filled.seat("seat"), filled.day("from"), filled.text("reason"));
            Some(Order::of(Suspend { seat: seat?, from: from?, reason: reason? }))
        },
    },
    ActForm {
        action: &Reinstate::ACTION,
        fields: |asking| vec![a_seat(asking), choices::from(asking)],
        order: |filled| {
            let (seat, from) = (filled.seat("seat"), filled.day("from"));
            Some(Order::of(Reinstate { seat: seat?, from: from? }))
        },
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| vec![choices::seat(asking), Field::day("last_day", "field-last-day")],
        order: |filled| {
            let (seat, last_day) = (filled.seat("seat"), filled.day("last_day"));
            Some(Order::of(Withdraw { seat: seat?, last_day: last_day? }))
        },
    },
    ActForm {
        action: &NameBody::ACTION,
        fields: |asking| {
            vec![
                choices::seat(asking),
                Field::text("body", "field-body"),
                choices::from(asking),
                Field::text("units", "field-units").optional().hint(asking.page.say("hint-units")),
            ]
        },
        order: |filled| {
            let (seat, body, from) = (filled.seat("seat"), filled.text("body"), filled.day("from"));
            let units = filled.texts("units");
            Some(Order::of(NameBody { seat: seat?, body: body?, from: from?, units }))
        },
    },
    ActForm {
        action: &Accredit::ACTION,
        fields: |asking| {
            let mut fields = vec![choices::seat(asking)];
            fields.extend(delegate_fields(asking, "field-person"));
            fields
        },
        order: |filled| {
            let (seat, delegate) = (filled.seat("seat"), delegate(filled));
            Some(Order::of(Accredit { seat: seat?, delegate: delegate? }))
        },
    },
    ActForm {
        action: &Replace::ACTION,
        fields: |asking| {
            let leaves = Field::choice("outgoing", "field-outgoing", choices::delegates(asking));
            let mut fields = vec![choices::seat(asking), leaves];
            fields.extend(delegate_fields(asking, "field-incoming"));
            fields
        },
        order: |filled| {
            let (seat, outgoing) = (filled.seat("seat"), filled.delegate("outgoing"));
            let incoming = delegate(filled);
            Some(Order::of(Replace { seat: seat?, outgoing: outgoing?, incoming: incoming? }))
        },
    },
    ActForm {
        action: &EndAccreditation::ACTION,
        fields: |asking| {
            vec![
                choices::seat(asking),
                Field::choice("person", "field-outgoing", choices::delegates(asking)),
                Field::day("last_day", "field-last-day"),
            ]
        },
        order: |filled| {
            let (seat, person) = (filled.seat("seat"), filled.delegate("person"));
            let last_day = filled.day("last_day");
            Some(Order::of(EndAccreditation { seat: seat?, person: person?, last_day: last_day? }))
        },
    },
];

fn a_seat(asking: &Asking) -> Field {
    Field::choice("seat", "field-seat", choices::seats(asking))
}

fn found_fields(asking: &Asking) -> Vec<Field> {
    vec![
        Field::text("name", "field-coalition-name"),
        Field::line("acronym", "field-acronym").hint(asking.page.say("hint-acronym")),
        Field::number("founded_in", "field-founded-in"),
        Field::line("zone", "field-coalition-zone").hint(asking.page.say("hint-zone")),
    ]
}

fn found(filled: &mut Filled) -> Option<Order> {
    let (name, acronym) = (filled.text("name"), filled.symbol("acronym"));
    let (founded_in, zone) = (filled.number("founded_in"), filled.zone("zone"));
    Some(Order::of(Found { name: name?, acronym: acronym?, founded_in: founded_in?, zone: zone? }))
}

fn admit_fields(asking: &Asking) -> Vec<Field> {
    vec![
        Field::line("seat", "field-seat-symbol").hint(asking.page.say("hint-seat")),
        Field::text("name", "field-name"),
        Field::choice("class", "field-class", choices::variants(asking, "class-", &CLASSES)),
        choices::from(asking),
        Field::choice("language", "field-working-language", choices::languages(asking)),
        Field::text("capital", "field-capital"),
        Field::line("zone", "field-capital-zone").hint(asking.page.say("hint-zone")),
        choices::agreement(asking).optional(),
    ]
}

fn admit(filled: &mut Filled) -> Option<Order> {
    let (seat, name) = (filled.seat("seat"), filled.text("name"));
    let (class, from, language) = (filled.variant("class"), filled.day("from"), filled.variant("language"));
    let (capital, zone) = (filled.text("capital"), filled.zone("zone"));
    let agreement = filled.opt_agreement("agreement");
    Some(Order::of(Admit {
        seat: seat?,
        name: name?,
        class: class?,
        from: from?,
        language: language?,
        zone: zone?,
        capital: capital?,
        agreement,
    }))
}

fn delegate_fields(asking: &Asking, who: &'static str) -> Vec<Field> {
    let page = asking.page;
    vec![
        Field::choice("person", who, choices::persons(asking)).hint(page.say("hint-person")),
        Field::choice("role", "field-role", choices::variants(asking, "role-", &ROLES)),
        choices::from(asking),
        Field::day("to", "field-to").optional(),
        Field::choice("plenary", "field-for-plenary", choices::plenaries(asking)).optional(),
    ]
}

fn delegate(filled: &mut Filled) -> Option<Delegate> {
    let (person, role) = (filled.person("person"), filled.variant("role"));
    let (span, plenary) = (filled.span(), filled.opt_plenary("plenary"));
    Some(Delegate { person: person?, role: role?, span: span?, plenary, commitment: None })
}
