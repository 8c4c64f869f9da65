//! Parts that several pages share: how we know, who sits where, what is left to do.

use documents::lang::Catalog;
use domain::commitment::Owner;
use domain::deadline::Due;
use domain::decision::Decision;
use domain::mandate::Office;
use domain::paper::{Kind as PaperKind, Paper};
use domain::plenary::{Attendance, Plenary, Standing};
use domain::source::{Clause, Source, Status};
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Lang;
use domain::{Fact, catalogue};
use jiff::civil::Date;
use maud::{Markup, html};

use super::frame::Page;
use crate::links;

/// The mark of what is assumed: a word and a dotted line, never color alone.
pub fn assumed(page: &Page) -> Markup {
    html! { span.assumed { (page.say("part-assumed")) } }
}

/// Where a fact stands in the record and where it comes from.
pub fn how_we_know(page: &Page, fact: &Fact) -> Markup {
    html! {
        (record_link(page, fact.position))
        @if let Some(source) = &fact.source { " · " (source_line(page, source)) }
    }
}

/// The number of an act, which leads to it.
pub fn record_link(page: &Page, position: u64) -> Markup {
    html! { a href=(links::entry(page.lang, position)) { (page.record_number(position)) } }
}

/// The margin beside a fact: the clause it rests on, its number in the record, its source.
/// What the fact before it says already is left out.
pub fn margin(page: &Page, fact: &Fact, before: Option<&Fact>) -> Markup {
    let clause = clause_of(page, fact);
    let told = before.and_then(|fact| clause_of(page, fact));
    let clause = clause.filter(|clause| told.is_none_or(|told| told != *clause));
    let source =
        fact.source.as_ref().filter(|source| before.and_then(|it| it.source.as_ref()) != Some(source));
    html! {
        p.note {
            (record_link(page, fact.position))
            @if let Some(clause) = clause {
                " · " @if clause.status == Status::Assumed { (assumed(page)) ": " }
                (page.text(&clause.citation))
            }
            @if let Some(source) = source { " · " (source_line(page, source)) }
        }
    }
}

/// The clause that the act behind a fact rests on, under the rules of its day.
fn clause_of<'a>(page: &Page<'a>, fact: &Fact) -> Option<&'a Clause> {
    let ground = catalogue::action(fact.act)?.basis;
    page.coalition.rules.version(fact.rules_version)?.rules.clause(ground)
}

/// The source of a fact; an assumed one is marked.
pub fn source_line(page: &Page, source: &Source) -> Markup {
    html! {
        @if source.status == Status::Assumed { (assumed(page)) ": " }
        (page.text(&source.citation))
    }
}

/// The name of a seat today, or its symbol where the record has none.
pub fn seat_name(page: &Page, seat: &Seat) -> Markup {
    match page.coalition.membership.participants.get(seat) {
        Some(participant) => page.text(participant.name(page.today)),
        None => html! { (seat) },
    }
}

/// The name of a seat today as plain text.
pub fn name_of(page: &Page, seat: &Seat) -> String {
    let known = page.coalition.membership.participants.get(seat);
    known.map_or_else(|| seat.to_string(), |it| it.name(page.today).get(page.lang).to_owned())
}

/// The name of a seat, which leads to its page.
pub fn seat_link(page: &Page, seat: &Seat) -> Markup {
    html! { a href=(links::member(page.lang, seat)) { (seat_name(page, seat)) } }
}

/// Everyone who ever sat at the table, by name, as a filter offers them.
pub fn seat_choices(page: &Page) -> Vec<(String, String)> {
    let participants = page.coalition.membership.participants.values();
    let named = participants.map(|it| (it.seat.to_string(), it.name(page.today).get(page.lang).to_owned()));
    let mut choices: Vec<(String, String)> = named.collect();
    choices.sort_by(|one, other| one.1.cmp(&other.1));
    choices
}

/// The message that names an office.
pub fn office_key(office: Office) -> &'static str {
    match office {
        Office::Presidency => "office-presidency",
        Office::Secretariat => "office-secretariat",
    }
}

/// Whose a commitment is.
pub fn owner(page: &Page, owner: &Owner) -> String {
    match owner {
        Owner::Seat(seat) => name_of(page, seat),
        Owner::Office(office) => page.say(office_key(*office)),
        Owner::AllMembers {} => page.say("part-all-members"),
    }
}

/// When something is due: what was agreed, the plenary it turned out to be, and the day of the agreement.
pub type When<'a> = (&'a Due, Option<&'a PlenaryCode>, Date);

/// «en la primera plenaria de 2024 (I-2024)».
pub fn due(page: &Page, (due, due_at, agreed_on): When) -> String {
    let words = Catalog::papers(page.lang);
    if let Some(day) = due.last_day(agreed_on) {
        return words.say("due-on", &[("date", &page.date(day))]);
    }
    let found = due_at.map(ToString::to_string).unwrap_or_default();
    match (due, due_at) {
        (Due::FirstPlenaryOf(year), None) => words.say("due-first", &[("year", &year.to_string())]),
        (Due::FirstPlenaryOf(year), Some(_)) => {
            words.say("due-first-found", &[("year", &year.to_string()), ("plenary", &found)])
        }
        (Due::AtPlenary(code), _) => words.say("due-at", &[("plenary", code.as_str())]),
        (_, Some(_)) => words.say("due-next-found", &[("plenary", &found)]),
        (_, None) => words.say("due-next", &[]),
    }
}

