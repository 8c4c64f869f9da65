//! What a stretch of text decides: its main verb, and by it the kind.

use std::ops::Range;

mod clauses;
mod decided;
mod leads;
mod main_verb;
mod refine;
mod subjects;

pub use leads::{Lead, lead_kind};
pub use subjects::{free, governed, impersonal, inverted, subjects};

use decided::by_deed;
use leads::{inherited, lead_over, stands_alone};
use main_verb::{Main, main_verb};
use refine::refine;
use subjects::content_start;

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
    /// Where what is decided begins, past sentences that only tell.
    pub from: Option<usize>,
}

impl Judgement {
    pub fn new(kind: Kind, rule: &'static str, sure: Sureness, verb: Range<usize>) -> Self {
        Self { kind, rule, sure, verb, hit: None, inherited: false, future: false, decided: None, from: None }
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
    if announces_list(doc, &range) || closes(doc, &range) || is_quoted(doc, &range) {
        return None;
    }
    if is_motion(doc, &range) {
        return motion(doc, unit, &range);
    }
    if listed && let Some(mut task) = assigned(doc, &range) {
        // «Colombia: reponer el sensor» under «Compromisos de los países» is what Colombia took on itself.
        if undertaken(doc, unit) {
            task.kind = Kind::Commit;
            task.rule = "undertaken";
            task.future = false;
        }
        return Some(refine(doc, unit, &range, task));
    }
    // A numbered point may tell first, and decide in its next sentence.
    let sentences = crate::sentences::sentences(doc.text(), &doc.tokens, range.clone());
    let numbered = unit.number.is_some() && (unit.origin == Origin::Prose || sentences.len() > 1);
    let mut found = None;
    let mut told = false;
    for sentence in sentences {
        if opens_session(doc, &sentence) {
            told = true;
            continue;
        }
        // After a sentence that only tells, nothing is decided but what is said to be.
        let origin = if told && listed { Origin::Headed } else { unit.origin };
        match main_verb(doc, &sentence, origin) {
            Main::Found(it) if told && listed && it.kind == Kind::Report => {}
            Main::Found(it) => {
                let later = sentence.start > range.start && unit.origin == Origin::Prose;
                found = Some(Judgement { from: later.then_some(sentence.start), ..it });
                break;
            }
            // «(c) propose an electronic seal» under «the Task Force shall:» is a task.
            Main::Told if listed && opens_bare(doc, &sentence) && leads::lead_kind(doc, unit).is_some() => {
                break;
            }
            Main::Told if !numbered => return None,
            Main::Told => told = true,
            Main::None => {}
        }
        if !listed && !numbered {
            break;
        }
    }
    if told && found.is_none() && listed {
        return None;
    }
    let judgement = found.or_else(|| if listed { inherited(doc, unit, &range) } else { None });
    let judgement = match judgement {
        Some(it) => lead_over(doc, unit, it),
        None if !listed && crate::coming::tells_when(doc, &range) => {
            Judgement::new(Kind::Convene, "next-meeting", Sureness::Unsure, range.clone())
        }
        None if listed => by_default(doc, unit, &range)?,
        None => return None,
    };
    let found = refine(doc, unit, &range, judgement);
    // «A VII Conferência contou com a participação de …»
    const CAME: &[&str] = &[
        "participacion",
        "participacao",
        "participation",
        "presencia",
        "presenca",
        "asistencia",
        "participaron",
        "participaram",
    ];
    let came = matches!(found.kind, Kind::Commit | Kind::Other)
        && unit.who.is_none()
        && !found.future
        && doc.tokens[range.start..range.end.min(range.start + 10)].iter().any(|it| it.is_one(CAME));
    if came {
        return None;
    }
    let spoken = || mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    let received = numbered && by_the_meeting(doc, &range, &found, &spoken());
    if listed || !is_narration(doc, &range, &found, received) {
        return Some(found);
    }
    // «The Meeting received a report and accepted its offer»: what was done besides.
    let besides = clauses::besides(doc, &range, &found)?;
    Some(refine(doc, unit, &range, besides)).filter(|it| !is_narration(doc, &range, it, false))
}

/// Whether the meeting itself is the subject of the verb that counts.
fn by_the_meeting(doc: &Document, range: &Range<usize>, found: &Judgement, spoken: &[Mention]) -> bool {
    subjects(doc, range, found.verb.start, spoken).last().is_some_and(|it| it.who == Who::Plenary)
}

/// Whether a stretch begins with a verb in the infinitive.
fn opens_bare(doc: &Document, range: &Range<usize>) -> bool {
    verbs::bare_at(doc.context.language, &doc.tokens, content_start(doc, range)).is_some()
}

/// In prose a report was only given, and a meeting that took place is not one that is fixed.
fn is_narration(doc: &Document, range: &Range<usize>, found: &Judgement, received: bool) -> bool {
    match found.kind {
        // A numbered point of a communiqué may be that the meeting received something.
        Kind::Report => found.decided.is_none() && !received,
        Kind::Convene => {
            found.decided.is_none()
                && found.rule == "verb"
                && !crate::coming::is_next_meeting(doc, range)
                && !found.hit.as_ref().is_some_and(|it| crate::coming::sets_a_date(&it.verb.lemma))
        }
        // «Se constituye la Asamblea», «quedó instalada la sesión».
        Kind::SetUp => {
            found.decided.is_none()
                && doc.tokens[found.verb.end..range.end.min(found.verb.end + 8)].iter().any(|it| {
                    crate::codes::is_meeting(it)
                        || it.is_one(&["asamblea", "assembly", "assembleia", "quorum"])
                })
        }
        _ => false,
    }
}

/// Whether a line opens with a speaker and a dash or colon: «HONDURAS – considera que …», «Belize: …».
fn speaks(doc: &Document, range: &Range<usize>) -> bool {
    let named = mentions(doc.text(), &doc.tokens, range.start..range.end.min(range.start + 8), &doc.context);
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
    let Some(that) = range.clone().find(|it| doc.tokens[*it].is("that")).map(|it| it + 1) else {
        return Some(Judgement::new(Kind::Adopt, "motion", Sureness::Likely, range.clone()));
    };
    let hit = verbs::within(doc.context.language, &doc.tokens, that..range.end).into_iter().find(|it| {
        !matches!(it.mood, Mood::Noun | Mood::Gerund)
            && !matches!(it.verb.deed, Deed::Narrates | Deed::Decides)
    })?;
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

/// Whoever a stretch begins with, and where those joined to them end: «Honduras y El Salvador».
fn first_named<'a>(
    doc: &Document,
    range: &Range<usize>,
    spoken: &'a [Mention],
) -> Option<(&'a Mention, usize)> {
    let tokens = &doc.tokens;
    let article = |it: usize| tokens[it].is_one(&["el", "la", "los", "las", "the", "o", "a", "os", "as"]);
    let first = spoken.first().filter(|it| {
        it.tokens.start == range.start || it.tokens.start == range.start + 1 && article(range.start)
    })?;
    let mut end = first.tokens.end;
    for next in &spoken[1..] {
        let joins = |it: &crate::words::Token| {
            it.is_one(&[",", "y", "e", "and", "&", "/", "la", "el", "the", "o", "a"])
        };
        if next.tokens.start - end > 3 || !tokens[end..next.tokens.start].iter().all(joins) {
            break;
        }
        end = next.tokens.end;
    }
    Some((first, end))
}

/// «Secretariat to circulate the draft», «Honduras: enviar los datos»: whoever stands first has to do it.
fn assigned(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let head = range.start..range.end.min(range.start + 24);
    let spoken = mentions(doc.text(), tokens, head, &doc.context);
    let all = tokens[range.clone()].first()?.is_one(&["all", "todos", "todas", "everyone"])
        && tokens.get(range.start + 1)?.is(":");
    let end = if all { range.start + 1 } else { first_named(doc, range, &spoken)?.1 };
    let (mark, verb) = (tokens.get(end)?, tokens.get(end + 1)?);
    let english = language == crate::proposal::Language::En;
    let task = english && mark.is("to") && verb.is_word() && !verb.capital
        || mark.is_one(&[":", "–"]) && grammar::is_infinitive(language, verb)
        || english
            && mark.is_one(&[":", "–", "-"])
            && verb.is_word()
            && verb.folded.len() > 2
            && !verb.capital;
    let judgement = Judgement::new(Kind::Mandate, "assigned", Sureness::Likely, end..end + 2);
    (task && end + 1 < range.end).then_some(Judgement { future: true, ..judgement })
}

/// Whether the words that lead in speak of commitments: «asumieron los compromisos siguientes», `Commitments`.
fn undertaken(doc: &Document, unit: &Unit) -> bool {
    const STEMS: &[&str] = &["compromis", "compromet", "commitment", "committed", "pledge"];
    unit.leads.iter().any(|it| {
        doc.tokens[it.clone()].iter().any(|it| STEMS.iter().any(|stem| it.folded.starts_with(stem)))
    })
}

/// «Adopted the decisions set out below», «tomó los siguientes acuerdos»: says that agreements follow and is none.
fn announces_list(doc: &Document, range: &Range<usize>) -> bool {
    const WHAT: &[&str] = &[
        "acuerdos",
        "decisiones",
        "resoluciones",
        "conclusiones",
        "recomendaciones",
        "decisions",
        "resolutions",
        "conclusions",
        "agreements",
        "decisoes",
        "deliberacoes",
        "resolucoes",
        "conclusoes",
        "acordos",
        "encaminhamentos",
        "points",
    ];
    const FOLLOW: &[&str] = &[
        "siguientes",
        "siguen",
        "continuacion",
        "following",
        "below",
        "seguintes",
        "abaixo",
        "seguir",
        "infra",
    ];
    let tokens = &doc.tokens[range.clone()];
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(WHAT)
            && tokens[at.saturating_sub(4)..tokens.len().min(at + 6)].iter().any(|it| it.is_one(FOLLOW))
    }) && (tokens.len() <= 40 || tokens[tokens.len() - 10..].iter().any(|it| it.is_one(FOLLOW)))
}

