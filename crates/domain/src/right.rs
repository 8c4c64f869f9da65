//! Who may act: capacities, powers and the rights of each class, as of now.

use alloc::vec::Vec;
use core::fmt;

use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use crate::command::{Actor, Context};
use crate::mandate::Office;
use crate::membership::Role;
use crate::symbol::{Person, Seat};
use crate::{Coalition, Refusal};

/// In what capacity a seat acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Carries facts into the record as long as nobody exercises the Technical Secretariat.
    Registrar,
    /// Exercises the Presidency.
    Presidency,
    /// Exercises the Technical Secretariat.
    Secretariat,
    /// Speaks for its own seat: a member, an observer or a partner.
    Delegation,
}

/// What a class of participants may do at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Be in the room.
    Attend,
    /// Take the floor.
    Speak,
    /// Put items and texts before the plenary.
    Propose,
    /// Take part in decisions.
    Vote,
    /// Be a candidate for an office.
    Stand,
}

/// Who may do an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// The Presidency.
    Presidency,
    /// The Technical Secretariat, or the registrar while nobody exercises it.
    Secretariat,
    /// The Presidency or the Technical Secretariat (or the registrar, as above).
    Bureau,
    /// A seat whose class has this right and that is neither suspended nor withdrawn.
    Delegation(Right),
    /// Any seat in good standing, or the registrar as above; the act itself looks closer (a returning officer,
    /// an owner).
    AnySeat,
}

impl fmt::Display for Power {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Presidency => "presidency",
            Self::Secretariat => "secretariat",
            Self::Bureau => "presidency or secretariat",
            Self::Delegation(Right::Attend) => "delegation that may attend",
            Self::Delegation(Right::Speak) => "delegation that may speak",
            Self::Delegation(Right::Propose) => "delegation that may propose",
            Self::Delegation(Right::Vote) => "delegation that may vote",
            Self::Delegation(Right::Stand) => "delegation that may stand for office",
            Self::AnySeat => "any seat in good standing",
        };
        f.write_str(text)
    }
}

/// Refuses unless the actor holds `power` today.
pub fn permit(coalition: &Coalition, cx: &Context, power: Power) -> Result<(), Refusal> {
    let held = match power {
        Power::Presidency => holds(coalition, cx, Office::Presidency),
        Power::Secretariat => holds(coalition, cx, Office::Secretariat) || is_registrar(coalition, cx),
        Power::Bureau => {
            holds(coalition, cx, Office::Presidency)
                || holds(coalition, cx, Office::Secretariat)
                || is_registrar(coalition, cx)
        }
        Power::Delegation(right) => {
            cx.actor.capacity == Capacity::Delegation && coalition.has_right(&cx.actor.seat, right, cx.today)
        }
        Power::AnySeat => match cx.actor.capacity {
            Capacity::Delegation => coalition.membership.in_good_standing(&cx.actor.seat, cx.today),
            Capacity::Presidency => holds(coalition, cx, Office::Presidency),
            Capacity::Secretariat => holds(coalition, cx, Office::Secretariat),
            Capacity::Registrar => is_registrar(coalition, cx),
        },
    };
    if held { Ok(()) } else { Err(Refusal::NotEntitled { actor: cx.actor.clone(), power }) }
}

/// Refuses unless the person at the keyboard may act for the actor's seat in its capacity today: by its
/// accreditation, as of now. The house's own acts, which are no person's, are not held against it.
///
/// Who speaks for the delegation: its head and alternates in everything; delegates and the focal point in what takes
/// no vote. The head of the delegation also acts for an office that the seat holds. The registrar is known beside
/// the record, to whoever keeps it, and is checked there.
pub fn permit_person(coalition: &Coalition, cx: &Context, power: Power) -> Result<(), Refusal> {
    let Some(person) = cx.person else { return Ok(()) };
    let roles = roles_of(coalition, person, &cx.actor.seat, cx.today);
    let may = match cx.actor.capacity {
        Capacity::Registrar => true,
        Capacity::Presidency => {
            roles.clone().any(|role| matches!(role, Role::PresidencyStaff | Role::Head | Role::Alternate))
        }
        Capacity::Secretariat => {
            roles.clone().any(|role| matches!(role, Role::SecretariatStaff | Role::Head | Role::Alternate))
        }
        Capacity::Delegation => roles.clone().any(|role| match role {
            Role::Head | Role::Alternate => true,
            Role::Delegate | Role::FocalPoint => {
                !matches!(power, Power::Delegation(Right::Vote | Right::Stand))
            }
            Role::PresidencyStaff | Role::SecretariatStaff => false,
        }),
    };
    if may { Ok(()) } else { Err(Refusal::NotAccredited { person, actor: cx.actor.clone() }) }
}

