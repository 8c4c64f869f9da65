//! The papers that the record can issue: which there are, what they are called, what they rest on.

use std::collections::{BTreeMap, BTreeSet};

use domain::Coalition;
use domain::paper::Kind;
use domain::plenary::Plenary;
use domain::source::Source;
use domain::symbol::{AgreementId, ConsultationId, PlenaryCode, Seat};
use domain::words::Lang;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::course::Course;
use crate::lang::{Catalog, day_in};
use crate::naming::{self, Named};
use crate::say;
use crate::sheet::{Sheet, Verification};
use crate::voice::{Voice, name_of};
use crate::{certificate, consultation_certificate, convocation, minutes, note};

/// A paper, by what it is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The letter that calls the members to a plenary.
    Convocation(PlenaryCode),
    /// The minutes of a plenary: a draft until a later plenary approves them.
    Minutes(PlenaryCode),
    /// The certificate of one agreement.
    Certificate(AgreementId),
    /// A plenary as seen from one seat, in a tone.
    Note(PlenaryCode, Seat, Tone),
    /// The certificate of how a consultation of the capitals ended.
    Consultation(ConsultationId),
}

/// How a note speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// To those who will look it up: each point with its clause, source and place in the record.
    #[default]
    Sourced,
    /// To the public: the points alone. That they can be checked stands at the end of the paper all the same.
    Plain,
}

/// What a paper is given besides what is known.
#[derive(Clone, Debug)]
pub struct Issue {
    /// The day of the paper.
    pub on: Date,
    /// How a reader can check it.
    pub verification: Verification,
    /// `record.json`, attached to the file.
    pub record: Vec<u8>,
    /// Sources of the entries in [`entries`], by position, so that what is assumed can be marked.
    /// Those of the plenary's own proceedings are known without.
    pub sources: BTreeMap<u64, Source>,
}

impl What {
    /// The plenary it is of, if it is of one.
    pub fn plenary(&self) -> Option<&PlenaryCode> {
        match self {
            Self::Convocation(plenary) | Self::Minutes(plenary) | Self::Note(plenary, ..) => Some(plenary),
            Self::Certificate(agreement) => Some(&agreement.plenary),
            Self::Consultation(_) => None,
        }
    }

    /// What kind of paper it is now; minutes are a draft until they are approved.
    pub fn kind(&self, coalition: &Coalition) -> Kind {
        match self {
            Self::Convocation(_) => Kind::Convocation,
            Self::Minutes(plenary) => {
                let approved = coalition.minutes.get(plenary).is_some_and(|minutes| minutes.is_approved());
                if approved { Kind::Minutes } else { Kind::DraftMinutes }
            }
            Self::Certificate(_) => Kind::Certificate,
            Self::Note(..) => Kind::Note,
            Self::Consultation(_) => Kind::ConsultationCertificate,
        }
    }

    /// Its permanent symbol, the same in every language: `CORETT/IV-2023/acta`.
    pub fn symbol(&self, coalition: &Coalition) -> String {
        coalition.permanent(match self {
            Self::Convocation(plenary) => format!("{plenary}/convocatoria"),
            Self::Minutes(plenary) if self.kind(coalition) == Kind::Minutes => format!("{plenary}/acta"),
            Self::Minutes(plenary) => {
                let revision = coalition.minutes.get(plenary).map_or(0, |minutes| minutes.revision);
                format!("{plenary}/borrador-{revision}")
            }
            Self::Certificate(agreement) => format!("{agreement}/certificado"),
            Self::Note(plenary, seat, _) => format!("{plenary}/nota-{seat}"),
            Self::Consultation(id) => format!("{id}/certificado"),
        })
    }
}

/// The paper, ready to be typeset; `None` where the record does not know what it is of.
pub fn sheet(coalition: &Coalition, what: &What, lang: Lang, issue: Issue) -> Option<Sheet> {
    match what {
        What::Convocation(plenary) => convocation::convocation(coalition, plenary, lang, issue),
        What::Minutes(plenary) => minutes::minutes(coalition, plenary, lang, issue),
        What::Certificate(agreement) => certificate::certificate(coalition, agreement, lang, issue),
        What::Consultation(id) => consultation_certificate::certificate(coalition, id, lang, issue),
        What::Note(plenary, seat, tone) => note::note(coalition, plenary, (seat, *tone), lang, issue),
    }
}

