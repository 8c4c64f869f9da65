//! Opening a plenary.

use alloc::vec::Vec;

use super::{Event, Refusal, Standing, known};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::quorum::Quorum;
use crate::right::Power;
use crate::rules::Ground;
use crate::symbol::PlenaryCode;

/// Opens a plenary, on its day or later, when enough members are there. Who opens it chairs.
///
/// Where fewer are enough to open than to decide, it opens without the quorum to decide, and that is recorded.
#[derive(Clone, Debug)]
pub struct Open {
    /// Which plenary.
    pub plenary: PlenaryCode,
}

impl Command for Open {
    const ACTION: Action = Action { name: "plenary.open", basis: Ground::Sessions, power: Power::Presidency };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        let plenary = known(coalition, &self.plenary)?;
        plenary.must_stand_at(Standing::Convened)?;
        if cx.today < plenary.opens_on {
            return Err(Refusal::BeforeItsDay { opens_on: plenary.opens_on }.into());
        }
        let quorum = plenary.quorum_to_open(coalition, cx.today)?;
        if !quorum.is_reached() {
            return Err(Refusal::QuorumNotReached(quorum).into());
        }
        let Quorum { present, needed, members } = quorum;
        let chair = cx.actor.seat.clone();
        let opened = Event::Opened { plenary: self.plenary.clone(), chair, present, needed, members };
        plenary.with_quorum(coalition, cx.today, opened)
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::quorum::Share;
    use crate::testing::room::{gathered, open_plenary};
    use crate::testing::{Given, TODAY, given};

    const FIVE: [&str; 5] = ["ALB", "BRU", "CAL", "DOR", "ESM"];

    fn open() -> Open {
        Open { plenary: "I-2030".into() }
    }

    fn with(seats: &[&str]) -> Given {
        given(gathered("I-2030", seats)).presidency()
    }

    fn opened(present: u32, needed: u32) -> Event {
        Event::Opened { plenary: "I-2030".into(), chair: "ALB".into(), present, needed, members: 9 }
    }

    #[test]
    fn a_majority_of_the_members_opens() {
        with(&FIVE).when(open()).then([opened(5, 5)]);
        let quorum = Quorum { present: 4, needed: 5, members: 9 };
        with(&FIVE[..4]).when(open()).refused(Refusal::QuorumNotReached(quorum));
    }

    #[test]
    fn observers_and_suspended_members_do_not_count() {
        let quorum = Quorum { present: 4, needed: 5, members: 9 };
        with(&["ALB", "BRU", "CAL", "DOR", "JAS", "AYU"])
            .when(open())
            .refused(Refusal::QuorumNotReached(quorum));
        let suspended = crate::membership::Event::Suspended {
            seat: "ESM".into(),
            from: TODAY,
            reason: crate::words::Text::es("por acuerdo"),
        };
        let quorum = Quorum { present: 4, needed: 5, members: 8 };
        with(&FIVE).and([suspended.into()]).when(open()).refused(Refusal::QuorumNotReached(quorum));
    }

    #[test]
    fn a_third_may_open_what_only_a_majority_decides() {
        let third = Share::AtLeast { numerator: 1, denominator: 3 };
        let known = with(&FIVE[..3]).under(|rules| rules.quorum_to_open.value = third);
        let lost = Event::QuorumLost { plenary: "I-2030".into(), present: 3, needed: 5 };
        known.when(open()).then([opened(3, 3), lost]);
    }

    #[test]
    fn it_opens_on_its_day_and_once() {
        with(&FIVE).on(TODAY - 1.day()).when(open()).refused(Refusal::BeforeItsDay { opens_on: TODAY });
        let again = given(open_plenary("I-2030")).presidency().when(open());
        again.refused(Refusal::StandsAt(Standing::Open));
    }

    #[test]
    fn the_presidency_opens() {
        with(&FIVE).secretariat().when(open()).not_entitled();
    }
}
