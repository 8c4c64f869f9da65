//! What a claim is about, whether two claims about it can both be true, and which of them says more.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::claim::{Agreement, Claim, Code, Election, Participant, Place};
use super::partial::Days;
use super::who::Who;
use super::words::folded;

/// What a claim is about: one thing of which there is one truth.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The body that met.
    Body,
    /// Its acronym.
    Acronym,
    /// The meeting's code.
    Code,
    /// Its kind.
    Kind,
    /// When it took place.
    Days,
    /// Where.
    Place,
    /// In which manner.
    Mode,
    /// Who received it.
    Host,
    /// Who presided.
    Presidency,
    /// Who kept the secretariat.
    Secretariat,
    /// How somebody took part.
    Participant(Who),
    /// An agreement by the source's number.
    Agreement(String),
    /// An agreement that has no number, by its words.
    Unnumbered(String),
    /// The election to an office.
    Election(String),
    /// Somebody backing something.
    Endorsement(Who, String),
}

impl Field {
    /// Those of which a meeting has one each, in the order they are shown.
    pub const SINGLE: [Self; 10] = [
        Self::Body,
        Self::Acronym,
        Self::Code,
        Self::Kind,
        Self::Days,
        Self::Place,
        Self::Mode,
        Self::Host,
        Self::Presidency,
        Self::Secretariat,
    ];

    /// Whether it is an agreement.
    pub fn is_agreement(&self) -> bool {
        matches!(self, Self::Agreement(_) | Self::Unnumbered(_))
    }

    /// Its name, as messages select by it: `days`, `agreement`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Acronym => "acronym",
            Self::Code => "code",
            Self::Kind => "kind",
            Self::Days => "days",
            Self::Place => "place",
            Self::Mode => "mode",
            Self::Host => "host",
            Self::Presidency => "presidency",
            Self::Secretariat => "secretariat",
            Self::Participant(_) => "participant",
            Self::Agreement(_) | Self::Unnumbered(_) => "agreement",
            Self::Election(_) => "election",
            Self::Endorsement(..) => "endorsement",
        }
    }
}

impl Claim {
    /// What it is about.
    pub fn field(&self) -> Field {
        match self {
            Self::Body(_) => Field::Body,
            Self::Acronym(_) => Field::Acronym,
            Self::Code(_) => Field::Code,
            Self::Kind(_) => Field::Kind,
            Self::Days(_) => Field::Days,
            Self::Place(_) => Field::Place,
            Self::Mode(_) => Field::Mode,
            Self::Host(_) => Field::Host,
            Self::Presidency(_) => Field::Presidency,
            Self::Secretariat(_) => Field::Secretariat,
            Self::Participant(it) => Field::Participant(it.who.key()),
            Self::Agreement(it) => match it.number.as_deref().map(number_key) {
                Some(number) if !number.is_empty() => Field::Agreement(number),
                _ => Field::Unnumbered(folded(&it.words)),
            },
            Self::Election(it) => Field::Election(folded(&it.office)),
            Self::Endorsement(it) => Field::Endorsement(it.by.key(), folded(&it.document)),
        }
    }

    /// Whether both can be true. Asked of claims about the same [`Field`].
    pub(super) fn agrees_with(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Body(one), Self::Body(other)) | (Self::Acronym(one), Self::Acronym(other)) => {
                folded(one) == folded(other)
            }
            (Self::Code(one), Self::Code(other)) => same_code(one, other),
            (Self::Days(one), Self::Days(other)) => may_be_same_days(*one, *other),
            (Self::Place(one), Self::Place(other)) => same_place(one, other),
            (Self::Host(one), Self::Host(other))
            | (Self::Presidency(one), Self::Presidency(other))
            | (Self::Secretariat(one), Self::Secretariat(other)) => one.is(other),
            (Self::Participant(one), Self::Participant(other)) => same_participation(one, other),
            (Self::Agreement(one), Self::Agreement(other)) => same_words(one, other),
            (Self::Election(one), Self::Election(other)) => same_election(one, other),
            (Self::Endorsement(_), Self::Endorsement(_)) => true,
            _ => self == other,
        }
    }

    /// How much it says, compared with others about the same field.
    pub(super) fn fullness(&self) -> usize {
        match self {
            Self::Days(it) => it.from.known() + it.to.known(),
            Self::Code(it) => usize::from(it.number.is_some()) + usize::from(it.year.is_some()),
            Self::Place(it) => usize::from(it.country.is_some()),
            Self::Participant(it) => usize::from(it.mode.is_some()),
            Self::Election(it) => {
                usize::from(it.elected.is_some()) + usize::from(it.term.is_some()) + it.disclosed.len()
            }
            _ => 0,
        }
    }
}

