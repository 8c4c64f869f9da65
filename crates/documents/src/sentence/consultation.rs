//! Consultations of the capitals, in sentences.

use domain::consultation::Event;
use domain::majority::Tally;

use super::{Form, statement_of, tell};
use crate::explain;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    let consultation = event.consultation();
    match event {
        Event::Circulated { text, hours, until, asked, rule, .. } => tell!(
            v,
            form,
            "sentence-consultation-circulated" / "line-consultation-circulated",
            consultation = consultation,
            rule = name_of(rule),
            text = v.quoted(v.phrase(text)),
            hours = hours,
            asked = asked.len(),
            until = v.instant(*until),
        ),
        Event::Objected { seat, reason, paragraph, .. } => tell!(
            v,
            form,
            "sentence-consultation-objected" / "line-consultation-objected",
            consultation = consultation,
            seat = v.seat(seat),
            reason = v.phrase(reason),
            paragraph = or_none(paragraph.map(|it| it.to_string())),
        ),
        Event::Stated { seat, statement, supersedes, .. } => tell!(
            v,
            form,
            "sentence-consultation-stated" / "line-consultation-stated",
            consultation = consultation,
            stated = statement_of(v, seat, statement),
            again = if supersedes.is_some() { "again" } else { "first" },
        ),
        Event::Replied { seat, choice, .. } => tell!(
            v,
            form,
            "sentence-consultation-replied" / "line-consultation-replied",
            consultation = consultation,
            seat = v.seat(seat),
            choice = name_of(choice),
        ),
        Event::Extended { hours, until, reason, .. } => tell!(
            v,
            form,
            "sentence-consultation-extended" / "line-consultation-extended",
            consultation = consultation,
            hours = hours,
            until = v.instant(*until),
            reason = v.phrase(reason),
        ),
        Event::Referred { .. } | Event::Confirmed { .. } | Event::Declined { .. } => {
            ad_referendum(v, event, form)
        }
        Event::Withdrawn { reason, .. } => tell!(
            v,
            form,
            "sentence-consultation-withdrawn" / "line-consultation-withdrawn",
            consultation = consultation,
            reason = v.phrase(reason),
        ),
        Event::Concluded { .. } => concluded(v, event, form),
    }
}

/// What was taken in the room, and what the capitals say of it.
fn ad_referendum(v: Voice, event: &Event, form: Form) -> String {
    let consultation = event.consultation();
    match event {
        Event::Referred { decision, asked, until, .. } => tell!(
            v,
            form,
            "sentence-consultation-referred" / "line-consultation-referred",
            consultation = consultation,
            decision = decision,
            seats = v.sorted_seats(asked),
            count = asked.len(),
            date = v.date(*until),
        ),
        Event::Confirmed { seat, .. } => tell!(
            v,
            form,
            "sentence-consultation-confirmed" / "line-consultation-confirmed",
            consultation = consultation,
            seat = v.seat(seat),
        ),
        Event::Declined { seat, reason, .. } => tell!(
            v,
            form,
            "sentence-consultation-declined" / "line-consultation-declined",
            consultation = consultation,
            seat = v.seat(seat),
            reason = v.phrase(reason),
        ),
        _ => String::new(),
    }
}

/// How it ended, as it was certified.
fn concluded(v: Voice, event: &Event, form: Form) -> String {
    let consultation = event.consultation();
    let Event::Concluded { kind, asked, count, objections, outcome, .. } = event else {
        return String::new();
    };
    let votes = count.map(|count| {
        let tally = Tally { yes: count.yes, no: count.no, abstain: count.abstain, ..Tally::default() };
        explain::votes(v.words, &tally)
    });
    tell!(
        v,
        form,
        "sentence-consultation-concluded" / "line-consultation-concluded",
        consultation = consultation,
        kind = name_of(kind),
        outcome = name_of(outcome),
        votes = or_none(votes),
        yes = count.map_or(0, |it| it.yes),
        asked = asked,
        objections = objections,
    )
}
