//! The little words: where clauses begin, what denies, what only supposes, where quotations stand.

use std::ops::Range;

use crate::proposal::Language;
use crate::words::{Token, is_one_at};

/// Words that open a clause that only depends on another.
const RELATIVE: [&[&str]; 3] = [
    &[
        "que", "quien", "quienes", "cual", "cuales", "cuyo", "cuya", "cuyos", "cuyas", "donde", "cuando",
        "aunque", "porque", "si", "mientras", "segun", "tras",
    ],
    &[
        "that", "which", "who", "whom", "whose", "where", "when", "while", "although", "because", "if",
        "whether", "what", "how", "since", "once",
    ],
    &[
        "que", "quem", "cujo", "cuja", "cujos", "cujas", "onde", "quando", "embora", "porque", "enquanto",
        "conforme", "apos",
    ],
];

/// Words that deny.
const DENIAL: &[&str] = &[
    "no",
    "not",
    "nao",
    "nunca",
    "never",
    "neither",
    "nor",
    "tampoco",
    "ni",
    "sin",
    "sem",
    "nem",
    "without",
    "didn't",
    "jamas",
    "unable",
    "unwilling",
    "refused",
    "declined",
    "failed",
];

/// Words that only suppose.
const SUPPOSAL: &[&str] = &[
    "podria",
    "podrian",
    "poderia",
    "poderiam",
    "deberia",
    "deberian",
    "deveria",
    "deveriam",
    "could",
    "might",
    "may",
    "should",
    "pudiera",
    "pudieran",
    "convendria",
    "seria",
    "would",
];

/// Forms of *to be* and the like before a participle.
const PASSIVE: &[&str] = &[
    "fue",
    "fueron",
    "es",
    "son",
    "sera",
    "seran",
    "sea",
    "sean",
    "sido",
    "queda",
    "quedan",
    "quedo",
    "quedaron",
    "ha",
    "han",
    "foi",
    "foram",
    "e",
    "sao",
    "serao",
    "seja",
    "sejam",
    "fica",
    "ficam",
    "ficou",
    "ficaram",
    "tendo",
    "was",
    "were",
    "is",
    "are",
    "been",
    "be",
    "being",
    "siendo",
    "sendo",
    "resulto",
    "resultaron",
    "dio",
    "da",
    "dan",
    "stands",
    "stood",
];

/// Whether the token opens a clause that only depends on another.
pub fn is_relative(language: Language, token: &Token) -> bool {
    RELATIVE[language as usize].contains(&token.folded.as_str())
}

/// Whether a word that denies stands within four words before `at`, in the same clause.
pub fn is_denied(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let start = at.saturating_sub(4).max(range.start).min(at);
    // «No. 4», «No 4/2019» count and deny nothing.
    let counts = |place: usize| {
        tokens[place].is("no")
            && (place + 1..(place + 4).min(tokens.len()))
                .find(|it| !tokens[*it].is_one(&[".", "o", "os"]))
                .is_some_and(|it| tokens[it].is_number())
    };
    (start..at)
        .rev()
        .take_while(|it| !tokens[*it].is_one(&[";", ":", ","]) && !ends_clause(tokens, *it))
        .any(|it| tokens[it].is_one(DENIAL) && !counts(it))
}

/// Whether a stop ends what was said: not the one of «L.3» or «No. 4».
fn ends_clause(tokens: &[Token], at: usize) -> bool {
    tokens[at].is(".") && !tokens.get(at + 1).is_some_and(Token::is_number)
}

/// Whether what stands at `at` is only supposed.
pub fn is_supposed(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    before(tokens, range, at, 4).any(|it| it.is_one(SUPPOSAL))
}

/// Whether a form of *to be* stands within four words before `at`; `be, and they are hereby, approved` has a comma.
pub fn is_passive(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let hereby = at >= range.start + 3 && tokens[at - 1].is(",") && tokens[at - 2].is("hereby");
    hereby || before(tokens, range, at, 4).any(|it| it.is_one(PASSIVE))
}

/// Whether a word can only stand before a noun.
pub fn is_determiner(token: &Token) -> bool {
    token.is_one(&[
        "the", "a", "an", "this", "that", "these", "those", "its", "their", "our", "no", "any", "each",
    ])
}

