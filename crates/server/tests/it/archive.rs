//! The archive through its forms and pages: admitted, transcribed, contradicted, settled, taken up, withdrawn.

use std::sync::Arc;

use axum::http::StatusCode;
use server::app::App;

use crate::signed_in::Browser;
use crate::stage::{app, get};
use crate::visitor::Visitor;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
/// The meeting that these documents tell of, by an id of its own.
const ID: &str = "CORETT/IV-2023/ejemplo";
const MEETING: &str = "/archive/meetings/CORETT/IV-2023/ejemplo";

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn done(browser: &Browser, act: &str, pairs: &[(&str, &str)]) {
    let answer = browser.post(&format!("/es/acts/{act}"), fields(pairs));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act} {pairs:?}: {}", answer.body);
}

/// Admits a document and says which it became.
fn admit(app: &Arc<App>, browser: &Browser, digit: &str, citation: &str) -> String {
    let original = digit.repeat(64);
    let document =
        [("citation.es", citation), ("original", &*original), ("language", "es"), ("issuer", "MEX")];
    done(browser, "archive.admit", &document);
    app.known().coalition.archive.with_digest(&original).expect("it was admitted").id.to_string()
}

fn transcribe(browser: &Browser, (document, meeting): (&str, &str), claim: &[(&str, &str)]) {
    let mut pairs = vec![("document", document), ("meeting", meeting)];
    pairs.extend_from_slice(claim);
    done(browser, "archive.transcribe", &pairs);
}

/// Two documents about the fourth plenary of 2023; they do not agree on its day.
pub fn told(app: &Arc<App>, meeting: &str) {
    let secretariat = &Browser::of(app, SECRETARIAT);
    let first = admit(app, secretariat, "a", "Nota sobre la IV Reunión 2023");
    let second = admit(app, secretariat, "b", "Comunicado sobre la IV Reunión 2023");
    let (first, second) = ((&*first, meeting), (&*second, meeting));
    transcribe(secretariat, first, &[("about", "acronym"), ("value", "CORETT")]);
    let code = [("about", "code"), ("value", "IV-2023"), ("number", "4"), ("year", "2023")];
    transcribe(secretariat, first, &code);
    let day = [("about", "days"), ("from", "2023-11-30"), ("original", "el 30 de noviembre de 2023")];
    transcribe(secretariat, first, &day);
    transcribe(secretariat, second, &[("about", "days"), ("from", "2023-11-29")]);
    transcribe(secretariat, first, &[("about", "participant"), ("who", "MEX"), ("mode", "virtual")]);
    let agreement = [
        ("about", "agreement"),
        ("number", "7"),
        ("agreed", "mandate"),
        ("words", "Se encomienda a Costa Rica enviar las cifras"),
        ("asked", "CRI"),
        ("deadline", "event"),
        ("until", "la primera plenaria del 2024"),
    ];
    transcribe(secretariat, first, &agreement);
}

#[test]
fn what_is_transcribed_by_form_is_read_on_the_pages_of_the_archive() {
    let (_folder, app) = app();
    told(&app, ID);
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
        let id = app.known().coalition.archive.with_digest(&"a".repeat(64)).expect("admitted").id.clone();
        let document = visitor.get(&format!("/{lang}/archive/documents/{id}")).body;
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
    assert_eq!(visitor.get("/es/archive/documents/D999").status, StatusCode::NOT_FOUND);
}

#[test]
fn the_secretariat_settles_takes_up_and_withdraws_from_the_page() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    told(&app, ID);
    let page = secretariat.get(&format!("/es{MEETING}")).body;
    assert!(
        page.contains("/es/acts/archive.settle?") && page.contains("/es/acts/archive.take_up?"),
        "{page}"
    );
    assert!(!secretariat.get(&format!("/es{MEETING}")).body.contains("Vence en"), "nothing was promised yet");
    let claims: Vec<u64> = {
        let known = app.known();
        known.coalition.archive.meetings[&ID.into()].claims.keys().copied().collect()
    };
    let (second_day, agreement) = (claims[3].to_string(), claims[5].to_string());
    let of = |claim: &str| vec![("meeting", ID.to_owned()), ("claim", claim.to_owned())];
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
        assert!(list.contains("IV-2023/ejemplo/T1") && list.contains("chip transcribed"), "{list}");
    }
    let mexico = Browser::of(&app, MEXICO);
    let refused = mexico.post("/es/acts/archive.settle", fields(&[("meeting", ID), ("claim", "1")]));
    assert_ne!(refused.status, StatusCode::SEE_OTHER);
}

