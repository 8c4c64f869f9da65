//! What a stretch of text decides: its main verb, and by it the kind.

use std::ops::Range;

use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness, Who};
use crate::units::{Origin, Unit};
use crate::verbs::{self, Deed, Hit};
use crate::who::{Mention, mentions};

/// The kind of an agreement and how it was told.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// The kind.
    pub kind: Kind,
    /// The rule that found it.
    pub rule: &'static str,
    /// How sure.
    pub sure: Sureness,
    /// The words that decide: the verb, or the whole stretch.
    pub verb: Range<usize>,
    /// The verb that the kind rests on, where one of the table does.
    pub hit: Option<Hit>,
    /// Whether the kind comes from the words that lead in.
    pub inherited: bool,
    /// Whether a future tense makes it: its subject has to do it.
    pub future: bool,
    /// Where a verb that says «decided» stands before it.
    pub decided: Option<usize>,
}

impl Judgement {
    fn new(kind: Kind, rule: &'static str, sure: Sureness, verb: Range<usize>) -> Self {
        Self { kind, rule, sure, verb, hit: None, inherited: false, future: false, decided: None }
    }
}

/// What a unit decides; none where it only tells, supposes or quotes.
pub fn judge(doc: &Document, unit: &Unit) -> Option<Judgement> {
    let range = unit.what.clone().unwrap_or_else(|| unit.tokens.clone());
    let listed = matches!(unit.origin, Origin::Listed | Origin::Row);
    if unit.leads_in && !stands_alone(doc, &range) {
        return None;
    }
    // «HONDURAS – postula a Nicaragua»: a speech, with its speaker before a dash.
    if speaks(doc, &range) {
        return None;
    }
    if no_outcome(doc, &range) {
        return postponed(doc, &range);
    }
    if announces_list(doc, &range) {
        return None;
    }
    if is_motion(doc, &range) {
        return motion(doc, unit, &range);
    }
    let mut found = None;
    for sentence in crate::sentences::sentences(&doc.text, &doc.tokens, range.clone()) {
        match main_verb(doc, &sentence, unit.origin) {
            Main::Found(it) => {
                found = Some(it);
                break;
            }
            Main::Told if !listed => return None,
            Main::Told => return None,
            Main::None => {}
        }
        if !listed {
            break;
        }
    }
    let judgement = found.or_else(|| if listed { inherited(doc, unit, &range) } else { None });
    let judgement = match judgement {
        Some(it) => lead_over(doc, unit, it),
        None if listed => by_default(doc, unit, &range)?,
        None => return None,
    };
    Some(refine(doc, unit, &range, judgement)).filter(|it| listed || !is_narration(doc, &range, it))
}

/// In prose a report was only given, and a meeting that took place is not one that is fixed.
fn is_narration(doc: &Document, range: &Range<usize>, found: &Judgement) -> bool {
    match found.kind {
        Kind::Report => found.decided.is_none(),
        Kind::Convene => {
            found.decided.is_none() && found.rule == "verb" && !crate::coming::is_next_meeting(doc, range)
        }
        _ => false,
    }
}

/// Whether a line opens with a speaker and a dash or colon: «HONDURAS – considera que …», «Belize: …».
fn speaks(doc: &Document, range: &Range<usize>) -> bool {
    let named = mentions(&doc.text, &doc.tokens, range.start..range.end.min(range.start + 8), &doc.context);
    named.first().is_some_and(|it| {
        it.tokens.start == range.start
            && matches!(it.who, Who::State(_) | Who::Body(_) | Who::Secretariat | Who::Presidency)
            && doc.tokens.get(it.tokens.end).is_some_and(|it| it.is_one(&["–", "—", "-"]))
            && it.tokens.end < range.end
    })
}

/// «Moved by Belize, seconded by Suriname, that …»
fn is_motion(doc: &Document, range: &Range<usize>) -> bool {
    crate::units::opens_motion(&doc.tokens[range.clone()])
}

/// A motion and what became of it; none where it lapsed or nobody says.
fn motion(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let tokens = &doc.tokens[range.clone()];
    let says = |words: &[&str]| tokens.iter().any(|it| it.is_one(words));
    if says(&["lost", "defeated", "negatived", "rejected"]) {
        return Some(Judgement::new(Kind::Reject, "motion-lost", Sureness::Sure, range.clone()));
    }
    if !says(&["carried", "adopted", "agreed", "approved", "unanimously"]) || says(&["lapsed", "withdrawn"]) {
        return None;
    }
    let that = range.clone().find(|it| doc.tokens[*it].is("that"))? + 1;
    let hit = verbs::within(doc.context.language, &doc.tokens, that..range.end)
        .into_iter()
        .find(|it| !matches!(it.mood, Mood::Noun | Mood::Gerund) && !matches!(it.verb.deed, Deed::Narrates | Deed::Decides))?;
    // What «they» or «the minutes» are stands in the sentence before.
    let mut found = refine(doc, unit, range, by_deed(hit.verb.deed, &hit, false));
    let before = range.start.saturating_sub(14)..range.start;
    let minutes = doc.tokens[before].iter().any(|it| it.is_one(&["minutes", "record"]));
    if minutes && doc.tokens[that..hit.tokens.start].iter().any(|it| it.is_one(&["they", "minutes"])) {
        found.kind = Kind::MinutesApproval;
    }
    found.rule = "motion";
    Some(found)
}

