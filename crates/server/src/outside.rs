//! What is known outside: the same as at the table, without the words of what was dealt with under a reserved item.
//!
//! Public pages, answers, feeds, calendars and the search are made from this, so that no page has to remember what it
//! must not say. The bytes of the record are public as they lie there, and are none of this.

use std::sync::Arc;

use domain::plenary::{Event as Sitting, ItemDraft, Plenary, Visibility};
use domain::symbol::{AgreementId, ItemId, PlenaryCode};
use domain::words::{Lang, Text};
use domain::{
    Coalition, Event, Fact, agreement, commitment, committee, decision, declaration, election, matrix,
    motion, report,
};
use proofs::Tree;
use serde_json::{Value, json};

use crate::app::App;
use crate::events;
use crate::lang::Words;
use crate::room::reach::effective;

/// What those outside are shown of what is known.
pub struct Outside<'a> {
    /// The record added up, without reserved words.
    pub coalition: &'a Coalition,
    /// Its Merkle tree.
    pub tree: &'a Tree,
    /// The newest signed checkpoint.
    pub checkpoint: &'a Arc<str>,
}

/// Takes in a fact on both sides. There is no second side until something is reserved.
pub fn take_in(coalition: &mut Coalition, outside: &mut Option<Box<Coalition>>, fact: &Arc<Fact>) {
    let hidden = is_reserved(coalition, &fact.event);
    if hidden && outside.is_none() {
        *outside = Some(Box::new(coalition.clone()));
    }
    if let Some(outside) = outside {
        match hidden {
            true => outside.apply(&Arc::new(without_words(coalition, fact))),
            false => outside.apply(fact),
        }
    }
    coalition.apply(fact);
}

/// The fact as it is told outside.
pub fn told(coalition: &Coalition, fact: Fact) -> Fact {
    if is_reserved(coalition, &fact.event) { without_words(coalition, &fact) } else { fact }
}

/// The facts from `first` to before `end` as they are told outside, read from the file.
pub fn facts(app: &App, first: u64, end: u64) -> anyhow::Result<Vec<Fact>> {
    let entries = app.reader()?.entries(first, end - first)?;
    let zone = &app.identity.zone;
    let read = (first..).zip(&entries).map(|(position, bytes)| {
        let fact = events::decode(position, bytes, zone)?;
        Ok(told(&app.known().coalition, fact))
    });
    read.collect()
}

/// Whether an event holds words that are not for everybody: those of an item that is not public, or said under one.
fn is_reserved(coalition: &Coalition, event: &Event) -> bool {
    if let Event::Plenary(Sitting::Convened { agenda, .. }) = event {
        return agenda.iter().any(|draft| draft.visibility != Visibility::Public);
    }
    if let Event::Plenary(Sitting::ItemAdded { item, .. } | Sitting::ItemAmended { item, .. }) = event
        && item.visibility != Visibility::Public
    {
        return true;
    }
    let Some((code, item)) = item_of(coalition, event) else { return false };
    coalition.plenaries.get(code).is_some_and(|plenary| hides(plenary, item))
}

fn hides(plenary: &Plenary, id: ItemId) -> bool {
    plenary.item(id).is_some_and(|item| effective(plenary, item) != Visibility::Public)
}

