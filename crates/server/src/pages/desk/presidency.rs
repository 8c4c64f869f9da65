//! The desk of the Presidency: the plenary it opens and closes, what is being decided, what it signs.

use domain::decision::{Mode, Stage};
use domain::election;
use domain::plenary::{Item, ItemStatus, Standing};
use maud::html;

use super::task::{Desk, Section, Task};
use super::{offices, secretariat};

/// What needs doing now.
pub fn sections(desk: &Desk) -> Vec<Section> {
    let elections = election::to_come(desk.page.coalition).map(|it| offices::election(desk, it));
    let elections = elections.chain(offices::offices_to_fill(desk, true)).collect();
    vec![
        Section {
            title: "desk-next-plenary",
            empty: "desk-no-plenary",
            tasks: secretariat::next_plenary(desk),
        },
        super::consultations::of_office(desk),
        Section { title: "desk-items", empty: "desk-no-items", tasks: items(desk) },
        Section { title: "desk-decisions", empty: "desk-no-decisions", tasks: decisions(desk) },
        Section { title: "desk-to-sign", empty: "desk-nothing-to-sign", tasks: offices::to_sign(desk) },
        Section { title: "desk-own", empty: "desk-nothing-own", tasks: offices::own_commitments(desk) },
        Section { title: "desk-report", empty: "desk-report-done", tasks: report(desk) },
        Section { title: "desk-elections", empty: "desk-no-elections", tasks: elections },
    ]
}

/// The item under discussion, and the one that comes next.
fn items(desk: &Desk) -> Vec<Task> {
    let page = desk.page;
    let Some(plenary) = desk.next_plenary().filter(|it| it.standing == Standing::Open) else {
        return Vec::new();
    };
    let numbers = plenary.numbers();
    let task = |item: &Item, chip: (&'static str, &str), acts: &[&'static str]| {
        let known = vec![("plenary", plenary.code.to_string()), ("item", item.draft.id.0.to_string())];
        let what = html! {
            span.sym { (numbers.get(&item.draft.id).map_or("", |it| it.as_str())) } (page.text(&item.draft.title))
        };
        Task {
            chip: Some((chip.0, page.say(chip.1))),
            acts: acts.iter().map(|act| (*act, known.clone())).collect(),
            ..Task::of(what)
        }
    };
    let open = plenary.open_item();
    let next = plenary.agenda.iter().find(|it| it.status == ItemStatus::Pending);
    let open =
        open.map(|it| task(it, ("wait", "item-open"), &["plenary.close_item", "plenary.carry_over_item"]));
    let next =
        next.map(|it| task(it, ("", "desk-item-next"), &["plenary.open_item", "plenary.carry_over_item"]));
    open.into_iter().chain(next).collect()
}

/// The report of the year, until it was presented.
fn report(desk: &Desk) -> Vec<Task> {
    let (page, year) = (desk.page, desk.page.today.year());
    let mut own = page.coalition.reports.values().filter(|it| it.seat == desk.actor.seat && it.year == year);
    if own.any(|it| !it.presented.is_empty()) {
        return Vec::new();
    }
    let plenary = desk.next_plenary().map(|it| ("plenary", it.code.to_string()));
    let known = [("year", year.to_string())].into_iter().chain(plenary).collect();
    vec![Task {
        detail: Some(page.say("desk-report-when")),
        acts: vec![("report.present", known)],
        ..Task::of(html! { (page.fill("desk-report-of", &[("year", &year.to_string())])) })
    }]
}

fn decisions(desk: &Desk) -> Vec<Task> {
    let plenary = desk.next_plenary();
    let open = plenary.into_iter().flat_map(|it| it.decisions.iter()).filter(|it| !it.is_over());
    open.map(|decision| {
        let known = vec![("decision", decision.id.to_string())];
        let voting = decision.mode == Mode::Recorded && decision.stage() == Stage::Open;
        let ends = if voting { "decision.close_voting" } else { "decision.close" };
        let acts = [ends, "decision.withdraw"];
        Task {
            acts: acts.map(|act| (act, known.clone())).into(),
            ..Task::of(html! { span.sym { (decision.id) } (desk.page.text(&decision.text)) })
        }
    })
    .collect()
}
