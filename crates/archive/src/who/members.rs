//! Those that make up the body, and the institutions that each state has one of.

use super::Context;
use super::parties::government;
use crate::lists::List;
use crate::proposal::Who;
use crate::words::{Token, is_one_at};

/// How words begin that say of an institution that it belongs to the body: «bibliotecas asociadas», `member bodies`.
const BELONGS: &[&str] = &[
    "miembr",
    "membr",
    "member",
    "asociad",
    "associad",
    "afiliad",
    "affiliat",
    "federad",
    "mancomunad",
    "consorciad",
    "integrant",
    "participant",
    "participating",
    "contratant",
    "contracting",
    "signatari",
    "adherent",
    "adherid",
];

/// Words after a common noun that make it a part of all there are: «gobiernos nacionales», `Governments not Party`.
const RESTRICTS: &[&str] = &[
    "nacionales",
    "nacionais",
    "locales",
    "locais",
    "municipales",
    "municipais",
    "regionales",
    "regionais",
    "provinciales",
    "provinciais",
    "estaduais",
    "departamentales",
    "federales",
    "federais",
    "not",
    "no",
    "nao",
];

/// Words after an institution that say which of them is meant, so that not all are.
const WHICH: &[&str] = &[
    "de", "del", "da", "do", "das", "dos", "of", "que", "that", "which", "whose", "con", "com", "with", "in",
    "en", "em", "not", "no", "nao", "cuyas", "cuyos", "sin", "sem", "without",
];

fn belongs(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| BELONGS.iter().any(|stem| it.folded.starts_with(stem)))
}

fn institution(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|it| List::Institution.has(it))
}

/// «Cada registro», «las bibliotecas asociadas», `member bodies`, «los observatorios» of a network of observatories:
/// where the words for those that make up the body end.
pub fn each(tokens: &[Token], at: usize, context: &Context) -> Option<usize> {
    let national = |it: usize| is_one_at(tokens, it, &["nacional", "nacionales", "nacionais", "national"]);
    let own = |it: usize| national(it) || belongs(tokens, it);
    if tokens[at].is_one(&["cada", "each", "every"]) {
        let noun = at + 1 + usize::from(own(at + 1));
        return institution(tokens, noun).then_some(noun + 1 + usize::from(own(noun + 1)));
    }
    let plural = |it: usize| tokens.get(it).is_some_and(|it| it.folded.ends_with('s'));
    let of_states = tokens[at].folded.starts_with("gob") || tokens[at].folded.starts_with("gov");
    if institution(tokens, at) && plural(at) {
        let marked = belongs(tokens, at + 1) || national(at + 1) && !of_states;
        if marked {
            return Some(at + 2);
        }
        return (is_of_body(&tokens[at], context) && !is_one_at(tokens, at + 1, WHICH)).then_some(at + 1);
    }
    let before = tokens[at].is_one(&["national", "member", "participating", "affiliated", "associated"])
        && institution(tokens, at + 1)
        && plural(at + 1);
    before.then_some(at + 2)
}

/// Whether the body is one of such institutions, by its name: «laboratorios» of a «Red de Laboratorios».
fn is_of_body(noun: &Token, context: &Context) -> bool {
    context.body.len() > 1 && context.body.contains(&noun.folded)
}

/// Whether the words after a common noun for the members leave only some of them.
pub fn is_restricted(tokens: &[Token], at: usize, end: usize) -> bool {
    const COMMON: &[&str] = &[
        "gobiernos",
        "governments",
        "governos",
        "administraciones",
        "administrations",
        "administracoes",
        "municipios",
        "alcaldias",
    ];
    if end != at + 1 {
        return false;
    }
    // «autoridades policiales», «autoridades sanitarias» are those of some office.
    let office = |it: &Token| it.is_word() && !it.capital && it.folded.len() > 5 && it.folded.ends_with('s');
    if tokens[at].is("autoridades") && tokens.get(end).is_some_and(office) {
        return true;
    }
    // «los municipios de la ruta»
    let small = |at: usize| tokens.get(at).is_some_and(|it| it.is_word() && !it.capital);
    let of = is_one_at(tokens, end, &["de", "del", "da", "do", "of"])
        && small(end + 1)
        && !institution(tokens, end + 1)
        && !institution(tokens, end + 2);
    tokens[at].is_one(COMMON) && (is_one_at(tokens, end, RESTRICTS) || of)
}

/// «El observatorio de Colombia», «la Biblioteca Nacional del Perú», `the Chilean laboratory`: the state whose
/// institution it is.
pub fn of_state(tokens: &[Token], at: usize) -> Option<(usize, Option<Who>)> {
    const KIND: &[&str] =
        &["nacional", "national", "regulador", "reguladora", "competente", "central", "general"];
    if !institution(tokens, at) {
        return None;
    }
    let end = at + 1 + usize::from(is_one_at(tokens, at + 1, KIND));
    // «Instituto Boliviano de Pesca» has a name of its own.
    let capital = |it: usize| tokens.get(it).is_some_and(|it| it.is_word() && it.capital);
    let goes_on = |it: usize| capital(it) || is_one_at(tokens, it, &["de", "of"]) && capital(it + 1);
    government(tokens, at, end).filter(|(end, _)| !tokens[at].capital || !goes_on(*end))
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::proposal::Language;
    use crate::words::split;

    fn who(language: Language, text: &str) -> Vec<String> {
        let context = Context {
            language,
            body: ["red", "de", "observatorios", "sismicos"].map(str::to_owned).to_vec(),
            acronym: None,
            organs: Vec::new(),
            loud: HashSet::new(),
            introduced: HashMap::new(),
            decider: Vec::new(),
        };
        let tokens = split(text, 0..text.len());
        let found = super::super::mentions(text, &tokens, 0..tokens.len(), &context);
        found.into_iter().map(|it| it.who.to_string()).collect()
    }

    #[test]
    fn institutions_that_make_up_the_body_are_its_members() {
        for text in ["a los observatorios que", "a los observatorios con deudas"] {
            assert!(who(Language::Es, text).is_empty(), "{text}");
        }
        for text in ["a los observatorios a enviar", "las bibliotecas asociadas", "cada colegio miembro"] {
            assert_eq!(who(Language::Es, text), ["members"], "{text}");
        }
        assert_eq!(who(Language::En, "member registries"), ["members"]);
        assert_eq!(who(Language::Es, "los gobiernos"), ["members"]);
        assert!(who(Language::Es, "los gobiernos locales").is_empty());
        assert!(who(Language::Pt, "as autoridades policiais").is_empty());
    }

    #[test]
    fn an_institution_of_a_state_is_that_state() {
        assert_eq!(who(Language::Es, "la Biblioteca Nacional del Perú"), ["state:PER"]);
        assert_eq!(
            who(Language::Es, "el observatorio argentino y el vocal de Chile"),
            ["state:ARG", "state:CHL"]
        );
        assert_eq!(who(Language::En, "the expert from Greece"), ["state:GRC"]);
        assert_eq!(
            who(Language::Es, "el Servicio Nacional de Metrología del Perú"),
            ["body:Servicio Nacional de Metrología del Perú"]
        );
    }

    #[test]
    fn a_body_is_told_by_the_acronym_behind_its_name() {
        assert_eq!(who(Language::Pt, "a Companhia de Águas do Sul (COSSUL)"), ["body:COSSUL"]);
    }
}
