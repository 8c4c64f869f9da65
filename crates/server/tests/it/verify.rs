//! Verifying a paper on the page: the real one, one with a bit spoiled, what is none, and a code.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Request;
use server::app::App;
use server::pages;
use tower::ServiceExt;

use crate::stage::{app, get, page};

const BORDER: &str = "a-line-that-stands-in-no-paper";

/// What the page answers to a form with these parts: a name, what a file is called, and its bytes.
fn send(app: &Arc<App>, lang: &str, parts: &[(&str, Option<&str>, &[u8])]) -> (u16, String) {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map(|it| format!("; filename=\"{it}\"")).unwrap_or_default();
        body.extend(
            format!("--{BORDER}\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BORDER}--\r\n").bytes());
    let request = Request::post(format!("/{lang}/verify"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", format!("multipart/form-data; boundary={BORDER}"))
        .body(Body::from(body))
        .expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let answer = pages::router(Arc::clone(app)).oneshot(request).await.expect("an answer");
        let status = answer.status().as_u16();
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a whole answer");
        (status, String::from_utf8(bytes.to_vec()).expect("text"))
    })
}

fn paper(app: &Arc<App>) -> Vec<u8> {
    let position = app.known().coalition.papers.first().expect("a paper").position;
    get(app, &format!("/papers/{position}.pdf"), &[]).1
}

#[test]
fn a_paper_of_the_record_agrees_and_what_was_not_checked_is_said() {
    let (_folder, app) = app();
    let pdf = paper(&app);
    let (status, es) = send(&app, "es", &[("paper", Some("acta.pdf"), &pdf), ("code", None, b"")]);
    assert_eq!(status, 200);
    assert!(es.contains("Todo lo comprobado concuerda, y lo firmó este mismo registro."), "{es}");
    assert!(es.contains("firmado con la clave de este registro") && es.contains("ningún testigo"), "{es}");
    assert!(!es.contains("--policy") && !es.contains("usted nombró"), "nobody named anything here: {es}");
    let (_, en) = send(&app, "en", &[("paper", Some("acta.pdf"), &pdf)]);
    assert!(en.contains("Everything checked agrees") && en.contains("Not checked"), "{en}");
}

#[test]
fn one_bit_spoils_it() {
    let (_folder, app) = app();
    let mut pdf = paper(&app);
    pdf[1000] ^= 1;
    let (status, es) = send(&app, "es", &[("paper", Some("acta.pdf"), &pdf)]);
    assert_eq!(status, 200);
    assert!(es.contains("NO CONCUERDA") && es.contains("verdict differs"), "{es}");
}

#[test]
fn what_cannot_be_checked_is_said_beside_its_field() {
    let (_folder, app) = app();
    for (file, words) in [
        (Some(b"PK\x03\x04 a document".as_slice()), "no es un PDF"),
        (Some(b"%PDF-1.7 and nothing more".as_slice()), "NO CONCUERDA"),
        (None, "Elija un PDF"),
    ] {
        let parts: Vec<_> = file.map(|it| ("paper", Some("acta.pdf"), it)).into_iter().collect();
        let (_, es) = send(&app, "es", &parts);
        assert!(es.contains(words), "{words}: {es}");
    }
    let (status, es) = send(&app, "es", &[("code", None, b"ABCD-0000-0000-0000-0000")]);
    assert_eq!(status, 422);
    assert!(
        es.contains("Ningún documento") && es.contains("ABCD-0000-0000-0000-0000"),
        "what was typed stays"
    );
}

#[test]
fn a_code_leads_to_its_paper_however_it_is_written() {
    let (_folder, app) = app();
    let pdf = paper(&app);
    let record = verifier::record_of(&pdf).expect("the record inside");
    let code = proofs::sha256(&record).to_hex()[..20].to_owned();
    let grouped = format!("{} {}-{}", code[..4].to_uppercase(), &code[4..8], &code[8..]);
    let (status, en) = send(&app, "en", &[("code", None, grouped.as_bytes())]);
    assert_eq!(status, 200, "{en}");
    let position = app.known().coalition.papers.first().expect("a paper").position;
    assert!(
        en.contains(&format!("/papers/{position}.pdf")) && en.contains("Everything checked agrees"),
        "{en}"
    );
}

#[test]
fn nothing_sent_is_kept_and_every_page_leads_there() {
    let (folder, app) = app();
    let mut pdf = paper(&app);
    pdf.push(b'\n');
    let hash = proofs::sha256(&pdf);
    send(&app, "es", &[("paper", Some("acta.pdf"), &pdf)]);
    assert!(app.reader().expect("a reader").file(hash.as_bytes()).expect("read").is_none());
    let names = folder.path().read_dir().expect("the folder").map(|it| it.expect("an entry").file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().contains("acta")));
    assert!(page(&app, "/en/").contains("href=\"/en/verify\""));
    assert!(page(&app, "/es/verify").contains("enctype=\"multipart/form-data\""));
}
