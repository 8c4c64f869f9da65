//! Consultations on a desk: what runs and how long is left, with the act that answers; for an office, what it certifies.

use domain::consultation::{Consultation, Kind, Standing};
use domain::right::{Capacity, Right};
use jiff::SignedDuration;
use maud::html;

use super::super::consultations::{ends_at, said, standing, until};
use super::task::{Desk, Section, Task};
use crate::consultations::zone;
use crate::links;

/// What waits for the word of a member.
pub fn of_delegation(desk: &Desk) -> Section {
    let (page, seat) = (desk.page, &desk.actor.seat);
    let open = domain::consultation::open(page.coalition).into_iter();
    let asked = open.filter(|it| it.asked.contains(seat) && desk.has(Right::Vote));
    let task = |it: &Consultation| {
        let known = vec![("consultation", it.id.to_string()), ("seat", seat.to_string())];
        let runs = it.standing(page.now, page.today) == Standing::Runs || !it.objections.is_empty();
        let in_time = !it.end.has_passed(page.now, page.today) && runs;
        let acts: &[&'static str] = match it.kind {
            _ if !in_time => &[],
            Kind::Silence if it.objections.iter().any(|one| one.seat == *seat) => &[],
            Kind::Silence => &["consultation.object", "consultation.state"],
            _ if it.answers.contains_key(seat) => &[],
            Kind::Replies => &["consultation.reply"],
            Kind::Confirmation => &["consultation.confirm", "consultation.decline"],
        };
        let chip = match it.has_spoken(seat) {
            true => {
                let (class, key) = said(it, seat);
                (class, page.fill("desk-consultation-answered", &[("answer", &page.say(key))]))
            }
            false => standing(page, it),
        };
        Task {
            chip: Some(chip),
            detail: Some(left(desk, it)),
            acts: acts.iter().map(|act| (*act, known.clone())).collect(),
            ..what(desk, it)
        }
    };
    Section { title: "desk-consultations", empty: "desk-no-consultations", tasks: asked.map(task).collect() }
}

/// What an office circulates, looks after and certifies.
pub fn of_office(desk: &Desk) -> Section {
    let page = desk.page;
    let task = |it: &Consultation| {
        let known = vec![("consultation", it.id.to_string())];
        let acts: &[&'static str] = match (it.standing(page.now, page.today), it.kind) {
            (Standing::Ready(_), _) => &["consultation.conclude"],
            (_, Kind::Confirmation) => &[],
            _ => &["consultation.extend", "consultation.withdraw"],
        };
        Task {
            chip: Some(standing(page, it)),
            detail: Some(left(desk, it)),
            acts: acts.iter().map(|act| (*act, known.clone())).collect(),
            ..what(desk, it)
        }
    };
    let mut tasks: Vec<Task> = domain::consultation::open(page.coalition).into_iter().map(task).collect();
    tasks.extend(page.coalition.consultations.values().filter_map(|it| left_to_do(desk, it)));
    tasks.push(Task {
        acts: vec![("consultation.circulate", Vec::new())],
        ..Task::of(html! { (page.say("desk-consultation-circulate")) })
    });
    Section { title: "desk-consultations-office", empty: "desk-no-consultations-office", tasks }
}

/// What a concluded consultation still lacks: its certificate, and the agreement that it adopted.
fn left_to_do(desk: &Desk, it: &Consultation) -> Option<Task> {
    let page = desk.page;
    it.concluded?;
    let certified = page.coalition.papers.iter().any(|paper| paper.consultation.as_ref() == Some(&it.id));
    let agreed = it.kind == Kind::Confirmation || !it.is_adopted() || it.agreement.is_some();
    let id = || ("consultation", it.id.to_string());
    let mut acts = Vec::new();
    if !certified && desk.actor.capacity != Capacity::Presidency {
        acts.push(("paper.issue", vec![("what", "consultation_certificate".to_owned()), id()]));
    }
    if !agreed {
        acts.push(("agreement.record_consulted", vec![id()]));
    }
    let task = || Task { chip: Some(standing(page, it)), acts: acts.clone(), ..what(desk, it) };
    (!acts.is_empty()).then(task)
}

fn what(desk: &Desk, it: &Consultation) -> Task {
    let page = desk.page;
    Task::of(html! {
        a.sym href=(links::consultation(page.lang, &it.id)) { (it.id) } (page.text(&it.text))
    })
}

/// «Hasta el… Quedan 2 d y 5 h. En su capital: …».
fn left(desk: &Desk, it: &Consultation) -> String {
    let page = desk.page;
    let (end, ends) = (until(page, it), ends_at(page, it.end));
    let left = ends.duration_since(page.now);
    if left <= SignedDuration::ZERO {
        return page.fill("desk-consultation-over", &[("end", &end)]);
    }
    let voice = documents::Voice::new(page.coalition, page.lang, page.today);
    let home = voice.instant_in(ends, zone(page.coalition, &desk.actor.seat));
    let (days, hours) = ((left.as_hours() / 24).to_string(), (left.as_hours() % 24).to_string());
    page.fill("desk-consultation-left", &[("end", &end), ("days", &days), ("hours", &hours), ("home", &home)])
}
