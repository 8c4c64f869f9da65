//! The agenda that the record proposes for a plenary: an item for everything that waits, each with its reason.
//!
//! In the order usual in Latin America: quorum, agenda, earlier minutes, reports, the items, other business,
//! agreements and closing. It proposes and changes nothing; whoever convenes may take it, change it or leave it.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::election;
use crate::mandate::Office;
use crate::plenary::{ItemDraft, ItemStatus, Kind, Plenary, Purpose, Standing, Visibility};
use crate::rules::Numbering;
use crate::symbol::{CommitmentId, CommitteeId, ItemId, MatrixId, PlenaryCode, roman};
use crate::words::{Lang, Text};
use crate::{Coalition, Event, commitment, committee, falling_due};

/// What every plenary has: what it serves, in Spanish and English.
type Usual = (Purpose, &'static str, &'static str);

const OPENING: [Usual; 2] = [
    (Purpose::Quorum, "Verificación del quórum", "Verification of quorum"),
    (Purpose::Agenda, "Aprobación del orden del día", "Adoption of the agenda"),
];
const REPORTS: Usual = (Purpose::Report, "Informes", "Reports");
const CLOSING: [Usual; 2] = [
    (Purpose::Other, "Asuntos varios", "Other business"),
    (Purpose::Other, "Lectura de acuerdos y clausura", "Agreements and closing"),
];

/// Whether every plenary has an item of this title anyway.
fn is_usual(title: &Text) -> bool {
    let all = OPENING.into_iter().chain([REPORTS]).chain(CLOSING);
    all.into_iter().any(|(_, es, _)| title.get(Lang::Es) == es)
}

/// An item as proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// The item, with the reason in words.
    pub item: ItemDraft,
    /// The reason as data.
    pub reason: Reason,
}

/// Why an item is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Every plenary has it.
    Usual,
    /// The minutes of this plenary wait to be approved.
    PreviousMinutes(PlenaryCode),
    /// The last plenary left this item for later.
    CarriedOver(PlenaryCode, ItemId),
    /// This committee is to deliver, or has delivered.
    CommitteeDue(CommitteeId),
    /// A version of this matrix was proposed to the last plenary.
    MatrixProposed(MatrixId, u16),
    /// This commitment is due at this plenary.
    CommitmentDue(CommitmentId),
    /// This commitment should have been kept by now.
    CommitmentOverdue(CommitmentId),
    /// The office is to be filled.
    ElectionRequired {
        /// Which office.
        office: Office,
        /// The holder's last day; missing where nobody holds it.
        until: Option<Date>,
    },
}

/// The offices that the next ordinary plenary of the year of `today` has to fill, should it meet on `day`, and that
/// no election was called for; with the holder's last day, where somebody holds it.
pub fn elections_required(coalition: &Coalition, today: Date, day: Date) -> Vec<(Office, Option<Date>)> {
    let year = today.year();
    let held = coalition.plenaries.values().filter(|it| it.year == year).map(|it| it.ordinal).max();
    let is_called = |office| election::to_come(coalition).any(|it| it.office == office);
    let draft = draft_agenda(coalition, year, held.unwrap_or(0) + 1, day);
    let required = draft.into_iter().filter_map(|it| match it.reason {
        Reason::ElectionRequired { office, until } if !is_called(office) => Some((office, until)),
        _ => None,
    });
    required.collect()
}

/// The agenda of the ordinary plenary with this year and ordinal, should it meet on `day`.
pub fn draft_agenda(coalition: &Coalition, year: i16, ordinal: u16, day: Date) -> Vec<Proposed> {
    let code = code_of(coalition, year, ordinal, day);
    let last = coalition
        .plenaries
        .values()
        .filter(|it| it.standing == Standing::Closed && it.code != code && it.opens_on <= day)
        .max_by_key(|it| it.opens_at);
    let mut draft = Draft { proposed: Vec::new() };
    OPENING.into_iter().for_each(|it| draft.usual(it));
    draft.minutes(coalition, &code, day);
    draft.usual(REPORTS);
    if let Some(last) = last {
        draft.carried_over(last);
    }
    draft.committees(coalition, &code, year, day);
    if let Some(last) = last {
        draft.matrices(coalition, last);
    }
    draft.commitments(coalition, &code, year, day);
    draft.elections(coalition, day);
    CLOSING.into_iter().for_each(|it| draft.usual(it));
    draft.proposed
}

