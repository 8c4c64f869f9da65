//! The course of a plenary: what happened and what was agreed under each item, found in one pass.

use std::collections::{BTreeMap, BTreeSet};

use domain::agreement::{self, Agreement};
use domain::commitment::Commitment;
use domain::committee::Committee;
use domain::decision::{self, Decision};
use domain::plenary::{self, Plenary, Purpose};
use domain::symbol::{DecisionId, ItemId};
use domain::{Coalition, Event, Fact, declaration, election, matrix, report};

/// What stands under the items of a plenary.
pub struct Course<'a> {
    /// The number of each item: `5`, its first part `5.1`.
    pub numbers: BTreeMap<ItemId, String>,
    /// What is told under each item, in the order it happened; under `None` what belongs to no item.
    pub told: BTreeMap<Option<ItemId>, Vec<Told<'a>>>,
    /// The committees that an agreement of the plenary set up, by its number.
    pub committees: BTreeMap<u16, Vec<&'a Committee>>,
    /// The commitments that rest on an agreement of the plenary, by its number.
    pub commitments: BTreeMap<u16, Vec<&'a Commitment>>,
}

/// One thing that is told under an item, and the fact that tells it.
#[derive(Clone, Copy)]
pub enum Told<'a> {
    /// Something said, shown or declared.
    Happened(&'a Fact),
    /// A text put to the plenary on which no agreement rests: open, rejected or withdrawn.
    Decided(&'a Decision, &'a Fact),
    /// What the plenary agreed.
    Agreed(&'a Agreement, &'a Fact),
}

impl<'a> Told<'a> {
    /// The fact that tells it.
    pub fn fact(self) -> &'a Fact {
        match self {
            Self::Happened(fact) | Self::Decided(_, fact) | Self::Agreed(_, fact) => fact,
        }
    }
}

impl<'a> Course<'a> {
    /// The course of `plenary`. Each fact, committee and commitment is looked at once.
    pub fn of(coalition: &'a Coalition, plenary: &'a Plenary) -> Self {
        let items = Items::of(coalition, plenary);
        let carried: BTreeSet<&DecisionId> =
            plenary.agreements.iter().filter_map(|it| it.decision.as_ref()).collect();
        let mut told: BTreeMap<Option<ItemId>, Vec<Told>> = BTreeMap::new();
        for fact in &plenary.proceedings {
            let found = match &fact.event {
                Event::Agreement(agreement::Event::Recorded { agreement, item, .. }) => {
                    coalition.agreement(agreement).map(|it| (*item, Told::Agreed(it, fact)))
                }
                Event::Decision(decision::Event::Opened { decision, item, .. }) => {
                    let alone = Some(decision).filter(|id| !carried.contains(id));
                    let decision = alone.and_then(|id| coalition.decision(id));
                    decision.map(|it| (*item, Told::Decided(it, fact)))
                }
                event => items.tell(event).map(|item| (Some(item), Told::Happened(fact))),
            };
            if let Some((item, it)) = found {
                told.entry(item.filter(|item| items.on_agenda.contains(item))).or_default().push(it);
            }
        }
        let mut course = Self {
            numbers: plenary.numbers(),
            told,
            committees: BTreeMap::new(),
            commitments: BTreeMap::new(),
        };
        for it in coalition.committees.values().filter(|it| it.agreement.plenary == plenary.code) {
            course.committees.entry(it.agreement.number).or_default().push(it);
        }
        for it in coalition.commitments.values() {
            if let Some(agreement) = it.agreement().filter(|it| it.plenary == plenary.code) {
                course.commitments.entry(agreement.number).or_default().push(it);
            }
        }
        course
    }

    /// What is told under `item`.
    pub fn under(&self, item: Option<ItemId>) -> &[Told<'a>] {
        self.told.get(&item).map_or(&[], Vec::as_slice)
    }

    /// How deep an item stands: 0, or 1 for a part, 2 for a part of a part.
    pub fn depth(&self, item: ItemId) -> usize {
        self.numbers.get(&item).map_or(0, |number| number.matches('.').count())
    }
}

/// The items that events belong to.
struct Items<'a> {
    coalition: &'a Coalition,
    plenary: &'a Plenary,
    on_agenda: BTreeSet<ItemId>,
    /// Where declarations and elections are told that name no item.
    declarations: Option<ItemId>,
    elections: Option<ItemId>,
}

impl<'a> Items<'a> {
    fn of(coalition: &'a Coalition, plenary: &'a Plenary) -> Self {
        let first = |purpose| {
            plenary.agenda.iter().find(|item| item.draft.purpose == purpose).map(|item| item.draft.id)
        };
        Self {
            coalition,
            plenary,
            on_agenda: plenary.agenda.iter().map(|item| item.draft.id).collect(),
            declarations: first(Purpose::Declaration),
            elections: first(Purpose::Election),
        }
    }

    /// The item under which an event is worth a line: what was said, shown and declared, not the mechanics of the room.
    fn tell(&self, event: &Event) -> Option<ItemId> {
        match event {
            Event::Plenary(plenary::Event::Noted { item, .. }) => Some(*item),
            Event::Report(report::Event::Presented { item, .. })
            | Event::Matrix(matrix::Event::Proposed { item, .. }) => *item,
            Event::Declaration(declaration::Event::Presented { item, .. }) => item.or(self.declarations),
            Event::Declaration(declaration::Event::StanceTaken { declaration, .. }) => {
                let here = self.coalition.declarations.get(declaration);
                let here = here.filter(|it| it.plenary == self.plenary.code);
                here.and_then(|it| it.item).or(self.declarations)
            }
            Event::Election(event) if worth_telling(event) => {
                let election = self.coalition.elections.get(event.election());
                election.and_then(|it| it.item).or(self.elections)
            }
            _ => None,
        }
    }
}

fn worth_telling(event: &election::Event) -> bool {
    use election::Event as E;
    matches!(
        event,
        E::Nominated { .. }
            | E::Opened { .. }
            | E::Announced { .. }
            | E::VoteDisclosed { .. }
            | E::LotDrawn { .. }
    )
}
