//! A plenary: called, held, closed; its agenda, who was there, and what it decided.

use domain::plenary::{self, Item, ItemStatus, Plenary};
use domain::{Coalition, Event};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    AgreementLine, DecisionShape, ElectionShape, MotionShape, PaperShape, RulingShape, Sentence, Words,
    words_of,
};
use crate::links;

words_of! {
    /// What sort of meeting.
    PlenaryKind = plenary::Kind { Ordinary, Extraordinary, Preparatory, Technical }
}
words_of! {
    /// Where delegations may be.
    PlenaryMode = plenary::Mode { InPerson, Hybrid, Remote }
}
words_of! {
    /// Where a plenary stands.
    PlenaryStanding = plenary::Standing { Convened, Open, Suspended, Closed }
}
words_of! {
    /// How a delegation takes part.
    AttendanceMode = plenary::Attendance { InRoom, Remote, NotRecorded }
}
words_of! {
    /// What an item is for.
    ItemPurpose = plenary::Purpose {
        Quorum, Agenda, Minutes, Report, Declaration, Data, Committee, Election, Commitments, Substance, Other,
    }
}
words_of! {
    /// For whom an item is meant.
    ItemVisibility = plenary::Visibility { Public, Members, InCamera }
}

/// A plenary in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlenaryLine {
    /// `IV-2023`.
    #[schema(example = "IV-2023")]
    pub code: String,
    /// Its permanent id, with the coalition's acronym.
    pub permanent: String,
    /// Its page, without a language before it.
    pub address: String,
    /// What sort of meeting.
    pub kind: PlenaryKind,
    /// Its ordinal within the year or the running count.
    pub ordinal: u16,
    /// The year.
    pub year: i16,
    /// Where it sits.
    pub place: Words,
    /// The state that hosts it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The IANA time zone of the place.
    pub zone: String,
    /// Where delegations may be.
    pub mode: PlenaryMode,
    /// When it opens, or opened by its convocation.
    #[schema(format = DateTime)]
    pub opens_at: String,
    /// That day in the coalition's zone.
    #[schema(format = Date)]
    pub opens_on: String,
    /// Where it stands.
    pub standing: PlenaryStanding,
    /// The entry that convened it.
    pub position: u64,
}

impl PlenaryLine {
    /// A plenary in a list.
    pub fn of(coalition: &Coalition, it: &Plenary) -> Self {
        Self {
            code: it.code.to_string(),
            permanent: coalition.permanent(&it.code),
            address: links::plain(&it.code),
            kind: it.kind.into(),
            ordinal: it.ordinal,
            year: it.year,
            place: (&it.place).into(),
            host: it.host.as_ref().map(ToString::to_string),
            zone: it.zone.clone(),
            mode: it.mode.into(),
            opens_at: it.opens_at.to_string(),
            opens_on: it.opens_on.to_string(),
            standing: it.standing.into(),
            position: it.position,
        }
    }
}

/// A plenary with everything that happened in it.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlenaryWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: PlenaryLine,
    /// When it was called.
    #[schema(format = DateTime)]
    pub convened_at: String,
    /// The seat that called it.
    pub convened_by: String,
    /// Why the notice was shorter than the rules say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiver: Option<Words>,
    /// Who chaired, once it was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chair: Option<String>,
    /// The quorum found at the opening.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumShape>,
    /// When it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub closed_at: Option<String>,
    /// Who was there at any time.
    pub attendance: Vec<AttendanceShape>,
    /// The agenda in the order of business.
    pub agenda: Vec<ItemShape>,
    /// Decisions, number 1 first.
    pub decisions: Vec<DecisionShape>,
    /// Procedural motions, number 1 first.
    pub motions: Vec<MotionShape>,
    /// Rulings of the chair, number 1 first.
    pub rulings: Vec<RulingShape>,
    /// Agreements, number 1 first.
    pub agreements: Vec<AgreementLine>,
    /// Elections held or to be held in it.
    pub elections: Vec<ElectionShape>,
    /// Papers issued of it.
    pub papers: Vec<PaperShape>,
    /// Everything that happened in it, in order.
    pub proceedings: Vec<Happening>,
}

/// The quorum at the opening.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuorumShape {
    /// Members present.
    pub present: u32,
    /// Members needed to open.
    pub needed: u32,
    /// Active members.
    pub members: u32,
}

/// How a delegation took part.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceShape {
    /// Whose.
    pub seat: String,
    /// How, at the end; null if it had left by then.
    pub mode: Option<AttendanceMode>,
}

