//! The rules, as a timeline tells of them.

use domain::rules::{Event, assumed};

use crate::say;
use crate::voice::{Voice, or_none};

pub fn told(v: Voice, event: &Event) -> String {
    match event {
        Event::Adopted { effective_on, rules, .. } => {
            let (assumed, all) = assumed(rules);
            say!(v.words, "line-rules-adopted", date = v.date(*effective_on), assumed = assumed, all = all)
        }
        Event::Amended { effective_on, agreement, rules, .. } => {
            let (assumed, all) = assumed(rules);
            let agreement = or_none(agreement.as_ref().map(ToString::to_string));
            say!(
                v.words,
                "line-rules-amended",
                date = v.date(*effective_on),
                agreement = agreement,
                assumed = assumed,
                all = all,
            )
        }
    }
}
