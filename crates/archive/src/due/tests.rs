//! Sentences with a deadline, and sentences without.

use super::cues::languages;
use super::*;
use crate::table;
use crate::words::split;

const MEETING: PartialDate = PartialDate { year: 2023, month: Some(11), day: Some(30) };

fn said(due: Option<Due>) -> String {
    match due.map(|it| it.0) {
        Some(Deadline::Date(date)) => date.to_string(),
        Some(Deadline::Duration(length)) => length,
        Some(Deadline::Event(words)) => format!("event {words}"),
        Some(Deadline::Vague(words)) => format!("vague {words}"),
        None => "-".into(),
    }
}

fn of(text: &str, language: Language) -> Option<Due> {
    let tokens = split(text, 0..text.len());
    deadline(
        text,
        &tokens,
        0..tokens.len(),
        language,
        Meeting { on: Some(MEETING), number: None },
        What::Other,
    )
}

#[test]
fn every_cue_is_read_in_its_example() {
    for [cue, language, _, _, example] in table::rows::<5>(include_str!("../../tables/deadlines.tsv")) {
        for language in languages(language) {
            let found = of(example, language);
            assert!(found.is_some(), "{cue}: {example}");
            assert!(!matches!(found, Some((Deadline::Vague(_), ..))), "{cue}: {example}");
        }
    }
}

#[test]
fn every_vague_phrase_is_read_in_its_example() {
    for [phrase, language, _, example] in table::rows::<4>(include_str!("../../tables/vague.tsv")) {
        for language in languages(language) {
            assert_eq!(said(of(example, language)), format!("vague {phrase}"), "{example}");
        }
    }
}

#[test]
fn deadlines_in_spanish() {
    for (text, expected) in [
        ("La Secretaría remitirá el texto antes del 31 de marzo de 2024.", "2024-03-31"),
        ("La Secretaría remitirá el texto antes del 31 de marzo.", "2024-03-31"),
        ("Los Estados responderán a más tardar el viernes 15 de diciembre.", "2023-12-15"),
        ("Informar en un plazo de sesenta (60) días hábiles contados desde hoy.", "P60D"),
        ("Remitir sus aportes dentro de los próximos tres (3) meses.", "P3M"),
        ("El Comité presentará su plan en la próxima reunión ordinaria.", "event próxima reunión ordinaria"),
        (
            "Se remite el reglamento para su revisión en la primera plenaria del 2024.",
            "event primera plenaria del 2024",
        ),
        (
            "Remitir los documentos con 15 días de anticipación a la próxima reunión.",
            "event 15 días de anticipación a la próxima reunión",
        ),
        (
            "Enviar los aportes a más tardar 15 días antes de la siguiente plenaria.",
            "event 15 días antes de la siguiente plenaria",
        ),
        ("El Comité presentará el plan de 2024 en la próxima plenaria.", "event próxima plenaria"),
        ("Se publicará a la brevedad, y en todo caso antes del 15 de enero de 2024.", "2024-01-15"),
        ("En marzo de 2024 se presentará el informe.", "2024-03"),
        ("La plataforma estará lista para 2025.", "2025"),
        ("El informe se entregará a fines de 2024.", "2024"),
        ("Queda pendiente el emblema, que se retomará cuando haya recursos.", "event cuando haya recursos"),
        (
            "Se publicará una vez recibidas las observaciones, en línea.",
            "event una vez recibidas las observaciones",
        ),
        ("El asunto se dejó para la sesión de marzo.", "event sesión de marzo"),
        ("Los comentarios se recibirán hasta las 17:00 horas del 15 de enero de 2024.", "2024-01-15"),
        (
            "Deberán informar, antes de que finalice el año, sobre los avances.",
            "event antes de que finalice el año",
        ),
        ("Remitir los datos a más tardar el último día de febrero de 2024.", "2024-02"),
        ("Aplazar el debate para la V-2024.", "event V-2024"),
        ("Se acuerda realizar una campaña en el mes de enero de 2024.", "2024-01"),
        ("La Presidencia circulará el texto antes del cierre del año.", "event cierre del año"),
    ] {
        assert_eq!(said(of(text, Language::Es)), expected, "{text}");
    }
}

