//! What every address may answer besides what was asked for, as the document tells it.

use std::collections::BTreeMap;

use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use super::fault::ProblemDetails;

/// What any address may answer.
pub struct Usual;

/// What an address with a name in it may answer.
pub struct Named;

impl IntoResponses for Usual {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let unchanged = ResponseBuilder::new().description("The caller has this version already.").build();
        BTreeMap::from([
            ("304".to_owned(), RefOr::T(unchanged)),
            problem("400", "A parameter is unknown, given twice, or out of its bounds."),
            problem("405", "Only GET and HEAD are answered."),
        ])
    }
}

impl IntoResponses for Named {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut responses = Usual::responses();
        responses.extend([problem("404", "The record knows nothing of this name.")]);
        responses
    }
}

fn problem(status: &str, description: &str) -> (String, RefOr<Response>) {
    let schema = Ref::from_schema_name(ProblemDetails::name());
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let response =
        ResponseBuilder::new().description(description).content("application/problem+json", content).build();
    (status.to_owned(), RefOr::T(response))
}