/// The item under which something happened.
fn item_of<'a>(coalition: &'a Coalition, event: &'a Event) -> Option<(&'a PlenaryCode, ItemId)> {
    let of_agreement = |id: &'a AgreementId| Some((&id.plenary, coalition.agreement(id)?.item?));
    match event {
        Event::Plenary(event) => match event {
            Sitting::Noted { plenary, item, .. } | Sitting::ItemCarriedOver { plenary, item, .. } => {
                Some((plenary, *item))
            }
            Sitting::ItemAdded { plenary, item, .. } | Sitting::ItemAmended { plenary, item } => {
                Some((plenary, item.parent?))
            }
            _ => None,
        },
        Event::Motion(
            motion::Event::Moved { plenary, item, .. } | motion::Event::Ruled { plenary, item, .. },
        ) => Some((plenary, (*item)?)),
        Event::Decision(decision::Event::Opened { decision, item, .. }) => {
            Some((&decision.plenary, (*item)?))
        }
        Event::Decision(event) => {
            let id = event.decision();
            Some((&id.plenary, coalition.decision(id)?.item?))
        }
        Event::Agreement(agreement::Event::Recorded { agreement, item, .. }) => {
            Some((&agreement.plenary, (*item)?))
        }
        Event::Agreement(agreement::Event::Corrected { agreement, .. }) => of_agreement(agreement),
        Event::Declaration(declaration::Event::Presented { plenary, item, .. })
        | Event::Report(report::Event::Presented { plenary, item, .. })
        | Event::Matrix(matrix::Event::Proposed { plenary, item, .. })
        | Event::Election(election::Event::Called { plenary, item, .. }) => Some((plenary, (*item)?)),
        Event::Declaration(declaration::Event::StanceTaken { declaration, .. }) => {
            let it = coalition.declarations.get(declaration)?;
            Some((&it.plenary, it.item?))
        }
        Event::Election(event) => {
            let it = coalition.elections.get(event.election())?;
            Some((&it.plenary, it.item?))
        }
        Event::Committee(committee::Event::SetUp { agreement, .. })
        | Event::Commitment(commitment::Event::Made { agreement, .. }) => of_agreement(agreement),
        Event::Committee(event) => of_agreement(&coalition.committees.get(event.committee())?.agreement),
        Event::Commitment(event) => of_agreement(coalition.commitments.get(event.commitment())?.agreement()?),
        _ => None,
    }
}

/// The same fact with a word in place of every text; of a convocation, only in the items that are reserved.
fn without_words(coalition: &Coalition, fact: &Fact) -> Fact {
    let mut fact = fact.clone();
    if let Event::Plenary(Sitting::Convened { agenda, .. }) = &mut fact.event {
        let mut hidden: Vec<ItemId> = Vec::new();
        for draft in agenda {
            let under = draft.parent.is_some_and(|id| hidden.contains(&id));
            if draft.visibility != Visibility::Public || under {
                hidden.push(draft.id);
                silence(draft);
            }
        }
        return fact;
    }
    if let Event::Plenary(Sitting::ItemAdded { item, .. } | Sitting::ItemAmended { item, .. }) =
        &mut fact.event
    {
        silence(item);
        return fact;
    }
    let mut value = serde_json::to_value(&fact.event).unwrap_or_default();
    blot(&mut value);
    match serde_json::from_value(value) {
        Ok(event) => fact.event = event,
        // A text is a text wherever it stands, so this cannot be; rather nothing than too much.
        Err(error) => {
            tracing::error!(%error, "a reserved fact could not be told without its words");
            let empty = Sitting::Noted {
                plenary: item_of(coalition, &fact.event).map_or_else(|| "".into(), |(code, _)| code.clone()),
                item: ItemId(0),
                seat: None,
                text: reserved(),
            };
            fact.event = empty.into();
        }
    }
    fact
}

fn silence(draft: &mut ItemDraft) {
    draft.title = reserved();
    draft.reason = draft.reason.as_ref().map(|_| reserved());
    draft.papers.clear();
}

/// A word in place of a text.
fn reserved() -> Text {
    let word = |lang| Words::of(lang).say("reserved-text", &[]);
    Text::both(&word(Lang::Es), &word(Lang::En))
}

/// Puts the word in place of every text in an event, wherever it stands.
fn blot(value: &mut Value) {
    match value {
        Value::Object(fields) if fields.contains_key("authentic") => {
            let Text { es, en, .. } = reserved();
            *value = json!({ "authentic": "es", "es": es, "en": en });
        }
        Value::Object(fields) => fields.values_mut().for_each(blot),
        Value::Array(values) => values.iter_mut().for_each(blot),
        _ => {}
    }
}
