//! The note of an archived meeting: a paper that is typeset when somebody asks, and its plain text.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::plain;
use documents::sheet::Sheet;
use domain::archive::ArchivedMeeting;
use domain::symbol::MeetingId;
use domain::words::Lang;
use maud::{Markup, html};
use tokio::task::spawn_blocking;

use crate::pages::frame::{Page, tag};
use crate::pages::reply;
use crate::site::Site;
use crate::visitor::Visitor;
use crate::{links, papers, session};

/// In which shape a note is asked for.
#[derive(Clone, Copy)]
pub enum Shape {
    Pdf,
    Text,
}

impl Shape {
    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => ".pdf",
            Self::Text => ".txt",
        }
    }
}

/// Of which meeting a note is asked for, if `address` is a known meeting with an ending.
pub fn asked(site: &Site, address: &str) -> Option<(MeetingId, Shape)> {
    let (id, shape) = [Shape::Pdf, Shape::Text]
        .into_iter()
        .find_map(|shape| Some((MeetingId::from(address.strip_suffix(shape.ending())?), shape)))?;
    site.app.known().coalition.archive.meetings.contains_key(&id).then_some((id, shape))
}

/// The note, in the language of the address.
pub async fn answer(site: Site, visitor: Visitor, id: MeetingId, shape: Shape) -> Response {
    let (app, lang, of) = (Arc::clone(&site.app), visitor.lang, id.clone());
    let made = spawn_blocking(move || {
        let Some(sheet) = papers::archived_note_blocking(&app, &of, lang)? else { return Ok(None) };
        bytes(&sheet, shape).map(Some)
    });
    match made.await.map_err(anyhow::Error::from).flatten() {
        Ok(Some(bytes)) => {
            let (kind, name) = match shape {
                Shape::Pdf => ("application/pdf", file_name(&id, lang, shape)),
                Shape::Text => ("text/plain; charset=utf-8", file_name(&id, lang, shape)),
            };
            let headers = [
                (CONTENT_TYPE, kind.to_owned()),
                (CONTENT_DISPOSITION, format!("inline; filename=\"{name}\"")),
                (CACHE_CONTROL, "no-cache".to_owned()),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) => reply::not_found(State(site), visitor).await,
        Err(error) => {
            let reference = &session::random()[..8];
            tracing::error!(reference, %error, "a note of the archive was not typeset");
            (StatusCode::INTERNAL_SERVER_ERROR, format!("500: {reference}\n")).into_response()
        }
    }
}

fn bytes(sheet: &Sheet, shape: Shape) -> anyhow::Result<Vec<u8>> {
    match shape {
        Shape::Pdf => Ok(documents::typeset::render(sheet)?),
        Shape::Text => Ok(format!("{}\n", plain::text(sheet)).into_bytes()),
    }
}

fn file_name(id: &MeetingId, lang: Lang, shape: Shape) -> String {
    format!("{}-{}{}", id.as_str().replace('/', "-"), tag(lang), shape.ending())
}

/// Where the note is, in both shapes.
pub fn links(page: &Page, it: &ArchivedMeeting) -> Markup {
    let address = links::archived_meeting(page.lang, &it.id);
    html! {
        p.row {
            a.btn href={ (address) ".pdf" } { (page.say("archive-note-pdf")) }
            a.btn href={ (address) ".txt" } { (page.say("archive-note-text")) }
        }
    }
}
