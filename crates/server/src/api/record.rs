//! The rules of a day, and the record itself: entries with their bytes and proofs.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::Fact;
use tokio::task::spawn_blocking;

use super::answer::answer;
use super::asked::{Caller, Listed, Part};
use super::fault::Fault;
use super::responses::{Named, Usual};
use super::shapes::{EntryLine, EntryWhole, RulesShape, RulesVersion};
use crate::site::Site;
use crate::{events, outside};

/// The rules in force on a day, each parameter with its clause and whether that is confirmed.
#[utoipa::path(get, path = "/rules", tag = "coalition", params(("on" = Option<String>, Query, description = "The day; today where nobody says.", format = Date, example = "2023-11-30")), responses((status = 200, description = "The rules.", body = RulesShape), Named))]
pub async fn rules(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let on = caller.asked(&["on"])?.day("on")?.unwrap_or(today);
        let version = known.coalition.rules.on(on).ok_or(Fault::NotFound)?;
        Ok(RulesShape::of(version, on))
    })
}

/// Every version of the rules, in the order of adoption.
#[utoipa::path(get, path = "/rules/versions", tag = "coalition", params(Part), responses((status = 200, description = "Versions.", body = Listed<RulesVersion>), Usual))]
pub async fn versions(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(&["offset", "limit"])?.part()?;
        Ok(part.of(&known.coalition.rules.versions, RulesVersion::of))
    })
}

/// Entries of the record in their order; the offset is a position.
#[utoipa::path(get, path = "/record", tag = "record", params(Part), responses((status = 200, description = "Entries.", body = Listed<EntryLine>), Usual))]
pub async fn entries(State(site): State<Site>, caller: Caller) -> Response {
    blocking(site, caller, |site, caller| {
        answer(site, caller, |known, _| {
            let part = caller.asked(&["offset", "limit"])?.part()?;
            let total = known.coalition.length;
            let first = part.offset.min(total);
            let facts = facts(site, first, part.limit.min(total - first))?;
            let items = facts.iter().map(|(fact, _)| EntryLine::of(known.coalition, fact)).collect();
            Ok(Listed { total, offset: part.offset, limit: part.limit, items })
        })
    })
    .await
}

/// One entry: its exact bytes, its hash, and the proof that it is in the signed tree.
#[utoipa::path(get, path = "/record/{position}", tag = "record", params(("position" = String, Path, description = "A position, from 0.", example = "0")), responses((status = 200, description = "The entry.", body = EntryWhole), Named))]
pub async fn entry(State(site): State<Site>, Path(position): Path<String>, caller: Caller) -> Response {
    blocking(site, caller, move |site, caller| {
        answer(site, caller, |known, _| {
            caller.asked(&[])?;
            let number = position.parse::<u64>().ok().filter(|it| *it < known.coalition.length);
            let number = number.filter(|it| it.to_string() == position).ok_or(Fault::NotFound)?;
            let (fact, bytes) = facts(site, number, 1)?.pop().ok_or(Fault::Ours)?;
            EntryWhole::of(known, &fact, bytes).ok_or(Fault::Ours)
        })
    })
    .await
}

/// `count` facts from `first`, read from the file, with their bytes.
fn facts(site: &Site, first: u64, count: u64) -> Result<Vec<(Fact, Vec<u8>)>, Fault> {
    let read = || -> anyhow::Result<Vec<(Fact, Vec<u8>)>> {
        let entries = site.app.reader()?.entries(first, count)?;
        let fact = |(position, bytes): (u64, Vec<u8>)| {
            let fact = events::decode(position, &bytes, &site.app.identity.zone)?;
            Ok((outside::told(&site.app.known().coalition, fact), bytes))
        };
        (first..).zip(entries).map(fact).collect()
    };
    read().map_err(|error| {
        tracing::error!(?error, "the record could not be read");
        Fault::Ours
    })
}

/// Reads the disk where nobody else waits for it.
async fn blocking(
    site: Site,
    caller: Caller,
    work: impl FnOnce(&Site, &Caller) -> Response + Send + 'static,
) -> Response {
    let lang = caller.lang;
    let done = spawn_blocking(move || work(&site, &caller)).await;
    done.unwrap_or_else(|error| {
        tracing::error!(?error, "an answer was not finished");
        Fault::Ours.respond(lang)
    })
}
