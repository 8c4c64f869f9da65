//! The desk of a delegation: what the plenary asked of its seat and has not heard yet.

use documents::lang::{Catalog, day_in};
use domain::commitment::{self, Owner};
use domain::committee::Admission;
use domain::election::{Mode, Stage as ElectionStage};
use domain::minutes::Stage;
use domain::plenary::{Plenary, Standing};
use domain::right::Right;
use maud::html;

use super::super::plenary::standing_chip;
use super::offices;
use super::task::{Desk, Section, Task};
use crate::links;

/// What waits, the soonest first.
pub fn sections(desk: &Desk) -> Vec<Section> {
    vec![
        Section { title: "desk-next-plenary", empty: "desk-no-plenary", tasks: next_plenary(desk) },
        Section { title: "desk-declarations", empty: "desk-no-declarations", tasks: declarations(desk) },
        Section { title: "desk-observations", empty: "desk-no-observations", tasks: observations(desk) },
        Section { title: "desk-committees", empty: "desk-no-committees", tasks: committees(desk) },
        Section { title: "desk-commitments", empty: "desk-no-commitments", tasks: commitments(desk) },
        Section { title: "desk-elections", empty: "desk-no-elections", tasks: elections(desk) },
    ]
}

/// The next plenary, with its hour at the place and in the capital, and what it is deciding.
fn next_plenary(desk: &Desk) -> Vec<Task> {
    let Some(plenary) = desk.next_plenary() else { return Vec::new() };
    let page = desk.page;
    let what = html! {
        a.sym href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) }
        (page.date(day_in(plenary.opens_at, &plenary.zone))) " · " (page.text(&plenary.place)) " "
        (standing_chip(page, plenary))
    };
    let mut tasks = vec![Task { detail: Some(hours(desk, plenary)), ..Task::of(what) }];
    if let Some(decision) = plenary.open_decision().filter(|_| desk.has(Right::Vote)) {
        let known = vec![("decision", decision.id.to_string()), ("seat", desk.actor.seat.to_string())];
        tasks.push(Task {
            acts: vec![("decision.state", known.clone()), ("decision.cast", known)],
            ..Task::of(html! { (page.say("desk-decision-open")) " " (page.text(&decision.text)) })
        });
    }
    tasks
}

fn hours(desk: &Desk, plenary: &Plenary) -> String {
    let (page, words) = (desk.page, Catalog::papers(desk.page.lang));
    let at = plenary.opens_at;
    let there = [
        ("hour", words.hour(at, &plenary.zone)),
        ("offset", words.offset(at, &plenary.zone)),
        ("place", plenary.place.get(page.lang).to_owned()),
    ];
    let there = there.each_ref().map(|(name, value)| (*name, value.as_str()));
    let there = page.fill("desk-hour", &there);
    match page.coalition.membership.participants.get(&desk.actor.seat) {
        Some(own) if words.offset(at, &own.zone) != words.offset(at, &plenary.zone) => {
            let (hour, offset) = (words.hour(at, &own.zone), words.offset(at, &own.zone));
            let here = [("hour", &*hour), ("offset", &offset), ("capital", own.capital.get(page.lang))];
            format!("{there} · {}", page.fill("desk-hour-capital", &here))
        }
        _ => there,
    }
}

fn declarations(desk: &Desk) -> Vec<Task> {
    let (coalition, seat) = (desk.page.coalition, &desk.actor.seat);
    let open = coalition.declarations.values().filter(|it| it.standing(seat).is_none());
    let open = open.filter(|_| desk.has(Right::Vote));
    open.map(|declaration| {
        let known = vec![("declaration", declaration.id.to_string()), ("seat", seat.to_string())];
        let over =
            coalition.plenaries.get(&declaration.plenary).is_none_or(|it| it.standing == Standing::Closed);
        let join = if over { "declaration.join_later" } else { "declaration.endorse" };
        let acts = [join, "declaration.take_note", "declaration.decline"];
        let presented = [("plenary", declaration.plenary.as_str())];
        Task {
            detail: Some(desk.page.fill("desk-presented-in", &presented)),
            acts: acts.map(|act| (act, known.clone())).into(),
            ..Task::of(html! { span.sym { (declaration.id) } (desk.page.text(&declaration.title)) })
        }
    })
    .collect()
}

fn observations(desk: &Desk) -> Vec<Task> {
    let page = desk.page;
    let circulated = page.coalition.minutes.values().filter_map(|minutes| match minutes.stage {
        Stage::Circulated { until } if until >= page.today => Some((minutes, until)),
        _ => None,
    });
    let circulated = circulated.filter(|_| desk.has(Right::Vote));
    circulated
        .map(|(minutes, until)| Task {
            detail: Some(page.fill("desk-last-day", &[("day", &page.date(until))])),
            acts: vec![("minutes.observe", vec![("plenary", minutes.plenary.to_string())])],
            ..Task::of(offices::minutes_of(desk, &minutes.plenary))
        })
        .collect()
}

/// The committees that a member may still join, and that anybody else may offer to help.
fn committees(desk: &Desk) -> Vec<Task> {
    let (page, seat) = (desk.page, &desk.actor.seat);
    let is_member = desk.is_member();
    let act = if is_member { "committee.volunteer" } else { "committee.offer_support" };
    let open = page.coalition.committees.values().filter(|it| it.waits()).filter(|it| match is_member {
        true => it.admission == Admission::Open && !it.has(seat),
        false => desk.has(Right::Speak) && !it.support.contains_key(seat),
    });
    open.map(|committee| Task {
        acts: vec![(act, vec![("committee", committee.id.to_string()), ("seat", seat.to_string())])],
        ..offices::committee(desk, committee)
    })
    .collect()
}

fn commitments(desk: &Desk) -> Vec<Task> {
    let (page, seat) = (desk.page, &desk.actor.seat);
    // What an office has to do is reported from the desk of that office.
    let own = commitment::open(page.coalition)
        .filter(|it| !matches!(it.owner, Owner::Office(_)) && it.binds(page.coalition, seat, page.today));
    own.map(|it| Task {
        acts: vec![("commitment.report", vec![("commitment", it.id.to_string())])],
        ..offices::commitment(desk, it)
    })
    .collect()
}

fn elections(desk: &Desk) -> Vec<Task> {
    let seat = &desk.actor.seat;
    let mut tasks = Vec::new();
    for election in offices::elections_to_come(desk) {
        let known = vec![("election", election.id.to_string()), ("seat", seat.to_string())];
        let mut acts = Vec::new();
        match election.stage() {
            ElectionStage::Called => {
                if election.candidate(seat).is_some_and(|it| !it.consents) {
                    acts.push(("election.consent", known.clone()));
                }
                if desk.has(Right::Propose) {
                    acts.push(("election.nominate", vec![("election", election.id.to_string())]));
                }
            }
            ElectionStage::Open(Mode::RollCall) if election.entitled.contains(seat) => {
                acts.push(("election.cast", known));
            }
            ElectionStage::Open(_) if election.entitled.contains(seat) => {
                acts.push(("election.object", known));
            }
            _ => {}
        }
        tasks.push(Task { acts, ..offices::election(desk, election) });
    }
    tasks.extend(offices::elections_required(desk, false));
    tasks
}
