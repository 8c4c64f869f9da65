//! How a name stands in a sentence: with or without an article.
//!
//! States stand without one in Spanish; organizations and institutions take the article of their first
//! word where that word is known, and none where the name begins with an acronym.

use domain::words::Lang;

/// First words that are feminine in Spanish, besides those in -ción, -sión and -dad.
const FEMININE: [&str; 16] = [
    "Agencia",
    "Alianza",
    "Conferencia",
    "Corte",
    "Fiscalía",
    "Iglesia",
    "Liga",
    "Mesa",
    "Oficina",
    "Plataforma",
    "Procuraduría",
    "Red",
    "Secretaría",
    "Subsecretaría",
    "Unión",
    "Universidad",
];
/// First words that are masculine in Spanish.
const MASCULINE: [&str; 16] = [
    "Alto",
    "Banco",
    "Centro",
    "Comité",
    "Consejo",
    "Departamento",
    "Fondo",
    "Foro",
    "Grupo",
    "Instituto",
    "Ministerio",
    "Observatorio",
    "Parlamento",
    "Programa",
    "Sistema",
    "Viceministerio",
];
/// English words that make a name of several words take its article.
const DEFINITE: [&str; 8] =
    ["Bahamas", "Islands", "Kingdom", "Netherlands", "Philippines", "Republic", "States", "Union"];

/// What sort of name it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A state.
    State,
    /// An organization or an institution.
    Body,
}

/// `name` as it stands inside a sentence.
pub fn in_sentence(name: &str, named: Named, lang: Lang) -> String {
    match article(name, named, lang) {
        Some(article) => format!("{article} {name}"),
        None => name.to_owned(),
    }
}

/// `name` after «de», with the two drawn together where Spanish draws them: «del Consejo».
pub fn of(name: &str, named: Named) -> String {
    match article(name, named, Lang::Es) {
        Some("el") => format!("del {name}"),
        Some(article) => format!("de {article} {name}"),
        None => format!("de {name}"),
    }
}

fn article(name: &str, named: Named, lang: Lang) -> Option<&'static str> {
    let first = name.split([' ', ',']).next().unwrap_or(name);
    match (lang, named) {
        (Lang::Es, Named::State) => None,
        (Lang::Es, Named::Body) if is_feminine(first) => Some("la"),
        (Lang::Es, Named::Body) => MASCULINE.contains(&first).then_some("el"),
        (Lang::En, Named::State) => {
            let definite = name.contains(' ') && name.split(' ').any(|word| DEFINITE.contains(&word));
            (definite && !name.starts_with("The ")).then_some("the")
        }
        (Lang::En, Named::Body) => (name.contains(' ') && !is_acronym(first)).then_some("the"),
    }
}

fn is_feminine(first: &str) -> bool {
    ["ción", "sión", "dad"].iter().any(|end| first.ends_with(end)) || FEMININE.contains(&first)
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|letter| letter.is_uppercase() || !letter.is_alphabetic())
}

/// `text` with its first letter as a capital, as at the beginning of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let mut sentence = String::with_capacity(text.len());
    sentence.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    sentence.push_str(letters.as_str());
    sentence
}

/// A sentence of the record with its final full stop.
pub fn with_stop(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// `name` as it is put in alphabetical order: without case and accents.
pub fn sort_key(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_the_article_that_a_reader_expects() {
        use Lang::{En, Es};
        use Named::{Body, State};
        let rows = [
            ("Honduras", State, Es, "Honduras"),
            ("República Dominicana", State, Es, "República Dominicana"),
            ("Dominican Republic", State, En, "the Dominican Republic"),
            ("Costa Rica", State, En, "Costa Rica"),
            ("United States", State, En, "the United States"),
            (
                "Organización Internacional para las Migraciones",
                Body,
                Es,
                "la Organización Internacional para las Migraciones",
            ),
            (
                "International Organization for Migration",
                Body,
                En,
                "the International Organization for Migration",
            ),
            (
                "Consejo Nacional contra la Trata de Personas",
                Body,
                Es,
                "el Consejo Nacional contra la Trata de Personas",
            ),
            ("SVET", Body, Es, "SVET"),
            ("ECPAT International", Body, En, "ECPAT International"),
        ];
        for (name, named, lang, expected) in rows {
            assert_eq!(in_sentence(name, named, lang), expected);
        }
    }

    #[test]
    fn de_and_el_are_drawn_together() {
        assert_eq!(of("Consejo Nacional", Named::Body), "del Consejo Nacional");
        assert_eq!(
            of("SVET, Secretaría contra la Violencia Sexual", Named::Body),
            "de SVET, Secretaría contra la Violencia Sexual"
        );
        assert_eq!(of("Comisión Nacional", Named::Body), "de la Comisión Nacional");
        assert_eq!(of("El Salvador", Named::State), "de El Salvador");
    }
}