/// Whether a verb is told of a time before that of the text: «habían convenido», `had approved`, «tinha aprovado».
pub fn is_before_past(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    const HAD: &[&str] = &["habia", "habian", "had", "havia", "haviam", "tinha", "tinham"];
    before(tokens, range, at, 3).any(|it| it.is_one(HAD))
}

/// Up to `reach` tokens before `at`, nearest first, up to the end of a clause.
fn before<'a>(
    tokens: &'a [Token],
    range: &Range<usize>,
    at: usize,
    reach: usize,
) -> impl Iterator<Item = &'a Token> {
    let start = at.saturating_sub(reach).max(range.start).min(at);
    tokens[start..at].iter().rev().take_while(|it| !it.is_one(&[";", ":", ".", ","]))
}

/// Whether the verb at `at` stands in a clause that only depends on another; `opener` is the word that opens it.
pub fn opener(language: Language, tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    let start = at.saturating_sub(30).max(range.start);
    for place in (start..at).rev() {
        let token = &tokens[place];
        // «Recordó que, en su sesión de 2019, aprobó»: what stands between commas parts nothing.
        if token.is(",")
            && let Some(first) =
                (start.max(place.saturating_sub(12))..place).rev().find(|it| tokens[*it].is(","))
            && first > start
            && is_relative(language, &tokens[first - 1])
        {
            return Some(first - 1);
        }
        if token.is_one(&[";", ":", ".", ",", ")", "—", "–"]) {
            return None;
        }
        // «por lo que el pleno…» begins anew; «para que», «hasta que» depend.
        let therefore = token.is("que") && place > range.start && tokens[place - 1].is("lo")
            // «With that addition the Plenary approved …»
            || token.is("that")
                && place > range.start
                && tokens[place - 1].is_one(&["with", "of", "in", "on", "at", "for", "from", "by", "to", "after"]);
        // «Luego de la lectura y tras un intercambio se aprueba»: what is done by nobody begins anew.
        const AFTER: &[&str] = &["tras", "luego", "despues", "apos", "depois", "previo"];
        let nobody = at > place + 1 && tokens[at - 1].is("se") && token.is_one(AFTER);
        if nobody {
            continue;
        }
        let more = token.is("once") && tokens[place + 1].is_one(&["more", "again"]);
        if is_relative(language, token) && !therefore && !more {
            return Some(place);
        }
        let joined = token.is_one(&["y", "e", "and"]);
        // Another sentence may begin after «y»; where a relative stands before it, it still depends.
        if joined && place + 1 == at && !(start..place).any(|it| is_relative(language, &tokens[it])) {
            return None;
        }
    }
    None
}

