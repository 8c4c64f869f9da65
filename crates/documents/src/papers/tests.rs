//! What papers say and what they keep to themselves, over the plenary of the seed.

use std::collections::BTreeSet;

use domain::paper::Kind;
use domain::symbol::AgreementId;
use domain::words::Lang::{self, En, Es};

use super::*;
use crate::sample::{self, History, IV, NEXT};
use crate::sheet::{Block, Run};
use crate::typeset;

fn of(it: &History, what: &What, lang: Lang) -> Sheet {
    sheet(&it.coalition, what, lang, sample::issue()).expect("the record knows it")
}

/// Everything that a sheet says, as one text.
fn words(sheet: &Sheet) -> String {
    serde_json::to_string(sheet).expect("plain data").replace("\\\"", "\"")
}

/// The numbered paragraphs, in order.
fn numbered(sheet: &Sheet) -> Vec<String> {
    let text = |runs: &[Run]| {
        let run = |run: &Run| match run {
            Run::Plain(text) | Run::Bold(text) | Run::Italic(text) => text.clone(),
        };
        runs.iter().map(run).collect::<String>()
    };
    let paragraph = |block: &Block| match block {
        Block::Paragraph { number: Some(_), runs, .. } => Some(text(runs)),
        _ => None,
    };
    sheet.blocks.iter().filter_map(paragraph).collect()
}

fn minutes() -> What {
    What::Minutes(IV.into())
}

fn note(seat: &str) -> What {
    What::Note(IV.into(), seat.into(), Tone::default())
}

fn certificate() -> What {
    What::Certificate(AgreementId { plenary: IV.into(), number: 2 })
}

#[test]
fn every_paper_is_typeset_in_both_languages() {
    let (drafted, approved) = (sample::with_minutes(false), sample::with_minutes(true));
    let disputed = sample::with_a_roll_call();
    let papers = [
        (&drafted, minutes()),
        (&approved, minutes()),
        (&disputed, minutes()),
        (&approved, What::Convocation(IV.into())),
        (&approved, certificate()),
        (&approved, note("MEX")),
        (&disputed, note("HND")),
    ];
    for (it, what) in papers {
        for lang in [Es, En] {
            let sheet = of(it, &what, lang);
            let said = words(&sheet);
            assert!(!said.contains(['⟨', '$']), "{said}");
            let paper = typeset::render(&sheet).unwrap_or_else(|error| panic!("{what:?}: {error}"));
            assert!(paper.starts_with(b"%PDF-"));
        }
    }
}

#[test]
fn minutes_are_a_draft_until_a_later_plenary_approves_them() {
    let it = sample::with_minutes(false);
    let draft = of(&it, &minutes(), Es);
    assert!(draft.draft && draft.approval.is_none());
    assert_eq!(
        (draft.symbol.as_str(), minutes().kind(&it.coalition)),
        ("CORETT/IV-2023/borrador-1", Kind::DraftMinutes)
    );
    let it = sample::with_minutes(true);
    let approved = of(&it, &minutes(), Es);
    assert!(!approved.draft);
    assert_eq!(
        (approved.symbol.as_str(), minutes().kind(&it.coalition)),
        ("CORETT/IV-2023/acta", Kind::Minutes)
    );
    let sentence = approved.approval.expect("it was approved");
    assert_eq!(
        sentence,
        "Acta aprobada por la plenaria I-2024 el 21 de marzo de 2024. \
         Por consenso: ninguno de los 5 miembros presentes objetó (de 9 miembros; quórum 5)."
    );
}

#[test]
fn minutes_say_what_is_unknown_and_mark_what_is_assumed() {
    let it = sample::with_minutes(true);
    let mut issue = sample::issue();
    let mandates = it.facts.iter().filter(|fact| fact.act == "mandate.begin");
    issue.sources = mandates.filter_map(|fact| Some((fact.position, fact.source.clone()?))).collect();
    let sheet = sheet(&it.coalition, &minutes(), Es, issue).expect("the record knows it");
    let line = |label: &str| {
        let found = sheet.facts.iter().find(|fact| fact.label == label).expect("a line of the head");
        (found.value.as_str(), found.note.as_deref())
    };
    assert_eq!(line("Apertura"), ("no consta", None));
    assert_eq!(line("Fecha"), ("30 de noviembre de 2023", Some("supuesto")));
    assert_eq!(line("Preside"), ("Guatemala, SVET", None));
    assert_eq!(line("Secretaría Técnica"), ("Panamá", Some("supuesto")));
    let rows = sheet.blocks.iter().find_map(|block| match block {
        Block::Table { rows, .. } => Some(rows),
        _ => None,
    });
    let attendance = |name: &str| {
        let row = rows.expect("a table").iter().find(|row| row[0].runs == [Run::from(name)]);
        row.map(|row| row[2].runs.clone())
    };
    assert_eq!(attendance("Belice"), Some(vec!["no consta".into()]));
    assert_eq!(attendance("Guatemala"), Some(vec!["en sala".into()]));
    assert_eq!(attendance("Honduras"), Some(vec!["presente; no consta el modo".into()]));
}

