//! A small note, and what a model says of it: true, invented, known, cut short.

use super::*;
use crate::proposal::Who;
use crate::read;

const NOTE: &str = "Coalición Regional contra la Trata (CORETT)\n\nEl 30 de noviembre de 2023 se celebró en Antigua Guatemala, \
                    Guatemala, la IV Reunión 2023. Se acordó:\n\n1. Los participantes aprobaron el Acta III-2023.\n\n\
                    Antecedentes\n\nQueda en manos de la Secretaría Técnica reunir las fichas de los\npaíses. Las \
                    fichas se esperan el 15 de marzo de 2024.\n";
const CARDS: &str = "Queda en manos de la Secretaría Técnica reunir las fichas de los países.";

fn finding(words: &str, kind: &str) -> Finding {
    Finding { words: words.into(), kind: kind.into(), deadline: None }
}

fn heard(text: &str, findings: &[Finding]) -> Proposal {
    let mut inquiry = Inquiry::about(text, read(text), "small");
    inquiry.hear(0, findings);
    inquiry.close()
}

/// Added, known, dropped.
fn account(proposal: &Proposal) -> (usize, usize, usize) {
    let it = proposal.model.as_ref().expect("it was asked");
    (it.added, it.known, it.dropped)
}

#[test]
fn what_the_source_says_is_added_with_its_place_and_marked() {
    let before = read(NOTE).meetings[0].agreements.len();
    let proposal = heard(NOTE, &[finding(CARDS, "mandate")]);
    assert_eq!(account(&proposal), (1, 0, 0));
    let all = &proposal.meetings[0].agreements;
    assert_eq!(all.len(), before + 1);
    let it = all.last().expect("the one that was added");
    assert_eq!((&*it.kind.rule, it.kind.sure, it.kind.value), (RULE, Sureness::Unsure, Kind::Mandate));
    assert!(it.span.of(NOTE).split_whitespace().eq(CARDS.split_whitespace()));
    assert_eq!(it.words, CARDS);
    assert!(it.actors.iter().all(|it| it.sure == Sureness::Unsure), "{:?}", it.actors);
}

#[test]
fn who_and_by_when_are_read_by_our_own_rules() {
    let asked = "La Secretaría Técnica enviará la matriz a los países antes del 15 de marzo de 2024.";
    let text = format!("{NOTE}\nAntecedentes\n\n{asked}\n");
    let mut read = read(&text);
    read.meetings[0].agreements.retain(|it| it.words != asked);
    let mut inquiry = Inquiry::about(&text, read, "small");
    inquiry.hear(0, &[finding(asked, "mandate")]);
    let proposal = inquiry.close();
    let added = proposal.meetings[0].agreements.iter().find(|it| it.words == asked).expect("it is added");
    assert!(added.actors.iter().any(|it| it.value.who == Who::Secretariat), "{:?}", added.actors);
    let deadline = added.deadline.as_ref().expect("a deadline");
    assert!(matches!(&deadline.value, Deadline::Date(day) if day.to_string() == "2024-03-15"));
    assert_eq!(deadline.sure, Sureness::Unsure);
}

#[test]
fn a_deadline_is_believed_where_our_rules_read_one_in_words_of_the_source() {
    let by = |deadline: &str| {
        let finding = Finding { deadline: Some(deadline.into()), ..finding(CARDS, "mandate") };
        let proposal = heard(NOTE, &[finding]);
        proposal.meetings[0].agreements.last().and_then(|it| it.deadline.clone()).map(|it| it.value)
    };
    assert!(
        matches!(by("el 15 de marzo de 2024"), Some(Deadline::Date(day)) if day.to_string() == "2024-03-15")
    );
    assert_eq!(by("el 16 de marzo de 2024"), None, "the source does not say so");
    assert_eq!(by("las fichas"), None, "it is no deadline");
}

#[test]
fn what_is_invented_known_or_of_no_kind_is_dropped_and_counted() {
    let approved = "Los participantes aprobaron el Acta III-2023.";
    let long = "palabra ".repeat(LONGEST);
    // Added, known, dropped.
    let table = [
        ("El pleno acordó pagar la deuda.", "adopt", (0, 0, 1), "invented"),
        (approved, "minutes_approval", (0, 1, 0), "proposed already"),
        ("el Acta III-2023", "minutes_approval", (0, 1, 0), "a part of it"),
        (CARDS, "mandato", (0, 0, 1), "of no kind of ours"),
        (CARDS, "", (0, 0, 1), "without a kind"),
        ("Queda en manos de la Secretaría Técnica reunir las fichas de los pa", "mandate", (0, 0, 1), "cut"),
        ("Antecedentes", "other", (0, 0, 1), "a single word"),
        ("", "other", (0, 0, 1), "nothing"),
        (long.as_str(), "other", (0, 0, 1), "too long"),
    ];
    let before = read(NOTE);
    for (words, kind, expected, why) in table {
        let proposal = heard(NOTE, &[finding(words, kind)]);
        assert_eq!(account(&proposal), expected, "{why}");
        assert_eq!(proposal.meetings, before.meetings, "{why}");
    }
    let twice = heard(NOTE, &[finding(CARDS, "mandate"), finding(CARDS, "commit")]);
    assert_eq!(account(&twice), (1, 1, 0));
    let many = vec![finding("nada que ver", "other"); MOST + 5];
    assert_eq!(account(&heard(NOTE, &many)), (0, 0, MOST + 5));
}

#[test]
fn what_a_list_says_again_is_known() {
    let text = "Foro del Agua, 3 de mayo de 2022. Acuerdos:\n\n1. Aprobar el presupuesto anual de la secretaría \
                ejecutiva para proyectos hídricos.\n\nDebate\n\nDurante el debate quedó aprobado el presupuesto anual \
                de la secretaría ejecutiva para proyectos hídricos.\n";
    let words = "Durante el debate quedó aprobado el presupuesto anual de la secretaría ejecutiva para proyectos \
                 hídricos.";
    let proposal = heard(text, &[finding(words, "adopt")]);
    assert_eq!(account(&proposal), (0, 1, 0), "{proposal:#?}");
}

#[test]
fn a_text_of_no_meeting_gets_one_that_says_nothing_but_what_was_found() {
    let text = "Hola a todos.\n\nCada quien trae su comida, como siempre.\n";
    assert!(read(text).meetings.is_empty());
    let proposal = heard(text, &[finding("Cada quien trae su comida, como siempre.", "other")]);
    assert_eq!((proposal.meetings.len(), proposal.remarks.len()), (1, 0));
    let nothing = heard(text, &[]);
    assert_eq!((nothing.meetings.len(), nothing.remarks), (0, vec![Remark::NoMeeting]));
}

#[test]
fn passages_are_bounded_and_together_the_whole_text() {
    let lines: String =
        (0..400).map(|it| format!("Línea {it} de un texto que no termina nunca.\n")).collect();
    for text in [lines, "palabra ".repeat(3_000), "ñ".repeat(9_000), String::new()] {
        let spans = passages(&text, text.len());
        assert!(spans.iter().all(|it| it.end - it.start <= PASSAGE && !it.of(&text).is_empty()));
        let whole: String = spans.iter().map(|it| it.of(&text)).collect();
        assert_eq!(whole, text);
    }
}

#[test]
fn every_kind_that_a_model_is_told_is_one_of_ours() {
    let told: HashSet<String> =
        asked::KINDS.iter().filter_map(|(name, _)| kind(name)).map(|it| format!("{it:?}")).collect();
    assert_eq!(told.len(), asked::KINDS.len());
    assert!(instructions().contains("minutes_approval: earlier minutes"));
}
