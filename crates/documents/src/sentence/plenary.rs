//! A plenary from its convocation to its closing, in sentences.

use domain::Fact;
use domain::plenary::{Event, Plenary};
use domain::symbol::PlenaryCode;

use super::{Form, tell};
use crate::naming::with_stop;
use crate::say;
use crate::voice::{Voice, name_of, or_none};

pub fn told(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    match event {
        Event::Convened { .. } => convened(v, fact, event, form),
        Event::ItemAdded { .. }
        | Event::ItemAmended { .. }
        | Event::AgendaReordered { .. }
        | Event::ItemWithdrawn { .. }
        | Event::AgendaAdopted { .. } => agenda(v, fact, event, form),
        Event::ItemOpened { plenary, item } => {
            let item = v.item(plenary, *item);
            tell!(
                v,
                form,
                "sentence-plenary-item-opened" / "line-plenary-item-opened",
                plenary = plenary,
                item = item
            )
        }
        Event::Noted { seat: None, text, .. } => with_stop(v.text(text)),
        Event::Noted { seat: Some(seat), text, .. } => {
            let (seat, text) = (v.seat(seat), with_stop(v.text(text)));
            tell!(v, form, "sentence-plenary-noted" / "line-plenary-noted", seat = seat, text = text)
        }
        Event::ItemClosed { plenary, item } => {
            let item = v.item(plenary, *item);
            tell!(
                v,
                form,
                "sentence-plenary-item-closed" / "line-plenary-item-closed",
                plenary = plenary,
                item = item
            )
        }
        Event::ItemCarriedOver { plenary, item, reason } => tell!(
            v,
            form,
            "sentence-plenary-item-carried-over" / "line-plenary-item-carried-over",
            plenary = plenary,
            item = v.item(plenary, *item),
            reason = v.phrase(reason),
        ),
        Event::PresenceRecorded { .. }
        | Event::DepartureRecorded { .. }
        | Event::RepresentativeRecorded { .. }
        | Event::PresenceAnnounced { .. }
        | Event::DepartureAnnounced { .. }
        | Event::Opened { .. }
        | Event::Suspended { .. }
        | Event::Resumed { .. }
        | Event::QuorumLost { .. }
        | Event::QuorumRegained { .. }
        | Event::Closed { .. } => session(v, fact, event, form),
    }
}

fn convened(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    let Event::Convened { plenary, kind, place, host, zone, mode, opens_at, waiver, .. } = event else {
        return String::new();
    };
    let sentence = tell!(
        v,
        form,
        "sentence-plenary-convened" / "line-plenary-convened",
        actor = v.actor(&fact.actor),
        plenary = plenary,
        kind = say!(v.words, "plenary-kind", kind = name_of(kind)),
        mode = say!(v.words, "plenary-mode", mode = name_of(mode)),
        date = v.date(crate::lang::day_in(*opens_at, zone)),
        hour = v.hour(*opens_at, zone),
        place = v.phrase(place),
        host = or_none(host.as_ref().map(|host| v.seat(host))),
    );
    match waiver {
        Some(waiver) => format!("{sentence} {}", say!(v.words, "plenary-waiver", waiver = v.phrase(waiver))),
        None => sentence,
    }
}

fn agenda(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    match event {
        Event::ItemAdded { plenary, item, late, .. } => tell!(
            v,
            form,
            "sentence-plenary-item-added" / "line-plenary-item-added",
            plenary = plenary,
            title = v.quoted(v.phrase(&item.title)),
            proposer = item.proposed_by.as_ref().map_or_else(|| v.actor(&fact.actor), |seat| v.seat(seat)),
            late = if *late { "late" } else { "in-time" },
        ),
        Event::ItemAmended { plenary, item } => tell!(
            v,
            form,
            "sentence-plenary-item-amended" / "line-plenary-item-amended",
            plenary = plenary,
            title = v.quoted(v.phrase(&item.title)),
        ),
        Event::AgendaReordered { plenary, .. } => tell!(
            v,
            form,
            "sentence-plenary-agenda-reordered" / "line-plenary-agenda-reordered",
            plenary = plenary,
        ),
        Event::ItemWithdrawn { plenary, .. } => tell!(
            v,
            form,
            "sentence-plenary-item-withdrawn" / "line-plenary-item-withdrawn",
            plenary = plenary,
            actor = v.actor(&fact.actor),
        ),
        Event::AgendaAdopted { plenary, order, .. } => tell!(
            v,
            form,
            "sentence-plenary-agenda-adopted" / "line-plenary-agenda-adopted",
            plenary = plenary,
            items = order.len(),
        ),
        _ => String::new(),
    }
}

