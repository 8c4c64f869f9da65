//! Calling the members to a plenary.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Event, ItemDraft, Kind, Mode, Refusal, agenda};
use crate::command::{Action, Command, Context};
use crate::deadline::days_between;
use crate::membership::Class;
use crate::right::Power;
use crate::rules::{Ground, Numbering, Rules};
use crate::symbol::{PlenaryCode, Seat, roman};
use crate::words::Text;
use crate::{Coalition, falling_due};

/// Calls the members to a plenary, with its provisional agenda.
///
/// What waits for «the first plenary of the year» or «the next plenary» falls due with it.
#[derive(Clone, Debug)]
pub struct Convene {
    /// Its code, by the numbering rule: `IV-2023` or `XVII`.
    pub plenary: PlenaryCode,
    /// What sort.
    pub kind: Kind,
    /// Its ordinal within the year or the running count.
    pub ordinal: u16,
    /// Where.
    pub place: Text,
    /// The member that hosts it; need not preside.
    pub host: Option<Seat>,
    /// IANA time zone of the place.
    pub zone: String,
    /// Where delegations may be.
    pub mode: Mode,
    /// When it opens.
    pub opens_at: Timestamp,
    /// That instant's day in the coalition's time zone; notice and numbering go by it.
    pub opens_on: Date,
    /// Why the notice is shorter than the rules say; not recorded where it is long enough.
    pub waiver: Option<Text>,
    /// The provisional agenda, in the order of business.
    pub agenda: Vec<ItemDraft>,
}

impl Command for Convene {
    const ACTION: Action = Action { name: "plenary.convene", basis: Ground::Sessions, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let rules = &coalition.rules_on(cx.today)?.rules;
        self.number_fits(coalition, rules, cx)?;
        if !self.place.is_written() {
            return Err(Refusal::TextMissing.into());
        }
        let is_member = |host| coalition.membership.class(host, self.opens_on) == Some(Class::Member);
        if let Some(host) = self.host.as_ref().filter(|host| !is_member(host)) {
            return Err(Refusal::HostNotMember(host.clone()).into());
        }
        agenda::check(self.agenda.iter())?;
        let convened = Event::Convened {
            plenary: self.plenary.clone(),
            kind: self.kind,
            ordinal: self.ordinal,
            year: self.opens_on.year(),
            place: self.place.clone(),
            host: self.host.clone(),
            zone: self.zone.clone(),
            mode: self.mode,
            opens_at: self.opens_at,
            opens_on: self.opens_on,
            waiver: self.waiver(rules, cx)?,
            agenda: self.agenda.clone(),
        };
        let mut events = vec![convened.into()];
        let (kind, year) = (self.kind, self.opens_on.year());
        events.extend(falling_due::fell_due(coalition, &self.plenary, kind, year, self.opens_at));
        Ok(events)
    }
}

impl Convene {
    /// The record may begin in mid-year: the first plenary it knows of a year may have any ordinal.
    /// From then on there is no gap, unless the plenary is carried in from a source that tells of no other.
    fn number_fits(&self, coalition: &Coalition, rules: &Rules, cx: &Context) -> Result<(), Refusal> {
        let year = self.opens_on.year();
        let written = roman(self.ordinal);
        let (expected, same_count) = match rules.numbering.value {
            Numbering::RomanYear => (format!("{written}-{year}"), Some(year)),
            Numbering::Running => (written, None),
        };
        // A plenary whose minutes are known was held; only a source may still tell of its convocation.
        let was_held = cx.source.is_none() && coalition.minutes.contains_key(&self.plenary);
        if was_held || coalition.plenaries.contains_key(&self.plenary) {
            return Err(Refusal::AlreadyConvened(self.plenary.clone()));
        }
        if self.ordinal == 0 || self.plenary.as_str() != expected {
            return Err(Refusal::CodeDoesNotFit { expected: PlenaryCode::new(expected) });
        }
        // Only those numbered in the same way count: a change of scheme begins a new count.
        let ordinals = coalition.plenaries.values().filter(|it| {
            same_count.is_none_or(|year| it.year == year)
                && (it.code.as_str() == roman(it.ordinal)) == same_count.is_none()
        });
        match ordinals.map(|it| it.ordinal.saturating_add(1)).max() {
            Some(next) if self.ordinal < next || (self.ordinal > next && cx.source.is_none()) => {
                Err(Refusal::OutOfOrder { expected: next })
            }
            _ => Ok(()),
        }
    }

