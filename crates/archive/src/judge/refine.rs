//! The kind again, by what the verb is about.

use std::ops::Range;

use super::Judgement;
use crate::coming;
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::lists::List;
use crate::proposal::{Kind, Who};
use crate::results;
use crate::units::Unit;
use crate::verbs::{self, Deed};
use crate::who::mentions;
use crate::words::Token;

/// Minutes, folded.
const MINUTES: &[&str] = &["acta", "actas", "minuta", "minutas", "minutes", "ata", "atas"];

/// The kind again, by what the verb is about.
pub fn refine(doc: &Document, unit: &Unit, range: &Range<usize>, mut found: Judgement) -> Judgement {
    let tokens = &doc.tokens;
    let after = &tokens[found.verb.end.min(range.end)..range.end.min(found.verb.end + 7)];
    let before =
        &tokens[found.verb.start.saturating_sub(14).max(range.start)..found.verb.start.max(range.start)];
    let passive = grammar::is_passive(tokens, range, found.verb.start);
    let impersonal = doc.context.language != crate::proposal::Language::En
        && super::impersonal(doc, range, found.verb.start);
    // «El acta se aprueba»: where nothing is named after the verb, what was named before it is approved.
    let bare =
        !after.iter().any(|it| it.capital || it.is_one(&["el", "la", "los", "las", "o", "a", "os", "as"]));
    let object = if passive || impersonal && bare { before } else { after };
    // «La Comisión acordó establecer acciones»: what stands before a bare verb is not what it sets up.
    let bare_verb = found.hit.as_ref().is_some_and(|it| it.mood == Mood::Bare) && found.decided.is_some();
    let settable = || {
        after.iter().any(|it| List::Settable.has(it))
            || !bare_verb && object.iter().chain(before).any(|it| List::Settable.has(it))
    };
    let near = |words: &[&str]| object.iter().chain(after).any(|it| it.is_one(words));
    let minutes = || near(MINUTES) || about_minutes(doc, range, &found.verb, passive || impersonal && bare);
    // «Se estableció la necesidad de crear un grupo»: what is needed is decided.
    let need = near(&["necesidad", "need", "necessidade", "conveniencia"]);
    if need && let Some(kind) = needed(doc, found.verb.end..range.end.min(found.verb.end + 9)) {
        found.kind = kind;
        return found;
    }
    match found.kind {
        // «Un voto de gracias al país anfitrión fue acogido con aplausos.»
        Kind::Adopt if votes_thanks(&tokens[range.clone()]) => found.kind = Kind::Thank,
        // «La directiva quedó integrada así: presidencia, México; …»
        Kind::SetUp if fills_offices(&found, after, &tokens[found.verb.end.min(range.end)..range.end]) => {
            found.kind = Kind::Elect;
        }
        // `The creation of a sub-group was agreed`
        Kind::Other | Kind::Adopt
            if found.decided.is_some() && passive && of_creation(doc, range, found.verb.start) =>
        {
            found.kind = Kind::SetUp;
        }
        // `An update on recruitment was provided by the Secretary`
        Kind::Commit if passive && tells_a_report(doc, range, &found) => found.kind = Kind::Report,
        Kind::Adopt
            if confirms(found.lemma())
                && after.iter().any(results::is_office)
                && !after.iter().take(4).any(|it| List::CommonDocument.has(it) || List::Document.has(it))
                && !near(MINUTES) =>
        {
            found.kind = Kind::Elect;
        }
        // «se aceptó el nombramiento de …»: who is chosen is approved.
        Kind::Adopt if chooses(object, after) && !near(MINUTES) => found.kind = Kind::Elect,
        // «la minuta de proyecto de decreto» is no minutes of a meeting.
        Kind::Adopt if minutes() && !of_a_law(doc, range) => found.kind = Kind::MinutesApproval,
        // «The record was confirmed as circulated», «The report of the fourth session was endorsed», «agreed».
        Kind::Elect | Kind::Endorse if passive && minutes() => found.kind = Kind::MinutesApproval,
        Kind::Other if found.rule == "decided" && minutes() && !takes_up_again(doc, range) => {
            found.kind = Kind::MinutesApproval;
        }
        _ => by_the_rest(doc, range, &mut found, after, near(CALLS), settable),
    }
    if is_action(doc, unit, &found) {
        found.kind = Kind::Mandate;
        found.rule = "action";
    }
    if responsible(doc, unit, &found) {
        found.kind = Kind::Mandate;
        found.rule = "responsible";
    }
    found
}