/// The code of the plenary by the numbering rule.
fn code_of(coalition: &Coalition, year: i16, ordinal: u16, day: Date) -> PlenaryCode {
    match coalition.rules.on(day).map(|it| it.rules.numbering.value) {
        Some(Numbering::Running) => PlenaryCode::new(roman(ordinal)),
        Some(Numbering::RomanYear) | None => PlenaryCode::new(format!("{}-{year}", roman(ordinal))),
    }
}

/// An agenda in the making.
struct Draft {
    proposed: Vec<Proposed>,
}

impl Draft {
    /// Adds an item; what the last plenary left and is wanted for a reason of its own stands once, with that reason.
    fn add(&mut self, purpose: Purpose, title: Text, why: Option<Text>, reason: Reason) {
        let left =
            |it: &&mut Proposed| matches!(it.reason, Reason::CarriedOver(..)) && it.item.title == title;
        if let Some(left) = self.proposed.iter_mut().find(left) {
            left.item.reason = why;
            left.reason = reason;
            return;
        }
        let item = ItemDraft {
            id: ItemId(self.proposed.len() as u16 + 1),
            parent: None,
            title,
            purpose,
            proposed_by: None,
            visibility: Visibility::Public,
            planned_minutes: None,
            papers: Vec::new(),
            reason: why,
        };
        self.proposed.push(Proposed { item, reason });
    }

    fn usual(&mut self, (purpose, es, en): Usual) {
        self.add(purpose, Text::both(es, en), None, Reason::Usual);
    }

    /// Every plenary that is over and whose minutes are not approved, and minutes that only exist on paper.
    fn minutes(&mut self, coalition: &Coalition, code: &PlenaryCode, day: Date) {
        let approved = |code: &PlenaryCode| coalition.minutes.get(code).is_some_and(|it| it.is_approved());
        let known = coalition.plenaries.values();
        let mut over: Vec<&Plenary> =
            known.filter(|it| it.standing == Standing::Closed && it.opens_on <= day).collect();
        over.sort_by_key(|it| it.opens_at);
        let on_paper = coalition.minutes.keys().filter(|it| !coalition.plenaries.contains_key(*it));
        let waiting = on_paper.chain(over.into_iter().map(|it| &it.code));
        for of in waiting.filter(|it| *it != code && !approved(it)) {
            let title = both(format!("Aprobación del Acta {of}"), format!("Approval of the minutes {of}"));
            let why = both(
                format!("El Acta {of} espera su aprobación."),
                format!("The minutes {of} wait to be approved."),
            );
            self.add(Purpose::Minutes, title, Some(why), Reason::PreviousMinutes(of.clone()));
        }
    }

    /// What the last plenary left. What earlier ones left was on its agenda, or is no longer wanted.
    fn carried_over(&mut self, last: &Plenary) {
        for item in &last.agenda {
            let ItemStatus::CarriedOver(left) = &item.status else { continue };
            if is_usual(&item.draft.title) {
                continue;
            }
            let (code, title) = (&last.code, item.draft.title.clone());
            let why = both(
                format!("La {code} lo dejó pendiente: {}", left.get(Lang::Es)),
                format!("{code} left it for later: {}", left.get(Lang::En)),
            );
            let reason = Reason::CarriedOver(code.clone(), item.draft.id);
            self.add(item.draft.purpose, title, Some(why), reason);
        }
    }

