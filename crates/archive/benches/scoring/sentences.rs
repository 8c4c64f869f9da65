//! Sentences that stand alone, each in a short document of its own, beside the kind that a careful reader gives them.

use std::fs;
use std::path::Path;

use archive::proposal::Kind;

use super::compare::word;

/// How many sentences were read as they should be.
pub struct Told {
    /// `es`, `en`, `pt`.
    pub language: &'static str,
    /// Sentences that decide, and how many of them got their kind.
    pub decide: (usize, usize),
    /// Sentences that only tell, and how many of them were taken for agreements.
    pub tell: (usize, usize),
}

/// A part of the name of an organ, and how it heads a document.
type Organ = (&'static str, &'static str);

/// The organs that a sentence may name, by language, and the one where it names none.
const ORGANS: [(&str, &[Organ], &str); 3] = [
    (
        "es",
        &[
            ("omité", "COMITÉ"),
            ("omisión", "COMISIÓN"),
            ("Junta", "JUNTA"),
            ("samblea", "ASAMBLEA"),
            ("onferencia", "CONFERENCIA"),
            ("Foro", "FORO"),
            ("Mesa", "MESA"),
            ("Red ", "RED"),
        ],
        "CONSEJO",
    ),
    (
        "en",
        &[
            ("ommittee", "COMMITTEE"),
            ("ommission", "COMMISSION"),
            (" Board", "BOARD"),
            ("ssembly", "ASSEMBLY"),
            ("onference", "CONFERENCE"),
            ("uthority", "AUTHORITY"),
            ("Forum", "FORUM"),
        ],
        "COUNCIL",
    ),
    (
        "pt",
        &[
            ("omité", "COMITÉ"),
            ("omitê", "COMITÊ"),
            ("omissão", "COMISSÃO"),
            ("ssembleia", "ASSEMBLEIA"),
            ("onferência", "CONFERÊNCIA"),
            ("Fórum", "FÓRUM"),
            ("Rede ", "REDE"),
        ],
        "CONSELHO",
    ),
];

/// The document a sentence stands in: of the fifth meeting of the organ it names; an infinitive, a report and a row stand
/// in a list of decisions.
fn document(language: &str, sentence: &str, kind: &str) -> String {
    let (_, organs, usual) = ORGANS.iter().find(|it| it.0 == language).expect("one of three languages");
    let named = organs.iter().filter_map(|(part, head)| sentence.find(part).map(|at| (at, head)));
    let organ = named.min().map_or(*usual, |(_, head)| head);
    let (head, list) = match language {
        "es" => (format!("ACTA DE LA QUINTA REUNIÓN DEL {organ} DE PUERTOS DEL SUR (CPS)"), "ACUERDOS"),
        "en" => (format!("MINUTES OF THE FIFTH MEETING OF THE {organ} OF SOUTHERN PORTS (CSP)"), "DECISIONS"),
        _ => (format!("ATA DA QUINTA REUNIÃO DO {organ} DE PORTOS DO SUL (CPS)"), "DECISÕES"),
    };
    // «No autorizar …», «Comprometer-se a …», «Que la Secretaría prepare …» stand in a list as well.
    let mut words = sentence.split(' ').map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    let first =
        if matches!(first.as_str(), "no" | "não") { words.next().unwrap_or_default() } else { first };
    let first = first.trim_end_matches("-se").trim_end_matches("se");
    let bare = match language {
        "en" => ["To ", "Not to ", "Minutes of"].iter().any(|it| sentence.starts_with(it)),
        _ => first == "que" || ["ar", "er", "ir"].iter().any(|it| first.ends_with(it)),
    };
    let listed = kind != "none" && (bare || kind == "report" || sentence.contains(" – "));
    let day = "Lima, 3/5/2023";
    if listed {
        format!("{head}\n\n{day}\n\n{list}\n\n1. {sentence}\n")
    } else {
        format!("{head}\n\n{day}\n\n{sentence}\n")
    }
}

/// Reads the sentences of every language.
pub fn tell() -> Result<Vec<Told>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sentences");
    ["es", "en", "pt"]
        .into_iter()
        .map(|language| {
            let path = folder.join(format!("{language}.tsv"));
            let table = fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
            let mut told = Told { language, decide: (0, 0), tell: (0, 0) };
            for line in table.lines().skip(1) {
                let cells: Vec<&str> = line.split('\t').collect();
                let [kind, _, _, sentence] = cells[..] else {
                    return Err(format!("{}: four cells are wanted in «{line}»", path.display()));
                };
                let found = kind_of(&document(language, sentence, kind));
                let (all, some) = if kind == "none" { &mut told.tell } else { &mut told.decide };
                *all += 1;
                *some += usize::from(if kind == "none" {
                    found.is_some()
                } else {
                    found.as_deref() == Some(kind)
                });
            }
            Ok(told)
        })
        .collect()
}

/// The kind of the first agreement of a document.
fn kind_of(document: &str) -> Option<String> {
    let proposal = archive::read(document);
    let kind: Option<Kind> =
        proposal.meetings.iter().flat_map(|it| &it.agreements).next().map(|it| it.kind.value);
    kind.map(word)
}
