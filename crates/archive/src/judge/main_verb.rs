//! The main verb of a sentence: which of its verbs decides, and which only tell.

use std::ops::Range;

use super::Judgement;
use super::clauses::{approved_besides, chosen, considers, decided_there, given, joined_verb};
use super::decided::{by_deed, by_subject, decided};
use super::english::{self, english_finite, english_task, present, supported, supposed_in_english};
use super::future::future;
use super::subjects::{content_start, impersonal, inverted, names_its_subject, subjects};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Language, Sureness, Who};
use crate::units::Origin;
use crate::verbs::{self, Deed, Hit};
use crate::who::{Mention, mentions};

/// What is looked for in a sentence.
pub enum Main {
    Found(Judgement),
    /// The sentence only tells what somebody said or did.
    Told,
    None,
}

/// The main verb of a sentence, and what it does.
pub fn main_verb(doc: &Document, range: &Range<usize>, origin: Origin) -> Main {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    let strict = matches!(origin, Origin::Prose | Origin::Headed);
    let mut aside = grammar::aside(tokens, range);
    super::openings::set_aside(doc, range, &mut aside);
    let spoken = mentions(doc.text(), tokens, range.clone(), &doc.context);
    let first = content_start(doc, range);
    // «No other business was raised»: nothing was done.
    let nothing = language == Language::En && tokens[range.start].is("no");
    if strict && (nothing || recalls(doc, range)) {
        return Main::Told;
    }
    if strict && let Some(found) = approved_besides(doc, range) {
        return Main::Found(found);
    }
    if let Some(found) = given(doc, range) {
        return Main::Found(found);
    }
    let mut opening: Option<Hit> = None;
    let mut at = range.start;
    while at < range.end {
        if aside[at - range.start] {
            at += 1;
            continue;
        }
        let written = tokens[at].span.of(doc.text());
        let coming = grammar::is_future(language, &tokens[at], written)
            || grammar::obliges(language, &tokens[..range.end], at);
        if coming
            && grammar::opener(language, tokens, range, at).is_none()
            && let Some(judgement) = future(doc, range, at, &spoken, strict)
        {
            return Main::Found(judgement);
        }
        let Some(hit) = verbs::at(language, &tokens[..range.end], at) else {
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
            // «considered and adopted its agenda»: what came of it counts.
            Weight::Counts if considers(&hit) && joined_verb(doc, range, &hit).is_some() => {
                at = end;
                continue;
            }
            Weight::Counts => {}
            Weight::Tells => return Main::Told,
            Weight::Passes => {
                at += 1;
                continue;
            }
        }
        match told(doc, range, &hit, &spoken, strict) {
            Some(found) => return found,
            None => at = end,
        }
    }
    match opening {
        Some(hit) => Main::Found(denied_or_not(doc, range, &hit)),
        None if strict => decided_there(doc, range, &spoken).unwrap_or(Main::None),
        None => Main::None,
    }
}

/// The kind by a verb, turned round where it is denied.
fn denied_or_not(doc: &Document, range: &Range<usize>, hit: &Hit) -> Judgement {
    by_deed(hit.verb.deed, hit, grammar::is_denied(&doc.tokens, range, hit.tokens.start))
}

/// Whether a word that could be a verb stands as a noun after an article or a preposition: «el registro», «de forma».
fn is_noun(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "el", "un", "una", "su", "al", "del", "de", "con", "en", "por", "este", "esta", "dicho", "dicha",
        "o", "um", "uma", "do", "da", "no", "ao", "seu", "sua", "em", "com", "cada", "ese", "aquel", "todo",
        "otro", "outro", "nuestro", "nosso",
    ];
    let before = range.start.max(at.saturating_sub(1));
    let denied = doc.context.language == Language::Es && doc.tokens[before].is("no");
    at > range.start && doc.context.language != Language::En && doc.tokens[before].is_one(BEFORE) && !denied
}