/// The kind again, by what is agreed, whether it is a meeting to come, and what is set up.
fn by_the_rest(
    doc: &Document,
    range: &Range<usize>,
    found: &mut Judgement,
    after: &[Token],
    calls: bool,
    settable: impl Fn() -> bool,
) {
    match found.kind {
        // «agreed on a core budget», «acordó el calendario de 2024»: a paper is agreed.
        Kind::Other if found.rule == "decided" && agrees_on(doc, found.verb.end, range.end) => {
            found.kind = Kind::Adopt;
        }
        // «se autoriza el Plan Operativo»
        Kind::Other if authorises(found) && after.iter().take(5).any(|it| List::Document.has(it)) => {
            found.kind = Kind::Adopt;
        }
        // «hizo suyo el llamamiento de Haití» backs what another has said.
        Kind::Adopt if makes_its_own(found) && calls => found.kind = Kind::Endorse,
        // «Decides that the proposal be considered further at its sixth meeting»
        Kind::Commit | Kind::Other if takes_up_again(doc, range) => found.kind = Kind::Postpone,
        Kind::Adopt | Kind::Commit | Kind::Other
            if coming::is_next_meeting(doc, range)
                && coming::fixes(doc, range)
                && !takes_up_again(doc, range) =>
        {
            found.kind = Kind::Convene;
        }
        Kind::SetUp if found.hit.as_ref().is_some_and(|it| !creates(&it.verb.lemma)) && !settable() => {
            found.kind = if forms(found) { Kind::Commit } else { Kind::Adopt };
        }
        Kind::Convene if convenes_a_group(found) && settable() && !coming::is_next_meeting(doc, range) => {
            found.kind = Kind::SetUp;
        }
        _ => {}
    }
}

/// Whether one of the second words stands within three behind one of the first.
fn follows(tokens: &[Token], first: &[&str], second: &[&str]) -> bool {
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(first) && tokens[at + 1..tokens.len().min(at + 4)].iter().any(|it| it.is_one(second))
    })
}

/// Whether a vote of thanks is what is taken.
fn votes_thanks(tokens: &[Token]) -> bool {
    const THANKS: &[&str] = &["gracias", "agradecimiento", "agradecimento", "thanks", "louvor"];
    follows(tokens, &["voto", "vote"], THANKS)
}

/// Whether what is made up are offices, with those who hold them.
fn fills_offices(found: &Judgement, after: &[Token], rest: &[Token]) -> bool {
    const MADE_UP: &[&str] = &["integrar", "conformar", "compor", "formar", "componer", "constituir"];
    let offices = rest.iter().filter(|it| results::is_office(it)).count();
    MADE_UP.contains(&found.lemma()) && offices >= 2 && !after.iter().take(3).any(|it| List::Settable.has(it))
}

/// Whether that something is set up is what was decided.
fn of_creation(doc: &Document, range: &Range<usize>, verb: usize) -> bool {
    let head = range.start..verb.min(range.start + 5);
    verbs::within(doc.context.language, &doc.tokens, head).iter().any(|it| {
        it.mood == Mood::Noun
            && it.verb.deed == Deed::Makes(Kind::SetUp)
            && doc.tokens.get(it.tokens.end).is_some_and(|it| it.is_one(&["of", "de", "del", "do", "da"]))
    })
}

