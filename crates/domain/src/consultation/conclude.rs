//! Certifying how a consultation ended.

use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, Standing, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::decision::Outcome;
use crate::majority::Verdict;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::ConsultationId;

/// Certifies how it ended, by the office that circulated it: tacit adoption, broken silence, the count of the replies,
/// confirmed or fallen. Once its time has passed, or sooner where it is settled.
///
/// A tie among replies rejects: nobody is there to break it.
#[derive(Clone, Debug)]
pub struct Conclude {
    /// Which consultation.
    pub consultation: ConsultationId,
}

impl Command for Conclude {
    const ACTION: Action =
        Action { name: "consultation.conclude", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = known(coalition, &self.consultation)?;
        consultation.must_not_be_over()?;
        consultation.must_be_circulated_by(coalition, cx)?;
        let outcome = match consultation.standing(cx.now, cx.today) {
            Standing::Ready(Verdict::Adopted) => Outcome::Adopted,
            Standing::Ready(_) => Outcome::Rejected,
            _ => return Err(Refusal::StillRuns { ends: consultation.end }.into()),
        };
        let concluded = Event::Concluded {
            consultation: self.consultation.clone(),
            kind: consultation.kind,
            asked: consultation.asked.len() as u32,
            count: Some(consultation.count()).filter(|_| consultation.kind != Kind::Silence),
            objections: consultation.objections.len() as u32,
            outcome,
        };
        Ok(vec![concluded.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::consultation::{End, confirm::Confirm, decline::Decline, object::Object, reply::Reply};
    use crate::decision::{Choice, Count};
    use crate::testing::consultations::{
        adopted_in_the_room, asked_to_reply, changed, circulate, in_silence, refer, referral, replies,
        silence, taken_ad_referendum,
    };
    use crate::testing::{Given, MEMBERS, noon};
    use crate::words::Text;

    const END: Date = date(2030, 3, 4);

    fn conclude(consultation: ConsultationId) -> Conclude {
        Conclude { consultation }
    }

    fn concluded(
        consultation: ConsultationId,
        count: Option<Count>,
        objections: u32,
        outcome: Outcome,
    ) -> Event {
        let (kind, asked) = match consultation.as_str() {
            "PS-2030-1" => (Kind::Silence, 9),
            "CE-2030-1" => (Kind::Replies, 9),
            _ => (Kind::Confirmation, 2),
        };
        Event::Concluded { consultation, kind, asked, count, objections, outcome }
    }

    fn object() -> Object {
        Object { consultation: silence(), seat: "CAL".into(), reason: Text::es("no"), paragraph: None }
    }

    #[test]
    fn unbroken_silence_adopts_once_its_time_has_passed() {
        let ends = End::At(noon(END));
        let known = in_silence().on(date(2030, 3, 3)).when(conclude(silence()));
        let known = known.refused(Refusal::StillRuns { ends }).on(END).when(conclude(silence()));
        let known = known.then([concluded(silence(), None, 0, Outcome::Adopted)]);
        assert!(known.known().consultations[&silence()].is_adopted());
        known.when(conclude(silence())).refused(Refusal::Over(silence()));
    }

    #[test]
    fn broken_silence_is_certified_without_waiting() {
        let known = in_silence().when(object()).done().when(conclude(silence()));
        known.then([concluded(silence(), None, 1, Outcome::Rejected)]);
    }

    #[test]
    fn the_office_that_circulated_it_certifies_it() {
        let known = in_silence().on(END);
        let by = known.known().consultations[&silence()].by.clone();
        known.presidency().when(conclude(silence())).refused(Refusal::NotTheCirculator { by });
        in_silence().on(END).delegation("CAL").when(conclude(silence())).not_entitled();
        let by_chair = crate::testing::given([]).presidency().when(circulate(72)).done();
        by_chair.on(END).when(conclude(silence())).done();
    }

    #[test]
    fn while_nobody_holds_that_office_the_other_certifies() {
        let by_chair = crate::testing::given([]).presidency().when(circulate(72)).done();
        let ended = crate::mandate::Event::Ended {
            office: crate::mandate::Office::Presidency,
            seat: "ALB".into(),
            last_day: date(2030, 3, 2),
            reason: Text::es("renuncia"),
        };
        by_chair.and([ended.into()]).on(END).secretariat().when(conclude(silence())).done();
    }

    fn replied(choices: &str) -> Given {
        MEMBERS.into_iter().zip(choices.chars()).fold(asked_to_reply(), |known, (seat, choice)| {
            let choice = match choice {
                'Y' => Choice::Yes,
                'N' => Choice::No,
                _ => Choice::Abstain,
            };
            known.when(Reply { consultation: replies(), seat: seat.into(), choice }).done()
        })
    }

    #[test]
    fn replies_are_counted_when_all_are_in_or_time_is_over() {
        let count = |yes, no, abstain| Some(Count { yes, no, abstain });
        let table = [
            // Replies, on the last day, the count, and how it ends.
            ("YYYYYNNNA", false, count(5, 3, 1), Outcome::Adopted),
            ("YYYNNA", true, count(3, 2, 1), Outcome::Adopted),
            ("YYYNNN", true, count(3, 3, 0), Outcome::Rejected),
            ("YYYYY", true, count(5, 0, 0), Outcome::Rejected),
        ];
        for (choices, over, count, outcome) in table {
            let known = if over { replied(choices).on(END) } else { replied(choices) };
            known.when(conclude(replies())).then([concluded(replies(), count, 0, outcome)]);
        }
        replied("YYYYYY").when(conclude(replies())).refused(Refusal::StillRuns { ends: End::At(noon(END)) });
    }

    #[test]
    fn what_was_taken_ad_referendum_is_final_or_falls() {
        let confirm = |seat: &str| Confirm { consultation: referral(), seat: seat.into() };
        let both = taken_ad_referendum().when(confirm("CAL")).done().when(confirm("DOR")).done();
        let count = |yes, no| Some(Count { yes, no, abstain: 0 });
        both.when(conclude(referral())).then([concluded(referral(), count(2, 0), 0, Outcome::Adopted)]);
        let decline = Decline { consultation: referral(), seat: "DOR".into(), reason: Text::es("no") };
        let fallen = taken_ad_referendum().when(decline).done().when(conclude(referral()));
        fallen.then([concluded(referral(), count(0, 1), 0, Outcome::Rejected)]);
    }

    #[test]
    fn what_a_capitals_silence_means_is_for_the_rules() {
        for (lapse_confirms, outcome) in [(true, Outcome::Adopted), (false, Outcome::Rejected)] {
            let known = changed(adopted_in_the_room(), |it| it.lapse_confirms = lapse_confirms);
            let known = known.when(refer()).done().on(date(2030, 4, 30)).when(conclude(referral()));
            let ends = End::After(date(2030, 4, 30));
            let known = known.refused(Refusal::StillRuns { ends }).on(date(2030, 5, 1));
            let count = Some(Count::default());
            known.when(conclude(referral())).then([concluded(referral(), count, 0, outcome)]);
        }
    }
}
