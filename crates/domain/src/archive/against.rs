//! An archived meeting of ours held against the plenary of the same code that the record has witnessed.
//!
//! It lists what agrees, what differs and what only one of them tells. The plenary is never altered by it.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::claim::{Claim, MeetingKind, Mode};
use super::field::Field;
use super::offer::{is_ours, plenary_codes};
use super::words::folded;
use super::{ArchivedMeeting, Days, Who};
use crate::mandate::Office;
use crate::plenary::{self, Attendance, Plenary};
use crate::symbol::{PlenaryCode, Seat};
use crate::words::{Lang, Text};
use crate::{Coalition, Event};

/// A meeting beside the plenary it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The plenary.
    pub plenary: PlenaryCode,
    /// What is told by both or one of them.
    pub lines: Vec<Line>,
}

/// One thing that either of them tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub topic: Topic,
    /// What documents say.
    pub archived: Option<Told>,
    /// What the record has witnessed.
    pub lived: Option<Told>,
    /// How they stand to each other.
    pub verdict: Verdict,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The day it opened.
    Days,
    /// Where.
    Place,
    /// What kind of meeting.
    Kind,
    /// In which manner.
    Mode,
    /// Who received it.
    Host,
    /// Who presided.
    Presidency,
    /// Who kept the secretariat.
    Secretariat,
    /// How a seat took part.
    Participation(Seat),
    /// How many agreements there are.
    Agreements,
    /// Who was elected to an office.
    Elected(Office),
}

/// What is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Days, as far as they are known.
    Days(Days),
    /// A place in words.
    Place(Text),
    /// A kind of meeting.
    Kind(MeetingKind),
    /// A manner.
    Mode(Mode),
    /// Somebody.
    Who(Who),
    /// Took part, in a manner where that is told.
    Present(Option<Mode>),
    /// So many.
    Count(usize),
}

/// How two tellings stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They say the same, as far as each goes.
    Agrees,
    /// They contradict each other.
    Differs,
    /// Only documents tell of it.
    OnlyArchive,
    /// Only the record tells of it.
    OnlyRecord,
}

impl Verdict {
    /// Its name, as messages select by it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Differs => "differs",
            Self::OnlyArchive => "only-archive",
            Self::OnlyRecord => "only-record",
        }
    }
}

impl Topic {
    /// Its name, as messages select by it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Place => "place",
            Self::Kind => "kind",
            Self::Mode => "mode",
            Self::Host => "host",
            Self::Presidency => "presidency",
            Self::Secretariat => "secretariat",
            Self::Participation(_) => "participant",
            Self::Agreements => "agreements",
            Self::Elected(_) => "election",
        }
    }
}

/// The meeting beside our own plenary of the same code; `None` where it is not ours or the record knows no such
/// plenary.
pub fn against_the_record(coalition: &Coalition, meeting: &ArchivedMeeting) -> Option<Comparison> {
    Some(against(coalition, meeting, lived(coalition, meeting)?))
}

/// What a meeting tells beside this plenary, which it is taken to be.
pub fn against(coalition: &Coalition, meeting: &ArchivedMeeting, plenary: &Plenary) -> Comparison {
    let mut lines = Vec::new();
    for field in [Field::Days, Field::Place, Field::Kind, Field::Mode, Field::Host] {
        push(&mut lines, topic_of(&field), archived(meeting, &field), of_plenary(plenary, &field));
    }
    for (field, office) in
        [(Field::Presidency, Office::Presidency), (Field::Secretariat, Office::Secretariat)]
    {
        let holder =
            coalition.mandates.holder(office, plenary.opens_on).map(|it| Told::Who(Who::of(&it.seat)));
        push(&mut lines, topic_of(&field), archived(meeting, &field), holder);
    }
    participation(&mut lines, meeting, plenary);
    let agreements = meeting.fields.keys().filter(|it| it.is_agreement());
    let agreements = agreements.filter(|it| meeting.standing(it).is_some()).count();
    let count = |count| (count > 0).then_some(Told::Count(count));
    push(&mut lines, Topic::Agreements, count(agreements), count(plenary.agreements.len()));
    elections(&mut lines, coalition, meeting, plenary);
    Comparison { plenary: plenary.code.clone(), lines }
}

