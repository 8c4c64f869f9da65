//! The shapes of answers: what outsiders may rely on, each field with a word on what it says.
//!
//! They are made from what is known and never the other way: a shape may grow, and does not follow the code around.

use domain::source::Source;
use domain::words::Text;
use serde::Serialize;
use utoipa::ToSchema;

mod archived;
mod coalition;
mod consulted;
mod debated;
mod decided;
mod deciding;
mod entry;
mod plenary;
mod promised;
mod rule;
mod written;

pub use archived::{ArchivedLine, ArchivedWhole, DocumentShape};
pub use coalition::{CoalitionShape, MandateShape, MemberShape, MemberWhole};
pub use consulted::{ConsultationKind, ConsultationLine, ConsultationWhole};
pub use debated::{AmendmentShape, MotionShape, PartShape, RulingShape, SubjectShape};
pub use decided::{AgreementLine, AgreementWhole, DeclarationLine, DeclarationWhole};
pub use deciding::{DecisionShape, ElectionShape};
pub use entry::{EntryLine, EntryWhole};
pub use plenary::{PlenaryLine, PlenaryWhole};
pub use promised::{CommitmentShape, CommitmentStanding, CommitteeShape};
pub use rule::{RulesShape, RulesVersion};
pub use written::{MinutesLine, MinutesWhole, PaperShape};

/// One of a few words, which a question may ask for.
pub trait Word: Copy + Serialize + 'static {
    /// Every word, for those who chose another.
    const ALL: &'static [Self];
}

/// A shape's own copy of one of the words of the rules: the compiler notices when the rules learn another.
macro_rules! words_of {
    ($(#[$doc:meta])* $name:ident = $source:ty { $($variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $(#[doc = concat!("`", stringify!($variant), "` of the rules.")] $variant),+
        }

        impl $crate::api::shapes::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl From<$name> for $source {
            fn from(it: $name) -> Self {
                match it { $($name::$variant => <$source>::$variant),+ }
            }
        }

        impl From<$source> for $name {
            fn from(it: $source) -> Self {
                match it { $(<$source>::$variant => Self::$variant),+ }
            }
        }
    };
}
pub(crate) use words_of;

words_of! {
    /// A language of the coalition.
    Language = domain::words::Lang { Es, En }
}
words_of! {
    /// Whether something is confirmed by a source or taken for granted until somebody confirms it.
    Certainty = domain::source::Status { Confirmed, Assumed }
}
words_of! {
    /// What sort of agreement.
    AgreementKind = domain::agreement::Kind {
        MinutesApproval, Report, Declaration, DataFollowUp, Committee, Election, Commitment, TakeNote, Thank,
        Welcome, Other,
    }
}
words_of! {
    /// An office of the coalition.
    OfficeName = domain::mandate::Office { Presidency, Secretariat }
}
words_of! {
    /// As what a seat takes part.
    ClassName = domain::membership::Class { Member, ObserverState, ObserverOrganization, Partner }
}
words_of! {
    /// In what capacity a seat acted.
    CapacityName = domain::right::Capacity { Registrar, Presidency, Secretariat, Delegation }
}

/// A text of the record: in one or both languages, of which the authentic one prevails.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Words {
    /// In Spanish, if it exists in Spanish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub es: Option<String>,
    /// In English, if it exists in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Which version prevails when they differ.
    pub authentic: Language,
}

impl From<&Text> for Words {
    fn from(text: &Text) -> Self {
        Self { es: text.es.clone(), en: text.en.clone(), authentic: text.authentic.into() }
    }
}

/// A sentence that the program makes of the record, in both languages.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Sentence {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

impl Sentence {
    /// The sentence that `say` says in each language.
    pub fn of(say: impl Fn(domain::words::Lang) -> String) -> Self {
        Self { es: say(domain::words::Lang::Es), en: say(domain::words::Lang::En) }
    }
}

/// Where a fact that was carried in from elsewhere comes from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourceShape {
    /// The document, page or person.
    pub citation: Words,
    /// Whether the source states it.
    pub status: Certainty,
}

impl From<&Source> for SourceShape {
    fn from(source: &Source) -> Self {
        Self { citation: (&source.citation).into(), status: source.status.into() }
    }
}

/// A span of days.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Days {
    /// The first day.
    #[schema(format = Date)]
    pub from: String,
    /// The last day, if one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub to: Option<String>,
}

impl From<&domain::membership::Span> for Days {
    fn from(span: &domain::membership::Span) -> Self {
        Self { from: span.from.to_string(), to: span.to.map(|day| day.to_string()) }
    }
}

/// When something is due: a day, a number of days, or a plenary.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DueShape {
    /// How it was agreed: `on`, `days`, `first_plenary_of`, `at_plenary`, `next_plenary`.
    pub kind: String,
    /// The last day, where it is counted in days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub day: Option<String>,
    /// The year, where it is the first plenary of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// The plenary, where it is one and that is convened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plenary: Option<String>,
}

impl DueShape {
    /// When `due`, agreed on a day, falls; `found` is the plenary that it turned out to be.
    pub fn of(
        due: &domain::deadline::Due,
        agreed_on: jiff::civil::Date,
        found: Option<&domain::symbol::PlenaryCode>,
    ) -> Self {
        use domain::deadline::Due;
        let named = match due {
            Due::AtPlenary(code) => Some(code),
            _ => found,
        };
        Self {
            kind: documents::name_of(due),
            day: due.last_day(agreed_on).map(|day| day.to_string()),
            year: match due {
                Due::FirstPlenaryOf(year) => Some(*year),
                _ => None,
            },
            plenary: named.map(ToString::to_string),
        }
    }
}