/// What the verb that counts does; none where it says nothing, and another may.
pub fn told(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    spoken: &[Mention],
    strict: bool,
) -> Option<Main> {
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    let supposed = grammar::is_supposed(tokens, range, at) && doc.context.language != Language::En;
    if supposed || hit.mood == Mood::Supposed || supposed_in_english(doc, range, at) {
        return Some(Main::Told);
    }
    let denied = grammar::is_denied(tokens, range, at);
    let made =
        |kind: Kind, rule: &'static str| Judgement::new(kind, rule, Sureness::Likely, hit.tokens.clone());
    let by_subject = || by_subject(doc, range, at, spoken);
    let found = match hit.verb.deed {
        // In a list under «the Forum:», «stressed the importance of …» is said by the meeting itself.
        Deed::Narrates if !strict && at <= content_start(doc, range) && hit.mood == Mood::Told => {
            made(Kind::Other, "said")
        }
        Deed::Narrates => return Some(Main::Told),
        // «Se procedió a la elección, resultando electo Chile»
        _ if hit.verb.lemma.starts_with("proceder")
            && let Some(chosen) = chosen(doc, range, hit) =>
        {
            by_deed(chosen.verb.deed, &chosen, denied)
        }
        Deed::Decides | Deed::Makes(Kind::Elect) if strict && hit.verb.lemma.starts_with("proceder") => {
            return Some(Main::None);
        }
        // «El encuentro se destinó al intercambio»: only money is set aside.
        Deed::Makes(Kind::Adopt) if strict && hit.verb.lemma == "destinar" && !of_money(doc, range) => {
            return Some(Main::Told);
        }
        // «No se decidió nada»
        Deed::Decides
            if denied
                && tokens
                    .get(hit.tokens.end)
                    .is_some_and(|it| it.is_one(&["nada", "anything", "nothing"])) =>
        {
            return Some(Main::Told);
        }
        Deed::Prospers if denied && crate::coming::is_next_meeting(doc, range) => {
            made(Kind::Postpone, "denied")
        }
        Deed::Prospers if denied => made(Kind::Reject, "denied"),
        Deed::Prospers => return None,
        Deed::Decides => decided(doc, range, hit, spoken, denied),
        // «Que la Secretaría elabore», «la Secretaría elaborará»: the subject has to do it.
        _ if hit.mood == Mood::Wished && by_subject().is_some() => {
            Judgement { future: true, ..made(Kind::Mandate, "wished") }
        }
        Deed::Task if hit.mood == Mood::Told => match by_subject() {
            Some(kind) => Judgement { future: true, ..made(kind, "task") },
            None => by_deed(hit.verb.deed, hit, denied),
        },
        deed => by_deed(deed, hit, denied),
    };
    Some(Main::Found(found))
}

/// Whether a sentence speaks of money.
fn of_money(doc: &Document, range: &Range<usize>) -> bool {
    const MONEY: &[&str] = &[
        "suma",
        "monto",
        "saldo",
        "remanente",
        "fondos",
        "recursos",
        "verba",
        "montante",
        "partida",
        "fondo",
    ];
    doc.tokens[range.clone()].iter().any(|it| it.is_one(MONEY))
        || !crate::money::amounts(doc.text(), &doc.tokens, range.clone()).is_empty()
}

/// How far a verb can be the main verb of its sentence.
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
    // «The Special Commissions»: what is written as a name in the middle of a sentence is none.
    let written = tokens[at].span.of(doc.text());
    let after_words = at > range.start && tokens[at - 1].is_word();
    if tokens[at].capital && after_words && at > first && written.chars().any(char::is_lowercase) {
        return Weight::Passes;
    }
    match hit.mood {
        Mood::Gerund => return if leading && !strict { Weight::Counts } else { Weight::Passes },
        Mood::Noun => return Weight::Passes,
        Mood::Bare if supported(doc, range, at) || present(doc, range, at, spoken) => {}
        Mood::Bare if english::is_noun(doc, range, at) => return Weight::Passes,
        Mood::Bare => {
            // «Aprobar el acta»; «to approve»; not «para aprobar», and not an infinitive in the middle of prose.
            let to = at.checked_sub(1).is_some_and(|it| tokens[it].is("to"));
            let bare = at <= first || to && at <= first + 1 || english_task(doc, range, hit);
            return if bare && !strict { Weight::Counts } else { Weight::Passes };
        }
        Mood::Participle => {
            let passive = grammar::is_passive(tokens, range, at);
            let headed = at <= first && !strict;
            if !(passive || headed || after_a_title(doc, range, at)) {
                return Weight::Passes;
            }
        }
        Mood::Wished => {
            let headed = tokens[range.start].is_one(&["que", "that"]) && !strict;
            return if headed { Weight::Counts } else { Weight::Passes };
        }
        // «El registro» is no «registró», «de forma virtual» forms nothing.
        Mood::Told if is_noun(doc, range, at) => return Weight::Passes,
        Mood::Told | Mood::Supposed => {}
    }
    // «Habían convenido», «had approved»: what was done before the meeting.
    if strict && grammar::is_before_past(tokens, range, at) {
        return Weight::Passes;
    }
    // «Wished its vote to be recorded»; «is to be circulated» is an order.
    let to_be = |it: usize| {
        tokens[it].is("be")
            && it > range.start + 1
            && tokens[it - 1].is("to")
            && !tokens[it - 2].is_one(&["is", "are", "was", "were"])
    };
    if strict && language == Language::En && (at.saturating_sub(3).max(range.start)..at).any(to_be) {
        return Weight::Passes;
    }
    if language == Language::En && !english_finite(doc, range, hit, spoken, strict) {
        return Weight::Passes;
    }
    // The whole item may be «que la Secretaría elabore».
    if grammar::opener(language, tokens, range, at).is_some_and(|it| strict || it > first) {
        return Weight::Passes;
    }
    if !strict || matches!(hit.verb.deed, Deed::Narrates | Deed::Prospers) || after_a_title(doc, range, at) {
        return Weight::Counts;
    }
    subject_decides(doc, range, hit, spoken)
}