    fn committees(&mut self, coalition: &Coalition, code: &PlenaryCode, year: i16, day: Date) {
        let falls_due = fall_due(coalition, code, year, day);
        for it in coalition.committees.values().filter(|it| it.dissolved.is_none()) {
            let finds = |event: &Event| matches!(event, Event::Committee(committee::Event::FellDue { committee, .. }) if *committee == it.id);
            let awaited = it.due_at.as_ref() == Some(code)
                || falls_due.iter().any(finds)
                || falling_due::last_day(&it.due, it.agreed_on).is_some_and(|last| last <= day)
                || it.is_overdue(coalition, day);
            let delivered_here = it.delivered.iter().any(|(_, to, _)| to == code);
            if !(it.waits() && awaited || delivered_here) {
                continue;
            }
            let (es, en) = (it.name.get(Lang::Es), it.name.get(Lang::En));
            let title =
                both(format!("{es}: presentación de su trabajo"), format!("{en}: presentation of its work"));
            let why = both(
                format!("Por el acuerdo {} debe presentarse ahora.", it.agreement),
                format!("By agreement {} it is to be presented now.", it.agreement),
            );
            self.add(Purpose::Committee, title, Some(why), Reason::CommitteeDue(it.id.clone()));
        }
    }

    /// Matrices have no act yet that approves them, so only what the last plenary saw is proposed again.
    fn matrices(&mut self, coalition: &Coalition, last: &Plenary) {
        for matrix in coalition.matrices.values() {
            let Some((version, code, _)) = matrix.versions.last().filter(|(_, code, _)| *code == last.code)
            else {
                continue;
            };
            let (es, en) = (matrix.title.get(Lang::Es), matrix.title.get(Lang::En));
            let title = both(format!("Matriz: {es}"), format!("Matrix: {en}"));
            let why = both(
                format!("Su versión {version} fue propuesta en la {code}."),
                format!("Its version {version} was proposed to {code}."),
            );
            let reason = Reason::MatrixProposed(matrix.id.clone(), *version);
            self.add(Purpose::Data, title, Some(why), reason);
        }
    }

    fn commitments(&mut self, coalition: &Coalition, code: &PlenaryCode, year: i16, day: Date) {
        let falls_due = fall_due(coalition, code, year, day);
        for it in commitment::open(coalition) {
            let id = &it.id;
            let finds = |event: &Event| matches!(event, Event::Commitment(commitment::Event::FellDue { commitment, .. }) if commitment == id);
            let ((es, en), reason) = if it.is_overdue(coalition, day) {
                (("está vencido.", "is overdue."), Reason::CommitmentOverdue(id.clone()))
            } else if it.due_at.as_ref() == Some(code) || falls_due.iter().any(finds) {
                let why = ("vence en esta plenaria.", "is due at this plenary.");
                (why, Reason::CommitmentDue(id.clone()))
            } else {
                continue;
            };
            let title =
                both(format!("Seguimiento del compromiso {id}"), format!("Follow-up of commitment {id}"));
            let why = match it.archived() {
                None => both(format!("El compromiso {es}"), format!("The commitment {en}")),
                Some(on) => both(
                    format!("El compromiso, transcrito del archivo ({}), {es}", on.meeting),
                    format!("The commitment, transcribed from the archive ({}), {en}", on.meeting),
                ),
            };
            self.add(Purpose::Commitments, title, Some(why), reason);
        }
    }

    /// An office whose holder's time ends before the next ordinary plenary can be expected, with nobody to follow.
    fn elections(&mut self, coalition: &Coalition, day: Date) {
        for office in [Office::Presidency, Office::Secretariat] {
            let Some(until) = vacant_from(coalition, office, day) else { continue };
            let (es, en) = match office {
                Office::Presidency => ("la Presidencia", "the Presidency"),
                Office::Secretariat => ("la Secretaría Técnica", "the Technical Secretariat"),
            };
            let why = match until {
                Some(until) => both(
                    format!("El mandato de {es} termina el {}.", spelled(until, Lang::Es)),
                    format!("The mandate of {en} ends on {}.", spelled(until, Lang::En)),
                ),
                None => both(format!("Nadie ejerce {es}."), format!("Nobody holds {en}.")),
            };
            let title = both(format!("Elección de {es}"), format!("Election of {en}"));
            let reason = Reason::ElectionRequired { office, until };
            self.add(Purpose::Election, title, Some(why), reason);
        }
    }
}

