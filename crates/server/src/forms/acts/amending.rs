//! Texts before they are decided: amended, divided, stated anew.

use domain::command::Command;
use domain::decision::amend_text::AmendText;
use domain::decision::divide::Divide;
use domain::decision::propose_amendment::ProposeAmendment;
use domain::decision::put_amendment::PutAmendment;
use domain::decision::put_part::PutPart;
use domain::decision::rank_amendments::RankAmendments;
use domain::decision::withdraw_amendment::WithdrawAmendment;
use domain::decision::{Decision, Mode};
use domain::symbol::DecisionId;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

const MODES: [Mode; 5] =
    [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands, Mode::Recorded];

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &ProposeAmendment::ACTION,
        fields: |asking| {
            vec![
                choices::decision(asking),
                choices::seat(asking),
                Field::text("text", "field-amendment-text")
                    .hint(asking.page.say("hint-amendment"))
                    .text_known(decision(asking).map(|it| &it.text)),
                Field::number("paragraph", "field-amendment-paragraph").optional(),
            ]
        },
        order: |filled| {
            let (decision, seat) = (filled.decision("decision"), filled.seat("seat"));
            let (text, paragraph) = (filled.text("text"), filled.opt_number("paragraph"));
            Some(Order::of(ProposeAmendment { decision: decision?, seat: seat?, text: text?, paragraph }))
        },
    },
    ActForm {
        action: &WithdrawAmendment::ACTION,
        fields: |asking| vec![choices::decision(asking), Field::number("amendment", "field-amendment")],
        order: |filled| {
            let (decision, amendment) = (filled.decision("decision"), filled.number("amendment"));
            Some(Order::of(WithdrawAmendment { decision: decision?, amendment: amendment? }))
        },
    },
    ActForm {
        action: &RankAmendments::ACTION,
        fields: |asking| {
            let order = Field::line("order", "field-amendment-order");
            vec![choices::decision(asking), order.hint(asking.page.say("hint-amendment-order"))]
        },
        order: |filled| {
            let (decision, order) = (filled.decision("decision"), numbers(filled, "order"));
            if order.as_ref().is_some_and(Vec::is_empty) {
                filled.fault("order", "fault-missing");
            }
            Some(Order::of(RankAmendments { decision: decision?, order: order? }))
        },
    },
    ActForm {
        action: &PutAmendment::ACTION,
        fields: |asking| {
            vec![choices::decision(asking), Field::number("amendment", "field-amendment"), mode(asking)]
        },
        order: |filled| {
            let (decision, amendment) = (filled.decision("decision"), filled.number("amendment"));
            let mode = filled.variant("mode");
            Some(Order::of(PutAmendment { decision: decision?, amendment: amendment?, mode: mode? }))
        },
    },
    ActForm {
        action: &Divide::ACTION,
        fields: |asking| {
            vec![
                choices::decision(asking),
                Field::text("parts", "field-parts")
                    .hint(asking.page.say("hint-parts"))
                    .text_known(decision(asking).map(|it| &it.text)),
                Field::number("preamble", "field-preamble").optional(),
            ]
        },
        order: |filled| {
            let (decision, parts) = (filled.decision("decision"), filled.texts("parts"));
            let preamble = filled.opt_number("preamble").unwrap_or(0);
            if parts.is_empty() {
                filled.fault("parts", "fault-missing");
            }
            Some(Order::of(Divide { decision: decision?, parts, preamble }))
        },
    },
    ActForm {
        action: &PutPart::ACTION,
        fields: |asking| vec![choices::decision(asking), Field::number("part", "field-part"), mode(asking)],
        order: |filled| {
            let (decision, part) = (filled.decision("decision"), filled.number("part"));
            let mode = filled.variant("mode");
            Some(Order::of(PutPart { decision: decision?, part: part?, mode: mode? }))
        },
    },
    ActForm {
        action: &AmendText::ACTION,
        fields: |asking| {
            let plenaries = &asking.page.coalition.plenaries;
            let stated = decision(asking).and_then(|it| plenaries.get(&it.id.plenary)?.text_to_state(it));
            vec![
                choices::decision(asking),
                Field::text("text", "field-text-as-amended").text_known(stated.as_ref()),
                Field::line("fallen", "field-fallen").optional().hint(asking.page.say("hint-fallen")),
            ]
        },
        order: |filled| {
            let (decision, text) = (filled.decision("decision"), filled.text("text"));
            let fallen = numbers(filled, "fallen");
            Some(Order::of(AmendText { decision: decision?, text: text?, fallen: fallen? }))
        },
    },
];

/// The decision that the form names already.
fn decision<'a>(asking: &'a Asking) -> Option<&'a Decision> {
    let (plenary, number) = asking.given.get("decision")?.rsplit_once("/D")?;
    asking.page.coalition.decision(&DecisionId { plenary: plenary.into(), number: number.parse().ok()? })
}

fn mode(asking: &Asking) -> Field {
    Field::choice("mode", "field-decision-mode", choices::variants(asking, "decision-mode-", &MODES))
}

/// `3 1 2`, or nothing.
fn numbers(filled: &mut Filled, name: &str) -> Option<Vec<u16>> {
    let written = filled.opt_line(name).unwrap_or_default();
    let numbers = written.split(|letter: char| letter.is_whitespace() || letter == ',');
    let numbers: Result<Vec<u16>, _> = numbers.filter(|it| !it.is_empty()).map(str::parse).collect();
    if numbers.is_err() {
        filled.fault(name, "fault-numbers");
    }
    numbers.ok()
}
