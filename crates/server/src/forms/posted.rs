//! A form that was sent: its answers, whose session it came in, and whether it carries that session's token.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::given::{Given, Uploaded};
use crate::site::Site;
use crate::visitor::Visitor;

/// The name under which every form sends its session's token.
pub const TOKEN: &str = "form_token";
/// The most that a form without files may be.
const LARGEST_FORM: usize = 1024 * 1024;

/// A form that was sent.
pub struct Posted {
    /// By whom.
    pub visitor: Visitor,
    /// What it says; its token is taken out.
    pub given: Given,
    /// Whether it carries the token of the session it came in. What does not is never acted upon.
    pub is_ours: bool,
    /// Whether a script of a page sent it, which asks for JSON and stays where it is.
    pub by_script: bool,
}

impl FromRequest<Site> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Ok(visitor) = Visitor::from_request_parts(&mut parts, site).await;
        let accepts = parts.headers.get(ACCEPT).and_then(|kinds| kinds.to_str().ok()).unwrap_or_default();
        let by_script = accepts.contains("application/json");
        let kind = parts.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let given = if kind.starts_with("multipart/form-data") {
            let request = Request::from_parts(parts, body);
            let form = Multipart::from_request(request, site).await.map_err(IntoResponse::into_response)?;
            read(form).await.map_err(IntoResponse::into_response)?
        } else {
            let body = axum::body::to_bytes(body, LARGEST_FORM);
            let body = body.await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
            Given::parse(&String::from_utf8_lossy(&body))
        };
        let session = visitor.signed_in.as_ref().map(|it| it.session.form_token.as_str());
        let is_ours = session.is_some() && session == given.get(TOKEN);
        Ok(Self { visitor, given, is_ours, by_script })
    }
}

async fn read(mut form: Multipart) -> Result<Given, MultipartError> {
    let mut given = Given::default();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(file) => {
                let bytes = field.bytes().await?.to_vec();
                given.attach(Uploaded { field: name, name: file, bytes });
            }
            None => given = given.with(&name, field.text().await?),
        }
    }
    Ok(given)
}
