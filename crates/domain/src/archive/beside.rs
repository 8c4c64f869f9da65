//! What stands of a meeting, held beside a claim that is about to be transcribed.

use alloc::vec::Vec;

use super::{ArchivedMeeting, Claim, Kept};

impl ArchivedMeeting {
    /// The claims that stand and cannot be true if this one is.
    pub fn contradicting(&self, claim: &Claim) -> Vec<&Kept> {
        let Some(standing) = self.standing(&claim.field()) else { return Vec::new() };
        let values = standing.values.iter().map(|it| it.kept());
        values.filter(|it| !it.claim.agrees_with(claim)).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::archive::claim::{Claim, Place};
    use crate::archive::transcribe::{Claimed, Transcribe};
    use crate::testing::archive::note;
    use crate::testing::given;

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
