//! Decisions of a plenary: opened, answered, counted, announced.

use domain::command::Command;
use domain::decision::cast::Cast as CastVote;
use domain::decision::close::Close;
use domain::decision::count_hands::CountHands;
use domain::decision::fall_back::FallBack;
use domain::decision::open::Open;
use domain::decision::settle_tie::SettleTie;
use domain::decision::state::State;
use domain::decision::withdraw::Withdraw;
use domain::decision::{Choice, Count, Mode, Statement};
use domain::rules::Matter;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

const MATTERS: [Matter; 8] = [
    Matter::Procedural,
    Matter::Substantive,
    Matter::Minutes,
    Matter::Declaration,
    Matter::RulesChange,
    Matter::Election,
    Matter::Admission,
    Matter::Reconsideration,
];
const MODES: [Mode; 4] = [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands];
/// What a seat may attach in words.
const STATEMENTS: [&str; 5] =
    ["objection", "does_not_block", "reservation", "interpretative_declaration", "endorsement"];

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Open::ACTION,
        fields: |asking| {
            vec![
                choices::plenary(asking),
                choices::item(asking).optional(),
                Field::choice("matter", "field-matter", choices::variants(asking, "matter-", &MATTERS)),
                Field::text("text", "field-decided-text"),
                Field::choice(
                    "mode",
                    "field-decision-mode",
                    choices::variants(asking, "decision-mode-", &MODES),
                ),
            ]
        },
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.opt_item("item"));
            let (matter, text, mode) =
                (filled.variant("matter"), filled.text("text"), filled.variant("mode"));
            Some(Order::of(Open { plenary: plenary?, item, matter: matter?, text: text?, mode: mode? }))
        },
    },
    ActForm { action: &State::ACTION, fields: state_fields, order: state },
    ActForm {
        action: &FallBack::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "decision-mode-", &[Mode::RollCall, Mode::ShowOfHands]);
            vec![choices::decision(asking), Field::choice("mode", "field-vote-mode", votes)]
        },
        order: |filled| {
            let (decision, mode) = (filled.decision("decision"), filled.variant("mode"));
            Some(Order::of(FallBack { decision: decision?, mode: mode? }))
        },
    },
    ActForm {
        action: &CastVote::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "vote-", &[Choice::Yes, Choice::No, Choice::Abstain]);
            vec![
                choices::decision(asking),
                choices::seat(asking),
                Field::choice("choice", "field-vote", votes),
            ]
        },
        order: |filled| {
            let (decision, seat) = (filled.decision("decision"), filled.seat("seat"));
            let choice = filled.variant("choice");
            Some(Order::of(CastVote { decision: decision?, seat: seat?, choice: choice? }))
        },
    },
    ActForm {
        action: &CountHands::ACTION,
        fields: |asking| {
            vec![
                choices::decision(asking),
                Field::number("yes", "vote-yes"),
                Field::number("no", "vote-no"),
                Field::number("abstain", "vote-abstain"),
                Field::several("tellers", "field-tellers", choices::seats(asking)),
            ]
        },
        order: |filled| {
            let decision = filled.decision("decision");
            let (yes, no, abstain) = (filled.number("yes"), filled.number("no"), filled.number("abstain"));
            let (decision, tellers) = (decision?, filled.seats("tellers"));
            let count = Count { yes: yes?, no: no?, abstain: abstain? };
            Some(Order::of(CountHands { decision, count, tellers }))
        },
    },
    ActForm {
        action: &Close::ACTION,
        fields: |asking| {
            let members = choices::members(asking);
            vec![choices::decision(asking), Field::several("absent", "field-absent", members)]
        },
        order: |filled| {
            let decision = filled.decision("decision");
            Some(Order::of(Close { decision: decision?, absent: filled.seats("absent") }))
        },
    },
    ActForm {
        action: &SettleTie::ACTION,
        fields: |asking| {
            let sides = choices::variants(asking, "vote-", &[Choice::Yes, Choice::No]);
            vec![choices::decision(asking), Field::choice("choice", "field-casting-vote", sides)]
        },
        order: |filled| {
            let (decision, choice) = (filled.decision("decision"), filled.variant::<Choice>("choice"));
            Some(Order::of(SettleTie { decision: decision?, in_favor: choice? == Choice::Yes }))
        },
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| vec![choices::decision(asking)],
        order: |filled| Some(Order::of(Withdraw { decision: filled.decision("decision")? })),
    },
];

fn state_fields(asking: &Asking) -> Vec<Field> {
    let statements = choices::variants(asking, "statement-", &STATEMENTS);
    vec![
        choices::decision(asking),
        choices::seat(asking),
        Field::choice("statement", "field-statement", statements),
        Field::text("text", "field-statement-text").optional(),
    ]
}

fn state(filled: &mut Filled) -> Option<Order> {
    let (decision, seat) = (filled.decision("decision"), filled.seat("seat"));
    let kind = filled.line("statement")?;
    let statement = match kind.as_str() {
        "endorsement" => Some(Statement::Endorsement {}),
        "objection" => filled.text("text").map(|text| Statement::Objection { text }),
        "does_not_block" => filled.text("text").map(|text| Statement::DoesNotBlock { text }),
        "reservation" => filled.text("text").map(|text| Statement::Reservation { text, paragraph: None }),
        "interpretative_declaration" => {
            filled.text("text").map(|text| Statement::InterpretativeDeclaration { text })
        }
        _ => {
            filled.fault("statement", "fault-choice");
            None
        }
    };
    Some(Order::of(State { decision: decision?, seat: seat?, statement: statement? }))
}