#[test]
fn programs_read_the_archive_with_its_sources_and_contradictions() {
    let (_folder, app) = app();
    told(&app, ID);
    for address in [ID, "CORETT%2FIV-2023%2Fejemplo"] {
        let (answer, body) = get(&app, &format!("/api/v1/archive/meetings/{address}"), &[]);
        assert_eq!(answer.status(), StatusCode::OK, "{address}");
        let told: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
        assert_eq!((&told["contradictions"], &told["plenary"]), (&1.into(), &"IV-2023".into()), "{told}");
        let days = told["fields"].as_array().expect("fields").iter().find(|it| it["about"] == "days");
        assert_eq!(days.map(|it| &it["state"]), Some(&"contradicted".into()), "{told}");
    }
    for list in ["documents", "meetings"] {
        let (answer, body) = get(&app, &format!("/api/v1/archive/{list}"), &[]);
        assert_eq!(answer.status(), StatusCode::OK);
        assert!(String::from_utf8_lossy(&body).contains(ID));
    }
    assert_eq!(get(&app, "/api/v1/archive/meetings/FAGA/1", &[]).0.status(), StatusCode::NOT_FOUND);
}

#[test]
fn the_note_of_an_archived_meeting_is_a_paper_and_a_text() {
    let (_folder, app) = app();
    told(&app, ID);
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
    let document = admit(&app, &secretariat, "a", "Nota sobre la IV Reunión 2023");
    let again = secretariat.post(
        "/es/acts/archive.admit",
        fields(&[("citation.es", "Otra vez"), ("original", &"a".repeat(64)), ("language", "es")]),
    );
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        again.body.contains(&format!("ya está en el archivo como {document}"))
            && again.body.contains("Otra vez")
    );
    let claim = [("document", &*document), ("meeting", ID), ("about", "days"), ("from", "ayer")];
    let day = secretariat.post("/en/acts/archive.transcribe", fields(&claim));
    assert_eq!(day.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(day.body.contains("Write the date as 2023-11-30") && day.body.contains("ayer"), "{}", day.body);
}

#[test]
fn long_lists_are_read_page_by_page_and_each_for_itself() {
    let (_folder, app) = app();
    let secretariat = Browser::of(&app, SECRETARIAT);
    for number in 100..125 {
        let original = format!("{number:064}");
        let citation = format!("Comunicado número {number}");
        let document = [("citation.es", &*citation), ("original", &original), ("language", "es")];
        done(&secretariat, "archive.admit", &document);
        let id = app.known().coalition.archive.documents.last().expect("admitted").id.to_string();
        let meeting = format!("FAGA/{number}");
        transcribe(&secretariat, (&id, &meeting), &[("about", "acronym"), ("value", "FAGA")]);
    }
    let mut visitor = Visitor::of(&app);
    let mut shown = |address: &str| visitor.get(address).body;
    let meetings = |html: &str| html.matches("/archive/meetings/FAGA/").count();
    let first = shown("/es/archive?q=FAGA");
    assert_eq!(meetings(&first), 20);
    assert!(first.contains("25 reuniones"), "all are counted: {first}");
    let next = "/es/archive?q=FAGA&amp;page=2#meetings";
    assert!(first.contains(&format!("rel=\"next\" href=\"{next}\"")), "{first}");
    assert!(!first.contains("rel=\"prev\""), "{first}");
    let second = shown("/es/archive?q=FAGA&page=2");
    assert_eq!(meetings(&second), 5);
    assert!(
        second.contains("rel=\"prev\" href=\"/es/archive?q=FAGA#meetings\"")
            && !second.contains("rel=\"next\"")
    );
    let both = shown("/en/archive?page=2&documents=2");
    assert!(both.contains("Comunicado número 104") && !both.contains("Comunicado número 105"), "{both}");
    assert!(
        both.contains("/en/archive?page=2#documents") && both.contains("/en/archive?documents=2#meetings")
    );
    assert!(both.contains("More recent documents") && !both.contains('⟨'), "{both}");
    for wrong in ["page=0", "page=x&documents=-1", "page=", "documents=%FF"] {
        assert!(shown(&format!("/es/archive?{wrong}")).contains("Comunicado número 124"), "{wrong}");
    }
    assert_eq!(meetings(&shown("/es/archive?q=FAGA&page=99999999999999999999")), 20, "no number");
    assert_eq!(meetings(&shown("/es/archive?q=FAGA&page=99")), 5, "beyond the last is the last");
}

#[test]
fn the_review_is_found_from_the_archive_by_whoever_may_review() {
    let (_folder, app) = app();
    for lang in ["es", "en"] {
        let link = format!("href=\"/{lang}/archive/review\"");
        let list = format!("/{lang}/archive");
        assert!(Browser::of(&app, SECRETARIAT).get(&list).body.contains(&link));
        assert!(!Browser::of(&app, MEXICO).get(&list).body.contains(&link));
        assert!(!Visitor::of(&app).get(&list).body.contains(&link));
    }
}
