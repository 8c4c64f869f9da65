//! What came back from the workshop, as acts: changed paragraphs, added ones, observations made and settled.

use domain::minutes::observe::Observe;
use domain::minutes::revise::Revise;
use domain::minutes::settle::Settle;
use domain::minutes::{Disposition, Minutes, Paragraph};
use domain::symbol::PlenaryCode;
use serde_json::Value;

use super::super::wishes::Wish;
use super::typed::{Typed, Wording};
use crate::app::Order;
use crate::forms::given::Given;

/// The boxes for a paragraph that is to be added.
pub const NEW: &str = "new";

/// What the secretariat wishes: changed paragraphs, an observation settled if its button was pressed, one paragraph more.
pub fn revisions(minutes: &Minutes, given: &Given) -> Vec<Wish> {
    let settled = settlement(minutes, given);
    let taken = settled.as_ref().filter(|it| it.takes_text).map(|it| it.wish.about);
    let changed = minutes.paragraphs.iter().filter(|it| Some(it.number) != taken);
    let changed = changed.filter_map(|it| Some((it, Typed::of(given, it.number)?)));
    let changed = changed.filter(|(_, typed)| typed.is_changed());
    let revised = changed.map(|(paragraph, typed)| revision(&minutes.plenary, paragraph, typed));
    revised.chain(settled.map(|it| it.wish)).chain(addition(&minutes.plenary, given)).collect()
}

/// A paragraph as it was typed; emptied, the sentence of its event stands again.
fn revision(plenary: &PlenaryCode, paragraph: &Paragraph, typed: Typed) -> Wish {
    let number = paragraph.number;
    let text = typed.now.text(paragraph.text.as_ref());
    let words = typed.now.words();
    let new = Paragraph { number, text, event: paragraph.event };
    let order = Order::of(Revise { plenary: plenary.clone(), paragraph: new });
    let plenary = plenary.clone();
    let order = order.provided(move |known| typed.still_stands_in(known, &plenary, number));
    Wish { about: number, words, order, from: None }
}

/// A paragraph at the end, wherever that is when its turn comes.
fn addition(plenary: &PlenaryCode, given: &Given) -> Option<Wish> {
    let wording = Wording::of(given, NEW);
    let text = wording.text(None)?;
    let plenary = plenary.clone();
    let order = Order::made(move |known| {
        let before = known.minutes.get(&plenary).map_or(0, |it| it.paragraphs.len());
        let paragraph = Paragraph { number: before as u16 + 1, text: Some(text), event: None };
        Revise { plenary, paragraph }
    });
    Some(Wish { about: 0, words: wording.words(), order, from: Some(NEW.to_owned()) })
}

/// An observation that is to be settled.
struct Settlement {
    wish: Wish,
    /// Whether it writes the paragraph, too.
    takes_text: bool,
}

/// The observation whose button was pressed; accepted, the paragraph is taken as it stands in its boxes.
fn settlement(minutes: &Minutes, given: &Given) -> Option<Settlement> {
    let (number, way) = given.get("settle")?.split_once('.')?;
    let observation = number.parse().ok()?;
    let about = minutes.observations.iter().find(|it| it.number == observation)?.paragraph;
    let disposition: Disposition = serde_json::from_value(Value::String(way.to_owned())).ok()?;
    let typed = Typed::of(given, about).filter(|_| disposition == Disposition::Accepted);
    let before = minutes.paragraph(about).and_then(|it| it.text.as_ref());
    let text = typed.as_ref().and_then(|it| it.now.text(before));
    let words = format!("{number}.{way} {}", typed.as_ref().map(|it| it.now.words()).unwrap_or_default());
    let plenary = minutes.plenary.clone();
    let order = Order::of(Settle { plenary: plenary.clone(), observation, disposition, text });
    let takes_text = typed.is_some();
    let order = match typed {
        None => order,
        Some(typed) => order.provided(move |known| typed.still_stands_in(known, &plenary, about)),
    };
    Some(Settlement { wish: Wish { about, words, order, from: None }, takes_text })
}

/// What a delegation wishes: each observation it wrote.
pub fn observations(minutes: &Minutes, given: &Given) -> Vec<Wish> {
    let written = minutes.paragraphs.iter().filter_map(|it| {
        let name = format!("o{}", it.number);
        let wording = Wording::of(given, &name);
        let text = wording.text(None)?;
        let observe = Observe { plenary: minutes.plenary.clone(), paragraph: it.number, text };
        Some(Wish { about: it.number, words: wording.words(), order: Order::of(observe), from: Some(name) })
    });
    written.collect()
}