/// The plenary of ours that an archived meeting was, where the record has witnessed it.
pub fn lived<'a>(coalition: &'a Coalition, meeting: &ArchivedMeeting) -> Option<&'a Plenary> {
    if !is_ours(coalition, meeting) {
        return None;
    }
    plenary_codes(meeting).iter().find_map(|code| coalition.plenaries.get(code))
}

/// The archived meetings that tell of this plenary of ours.
pub fn archived_of<'a>(
    coalition: &'a Coalition,
    code: &'a PlenaryCode,
) -> impl Iterator<Item = &'a ArchivedMeeting> + 'a {
    let meetings = coalition.archive.meetings.values();
    meetings.filter(move |it| lived(coalition, it).is_some_and(|plenary| plenary.code == *code))
}

/// Adds a line, unless neither tells of it.
fn push(lines: &mut Vec<Line>, topic: Topic, archived: Option<Told>, lived: Option<Told>) {
    let verdict = match (&archived, &lived) {
        (None, None) => return,
        (Some(_), None) => Verdict::OnlyArchive,
        (None, Some(_)) => Verdict::OnlyRecord,
        (Some(archived), Some(lived)) if agree(archived, lived) => Verdict::Agrees,
        (Some(_), Some(_)) => Verdict::Differs,
    };
    lines.push(Line { topic, archived, lived, verdict });
}

fn agree(archived: &Told, lived: &Told) -> bool {
    match (archived, lived) {
        (Told::Days(one), Told::Days(other)) => one.from.may_be(other.from),
        (Told::Place(one), Told::Place(other)) => same_place(one, other),
        (Told::Who(one), Told::Who(other)) => one.is(other),
        (Told::Present(one), Told::Present(other)) => one.zip(*other).is_none_or(|(one, other)| one == other),
        (one, other) => one == other,
    }
}

/// One names the other: «Ciudad de Antigua Guatemala» and «Antigua Guatemala, Guatemala».
fn same_place(one: &Text, other: &Text) -> bool {
    let bare = |place: &str| {
        let place = folded(place);
        let city = ["la ciudad de ", "ciudad de ", "cidade de ", "the city of ", "city of "];
        let bare = city.iter().find_map(|it| place.strip_prefix(it));
        bare.unwrap_or(&place).to_owned()
    };
    let versions = |text: &Text| [Lang::Es, Lang::En].map(|lang| text.version(lang).map(bare));
    let others = versions(other);
    versions(one).iter().flatten().any(|one| {
        let mut others = others.iter().flatten();
        others.any(|other| one.contains(other.as_str()) || other.contains(one.as_str()))
    })
}

fn topic_of(field: &Field) -> Topic {
    match field {
        Field::Days => Topic::Days,
        Field::Place => Topic::Place,
        Field::Kind => Topic::Kind,
        Field::Mode => Topic::Mode,
        Field::Host => Topic::Host,
        Field::Presidency => Topic::Presidency,
        _ => Topic::Secretariat,
    }
}

/// What the documents say of a single field.
fn archived(meeting: &ArchivedMeeting, field: &Field) -> Option<Told> {
    match meeting.standing(field)?.value().claim() {
        Claim::Days(days) => Some(Told::Days(*days)),
        Claim::Place(place) => Some(Told::Place(Text::es(&place.name))),
        Claim::Kind(kind) => Some(Told::Kind(*kind)),
        Claim::Mode(mode) => Some(Told::Mode(*mode)),
        Claim::Host(who) | Claim::Presidency(who) | Claim::Secretariat(who) => Some(Told::Who(who.clone())),
        _ => None,
    }
}