/// What `person` is for `seat` on `day`, in general or for a plenary that is not over.
pub fn roles_of<'a>(
    coalition: &'a Coalition,
    person: Person,
    seat: &Seat,
    day: Date,
) -> impl Iterator<Item = Role> + Clone + 'a {
    let delegates = coalition.membership.participants.get(seat).map_or(&[][..], |it| &it.delegates);
    delegates.iter().filter(move |it| it.person == person && it.span.contains(day)).map(|it| it.role)
}

/// Everything `person` may act as on `day`, offices first: each seat it is accredited for, in each capacity that the
/// seat has and its role reaches.
pub fn actors_of(coalition: &Coalition, person: Person, day: Date) -> Vec<Actor> {
    let mut actors = Vec::new();
    for participant in coalition.membership.participants.values() {
        let seat = &participant.seat;
        if !coalition.membership.in_good_standing(seat, day) {
            continue;
        }
        let roles = roles_of(coalition, person, seat, day);
        let leads = |role| matches!(role, Role::Head | Role::Alternate);
        let holds = |office| coalition.mandates.holder(office, day).is_some_and(|it| it.seat == *seat);
        let offices = [
            (Capacity::Secretariat, Office::Secretariat, Role::SecretariatStaff),
            (Capacity::Presidency, Office::Presidency, Role::PresidencyStaff),
        ];
        for (capacity, office, staff) in offices {
            if holds(office) && roles.clone().any(|role| role == staff || leads(role)) {
                actors.push(Actor { seat: seat.clone(), capacity });
            }
        }
        if roles.clone().any(Role::is_of_delegation) {
            actors.push(Actor { seat: seat.clone(), capacity: Capacity::Delegation });
        }
    }
    actors.sort_by_key(|it| it.capacity == Capacity::Delegation);
    actors
}

/// Refuses unless the actor speaks for `seat` itself, or is the Technical Secretariat and records its word.
pub fn permit_word_of(cx: &Context, seat: &Seat) -> Result<(), Refusal> {
    match cx.actor.capacity {
        Capacity::Delegation if cx.actor.seat == *seat => Ok(()),
        Capacity::Secretariat | Capacity::Registrar => Ok(()),
        _ => Err(Refusal::NotEntitled { actor: cx.actor.clone(), power: Power::Secretariat }),
    }
}

/// Refuses unless the actor gives the vote of `seat` itself, by somebody who may vote for it, or is the Technical
/// Secretariat and records it.
pub(crate) fn permit_vote_of(coalition: &Coalition, cx: &Context, seat: &Seat) -> Result<(), Refusal> {
    if cx.actor.capacity == Capacity::Delegation {
        permit_person(coalition, cx, Power::Delegation(Right::Vote))?;
    }
    permit_word_of(cx, seat)
}

/// Refuses unless the actor speaks for `seat` itself, or is of the bureau and records the word it gave in session.
pub(crate) fn permit_word_in_session(cx: &Context, seat: &Seat) -> Result<(), Refusal> {
    match cx.actor.capacity {
        Capacity::Delegation if cx.actor.seat != *seat => {
            Err(Refusal::NotEntitled { actor: cx.actor.clone(), power: Power::Bureau })
        }
        _ => Ok(()),
    }
}

/// Refuses unless the actor is of the bureau, or speaks for a seat that may put things before the plenary.
pub(crate) fn permit_proposer(coalition: &Coalition, cx: &Context) -> Result<(), Refusal> {
    match cx.actor.capacity {
        Capacity::Delegation => permit(coalition, cx, Power::Delegation(Right::Propose)),
        Capacity::Presidency | Capacity::Secretariat | Capacity::Registrar => {
            permit(coalition, cx, Power::Bureau)
        }
    }
}

/// Whether the actor acts for `office` and its seat exercises it today.
fn holds(coalition: &Coalition, cx: &Context, office: Office) -> bool {
    let capacity = match office {
        Office::Presidency => Capacity::Presidency,
        Office::Secretariat => Capacity::Secretariat,
    };
    cx.actor.capacity == capacity && exercises(coalition, cx, office) == Some(&cx.actor.seat)
}

/// The seat that exercises `office` today: its holder, unless suspended or gone.
fn exercises<'a>(coalition: &'a Coalition, cx: &Context, office: Office) -> Option<&'a Seat> {
    let holder = coalition.mandates.holder(office, cx.today).map(|mandate| &mandate.seat);
    holder.filter(|seat| coalition.membership.in_good_standing(seat, cx.today))
}

