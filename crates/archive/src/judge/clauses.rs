//! What is decided beside the main verb: in a clause, by a further verb, by a participle.

use std::ops::Range;

use super::decided::{by_deed, decided, denied_or_not};
use super::main_verb::{Main, told};
use super::subjects::{impersonal, subjects};
use super::{Judgement, by_the_meeting};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Language, Who};
use crate::verbs::{self, Deed, Hit};
use crate::who::{Mention, mentions};

/// «Se leyó el acta anterior, la cual fue aprobada por unanimidad»: what was read is approved beside.
pub fn approved_besides(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let language = doc.context.language;
    verbs::within(language, &doc.tokens, range.clone())
        .into_iter()
        .find(|hit| {
            let at = hit.tokens.start;
            let which = grammar::opener(language, &doc.tokens, range, at)
                .is_some_and(|it| doc.tokens[it].is_one(&["cual", "which", "qual"]));
            which && hit.verb.deed == Deed::Makes(Kind::Adopt) && grammar::is_passive(&doc.tokens, range, at)
        })
        .map(|hit| denied_or_not(doc, range, &hit))
}

/// «… abre-se a votação, sendo esta aprovada por unanimidade», «…, quedando aprobado»: what it came to in a last clause.
pub fn ended_in(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    const BEING: &[&str] = &["sendo", "siendo", "quedando", "ficando", "resultando"];
    const NEAR: usize = 5;
    let language = doc.context.language;
    if language == Language::En {
        return None;
    }
    let being = (range.start + 1..range.end)
        .find(|it| doc.tokens[*it].is_one(BEING) && doc.tokens[it - 1].is_one(&[",", "y", "e"]))?;
    verbs::within(language, &doc.tokens, being + 1..range.end.min(being + NEAR))
        .into_iter()
        .find(|it| {
            it.mood == Mood::Participle
                && matches!(
                    it.verb.deed,
                    Deed::Makes(Kind::Adopt | Kind::MinutesApproval | Kind::Elect | Kind::Reject)
                )
        })
        .map(|hit| denied_or_not(doc, range, &hit))
}

/// A further verb with the same subject that decides, after «and»: «received a report and accepted the offer».
pub fn besides(doc: &Document, range: &Range<usize>, found: &Judgement) -> Option<Judgement> {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let spoken = mentions(doc.text(), tokens, range.clone(), &doc.context);
    let hit = verbs::within(language, tokens, found.verb.end..range.end).into_iter().find(|hit| {
        let at = hit.tokens.start;
        let joined = tokens[at.saturating_sub(2)..at].iter().any(|it| it.is_one(&["and", "y", "e"]));
        joined
            && hit.mood == Mood::Told
            && matches!(hit.verb.deed, Deed::Decides | Deed::Makes(_))
            && grammar::opener(language, tokens, range, at).is_none()
    })?;
    let denied = grammar::is_denied(tokens, range, hit.tokens.start);
    let says = hit.verb.deed == Deed::Decides;
    by_the_meeting(doc, range, found, &spoken).then(|| {
        if says { decided(doc, range, &hit, &spoken, denied) } else { by_deed(hit.verb.deed, &hit, denied) }
    })
}

/// «El fiscal participó en la reunión, en la que se acordó crear un grupo»: decided at what the sentence tells of.
pub fn decided_there(doc: &Document, range: &Range<usize>, spoken: &[Mention]) -> Option<Main> {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let there = |opener: usize| {
        let at = |word: &str| tokens[opener].is(word);
        let before = &tokens[opener.saturating_sub(2).max(range.start)..opener];
        tokens[opener].is_one(&["donde", "where", "onde"])
            || (at("que") || at("cual") || at("qual") || at("which"))
                && before.iter().any(|it| it.is_one(&["en", "em", "na", "no", "at", "durante", "during"]))
    };
    let hit = verbs::within(language, tokens, range.clone()).into_iter().find(|hit| {
        let at = hit.tokens.start;
        let decides = matches!(hit.verb.deed, Deed::Decides | Deed::Makes(_));
        let opener = grammar::opener(language, tokens, range, at);
        let by_all = impersonal(doc, range, at)
            || grammar::is_passive(tokens, range, at)
            || subjects(doc, range, at, spoken).last().is_some_and(|it| it.who == Who::Plenary);
        let mood = matches!(hit.mood, Mood::Told | Mood::Participle);
        decides && mood && by_all && opener.is_some_and(there) && !grammar::is_before_past(tokens, range, at)
    })?;
    told(doc, range, &hit, spoken, true)
        .filter(|it| matches!(it, Main::Found(found) if found.kind != Kind::Report))
}

/// The participle of an election further on: «tendo sido eleito Portugal», «resultando electa Belice».
pub fn chosen(doc: &Document, range: &Range<usize>, hit: &Hit) -> Option<Hit> {
    verbs::within(doc.context.language, &doc.tokens, hit.tokens.end..range.end)
        .into_iter()
        .find(|it| it.verb.deed == Deed::Makes(Kind::Elect) && it.mood == Mood::Participle)
}

