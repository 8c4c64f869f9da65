//! Decisions and elections: what it took, what was said, and how it came out.
//!
//! Votes are shown once the outcome is: nobody sees a direction before it is announced.

use domain::Coalition;
use domain::decision::{self, Decision, Stated, Statement};
use domain::election::{Election, Stage};
use serde::Serialize;
use utoipa::ToSchema;

use super::{AmendmentShape, Days, OfficeName, PartShape, Sentence, SubjectShape, Words, words_of};

words_of! {
    /// How members express themselves.
    DecisionMode = decision::Mode { Consensus, Acclamation, RollCall, ShowOfHands, Recorded }
}
words_of! {
    /// What a seat answered.
    ChoiceName = decision::Choice { Yes, No, Abstain }
}
words_of! {
    /// How a decision ended.
    OutcomeName = decision::Outcome { Adopted, Rejected, Tied }
}
words_of! {
    /// How the plenary elects.
    ElectionMode = domain::election::Mode { Acclamation, Consensus, RollCall }
}

/// A decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct DecisionShape {
    /// `IV-2023/D2`.
    #[schema(example = "IV-2023/D2")]
    pub id: String,
    /// Under which item, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<u16>,
    /// What it is about: the name of the matter in the rules.
    pub matter: String,
    /// What is decided.
    pub text: Words,
    /// The motion, amendment or part it is on, where it is not on a text of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<SubjectShape>,
    /// Amendments to the text, in the order of submission.
    pub amendments: Vec<AmendmentShape>,
    /// The parts it is decided in; none where it was not divided.
    pub parts: Vec<PartShape>,
    /// What it takes: the name of the rule.
    pub rule: String,
    /// The version of the rules it is taken under.
    pub rules_version: u32,
    /// How members express themselves.
    pub mode: DecisionMode,
    /// Seats entitled to vote.
    pub entitled: Vec<String>,
    /// Active members at that moment.
    pub members: u32,
    /// Objections, reservations and explanations.
    pub statements: Vec<StatementShape>,
    /// Votes by seat, where each seat votes for itself, once there is an outcome.
    pub votes: Vec<VoteShape>,
    /// Seats that have voted so far, where each votes for itself; nothing of what they voted.
    pub voted: Vec<String>,
    /// Until when ballots are taken, where the chair said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub closes_at: Option<String>,
    /// Whether the voting was closed, in a recorded vote.
    pub voting_closed: bool,
    /// Totals, once there is an outcome and where there was a vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<CountShape>,
    /// The outcome, once it is closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<OutcomeName>,
    /// Whether it was withdrawn before it was decided.
    pub withdrawn: bool,
    /// What it takes, in one sentence.
    pub before: Sentence,
    /// How it came out, in one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Sentence>,
    /// The entry that opened it.
    pub position: u64,
}

/// What a seat attached to a decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementShape {
    /// Who.
    pub seat: String,
    /// `objection`, `does_not_block`, `reservation`, `interpretative_declaration`, `dissociation`, `endorsement`,
    /// `will_join`, `explanation` or `rectification`.
    pub kind: String,
    /// What it says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// The paragraph it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// How it meant to vote, where it rectifies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<ChoiceName>,
    /// The day on which it will join.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub on: Option<String>,
    /// The entry it stands in.
    pub position: u64,
    /// The entry of the earlier statement that it takes the place of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u64>,
}

impl StatementShape {
    /// A statement.
    pub fn of(it: &Stated) -> Self {
        let (text, paragraph, on) = match &it.statement {
            Statement::Objection { text }
            | Statement::DoesNotBlock { text }
            | Statement::InterpretativeDeclaration { text }
            | Statement::Explanation { text }
            | Statement::Rectification { text, .. } => (Some(text), None, None),
            Statement::Reservation { text, paragraph } => (Some(text), *paragraph, None),
            Statement::Dissociation { paragraph } => (None, Some(*paragraph), None),
            Statement::Endorsement {} => (None, None, None),
            Statement::WillJoin { on } => (None, None, Some(on.to_string())),
        };
        let choice = match it.statement {
            Statement::Rectification { choice, .. } => Some(choice.into()),
            _ => None,
        };
        Self {
            seat: it.seat.to_string(),
            choice,
            kind: documents::name_of(&it.statement),
            text: text.map(Into::into),
            paragraph,
            on,
            position: it.position,
            supersedes: it.supersedes,
        }
    }
}

/// A vote.
#[derive(Debug, Serialize, ToSchema)]
pub struct VoteShape {
    /// Who.
    pub seat: String,
    /// What.
    pub choice: ChoiceName,
}

