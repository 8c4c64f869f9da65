//! The own note of a plenary on the desk: read in both tones and languages, seen as a paper, published once.

use domain::paper::Kind;
use domain::words::Lang;

use crate::signed_in::Browser;
use crate::stage::app;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const COSTA_RICA: u32 = 4;

#[test]
fn a_note_is_read_in_its_language_and_tone_whatever_the_language_of_the_page() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, MEXICO);
    for prefix in ["/es", "/en"] {
        for (language, word) in [("es", "México"), ("en", "Mexico")] {
            let address = format!("{prefix}/desk/note/IV-2023?language={language}");
            let sourced = browser.get(&format!("{address}&tone=sourced")).body;
            let plain = browser.get(&format!("{address}&tone=plain")).body;
            for html in [&sourced, &plain] {
                assert!(!html.contains('⟨') && html.matches("<h1").count() == 1, "{address}");
                assert!(html.contains(&format!("<article class=\"sheet\" lang=\"{language}\"")), "{address}");
                assert_eq!(html.matches("<div class=\"point\"").count(), 7, "the opening and six points");
                let sheet = html.split("<article").nth(1).expect("the note");
                assert!(sheet.contains(word), "{address}");
            }
            let records = |html: &str| {
                let note = html.split("<article").nth(1).and_then(|it| it.split("</article>").next());
                note.expect("the note").matches("/record/").count()
            };
            assert!(records(&sourced) > 5 && records(&plain) == 0, "{address}");
        }
    }
}

#[test]
fn the_paper_is_shown_before_it_is_published_and_is_kept_nowhere() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, MEXICO);
    let length = app.known().coalition.length;
    let answer = browser.get("/es/desk/note/IV-2023/preview.pdf?language=en&tone=plain");
    assert!(answer.status == 200 && answer.body.starts_with("%PDF-"), "{}", answer.status);
    assert_eq!(app.known().coalition.length, length);
}

#[test]
fn a_delegation_publishes_its_note() {
    let (_folder, app) = app();
    let browser = Browser::of(&app, COSTA_RICA);
    let page = "/es/desk/note/IV-2023?language=en&tone=plain";
    let html = browser.get(page).body;
    let fields = crate::html::sent(&crate::html::controls_of(&html, "paper.issue"));
    let fields: Vec<_> = fields.into_iter().filter(|(name, _)| name != "form_token").collect();
    let answer = browser.post("/es/acts/paper.issue", fields.clone());
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(answer.location.starts_with("/es/desk/note/IV-2023?done="), "{}", answer.location);
    assert_eq!(browser.post("/es/acts/paper.issue", fields).location, answer.location, "once");
    let known = app.known();
    let paper = known.coalition.papers.last().expect("a paper");
    let seat = paper.seat.as_ref().map(|it| it.as_str());
    assert_eq!((paper.kind, seat, paper.language), (Kind::Note, Some("CRI"), Lang::En));
    drop(known);
    assert!(browser.get(page).body.contains("/papers/"), "it stands in the margin");
}

#[test]
fn an_office_writes_no_note() {
    let (_folder, app) = app();
    assert_eq!(Browser::of(&app, MEXICO).get("/es/desk/note/IX-2031").status, 404);
    let secretariat = Browser::of(&app, SECRETARIAT).get("/es/desk/note/IV-2023?as=PAN.secretariat");
    assert!(secretariat.status == 303 || secretariat.body.contains("PAN.delegation"));
}
