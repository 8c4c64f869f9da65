//! Committees: set up, joined, helped, delivering, dissolved.

use domain::command::Command;
use domain::committee::Admission;
use domain::committee::accept_support::AcceptSupport;
use domain::committee::deliver::Deliver;
use domain::committee::dissolve::Dissolve;
use domain::committee::establish::Establish;
use domain::committee::offer_support::OfferSupport;
use domain::committee::set_up::SetUp;
use domain::committee::volunteer::Volunteer;
use domain::symbol::CommitteeId;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub const FORMS: &[ActForm] = &[
    ActForm { action: &SetUp::ACTION, fields: set_up_fields, order: set_up },
    ActForm { action: &Establish::ACTION, fields: establish_fields, order: establish },
    ActForm {
        action: &Volunteer::ACTION,
        fields: |asking| {
            vec![
                choices::committee(asking),
                choices::seat(asking),
                Field::choice("plenary", "field-said-in", choices::plenaries(asking)).optional(),
            ]
        },
        order: |filled| {
            let (committee, seat) = (committee(filled), filled.seat("seat"));
            let plenary = filled.opt_plenary("plenary");
            Some(Order::of(Volunteer { committee: committee?, seat: seat?, plenary }))
        },
    },
    ActForm {
        action: &OfferSupport::ACTION,
        fields: |asking| {
            vec![
                choices::committee(asking),
                choices::seat(asking),
                Field::text("offer", "field-offer"),
                Field::choice("plenary", "field-said-in", choices::plenaries(asking)).optional(),
            ]
        },
        order: |filled| {
            let (committee, seat) = (committee(filled), filled.seat("seat"));
            let (offer, plenary) = (filled.text("offer"), filled.opt_plenary("plenary"));
            Some(Order::of(OfferSupport { committee: committee?, seat: seat?, offer: offer?, plenary }))
        },
    },
    ActForm {
        action: &AcceptSupport::ACTION,
        fields: |asking| {
            let seats = choices::seats(asking);
            vec![choices::committee(asking), Field::choice("seat", "field-whose-offer", seats)]
        },
        order: |filled| {
            let (committee, seat) = (committee(filled), filled.seat("seat"));
            Some(Order::of(AcceptSupport { committee: committee?, seat: seat? }))
        },
    },
    ActForm {
        action: &Deliver::ACTION,
        fields: |asking| {
            vec![
                choices::committee(asking),
                choices::plenary(asking),
                Field::file("file", "field-file").optional(),
            ]
        },
        order: |filled| {
            let (committee, plenary) = (committee(filled), filled.plenary("plenary"));
            let sha256 = filled.opt_digest("file");
            Some(Order::of(Deliver { committee: committee?, plenary: plenary?, sha256 }))
        },
    },
    ActForm {
        action: &Dissolve::ACTION,
        fields: |asking| {
            let agreement = choices::agreement(asking).optional();
            vec![choices::committee(asking), agreement.hint(asking.page.say("hint-dissolve"))]
        },
        order: |filled| {
            let (committee, agreement) = (committee(filled), filled.opt_agreement("agreement"));
            Some(Order::of(Dissolve { committee: committee?, agreement }))
        },
    },
];

fn committee(filled: &mut Filled) -> Option<CommitteeId> {
    filled.symbol("committee").map(CommitteeId::new)
}

fn set_up_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let admissions = choices::variants(asking, "admission-", &[Admission::Open, Admission::Closed]);
    vec![
        Field::line("committee", "field-new-id").hint(page.say("hint-committee-id")),
        Field::text("name", "field-name"),
        choices::agreement(asking),
        Field::text("mandate", "field-committee-mandate"),
        Field::text("base_document", "field-base-document"),
        Field::choice("admission", "field-admission", admissions).value("open"),
        choices::due(asking),
        Field::several("members", "field-first-members", choices::members(asking)),
    ]
}

fn set_up(filled: &mut Filled) -> Option<Order> {
    let (committee, name) = (committee(filled), filled.text("name"));
    let (agreement, mandate) = (filled.agreement("agreement"), filled.text("mandate"));
    let (base_document, admission) = (filled.text("base_document"), filled.variant("admission"));
    let (due, members) = (filled.due("due"), filled.seats("members"));
    Some(Order::of(SetUp {
        committee: committee?,
        name: name?,
        agreement: agreement?,
        mandate: mandate?,
        base_document: base_document?,
        admission: admission?,
        due: due?,
        members,
    }))
}

fn establish_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let admissions = choices::variants(asking, "admission-", &[Admission::Open, Admission::Closed]);
    vec![
        choices::plenary(asking),
        choices::item(asking).optional(),
        choices::decision(asking).hint(page.say("hint-establish-decision")),
        Field::text("text", "field-agreement-text"),
        Field::line("committee", "field-new-id").hint(page.say("hint-committee-id")),
        Field::text("name", "field-name"),
        Field::text("mandate", "field-committee-mandate"),
        Field::text("base_document", "field-base-document"),
        choices::due(asking),
        Field::choice("admission", "field-admission", admissions).value("open"),
        Field::several("members", "field-first-members", choices::members(asking)),
        Field::several("supporters", "field-supporters", choices::guests(asking)),
        Field::text("support", "field-offer").optional(),
    ]
}

fn establish(filled: &mut Filled) -> Option<Order> {
    let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
    let (decision, text) = (filled.decision("decision"), filled.text("text"));
    let (committee, name) = (committee(filled), filled.text("name"));
    let (mandate, base_document) = (filled.text("mandate"), filled.text("base_document"));
    let (admission, due) = (filled.variant("admission"), filled.due("due"));
    let (members, supporters) = (filled.seats("members"), filled.seats("supporters"));
    let support = filled.opt_text("support");
    if !supporters.is_empty() && support.is_none() {
        filled.fault("support", "fault-missing");
    }
    Some(Order::of(Establish {
        plenary: plenary?,
        item,
        decision: Some(decision?),
        text: text?,
        committee: committee?,
        name: name?,
        mandate: mandate?,
        base_document: base_document?,
        admission: admission?,
        due: due?,
        members,
        supporters,
        support,
    }))
}
