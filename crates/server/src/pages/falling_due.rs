//! What falls due in the coalition: committees, commitments, minutes out for observations, offices to be filled.

use documents::lang::day_in;
use domain::consultation::End;
use domain::draft_agenda::elections_required;
use domain::minutes::Stage;
use domain::{commitment, election};
use jiff::civil::Date;
use maud::{Markup, html};

use super::frame::Page;
use super::parts;
use crate::links;

/// Something that falls due.
pub struct Due {
    /// By when, as a chip.
    pub chip: Markup,
    /// What.
    pub what: Markup,
    /// The day it falls, where one is known.
    day: Option<Date>,
}

/// All of it, the soonest first; what waits for a plenary that nobody convened stands last.
pub fn all(page: &Page) -> Vec<Due> {
    let mut all = minutes(page);
    all.extend(consultations(page));
    all.extend(committees(page));
    all.extend(commitments(page));
    all.extend(elections(page));
    all.sort_by_key(|it| (it.day.is_none(), it.day));
    all
}

/// The last day of something that is due, or the day of the plenary it is due at.
fn day(page: &Page, (due, due_at, agreed_on): parts::When) -> Option<Date> {
    let plenary = || page.coalition.plenaries.get(due_at?).map(|it| day_in(it.opens_at, &it.zone));
    due.last_day(agreed_on).or_else(plenary)
}

fn minutes(page: &Page) -> Vec<Due> {
    let circulated = page.coalition.minutes.values().filter_map(|it| match it.stage {
        Stage::Circulated { until } if until >= page.today => Some((&it.plenary, until)),
        _ => None,
    });
    circulated
        .map(|(plenary, until)| Due {
            chip: html! { span.chip.wait { (page.date(until)) } " " },
            what: html! {
                a href=(links::plenary(page.lang, plenary)) {
                    (page.fill("due-observations", &[("plenary", plenary.as_str())]))
                }
            },
            day: Some(until),
        })
        .collect()
}

/// Consultations whose clock runs, or that wait to be certified.
fn consultations(page: &Page) -> Vec<Due> {
    let zone = page.coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str());
    let open = domain::consultation::open(page.coalition).into_iter();
    open.map(|it| {
        let day = day_in(super::consultations::ends_at(page, it.end), zone);
        let day = if let End::After(day) = it.end { day } else { day };
        Due {
            chip: html! { span.chip.wait { (page.date(day)) } " " },
            what: html! {
                a href=(links::consultation(page.lang, &it.id)) {
                    (page.fill("due-consultation", &[("consultation", it.id.as_str()), ("text", it.text.get(page.lang))]))
                } " " (super::consultations::standing_chip(page, it))
            },
            day: Some(day),
        }
    })
    .collect()
}

fn committees(page: &Page) -> Vec<Due> {
    let waiting = page.coalition.committees.values().filter(|it| it.waits());
    waiting
        .map(|it| {
            let when = (&it.due, it.due_at.as_ref(), it.agreed_on);
            Due {
                chip: parts::due_chip(page, when, it.is_overdue(page.coalition, page.today)),
                what: html! { a href=(links::committee(page.lang, &it.id)) { (page.text(&it.name)) } },
                day: day(page, when),
            }
        })
        .collect()
}

fn commitments(page: &Page) -> Vec<Due> {
    commitment::open(page.coalition)
        .map(|it| {
            let when = (&it.due, it.due_at.as_ref(), it.agreed_on);
            Due {
                chip: parts::due_chip(page, when, it.is_overdue(page.coalition, page.today)),
                what: html! {
                    a href=(links::basis(page.lang, it)) { (page.text(&it.text)) } " "
                    span.soft { (parts::owner(page, &it.owner)) } " "
                    (super::commitments::transcribed(page, it))
                },
                day: day(page, when),
            }
        })
        .collect()
}

/// Elections that were called and are not over, and offices that somebody has to be elected to.
fn elections(page: &Page) -> Vec<Due> {
    let coalition = page.coalition;
    let called_due = election::to_come(coalition).map(|it| {
        let plenary = coalition.plenaries.get(&it.plenary);
        Due {
            chip: html! { span.chip.wait { (it.plenary) } " " },
            what: html! {
                a href=(links::plenary(page.lang, &it.plenary)) {
                    (page.fill("due-election", &[("office", &page.say(parts::office_key(it.office)))]))
                }
            },
            day: plenary.map(|it| day_in(it.opens_at, &it.zone)),
        }
    });
    let required = elections_required(coalition, page.today, page.today);
    let required = required.into_iter().map(|(office, until)| Due {
        chip: html! { span.chip.wait { (page.say("due-next-plenary")) } " " },
        what: html! {
            (page.fill("due-election", &[("office", &page.say(parts::office_key(office)))])) " "
            @if let Some(day) = until {
                span.soft { (page.fill("due-office-until", &[("day", &page.date(day))])) }
            }
        },
        day: until,
    });
    called_due.chain(required).collect()
}