/// «“We want pumps.” – delegate of Kiribati»: the words of somebody, with whose they are.
fn is_quoted(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens[range.clone()];
    let opens = tokens.first().is_some_and(|it| it.is_one(&["\"", "«", "“", "„"]));
    let close = tokens.iter().rposition(|it| it.is_one(&["\"", "»", "”"]));
    opens
        && close.is_some_and(|it| {
            it > tokens.len() / 3 && tokens.get(it + 1).is_some_and(|it| it.is_one(&["–", "—", "-", "("]))
        })
}

/// «La Presidenta declara abierta la sesión», `the Chair declared the meeting closed`.
fn opens_session(doc: &Document, range: &Range<usize>) -> bool {
    const STATE: &[&str] = &[
        "abiert",
        "instalad",
        "inaugurad",
        "cerrad",
        "clausurad",
        "abert",
        "encerrad",
        "open",
        "closed",
        "finaliz",
    ];
    let tokens = &doc.tokens[range.clone()];
    let depends =
        |at: usize| grammar::opener(doc.context.language, &doc.tokens, range, range.start + at).is_some();
    const MEETING: &[&str] = &[
        "session",
        "meeting",
        "proceedings",
        "sesion",
        "reunion",
        "sessao",
        "reuniao",
        "trabajos",
        "trabalhos",
    ];
    const ENDS: &[&str] = &[
        "closed",
        "opened",
        "adjourned",
        "clausuro",
        "levanto",
        "abrio",
        "inauguro",
        "encerrou",
        "abriu",
        "cerro",
    ];
    // «The Chair closed the session at 17:25.»
    let itself = |at: usize| {
        tokens[at].is_one(ENDS)
            && at > 0
            && at <= 12
            && tokens[at + 1..tokens.len().min(at + 4)].iter().any(|it| it.is_one(MEETING))
    };
    (0..tokens.len()).any(|at| itself(at) && !depends(at))
        || tokens.iter().enumerate().any(|(at, it)| {
            it.folded.starts_with("declar")
                && !depends(at)
                && tokens[at..tokens.len().min(at + 7)]
                    .iter()
                    .any(|it| STATE.iter().any(|stem| it.folded.starts_with(stem)))
        })
}

