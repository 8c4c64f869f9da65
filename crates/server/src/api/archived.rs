//! The archive for machines: documents, and the meetings they tell of; all of it transcribed, none of it witnessed.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::symbol::MeetingId;

use super::answer::answer;
use super::asked::{Caller, Listed, Part};
use super::fault::Fault;
use super::responses::{Named, Usual};
use super::shapes::{ArchivedLine, ArchivedWhole, DocumentShape};
use crate::site::Site;

const PART: &[&str] = &["offset", "limit"];

/// Documents of the archive in the order in which they were admitted; the documents themselves are not published.
#[utoipa::path(
    get,
    path = "/archive/documents",
    tag = "archive",
    params(Part),
    responses((status = 200, description = "Documents.", body = Listed<DocumentShape>), Usual)
)]
pub async fn archived_documents(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.archive.documents.iter().collect();
        Ok(part.of(&all, |it| DocumentShape::from(*it)))
    })
}

/// Meetings that documents of the archive tell of, by their ids.
#[utoipa::path(
    get,
    path = "/archive/meetings",
    tag = "archive",
    params(Part),
    responses((status = 200, description = "Meetings.", body = Listed<ArchivedLine>), Usual)
)]
pub async fn archived_meetings(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.archive.meetings.values().collect();
        Ok(part.of(&all, |it| ArchivedLine::of(known.coalition, it)))
    })
}

/// One archived meeting: every value with the documents that say it, contradictions, what was withdrawn.
#[utoipa::path(get, path = "/archive/meetings/{id}", tag = "archive", params(("id" = String, Path, description = "`CORETT/IV-2023`, its slash as it is or escaped", example = "CORETT/IV-2023")), responses((status = 200, description = "The meeting.", body = ArchivedWhole), Named))]
pub async fn archived_meeting(State(site): State<Site>, Path(id): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        caller.asked(&[])?;
        let found = known.coalition.archive.meetings.get(&MeetingId::new(id)).ok_or(Fault::NotFound)?;
        Ok(ArchivedWhole::of(known.coalition, found))
    })
}
