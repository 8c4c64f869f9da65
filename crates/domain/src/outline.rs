//! The paragraphs that the record itself proposes for the minutes of a plenary: an event each, in order.
//!
//! The secretariat edits prose over them and beside them. What a table or a box of the acta shows in full
//! (who came, each vote of a roll-call, steps of the agenda's making) has no paragraph of its own,
//! nor has the mere opening and closing of an item, which its heading tells. Of the list of speakers they tell who
//! spoke: all who spoke to an item in one paragraph, where the first of them did; points of order and replies apart.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use crate::floor::Kind;
use crate::minutes::Paragraph;
use crate::plenary::Plenary;
use crate::{Event, decision, election, floor, plenary};

/// One paragraph for each event between opening and closing that the minutes tell of.
pub fn outline(plenary: &Plenary) -> Vec<Paragraph> {
    let is = |event: &Event, which: fn(&plenary::Event) -> bool| match event {
        Event::Plenary(event) => which(event),
        _ => false,
    };
    let opened = |event: &Event| is(event, |it| matches!(it, plenary::Event::Opened { .. }));
    let closed = |event: &Event| is(event, |it| matches!(it, plenary::Event::Closed { .. }));
    let facts = &plenary.proceedings;
    let from = facts.iter().position(|fact| opened(&fact.event)).unwrap_or(facts.len());
    let to = facts.iter().rposition(|fact| closed(&fact.event)).map_or(facts.len(), |it| it + 1);
    let mut spoken_to = BTreeSet::new();
    let mut opens_debate = |event: &Event| match event {
        Event::Floor(floor::Event::Given { kind: Kind::Statement, item, .. }) => spoken_to.insert(*item),
        event => is_told(event),
    };
    let told = facts[from..to.max(from)].iter().filter(|fact| opens_debate(&fact.event));
    let numbered = told.zip(1..);
    numbered.map(|(fact, number)| Paragraph { number, text: None, event: Some(fact.position) }).collect()
}

/// Whether the minutes give the event a paragraph.
pub fn is_told(event: &Event) -> bool {
    match event {
        Event::Plenary(event) => !matches!(
            event,
            plenary::Event::Convened { .. }
                | plenary::Event::ItemAmended { .. }
                | plenary::Event::AgendaReordered { decision: None, .. }
                | plenary::Event::ItemOpened { .. }
                | plenary::Event::ItemClosed { .. }
                | plenary::Event::PresenceAnnounced { .. }
                | plenary::Event::DepartureAnnounced { .. }
        ),
        Event::Floor(event) => matches!(
            event,
            floor::Event::Given { kind: Kind::PointOfOrder | Kind::RightOfReply, .. }
                | floor::Event::Limited { .. }
        ),
        Event::Decision(event) => {
            use decision::Event as E;
            let answers = matches!(
                event,
                E::VoteCast { .. }
                    | E::HandsCounted { .. }
                    | E::BallotReceived { .. }
                    | E::BallotsDisclosed { .. }
            );
            let order_of_business = matches!(
                event,
                E::ObjectionsAsked { .. } | E::VotingExtended { .. } | E::VotingClosed { .. }
            );
            !answers && !order_of_business
        }
        Event::Election(event) => !matches!(event, election::Event::VoteCast { .. }),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::agreement::Kind;
    use crate::rules::Matter;
    use crate::symbol::PlenaryCode;
    use crate::testing::{given, sessions};

    #[test]
    fn the_minutes_begin_with_the_opening_and_end_with_the_closing() {
        let code = PlenaryCode::from("I-2030");
        let given = given(sessions::opened("I-2030", date(2030, 3, 1)))
            .and(sessions::adopted("I-2030", 1, Matter::Substantive))
            .and([sessions::agreed("I-2030", 1, Kind::Other), sessions::closed("I-2030")]);
        let plenary = &given.known().plenaries[&code];
        let facts = &plenary.proceedings;
        let told = outline(plenary);
        let last = facts.last().map(|fact| fact.position);
        let opening = plenary.opening.as_ref().map(|it| it.position);
        assert_eq!(told.first().and_then(|it| it.event), opening);
        assert_eq!(told.last().and_then(|it| it.event), last);
        assert_eq!(told.len(), 5, "opening, decision opened and closed, agreement, closing");
        assert!(told.iter().zip(1..).all(|(paragraph, number)| paragraph.number == number));
    }

    #[test]
    fn who_spoke_to_an_item_is_told_once_and_hands_are_not() {
        use crate::testing::floor::{asks, asks_for, ends, gives, gives_for};
        use crate::testing::room::open_plenary;
        let known = given(open_plenary("I-2030")).presidency();
        let before = outline(&known.known().plenaries[&PlenaryCode::from("I-2030")]).len();
        let known = known.when(asks("CAL")).done().when(gives("CAL")).done().when(gives("DOR")).done();
        let known = known.when(asks_for("ESM", floor::Kind::PointOfOrder)).done();
        let known = known.when(gives_for("ESM", floor::Kind::PointOfOrder)).done().when(ends("ESM")).done();
        let told = outline(&known.known().plenaries[&PlenaryCode::from("I-2030")]);
        assert_eq!(told.len(), before + 2, "those who spoke, and the point of order");
    }

    #[test]
    fn a_plenary_that_never_opened_has_nothing_to_tell() {
        let given = given(sessions::convened("I-2030", date(2030, 3, 1)));
        assert_eq!(outline(&given.known().plenaries[&PlenaryCode::from("I-2030")]), Vec::new());
    }

    #[test]
    fn its_outline_is_a_draft_that_the_rules_accept() {
        use crate::minutes::draft::Draft;
        let given = given(sessions::held("I-2030", date(2030, 3, 1)));
        let plenary = PlenaryCode::from("I-2030");
        let paragraphs = outline(&given.known().plenaries[&plenary]);
        given.when(Draft { plenary, paragraphs }).done();
    }
}
