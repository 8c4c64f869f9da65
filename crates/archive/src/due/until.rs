//! A condition by which one can say when: «cuando haya recursos», `once the corrections have been received`.

use std::sync::LazyLock;

use crate::grammar;
use crate::phrases::Phrases;
use crate::proposal::Language;
use crate::words::Token;

/// Words that open a condition, in which language, and whether a verb of what is still to come has to follow.
static OPENINGS: LazyLock<Phrases<(Language, bool)>> = LazyLock::new(|| {
    use Language::{En, Es, Pt};
    Phrases::new([
        ("antes de que", (Es, false)),
        ("antes que", (Pt, true)),
        ("cuando", (Es, true)),
        ("una vez que", (Es, false)),
        ("una vez", (Es, true)),
        ("en cuanto", (Es, true)),
        ("tan pronto como", (Es, true)),
        ("tan pronto", (Es, true)),
        ("hasta que", (Es, true)),
        ("hasta tanto", (Es, false)),
        ("until such time as", (En, false)),
        ("when", (En, true)),
        ("until", (En, true)),
        ("até que", (Pt, true)),
        ("once", (En, false)),
        ("as soon as", (En, false)),
        ("quando", (Pt, true)),
        ("uma vez", (Pt, true)),
        ("assim que", (Pt, true)),
        ("logo que", (Pt, true)),
        ("tão logo", (Pt, true)),
    ])
});

/// Verbs of what is still to come, and endings of participles.
const STILL: &[&str] = &[
    "haya",
    "hayan",
    "exista",
    "existan",
    "cuente",
    "cuenten",
    "disponga",
    "dispongan",
    "tenga",
    "tengan",
    "este",
    "esten",
    "sea",
    "sean",
    "finalice",
    "concluya",
    "reciba",
    "reciban",
    "apruebe",
    "aprueben",
    "obtenga",
    "obtengan",
    "permita",
    "permitan",
    "haja",
    "houver",
    "for",
    "forem",
    "tiver",
    "tiverem",
    "estiver",
    "estiverem",
    "seja",
    "sejam",
    "esteja",
    "estejam",
    "permitam",
    "entre",
    "entren",
    "entrar",
    "entrem",
    "conclua",
    "aprove",
    "disponha",
    "existam",
    "termine",
    "terminen",
    "complete",
    "completen",
    "conozca",
    "conozcan",
    "conheca",
    "conhecam",
    "defina",
    "definan",
    "resuelva",
    "resuelvan",
    "decida",
    "decidan",
    "receba",
    "recebam",
    "tome",
    "tomen",
    "emita",
    "emitan",
    "emitam",
    "ratifique",
    "ratifiquen",
    "ratifiquem",
    "publique",
    "publiquen",
    "publiquem",
    "presente",
    "presenten",
    "entregue",
    "entreguen",
    "llegue",
    "lleguen",
    "chegue",
    "cheguem",
    "levante",
    "levanten",
    "normalice",
    "normalicen",
    "normalize",
    "firme",
    "firmen",
    "assine",
    "assinem",
    "conste",
    "definam",
    "permit",
    "permits",
    "allow",
    "allows",
];

/// The place after the condition that begins at `at`, which is the end of its clause, and whether its verb says
/// that it is still to come.
pub fn condition(tokens: &[Token], at: usize, language: Language) -> Option<(usize, bool)> {
    let (after, &(own, verb)) = OPENINGS.at(tokens, at)?;
    let first = tokens.get(after)?;
    // `once a year`, `once in every quarter` are how often.
    let possible = [
        "possible",
        "practicable",
        "feasible",
        "posible",
        "possivel",
        "que",
        "mas",
        "al",
        "por",
        "again",
        "a",
        "an",
        "in",
        "every",
        "each",
        "per",
        "more",
        "durante",
    ];
    let other = own != language && after - at < 3;
    if other || first.is_one(&possible) || first.is_mark() || first.is("sea") && language == Language::Es {
        return None;
    }
    let mut near = tokens.iter().skip(after).take(7).take_while(|it| !it.is_mark());
    // `until the results of the study have been received`
    let done = || {
        const DONE: &[&str] = &["has", "have", "is", "are", "becomes", "become", "were", "was"];
        let clause = tokens.iter().skip(after).take(9).take_while(|it| !it.is_mark());
        language == Language::En && clause.into_iter().any(|it| it.is_one(DONE))
    };
    let still = near.any(|it| it.is_one(STILL)) || done();
    if verb && !grammar::is_participle(first) && !still {
        return None;
    }
    let clause = tokens.iter().skip(at).take(16);
    let next = at + clause.take_while(|it| !it.is_one(&[".", ",", ";", ":", "|", "(", ")"])).count();
    Some((next, still))
}
