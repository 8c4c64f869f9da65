//! Consultations of the capitals: what runs, until when by the clock of each capital, who answered, how it ended.

use axum::extract::{Path, State};
use axum::response::Response;
use documents::explain;
use documents::lang::Catalog;
use domain::consultation::{Consultation, End, Kind, Standing};
use domain::decision::{Choice, Outcome, Statement};
use domain::majority::Verdict;
use domain::source::Status;
use domain::symbol::{ConsultationId, Seat};
use jiff::Timestamp;
use maud::{Markup, html};

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::Known;
use crate::links;
use crate::site::Site;
use crate::visitor::Visitor;

mod offers;

/// `GET /consultations`
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| Some(render_list(known, page)))
}

/// `GET /consultations/{consultation}`
pub async fn show(State(site): State<Site>, Path(id): Path<String>, visitor: Visitor) -> Response {
    let id = ConsultationId::new(id);
    reply::page(&site, &visitor, |known, page| {
        Some(render(known, page, page.coalition.consultations.get(&id)?))
    })
}

fn render_list(known: &Known, page: &Page) -> Markup {
    let mut all: Vec<&Consultation> = page.coalition.consultations.values().collect();
    // Those that wait for something stand first, then the newest.
    all.sort_by_key(|it| (it.is_over(), std::cmp::Reverse(it.position)));
    frame(
        page,
        &page.say("nav-consultations"),
        "nav-consultations",
        html! {
            div.head { div {
                h1 { (page.say("nav-consultations")) }
                p { (page.say("consultations-lede")) }
            } }
            div.column {
                @if all.is_empty() { p { (page.say("consultations-none")) } }
                ul.list.register { @for it in all {
                    li {
                        a.sym href=(links::consultation(page.lang, &it.id)) { (it.id) }
                        span.says { (page.text(&it.text)) " " (standing_chip(page, it)) }
                        span.meta { (page.say(kind_key(it.kind))) " · " (until(page, it)) }
                    }
                } }
            }
            aside aria-label=(page.say("part-margin")) { (parts::record_card(page, &known.checkpoint)) }
        },
    )
}

fn render(known: &Known, page: &Page, it: &Consultation) -> Markup {
    frame(
        page,
        it.id.as_str(),
        "nav-consultations",
        html! {
            div.head {
                p.code { (it.id) }
                div {
                    h1 { (page.say(kind_key(it.kind))) }
                    p { (circulated(page, it)) " " (standing_chip(page, it)) }
                }
            }
            div.column {
                p.band { b { (until(page, it)) } " " (meaning(page, it)) }
                p { (so_far(page, it)) }
                (offers::of(page, it))
                h2 { (page.say("consultation-text")) }
                p.lede { (page.text(&it.text)) }
                @if let Some(decision) = &it.decision { (referred(page, it, decision)) }
                @if let Some(agreement) = &it.agreement {
                    p { (page.say("consultation-agreement")) " " a href=(links::agreement(page.lang, agreement)) { (agreement) } }
                }
                (certificates(page, it))
                (capitals(page, it))
                (course(page, it))
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, &known.checkpoint))
                section {
                    h2 { (page.say("agreement-how-we-know")) }
                    p { (parts::record_link(page, it.position)) (clause(page, it)) }
                    p.soft { (page.say("consultation-clock-note")) }
                }
            }
        },
    )
}

/// The message that names a kind.
pub fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Silence => "consultation-silence",
        Kind::Replies => "consultation-replies",
        Kind::Confirmation => "consultation-confirmation",
    }
}

/// The instant at which it ends: for a day, when it is over where the coalition counts its days.
pub fn ends_at(page: &Page, end: End) -> Timestamp {
    match end {
        End::At(at) => at,
        End::After(day) => crate::consultations::day_ends_at(page.coalition, day),
    }
}

/// «Hasta el 24 de marzo de 2024 a las 10:00 (hora de…)», or when it was over.
pub fn until(page: &Page, it: &Consultation) -> String {
    let end = last_day(page, it);
    let key = match it.end.has_passed(page.now, page.today) {
        true => "consultation-ended",
        // What was settled or withdrawn does not run any longer.
        false if it.is_over() => "consultation-ran-until",
        false => "consultation-until",
    };
    page.fill(key, &[("end", &end)])
}

/// The day it ends.
pub fn last_day(page: &Page, it: &Consultation) -> String {
    match it.end {
        End::At(at) => documents::Voice::new(page.coalition, page.lang, page.today).instant(at),
        End::After(day) => page.date(day),
    }
}

/// Where it stands, in a word with its colour.
pub fn standing_chip(page: &Page, it: &Consultation) -> Markup {
    let (class, word) = standing(page, it);
    html! { span.(format!("chip {class}")) { (word) } }
}

