//! Offices, as a timeline tells of them.

use domain::mandate::Event;
use domain::words::Text;

use crate::say;
use crate::voice::Voice;

pub fn told(v: Voice, event: &Event) -> String {
    match event {
        Event::Begun { office, seat, institution, span } => {
            let (institution, of_institution) = institution_of(v, institution.as_ref());
            say!(
                v.words,
                "line-mandate-begun",
                office = v.office(*office),
                seat = v.seat(seat),
                institution = institution,
                of_institution = of_institution,
                span = v.span(span),
            )
        }
        Event::Designated { office, seat, span, .. } => say!(
            v.words,
            "line-mandate-designated",
            office = v.office(*office),
            seat = v.seat(seat),
            span = v.span(span),
        ),
        Event::TakenOver { office, seat, institution, on } => {
            let (institution, of_institution) = institution_of(v, institution.as_ref());
            say!(
                v.words,
                "line-mandate-taken-over",
                office = v.office(*office),
                seat = v.seat(seat),
                institution = institution,
                of_institution = of_institution,
                date = v.date(*on),
            )
        }
        Event::Ended { office, seat, last_day, reason } => say!(
            v.words,
            "line-mandate-ended",
            office = v.office(*office),
            seat = v.seat(seat),
            date = v.date(*last_day),
            reason = v.phrase(reason),
        ),
        Event::HeldAdInterim { office, seat, span, reason } => say!(
            v.words,
            "line-mandate-held-ad-interim",
            office = v.office(*office),
            seat = v.seat(seat),
            span = v.span(span),
            reason = v.phrase(reason),
        ),
    }
}

/// An institution in a sentence and after «de»; `none` where it is not known.
fn institution_of(v: Voice, institution: Option<&Text>) -> (String, String) {
    institution.map_or_else(|| ("none".to_owned(), "none".to_owned()), |text| v.institution(text))
}