/// «Adopted the decisions set out below», «tomó los siguientes acuerdos»: says that agreements follow and is none.
fn announces_list(doc: &Document, range: &Range<usize>) -> bool {
    const WHAT: &[&str] = &["acuerdos", "decisiones", "resoluciones", "conclusiones", "recomendaciones", "decisions", "resolutions", "conclusions", "agreements", "decisoes", "deliberacoes", "resolucoes", "conclusoes", "acordos", "encaminhamentos", "points"];
    const FOLLOW: &[&str] = &["siguientes", "siguen", "continuacion", "following", "below", "seguintes", "abaixo", "seguir", "infra"];
    let tokens = &doc.tokens[range.clone()];
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(WHAT) && tokens[at.saturating_sub(4)..tokens.len().min(at + 6)].iter().any(|it| it.is_one(FOLLOW))
    }) && tokens.len() <= 40
}

/// What is looked for in a sentence.
enum Main {
    Found(Judgement),
    /// The sentence only tells what somebody said or did.
    Told,
    None,
}

/// The main verb of a sentence, and what it does.
fn main_verb(doc: &Document, range: &Range<usize>, origin: Origin) -> Main {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let strict = matches!(origin, Origin::Prose | Origin::Headed);
    let aside = grammar::aside(tokens, range);
    let spoken = mentions(&doc.text, tokens, range.clone(), &doc.context);
    let first = content_start(doc, range);
    // «No other business was raised»: nothing was done.
    if strict && language == crate::proposal::Language::En && tokens[range.start].is("no") {
        return Main::Told;
    }
    if strict && recalls(doc, range) {
        return Main::Told;
    }
    let mut opening: Option<Hit> = None;
    let mut at = range.start;
    while at < range.end {
        if aside[at - range.start] {
            at += 1;
            continue;
        }
        let written = tokens[at].span.of(&doc.text);
        if grammar::is_future(language, &tokens[at], written)
            && grammar::opener(language, tokens, range, at).is_none()
            && let Some(judgement) = future(doc, range, at, &spoken, strict)
        {
            return Main::Found(judgement);
        }
        let Some(hit) = verbs::at(language, tokens, at) else {
            at += 1;
            continue;
        };
        let end = hit.tokens.end;
        // «La apreciación del reglamento queda aplazada»: a verb further on goes before the noun that opens.
        if hit.mood == Mood::Noun && at <= first && !strict {
            opening.get_or_insert(hit);
            at = end;
            continue;
        }
        match weigh(doc, range, &hit, first, strict, &spoken) {
            Weight::Counts => {}
            Weight::Tells => return Main::Told,
            Weight::Passes => {
                at += 1;
                continue;
            }
        }
        if grammar::is_supposed(tokens, range, at) && language != crate::proposal::Language::En
            || hit.mood == Mood::Supposed
            || supposed_in_english(doc, range, at)
        {
            return Main::Told;
        }
        let denied = grammar::is_denied(tokens, range, at);
        let found = match hit.verb.deed {
            Deed::Narrates => return Main::Told,
            Deed::Decides if strict && hit.verb.lemma == "proceder" => return Main::None,
            Deed::Prospers if denied => {
                Judgement::new(Kind::Reject, "denied", Sureness::Likely, hit.tokens.clone())
            }
            Deed::Prospers => {
                at = end;
                continue;
            }
            Deed::Decides => decided(doc, range, &hit, &spoken, denied),
            _ if hit.mood == Mood::Wished => match by_subject(doc, range, at, &spoken) {
                Some(_) => Judgement { future: true, ..Judgement::new(Kind::Mandate, "wished", Sureness::Likely, hit.tokens.clone()) },
                None => by_deed(hit.verb.deed, &hit, denied),
            },
            Deed::Task if hit.mood == Mood::Told => match by_subject(doc, range, at, &spoken) {
                Some(kind) => Judgement { future: true, ..Judgement::new(kind, "task", Sureness::Likely, hit.tokens.clone()) },
                None => by_deed(hit.verb.deed, &hit, denied),
            },
            deed => by_deed(deed, &hit, denied),
        };
        return Main::Found(found);
    }
    match opening {
        Some(hit) => Main::Found(by_deed(hit.verb.deed, &hit, grammar::is_denied(tokens, range, hit.tokens.start))),
        None => Main::None,
    }
}

