//! The letter that calls the members: when and where, the provisional agenda, the hour in each capital.

use domain::command::Actor;
use domain::mandate::Office;
use domain::membership::Participant;
use domain::plenary::{Event as Sitting, ItemDraft};
use domain::right::{Capacity, Right};
use domain::symbol::PlenaryCode;
use domain::words::Lang;
use domain::{Coalition, Event};

use crate::course::Course;
use crate::lang::day_in;
use crate::naming::{capitalized, sort_key};
use crate::papers::{What, acronym, blank, body_name, course};
use crate::sentence::sentence_in;
use crate::sheet::{Block, Cell, Run, Sheet};
use crate::{head, papers, say};

/// The letter for `plenary` in `lang`; `None` where the record knows no such plenary.
pub fn convocation(
    coalition: &Coalition,
    plenary: &PlenaryCode,
    lang: Lang,
    issue: papers::Issue,
) -> Option<Sheet> {
    let course = course(coalition, plenary, lang, &issue)?;
    let v = course.v;
    let called = course.fact(course.plenary.position)?;
    let mut sheet = blank(&course, &What::Convocation(plenary.clone()), &issue);
    sheet.title = say!(v.words, "convocation-title", code = plenary, acronym = acronym(v));
    sheet.facts = head::meeting(&course);
    sheet.facts.push(head::hour_called(&course));
    let invited = invited(&course);
    sheet.blocks.push(address(&course, &invited));
    sheet.blocks.push(Block::heading(1, say!(v.words, "convocation-heading")));
    let (body, of_body) = body_name(v);
    sheet.blocks.push(Block::paragraph(say!(
        v.words,
        "convocation-opening",
        body = body,
        of_body = of_body,
        code = plenary
    )));
    let runs = sentence_in(v, called).map(Run::Plain).into_iter().collect();
    sheet.blocks.push(Block::Paragraph { number: None, runs, margin: course.margin([&**called]) });
    sheet.blocks.push(Block::paragraph(notice(&course)));
    sheet.blocks.push(Block::heading(1, say!(v.words, "convocation-agenda")));
    sheet.blocks.push(agenda(&course));
    sheet.blocks.push(Block::heading(1, say!(v.words, "convocation-hours")));
    sheet.blocks.push(clocks(&course, &invited));
    if let Some(reason) = head::reason_to_assume(&course, course.plenary.position) {
        sheet.blocks.push(Block::Note { runs: vec![capitalized(reason).into()], assumed: true });
    }
    sheet.signatures = head::signatures(&course, &signing(&called.actor), &[]);
    Some(sheet)
}

/// The office in which the plenary was called.
fn signing(actor: &Actor) -> Vec<Office> {
    match actor.capacity {
        Capacity::Presidency => vec![Office::Presidency],
        Capacity::Secretariat => vec![Office::Secretariat],
        Capacity::Delegation | Capacity::Registrar => Vec::new(),
    }
}

/// Who may attend, in the alphabetical order of names.
fn invited<'a>(course: &Course<'a>) -> Vec<&'a Participant> {
    let v = course.v;
    let participants = v.coalition.membership.participants.values();
    let mut invited: Vec<&Participant> =
        participants.filter(|it| v.coalition.has_right(&it.seat, Right::Attend, v.day)).collect();
    invited.sort_by_key(|it| (v.coalition.membership.class(&it.seat, v.day), sort_key(&v.label(&it.seat))));
    invited
}

/// To whom it goes: a line of members, then a line for each other class.
fn address(course: &Course, invited: &[&Participant]) -> Block {
    let v = course.v;
    let class = |it: &&Participant| v.coalition.membership.class(&it.seat, v.day);
    let mut lines = vec![say!(v.words, "convocation-to", acronym = acronym(v))];
    let alike = invited.chunk_by(|one, other| class(one) == class(other));
    lines.extend(alike.map(|alike| v.words.list(alike.iter().map(|it| v.label(&it.seat)))));
    Block::Address { lines }
}

/// How many days of notice there are, and what the rules of that day ask for.
fn notice(course: &Course) -> String {
    let v = course.v;
    let called_on = course.fact(course.plenary.position).map_or(v.day, |fact| fact.on);
    let days = (v.day - called_on).get_days();
    let rule = v.coalition.rules.on(called_on).map(|version| &version.rules.notice_days);
    match rule {
        Some(rule) => say!(
            v.words,
            "convocation-notice",
            days = days,
            needed = rule.value,
            clause = v.phrase(&rule.clause.citation),
            status = crate::voice::name_of(&rule.clause.status),
        ),
        None => say!(v.words, "convocation-notice-without-rule", days = days),
    }
}

/// The provisional agenda as it went out; each item with who proposed it and why it is there.
fn agenda(course: &Course) -> Block {
    let v = course.v;
    let items = match course.fact(course.plenary.position).map(|fact| &fact.event) {
        Some(Event::Plenary(Sitting::Convened { agenda, .. })) => agenda.as_slice(),
        _ => &[],
    };
    if items.is_empty() {
        return Block::paragraph(say!(v.words, "minutes-no-agenda"));
    }
    let flat = items.iter().all(|item| item.parent.is_none());
    let lines = items.iter().zip(numbers(items)).map(|(item, number)| {
        let title = v.text(&item.title);
        let mut runs = vec![Run::Plain(if flat { title.to_owned() } else { format!("{number} {title}") })];
        if let Some(seat) = &item.proposed_by {
            let proposer = say!(v.words, "agenda-proposed-by", seat = v.seat(seat));
            runs.push(Run::Plain(format!(" {proposer}")));
        }
        if let Some(reason) = &item.reason {
            runs.push(Run::Italic(format!(" {}", say!(v.words, "agenda-reason", reason = v.phrase(reason)))));
        }
        runs
    });
    Block::List { numbered: flat, items: lines.collect(), margin: None }
}

/// `2`, and `2.1` for what stands under it.
fn numbers(items: &[ItemDraft]) -> Vec<String> {
    let mut numbers: Vec<String> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let before = items[..at].iter().filter(|it| it.parent == item.parent).count() + 1;
        let above = items[..at].iter().position(|it| Some(it.id) == item.parent);
        numbers
            .push(above.map_or_else(|| before.to_string(), |above| format!("{}.{before}", numbers[above])));
    }
    numbers
}

/// The hour on the clock of each capital; where it falls on another day, the row says so.
fn clocks(course: &Course, invited: &[&Participant]) -> Block {
    let v = course.v;
    let at = course.plenary.opens_at;
    let row = |it: &&Participant| -> Vec<Cell> {
        let day = day_in(at, &it.zone);
        let hour =
            say!(v.words, "clock", time = v.words.hour(at, &it.zone), offset = v.words.offset(at, &it.zone));
        let date = if day == v.day {
            Cell::from(v.date(day))
        } else {
            Cell { runs: vec![Run::Bold(say!(v.words, "clock-other-day", date = v.date(day)))], mark: None }
        };
        vec![v.label(&it.seat).into(), it.capital.get(v.lang()).into(), date, hour.into()]
    };
    let header = ["column-state", "column-capital", "column-local-date", "column-local-hour"];
    Block::Table {
        caption: Some(say!(v.words, "clocks-caption")),
        header: header.map(|key| say!(v.words, key)).to_vec(),
        rows: invited.iter().map(row).collect(),
        widths: vec![4, 4, 4, 3],
        wide: true,
        margin: None,
    }
}