/// What the record says of it.
fn of_plenary(plenary: &Plenary, field: &Field) -> Option<Told> {
    match field {
        Field::Days => Some(Told::Days(Days::on(opened_on(plenary).into()))),
        Field::Place => Some(Told::Place(plenary.place.clone())),
        Field::Kind => Some(Told::Kind(match plenary.kind {
            plenary::Kind::Ordinary => MeetingKind::Ordinary,
            plenary::Kind::Extraordinary => MeetingKind::Extraordinary,
            plenary::Kind::Preparatory => MeetingKind::Preparatory,
            plenary::Kind::Technical => MeetingKind::Technical,
        })),
        Field::Mode => Some(Told::Mode(match plenary.mode {
            plenary::Mode::InPerson => Mode::InPerson,
            plenary::Mode::Hybrid => Mode::Hybrid,
            plenary::Mode::Remote => Mode::Virtual,
        })),
        Field::Host => plenary.host.as_ref().map(|seat| Told::Who(Who::of(seat))),
        _ => None,
    }
}

/// The day it was convened for: what is recorded later keeps the day of the meeting.
fn opened_on(plenary: &Plenary) -> Date {
    plenary.opens_on
}

/// How each seat took part that documents tell of, and those that only the record tells of.
fn participation(lines: &mut Vec<Line>, meeting: &ArchivedMeeting, plenary: &Plenary) {
    let mut told: Vec<Seat> = Vec::new();
    for (_, standing) in meeting.standings() {
        let Claim::Participant(it) = standing.value().claim() else { continue };
        let Some(seat) = it.who.seat() else { continue };
        let lived = plenary.ever_present.contains(&seat).then(|| Told::Present(manner(plenary, &seat)));
        push(lines, Topic::Participation(seat.clone()), Some(Told::Present(it.mode)), lived);
        told.push(seat);
    }
    // A note that names only its own delegation does not deny the others.
    if told.len() > 1 {
        for seat in plenary.ever_present.iter().filter(|it| !told.contains(it)) {
            let lived = Told::Present(manner(plenary, seat));
            push(lines, Topic::Participation(seat.clone()), None, Some(lived));
        }
    }
}

/// In which manner a seat was last recorded as present.
fn manner(plenary: &Plenary, of: &Seat) -> Option<Mode> {
    plenary.proceedings.iter().rev().find_map(|fact| match &fact.event {
        Event::Plenary(plenary::Event::PresenceRecorded { seat, attendance, .. }) if seat == of => {
            match attendance {
                Attendance::InRoom => Some(Mode::InPerson),
                Attendance::Remote => Some(Mode::Virtual),
                Attendance::NotRecorded => None,
            }
        }
        _ => None,
    })
}