/// Whether the one who acts in prose can decide for the meeting.
fn subject_decides(doc: &Document, range: &Range<usize>, hit: &Hit, spoken: &[Mention]) -> Weight {
    let tokens = &doc.tokens;
    let at = hit.tokens.start;
    let subjects = subjects(doc, range, at, spoken);
    if hit.verb.deed == Deed::Task
        && !grammar::is_future(doc.context.language, &tokens[at], tokens[at].span.of(doc.text()))
    {
        return Weight::Passes;
    }
    let binds = |who: &Who| matches!(who, Who::Plenary | Who::Members);
    // «The Chair opened the meeting and welcomed participants»: what is joined has the subject that stands first.
    let joined = subjects
        .last()
        .is_some_and(|it| tokens[it.tokens.end..at].iter().any(|it| it.is_one(&["and", "y", "e"])));
    let first = if joined { subjects.first() } else { subjects.last() };
    if first.is_some_and(|it| binds(&it.who)) || !joined && subjects.iter().any(|it| binds(&it.who)) {
        return Weight::Counts;
    }
    if inverted(doc, &hit.tokens, range.end, spoken).iter().any(|it| binds(&it.who)) {
        return Weight::Counts;
    }
    let told_of_itself = hit.mood != Mood::Told || doc.context.language == Language::En;
    if impersonal(doc, range, at) || told_of_itself && grammar::is_passive(tokens, range, at) {
        return Weight::Counts;
    }
    if is_ours(doc, range, hit) {
        return Weight::Counts;
    }
    let offers = matches!(hit.verb.deed, Deed::Offers | Deed::Volunteers | Deed::Makes(Kind::Commit));
    let states = subjects.iter().filter(|it| matches!(it.who, Who::State(_))).count();
    if states >= 2
        && (offers
            || matches!(
                hit.verb.deed,
                Deed::Decides
                    | Deed::Makes(
                        Kind::Adopt | Kind::Endorse | Kind::SetUp | Kind::Elect | Kind::MinutesApproval
                    )
            ))
    {
        return Weight::Counts;
    }
    // «La delegación dominicana suscribió la Declaración de Cartagena»
    let signs = hit.verb.deed == Deed::Makes(Kind::Endorse)
        && subjects.iter().all(|it| matches!(it.who, Who::State(_)))
        && tokens[hit.tokens.end..range.end.min(hit.tokens.end + 5)]
            .iter()
            .any(|it| it.capital && crate::lists::List::Document.has(it));
    // «El tema queda pendiente», «the question remained open»: whatever is left open is their subject.
    let lies = ["quedar", "ficar", "permanecer", "remain", "recaer", "recair"];
    if lies.iter().any(|it| hit.verb.lemma.starts_with(it)) {
        return Weight::Counts;
    }
    if !subjects.is_empty() {
        return if offers || signs { Weight::Counts } else { Weight::Tells };
    }
    without_a_subject(doc, range, hit, offers)
}

/// «Comprometemo-nos a fechar os portos», «Saludamos la firma»: we decide; not «Seguiremos informando», «Les agradecemos».
fn is_ours(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    let word = tokens[at].folded.as_str();
    let future = ["aremos", "eremos", "iremos"].iter().any(|it| word.ends_with(it)) && word.len() > 7;
    let to_you = at > range.start && tokens[at - 1].is_one(&["les", "le", "os", "lhes", "lhe", "te"]);
    doc.context.language != Language::En
        && hit.mood == Mood::Told
        && (word.ends_with("mos") || word.ends_with("mo") && tokens.get(at + 1).is_some_and(|it| it.is("-")))
        && !future
        && !to_you
}