#[test]
fn deadlines_in_english() {
    for (text, expected) in [
        ("The Secretariat shall circulate the text by 30 June 2024.", "2024-06-30"),
        ("Members were asked to reply within sixty (60) working days.", "P60D"),
        ("The Committee shall report at its next session.", "event next session"),
        (
            "The draft will be ready in time for the next meeting of the Committee.",
            "event next meeting of the Committee",
        ),
        ("Comments are to be sent no later than March 15, 2024.", "2024-03-15"),
        (
            "Papers shall be sent at least 30 days before the next meeting.",
            "event 30 days before the next meeting",
        ),
        ("The plan shall be adopted before COP-6.", "event COP-6"),
        ("The Fund should be operational by 2025.", "2025"),
        ("The Group shall report by the end of the year.", "event end of the year"),
        ("The Group shall report by the end of 2024.", "2024"),
        (
            "The Secretariat shall print the map as soon as funds are available.",
            "event as soon as funds are available",
        ),
        ("Nominations shall be sent by close of business on 15 January 2024.", "2024-01-15"),
        ("The item was deferred to the Fifth Ministerial Meeting.", "event Fifth Ministerial Meeting"),
        ("La Secretaría informará en un plazo de dos meses.", "P2M"),
        ("Members shall pay as soon as possible.", "vague as soon as possible"),
    ] {
        assert_eq!(said(of(text, Language::En)), expected, "{text}");
    }
}

#[test]
fn deadlines_in_portuguese() {
    for (text, expected) in [
        ("A Secretaria enviará o texto até 31 de março de 2024.", "2024-03-31"),
        ("A Secretaria enviará o texto até o dia 31 de março.", "2024-03-31"),
        ("O Comitê informará num prazo máximo de trinta (30) dias úteis.", "P30D"),
        ("Um plano a ser apresentado na próxima reunião ordinária.", "event próxima reunião ordinária"),
        ("A proposta será discutida antes do encerramento do ano.", "event encerramento do ano"),
        ("Os membros responderão no mais breve prazo.", "vague no mais breve prazo"),
    ] {
        assert_eq!(said(of(text, Language::Pt)), expected, "{text}");
    }
}

#[test]
fn a_date_that_is_only_mentioned_is_no_deadline() {
    for (text, language) in [
        ("Se aprueba el Acta del 3 de mayo de 2023.", Language::Es),
        ("Se toma nota del informe de gestión 2023.", Language::Es),
        ("Se aprueba el presupuesto para 2024.", Language::Es),
        ("Se aprueba el plan de trabajo para el año 2024.", Language::Es),
        ("Se elige a Honduras para la presidencia hasta el 31 de diciembre de 2024.", Language::Es),
        ("Honduras fue electa presidenta para el año 2024.", Language::Es),
        ("El informe fue enviado antes del 15 de marzo de 2023.", Language::Es),
        ("La reunión se celebró en Lima el 30 de noviembre de 2023.", Language::Es),
        ("Se agradece la acogida en esta reunión.", Language::Es),
        ("Tomar nota del informe presentado durante la reunión de marzo.", Language::Es),
        ("Convocar a la octava sesión ordinaria para el 20 de enero de 2024.", Language::Es),
        ("Se fijó el 16 de enero de 2024 para la siguiente sesión.", Language::Es),
        ("Se prorroga el convenio hasta el 31 de diciembre de 2025.", Language::Es),
        ("The Committee agreed to hold its next meeting in Quito in May 2024.", Language::En),
        ("Panamá será sede para la próxima reunión.", Language::Es),
        ("En los últimos tres años se avanzó.", Language::Es),
        ("La reunión anterior aprobó el texto.", Language::Es),
        ("The minutes of the meeting of 3 May 2023 were approved.", Language::En),
        ("Honduras was elected to the chair for 2024.", Language::En),
        ("Note was taken of the annual report 2022.", Language::En),
        ("Observers are invited to the next meeting.", Language::En),
        ("Foi aprovada a ata da reunião de 3 de maio de 2023.", Language::Pt),
        ("Aprovou-se o orçamento para 2024.", Language::Pt),
        ("O plano dos dois países foi aprovado.", Language::Pt),
    ] {
        assert_eq!(said(of(text, language)), "-", "{text}");
    }
}

