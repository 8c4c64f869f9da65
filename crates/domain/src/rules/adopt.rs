//! The coalition's first rules.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use jiff::civil::Date;

use super::workable::workable;
use super::{Event, Refusal, Rules};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::right::Power;
use crate::rules::Ground;

/// Adopts the first rules.
#[derive(Clone, Debug)]
pub struct Adopt {
    /// The first day they hold.
    pub effective_on: Date,
    /// Where they come from, in a sentence.
    pub reason: String,
    /// The parameters.
    pub rules: Box<Rules>,
}

impl Command for Adopt {
    const ACTION: Action = Action { name: "rules.adopt", basis: Ground::Rules, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let _ = cx;
        if !coalition.rules.versions.is_empty() {
            return Err(Refusal::AlreadyAdopted.into());
        }
        let members = coalition.membership.active_members(self.effective_on).count();
        workable(&self.rules, members)?;
        let event = Event::Adopted {
            effective_on: self.effective_on,
            reason: self.reason.clone(),
            rules: self.rules.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::testing::{given, given_nothing, small_rules};

    fn adopt() -> Adopt {
        Adopt { effective_on: date(2030, 1, 1), reason: "invented".into(), rules: Box::new(small_rules()) }
    }

    #[test]
    fn rules_are_adopted_once() {
        given_nothing().when(adopt()).done().when(adopt()).refused(Refusal::AlreadyAdopted);
        given([]).when(adopt()).refused(Refusal::AlreadyAdopted);
    }

    #[test]
    fn rules_that_cannot_be_carried_out_are_not_adopted() {
        let mut broken = adopt();
        broken.rules.presidency_months.value = 0;
        given_nothing().when(broken).refused(Refusal::Unworkable { parameter: "presidency_months" });
    }
}
