//! Lists of the register: what is asked for is what is shown and what is taken along.

use crate::stage::{app, get, page};

#[test]
fn agreements_are_found_by_words_kind_year_and_plenary() {
    let (_folder, app) = app();
    let all = page(&app, "/es/agreements");
    assert!(all.contains("href=\"/es/IV-2023/A5\"") && all.contains("id=\"search\""));
    for question in
        ["q=PETIT+comite", "kind=committee", "plenary=IV-2023&kind=committee", "year=2023&kind=committee"]
    {
        let html = page(&app, &format!("/es/agreements?{question}"));
        assert!(html.contains("href=\"/es/IV-2023/A5\""), "{question}");
        assert!(!html.contains("href=\"/es/IV-2023/A1\""), "{question}");
    }
    let of_state = page(&app, "/es/agreements?state=IOM");
    assert!(of_state.contains("href=\"/es/IV-2023/A5\"") && !of_state.contains("href=\"/es/IV-2023/A1\""));
    assert!(page(&app, "/en/agreements?status=overdue").contains("Try fewer filters"), "no such standing");
    let none = page(&app, "/en/agreements?year=1999");
    assert!(none.contains("Try fewer filters") && !none.contains("agreements.csv"));
}

#[test]
fn what_is_taken_along_is_what_is_shown() {
    let (_folder, app) = app();
    let (answer, bytes) = get(&app, "/en/agreements.csv?kind=committee&year=2023", &[]);
    assert_eq!(answer.headers()["content-type"], "text/csv; charset=utf-8");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.starts_with("\u{feff}Agreement,Date,Subject,"), "{text}");
    assert!(text.contains("IV-2023/A5,2023-11-30,") && !text.contains("IV-2023/A1,"), "{text}");
    let (answer, bytes) = get(&app, "/es/agreements.xlsx", &[]);
    assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"agreements.xlsx\"");
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn a_declaration_shows_where_each_state_stands_as_a_map_and_in_words() {
    let (_folder, app) = app();
    let list = page(&app, "/es/declarations");
    assert!(list.contains("href=\"/es/declarations/DC-1-2023\""));
    let es = page(&app, "/es/declarations/DC-1-2023");
    assert!(es.contains("role=\"img\"") && es.contains("México: respaldó"), "the map");
    assert!(es.contains("no consta") && es.contains("Libro de respaldos"), "silence is said");
    assert_eq!(es.matches("<tr>").count(), 1 + 9, "a row for each member");
    let en = page(&app, "/en/declarations/DC-1-2023");
    assert!(en.contains("Mexico: endorsed") && en.contains("neither territories nor borders"));
    let (answer, _) = get(&app, "/es/declarations/DC-1999-1", &[]);
    assert_eq!(answer.status(), 404);
}
