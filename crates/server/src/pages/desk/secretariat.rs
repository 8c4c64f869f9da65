//! The desk of the Technical Secretariat: what has to be written, sent, looked after and called.

use documents::lang::day_in;
use domain::commitment::{self, Owner, Standing as Kept};
use domain::committee::Support;
use domain::election;
use domain::minutes::{Minutes, Stage};
use domain::plenary::Standing;
use maud::html;

use super::super::plenary::standing_chip;
use super::offices;
use super::task::{Desk, Ready, Section, Task};
use crate::links;

/// What needs doing now.
pub fn sections(desk: &Desk) -> Vec<Section> {
    let mut of_minutes = minutes(desk);
    of_minutes.extend(offices::to_sign(desk));
    let mut kept = offices::own_commitments(desk);
    kept.extend(commitments(desk));
    let mut elected: Vec<Task> =
        election::to_come(desk.page.coalition).map(|it| offices::election(desk, it)).collect();
    elected.extend(offices::offices_to_fill(desk, true));
    vec![
        Section { title: "desk-next-plenary", empty: "desk-no-plenary", tasks: next_plenary(desk) },
        super::consultations::of_office(desk),
        Section { title: "desk-minutes", empty: "desk-no-minutes", tasks: of_minutes },
        Section { title: "desk-waiting-committees", empty: "desk-none-waiting", tasks: committees(desk) },
        Section { title: "desk-follow-up", empty: "desk-nothing-to-follow", tasks: kept },
        Section { title: "desk-elections", empty: "desk-no-elections", tasks: elected },
    ]
}

/// The plenary that comes next and is being prepared, or that nobody has called.
pub fn next_plenary(desk: &Desk) -> Vec<Task> {
    let page = desk.page;
    let Some(plenary) = desk.next_plenary() else {
        return vec![Task {
            acts: vec![("plenary.convene", Vec::new())],
            ..Task::of(html! { (page.say("desk-to-convene")) })
        }];
    };
    let here = || vec![("plenary", plenary.code.to_string())];
    let acts: &[&'static str] = match plenary.standing {
        Standing::Convened => &["plenary.open", "plenary.record_presence", "plenary.add_item"],
        Standing::Open if plenary.agenda_adopted.is_none() => {
            &["plenary.adopt_agenda", "plenary.record_presence", "plenary.close"]
        }
        Standing::Open => &["plenary.record_presence", "plenary.open_item", "decision.open", "plenary.close"],
        Standing::Suspended | Standing::Closed => &["plenary.resume", "plenary.close"],
    };
    let what = html! {
        a.sym href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) }
        (page.date(day_in(plenary.opens_at, &plenary.zone))) " · " (page.text(&plenary.place)) " "
        (standing_chip(page, plenary))
    };
    let what = html! {
        (what)
        p { a href=(links::agenda(page.lang, &plenary.code)) { (page.say("desk-agenda")) } }
    };
    let rehearse = html! {
        (page.say("desk-rehearse"))
        ol {
            li { (page.say("desk-rehearse-begin")) " " code { "plenaria rehearse --dir " (page.say("desk-rehearse-folder")) " --at " (plenary.code) } }
            li { (page.say("desk-rehearse-enter")) }
            li { (page.say("desk-rehearse-end")) }
        }
    };
    let mut tasks = vec![Task { acts: acts.iter().map(|act| (*act, here())).collect(), ..Task::of(what) }];
    if plenary.standing == Standing::Convened && !page.rehearsal {
        tasks.push(Task { detail: Some(page.say("desk-rehearse-how")), ..Task::of(rehearse) });
    }
    tasks
}

/// The minutes of every closed plenary that are not published, each with its next step.
fn minutes(desk: &Desk) -> Vec<Task> {
    let coalition = desk.page.coalition;
    let closed = coalition.plenaries.values().filter(|it| it.standing == Standing::Closed);
    closed
        .filter_map(|plenary| {
            let (detail, acts) = match coalition.minutes.get(&plenary.code) {
                None => (desk.page.say("desk-minutes-to-draft"), vec!["minutes.draft"]),
                Some(minutes) => next_step(desk, minutes)?,
            };
            let mut known = vec![("plenary", plenary.code.to_string())];
            if let Some(Stage::Submitted { to }) = coalition.minutes.get(&plenary.code).map(|it| &it.stage) {
                known.push(("by", to.to_string()));
            }
            Some(Task {
                detail: Some(detail),
                acts: acts.into_iter().map(|act| (act, known.clone())).collect(),
                ..Task::of(offices::minutes_of(desk, &plenary.code))
            })
        })
        .collect()
}

/// What is next for minutes that stand where these do; nothing once they are published.
pub fn next_step(desk: &Desk, minutes: &Minutes) -> Option<(String, Vec<&'static str>)> {
    let page = desk.page;
    let unsettled = minutes.unsettled().len();
    Some(match &minutes.stage {
        Stage::Drafted if minutes.carried_in.is_some() => {
            (page.say("desk-minutes-to-submit"), vec!["minutes.submit"])
        }
        Stage::Drafted => {
            (page.say("desk-minutes-to-circulate"), vec!["minutes.circulate", "minutes.revise"])
        }
        Stage::Circulated { .. } if unsettled > 0 => (
            page.fill("desk-minutes-to-settle", &[("count", &unsettled.to_string())]),
            vec!["minutes.settle"],
        ),
        Stage::Circulated { until } if *until >= page.today => {
            (page.fill("desk-minutes-out", &[("day", &page.date(*until))]), Vec::new())
        }
        Stage::Circulated { .. } => (page.say("desk-minutes-to-submit"), vec!["minutes.submit"]),
        Stage::Submitted { to } => {
            (page.fill("desk-minutes-submitted", &[("plenary", to.as_str())]), vec!["minutes.approve"])
        }
        Stage::Approved { .. } if minutes.published_at.is_none() => {
            (page.say("desk-minutes-to-publish"), vec!["minutes.publish"])
        }
        Stage::Approved { .. } => return None,
    })
}

fn committees(desk: &Desk) -> Vec<Task> {
    let waiting = desk.page.coalition.committees.values().filter(|it| it.waits());
    waiting
        .map(|committee| {
            let id = committee.id.to_string();
            let mut acts: Vec<Ready> = vec![("committee.deliver", vec![("committee", id.clone())])];
            let offered = committee.support.iter().find(|(_, support)| **support == Support::Offered);
            if let Some((seat, _)) = offered {
                acts.push(("committee.accept_support", vec![("committee", id), ("seat", seat.to_string())]));
            }
            Task { acts, ..offices::committee(desk, committee) }
        })
        .collect()
}

/// The open commitments of the seats, those that need a look first.
fn commitments(desk: &Desk) -> Vec<Task> {
    let page = desk.page;
    let open = commitment::open(page.coalition).filter(|it| !matches!(it.owner, Owner::Office(_)));
    let mut open: Vec<_> = open.collect();
    open.sort_by_key(|it| {
        (it.standing != Kept::InProgress && !it.is_overdue(page.coalition, page.today), it.position)
    });
    open.into_iter()
        .map(|it| {
            let acts: &[&'static str] = match it.standing {
                Kept::InProgress => &["commitment.verify", "commitment.fulfil"],
                Kept::Verified => &["commitment.fulfil"],
                _ => &["commitment.lapse"],
            };
            let known = vec![("commitment", it.id.to_string())];
            Task {
                acts: acts.iter().map(|act| (*act, known.clone())).collect(),
                ..offices::commitment(desk, it)
            }
        })
        .collect()
}
