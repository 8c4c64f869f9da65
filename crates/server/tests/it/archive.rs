//! The archive through its forms and pages: admitted, transcribed, contradicted, settled, taken up, withdrawn.

use axum::http::StatusCode;

use crate::signed_in::Browser;
use crate::stage::{app, get};
use crate::visitor::Visitor;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const MEETING: &str = "/archive/meetings/CORETT/IV-2023";

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn done(browser: &Browser, act: &str, pairs: &[(&str, &str)]) {
    let answer = browser.post(&format!("/es/acts/{act}"), fields(pairs));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act} {pairs:?}: {}", answer.body);
}

fn admit(browser: &Browser, digit: &str, citation: &str) {
    let original = digit.repeat(64);
    let document =
        [("citation.es", citation), ("original", &*original), ("language", "es"), ("issuer", "MEX")];
    done(browser, "archive.admit", &document);
}

fn transcribe(browser: &Browser, document: &str, claim: &[(&str, &str)]) {
    let mut pairs = vec![("document", document), ("meeting", "CORETT/IV-2023")];
    pairs.extend_from_slice(claim);
    done(browser, "archive.transcribe", &pairs);
}

/// Two documents about the fourth plenary of 2023; they do not agree on its day.
fn told(secretariat: &Browser) {
    admit(secretariat, "a", "Nota sobre la IV Reunión 2023");
    admit(secretariat, "b", "Comunicado sobre la IV Reunión 2023");
    transcribe(secretariat, "D1", &[("about", "acronym"), ("value", "CORETT")]);
    let code = [("about", "code"), ("value", "IV-2023"), ("number", "4"), ("year", "2023")];
    transcribe(secretariat, "D1", &code);
    let day = [("about", "days"), ("from", "2023-11-30"), ("original", "el 30 de noviembre de 2023")];
    transcribe(secretariat, "D1", &day);
    transcribe(secretariat, "D2", &[("about", "days"), ("from", "2023-11-29")]);
    transcribe(secretariat, "D1", &[("about", "participant"), ("who", "MEX"), ("mode", "virtual")]);
    let agreement = [
        ("about", "agreement"),
        ("number", "7"),
        ("agreed", "mandate"),
        ("words", "Se encomienda a Costa Rica enviar las cifras"),
        ("asked", "CRI"),
        ("deadline", "event"),
        ("until", "la primera plenaria del 2024"),
    ];
    transcribe(secretariat, "D1", &agreement);
}

