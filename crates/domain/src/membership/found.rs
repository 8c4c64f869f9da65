//! The coalition enters the record.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Refusal};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::is_symbol;
use crate::words::Text;

/// Founds the coalition, or carries in that it was founded.
#[derive(Clone, Debug)]
pub struct Found {
    /// Full name.
    pub name: Text,
    /// The symbol that permanent ids begin with: `CORETT`.
    pub acronym: String,
    /// The year of creation.
    pub founded_in: i16,
    /// IANA time zone that days are counted in.
    pub zone: String,
}

impl Command for Found {
    const ACTION: Action =
        Action { name: "membership.found", basis: Ground::Membership, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        if coalition.membership.founding.is_some() {
            return Err(Refusal::AlreadyFounded.into());
        }
        if !self.name.is_written() || self.zone.is_empty() {
            return Err(Refusal::TextMissing.into());
        }
        if !is_symbol(&self.acronym) {
            return Err(Refusal::NotASymbol(self.acronym.clone()).into());
        }
        let event = Event::Founded {
            name: self.name.clone(),
            acronym: self.acronym.clone(),
            founded_in: self.founded_in,
            zone: self.zone.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{given, given_nothing};

    fn found() -> Found {
        Found { name: Text::es("Coalición"), acronym: "NUEVE".into(), founded_in: 2030, zone: "UTC".into() }
    }

    #[test]
    fn the_registrar_founds_it_once() {
        given_nothing().when(found()).done().when(found()).refused(Refusal::AlreadyFounded);
        given([]).when(found()).refused(Refusal::AlreadyFounded);
    }

    #[test]
    fn delegations_found_nothing() {
        given_nothing().delegation("ALB").when(found()).not_entitled();
    }

    #[test]
    fn its_acronym_can_stand_in_an_address() {
        let bad = Found { acronym: "LOS NUEVE".into(), ..found() };
        given_nothing().when(bad).refused(Refusal::NotASymbol("LOS NUEVE".into()));
        given_nothing().when(Found { name: Text::es(""), ..found() }).refused(Refusal::TextMissing);
    }
}
