//! What a text says, as far as a reader that guesses nothing can tell: a proposal, never a fact.
//!
//! Every value stands beside the place it was read at, the rule that found it and how sure the rule is.
//! What is not there is absent.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::Heard;

/// A stretch of the source: bytes from `start` up to, not including, `end`, both on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words at this place; empty where the text has no such place.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether `other` lies within.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// How sure a rule is of what it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// One reading among several; look first.
    Unsure,
    /// The usual meaning of such words.
    Likely,
    /// The text says so in set words.
    Sure,
}

/// A value, where it stands in the source, by which rule it was found and how sure that rule is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found<T> {
    /// What was read.
    pub value: T,
    /// Where.
    pub span: Span,
    /// The rule, by name.
    pub rule: Cow<'static, str>,
    /// How sure it is.
    pub sure: Sureness,
}

impl<T> Found<T> {
    /// Something found by `rule` at `span`.
    pub fn new(value: T, span: Span, rule: &'static str, sure: Sureness) -> Self {
        Self { value, span, rule: Cow::Borrowed(rule), sure }
    }
}

/// The language a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Spanish.
    Es,
    /// English.
    En,
    /// Portuguese.
    Pt,
}

/// All that was read in one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The language most of it is written in.
    pub language: Language,
    /// The meetings it tells of, in the order of the text.
    pub meetings: Vec<Meeting>,
    /// What whoever reviews the proposal should know beforehand.
    pub remarks: Vec<Remark>,
    /// What came of asking a language model, where one was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<Heard>,
}

/// Something the reader noticed about the document as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// The text tells of no meeting.
    NoMeeting,
    /// The text tells of a meeting and of nothing that it decided.
    NoAgreements,
    /// Nearly every word is unreadable: scanned, or in another language.
    HardlyReadable,
}

/// A meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The body that met, in full.
    pub body: Option<Found<String>>,
    /// Its acronym.
    pub acronym: Option<Found<String>>,
    /// Its code.
    pub code: Option<Found<Code>>,
    /// Its kind.
    pub kind: Option<Found<MeetingKind>>,
    /// When it took place.
    pub days: Option<Found<Days>>,
    /// Where.
    pub place: Option<Found<Place>>,
    /// In which manner as a whole.
    pub mode: Option<Found<Mode>>,
    /// Who received it.
    pub host: Option<Found<Who>>,
    /// Who presided over the body.
    pub presidency: Option<Found<Who>>,
    /// Who kept its secretariat.
    pub secretariat: Option<Found<Who>>,
    /// Who took part, in the order of the text.
    pub participants: Vec<Found<Participant>>,
    /// What was agreed, in the order of the text; parts follow the whole they belong to.
    pub agreements: Vec<Agreement>,
    /// Who was elected.
    pub elections: Vec<Election>,
    /// Who backed what.
    pub endorsements: Vec<Endorsement>,
}

/// The code of a meeting: as written, and in numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// As written: `IV-2023`, `XII Reunión`, `cuarta reunión`.
    pub written: String,
    /// The ordinal: 4.
    pub number: Option<u32>,
    /// The year, where the code has one.
    pub year: Option<i32>,
}

/// What kind of meeting it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the word it stands for")]
pub enum MeetingKind {
    Ordinary,
    Extraordinary,
    Technical,
    Ministerial,
    Summit,
    Preparatory,
    Committee,
    Assembly,
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

/// A day, or as much of one as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PartialDate {
    /// Year of the Gregorian calendar.
    pub year: i32,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only where the month is known.
    pub day: Option<u8>,
}

impl fmt::Display for PartialDate {
    /// ISO 8601, reduced where something is not known: `2023-11-30`, `2023-11`, `2023`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(out, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let no = || format!("«{text}» is no date of the form 2023-11-30, 2023-11 or 2023");
        let mut parts = text.split('-').map(str::parse::<u16>);
        let mut next = || parts.next().transpose().map_err(|_| no());
        let year = next()?.ok_or_else(no)?;
        let (month, day, more) = (next()?, next()?, next()?);
        let within = |part: Option<u16>, most: u16| part.is_none_or(|it| (1..=most).contains(&it));
        if !within(month, 12) || !within(day, 31) || more.is_some() {
            return Err(no());
        }
        Ok(Self { year: year.into(), month: month.map(|it| it as u8), day: day.map(|it| it as u8) })
    }
}

