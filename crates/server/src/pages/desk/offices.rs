//! What several desks list alike: minutes, committees, commitments and elections.

use domain::commitment::{Commitment, Owner, Standing};
use domain::committee::Committee;
use domain::draft_agenda::elections_required;
use domain::election::{Election, Stage};
use domain::mandate::Office;
use domain::right::Capacity;
use domain::symbol::PlenaryCode;
use maud::{Markup, html};

use super::super::commitments;
use super::super::parts::{office_key, seat_name};
use super::task::{Desk, Task};
use crate::links;

/// «Acta de la plenaria IV-2023».
pub fn minutes_of(desk: &Desk, code: &PlenaryCode) -> Markup {
    html! {
        a href=(links::minutes(desk.page.lang, code)) {
            (desk.page.fill("desk-minutes-of", &[("plenary", code.as_str())]))
        }
    }
}

/// A committee whose text is still to come.
pub fn committee(desk: &Desk, committee: &Committee) -> Task {
    let page = desk.page;
    let late = committee.is_overdue(page.coalition, page.today);
    let what = html! {
        a.sym href=(links::agreement(page.lang, &committee.agreement)) { (committee.id) }
        (page.text(&committee.name))
    };
    Task {
        chip: late.then(|| desk.overdue()),
        detail: Some(desk.due_line(&committee.due, committee.due_at.as_ref(), committee.agreed_on)),
        ..Task::of(what)
    }
}

/// A commitment with whose it is, when it is due and where it stands.
pub fn commitment(desk: &Desk, commitment: &Commitment) -> Task {
    let page = desk.page;
    let standing = match commitment.standing {
        Standing::Pending => ("wait", "desk-commitment-pending"),
        Standing::InProgress => ("ok", "desk-commitment-in-progress"),
        Standing::Verified => ("ok", "desk-commitment-verified"),
        Standing::Disputed => ("no", "desk-commitment-disputed"),
        Standing::Fulfilled => ("ok", "desk-commitment-fulfilled"),
        Standing::Lapsed => ("", "desk-commitment-lapsed"),
    };
    let what = html! {
        a.sym href=(links::basis(page.lang, commitment)) { (commitment.id) }
        (page.text(&commitment.text)) " " (commitments::transcribed(page, commitment)) " "
        span.soft { "(" @match &commitment.owner {
            Owner::Seat(seat) => (seat_name(page, seat)),
            Owner::Office(office) => (page.say(office_key(*office))),
            Owner::AllMembers {} => (page.say("desk-all-members")),
        } ")" }
    };
    let late = commitment.is_overdue(page.coalition, page.today);
    Task {
        chip: Some(if late { desk.overdue() } else { (standing.0, page.say(standing.1)) }),
        detail: Some(desk.due_line(&commitment.due, commitment.due_at.as_ref(), commitment.agreed_on)),
        ..Task::of(what)
    }
}

/// The commitments of the office that this desk is of.
pub fn own_commitments(desk: &Desk) -> Vec<Task> {
    let office = match desk.actor.capacity {
        Capacity::Presidency => Office::Presidency,
        Capacity::Secretariat | Capacity::Registrar => Office::Secretariat,
        Capacity::Delegation => return Vec::new(),
    };
    let own = domain::commitment::open(desk.page.coalition).filter(|it| it.owner == Owner::Office(office));
    own.map(|it| Task {
        acts: vec![("commitment.report", vec![("commitment", it.id.to_string())])],
        ..commitment(desk, it)
    })
    .collect()
}

/// The minutes that the office of this desk has still to sign; those carried in were signed on paper.
pub fn to_sign(desk: &Desk) -> Vec<Task> {
    let capacity = desk.actor.capacity;
    if !matches!(capacity, Capacity::Presidency | Capacity::Secretariat) {
        return Vec::new();
    }
    let approved =
        desk.page.coalition.minutes.values().filter(|it| it.is_approved() && it.carried_in.is_none());
    let unsigned = approved.filter(|it| it.signatures.iter().all(|it| it.capacity != capacity));
    unsigned
        .map(|minutes| Task {
            detail: Some(desk.page.say("desk-minutes-to-sign")),
            acts: vec![(
                "minutes.sign",
                vec![
                    ("plenary", minutes.plenary.to_string()),
                    ("office", documents::name_of(&capacity).to_string()),
                ],
            )],
            ..Task::of(minutes_of(desk, &minutes.plenary))
        })
        .collect()
}

/// An election with its plenary and where it stands.
pub fn election(desk: &Desk, election: &Election) -> Task {
    let page = desk.page;
    let stage = match election.stage() {
        Stage::Called => "desk-election-called",
        Stage::Open(_) => "desk-election-open",
        Stage::Contested => "desk-election-contested",
        Stage::LotPending(_) => "desk-election-lot",
        Stage::Decided(_) | Stage::Announced => "desk-election-decided",
        Stage::CarriedOver => "desk-election-carried-over",
    };
    let what = html! { (page.say(office_key(election.office))) };
    let values = [("plenary", election.plenary.as_str()), ("count", &*election.candidates.len().to_string())];
    Task {
        chip: Some(("wait", page.say(stage))),
        detail: Some(page.fill("desk-election-at", &values)),
        ..Task::of(what)
    }
}

/// The offices that the next plenary has to fill and that nobody has called an election for.
pub fn offices_to_fill(desk: &Desk, to_call: bool) -> Vec<Task> {
    let page = desk.page;
    let day = desk.next_plenary().map_or(page.today, |it| it.opens_on.max(page.today));
    elections_required(page.coalition, page.today, day)
        .into_iter()
        .map(|(office, until)| Task {
            chip: Some(("wait", page.say("desk-election-required"))),
            detail: Some(match until {
                Some(day) => page.fill("desk-office-until", &[("day", &page.date(day))]),
                None => page.say("desk-office-vacant"),
            }),
            acts: match to_call {
                true => vec![("election.call", vec![("office", documents::name_of(&office).to_string())])],
                false => Vec::new(),
            },
            ..Task::of(html! { (page.say(office_key(office))) })
        })
        .collect()
}
