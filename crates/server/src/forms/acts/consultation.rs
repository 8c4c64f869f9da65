//! Consultations of the capitals: circulated, answered, extended, certified.

use domain::command::Command;
use domain::consultation::circulate::Circulate;
use domain::consultation::conclude::Conclude;
use domain::consultation::confirm::Confirm;
use domain::consultation::decline::Decline;
use domain::consultation::extend::Extend;
use domain::consultation::object::Object;
use domain::consultation::refer::Refer;
use domain::consultation::reply::Reply;
use domain::consultation::state::State;
use domain::consultation::withdraw::Withdraw;
use domain::consultation::{Consultation, Kind};
use domain::decision::{Choice, Statement};
use domain::majority::DecisionRule;
use domain::rules::Matter;
use domain::symbol::{ConsultationId, Seat};
use jiff::ToSpan;

use super::choices;
use super::rules::MATTERS;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

/// What a member may attach without breaking the silence.
const STATEMENTS: [&str; 4] = ["endorsement", "does_not_block", "reservation", "interpretative_declaration"];

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Circulate::ACTION, fields: circulate_fields, order: circulate },
    ActForm {
        action: &Object::ACTION,
        fields: |asking| {
            vec![
                consultation(asking, &[Kind::Silence]),
                choices::seat(asking),
                Field::text("reason", "field-objection").hint(asking.page.say("hint-objection")),
                Field::number("paragraph", "field-objected-paragraph").optional(),
            ]
        },
        order: |filled| {
            let (word, reason) = (word(filled), filled.text("reason"));
            let paragraph = filled.opt_number("paragraph");
            let (consultation, seat) = word?;
            Some(Order::of(Object { consultation, seat, reason: reason?, paragraph }))
        },
    },
    ActForm { action: &State::ACTION, fields: state_fields, order: state },
    ActForm {
        action: &Reply::ACTION,
        fields: |asking| {
            let votes = choices::variants(asking, "vote-", &Choice::ALL);
            vec![
                consultation(asking, &[Kind::Replies]),
                choices::seat(asking),
                Field::choice("choice", "field-reply", votes),
            ]
        },
        order: |filled| {
            let (word, choice) = (word(filled), filled.variant("choice"));
            let (consultation, seat) = word?;
            Some(Order::of(Reply { consultation, seat, choice: choice? }))
        },
    },
    ActForm {
        action: &Extend::ACTION,
        fields: |asking| {
            vec![
                consultation(asking, &[Kind::Silence, Kind::Replies]),
                Field::number("hours", "field-extension-hours").hint(asking.page.say("hint-extension")),
                Field::text("reason", "field-reason"),
            ]
        },
        order: |filled| {
            let (id, hours, reason) = (id(filled), filled.number("hours"), filled.text("reason"));
            Some(Order::of(Extend { consultation: id?, hours: hours?, reason: reason? }))
        },
    },
    ActForm {
        action: &Refer::ACTION,
        fields: |asking| {
            let rules = asking.page.coalition.rules.on(asking.page.today);
            let days = rules.map(|it| it.rules.between_plenaries().confirm_days);
            let until = days.map(|days| asking.page.today.saturating_add(i32::from(days).days()));
            vec![
                choices::decision(asking),
                Field::several("asked", "field-reserving", choices::members(asking)),
                Field::day("until", "field-confirm-until").known(until),
            ]
        },
        order: |filled| {
            let (decision, until) = (filled.decision("decision"), filled.day("until"));
            let asked = filled.seats("asked").into_iter().collect();
            Some(Order::of(Refer { decision: decision?, asked, until: until? }))
        },
    },
    ActForm {
        action: &Confirm::ACTION,
        fields: |asking| vec![consultation(asking, &[Kind::Confirmation]), choices::seat(asking)],
        order: |filled| word(filled).map(|(consultation, seat)| Order::of(Confirm { consultation, seat })),
    },
    ActForm {
        action: &Decline::ACTION,
        fields: |asking| {
            vec![
                consultation(asking, &[Kind::Confirmation]),
                choices::seat(asking),
                Field::text("reason", "field-reason"),
            ]
        },
        order: |filled| {
            let (word, reason) = (word(filled), filled.text("reason"));
            let (consultation, seat) = word?;
            Some(Order::of(Decline { consultation, seat, reason: reason? }))
        },
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| {
            let which = consultation(asking, &[Kind::Silence, Kind::Replies]);
            vec![which, Field::text("reason", "field-reason")]
        },
        order: |filled| {
            let (id, reason) = (id(filled), filled.text("reason"));
            Some(Order::of(Withdraw { consultation: id?, reason: reason? }))
        },
    },
    ActForm {
        action: &Conclude::ACTION,
        fields: |asking| vec![consultation(asking, &[Kind::Silence, Kind::Replies, Kind::Confirmation])],
        order: |filled| Some(Order::of(Conclude { consultation: id(filled)? })),
    },
];

