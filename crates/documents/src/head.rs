//! The head of a paper: modality, place, date, hours, chair, secretary; and who signs.

use domain::Event;
use domain::mandate::{Mandate, Office};
use domain::plenary::Event as Sitting;
use domain::source::Status;
use domain::symbol::Seat;

use crate::course::Course;
use crate::papers::day_of;
use crate::say;
use crate::sentence::hour_is_known;
use crate::sheet::{Fact, Signature};
use crate::voice::name_of;

/// What meeting it is: modality, place, host, date. What the record does not tell is said to be unknown.
pub(crate) fn meeting(course: &Course) -> Vec<Fact> {
    let (v, plenary) = (course.v, course.plenary);
    let line = |label: &str, value: String| Fact {
        label: say!(v.words, label),
        value,
        note: assumed(course, plenary.position),
    };
    let host = plenary.host.as_ref().map_or_else(|| unknown(course), |host| v.label(host));
    vec![
        line("head-mode", say!(v.words, "head-mode-value", mode = name_of(&plenary.mode))),
        line("head-place", v.phrase(&plenary.place).to_owned()),
        line("head-host", host),
        line("head-date", v.date(day_of(plenary))),
    ]
}

/// How it was held: hours, chair, secretary.
pub(crate) fn session(course: &Course) -> Vec<Fact> {
    vec![
        hour(course, "head-opening", |event| matches!(event, Event::Plenary(Sitting::Opened { .. }))),
        hour(course, "head-closing", |event| matches!(event, Event::Plenary(Sitting::Closed { .. }))),
        chair(course),
        secretary(course),
    ]
}

/// When it is to begin, on the clock of its place.
pub(crate) fn hour_called(course: &Course) -> Fact {
    let plenary = course.plenary;
    Fact {
        label: say!(course.v.words, "head-hour"),
        value: course.v.hour(plenary.opens_at, &plenary.zone),
        note: assumed(course, plenary.position),
    }
}

/// «no consta».
pub(crate) fn unknown(course: &Course) -> String {
    say!(course.v.words, "not-recorded")
}

/// «supuesto» where the entry at `position` is assumed.
fn assumed(course: &Course, position: u64) -> Option<String> {
    reason_to_assume(course, position).map(|_| say!(course.v.words, "assumed"))
}

/// Why the entry at `position` is assumed, if it is.
pub(crate) fn reason_to_assume<'a>(course: &'a Course, position: u64) -> Option<&'a str> {
    let source = course.source(position).filter(|source| source.status == Status::Assumed)?;
    Some(source.citation.get(course.v.lang()))
}

fn hour(course: &Course, label: &str, is: impl Fn(&Event) -> bool) -> Fact {
    let v = course.v;
    let known = course.find(is).filter(|fact| hour_is_known(fact));
    Fact {
        label: say!(v.words, label),
        value: known.map_or_else(|| unknown(course), |fact| v.hour(fact.at, &course.plenary.zone)),
        note: known.and_then(|fact| assumed(course, fact.position)),
    }
}

fn chair(course: &Course) -> Fact {
    let v = course.v;
    let label = say!(v.words, "head-chair");
    let Some(opening) = &course.plenary.opening else {
        return Fact { label, value: unknown(course), note: None };
    };
    let mandate = held(course, Office::Presidency).filter(|mandate| mandate.seat == opening.chair);
    let value = mandate.map_or_else(|| v.label(&opening.chair), |mandate| holder(course, mandate));
    Fact { label, value, note: assumed(course, opening.position) }
}

fn secretary(course: &Course) -> Fact {
    let label = say!(course.v.words, "head-secretary");
    match held(course, Office::Secretariat) {
        Some(mandate) => {
            Fact { label, value: holder(course, mandate), note: assumed(course, mandate.position) }
        }
        None => Fact { label, value: unknown(course), note: None },
    }
}

/// Who held an office on the day of the plenary.
pub(crate) fn held<'a>(course: &Course<'a>, office: Office) -> Option<&'a Mandate> {
    course.v.coalition.mandates.holder(office, course.v.day)
}

/// «Guatemala, SVET».
fn holder(course: &Course, mandate: &Mandate) -> String {
    let v = course.v;
    let seat = v.label(&mandate.seat);
    match &mandate.institution {
        Some(institution) => say!(v.words, "parts", head = seat, tail = v.phrase(institution)),
        None => seat,
    }
}

/// Places to sign for the offices, as they were held on the day of the plenary.
pub(crate) fn signatures(course: &Course, offices: &[Office], signed: &[(Seat, Office)]) -> Vec<Signature> {
    let v = course.v;
    // Whoever signed for an office stands under it; before that, whoever held it at the plenary.
    let signer = |office: Office| {
        let signed = signed.iter().find(|(_, of)| *of == office).map(|(seat, _)| seat);
        let all = v.coalition.mandates.all.iter().rev();
        let of_signer = |seat: &Seat| all.clone().find(|it| it.office == office && it.seat == *seat);
        signed.and_then(of_signer).map(|it| (it, "signed")).or_else(|| Some((held(course, office)?, "open")))
    };
    let signature = |(mandate, signed): (&Mandate, &str)| Signature {
        role: say!(v.words, "signature-role", office = name_of(&mandate.office), signed = signed),
        state: v.label(&mandate.seat),
        institution: mandate.institution.as_ref().map(|it| v.phrase(it).to_owned()),
    };
    offices.iter().filter_map(|office| signer(*office)).map(signature).collect()
}
