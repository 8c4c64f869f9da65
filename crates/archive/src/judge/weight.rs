//! Whether a verb can be the main verb of its sentence: by its mood, and by whoever stands as its subject.

use std::ops::Range;

use super::english::{self, english_finite, english_task, present, supported};
use super::openings::after_a_title;
use super::subjects::{are_several, content_start, impersonal, inverted, names_its_subject, subjects};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Language, Who};
use crate::verbs::{Deed, Hit};
use crate::who::Mention;
use crate::words::is_one_at;

/// How far a verb can be the main verb of its sentence.
pub enum Weight {
    Counts,
    Passes,
    Tells,
}

/// Whether a verb can be the main verb of its sentence.
pub fn weigh(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    first: usize,
    strict: bool,
    spoken: &[Mention],
) -> Weight {
    let (tokens, language, at) = (&doc.tokens, doc.context.language, hit.tokens.start);
    // «The Special Commissions»: what is written as a name in the middle of a sentence is none.
    let written = tokens[at].span.of(doc.text());
    let after_words = at > range.start && tokens[at - 1].is_word();
    // `Votes: 4`, `Recorded: no`, `Notes: none` are labels.
    if at == range.start
        && language == Language::En
        && hit.mood != Mood::Bare
        && is_one_at(tokens, hit.tokens.end, &[":"])
    {
        return Weight::Passes;
    }
    if tokens[at].capital && after_words && at > first && written.chars().any(char::is_lowercase) {
        return Weight::Passes;
    }
    if let Some(weight) = by_mood(doc, range, hit, first, strict, spoken) {
        return weight;
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
    // `Andrea Roe (Architecture) approved unanimously.`
    let manner = is_one_at(tokens, hit.tokens.end, &["unanimously", "nem"])
        && range.len() <= 14
        && range.end - hit.tokens.end <= 3;
    if strict && language == Language::En && manner && enacts(hit.verb.deed) {
        return Weight::Counts;
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

/// What the mood of a verb says of it alone, where it says enough.
fn by_mood(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    first: usize,
    strict: bool,
    spoken: &[Mention],
) -> Option<Weight> {
    let (tokens, language, at) = (&doc.tokens, doc.context.language, hit.tokens.start);
    let leading = at <= first + 1;
    let counts = |it: bool| if it { Weight::Counts } else { Weight::Passes };
    Some(match hit.mood {
        Mood::Gerund => counts(leading && !strict),
        Mood::Noun => Weight::Passes,
        Mood::Bare
            if supported(doc, range, at)
                || present(doc, range, at, spoken)
                || english::unable(doc, range, at) =>
        {
            return None;
        }
        Mood::Bare if english::is_noun(doc, range, at) => Weight::Passes,
        Mood::Bare => {
            // «Aprobar el acta»; «to approve»; not «para aprobar», and not an infinitive in the middle of prose.
            let to = at.checked_sub(1).is_some_and(|it| tokens[it].is("to"));
            let bare = at <= first || to && at <= first + 1 || english_task(doc, range, hit);
            counts(bare && !strict)
        }
        Mood::Participle => {
            let passive = grammar::is_passive(tokens, range, at);
            let headed = at <= first && !strict;
            if passive || headed || after_a_title(doc, range, at) || strict && is_short(doc, range, hit) {
                return None;
            }
            Weight::Passes
        }
        Mood::Wished => {
            let headed = tokens[range.start].is_one(&["que", "that"]) && !strict;
            counts(headed)
        }
        // `the accepted understanding`, `distributed on the tables`
        Mood::Told
            if language == Language::En
                && at > range.start
                && grammar::is_determiner(&tokens[at - 1])
                && !tokens[at - 1].is_one(&["this", "that", "these", "those"]) =>
        {
            Weight::Passes
        }
        // «El registro» is no «registró», «de forma virtual» forms nothing.
        Mood::Told if is_noun(doc, range, at) => Weight::Passes,
        Mood::Told | Mood::Supposed => return None,
    })
}

/// «Deliberado aprovar por unanimidade.», «Ata aprovada sem retificações.»: a participle without a verb, as notes have it.
fn is_short(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    const SHORT: usize = 14;
    let (tokens, at) = (&doc.tokens, hit.tokens.start);
    let language = doc.context.language;
    if language == Language::En || range.len() > SHORT {
        return false;
    }
    let decided = hit.verb.deed == Deed::Decides && at == range.start;
    let done = matches!(
        hit.verb.deed,
        Deed::Makes(Kind::Adopt | Kind::MinutesApproval | Kind::Reject | Kind::Elect | Kind::Postpone)
    ) && at - range.start <= 5;
    let told =
        || crate::verbs::within(language, tokens, range.clone()).iter().any(|it| it.mood == Mood::Told);
    let by = is_one_at(tokens, hit.tokens.end, &["por", "pelo", "pela", "pelos", "pelas"])
        && !is_one_at(
            tokens,
            hit.tokens.end + 1,
            &["unanimidade", "unanimidad", "consenso", "mayoria", "maioria", "aclamacion", "aclamacao"],
        );
    (decided || done) && !by && !told()
}

/// `A low-key exchange was expected`, `No meeting is required`, `It is considered that …`: what is thought, and asks nobody.
fn only_thinks(doc: &Document, range: &Range<usize>, hit: &Hit, subjects: &[&Mention]) -> bool {
    let next = |words: &[&str]| is_one_at(&doc.tokens, hit.tokens.end, words);
    match hit.verb.lemma.as_str() {
        "expect" | "require" => {
            grammar::is_passive(&doc.tokens, range, hit.tokens.start)
                && (!next(&["to"]) || subjects.is_empty())
        }
        "consider" | "considerar" => next(&["that", "que"]),
        _ => false,
    }
}

/// «se firmó en Cartagena el 26 de mayo de 1969», `was adopted in Lisbon in 1998`: the year is long past.
fn was_long_ago(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    const NEAR: usize = 9;
    let behind = &doc.tokens[hit.tokens.end..range.end.min(hit.tokens.end + NEAR)];
    let opens = behind.first().is_some_and(|it| it.is_one(&["en", "in", "em", "el", "on", "no", "na"]));
    let year = |at: usize| {
        behind[at].is_number()
            && behind[at].folded.len() == 4
            && at > 0
            && behind[at - 1].is_one(&["de", "in", "en", "em", "del", "of"])
            && doc
                .year
                .is_some_and(|year| behind[at].folded.parse().is_ok_and(|it: i32| it > 1800 && it < year))
    };
    opens && (0..behind.len()).take_while(|it| !behind[*it].is_one(&[",", ";"])).any(year)
}

/// Whether somebody speaks for all who are there: «en nombre de todos los presentes», `on behalf of the meeting`.
fn for_all(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const ALL: &[&str] = &[
        "todos",
        "todas",
        "all",
        "presentes",
        "present",
        "meeting",
        "reunion",
        "comision",
        "comite",
        "consejo",
        "asamblea",
        "foro",
        "committee",
        "council",
        "commission",
        "board",
        "participants",
        "participantes",
        "delegaciones",
        "delegations",
        "reuniao",
        "conselho",
        "assembleia",
        "comissao",
    ];
    const FAR: usize = 40;
    let head = &doc.tokens[at.saturating_sub(FAR).max(range.start)..at];
    let behalf = head.iter().position(|it| it.is_one(&["nombre", "nome", "behalf"]));
    behalf.is_some_and(|it| head[it..head.len().min(it + 6)].iter().any(|it| it.is_one(ALL)))
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
    if only_thinks(doc, range, hit, &subjects) {
        return Weight::Passes;
    }
    if was_long_ago(doc, range, hit) {
        return Weight::Tells;
    }
    // «La Presidenta, en nombre de todos los presentes, dio las gracias», `Botswana assumed the chair`
    if subjects.iter().any(|it| it.who == Who::Presidency) && for_all(doc, range, at)
        || hit.verb.deed == Deed::Makes(Kind::Elect)
            && ["assume", "take over", "asumir … presid"].iter().any(|it| hit.verb.lemma.starts_with(it))
    {
        return Weight::Counts;
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
    if has_a_thing(hit) {
        return Weight::Counts;
    }
    // «El Comité Directivo aprobó el acta»: an organ of the body decides as it does.
    let organ = subjects.last().is_some_and(|it| it.who == Who::Committee);
    if organ && enacts(hit.verb.deed) {
        return Weight::Counts;
    }
    if !subjects.is_empty() {
        return if offers || signs(doc, range, hit, &subjects) { Weight::Counts } else { Weight::Tells };
    }
    without_a_subject(doc, range, hit, offers)
}

/// «La delegación dominicana suscribió la Declaración de Cartagena»
fn signs(doc: &Document, range: &Range<usize>, hit: &Hit, subjects: &[&Mention]) -> bool {
    hit.verb.deed == Deed::Makes(Kind::Endorse)
        && subjects.iter().all(|it| matches!(it.who, Who::State(_)))
        && doc.tokens[hit.tokens.end..range.end.min(hit.tokens.end + 5)]
            .iter()
            .any(|it| it.capital && crate::lists::List::Document.has(it))
}

/// Whether the subject of a verb is a thing, so that nobody else need decide.
fn has_a_thing(hit: &Hit) -> bool {
    // «El tema queda pendiente», «the question remained open»: whatever is left open is their subject.
    const LIES: &[&str] = &["quedar", "ficar", "permanecer", "remain", "recaer", "recair"];
    // «The Slovenian proposal did not meet with approval»
    const THINGS: &[&str] = &[
        "meet with",
        "merecer",
        "recibir",
        "obtener",
        "obter",
        "contar con",
        "contar com",
        "receive",
        "receber",
    ];
    let begins = |words: &[&str]| words.iter().any(|it| hit.verb.lemma.starts_with(it));
    begins(LIES) || begins(THINGS) && matches!(hit.verb.deed, Deed::Makes(_))
}

/// Whether a verb decides by itself: it neither asks, tells nor takes a side.
fn enacts(deed: Deed) -> bool {
    let kinds = [
        Kind::Adopt,
        Kind::MinutesApproval,
        Kind::SetUp,
        Kind::Elect,
        Kind::TakeNote,
        Kind::Thank,
        Kind::Convene,
        Kind::Postpone,
        Kind::Reject,
    ];
    deed == Deed::Decides || matches!(deed, Deed::Makes(kind) if kinds.contains(&kind))
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
    if offers && names_its_subject(doc, range, at) || enacts(hit.verb.deed) && are_several(doc, range, at) {
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
    // «REAFIRMAM seu compromisso de …»
    let loud = at <= first && crate::words::is_loud(tokens[at].span.of(doc.text()));
    let several = doc.context.language != Language::En
        && ["aron", "eron", "aram", "eram", "iram"].iter().any(|it| tokens[at].folded.ends_with(it));
    if leading && (!offers || loud || several) && !reviews { Weight::Counts } else { Weight::Passes }
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
    let words = &doc.tokens[range.start..at];
    let participle = words.first().is_some_and(grammar::is_participle);
    let comma = words.last().is_some_and(|it| it.is(","));
    participle && comma && words.len() <= 9 && doc.context.language != Language::En
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

/// Whether a word that could be a verb stands as a noun after an article or a preposition: «el registro», «de forma».
fn is_noun(doc: &Document, range: &Range<usize>, at: usize) -> bool {
    const BEFORE: &[&str] = &[
        "el", "un", "una", "su", "al", "del", "de", "con", "en", "por", "este", "esta", "dicho", "dicha",
        "o", "um", "uma", "do", "da", "no", "ao", "seu", "sua", "em", "com", "cada", "ese", "aquel", "todo",
        "otro", "outro", "nuestro", "nosso",
    ];
    let before = range.start.max(at.saturating_sub(1));
    // «Luego de un breve debate»
    if doc.context.language == Language::Es
        && doc.tokens[at].is("debate")
        && at > range.start + 1
        && doc.tokens[at - 2].is_one(BEFORE)
    {
        return true;
    }
    let denied = doc.context.language == Language::Es && doc.tokens[before].is("no");
    at > range.start && doc.context.language != Language::En && doc.tokens[before].is_one(BEFORE) && !denied
}
