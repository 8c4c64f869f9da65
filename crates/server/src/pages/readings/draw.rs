//! The page of a review: each fact with its buttons, the text beside it, and the last form under both.

use archive::proposal::Sureness;
use documents::{Voice, archived, capitalized};
use domain::archive::claim::{Agreement, Claim};
use maud::{Markup, html};

use super::review::{Open, Review, Show};
use super::{claims, refused, source, stage_chip, write};
use crate::forms::Asking;
use crate::forms::draw as form;
use crate::forms::given::Given;
use crate::forms::posted::TOKEN;
use crate::links;
use crate::pages::asset;
use crate::pages::frame::{Page, frame};
use crate::pages::room::keys;
use crate::readings::facts::Fact;
use crate::readings::{Content, Decision, State as Stage};

mod ending;
mod written;

/// The rules of the reader that have words of their own.
const RULES: [&str; 25] = [
    "attendance",
    "beside-meeting",
    "code",
    "date-of-the-meeting",
    "decided",
    "decided-to",
    "decides",
    "denied",
    "future",
    "in-brackets",
    "infinitive",
    "lead-in",
    "listed",
    "model",
    "named",
    "next-meeting",
    "no-outcome",
    "office",
    "ordinal",
    "place-of-the-meeting",
    "responsible",
    "said",
    "some-from-afar",
    "subject",
    "verb",
];

/// The whole page.
pub fn whole(review: &Review) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let title = page.fill("reading-of", &[("name", &reading.name)]);
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div {
                h1 { (reading.name) }
                p { a href=(links::readings(page.lang)) { (page.say("reading-back")) } " " (stage_chip(page, &reading.state)) }
            } }
            div.review {
                (troubles(review))
                @match review.content {
                    Some(content) if reading.state == Stage::Accepted => {
                        (written::what(review, content))
                        (the_text(page, content, &review.facts))
                    },
                    Some(content) => (panes(review, content)),
                    None => (unread(review)),
                }
                (about_the_file(review))
            }
            script type="module" src=(asset::address("review.js")) {}
            script type="module" src=(asset::address("console.js")) {}
        },
    )
}

fn troubles(review: &Review) -> Markup {
    html! {
        @if let Some(refused) = &review.trouble.refused {
            div.alert role="alert" { p { (refused) } }
        }
    }
}

/// A file without a text for us.
fn unread(review: &Review) -> Markup {
    let page = review.page;
    html! {
        section.unread {
            @match &review.reading.state {
                Stage::Refused(why) => p.lede { (refused(page, why)) },
                _ => p.lede { (page.say("reading-not-yet")) },
            }
        }
    }
}

fn about_the_file(review: &Review) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let words: &[&str] = match &reading.state {
        Stage::Accepted => &[],
        Stage::Aside => &["back"],
        Stage::Refused(_) => &["again", "aside"],
        _ => &["aside"],
    };
    html! {
        section.about-file aria-labelledby="about-file" {
            h2 #about-file { (page.say("reading-file-title")) }
            dl.facts {
                dt { "SHA-256" } dd { code { (reading.sha256) } }
                dt { (page.say("reading-size")) } dd { (page.fill("reading-bytes", &[("bytes", &reading.size.to_string())])) }
                @if let Some(content) = review.content {
                    dt { (page.say("reading-text-digest")) } dd { code { (crate::readings::digest(content.text.as_bytes())) } }
                }
            }
            p.row { a.btn href=(links::reading_file(page.lang, reading.id)) { (page.say("reading-download")) } }
            @for word in words {
                form.inline method="post" action=(links::reading(page.lang, reading.id)) {
                    input type="hidden" name=(TOKEN) value=(review.signed_in.session.form_token);
                    button.btn type="submit" name="do" value=(word) { (page.say(&format!("reading-do-{word}"))) }
                }
            }
        }
    }
}

fn panes(review: &Review, content: &Content) -> Markup {
    let page = review.page;
    html! {
        (remarks(page, content))
        (progress(review))
        div.panes {
            div.facts-pane {
                @let meetings = content.proposal.meetings.len().max(1);
                @for place in 0..meetings { (meeting(review, content, place, meetings)) }
                @if review.reading.state.is_open() { (addition(review, content)) }
            }
            (the_text(page, content, &review.facts))
        }
        @if review.reading.state.is_open() { (ending::last_form(review, content)) }
    }
}