/// The entries of the record that a paper rests on, by position: what its `record.json` has to hold.
pub fn entries(coalition: &Coalition, what: &What) -> BTreeSet<u64> {
    let mut entries = BTreeSet::new();
    let plenary = match (what, what.plenary()) {
        (What::Consultation(id), _) => {
            let Some(it) = coalition.consultations.get(id) else { return entries };
            entries.extend(common(coalition, consultation_certificate::day_of(it)));
            entries.extend(consultation_certificate::entries(coalition, it));
            return entries;
        }
        (_, Some(code)) => coalition.plenaries.get(code),
        (_, None) => None,
    };
    let Some(plenary) = plenary else { return entries };
    entries.extend(common(coalition, day_of(plenary)));
    match what {
        What::Consultation(_) => {}
        What::Convocation(_) => {
            entries.insert(plenary.position);
        }
        What::Minutes(code) => {
            entries.extend(plenary.proceedings.iter().map(|fact| fact.position));
            entries.extend(minutes::entries(coalition, code));
        }
        What::Note(_, seat, _) => entries.extend(note::entries(coalition, plenary, seat)),
        What::Certificate(agreement) => entries.extend(certificate::entries(coalition, plenary, agreement)),
    }
    entries
}

/// What every paper rests on: the founding, the rules, and who sat and held office on its day.
fn common(coalition: &Coalition, day: Date) -> BTreeSet<u64> {
    let mut entries = BTreeSet::new();
    entries.extend(coalition.membership.founding.iter().map(|founding| founding.position));
    entries.extend(coalition.rules.versions.iter().map(|version| version.adopted_at));
    entries.extend(coalition.membership.active_members(day).map(|it| it.position));
    let mandates = coalition.mandates.all.iter().filter(|mandate| mandate.span.contains(day));
    entries.extend(mandates.flat_map(|mandate| [Some(mandate.position), mandate.taken_up]).flatten());
    entries
}

/// What a reader has to do to check a paper, in two sentences.
pub fn how_to_check(lang: Lang) -> String {
    say!(Catalog::papers(lang), "paper-how-to-check")
}

/// The day of a plenary where it sits.
pub fn day_of(plenary: &Plenary) -> Date {
    day_in(plenary.opens_at, &plenary.zone)
}

/// A plenary in the voice of its day.
pub(crate) fn course<'a>(
    coalition: &'a Coalition,
    plenary: &PlenaryCode,
    lang: Lang,
    issue: &'a Issue,
) -> Option<Course<'a>> {
    let plenary = coalition.plenaries.get(plenary)?;
    let v = Voice::new(coalition, lang, day_of(plenary));
    Some(Course { v, plenary, sources: &issue.sources })
}

/// A sheet with the head that all papers of a plenary share, and nothing under it.
pub(crate) fn blank(course: &Course, what: &What, issue: &Issue) -> Sheet {
    let (v, plenary) = (course.v, course.plenary);
    let subtitle = vec![say!(v.words, "paper-meeting", kind = name_of(&plenary.kind))];
    Sheet { code: plenary.code.to_string(), subtitle, ..empty(v, what, issue) }
}

/// A sheet that is of no meeting, with nothing on it but whose it is.
pub(crate) fn empty(v: Voice, what: &What, issue: &Issue) -> Sheet {
    Sheet {
        lang: v.lang(),
        title: String::new(),
        symbol: what.symbol(v.coalition),
        body_name: body_label(v),
        code: String::new(),
        kind_label: say!(v.words, "paper-label", kind = name_of(&what.kind(v.coalition))),
        subtitle: Vec::new(),
        facts: Vec::new(),
        draft: false,
        rehearsal: false,
        transcribed: None,
        approval: None,
        blocks: Vec::new(),
        signatures: Vec::new(),
        verification: issue.verification.clone(),
        date: issue.on,
        record: issue.record.clone(),
    }
}

/// The coalition's full name with its acronym, as a label.
fn body_label(v: Voice) -> String {
    let Some(founding) = &v.coalition.membership.founding else { return String::new() };
    with_acronym(v.phrase(&founding.name), &founding.acronym)
}

/// The coalition's full name inside a sentence, and after «de».
pub(crate) fn body_name(v: Voice) -> (String, String) {
    let label = body_label(v);
    (naming::in_sentence(&label, Named::Body, v.lang()), naming::of(&label, Named::Body))
}

/// The coalition's acronym.
pub(crate) fn acronym(v: Voice) -> String {
    v.coalition.membership.founding.as_ref().map_or_else(String::new, |founding| founding.acronym.clone())
}

fn with_acronym(name: &str, acronym: &str) -> String {
    if name.contains(acronym) { name.to_owned() } else { format!("{name} ({acronym})") }
}

#[cfg(test)]
mod tests;
