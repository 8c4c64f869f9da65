//! A commitment for examples: `I-2030/A1/C1`, made by `CAL`, due in thirty days.

use jiff::civil::date;

use super::{Given, TODAY, given, sessions};
use crate::agreement;
use crate::commitment::{Event, Owner};
use crate::deadline::Due;
use crate::symbol::{AgreementId, CommitmentId, Seat};
use crate::words::Text;

/// Its id.
pub fn id() -> CommitmentId {
    CommitmentId::from("I-2030/A1/C1")
}

/// The agreement it rests on.
pub fn agreement() -> AgreementId {
    AgreementId { plenary: "I-2030".into(), number: 1 }
}

/// `I-2030` is in session and agreed on something that binds.
pub fn agreed() -> Given {
    given(sessions::opened("I-2030", date(2030, 3, 1))).and([sessions::agreed(
        "I-2030",
        1,
        agreement::Kind::Commitment,
    )])
}

/// The commitment was made, by this owner.
pub fn made_by(owner: Owner) -> Given {
    let made = Event::Made {
        commitment: id(),
        agreement: agreement(),
        owner,
        text: Text::es("enviar las cifras"),
        due: Due::Days(30),
        agreed_on: TODAY,
    };
    agreed().and([made.into()])
}

/// `CAL` is to do it.
pub fn made() -> Given {
    made_by(Owner::Seat(Seat::from("CAL")))
}

/// `CAL` reported, with evidence or without.
pub fn reported(sha256: Option<&str>) -> Given {
    let reported = Event::ProgressReported {
        commitment: id(),
        seat: Seat::from("CAL"),
        text: Text::es("enviadas"),
        sha256: sha256.map(Into::into),
    };
    made().and([reported.into()])
}
