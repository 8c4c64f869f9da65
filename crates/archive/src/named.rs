//! Documents that an agreement names.

use std::ops::Range;

use crate::codes;
use crate::document::Document;
use crate::proposal::{Found, Sureness};
use crate::who::name_end;

/// Heads of names of documents, folded.
const HEADS: &[&str] = &[
    "acta",
    "actas",
    "ata",
    "atas",
    "minutes",
    "minuta",
    "minutas",
    "declaracion",
    "declaracao",
    "declaration",
    "statement",
    "plan",
    "plano",
    "lineamientos",
    "guidelines",
    "directrices",
    "diretrizes",
    "guia",
    "guide",
    "informe",
    "relatorio",
    "report",
    "reglamento",
    "regulamento",
    "regulation",
    "regulations",
    "regimento",
    "estatuto",
    "estatutos",
    "statute",
    "protocolo",
    "protocol",
    "convenio",
    "convention",
    "convencao",
    "acordo",
    "agreement",
    "tratado",
    "treaty",
    "estrategia",
    "strategy",
    "programa",
    "programme",
    "program",
    "manual",
    "agenda",
    "resolucion",
    "resolution",
    "resolucao",
    "carta",
    "charter",
    "memorando",
    "memorandum",
    "catalogo",
    "catalogue",
    "codigo",
    "code",
    "matriz",
    "matrix",
    "presupuesto",
    "orcamento",
    "budget",
    "calendario",
    "calendar",
    "roadmap",
    "framework",
    "marco",
    "politica",
    "policy",
    "rules",
    "reglas",
    "regras",
    "norma",
    "normas",
    "standard",
    "standards",
    "procedimiento",
    "procedimientos",
    "protocolos",
    "infografias",
    "infograficos",
    "ley",
    "anuario",
    "yearbook",
    "boletin",
    "boletim",
    "convocatoria",
    "terminos",
    "terms",
    "acuerdo",
    "ruta",
    "hoja",
    "toolkit",
    "handbook",
    "compendio",
    "compendium",
    "documento",
    "document",
    "metodologia",
    "methodology",
    "cronograma",
    "nomenclatura",
    "lista",
    "list",
    "directorio",
    "directory",
    "indice",
    "index",
];

/// Documents named within a range, as written.
pub fn documents(doc: &Document, range: &Range<usize>) -> Vec<Found<String>> {
    let tokens = &doc.tokens;
    let mut found: Vec<Found<String>> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let is_head = tokens[at].is_word() && tokens[at].is_one(HEADS);
        let end = if is_head { named_end(doc, range, at) } else { None };
        match end {
            Some(end) => {
                let span = doc.span(&(at..end));
                let name = doc.words(&(at..end)).to_owned();
                if !found.iter().any(|it| it.value == name) {
                    found.push(Found::new(name, span, "named", Sureness::Likely));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Where a name that begins with the head at `at` ends; none where it is a common noun.
fn named_end(doc: &Document, range: &Range<usize>, at: usize) -> Option<usize> {
    let tokens = &doc.tokens;
    let head = &tokens[at];
    let mut end = at + 1;
    // Adjectives right after the head: «Acta Administrativa», «Declaración conjunta».
    if let Some(next) = tokens.get(end).filter(|it| {
        it.is_word()
            && end < range.end
            && it.is_one(&[
                "administrativa",
                "final",
                "conjunta",
                "conjunto",
                "joint",
                "regional",
                "ordinaria",
            ])
    }) {
        let _ = next;
        end += 1;
    }
    let coded = code_end(doc, range, end);
    let sentence_start = at == range.start || tokens[at - 1].is_one(&[".", ":"]);
    if let Some(coded) = coded {
        return Some(coded);
    }
    if head.capital && (!sentence_start || capital_follows(doc, end)) {
        let whole = name_end(doc.context.language, tokens, at).min(range.end).max(end);
        // A head alone is a common noun with a capital.
        let more = whole > at + 1 || end > at + 1 && tokens[at + 1].capital;
        let year = tokens
            .get(whole)
            .filter(|it| it.is_number() && it.folded.len() == 4)
            .map(|_| years_end(doc, whole));
        return more.then_some(year.unwrap_or(whole).min(range.end));
    }
    // «minutes of the Twenty-Second Meeting», «acta de la RM-XI», «acta de la tercera reunión».
    const OF: &[&str] = &["de", "del", "da", "do", "of"];
    if head.is_one(&["acta", "ata", "minutes", "minuta", "informe", "relatorio", "report"])
        && tokens.get(end).is_some_and(|it| it.is_one(OF))
    {
        let mut next = end + 1;
        while tokens.get(next).is_some_and(|it| it.is_one(&["la", "the", "el", "los", "las", "its"])) {
            next += 1;
        }
        if let Some(coded) = codes::at(&doc.text, tokens, next) {
            return Some(coded.tokens.end.min(range.end));
        }
        if tokens.get(next).is_some_and(|it| it.is_word() && it.capital) {
            return Some(name_end(doc.context.language, tokens, next).min(range.end));
        }
    }
    None
}

fn capital_follows(doc: &Document, at: usize) -> bool {
    doc.tokens.get(at).is_some_and(|it| {
        it.capital || it.is_one(&["de", "del", "of", "da", "do", "para", "for", "on", "sobre"])
    }) && name_end(doc.context.language, &doc.tokens, at.saturating_sub(1)) > at
}

/// The end of a number or code that follows: «N.º 07/2019», «III-2023», «Número III-2023».
fn code_end(doc: &Document, range: &Range<usize>, at: usize) -> Option<usize> {
    let tokens = &doc.tokens;
    let mut next = at;
    while next < range.end
        && tokens[next].is_one(&["n", "no", "numero", "num", "nro", "number", ".", "o", "nº"])
        && next < at + 4
    {
        next += 1;
    }
    let coded = codes::at(&doc.text, tokens, next).map(|it| it.tokens.end);
    let plain = (next > at && tokens.get(next).is_some_and(|it| it.is_number())).then_some(next + 1);
    let joined = |mut end: usize| {
        while let Some([mark, part]) = tokens.get(end..end + 2) {
            if mark.is_one(&["/", "-", "–"])
                && tokens[end - 1].span.end == mark.span.start
                && mark.span.end == part.span.start
            {
                end += 2;
            } else {
                break;
            }
        }
        end
    };
    coded
        .or(plain.map(joined))
        .filter(|it| *it <= range.end && (next > at || tokens[next].is_number() || tokens[next].capital))
}

/// The end of «2019-2022».
fn years_end(doc: &Document, at: usize) -> usize {
    let more =
        doc.tokens.get(at + 1..at + 3).is_some_and(|it| it[0].is_one(&["-", "–", "/"]) && it[1].is_number());
    if more { at + 3 } else { at + 1 }
}
