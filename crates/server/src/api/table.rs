//! The coalition, its members and offices, its plenaries, their minutes and papers.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::symbol::{PlenaryCode, Seat};

use super::answer::answer;
use super::asked::{Caller, Listed, Part};
use super::fault::Fault;
use super::responses::{Named, Usual};
use super::shapes::{
    CoalitionShape, MandateShape, MemberShape, MemberWhole, MinutesLine, MinutesWhole, PaperShape,
    PlenaryLine, PlenaryWhole,
};
use crate::site::Site;

const PART: &[&str] = &["offset", "limit"];

/// The coalition as it stands today: offices, next plenary, state of the record.
#[utoipa::path(get, path = "/coalition", tag = "coalition", responses((status = 200, description = "The coalition.", body = CoalitionShape), Usual))]
pub async fn coalition(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        caller.asked(&[])?;
        Ok(CoalitionShape::of(known, today))
    })
}

/// Who holds, held and is to hold an office, in the order in which it became known.
#[utoipa::path(get, path = "/mandates", tag = "coalition", params(Part), responses((status = 200, description = "Mandates.", body = Listed<MandateShape>), Usual))]
pub async fn mandates(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let part = caller.asked(PART)?.part()?;
        Ok(part.of(&known.coalition.mandates.all, |it| MandateShape::of(it, today)))
    })
}

/// Everybody who ever sat at the table: members, observers, partners, by seat.
#[utoipa::path(get, path = "/members", tag = "coalition", params(Part), responses((status = 200, description = "Participants.", body = Listed<MemberShape>), Usual))]
pub async fn members(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.membership.participants.values().collect();
        Ok(part.of(&all, |it| MemberShape::of(known.coalition, it, today)))
    })
}

/// One participant with its attendance, endorsements, committees and mandates.
#[utoipa::path(get, path = "/members/{seat}", tag = "coalition", params(("seat" = String, Path, description = "`MEX`", example = "MEX")), responses((status = 200, description = "The participant.", body = MemberWhole), Named))]
pub async fn member(State(site): State<Site>, Path(seat): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        caller.asked(&[])?;
        let found = known.coalition.membership.participants.get(&Seat::new(seat)).ok_or(Fault::NotFound)?;
        Ok(MemberWhole::of(known.coalition, found, today))
    })
}

/// Plenaries, in the order in which they were convened.
#[utoipa::path(get, path = "/plenaries", tag = "plenaries", params(Part), responses((status = 200, description = "Plenaries.", body = Listed<PlenaryLine>), Usual))]
pub async fn plenaries(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        let codes = known.coalition.plenary_order.iter();
        let all: Vec<_> = codes.filter_map(|code| known.coalition.plenaries.get(code)).collect();
        Ok(part.of(&all, |it| PlenaryLine::of(known.coalition, it)))
    })
}

/// One plenary: agenda, attendance, decisions, agreements, elections, papers, everything that happened.
#[utoipa::path(get, path = "/plenaries/{code}", tag = "plenaries", params(("code" = String, Path, description = "`IV-2023`", example = "IV-2023")), responses((status = 200, description = "The plenary.", body = PlenaryWhole), Named))]
pub async fn plenary(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        caller.asked(&[])?;
        let found = known.coalition.plenaries.get(&PlenaryCode::new(code)).ok_or(Fault::NotFound)?;
        Ok(PlenaryWhole::of(known.coalition, found))
    })
}

/// Minutes by the plenary they are of, without their text.
#[utoipa::path(get, path = "/minutes", tag = "plenaries", params(Part), responses((status = 200, description = "Minutes.", body = Listed<MinutesLine>), Usual))]
pub async fn minutes_list(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.minutes.values().collect();
        Ok(part.of(&all, |it| MinutesLine::of(it)))
    })
}

/// The minutes of one plenary: paragraphs, observations, signatures, corrections.
#[utoipa::path(get, path = "/minutes/{plenary}", tag = "plenaries", params(("plenary" = String, Path, description = "`IV-2023`", example = "IV-2023")), responses((status = 200, description = "The minutes.", body = MinutesWhole), Named))]
pub async fn minutes(State(site): State<Site>, Path(plenary): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        caller.asked(&[])?;
        let found = known.coalition.minutes.get(&PlenaryCode::new(plenary)).ok_or(Fault::NotFound)?;
        Ok(MinutesWhole::of(known.coalition, found))
    })
}

/// Papers issued, in the order of issue, each with its hash and the address of the file.
#[utoipa::path(get, path = "/papers", tag = "record", params(Part), responses((status = 200, description = "Papers.", body = Listed<PaperShape>), Usual))]
pub async fn papers(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        Ok(part.of(&known.coalition.papers, PaperShape::of))
    })
}
