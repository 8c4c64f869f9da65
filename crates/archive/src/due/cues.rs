//! The words that tell a deadline, and those that tell that there is none.

use std::sync::LazyLock;

use crate::phrases::Phrases;
use crate::proposal::{Language, Sureness};
use crate::table;
use crate::words::Token;

/// What may stand after a cue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// All that follows, in any form.
    Label,
    /// The same, behind the next colon or the like.
    Distant,
    /// A date.
    Date,
    /// A date, or a year alone.
    Year,
    /// A length of time.
    Duration,
    /// An event.
    Event,
    /// An event that the words say is still to come.
    Future,
    /// A date or a year, unless it is that of a plan, budget or term.
    Plan,
    /// A date, where the words around it say that something is to be done then.
    Act,
}

/// What a cue says.
pub struct Cue {
    /// In which languages it is one.
    pub languages: Vec<Language>,
    /// What it takes, tried in this order.
    pub takes: Vec<Takes>,
    /// How sure it is.
    pub sure: Sureness,
}

/// The languages of a cell.
pub fn languages(cell: &'static str) -> Vec<Language> {
    let language = |it| match it {
        "es" => Language::Es,
        "en" => Language::En,
        _ => Language::Pt,
    };
    table::values(cell).map(language).collect()
}

fn sureness(cell: &str) -> Sureness {
    match cell {
        "sure" => Sureness::Sure,
        "likely" => Sureness::Likely,
        _ => Sureness::Unsure,
    }
}

/// Words before a deadline.
pub static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let takes = |it| match it {
        "label" => Takes::Label,
        "distant" => Takes::Distant,
        "date" => Takes::Date,
        "year" => Takes::Year,
        "duration" => Takes::Duration,
        "event" => Takes::Event,
        "future" => Takes::Future,
        "plan" => Takes::Plan,
        _ => Takes::Act,
    };
    let rows = table::rows::<4>(include_str!("../../tables/deadlines.tsv"));
    Phrases::new(rows.map(|[cue, language, what, sure]| {
        let takes = table::values(what).map(takes).collect();
        (cue, Cue { languages: languages(language), takes, sure: sureness(sure) })
    }))
});

/// Times without a measure.
pub static VAGUE: LazyLock<Phrases<Sureness>> = LazyLock::new(|| {
    let rows = table::rows::<3>(include_str!("../../tables/vague.tsv"));
    Phrases::new(rows.map(|[phrase, _, sure]| (phrase, sureness(sure))))
});

/// Between a length of time and the event it counts back from.
pub static AHEAD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let words = [
        "antes de",
        "antes del",
        "antes da",
        "antes do",
        "before",
        "prior to",
        "ahead of",
        "in advance of",
        "de anticipación a",
        "de anticipación al",
        "de antelación a",
        "de antelación al",
        "previos a",
        "previos al",
        "previas a",
        "de antecedência a",
        "de antecedência à",
        "de antecedência ao",
        "con anterioridad a",
    ];
    Phrases::new(words.map(|it| (it, ())))
});

/// What may stand between a cue and a date or a length of time.
pub const FILLERS: [&str; 29] = [
    "el",
    "la",
    "los",
    "las",
    "o",
    "os",
    "as",
    "the",
    "dia",
    "dias",
    "proximos",
    "proximas",
    "siguientes",
    "next",
    "following",
    "coming",
    "seguintes",
    "its",
    "su",
    "a",
    "period",
    "maximum",
    "of",
    "de",
    "mes",
    "month",
    "em",
    "en",
    "on",
];

/// A plan, a budget or an office is for a year; that is not by when.
pub const OF_A_YEAR: [&str; 55] = [
    "rateio",
    "rateo",
    "prorrateo",
    "monto",
    "importe",
    "amount",
    "dotacion",
    "plan",
    "planes",
    "planificacion",
    "programa",
    "programacion",
    "presupuesto",
    "agenda",
    "calendario",
    "cronograma",
    "periodo",
    "ejercicio",
    "cuota",
    "cuotas",
    "aporte",
    "aportes",
    "contribucion",
    "contribuciones",
    "presidencia",
    "vicepresidencia",
    "secretaria",
    "mandato",
    "sede",
    "prioridades",
    "metas",
    "estrategia",
    "informe",
    "trabajo",
    "actividades",
    "budget",
    "programme",
    "program",
    "calendar",
    "schedule",
    "contributions",
    "dues",
    "presidency",
    "chair",
    "priorities",
    "strategy",
    "work",
    "orcamento",
    "plano",
    "trabalho",
    "atividades",
    "quota",
    "quotas",
    "contribuicoes",
    "fondos",
];