fn session(v: Voice, fact: &Fact, event: &Event, form: Form) -> String {
    match event {
        Event::PresenceRecorded { plenary, seat, attendance } => tell!(
            v,
            form,
            "sentence-plenary-presence-recorded" / "line-plenary-presence-recorded",
            plenary = plenary,
            seat = v.seat(seat),
            attendance = name_of(attendance),
        ),
        Event::DepartureRecorded { plenary, seat } => tell!(
            v,
            form,
            "sentence-plenary-departure-recorded" / "line-plenary-departure-recorded",
            plenary = plenary,
            seat = v.seat(seat),
            hour = hour_of(v, fact, plenary),
        ),
        Event::RepresentativeRecorded { plenary, seat, role, .. } => tell!(
            v,
            form,
            "sentence-plenary-representative-recorded" / "line-plenary-representative-recorded",
            plenary = plenary,
            seat = v.seat(seat),
            role = name_of(role),
            hour = hour_of(v, fact, plenary),
        ),
        Event::PresenceAnnounced { plenary, seat, attendance } => tell!(
            v,
            form,
            "sentence-plenary-presence-announced" / "line-plenary-presence-announced",
            plenary = plenary,
            seat = v.seat(seat),
            attendance = name_of(attendance),
        ),
        Event::DepartureAnnounced { plenary, seat } => tell!(
            v,
            form,
            "sentence-plenary-departure-announced" / "line-plenary-departure-announced",
            plenary = plenary,
            seat = v.seat(seat),
        ),
        Event::Opened { plenary, chair, present, needed, members } => tell!(
            v,
            form,
            "sentence-plenary-opened" / "line-plenary-opened",
            plenary = plenary,
            chair = v.seat(chair),
            hour = hour_of(v, fact, plenary),
            present = present,
            needed = needed,
            members = members,
        ),
        Event::Suspended { plenary } => {
            let hour = hour_of(v, fact, plenary);
            tell!(
                v,
                form,
                "sentence-plenary-suspended" / "line-plenary-suspended",
                plenary = plenary,
                hour = hour
            )
        }
        Event::Resumed { plenary } => {
            let hour = hour_of(v, fact, plenary);
            tell!(
                v,
                form,
                "sentence-plenary-resumed" / "line-plenary-resumed",
                plenary = plenary,
                hour = hour
            )
        }
        Event::QuorumLost { plenary, present, needed } => tell!(
            v,
            form,
            "sentence-plenary-quorum-lost" / "line-plenary-quorum-lost",
            plenary = plenary,
            present = present,
            needed = needed,
        ),
        Event::QuorumRegained { plenary, present, needed } => tell!(
            v,
            form,
            "sentence-plenary-quorum-regained" / "line-plenary-quorum-regained",
            plenary = plenary,
            present = present,
            needed = needed,
        ),
        Event::Closed { plenary } => {
            let hour = hour_of(v, fact, plenary);
            tell!(v, form, "sentence-plenary-closed" / "line-plenary-closed", plenary = plenary, hour = hour)
        }
        _ => String::new(),
    }
}

/// The hour of a fact on the clock of the plenary's place, or `none`.
///
/// A fact carried in from a source was entered at some hour, which says nothing of when it happened;
/// where the whole fact is assumed, its hour is assumed with it and the margin says so.
fn hour_of(v: Voice, fact: &Fact, plenary: &PlenaryCode) -> String {
    let zone = v.coalition.plenaries.get(plenary).map(|plenary: &Plenary| plenary.zone.as_str());
    or_none(zone.filter(|_| hour_is_known(fact)).map(|zone| v.hour(fact.at, zone)))
}

/// Whether the hour of `fact` is one that the record saw, or assumes and says so.
pub(crate) fn hour_is_known(fact: &Fact) -> bool {
    fact.source.as_ref().is_none_or(|source| source.status == domain::source::Status::Assumed)
}
