//! What stands of a meeting, held beside a claim that is about to be transcribed; and what a document is about to tell,
//! as if it stood already.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::{ArchivedMeeting, Claim, Kept};
use crate::Coalition;
use crate::command::Actor;
use crate::symbol::MeetingId;

impl ArchivedMeeting {
    /// The meeting as it would stand by these claims alone, the next document's; nothing is recorded.
    pub fn drafted(
        coalition: &Coalition,
        id: MeetingId,
        (actor, on): (&Actor, Date),
        claims: impl IntoIterator<Item = Claim>,
    ) -> Self {
        let mut meeting = Self::new(id);
        let document = coalition.archive.next_document();
        for (position, claim) in (coalition.length..).zip(claims) {
            meeting.take_in(Kept {
                position,
                on,
                actor: actor.clone(),
                document: document.clone(),
                claim,
                span: None,
                words: String::new(),
                found_by: None,
                corrected: false,
                withdrawn: None,
            });
        }
        meeting
    }

    /// The claims that stand and cannot be true if this one is.
    pub fn contradicting(&self, claim: &Claim) -> Vec<&Kept> {
        let Some(standing) = self.standing(&claim.field()) else { return Vec::new() };
        let values = standing.values.iter().map(|it| it.kept());
        values.filter(|it| !it.claim.agrees_with(claim)).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::against::{Topic, Verdict, against_the_record};
    use crate::archive::claim::{Code, Place};
    use crate::archive::transcribe::{Claimed, Transcribe};
    use crate::right::Capacity;
    use crate::testing::archive::{days, meeting, note};
    use crate::testing::{TODAY, given, sessions};

    #[test]
    fn what_is_about_to_be_told_is_held_against_the_plenary_that_was_lived() {
        let given = given([]).and(sessions::opened("IV-2029", date(2029, 11, 30)));
        let known = given.known();
        let actor = Actor { seat: "CAL".into(), capacity: Capacity::Registrar };
        let told = |day: &str| {
            let code = Code { written: "IV-2029".into(), number: Some(4), year: Some(2029) };
            let claims = [Claim::Acronym("NUEVE".into()), Claim::Code(code), days(day)];
            let drafted = ArchivedMeeting::drafted(known, meeting(), (&actor, TODAY), claims);
            let compared = against_the_record(known, &drafted).expect("it was lived");
            compared.lines.iter().find(|it| it.topic == Topic::Days).expect("a day").verdict
        };
        assert_eq!(told("2029-11-30"), Verdict::Agrees);
        assert_eq!(told("2029-11-29"), Verdict::Differs);
        assert!(known.archive.meetings.is_empty(), "nothing was recorded");
    }

    #[test]
    fn what_a_new_claim_would_contradict_is_told_beforehand() {
        let place = |name: &str| Claim::Place(Place { name: name.into(), country: None });
        let transcribe = Transcribe {
            document: "D1".into(),
            meeting: "FAGA/IV-2023".into(),
            claims: [Claimed::by_hand(place("Quito"))].into(),
        };
        let given = given([]).when(note(1)).done().when(transcribe).done();
        let meeting = &given.known().archive.meetings[&"FAGA/IV-2023".into()];
        assert_eq!(meeting.contradicting(&place("QUITO")).len(), 0);
        assert_eq!(meeting.contradicting(&place("Lima")).len(), 1);
        assert_eq!(meeting.contradicting(&Claim::Acronym("FAGA".into())).len(), 0, "nothing stands of it");
    }
}