/// A verb that nobody stands before, or nobody who is known.
fn without_a_subject(doc: &Document, range: &Range<usize>, hit: &Hit, offers: bool) -> Weight {
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    if offers && names_its_subject(doc, range, at) {
        return Weight::Counts;
    }
    // A verb without a subject of its own goes on with the subject of the sentence before: «Asimismo, aprobó…».
    let first = content_start(doc, range);
    // «La fiscal destacó» has a subject that nobody knows; «también aprobaron» has none.
    let leading = at <= first
        || after_a_participle(doc, range, at)
        || at == first + 1 && joins(&tokens[first])
        || after_an_opening(doc, range, at);
    let reviews = matches!(hit.verb.deed, Deed::Makes(Kind::FollowUp | Kind::Report) | Deed::Task);
    if leading && !offers && !reviews { Weight::Counts } else { Weight::Passes }
}

/// Whether a word only joins a sentence to the one before.
fn joins(token: &crate::words::Token) -> bool {
    token.is_one(&[
        "tambien",
        "asimismo",
        "ademas",
        "igualmente",
        "luego",
        "finalmente",
        "se",
        "nos",
        "no",
        "ainda",
        "tambem",
        "outrossim",
        "further",
        "also",
        "then",
        "nao",
        "he",
        "ha",
        "han",
        "foi",
        "foram",
        "fue",
        "fueron",
        "it",
        "they",
        "and",
        "y",
        "e",
        "aun",
        "acto",
        "por",
        "has",
        "have",
        "queda",
        "quedo",
        "hereby",
        "mais",
    ]) || token.folded.ends_with("mente")
        || token.folded.ends_with("ly")
}

/// «Encerrado o debate, resolveu …», «Oídas las partes, se acordó …»: a clause of its own before a comma.
fn after_a_participle(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const ENDS: &[&str] = &["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"];
    let words = &doc.tokens[range.start..at];
    let participle = words.first().is_some_and(|it| ENDS.iter().any(|end| it.folded.ends_with(end)));
    let comma = words.last().is_some_and(|it| it.is(","));
    participle && comma && words.len() <= 9 && doc.context.language != Language::En
}

/// «Memória da 8ª Reunião: aprovada», `Minutes of the 26th meeting: approved`: what became of what the title names.
pub fn after_a_title(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const TITLE: usize = 14;
    let became = verbs::at(doc.context.language, &doc.tokens[..range.end], at).is_some_and(|it| {
        matches!(
            it.verb.deed,
            Deed::Makes(
                Kind::Adopt
                    | Kind::MinutesApproval
                    | Kind::Reject
                    | Kind::Postpone
                    | Kind::SetUp
                    | Kind::Elect
                    | Kind::TakeNote
                    | Kind::Endorse
            )
        )
    });
    if !became {
        return false;
    }
    let before =
        |back: usize, words: &[&str]| at >= range.start + back && doc.tokens[at - back].is_one(words);
    // «Selo de qualidade: assunto adiado», «Logo: not approved»
    let denied = before(1, &["no", "nao", "not"])
        || before(
            1,
            &["assunto", "tema", "asunto", "punto", "ponto", "item", "matter", "decision", "decisao"],
        );
    let colon = at.saturating_sub(1 + usize::from(denied));
    colon > range.start && colon <= range.start + TITLE && doc.tokens[colon].is(":")
}

/// Whether only a few words with a preposition stand before a verb: «Con ese espíritu aprobaron».
fn after_an_opening(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const OPENS: &[&str] =
        &["con", "en", "por", "para", "tras", "ante", "a", "com", "apos", "nesse", "neste", "perante"];
    let words = &doc.tokens[range.start..at];
    // Portuguese «a» is an article, «à» opens.
    let article = doc.context.language == Language::Pt
        && words.first().is_some_and(|it| it.is("a") && !it.span.of(doc.text()).starts_with(['à', 'À']));
    let first = words.first().is_some_and(|it| it.is_one(OPENS)) && !article;
    first
        && words.len() <= 5
        && words.iter().all(|it| it.is_word() && (!it.capital || it.span == words[0].span))
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
    let last_year =
        matches!(words.as_slice(), ["el" | "o", "ano" | "mes", "pasado" | "passado" | "anterior", ..]);
    last_year || opens && (year || words.iter().any(|it| EARLIER.contains(it)))
}