/// `She would take it that the Commission wished to approve the budget`: what is taken to be wished is decided.
pub fn taken_to_wish(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let tokens = &doc.tokens;
    let it = (range.start..range.end.saturating_sub(3)).find(|at| {
        tokens[*at].is_one(&["take", "took", "taken"]) && tokens[at + 1].is("it") && tokens[at + 2].is("that")
    })?;
    let wish = (it + 3..range.end.min(it + 14))
        .find(|at| tokens[*at].is_one(&["wished", "wishes", "wish", "agreed", "agrees"]))?;
    let hit =
        verbs::within(doc.context.language, tokens, wish + 1..range.end.min(wish + 6)).into_iter().next()?;
    Some(Judgement { rule: "taken", ..by_deed(hit.verb.deed, &hit, false) })
}

/// Whether a participle only tells what came before the decision: «Analisado o assunto o Executivo deliberou aprovar …».
pub fn precedes(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    const FAR: usize = 40;
    let behind = hit.tokens.end..range.end.min(hit.tokens.end + FAR);
    hit.mood == Mood::Participle
        && verbs::within(doc.context.language, &doc.tokens, behind).iter().any(|it| {
            it.verb.deed == Deed::Decides
                && it.mood == Mood::Told
                && grammar::opener(doc.context.language, &doc.tokens, range, it.tokens.start).is_none()
        })
}

/// Whether a verb only says that something was looked at.
pub fn considers(hit: &Hit) -> bool {
    const LOOKS: &[&str] =
        &["consider", "examine", "discuss", "considerar", "examinar", "analizar", "analisar", "discutir"];
    hit.mood == Mood::Told && LOOKS.contains(&hit.verb.lemma.as_str())
}

/// The verb of decision that «and» joins to one that only looked: «considered and adopted», «examinó y aprobó».
pub fn joined_verb(doc: &Document, range: &Range<usize>, hit: &Hit) -> Option<Hit> {
    let tokens = &doc.tokens;
    const FAR: usize = 40;
    let near = hit.tokens.end..range.end.min(hit.tokens.end + FAR).max(hit.tokens.end);
    verbs::within(doc.context.language, tokens, near).into_iter().find(|it| {
        let before = it.tokens.start - 1;
        it.mood == Mood::Told
            && tokens[before].is_one(&["and", "y", "e"])
            && matches!(it.verb.deed, Deed::Decides | Deed::Makes(_))
            && grammar::opener(doc.context.language, tokens, range, it.tokens.start).is_none()
    })
}

/// `Approval was given to the minutes`, `Note was taken of the report`: the deed is a noun, and given.
pub fn given(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    const GIVEN: &[&str] = &[
        "given",
        "taken",
        "expressed",
        "extended",
        "voiced",
        "offered",
        "conveyed",
        "recorded",
        "accorded",
        "granted",
        "reached",
        "paid",
        "carried",
        "passed",
        "addressed",
        "aprobado",
        "aprobada",
        "dado",
        "dada",
        "expresado",
        "expresada",
        "formulado",
        "formulada",
        "dirigido",
        "dirigida",
        "consignado",
        "aprovado",
        "aprovada",
        "expresso",
        "expressa",
        "dirigida",
        "registrado",
        "registado",
        "emitido",
        "rendido",
    ];
    const HEAD: usize = 6;
    const FAR: usize = 14;
    let english = doc.context.language == Language::En;
    let tokens = &doc.tokens;
    let head = range.start..range.end.min(range.start + HEAD);
    let hit = verbs::within(doc.context.language, &tokens[..range.end], head.clone())
        .into_iter()
        .find(|it| it.mood == Mood::Noun || english && it.mood == Mood::Bare)
        .filter(|it| matches!(it.verb.deed, Deed::Makes(_)))
        .filter(|it| {
            !it.verb.lemma.starts_with("vote") && !tokens[it.tokens.start.saturating_sub(1)].is("to")
        })?;
    let by_nobody = mentions(doc.text(), tokens, range.start..hit.tokens.start, &doc.context).is_empty();
    let be = (hit.tokens.end..range.end.min(hit.tokens.end + FAR))
        .find(|it| tokens[*it].is_one(&["was", "were", "is", "are", "fue", "fueron", "foi", "foram"]))?;
    let given = (be + 1..range.end.min(be + 4)).any(|it| tokens[it].is_one(GIVEN));
    let verb = |at: usize| {
        verbs::at(doc.context.language, &tokens[..range.end], at).is_some_and(|it| it.mood == Mood::Told)
    };
    (by_nobody && given && !(range.start..be).any(verb)).then(|| Judgement {
        rule: "given",
        ..by_deed(hit.verb.deed, &hit, grammar::is_denied(tokens, range, be + 1))
    })
}