/// What is fixed or prepared of a meeting itself; «sede para la próxima reunión» is not by when.
pub const OF_A_MEETING: [&str; 24] = [
    "sede",
    "agenda",
    "temario",
    "fecha",
    "fechas",
    "lugar",
    "anfitrion",
    "anfitriona",
    "pais",
    "convocatoria",
    "invita",
    "invitar",
    "invito",
    "venue",
    "host",
    "date",
    "dates",
    "place",
    "invite",
    "invited",
    "invites",
    "data",
    "pauta",
    "convida",
];

/// Something is left for later.
pub const DEFERS: [&str; 20] = [
    "pospon",
    "pospus",
    "aplaz",
    "diferi",
    "difier",
    "posterg",
    "adiar",
    "adiad",
    "adia",
    "adiou",
    "defer",
    "postpon",
    "refer",
    "revert",
    "remit",
    "remet",
    "pendiente",
    "qued",
    "fica",
    "dejar",
];

/// Somebody fixes when a meeting is, or receives it.
pub const FIXES: [&str; 15] = [
    "convoc", "fij", "marc", "fix", "host", "acolh", "acog", "schedul", "agend", "celebr", "realiz",
    "conven", "organiz", "program", "sediar",
];

/// Somebody was given an office, which lasts so long.
pub const NAMES: [&str; 9] =
    ["nominated", "nominates", "nombro", "nombra", "designo", "designou", "nomeou", "appointed", "appoints"];

/// Something goes on for so long.
pub const LASTS: [&str; 11] = [
    "exten", "prorrog", "prolong", "reconduz", "vigen", "vigor", "mandat", "reeleg", "reelig", "continu",
    "renov",
];

/// Whether the word begins with one of these.
pub fn starts(token: &Token, stems: &[&str]) -> bool {
    stems.iter().any(|it| token.folded.starts_with(it))
}

/// Whether somebody is elected; «electronic» is not.
pub fn is_election(token: &Token) -> bool {
    starts(token, &["elegi", "elige", "elijan", "elect", "eleit", "eleg", "elecc", "eleic", "reele", "reeli"])
        // «elecciones generales» are an event of the state.
        && !starts(token, &["electr", "elegib"])
        && !token.is_one(&["elections", "elecciones", "eleicoes"])
}

/// Whether the word says that something is still to be done.
pub fn is_act(token: &Token) -> bool {
    const MODALS: [&str; 16] = [
        "debera", "deberan", "debe", "deben", "shall", "will", "must", "should", "devera", "deverao", "deve",
        "devem", "vence", "vencera", "due", "to",
    ];
    const STEMS: [&str; 33] = [
        "present",
        "entreg",
        "envi",
        "remit",
        "public",
        "conclu",
        "finaliz",
        "complet",
        "elabor",
        "circul",
        "inici",
        "inform",
        "prepar",
        "revis",
        "implement",
        "pag",
        "difund",
        "distribu",
        "convoc",
        "lanz",
        "aprob",
        "respond",
        "actualiz",
        "apresent",
        "encaminh",
        "divulg",
        "lanc",
        "atualiz",
        "somet",
        "designar",
        "adopt",
        "realiz",
        "prest",
    ];
    const STILL: [&str; 14] =
        ["ar", "er", "ir", "ara", "era", "ira", "aran", "eran", "iran", "arao", "erao", "irao", "arse", "e"];
    // «informe» is most often a noun.
    if token.is("informe") {
        return false;
    }
    token.is_one(&MODALS) || starts(token, &STEMS) && STILL.iter().any(|it| token.folded.ends_with(it))
}
