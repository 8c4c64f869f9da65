//! Whom the words that lead in a list name: who decides for the whole of it, or who is asked.

use std::ops::Range;

use super::Cast;
use crate::document::Document;
use crate::inflect::Mood;
use crate::judge::{Judgement, free, impersonal};
use crate::layout::marker::Style;
use crate::layout::{Block, Form};
use crate::proposal::{Language, Role, Sureness, Who};
use crate::units::Unit;
use crate::verbs::{self, Deed, Hit};
use crate::who::{Mention, mentions};
use crate::words::{Token, is_one_at};

/// Whom the words that lead in name decides for the whole list; an organ named alone is asked.
pub fn led_in(cast: &mut Cast, unit: &Unit, judged: &Judgement) {
    // «Não houve consenso, pelo que …» is told of the meeting, whatever else it decides.
    let bare = || verbs::bare_at(cast.doc.context.language, &cast.doc.tokens, unit.tokens.start).is_some();
    if judged.rule == "no-outcome" && !bare() {
        return;
    }
    let finite = judged.future
        || judged.hit.as_ref().is_some_and(|it| it.mood == Mood::Told || it.mood == Mood::Participle);
    let doc = cast.doc;
    let mut enacts: Option<Range<usize>> = None;
    for lead in unit.leads.iter().rev() {
        let told = verbs::within(doc.context.language, &doc.tokens, lead.clone());
        let told: Vec<&Hit> =
            told.iter().filter(|it| it.mood == Mood::Told && it.verb.deed != Deed::Narrates).collect();
        if finite && is_title(doc, lead, &told) || is_topic(doc, lead) {
            continue;
        }
        // «Luego de las palabras del Viceministro, quien dijo …, las Delegaciones acordaron:»
        let decides = told.iter().rev().find(|it| it.verb.deed == Deed::Decides);
        let verb = decides.or(told.first()).map_or(lead.end, |it| it.tokens.start);
        // «O Conselho delibera o seguinte:»
        let last = || enacting_verb(doc, lead).map(|it| it..it + 1);
        let enacting = decides.map(|it| it.tokens.clone()).or_else(last);
        // `REQUESTS the Secretariat:`
        let clause = || told.first().map(|it| it.tokens.clone()).filter(|it| opens_loud(doc, lead, it.start));
        enacts = enacts.or_else(|| enacting.filter(|it| is_enacting(doc, lead, it))).or_else(clause);
        named_in(cast, lead, verb);
        if cast.has(Role::Decides) {
            return;
        }
    }
    if let Some(tokens) = enacts {
        cast.meeting_decides(tokens, "enacting");
    }
}

/// Those whom words that lead in name before their verb.
fn named_in(cast: &mut Cast, lead: &Range<usize>, verb: usize) {
    let doc = cast.doc;
    let named = mentions(doc.text(), &doc.tokens, lead.clone(), &doc.context);
    let free = free(doc, lead, &named);
    let plenary = free.iter().any(|it| it.who == Who::Plenary);
    let before = free
        .into_iter()
        .filter(|it| it.tokens.end <= verb || it.tokens.start <= lead.start + 1)
        .filter(|it| !plenary || it.who == Who::Plenary);
    let before: Vec<&Mention> = before.collect();
    // «La República Argentina, …, y la República Oriental del Uruguay, … DECIDEN:» are all who met.
    let before_verb = named.iter().filter(|it| it.tokens.end <= verb);
    let states = before_verb.filter(|it| matches!(it.who, Who::State(_)) && !it.placed).count();
    let only = before.iter().all(|it| matches!(it.who, Who::State(_)));
    if let Some(first) = before.first().filter(|_| states >= 3 && only) {
        let all = Mention { who: Who::Plenary, ..(*first).clone() };
        cast.add(&all, Role::Decides, "lead-in", Sureness::Likely);
        return;
    }
    for mention in before {
        let decides = matches!(mention.who, Who::Plenary | Who::Members | Who::State(_))
            && !cast.has(Role::Presents)
            && !cast.found.iter().any(|it| it.value.who == mention.who);
        let organ = matches!(mention.who, Who::Secretariat | Who::Presidency | Who::Committee);
        if decides {
            cast.add(mention, Role::Decides, "lead-in", Sureness::Likely);
        } else if organ && lead.len() <= 8 {
            cast.add(mention, Role::Asked, "lead-in", Sureness::Likely);
        }
    }
}

/// Whether a lead is a title, which names nobody for whole sentences: «Conclusions of the Working Group on Ports» or
/// «Third session, 5-7 October 1994», above «It was decided …».
fn is_title(doc: &Document, lead: &Range<usize>, told: &[&Hit]) -> bool {
    let tokens = &doc.tokens[lead.clone()];
    let opens = tokens.last().is_some_and(|it| it.is_one(&[":", ",", ";", "-", "–", "—"]));
    let meeting = tokens.iter().any(crate::codes::is_meeting) && tokens.iter().any(Token::is_number);
    !opens && (lead.len() > 6 || told.is_empty() && meeting)
}

/// The verb at the end of some words that enacts what follows them.
fn enacting_verb(doc: &Document, words: &Range<usize>) -> Option<usize> {
    words.clone().rev().take(ENDS).find(|it| doc.tokens[*it].is_one(ENACTS))
}