/// Every matter, those first that the rules let be decided so; the hours of the first of them.
fn circulate_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let rules = page.coalition.rules.on(page.today).map(|it| &it.rules);
    let rule = |matter: Matter| rules.and_then(|it| it.consultation_rule(matter));
    let mut matters = MATTERS;
    matters.sort_by_key(|(matter, _)| rule(*matter).is_none());
    let hours = match rule(matters[0].0) {
        Some(DecisionRule::Silence { hours }) => hours,
        _ => 72,
    };
    let named = matters.map(|(matter, key)| {
        let said = match rule(matter) {
            Some(rule) => page.fill(
                "consultation-matter",
                &[
                    ("matter", &page.say(key)),
                    ("rule", &page.say(&format!("decided-{}", documents::name_of(&rule).replace('_', "-")))),
                ],
            ),
            None => page.fill("consultation-matter-waits", &[("matter", &page.say(key))]),
        };
        (documents::name_of(&matter), said)
    });
    vec![
        Field::text("text", "field-circulated-text"),
        Field::choice("matter", "field-matter", named.into()),
        Field::number("hours", "field-hours")
            .value(hours.to_string())
            .hint(page.fill("hint-hours", &[("hours", &hours.to_string())])),
        choices::plenary(asking).optional().hint(page.say("hint-consultation-plenary")),
    ]
}

fn circulate(filled: &mut Filled) -> Option<Order> {
    let (text, matter) = (filled.text("text"), filled.variant("matter"));
    let (hours, plenary) = (filled.number("hours"), filled.opt_plenary("plenary"));
    Some(Order::of(Circulate { plenary, matter: matter?, text: text?, hours: hours? }))
}

fn state_fields(asking: &Asking) -> Vec<Field> {
    let statements = choices::variants(asking, "consultation-statement-", &STATEMENTS);
    vec![
        consultation(asking, &[Kind::Silence]),
        choices::seat(asking),
        Field::choice("statement", "field-statement", statements),
        Field::text("text", "field-statement-text").optional(),
        Field::number("paragraph", "field-paragraph").optional(),
    ]
}

fn state(filled: &mut Filled) -> Option<Order> {
    let (word, paragraph) = (word(filled), filled.opt_number("paragraph"));
    let kind = filled.line("statement")?;
    let statement = match kind.as_str() {
        "endorsement" => Some(Statement::Endorsement {}),
        "does_not_block" => filled.text("text").map(|text| Statement::DoesNotBlock { text }),
        "reservation" => filled.text("text").map(|text| Statement::Reservation { text, paragraph }),
        "interpretative_declaration" => {
            filled.text("text").map(|text| Statement::InterpretativeDeclaration { text })
        }
        _ => {
            filled.fault("statement", "fault-choice");
            None
        }
    };
    let (consultation, seat) = word?;
    Some(Order::of(State { consultation, seat, statement: statement? }))
}

/// The consultations of these kinds that wait for something, the one that ends first before the others.
fn consultation(asking: &Asking, kinds: &[Kind]) -> Field {
    let open = domain::consultation::open(asking.page.coalition);
    let open = open.into_iter().filter(|it| kinds.contains(&it.kind));
    let choices =
        open.map(|it: &Consultation| choices::named(&it.id, it.text.get(asking.page.lang))).collect();
    Field::choice("consultation", "field-consultation", choices)
}

/// The concluded consultations that are so, the newest first.
pub fn concluded(asking: &Asking, which: impl Fn(&Consultation) -> bool) -> Field {
    let all = asking.page.coalition.consultations.values();
    let mut concluded: Vec<&Consultation> = all.filter(|it| it.concluded.is_some() && which(it)).collect();
    concluded.sort_by_key(|it| std::cmp::Reverse(it.position));
    let choices = concluded.iter().map(|it| choices::named(&it.id, it.text.get(asking.page.lang))).collect();
    Field::choice("consultation", "field-consultation", choices)
}

fn id(filled: &mut Filled) -> Option<ConsultationId> {
    filled.symbol("consultation").map(ConsultationId::new)
}

/// Which consultation, and whose word.
fn word(filled: &mut Filled) -> Option<(ConsultationId, Seat)> {
    let (id, seat) = (id(filled), filled.seat("seat"));
    id.zip(seat)
}
