//! Whatever a text is, the reader neither panics nor points outside of it.

use std::path::Path;

use archive::model::{self, Finding, Inquiry};
use proptest::prelude::*;
use serde_json::Value;

/// What stands between and within lines of the corpus, so that every rule meets what it was not made for.
const ODD: &[&str] = &[
    " ",
    "\n",
    "\n\n",
    "\n\u{C}",
    "\t",
    " | ",
    "- ",
    "1. ",
    "a) ",
    "IV. ",
    "ACUERDO ",
    "• ",
    "# ",
    "**",
    "…",
    "«",
    "\u{301}",
    "n.º ",
    "31/12/2023",
    "99/99/9999",
    "US$ 99.999.999.999.999.999.999,00",
    "P",
    "(",
    ")",
    ": ",
    "; ",
    ".",
    "-\n",
    "\u{0}",
    "😀",
    "ß",
    "İ",
    "ﬁ",
    "\u{202E}",
    "Ã³",
    "el pleno acuerda ",
    "agreed to ",
    "aprovou ",
    "MMMMMMMMMMMM",
    "0",
    "no ",
];

/// The lines of all open documents.
fn lines() -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut lines = Vec::new();
    for folder in ["es", "en", "pt", "hostile"] {
        for entry in std::fs::read_dir(corpus.join(folder)).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_default();
            if entry.path().extension().is_some_and(|it| it == "txt") {
                lines.extend(text.lines().map(str::to_owned));
            }
        }
    }
    lines.sort();
    lines.push("El pleno aprobó el acta.".to_owned());
    lines
}

/// A piece of a text: a line from one of its characters to another, or something odd.
fn piece(lines: Vec<String>) -> impl Strategy<Value = String> {
    let cut = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let many = lines.len();
    prop_oneof![
        4 => (0..many).prop_map({ let lines = lines.clone(); move |at| format!("{}\n", lines[at]) }),
        2 => cut.prop_map(move |(line, from, to)| {
            let chars: Vec<char> = line.get(&lines).chars().collect();
            let (from, to) = (from.index(chars.len() + 1), to.index(chars.len() + 1));
            chars[from.min(to)..from.max(to)].iter().collect()
        }),
        3 => prop::sample::select(ODD).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ]
}

/// Every stretch that a proposal names, wherever it stands in it.
fn spans(value: &Value, take: &mut impl FnMut(usize, usize)) {
    match value {
        Value::Object(fields) => {
            let number = |key: &str| fields.get(key).and_then(Value::as_u64);
            if let (Some(start), Some(end)) = (number("start"), number("end")) {
                take(start as usize, end as usize);
            }
            fields.values().for_each(|it| spans(it, take));
        }
        Value::Array(values) => values.iter().for_each(|it| spans(it, take)),
        _ => {}
    }
}

fn holds(text: &str) {
    let proposal = archive::read(text);
    let written = serde_json::to_value(&proposal).expect("a proposal is data");
    spans(&written, &mut |start, end| {
        assert!(start <= end && text.get(start..end).is_some(), "{start}..{end} is no place in {text:?}");
    });
    let read: archive::Proposal = serde_json::from_value(written).expect("it can be read back");
    assert_eq!(read, proposal);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_of_lines_is_read_and_every_span_is_a_place_in_it(
        pieces in prop::collection::vec(piece(lines()), 0..60)
    ) {
        holds(&pieces.concat());
    }

    #[test]
    fn any_text_at_all_is_read(text in any::<String>()) {
        holds(&text);
    }
}

#[test]
fn a_name_across_what_was_put_in_order_has_its_place() {
    let text = "INTERINSTITUCIONAL DEL CORREDOR BIOCEÁNICO\nMATRIZ DE ACUERDOS – REUNIÓN TÉCNICA CT-03/2023\n\
                FAcha: 18 de julio de 2023      Lugar: Antofagas peajREDE IBERO-LUSÓFONA DE CARTOGRAFIA \
                SOLIDÁRIA - RILCAS\nAta da 8ª Reunião do Comitê Gestor\n\nData: 22/10/2020\n\
                Horário: 14h às 16h40 (horário de Brasília)\n";
    holds(text);
}

#[test]
fn a_point_without_words_at_the_end_is_read() {
    holds(
        "d d B,8d f d,0\nR:e,a,H y M.\na a,a,n,g conclusions:\ni. m of s s d s a l t.\ni.mm o t t in 4U)\n\
           Tema 1. A A–e a d t p the C",
    );
}

#[test]
fn a_phrase_across_the_end_of_a_sentence_is_read() {
    holds(
        "afford the instruments assumed in\nThe Chair called the special session to order at 10.07 a.m. and left.\n",
    );
}

#[test]
fn long_runs_of_one_thing_are_read() {
    for thing in ODD {
        holds(&thing.repeat(5_000));
    }
    holds(&"palabra ".repeat(20_000));
    holds(&"x".repeat(100_000));
}

#[test]
fn a_wide_space_before_a_dot_is_one_character() {
    holds("ㄅ\u{2000}.:");
    holds("Reunión del\u{a0}3\u{2009}. Se aprobó\u{3000}.: el acta");
}

