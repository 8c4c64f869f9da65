//! Style and fonts, compiled into the program.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// Answers with an asset by its name.
pub async fn serve(Path(file): Path<String>) -> Response {
    let (kind, bytes): (&str, &'static [u8]) = match file.as_str() {
        "plenaria.css" => ("text/css; charset=utf-8", include_bytes!("../../assets/plenaria.css")),
        "keys.js" => ("text/javascript; charset=utf-8", include_bytes!("../../assets/keys.js")),
        "mark.svg" => ("image/svg+xml", include_bytes!("../../assets/mark.svg")),
        "source-sans-3.woff2" => ("font/woff2", include_bytes!("../../assets/source-sans-3.woff2")),
        "source-serif-4.woff2" => ("font/woff2", include_bytes!("../../assets/source-serif-4.woff2")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    // Style and scripts carry the program's version in their address; the fonts never change.
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")], bytes).into_response()
}
