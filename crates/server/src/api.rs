//! The same for machines: what the public pages say, as JSON below `/api/v1`, described by a document
//! that is made from this code (OpenAPI 3.1). Read only; acts are for people.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn, map_response};
use axum::response::Response;
use axum::routing::get;
use utoipa::OpenApi;

use crate::site::Site;

mod answer;
mod archived;
mod asked;
mod decided;
mod fault;
mod record;
mod responses;
mod search;
mod shapes;
mod table;

use asked::Caller;
use fault::Fault;

/// Where the interface stands. Its version is in the address: what breaks callers gets another.
pub const ROOT: &str = "/api/v1";

/// What the document says of itself; its parts come from the handlers.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "plenaria",
        description = "The public register of a coalition of states, for machines. Everything here is also on a \
                       page; nothing needs an account, nothing can be written. Texts come in every language \
                       they have, with the authentic one named; sentences that the program makes come in both. \
                       Every answer has a version (ETag); the record's entries come with their proof."
    ),
    servers((url = "/api/v1")),
    components(schemas(fault::ProblemDetails)),
    paths(
        table::coalition,
        table::mandates,
        table::members,
        table::member,
        table::plenaries,
        table::plenary,
        table::minutes_list,
        table::minutes,
        table::papers,
        decided::agreements,
        decided::agreement,
        decided::declarations,
        decided::declaration,
        decided::committees,
        decided::committee,
        decided::commitments,
        decided::consultations,
        decided::consultation,
        archived::archived_documents,
        archived::archived_meetings,
        archived::archived_meeting,
        record::rules,
        record::versions,
        record::entries,
        record::entry,
        search::search,
    )
)]
struct Document;

/// Every address of the interface.
pub fn router() -> Router<Site> {
    let addresses = Router::new()
        .route("/coalition", get(table::coalition))
        .route("/mandates", get(table::mandates))
        .route("/members", get(table::members))
        .route("/members/{seat}", get(table::member))
        .route("/plenaries", get(table::plenaries))
        .route("/plenaries/{code}", get(table::plenary))
        .route("/minutes", get(table::minutes_list))
        .route("/minutes/{plenary}", get(table::minutes))
        .route("/papers", get(table::papers))
        .route("/agreements", get(decided::agreements))
        .route("/agreements/{plenary}/{number}", get(decided::agreement))
        .route("/declarations", get(decided::declarations))
        .route("/declarations/{id}", get(decided::declaration))
        .route("/committees", get(decided::committees))
        .route("/committees/{id}", get(decided::committee))
        .route("/commitments", get(decided::commitments))
        .route("/consultations", get(decided::consultations))
        .route("/consultations/{id}", get(decided::consultation))
        .route("/archive/documents", get(archived::archived_documents))
        .route("/archive/meetings", get(archived::archived_meetings))
        .route("/archive/meetings/{*id}", get(archived::archived_meeting))
        .route("/rules", get(record::rules))
        .route("/rules/versions", get(record::versions))
        .route("/record", get(record::entries))
        .route("/record/{position}", get(record::entry))
        .route("/search", get(search::search))
        .route("/openapi.json", get(document))
        .fallback(not_found)
        .method_not_allowed_fallback(not_allowed)
        .layer(from_fn(well_formed))
        .layer(map_response(answer::open_to_all));
    Router::new().nest(ROOT, addresses)
}

/// `GET /api/v1/openapi.json`: the description of all this.
async fn document(State(site): State<Site>, caller: Caller) -> Response {
    answer::answer(&site, &caller, |_, _| caller.asked(&[]).map(|_| described()))
}

/// The description.
pub fn described() -> &'static utoipa::openapi::OpenApi {
    static DESCRIBED: LazyLock<utoipa::openapi::OpenApi> = LazyLock::new(Document::openapi);
    &DESCRIBED
}

async fn not_found(caller: Caller) -> Response {
    Fault::NotFound.respond(caller.lang)
}

async fn not_allowed(caller: Caller) -> Response {
    Fault::NotAllowed.respond(caller.lang)
}

/// A path that is no text names nothing.
async fn well_formed(request: Request, next: Next) -> Response {
    let lang = {
        let header = request.headers().get(axum::http::header::ACCEPT_LANGUAGE);
        crate::visitor::negotiate(None, header.and_then(|it| it.to_str().ok()))
    };
    let response = next.run(request).await;
    // The one answer here that is not JSON: what the path extractor says of broken escapes.
    let plain = response.headers().get(axum::http::header::CONTENT_TYPE);
    let plain = plain.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if response.status().is_client_error() && plain { Fault::NotFound.respond(lang) } else { response }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_of_the_document_says_what_can_go_wrong() {
        let document = serde_json::to_value(described()).expect("a document is data");
        assert_eq!(document["openapi"], "3.1.0");
        for (path, methods) in document["paths"].as_object().expect("addresses") {
            for status in ["200", "304", "400", "405"] {
                assert!(methods["get"]["responses"][status].is_object(), "{path}: {status}");
            }
            assert!(methods["get"]["summary"].is_string(), "{path} says what it is");
        }
    }
}
