//! The rules' «no» in the reader's language: what stands in the way, what can be done, and the clause.
//!
//! Each topic has its sentences in a file of its own, in a `match` without a catch-all: a new refusal does
//! not compile until it has words.

use documents::say;
use domain::rules::{Ground, Rules};
use domain::source::{Clause, Status};
use domain::words::Lang;
use domain::{Coalition, Refusal};
use jiff::civil::Date;

use voice::{Voice, capitalized};

mod agreement;
mod archive;
mod commitment;
mod committee;
mod consultation;
mod decision;
mod declaration;
mod election;
mod entitlement;
mod floor;
mod mandate;
mod matrix;
mod membership;
mod minutes;
mod motion;
mod paper;
mod plenary;
mod report;
mod rules;
#[cfg(test)]
mod tests;
mod voice;

/// Why an act on `ground` was refused on `day`: one sentence, and the clause it rests on.
pub fn say(refusal: &Refusal, ground: Ground, coalition: &Coalition, day: Date, lang: Lang) -> String {
    let voice = Voice::new(coalition, day, lang);
    let sentence = capitalized(&told(&voice, refusal));
    let rules = coalition.rules.on(day).map(|version| &version.rules);
    let clause = rules.and_then(|rules| parameter(&voice, refusal, rules).or_else(|| rules.clause(ground)));
    let Some(clause) = clause else {
        return say!(voice.words, "refusal-uncited", sentence = sentence);
    };
    let status = match clause.status {
        Status::Confirmed => "confirmed",
        Status::Assumed => "assumed",
    };
    let citation = clause.citation.get(lang);
    say!(voice.words, "refusal-cited", sentence = sentence, clause = citation, status = status)
}

/// The sentence, without its full stop.
fn told(v: &Voice, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotEntitled { actor, power } => entitlement::told(v, actor, *power),
        Refusal::NotAccredited { actor, .. } => entitlement::not_accredited(v, actor),
        Refusal::Rules(refusal) => rules::told(v, refusal),
        Refusal::Membership(refusal) => membership::told(v, refusal),
        Refusal::Mandate(refusal) => mandate::told(v, refusal),
        Refusal::Plenary(refusal) => plenary::told(v, refusal),
        Refusal::Floor(refusal) => floor::told(v, refusal),
        Refusal::Decision(refusal) => decision::told(v, refusal),
        Refusal::Motion(refusal) => motion::told(v, refusal),
        Refusal::Agreement(refusal) => agreement::told(v, refusal),
        Refusal::Minutes(refusal) => minutes::told(v, refusal),
        Refusal::Declaration(refusal) => declaration::told(v, refusal),
        Refusal::Report(refusal) => report::told(v, refusal),
        Refusal::Matrix(refusal) => matrix::told(v, refusal),
        Refusal::Committee(refusal) => committee::told(v, refusal),
        Refusal::Election(refusal) => election::told(v, refusal),
        Refusal::Commitment(refusal) => commitment::told(v, refusal),
        Refusal::Paper(refusal) => paper::told(v, refusal),
        Refusal::Consultation(refusal) => consultation::told(v, refusal),
        Refusal::Archive(refusal) => archive::told(v, refusal),
    }
}

/// The clause of the very parameter that is the reason; none where the reason is the nature of the act.
fn parameter<'r>(v: &Voice, refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::NotEntitled { actor, power } => entitlement::parameter(v, actor, *power, rules),
        Refusal::Mandate(refusal) => mandate::parameter(refusal, rules),
        Refusal::Plenary(refusal) => plenary::parameter(v, refusal, rules),
        Refusal::Decision(refusal) => decision::parameter(refusal, rules),
        Refusal::Minutes(refusal) => minutes::parameter(refusal, rules),
        Refusal::Election(refusal) => election::parameter(refusal, rules),
        Refusal::Consultation(refusal) => consultation::parameter(refusal, rules),
        Refusal::NotAccredited { .. }
        | Refusal::Rules(_)
        | Refusal::Membership(_)
        | Refusal::Floor(_)
        | Refusal::Motion(_)
        | Refusal::Agreement(_)
        | Refusal::Declaration(_)
        | Refusal::Report(_)
        | Refusal::Matrix(_)
        | Refusal::Committee(_)
        | Refusal::Commitment(_)
        | Refusal::Paper(_)
        | Refusal::Archive(_) => None,
    }
}