/// What the convocation of this plenary would make due.
fn fall_due(coalition: &Coalition, code: &PlenaryCode, year: i16, day: Date) -> Vec<Event> {
    let end = TimeZone::UTC.to_timestamp(day.at(23, 59, 59, 0));
    end.map_or_else(|_| Vec::new(), |end| falling_due::fell_due(coalition, code, Kind::Ordinary, year, end))
}

/// `Some` if an election is needed: with the last day of the holder, or `None` within where nobody holds the office.
fn vacant_from(coalition: &Coalition, office: Office, day: Date) -> Option<Option<Date>> {
    let mandates = || coalition.mandates.all.iter().filter(|it| it.office == office);
    let Some(holder) = coalition.mandates.holder(office, day) else {
        let awaited = mandates().any(|it| it.taken_up.is_none() && it.span.to.is_none_or(|to| to >= day));
        return (!awaited && mandates().next().is_some()).then_some(None);
    };
    let until = holder.span.to?;
    let a_year = coalition.rules.on(day).map_or(1, |it| it.rules.ordinary_per_year.value.max(1));
    let next_plenary = day.saturating_add((12 / i32::from(a_year)).months());
    let follower = mandates().any(|it| it.span.from > until || it.span.to.is_none_or(|to| to > until));
    (until < next_plenary && !follower).then_some(Some(until))
}

fn both(es: String, en: String) -> Text {
    Text { authentic: Lang::Es, es: Some(es), en: Some(en) }
}