/// From which day to which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    pub from: PartialDate,
    /// The last; the same where it was one day.
    pub to: PartialDate,
}

/// Where a meeting took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// City or place as written, without its country.
    pub name: String,
    /// ISO 3166-1 alpha-3, where the text or the city tells.
    pub country: Option<String>,
}

/// Somebody who acts: never a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum Who {
    /// ISO 3166-1 alpha-3.
    State(String),
    /// An organisation or institution: its acronym, or its name where it has none.
    Body(String),
    /// The meeting as a whole.
    Plenary,
    /// The presidency or chair.
    Presidency,
    /// The secretariat.
    Secretariat,
    /// Each of the members.
    Members,
    /// The observers.
    Observers,
    /// A committee or working group of the body.
    Committee,
    /// Anybody else, as written.
    Other(String),
}

impl fmt::Display for Who {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(code) => write!(out, "state:{code}"),
            Self::Body(name) => write!(out, "body:{name}"),
            Self::Plenary => out.write_str("plenary"),
            Self::Presidency => out.write_str("presidency"),
            Self::Secretariat => out.write_str("secretariat"),
            Self::Members => out.write_str("members"),
            Self::Observers => out.write_str("observers"),
            Self::Committee => out.write_str("committee"),
            Self::Other(words) => write!(out, "other:{words}"),
        }
    }
}

impl From<Who> for String {
    fn from(who: Who) -> Self {
        who.to_string()
    }
}

impl From<String> for Who {
    fn from(text: String) -> Self {
        match text.as_str() {
            "plenary" => Self::Plenary,
            "presidency" => Self::Presidency,
            "secretariat" => Self::Secretariat,
            "members" => Self::Members,
            "observers" => Self::Observers,
            "committee" => Self::Committee,
            _ => match text.split_once(':') {
                Some(("state", code)) => Self::State(code.into()),
                Some(("body", name)) => Self::Body(name.into()),
                Some(("other", words)) => Self::Other(words.into()),
                _ => Self::Other(text),
            },
        }
    }
}

/// Somebody who took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub who: Who,
    /// With voice only.
    pub observer: bool,
    /// In which manner, where the text says so of this one: in person or virtual.
    pub mode: Option<Mode>,
}

/// What the meeting agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its words in the source, without number or bullet.
    pub span: Span,
    /// Its words, with what broke them (line ends, running heads, hyphens) mended.
    pub words: String,
    /// One sentence.
    pub summary: String,
    /// The source's own number, with that of the whole it is part of: `5`, `1.a`, `I.3`.
    pub number: Option<Found<String>>,
    /// Its kind, by its main verb.
    pub kind: Found<Kind>,
    /// Who does what in it.
    pub actors: Vec<Found<Actor>>,
    /// By when.
    pub deadline: Option<Found<Deadline>>,
    /// Documents it names, as written.
    pub documents: Vec<Found<String>>,
    /// Sums of money it names.
    pub amounts: Vec<Found<Amount>>,
}

/// The kind of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// Who does what in an agreement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub who: Who,
    /// In which part.
    pub role: Role,
}

/// The part somebody has in an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// By when something is to be done.
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

impl fmt::Display for Amount {
    /// `USD 25000`, `EUR 1200.50`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { currency, hundredths } = self;
        write!(out, "{currency} {}", hundredths / 100)?;
        if hundredths % 100 != 0 {
            write!(out, ".{:02}", hundredths % 100)?;
        }
        Ok(())
    }
}

/// Somebody elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// Its words.
    pub span: Span,
    /// To which office: `presidency`, `secretariat`, or as written.
    pub office: Found<String>,
    /// Who was elected, where it is said.
    pub elected: Option<Found<Who>>,
    /// For which term, as written.
    pub term: Option<Found<String>>,
    /// Whose vote the text tells, and for whom.
    pub disclosed: Vec<Found<Vote>>,
}

/// A vote that a source discloses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Whose.
    pub by: Who,
    /// For whom.
    pub candidate: Option<Who>,
}

/// Somebody backs something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsement {
    /// Which document or initiative, as written.
    pub document: Found<String>,
    /// Who.
    pub by: Found<Who>,
}