/// «Leída la presente acta, la firman los presentes», «the present minutes were signed»: how minutes end.
fn closes(doc: &Document, range: &Range<usize>) -> bool {
    const PAPER: &[&str] = &["acta", "actas", "ata", "minutes", "minuta", "documento"];
    const SIGNS: &[&str] =
        &["firma", "suscri", "assin", "lavr", "levant", "sign", "lida", "leida", "subscrev"];
    const DONE: &[&str] = &[
        "adopted", "done", "signed", "given", "issued", "hecho", "hecha", "dado", "dada", "suscrito",
        "suscrita", "firmado", "firmada", "adoptada", "adoptado", "feito", "feita", "adotada", "assinado",
        "assinada",
    ];
    let tokens = &doc.tokens[range.clone()];
    if let [first, second, ..] = tokens
        && first.is_one(&["da", "doy", "damos", "dou", "de"])
        && second.is("fe")
    {
        return true;
    }
    // «Adopted in Jakarta on the Sixth of September», «Hecho en Lima, a los tres días …».
    let done = tokens.first().is_some_and(|it| it.is_one(DONE))
        && tokens.iter().take(5).any(|it| it.is_one(&["in", "at", "en", "em", "na", "no"]))
        && tokens.len() <= 30;
    if done && mentions(doc.text(), &doc.tokens, range.clone(), &doc.context).len() <= 2 {
        return true;
    }
    let present = tokens.windows(2).any(|it| {
        it[0].is_one(&["presente", "presentes", "present", "esta"]) && it[1].is_one(PAPER)
            || it[1].is_one(&["presente", "presentes"]) && it[0].is_one(PAPER)
            || it[0].is("presente") && it[1].is(",")
    });
    present && tokens.iter().any(|it| SIGNS.iter().any(|stem| it.folded.starts_with(stem)))
}

