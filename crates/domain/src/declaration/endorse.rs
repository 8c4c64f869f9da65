//! A state backs a declaration, wholly or with a reservation.

use alloc::vec::Vec;

use super::{Refusal, Stance, in_session, known, take};
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
        let declaration = known(coalition, &self.declaration)?;
        if !in_session(coalition, declaration) {
            return Err(Refusal::PlenaryOver(declaration.plenary.clone()).into());
        }
        let stance = match &self.reservation {
            None => Stance::Endorsed {},
            Some(reservation) if reservation.is_written() => Stance::EndorsedWithReservation {
                reservation: reservation.clone(),
                paragraph: self.paragraph,
            },
            Some(_) => return Err(Refusal::TextMissing.into()),
        };
        take(coalition, cx, &self.declaration, &self.seat, stance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::declarations::{closing, presented};

    fn endorse(seat: &str) -> Endorse {
        Endorse { declaration: "DC-2030-1".into(), seat: seat.into(), reservation: None, paragraph: None }
    }

    #[test]
    fn a_state_backs_it_for_itself() {
        let given = presented().delegation("CAL").when(endorse("CAL")).done();
        let declaration = &given.known().declarations[&DeclarationId::from("DC-2030-1")];
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
        assert_eq!(given.known().declarations[&DeclarationId::from("DC-2030-1")].backing().len(), 1);
        let wordless = Endorse { reservation: Some(Text::es("")), ..endorse("DOR") };
        presented().delegation("DOR").when(wordless).refused(Refusal::TextMissing);
    }

    #[test]
    fn observers_do_not_endorse() {
        presented().delegation("JAS").when(endorse("JAS")).refused(Refusal::NotAMember("JAS".into()));
    }

    #[test]
    fn after_the_plenary_one_joins_later() {
        let over = presented().and([closing()]);
        over.delegation("CAL").when(endorse("CAL")).refused(Refusal::PlenaryOver("I-2030".into()));
    }
}