    /// The waiver to record: the one given where notice is short, none where it is not.
    fn waiver(&self, rules: &Rules, cx: &Context) -> Result<Option<Text>, Refusal> {
        let given_days = days_between(cx.today, self.opens_on);
        if given_days < 0 {
            // Carried in after the event: how much notice there was is not for this record to judge.
            let told = cx.source.as_ref().map(|_| self.waiver.clone());
            return told.ok_or(Refusal::OpensInThePast { opens_on: self.opens_on });
        }
        let needed_days = rules.notice_days.value;
        if given_days >= i32::from(needed_days) {
            return Ok(None);
        }
        match &self.waiver {
            Some(waiver) if waiver.is_written() => Ok(Some(waiver.clone())),
            _ => Err(Refusal::NoticeTooShort { needed_days, given_days }),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;

    use jiff::ToSpan;

    use super::*;
    use crate::testing::room::{called, item, part};
    use crate::testing::{TODAY, committees, given, noon};

    /// The call that [`called`] records, for a day so many days ahead.
    fn convene(code: &str, days: i64) -> Convene {
        let crate::Event::Plenary(Event::Convened {
            plenary, kind, ordinal, place, host, mode, agenda, ..
        }) = called(code)
        else {
            unreachable!("that is what it is")
        };
        let opens_on = TODAY + days.days();
        Convene {
            plenary,
            kind,
            ordinal,
            place,
            host,
            zone: "UTC".to_owned(),
            mode,
            opens_at: noon(opens_on),
            opens_on,
            waiver: None,
            agenda,
        }
    }

    #[test]
    fn thirty_days_of_notice_are_enough() {
        let known = given([]).when(convene("I-2030", 30)).done();
        let plenary = &known.known().plenaries[&"I-2030".into()];
        assert_eq!((plenary.year, plenary.agenda.len(), &plenary.waiver), (2030, 4, &None));
    }

    #[test]
    fn less_notice_needs_a_reason_that_is_recorded() {
        let short = Refusal::NoticeTooShort { needed_days: 30, given_days: 29 };
        given([]).when(convene("I-2030", 29)).refused(short.clone());
        let empty = Some(Text::es(" "));
        given([]).when(Convene { waiver: empty, ..convene("I-2030", 29) }).refused(short);
        let waiver = Some(Text::es("los nueve miembros lo aceptan"));
        let known = given([]).when(Convene { waiver: waiver.clone(), ..convene("I-2030", 29) }).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].waiver, waiver);
    }

    #[test]
    fn a_waiver_that_is_not_needed_is_not_recorded() {
        let waiver = Some(Text::es("los nueve miembros lo aceptan"));
        let known = given([]).when(Convene { waiver, ..convene("I-2030", 30) }).done();
        assert_eq!(known.known().plenaries[&"I-2030".into()].waiver, None);
    }

    #[test]
    fn nobody_is_called_to_a_plenary_in_the_past() {
        let opens_on = TODAY - 1.day();
        given([]).when(convene("I-2030", -1)).refused(Refusal::OpensInThePast { opens_on });
        given([]).told_by("acta de la reunión").when(convene("I-2030", -1)).done();
    }

    #[test]
    fn the_code_is_the_roman_ordinal_and_the_year() {
        let expected = PlenaryCode::from("II-2030");
        given([])
            .when(Convene { ordinal: 2, ..convene("I-2030", 30) })
            .refused(Refusal::CodeDoesNotFit { expected });
        let expected = PlenaryCode::from("I-2031");
        given([]).when(convene("I-2030", 330)).refused(Refusal::CodeDoesNotFit { expected });
        let running = given([]).under(|rules| rules.numbering.value = Numbering::Running);
        running.when(Convene { plenary: "XVII".into(), ordinal: 17, ..convene("I-2030", 30) }).done();
    }

    #[test]
    fn a_plenary_whose_minutes_are_known_was_held_and_is_not_called() {
        let on_paper =
            crate::minutes::Event::CarriedIn { plenary: "I-2030".into(), description: Text::es("Acta") };
        let known = given([on_paper.into()]);
        let known = known.when(convene("I-2030", 40)).refused(Refusal::AlreadyConvened("I-2030".into()));
        known.told_by("nota de prensa").when(convene("I-2030", 40)).done();
    }

    #[test]
    fn plenaries_of_a_year_follow_one_another_without_a_gap() {
        let fourth = || given([called("IV-2030")]);
        fourth().when(convene("IV-2030", 40)).refused(Refusal::AlreadyConvened("IV-2030".into()));
        fourth().when(convene("III-2030", 40)).refused(Refusal::OutOfOrder { expected: 5 });
        fourth().when(convene("VI-2030", 40)).refused(Refusal::OutOfOrder { expected: 5 });
        fourth().when(convene("V-2030", 40)).done().when(convene("I-2031", 330)).done();
    }

    #[test]
    fn a_source_may_skip_plenaries_that_the_record_does_not_know() {
        let fourth = || given([called("IV-2030")]).told_by("acta de la reunión");
        fourth().when(convene("VI-2030", 40)).done();
        fourth().when(convene("III-2030", 40)).refused(Refusal::OutOfOrder { expected: 5 });
    }

    #[test]
    fn only_a_member_hosts() {
        let observer = Convene { host: Some("JAS".into()), ..convene("I-2030", 30) };
        given([]).when(observer).refused(Refusal::HostNotMember("JAS".into()));
        given([]).when(Convene { host: None, ..convene("I-2030", 30) }).done();
    }

    #[test]
    fn the_agenda_can_be_carried_out() {
        let agenda = vec![part(2, 1), item(1)];
        given([])
            .when(Convene { agenda, ..convene("I-2030", 30) })
            .refused(Refusal::OutOfPlace(crate::symbol::ItemId(2)));
    }

    #[test]
    fn presidency_or_secretariat_calls() {
        given([]).presidency().when(convene("I-2030", 30)).done();
        given([]).delegation("CAL").when(convene("I-2030", 30)).not_entitled();
    }

    #[test]
    fn what_waits_for_it_falls_due() {
        let next_year = TODAY.year() + 1;
        let opens_on = jiff::civil::date(next_year, 3, 1);
        let days = i64::from(days_between(TODAY, opens_on));
        let known = committees::open().on(TODAY).secretariat().when(convene("I-2031", days)).done();
        let committee = &known.known().committees[&"PC-1-2030".into()];
        assert_eq!(committee.due_at, Some("I-2031".into()));
    }
}
