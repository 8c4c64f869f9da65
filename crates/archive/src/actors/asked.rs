//! Who is asked to do something: the object of the verb, whom the words that lead in ask, and others by their words.

use std::ops::Range;

use super::{Cast, is_joined, is_object, passive, stop};
use crate::document::Document;
use crate::judge::{Judgement, Lead, lead_kind, subjects};
use crate::proposal::{Kind, Language, Role, Sureness, Who};
use crate::units::Unit;
use crate::who::{Mention, mentions};
use crate::words::is_one_at;

/// Who is asked: the object of the verb, up to what is asked of it.
pub fn asked(cast: &mut Cast, unit: &Unit, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    if judged.inherited
        && let Some(lead) = lead_kind(doc, unit)
    {
        by_lead(cast, &lead);
        // «3.1 The Group recommends: / To the Secretariat: / a) …»
        let inner = unit.leads.iter().filter(|it| it.start >= lead.words.end && it.len() <= 9);
        for words in
            inner.filter(|_| matches!(lead.kind, Kind::Mandate | Kind::Recommend) && !lead.by_subject)
        {
            for mention in mentions(doc.text(), &doc.tokens, words.clone(), &doc.context) {
                cast.add(&mention, Role::Asked, "lead-in", Sureness::Likely);
            }
        }
        return;
    }
    if cast.has(Role::Asked) {
        return;
    }
    if lies_with(cast, range, judged, spoken) {
        return;
    }
    let from = judged.verb.end;
    let passive = judged.hit.as_ref().is_some_and(|it| passive(doc, range, it));
    if passive && doc.context.language == Language::En {
        for mention in subjects(doc, range, judged.verb.start, spoken) {
            cast.add(mention, Role::Asked, "passive", Sureness::Likely);
        }
        if !cast.has(Role::Asked)
            && let Some(name) = named_before(doc, range, judged.verb.start)
        {
            let who = Who::Body(doc.words(&name).to_owned());
            cast.add(&Mention { tokens: name, who, placed: false }, Role::Asked, "passive", Sureness::Unsure);
        }
        cast.found.retain(|it| !(it.value.role == Role::Decides && it.rule == "subject"));
    }
    let stop = stop(doc, range, from);
    // «Se delega en Costa Rica» names no place.
    let delegates = judged.lemma().starts_with("deleg");
    let named = |it: &Mention| (from..stop).contains(&it.tokens.start) && (delegates || !it.placed);
    let near = spoken.iter().filter(|it| named(it));
    if objects(cast, range, near, from, (Role::Asked, "object")) {
        return;
    }
    // «Solicitar el apoyo de la OPS» asks the OPS.
    if let Some(mention) =
        spoken.iter().find(|it| it.tokens.start >= from && it.tokens.start < stop && helps(doc, from, it))
    {
        cast.add(mention, Role::Asked, "help-of", Sureness::Likely);
        return;
    }
    who_shall(cast, from..range.end, spoken);
    if !cast.has(Role::Asked) {
        others(cast, from, stop, Role::Asked);
    }
}

/// `Europol was asked to …`: a name that no table knows, from the head of the sentence up to the passive verb.
fn named_before(doc: &Document, range: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    const LONG: usize = 7;
    const TIES: &[&str] = &["of", "for", "the", "and", "on"];
    const NOBODY: &[&str] = &[
        "it", "this", "he", "she", "they", "mr", "ms", "mrs", "dr", "cllr", "there", "that", "members",
        "nobody",
    ];
    let tokens = &doc.tokens;
    let start = range.start + usize::from(tokens[range.start].is("the"));
    let end = (start..verb).rev().find(|it| tokens[*it].is_one(&["was", "were", "is", "are", "be"]))?;
    let end = end - usize::from(end > start && tokens[end - 1].is_one(&["will", "shall", "also", "then"]));
    let name = &tokens[start..end];
    let fits = (1..=LONG).contains(&name.len())
        && name.iter().all(|it| it.is_word() && (it.capital || it.is_one(TIES)))
        && name.first().is_some_and(|it| it.capital && !it.is_one(NOBODY))
        && name.last().is_some_and(|it| it.capital);
    fits.then_some(start..end)
}

/// «Queda encargada la Secretaría de …», «RENIEC queda encargado de …», «Ficou o Secretariado incumbido de …»: with whom
/// it lies; whether there is one.
fn lies_with(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) -> bool {
    let doc = cast.doc;
    let Some(hit) = judged.hit.as_ref() else { return false };
    if !["quedar", "ficar"].iter().any(|it| hit.verb.lemma.starts_with(it)) {
        return false;
    }
    let within = spoken.iter().filter(|it| hit.tokens.contains(&it.tokens.start));
    let own: Vec<&Mention> = match within.collect::<Vec<_>>() {
        it if it.is_empty() => subjects(doc, range, judged.verb.start, spoken),
        it => it,
    };
    for mention in &own {
        cast.unsay(&mention.who, &[Role::Decides]);
        cast.add(mention, Role::Asked, "lies-with", Sureness::Likely);
    }
    !own.is_empty()
}

/// Whom the words that lead in ask, or whose task they tell.
fn by_lead(cast: &mut Cast, lead: &Lead) {
    let doc = cast.doc;
    let named = mentions(doc.text(), &doc.tokens, lead.words.clone(), &doc.context);
    if lead.by_subject {
        let role = if lead.kind == Kind::Mandate { Role::Asked } else { Role::Decides };
        for mention in subjects(doc, &lead.words, lead.verb.start, &named) {
            cast.add(mention, role, "lead-in", Sureness::Likely);
        }
        return;
    }
    for mention in named.iter().filter(|it| it.tokens.start >= lead.verb.end) {
        cast.add(mention, Role::Asked, "lead-in", Sureness::Likely);
    }
    // «Recomenda-se às câmaras municipais do litoral:»
    if matches!(lead.kind, Kind::Mandate | Kind::Recommend) && !cast.has(Role::Asked) {
        others(cast, lead.verb.end, lead.words.end, Role::Asked);
    }
}

