//! Giving the capitals more time.

use alloc::vec;
use alloc::vec::Vec;

use super::circulate::least;
use super::{Consultation, End, Event, Refusal, after, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::{Capacity, Power};
use crate::rules::{Extender, Ground};
use crate::symbol::ConsultationId;
use crate::words::Text;

/// Sets the clock again: from now it runs for so many hours. Only before it ends, and never to end sooner.
#[derive(Clone, Debug)]
pub struct Extend {
    /// Which consultation.
    pub consultation: ConsultationId,
    /// How long it runs from now; in a silence, not less than the rules say.
    pub hours: u16,
    /// Why.
    pub reason: Text,
}

impl Command for Extend {
    const ACTION: Action =
        Action { name: "consultation.extend", basis: Ground::Decisions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let consultation = known(coalition, &self.consultation)?;
        consultation.must_run(cx)?;
        may_extend(consultation, coalition, cx)?;
        let at_least = least(&consultation.rule);
        if self.hours < at_least {
            return Err(Refusal::TooShort { hours: self.hours, at_least }.into());
        }
        if !self.reason.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let until = after(cx.now, self.hours);
        if matches!(consultation.end, End::At(end) if until <= end) {
            return Err(Refusal::NotLater { ends: consultation.end }.into());
        }
        let Self { consultation, hours, reason } = self.clone();
        Ok(vec![Event::Extended { consultation, hours, until, reason }.into()])
    }
}

/// Refuses unless the rules it was circulated under let the actor extend it.
fn may_extend(
    consultation: &Consultation,
    coalition: &Coalition,
    cx: &Context,
) -> Result<(), crate::Refusal> {
    let version = coalition.rules.version(consultation.rules_version);
    let extender = version.map_or(Extender::Bureau, |it| it.rules.between_plenaries().extended_by);
    let presides = cx.actor.capacity == Capacity::Presidency;
    let may = match extender {
        Extender::Circulator => return Ok(consultation.must_be_circulated_by(coalition, cx)?),
        Extender::Presidency => presides,
        Extender::Secretariat => !presides,
        Extender::Bureau => true,
    };
    if may { Ok(()) } else { Err(Refusal::NotTheExtender { extender }.into()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::consultation::Kind;
    use crate::consultation::object::Object;
    use crate::testing::consultations::{
        changed, circulate, in_silence, referral, silence, taken_ad_referendum,
    };
    use crate::testing::{given, noon};

    fn extend(hours: u16) -> Extend {
        Extend { consultation: silence(), hours, reason: Text::es("dos capitales lo piden") }
    }

    #[test]
    fn an_extension_sets_the_clock_again() {
        let known = in_silence().on(date(2030, 3, 3)).when(extend(72)).then([Event::Extended {
            consultation: silence(),
            hours: 72,
            until: noon(date(2030, 3, 6)),
            reason: Text::es("dos capitales lo piden"),
        }]);
        let consultation = &known.known().consultations[&silence()];
        assert_eq!(consultation.end, End::At(noon(date(2030, 3, 6))));
        assert_eq!(consultation.running_since(), noon(date(2030, 3, 3)));
        assert_eq!(consultation.extensions[0].from, End::At(noon(date(2030, 3, 4))));
    }

    #[test]
    fn it_gives_more_time_and_never_less() {
        in_silence().when(extend(48)).refused(Refusal::TooShort { hours: 48, at_least: 72 });
        let ends = End::At(noon(date(2030, 3, 4)));
        in_silence().when(extend(72)).refused(Refusal::NotLater { ends });
        in_silence().when(Extend { reason: Text::es(""), ..extend(96) }).refused(Refusal::TextMissing);
    }

    #[test]
    fn what_has_ended_or_was_broken_is_not_extended() {
        let ended = End::At(noon(date(2030, 3, 4)));
        in_silence().on(date(2030, 3, 4)).when(extend(72)).refused(Refusal::TooLate { ended });
        let reason = Text::es("no");
        let object = Object { consultation: silence(), seat: "CAL".into(), reason, paragraph: None };
        let by = ["CAL".into()].into();
        in_silence().when(object).done().when(extend(96)).refused(Refusal::Broken { by });
        let other = Extend { consultation: referral(), ..extend(96) };
        taken_ad_referendum().when(other).refused(Refusal::OfAnotherKind(Kind::Confirmation));
    }

    #[test]
    fn the_rules_say_who_extends() {
        let by = |extender| changed(given([]), |it| it.extended_by = extender).when(circulate(72)).done();
        by(Extender::Bureau).presidency().when(extend(96)).done();
        let extender = Extender::Secretariat;
        by(extender).presidency().when(extend(96)).refused(Refusal::NotTheExtender { extender });
        by(extender).when(extend(96)).done();
        let extender = Extender::Presidency;
        by(extender).when(extend(96)).refused(Refusal::NotTheExtender { extender });
        let known = by(Extender::Circulator);
        let who = known.known().consultations[&silence()].by.clone();
        known.presidency().when(extend(96)).refused(Refusal::NotTheCirculator { by: who });
        by(Extender::Circulator).when(extend(96)).done();
        by(Extender::Bureau).delegation("CAL").when(extend(96)).not_entitled();
    }
}
