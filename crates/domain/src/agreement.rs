//! What a plenary agreed: numbered without gaps, quotable for ever, mended only by corrigendum.

use alloc::sync::Arc;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::symbol::{AgreementId, ConsultationId, DecisionId, ItemId};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod correct;
pub mod record;
pub mod record_consulted;

/// The nature of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Earlier minutes are approved.
    MinutesApproval,
    /// A report was received.
    Report,
    /// About a joint declaration.
    Declaration,
    /// Follow-up of figures and matrices.
    DataFollowUp,
    /// A committee is set up.
    Committee,
    /// Somebody was elected.
    Election,
    /// Somebody is to do something by some time.
    Commitment,
    /// The plenary takes note.
    TakeNote,
    /// The plenary thanks.
    Thank,
    /// The plenary welcomes.
    Welcome,
    /// Anything else.
    Other,
}

impl Kind {
    /// Whether a commitment may rest on it; *take note*, *thank* and *welcome* bind nobody.
    pub fn may_bind(self) -> bool {
        !matches!(self, Self::TakeNote | Self::Thank | Self::Welcome)
    }

    /// Whether it is taken by a decision. An election is an act of its own, a report is received,
    /// and what binds nobody may be said by the chair.
    pub fn rests_on_decision(self) -> bool {
        self.may_bind() && !matches!(self, Self::Report | Self::Election)
    }
}

/// A correction that stands beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrigendum {
    /// What to read instead of what.
    pub text: Text,
    /// Position in the record.
    pub position: u64,
}

/// An agreement.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// `IV-2023/A5`.
    pub id: AgreementId,
    /// Its nature.
    pub kind: Kind,
    /// What was agreed.
    pub text: Text,
    /// Under which item.
    pub item: Option<ItemId>,
    /// The decision that took it; none where the source tells of no decision.
    pub decision: Option<DecisionId>,
    /// The consultation of the capitals that adopted it without a meeting.
    pub consultation: Option<ConsultationId>,
    /// Corrections, oldest first.
    pub corrigenda: Vec<Corrigendum>,
    /// Position in the record.
    pub position: u64,
}

/// What happened to agreements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The plenary agreed.
    Recorded {
        /// Its id.
        agreement: AgreementId,
        /// Its nature.
        kind: Kind,
        /// What was agreed.
        text: Text,
        /// Under which item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        /// The decision that took it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
        /// The consultation that adopted it between plenaries; the number then goes on in the series of the last
        /// plenary that was held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        consultation: Option<ConsultationId>,
    },
    /// A correction was put beside it.
    Corrected {
        /// Which agreement.
        agreement: AgreementId,
        /// What to read instead of what.
        corrigendum: Text,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record knows no such agreement.
    NoSuchAgreement(AgreementId),
    /// A text that has to say something is empty.
    TextMissing,
    /// An agreement of this kind is taken by a decision.
    DecisionMissing(Kind),
    /// Another agreement rests on this decision.
    DecisionUsed {
        /// Which agreement.
        by: AgreementId,
    },
    /// The consultation adopted nothing, or not yet.
    NotAdopted(ConsultationId),
    /// What was taken *ad referendum* is an agreement of the plenary that took it.
    TakenInAPlenary(ConsultationId),
    /// Another agreement was recorded from this consultation.
    ConsultationUsed {
        /// Which agreement.
        by: AgreementId,
    },
    /// No plenary was held yet whose series the number could continue.
    NoSeries,
}

/// The agreement with this id.
pub fn known<'a>(coalition: &'a Coalition, id: &AgreementId) -> Result<&'a Agreement, Refusal> {
    coalition.agreement(id).ok_or_else(|| Refusal::NoSuchAgreement(id.clone()))
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    match event {
        Event::Recorded { agreement, kind, text, item, decision, consultation } => {
            if let Some(it) = consultation.as_ref().and_then(|id| coalition.consultations.get_mut(id)) {
                it.agreement = Some(agreement.clone());
                it.facts.push(Arc::clone(fact));
            }
            let Some(plenary) = coalition.plenaries.get_mut(&agreement.plenary) else { return };
            plenary.agreements.push(Agreement {
                id: agreement.clone(),
                kind: *kind,
                text: text.clone(),
                item: *item,
                decision: decision.clone(),
                consultation: consultation.clone(),
                corrigenda: Vec::new(),
                position: fact.position,
            });
        }
        Event::Corrected { agreement: id, corrigendum } => {
            let plenary = coalition.plenaries.get_mut(&id.plenary);
            let agreement = plenary.and_then(|it| it.agreements.iter_mut().find(|it| it.id == *id));
            if let Some(agreement) = agreement {
                agreement.corrigenda.push(Corrigendum { text: corrigendum.clone(), position: fact.position });
            }
        }
    }
}
