//! For whoever presides: the amendments to an open text in the order in which they are put, its parts, and what it
//! now reads.

use domain::command::{Actor, Command as _};
use domain::decision::amend_text::AmendText;
use domain::decision::divide::Divide;
use domain::decision::propose_amendment::ProposeAmendment;
use domain::decision::put_amendment::PutAmendment;
use domain::decision::put_part::PutPart;
use domain::decision::rank_amendments::RankAmendments;
use domain::decision::withdraw_amendment::WithdrawAmendment;
use domain::decision::{Amendment, Decision, Mode, Passage};
use domain::plenary::Plenary;
use domain::rules::Matter;
use domain::words::Lang;
use maud::{Markup, html};

use super::super::allowed::refused;
use super::super::gesture::Gesture;
use super::chair::put_key;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// As whom, and where one goes on.
type Who<'a> = (&'a Actor, &'a str);

pub fn for_chair(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): Who) -> Markup {
    let id = decision.id.to_string();
    let who = links::actor(actor);
    let link =
        |act: &str| links::act_with(page.lang, act, &[("decision", &id), ("as", &who), ("next", next)]);
    html! {
        div.sheet-card.amending {
            h2 { (page.fill("amending", &[("decision", &id)])) small { (page.text(&decision.text)) } }
            @if !decision.amendments.is_empty() { (amendments(page, plenary, decision, (actor, next))) }
            @if !decision.parts.is_empty() { (divided(page, plenary, decision, (actor, next))) }
            (to_state(page, plenary, decision, (actor, next)))
            div.row {
                a.btn href=(link(ProposeAmendment::ACTION.name)) { (page.say("do-decision-propose-amendment")) }
                @if decision.parts.is_empty() {
                    a.btn href=(link(Divide::ACTION.name)) { (page.say("amending-divide")) }
                }
            }
        }
    }
}

fn amendments(page: &Page, plenary: &Plenary, decision: &Decision, who: Who) -> Markup {
    let waiting: Vec<u16> = decision
        .amendments
        .iter()
        .filter(|it| plenary.passage_of_amendment(it) == Passage::Pending)
        .map(|it| it.number)
        .collect();
    html! {
        h3 { (page.say("amendments")) }
        @if waiting.len() > 1 { p.soft { (page.say("amendments-furthest-first")) } }
        ol.queue { @for amendment in &decision.amendments {
            li { (one(page, plenary, decision, amendment, (&waiting, who))) }
        } }
    }
}

fn one(
    page: &Page,
    plenary: &Plenary,
    decision: &Decision,
    amendment: &Amendment,
    (waiting, (actor, next)): (&[u16], Who),
) -> Markup {
    let passage = plenary.passage_of_amendment(amendment);
    let number = amendment.number;
    let at = waiting.iter().position(|it| *it == number);
    let withdraw = WithdrawAmendment { decision: decision.id.clone(), amendment: number };
    html! {
        b { (page.fill("amendment-line", &[
            ("number", &number.to_string()),
            ("seat", &parts::name_of(page, &amendment.seat)),
        ])) }
        @if let Some(paragraph) = amendment.paragraph {
            small { (page.fill("amendment-paragraph", &[("number", &paragraph.to_string())])) }
        }
        p { (page.text(&amendment.text)) }
        @if passage != Passage::Pending { span.chip { (page.say(passage_key(&passage))) } }
        @if let Some(at) = at {
            div.row {
                @if at == 0 { @for (first, mode) in firsts(modes(page, decision)) {
                    @let put = PutAmendment { decision: decision.id.clone(), amendment: number, mode };
                    (Gesture::of(&PutAmendment::ACTION, actor, next)
                        .with("decision", &decision.id)
                        .with("amendment", number)
                        .with("mode", documents::name_of(&mode))
                        .labelled(page.say(put_key(mode)))
                            .first_if(first)
                        .unless(refused(page, actor, &put))
                        .draw(page))
                } }
                @if at > 0 {
                    (Gesture::of(&RankAmendments::ACTION, actor, next)
                        .with("decision", &decision.id)
                        .with("order", earlier(waiting, at))
                        .labelled(page.fill("amendment-earlier", &[("number", &number.to_string())]))
                        .draw(page))
                }
                (Gesture::of(&WithdrawAmendment::ACTION, actor, next)
                    .with("decision", &decision.id)
                    .with("amendment", number)
                    .unless(refused(page, actor, &withdraw))
                    .draw(page))
            }
        }
    }
}

/// The order in which the one at `at` is put before its neighbor.
fn earlier(waiting: &[u16], at: usize) -> String {
    let mut order = waiting.to_vec();
    order.swap(at - 1, at);
    order.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn passage_key(passage: &Passage) -> &'static str {
    match passage {
        Passage::Pending => "passage-pending",
        Passage::Put(_) => "passage-put",
        Passage::Adopted => "passage-adopted",
        Passage::Rejected => "passage-rejected",
        Passage::Withdrawn => "passage-withdrawn",
        Passage::Fallen => "passage-fallen",
    }
}

