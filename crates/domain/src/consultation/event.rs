//! What happens to a consultation, and how that is taken in.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Consultation, End, Extension, Kind, Objection};
use crate::decision::{Choice, Count, Outcome, Stated, Statement};
use crate::majority::DecisionRule;
use crate::rules::Matter;
use crate::symbol::{ConsultationId, DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

/// What happened to a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A text was put to the capitals and the clock started.
    Circulated {
        /// Its id.
        consultation: ConsultationId,
        /// The plenary that asked for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        plenary: Option<PlenaryCode>,
        /// What it is about.
        matter: Matter,
        /// The text.
        text: Text,
        /// What it takes.
        rule: DecisionRule,
        /// The version of the rules.
        rules_version: u32,
        /// How long the clock runs.
        hours: u16,
        /// The instant it runs out.
        until: Timestamp,
        /// The members that are asked.
        asked: BTreeSet<Seat>,
        /// Active members.
        members: u32,
    },
    /// A member broke the silence.
    Objected {
        /// Which consultation.
        consultation: ConsultationId,
        /// Who.
        seat: Seat,
        /// Why.
        reason: Text,
        /// The paragraph it objects to; the whole text where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u16>,
    },
    /// A member said something that breaks no silence.
    Stated {
        /// Which consultation.
        consultation: ConsultationId,
        /// Who.
        seat: Seat,
        /// What.
        statement: Statement,
        /// The earlier statement it takes the place of, by position in the record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        supersedes: Option<u64>,
    },
    /// A member replied in writing.
    Replied {
        /// Which consultation.
        consultation: ConsultationId,
        /// Who.
        seat: Seat,
        /// What.
        choice: Choice,
    },
    /// The clock was set again.
    Extended {
        /// Which consultation.
        consultation: ConsultationId,
        /// How long it runs from now.
        hours: u16,
        /// The instant it runs out.
        until: Timestamp,
        /// Why.
        reason: Text,
    },
    /// A decision of a plenary was taken *ad referendum*: capitals have to confirm it.
    Referred {
        /// Its id.
        consultation: ConsultationId,
        /// Which decision.
        decision: DecisionId,
        /// The members whose delegates reserved it to their capitals.
        asked: BTreeSet<Seat>,
        /// The last day to confirm.
        until: Date,
        /// What it takes.
        rule: DecisionRule,
        /// The version of the rules.
        rules_version: u32,
    },
    /// A capital confirmed what its delegates took.
    Confirmed {
        /// Which consultation.
        consultation: ConsultationId,
        /// Who.
        seat: Seat,
    },
    /// A capital did not confirm it.
    Declined {
        /// Which consultation.
        consultation: ConsultationId,
        /// Who.
        seat: Seat,
        /// Why.
        reason: Text,
    },
    /// It was taken back before it ended.
    Withdrawn {
        /// Which consultation.
        consultation: ConsultationId,
        /// Why.
        reason: Text,
    },
    /// Whoever circulated it certified how it ended.
    Concluded {
        /// Which consultation.
        consultation: ConsultationId,
        /// What it asked.
        kind: Kind,
        /// How many members.
        asked: u32,
        /// Replies or confirmations, where they were asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        count: Option<Count>,
        /// Objections.
        objections: u32,
        /// The outcome.
        outcome: Outcome,
    },
}

impl Event {
    /// Which consultation it happened to.
    pub fn consultation(&self) -> &ConsultationId {
        match self {
            Self::Circulated { consultation, .. }
            | Self::Objected { consultation, .. }
            | Self::Stated { consultation, .. }
            | Self::Replied { consultation, .. }
            | Self::Extended { consultation, .. }
            | Self::Referred { consultation, .. }
            | Self::Confirmed { consultation, .. }
            | Self::Declined { consultation, .. }
            | Self::Withdrawn { consultation, .. }
            | Self::Concluded { consultation, .. } => consultation,
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    let id = event.consultation();
    if let Some(begun) = begun(coalition, fact, event) {
        if let Some(decision) = &begun.decision {
            coalition.referrals.insert(decision.clone(), id.clone());
        }
        coalition.consultations.insert(id.clone(), begun);
    } else if let Some(consultation) = coalition.consultations.get_mut(id) {
        consultation.take_in(fact, event);
        consultation.facts.push(Arc::clone(fact));
    }
}

/// The consultation that an event brings into being.
fn begun(coalition: &Coalition, fact: &Arc<Fact>, event: &Event) -> Option<Consultation> {
    let (kind, plenary, decision, matter, text, rule, rules_version, end, asked, members) = match event {
        Event::Circulated { plenary, matter, text, rule, rules_version, until, asked, members, .. } => {
            let (kind, end) = (Kind::of(rule), End::At(*until));
            (kind, plenary.clone(), None, *matter, text, rule, rules_version, end, asked, *members)
        }
        Event::Referred { decision, asked, until, rule, rules_version, .. } => {
            let known = coalition.decision(decision)?;
            let (kind, end, plenary) = (Kind::Confirmation, End::After(*until), decision.plenary.clone());
            let (matter, text, members) = (known.matter, &known.text, known.members);
            let (plenary, decision) = (Some(plenary), Some(decision.clone()));
            (kind, plenary, decision, matter, text, rule, rules_version, end, asked, members)
        }
        _ => return None,
    };
    Some(Consultation {
        id: event.consultation().clone(),
        kind,
        plenary,
        decision,
        matter,
        text: text.clone(),
        rule: rule.clone(),
        rules_version: *rules_version,
        by: fact.actor.clone(),
        began_at: fact.at,
        end,
        asked: asked.clone(),
        members,
        statements: Vec::new(),
        objections: Vec::new(),
        answers: BTreeMap::new(),
        extensions: Vec::new(),
        concluded: None,
        agreement: None,
        withdrawn: None,
        position: fact.position,
        facts: vec![Arc::clone(fact)],
    })
}

impl Consultation {
    fn take_in(&mut self, fact: &Fact, event: &Event) {
        let (at, position) = (fact.at, fact.position);
        let mut answered = |seat: &Seat, choice, reason: Option<&Text>| {
            self.answers.insert(seat.clone(), Answer { choice, reason: reason.cloned(), at, position });
        };
        match event {
            Event::Circulated { .. } | Event::Referred { .. } => {}
            Event::Objected { seat, reason, paragraph, .. } => {
                let (seat, reason, paragraph) = (seat.clone(), reason.clone(), *paragraph);
                self.objections.push(Objection { seat, reason, paragraph, at, position });
            }
            Event::Stated { seat, statement, supersedes, .. } => self.statements.push(Stated {
                seat: seat.clone(),
                statement: statement.clone(),
                position,
                supersedes: *supersedes,
            }),
            Event::Replied { seat, choice, .. } => answered(seat, *choice, None),
            Event::Confirmed { seat, .. } => answered(seat, Choice::Yes, None),
            Event::Declined { seat, reason, .. } => answered(seat, Choice::No, Some(reason)),
            Event::Extended { until, reason, .. } => {
                let (from, reason) = (self.end, reason.clone());
                self.extensions.push(Extension { from, reason, at, position });
                self.end = End::At(*until);
            }
            Event::Withdrawn { .. } => self.withdrawn = Some(position),
            Event::Concluded { outcome, .. } => self.concluded = Some((*outcome, position)),
        }
    }
}
