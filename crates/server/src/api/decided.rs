//! What came of plenaries: agreements, declarations, committees, commitments.

use axum::extract::{Path, State};
use axum::response::Response;
use domain::agreement::Agreement;
use domain::commitment::Owner;
use domain::symbol::{AgreementId, CommitteeId, ConsultationId, DeclarationId, PlenaryCode};

use super::answer::answer;
use super::asked::{Caller, Listed, Part};
use super::fault::Fault;
use super::responses::{Named, Usual};
use super::shapes::{
    AgreementKind, AgreementLine, AgreementWhole, CommitmentShape, CommitmentStanding, CommitteeShape,
    ConsultationKind, ConsultationLine, ConsultationWhole, DeclarationLine, DeclarationWhole,
};
use crate::agreed;
use crate::site::Site;

const PART: &[&str] = &["offset", "limit"];

/// Agreements of all plenaries, in the order in which they were taken.
#[utoipa::path(
    get,
    path = "/agreements",
    tag = "agreements",
    params(
        ("q" = Option<String>, Query, description = "Words that all stand in the agreement, in any language; accents and case do not matter.", max_length = 200),
        ("kind" = Option<AgreementKind>, Query, description = "What sort of agreement."),
        ("plenary" = Option<String>, Query, description = "Of one plenary: `IV-2023`.", max_length = 200),
        ("year" = Option<u64>, Query, description = "Of the plenaries of one year.", minimum = 0, maximum = 9999),
        ("status" = Option<CommitmentStanding>, Query, description = "With a commitment that stands like this."),
        ("state" = Option<String>, Query, description = "With a commitment, a committee or a statement of this seat: `MEX`.", max_length = 200),
        Part,
    ),
    responses((status = 200, description = "Agreements.", body = Listed<AgreementLine>), Usual)
)]
pub async fn agreements(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let asked = caller.asked(&["q", "kind", "plenary", "year", "status", "state", "offset", "limit"])?;
        let part = asked.part()?;
        let words = asked.text("q")?.unwrap_or("");
        let kind = asked.word::<AgreementKind>("kind")?;
        let plenary = asked.text("plenary")?;
        let year = asked.number("year", 0..=9999)?;
        let status = asked.word::<CommitmentStanding>("status")?.map(Into::into);
        let state = asked.text("state")?;
        let coalition = &known.coalition;
        let plenaries = coalition.plenary_order.iter().filter_map(|code| coalition.plenaries.get(code));
        let plenaries = plenaries.filter(|it| plenary.is_none_or(|code| it.code.as_str() == code));
        let plenaries = plenaries.filter(|it| year.is_none_or(|year| i64::from(it.year) == year as i64));
        let found = plenaries.flat_map(|it| &it.agreements).filter(|it| {
            kind.is_none_or(|kind| AgreementKind::from(it.kind) == kind)
                && status.is_none_or(|status| agreed::has_commitment(coalition, it, status))
                && state.is_none_or(|seat| agreed::concerns(coalition, it, &seat.into(), today))
                && agreed::says(it, words)
        });
        let found: Vec<&Agreement> = found.collect();
        Ok(part.of(&found, |it| AgreementLine::of(coalition, it)))
    })
}

/// One agreement: its text, how it was decided, corrections, committees, commitments, certificates.
#[utoipa::path(
    get,
    path = "/agreements/{plenary}/{number}",
    tag = "agreements",
    params(
        ("plenary" = String, Path, description = "`IV-2023`", example = "IV-2023"),
        ("number" = String, Path, description = "`A5`", example = "A5"),
    ),
    responses((status = 200, description = "The agreement.", body = AgreementWhole), Named)
)]
pub async fn agreement(
    State(site): State<Site>,
    Path((plenary, number)): Path<(String, String)>,
    caller: Caller,
) -> Response {
    answer(&site, &caller, |known, today| {
        caller.asked(&[])?;
        let address = format!("{plenary}/{number}");
        let number = number.strip_prefix('A').and_then(|number| number.parse().ok());
        let id = number.map(|number| AgreementId { plenary: PlenaryCode::new(plenary), number });
        // One agreement, one address: `A05` is not another way to write `A5`.
        let id = id.filter(|id| id.to_string() == address).ok_or(Fault::NotFound)?;
        let found = known.coalition.agreement(&id).ok_or(Fault::NotFound)?;
        Ok(AgreementWhole::of(known.coalition, found, today))
    })
}

/// Joint declarations by their ids.
#[utoipa::path(get, path = "/declarations", tag = "agreements", params(Part), responses((status = 200, description = "Declarations.", body = Listed<DeclarationLine>), Usual))]
pub async fn declarations(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.declarations.values().collect();
        Ok(part.of(&all, |it| DeclarationLine::of(it)))
    })
}

