//! Consultations of the capitals: what was asked, until when, who said what, how it ended.
//!
//! Nothing here depends on the hour at which it is asked: whether a clock has run out, a caller sees from its end.

use domain::Coalition;
use domain::consultation::{Consultation, End, Kind};
use serde::Serialize;
use utoipa::ToSchema;

use super::deciding::{ChoiceName, CountShape, OutcomeName, StatementShape};
use super::{PaperShape, Sentence, Words, words_of};
use crate::{consultations, links};

words_of! {
    /// What a consultation asks: objections or else silence adopts, replies, or that capitals confirm.
    ConsultationKind = Kind { Silence, Replies, Confirmation }
}

/// A consultation in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsultationLine {
    /// `PS-2024-1`.
    #[schema(example = "PS-2024-1")]
    pub id: String,
    /// Its permanent id, with the coalition's acronym.
    pub permanent: String,
    /// Its page, without a language before it.
    pub address: String,
    /// What it asks.
    pub kind: ConsultationKind,
    /// The plenary that asked for it, or in which it was taken *ad referendum*.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plenary: Option<String>,
    /// The decision that was taken *ad referendum*.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// What it is about: the name of the matter in the rules.
    pub matter: String,
    /// The text.
    pub text: Words,
    /// When the clock started.
    #[schema(format = DateTime)]
    pub began_at: String,
    /// The instant at which it runs out.
    #[schema(format = DateTime)]
    pub ends_at: String,
    /// How it ended, once that was certified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<OutcomeName>,
    /// Whether it was withdrawn before it ended.
    pub withdrawn: bool,
    /// The agreement that was recorded from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// The entry that began it.
    pub position: u64,
}

/// A consultation with everything that was said.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsultationWhole {
    /// As in the list.
    #[serde(flatten)]
    pub line: ConsultationLine,
    /// What it takes: the name of the rule.
    pub rule: String,
    /// The version of the rules it is taken under.
    pub rules_version: u32,
    /// What it takes, in one sentence.
    pub before: Sentence,
    /// How it ended, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Sentence>,
    /// The members that were asked.
    pub asked: Vec<String>,
    /// Active members when the clock started.
    pub members: u32,
    /// What broke the silence, oldest first.
    pub objections: Vec<ObjectionShape>,
    /// Replies and confirmations, by seat.
    pub answers: Vec<AnswerShape>,
    /// Totals of the answers, where answers were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<CountShape>,
    /// What members said that broke no silence.
    pub statements: Vec<StatementShape>,
    /// Each time the clock was set again.
    pub extensions: Vec<ExtensionShape>,
    /// Certificates issued of it.
    pub papers: Vec<PaperShape>,
}

/// An objection.
#[derive(Debug, Serialize, ToSchema)]
pub struct ObjectionShape {
    /// Who.
    pub seat: String,
    /// Why.
    pub reason: Words,
    /// The paragraph it is about; the whole text where it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The entry it stands in.
    pub position: u64,
}

/// A reply or a confirmation.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnswerShape {
    /// Who.
    pub seat: String,
    /// Yes, no or neither; yes confirms.
    pub choice: ChoiceName,
    /// Why, if it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words>,
    /// The entry it stands in.
    pub position: u64,
}

/// The clock was set again.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExtensionShape {
    /// Why.
    pub reason: Words,
    /// When.
    #[schema(format = DateTime)]
    pub at: String,
    /// The entry it stands in.
    pub position: u64,
}

impl ConsultationLine {
    /// A consultation in a list.
    pub fn of(coalition: &Coalition, it: &Consultation) -> Self {
        Self {
            id: it.id.to_string(),
            permanent: coalition.permanent(&it.id),
            address: links::plain(format_args!("consultations/{}", it.id)),
            kind: it.kind.into(),
            plenary: it.plenary.as_ref().map(ToString::to_string),
            decision: it.decision.as_ref().map(ToString::to_string),
            matter: documents::name_of(&it.matter),
            text: (&it.text).into(),
            began_at: it.began_at.to_string(),
            ends_at: match it.end {
                End::At(at) => at,
                End::After(day) => consultations::day_ends_at(coalition, day),
            }
            .to_string(),
            outcome: it.concluded.map(|(outcome, _)| outcome.into()),
            withdrawn: it.withdrawn.is_some(),
            agreement: it.agreement.as_ref().map(ToString::to_string),
            position: it.position,
        }
    }
}

impl ConsultationWhole {
    /// A consultation with everything that was said.
    pub fn of(coalition: &Coalition, it: &Consultation) -> Self {
        use documents::explain;
        let requirement = it.rule.requirement(it.asked.len() as u32, it.members);
        let after = |lang| explain::consulted_end(coalition, it, lang);
        let count = it.count();
        let papers = coalition.papers.iter().filter(|paper| paper.consultation.as_ref() == Some(&it.id));
        Self {
            line: ConsultationLine::of(coalition, it),
            rule: documents::name_of(&it.rule),
            rules_version: it.rules_version,
            before: Sentence::of(|lang| explain::before(lang, &requirement, None)),
            after: after(domain::words::Lang::Es)
                .zip(after(domain::words::Lang::En))
                .map(|(es, en)| Sentence { es, en }),
            asked: it.asked.iter().map(ToString::to_string).collect(),
            members: it.members,
            objections: it.objections.iter().map(ObjectionShape::of).collect(),
            answers: it
                .answers
                .iter()
                .map(|(seat, one)| AnswerShape {
                    seat: seat.to_string(),
                    choice: one.choice.into(),
                    reason: one.reason.as_ref().map(Into::into),
                    position: one.position,
                })
                .collect(),
            count: (it.kind != Kind::Silence).then_some(CountShape {
                yes: count.yes,
                no: count.no,
                abstain: count.abstain,
            }),
            statements: it.statements.iter().map(StatementShape::of).collect(),
            extensions: it
                .extensions
                .iter()
                .map(|one| ExtensionShape {
                    reason: (&one.reason).into(),
                    at: one.at.to_string(),
                    position: one.position,
                })
                .collect(),
            papers: papers.map(PaperShape::of).collect(),
        }
    }
}

impl ObjectionShape {
    fn of(it: &domain::consultation::Objection) -> Self {
        Self {
            seat: it.seat.to_string(),
            reason: (&it.reason).into(),
            paragraph: it.paragraph,
            position: it.position,
        }
    }
}
