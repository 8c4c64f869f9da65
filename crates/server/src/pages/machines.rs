//! What programs can ask of the register, for the people who write them.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, html};
use utoipa::openapi::RefOr;
use utoipa::openapi::Required;
use utoipa::openapi::path::{Operation, ParameterIn, PathItem};

use super::frame::{Page, frame};
use super::reply;
use crate::api;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

/// The sorts of problem, whose addresses lead to their place on this page.
const PROBLEMS: [&str; 4] = ["bad-parameter", "not-found", "not-allowed", "ours"];

/// `GET /api`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |_, page| Some(render(page)))
}

fn render(page: &Page) -> Markup {
    let document = api::described();
    let try_it = format!("curl {}{}/plenaries", page.setup.address, api::ROOT);
    frame(
        page,
        &page.say("api-page-title"),
        "api-page-title",
        html! {
            div.head { div {
                h1 { (page.say("api-page-title")) }
                p { (page.say("api-page-lede")) }
            } }
            div.column {
                h2 { (page.say("api-page-addresses")) }
                div.scroll tabindex="0" role="region" aria-label=(page.say("api-page-addresses")) { table {
                    thead { tr {
                        th scope="col" { (page.say("api-page-address")) }
                        th scope="col" { (page.say("api-page-what")) }
                    } }
                    tbody { @for (path, item) in &document.paths.paths { (line(page, path, item)) } }
                } }
                h2 { (page.say("api-page-problems")) }
                p { (page.say("api-page-problems-lede")) }
                dl { @for problem in PROBLEMS {
                    dt id=(problem) { b { (page.say(&format!("api-title-{problem}"))) } }
                    dd { (page.say(&format!("api-mend-{problem}"))) }
                } }
            }
            aside aria-label=(page.say("part-margin")) {
                section {
                    h2 { (page.say("api-page-try")) }
                    p { code { (try_it) } }
                    p { a href=(format!("{}/openapi.json", api::ROOT)) { (page.say("api-page-document")) } }
                }
                section {
                    h2 { (page.say("api-page-subscribe")) }
                    ul {
                        li { a href=(links::feed(page.lang, None)) { (page.say("feed-title")) } }
                        li { a href=(links::calendar(page.lang)) { (page.say("api-page-calendar")) } }
                    }
                    p { (page.say("api-page-subscribe-text")) }
                }
                section {
                    h2 { (page.say("api-page-manners")) }
                    p { (page.say("api-page-manners-text")) }
                }
            }
        },
    )
}

/// One address; one without a name in it can be tried at once.
fn line(page: &Page, path: &str, item: &PathItem) -> Markup {
    let operation = item.get.as_ref();
    let id = operation.and_then(|it| it.operation_id.as_deref()).unwrap_or_default().replace('_', "-");
    let whole = format!("{}{path}", api::ROOT);
    html! {
        tr {
            td { @if path.contains('{') { code { (whole) } } @else {
                a href={ (whole) (example(operation)) } { code { (whole) } }
            } }
            td {
                (page.say(&format!("api-does-{id}")))
                @let asked = asked(path, operation);
                @if !asked.is_empty() {
                    br;
                    span.soft {
                        (page.say("api-page-takes")) " "
                        @for (index, name) in asked.iter().enumerate() {
                            @if index > 0 { ", " }
                            code { (name) }
                        }
                    }
                }
            }
        }
    }
}

/// What has to stand in the question, as its examples give it.
fn example(operation: Option<&Operation>) -> String {
    let parameters = operation.and_then(|it| it.parameters.as_ref()).into_iter().flatten();
    let mut query = form_urlencoded::Serializer::new(String::new());
    for parameter in parameters {
        let RefOr::T(parameter) = parameter else { continue };
        let needed = parameter.required == Required::True && parameter.parameter_in == ParameterIn::Query;
        // The example is private to the document; what the document says of itself has it.
        let told = serde_json::to_value(parameter).unwrap_or_default();
        if let Some(example) = told["example"].as_str().filter(|_| needed) {
            query.append_pair(&parameter.name, example);
        }
    }
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// What may stand in the question.
fn asked<'a>(path: &str, operation: Option<&'a Operation>) -> Vec<&'a str> {
    let parameters = operation.and_then(|it| it.parameters.as_ref()).into_iter().flatten();
    let names = parameters.filter_map(|it| match it {
        RefOr::T(parameter) => Some(parameter.name.as_str()),
        RefOr::Ref(_) => None,
    });
    names.filter(|name| !path.contains(&format!("{{{name}}}"))).collect()
}