/// The same as a class and a word.
pub fn standing(page: &Page, it: &Consultation) -> (&'static str, String) {
    let (class, key) = match (it.standing(page.now, page.today), it.kind) {
        (Standing::Withdrawn, _) => ("", "consultation-withdrawn"),
        (Standing::Runs, Kind::Confirmation) => ("wait", "consultation-provisional"),
        (Standing::Runs, _) => ("now", "consultation-runs"),
        (Standing::Ready(_), Kind::Silence) if !it.objections.is_empty() => ("no", "consultation-broken"),
        (Standing::Ready(Verdict::Adopted), _) => ("wait", "consultation-to-certify"),
        (Standing::Ready(_), _) => ("no", "consultation-to-certify-not"),
        (Standing::Concluded(Outcome::Adopted), Kind::Silence) => ("ok", "consultation-tacit"),
        (Standing::Concluded(Outcome::Adopted), Kind::Replies) => ("ok", "consultation-adopted"),
        (Standing::Concluded(Outcome::Adopted), Kind::Confirmation) => ("ok", "consultation-final"),
        (Standing::Concluded(_), Kind::Silence) => ("no", "consultation-broken-for-good"),
        (Standing::Concluded(_), Kind::Replies) => ("no", "consultation-rejected"),
        (Standing::Concluded(_), Kind::Confirmation) => ("no", "consultation-fallen"),
    };
    (class, page.say(key))
}

