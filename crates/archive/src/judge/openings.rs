//! What opens a sentence before its main clause, and decides nothing: «Dado que varias capitales no habían concluido, …»,
//! `Having considered the report, …`.

use std::ops::Range;

use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Language, Who};
use crate::verbs::{self, Deed};
use crate::who::Mention;
use crate::words::is_one_at;

/// Words that open such a clause, by language.
const OPENS: [&[&str]; 3] = [
    &[
        "dado",
        "tras",
        "luego",
        "habiendo",
        "visto",
        "vista",
        "vistos",
        "vistas",
        "considerando",
        "atendiendo",
        "puesto",
        "porque",
        "aunque",
        "concluido",
        "concluida",
        "oido",
        "oida",
        "oidos",
        "oidas",
        "escuchado",
        "como",
    ],
    &[
        "having",
        "following",
        "after",
        "upon",
        "as",
        "when",
        "while",
        "since",
        "being",
        "noting",
        "recalling",
        "recognising",
        "recognizing",
        "considering",
        "acting",
        "taking",
        "welcoming",
        "because",
        "although",
    ],
    &[
        "dado",
        "apos",
        "depois",
        "tendo",
        "havendo",
        "visto",
        "vista",
        "vistos",
        "considerando",
        "atendendo",
        "porque",
        "embora",
        "concluido",
        "concluida",
        "ouvido",
        "ouvida",
        "ouvidos",
        "ouvidas",
        "como",
    ],
];

/// Words that begin the main clause.
const CLAUSE: [&[&str]; 3] = [
    &["el", "la", "los", "las", "se", "su", "un", "una", "fue", "fueron", "quedo", "quedan", "queda"],
    &["the", "it", "we", "a", "an", "all", "they"],
    &["o", "a", "os", "as", "se", "um", "uma", "foi", "foram", "ficou", "fica"],
];

/// Marks the words aside that open a sentence.
pub fn set_aside(doc: &Document, range: &Range<usize>, spoken: &[Mention], aside: &mut [bool]) {
    if let Some(comma) = opening(doc, range, spoken).or_else(|| before_the_meeting(doc, range, spoken)) {
        aside[..comma - range.start].iter_mut().for_each(|it| *it = true);
    }
}

/// The comma before the meeting that decides: «Após intercâmbio de opiniões, no qual intervieram Brasil e Peru, o Conselho
/// aprovou …».
fn before_the_meeting(doc: &Document, range: &Range<usize>, spoken: &[Mention]) -> Option<usize> {
    const FAR: usize = 60;
    const BEFORE: &[&str] = &[
        "tras",
        "apos",
        "depois",
        "luego",
        "despues",
        "previo",
        "previa",
        "con",
        "com",
        "with",
        "after",
        "following",
        "por",
        "en",
        "em",
        "in",
        "on",
        "at",
        "having",
        "bearing",
        "mindful",
        "teniendo",
        "tendo",
        "a",
        "ante",
        "upon",
    ];
    let (tokens, language) = (&doc.tokens, doc.context.language);
    if !tokens.get(range.start)?.is_one(BEFORE) {
        return None;
    }
    let decides = |it: &&Mention| {
        let verb = verbs::at(language, &tokens[..range.end], it.tokens.end);
        it.who == Who::Plenary
            && verb.is_some_and(|it| {
                it.mood == Mood::Told && matches!(it.verb.deed, Deed::Decides | Deed::Makes(_))
            })
    };
    let near = |it: &&Mention| it.tokens.end <= range.start + FAR;
    let meeting = spoken.iter().take_while(near).find(decides)?.tokens.start;
    let before = meeting.checked_sub(1)?;
    let comma = before.checked_sub(usize::from(!tokens[before].is(",")))?;
    (comma > range.start && tokens[comma].is(",")).then_some(comma)
}

