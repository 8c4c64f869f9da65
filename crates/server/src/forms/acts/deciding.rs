//! Decisions of a plenary: opened, answered, counted, announced.

use domain::command::Command;
use domain::decision::ask_objections::AskObjections;
use domain::decision::cast::Cast as CastVote;
use domain::decision::cast_sealed::CastSealed;
use domain::decision::close::Close;
use domain::decision::close_voting::CloseVoting;
use domain::decision::count_hands::CountHands;
use domain::decision::draw_roll::DrawRoll;
use domain::decision::extend_voting::ExtendVoting;
use domain::decision::fall_back::FallBack;
use domain::decision::open::Open;
use domain::decision::settle_tie::SettleTie;
use domain::decision::state::State;
use domain::decision::withdraw::Withdraw;
use domain::decision::{Choice, Count, Mode, Statement};
use domain::rules::Matter;

use super::choices;
use crate::ballots;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

const MODES: [Mode; 5] =
    [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::ShowOfHands, Mode::Recorded];
const VOTES: [Mode; 3] = [Mode::RollCall, Mode::ShowOfHands, Mode::Recorded];
/// What a seat may attach in words.
const STATEMENTS: [&str; 7] = [
    "objection",
    "does_not_block",
    "reservation",
    "interpretative_declaration",
    "endorsement",
    "explanation",
    "rectification",
];

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &Open::ACTION,
        fields: |asking| {
            vec![
                choices::plenary(asking),
                choices::item(asking).optional(),
                Field::choice("matter", "field-matter", choices::variants(asking, "matter-", &Matter::ALL)),
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
    ActForm {
        action: &AskObjections::ACTION,
        fields: |asking| {
            vec![choices::decision(asking), Field::number("seconds", "field-seconds").value("20")]
        },
        order: |filled| {
            let (decision, seconds) = (filled.decision("decision"), filled.number("seconds"));
            Some(Order::of(AskObjections { decision: decision?, seconds: seconds? }))
        },
    },
    ActForm { action: &State::ACTION, fields: state_fields, order: state },
    ActForm {
        action: &FallBack::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "decision-mode-", &VOTES);
            vec![choices::decision(asking), Field::choice("mode", "field-vote-mode", votes)]
        },
        order: |filled| {
            let (decision, mode) = (filled.decision("decision"), filled.variant("mode"));
            Some(Order::of(FallBack { decision: decision?, mode: mode? }))
        },
    },
    ActForm {
        action: &DrawRoll::ACTION,
        fields: |asking| {
            let orders = [("lot", "order-lot"), ("protocol", "order-protocol")];
            let orders = orders.map(|(value, key)| (value.to_owned(), asking.page.say(key)));
            vec![choices::decision(asking), Field::choice("order", "field-call-order", orders.into())]
        },
        order: |filled| {
            let (decision, order) = (filled.decision("decision"), filled.line("order"));
            let by_lot = match order?.as_str() {
                "lot" => true,
                "protocol" => false,
                _ => {
                    filled.fault("order", "fault-choice");
                    return None;
                }
            };
            Some(Order::Act(ballots::draw_roll(decision?, by_lot)))
        },
    },
    ActForm {
        action: &CastVote::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "vote-", &Choice::ALL);
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
        action: &CastSealed::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "vote-", &Choice::ALL);
            vec![
                choices::decision(asking),
                choices::seat(asking),
                Field::choice("choice", "field-vote", votes).hint(asking.page.say("hint-sealed")),
            ]
        },
        order: |filled| {
            let (decision, seat) = (filled.decision("decision"), filled.seat("seat"));
            let choice = filled.variant("choice");
            Some(Order::Act(ballots::cast(decision?, seat?, choice?)))
        },
    },
    ActForm {
        action: &ExtendVoting::ACTION,
        fields: |asking| {
            vec![choices::decision(asking), Field::number("minutes", "field-minutes-more").value("2")]
        },
        order: |filled| {
            let (decision, minutes) = (filled.decision("decision"), filled.number("minutes"));
            Some(Order::of(ExtendVoting { decision: decision?, minutes: minutes? }))
        },
    },
    ActForm {
        action: &CloseVoting::ACTION,
        fields: |asking| vec![choices::decision(asking)],
        order: |filled| Some(Order::of(CloseVoting { decision: filled.decision("decision")? })),
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
            let close = Close { decision: decision?, absent: filled.seats("absent") };
            Some(Order::Act(ballots::announce(close)))
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
        Field::choice("choice", "field-meant-vote", choices::variants(asking, "vote-", &Choice::ALL))
            .optional(),
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
        "explanation" => filled.text("text").map(|text| Statement::Explanation { text }),
        "rectification" => {
            let (choice, text) = (filled.variant("choice"), filled.text("text"));
            choice.zip(text).map(|(choice, text)| Statement::Rectification { choice, text })
        }
        _ => {
            filled.fault("statement", "fault-choice");
            None
        }
    };
    Some(Order::of(State { decision: decision?, seat: seat?, statement: statement? }))
}