/// For each token of a range, whether it stands in quotation marks or brackets.
pub fn aside(tokens: &[Token], range: &Range<usize>) -> Vec<bool> {
    let mut quoted = false;
    let mut depth = 0_u32;
    let mut marks: Vec<bool> = Vec::with_capacity(range.len());
    for token in &tokens[range.clone()] {
        match token.folded.as_str() {
            "«" | "“" | "„" => quoted = true,
            "»" | "”" => quoted = false,
            "\"" => quoted = !quoted,
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        marks.push(quoted || depth > 0);
    }
    // What never closes does not count.
    if quoted || depth > 0 {
        let open = marks.iter().rposition(|it| !*it).map_or(0, |it| it + 1);
        marks[open..].iter_mut().for_each(|it| *it = false);
    }
    marks
}

/// Whether a word is a verb in the future, by its ending as written: «elaborará», «enviarão»; in English, `will`.
pub fn is_future(language: Language, token: &Token, written: &str) -> bool {
    let ends = |list: &[&str]| {
        let low = if written.chars().count() >= 4 { written.to_lowercase() } else { String::new() };
        list.iter().any(|it| low.ends_with(it))
    };
    let loud = written.chars().all(char::is_uppercase);
    // «Irán» is a state; «Deberá el Grupo presentar …» is none.
    let modal = token.is_one(&["debera", "deberan", "devera", "deverao"]);
    if language != Language::En && token.capital && !loud && !modal {
        return false;
    }
    match language {
        Language::Es => {
            (ends(&["ará", "erá", "irá", "arán", "erán", "irán", "drá", "drán"])
                || loud && ends(&["ara", "aran"]) && token.folded.len() > 6)
                && !token
                    .is_one(&["podra", "podran", "habra", "habran", "estara", "estaran", "ademas", "detras"])
        }
        Language::Pt => {
            ends(&["ará", "erá", "irá", "arão", "erão", "irão"])
                && !token.is_one(&[
                    "podera", "poderao", "havera", "estara", "estarao", "milhao", "verao", "opiniao",
                    "padrao",
                ])
        }
        Language::En => token.is_one(&["will", "shall"]),
    }
}

/// Whether words oblige somebody to do something: «tiene que subir», «habrá de rendir», `is to circulate`, `must send`.
pub fn obliges(language: Language, tokens: &[Token], at: usize) -> bool {
    let is = |at: usize, words: &[&str]| is_one_at(tokens, at, words);
    let bare = |at: usize| {
        tokens.get(at).is_some_and(|it| is_infinitive(language, it))
            || tokens.get(at + 1).is_some_and(|it| is_infinitive(language, it))
                && is(at, &["se", "no", "tambien"])
    };
    match language {
        Language::En => {
            let verb = |at: usize| tokens.get(at).is_some_and(|it| it.is_word() && !it.capital);
            // `The purpose of these meetings is to …` obliges nobody.
            const ENDS: &[&str] = &[
                "purpose",
                "aim",
                "objective",
                "goal",
                "intention",
                "idea",
                "task",
                "function",
                "role",
                "priority",
                "objectives",
                "aims",
            ];
            let purpose = || {
                tokens[at.saturating_sub(12)..at]
                    .iter()
                    .rev()
                    .take_while(|it| !it.is_one(&[".", ";"]))
                    .any(|it| it.is_one(ENDS))
            };
            is(at, &["is", "are"]) && is(at + 1, &["to"]) && verb(at + 2) && !purpose()
                || is(at, &["must"]) && verb(at + 1)
                || is(at, &["has", "have"]) && is(at + 1, &["to"]) && verb(at + 2)
        }
        Language::Es => {
            is(at, &["va", "van"]) && is(at + 1, &["a"]) && bare(at + 2)
                || is(at, &["tiene", "tienen", "tendra", "tendran"]) && is(at + 1, &["que"]) && bare(at + 2)
                || is(at, &["ha", "han", "habra", "habran"]) && is(at + 1, &["de"]) && bare(at + 2)
                || is(at, &["debe", "deben"])
                    && bare(at + 1)
                    && !is(at + 1, &["ser", "estar", "haber", "tener"])
        }
        Language::Pt => {
            is(at, &["vai", "vao"]) && bare(at + 1)
                || is(at, &["tem", "tera", "terao"]) && is(at + 1, &["de", "que"]) && bare(at + 2)
                || is(at, &["ha", "hao", "havera"]) && is(at + 1, &["de"]) && bare(at + 2)
                || is(at, &["deve", "devem"])
                    && bare(at + 1)
                    && !is(at + 1, &["ser", "estar", "haver", "ter"])
        }
    }
}

/// Whether a word of Spanish or Portuguese reads like a participle: «aprobada», «reunidos».
pub fn is_participle(token: &Token) -> bool {
    const ENDS: [&str; 8] = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"];
    ENDS.iter().any(|it| token.folded.ends_with(it))
}

/// Whether a word reads like a bare verb: «elaborar», «remeter».
pub fn is_infinitive(language: Language, token: &Token) -> bool {
    let word = token.folded.as_str();
    let word = ["se", "lo", "la", "los", "las", "le", "les"]
        .iter()
        .find_map(|it| word.strip_suffix(it).filter(|it| it.ends_with('r')))
        .unwrap_or(word);
    language != Language::En
        && word.len() > 3
        && ["ar", "er", "ir"].iter().any(|it| word.ends_with(it))
        && !token.is_one(&[
            "lugar",
            "hogar",
            "militar",
            "titular",
            "similar",
            "familiar",
            "mujer",
            "mulher",
            "taller",
            "primer",
            "tercer",
            "ayer",
            "mar",
            "par",
            "auxiliar",
            "popular",
            "escolar",
            "bienestar",
            "particular",
            "celular",
            "dolar",
            "qualquer",
            "poder",
            "cualquier",
            "parecer",
            "azar",
            "anterior",
            "preliminar",
        ])
}