/// «should», «could» and «might» before an English verb.
fn supposed_in_english(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    doc.context.language == crate::proposal::Language::En
        && doc.tokens[at.saturating_sub(3).max(range.start)..at]
            .iter()
            .any(|it| it.is_one(&["could", "might", "may"]))
}

enum Weight {
    Counts,
    Passes,
    Tells,
}

/// Whether a verb can be the main verb of its sentence.
fn weigh(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    first: usize,
    strict: bool,
    spoken: &[Mention],
) -> Weight {
    let (tokens, language, at) = (&doc.tokens, doc.context.language, hit.tokens.start);
    let leading = at <= first + 1;
    match hit.mood {
        Mood::Gerund => return if leading && !strict { Weight::Counts } else { Weight::Passes },
        Mood::Noun if strict => return Weight::Passes,
        Mood::Noun => return if at <= first { Weight::Counts } else { Weight::Passes },
        Mood::Bare if supported(doc, range, at) => {}
        Mood::Bare => {
            // «Aprobar el acta»; «to approve»; not «para aprobar», and not an infinitive in the middle of prose.
            let to = at.checked_sub(1).is_some_and(|it| tokens[it].is("to"));
            let after_decision = strict;
            let bare = at <= first || to && at <= first + 1 || english_task(doc, range, hit);
            return if bare && !(after_decision && language != crate::proposal::Language::En) {
                if strict { Weight::Passes } else { Weight::Counts }
            } else {
                Weight::Passes
            };
        }
        Mood::Participle => {
            let passive = grammar::is_passive(tokens, range, at);
            let headed = at <= first && !strict;
            if !(passive || headed) {
                return Weight::Passes;
            }
        }
        Mood::Wished => {
            let headed = tokens[range.start].is_one(&["que", "that"]) && !strict;
            if !headed {
                return Weight::Passes;
            }
            return Weight::Counts;
        }
        Mood::Told | Mood::Supposed => {}
    }
    if language == crate::proposal::Language::En && !english_finite(doc, range, hit, spoken, strict) {
        return Weight::Passes;
    }
    if let Some(opener) = grammar::opener(language, tokens, range, at) {
        // The whole item may be «que la Secretaría elabore».
        if opener > first {
            return Weight::Passes;
        }
        if strict {
            return Weight::Passes;
        }
    }
    if !strict || matches!(hit.verb.deed, Deed::Narrates | Deed::Prospers) {
        return Weight::Counts;
    }
    subject_decides(doc, range, hit, spoken)
}

/// Whether an English verb is told by a form of *do*: «did not approve».
fn supported(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    doc.context.language == crate::proposal::Language::En
        && doc.tokens[at.saturating_sub(3).max(range.start)..at].iter().any(|it| it.is_one(&["did", "does", "do"]))
}

/// Whether an English item begins with a task: «Prepare a budget».
fn english_task(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    doc.context.language == crate::proposal::Language::En
        && hit.tokens.start > range.start
        && doc.tokens[hit.tokens.start - 1].is("to")
        && doc.tokens[range.start..hit.tokens.start].iter().all(|it| it.is_mark() || it.is_word())
        && hit.tokens.start - range.start <= 6
}

/// Whether an English form in -ed or -s is a verb with a subject, or passive; not «the measures adopted by States».
fn english_finite(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention], strict: bool) -> bool {
    let tokens = &doc.tokens;
    let at = hit.tokens.start;
    if grammar::is_passive(tokens, range, at) || supported(doc, range, at) {
        return true;
    }
    let mut before = at;
    while before > range.start
        && (tokens[before - 1].folded.ends_with("ly")
            || tokens[before - 1].is_one(&[
                "also",
                "further",
                "then",
                "therefore",
                "accordingly", "has", "have", "had", "having",
                "again",
                "hereby",
                "to",
                "not",
            ]))
    {
        before -= 1;
    }
    if before == range.start {
        let agent = tokens.get(hit.tokens.end).is_some_and(|it| it.is("by"));
        return !strict || !agent && (tokens[at].folded.ends_with("ed") || tokens[at].folded.ends_with('s'));
    }
    let last = &tokens[before - 1];
    last.is_one(&["it", "they", "and", ",", ")", "who", "all", "resolved", "to"])
        || spoken.iter().any(|it| it.tokens.end == before)
        || before >= 2 && last.is_word() && last.capital && !strict
}

