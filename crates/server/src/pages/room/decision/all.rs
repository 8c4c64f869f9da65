//! What everybody sees of a decision: on the projector, on the page to follow, on the telephone of an observer.

use domain::decision::{Choice, Decision, Mode, Outcome, Stage, Statement};
use domain::plenary::Plenary;
use jiff::Timestamp;
use maud::{Markup, html};

use super::super::super::frame::Page;
use super::super::super::parts;
use super::{announced, head, hour, is_appeal, requirement, roll, running, told};

pub fn draw(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @for decision in running(plenary) {
            article.vote {
                (head(page, plenary, decision))
                (requirement(page, decision))
                (statements(page, plenary, decision))
            }
        }
        @if let Some(decision) = announced(plenary) { (result(page, plenary, decision)) }
    }
}

/// How far a decision is, in a sentence or two, without a direction, and until when it runs.
pub fn progress_of(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    html! { (how_far(page, decision)) (deadline(page, plenary, decision)) }
}

/// How far a decision is, without a direction.
pub fn how_far(page: &Page, decision: &Decision) -> Markup {
    let (voted, entitled) =
        (decision.entitled.len() - decision.unanswered().count(), decision.entitled.len());
    let (voted, entitled) = (voted.to_string(), entitled.to_string());
    let counted = decision.count.is_some();
    html! {
        p.progress {
            @match (decision.mode, decision.stage()) {
                (_, Stage::Announced) => { (page.say("room-progress-tied")) },
                (Mode::RollCall | Mode::Recorded, stage) => {
                    (page.fill("room-progress-voted", &[("voted", &voted), ("entitled", &entitled)]))
                    @if stage == Stage::VotingClosed { " " (page.say("room-progress-closed")) }
                    @if let Some(seat) = decision.next_to_call() {
                        " " (page.fill("room-progress-next", &[("seat", &parts::name_of(page, seat))]))
                    }
                },
                (Mode::ShowOfHands, _) => { (page.say(if counted { "room-progress-counted" } else { "room-progress-hands" })) },
                (Mode::Consensus | Mode::Acclamation, _) => {
                    @let objections = decision.objectors().len().to_string();
                    (page.fill("room-progress-objections", &[("objections", &objections)]))
                },
            }
        }
    }
}

/// Until when votes are taken, or the room waits for objections; nothing where nothing of it was said.
pub fn deadline(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let (key, until) = match decision.mode.is_vote() {
        true => ("room-progress-until", decision.closes_at),
        false => ("room-progress-waits", decision.waits_until),
    };
    let until = until.filter(|_| decision.stage() == Stage::Open);
    html! { @if let Some(until) = until { (clock(page, plenary, key, until)) } }
}

/// Until when something runs: the hour for whoever has no script, and a clock that counts for the others.
fn clock(page: &Page, plenary: &Plenary, key: &str, until: Timestamp) -> Markup {
    let second = format!(":{:02}", until.as_second().rem_euclid(60));
    let hour = format!("{}{}", hour(page, plenary, until), if second == ":00" { "" } else { &second });
    html! {
        p.waits {
            (page.fill(key, &[("hour", &hour)])) " "
            time.clock aria-hidden="true" datetime=(until) data-until=(until) {}
        }
    }
}

/// What seats said of it that stands, as the minutes will tell it.
pub fn statements(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let told: Vec<(bool, String)> = decision
        .standing_statements()
        .filter_map(|it| {
            let objects = matches!(it.statement, Statement::Objection { .. });
            Some((objects, told(page, plenary, it.position)?))
        })
        .collect();
    html! {
        @if !told.is_empty() {
            ul.statements { @for (objects, sentence) in &told {
                li { @if *objects { span.chip.no { (page.say("room-objection")) } " " } (sentence) }
            } }
        }
    }
}

/// The outcome: the verdict in plain words, the figures, the sentence that explains it, and the roll by state.
pub fn result(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let adopted = decision.outcome == Some(Outcome::Adopted);
    html! {
        article.vote.result {
            (head(page, plenary, decision))
            p.verdict {
                span.sign aria-hidden="true" { (if adopted { "✓" } else { "✗" }) } " "
                (page.say(match (adopted, is_appeal(plenary, decision)) {
                    (true, false) => "room-verdict-adopted",
                    (false, false) => "room-verdict-rejected",
                    (true, true) => "room-verdict-upheld",
                    (false, true) => "room-verdict-overturned",
                }))
            }
            @if let Some(count) = decision.count {
                dl.figures {
                    @for (choice, votes) in [(Choice::Yes, count.yes), (Choice::No, count.no), (Choice::Abstain, count.abstain)] {
                        div { dt { (page.say(choice_key(choice))) } dd { (votes) } }
                    }
                }
            }
            @if let Some(after) = parts::explained(page, decision) { p.rule { (after) } }
            @if decision.mode.names_votes() { (roll::tiles(page, plenary, decision)) }
            (statements(page, plenary, decision))
        }
    }
}

/// The message that names an answer.
pub fn choice_key(choice: Choice) -> &'static str {
    match choice {
        Choice::Yes => "vote-yes",
        Choice::No => "vote-no",
        Choice::Abstain => "vote-abstain",
    }
}