#[test]
fn paragraphs_keep_their_numbers_and_prose_points_to_the_entry_it_stands_in() {
    let it = sample::with_minutes(true);
    let sheet = of(&it, &minutes(), Es);
    let paragraphs = numbered(&sheet);
    assert_eq!(paragraphs.len(), it.coalition.minutes[&IV.into()].paragraphs.len());
    assert_eq!(
        paragraphs.last().map(String::as_str),
        Some("Las delegaciones agradecieron la hospitalidad de Guatemala.")
    );
    let prose = sheet.blocks.iter().rev().find_map(|block| match block {
        Block::Paragraph { number: Some(_), margin: Some(margin), .. } => Some(margin.records.clone()),
        _ => None,
    });
    assert_eq!(prose, Some(vec![it.coalition.minutes[&IV.into()].position]));
}

#[test]
fn an_agreement_stands_in_its_box_and_in_the_closing_table_with_owner_and_deadline() {
    let sheet = of(&sample::with_minutes(true), &minutes(), Es);
    let boxed = sheet.blocks.iter().find_map(|block| match block {
        Block::Decision { code, how, .. } if code.ends_with("A2") => Some((code.clone(), how.clone())),
        _ => None,
    });
    let how = "Por consenso: ninguno de los 7 miembros presentes objetó (de 9 miembros; quórum 5).";
    assert_eq!(boxed, Some(("Acuerdo CORETT/IV-2023/A2".to_owned(), how.to_owned())));
    let said = words(&sheet);
    for part in [
        "la Secretaría Técnica",
        "dentro de 30 días a partir del acuerdo",
        "en la primera plenaria de 2024 (I-2024)",
    ] {
        let due = part != "en la primera plenaria de 2024 (I-2024)";
        assert_eq!(said.contains(part), due, "{part}: nobody recorded that the committee fell due");
    }
}

#[test]
fn a_roll_call_lists_who_answered_what() {
    let said = words(&of(&sample::with_a_roll_call(), &minutes(), Es));
    assert!(said.contains(
        "Votaron a favor: El Salvador, Guatemala, Honduras, México, Panamá y República Dominicana."
    ));
    assert!(said.contains("Votaron en contra: Costa Rica."));
    assert!(said.contains("Honduras formuló una reserva al párrafo 2: prefiere veinte días."));
}

#[test]
fn a_text_without_translation_says_in_which_language_it_is_authentic() {
    let said = words(&of(&sample::iv_2023(), &certificate(), En));
    assert!(said.contains("Se crea un Petit Comité"));
    assert!(said.contains("(authentic text in Spanish; no translation in the record)"));
}

#[test]
fn the_letter_shows_the_hour_in_each_capital_and_where_it_is_another_day() {
    let mut it = sample::iv_2023();
    sample::convened(&mut it, NEXT, 1, "2024-03-22T04:30:00Z", Vec::new());
    let said = words(&of(&it, &What::Convocation(NEXT.into()), Es));
    assert!(said.contains("22:30 (UTC−06:00)"), "{said}");
    assert!(said.contains("00:30 (UTC−04:00)") && said.contains("22 de marzo de 2024 (otro día)"));
    let called = words(&of(&it, &What::Convocation(IV.into()), Es));
    assert!(
        called.contains("con 31 días de antelación; la regla pide 30 días (Lineamientos, 5.3; supuesto)")
    );
    assert!(called.contains("Motivo: seguimiento del año 2022."));
}

