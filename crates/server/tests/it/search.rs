//! Search over the demonstration: on the page and for machines.

use domain::command::Actor;
use domain::declaration::join_later::JoinLater;
use domain::right::Capacity;
use serde_json::Value;

use crate::stage::{app, get, page};

fn json(app: &std::sync::Arc<server::app::App>, address: &str) -> Value {
    let (answer, bytes) = get(app, address, &[]);
    assert_eq!(answer.status(), 200, "{address}");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn words_are_found_without_their_accents_and_shown_where_they_stand() {
    let (_folder, app) = app();
    let es = page(&app, "/es/search?q=COMITE+lineamientos");
    assert!(es.contains("<mark>comité</mark>") || es.contains("<mark>Comité</mark>"), "{es}");
    assert!(es.contains("href=\"/es/IV-2023/A5\"") && es.contains("Acuerdo"), "{es}");
    let en = page(&app, "/en/search?q=guidelines");
    assert!(en.contains("<mark>Guidelines</mark>") || en.contains("<mark>guidelines</mark>"), "{en}");
    let other = page(&app, "/en/search?q=lineamientos");
    assert!(other.contains("lang=\"es\"") && other.contains("<mark>"), "only the Spanish text has the word");
}

#[test]
fn every_kind_is_found_by_its_own_words() {
    let (_folder, app) = app();
    let found = |query: &str, kind: &str| {
        json(&app, &format!("/api/v1/search?q={query}&kind={kind}"))["total"].as_u64().expect("a number")
    };
    for (query, kind) in [
        ("IV-2023", "plenary"),
        ("infografias", "item"),
        ("A5", "agreement"),
        ("trata", "declaration"),
        ("petit", "committee"),
        ("honduras", "minutes"),
        ("acta", "paper"),
        ("mexico", "member"),
        ("quorum", "act"),
    ] {
        assert!(found(query, kind) > 0, "{query} among {kind}");
    }
    assert_eq!(found("zzz", "act"), 0);
}

#[test]
fn results_are_counted_by_kind_filtered_and_given_in_parts() {
    let (_folder, app) = app();
    let all = page(&app, "/es/search?q=plenaria");
    assert!(all.contains("aria-current=\"true\"") && all.contains("page=2"), "{all}");
    let second = page(&app, "/es/search?q=plenaria&page=2");
    assert!(second.contains("rel=\"prev\""), "{second}");
    let acts = page(&app, "/es/search?q=plenaria&kind=act");
    assert!(acts.contains("name=\"kind\" value=\"act\""), "the filter stays for the next question");
    let whole = json(&app, "/api/v1/search?q=plenaria&limit=200");
    let counted: u64 =
        whole["kinds"].as_array().expect("kinds").iter().map(|it| it["count"].as_u64().unwrap()).sum();
    assert_eq!(whole["total"], counted);
    let part = json(&app, "/api/v1/search?q=plenaria&offset=1&limit=1");
    assert_eq!(part["items"][0], whole["items"][1]);
}

#[test]
fn what_happens_is_found_at_once() {
    let (_folder, app) = app();
    let count = || json(&app, "/api/v1/search?q=costa+rica+sum&kind=act")["total"].as_u64();
    let before = count();
    let actor = Actor { seat: "CRI".into(), capacity: Capacity::Delegation };
    let join = JoinLater { declaration: "DC-1-2023".into(), seat: "CRI".into() };
    app.execute_blocking(actor, None, join).expect("Costa Rica joins later");
    assert_eq!(count(), before.map(|it| it + 1));
}

#[test]
fn odd_questions_are_answered_and_nothing_typed_becomes_markup() {
    let (_folder, app) = app();
    let html = page(&app, "/es/search?q=%3Cscript%3Ealert(1)%3C/script%3E");
    assert!(!html.contains("<script>alert") && html.contains("&lt;script&gt;"));
    for address in
        ["/es/search", "/en/search?q=", "/es/search?q=a&page=x&kind=nope", "/es/search?q=%22%00%F0%9F%98%80"]
    {
        page(&app, address);
    }
    assert!(
        page(&app, "/es/api").contains("href=\"/api/v1/search?q=lineamientos\""),
        "an address that answers"
    );
    for address in
        ["/api/v1/search", "/api/v1/search?q=", "/api/v1/search?q=a&kind=nope", "/api/v1/search?q=a&x=1"]
    {
        let (answer, bytes) = get(&app, address, &[]);
        assert_eq!(answer.status(), 400, "{address}");
        assert!(String::from_utf8(bytes).expect("text").contains("\"parameter\""), "{address}");
    }
}

#[test]
fn every_page_has_the_box_and_the_key_that_leads_to_it_is_a_file_of_ours() {
    let (_folder, app) = app();
    let html = page(&app, "/en/rules");
    assert!(html.contains("action=\"/en/search\"") && html.contains("id=\"find\""), "{html}");
    let script = html.split("<script type=\"module\" src=\"").nth(1).and_then(|it| it.split('"').next());
    let (answer, _) = get(&app, script.expect("a module"), &[]);
    assert_eq!(answer.headers()["content-type"], "text/javascript; charset=utf-8");
}
