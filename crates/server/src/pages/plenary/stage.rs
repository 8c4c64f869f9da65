//! Where a plenary stands: what is to come before it, what is under way while it sits, what is left afterwards.

use documents::explain;
use documents::lang::Catalog;
use domain::minutes::Stage;
use domain::paper::{Kind, Paper};
use domain::plenary::{ItemStatus, Plenary, Standing};
use domain::symbol::PlenaryCode;
use maud::{Markup, html};

use super::course::Course;
use super::day_of;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The first thing a reader wants to know, by where the plenary stands.
pub fn now(page: &Page, plenary: &Plenary, course: &Course) -> Markup {
    match plenary.standing {
        Standing::Convened => before(page, plenary),
        Standing::Open | Standing::Suspended => during(page, plenary, course),
        Standing::Closed => html! {},
    }
}

/// The hour at the place with its distance from UTC: «09:00 (UTC−06:00)».
fn hour(page: &Page, plenary: &Plenary) -> String {
    let words = Catalog::papers(page.lang);
    let (hour, offset) =
        (words.hour(plenary.opens_at, &plenary.zone), words.offset(plenary.opens_at, &plenary.zone));
    format!("{hour} ({offset})")
}

/// How many days are left, in a sentence; after its day, that nothing tells of its opening.
pub fn days_left(page: &Page, plenary: &Plenary) -> String {
    match domain::deadline::days_between(page.today, day_of(plenary)) {
        days if days < 0 => page.say("plenary-day-past"),
        days => page.fill("plenary-days-left", &[("days", &days.to_string())]),
    }
}

fn before(page: &Page, plenary: &Plenary) -> Markup {
    let convened = plenary.proceedings.iter().find(|fact| fact.position == plenary.position);
    let given = convened.map(|fact| domain::deadline::days_between(fact.on, plenary.opens_on));
    let version = convened.and_then(|fact| page.coalition.rules.version(fact.rules_version));
    html! {
        p.band {
            b { (days_left(page, plenary)) } " "
            (page.fill("plenary-opens", &[("hour", &hour(page, plenary)), ("day", &page.date(day_of(plenary)))]))
        }
        @if let Some((fact, given)) = convened.zip(given) {
            h2 { (page.say("plenary-convocation")) }
            p {
                @let by = parts::name_of(page, &plenary.convened_by);
                (page.fill("plenary-convened", &[("day", &page.date(fact.on)), ("seat", &by), ("days", &given.to_string())]))
                @if let Some(version) = version {
                    " " a href=(links::rules_on(page.lang, fact.on)) {
                        (page.fill("plenary-notice-rule", &[("days", &version.rules.notice_days.value.to_string())]))
                    }
                }
            }
            @if let Some(waiver) = &plenary.waiver {
                p { (page.say("plenary-waiver")) " " (page.text(waiver)) }
            }
            @if let Ok(quorum) = plenary.quorum_to_open(page.coalition, day_of(plenary)) {
                p {
                    (page.fill("plenary-quorum-to-come", &[("needed", &quorum.needed.to_string()), ("members", &quorum.members.to_string())])) " "
                    a href=(links::rules_on(page.lang, day_of(plenary))) { (page.say("plenary-quorum-rule")) }
                }
            }
            p { (page.say("plenary-how-papers")) }
            (papers(page, plenary, &[Kind::Convocation]))
        }
    }
}

fn during(page: &Page, plenary: &Plenary, course: &Course) -> Markup {
    let open = plenary.open_item();
    html! {
        p.band role="status" {
            b { (page.say(if plenary.standing == Standing::Open { "plenary-now-open" } else { "plenary-now-suspended" })) }
            @if let Some(item) = open {
                @let number = course.numbers.get(&item.draft.id).map_or("", String::as_str);
                " " a href={ "#item-" (item.draft.id.0) } {
                    (page.fill("plenary-now-item", &[("number", number), ("title", item.draft.title.get(page.lang))]))
                }
            }
        }
        @if plenary.quorum_lost { p.alert { (page.say("plenary-quorum-lost")) } }
        @if let Some(decision) = plenary.open_decision() {
            div.act.bare {
                h2 { (page.say("plenary-deciding")) }
                p { (page.text(&decision.text)) }
                p.how { (explain::decision_before(page.coalition, decision, page.lang)) }
            }
        }
    }
}