#[test]
fn the_note_of_mexico_states_the_six_points_of_the_seed() {
    let it = sample::iv_2023();
    let sheet = of(&it, &note("MEX"), Es);
    assert_eq!(
        sheet.subtitle,
        [
            "Reunión IV-2023 de CORETT",
            "Subsecretaría de Derechos Humanos, Población y Migración",
            "Dirección General de Estrategias para la Atención de Derechos Humanos",
        ]
    );
    let said = words(&sheet);
    assert!(said.contains("El 30 de noviembre de 2023, México participó de manera virtual en la reunión IV-2023 de la Coalición Regional"));
    let points = numbered(&sheet);
    let expected: [&[&str]; 6] = [
        &["Los participantes aprobaron el Acta III-2023", "tercera reunión"],
        &[
            "La Presidencia, a cargo de Guatemala a través de SVET, en ejercicio hasta el 31 de diciembre de 2023, presentó la versión ejecutiva del informe de gestión de 2023.",
            "desde 2021",
        ],
        &[
            "Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes», respaldada por nuestro país.",
        ],
        &[
            "infografías sobre trata de personas correspondientes a 2022.",
            "propuesta de matriz, versión 1: «tráfico ilícito de migrantes».",
        ],
        &[
            "Petit Comité",
            "en la primera plenaria de 2024",
            "(OIM) ofreció su apoyo",
            "República Dominicana, Costa Rica, El Salvador, Honduras, nuestro país y Guatemala.",
        ],
        &[
            "Agotados los demás temas de la agenda",
            "la Secretaría Técnica, a cargo de Panamá",
            "Nuestro país otorgó su voto de confianza a Honduras.",
            "por un año",
        ],
    ];
    assert_eq!(points.len(), expected.len(), "{points:#?}");
    for (point, parts) in points.iter().zip(expected) {
        for part in parts {
            assert!(point.contains(part), "{part} is missing in: {point}");
        }
    }
}

#[test]
fn a_note_never_tells_how_others_voted_or_from_where_they_took_part() {
    let it = sample::with_a_roll_call();
    for lang in [Es, En] {
        let said = words(&of(&it, &note("HND"), lang));
        let own = if lang == Es { "Nuestro país votó a favor." } else { "Our country voted in favor." };
        assert!(said.contains(own) && said.contains("prefiere veinte días"), "{said}");
        for hidden in [
            "votó en contra",
            "voted against",
            "voto de confianza",
            "vote of confidence",
            "virtual",
            "remotely",
            "en sala",
        ] {
            assert!(!said.contains(hidden), "{hidden}: {said}");
        }
    }
    let mexico = words(&of(&it, &note("MEX"), Es));
    assert!(!mexico.contains("veinte días") && !mexico.contains("reserva"), "{mexico}");
}

#[test]
fn the_excerpt_attached_to_a_note_holds_no_vote_and_no_presence_of_others() {
    let it = sample::with_a_roll_call();
    let entries = entries(&it.coalition, &note("HND"));
    let speaks_of_others = |position: &u64| {
        let data = serde_json::to_value(&it.facts[*position as usize].event).expect("plain data");
        let seat = ["presence_recorded", "vote_cast", "stated"].iter().find_map(|shape| {
            let event = ["plenary", "decision"].iter().find_map(|topic| data.get(topic))?;
            event.get(shape)?.get("seat")?.as_str().map(str::to_owned)
        });
        let disclosed = data["election"]["vote_disclosed"]["seat"].as_str().map(str::to_owned);
        seat.or(disclosed).is_some_and(|seat| seat != "HND")
    };
    assert!(entries.iter().all(|position| !speaks_of_others(position)));
    assert!(it.facts.iter().any(|fact| speaks_of_others(&fact.position)));
}

#[test]
fn every_number_in_a_margin_is_among_the_entries_attached() {
    let it = sample::with_minutes(true);
    for what in [minutes(), note("MEX"), certificate(), What::Convocation(IV.into())] {
        let entries = entries(&it.coalition, &what);
        let cited: BTreeSet<u64> = of(&it, &what, Es).blocks.iter().flat_map(margin_of).collect();
        assert!(!cited.is_empty() && cited.is_subset(&entries), "{what:?}: {cited:?}");
    }
}

fn margin_of(block: &Block) -> Vec<u64> {
    let margin = match block {
        Block::Paragraph { margin, .. }
        | Block::Decision { margin, .. }
        | Block::Table { margin, .. }
        | Block::List { margin, .. }
        | Block::Quote { margin, .. } => margin.as_ref(),
        Block::Heading { .. } | Block::Address { .. } | Block::Note { .. } => None,
    };
    margin.map_or_else(Vec::new, |margin| margin.records.clone())
}

#[test]
fn what_the_record_does_not_know_has_no_paper() {
    let it = sample::iv_2023();
    for what in [
        What::Minutes("V-2023".into()),
        What::Note(IV.into(), "ITA".into(), Tone::default()),
        What::Certificate(AgreementId { plenary: IV.into(), number: 9 }),
    ] {
        assert_eq!(sheet(&it.coalition, &what, Es, sample::issue()), None);
    }
}
