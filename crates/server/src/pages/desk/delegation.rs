//! The desk of a delegation: what the plenary asked of its seat and has not heard yet.

use documents::lang::{Catalog, day_in};
use domain::commitment::{self, Owner};
use domain::committee::Admission;
use domain::decision::{self, Decision, Stage as DecisionStage};
use domain::election;
use domain::election::{Mode, Stage as ElectionStage};
use domain::minutes::Stage;
use domain::paper::Kind;
use domain::plenary::{Plenary, Standing};
use domain::right::Right;
use maud::html;

use super::super::parts::paper_title;
use super::super::plenary::standing_chip;
use super::offices;
use super::task::{Desk, Section, Task};
use crate::links;

/// What waits, the soonest first.
pub fn sections(desk: &Desk) -> Vec<Section> {
    if !desk.is_member() {
        return observer(desk);
    }
    vec![
        Section { title: "desk-next-plenary", empty: "desk-no-plenary", tasks: next_plenary(desk) },
        super::consultations::of_delegation(desk),
        Section { title: "desk-declarations", empty: "desk-no-declarations", tasks: declarations(desk) },
        Section { title: "desk-observations", empty: "desk-no-observations", tasks: observations(desk) },
        Section { title: "desk-committees", empty: "desk-no-committees", tasks: committees(desk) },
        Section { title: "desk-commitments", empty: "desk-no-commitments", tasks: commitments(desk) },
        Section { title: "desk-elections", empty: "desk-no-elections", tasks: elections(desk) },
        Section { title: "desk-notes", empty: "desk-no-notes", tasks: notes(desk) },
    ]
}

/// What concerns whoever attends and does not decide: when, what was issued, whom to help.
fn observer(desk: &Desk) -> Vec<Section> {
    vec![
        Section { title: "desk-next-plenary", empty: "desk-no-plenary", tasks: next_plenary(desk) },
        Section { title: "desk-to-help", empty: "desk-none-to-help", tasks: committees(desk) },
        Section { title: "desk-commitments", empty: "desk-no-commitments", tasks: commitments(desk) },
        Section { title: "desk-papers", empty: "desk-no-papers", tasks: papers(desk) },
    ]
}

/// How many papers stand on a desk.
const PAPERS: usize = 8;

/// The newest papers in the reader's language.
fn papers(desk: &Desk) -> Vec<Task> {
    let page = desk.page;
    let own = page.coalition.papers.iter().rev().filter(|it| it.language == page.lang);
    let paper = |it: &domain::paper::Paper| {
        let what = html! {
            @if let Some(code) = &it.plenary { a.sym href=(links::plenary(page.lang, code)) { (code) } }
            @if let Some(id) = &it.consultation { a.sym href=(links::consultation(page.lang, id)) { (id) } }
            a href=(links::paper(it.position)) { (paper_title(page, it)) }
        };
        Task { detail: Some(it.symbol.clone()), ..Task::of(what) }
    };
    own.take(PAPERS).map(paper).collect()
}

/// How many plenaries one may still want to write a note of.
const NOTES: usize = 3;

/// The own notes of the last plenaries that the seat attended: to write, or written.
fn notes(desk: &Desk) -> Vec<Task> {
    let (page, seat) = (desk.page, &desk.actor.seat);
    let over =
        page.coalition.plenary_order.iter().rev().filter_map(|code| page.coalition.plenaries.get(code));
    let attended = over.filter(|it| it.standing == Standing::Closed && it.ever_present.contains(seat));
    let note = |plenary: &Plenary| {
        let mut issued = page.coalition.papers.iter().filter(|it| it.kind == Kind::Note);
        let issued =
            issued.any(|it| it.plenary.as_ref() == Some(&plenary.code) && it.seat.as_ref() == Some(seat));
        let what = html! {
            a href=(links::note(page.lang, &plenary.code)) {
                (page.fill("note-page-title", &[("plenary", plenary.code.as_str())]))
            }
        };
        let chip = if issued { ("ok", "desk-note-issued") } else { ("", "desk-note-to-write") };
        Task { chip: Some((chip.0, page.say(chip.1))), ..Task::of(what) }
    };
    attended.take(NOTES).map(note).collect()
}

/// The next plenary, with its hour at the place and in the capital, and what it is deciding.
fn next_plenary(desk: &Desk) -> Vec<Task> {
    let Some(plenary) = desk.next_plenary() else { return Vec::new() };
    let page = desk.page;
    let what = html! {
        a.sym href=(links::plenary(page.lang, &plenary.code)) { (plenary.code) }
        (page.date(day_in(plenary.opens_at, &plenary.zone))) " · " (page.text(&plenary.place)) " "
        (standing_chip(page, plenary)) " · "
        a href=(links::agenda(page.lang, &plenary.code)) { (page.say("desk-agenda")) }
    };
    let mut tasks =
        vec![Task { detail: Some(hours(desk, plenary)), ..Task::of(what) }, accredited(desk, plenary)];
    if let Some(decision) = plenary.open_decision().filter(|_| desk.has(Right::Vote)) {
        let known = vec![("decision", decision.id.to_string()), ("seat", desk.actor.seat.to_string())];
        tasks.push(Task {
            acts: answers(decision).into_iter().map(|act| (act, known.clone())).collect(),
            ..Task::of(html! { (page.say("desk-decision-open")) " " (page.text(&decision.text)) })
        });
    }
    tasks
}

/// What a decision that is open asks of a seat, by how members express themselves.
fn answers(decision: &Decision) -> Vec<&'static str> {
    match (decision.mode, decision.stage()) {
        (decision::Mode::Recorded, DecisionStage::Open) => vec!["decision.cast_sealed", "decision.state"],
        (decision::Mode::RollCall, DecisionStage::Open) => vec!["decision.cast", "decision.state"],
        _ => vec!["decision.state"],
    }
}

/// Who speaks for the seat there: how many are named for this plenary, and how many for any.
fn accredited(desk: &Desk, plenary: &Plenary) -> Task {
    let (page, seat) = (desk.page, &desk.actor.seat);
    let participant = page.coalition.membership.participants.get(seat);
    let delegates = participant.map(|it| it.delegates.as_slice()).unwrap_or_default();
    let there = delegates.iter().filter(|it| it.span.contains(plenary.opens_on));
    let (named, standing): (Vec<_>, Vec<_>) = there
        .filter(|it| it.plenary.as_ref().is_none_or(|code| *code == plenary.code))
        .partition(|it| it.plenary.is_some());
    let values = [("named", named.len().to_string()), ("standing", standing.len().to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let known = vec![("seat", seat.to_string()), ("plenary", plenary.code.to_string())];
    Task {
        detail: Some(page.fill("desk-accredited", &values)),
        acts: vec![("membership.accredit", known)],
        ..Task::of(html! { (page.say("desk-own-delegation")) })
    }
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
    for election in election::to_come(desk.page.coalition) {
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
    tasks.extend(offices::offices_to_fill(desk, false));
    tasks
}