/// Whether the actor is the registrar and nobody exercises the Technical Secretariat today.
///
/// Were it asked who holds the office instead, a suspended secretariat would leave nobody to reinstate it.
fn is_registrar(coalition: &Coalition, cx: &Context) -> bool {
    cx.actor.capacity == Capacity::Registrar && exercises(coalition, cx, Office::Secretariat).is_none()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use alloc::borrow::ToOwned;

    use super::*;
    use crate::testing::{Given, TODAY, given, given_nothing};
    use crate::words::Text;
    use crate::{Event, mandate, membership};

    /// The powers, in the order of the columns below.
    const POWERS: [Power; 7] = [
        Power::Presidency,
        Power::Secretariat,
        Power::Bureau,
        Power::Delegation(Right::Attend),
        Power::Delegation(Right::Propose),
        Power::Delegation(Right::Vote),
        Power::AnySeat,
    ];

    /// Rows of `seat capacity`, a `+` or `-` per power, and why the row is there.
    #[track_caller]
    fn check(given: &Given, day: Date, table: &str) {
        for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
            let mut cells = row.split_whitespace();
            let (seat, capacity) = (cells.next().expect("a seat"), cells.next().expect("a capacity"));
            let capacity = match capacity {
                "registrar" => Capacity::Registrar,
                "presidency" => Capacity::Presidency,
                "secretariat" => Capacity::Secretariat,
                _ => Capacity::Delegation,
            };
            let cx = given.asked_by(seat, capacity, day);
            for (power, expected) in POWERS.into_iter().zip(cells) {
                let held = permit(given.known(), &cx, power).is_ok();
                assert_eq!(if held { "+" } else { "-" }, expected, "{power}: {row}");
            }
        }
    }

    #[test]
    fn powers_belong_to_capacities_and_rights_to_classes() {
        let table = "
            seat capacity    pres secr bureau attend propose vote any
            ALB  presidency  +    -    +      -      -       -    +   it presides
            ALB  secretariat -    -    -      -      -       -    -   an office it does not hold
            ALB  delegation  -    -    -      +      +       +    +   who presides has a delegation as well
            BRU  secretariat -    +    +      -      -       -    +
            BRU  presidency  -    -    -      -      -       -    -
            CAL  presidency  -    -    -      -      -       -    -   a plain member
            CAL  delegation  -    -    -      +      +       +    +
            JAS  delegation  -    -    -      +      -       -    +   an observer is there and no more
            AYU  delegation  -    -    -      +      -       -    +   and so is a partner
            ZZZ  delegation  -    -    -      -      -       -    -   nobody knows it
            BRU  registrar   -    -    -      -      -       -    -   there is a secretariat
            ";
        check(&given([]), TODAY, skip_heading(table));
    }

    /// The table without its first line of words.
    fn skip_heading(table: &str) -> &str {
        table.trim_start().split_once('\n').map_or("", |(_, rows)| rows)
    }

    #[test]
    fn the_registrar_acts_while_there_is_no_secretariat() {
        check(
            &given_nothing(),
            TODAY,
            "
            ALB  registrar   -    +    +      -      -       -    +   somebody has to begin
            ALB  secretariat -    -    -      -      -       -    -
            ALB  delegation  -    -    -      -      -       -    -
            ",
        );
    }

    #[test]
    fn an_office_begins_and_ends_with_the_mandate() {
        let next = mandate::Event::Begun {
            office: Office::Presidency,
            seat: Seat::from("CAL"),
            institution: None,
            span: membership::Span { from: date(2031, 1, 1), to: Some(date(2031, 12, 31)) },
        };
        let given = given([next.into()]);
        check(
            &given,
            date(2030, 12, 31),
            "
            ALB  presidency  +    -    +      -      -       -    +   its last day
            CAL  presidency  -    -    -      -      -       -    -   elect
            BRU  registrar   -    -    -      -      -       -    -
            ",
        );
        check(
            &given,
            date(2031, 1, 1),
            "
            ALB  presidency  -    -    -      -      -       -    -   over
            ALB  delegation  -    -    -      +      +       +    +   a member still
            CAL  presidency  +    -    +      -      -       -    +   its first day
            BRU  secretariat -    -    -      -      -       -    -   over as well
            BRU  registrar   -    +    +      -      -       -    +   and nobody followed
            ",
        );
    }

    #[test]
    fn who_is_suspended_has_neither_rights_nor_powers() {
        let suspended = |seat: &str| membership::Event::Suspended {
            seat: Seat::from(seat),
            from: TODAY,
            reason: Text::es("no ha pagado sus cuotas"),
        };
        let given = given(["ALB", "BRU", "CAL"].map(|seat| suspended(seat).into()));
        check(
            &given,
            date(2030, 2, 28),
            "
            ALB  presidency  +    -    +      -      -       -    +   the day before
            CAL  delegation  -    -    -      +      +       +    +
            ",
        );
        check(
            &given,
            TODAY,
            "
            ALB  presidency  -    -    -      -      -       -    -
            BRU  secretariat -    -    -      -      -       -    -
            CAL  delegation  -    -    -      -      -       -    -
            DOR  registrar   -    +    +      -      -       -    +   somebody has to be able to reinstate
            ",
        );
    }

    #[test]
    fn who_has_left_has_no_rights_from_the_next_day() {
        let left = membership::Event::Withdrew { seat: Seat::from("CAL"), last_day: TODAY };
        let given = given([left.into()]);
        check(&given, TODAY, "CAL delegation - - - + + + +");
        check(&given, date(2030, 3, 2), "CAL delegation - - - - - - -");
    }

    #[test]
    fn a_seat_gives_its_own_word_or_the_secretariat_records_it() {
        let given = given([]);
        let word =
            |seat, capacity| permit_word_of(&given.asked_by(seat, capacity, TODAY), &Seat::from("CAL"));
        assert!(word("CAL", Capacity::Delegation).is_ok());
        assert!(word("BRU", Capacity::Secretariat).is_ok());
        assert!(word("BRU", Capacity::Delegation).is_err());
        assert!(word("ALB", Capacity::Presidency).is_err());
    }

    /// Person 7 is accredited in `role` for `seat`.
    fn accredited(seat: &str, role: Role) -> Event {
        let span = membership::Span { from: TODAY, to: None };
        let delegate =
            membership::Delegate { person: Person(7), role, span, plenary: None, commitment: None };
        membership::Event::Accredited { seat: seat.into(), delegate }.into()
    }

    #[test]
    fn a_person_acts_as_its_accreditation_says() {
        // Whether the seat holds the office at all is asked of the seat, as before.
        let asked = [
            (Capacity::Presidency, Power::Presidency),
            (Capacity::Secretariat, Power::Secretariat),
            (Capacity::Delegation, Power::Delegation(Right::Vote)),
            (Capacity::Delegation, Power::Delegation(Right::Attend)),
        ];
        let table = [
            (Role::Head, "++++"),
            (Role::Alternate, "++++"),
            (Role::Delegate, "---+"),
            (Role::FocalPoint, "---+"),
            (Role::PresidencyStaff, "+---"),
            (Role::SecretariatStaff, "-+--"),
        ];
        for (role, expected) in table {
            let given = given([accredited("ALB", role)]);
            let may = asked.map(|(capacity, power)| {
                let cx = Context { person: Some(Person(7)), ..given.asked_by("ALB", capacity, TODAY) };
                if permit_person(given.known(), &cx, power).is_ok() { '+' } else { '-' }
            });
            assert_eq!(may.iter().collect::<alloc::string::String>(), expected, "{role:?}");
        }
    }

    #[test]
    fn a_stranger_acts_for_nobody_and_an_accreditation_begins_on_its_day() {
        let given = given([accredited("CAL", Role::Head)]);
        let asked = |person, day| {
            let cx = given.asked_by("CAL", Capacity::Delegation, day);
            let cx = Context { person: Some(Person(person)), ..cx };
            permit_person(given.known(), &cx, Power::AnySeat).is_ok()
        };
        assert!(asked(7, TODAY));
        assert!(!asked(8, TODAY), "nobody accredited it");
        assert!(!asked(7, date(2030, 2, 28)), "the day before");
    }

    #[test]
    fn what_a_person_may_act_as_follows_offices_and_accreditation() {
        let actors = |events: &[Event]| {
            let given = given(events.to_vec());
            let actors = actors_of(given.known(), Person(7), TODAY);
            actors.into_iter().map(|it| (it.seat.as_str().to_owned(), it.capacity)).collect::<Vec<_>>()
        };
        assert_eq!(actors(&[]), []);
        assert_eq!(
            actors(&[accredited("BRU", Role::Head)]),
            [("BRU".to_owned(), Capacity::Secretariat), ("BRU".to_owned(), Capacity::Delegation)]
        );
        assert_eq!(
            actors(&[accredited("ALB", Role::PresidencyStaff)]),
            [("ALB".to_owned(), Capacity::Presidency)]
        );
        assert_eq!(actors(&[accredited("CAL", Role::SecretariatStaff)]), [], "it holds no office");
    }
}