/// A day in words: `31 de diciembre de 2023`, `31 December 2023`.
fn spelled(day: Date, lang: Lang) -> String {
    const ES: [&str; 12] = [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::from(day.month().unsigned_abs()) - 1;
    match lang {
        Lang::Es => format!("{} de {} de {}", day.day(), ES[month], day.year()),
        Lang::En => format!("{} {} {}", day.day(), EN[month], day.year()),
    }
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned;

    use jiff::civil::date;

    use super::*;
    use crate::commitment::Owner;
    use crate::deadline::Due;
    use crate::testing::{Given, commitments, committees, elections, given, room, sessions};
    use crate::{mandate, matrix, minutes, plenary};

    /// The reasons of an agenda, in order, without the usual items.
    fn reasons(given: &Given, year: i16, ordinal: u16, day: Date) -> Vec<Reason> {
        let draft = draft_agenda(given.known(), year, ordinal, day);
        draft.into_iter().map(|it| it.reason).filter(|it| *it != Reason::Usual).collect()
    }

    #[test]
    fn with_nothing_waiting_the_agenda_is_the_usual_one() {
        let draft = draft_agenda(given([]).known(), 2030, 1, date(2030, 3, 1));
        let titles: Vec<&str> = draft.iter().map(|it| it.item.title.get(Lang::Es)).collect();
        let usual = [
            "Verificación del quórum",
            "Aprobación del orden del día",
            "Informes",
            "Asuntos varios",
            "Lectura de acuerdos y clausura",
        ];
        assert_eq!(titles, usual);
        assert!(draft.iter().zip(1..).all(|(it, id)| it.item.id == ItemId(id)));
    }

    #[test]
    fn minutes_wait_from_the_end_of_their_plenary_until_they_are_approved() {
        let on_paper = minutes::Event::CarriedIn { plenary: "IV-2029".into(), description: Text::es("Acta") };
        let given = given([on_paper.into()]).and(sessions::held("I-2030", date(2030, 3, 1)));
        let waiting = |code: &str| Reason::PreviousMinutes(code.into());
        assert_eq!(reasons(&given, 2030, 2, date(2030, 6, 1)), [waiting("IV-2029"), waiting("I-2030")]);
        let approved =
            minutes::Event::Approved { plenary: "IV-2029".into(), by: "I-2030".into(), decision: None };
        let given = given.and([approved.into()]);
        assert_eq!(reasons(&given, 2030, 2, date(2030, 6, 1)), [waiting("I-2030")]);
    }

    #[test]
    fn what_the_last_plenary_left_comes_back_with_its_title() {
        let left = plenary::Event::ItemCarriedOver {
            plenary: "I-2030".into(),
            item: ItemId(4),
            reason: Text::es("faltó tiempo"),
        };
        let given = given(room::open_plenary("I-2030")).and([left.into(), sessions::closed("I-2030")]);
        let draft = draft_agenda(given.known(), 2030, 2, date(2030, 6, 1));
        let reason = Reason::CarriedOver("I-2030".into(), ItemId(4));
        let item = &draft.iter().find(|it| it.reason == reason).expect("it is proposed").item;
        assert_eq!(item.title, room::item(4).title);
        let why = item.reason.as_ref().map(|it| it.get(Lang::En).to_owned());
        assert_eq!(why.as_deref(), Some("I-2030 left it for later: faltó tiempo"));
    }

    #[test]
    fn what_every_plenary_has_does_not_come_back_twice() {
        let convened = |code: &str, day| {
            let crate::Event::Plenary(mut event) = sessions::opened(code, day).remove(0) else {
                unreachable!("a plenary begins with its convocation")
            };
            if let plenary::Event::Convened { agenda, .. } = &mut event {
                *agenda =
                    draft_agenda(given([]).known(), 2030, 1, day).into_iter().map(|it| it.item).collect();
            }
            event.into()
        };
        let left = (3..=5).map(|item| {
            let reason = Text::es("faltó tiempo");
            plenary::Event::ItemCarriedOver { plenary: "I-2030".into(), item: ItemId(item), reason }.into()
        });
        let given = given([convened("I-2030", date(2030, 3, 1))]).and(left).and([sessions::closed("I-2030")]);
        let carried = |it: &Reason| matches!(it, Reason::CarriedOver(..));
        assert!(!reasons(&given, 2030, 2, date(2030, 6, 1)).iter().any(carried));
    }

    #[test]
    fn a_committee_that_was_left_for_later_stands_once() {
        let day = date(2031, 3, 1);
        let agenda: Vec<ItemDraft> =
            draft_agenda(committees::open().known(), 2031, 1, day).into_iter().map(|it| it.item).collect();
        let item = agenda.iter().find(|it| it.purpose == Purpose::Committee).expect("it is due").id;
        let mut events = sessions::opened("I-2031", day);
        if let crate::Event::Plenary(plenary::Event::Convened { agenda: it, .. }) = &mut events[0] {
            *it = agenda;
        }
        let reason = Text::es("faltó tiempo");
        let left = plenary::Event::ItemCarriedOver { plenary: "I-2031".into(), item, reason };
        let due = committee::Event::FellDue { committee: "PC-1-2030".into(), plenary: "I-2031".into() };
        let given = committees::open().and(events).and([due.into(), left.into(), sessions::closed("I-2031")]);
        let draft = draft_agenda(given.known(), 2031, 2, date(2031, 6, 1));
        let of_the_committee: Vec<&Proposed> =
            draft.iter().filter(|it| it.item.purpose == Purpose::Committee).collect();
        assert_eq!(of_the_committee.len(), 1);
        assert_eq!(of_the_committee[0].reason, Reason::CommitteeDue("PC-1-2030".into()));
    }

    #[test]
    fn a_committee_is_awaited_at_the_plenary_it_is_due_at() {
        let given = committees::open();
        let due = Reason::CommitteeDue("PC-1-2030".into());
        assert!(!reasons(&given, 2030, 5, date(2030, 12, 15)).contains(&due), "not this year");
        assert!(reasons(&given, 2031, 1, date(2031, 3, 1)).contains(&due), "the first of the next");
        let given = given.and(sessions::convened("I-2031", date(2031, 3, 1)));
        assert!(!reasons(&given, 2031, 2, date(2031, 6, 1)).contains(&due), "the second is not the first");
    }

    #[test]
    fn commitments_are_followed_up_when_due_and_when_overdue() {
        let overdue = Reason::CommitmentOverdue(commitments::id());
        let given = commitments::made();
        assert!(!reasons(&given, 2030, 2, date(2030, 3, 31)).contains(&overdue));
        assert!(reasons(&given, 2030, 2, date(2030, 4, 1)).contains(&overdue));
        let next = crate::commitment::Event::Made {
            commitment: "I-2030/A1/C1".into(),
            agreement: commitments::agreement(),
            owner: Owner::AllMembers {},
            text: Text::es("enviar"),
            due: Due::NextPlenary {},
            agreed_on: date(2030, 3, 1),
        };
        let given = commitments::agreed().and([next.into()]);
        let due = Reason::CommitmentDue(commitments::id());
        assert!(reasons(&given, 2030, 2, date(2030, 6, 1)).contains(&due));
    }

    #[test]
    fn a_matrix_proposed_to_the_last_plenary_is_proposed_again() {
        let proposed = matrix::Event::Proposed {
            matrix: "SOM".into(),
            version: 1,
            plenary: "I-2030".into(),
            item: None,
            title: Text::es("Tráfico ilícito"),
            seat: None,
            sha256: None,
        };
        let given = given(sessions::opened("I-2030", date(2030, 3, 1)))
            .and([proposed.into(), sessions::closed("I-2030")]);
        let reason = Reason::MatrixProposed("SOM".into(), 1);
        assert!(reasons(&given, 2030, 2, date(2030, 6, 1)).contains(&reason));
    }

    #[test]
    fn an_election_is_due_at_the_last_plenary_before_a_mandate_ends() {
        let until = Some(date(2030, 12, 31));
        let required = |office| Reason::ElectionRequired { office, until };
        let both = [required(Office::Presidency), required(Office::Secretariat)];
        let given = given([]);
        assert_eq!(reasons(&given, 2030, 3, date(2030, 8, 30)), [], "another plenary can be expected");
        assert_eq!(reasons(&given, 2030, 4, date(2030, 11, 30)), both);
        let elected = mandate::Event::Designated {
            office: Office::Presidency,
            seat: "CAL".into(),
            span: elections::term(),
            election: elections::id(),
        };
        let given = given.and([elected.into()]);
        assert_eq!(reasons(&given, 2030, 4, date(2030, 11, 30)), [required(Office::Secretariat)]);
    }

    #[test]
    fn reasons_are_given_in_both_languages() {
        let draft = draft_agenda(given([]).known(), 2030, 4, date(2030, 11, 30));
        let election = draft.iter().find(|it| it.item.purpose == Purpose::Election).expect("one is due");
        let why = election.item.reason.as_ref().expect("a reason");
        assert_eq!(why.get(Lang::Es), "El mandato de la Presidencia termina el 31 de diciembre de 2030.");
        assert_eq!(why.get(Lang::En), "The mandate of the Presidency ends on 31 December 2030.");
    }

    #[test]
    fn the_proposal_is_an_agenda_that_can_be_convened_with() {
        let order: Vec<Purpose> = draft_agenda(committees::open().known(), 2031, 1, date(2031, 3, 1))
            .into_iter()
            .map(|it| it.item.purpose)
            .collect();
        use Purpose::{Agenda, Committee, Election, Other, Quorum, Report};
        assert_eq!(order, [Quorum, Agenda, Report, Committee, Election, Election, Other, Other]);
    }
}