fn remarks(page: &Page, content: &Content) -> Markup {
    let words = crate::lang::Words::of(page.lang);
    html! {
        @for remark in &content.proposal.remarks { p.band { (crate::archived::words::remark(words, *remark)) } }
        @for told in content.proposal.model.iter().flat_map(|it| crate::archived::words::heard(words, it)) {
            p.band { (told) }
        }
        @if !content.bare_pages.is_empty() {
            @let pages: Vec<String> = content.bare_pages.iter().map(ToString::to_string).collect();
            p.band { (page.fill("archive-bare-pages", &[("pages", &pages.join(", "))])) }
        }
    }
}

/// How far one is, which facts are shown, the keys, and all that is sure with one press.
fn progress(review: &Review) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let decided = review.facts.iter().filter(|it| it.is_decided(&reading.review)).count();
    let all = review.facts.len();
    let sure =
        review.facts.iter().filter(|it| it.sure == Sureness::Sure && !it.is_decided(&reading.review)).count();
    html! {
        div.review-bar {
            p.count role="status" { (page.fill("reading-decided", &[("decided", &decided.to_string()), ("facts", &all.to_string())])) }
            nav.kinds aria-label=(page.say("reading-show")) { ul.chips {
                @for (show, name) in Show::ALL {
                    @let count = review.facts.iter().filter(|it| show.holds(it, reading)).count();
                    @let href = format!("{}?show={name}", links::reading(page.lang, reading.id));
                    li { a.chip href=(href) aria-current=[(review.show == show).then_some("true")] {
                        (page.say(&format!("reading-show-{name}"))) " " b { (count) }
                    } }
                }
            } }
            @if sure > 0 && reading.state.is_open() {
                form.inline method="post" action=(links::reading(page.lang, reading.id)) {
                    (hidden(review))
                    button.btn type="submit" name="do" value="sure" { (page.fill("reading-accept-sure", &[("count", &sure.to_string())])) }
                }
            }
            @if reading.state.is_open() {
                button.btn type="button" hidden data-step="-1" data-key="k" { (page.say("reading-previous")) }
                button.btn type="button" hidden data-step="1" data-key="j" { (page.say("reading-next")) }
                section #keys aria-label=(page.say("reading-keys")) { (keys(page)) }
            }
        }
    }
}

fn hidden(review: &Review) -> Markup {
    html! {
        input type="hidden" name=(TOKEN) value=(review.signed_in.session.form_token);
        input type="hidden" name="show" value=(review.show.name());
    }
}

fn meeting(review: &Review, content: &Content, place: usize, meetings: usize) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let is_open = |key: &str| review.open == Open::Correct(key.to_owned());
    let facts: Vec<&Fact> = review
        .facts
        .iter()
        .filter(|it| it.meeting == place && (review.show.holds(it, reading) || is_open(&it.key)))
        .collect();
    html! {
        section aria-labelledby={ "meeting-" (place + 1) } {
            h2 id={ "meeting-" (place + 1) } {
                @if meetings > 1 { (page.fill("reading-meeting-of", &[("number", &(place + 1).to_string())])) }
                @else { (page.say("reading-facts")) }
            }
            @if facts.is_empty() { p.found { (page.say("reading-no-facts")) } }
            ol.facts-list { @for fact in facts { (one(review, content, fact)) } }
        }
    }
}