/// Whether the one who acts in prose can decide for the meeting.
fn subject_decides(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention]) -> Weight {
    let tokens = &doc.tokens;
    let at = hit.tokens.start;
    let subjects = subjects(doc, range, at, spoken);
    if hit.verb.deed == Deed::Task && !grammar::is_future(doc.context.language, &tokens[at], tokens[at].span.of(&doc.text)) {
        return Weight::Passes;
    }
    let binds = |who: &Who| matches!(who, Who::Plenary | Who::Members);
    if subjects.iter().any(|it| binds(&it.who)) {
        return Weight::Counts;
    }
    let impersonal = impersonal(doc, range, at);
    if impersonal || grammar::is_passive(tokens, range, at) && hit.mood != Mood::Told {
        return Weight::Counts;
    }
    if grammar::is_passive(tokens, range, at) && doc.context.language == crate::proposal::Language::En {
        return Weight::Counts;
    }
    let states = subjects.iter().filter(|it| matches!(it.who, Who::State(_))).count();
    let joint = states >= 2;
    if joint {
        return Weight::Counts;
    }
    let offers = matches!(hit.verb.deed, Deed::Offers | Deed::Volunteers | Deed::Makes(Kind::Commit));
    if !subjects.is_empty() {
        return if offers { Weight::Counts } else { Weight::Tells };
    }
    // A verb without a subject of its own goes on with the subject of the sentence before: «Asimismo, aprobó…».
    let leading = at <= content_start(doc, range) + 1;
    let reviews = matches!(hit.verb.deed, Deed::Makes(Kind::FollowUp | Kind::Report) | Deed::Task);
    if leading && !offers && !reviews { Weight::Counts } else { Weight::Passes }
}

/// Whether the verb at `at` has nobody as its subject: «se acordó», «deliberou-se», «it was agreed».
pub fn impersonal(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    let tokens = &doc.tokens;
    let near = &tokens[at.saturating_sub(3).max(range.start)..at];
    let after = tokens.get(at + 1..at + 3).is_some_and(|it| it[0].is("-") && it[1].is("se"));
    match doc.context.language {
        crate::proposal::Language::En => {
            near.iter().any(|it| it.is("it")) && near.iter().any(|it| it.is_one(&["was", "is"]))
        }
        _ => {
            after
                || near.last().is_some_and(|it| it.is_one(&["se", "sele", "les", "le", "lo", "la"]))
                    && near.iter().any(|it| it.is("se"))
                || near.iter().any(|it| it.is("ficou"))
        }
    }
}

/// Those who stand as subjects before a verb.
pub fn subjects<'a>(doc: &Document, range: &Range<usize>, at: usize, spoken: &'a [Mention]) -> Vec<&'a Mention> {
    let start = clause_start(doc, range, at);
    free(doc, range, spoken).into_iter().filter(|it| it.tokens.start >= start && it.tokens.end <= at).collect()
}

/// Those whom no preposition governs; in «de Bolivia, Colombia y Perú» it governs all three.
pub fn free<'a>(doc: &Document, range: &Range<usize>, spoken: &'a [Mention]) -> Vec<&'a Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    let mut last: Option<(usize, bool)> = None;
    for mention in spoken.iter().filter(|it| it.tokens.start >= range.start && it.tokens.end <= range.end) {
        let own = governed(&doc.tokens, range, mention);
        let list = last.is_some_and(|(end, bound)| bound && in_list(doc, end, mention.tokens.start));
        let bound = own || list || mention.placed;
        if !bound {
            found.push(mention);
        }
        last = Some((mention.tokens.end, bound));
    }
    found
}

/// Whether only commas, «y» and articles stand between, as in a list of names.
fn in_list(doc: &Document, end: usize, start: usize) -> bool {
    start > end
        && start - end <= 3
        && doc.tokens[end..start].iter().all(|it| it.is_one(&[",", "y", "e", "and", "el", "la", "los", "las", "the", "o", "a", "os", "as"]))
}

/// Where the clause of the verb at `at` begins: after a full stop, semicolon or colon, or «y» before a subject of its own.
fn clause_start(doc: &Document, range: &Range<usize>, at: usize) -> usize {
    let tokens = &doc.tokens;
    (range.start..at)
        .rev()
        .find(|it| tokens[*it].is_one(&[";", ":", "."]) && !tokens[*it + 1].is_number())
        .map_or(range.start, |it| it + 1)
}

/// Whether a mention is governed by a preposition, and so no subject.
pub fn governed(tokens: &[crate::words::Token], range: &Range<usize>, mention: &Mention) -> bool {
    let mut at = mention.tokens.start;
    while at > range.start
        && tokens[at - 1].is_one(&[
            "el", "la", "los", "las", "the", "os", "as", "todos", "todas", "all", "its", "their", "su", "sus",
        ])
    {
        at -= 1;
    }
    let Some(before) = tokens.get(range.start..at).and_then(<[_]>::last) else { return false };
    let portuguese_article = before.is_one(&["a", "as", "os", "o"]) && at - 1 == range.start;
    !portuguese_article
        && before.is_one(&[
            "a", "al", "ao", "aos", "de", "del", "do", "da", "dos", "das", "con", "com", "with", "por",
            "pelo", "pela", "pelos", "pelas", "by", "para", "for", "to", "of", "from", "en", "em", "in",
            "no", "na", "nos", "nas", "at", "entre", "between", "among", "sobre", "on", "como", "as",
            "contra", "hacia", "desde", "ante", "upon",
        ])
}

