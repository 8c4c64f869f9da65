//! What the documents of the archive say of one thing, taken together: one value, or several that contradict.

use alloc::vec::Vec;

use super::claim::Claim;
use super::field::Field;
use super::{ArchivedMeeting, Kept};

/// How sure one can be of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One document says so.
    Single,
    /// Several documents say so.
    Corroborated,
    /// Documents contradict each other, and nobody has settled which is to be believed.
    Contradicted,
    /// Documents contradict each other, and one was preferred.
    Settled,
}

impl State {
    /// Its name, as messages select by it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Corroborated => "corroborated",
            Self::Contradicted => "contradicted",
            Self::Settled => "settled",
        }
    }
}

/// A value with everything that says it; the claim that says most comes first.
#[derive(Clone, Debug)]
pub struct Value<'a> {
    /// The claims, never none.
    pub claims: Vec<&'a Kept>,
}

/// All that stands of one field.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The values: the preferred one first where one was preferred, else in the order they were transcribed.
    pub values: Vec<Value<'a>>,
    /// What the values come to.
    pub state: State,
    /// Position of the settlement that holds, if one does.
    pub settled: Option<u64>,
}

impl<'a> Value<'a> {
    /// The claim that says most.
    pub fn kept(&self) -> &'a Kept {
        self.claims[0]
    }

    /// What it says.
    pub fn claim(&self) -> &'a Claim {
        &self.kept().claim
    }

    fn has(&self, position: u64) -> bool {
        self.claims.iter().any(|it| it.position == position)
    }

    fn first_position(&self) -> u64 {
        self.claims.iter().map(|it| it.position).min().unwrap_or(0)
    }
}

impl<'a> Standing<'a> {
    /// The value to be shown first: preferred, or transcribed first.
    pub fn value(&self) -> &Value<'a> {
        &self.values[0]
    }

    /// Whether nobody has settled yet which of several values holds.
    pub fn is_open(&self) -> bool {
        self.state == State::Contradicted
    }
}

impl ArchivedMeeting {
    /// What stands of `field`, without what was withdrawn; `None` where no document says anything.
    pub fn standing(&self, field: &Field) -> Option<Standing<'_>> {
        let claims = self.fields.get(field)?.iter().filter_map(|position| self.claims.get(position));
        let mut claims: Vec<&Kept> = claims.filter(|it| it.withdrawn.is_none()).collect();
        // Who says most speaks for the value; the sort keeps the order of the record among equals.
        claims.sort_by_key(|it| core::cmp::Reverse(it.claim.fullness()));
        let mut values: Vec<Value> = Vec::new();
        for kept in claims {
            match values.iter_mut().find(|it| it.claim().agrees_with(&kept.claim)) {
                Some(value) => value.claims.push(kept),
                None => values.push(Value { claims: [kept].into() }),
            }
        }
        values.sort_by_key(Value::first_position);
        let first = values.first()?;
        if values.len() == 1 {
            let document = &first.kept().document;
            let several = first.claims.iter().any(|it| it.document != *document);
            let state = if several { State::Corroborated } else { State::Single };
            return Some(Standing { values, state, settled: None });
        }
        let preferred = self.settlements.get(field).and_then(|(claim, at)| {
            // Whoever settled has not seen what came later.
            let seen = values.iter().all(|it| it.first_position() < *at);
            let index = values.iter().position(|it| it.has(*claim))?;
            seen.then_some((index, *at))
        });
        let (state, settled) = match preferred {
            Some((index, at)) => {
                values[..=index].rotate_right(1);
                (State::Settled, Some(at))
            }
            None => (State::Contradicted, None),
        };
        Some(Standing { values, state, settled })
    }

    /// What stands, field by field: the single ones first, then who took part, what was agreed, who was elected and
    /// who backed what, each in the order it was first transcribed.
    pub fn standings(&self) -> Vec<(&Field, Standing<'_>)> {
        let standing = |field| self.standing(field).map(|standing| (field, standing));
        let mut all: Vec<_> = self.fields.keys().filter_map(standing).collect();
        all.sort_by_key(|(field, standing)| {
            let single = Field::SINGLE.iter().position(|it| it == *field);
            let group = match field {
                Field::Participant(_) => 11,
                Field::Agreement(_) | Field::Unnumbered(_) => 12,
                Field::Election(_) => 13,
                Field::Endorsement(..) => 14,
                _ => single.unwrap_or(10),
            };
            (group, standing.values.iter().map(Value::first_position).min())
        });
        all
    }

    /// The fields that documents contradict each other about and nobody has settled.
    pub fn contradicted(&self) -> usize {
        self.fields.keys().filter_map(|field| self.standing(field)).filter(Standing::is_open).count()
    }
}