/// An item of a list of agreements without a verb that is known.
fn by_default(doc: &Document, unit: &Unit, range: &Range<usize>) -> Option<Judgement> {
    let start = content_start(doc, range);
    let first = doc.tokens.get(start)?;
    if unit.leads_in
        || first.is_one(&["none", "ninguno", "ninguna", "nenhum", "nenhuma", "nil", "n/a"])
        || doc.tokens[range.start].is_one(&["no", "nao", "sin", "sem"])
    {
        return None;
    }
    // Signatures, proofs and numbers are no agreement.
    let words = doc.tokens[range.clone()].iter().filter(|it| it.is_word() && it.folded.chars().count() > 2);
    // «TARIFFS AND ACCESS» in a row of its own is a title inside the table.
    let written = doc.words(range);
    if unit.origin == Origin::Row && !written.chars().any(char::is_lowercase) && range.len() <= 8 {
        return None;
    }
    let long = doc.tokens[range.clone()].iter().any(|it| it.folded.chars().count() > 28);
    if long || words.count() < 3 && unit.who.is_none() {
        return None;
    }
    if unit.who.is_none() && crate::facts::tells(&doc.tokens, range.clone(), crate::facts::Fact::TookPart) {
        return None;
    }
    if (range.start..range.end).any(|it| grammar::is_supposed(&doc.tokens, range, it)) {
        return None;
    }
    let next = first.is_one(&["next", "proxima", "proximo"])
        || doc.tokens[range.start].is_one(&["next", "proxima", "proximo"]);
    let dated = next
        && doc.tokens[range.clone()].iter().take(5).any(|it| it.is(":"))
        && !crate::when::find(doc.text(), &doc.tokens, range.clone()).is_empty();
    if dated || crate::coming::is_next_meeting(doc, range) {
        return Some(Judgement::new(Kind::Convene, "next-meeting", Sureness::Unsure, range.clone()));
    }
    // «FULFILL the goals of the plan» under «We hereby commit to:».
    let english = doc.context.language == crate::proposal::Language::En
        && unit.leads.iter().any(|it| doc.tokens[it.clone()].iter().rev().take(2).any(|it| it.is("to")));
    if english || grammar::is_infinitive(doc.context.language, first) {
        return Some(Judgement::new(Kind::Commit, "infinitive", Sureness::Unsure, start..start + 1));
    }
    // «Honduras y El Salvador prueban la plantilla»: whoever stands first does it.
    let spoken = mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    let doer = first_named(doc, range, &spoken).filter(|(it, end)| {
        !matches!(it.who, Who::Plenary | Who::Other(_))
            && doc.tokens.get(*end).is_some_and(|it| it.is_word() && !it.capital)
    });
    if let Some((_, end)) = doer
        && let Some(kind) = decided::by_subject(doc, range, end, &spoken)
    {
        return Some(Judgement {
            future: true,
            ..Judgement::new(kind, "listed", Sureness::Unsure, end..end + 1)
        });
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