/// Where the content begins: past the words that only join: «Asimismo,», «En ese sentido,».
pub fn content_start(doc: &Document, range: &Range<usize>) -> usize {
    let tokens = &doc.tokens;
    let mut at = range.start;
    while at < range.end
        && (tokens[at].is_mark()
            || tokens[at].is_one(&[
                "se", "to", "the", "el", "la", "los", "las", "o", "a", "os", "as", "que", "that", "no",
                "nao", "not",
            ]))
    {
        at += 1;
    }
    // A short opening before a comma: «Asimismo,», «Por unanimidad,», «On this basis,».
    let comma = (at..range.end.min(at + 8)).find(|it| tokens[*it].is(","));
    let opens = comma.filter(|it| verbs::within(doc.context.language, tokens, at..*it).is_empty());
    match opens {
        Some(comma) if mentions(&doc.text, tokens, at..comma, &doc.context).is_empty() => {
            let mut after = comma + 1;
            while after < range.end && tokens[after].is_one(&["se", "the", "el", "la", "los", "las"]) {
                after += 1;
            }
            after
        }
        _ => at,
    }
}

/// The kind by what a verb of the table does.
fn by_deed(deed: Deed, hit: &Hit, denied: bool) -> Judgement {
    let sure =
        if hit.mood == Mood::Told || hit.mood == Mood::Bare { Sureness::Sure } else { Sureness::Likely };
    let kind = match deed {
        Deed::Makes(kind) if denied && kind != Kind::Postpone => {
            return Judgement {
                hit: Some(hit.clone()),
                ..Judgement::new(Kind::Reject, "denied", Sureness::Likely, hit.tokens.clone())
            };
        }
        Deed::Makes(kind) => kind,
        Deed::Task | Deed::Offers | Deed::Volunteers => Kind::Commit,
        _ => Kind::Other,
    };
    Judgement { hit: Some(hit.clone()), ..Judgement::new(kind, "verb", sure, hit.tokens.clone()) }
}

/// The kind of what follows «acordó», «decided».
fn decided(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention], denied: bool) -> Judgement {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let reach = range.end.min(hit.tokens.end + 22);
    let stop = (hit.tokens.end..reach).find(|it| tokens[*it].is(";")).unwrap_or(reach);
    let that = (hit.tokens.end..stop.min(hit.tokens.end + 8)).find(|it| tokens[*it].is_one(&["que", "that"]));
    let whole = hit.tokens.clone();
    let finish = |mut it: Judgement| {
        it.decided = Some(hit.tokens.start);
        it
    };
    let mut at = hit.tokens.end;
    while at < stop {
        let next = verbs::at(language, tokens, at);
        let written = tokens[at].span.of(&doc.text);
        let Some(next) = next else {
            let modal = language == crate::proposal::Language::En
                && tokens[at].is_one(&["would", "should", "will", "shall"]);
            if that.is_some()
                && (modal || grammar::is_future(language, &tokens[at], written))
                && let Some(it) =
                    future(doc, &(that.unwrap_or(range.start) + 1..range.end), at, spoken, false)
            {
                return finish(it);
            }
            if that.is_none_or(|it| it > at) && grammar::is_infinitive(language, &tokens[at]) && at <= hit.tokens.end + 2 {
                let no = denied || grammar::is_denied(tokens, &(hit.tokens.end..range.end), at);
                let kind = if no { Kind::Reject } else { Kind::Commit };
                return finish(Judgement::new(kind, "decided-to", Sureness::Likely, at..at + 1));
            }
            at += 1;
            continue;
        };
        if matches!(next.verb.deed, Deed::Decides | Deed::Narrates | Deed::Prospers)
            || next.mood == Mood::Gerund
        {
            at = next.tokens.end;
            continue;
        }
        let noun = next.mood == Mood::Bare
            && language == crate::proposal::Language::En
            && tokens[at - 1].is_one(&["the", "a", "an", "its", "their", "this"]);
        if noun {
            at += 1;
            continue;
        }
        let that_is = that.is_some_and(|it| it < at);
        let that_is_not = !that_is;
        // A participle or a noun far away belongs to another thing: «acordó el plan presentado por la Secretaría».
        let near = at <= hit.tokens.end + 4;
        let belongs = match next.mood {
            Mood::Bare => that_is_not || language == crate::proposal::Language::En,
            Mood::Noun => near && that_is_not,
            Mood::Participle => grammar::is_passive(tokens, &(hit.tokens.end..range.end), at),
            Mood::Told if language == crate::proposal::Language::En => {
                grammar::is_passive(tokens, &(hit.tokens.end..range.end), at) && that_is
            }
            Mood::Told | Mood::Wished | Mood::Supposed => that_is,
            Mood::Gerund => false,
        };
        if !belongs {
            at += 1;
            continue;
        }
        let inner = hit.tokens.end..range.end;
        let no = denied || grammar::is_denied(tokens, &inner, at);
        // «que la Secretaría elabore…»: somebody else has to do it.
        if let Some(that) = that.filter(|it| *it < at)
            && matches!(next.mood, Mood::Wished | Mood::Told | Mood::Supposed | Mood::Bare)
            && let Some(kind) = by_subject(doc, &(that + 1..range.end), at, spoken)
            && !no
        {
            let mut it = Judgement::new(kind, "decided-that", Sureness::Likely, next.tokens.clone());
            it.future = true;
            return finish(it);
        }
        return finish(by_deed(next.verb.deed, &next, no));
    }
    // «RESOLVED that the Secretary obtain three quotations»: the verb may be any.
    if let Some(that) = that
        && !denied
        && let Some(first) = spoken.iter().find(|it| it.tokens.start > that && it.tokens.start <= that + 3)
        && let Some(kind) = by_subject(doc, &(that + 1..range.end), first.tokens.end, spoken)
    {
        let mut it = Judgement::new(kind, "decided-that", Sureness::Unsure, first.tokens.end..first.tokens.end + 1);
        it.future = true;
        return finish(it);
    }
    let kind = if denied { Kind::Reject } else { Kind::Other };
    finish(Judgement { hit: Some(hit.clone()), ..Judgement::new(kind, "decided", Sureness::Unsure, whole) })
}