fn one(review: &Review, content: &Content, fact: &Fact) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let decision = reading.review.decisions.get(&fact.key);
    let claim = match decision {
        Some(Decision::Corrected(it)) => &it.claim,
        _ => &fact.claim,
    };
    let state = match (decision, fact.rule.is_some()) {
        (Some(Decision::Rejected), _) => "rejected",
        (Some(Decision::Corrected(_)), _) => "corrected",
        (Some(Decision::Accepted), true) => "accepted",
        (_, false) => "added",
        (None, true) => "open",
    };
    let v = Voice::new(page.coalition, page.lang, page.today);
    let key = &fact.key;
    let is_open = reading.state.is_open();
    let correcting = is_open && fact.rule.is_some() && review.open == Open::Correct(key.clone());
    html! {
        li.fact.(state) id={ "f-" (key) } data-fact=(key) tabindex="-1" {
            div.what {
                h3 { (capitalized(&archived::field(v, claim))) }
                (sureness(page, fact))
                @if fact.rule.as_deref() == Some(archive::model::RULE) { span.chip.wait { (page.say("reading-by-model")) } }
                @if state != "open" { (state_chip(page, state)) }
            }
            p.says { (capitalized(&value(v, claim))) }
            @if let Claim::Agreement(it) = claim { (agreement(page, v, it)) }
            @if let Some(quote) = source::quote(&content.text, fact) { blockquote.quote { (quote) } }
            p.meta {
                @if let Some(rule) = &fact.rule { (rule_in_words(page, rule)) " · " }
                @if fact.span.is_some() { a href={ "#s-" (key) } { (page.say("reading-in-text")) } }
                @else { (page.say("reading-nowhere")) }
            }
            @if correcting { (correction(review, content, fact)) }
            @else if is_open { (buttons(review, fact, decision)) }
        }
    }
}

/// What a claim says; a code with its numbers, an endorsement with whom it is from.
fn value(v: Voice, claim: &Claim) -> String {
    let said = archived::value(v, claim);
    match claim {
        Claim::Code(it) => {
            let number = it.number.map(|it| it.to_string());
            let numbers: Vec<String> = number.into_iter().chain(it.year.map(|it| it.to_string())).collect();
            if numbers.is_empty() { said } else { format!("{said} ({})", numbers.join(" / ")) }
        }
        Claim::Endorsement(it) => format!("{}: {said}", archived::who(v, &it.by)),
        _ => said,
    }
}

fn sureness(page: &Page, fact: &Fact) -> Markup {
    let class = match fact.sure {
        Sureness::Sure => "chip ok",
        Sureness::Likely => "chip",
        Sureness::Unsure => "chip wait",
    };
    html! {
        @if fact.rule.is_some() {
            span.(class) { (crate::archived::words::sureness(crate::lang::Words::of(page.lang), fact.sure)) }
        }
    }
}

fn state_chip(page: &Page, state: &str) -> Markup {
    let class = match state {
        "rejected" => "chip no",
        "accepted" => "chip ok",
        _ => "chip now",
    };
    html! { span.(class) { (page.say(&format!("reading-fact-{state}"))) } }
}

fn rule_in_words(page: &Page, rule: &str) -> String {
    match RULES.contains(&rule) {
        true => page.say(&format!("reading-rule-{rule}")),
        false => page.fill("reading-rule", &[("rule", rule)]),
    }
}

/// The parts of an agreement.
fn agreement(page: &Page, v: Voice, it: &Agreement) -> Markup {
    html! {
        dl.facts {
            dt { (page.say("field-agreement-kind")) } dd { (capitalized(&archived::kind(v, it.kind))) }
            @for (role, named) in archived::actors(v, it) { dt { (capitalized(&archived::role(v, role))) } dd { (named) } }
            @if let Some(deadline) = &it.deadline { dt { (page.say("field-deadline")) } dd { (archived::deadline(v, deadline)) } }
            @if !it.documents.is_empty() { dt { (page.say("field-agreement-documents")) } dd { (it.documents.join("; ")) } }
            @if !it.amounts.is_empty() {
                @let amounts: Vec<String> = it.amounts.iter().map(archived::amount).collect();
                dt { (page.say("reading-amounts")) } dd { (amounts.join("; ")) }
            }
        }
    }
}

fn buttons(review: &Review, fact: &Fact, decision: Option<&Decision>) -> Markup {
    let (page, key) = (review.page, &fact.key);
    let words: &[(&str, &str)] = match (decision, fact.rule.is_some()) {
        (None, true) => &[("accept", "a"), ("reject", "r")],
        (None, false) => &[("reject", "r")],
        (Some(_), _) => &[("undo", "u")],
    };
    let correct = format!(
        "{}?show={}&correct={key}#f-{key}",
        links::reading(page.lang, review.reading.id),
        review.show.name()
    );
    html! {
        form.choose method="post" action=(links::reading(page.lang, review.reading.id)) {
            (hidden(review))
            input type="hidden" name="fact" value=(key);
            @for (word, press) in words {
                @let class = if *word == "accept" { "btn main" } else { "btn" };
                button class=(class) type="submit" name="do" value=(word) data-press=(press) { (page.say(&format!("reading-do-{word}"))) }
            }
            @if fact.rule.is_some() { a.btn href=(correct) data-press="c" { (page.say("reading-do-correct")) } }
        }
    }
}

