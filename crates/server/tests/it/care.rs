//! The care of the record from the page: a check that finds what is there, a copy that is sound, and nobody else.

use server::opening;

use crate::signed_in::Browser;
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const PRESIDENCY: u32 = 2;
const MEXICO: u32 = 3;

#[test]
fn the_secretariat_checks_the_record_and_sees_what_was_found() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    for lang in ["es", "en"] {
        let html = browser.get(&format!("/{lang}/desk/care")).body;
        assert!(!html.contains('⟨') && html.matches("<h1").count() == 1, "{html}");
    }
    let before = app.known().coalition.length;
    let answer = browser.post("/es/desk/care/check", [("request", "1")]);
    assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/es/desk/care#check"));
    let html = browser.get("/es/desk/care").body;
    assert!(html.contains("sin daños") && html.contains(&format!("{before} asientos")), "{html}");
    assert_eq!(app.known().coalition.length, before, "a check is no act");
}

#[test]
fn a_copy_of_the_record_is_sent_as_a_file_and_left_nowhere() {
    let (folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let (headers, bytes) = browser.download("/es/desk/care/backup");
    assert_eq!(headers["content-type"], "application/vnd.sqlite3");
    let named = headers["content-disposition"].to_str().expect("text");
    assert!(named.starts_with("attachment; filename=\"plenaria-2024-03-21-"), "{named}");
    let kept = tempfile::tempdir().expect("a folder");
    let file = kept.path().join(opening::FILE);
    std::fs::write(&file, bytes).expect("it is kept");
    let copy = store::Reader::open(&file).expect("it opens");
    assert_eq!(copy.len().expect("a length"), app.known().coalition.length);
    assert!(copy.check().expect("it is checked").is_empty());
    let left = std::fs::read_dir(folder.path()).expect("the folder").filter_map(Result::ok);
    let left = left.filter(|it| it.file_name().to_string_lossy().contains("copy-"));
    assert_eq!(left.count(), 0, "nothing of it stays beside the record");
}

#[test]
fn nobody_else_takes_the_record_home() {
    let (_folder, app) = app();
    for person in [PRESIDENCY, MEXICO] {
        let browser = Browser::of(&app, person);
        assert_eq!(browser.get("/es/desk/care").status, 303);
        let answer = browser.post("/es/desk/care/backup", [("request", "1")]);
        assert_eq!((answer.status.as_u16(), answer.location.as_str()), (303, "/es/desk/care"));
    }
    let mut browser = Browser::of(&app, SECRETARIAT);
    browser.token = "of another session".to_owned();
    assert_eq!(browser.post("/es/desk/care/backup", [("request", "1")]).status, 303);
}
