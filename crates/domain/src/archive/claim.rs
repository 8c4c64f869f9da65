//! What can be transcribed of a meeting: one claim of one document, in the words of the house.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::partial::{Days, PartialDate};
use super::who::Who;

/// One thing that a document says of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// The body that met, in full.
    Body(String),
    /// Its acronym.
    Acronym(String),
    /// The meeting's code.
    Code(Code),
    /// Its kind.
    Kind(MeetingKind),
    /// When it took place.
    Days(Days),
    /// Where.
    Place(Place),
    /// In which manner as a whole.
    Mode(Mode),
    /// Who received it.
    Host(Who),
    /// Who presided over the body.
    Presidency(Who),
    /// Who kept its secretariat.
    Secretariat(Who),
    /// Somebody took part.
    Participant(Participant),
    /// Something was agreed.
    Agreement(Agreement),
    /// Somebody was elected.
    Election(Election),
    /// Somebody backed something.
    Endorsement(Endorsement),
}

/// The code of a meeting: as written, and in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// As written: `IV-2023`, `XII Reunión`, `cuarta reunión`.
    pub written: String,
    /// The ordinal: 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The year, where the code has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

/// What kind of meeting it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// One of those that are held by the calendar.
    Ordinary,
    /// Called for a reason of its own.
    Extraordinary,
    /// Of technical staff.
    Technical,
    /// Of ministers.
    Ministerial,
    /// Of heads of state or government.
    Summit,
    /// That prepares another.
    Preparatory,
    /// Of a committee.
    Committee,
    /// Of an assembly.
    Assembly,
}

impl MeetingKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Ordinary,
        Self::Extraordinary,
        Self::Technical,
        Self::Ministerial,
        Self::Summit,
        Self::Preparatory,
        Self::Committee,
        Self::Assembly,
    ];
}

/// In which manner one meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// All in one place.
    InPerson,
    /// All by remote means.
    Virtual,
    /// Some in one place, some by remote means.
    Hybrid,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Virtual, Self::Hybrid];
}

/// Where a meeting took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// City or place as written, without its country.
    pub name: String,
    /// ISO 3166-1 alpha-3, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub who: Who,
    /// With voice only.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub observer: bool,
    /// In which manner, where the document says so of this one: in person or virtual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
}

/// Something that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The source's own number, with that of the whole it is part of: `5`, `1.a`, `I.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its words, with what broke them (line ends, running heads, hyphens) mended.
    pub words: String,
    /// One sentence.
    pub summary: String,
    /// Its kind, by its main verb.
    pub kind: Kind,
    /// Who does what in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Actor>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// Documents it names, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
    /// Sums of money it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
}

/// The kind of a transcribed agreement: finer than ours, because it is read from the verbs of many bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Earlier minutes are approved.
    MinutesApproval,
    /// A text, plan, agenda or budget is approved.
    Adopt,
    /// A declaration, initiative or candidacy is backed.
    Endorse,
    /// Note is taken.
    TakeNote,
    /// A report or proposal was given or received.
    Report,
    /// Somebody is told or asked to do something.
    Mandate,
    /// Somebody undertakes to do something.
    Commit,
    /// A committee, group, network or fund is created.
    SetUp,
    /// Somebody is elected or appointed.
    Elect,
    /// Something is recommended or urged.
    Recommend,
    /// Thanks.
    Thank,
    /// Welcome, congratulation, satisfaction, solidarity or concern.
    Welcome,
    /// The next meeting is fixed.
    Convene,
    /// Earlier work is continued or reviewed.
    FollowUp,
    /// Left for later.
    Postpone,
    /// Not approved.
    Reject,
    /// Anything else.
    Other,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::MinutesApproval,
        Self::Adopt,
        Self::Endorse,
        Self::TakeNote,
        Self::Report,
        Self::Mandate,
        Self::Commit,
        Self::SetUp,
        Self::Elect,
        Self::Recommend,
        Self::Thank,
        Self::Welcome,
        Self::Convene,
        Self::FollowUp,
        Self::Postpone,
        Self::Reject,
        Self::Other,
    ];

    /// Whether a commitment may rest on it.
    pub fn may_bind(self) -> bool {
        !matches!(
            self,
            Self::Endorse
                | Self::TakeNote
                | Self::Report
                | Self::Recommend
                | Self::Thank
                | Self::Welcome
                | Self::Reject
        )
    }

    /// Whether it says in so many words that somebody is to do something.
    pub fn binds(self) -> bool {
        matches!(self, Self::Mandate | Self::Commit | Self::SetUp)
    }
}

/// Who does what in an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub who: Who,
    /// In which part.
    pub role: Role,
}

/// The part somebody has in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Takes the decision, or undertakes.
    Decides,
    /// Has to do something.
    Asked,
    /// Offers help.
    Offers,
    /// Comes forward for a task or a committee.
    Volunteers,
    /// Is thanked.
    Thanked,
    /// Is elected.
    Elected,
    /// Presents.
    Presents,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Decides,
        Self::Asked,
        Self::Offers,
        Self::Volunteers,
        Self::Thanked,
        Self::Elected,
        Self::Presents,
    ];
}

/// By when something is to be done, as the document says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deadline {
    /// By a day, as far as it is said.
    Date(PartialDate),
    /// Within a time, ISO 8601: `P60D`, `P3M`.
    Duration(String),
    /// By something that is to happen, as written: «la primera plenaria del 2024».
    Event(String),
    /// Without a measure, as written: «a la brevedad».
    Vague(String),
}

/// A sum of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// ISO 4217.
    pub currency: String,
    /// In hundredths.
    pub hundredths: u64,
}

/// Somebody was elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// To which office: `presidency`, `secretariat`, or as written.
    pub office: String,
    /// Who was elected, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elected: Option<Who>,
    /// For which term, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// Whose vote the document tells, and for whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disclosed: Vec<Vote>,
}

/// A vote that a document discloses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Whose.
    pub by: Who,
    /// For whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<Who>,
}

/// Somebody backed something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsement {
    /// Which document or initiative, as written.
    pub document: String,
    /// Who.
    pub by: Who,
}