#[test]
fn a_cell_is_read_as_a_whole() {
    for (text, language, expected) in [
        ("31/03/2024", Language::Es, "2024-03-31"),
        ("60 días", Language::Es, "P60D"),
        ("Próxima reunión", Language::Es, "event Próxima reunión"),
        ("A la brevedad", Language::Es, "vague A la brevedad"),
        ("Marzo 2024", Language::Es, "2024-03"),
        ("2024", Language::Es, "2024"),
        ("– 30 de junio", Language::Es, "2024-06-30"),
        ("Antes de la plenaria de 2024", Language::Es, "event plenaria de 2024"),
        ("Within 30 days", Language::En, "P30D"),
        ("Next session", Language::En, "event Next session"),
        ("End of March 2024", Language::En, "2024-03"),
        ("Até 30 de junho de 2024", Language::Pt, "2024-06-30"),
        ("Próxima reunião", Language::Pt, "event Próxima reunião"),
        ("No aplica", Language::Es, "-"),
        ("—", Language::Es, "-"),
        ("", Language::Es, "-"),
    ] {
        let tokens = split(text, 0..text.len());
        assert_eq!(said(bare(text, &tokens, 0..tokens.len(), language, Some(MEETING))), expected, "{text}");
    }
}

#[test]
fn a_numbered_meeting_lies_ahead_of_those_with_a_lower_number() {
    let text = "The Chair presented the paper at its fifth session.";
    let tokens = split(text, 0..text.len());
    let on = |number| {
        let meeting = Meeting { on: Some(MEETING), number };
        said(deadline(text, &tokens, 0..tokens.len(), Language::En, meeting, What::Other))
    };
    assert_eq!((on(Some(4)), on(Some(5)), on(None)), ("event fifth session".into(), "-".into(), "-".into()));
}

#[test]
fn set_words_are_surer_than_a_year_alone() {
    let sure = |text| of(text, Language::Es).map(|it| it.3);
    assert_eq!(sure("Responderán antes del 31 de marzo de 2024."), Some(Sureness::Sure));
    assert_eq!(sure("Responderán antes de marzo de 2024."), Some(Sureness::Likely));
    assert_eq!(sure("Responderán antes de 2025."), Some(Sureness::Unsure));
}

#[test]
fn what_is_put_off_waits_for_the_meeting_that_is_named() {
    let put_off = |text: &str, language| {
        let tokens = split(text, 0..text.len());
        let meeting = Meeting { on: Some(MEETING), number: Some(3) };
        said(deadline(text, &tokens, 0..tokens.len(), language, meeting, What::Postpones))
    };
    for (text, language, expected) in [
        ("El convenio pasó a la agenda de la próxima reunión.", Language::Es, "event próxima reunión"),
        (
            "O exame foi deixado para uma reunião extraordinária.",
            Language::Pt,
            "event reunião extraordinária",
        ),
        ("A proposal by Fiji was deferred to MOS4.", Language::En, "event MOS4"),
        (
            "The group will return to the question at the autumn meeting.",
            Language::En,
            "event autumn meeting",
        ),
        ("The election was put off to the sitting of 14 March 2024.", Language::En, "2024-03-14"),
        ("La tercera reunión aplazó el asunto.", Language::Es, "-"),
    ] {
        assert_eq!(put_off(text, language), expected, "{text}");
    }
}

#[test]
fn how_often_and_what_was_done_is_no_deadline() {
    for (text, language) in [
        ("Members shall inspect every vessel at least once a year.", Language::En),
        ("Aprobar las directrices en la versión distribuida el 2 de diciembre.", Language::Es),
    ] {
        assert_eq!(said(of(text, language)), "-", "{text}");
    }
}