/// One joint declaration with its endorsement ledger.
#[utoipa::path(get, path = "/declarations/{id}", tag = "agreements", params(("id" = String, Path, description = "`DC-1-2023`", example = "DC-1-2023")), responses((status = 200, description = "The declaration.", body = DeclarationWhole), Named))]
pub async fn declaration(State(site): State<Site>, Path(id): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        caller.asked(&[])?;
        let found = known.coalition.declarations.get(&DeclarationId::new(id)).ok_or(Fault::NotFound)?;
        Ok(DeclarationWhole::of(found))
    })
}

/// Committees by their ids.
#[utoipa::path(get, path = "/committees", tag = "agreements", params(Part), responses((status = 200, description = "Committees.", body = Listed<CommitteeShape>), Usual))]
pub async fn committees(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let part = caller.asked(PART)?.part()?;
        let all: Vec<_> = known.coalition.committees.values().collect();
        Ok(part.of(&all, |it| CommitteeShape::of(known.coalition, it, today)))
    })
}

/// One committee.
#[utoipa::path(get, path = "/committees/{id}", tag = "agreements", params(("id" = String, Path, description = "`PC-1-2023`", example = "PC-1-2023")), responses((status = 200, description = "The committee.", body = CommitteeShape), Named))]
pub async fn committee(State(site): State<Site>, Path(id): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        caller.asked(&[])?;
        let found = known.coalition.committees.get(&CommitteeId::new(id)).ok_or(Fault::NotFound)?;
        Ok(CommitteeShape::of(known.coalition, found, today))
    })
}

/// Commitments by their ids: who is to do what by when, and what was reported.
#[utoipa::path(
    get,
    path = "/commitments",
    tag = "agreements",
    params(
        ("standing" = Option<CommitmentStanding>, Query, description = "Those that stand like this."),
        ("agreement" = Option<String>, Query, description = "Of one agreement: `IV-2023/A5`.", max_length = 200),
        ("owner" = Option<String>, Query, description = "Of one owner: a seat, `presidency`, `secretariat` or `all_members`.", max_length = 200),
        Part,
    ),
    responses((status = 200, description = "Commitments.", body = Listed<CommitmentShape>), Usual)
)]
pub async fn commitments(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, today| {
        let asked = caller.asked(&["standing", "agreement", "owner", "offset", "limit"])?;
        let part = asked.part()?;
        let standing = asked.word::<CommitmentStanding>("standing")?;
        let (agreement, owner) = (asked.text("agreement")?, asked.text("owner")?);
        let owned = |it: &Owner, name: &str| match it {
            Owner::Seat(seat) => seat.as_str() == name,
            Owner::Office(office) => documents::name_of(office) == name,
            Owner::AllMembers {} => documents::name_of(it) == name,
        };
        let found = known.coalition.commitments.values().filter(|it| {
            standing.is_none_or(|standing| CommitmentStanding::from(it.standing) == standing)
                && agreement.is_none_or(|id| it.agreement().is_some_and(|it| it.to_string() == id))
                && owner.is_none_or(|name| owned(&it.owner, name))
        });
        let found: Vec<_> = found.collect();
        Ok(part.of(&found, |it| CommitmentShape::of(known.coalition, it, today)))
    })
}

/// Consultations of the capitals in the order in which they began: silence procedures, written replies, and what was
/// taken *ad referendum*.
#[utoipa::path(
    get,
    path = "/consultations",
    tag = "agreements",
    params(("kind" = Option<ConsultationKind>, Query, description = "Of one kind alone."), Part),
    responses((status = 200, description = "Consultations.", body = Listed<ConsultationLine>), Usual)
)]
pub async fn consultations(State(site): State<Site>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        let asked = caller.asked(&["kind", "offset", "limit"])?;
        let part = asked.part()?;
        let kind = asked.word::<ConsultationKind>("kind")?;
        let all = known.coalition.consultations.values();
        let mut all: Vec<_> =
            all.filter(|it| kind.is_none_or(|kind| ConsultationKind::from(it.kind) == kind)).collect();
        all.sort_by_key(|it| it.position);
        Ok(part.of(&all, |it| ConsultationLine::of(known.coalition, it)))
    })
}

/// One consultation: its text, its clock, what each capital said, how it ended, certificates.
#[utoipa::path(get, path = "/consultations/{id}", tag = "agreements", params(("id" = String, Path, description = "`PS-2024-1`", example = "PS-2024-1")), responses((status = 200, description = "The consultation.", body = ConsultationWhole), Named))]
pub async fn consultation(State(site): State<Site>, Path(id): Path<String>, caller: Caller) -> Response {
    answer(&site, &caller, |known, _| {
        caller.asked(&[])?;
        let found = known.coalition.consultations.get(&ConsultationId::new(id)).ok_or(Fault::NotFound)?;
        Ok(ConsultationWhole::of(known.coalition, found))
    })
}