/// Totals of a vote.
#[derive(Debug, Serialize, ToSchema)]
pub struct CountShape {
    /// In favor.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Neither.
    pub abstain: u32,
}

impl DecisionShape {
    /// A decision.
    pub fn of(coalition: &Coalition, it: &Decision) -> Self {
        use documents::explain;
        let vote = |(seat, choice): (&domain::symbol::Seat, &decision::Choice)| VoteShape {
            seat: seat.to_string(),
            choice: (*choice).into(),
        };
        let announced = it.outcome.is_some();
        let after = |lang| explain::decision_after(coalition, it, lang);
        Self {
            id: it.id.to_string(),
            item: it.item.map(|id| id.0),
            matter: documents::name_of(&it.matter),
            text: (&it.text).into(),
            on: it.on.as_ref().map(SubjectShape::of),
            amendments: it.amendments.iter().map(AmendmentShape::of).collect(),
            parts: it.parts.iter().map(PartShape::of).collect(),
            rule: documents::name_of(&it.rule),
            rules_version: it.rules_version,
            mode: it.mode.into(),
            entitled: it.entitled.iter().map(ToString::to_string).collect(),
            members: it.members,
            statements: it.statements.iter().map(StatementShape::of).collect(),
            votes: it.votes.iter().filter(|_| announced).map(vote).collect(),
            voted: it.entitled.iter().filter(|seat| it.has_voted(seat)).map(ToString::to_string).collect(),
            closes_at: it.closes_at.map(|at| at.to_string()),
            voting_closed: it.voting_closed.is_some(),
            count: it.count.as_ref().filter(|_| announced).map(|count| CountShape {
                yes: count.yes,
                no: count.no,
                abstain: count.abstain,
            }),
            outcome: it.outcome.map(Into::into),
            withdrawn: it.withdrawn.is_some(),
            before: Sentence::of(|lang| explain::decision_before(coalition, it, lang)),
            after: after(domain::words::Lang::Es)
                .zip(after(domain::words::Lang::En))
                .map(|(es, en)| Sentence { es, en }),
            position: it.position,
        }
    }
}

/// An election.
#[derive(Debug, Serialize, ToSchema)]
pub struct ElectionShape {
    /// `E-2024-presidency`.
    pub id: String,
    /// For which office.
    pub office: OfficeName,
    /// For which time.
    pub term: Days,
    /// The plenary that elects.
    pub plenary: String,
    /// Candidates.
    pub candidates: Vec<CandidateShape>,
    /// How, once conducted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<ElectionMode>,
    /// Where it stands: `called`, `open`, `contested`, `lot_pending`, `decided`, `announced` or `carried_over`.
    pub stage: String,
    /// Who won, once announced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elected: Option<String>,
    /// What states said of their own vote.
    pub disclosed: Vec<DisclosedVote>,
    /// The entry of the call.
    pub position: u64,
}

/// A candidate state.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateShape {
    /// Who.
    pub seat: String,
    /// Who nominated it.
    pub nominated_by: String,
    /// Whether it agreed to stand.
    pub consents: bool,
}

/// What a state said of its own vote.
#[derive(Debug, Serialize, ToSchema)]
pub struct DisclosedVote {
    /// Who voted.
    pub seat: String,
    /// For whom.
    pub candidate: String,
    /// The entry in which it said so.
    pub position: u64,
}

impl ElectionShape {
    /// An election.
    pub fn of(it: &Election) -> Self {
        let stage = match it.stage() {
            Stage::Called => "called",
            Stage::Open(_) => "open",
            Stage::Contested => "contested",
            Stage::LotPending(_) => "lot_pending",
            Stage::Decided(_) => "decided",
            Stage::Announced => "announced",
            Stage::CarriedOver => "carried_over",
        };
        let candidate = |it: &domain::election::Candidate| CandidateShape {
            seat: it.seat.to_string(),
            nominated_by: it.nominated_by.to_string(),
            consents: it.consents,
        };
        let disclosed = it.disclosed.iter().map(|(seat, (candidate, position))| DisclosedVote {
            seat: seat.to_string(),
            candidate: candidate.to_string(),
            position: *position,
        });
        Self {
            id: it.id.to_string(),
            office: it.office.into(),
            term: (&it.term).into(),
            plenary: it.plenary.to_string(),
            candidates: it.candidates.iter().map(candidate).collect(),
            mode: it.mode.map(Into::into),
            stage: stage.to_owned(),
            elected: it.announced.and(it.elected.as_ref()).map(ToString::to_string),
            disclosed: disclosed.collect(),
            position: it.position,
        }
    }
}