/// Where the comma stands that ends what opens a sentence; «Entrando-se no primeiro ponto, e depois de lida a ata, …» opens
/// twice.
fn opening(doc: &Document, range: &Range<usize>, spoken: &[Mention]) -> Option<usize> {
    let mut found = None;
    let mut start = range.start;
    while let Some(comma) = one(doc, &(start..range.end)) {
        found = Some(comma);
        start = comma + 1;
    }
    let language = doc.context.language;
    // «Recalling the Agenda, in which leaders called for …»: another clause must follow.
    let next = doc.tokens.get(found? + 1)?;
    // «Depois de amplo debate, deliberou a Comissão aprovar …»
    let told = verbs::at(language, &doc.tokens[..range.end], found? + 1)
        .is_some_and(|it| it.mood == Mood::Told && matches!(it.verb.deed, Deed::Decides | Deed::Makes(_)));
    let clause = told || next.is_one(CLAUSE[language as usize]) || next.capital;
    found.filter(|comma| clause && !begun(doc, &(range.start..*comma), spoken))
}

/// The comma behind one such clause.
fn one(doc: &Document, range: &Range<usize>) -> Option<usize> {
    const AND: &[&str] = &["y", "e", "and"];
    const GERUND: &[&str] = &["ando", "endo", "indo"];
    let (tokens, language) = (&doc.tokens, doc.context.language);
    const NOT: &[&str] = &["no", "nao", "not"];
    let mut start = range.start + usize::from(tokens.get(range.start)?.is_one(AND));
    // «No habiendo acuerdo, …», «Não tendo sido possível …»
    start += usize::from(is_one_at(tokens, start, NOT));
    let first = tokens.get(start).filter(|_| start < range.end)?;
    let romance = language != Language::En
        && first.folded.len() > 4
        // «Criado o GT Malhas, com três membros»: what is done is said.
        && !verbs::at(language, &tokens[..range.end], start)
            .is_some_and(|it| matches!(it.verb.deed, Deed::Makes(kind) if kind != Kind::Report))
        && (grammar::is_participle(first) || GERUND.iter().any(|it| first.folded.ends_with(it)));
    let comma = (start + 1..range.end).find(|it| tokens[*it].is(","))?;
    // «As the Chair explained, …», «Como se recordará, …» only tell.
    let told = first.is_one(&["as", "como"])
        && !tokens[start + 1].is_one(&["no", "there", "nao", "ninguna", "nenhuma", "ningun", "nenhum"]);
    ((romance || first.is_one(OPENS[language as usize])) && !told && comma + 1 < range.end).then_some(comma)
}

/// Whether the main clause has begun: `After discussion the Board adopted …`.
fn begun(doc: &Document, opening: &Range<usize>, spoken: &[Mention]) -> bool {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    spoken.iter().take_while(|it| it.tokens.end <= opening.end).any(|it| {
        let verb = verbs::at(language, &tokens[..opening.end], it.tokens.end);
        it.who == Who::Plenary && verb.is_some_and(|it| matches!(it.mood, Mood::Told))
    }) || language != Language::En && has_impersonal(doc, opening)
}

/// Whether nobody decides in it already: «Tras un debate se acordó crear un grupo, que …».
fn has_impersonal(doc: &Document, opening: &Range<usize>) -> bool {
    let (tokens, language) = (&doc.tokens, doc.context.language);
    opening.clone().skip(1).any(|at| {
        tokens[at - 1].is("se")
            && verbs::at(language, &tokens[..opening.end], at).is_some_and(|it| it.mood == Mood::Told)
    })
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
            &[
                "assunto",
                "tema",
                "asunto",
                "punto",
                "ponto",
                "item",
                "matter",
                "decision",
                "decisao",
                "discussao",
                "discusion",
                "discussion",
                "definicao",
                "definicion",
                "examen",
                "exame",
                "eleicao",
                "eleccion",
                "votacion",
                "votacao",
                "consideracion",
                "consideration",
                "propuesta",
                "proposta",
                "proposal",
            ],
        );
    let colon = at.saturating_sub(1 + usize::from(denied));
    colon > range.start && colon <= range.start + TITLE && doc.tokens[colon].is(":")
}

/// Whether a sentence tells of something that was decided before: «en la sesión anterior se acordó», «hace diez años».
pub fn recalls(doc: &Document, range: &Range<usize>) -> bool {
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
    // «Há três anos», not «se ha aprobado».
    let since =
        head.windows(2).any(|it| it[0].is("ha") && (it[1].is_number() || it[1].is_one(&["anos", "mais"])));
    last_year || opens && (year || since || words.iter().any(|it| EARLIER.contains(it)))
}