/// Whose task it is tells the kind: organs are told to, states undertake.
fn by_subject(doc: &Document, range: &Range<usize>, at: usize, spoken: &[Mention]) -> Option<Kind> {
    let subjects = subjects(doc, range, at, spoken);
    let last = subjects.first()?;
    match last.who {
        Who::State(_) | Who::Members => Some(Kind::Commit),
        Who::Secretariat | Who::Presidency | Who::Committee | Who::Observers | Who::Body(_) => {
            Some(Kind::Mandate)
        }
        Who::Plenary => Some(Kind::Commit),
        Who::Other(_) => None,
    }
}

/// A verb in the future: its subject has to do it.
fn future(
    doc: &Document,
    range: &Range<usize>,
    at: usize,
    spoken: &[Mention],
    strict: bool,
) -> Option<Judgement> {
    let kind = by_subject(doc, range, at, spoken);
    if grammar::is_supposed(&doc.tokens, range, at) && doc.context.language != crate::proposal::Language::En {
        return None;
    }
    let next_meeting = crate::coming::is_next_meeting(doc, &(range.start..range.end));
    let be = doc.tokens[at].is_one(&["sera", "seran", "serao"]) || doc.tokens[at].is_one(&["tendra", "tera"]);
    if next_meeting && (be || kind.is_none() || holds_meeting(doc, range, at)) {
        let mut it = Judgement::new(Kind::Convene, "next-meeting", Sureness::Likely, at..at + 1);
        it.future = false;
        return Some(it);
    }
    if be {
        return None;
    }
    let kind = match kind {
        Some(kind) => kind,
        None if strict => return None,
        None => Kind::Commit,
    };
    let mut it = Judgement::new(kind, "future", Sureness::Likely, at..at + 1);
    it.future = true;
    Some(it)
}

/// Whether the future verb is one of holding or hosting a meeting.
fn holds_meeting(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const STEMS: &[&str] = &[
        "acog", "reuni", "celebr", "realiz", "hosp", "sedi", "alberg", "organiz", "host", "hold", "held", "meet", "conven", "receb", "recib", "tend",
        "ter", "take", "llev", "efectu", "desarroll", "decorr", "be",
    ];
    doc.tokens[at..range.end.min(at + 4)]
        .iter()
        .any(|it| STEMS.iter().any(|stem| it.folded.starts_with(stem)))
}

/// Whether a sentence tells of something that was decided before: «en la sesión anterior se acordó», «hace diez años».
fn recalls(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens[range.clone()];
    let head = &tokens[..tokens.len().min(9)];
    let words: Vec<&str> = head.iter().map(|it| it.folded.as_str()).collect();
    const EARLIER: &[&str] = &[
        "anterior",
        "anteriores",
        "previous",
        "pasada",
        "pasado",
        "passada",
        "last",
        "earlier",
        "hace",
        "ago",
        "ha",
    ];
    let opens = words.first().is_some_and(|it| {
        matches!(*it, "en" | "in" | "em" | "na" | "no" | "at" | "hace" | "durante" | "desde" | "since" | "ha")
    });
    let year = doc.year.is_some_and(|year| {
        head.iter().any(|it| {
            it.is_number()
                && it.folded.len() == 4
                && it.folded.parse::<i32>().is_ok_and(|it| it > 1900 && it < year)
        })
    });
    opens && (year || words.iter().any(|it| EARLIER.contains(it)))
}

