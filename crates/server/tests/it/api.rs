//! The interface for machines: what its document promises, it does; what nobody promised, it refuses in words.

use std::sync::Arc;

use axum::http::Request;
use serde_json::Value;
use server::app::App;
use server::pages;
use tower::ServiceExt;

use crate::stage::{app, get, page};

/// The JSON at `address`, which must be there.
fn json(app: &Arc<App>, address: &str) -> Value {
    let (answer, bytes) = get(app, address, &[]);
    assert_eq!(answer.status(), 200, "{address}: {}", String::from_utf8_lossy(&bytes));
    assert_eq!(answer.headers()["content-type"], "application/json", "{address}");
    assert_eq!(answer.headers()["access-control-allow-origin"], "*", "{address}");
    serde_json::from_slice(&bytes).expect("JSON")
}

/// Every address of the document, the names in it as its examples give them, with what it answers.
fn addresses(document: &Value) -> Vec<(String, Value)> {
    let paths = document["paths"].as_object().expect("addresses");
    let address = |(path, item): (&String, &Value)| {
        let parameters = item["get"]["parameters"].as_array().cloned().unwrap_or_default();
        let named = parameters.iter().filter(|it| it["in"] == "path").fold(path.clone(), |path, it| {
            let (name, example) = (it["name"].as_str().expect("a name"), it["example"].as_str());
            path.replace(&format!("{{{name}}}"), example.expect("a name in an address has an example"))
        });
        let must = parameters.iter().filter(|it| it["in"] == "query" && it["required"] == true).map(|it| {
            let example = it["example"].as_str().expect("what has to be asked has an example");
            format!("{}={example}", it["name"].as_str().expect("a name"))
        });
        let question = must.collect::<Vec<_>>().join("&");
        let named = if question.is_empty() { named } else { format!("{named}?{question}") };
        let shape = item["get"]["responses"]["200"]["content"]["application/json"]["schema"].clone();
        (format!("/api/v1{named}"), shape)
    };
    paths.iter().map(address).collect()
}

/// Holds an answer against its shape: what must be there is, and what is there was promised.
fn conforms(document: &Value, shape: &Value, it: &Value, place: &str) {
    if let Some(name) = shape["$ref"].as_str() {
        let name = name.trim_start_matches("#/components/schemas/");
        let shape = &document["components"]["schemas"][name];
        assert!(shape.is_object(), "{place}: the shape {name} is described");
        return conforms(document, shape, it, place);
    }
    if let Some(whole) = shape["oneOf"].as_array() {
        // The only choice there is: something, or null.
        let something = whole.iter().find(|it| it["type"] != "null").expect("something");
        if !it.is_null() {
            conforms(document, something, it, place);
        }
        return;
    }
    if let Some(items) = it.as_array() {
        return items.iter().for_each(|one| conforms(document, &shape["items"], one, place));
    }
    let Some(fields) =
        it.as_object().filter(|_| shape["properties"].is_object() || shape["allOf"].is_array())
    else {
        return;
    };
    let parts: Vec<&Value> = match shape["allOf"].as_array() {
        Some(parts) => parts.iter().collect(),
        None => vec![shape],
    };
    let resolved = parts.iter().map(|part| match part["$ref"].as_str() {
        Some(name) => &document["components"]["schemas"][name.trim_start_matches("#/components/schemas/")],
        None => *part,
    });
    let resolved: Vec<&Value> = resolved.collect();
    for part in &resolved {
        for needed in part["required"].as_array().into_iter().flatten() {
            let needed = needed.as_str().expect("a name");
            assert!(fields.contains_key(needed), "{place}: {needed} has to be there");
        }
    }
    for (name, value) in fields {
        let described = resolved.iter().map(|part| &part["properties"][name]).find(|it| it.is_object());
        let described = described.unwrap_or_else(|| panic!("{place}: nobody promised {name}"));
        conforms(document, described, value, &format!("{place}.{name}"));
    }
}

#[test]
fn every_address_of_the_document_answers_in_its_shape() {
    let (folder, app) = app();
    server::demo::leave_open(&app, folder.path(), domain::words::Lang::Es).expect("it is told");
    if app.known().coalition.archive.meetings.is_empty() {
        crate::archive::told(&app, "CORETT/IV-2023");
    }
    let document = json(&app, "/api/v1/openapi.json");
    let addresses = addresses(&document);
    assert!(addresses.len() >= 20, "{}", addresses.len());
    for (address, shape) in &addresses {
        let answer = json(&app, address);
        conforms(&document, shape, &answer, address);
    }
}

