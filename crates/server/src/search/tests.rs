//! A handful of things, looked for in both languages.

use super::*;

fn thing(kind: Kind, symbol: &str, title: Text, text: Text, position: u64) -> Findable {
    Findable {
        kind,
        symbol: symbol.to_owned(),
        title,
        text,
        address: format!("/{symbol}"),
        is_file: false,
        position,
    }
}

fn filled() -> Index {
    let mut index = Index::default();
    let committee =
        Text::both("Se crea un petit comité de redacción.", "A petit comité for drafting is set up.");
    let things = [
        thing(Kind::Agreement, "IV-2023/A5", Text::es("Acuerdo 5"), committee.clone(), 40),
        thing(Kind::Act, "", Text::both("Petit comité creado", "Petit comité set up"), committee, 41),
        thing(Kind::Member, "MEX", Text::both("México", "Mexico"), Text::es("Secretaría de Gobernación"), 3),
    ];
    for (number, thing) in (0..).zip(things) {
        index.put(Key::Act(number), Some(thing));
    }
    index
}

fn asked(query: &str, lang: Lang) -> Question {
    Question { query: query.to_owned(), kind: None, lang, offset: 0, limit: 20 }
}

fn symbols(index: &Index, query: &str) -> Vec<String> {
    index.find(&asked(query, Lang::Es)).hits.into_iter().map(|hit| hit.it.symbol).collect()
}

#[test]
fn words_are_found_by_their_beginning_without_accents_and_all_of_them() {
    let index = filled();
    assert_eq!(symbols(&index, "COMITE red"), ["IV-2023/A5", ""]);
    assert_eq!(symbols(&index, "comite mexico"), [""; 0]);
    assert_eq!(symbols(&index, "gobernacion"), ["MEX"]);
    assert_eq!(symbols(&index, "IV-2023/A5"), ["IV-2023/A5"]);
    assert_eq!(symbols(&index, "  "), [""; 0], "nothing was asked");
    assert_eq!(symbols(&index, "s"), [""; 0], "one letter begins too many words");
}

#[test]
fn a_part_is_given_and_all_are_counted_by_kind() {
    let index = filled();
    let found = index.find(&Question { kind: Some(Kind::Act), ..asked("comite", Lang::Es) });
    assert_eq!(found.kinds, [(Kind::Agreement, 1), (Kind::Act, 1)]);
    assert_eq!((found.total, found.hits.len()), (1, 1));
    let rest = index.find(&Question { offset: 1, limit: 1, ..asked("comite", Lang::Es) });
    assert_eq!((rest.total, rest.hits[0].it.kind), (2, Kind::Act));
}

#[test]
fn the_excerpt_is_in_the_readers_language_unless_only_the_other_has_the_words() {
    let index = filled();
    let lang = |query: &str, lang| index.find(&asked(query, lang)).hits[0].lang;
    assert_eq!(lang("comite", Lang::En), Lang::En);
    assert_eq!(lang("redaccion", Lang::En), Lang::Es);
    assert_eq!(lang("drafting", Lang::Es), Lang::En);
    assert_eq!(lang("gobernacion", Lang::En), Lang::Es);
    let marked = index.find(&asked("redaccion", Lang::Es)).hits.remove(0).excerpt;
    assert!(marked.iter().any(|it| it.found && it.text == "redacción"), "{marked:?}");
}

#[test]
fn what_is_said_anew_takes_the_place_of_what_was_said() {
    let mut index = filled();
    let anew = thing(Kind::Agreement, "IV-2023/A5", Text::es("Acuerdo 5"), Text::es("Se disuelve."), 50);
    index.put(Key::Act(0), Some(anew));
    assert_eq!(symbols(&index, "redaccion"), [""], "only the act still says so");
    assert_eq!(symbols(&index, "disuelve"), ["IV-2023/A5"]);
    index.put(Key::Act(0), None);
    assert_eq!(symbols(&index, "disuelve"), [""; 0]);
}

#[test]
fn words_left_behind_are_cleared_away() {
    let mut index = filled();
    for round in 0..2 * CLEARED_FROM as u64 {
        let text = Text::es(&format!("vuelta{round}"));
        index.put(Key::Act(0), Some(thing(Kind::Agreement, "A", Text::es("Acuerdo"), text, round)));
    }
    assert!(index.things.len() <= CLEARED_FROM + 1, "{}", index.things.len());
    assert_eq!(symbols(&index, "gobernacion"), ["MEX"]);
    assert_eq!(symbols(&index, "vuelta3999"), ["A"]);
    assert_eq!(symbols(&index, "vuelta0"), [""; 0]);
}