/// Whether the words that lead in decide something by themselves: «Se crea un grupo, que:».
fn stands_alone(doc: &Document, range: &Range<usize>) -> bool {
    let hits = verbs::within(doc.context.language, &doc.tokens, range.clone());
    hits.iter().any(|hit| {
        let Deed::Makes(kind) = hit.verb.deed else { return false };
        let mood = matches!(hit.mood, Mood::Told | Mood::Bare | Mood::Participle);
        let asks = matches!(
            kind,
            Kind::Mandate
                | Kind::Recommend
                | Kind::Commit
                | Kind::Other
                | Kind::TakeNote
                | Kind::Welcome
                | Kind::Thank
        );
        let object = doc.tokens[hit.tokens.end..range.end]
            .iter()
            .filter(|it| it.is_word() && it.folded.len() > 3)
            .count();
        let list = doc.tokens[hit.tokens.end..range.end]
            .iter()
            .any(|it| it.is_one(&["siguientes", "siguiente", "following", "seguintes", "seguinte"]));
        mood && !asks && object > 0 && !list
    })
}

/// The verb of the words that lead in, where the item has none of its own.
fn inherited(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let (kind, _) = lead_kind(doc, unit)?;
    let mut it = Judgement::new(kind, "lead-in", Sureness::Likely, range.clone());
    it.inherited = true;
    Some(it)
}

/// What the innermost words that lead in do, where they do more than announce.
pub fn lead_kind(doc: &Document, unit: &Unit) -> Option<(Kind, Hit)> {
    unit.leads.iter().rev().find_map(|lead| {
        let last = doc.tokens[lead.clone()].last()?;
        if !last.is(":") && !last.is("to") {
            return None;
        }
        let hits = verbs::within(doc.context.language, &doc.tokens, lead.clone());
        let decides = hits.iter().any(|it| it.verb.deed == Deed::Decides && it.mood != Mood::Noun);
        let hit =
            hits.into_iter().filter(|it| match it.mood {
                Mood::Noun => false,
                Mood::Participle => grammar::is_passive(&doc.tokens, lead, it.tokens.start),
                _ => true,
            }).find(|it| {
                matches!(
                    it.verb.deed,
                    Deed::Makes(
                        Kind::Mandate
                            | Kind::Recommend
                            | Kind::Commit
                            | Kind::TakeNote
                            | Kind::Welcome
                            | Kind::Thank
                            | Kind::Adopt
                            | Kind::Elect
                    )
                )
            })?;
        let Deed::Makes(kind) = hit.verb.deed else { return None };
        let announces = decides
            || crate::zones::of_heading(&doc.tokens[lead.clone()]) == Some(crate::zones::Zone::Agreements)
                && kind == Kind::Adopt;
        (!announces).then_some((kind, hit))
    })
}

/// A bare verb under «requested the Secretariat to:» is what was requested.
fn lead_over(doc: &Document, unit: &Unit, own: Judgement) -> Judgement {
    let bare = own.hit.as_ref().is_some_and(|it| matches!(it.mood, Mood::Bare | Mood::Noun | Mood::Wished))
        || own.hit.is_none() && !own.future;
    if !bare {
        return own;
    }
    match lead_kind(doc, unit) {
        Some((kind @ (Kind::Mandate | Kind::Recommend | Kind::Commit), _)) => {
            Judgement { kind, rule: "lead-in", inherited: true, ..own }
        }
        _ => own,
    }
}

/// An item of a list of agreements without a verb that is known.
fn by_default(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let start = content_start(doc, range);
    let first = doc.tokens.get(start)?;
    if unit.leads_in {
        return None;
    }
    if (range.start..range.end).any(|it| grammar::is_supposed(&doc.tokens, range, it)) {
        return None;
    }
    if crate::coming::is_next_meeting(doc, range) {
        return Some(Judgement::new(Kind::Convene, "next-meeting", Sureness::Unsure, range.clone()));
    }
    if grammar::is_infinitive(doc.context.language, first) {
        return Some(Judgement::new(Kind::Commit, "infinitive", Sureness::Unsure, start..start + 1));
    }
    Some(Judgement::new(
        if unit.who.is_some() { Kind::Commit } else { Kind::Other },
        "listed",
        Sureness::Unsure,
        range.clone(),
    ))
}

/// «No hubo consenso», «no decision was taken».
fn no_outcome(doc: &Document, range: &Range<usize>) -> bool {
    const OUTCOME: &[&str] =
        &["consenso", "consensus", "decision", "decisao", "agreement", "acuerdo", "acordo"];
    let tokens = &doc.tokens[range.clone()];
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(OUTCOME)
            && tokens[at.saturating_sub(4)..at].iter().any(|it| {
                it.is_one(&["no", "nao", "sin", "without", "falta", "sem", "lack", "ninguna", "not"])
            })
    })
}

