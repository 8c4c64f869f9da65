//! What follows from a plenary: agreements and commitments.

use domain::agreement::{Kind, correct::Correct, record::Record, record_consulted::RecordConsulted};
use domain::command::Command;
use domain::commitment::Owner;
use domain::commitment::dispute::Dispute;
use domain::commitment::fulfil::Fulfil;
use domain::commitment::lapse::Lapse;
use domain::commitment::make::Make;
use domain::commitment::report::Report;
use domain::commitment::verify::Verify;
use domain::consultation;
use domain::symbol::{CommitmentId, ConsultationId, Seat};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

const KINDS: [Kind; 11] = [
    Kind::Other,
    Kind::MinutesApproval,
    Kind::Report,
    Kind::Declaration,
    Kind::DataFollowUp,
    Kind::Committee,
    Kind::Election,
    Kind::Commitment,
    Kind::TakeNote,
    Kind::Thank,
    Kind::Welcome,
];

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Record::ACTION,
        fields: |asking| {
            vec![
                choices::plenary(asking),
                Field::choice("kind", "field-kind", choices::variants(asking, "agreement-kind-", &KINDS)),
                Field::text("text", "field-agreement-text"),
                choices::item(asking).optional(),
                choices::decision(asking).optional(),
            ]
        },
        order: |filled| {
            let (plenary, kind, text) =
                (filled.plenary("plenary"), filled.variant("kind"), filled.text("text"));
            let (item, decision) = (filled.opt_item("item"), filled.opt_decision("decision"));
            Some(Order::of(Record { plenary: plenary?, kind: kind?, text: text?, item, decision }))
        },
    },
    ActForm {
        action: &RecordConsulted::ACTION,
        fields: |asking| {
            let adopted = |it: &consultation::Consultation| {
                it.is_adopted() && it.agreement.is_none() && it.kind != consultation::Kind::Confirmation
            };
            vec![
                super::consultation::concluded(asking, adopted),
                Field::choice("kind", "field-kind", choices::variants(asking, "agreement-kind-", &KINDS)),
            ]
        },
        order: |filled| {
            let (id, kind) = (filled.symbol("consultation").map(ConsultationId::new), filled.variant("kind"));
            Some(Order::of(RecordConsulted { consultation: id?, kind: kind? }))
        },
    },
    ActForm {
        action: &Correct::ACTION,
        fields: |asking| vec![choices::agreement(asking), Field::text("corrigendum", "field-corrigendum")],
        order: |filled| {
            let (agreement, corrigendum) = (filled.agreement("agreement"), filled.text("corrigendum"));
            Some(Order::of(Correct { agreement: agreement?, corrigendum: corrigendum? }))
        },
    },
    ActForm { action: &Make::ACTION, fields: make_fields, order: make },
    ActForm {
        action: &Report::ACTION,
        fields: |asking| {
            vec![
                choices::commitment(asking),
                Field::text("text", "field-progress"),
                Field::file("file", "field-evidence").optional(),
            ]
        },
        order: |filled| {
            let (commitment, text) = (commitment(filled), filled.text("text"));
            let sha256 = filled.opt_digest("file");
            Some(Order::of(Report { commitment: commitment?, text: text?, sha256 }))
        },
    },
    ActForm {
        action: &Verify::ACTION,
        fields: only_commitment,
        order: |filled| Some(Order::of(Verify { commitment: commitment(filled)? })),
    },
    ActForm {
        action: &Dispute::ACTION,
        fields: commitment_and_reason,
        order: |filled| {
            let (commitment, reason) = (commitment(filled), filled.text("reason"));
            Some(Order::of(Dispute { commitment: commitment?, reason: reason? }))
        },
    },
    ActForm {
        action: &Fulfil::ACTION,
        fields: only_commitment,
        order: |filled| Some(Order::of(Fulfil { commitment: commitment(filled)? })),
    },
    ActForm {
        action: &Lapse::ACTION,
        fields: commitment_and_reason,
        order: |filled| {
            let (commitment, reason) = (commitment(filled), filled.text("reason"));
            Some(Order::of(Lapse { commitment: commitment?, reason: reason? }))
        },
    },
];

fn only_commitment(asking: &Asking) -> Vec<Field> {
    vec![choices::commitment(asking)]
}

fn commitment_and_reason(asking: &Asking) -> Vec<Field> {
    vec![choices::commitment(asking), Field::text("reason", "field-reason")]
}

fn commitment(filled: &mut Filled) -> Option<CommitmentId> {
    filled.symbol("commitment").map(CommitmentId::new)
}

/// Every member at once, as an owner.
const ALL: &str = "all";

fn make_fields(asking: &Asking) -> Vec<Field> {
    let mut owners = vec![(ALL.to_owned(), asking.page.say("field-owner-all"))];
    owners.extend(choices::seats(asking));
    vec![
        choices::agreement(asking),
        Field::choice("owner", "field-owner", owners),
        Field::text("text", "field-commitment-text"),
        choices::due(asking),
    ]
}

fn make(filled: &mut Filled) -> Option<Order> {
    let (agreement, owner) = (filled.agreement("agreement"), filled.symbol("owner"));
    let (text, due) = (filled.text("text"), filled.due("due"));
    let owner = match owner?.as_str() {
        ALL => Owner::AllMembers {},
        seat => Owner::Seat(Seat::from(seat)),
    };
    Some(Order::of(Make { agreement: agreement?, owner, text: text?, due: due? }))
}
