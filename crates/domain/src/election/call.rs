//! An election is called for an office and a term.

use alloc::vec;
use alloc::vec::Vec;

use super::eligible::{taken, term_ends};
use super::{Event, Refusal};
use crate::command::{Action, Command, Context};
use crate::mandate::Office;
use crate::membership::Span;
use crate::plenary::{self, Standing};
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::{ElectionId, ItemId, PlenaryCode};
use crate::{Coalition, Refusal as Any};

/// Calls an election.
#[derive(Clone, Debug)]
pub struct Call {
    /// Its id: `E-2024-presidency`.
    pub election: ElectionId,
    /// For which office.
    pub office: Office,
    /// For which time: as many months as the rules say.
    pub term: Span,
    /// The plenary that elects; convened and not over.
    pub plenary: PlenaryCode,
    /// Under which item.
    pub item: Option<ItemId>,
}

impl Command for Call {
    const ACTION: Action = Action { name: "election.call", basis: Ground::Elections, power: Power::Bureau };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, Any> {
        if coalition.elections.contains_key(&self.election) {
            return Err(Refusal::IdTaken(self.election.clone()).into());
        }
        let plenary = plenary::known(coalition, &self.plenary)?;
        if plenary.standing == Standing::Closed {
            return Err(plenary::Refusal::StandsAt(Standing::Closed).into());
        }
        if let Some(item) = self.item {
            plenary.known_item(item)?;
        }
        let (months, to) = term_ends(&coalition.rules_on(cx.today)?.rules, self.office, self.term.from);
        if self.term.to != Some(to) {
            return Err(Refusal::TermNotOfRule { months, to }.into());
        }
        if let Some(term) = taken(coalition, self.office, &self.term) {
            return Err(Refusal::TermTaken { office: self.office, term }.into());
        }
        let event = Event::Called {
            election: self.election.clone(),
            office: self.office,
            term: self.term,
            plenary: self.plenary.clone(),
            item: self.item,
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{elections, sessions};

    fn call() -> Call {
        Call {
            election: elections::id(),
            office: Office::Presidency,
            term: elections::term(),
            plenary: "IV-2030".into(),
            item: None,
        }
    }

    #[test]
    fn an_election_is_called_for_the_term_of_the_rules() {
        let span = |to| Span { from: date(2031, 1, 1), to };
        elections::in_session().when(call()).done();
        let wrong = Refusal::TermNotOfRule { months: 12, to: date(2031, 12, 31) };
        elections::in_session()
            .when(Call { term: span(Some(date(2032, 12, 31))), ..call() })
            .refused(wrong.clone())
            .when(Call { term: span(None), ..call() })
            .refused(wrong);
        elections::in_session()
            .when(Call { office: Office::Secretariat, ..call() })
            .refused(Refusal::TermNotOfRule { months: 24, to: date(2032, 12, 31) });
    }

    #[test]
    fn not_two_elections_for_one_time() {
        let other = Call { election: "E-2".into(), ..call() };
        elections::called()
            .when(call())
            .refused(Refusal::IdTaken(elections::id()))
            .when(other)
            .refused(Refusal::TermTaken { office: Office::Presidency, term: elections::term() });
    }

    #[test]
    fn an_election_that_its_plenary_left_undone_may_be_called_again() {
        elections::called()
            .and([sessions::closed("IV-2030")])
            .and(sessions::opened("V-2030", date(2030, 12, 15)))
            .when(Call { election: "E-2".into(), plenary: "V-2030".into(), ..call() })
            .done();
    }

    #[test]
    fn an_office_that_is_held_is_not_filled_again() {
        let term = Span { from: date(2030, 7, 1), to: Some(date(2031, 6, 30)) };
        let held = Span { from: date(2030, 1, 1), to: Some(date(2030, 12, 31)) };
        elections::in_session()
            .when(Call { term, ..call() })
            .refused(Refusal::TermTaken { office: Office::Presidency, term: held });
    }

    #[test]
    fn a_plenary_that_is_over_elects_nobody() {
        elections::in_session()
            .and([sessions::closed("IV-2030")])
            .when(call())
            .refused(plenary::Refusal::StandsAt(Standing::Closed));
        elections::in_session()
            .when(Call { item: Some(ItemId(9)), ..call() })
            .refused(plenary::Refusal::NoSuchItem(ItemId(9)));
    }
}
