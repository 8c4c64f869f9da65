//! A failure of ours: an apology and a reference for the reader, the story once for the log.

use core::fmt::Display;

use axum::http::StatusCode;
use axum::response::Response;
use maud::html;

use super::frame::{Page, frame};
use super::reply;
use crate::session;
use crate::site::Site;
use crate::visitor::Visitor;

/// The record could not be read for the page at the visitor's address.
pub fn unread(site: &Site, visitor: &Visitor, problem: &dyn Display) -> Response {
    let reference = &session::random()[..8];
    tracing::error!(reference, address = visitor.address, %problem, "the record could not be read for a page");
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let title = page.say("page-failed-title");
    let body = html! {
        div.column {
            h1 { (title) }
            p { (page.fill("page-failed-text", &[("reference", reference)])) }
            p.row { a.btn.main href=(crate::links::home(page.lang)) { (page.say("page-not-found-home")) } }
        }
    };
    reply::private(&page, StatusCode::INTERNAL_SERVER_ERROR, frame(&page, &title, "", body))
}
