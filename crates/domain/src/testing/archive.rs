//! Documents of the archive for examples: two of them, about the meeting `NUEVE/IV-2029`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Given, given};
use crate::archive::admit::Admit;
use crate::archive::claim::{Actor, Agreement, Claim, Deadline, Kind, Place, Role};
use crate::archive::take_up::TakeUp;
use crate::archive::transcribe::{Claimed, Transcribe};
use crate::archive::{Days, Language, PartialDate, Who};
use crate::commitment::Owner;
use crate::deadline::Due;
use crate::symbol::MeetingId;
use crate::words::Text;

/// The meeting.
pub fn meeting() -> MeetingId {
    "NUEVE/IV-2029".into()
}

/// A digest of document `number`: 0 of its file, 1 of its text.
pub fn digest(number: u8, which: u8) -> String {
    format!("{:064x}", u16::from(number) * 2 + u16::from(which))
}

/// Admits document `number`.
pub fn note(number: u8) -> Admit {
    Admit {
        original: digest(number, 0),
        text: digest(number, 1),
        citation: Text::es("Nota de CAL sobre la IV Reunión 2029"),
        language: Language::Es,
        issuer: Some(Who::State("CAL".into())),
    }
}

/// Two documents were admitted.
pub fn admitted() -> Given {
    given([]).when(note(1)).done().when(note(2)).done()
}

/// Transcribes claims of document `number`, read by hand.
pub fn transcribe(number: u8, claims: impl IntoIterator<Item = Claim>) -> Transcribe {
    let document = format!("D{number}").as_str().into();
    let claims: Vec<Claimed> = claims.into_iter().map(Claimed::by_hand).collect();
    Transcribe { document, meeting: meeting(), claims }
}

/// It took place on this day, as far as it is said.
pub fn days(day: &str) -> Claim {
    Claim::Days(Days::on(PartialDate::read(day).expect("a day")))
}

/// It took place there.
pub fn place(name: &str, country: Option<&str>) -> Claim {
    Claim::Place(Place { name: name.into(), country: country.map(Into::into) })
}

/// It told `CAL` to do something by the first plenary of 2030.
pub fn agreement(number: &str, words: &str) -> Claim {
    Claim::Agreement(Agreement {
        number: Some(number.into()),
        words: words.into(),
        summary: words.into(),
        kind: Kind::Mandate,
        actors: [Actor { who: Who::State("CAL".into()), role: Role::Asked }].into(),
        deadline: Some(Deadline::Event("la primera plenaria de 2030".into())),
        documents: [].into(),
        amounts: [].into(),
    })
}

/// The meeting is known to be one of ours, and when it was.
pub fn ours() -> Given {
    admitted().when(transcribe(1, [Claim::Acronym("NUEVE".into()), days("2029-11-30")])).done()
}

/// It agreed on something that binds.
pub fn bound() -> Given {
    ours().when(transcribe(1, [agreement("5", "Se encomienda a CAL enviar las cifras")])).done()
}

/// Takes up the agreement at this position.
pub fn mandated(claim: u64) -> TakeUp {
    TakeUp {
        meeting: meeting(),
        claim,
        owner: Owner::Seat("CAL".into()),
        text: Text::es("enviar las cifras"),
        due: Due::FirstPlenaryOf(2030),
    }
}

/// Takes up the agreement of the meeting.
pub fn take_up(given: &Given) -> TakeUp {
    let claims = &given.known().archive.meetings[&meeting()].claims;
    let agreement = claims.values().find(|it| matches!(it.claim, Claim::Agreement(_)));
    mandated(agreement.expect("an agreement").position)
}

/// It was taken up.
pub fn taken_up() -> Given {
    let given = bound();
    let act = take_up(&given);
    given.when(act).done()
}