/// The first named after the verb that ends at `from`, and those joined to it; whether there is one.
pub fn objects<'a>(
    cast: &mut Cast,
    range: &Range<usize>,
    near: impl Iterator<Item = &'a Mention>,
    from: usize,
    (role, rule): (Role, &'static str),
) -> bool {
    let doc = cast.doc;
    let mut last: Option<usize> = None;
    for mention in near {
        if last.is_some_and(|last| !is_joined(doc, last, mention.tokens.start)) {
            break;
        }
        if last.is_none() && !is_object(doc, range, mention, from) {
            continue;
        }
        cast.add(mention, role, rule, Sureness::Likely);
        last = Some(mention.tokens.end);
    }
    last.is_some()
}

/// «Que la Secretaría elabore», «that the Secretariat prepare».
fn who_shall(cast: &mut Cast, within: Range<usize>, spoken: &[Mention]) {
    let doc = cast.doc;
    let mut words = within.clone();
    let Some(that) = words.find(|it| doc.tokens[*it].is_one(&["que", "that"])) else { return };
    let mut last: Option<usize> = None;
    for mention in spoken.iter().filter(|it| it.tokens.start > that) {
        let near = match last {
            None => mention.tokens.start <= that + 3,
            Some(last) => is_joined(doc, last, mention.tokens.start),
        };
        if !near {
            break;
        }
        cast.add(mention, Role::Asked, "subject", Sureness::Likely);
        last = Some(mention.tokens.end);
    }
}

/// «Instó a las instituciones financieras a», «urges development partners to»: others, by the words for them.
pub fn others(cast: &mut Cast, from: usize, stop: usize, role: Role) {
    const LONGEST: usize = 7;
    const ARTICLES: &[&str] = &[
        "el", "la", "los", "las", "os", "as", "o", "a", "the", "all", "todos", "todas", "un", "una", "um",
        "uma", "our", "its", "nuestros", "nuestras", "nossos", "nossas",
    ];
    const TIES: &[&str] = &["de", "del", "da", "do", "das", "dos", "y", "e", "of", "and", "en", "in", "em"];
    let doc = cast.doc;
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let english = language == Language::En;
    let is = |at: usize, words: &[&str]| is_one_at(tokens, at, words);
    let mut start = from;
    if !english {
        // Portuguese asks without a preposition too: «exortamos os armadores a», «incumbiu a equipa de».
        let direct = language == Language::Pt && is(start, &["o", "os"]);
        if start >= stop || !direct && !is(start, &["a", "al", "ao", "aos", "as"]) {
            return;
        }
        start += 1;
    }
    // `agreed to recommend to port authorities`
    if english && is(start, &["to"]) && tokens.get(start + 1).is_some_and(|it| it.folded.ends_with('s')) {
        start += 1;
    }
    if is(start, &["to", "of", "it", "them", "him", "her", "us", "ello", "ella", "ellos", "ele", "ela"]) {
        return;
    }
    while start < stop && is(start, ARTICLES) {
        start += 1;
    }
    let mut end = start;
    while end < stop
        && tokens[end].is_word()
        && (!is(end, ARTICLES) || is(end - 1, TIES))
        && !is(end, &["para", "for", "que", "por", "by", "con", "with", "com"])
        && !(end > start + 1 && is(end, &["a"]))
    {
        end += 1;
    }
    while end > start && (is(end - 1, TIES) || is(end - 1, ARTICLES)) {
        end -= 1;
    }
    // «los organismos con cuotas atrasadas a ponerse al día»: which of them stands before what is asked.
    let which = is(end, &["con", "com", "que"]) && !english;
    let task = (end..stop.min(start + LONGEST + 3)).find(|it| {
        is(*it, &["a", "para"])
            && tokens.get(*it + 1).is_some_and(|it| crate::grammar::is_infinitive(language, it))
    });
    if let Some(task) = task.filter(|it| which && !tokens[end..*it].iter().any(|it| it.is(","))) {
        end = task;
    }
    let opens = tokens.get(end).is_some_and(|it| it.is_word() || it.is(",") || it.is(":"));
    let verb = crate::verbs::at(language, tokens, start).is_some();
    let thanks = role == Role::Thanked && tokens.get(start).is_some_and(|it| it.capital);
    let ends = thanks || opens && (!english || is(end, &["to", "that", "with", ":"]));
    if (1..=LONGEST).contains(&(end - start)) && ends && !verb && (role == Role::Asked || thanks) {
        let who = Who::Other(doc.words(&(start..end)).to_owned());
        let mention = Mention { tokens: start..end, who, placed: false };
        cast.add(&mention, role, "object", Sureness::Unsure);
    }
}

/// Whether one is named as the one whose help is asked for: «el apoyo técnico de la OPS».
fn helps(doc: &Document, from: usize, mention: &Mention) -> bool {
    const HELP: &[&str] = &[
        "apoyo",
        "colaboracion",
        "asistencia",
        "cooperacion",
        "ayuda",
        "apoio",
        "colaboracao",
        "assistencia",
        "cooperacao",
        "ajuda",
        "support",
        "assistance",
        "cooperation",
        "help",
    ];
    let before = &doc.tokens[from.max(mention.tokens.start.saturating_sub(6))..mention.tokens.start];
    before.iter().any(|it| it.is_one(HELP))
        && before.iter().rev().take(2).any(|it| it.is_one(&["de", "del", "da", "do", "of", "from"]))
}
