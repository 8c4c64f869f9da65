//! Which plenary an event belongs to, so that its minutes can tell of it.

use crate::symbol::{AgreementId, PlenaryCode};
use crate::{Coalition, Event};
use crate::{agreement, commitment, committee, consultation, declaration, election, matrix, minutes, report};

impl Coalition {
    /// The plenary in whose course or about which `event` happened, if any.
    ///
    /// Minutes belong to the plenary that approves them, and only by that act:
    /// drafting and circulating them is work between plenaries.
    pub fn proceedings_of(&self, event: &Event) -> Option<PlenaryCode> {
        let code = match event {
            Event::Plenary(event) => event.plenary(),
            Event::Floor(event) => event.plenary(),
            Event::Decision(event) => event.plenary(),
            Event::Motion(event) => event.plenary(),
            // What the capitals adopted between plenaries continues the numbers of one, and is no part of it.
            Event::Agreement(agreement::Event::Recorded { consultation: Some(_), .. }) => return None,
            Event::Agreement(
                agreement::Event::Recorded { agreement, .. } | agreement::Event::Corrected { agreement, .. },
            ) => self.of_plenary(agreement)?,
            Event::Minutes(minutes::Event::Approved { by, .. }) => by,
            Event::Declaration(declaration::Event::Presented { plenary, .. }) => plenary,
            Event::Declaration(declaration::Event::StanceTaken { plenary, .. }) => plenary.as_ref()?,
            Event::Report(report::Event::Presented { plenary, .. }) => plenary,
            Event::Matrix(matrix::Event::Proposed { plenary, .. }) => plenary,
            Event::Committee(event) => self.committee_plenary(event)?,
            Event::Election(event) => self.election_plenary(event)?,
            Event::Commitment(commitment::Event::Made { agreement, .. }) => self.of_plenary(agreement)?,
            // Taken ad referendum in the room; what capitals answer later is work between plenaries.
            Event::Consultation(consultation::Event::Referred { decision, .. }) => &decision.plenary,
            _ => return None,
        };
        Some(code.clone())
    }

    /// The plenary that took an agreement; none where the capitals adopted it between plenaries.
    fn of_plenary<'a>(&self, id: &'a AgreementId) -> Option<&'a PlenaryCode> {
        let consulted = self.agreement(id).is_some_and(|it| it.consultation.is_some());
        (!consulted).then_some(&id.plenary)
    }

    fn committee_plenary<'a>(&'a self, event: &'a committee::Event) -> Option<&'a PlenaryCode> {
        match event {
            committee::Event::SetUp { agreement, .. } => self.of_plenary(agreement),
            committee::Event::Volunteered { plenary, .. }
            | committee::Event::SupportOffered { plenary, .. } => plenary.as_ref(),
            committee::Event::Delivered { plenary, .. } => Some(plenary),
            committee::Event::SupportAccepted { committee, .. } => {
                Some(&self.committees.get(committee)?.agreement.plenary)
            }
            committee::Event::FellDue { .. } | committee::Event::Dissolved { .. } => None,
        }
    }

    fn election_plenary<'a>(&'a self, event: &'a election::Event) -> Option<&'a PlenaryCode> {
        let id = match event {
            election::Event::Called { plenary, .. } => return Some(plenary),
            election::Event::Nominated { election, .. }
            | election::Event::Consented { election, .. }
            | election::Event::CandidacyWithdrawn { election, .. }
            | election::Event::Opened { election, .. }
            | election::Event::Objected { election, .. }
            | election::Event::VoteCast { election, .. }
            | election::Event::RoundClosed { election, .. }
            | election::Event::LotDrawn { election, .. }
            | election::Event::Announced { election, .. }
            | election::Event::VoteDisclosed { election, .. } => election,
        };
        Some(&self.elections.get(id)?.plenary)
    }
}