/// Findings of a model that says anything: words of the text cut anywhere, words of other texts, and kinds of ours.
fn answer(text: &str, lines: &[String], seeds: &[(usize, usize, usize)]) -> Vec<Finding> {
    const KINDS: &[&str] = &["mandate", "adopt", "convene", "thank", "commit", "other", "no kind", ""];
    let chars: Vec<char> = text.chars().collect();
    let cut = |from: usize, long: usize| -> String {
        let from = from % (chars.len() + 1);
        chars[from..].iter().take(long % 400).collect()
    };
    let finding = |&(from, long, odd): &(usize, usize, usize)| {
        let words = match odd % 5 {
            0 => lines[from % lines.len()].clone(),
            1 => ODD[from % ODD.len()].to_owned(),
            // A whole line of the text.
            2 => text.lines().nth(from % text.lines().count().max(1)).unwrap_or_default().to_owned(),
            _ => cut(from, long),
        };
        let deadline = (odd % 3 == 0).then(|| cut(from + 7, odd % 60));
        Finding { words, kind: KINDS[odd % KINDS.len()].to_owned(), deadline }
    };
    seeds.iter().map(finding).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_model_says_only_words_of_the_text_are_added_and_each_is_marked(
        pieces in prop::collection::vec(piece(lines()), 0..60),
        seeds in prop::collection::vec((0..100_000_usize, 0..100_000_usize, 0..100_000_usize), 0..40),
    ) {
        let text = pieces.concat();
        let before = archive::read(&text);
        let mut inquiry = Inquiry::about(&text, before.clone(), "any");
        for at in 0..inquiry.passages() + 1 {
            inquiry.hear(at, &answer(&text, &lines(), &seeds));
        }
        let letters = |text: &str| text.replace(|it: char| it.is_whitespace() || it == '·', "");
        let passages: Vec<String> = (0..inquiry.passages()).map(|at| letters(inquiry.passage(at))).collect();
        let after = inquiry.close();
        let written = serde_json::to_value(&after).expect("a proposal is data");
        spans(&written, &mut |start, end| assert!(start <= end && text.get(start..end).is_some(), "{start}..{end}"));
        let agreements = |it: &archive::Proposal| -> Vec<_> {
            it.meetings.iter().flat_map(|it| it.agreements.clone()).collect()
        };
        let ours = |it: &archive::proposal::Agreement| it.kind.rule != model::RULE;
        let (was, is) = (agreements(&before), agreements(&after));
        prop_assert_eq!(&was, &is.iter().filter(|it| ours(it)).cloned().collect::<Vec<_>>(), "ours stay as they were");
        prop_assert_eq!(after.model.as_ref().map(|it| it.added), Some(is.len() - was.len()));
        for added in is.iter().filter(|it| !ours(it)) {
            prop_assert_eq!(added.kind.sure, archive::proposal::Sureness::Unsure);
            let words = letters(&added.words);
            prop_assert!(passages.iter().any(|it| it.contains(&words)), "not of the text: {added:?}");
            let apart = |it: &archive::proposal::Agreement| {
                it.span == added.span || it.span.end <= added.span.start || added.span.end <= it.span.start
            };
            prop_assert!(is.iter().all(apart), "it overlaps another: {added:?}");
        }
    }
}

/// Texts that once made the reader look where nothing stands.
const ONCE_FATAL: &[&str] = &[
    // A verb behind the last word.
    "e.ron en calidad de observadores\nr adopta \nACUERDO\nt.r a a r c l á.\n* *i-r to r t l h 2.\n\
     5f o r e t to the u.\nI e r s;the i l b u",
    // A tab between the mark of a mail and its words.
    "\t> aé\n> \té\n",
    // A future before the word that leads it in.
    "The Meeting agreed Fiji will draft text that helps.",
    // Cells of marks and soft hyphens only.
    "| Acuerdo | Responsable | Plazo |\n| Aprobar el plan | a*\u{ad}*\u{ad} | b |\n| | * | c |\n| | * | c |\n\
     | | éé | c |\n",
    // The greatest number of all.
    "Acuerdo 4294967295: Aprobar.\n\n      Acuerdo 5: Aprobar.\n",
];

#[test]
fn what_was_fatal_once_is_read() {
    for text in ONCE_FATAL {
        let whole = text.len();
        let spans = archive::read(text).meetings.into_iter().flat_map(|it| it.agreements).map(|it| it.span);
        spans.for_each(|it| assert!(it.start <= it.end && it.end <= whole, "{text}"));
    }
}

#[test]
fn a_sentence_may_break_off_behind_any_word() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/sentences");
    for language in ["es", "en", "pt"] {
        let table = std::fs::read_to_string(corpus.join(language).with_extension("tsv")).expect("a table");
        for sentence in table.lines().skip(1).filter_map(|it| it.rsplit('\t').next()) {
            for (end, _) in sentence.match_indices(' ') {
                archive::read(&sentence[..end]);
            }
        }
    }
}
