//! A state backs a declaration, wholly or with a reservation.

use alloc::vec::Vec;

use super::{Refusal, Stance, its_plenary, open_to, take};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{DeclarationId, Seat};
use crate::words::Text;

/// Endorses a declaration in the plenary it was presented to; the state itself, or the secretariat that records its word.
#[derive(Clone, Debug)]
pub struct Endorse {
    /// Which declaration.
    pub declaration: DeclarationId,
    /// Who.
    pub seat: Seat,
    /// To what it does not subscribe, and why.
    pub reservation: Option<Text>,
    /// The paragraph the reservation is about.
    pub paragraph: Option<u16>,
}

impl Command for Endorse {
    const ACTION: Action =
        Action { name: "declaration.endorse", basis: Ground::Declarations, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let declaration = open_to(coalition, cx, &self.declaration, &self.seat)?;
        let Some(plenary) = its_plenary(coalition, declaration) else {
            return Err(Refusal::PlenaryOver(declaration.plenary.clone()).into());
        };
        plenary.must_be_present(&self.seat)?;
        take(coalition, cx, declaration, &self.seat, self.stance()?)
    }
}

impl Endorse {
    fn stance(&self) -> Result<Stance, Refusal> {
        match (&self.reservation, self.paragraph) {
            (None, None) => Ok(Stance::Endorsed {}),
            (Some(text), paragraph) if text.is_written() => {
                Ok(Stance::EndorsedWithReservation { reservation: text.clone(), paragraph })
            }
            // A reservation without words, or a paragraph without a reservation.
            _ => Err(Refusal::TextMissing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::declarations::{closing, id, presented};

    fn endorse(seat: &str) -> Endorse {
        Endorse { declaration: id(), seat: seat.into(), reservation: None, paragraph: None }
    }

    #[test]
    fn a_state_backs_it_for_itself() {
        let given = presented().delegation("CAL").when(endorse("CAL")).done();
        let declaration = &given.known().declarations[&id()];
        assert_eq!(declaration.backing().into_iter().map(Seat::as_str).collect::<Vec<_>>(), ["CAL"]);
        given
            .when(endorse("CAL"))
            .refused(Refusal::AlreadySo("CAL".into()))
            .when(endorse("DOR"))
            .not_entitled();
    }

    #[test]
    fn with_a_reservation_it_backs_it_all_the_same() {
        let reserved =
            Endorse { reservation: Some(Text::es("El párrafo 3.")), paragraph: Some(3), ..endorse("CAL") };
        let given = presented().delegation("CAL").when(reserved).done();
        assert_eq!(given.known().declarations[&id()].backing().len(), 1);
        let wordless = Endorse { reservation: Some(Text::es("")), ..endorse("DOR") };
        let aimless = Endorse { paragraph: Some(3), ..endorse("DOR") };
        let given = presented().delegation("DOR").when(wordless).refused(Refusal::TextMissing);
        given.when(aimless).refused(Refusal::TextMissing);
    }

    #[test]
    fn a_reservation_that_comes_after_supersedes_and_the_ledger_keeps_both() {
        let reserved = Endorse { reservation: Some(Text::es("El párrafo 3.")), ..endorse("CAL") };
        let given = presented().delegation("CAL").when(endorse("CAL")).done().when(reserved).done();
        let declaration = &given.known().declarations[&id()];
        assert_eq!((declaration.ledger.len(), declaration.backing().len()), (2, 1));
    }

    #[test]
    fn one_endorses_where_one_is() {
        let absent = crate::plenary::Refusal::NotPresent("IRI".into());
        presented().delegation("IRI").when(endorse("IRI")).refused(absent);
    }

    #[test]
    fn observers_do_not_endorse() {
        let refused = Refusal::NotAMember("JAS".into());
        presented().delegation("JAS").when(endorse("JAS")).refused(refused.clone());
        let over = presented().and([closing()]);
        over.delegation("JAS").when(endorse("JAS")).refused(refused);
    }

    #[test]
    fn after_the_plenary_one_joins_later() {
        let over = presented().and([closing()]);
        over.delegation("CAL").when(endorse("CAL")).refused(Refusal::PlenaryOver("I-2030".into()));
    }
}
