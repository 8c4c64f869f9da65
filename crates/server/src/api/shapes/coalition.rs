//! The coalition, who sits at its table, and who holds its offices.

use domain::Coalition;
use domain::mandate::Mandate;
use domain::membership::Participant;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::{ClassName, Days, Language, OfficeName, Words};
use crate::outside::Outside;
use crate::rehearsal;

/// The coalition as it stands today.
#[derive(Debug, Serialize, ToSchema)]
pub struct CoalitionShape {
    /// Its full name, once it was founded on record.
    pub name: Option<Words>,
    /// What its permanent ids begin with.
    pub acronym: Option<String>,
    /// The year it was created.
    pub founded_in: Option<i16>,
    /// The IANA time zone that its days are counted in.
    pub zone: Option<String>,
    /// The day for which this is said.
    #[schema(format = Date)]
    pub today: String,
    /// Who holds an office today.
    pub offices: Vec<MandateShape>,
    /// The plenary convened and not closed that opens first.
    pub next_plenary: Option<String>,
    /// How many members take part today.
    pub members: u64,
    /// Whether this is a rehearsal on a scratch copy: nothing of it is on record. Every answer of one says so in a
    /// header, `Plenaria-Rehearsal`.
    pub rehearsal: bool,
    /// The state of its record.
    pub record: RecordState,
}

/// The state of the record.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordState {
    /// How many entries it has.
    pub length: u64,
    /// The newest checkpoint, as C2SP tlog-checkpoint writes it.
    pub checkpoint: String,
}

impl CoalitionShape {
    /// The coalition as of `today`.
    pub fn of(known: &Outside, today: Date) -> Self {
        let coalition = &known.coalition;
        let founding = coalition.membership.founding.as_ref();
        let held = |it: &&Mandate| it.taken_up.is_some() && it.span.contains(today);
        let ahead =
            coalition.plenaries.values().filter(|it| it.standing != domain::plenary::Standing::Closed);
        Self {
            name: founding.map(|it| (&it.name).into()),
            acronym: founding.map(|it| it.acronym.clone()),
            founded_in: founding.map(|it| it.founded_in),
            zone: founding.map(|it| it.zone.clone()),
            today: today.to_string(),
            offices: coalition
                .mandates
                .all
                .iter()
                .filter(held)
                .map(|it| MandateShape::of(it, today))
                .collect(),
            next_plenary: ahead.min_by_key(|it| it.opens_at).map(|it| it.code.to_string()),
            members: coalition.membership.active_members(today).count() as u64,
            // A checkpoint begins with the origin of its log.
            rehearsal: known.checkpoint.lines().next().is_some_and(rehearsal::is_of),
            record: RecordState { length: coalition.length, checkpoint: known.checkpoint.to_string() },
        }
    }
}

/// One holder's time in an office.
#[derive(Debug, Serialize, ToSchema)]
pub struct MandateShape {
    /// Which office.
    pub office: OfficeName,
    /// The seat that holds it.
    pub seat: String,
    /// The institution that exercises it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub institution: Option<Words>,
    /// From when to when.
    pub term: Days,
    /// Whether it is held so that the office is not vacant.
    pub ad_interim: bool,
    /// Where it stands today: `elect`, `to_come`, `in_office` or `past`.
    pub standing: String,
    /// The election it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub election: Option<String>,
    /// The entry that made it known.
    pub position: u64,
}

impl MandateShape {
    /// A mandate as of `today`.
    pub fn of(it: &Mandate, today: Date) -> Self {
        let standing = match it.taken_up {
            _ if it.span.to.is_some_and(|to| to < today) => "past",
            None => "elect",
            Some(_) if it.span.from > today => "to_come",
            Some(_) => "in_office",
        };
        Self {
            office: it.office.into(),
            seat: it.seat.to_string(),
            institution: it.institution.as_ref().map(Into::into),
            term: (&it.span).into(),
            ad_interim: it.ad_interim,
            standing: standing.to_owned(),
            election: it.election.as_ref().map(ToString::to_string),
            position: it.position,
        }
    }
}

/// One who sits, or sat, at the table.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberShape {
    /// Its seat: ISO 3166-1 alpha-3 for a state, an acronym for an organization.
    pub seat: String,
    /// Its name today.
    pub name: Words,
    /// As what it takes part today; null if it does not.
    pub class: Option<ClassName>,
    /// Whether its rights rest today.
    pub suspended: bool,
    /// The national body that sits for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Words>,
    /// The language it works in.
    pub language: Language,
    /// Its capital.
    pub capital: Words,
    /// The IANA time zone of its capital.
    pub zone: String,
    /// The entry of its first admission.
    pub position: u64,
}

impl MemberShape {
    /// A participant as of `today`.
    pub fn of(coalition: &Coalition, it: &Participant, today: Date) -> Self {
        Self {
            seat: it.seat.to_string(),
            name: it.name(today).into(),
            class: coalition.membership.class(&it.seat, today).map(Into::into),
            suspended: it.suspension(today).is_some(),
            body: it.body(today).map(Into::into),
            language: it.language.into(),
            capital: (&it.capital).into(),
            zone: it.zone.clone(),
            position: it.position,
        }
    }
}

/// One who sits at the table, with what the record knows of its ways.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: MemberShape,
    /// As what it took part, each for a span of days.
    pub classes: Vec<ClassSpan>,
    /// Plenaries at which it was present at any time.
    pub attended: Vec<String>,
    /// Declarations that it backs.
    pub backs: Vec<String>,
    /// Committees that it is in.
    pub committees: Vec<String>,
    /// Its time in offices.
    pub mandates: Vec<MandateShape>,
}

/// As what a participant took part, and when.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClassSpan {
    /// As what.
    pub class: ClassName,
    /// When.
    pub days: Days,
}

impl MemberWhole {
    /// A participant as of `today`.
    pub fn of(coalition: &Coalition, it: &Participant, today: Date) -> Self {
        let plenaries = coalition.plenary_order.iter().filter_map(|code| coalition.plenaries.get(code));
        let declarations = coalition.declarations.values();
        let committees = coalition.committees.values();
        let mandates = coalition.mandates.all.iter().filter(|mandate| mandate.seat == it.seat);
        let class =
            |(class, span): &(_, _)| ClassSpan { class: ClassName::from(*class), days: Days::from(span) };
        Self {
            line: MemberShape::of(coalition, it, today),
            classes: it.classes.iter().map(class).collect(),
            attended: plenaries
                .filter(|plenary| plenary.ever_present.contains(&it.seat))
                .map(|plenary| plenary.code.to_string())
                .collect(),
            backs: declarations
                .filter(|one| one.standing(&it.seat).is_some_and(|entry| entry.stance.backs()))
                .map(|one| one.id.to_string())
                .collect(),
            committees: committees.filter(|one| one.has(&it.seat)).map(|one| one.id.to_string()).collect(),
            mandates: mandates.map(|mandate| MandateShape::of(mandate, today)).collect(),
        }
    }
}