fn circulated(page: &Page, it: &Consultation) -> Markup {
    let voice = documents::Voice::new(page.coalition, page.lang, page.today);
    let values = [("by", voice.actor(&it.by)), ("at", voice.instant(it.began_at))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let key = if it.kind == Kind::Confirmation { "consultation-noted-by" } else { "consultation-by" };
    html! {
        (page.fill(key, &values))
        @if let Some(plenary) = &it.plenary { " · " a href=(links::plenary(page.lang, plenary)) { (plenary) } }
    }
}

/// What it takes and what silence means in it.
fn meaning(page: &Page, it: &Consultation) -> String {
    let asked = it.asked.len() as u32;
    explain::before(page.lang, &it.rule.requirement(asked, it.members), None)
}

/// How many capitals have said something, and how many object.
fn so_far(page: &Page, it: &Consultation) -> String {
    let said = it.asked.iter().filter(|seat| it.has_spoken(seat)).count().to_string();
    let (asked, objections) = (it.asked.len().to_string(), it.objectors().len().to_string());
    let kind = documents::name_of(&it.kind);
    let values = [("said", &*said), ("asked", &*asked), ("objections", &*objections), ("kind", &*kind)];
    page.fill("consultation-so-far", &values)
}

/// The clause of the rules it was circulated under.
fn clause(page: &Page, it: &Consultation) -> Markup {
    let version = page.coalition.rules.version(it.rules_version);
    html! {
        @if let Some(clause) = version.map(|it| it.rules.consultation_clause()) {
            " · " @if clause.status == Status::Assumed { (parts::assumed(page)) ": " }
            (page.text(&clause.citation))
        }
    }
}

/// The agreement that is provisional until the capitals confirm.
fn referred(page: &Page, it: &Consultation, decision: &domain::symbol::DecisionId) -> Markup {
    let plenary = page.coalition.plenaries.get(&decision.plenary);
    let agreement =
        plenary.and_then(|it| it.agreements.iter().find(|it| it.decision.as_ref() == Some(decision)));
    html! {
        p {
            (page.fill("consultation-of-decision", &[("decision", &decision.to_string())])) " "
            @if let Some(agreement) = agreement {
                a href=(links::agreement(page.lang, &agreement.id)) { (agreement.id) }
            } @else if let Some(plenary) = &it.plenary {
                a href=(links::plenary(page.lang, plenary)) { (plenary) }
            }
        }
    }
}

/// The certificates of how it ended that were issued, the newest in each language.
fn certificates(page: &Page, it: &Consultation) -> Markup {
    let issued = page.coalition.papers.iter().filter(|paper| paper.consultation.as_ref() == Some(&it.id));
    let newest = parts::newest_in_each_language(page, issued);
    html! {
        @if !newest.is_empty() {
            p.papers {
                (page.say("paper-consultation")) @for paper in newest { " " (parts::paper_button(page, paper)) }
            }
        }
    }
}

/// A row per capital: its own clock, and what it said.
fn capitals(page: &Page, it: &Consultation) -> Markup {
    let title = page.say("consultation-capitals");
    let words = Catalog::papers(page.lang);
    let ends = ends_at(page, it.end);
    html! {
        h2 { (title) }
        div.scroll tabindex="0" role="region" aria-label=(title) { table.capitals {
            thead { tr {
                th scope="col" { (page.say("home-member")) }
                th scope="col" { (page.say("consultation-local-end")) }
                th scope="col" { (page.say("consultation-answer")) }
                th scope="col" { (page.say("consultation-words")) }
                th scope="col" { (page.say("agreement-how-we-know")) }
            } }
            tbody { @for seat in &it.asked {
                @let zone = crate::consultations::zone(page.coalition, seat);
                tr {
                    th scope="row" { (parts::seat_link(page, seat)) }
                    td {
                        time datetime=(ends) {
                            (page.date(documents::lang::day_in(ends, zone))) ", " (words.hour(ends, zone))
                        }
                        br; span.soft { (capital(page, seat)) " · " (words.offset(ends, zone)) }
                    }
                    td { (answer_chip(page, it, seat)) }
                    td { (words_of(page, it, seat)) }
                    td { @for position in positions(it, seat) { (parts::record_link(page, position)) " " } }
                }
            } }
        } }
    }
}

fn capital(page: &Page, seat: &Seat) -> String {
    let participant = page.coalition.membership.participants.get(seat);
    participant.map_or_else(String::new, |it| it.capital.get(page.lang).to_owned())
}

/// What a capital answered, as a class and a message; what its silence means while it runs and afterwards.
pub fn said(it: &Consultation, seat: &Seat) -> (&'static str, &'static str) {
    if it.objections.iter().any(|one| one.seat == *seat) {
        return ("no", "consultation-said-objection");
    }
    if let Some(answer) = it.answers.get(seat) {
        return match (it.kind, answer.choice) {
            (Kind::Confirmation, Choice::Yes) => ("ok", "consultation-said-confirmed"),
            (Kind::Confirmation, _) => ("no", "consultation-said-declined"),
            (_, Choice::Yes) => ("ok", "vote-yes"),
            (_, Choice::No) => ("no", "vote-no"),
            (_, Choice::Abstain) => ("wait", "vote-abstain"),
        };
    }
    let own: Vec<&Statement> =
        it.standing_statements().filter(|one| one.seat == *seat).map(|one| &one.statement).collect();
    match own.last() {
        Some(Statement::Endorsement {}) => ("ok", "consultation-said-agreement"),
        Some(Statement::DoesNotBlock { .. }) => ("wait", "consultation-said-doubts"),
        Some(Statement::Reservation { .. }) => ("wait", "consultation-said-reservation"),
        Some(_) => ("wait", "consultation-said-reading"),
        None if it.is_over() => ("", "consultation-kept-silent"),
        None => ("", "consultation-silent-yet"),
    }
}

fn answer_chip(page: &Page, it: &Consultation, seat: &Seat) -> Markup {
    let (class, key) = said(it, seat);
    html! { span.(format!("chip {class}")) { (page.say(key)) } }
}

/// The words of a capital.
fn words_of(page: &Page, it: &Consultation, seat: &Seat) -> Markup {
    let objection = it.objections.iter().find(|one| one.seat == *seat);
    let paragraph = |number: u16| page.fill("stance-paragraph", &[("number", &number.to_string())]);
    html! {
        @if let Some(objection) = objection {
            @if let Some(number) = objection.paragraph { (paragraph(number)) ": " }
            (page.text(&objection.reason))
        }
        @if let Some(reason) = it.answers.get(seat).and_then(|one| one.reason.as_ref()) { (page.text(reason)) }
        @for one in it.standing_statements().filter(|one| one.seat == *seat) {
            @match &one.statement {
                Statement::Reservation { text, paragraph: number } => {
                    p { @if let Some(number) = number { (paragraph(*number)) ": " } (page.text(text)) }
                }
                Statement::DoesNotBlock { text } | Statement::InterpretativeDeclaration { text } => {
                    p { (page.text(text)) }
                }
                _ => {}
            }
        }
    }
}

/// Where the words of a capital stand in the record.
fn positions(it: &Consultation, seat: &Seat) -> Vec<u64> {
    let objections = it.objections.iter().filter(|one| one.seat == *seat).map(|one| one.position);
    let statements = it.standing_statements().filter(|one| one.seat == *seat).map(|one| one.position);
    objections.chain(it.answers.get(seat).map(|one| one.position)).chain(statements).collect()
}

/// What happened, step by step.
fn course(page: &Page, it: &Consultation) -> Markup {
    let voice = documents::Voice::new(page.coalition, page.lang, page.today);
    html! {
        h2 { (page.say("consultation-course")) }
        ol.timeline { @for fact in &it.facts {
            li {
                a.n href=(links::entry(page.lang, fact.position)) { (fact.position) }
                span { (documents::sentence::line(page.coalition, fact, page.lang)) }
                span.meta {
                    (voice.instant(fact.at))
                    @if let Some(source) = &fact.source { " · " (parts::source_line(page, source)) }
                }
            }
        } }
    }
}
