//! What happens to minutes, and what is known of them afterwards.

use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Disposition, Minutes, Observation, Paragraph, Signature, Stage};
use crate::symbol::{DecisionId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Fact};

/// What happened to minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Minutes that exist on paper became known to the record.
    CarriedIn {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// What the paper is, in a sentence.
        description: Text,
    },
    /// The secretariat drew up the draft.
    Drafted {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Its paragraphs.
        paragraphs: Vec<Paragraph>,
    },
    /// The text was revised before submission.
    Revised {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// The paragraph as it now reads.
        paragraph: Paragraph,
    },
    /// The draft went out to the delegations.
    Circulated {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// The last day for observations.
        until: Date,
    },
    /// A delegation observed a paragraph.
    Observed {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Its number.
        observation: u16,
        /// Who.
        seat: Seat,
        /// Which paragraph.
        paragraph: u16,
        /// What should be changed.
        text: Text,
    },
    /// An observation was settled.
    ObservationSettled {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Which observation.
        observation: u16,
        /// How.
        disposition: Disposition,
        /// The paragraph as it now reads, when it was accepted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<Paragraph>,
    },
    /// They were put before a later plenary.
    Submitted {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// To which plenary.
        to: PlenaryCode,
    },
    /// A later plenary approved them.
    Approved {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// By which plenary.
        by: PlenaryCode,
        /// By which decision.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
    },
    /// Somebody signed.
    Signed {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// Who, as what.
        signature: Signature,
    },
    /// They were made public.
    Published {
        /// Of which plenary.
        plenary: PlenaryCode,
    },
    /// A correction was put beside the approved text.
    Corrected {
        /// Of which plenary.
        plenary: PlenaryCode,
        /// What to read instead of what.
        corrigendum: Text,
    },
}

impl Event {
    /// The plenary whose minutes it is about.
    pub fn plenary(&self) -> &PlenaryCode {
        match self {
            Self::CarriedIn { plenary, .. }
            | Self::Drafted { plenary, .. }
            | Self::Revised { plenary, .. }
            | Self::Circulated { plenary, .. }
            | Self::Observed { plenary, .. }
            | Self::ObservationSettled { plenary, .. }
            | Self::Submitted { plenary, .. }
            | Self::Approved { plenary, .. }
            | Self::Signed { plenary, .. }
            | Self::Published { plenary }
            | Self::Corrected { plenary, .. } => plenary,
        }
    }
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Fact, event: &Event) {
    let (paragraphs, carried_in) = match event {
        Event::CarriedIn { description, .. } => (Vec::new(), Some(description.clone())),
        Event::Drafted { paragraphs, .. } => (paragraphs.clone(), None),
        _ => {
            if let Some(minutes) = coalition.minutes.get_mut(event.plenary()) {
                minutes.take_in(fact, event);
            }
            return;
        }
    };
    let minutes = Minutes {
        plenary: event.plenary().clone(),
        paragraphs,
        revision: 1,
        stage: Stage::Drafted,
        observations: Vec::new(),
        signatures: Vec::new(),
        published_at: None,
        corrigenda: Vec::new(),
        carried_in,
        position: fact.position,
    };
    coalition.minutes.insert(minutes.plenary.clone(), minutes);
}

impl Minutes {
    /// Puts `paragraph` in its place, or at the end.
    fn write(&mut self, paragraph: &Paragraph) {
        match self.paragraphs.iter_mut().find(|it| it.number == paragraph.number) {
            Some(place) => *place = paragraph.clone(),
            None => self.paragraphs.push(paragraph.clone()),
        }
        self.revision += 1;
    }

    fn take_in(&mut self, fact: &Fact, event: &Event) {
        match event {
            Event::CarriedIn { .. } | Event::Drafted { .. } => {}
            Event::Revised { paragraph, .. } => self.write(paragraph),
            Event::Circulated { until, .. } => self.stage = Stage::Circulated { until: *until },
            Event::Observed { observation, seat, paragraph, text, .. } => {
                self.observations.push(Observation {
                    number: *observation,
                    seat: seat.clone(),
                    paragraph: *paragraph,
                    text: text.clone(),
                    disposition: None,
                    position: fact.position,
                });
            }
            Event::ObservationSettled { observation, disposition, paragraph, .. } => {
                if let Some(it) = self.observations.iter_mut().find(|it| it.number == *observation) {
                    it.disposition = Some(*disposition);
                }
                if let Some(paragraph) = paragraph {
                    self.write(paragraph);
                }
            }
            Event::Submitted { to, .. } => self.stage = Stage::Submitted { to: to.clone() },
            Event::Approved { by, decision, .. } => {
                self.stage = Stage::Approved { by: by.clone(), decision: decision.clone() };
            }
            Event::Signed { signature, .. } => self.signatures.push(signature.clone()),
            Event::Published { .. } => self.published_at = Some(fact.at),
            Event::Corrected { corrigendum, .. } => {
                self.corrigenda.push((fact.position, corrigendum.clone()));
            }
        }
    }
}
