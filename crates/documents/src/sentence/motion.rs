//! Motions, rulings, amendments and parts, in sentences.

use domain::motion::{Event, Kind};
use domain::{decision, symbol::PlenaryCode};

use super::{Form, tell};
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, event: &Event, form: Form) -> String {
    match event {
        Event::Moved { seat, kind, text, .. } => {
            let decision = match kind {
                Kind::Divide { decision } => decision.to_string(),
                _ => String::new(),
            };
            tell!(
                v,
                form,
                "sentence-motion-moved" / "line-motion-moved",
                seat = v.seat(seat),
                kind = name_of(kind),
                decision = decision,
                text = or_none(text.as_ref().map(|text| v.phrase(text).to_owned())),
            )
        }
        Event::Ruled { plenary, seat, text, out_of_order, .. } => {
            let mover = out_of_order.and_then(|motion| mover(v, plenary, motion));
            tell!(
                v,
                form,
                "sentence-motion-ruled" / "line-motion-ruled",
                seat = or_none(seat.as_ref().map(|seat| v.seat(seat))),
                text = v.phrase(text),
                mover = or_none(mover),
            )
        }
        Event::Withdrawn { plenary, motion } => tell!(
            v,
            form,
            "sentence-motion-withdrawn" / "line-motion-withdrawn",
            seat = or_none(mover(v, plenary, *motion)),
        ),
    }
}

fn mover(v: Voice, plenary: &PlenaryCode, motion: u16) -> Option<String> {
    let motion = v.coalition.plenaries.get(plenary)?.motion(motion)?;
    Some(v.seat(&motion.seat))
}

/// What became of a text before it was decided.
pub fn of_a_text(v: Voice, event: &decision::Event, form: Form) -> String {
    use decision::Event as E;
    match event {
        E::AmendmentProposed { decision, amendment, seat, text, paragraph } => tell!(
            v,
            form,
            "sentence-decision-amendment-proposed" / "line-decision-amendment-proposed",
            decision = decision,
            number = amendment,
            seat = v.seat(seat),
            text = v.quoted(v.phrase(text)),
            paragraph = or_none(paragraph.map(|paragraph| paragraph.to_string())),
        ),
        E::AmendmentsRanked { decision, order } => tell!(
            v,
            form,
            "sentence-decision-amendments-ranked" / "line-decision-amendments-ranked",
            decision = decision,
            order = v.words.list(order.iter().map(ToString::to_string)),
        ),
        E::AmendmentWithdrawn { decision, amendment } => {
            let known = v.coalition.decision(decision).and_then(|it| it.amendment(*amendment));
            tell!(
                v,
                form,
                "sentence-decision-amendment-withdrawn" / "line-decision-amendment-withdrawn",
                decision = decision,
                number = amendment,
                seat = or_none(known.map(|it| v.seat(&it.seat))),
            )
        }
        E::Divided { decision, parts, .. } => tell!(
            v,
            form,
            "sentence-decision-divided" / "line-decision-divided",
            decision = decision,
            parts = parts.len(),
        ),
        E::TextAmended { decision, text, amendment, fallen, .. } => tell!(
            v,
            form,
            "sentence-decision-text-amended" / "line-decision-text-amended",
            decision = decision,
            amendment = or_none(amendment.map(|number| number.to_string())),
            text = v.quoted(v.phrase(text)),
            count = fallen.len(),
            fallen = v.words.list(fallen.iter().map(ToString::to_string)),
        ),
        _ => String::new(),
    }
}
