//! A committee for examples: `PC-1-2030`, open, due at the first plenary of 2031.

use alloc::vec::Vec;

use jiff::civil::date;

use super::{Given, given, sessions};
use crate::agreement;
use crate::committee::{Admission, Event};
use crate::deadline::Due;
use crate::symbol::{AgreementId, CommitteeId, PlenaryCode};
use crate::words::Text;

/// It is set up by the first agreement of `code`.
pub fn set_up(code: &str, due: Due) -> Event {
    Event::SetUp {
        committee: CommitteeId::from("PC-1-2030"),
        name: Text::es("Petit comité"),
        agreement: AgreementId { plenary: PlenaryCode::from(code), number: 1 },
        mandate: Text::es("Actualizar los lineamientos"),
        base_document: Text::es("Lineamientos vigentes"),
        admission: Admission::Open,
        due,
        members: Vec::new(),
    }
}

/// `IV-2030` is in session and agreed to have a committee.
pub fn agreed() -> Given {
    given(sessions::opened("IV-2030", date(2030, 11, 30))).and([sessions::agreed(
        "IV-2030",
        1,
        agreement::Kind::Committee,
    )])
}

/// It exists and nobody is in it.
pub fn open() -> Given {
    agreed().and([set_up("IV-2030", Due::FirstPlenaryOf(2031)).into()])
}