/// An item of the agenda.
#[derive(Debug, Serialize, ToSchema)]
pub struct ItemShape {
    /// Kept when the item moves.
    pub id: u16,
    /// Its number as of now: `5`, its first part `5.1`.
    pub number: String,
    /// The item it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<u16>,
    /// What it is about.
    pub title: Words,
    /// What it is for.
    pub purpose: ItemPurpose,
    /// Who proposed it; the secretariat where nobody stands here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<String>,
    /// For whom it is meant.
    pub visibility: ItemVisibility,
    /// Minutes planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned_minutes: Option<u16>,
    /// Papers by symbol.
    pub papers: Vec<String>,
    /// What became of it: `pending`, `open`, `done` or `carried_over`.
    pub status: String,
    /// Why it was left for a later plenary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<Words>,
    /// Whether it came after the agenda had gone out.
    pub late: bool,
    /// The entry that put it on the agenda.
    pub position: u64,
}

impl ItemShape {
    fn of(it: &Item, number: String) -> Self {
        let (status, carried_over) = match &it.status {
            ItemStatus::Pending => ("pending", None),
            ItemStatus::Open(_) => ("open", None),
            ItemStatus::Done => ("done", None),
            ItemStatus::CarriedOver(reason) => ("carried_over", Some(reason.into())),
        };
        Self {
            id: it.draft.id.0,
            number,
            parent: it.draft.parent.map(|id| id.0),
            title: (&it.draft.title).into(),
            purpose: it.draft.purpose.into(),
            proposed_by: it.draft.proposed_by.as_ref().map(ToString::to_string),
            visibility: it.draft.visibility.into(),
            planned_minutes: it.draft.planned_minutes,
            papers: it.draft.papers.iter().map(ToString::to_string).collect(),
            status: status.to_owned(),
            carried_over,
            late: it.late,
            position: it.position,
        }
    }
}

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
pub struct Happening {
    /// The entry that tells of it.
    pub position: u64,
    /// When it was recorded.
    #[schema(format = DateTime)]
    pub at: String,
    /// In one sentence.
    pub said: Sentence,
}

impl PlenaryWhole {
    /// A plenary with everything that happened in it.
    pub fn of(coalition: &Coalition, it: &Plenary) -> Self {
        let mut numbers = it.numbers();
        let item = |item: &Item| ItemShape::of(item, numbers.remove(&item.draft.id).unwrap_or_default());
        Self {
            line: PlenaryLine::of(coalition, it),
            convened_at: it.convened_at.to_string(),
            convened_by: it.convened_by.to_string(),
            waiver: it.waiver.as_ref().map(Into::into),
            chair: it.opening.as_ref().map(|opening| opening.chair.to_string()),
            quorum: it.proceedings.iter().find_map(|fact| quorum(&fact.event)),
            closed_at: it.closed_at.map(|at| at.to_string()),
            attendance: attendance(it),
            agenda: it.agenda.iter().map(item).collect(),
            decisions: it.decisions.iter().map(|one| DecisionShape::of(coalition, one)).collect(),
            motions: it.motions.iter().map(|one| MotionShape::of(it, one)).collect(),
            rulings: it.rulings.iter().map(|one| RulingShape::of(it, one)).collect(),
            agreements: it.agreements.iter().map(|one| AgreementLine::of(coalition, one)).collect(),
            elections: coalition
                .elections
                .values()
                .filter(|election| election.plenary == it.code)
                .map(ElectionShape::of)
                .collect(),
            papers: coalition
                .papers
                .iter()
                .filter(|one| one.plenary.as_ref() == Some(&it.code))
                .map(PaperShape::of)
                .collect(),
            proceedings: it
                .proceedings
                .iter()
                .map(|fact| Happening {
                    position: fact.position,
                    at: fact.at.to_string(),
                    said: Sentence::of(|lang| documents::sentence::line(coalition, fact, lang)),
                })
                .collect(),
        }
    }
}

fn attendance(it: &Plenary) -> Vec<AttendanceShape> {
    let shape = |seat: &domain::symbol::Seat| AttendanceShape {
        seat: seat.to_string(),
        mode: it.present.get(seat).map(|mode| (*mode).into()),
    };
    it.ever_present.iter().map(shape).collect()
}

fn quorum(event: &Event) -> Option<QuorumShape> {
    match event {
        Event::Plenary(plenary::Event::Opened { present, needed, members, .. }) => {
            Some(QuorumShape { present: *present, needed: *needed, members: *members })
        }
        _ => None,
    }
}
