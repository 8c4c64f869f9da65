//! The course of a plenary: which event stands under which item, and how we know of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::plenary::{Event as Sitting, Plenary};
use domain::source::{Source, Status};
use domain::symbol::{AgreementId, ItemId};
use domain::{
    Event, Fact, agreement, catalogue, commitment, committee, consultation, decision, declaration, election,
};
use domain::{matrix, motion, report};

use crate::say;
use crate::sheet::{Cited, Margin};
use crate::voice::Voice;

/// A part of the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    /// Before the first item.
    Opening,
    /// Under an item.
    Item(ItemId),
    /// From the closing on.
    Closing,
}

/// A plenary as papers read it.
#[derive(Clone, Copy)]
pub(crate) struct Course<'a> {
    /// The names of its day, in a language.
    pub v: Voice<'a>,
    /// The plenary.
    pub plenary: &'a Plenary,
    /// Sources of entries that are not among its proceedings, by position.
    pub sources: &'a BTreeMap<u64, Source>,
}

impl<'a> Course<'a> {
    /// The event of its proceedings at a position in the record.
    pub fn fact(&self, position: u64) -> Option<&'a Arc<Fact>> {
        self.plenary.proceedings.iter().find(|fact| fact.position == position)
    }

    /// The first of its proceedings that is so.
    pub fn find(&self, is: impl Fn(&Event) -> bool) -> Option<&'a Arc<Fact>> {
        self.plenary.proceedings.iter().find(|fact| is(&fact.event))
    }

    /// The last of its proceedings that is so.
    pub fn find_last(&self, is: impl Fn(&Event) -> bool) -> Option<&'a Arc<Fact>> {
        self.plenary.proceedings.iter().rev().find(|fact| is(&fact.event))
    }

    /// Where each event of its proceedings stands, by position.
    pub fn sections(&self) -> BTreeMap<u64, Section> {
        let mut current = Section::Opening;
        let mut sections = BTreeMap::new();
        for fact in &self.plenary.proceedings {
            match &fact.event {
                Event::Plenary(Sitting::ItemOpened { item, .. }) => current = Section::Item(*item),
                Event::Plenary(Sitting::Closed { .. }) => current = Section::Closing,
                _ => {}
            }
            let named = self.item_of(&fact.event).filter(|item| self.plenary.item(*item).is_some());
            sections.insert(fact.position, named.map_or(current, Section::Item));
        }
        sections
    }

    /// The item that an event names itself, or that the agreement or election behind it does.
    fn item_of(&self, event: &Event) -> Option<ItemId> {
        match event {
            Event::Plenary(
                Sitting::ItemOpened { item, .. }
                | Sitting::Noted { item, .. }
                | Sitting::ItemClosed { item, .. }
                | Sitting::ItemCarriedOver { item, .. },
            ) => Some(*item),
            Event::Motion(motion::Event::Moved { item, .. } | motion::Event::Ruled { item, .. }) => *item,
            Event::Motion(motion::Event::Withdrawn { motion, .. }) => self.plenary.motion(*motion)?.item,
            Event::Decision(event) => self.v.coalition.decision(event.decision())?.item,
            Event::Consultation(consultation::Event::Referred { decision, .. }) => {
                self.v.coalition.decision(decision)?.item
            }
            Event::Agreement(
                agreement::Event::Recorded { agreement, .. } | agreement::Event::Corrected { agreement, .. },
            ) => self.item_of_agreement(agreement),
            Event::Declaration(declaration::Event::Presented { item, .. })
            | Event::Report(report::Event::Presented { item, .. })
            | Event::Matrix(matrix::Event::Proposed { item, .. })
            | Event::Election(election::Event::Called { item, .. }) => *item,
            Event::Declaration(declaration::Event::StanceTaken { declaration, .. }) => {
                let declaration = self.v.coalition.declarations.get(declaration)?;
                declaration.item.filter(|_| declaration.plenary == self.plenary.code)
            }
            Event::Committee(committee::Event::SetUp { agreement, .. })
            | Event::Commitment(commitment::Event::Made { agreement, .. }) => {
                self.item_of_agreement(agreement)
            }
            Event::Election(event) => self.v.coalition.elections.get(event.election())?.item,
            Event::Committee(event) => {
                let committee = self.v.coalition.committees.get(event.committee())?;
                self.item_of_agreement(&committee.agreement)
            }
            _ => None,
        }
    }

    fn item_of_agreement(&self, id: &AgreementId) -> Option<ItemId> {
        self.v.coalition.agreement(id)?.item.filter(|_| id.plenary == self.plenary.code)
    }

    /// What stands in the margin beside something told of by `facts`.
    pub fn margin<'f>(&self, facts: impl IntoIterator<Item = &'f Fact>) -> Option<Margin> {
        let facts: Vec<&Fact> = facts.into_iter().collect();
        let clause = self.clause(facts.first()?);
        let records = facts.iter().map(|fact| fact.position).collect::<BTreeSet<u64>>();
        Some(Margin { clause, records: records.into_iter().collect(), source: self.cited(&facts) })
    }

    /// The clause that the act behind a fact rests on, under the rules of its day.
    fn clause(&self, fact: &Fact) -> Option<Cited> {
        let ground = catalogue::action(fact.act)?.basis;
        let version = self.v.coalition.rules.version(fact.rules_version)?;
        let clause = version.rules.clause(ground)?;
        let text = clause.citation.get(self.v.lang()).to_owned();
        Some(Cited { text, assumed: clause.status == Status::Assumed })
    }

    /// The sources of `facts`, each once. Where only some are assumed, the word stands before those.
    fn cited(&self, facts: &[&Fact]) -> Option<Cited> {
        let mut sources: Vec<&Source> = Vec::new();
        for source in facts.iter().filter_map(|fact| fact.source.as_ref()) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let assumed = sources.iter().all(|source| source.status == Status::Assumed);
        let cite = |source: &&Source| match source.status {
            Status::Assumed if !assumed => {
                say!(self.v.words, "remark-assumed", source = self.v.text(&source.citation))
            }
            _ => self.v.text(&source.citation).to_owned(),
        };
        let text = sources.iter().map(cite).collect::<Vec<_>>().join("; ");
        (!sources.is_empty()).then_some(Cited { text, assumed })
    }

    /// Where the entry at `position` comes from, if it was carried in.
    pub fn source(&self, position: u64) -> Option<&Source> {
        let of_plenary = self.fact(position).and_then(|fact| fact.source.as_ref());
        of_plenary.or_else(|| self.sources.get(&position))
    }
}

/// One source as the margin cites it.
pub(crate) fn cited(v: Voice, source: &Source) -> Cited {
    Cited { text: v.text(&source.citation).to_owned(), assumed: source.status == Status::Assumed }
}

/// The decision that an event belongs to.
pub(crate) fn decision_of(event: &Event) -> Option<&domain::symbol::DecisionId> {
    match event {
        Event::Decision(event) => Some(decision::Event::decision(event)),
        Event::Consultation(consultation::Event::Referred { decision, .. }) => Some(decision),
        _ => None,
    }
}
