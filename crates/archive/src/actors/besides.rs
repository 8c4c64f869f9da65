//! Whom further verbs and further sentences of the same agreement ask, thank or elect.

use std::ops::Range;

use super::{Cast, asked, is_joined, stop};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::judge::{Judgement, subjects};
use crate::proposal::{Kind, Language, Role, Sureness, Who};
use crate::verbs::{self, Deed};
use crate::who::Mention;
use crate::words;

/// A verb that has a task stands among so many first words of its sentence.
const HEAD: usize = 16;

/// Whom further verbs of the same agreement ask or thank: «… and invites members to deposit their instruments».
pub fn further(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    for hit in verbs::within(doc.context.language, &doc.tokens, judged.verb.end..range.end) {
        let role = match hit.verb.deed {
            Deed::Makes(Kind::Mandate | Kind::Recommend) => Role::Asked,
            Deed::Makes(Kind::Thank) => Role::Thanked,
            Deed::Makes(Kind::Elect) => Role::Elected,
            _ => continue,
        };
        let joined = hit.tokens.start > range.start
            && doc.tokens[range.start.max(hit.tokens.start.saturating_sub(3))..hit.tokens.start]
                .iter()
                .any(|it| it.is_one(&["y", "e", "and", ",", ";", "."]));
        let bare = hit.mood == Mood::Bare && judged.hit.as_ref().is_some_and(|it| it.mood == Mood::Bare);
        let main = matches!(hit.mood, Mood::Told) || bare;
        // «… ficando a Secretaria incumbida de publicá-lo»
        let lies = ["quedar", "ficar"].iter().any(|it| hit.verb.lemma.starts_with(it));
        if lies && let Some(mention) = spoken.iter().find(|it| hit.tokens.contains(&it.tokens.start)) {
            cast.add(mention, role, "further-verb", Sureness::Likely);
            continue;
        }
        if !main
            || !joined
            || grammar::opener(doc.context.language, &doc.tokens, range, hit.tokens.start).is_some()
        {
            continue;
        }
        let stop = stop(doc, range, hit.tokens.end);
        let from = hit.tokens.end;
        let near = spoken.iter().filter(|it| (from..stop).contains(&it.tokens.start) && !it.placed);
        let named = asked::objects(cast, range, near, from, (role, "further-verb"));
        if !named && role == Role::Asked {
            asked::others(cast, from, stop, role);
        }
    }
}

/// «Se conforma un grupo. El grupo rendirá un informe», `The Board approved the plan. The Secretariat shall publish it`:
/// who has something to do by a later sentence of the same agreement.
pub fn later(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let sentences = crate::sentences::sentences(doc.text(), tokens, range.clone());
    for sentence in sentences.into_iter().filter(|it| it.start > judged.verb.start) {
        let task = |at: &usize| {
            grammar::is_future(language, &tokens[*at], tokens[*at].span.of(doc.text()))
                || grammar::obliges(language, &tokens[..sentence.end], *at)
        };
        let Some(verb) = sentence.clone().take(HEAD).find(task) else { continue };
        if grammar::opener(language, tokens, &sentence, verb).is_some() {
            continue;
        }
        // «Nicaragua se ofrece a dirigirlo y Chile comunicará …»: each verb has its own subject.
        let told =
            |from: usize| verbs::within(language, tokens, from..verb).iter().any(|it| it.mood == Mood::Told);
        for mention in subjects(doc, &sentence, verb, spoken) {
            if !matches!(mention.who, Who::Plenary | Who::Other(_)) && !told(mention.tokens.end) {
                cast.add(mention, Role::Asked, "later", Sureness::Likely);
            }
        }
    }
}

/// «…, que la Secretaría presentará al Fondo», `; Poland to confirm`, «…, cabendo a Angola estudar …»: who has
/// something to do by a clause that goes on in the sentence.
pub fn besides(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let after = |it: &&Mention| it.tokens.start >= judged.verb.end;
    let acts = |it: &&Mention| {
        matches!(
            it.who,
            Who::State(_) | Who::Body(_) | Who::Secretariat | Who::Presidency | Who::Committee | Who::Members
        )
    };
    let idle = matches!(judged.kind, Kind::Convene | Kind::Elect | Kind::Report);
    if idle {
        return;
    }
    let mut last: Option<usize> = None;
    for mention in spoken.iter().filter(after).filter(acts) {
        let joined = last.is_some_and(|last| is_joined(doc, last, mention.tokens.start));
        if joined || falls_to(doc, range, mention) {
            cast.add(mention, Role::Asked, "falls-to", Sureness::Likely);
            last = Some(mention.tokens.end);
        } else if goes_on(doc, range, mention) {
            cast.add(mention, Role::Asked, "clause", Sureness::Likely);
        }
    }
}

/// «…, por lo que la Comisión convino en …», `… and the Board adopted it`: the meeting decides by a later clause.
pub fn met(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let met = |it: &&Mention| it.who == Who::Plenary && it.tokens.start >= judged.verb.end;
    for mention in spoken.iter().filter(met) {
        let told = verbs::at(doc.context.language, &doc.tokens, mention.tokens.end).is_some_and(|it| {
            it.mood == Mood::Told
                && matches!(it.verb.deed, Deed::Decides | Deed::Makes(_))
                && it.tokens.end <= range.end
        });
        if told && opens(doc, range, mention) {
            cast.add(mention, Role::Decides, "clause", Sureness::Likely);
        }
    }
}

/// «cuya administración corresponderá a la Secretaría», «cabendo a Angola»: with whom a task lies.
fn falls_to(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const FALLS: &[&str] = &[
        "corresponde",
        "correspondera",
        "correspondiendo",
        "cabendo",
        "cabera",
        "cabe",
        "incumbe",
        "incumbira",
        "competira",
        "compete",
        "confia",
        "encomienda",
        "confiada",
        "confiado",
        "competindo",
        "incumbindo",
    ];
    const TO: &[&str] = &["a", "al", "ao", "aos", "as"];
    let tokens = &doc.tokens;
    let at = words::before(tokens, range.start, mention.tokens.start, &["el", "la", "los", "las"]);
    at > range.start + 1 && tokens[at - 1].is_one(TO) && tokens[at - 2].is_one(FALLS)
}

/// Whether one begins a clause whose verb says what one will or shall do.
fn goes_on(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let verb = mention.tokens.end;
    let Some(token) = tokens.get(verb).filter(|_| verb < range.end) else { return false };
    let will = grammar::is_future(language, token, token.span.of(doc.text()))
        || grammar::obliges(language, &tokens[..range.end], verb);
    // `…; Poland to confirm in writing`
    let to = language == Language::En
        && token.is("to")
        && mention.tokens.start.checked_sub(1).is_some_and(|it| tokens[it].is(";"))
        && tokens.get(verb + 1).is_some_and(|it| it.is_word() && !it.capital);
    (will || to) && opens(doc, range, mention)
}

/// Whether one stands first in a clause that goes on in a sentence: «, que la Secretaría», `; Poland`.
fn opens(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    const OPENS: &[&str] = &[";", ",", "and", "y", "e", "que", "which", "that", "cual", "qual", "o"];
    const ARTICLES: &[&str] = &["el", "la", "los", "las", "the", "o", "a", "os", "as"];
    let at = words::before(&doc.tokens, range.start, mention.tokens.start, ARTICLES);
    at > range.start && doc.tokens[at - 1].is_one(OPENS)
}
