//! When something is due: which convened plenary a due event turns out to be, and whether a due has passed.
//!
//! What a due event is, in a given list of plenaries, stands in [`crate::deadline`].

use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::commitment::Basis;
use crate::deadline::{Due, Meeting};
use crate::plenary::{Kind, Standing};
use crate::symbol::{AgreementId, PlenaryCode};
use crate::{Coalition, Event, commitment, committee};

/// The committees and commitments that fall due because `plenary` is being convened.
pub fn fell_due(
    coalition: &Coalition,
    plenary: &PlenaryCode,
    kind: Kind,
    year: i16,
    opens_at: Timestamp,
) -> Vec<Event> {
    let mut meetings = meetings(coalition);
    meetings.push(Meeting { code: plenary, year, kind, opens_at });
    let finds = |due: &Due, agreed_in: &PlenaryCode| due.plenary(agreed_in, &meetings) == Some(plenary);
    let committees = coalition.committees.values().filter(|it| it.waits() && it.due_at.is_none());
    let committees = committees.filter(|it| finds(&it.due, &it.agreement.plenary)).map(|it| {
        let committee = it.id.clone();
        committee::Event::FellDue { committee, plenary: plenary.clone() }.into()
    });
    let commitments = coalition.commitments.values().filter(|it| it.is_open() && it.due_at.is_none());
    let commitments = commitments.filter(|it| match &it.basis {
        Basis::Agreement(agreement) => finds(&it.due, &agreement.plenary),
        Basis::Archived(_) => it.due.plenary_after(over_by(it.agreed_on), &meetings) == Some(plenary),
    });
    let commitments = commitments.map(|it| {
        let commitment = it.id.clone();
        commitment::Event::FellDue { commitment, plenary: plenary.clone() }.into()
    });
    committees.chain(commitments).collect()
}

/// The plenary that `due` is, if it has been convened before anybody agreed on it.
pub(crate) fn convened_already(
    coalition: &Coalition,
    due: &Due,
    agreed_in: &PlenaryCode,
) -> Option<PlenaryCode> {
    due.plenary(agreed_in, &meetings(coalition)).cloned()
}

/// The plenary that `due` is, if one has been convened since an archived meeting agreed on it on `agreed_on`.
pub(crate) fn convened_since(coalition: &Coalition, due: &Due, agreed_on: Date) -> Option<PlenaryCode> {
    due.plenary_after(over_by(agreed_on), &meetings(coalition)).cloned()
}

/// When a meeting of that day is over, in whatever zone it met: at noon of the next, in UTC.
fn over_by(day: Date) -> Timestamp {
    let noon = day.tomorrow().unwrap_or(day).at(12, 0, 0, 0);
    TimeZone::UTC.to_timestamp(noon).unwrap_or(Timestamp::MAX)
}

/// Whether `due` lies before or in the plenary that would agree on it, so that nobody could keep it.
pub(crate) fn has_passed(coalition: &Coalition, due: &Due, agreed_in: &PlenaryCode, agreed_on: Date) -> bool {
    let over = |code: &PlenaryCode| {
        code == agreed_in || coalition.plenaries.get(code).is_some_and(|it| it.standing == Standing::Closed)
    };
    match due {
        Due::On(day) => *day < agreed_on,
        Due::FirstPlenaryOf(year) if *year < agreed_on.year() => true,
        Due::AtPlenary(code) => over(code),
        _ => convened_already(coalition, due, agreed_in).is_some_and(|code| over(&code)),
    }
}

/// Whether `day` is past what was due: its last day, or the end of the plenary it was due at.
pub(crate) fn is_overdue(
    coalition: &Coalition,
    (due, due_at): (&Due, Option<&PlenaryCode>),
    agreed_on: Date,
    day: Date,
) -> bool {
    if let Some(last) = due.last_day(agreed_on) {
        return day > last;
    }
    match due_at.and_then(|code| coalition.plenaries.get(code)) {
        Some(plenary) => plenary.standing == Standing::Closed,
        None => matches!(due, Due::FirstPlenaryOf(year) if day.year() > *year),
    }
}