/// Whether a report, and no task, is what the sentence tells of.
fn tells_a_report(doc: &Document, range: &Range<usize>, found: &Judgement) -> bool {
    const REPORTS: &[&str] = &[
        "report",
        "update",
        "presentation",
        "briefing",
        "overview",
        "informe",
        "presentacion",
        "relatorio",
        "apresentacao",
        "account",
    ];
    let past = doc.tokens[range.start..found.verb.start]
        .iter()
        .any(|it| it.is_one(&["was", "were", "fue", "fueron", "foi", "foram"]));
    !found.future
        && past
        && doc.tokens[range.start..range.end.min(range.start + 3)].iter().any(|it| it.is_one(REPORTS))
}

/// Whether what is approved is that somebody is chosen.
fn chooses(object: &[Token], after: &[Token]) -> bool {
    const CHOICE: &[&str] = &[
        "nombramiento",
        "designacion",
        "nominacion",
        "nomeacao",
        "designacao",
        "indicacao",
        "eleicao",
        "eleccion",
        "appointment",
        "election",
        "nomination",
        "reeleccion",
        "reeleicao",
    ];
    let first = |it: &[Token]| it.iter().take(4).any(|it| it.is_one(CHOICE));
    first(after) || object.len() < 6 && first(object)
}

/// Whether a minute is a bill: «la minuta de reforma», «minuta con proyecto de decreto».
fn of_a_law(doc: &Document, range: &Range<usize>) -> bool {
    const LAW: &[&str] =
        &["proyecto", "reforma", "decreto", "ley", "constitucional", "portaria", "resolucao", "lei"];
    follows(&doc.tokens[range.clone()], &["minuta", "minutas"], LAW)
}

/// Whether an item stands under `Action items`, «Tareas», and says with a bare verb what somebody has to do.
fn is_action(doc: &Document, unit: &Unit, found: &Judgement) -> bool {
    const ACTIONS: &[&str] =
        &["action", "actions", "todo", "todos", "tareas", "tarefas", "pendientes", "pendencias"];
    const SHORT: usize = 6;
    let bare = found.hit.as_ref().is_none_or(|it| it.mood == Mood::Bare);
    let own = |kind: Kind| found.hit.as_ref().is_some_and(|it| it.verb.deed == Deed::Makes(kind));
    let may = !matches!(
        found.kind,
        Kind::Mandate | Kind::MinutesApproval | Kind::Thank | Kind::Welcome | Kind::Reject | Kind::Endorse
    ) && !own(Kind::Convene);
    bare && may
        && unit.number.is_none()
        && unit
            .leads
            .last()
            .is_some_and(|it| it.len() <= SHORT && doc.tokens[it.clone()].iter().any(|it| it.is_one(ACTIONS)))
}

/// Whether a row names who has to do what its bare verb says.
fn responsible(doc: &Document, unit: &Unit, found: &Judgement) -> bool {
    let bare = found.hit.as_ref().is_none_or(|it| matches!(it.mood, Mood::Bare | Mood::Noun));
    // «Designar un punto focal | Todos los países» is a task as well.
    let several = found.kind == Kind::Elect && unit.who.is_some();
    let task = several
        || matches!(found.kind, Kind::Commit | Kind::Recommend | Kind::FollowUp | Kind::Other | Kind::Report);
    task && bare && unit.who.as_ref().is_some_and(|it| names_somebody(doc, it)) && !found.inherited
}