/// The modes that the rule of the text allows: without a vote first.
fn modes(page: &Page, decision: &Decision) -> Vec<Mode> {
    modes_for(page, decision.matter)
}

/// The modes that the rule of a matter allows: without a vote first.
pub fn modes_for(page: &Page, matter: Matter) -> Vec<Mode> {
    let rules = page.coalition.rules.on(page.today);
    let rule = rules.map(|it| it.rules.decision_rule(matter));
    let all = [Mode::Consensus, Mode::Acclamation, Mode::ShowOfHands, Mode::RollCall, Mode::Recorded];
    let mut modes: Vec<Mode> =
        all.into_iter().filter(|mode| rule.as_ref().is_some_and(|rule| mode.suits(rule))).collect();
    // To ask whether anybody objects is one button, not two.
    if modes.contains(&Mode::Consensus) {
        modes.retain(|mode| *mode != Mode::Acclamation);
    }
    modes
}

/// Each mode with whether it is the first of them.
pub fn firsts(modes: Vec<Mode>) -> impl Iterator<Item = (bool, Mode)> {
    modes.into_iter().enumerate().map(|(at, mode)| (at == 0, mode))
}

fn divided(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): Who) -> Markup {
    let first = plenary.undecided_parts(decision).next().map(|it| it.number);
    html! {
        h3 { (page.say("parts-of-text")) }
        ol.queue { @for part in &decision.parts {
            @let passage = plenary.passage_of_part(part);
            li {
                b { (page.fill("part-line", &[("number", &part.number.to_string())])) }
                @if !part.operative { small { (page.say("part-preambular")) } }
                p { (page.text(&part.text)) }
                @if passage != Passage::Pending { span.chip { (page.say(passage_key(&passage))) } }
                @if passage == Passage::Pending && first == Some(part.number) {
                    div.row { @for (first, mode) in firsts(modes(page, decision)) {
                        @let put = PutPart { decision: decision.id.clone(), part: part.number, mode };
                        (Gesture::of(&PutPart::ACTION, actor, next)
                            .with("decision", &decision.id)
                            .with("part", part.number)
                            .with("mode", documents::name_of(&mode))
                            .labelled(page.say(put_key(mode)))
                            .first_if(first)
                            .unless(refused(page, actor, &put))
                            .draw(page))
                    } }
                }
            }
        } }
        @if plenary.is_rejected_in_parts(decision) { p.asks { (page.say("parts-all-rejected")) } }
    }
}

/// What the text reads by what was decided: stated with one button, or written out first.
fn to_state(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): Who) -> Markup {
    let Some(text) = plenary.text_to_state(decision) else { return html! {} };
    let id = decision.id.to_string();
    let state = AmendText { decision: decision.id.clone(), text: text.clone(), fallen: Vec::new() };
    let mut gesture = Gesture::of(&AmendText::ACTION, actor, next)
        .with("decision", &id)
        .with("text.authentic", documents::name_of(&text.authentic))
        .first()
        .unless(refused(page, actor, &state));
    for (name, lang) in [("text.es", Lang::Es), ("text.en", Lang::En)] {
        if let Some(version) = text.version(lang) {
            gesture = gesture.with(name, version);
        }
    }
    let edit = [("decision", &*id), ("as", &links::actor(actor)), ("next", next)];
    html! {
        p.asks { (page.say("amending-to-state")) }
        blockquote { (page.text(&text)) }
        div.row {
            (gesture.draw(page))
            a.btn href=(links::act_with(page.lang, AmendText::ACTION.name, &edit)) { (page.say("amending-write")) }
        }
    }
}

/// For everybody to see: the amendments that wait, in the order in which they are put, and what they would read.
pub fn for_all(page: &Page, plenary: &Plenary, decision: &Decision) -> Markup {
    let waiting: Vec<&Amendment> = plenary.undecided_amendments(decision).collect();
    html! {
        @if !waiting.is_empty() {
            div.amendments {
                h3 { (page.fill("amendments-waiting", &[("decision", &decision.id.to_string())])) }
                ol.queue { @for amendment in waiting {
                    li {
                        b { (page.fill("amendment-line", &[
                            ("number", &amendment.number.to_string()),
                            ("seat", &parts::name_of(page, &amendment.seat)),
                        ])) }
                        @if let Some(paragraph) = amendment.paragraph {
                            small { (page.fill("amendment-paragraph", &[("number", &paragraph.to_string())])) }
                        }
                        p { (page.text(&amendment.text)) }
                    }
                } }
            }
        }
    }
}