/// «What we concluded:», «Próxima reunión» is what the list is about, and names nobody who decides.
fn is_topic(doc: &Document, lead: &Range<usize>) -> bool {
    let tokens = &doc.tokens[lead.clone()];
    let is = |at: usize, words: &[&str]| is_one_at(tokens, at, words);
    is(0, &["what"])
        || is(0, &["lo", "o"]) && is(1, &["que"])
        || tokens.iter().any(|it| it.is_one(crate::offices::COMING))
            && !tokens.iter().any(|it| it.is_one(ENACTS))
}

/// The words that name who enacts all that follows: «…, a Comissão da Bacia delibera:» above headings or articles, «Nós,
/// Ministros …» of a text that goes on with «Declaramos o que se segue.»; none where a list follows, which has its lead.
pub fn enacting(doc: &Document) -> Option<Range<usize>> {
    let is_we = |it: &Token| {
        it.capital && (it.is_one(&["nosotros", "nosotras"]) || it.span.of(doc.text()).to_lowercase() == "nós")
    };
    let blocks = &doc.layout.blocks;
    blocks.iter().zip(blocks.iter().skip(1)).find_map(|(block, next)| {
        let sentence = enacts(doc, block)?;
        let verb = enacting_verb(doc, &sentence)?;
        if doc.tokens[verb].folded.ends_with("mos") {
            let we = doc.tokens[..verb].iter().position(is_we)?;
            return Some(we..(we + HEAD).min(verb));
        }
        let article = match &next.form {
            Form::Heading => true,
            Form::Item(marker) => marker.style == Style::Article,
            _ => false,
        };
        let named = mentions(doc.text(), &doc.tokens, sentence.start..verb, &doc.context);
        // «O Conselho Directivo, no uso das competências …, delibera o seguinte:»: whoever opens the sentence enacts.
        let opens = |it: &Mention| {
            it.tokens.start <= sentence.start + 1 && matches!(it.who, Who::Body(_) | Who::Committee)
        };
        // «DELIBERA O SEGUINTE:» has its subject far above.
        let bare = verb == sentence.start;
        let who = |it: &&Mention| it.who == Who::Plenary || opens(it);
        let met = article && (bare || free(doc, &sentence, &named).iter().any(who));
        (met && !impersonal(doc, &sentence, verb)).then_some(sentence)
    })
}

/// The last sentence of a block, where it ends in a verb that enacts and announces what.
fn enacts(doc: &Document, block: &Block) -> Option<Range<usize>> {
    let words = crate::words::within(&doc.tokens, block.span);
    let from = words.end.saturating_sub(ENDS).max(words.start);
    let near = doc.tokens.get(from..words.end)?;
    let announces = near.last()?.is(":") || near.iter().any(|it| it.is_one(FOLLOWS));
    if !announces
        || !matches!(block.form, Form::Paragraph | Form::Heading)
        || !near.iter().any(|it| it.is_one(ENACTS))
    {
        return None;
    }
    crate::sentences::sentences(doc.text(), &doc.tokens, words).pop()
}

/// «Nosotras y nosotros, alcaldes»: so many words and marks name who speaks.
const HEAD: usize = 6;

/// So near the end of its sentence stands a verb that enacts, in words and marks.
const ENDS: usize = 7;

/// «lo siguiente», `as follows`.
const FOLLOWS: &[&str] = &["siguiente", "seguinte", "segue", "sigue", "follows", "following"];

/// Verbs by which a body enacts what follows.
const ENACTS: &[&str] = &[
    "resuelve",
    "resuelven",
    "resolvemos",
    "acuerda",
    "acuerdan",
    "acordamos",
    "decide",
    "deciden",
    "decidimos",
    "dispone",
    "disponen",
    "declara",
    "declaran",
    "declaramos",
    "determina",
    "determinan",
    "decreta",
    "conviene",
    "convienen",
    "convenimos",
    "delibera",
    "deliberam",
    "deliberamos",
    "resolve",
    "resolvem",
    "decidem",
    "acorda",
    "acordam",
    "declaram",
    "decides",
    "resolves",
    "agrees",
    "agree",
    "agreed",
    "declare",
    "declares",
    "resolved",
    "decided",
    "enacts",
];

/// Whether a verb in capitals opens some words that are not all in capitals: the head of the text names who decides.
pub fn opens_loud(doc: &Document, words: &Range<usize>, verb: usize) -> bool {
    let first = doc.tokens.get(verb).filter(|_| verb <= words.start + 1);
    first.is_some_and(|it| crate::words::is_loud(it.span.of(doc.text())))
        && doc.words(words).contains(char::is_lowercase)
}

/// «RESUELVE:», «Y en consecuencia ACUERDAN»: a verb in the present without a subject, which stands above what was
/// considered; it is the meeting. «Se acuerda:» has none.
fn is_enacting(doc: &Document, lead: &Range<usize>, verb: &Range<usize>) -> bool {
    let present =
        doc.tokens.get(verb.start).is_some_and(|it| it.is_one(ENACTS) && !it.folded.ends_with("mos"));
    doc.context.language != Language::En
        && present
        && !impersonal(doc, lead, verb.start)
        && lead.end - verb.end <= 6
}