#[test]
fn every_thing_in_a_list_has_an_address_of_its_own() {
    let (_folder, app) = app();
    for (list, name) in [
        ("plenaries", "code"),
        ("members", "seat"),
        ("agreements", "id"),
        ("declarations", "id"),
        ("committees", "id"),
        ("minutes", "plenary"),
        ("record", "position"),
    ] {
        let items = json(&app, &format!("/api/v1/{list}?limit=200"));
        let items = items["items"].as_array().expect("items");
        assert!(!items.is_empty(), "{list}");
        for item in items.iter().take(12) {
            let named = item[name].as_str().map_or_else(|| item[name].to_string(), str::to_owned);
            let whole = json(&app, &format!("/api/v1/{list}/{named}"));
            assert_eq!(whole[name], item[name]);
            if let Some(address) = whole["address"].as_str() {
                page(&app, address);
            }
        }
    }
}

#[test]
fn an_answer_lasts_until_the_record_grows() {
    let (_folder, app) = app();
    for address in ["/api/v1/plenaries", "/api/v1/openapi.json"] {
        let (answer, _) = get(&app, address, &[]);
        let tag = answer.headers()["etag"].to_str().expect("text").to_owned();
        for has in [tag.clone(), format!("W/\"x\", {tag}")] {
            let (again, bytes) = get(&app, address, &[("if-none-match", &has)]);
            assert_eq!((again.status().as_u16(), bytes.len()), (304, 0), "{address}");
            assert_eq!(again.headers()["etag"], tag.as_str());
        }
        assert_eq!(get(&app, address, &[("if-none-match", "W/\"x\"")]).0.status(), 200);
    }
    let (missing, _) = get(&app, "/api/v1/plenaries/IX-1999", &[("if-none-match", "*")]);
    assert_eq!(missing.status(), 404);
}

#[test]
fn what_cannot_be_used_is_refused_in_the_callers_language() {
    let (_folder, app) = app();
    let cases = [
        ("/plenaries?limit=0", "limit", "de 1 a 200", "from 1 to 200"),
        ("/plenaries?limit=201", "limit", "número entero", "whole number"),
        ("/plenaries?offset=-1", "offset", "número entero", "whole number"),
        ("/plenaries?offset=99999999999999999999", "offset", "número entero", "whole number"),
        ("/plenaries?offset=%2B1", "offset", "número entero", "whole number"),
        ("/plenaries?limit=5&limit=6", "limit", "más de una vez", "more than once"),
        ("/plenaries?colour=red", "colour", "offset, limit", "offset, limit"),
        ("/coalition?x=", "x", "no admite ninguno", "takes none"),
        ("/agreements?kind=party", "kind", "take_note", "take_note"),
        ("/agreements?year=MMXXIII", "year", "de 0 a 9999", "from 0 to 9999"),
        ("/rules?on=2023-02-30", "on", "no es un día", "is not a day"),
        ("/rules?on=20231130", "on", "no es un día", "is not a day"),
    ];
    for (address, parameter, es, en) in cases {
        for (language, says) in [("es", es), ("en", en)] {
            let (answer, bytes) = get(&app, &format!("/api/v1{address}"), &[("accept-language", language)]);
            let problem: Value = serde_json::from_slice(&bytes).expect("JSON");
            assert_eq!(answer.status(), 400, "{address}");
            assert_eq!(answer.headers()["content-type"], "application/problem+json");
            assert_eq!(answer.headers()["content-language"], language);
            assert_eq!(problem["parameter"], parameter, "{problem}");
            assert_eq!(problem["status"], 400);
            assert!(problem["detail"].as_str().is_some_and(|it| it.contains(says)), "{problem}");
        }
    }
    let long = "a".repeat(201);
    assert_eq!(get(&app, &format!("/api/v1/agreements?q={long}"), &[]).0.status(), 400);
}

