//! I-2024: convened from the draft agenda that the record proposes; it approves the minutes of IV-2023.
//!
//! No source tells of this plenary: its place, date and presence are invented and say so.

use anyhow::{Context as _, Result};
use documents::papers::What;
use domain::agreement::{Kind as AgreementKind, record::Record};
use domain::decision::{Mode as DecisionMode, close::Close as CloseDecision, open::Open as OpenDecision};
use domain::draft_agenda;
use domain::mandate::Office;
use domain::minutes::{approve::Approve, publish::Publish, sign::Sign, submit::Submit};
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::carry_over_item::CarryOverItem;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::convene::Convene;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::{Attendance, ItemDraft, ItemStatus, Kind, Mode, Purpose};
use domain::rules::Matter;
use domain::source::Source;
use domain::symbol::{DecisionId, ItemId, PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::{Date, date};

use super::super::paperwork;
use super::super::story::{Story, presidency, secretariat};
use super::convocation::code as previous;

/// Where the clock of the place is read.
const ZONE: &str = "America/Tegucigalpa";

/// The first plenary of 2024.
pub fn code() -> PlenaryCode {
    PlenaryCode::from("I-2024")
}

/// What no source tells.
pub fn invented() -> Source {
    Source::assumed(Text::both(
        "ninguna fuente narra la I-2024; inventado para la demostración",
        "no source tells of I-2024; invented for the demonstration",
    ))
}

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-next");
    story.at("2024-02-01T16:00:00Z")?;
    convene(story)?;
    story.act(secretariat("PAN"), &invented(), Submit { plenary: previous(), to: code() })?;
    story.at("2024-03-14T15:00:00Z")?;
    for seat in ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"] {
        let presence =
            RecordPresence { plenary: code(), seat: Seat::from(seat), attendance: Attendance::NotRecorded };
        story.act(secretariat("PAN"), &invented(), presence)?;
    }
    story.act(presidency("HND"), &invented(), Open { plenary: code() })?;
    pass_through(story, Purpose::Quorum)?;
    story.act(presidency("HND"), &invented(), AdoptAgenda { plenary: code(), decision: None })?;
    pass_through(story, Purpose::Agenda)?;
    approve_minutes(story)?;
    carry_over_the_rest(story)?;
    story.act(presidency("HND"), &invented(), Close { plenary: code() })?;
    story.at("2024-03-20T16:00:00Z")?;
    story.act(presidency("HND"), &invented(), Sign { plenary: previous(), office: Office::Presidency })?;
    story.act(secretariat("PAN"), &invented(), Sign { plenary: previous(), office: Office::Secretariat })?;
    story.act(secretariat("PAN"), &invented(), Publish { plenary: previous() })?;
    Ok(())
}

fn convene(story: &Story) -> Result<()> {
    convene_here(story, code(), 1, date(2024, 3, 14))?;
    paperwork::issue(story, &What::Convocation(code()), "I-2024-convocatoria")
}

/// Calls an ordinary plenary of 2024 to Tegucigalpa, at nine there, with the agenda that the record proposes.
pub fn convene_here(story: &Story, plenary: PlenaryCode, ordinal: u16, opens_on: Date) -> Result<()> {
    let agenda: Vec<ItemDraft> =
        draft_agenda::draft_agenda(&story.app.known().coalition, 2024, ordinal, opens_on)
            .into_iter()
            .map(|proposed| proposed.item)
            .collect();
    let convene = Convene {
        plenary,
        kind: Kind::Ordinary,
        ordinal,
        place: Text::both("Tegucigalpa, Honduras", "Tegucigalpa, Honduras"),
        host: Some(Seat::from("HND")),
        zone: ZONE.to_owned(),
        mode: Mode::Hybrid,
        opens_at: opens_on.at(9, 0, 0, 0).in_tz(ZONE)?.timestamp(),
        opens_on,
        waiver: None,
        agenda,
    };
    story.act(presidency("HND"), &invented(), convene)?;
    Ok(())
}

fn approve_minutes(story: &Story) -> Result<()> {
    let item = item_for(story, Purpose::Minutes)?;
    story.act(presidency("HND"), &invented(), OpenItem { plenary: code(), item })?;
    let decision = DecisionId { plenary: code(), number: 1 };
    let text =
        Text::both("El pleno aprueba el Acta IV-2023.", "The plenary approves the minutes of IV-2023.");
    let open = OpenDecision {
        plenary: code(),
        item: Some(item),
        matter: Matter::Minutes,
        text: text.clone(),
        mode: DecisionMode::Consensus,
    };
    story.act(presidency("HND"), &invented(), open)?;
    story.act(
        presidency("HND"),
        &invented(),
        CloseDecision { decision: decision.clone(), absent: Vec::new() },
    )?;
    let approve = Approve { plenary: previous(), by: code(), decision: Some(decision.clone()) };
    story.act(presidency("HND"), &invented(), approve)?;
    let record = Record {
        plenary: code(),
        kind: AgreementKind::MinutesApproval,
        text,
        item: Some(item),
        decision: Some(decision),
    };
    story.act(secretariat("PAN"), &invented(), record)?;
    story.act(presidency("HND"), &invented(), CloseItem { plenary: code(), item })?;
    Ok(())
}

/// An item that the acts around it have dealt with is opened and closed.
fn pass_through(story: &Story, purpose: Purpose) -> Result<()> {
    let item = item_for(story, purpose)?;
    story.act(presidency("HND"), &invented(), OpenItem { plenary: code(), item })?;
    story.act(presidency("HND"), &invented(), CloseItem { plenary: code(), item })?;
    Ok(())
}

/// The first item of the agenda that serves `purpose`.
fn item_for(story: &Story, purpose: Purpose) -> Result<ItemId> {
    let known = story.app.known();
    let plenary = known.coalition.plenaries.get(&code()).context("I-2024 was convened")?;
    let item = plenary.agenda.iter().find(|item| item.draft.purpose == purpose);
    Ok(item.context("the proposed agenda has the previous minutes on it")?.draft.id)
}

/// Here the demonstration ends; what it does not tell is left for a later plenary.
fn carry_over_the_rest(story: &Story) -> Result<()> {
    let pending: Vec<ItemId> = {
        let known = story.app.known();
        let plenary = known.coalition.plenaries.get(&code()).context("I-2024 was convened")?;
        let pending = plenary.agenda.iter().filter(|item| item.status == ItemStatus::Pending);
        pending.map(|item| item.draft.id).collect()
    };
    let reason = Text::both("La demostración termina aquí.", "The demonstration ends here.");
    for item in pending {
        let carry_over = CarryOverItem { plenary: code(), item, reason: reason.clone() };
        story.act(presidency("HND"), &invented(), carry_over)?;
    }
    Ok(())
}
