//! A text out in silence among the nine, for examples of what happens without a meeting.

use super::{Given, given, sessions};
use crate::consultation::{circulate::Circulate, refer::Refer};
use crate::rules::{Consultations, Matter};
use crate::symbol::{ConsultationId, Seat};
use crate::testing::room::{first_decision, open_plenary};
use crate::words::Text;
use jiff::civil::date;

/// The text that goes out.
pub fn circulate(hours: u16) -> Circulate {
    Circulate { plenary: None, matter: Matter::Substantive, text: Text::es("se aprueba el plan"), hours }
}

/// The same coalition, with these rules about deciding without meeting.
pub fn changed(given: Given, change: impl FnOnce(&mut Consultations)) -> Given {
    given
        .under(|rules| change(&mut rules.consultations.as_mut().expect("the small coalition has them").value))
}

/// At noon of [`super::TODAY`] the secretariat put it to the nine for three days.
pub fn in_silence() -> Given {
    given([]).when(circulate(72)).done()
}

/// At the same hour the nine were asked to reply within three days.
pub fn asked_to_reply() -> Given {
    let asked = Circulate { matter: Matter::Procedural, ..circulate(72) };
    given([]).when(asked).done()
}

/// What [`in_silence`] circulated.
pub fn silence() -> ConsultationId {
    "PS-2030-1".into()
}

/// What [`asked_to_reply`] circulated.
pub fn replies() -> ConsultationId {
    "CE-2030-1".into()
}

/// What [`taken_ad_referendum`] referred.
pub fn referral() -> ConsultationId {
    "AR-2030-1".into()
}

/// The plenary adopted a text, which `CAL` and `DOR` are about to take *ad referendum*.
pub fn adopted_in_the_room() -> Given {
    given(open_plenary("I-2030")).and(sessions::adopted("I-2030", 1, Matter::Substantive))
}

/// `CAL` and `DOR` take the first decision *ad referendum* until the end of April.
pub fn refer() -> Refer {
    let asked = ["CAL", "DOR"].map(Seat::from).into();
    Refer { decision: first_decision(), asked, until: date(2030, 4, 30) }
}

/// They took it so.
pub fn taken_ad_referendum() -> Given {
    adopted_in_the_room().when(refer()).done()
}
