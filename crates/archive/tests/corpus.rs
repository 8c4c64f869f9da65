//! What the reader has reached on the open part of the corpus it keeps.

#[path = "../benches/scoring/mod.rs"]
mod scoring;

use archive::proposal::{Agreement, Found, Kind, Language, Meeting, Sureness};
use archive::{Proposal, Span};
use scoring::compare::{alike, marks};
use scoring::gold::Gold;
use scoring::{Counts, OPEN, ROWS, UNREAD};

/// The F1 that no row with a goal may fall below, other than its goal.
const LESS: &[(&str, f64)] = &[("actors", 0.917)];

#[test]
fn the_open_part_is_read_as_well_as_we_promise() {
    let documents = scoring::documents(OPEN).unwrap();
    let marks = scoring::score(&documents).unwrap();
    let short: Vec<String> = ROWS
        .iter()
        .filter_map(|row| {
            let less = LESS.iter().find(|(name, _)| *name == row.name);
            let goal = less.map(|(_, f1)| *f1).or(row.goal)?;
            let f1 = Counts::of(row, &marks).f1()?;
            let wrong = marks.iter().filter(|mark| !mark.right && row.holds(mark));
            let wrong: Vec<String> = wrong.map(|mark| format!("\n{mark}")).collect();
            (f1 < goal).then(|| format!("{}: {f1:.3} instead of {goal:.3}{}", row.name, wrong.concat()))
        })
        .collect();
    let read = documents.iter().filter(|document| marks.iter().any(|mark| mark.is_of(&document.name)));
    let table = scoring::table(&format!("{} documents", read.count()), &marks);
    assert!(short.is_empty(), "{}\n{table}", short.join("\n"));
}

#[test]
fn the_gold_of_every_document_lies_in_its_text() {
    let faults: Vec<String> = [OPEN, UNREAD]
        .iter()
        .filter_map(|folders| scoring::documents(folders).and_then(|it| scoring::score(&it).map(drop)).err())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// How many of a hundred sentences that stand alone get their kind, at least, by language.
const ALONE: &[(&str, usize)] = &[("es", 85), ("en", 86), ("pt", 90)];

#[test]
fn sentences_that_others_wrote_are_read_as_well_as_we_promise() {
    for told in scoring::sentences::tell().unwrap() {
        let (all, right) = told.decide;
        let least = ALONE.iter().find(|it| it.0 == told.language).map_or(100, |it| it.1);
        assert!(right * 100 >= all * least, "{}: {right} of {all}", told.language);
        let (tell, taken) = told.tell;
        assert!(taken * 6 <= tell, "{}: {taken} of {tell} that only tell", told.language);
    }
}

const TEXT: &str = "Cuarta reunión.\n1. El pleno aprobó sin observaciones\n\
                    el acta de la tercera reunión. 2) Se agradece a México la acogida dispensada.\nFin del texto.";

fn gold() -> Gold {
    let json = r#"{"language": "es", "meetings": [{"number": 4, "place": null, "agreements": [
        {"number": "1", "begins": "El pleno aprobó", "ends": "la tercera reunión.", "kind": "minutes_approval",
         "actors": [["plenary", "decides"]], "deadline": null},
        {"number": "2", "begins": "Se agradece", "ends": "acogida dispensada.", "kind": "thank",
         "actors": [["state:MEX", "thanked"]], "deadline": {"event": "la primera plenaria de 2024"}}]}]}"#;
    serde_json::from_str(json).unwrap()
}

fn agreement(words: &str, kind: Kind) -> Agreement {
    let start = TEXT.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    Agreement {
        span,
        words: words.to_owned(),
        summary: String::new(),
        number: None,
        kind: Found::new(kind, span, "test", Sureness::Sure),
        actors: Vec::new(),
        deadline: None,
        documents: Vec::new(),
        amounts: Vec::new(),
    }
}

fn told(agreements: Vec<Agreement>) -> Vec<(&'static str, bool, bool, bool)> {
    let meetings = vec![Meeting { agreements, ..Meeting::default() }];
    let proposal = Proposal { language: Language::Es, meetings, remarks: Vec::new(), model: None };
    let marks = marks(TEXT, &gold(), &proposal).unwrap();
    let told = marks.iter().map(|it| (it.field, it.right, it.gold.is_some(), it.found.is_some()));
    told.filter(|it| matches!(it.0, "boundaries" | "kind")).collect()
}

#[test]
fn a_number_in_front_and_a_line_end_do_not_matter() {
    let found = told(vec![
        agreement(
            "1. El pleno aprobó sin observaciones\nel acta de la tercera reunión.",
            Kind::MinutesApproval,
        ),
        agreement("Se agradece a México la acogida", Kind::Welcome),
    ]);
    let right = |field| (field, true, true, true);
    assert_eq!(found, [right("boundaries"), right("boundaries"), right("kind"), ("kind", false, true, true)]);
}

#[test]
fn what_overlaps_is_compared_and_what_is_not_there_is_missed() {
    let found = told(vec![agreement(
        "acta de la tercera reunión. 2) Se agradece a México la acogida dispensada.\nFin",
        Kind::Thank,
    )]);
    let missed = |field| (field, false, true, false);
    let expected = [
        missed("boundaries"),
        missed("boundaries"),
        ("boundaries", false, false, true),
        missed("kind"),
        ("kind", true, true, true),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_name_may_have_a_word_more_and_a_measure_may_not() {
    assert!(alike("Protocolo de Datos", "el Protocolo de Datos."));
    assert!(alike("event primera plenaria del 2024", "event la primera plenaria del 2024"));
    assert!(!alike("event primera plenaria", "vague primera plenaria"));
    assert!(!alike("date 2023-11", "date 2023-11-30"));
    assert!(!alike("Plan", "Plan de Acción de la Cuenca"));
}