#[test]
fn what_is_transcribed_by_form_is_read_on_the_pages_of_the_archive() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    told(&secretariat);
    let mut visitor = Visitor::of(&app);
    for (lang, words) in [
        (
            "es",
            [
                "Transcrito del archivo",
                "Reunión IV-2023 de CORETT",
                "contradicho",
                "la primera plenaria del 2024",
            ],
        ),
        (
            "en",
            [
                "Transcribed from the archive",
                "Meeting IV-2023 of CORETT",
                "contradicted",
                "la primera plenaria del 2024",
            ],
        ),
    ] {
        let page = visitor.get(&format!("/{lang}{MEETING}"));
        assert_eq!(page.status, StatusCode::OK);
        for word in words {
            assert!(page.body.contains(word), "{word} is not on the page in {lang}: {}", page.body);
        }
        assert!(!page.body.contains('⟨'), "{lang} lacks a message: {}", page.body);
        assert!(!page.body.contains("/acts/archive."), "a visitor is offered nothing");
        let list = visitor.get(&format!("/{lang}/archive")).body;
        assert!(list.contains(&format!("href=\"/{lang}{MEETING}\"")) && !list.contains('⟨'), "{list}");
        let document = visitor.get(&format!("/{lang}/archive/documents/D1")).body;
        assert!(document.contains(&"a".repeat(64)) && !document.contains('⟨'), "{document}");
        let live = visitor.get(&format!("/{lang}/IV-2023")).body;
        assert!(live.contains(&format!("href=\"/{lang}{MEETING}\"")), "the plenary leads there");
    }
    let compared = visitor.get(&format!("/es{MEETING}")).body;
    assert!(
        compared.contains("Cotejo con la plenaria IV-2023") && compared.contains("difiere"),
        "{compared}"
    );
    assert!(visitor.get("/es/archive?q=cifras").body.contains(MEETING));
    assert!(!visitor.get("/es/archive?q=inexistente").body.contains(MEETING));
    assert_eq!(visitor.get("/es/archive/meetings/FAGA/1").status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get("/es/archive/documents/D9").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_secretariat_settles_takes_up_and_withdraws_from_the_page() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    told(&secretariat);
    let page = secretariat.get(&format!("/es{MEETING}")).body;
    assert!(
        page.contains("/es/acts/archive.settle?") && page.contains("/es/acts/archive.take_up?"),
        "{page}"
    );
    assert!(!secretariat.get(&format!("/es{MEETING}")).body.contains("Vence en"), "nothing was promised yet");
    let claims: Vec<u64> = {
        let known = app.known();
        known.coalition.archive.meetings.values().flat_map(|it| it.claims.keys().copied()).collect()
    };
    let (second_day, agreement) = (claims[3].to_string(), claims[5].to_string());
    let of = |claim: &str| vec![("meeting", "CORETT/IV-2023".to_owned()), ("claim", claim.to_owned())];
    let post = |act: &str, mut pairs: Vec<(&str, String)>, more: &[(&'static str, &str)]| {
        pairs.extend(more.iter().map(|(name, value)| (*name, (*value).to_owned())));
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        done(&secretariat, act, &pairs);
    };
    post("archive.settle", of(&second_day), &[]);
    assert!(secretariat.get(&format!("/es{MEETING}")).body.contains("resuelto"));
    post("archive.withdraw", of(&second_day), &[("reason.es", "era la fecha de la nota")]);
    let page = secretariat.get(&format!("/es{MEETING}")).body;
    assert!(page.contains("<del>") && page.contains("era la fecha de la nota"), "{page}");
    let owed = [
        ("owner", "CRI"),
        ("text.es", "Enviar las cifras"),
        ("due", "first_plenary_of"),
        ("due.year", "2024"),
    ];
    post("archive.take_up", of(&agreement), &owed);
    for address in ["/es/commitments", "/en/commitments"] {
        let list = secretariat.get(address).body;
        assert!(list.contains("IV-2023/T1") && list.contains("chip transcribed"), "{list}");
    }
    let mexico = Browser::of(&app, MEXICO);
    let refused =
        mexico.post("/es/acts/archive.settle", fields(&[("meeting", "CORETT/IV-2023"), ("claim", "1")]));
    assert_ne!(refused.status, StatusCode::SEE_OTHER);
}

#[test]
fn the_note_of_an_archived_meeting_is_a_paper_and_a_text() {
    let (_folder, app) = app();
    told(&Browser::of(&app, SECRETARIAT));
    let (answer, pdf) = get(&app, &format!("/es{MEETING}.pdf"), &[]);
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(pdf.starts_with(b"%PDF"));
    for (lang, says) in [("es", "México participó de manera virtual"), ("en", "Mexico took part virtually")]
    {
        let (answer, text) = get(&app, &format!("/{lang}{MEETING}.txt"), &[]);
        assert_eq!(answer.status(), StatusCode::OK);
        let text = String::from_utf8(text).expect("a text");
        assert!(text.contains(says) && text.contains("la primera plenaria del 2024"), "{text}");
        assert!(text.contains(&"a".repeat(64)), "{text}");
    }
    assert_eq!(get(&app, "/es/archive/meetings/FAGA/1.pdf", &[]).0.status(), StatusCode::NOT_FOUND);
}

#[test]
fn whoever_types_something_that_cannot_be_learns_what_would_be_needed() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    admit(&secretariat, "a", "Nota sobre la IV Reunión 2023");
    let again = secretariat.post(
        "/es/acts/archive.admit",
        fields(&[("citation.es", "Otra vez"), ("original", &"a".repeat(64)), ("language", "es")]),
    );
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("ya está en el archivo como D1") && again.body.contains("Otra vez"));
    let claim = [("document", "D1"), ("meeting", "CORETT/IV-2023"), ("about", "days"), ("from", "ayer")];
    let day = secretariat.post("/en/acts/archive.transcribe", fields(&claim));
    assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(day.body.contains("Write the date as 2023-11-30") && day.body.contains("ayer"), "{}", day.body);
}
