//! Deciding: decisions of a plenary, elections, and who speaks for a seat.

use domain::command::Command;
use domain::decision::cast::Cast as CastVote;
use domain::decision::close::Close;
use domain::decision::open::Open;
use domain::decision::state::State;
use domain::decision::withdraw::Withdraw;
use domain::decision::{Choice, Mode, Statement};
use domain::election::announce::Announce;
use domain::election::close_round::CloseRound;
use domain::election::consent::Consent;
use domain::election::disclose::Disclose;
use domain::election::nominate::Nominate;
use domain::election::object::Object;
use domain::rules::Matter;
use domain::symbol::ElectionId;

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
        action: &Withdraw::ACTION,
        fields: |asking| vec![choices::decision(asking)],
        order: |filled| Some(Order::of(Withdraw { decision: filled.decision("decision")? })),
    },
    ActForm {
        action: &Nominate::ACTION,
        fields: |asking| {
            let own = choices::own_or_all(asking);
            vec![
                choices::election(asking),
                candidate(asking),
                Field::choice("by", "field-nominated-by", own).value(asking.actor.seat.as_str()),
            ]
        },
        order: |filled| {
            let (election, candidate, by) = (election(filled), filled.seat("candidate"), filled.seat("by"));
            Some(Order::of(Nominate { election: election?, candidate: candidate?, by: by? }))
        },
    },
    ActForm {
        action: &Consent::ACTION,
        fields: |asking| vec![choices::election(asking), candidate(asking)],
        order: |filled| {
            let (election, candidate) = (election(filled), filled.seat("candidate"));
            Some(Order::of(Consent { election: election?, candidate: candidate? }))
        },
    },
    ActForm {
        action: &Object::ACTION,
        fields: |asking| vec![choices::election(asking), choices::seat(asking)],
        order: |filled| {
            let (election, seat) = (election(filled), filled.seat("seat"));
            Some(Order::of(Object { election: election?, seat: seat? }))
        },
    },
    ActForm {
        action: &CloseRound::ACTION,
        fields: |asking| vec![choices::election(asking)],
        order: |filled| Some(Order::of(CloseRound { election: election(filled)? })),
    },
    ActForm {
        action: &Announce::ACTION,
        fields: |asking| vec![choices::election(asking)],
        order: |filled| Some(Order::of(Announce { election: election(filled)? })),
    },
    ActForm {
        action: &Disclose::ACTION,
        fields: |asking| vec![choices::election(asking), candidate(asking)],
        order: |filled| {
            let (election, candidate) = (election(filled), filled.seat("candidate"));
            Some(Order::of(Disclose { election: election?, candidate: candidate? }))
        },
    },
];

fn candidate(asking: &Asking) -> Field {
    Field::choice("candidate", "field-candidate", choices::members(asking))
}

fn election(filled: &mut Filled) -> Option<ElectionId> {
    filled.symbol("election").map(ElectionId::new)
}

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