/// Without an outcome: put off where a later meeting or time is named, nothing otherwise.
fn postponed(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let hit = verbs::within(doc.context.language, &doc.tokens, range.clone())
        .into_iter()
        .find(|it| matches!(it.verb.deed, Deed::Makes(Kind::Postpone | Kind::Reject)))?;
    let Deed::Makes(kind) = hit.verb.deed else { return None };
    Some(Judgement {
        hit: Some(hit.clone()),
        ..Judgement::new(kind, "no-outcome", Sureness::Likely, hit.tokens)
    })
}

/// The kind again, by what the verb is about.
fn refine(doc: &Document, unit: &Unit, range: &Range<usize>, mut found: Judgement) -> Judgement {
    let tokens = &doc.tokens;
    let after = &tokens[found.verb.end.min(range.end)..range.end.min(found.verb.end + 7)];
    let before =
        &tokens[found.verb.start.saturating_sub(9).max(range.start)..found.verb.start.max(range.start)];
    const MINUTES: &[&str] = &["acta", "actas", "minuta", "minutas", "minutes", "ata", "atas"];
    let passive = grammar::is_passive(tokens, range, found.verb.start);
    let object = if passive { before } else { after };
    let near = |words: &[&str]| object.iter().chain(after).any(|it| it.is_one(words));
    match found.kind {
        Kind::Adopt if found.hit.as_ref().is_some_and(|it| matches!(it.verb.lemma.as_str(), "ratificar" | "ratify" | "confirm")) && after.iter().any(crate::results::is_office) => {
            found.kind = Kind::Elect;
        }
        Kind::Adopt if near(MINUTES) => found.kind = Kind::MinutesApproval,
        Kind::Adopt | Kind::Commit
            if crate::coming::is_next_meeting(doc, range) && crate::coming::fixes(doc, range) =>
        {
            found.kind = Kind::Convene;
        }
        Kind::SetUp if found.hit.as_ref().is_some_and(|it| !creates(&it.verb.lemma)) && !near(SETTABLE) => {
            let task = found.hit.as_ref().is_some_and(|it| {
                matches!(it.verb.lemma.as_str(), "integrar" | "formar" | "habilitar" | "form" | "launch")
            });
            found.kind = if task { Kind::Commit } else { Kind::Adopt };
        }
        Kind::Convene
            if found.rule == "verb" && near(SETTABLE) && !crate::coming::is_next_meeting(doc, range) =>
        {
            found.kind = Kind::SetUp;
        }
        _ => {}
    }
    let bare = found.hit.as_ref().is_none_or(|it| matches!(it.mood, Mood::Bare | Mood::Noun));
    let task = matches!(found.kind, Kind::Commit | Kind::Recommend | Kind::FollowUp | Kind::Other | Kind::Report);
    if task && bare && unit.who.as_ref().is_some_and(|it| names_somebody(doc, it)) && !found.inherited {
        found.kind = Kind::Mandate;
        found.rule = "responsible";
    }
    found
}

/// Whether the column of those responsible names anybody but the meeting itself.
fn names_somebody(doc: &Document, cell: &Range<usize>) -> bool {
    let named = mentions(&doc.text, &doc.tokens, cell.clone(), &doc.context);
    doc.tokens[cell.clone()].iter().any(crate::words::Token::is_word) && !named.iter().any(|it| it.who == Who::Plenary)
}

/// What can be set up.
const SETTABLE: &[&str] = &[
    "grupo",
    "subgrupo",
    "comite",
    "comision",
    "subcomision",
    "red",
    "fondo",
    "mecanismo",
    "mesa",
    "registro",
    "observatorio",
    "unidad",
    "equipo",
    "plataforma",
    "centro",
    "secretaria",
    "sistema",
    "consejo",
    "foro",
    "group",
    "committee",
    "subcommittee",
    "commission",
    "network",
    "fund",
    "mechanism",
    "desk",
    "registry",
    "register",
    "unit",
    "team",
    "platform",
    "centre",
    "center",
    "secretariat",
    "panel",
    "force",
    "facility",
    "comissao",
    "rede",
    "fundo",
    "mecanismo",
    "equipa",
    "equipe",
    "centro",
    "secretariado",
    "plataforma",
    "subcomite",
    "subgrupo",
    "observatorio",
    "forum",
    "foro",
    "bureau",
    "roundtable",
    "laboratorio",
    "laboratory",
    "relatoria",
    "banco",
    "repositorio",
    "repository",
    "roster",
    "comites",
    "grupos",
    "instituto",
    "escuela",
    "academia",
    "agencia",
    "program",
    "programa",
    "programme",
    "partnership",
    "task",
];

/// Verbs that set up whatever their object is.
fn creates(lemma: &str) -> bool {
    matches!(
        lemma,
        "crear"
            | "criar"
            | "create"
            | "conformar"
            | "constituir"
            | "instituir"
            | "fundar"
            | "set up"
            | "constitute"
            | "institute"
    )
}