/// Whether minutes, by whatever name, are what a verb is about: further behind it, or at the head where it is passive.
fn about_minutes(doc: &Document, range: &Range<usize>, verb: &Range<usize>, passive: bool) -> bool {
    const FAR: usize = 30;
    const WIDE: usize = 13;
    let tokens = &doc.tokens;
    let behind = &tokens[verb.end.min(range.end)..range.end.min(verb.end + WIDE)];
    let start = verb.start.saturating_sub(FAR).max(range.start);
    // «la aprueba», «decidió aprobarla»: what it is stands before.
    let word = tokens.get(verb.start).map_or("", |it| it.folded.as_str());
    let it = doc.context.language == crate::proposal::Language::Es
        && (["arla", "arlas", "ala", "alas"].iter().any(|end| word.ends_with(end))
            || verb.start > range.start && tokens[verb.start - 1].is_one(&["la", "las"]));
    let said = if it { &tokens[verb.start.saturating_sub(FAR)..verb.start] } else { &[] };
    if said.iter().any(|it| it.is_one(MINUTES)) {
        return true;
    }
    let head = if passive { &tokens[start.min(verb.start)..verb.start] } else { &[] };
    head.iter().take(8).any(|it| it.is_one(MINUTES)) || of_a_meeting(head) || of_a_meeting(behind)
}

/// Whether a group may be what is convened: «acordó convocar un grupo de trabajo».
fn convenes_a_group(found: &Judgement) -> bool {
    let bare = found.hit.as_ref().is_some_and(|it| it.mood == Mood::Bare);
    found.rule == "verb" && (found.decided.is_some() || bare)
}

/// Whether a verb rather forms or opens something than sets it up.
fn forms(found: &Judgement) -> bool {
    const FORMS: &[&str] = &["integrar", "formar", "habilitar", "form", "launch"];
    FORMS.contains(&found.lemma())
}

/// What others have called for.
const CALLS: &[&str] =
    &["llamamiento", "llamado", "posicion", "pedido", "apelo", "posicao", "pronunciamiento", "solicitud"];

fn authorises(found: &Judgement) -> bool {
    matches!(found.lemma(), "autorizar" | "authorise" | "authorize")
}

fn makes_its_own(found: &Judgement) -> bool {
    found.lemma().starts_with("hacer suy") || found.lemma().starts_with("fazer su")
}

/// Whether «agreed» has a paper as its object: `agreed on a core budget`, «acordaron el calendario de actividades».
fn agrees_on(doc: &Document, at: usize, end: usize) -> bool {
    const PAPERS: &[&str] = &[
        "budget",
        "calendar",
        "agenda",
        "timetable",
        "schedule",
        "text",
        "scale",
        "criteria",
        "presupuesto",
        "calendario",
        "temario",
        "cronograma",
        "texto",
        "escala",
        "criterios",
        "orcamento",
        "calendario",
        "pauta",
        "guidelines",
        "principles",
        "workplan",
        "draft",
        "points",
        "programme",
        "program",
        "terms",
        "arrangements",
        "measures",
        "framework",
        "plan",
        "procedure",
        "rules",
        "format",
        "list",
        "table",
        "objective",
        "objectives",
        "tabla",
        "lista",
        "metodologia",
        "formato",
        "reglas",
        "terminos",
        "medidas",
        "tabela",
        "regras",
        "termos",
    ];
    // «Acordou-se o texto final»
    let at = at + 2 * usize::from(is_pronoun(doc, at));
    let tokens = &doc.tokens[at.min(end)..end.min(at + 6)];
    let object = tokens.first().is_some_and(|it| {
        it.is_one(&[
            "on", "upon", "to", "the", "el", "la", "los", "las", "un", "una", "o", "a", "os", "as", "um",
            "uma",
        ])
    });
    object && tokens.iter().any(|it| it.is_one(PAPERS) || List::CommonDocument.has(it))
}

/// Whether «-se» stands behind a verb.
fn is_pronoun(doc: &Document, at: usize) -> bool {
    doc.tokens.get(at..at + 2).is_some_and(|it| it[0].is("-") && it[1].is("se"))
}

fn confirms(lemma: &str) -> bool {
    matches!(lemma, "ratificar" | "ratify" | "confirm")
}