/// After the agenda: minutes, papers, and what is left to do.
pub fn after(page: &Page, plenary: &Plenary, course: &Course) -> Markup {
    let kinds = [Kind::Minutes, Kind::DraftMinutes, Kind::Note, Kind::Convocation];
    // Before it opens, the convocation stands above with what it says.
    let kinds = if plenary.standing == Standing::Convened { &kinds[..3] } else { &kinds[..] };
    html! {
        @if plenary.standing == Standing::Closed {
            h2 #minutes { (page.say("plenary-minutes")) }
            p { (minutes_stage(page, &plenary.code)) }
        }
        @let papers = papers(page, plenary, kinds);
        @if !papers.0.is_empty() {
            h2 #papers { (page.say("plenary-papers")) }
            (papers)
        }
        (next_steps(page, plenary, course))
    }
}

/// Where the minutes of a plenary stand, in a sentence.
pub fn minutes_stage(page: &Page, plenary: &PlenaryCode) -> Markup {
    let minutes = page.coalition.minutes.get(plenary);
    html! {
        @match minutes.map(|minutes| &minutes.stage) {
            None if page.coalition.plenaries.get(plenary).is_some_and(|it| it.standing != Standing::Closed) => {
                (page.say("minutes-not-yet"))
            }
            None => (page.say("minutes-none")),
            Some(Stage::Drafted) => (page.say("minutes-drafted")),
            Some(Stage::Circulated { until }) => (page.fill("minutes-circulated", &[("day", &page.date(*until))])),
            Some(Stage::Submitted { to }) => (page.fill("minutes-submitted", &[("plenary", to.as_str())])),
            Some(Stage::Approved { by, .. }) => {
                span.chip.ok { "✓ " (page.say("minutes-approved")) } " "
                a href=(links::plenary(page.lang, by)) { (by) }
            }
        }
    }
}

/// The newest paper of each kind, seat and language, one line for each kind and seat.
pub fn papers(page: &Page, plenary: &Plenary, kinds: &[Kind]) -> Markup {
    let mut lines: Vec<(&Paper, Vec<&Paper>)> = Vec::new();
    for kind in kinds {
        let issued = page.coalition.papers.iter().rev();
        for paper in issued.filter(|it| it.plenary.as_ref() == Some(&plenary.code) && it.kind == *kind) {
            match lines.iter_mut().find(|(first, _)| first.kind == paper.kind && first.seat == paper.seat) {
                Some((_, papers)) if papers.iter().any(|it| it.language == paper.language) => {}
                Some((_, papers)) => papers.push(paper),
                None => lines.push((paper, vec![paper])),
            }
        }
    }
    // Once there are minutes, their draft is of interest to the record alone.
    let final_minutes = lines.iter().any(|(first, _)| first.kind == Kind::Minutes);
    lines.retain(|(first, _)| !(final_minutes && first.kind == Kind::DraftMinutes));
    lines.iter_mut().for_each(|(_, papers)| papers.sort_by_key(|it| it.language != page.lang));
    html! {
        @if !lines.is_empty() {
            ul.list.register { @for (first, papers) in &lines {
                li {
                    span.sym { (parts::paper_title(page, first)) }
                    span.says { @for paper in papers { (parts::paper_button(page, paper)) " " } }
                    span.meta { (first.symbol) }
                }
            } }
        }
    }
}

/// What this plenary left to do, each with when it is due.
fn next_steps(page: &Page, plenary: &Plenary, course: &Course) -> Markup {
    let committees: Vec<_> = course.committees.values().flatten().filter(|it| it.waits()).collect();
    let commitments: Vec<_> = course.commitments.values().flatten().filter(|it| it.is_open()).collect();
    let carried: Vec<_> =
        plenary.agenda.iter().filter(|it| matches!(it.status, ItemStatus::CarriedOver(_))).collect();
    let minutes = page.coalition.minutes.get(&plenary.code);
    let unapproved = plenary.standing == Standing::Closed && !minutes.is_some_and(|it| it.is_approved());
    html! {
        @if !committees.is_empty() || !commitments.is_empty() || !carried.is_empty() || unapproved {
            h2 #next { (page.say("plenary-pending")) }
            ul.list.due-list {
                @for it in committees { li {
                    (parts::due_chip(page, (&it.due, it.due_at.as_ref(), it.agreed_on), it.is_overdue(page.coalition, page.today)))
                    a href=(links::committee(page.lang, &it.id)) { (page.text(&it.name)) }
                } }
                @for it in commitments { li {
                    (parts::due_chip(page, (&it.due, it.due_at.as_ref(), it.agreed_on), it.is_overdue(page.coalition, page.today)))
                    (page.text(&it.text)) " " span.soft { (parts::owner(page, &it.owner)) }
                } }
                @if unapproved { li {
                    span.chip.wait { (page.say("plenary-next-plenary")) }
                    (page.fill("plenary-approve-minutes", &[("plenary", plenary.code.as_str())]))
                } }
                @for it in carried { li {
                    span.chip.wait { (page.say("item-carried-over")) }
                    (page.text(&it.draft.title))
                } }
            }
        }
    }
}