/// The form of a fact, filled in with what was read or with what came back.
fn correction(review: &Review, content: &Content, fact: &Fact) -> Markup {
    let page = review.page;
    let (claim, words) = match review.reading.review.decisions.get(&fact.key) {
        Some(Decision::Corrected(it)) => (&it.claim, it.words.as_str()),
        _ => (&fact.claim, fact.words.as_str()),
    };
    let filled = claims::filled_in(claim, words, page.lang);
    let given = review.given.unwrap_or(&filled);
    let about = claim.field().name();
    let _ = content;
    html! {
        (claim_form(review, about, given, html! {
            input type="hidden" name="fact" value=(fact.key);
        }, "correct"))
    }
}

fn claim_form(review: &Review, about: &str, given: &Given, more: Markup, word: &str) -> Markup {
    let page = review.page;
    let asking = Asking { page, actor: review.actor, given, people: &review.site.app.people };
    let fields = claims::of(&asking, about);
    let faults = &review.trouble.faults;
    let back = format!("{}?show={}", links::reading(page.lang, review.reading.id), review.show.name());
    html! {
        (form::summary(page, &fields, faults))
        form.act-form.claim-form method="post" action=(links::reading(page.lang, review.reading.id)) novalidate {
            (hidden(review))
            (more)
            input type="hidden" name="about" value=(about);
            (claims::drawn(page, &fields, given, faults))
            p.row {
                button.btn.main type="submit" name="do" value=(word) { (page.say(&format!("reading-keep-{word}"))) }
                a.btn href=(back) { (page.say("reading-cancel")) }
            }
        }
    }
}

/// What the reader missed: first about what, then the form for it.
fn addition(review: &Review, content: &Content) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let meetings = content.proposal.meetings.len().max(1);
    let chosen = match &review.open {
        Open::Add(about, meeting) => Some((about, *meeting)),
        _ => None,
    };
    html! {
        section.addition #add aria-labelledby="add-title" {
            h2 #add-title { (page.say("reading-add-title")) }
            @match chosen {
                Some((about, meeting)) => {
                    p { b { (page.say(&format!("claim-{about}"))) } }
                    @let empty = Given::default();
                    (claim_form(review, about, review.given.unwrap_or(&empty), html! {
                        input type="hidden" name="meeting" value=(meeting + 1);
                    }, "add"))
                }
                None => form.inline method="get" action={ (links::reading(page.lang, reading.id)) "#add" } {
                    input type="hidden" name="show" value=(review.show.name());
                    label for="add-about" { (page.say("field-about")) }
                    select #add-about name="add" {
                        @for about in claims::ABOUT { option value=(about) { (page.say(&format!("claim-{about}"))) } }
                    }
                    @if meetings > 1 {
                        label for="add-meeting" { (page.say("field-archived-meeting")) }
                        select #add-meeting name="meeting" {
                            @for number in 1..=meetings {
                                option value=(number) { (page.fill("reading-meeting-of", &[("number", &number.to_string())])) }
                            }
                        }
                    }
                    button.btn type="submit" { (page.say("reading-add")) }
                },
            }
        }
    }
}

/// The text of the document, scrolled for itself beside the facts.
fn the_text(page: &Page, content: &Content, facts: &[Fact]) -> Markup {
    let lang = match content.proposal.language {
        archive::proposal::Language::Es => "es",
        archive::proposal::Language::En => "en",
        archive::proposal::Language::Pt => "pt",
    };
    html! {
        div.text-pane {
            h2 #the-text { (page.say("reading-text")) }
            div.source #source role="region" aria-labelledby="the-text" tabindex="0" lang=(lang) {
                (source::marked(&content.text, facts))
            }
        }
    }
}

/// The numbers and names that a meeting would have.
fn id_of(review: &Review, place: usize) -> String {
    write::proposed_id(review.reading, &review.facts, place)
}
