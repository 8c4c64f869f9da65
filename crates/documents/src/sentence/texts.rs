//! Declarations, reports, matrices and issued papers, in sentences.

use domain::declaration::{self, Stance};
use domain::{matrix, paper, report};

use super::{Form, tell};
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn declaration(v: Voice, event: &declaration::Event, form: Form) -> String {
    match event {
        declaration::Event::Presented { declaration, plenary, title, .. } => tell!(
            v,
            form,
            "sentence-declaration-presented" / "line-declaration-presented",
            plenary = plenary,
            declaration = v.coalition.permanent(declaration),
            title = v.quoted(v.phrase(title)),
        ),
        declaration::Event::StanceTaken { declaration, seat, stance, on, .. } => tell!(
            v,
            form,
            "sentence-declaration-stance-taken" / "line-declaration-stance-taken",
            stance = self::stance(v, seat, stance),
            title = v.declaration(declaration),
            date = v.date(*on),
        ),
    }
}

/// «México respaldó»: the first half of the sentence, before the declaration's title.
fn stance(v: Voice, seat: &domain::symbol::Seat, stance: &Stance) -> String {
    let seat = v.seat(seat);
    let (reason, paragraph) = match stance {
        Stance::EndorsedWithReservation { reservation, paragraph } => (Some(reservation), *paragraph),
        Stance::Withdrew { reason } => (reason.as_ref(), None),
        Stance::Endorsed {} | Stance::TookNote {} | Stance::Declined {} | Stance::JoinedLater {} => {
            (None, None)
        }
    };
    say!(
        v.words,
        "stance",
        seat = seat,
        stance = name_of(stance),
        reason = or_none(reason.map(|reason| v.phrase(reason).to_owned())),
        paragraph = or_none(paragraph.map(|paragraph| paragraph.to_string())),
    )
}

pub fn report(v: Voice, event: &report::Event, form: Form) -> String {
    let report::Event::Presented { plenary, year, seat, version, summary, .. } = event;
    let sentence = tell!(
        v,
        form,
        "sentence-report-presented" / "line-report-presented",
        plenary = plenary,
        seat = v.seat(seat),
        version = name_of(version),
        year = year,
    );
    match summary {
        Some(summary) if form == Form::Sentence => format!("{sentence} {}", v.text(summary)),
        _ => sentence,
    }
}

pub fn matrix(v: Voice, event: &matrix::Event, form: Form) -> String {
    let matrix::Event::Proposed { matrix, version, plenary, title, seat, .. } = event;
    tell!(
        v,
        form,
        "sentence-matrix-proposed" / "line-matrix-proposed",
        plenary = plenary,
        matrix = matrix,
        version = version,
        title = v.quoted(v.phrase(title)),
        seat = or_none(seat.as_ref().map(|seat| v.seat(seat))),
    )
}

pub fn paper(v: Voice, event: &paper::Event) -> String {
    let paper::Event::Issued { paper, kind, language, .. } = event;
    say!(
        v.words,
        "line-paper-issued",
        paper = paper,
        kind = say!(v.words, "paper-kind", kind = name_of(kind)),
        language = say!(v.words, "language", language = name_of(language)),
    )
}
