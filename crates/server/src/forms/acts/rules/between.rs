//! How the coalition decides without a meeting: asked in one block, and left open where nothing is answered.
//!
//! The form knows one length of silence and one kind of written consultation, each for several matters.

use domain::majority::DecisionRule;
use domain::rules::{Consultations, Extender, Matter, Rules};
use serde_json::{Value, json};

use super::asked::{MATTERS, VOTES, kinds};
use super::read::vote;
use crate::forms::Asking;
use crate::forms::acts::choices;
use crate::forms::field::Field;
use crate::forms::filled::Filled;

const SILENCE: &str = "consultations.silence";
const HOURS: &str = "consultations.hours";
const WRITTEN: &str = "consultations.written";
const REPLIES: &str = "consultations.replies";
const THEN: &str = "consultations.then";
const EXTENDED_BY: &str = "consultations.extended_by";
const CONFIRM_DAYS: &str = "consultations.confirm_days";
const LAPSE: &str = "consultations.lapse";

/// The block, with what the rules say today.
pub fn fields(asking: &Asking, rules: Option<&Rules>) -> Vec<Field> {
    let page = asking.page;
    let known = rules.and_then(|it| it.consultations.as_ref()).map(|it| &it.value);
    let matters: choices::Choices =
        MATTERS.iter().map(|(matter, key)| (documents::name_of(matter), page.say(key))).collect();
    let of = |written: bool| {
        let named = known.into_iter().flat_map(|it| &it.matters);
        named.filter(move |(_, rule)| matches!(rule, DecisionRule::WrittenConsultation { .. }) == written)
    };
    let marked = |name: &'static str, label: &'static str, written: bool| {
        let field = Field::several(name, label, matters.clone());
        of(written).fold(field, |field, (matter, _)| field.value(documents::name_of(matter)))
    };
    let hours = of(false).find_map(|(_, rule)| match rule {
        DecisionRule::Silence { hours } => Some(*hours),
        _ => None,
    });
    let asked = of(true).find_map(|(_, rule)| match rule {
        DecisionRule::WrittenConsultation { rule, replies } => Some((documents::name_of(rule), *replies)),
        _ => None,
    });
    let (then, replies) = asked.unzip();
    let extenders = [Extender::Circulator, Extender::Presidency, Extender::Secretariat, Extender::Bureau];
    let extenders = choices::variants(asking, "extender-", &extenders);
    let mut fields = vec![
        marked(SILENCE, "rule-consultations-silence", false).hint(page.say("hint-consultations")),
        Field::number(HOURS, "rule-consultations-hours").known(hours).optional(),
        marked(WRITTEN, "rule-consultations-written", true),
        Field::number(REPLIES, "rule-consultations-replies").known(replies).optional(),
        Field::choice(
            THEN,
            "rule-consultations-then",
            choices::variants(asking, "decided-", &kinds()[VOTES]),
        )
        .known(then)
        .optional(),
        Field::choice(EXTENDED_BY, "rule-consultations-extended-by", extenders)
            .known(known.map(|it| documents::name_of(&it.extended_by)))
            .optional(),
        Field::number(CONFIRM_DAYS, "rule-consultations-confirm-days")
            .known(known.map(|it| it.confirm_days))
            .optional(),
        Field::check(LAPSE, "rule-consultations-lapse")
            .known(known.filter(|it| it.lapse_confirms).map(|_| "yes")),
    ];
    fields[0].heading = Some(page.say("rule-consultations"));
    fields
}

/// What was answered; `Some(None)` where the block was left open, `None` where a fault was noted.
pub fn read(filled: &mut Filled) -> Option<Option<Consultations>> {
    let (silent, written) = (matters(filled, SILENCE), matters(filled, WRITTEN));
    let (silent, written) = (silent?, written?);
    let standing = [EXTENDED_BY, CONFIRM_DAYS].iter().all(|name| filled.given.get(name).is_none());
    if silent.is_empty() && written.is_empty() && standing && !filled.check(LAPSE) {
        return Some(None);
    }
    let default = Consultations::default();
    let extended_by = if filled.given.get(EXTENDED_BY).is_some() {
        filled.variant(EXTENDED_BY)
    } else {
        Some(default.extended_by)
    };
    let confirm_days = if filled.given.get(CONFIRM_DAYS).is_some() {
        filled.number(CONFIRM_DAYS)
    } else {
        Some(default.confirm_days)
    };
    let mut decided = default.matters;
    if !silent.is_empty() {
        let hours = filled.number::<u16>(HOURS);
        let rule = DecisionRule::Silence { hours: hours? };
        decided.extend(silent.into_iter().map(|matter| (matter, rule.clone())));
    }
    if !written.is_empty() {
        let (replies, then) = (filled.number::<u16>(REPLIES), vote(filled, THEN, false));
        let content = json!({ "written_consultation": { "replies": replies?, "rule": then? } });
        let Ok(rule) = serde_json::from_value::<DecisionRule>(content) else {
            filled.fault(THEN, "fault-choice");
            return None;
        };
        decided.extend(written.into_iter().map(|matter| (matter, rule.clone())));
    }
    let lapse_confirms = filled.check(LAPSE);
    Some(Some(Consultations {
        matters: decided,
        extended_by: extended_by?,
        confirm_days: confirm_days?,
        lapse_confirms,
    }))
}

/// The matters that were marked.
fn matters(filled: &mut Filled, name: &str) -> Option<Vec<Matter>> {
    let read: Result<Vec<Matter>, _> =
        filled.given.all(name).map(|it| serde_json::from_value(Value::String(it.to_owned()))).collect();
    if read.is_err() {
        filled.fault(name, "fault-choice");
    }
    read.ok()
}
