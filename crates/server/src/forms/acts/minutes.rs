//! Minutes: drafted from events, circulated, observed, approved, signed, published.

use domain::command::Command;
use domain::mandate::Office;
use domain::minutes::approve::Approve;
use domain::minutes::carry_in::CarryIn;
use domain::minutes::circulate::Circulate;
use domain::minutes::correct::Correct;
use domain::minutes::draft::Draft;
use domain::minutes::observe::Observe;
use domain::minutes::publish::Publish;
use domain::minutes::revise::Revise;
use domain::minutes::settle::Settle;
use domain::minutes::sign::Sign;
use domain::minutes::submit::Submit;
use domain::minutes::{Disposition, Paragraph};
use domain::outline::outline;

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::{ActForm, Asking};
use crate::prose;

pub const FORMS: &[ActForm] = &[
    ActForm {
        action: &CarryIn::ACTION,
        fields: |asking| {
            vec![
                Field::line("plenary", "field-minutes-of").hint(asking.page.say("hint-carry-in")),
                Field::text("description", "field-description"),
            ]
        },
        order: |filled| {
            let (plenary, description) = (filled.plenary("plenary"), filled.text("description"));
            Some(Order::of(CarryIn { plenary: plenary?, description: description? }))
        },
    },
    ActForm {
        action: &Draft::ACTION,
        fields: |asking| {
            let hint = asking.page.say("hint-minutes-draft");
            vec![choices::plenary(asking).hint(hint)]
        },
        order: |filled| {
            let plenary = filled.plenary("plenary")?;
            let known = filled.page.coalition.plenaries.get(&plenary);
            let paragraphs = known.map(outline).unwrap_or_default();
            // What was written in the room is where the draft begins.
            let paragraphs = prose::over(paragraphs, &filled.page.prose.of(&plenary));
            Some(Order::of(Draft { plenary, paragraphs }))
        },
    },
    ActForm {
        action: &Revise::ACTION,
        fields: |asking| {
            vec![
                choices::minutes(asking),
                Field::number("paragraph", "field-minutes-paragraph"),
                Field::text("text", "field-paragraph-text").hint(asking.page.say("hint-minutes-revise")),
            ]
        },
        order: |filled| {
            let (plenary, number) = (filled.plenary("plenary"), filled.number::<u16>("paragraph"));
            let (text, plenary, number) = (filled.text("text"), plenary?, number?);
            // The paragraph keeps telling of the event it told of.
            let minutes = filled.page.coalition.minutes.get(&plenary);
            let event = minutes.and_then(|it| it.paragraph(number)).and_then(|it| it.event);
            let paragraph = Paragraph { number, text: Some(text?), event };
            Some(Order::of(Revise { plenary, paragraph }))
        },
    },
    ActForm {
        action: &Circulate::ACTION,
        fields: only_minutes,
        order: |filled| Some(Order::of(Circulate { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &Observe::ACTION,
        fields: |asking| {
            vec![
                choices::minutes(asking),
                Field::number("paragraph", "field-minutes-paragraph"),
                Field::text("text", "field-observation"),
            ]
        },
        order: |filled| {
            let (plenary, paragraph) = (filled.plenary("plenary"), filled.number("paragraph"));
            let text = filled.text("text");
            Some(Order::of(Observe { plenary: plenary?, paragraph: paragraph?, text: text? }))
        },
    },
    ActForm {
        action: &Settle::ACTION,
        fields: |asking| {
            let ways = [Disposition::Accepted, Disposition::Rejected, Disposition::Noted];
            vec![
                choices::minutes(asking),
                Field::number("observation", "field-observation-number"),
                Field::choice(
                    "disposition",
                    "field-disposition",
                    choices::variants(asking, "disposition-", &ways),
                ),
                Field::text("text", "field-paragraph-text").optional().hint(asking.page.say("hint-settle")),
            ]
        },
        order: |filled| {
            let (plenary, observation) = (filled.plenary("plenary"), filled.number("observation"));
            let (disposition, text) = (filled.variant("disposition"), filled.opt_text("text"));
            let (plenary, observation) = (plenary?, observation?);
            Some(Order::of(Settle { plenary, observation, disposition: disposition?, text }))
        },
    },
    ActForm {
        action: &Submit::ACTION,
        fields: |asking| {
            vec![
                choices::minutes(asking),
                Field::choice("to", "field-to-plenary", choices::plenaries(asking)),
            ]
        },
        order: |filled| {
            let (plenary, to) = (filled.plenary("plenary"), filled.plenary("to"));
            Some(Order::of(Submit { plenary: plenary?, to: to? }))
        },
    },
    ActForm {
        action: &Approve::ACTION,
        fields: |asking| {
            vec![
                choices::minutes(asking),
                Field::choice("by", "field-by-plenary", choices::plenaries(asking)),
                choices::decision(asking).optional(),
            ]
        },
        order: |filled| {
            let (plenary, by) = (filled.plenary("plenary"), filled.plenary("by"));
            let decision = filled.opt_decision("decision");
            Some(Order::of(Approve { plenary: plenary?, by: by?, decision }))
        },
    },
    ActForm {
        action: &Sign::ACTION,
        fields: |asking| {
            let offices = [Office::Presidency, Office::Secretariat];
            let offices = choices::variants(asking, "office-", &offices);
            vec![choices::minutes(asking), Field::choice("office", "field-office", offices)]
        },
        order: |filled| {
            let (plenary, office) = (filled.plenary("plenary"), filled.variant("office"));
            Some(Order::of(Sign { plenary: plenary?, office: office? }))
        },
    },
    ActForm {
        action: &Publish::ACTION,
        fields: only_minutes,
        order: |filled| Some(Order::of(Publish { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &Correct::ACTION,
        fields: |asking| vec![choices::minutes(asking), Field::text("corrigendum", "field-corrigendum")],
        order: |filled| {
            let (plenary, corrigendum) = (filled.plenary("plenary"), filled.text("corrigendum"));
            Some(Order::of(Correct { plenary: plenary?, corrigendum: corrigendum? }))
        },
    },
];

fn only_minutes(asking: &Asking) -> Vec<Field> {
    vec![choices::minutes(asking)]
}
