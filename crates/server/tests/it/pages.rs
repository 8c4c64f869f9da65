//! The public pages, in both languages, without an account and without a script.

use domain::symbol::AgreementId;

use crate::stage::{app, get, page};

const PAGES: [&str; 26] = [
    "/",
    "/IV-2023",
    "/I-2024",
    "/IV-2023/A5",
    "/IV-2023/A1",
    "/record",
    "/record?from=40",
    "/record/42",
    "/rules",
    "/rules?on=2023-11-30",
    "/members",
    "/members/MEX",
    "/members/IOM",
    "/mandates",
    "/commitments",
    "/commitments?overdue=yes&status=pending",
    "/minutes",
    "/audit",
    "/audit?seat=MEX&capacity=delegation&on=2023-11-30",
    "/committees",
    "/committees/PC-1-2023",
    "/plenaries",
    "/declarations",
    "/declarations/DC-1-2023",
    "/agreements",
    "/agreements?q=comite&year=2023",
];

#[test]
fn every_page_is_there_in_both_languages_with_every_word_in_it() {
    let (_folder, app) = app();
    for address in PAGES {
        for prefix in ["/es", "/en"] {
            let html = page(&app, &format!("{prefix}{address}"));
            assert!(html.contains(&format!("<html lang=\"{}\">", &prefix[1..])), "{prefix}{address}");
            assert!(!html.contains('⟨'), "{prefix}{address} lacks a message: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{prefix}{address} has one heading");
            assert!(html.contains("id=\"content\""), "{prefix}{address} can be skipped to");
        }
    }
}

#[test]
fn the_two_languages_differ_and_link_to_each_other() {
    let (_folder, app) = app();
    let (es, en) = (page(&app, "/es/IV-2023"), page(&app, "/en/IV-2023"));
    assert!(es.contains("a distancia") && es.contains("href=\"/en/IV-2023\""));
    assert!(en.contains("remote") && en.contains("href=\"/es/IV-2023\""));
}

#[test]
fn the_browser_chooses_the_language_where_the_address_does_not() {
    let (_folder, app) = app();
    let (answer, _) = get(&app, "/IV-2023", &[("accept-language", "en")]);
    assert_eq!(answer.headers()["content-language"], "en");
    assert_eq!(answer.headers()["vary"], "Accept-Language, Accept-Encoding");
    let (answer, _) = get(&app, "/IV-2023", &[]);
    assert_eq!(answer.headers()["content-language"], "es");
}

#[test]
fn nothing_is_loaded_from_elsewhere_and_no_script_stands_in_a_page() {
    let (_folder, app) = app();
    for address in PAGES {
        let html = page(&app, &format!("/es{address}"));
        assert!(!html.contains(" style=") && !html.contains("<style"), "{address}");
        let scripts = html.matches("<script").count();
        assert_eq!(
            scripts,
            html.matches("<script type=\"module\" src=\"/assets/").count(),
            "only files of ours"
        );
        let loaded =
            html.split(" src=\"").skip(1).chain(html.split("<link rel=\"stylesheet\" href=\"").skip(1));
        assert!(loaded.into_iter().all(|it| it.starts_with('/')), "{address}");
        let (answer, _) = get(&app, &format!("/es{address}"), &[]);
        let policy = answer.headers()["content-security-policy"].to_str().expect("text");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    }
}

#[test]
fn a_page_that_did_not_change_is_not_sent_again() {
    let (_folder, app) = app();
    let (answer, _) = get(&app, "/es/IV-2023", &[]);
    let tag = answer.headers()["etag"].to_str().expect("text").to_owned();
    let (answer, body) = get(&app, "/es/IV-2023", &[("if-none-match", &tag)]);
    assert_eq!((answer.status().as_u16(), body.len()), (304, 0));
    let (answer, _) = get(&app, "/en/IV-2023", &[("if-none-match", &tag)]);
    assert_eq!(answer.status(), 200, "the other language is another page");
}

#[test]
fn what_is_not_there_is_said_so_with_a_way_onward() {
    let (_folder, app) = app();
    for address in [
        "/es/IX-1999",
        "/es/committees/PC-9-1999",
        "/es/members/XXX",
        "/es/IV-2023/A99",
        "/es/IV-2023/5",
        "/es/record/100000",
        "/es/record/x",
        "/es/a/b/c",
    ] {
        let (answer, body) = get(&app, address, &[]);
        assert_eq!(answer.status(), 404, "{address}");
        assert!(String::from_utf8_lossy(&body).contains("href=\"/es/\""), "{address}");
    }
}

#[test]
fn what_is_assumed_is_marked_and_what_is_unknown_is_said() {
    let (_folder, app) = app();
    let es = page(&app, "/es/IV-2023");
    assert!(es.contains("supuesto") && es.contains("no consta"));
    let rules = page(&app, "/en/rules");
    assert!(rules.contains("assumed") && rules.contains("confirmed"));
}

#[test]
fn an_entry_shows_its_bytes_and_its_proof() {
    let (_folder, app) = app();
    let id = AgreementId { plenary: "IV-2023".into(), number: 5 };
    let position = app.known().coalition.agreement(&id).expect("the petit comité").position;
    let html = page(&app, &format!("/es/record/{position}"));
    assert!(html.contains("agreement.recorded"));
    let hash = {
        let bytes = app.reader().expect("a reader").entry(position).expect("read").expect("there");
        proofs::leaf_hash(&bytes).to_base64()
    };
    assert!(html.contains(&hash));
}

#[test]
fn tiles_checkpoint_and_files_are_at_their_paths_and_nothing_else_is() {
    let (_folder, app) = app();
    let size = app.known().tree.size();
    let (answer, note) = get(&app, "/record/checkpoint", &[]);
    assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
    assert!(String::from_utf8(note).expect("text").starts_with("plenaria.example/corett\n"));
    for path in proofs::tile::tiles_for(size) {
        let (answer, bytes) = get(&app, &format!("/record/{path}"), &[]);
        assert_eq!(answer.status(), 200, "{path}");
        assert!(!bytes.is_empty(), "{path}");
    }
    let paper = app.known().coalition.papers.first().expect("a paper").sha256.clone();
    assert_eq!(get(&app, &format!("/record/files/{paper}"), &[]).0.status(), 200, "an entry names it");
    for wrong in ["tile/0/001", "tile/0/000", "tile/entries/000.p/255", "tile/9/x", "files/00", "files/../x"]
    {
        let (answer, _) = get(&app, &format!("/record/{wrong}"), &[]);
        assert_eq!(answer.status(), 404, "{wrong}");
    }
}

#[test]
fn a_paper_is_the_same_file_each_time() {
    let (_folder, app) = app();
    let position = app.known().coalition.papers.first().expect("a paper").position;
    let address = format!("/papers/{position}.pdf");
    let (answer, first) = get(&app, &address, &[]);
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    assert_eq!(first, get(&app, &address, &[]).1);
    assert!(first.starts_with(b"%PDF-1.7"));
}
