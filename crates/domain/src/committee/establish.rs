//! A petit comité in one gesture: the agreement, the committee it sets up, and who helps.

use alloc::vec::Vec;

use super::set_up::{SetUp, is_member};
use super::{Admission, Event, Refusal};
use crate::agreement::{self, Kind, record::Record};
use crate::command::{Action, Command, Context};
use crate::deadline::Due;
use crate::right::{Power, Right};
use crate::rules::Ground;
use crate::symbol::{AgreementId, CommitteeId, DecisionId, ItemId, PlenaryCode, Seat};
use crate::words::Text;
use crate::{Coalition, Refusal as Any, plenary};

/// Records that the plenary agreed on a committee and set it up, with who helps it and when it delivers.
///
/// Members volunteer from then on, each for itself.
#[derive(Clone, Debug)]
pub struct Establish {
    /// Which plenary.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: Option<ItemId>,
    /// The decision that took the agreement.
    pub decision: Option<DecisionId>,
    /// What was agreed.
    pub text: Text,
    /// The id of the committee: `PC-1-2023`.
    pub committee: CommitteeId,
    /// Its name.
    pub name: Text,
    /// What it is to do.
    pub mandate: Text,
    /// The document it works on.
    pub base_document: Text,
    /// Who may join.
    pub admission: Admission,
    /// When it delivers.
    pub due: Due,
    /// Members named at once.
    pub members: Vec<Seat>,
    /// Partners and observers whose help the agreement names.
    pub supporters: Vec<Seat>,
    /// With what they help; said where somebody does.
    pub support: Option<Text>,
}

impl Command for Establish {
    const ACTION: Action =
        Action { name: "committee.establish", basis: Ground::Committees, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        let mut events = self.agreement().decide(coalition, cx)?;
        let recorded = events.iter().find_map(|event| match event {
            crate::Event::Agreement(agreement::Event::Recorded { agreement, .. }) => Some(agreement.clone()),
            _ => None,
        });
        // The record of an agreement is an event that names it.
        let Some(agreement) = recorded else { return Ok(events) };
        events.extend(self.set_up(agreement).by_agreement(coalition, cx, cx.today)?);
        for (index, seat) in self.supporters.iter().enumerate() {
            self.may_support(coalition, cx, seat)?;
            if self.supporters[..index].contains(seat) {
                return Err(Refusal::AlreadyOffered(seat.clone()).into());
            }
            let (committee, plenary) = (self.committee.clone(), Some(self.plenary.clone()));
            let (seat, offer) = (seat.clone(), self.support.clone().unwrap_or_default());
            if !offer.is_written() {
                return Err(Refusal::TextMissing.into());
            }
            events.push(
                Event::SupportOffered { committee: committee.clone(), seat: seat.clone(), offer, plenary }
                    .into(),
            );
            events.push(Event::SupportAccepted { committee, seat }.into());
        }
        Ok(events)
    }
}

impl Establish {
    fn agreement(&self) -> Record {
        Record {
            plenary: self.plenary.clone(),
            kind: Kind::Committee,
            text: self.text.clone(),
            item: self.item,
            decision: self.decision.clone(),
        }
    }

    fn set_up(&self, agreement: AgreementId) -> SetUp {
        SetUp {
            committee: self.committee.clone(),
            name: self.name.clone(),
            agreement,
            mandate: self.mandate.clone(),
            base_document: self.base_document.clone(),
            admission: self.admission,
            due: self.due.clone(),
            members: self.members.clone(),
        }
    }

    /// Members join and do not support from outside; whoever supports has a voice in the coalition.
    fn may_support(&self, coalition: &Coalition, cx: &Context, seat: &Seat) -> Result<(), Any> {
        if is_member(coalition, seat, cx) {
            return Err(Refusal::MembersJoin(seat.clone()).into());
        }
        Ok(plenary::must_have_right(coalition, seat, Right::Speak, cx.today)?)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::committee::volunteer::Volunteer;
    use crate::rules::Matter;
    use crate::testing::{Given, given, sessions};

    fn establish() -> Establish {
        Establish {
            plenary: "IV-2030".into(),
            item: None,
            decision: Some(DecisionId { plenary: "IV-2030".into(), number: 1 }),
            text: Text::es("el pleno acuerda crear un petit comité"),
            committee: "PC-1-2030".into(),
            name: Text::es("Petit comité"),
            mandate: Text::es("Actualizar los lineamientos"),
            base_document: Text::es("Lineamientos vigentes"),
            admission: Admission::Open,
            due: Due::FirstPlenaryOf(2031),
            members: Vec::new(),
            supporters: ["AYU".into()].to_vec(),
            support: Some(Text::es("asistencia técnica")),
        }
    }

    fn decided() -> Given {
        given(sessions::opened("IV-2030", date(2030, 11, 30))).and(sessions::adopted(
            "IV-2030",
            1,
            Matter::Substantive,
        ))
    }

    #[test]
    fn agreement_committee_and_support_are_recorded_together() {
        let known = decided().presidency().when(establish()).done();
        let known_so = known.known();
        let agreement = AgreementId { plenary: "IV-2030".into(), number: 1 };
        assert_eq!(known_so.agreement(&agreement).map(|it| it.kind), Some(Kind::Committee));
        let committee = &known_so.committees[&"PC-1-2030".into()];
        assert_eq!(committee.agreement, agreement);
        assert_eq!(committee.support[&"AYU".into()], crate::committee::Support::Accepted);
        let volunteer =
            Volunteer { committee: "PC-1-2030".into(), seat: "CAL".into(), plenary: Some("IV-2030".into()) };
        known.delegation("CAL").when(volunteer).done();
    }

    #[test]
    fn a_due_plenary_that_is_convened_already_is_found_at_once() {
        let known = decided().and(sessions::convened("I-2031", date(2031, 3, 1)));
        let known = known.when(establish()).done();
        let due_at = known.known().committees[&"PC-1-2030".into()].due_at.clone();
        assert_eq!(due_at, Some("I-2031".into()));
    }

    #[test]
    fn nothing_is_recorded_where_a_part_of_it_is_wrong() {
        let undecided = Establish { decision: None, ..establish() };
        decided().when(undecided).refused(agreement::Refusal::DecisionMissing(Kind::Committee));
        let wordless = Establish { support: None, ..establish() };
        decided().when(wordless).refused(Refusal::TextMissing);
        let member = Establish { supporters: ["CAL".into()].to_vec(), ..establish() };
        let known = decided().when(member).refused(Refusal::MembersJoin("CAL".into()));
        assert!(known.known().plenaries[&"IV-2030".into()].agreements.is_empty());
        let twice = Establish { supporters: ["AYU".into(), "AYU".into()].to_vec(), ..establish() };
        decided().when(twice).refused(Refusal::AlreadyOffered("AYU".into()));
        decided()
            .when(establish())
            .done()
            .when(Establish { decision: None, ..establish() })
            .refused(agreement::Refusal::DecisionMissing(Kind::Committee));
        decided().delegation("CAL").when(establish()).not_entitled();
    }
}