/// Who was elected, office by office.
fn elections(lines: &mut Vec<Line>, coalition: &Coalition, meeting: &ArchivedMeeting, plenary: &Plenary) {
    for (office, name) in [(Office::Presidency, "presidency"), (Office::Secretariat, "secretariat")] {
        let standing = meeting.standing(&Field::Election(name.into()));
        let archived = standing.and_then(|it| match it.value().claim() {
            Claim::Election(it) => it.elected.clone().map(Told::Who),
            _ => None,
        });
        let here = |it: &&crate::election::Election| it.plenary == plenary.code && it.office == office;
        let lived = coalition.elections.values().filter(here).find_map(|it| {
            it.announced?;
            it.elected.as_ref().map(|seat| Told::Who(Who::of(seat)))
        });
        push(lines, Topic::Elected(office), archived, lived);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::claim::{Code, Participant};
    use crate::testing::archive::{agreement, days, meeting, ours, place, transcribe};
    use crate::testing::{Given, sessions};

    fn code() -> Claim {
        Claim::Code(Code { written: "IV-2029".into(), number: Some(4), year: Some(2029) })
    }

    fn virtually(seat: &str) -> Claim {
        let who = Who::State(seat.into());
        Claim::Participant(Participant { who, observer: false, mode: Some(Mode::Virtual) })
    }

    fn compared(given: &Given) -> Option<Comparison> {
        let known = given.known();
        against_the_record(known, &known.archive.meetings[&meeting()])
    }

    fn verdict(comparison: &Comparison, topic: &Topic) -> Option<Verdict> {
        comparison.lines.iter().find(|it| it.topic == *topic).map(|it| it.verdict)
    }

    #[test]
    fn what_the_record_has_not_witnessed_is_held_against_nothing() {
        assert_eq!(compared(&ours().when(transcribe(1, [code()])).done()), None);
        assert_eq!(compared(&ours().and(sessions::opened("IV-2029", date(2029, 11, 30)))), None, "no code");
    }

    #[test]
    fn what_agrees_what_differs_and_what_only_one_tells() {
        let given = ours().and(sessions::opened("IV-2029", date(2029, 11, 30)));
        let before = given.known().plenaries[&"IV-2029".into()].proceedings.len();
        let claims = [
            code(),
            place("Otra ciudad", None),
            agreement("1", "Se aprobó"),
            virtually("CAL"),
            virtually("ZZZ"),
        ];
        let given = given.when(transcribe(1, claims)).done();
        let comparison = compared(&given).expect("the plenary was lived");
        assert_eq!(verdict(&comparison, &Topic::Days), Some(Verdict::Agrees));
        assert_eq!(verdict(&comparison, &Topic::Place), Some(Verdict::Differs));
        assert_eq!(verdict(&comparison, &Topic::Agreements), Some(Verdict::OnlyArchive));
        assert_eq!(verdict(&comparison, &Topic::Mode), Some(Verdict::OnlyRecord));
        assert_eq!(verdict(&comparison, &Topic::Participation("ZZZ".into())), Some(Verdict::OnlyArchive));
        assert_eq!(given.known().plenaries[&"IV-2029".into()].proceedings.len(), before, "nothing was added");
        assert_eq!(archived_of(given.known(), &"IV-2029".into()).count(), 1);
    }

    #[test]
    fn an_ordinal_without_a_year_is_of_the_year_in_which_it_met() {
        let given = ours().and(sessions::opened("IV-2029", date(2029, 11, 30)));
        let code = Claim::Code(Code { written: "cuarta reunión".into(), number: Some(4), year: None });
        let given = given.when(transcribe(1, [code])).done();
        assert_eq!(compared(&given).map(|it| it.plenary), Some("IV-2029".into()));
    }

    #[test]
    fn a_city_is_the_same_with_or_without_that_word_and_its_country() {
        let same = |one: &str, other: &str| same_place(&Text::es(one), &Text::es(other));
        assert!(same("Ciudad de Antigua Guatemala", "Antigua Guatemala, Guatemala"));
        assert!(same("ANTIGUA GUATEMALA", "Antigua Guatemala"));
        assert!(!same("Ciudad de Panamá", "Antigua Guatemala, Guatemala"));
    }

    #[test]
    fn another_day_differs_and_its_month_does_not() {
        let told = |day: &str| {
            let given = ours().and(sessions::opened("IV-2029", date(2029, 11, 29)));
            let given = given.when(transcribe(1, [code()])).done();
            let given = given.when(transcribe(2, [days(day)])).done();
            let claim = given.known().length - 1;
            given.when(crate::archive::settle::Settle { meeting: meeting(), claim })
        };
        let given = told("2029-11-29").done();
        assert_eq!(verdict(&compared(&given).expect("lived"), &Topic::Days), Some(Verdict::Agrees));
        let given = told("2029-10").done();
        assert_eq!(verdict(&compared(&given).expect("lived"), &Topic::Days), Some(Verdict::Differs));
    }
}