/// The last day of a due that is counted in days.
pub(crate) fn last_day(due: &Due, agreed_on: Date) -> Option<Date> {
    due.last_day(agreed_on)
}

/// The day on which an agreement was recorded.
pub(crate) fn agreed_on(coalition: &Coalition, id: &AgreementId) -> Option<Date> {
    let position = coalition.agreement(id)?.position;
    let proceedings = &coalition.plenaries.get(&id.plenary)?.proceedings;
    proceedings.iter().find(|fact| fact.position == position).map(|fact| fact.on)
}

/// The plenaries that were convened, as a deadline sees them.
fn meetings(coalition: &Coalition) -> Vec<Meeting<'_>> {
    let plenaries = coalition.plenaries.values();
    plenaries
        .map(|it| Meeting { code: &it.code, year: it.year, kind: it.kind, opens_at: it.opens_at })
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::agreement::Kind as Nature;
    use crate::symbol::CommitteeId;
    use crate::testing::{committees, given, noon, sessions};

    /// Which of the committees due at `due` fall due when a plenary of this kind, code and year is convened.
    fn due_at(due: Due, code: &str, kind: Kind, year: i16) -> usize {
        let mut events = sessions::opened("IV-2030", date(2030, 11, 30));
        events.push(sessions::agreed("IV-2030", 1, Nature::Committee));
        events.push(committees::set_up("IV-2030", due).into());
        let given = given(events);
        fell_due(given.known(), &code.into(), kind, year, noon(date(2031, 3, 1))).len()
    }

    #[test]
    fn the_first_plenary_of_a_year_is_known_when_it_is_convened() {
        let first = || Due::FirstPlenaryOf(2031);
        assert_eq!(due_at(first(), "I-2031", Kind::Ordinary, 2031), 1);
        assert_eq!(due_at(first(), "I-2032", Kind::Ordinary, 2032), 0, "of another year");
        assert_eq!(due_at(first(), "T-2031", Kind::Technical, 2031), 0, "a technical meeting");
        assert_eq!(due_at(Due::NextPlenary {}, "X-2031", Kind::Extraordinary, 2031), 1);
        assert_eq!(due_at(Due::AtPlenary("P-2031".into()), "P-2031", Kind::Preparatory, 2031), 1);
        assert_eq!(due_at(Due::On(date(2031, 3, 1)), "I-2031", Kind::Ordinary, 2031), 0, "a day is a day");
    }

    #[test]
    fn what_was_delivered_or_found_its_plenary_falls_due_no_more() {
        let id = CommitteeId::from("PC-1-2030");
        let found = committee::Event::FellDue { committee: id, plenary: "I-2031".into() };
        let given = committees::open().and([found.into()]);
        let again = fell_due(given.known(), &"II-2031".into(), Kind::Ordinary, 2031, noon(date(2031, 6, 1)));
        assert_eq!(again, Vec::new());
    }

    #[test]
    fn a_plenary_convened_before_the_agreement_is_found_at_once() {
        let given = committees::open().and(sessions::convened("I-2031", date(2031, 3, 1)));
        let found = |due| convened_already(given.known(), &due, &"IV-2030".into());
        assert_eq!(found(Due::FirstPlenaryOf(2031)), Some("I-2031".into()));
        assert_eq!(found(Due::NextPlenary {}), Some("I-2031".into()));
        assert_eq!(found(Due::FirstPlenaryOf(2032)), None);
    }

    #[test]
    fn overdue_begins_the_day_after() {
        let given = given([]);
        let overdue = |due: Due, day| is_overdue(given.known(), (&due, None), date(2030, 3, 1), day);
        assert!(!overdue(Due::Days(10), date(2030, 3, 11)));
        assert!(overdue(Due::Days(10), date(2030, 3, 12)));
        assert!(overdue(Due::On(date(2030, 4, 1)), date(2030, 4, 2)));
        assert!(!overdue(Due::FirstPlenaryOf(2031), date(2031, 12, 31)));
        assert!(overdue(Due::FirstPlenaryOf(2031), date(2032, 1, 1)), "the year went by without a plenary");
    }
}