/// `the record of the Tenth Session`, «la ayuda memoria de la reunión N° 46»: minutes by another name.
fn of_a_meeting(tokens: &[Token]) -> bool {
    const RECORD: &[&str] =
        &["record", "records", "report", "informe", "relatorio", "memoria", "relatoria", "note", "act"];
    const BEFORE: &[&str] = &["anterior", "previa", "previous", "last", "precedente", "pasada", "ultima"];
    let Some(at) = tokens.iter().position(|it| it.is_one(RECORD)) else { return false };
    let aid = at > 0 && tokens[at - 1].is_one(&["ayuda", "aide", "ajuda"]);
    let rest = &tokens[at..tokens.len().min(at + 10)];
    let meeting = rest.iter().any(crate::codes::is_meeting);
    let which = (at..at + rest.len()).any(|it| {
        crate::numerals::ordinal(tokens, it).is_some() || tokens[it].is_number() || tokens[it].is_one(BEFORE)
    });
    let of = rest.iter().take(2).any(|it| it.is_one(&["of", "de", "da", "do"]));
    meeting && (which && of || aid)
}

/// «… be considered further at its next meeting», `will be taken up again at`, «se retomará en la próxima reunión».
pub fn takes_up_again(doc: &Document, range: &Range<usize>) -> bool {
    const AGAIN: &[&str] = &[
        "considered",
        "vera",
        "veran",
        "visto",
        "vista",
        "vistos",
        "vistas",
        "examined",
        "discussed",
        "revisited",
        "reconsidered",
        "taken",
        "addressed",
        "retomado",
        "retomada",
        "retomara",
        "retomaran",
        "volvera",
        "volveran",
        "voltara",
        "examinarse",
        "examinar",
        "left",
        "queda",
        "quedo",
        "deja",
        "dejo",
        "fica",
        "ficou",
        "volta",
        "vuelve",
        "pasa",
        "held",
        "carried",
        "tratado",
        "tratada",
        "tratara",
        "examinado",
        "examinada",
        "examinara",
        "analizado",
        "analizada",
        "analizara",
        "discutido",
        "discutida",
        "discutira",
        "apreciado",
        "apreciada",
        "reverted",
        "revert",
        "revisit",
    ];
    const AT: &[&str] = &[
        "at", "by", "in", "en", "na", "no", "em", "a", "durante", "during", "to", "para", "for", "until",
        "hasta",
    ];
    let tokens = &doc.tokens[range.clone()];
    let Some(verb) = tokens.iter().position(|it| it.is_one(AGAIN)) else { return false };
    let meeting = |at: usize| {
        let words = range.start + at..range.end.min(range.start + at + 9);
        coming::is_next_meeting(doc, &words) || coming::is_dated_meeting(doc, &words)
    };
    tokens[verb..].iter().enumerate().any(|(at, it)| at > 0 && at <= 5 && it.is_one(AT) && meeting(verb + at))
        && !coming::is_next_meeting(doc, &(range.start..range.start + verb))
}

/// What the verb does that says what is needed.
fn needed(doc: &Document, words: Range<usize>) -> Option<Kind> {
    verbs::within(doc.context.language, &doc.tokens, words).into_iter().find_map(|it| match it.verb.deed {
        Deed::Makes(kind) if !matches!(it.mood, Mood::Noun | Mood::Gerund) => Some(kind),
        _ => None,
    })
}

/// Whether the column of those responsible names anybody but the meeting itself.
pub fn names_somebody(doc: &Document, cell: &Range<usize>) -> bool {
    let named = mentions(doc.text(), &doc.tokens, cell.clone(), &doc.context);
    doc.tokens[cell.clone()].iter().any(Token::is_word) && !named.iter().any(|it| it.who == Who::Plenary)
}

/// Verbs that set up whatever their object is.
pub fn creates(lemma: &str) -> bool {
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
            | "re-establish"
            | "reestablish"
    )
}