#[test]
fn nothing_that_is_asked_makes_us_fail() {
    let (_folder, app) = app();
    let document = json(&app, "/api/v1/openapi.json");
    let odd =
        ["%FF", "%00", "..%2F..", "A", "A-1", "A05", "18446744073709551616", "%F0%9F%92%A9", "'--", "null"];
    let mut asked: Vec<String> = Vec::new();
    for (path, item) in document["paths"].as_object().expect("addresses") {
        for odd in odd {
            let named = path.split('/').map(|part| if part.starts_with('{') { odd } else { part });
            let named = named.collect::<Vec<_>>().join("/");
            for parameter in item["get"]["parameters"].as_array().into_iter().flatten() {
                asked.push(format!("{named}?{}={odd}", parameter["name"].as_str().expect("a name")));
            }
            asked.push(format!("{named}?{odd}"));
            asked.push(format!("{named}/{odd}"));
            asked.push(named);
        }
    }
    for address in asked {
        let (answer, bytes) = get(&app, &format!("/api/v1{address}"), &[]);
        let status = answer.status().as_u16();
        assert!(matches!(status, 200 | 400 | 404), "{address}: {status}");
        assert!(serde_json::from_slice::<Value>(&bytes).is_ok(), "{address} is answered with JSON");
    }
}

#[test]
fn nothing_can_be_written_and_the_answer_says_so() {
    let (_folder, app) = app();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        let request = Request::builder().method(method).uri("/api/v1/plenaries");
        let request = request.body(axum::body::Body::empty()).expect("a request");
        let answer = runtime.block_on(pages::router(Arc::clone(&app)).oneshot(request)).expect("an answer");
        assert_eq!(answer.status(), 405, "{method}");
        assert_eq!(answer.headers()["allow"], "GET,HEAD", "{method}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json", "{method}");
    }
    let request = Request::head("/api/v1/plenaries").body(axum::body::Body::empty()).expect("a request");
    let answer = runtime.block_on(pages::router(app).oneshot(request)).expect("an answer");
    assert_eq!(answer.status(), 200, "HEAD");
}

#[test]
fn an_entry_comes_with_the_proof_that_it_is_in_the_record() {
    let (_folder, app) = app();
    let entry = json(&app, "/api/v1/record/7");
    let hash = |it: &Value| proofs::Hash::parse_base64(it.as_str().expect("text")).expect("a hash");
    let proof: Vec<_> = entry["proof"].as_array().expect("hashes").iter().map(hash).collect();
    let leaf = proofs::leaf_hash(entry["bytes"].as_str().expect("text").as_bytes());
    assert_eq!(leaf, hash(&entry["leaf"]));
    let checkpoint = entry["checkpoint"].as_str().expect("text");
    let mut lines = checkpoint.lines().skip(1);
    let size: u64 = lines.next().and_then(|it| it.parse().ok()).expect("a size");
    let root = proofs::Hash::parse_base64(lines.next().expect("a root")).expect("a hash");
    assert_eq!(entry["size"], size);
    assert!(proofs::tree::check_inclusion(&leaf, 7, size, &proof, &root).is_ok());
}

#[test]
fn agreements_are_found_by_what_is_asked_of_them() {
    let (_folder, app) = app();
    let ids = |question: &str| {
        let found = json(&app, &format!("/api/v1/agreements?{question}"));
        let items = found["items"].as_array().expect("items").clone();
        items.iter().map(|it| it["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>()
    };
    for question in ["q=PETIT+comite", "kind=committee", "plenary=IV-2023&kind=committee"] {
        assert_eq!(ids(question), ["IV-2023/A5"], "{question}");
    }
    assert!(ids("year=1999").is_empty());
    assert!(ids("state=MEX").contains(&"IV-2023/A5".to_owned()));
    let part = json(&app, "/api/v1/agreements?offset=1&limit=2");
    assert_eq!(part["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(part["items"][0]["id"], "IV-2023/A2");
    assert!(part["total"].as_u64() > Some(2));
}

#[test]
fn people_find_the_same_addresses_on_a_page() {
    let (_folder, app) = app();
    let document = json(&app, "/api/v1/openapi.json");
    for address in ["/es/api", "/en/api"] {
        let html = page(&app, address);
        for path in document["paths"].as_object().expect("addresses").keys() {
            assert!(html.contains(&format!("<code>/api/v1{path}</code>")), "{address}: {path}");
        }
        for sort in ["bad-parameter", "not-found", "not-allowed", "ours"] {
            assert!(html.contains(&format!("id=\"{sort}\"")), "{address}: {sort}");
        }
        assert!(!html.contains("api-does-"), "{address}: every address says what it answers");
    }
}