/// `Acuerdo 4.`, `4)` and `4` are the same number.
fn number_key(number: &str) -> String {
    let folded = folded(number);
    folded.trim_matches(|it: char| !it.is_alphanumeric()).to_owned()
}

/// Whether nothing stands on both sides and differs.
fn nothing_differs<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}

fn same_code(one: &Code, other: &Code) -> bool {
    if one.number.is_none() || other.number.is_none() {
        return folded(&one.written) == folded(&other.written);
    }
    one.number == other.number && nothing_differs(one.year, other.year)
}

fn may_be_same_days(one: Days, other: Days) -> bool {
    one.from.may_be(other.from) && one.to.may_be(other.to)
}

fn same_place(one: &Place, other: &Place) -> bool {
    folded(&one.name) == folded(&other.name)
        && nothing_differs(one.country.as_deref(), other.country.as_deref())
}

fn same_participation(one: &Participant, other: &Participant) -> bool {
    one.observer == other.observer && nothing_differs(one.mode, other.mode)
}

fn same_words(one: &Agreement, other: &Agreement) -> bool {
    folded(&one.words) == folded(&other.words)
}

/// One winner, one term, and nobody who voted for two.
fn same_election(one: &Election, other: &Election) -> bool {
    let key = |who: &Option<Who>| who.as_ref().map(Who::key);
    let term = |term: &Option<String>| term.as_deref().map(folded);
    let votes_agree = one.disclosed.iter().all(|vote| {
        let same = other.disclosed.iter().filter(|it| it.by.is(&vote.by));
        same.into_iter().all(|it| nothing_differs(key(&it.candidate), key(&vote.candidate)))
    });
    nothing_differs(key(&one.elected), key(&other.elected))
        && nothing_differs(term(&one.term), term(&other.term))
        && votes_agree
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::claim::{Kind, Mode, Vote};
    use crate::archive::partial::PartialDate;

    fn days(text: &str) -> Claim {
        Claim::Days(Days::on(PartialDate::read(text).expect("a day")))
    }

    fn code(written: &str, number: Option<u32>, year: Option<i32>) -> Claim {
        Claim::Code(Code { written: written.into(), number, year })
    }

    #[test]
    fn what_says_less_does_not_contradict_what_says_more() {
        let pairs = [
            (days("2023-11"), days("2023-11-30")),
            (code("IV-2023", Some(4), Some(2023)), code("cuarta reunión", Some(4), None)),
            (
                Claim::Place(Place { name: "Antigua Guatemala".into(), country: None }),
                Claim::Place(Place { name: "ANTIGUA  GUATEMALA".into(), country: Some("GTM".into()) }),
            ),
        ];
        for (less, more) in pairs {
            assert!(less.agrees_with(&more) && more.agrees_with(&less), "{less:?} {more:?}");
        }
        assert!(!days("2023-11-29").agrees_with(&days("2023-11-30")));
        assert!(!code("IV", Some(4), None).agrees_with(&code("V", Some(5), None)));
    }

    #[test]
    fn an_agreement_is_known_by_its_number_and_else_by_its_words() {
        let agreement = |number: Option<&str>, words: &str| {
            Claim::Agreement(Agreement {
                number: number.map(Into::into),
                words: words.into(),
                summary: words.into(),
                kind: Kind::Adopt,
                actors: [].into(),
                deadline: None,
                documents: [].into(),
                amounts: [].into(),
            })
        };
        assert_eq!(agreement(Some("4."), "Se aprobó").field(), agreement(Some("4"), "otra cosa").field());
        assert_eq!(agreement(None, "Se  aprobó").field(), agreement(None, "se aprobo").field());
        assert!(!agreement(Some("4"), "Se aprobó").agrees_with(&agreement(Some("4"), "Se rechazó")));
    }

    #[test]
    fn two_sources_may_each_disclose_their_own_vote() {
        let election = |by: &str, candidate: &str| {
            let state = |code: &str| Who::State(code.into());
            Claim::Election(Election {
                office: "presidency".into(),
                elected: None,
                term: None,
                disclosed: [Vote { by: state(by), candidate: Some(state(candidate)) }].into(),
            })
        };
        assert!(election("MEX", "HND").agrees_with(&election("PAN", "CRI")));
        assert!(!election("MEX", "HND").agrees_with(&election("MEX", "CRI")));
    }

    #[test]
    fn a_manner_that_differs_is_a_contradiction_and_one_that_is_not_told_is_none() {
        let took_part =
            |mode| Claim::Participant(Participant { who: Who::State("MEX".into()), observer: false, mode });
        assert!(took_part(None).agrees_with(&took_part(Some(Mode::Virtual))));
        assert!(!took_part(Some(Mode::InPerson)).agrees_with(&took_part(Some(Mode::Virtual))));
    }
}