/// When something is due, as a chip; what is overdue says so.
pub fn due_chip(page: &Page, when: When, overdue: bool) -> Markup {
    html! {
        @if overdue { span.chip.no { (page.say("part-overdue")) ": " (due(page, when)) } " " }
        @else { span.chip.wait { (due(page, when)) } " " }
    }
}

/// What a paper is, with whose it is: «Nota de México».
pub fn paper_title(page: &Page, paper: &Paper) -> String {
    match (paper.kind, &paper.seat) {
        (PaperKind::Convocation, _) => page.say("paper-convocation"),
        (PaperKind::DraftMinutes, _) => page.say("paper-draft-minutes"),
        (PaperKind::Minutes, _) => page.say("paper-minutes"),
        (PaperKind::Certificate, _) => page.say("paper-certificate"),
        (PaperKind::ConsultationCertificate, _) => page.say("paper-consultation"),
        (PaperKind::Note, None) => page.say("paper-note"),
        (PaperKind::Note, Some(seat)) => page.fill("paper-note-of", &[("seat", &name_of(page, seat))]),
    }
}

/// The newest of these papers in each language, that of the page first; `papers` come in the order they were issued.
pub fn newest_in_each_language<'a>(
    page: &Page,
    papers: impl DoubleEndedIterator<Item = &'a Paper>,
) -> Vec<&'a Paper> {
    let mut newest: Vec<&Paper> = Vec::new();
    for paper in papers.rev() {
        if newest.iter().all(|it| it.language != paper.language) {
            newest.push(paper);
        }
    }
    newest.sort_by_key(|it| it.language != page.lang);
    newest
}

/// The way to a paper: its language and that it is a PDF.
pub fn paper_button(page: &Page, paper: &Paper) -> Markup {
    let language = page.say(match paper.language {
        Lang::Es => "language-es",
        Lang::En => "language-en",
    });
    let title = paper_title(page, paper);
    html! {
        a.btn.paper href=(links::paper(paper.position)) hreflang=(super::frame::tag(paper.language))
            aria-label=(page.fill("paper-read", &[("paper", &title), ("language", &language)])) {
            "PDF · " (language)
        }
    }
}

/// One card per member, with how it took part: shape and word, never color alone.
pub fn seats(page: &Page, plenary: &Plenary) -> Markup {
    let day = super::plenary::day_of(plenary);
    html! {
        ul.seats {
            @for member in page.coalition.membership.active_members(day) {
                @let accredited = member.has_delegation(day, Some(&plenary.code));
                @let (class, word) = attendance(plenary, &member.seat, accredited);
                li.(format!("seat {class}")) {
                    b { a href=(links::member(page.lang, &member.seat)) { (page.text(member.name(day))) } }
                    (dot(class))
                    span { (page.say(word)) }
                }
            }
        }
    }
}

/// How a member took part: a class for the shape and a message for the word.
pub fn attendance(plenary: &Plenary, seat: &Seat, accredited: bool) -> (&'static str, &'static str) {
    match plenary.present.get(seat) {
        Some(Attendance::InRoom) => ("in-room", "seat-in-room"),
        Some(Attendance::Remote) => ("remote", "seat-remote"),
        Some(Attendance::NotRecorded) => ("not-recorded", "seat-not-recorded"),
        None if plenary.ever_present.contains(seat) => ("unknown", "seat-left"),
        None if plenary.standing == Standing::Convened && accredited => ("not-recorded", "seat-accredited"),
        None if plenary.standing == Standing::Convened => ("unknown", "seat-expected"),
        None => ("unknown", "seat-unknown"),
    }
}

fn dot(class: &str) -> Markup {
    html! {
        svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" {
            @match class {
                "in-room" => { circle cx="7" cy="7" r="4.5" fill="currentColor" {} }
                "remote" => { path d="M2 9c2-5 3.5-5 5-2s3 3 5-2" fill="none" stroke="currentColor" stroke-width="1.8" {} }
                "not-recorded" => { circle cx="7" cy="7" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" {} }
                _ => { circle cx="7" cy="7" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 2" {} }
            }
        }
    }
}

/// The one sentence that explains how a decision came out, once it has.
pub fn explained(page: &Page, decision: &Decision) -> Option<String> {
    documents::explain::decision_after(page.coalition, decision, page.lang)
}

/// The state of the record, for the margin.
pub fn record_card(page: &Page, checkpoint: &str) -> Markup {
    let mut lines = checkpoint.lines();
    let origin = lines.next().unwrap_or_default();
    let (size, root) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    html! {
        section.proof {
            h2 { span aria-hidden="true" { "✓ " } (page.say("part-record-signed")) }
            dl.facts {
                dt { (page.say("part-record-origin")) } dd { (origin) }
                dt { (page.say("part-record-entries")) } dd { (size) }
                @if let Some(day) = last_day(page) { dt { (page.say("part-record-last")) } dd { (page.date(day)) } }
                dt { (page.say("part-record-root")) } dd { code { (root) } }
                dt { (page.say("part-record-witnesses")) } dd { (page.say("part-record-no-witnesses")) }
            }
            p { a href=(links::record(page.lang, None)) { (page.say("part-record-verify")) } }
        }
    }
}

/// The day of the newest act, in the coalition's zone.
fn last_day(page: &Page) -> Option<Date> {
    let founding = page.coalition.membership.founding.as_ref()?;
    Some(documents::lang::day_in(page.coalition.last_at?, &founding.zone))
}
