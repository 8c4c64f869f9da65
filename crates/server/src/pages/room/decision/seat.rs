//! The telephone of a seat: its ballot, its word on what is sought by consensus, and what it may add afterwards.
//!
//! What it voted is not shown back: others look over its shoulder. That it voted, and when, is.

use domain::command::{Actor, Command as _};
use domain::decision::cast::Cast;
use domain::decision::cast_sealed::CastSealed;
use domain::decision::state::State;
use domain::decision::{Choice, Decision, Mode, Stage, Statement};
use domain::plenary::Plenary;
use domain::right::Right;
use domain::words::Text;
use maud::{Markup, html};

use super::super::super::frame::{Page, tag};
use super::super::allowed::refused;
use super::super::gesture::Gesture;
use super::all::{choice_key, result};
use super::{announced, head, hour, requirement, running, told};

/// What its forms need to know.
struct Seat<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
}

pub fn draw(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let seat = Seat { page, plenary, actor, next };
    html! {
        @for (at, decision) in running(plenary).into_iter().enumerate() {
            @if at == 0 {
                article.vote {
                    (head(page, plenary, decision))
                    (requirement(page, decision))
                    @if seat.has_a_say() { (seat.answer(decision)) (seat.own_words(decision)) }
                }
            } @else {
                p.later { (page.say("room-seat-afterwards")) " " q { (page.text(&decision.text)) } }
            }
        }
        @if let Some(decision) = announced(plenary) {
            (result(page, plenary, decision))
            @if decision.entitled.contains(&actor.seat) { (seat.afterwards(decision)) }
        }
    }
}

impl Seat<'_> {
    /// Whoever takes part without a vote is asked nothing.
    fn has_a_say(&self) -> bool {
        self.page.coalition.has_right(&self.actor.seat, Right::Vote, self.page.today)
    }

    /// What it is asked: a ballot, an answer when it is called, or whether it objects.
    fn answer(&self, decision: &Decision) -> Markup {
        match (decision.stage(), decision.mode) {
            (Stage::Announced | Stage::Withdrawn, _) => html! {},
            (_, Mode::Recorded) => self.recorded(decision),
            (_, Mode::RollCall) => self.called(decision),
            (_, Mode::ShowOfHands) => html! { p { (self.page.say("room-seat-hands")) } },
            (_, Mode::Consensus | Mode::Acclamation) => self.consensus(decision),
        }
    }

    fn recorded(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let (id, seat) = (decision.id.clone(), self.actor.seat.clone());
        let off = refused(page, self.actor, &CastSealed { decision: id, seat, seal: String::new() });
        let received = decision.ballots.get(&self.actor.seat);
        html! {
            @if let Some(received) = received {
                @let at = hour(page, self.plenary, received.at);
                p.registered role="status" { "✓ " (page.fill("room-seat-registered", &[("hour", &at)])) }
            }
            @match (&off, received) {
                (Some(reason), _) => p.blocked { (reason) },
                (None, None) => {
                    (self.ballot(decision, &CastSealed::ACTION, "room-seat-vote"))
                    p.soft { (page.say("hint-sealed")) }
                },
                (None, Some(_)) => details.whole {
                    summary { (page.say("room-seat-change")) }
                    (self.ballot(decision, &CastSealed::ACTION, "room-seat-change-vote"))
                },
            }
        }
    }

    fn called(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let (id, seat) = (decision.id.clone(), self.actor.seat.clone());
        let off = refused(page, self.actor, &Cast { decision: id, seat, choice: Choice::Yes });
        html! {
            @match off {
                _ if decision.has_voted(&self.actor.seat) => p.registered role="status" { "✓ " (page.say("room-seat-answered")) },
                Some(reason) => p.blocked { (reason) },
                None => {
                    (self.ballot(decision, &Cast::ACTION, "room-seat-answer"))
                    p.soft { (page.say("room-seat-aloud")) }
                },
            }
        }
    }

    /// Three cards across the whole width and one button, which says what was chosen.
    fn ballot(&self, decision: &Decision, action: &'static domain::command::Action, key: &str) -> Markup {
        let page = self.page;
        let fields = html! {
            fieldset.choice {
                legend.unseen { (page.say("field-vote")) }
                @for choice in Choice::ALL {
                    // Said aloud: what is not yet answered is not wrong.
                    label { input type="radio" name="choice" value=(documents::name_of(&choice)) required aria-invalid="false"; span { (page.say(choice_key(choice))) } }
                }
            }
        };
        let does = page.say(key);
        let face = html! {
            span.chosen-none { (does) }
            @for choice in Choice::ALL {
                span.{ "chosen-" (documents::name_of(&choice)) } {
                    (page.fill("room-seat-does", &[("does", &does), ("choice", &page.say(choice_key(choice)))]))
                }
            }
        };
        html! {
            div.ballot { (self.gesture(action, decision).showing(face).first().draw_with(page, fields)) }
        }
    }

    fn gesture(&self, action: &'static domain::command::Action, decision: &Decision) -> Gesture<'_> {
        let gesture = Gesture::of(action, self.actor, self.next);
        gesture.with("decision", &decision.id).with("seat", &self.actor.seat)
    }

    /// Whoever does not object has nothing to press.
    fn consensus(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let objects = decision.objectors().contains(&self.actor.seat);
        let objection = Statement::Objection { text: Text::es("…") };
        html! {
            @match self.refused_to_say(decision, objection) {
                Some(reason) => p.blocked { (reason) },
                None => {
                    p { (page.say(if objects { "room-seat-objects" } else { "room-seat-silence" })) }
                    div.words {
                        @if objects {
                            (self.says(decision, "does_not_block", "room-say-withdraw-objection", true))
                        } @else {
                            (self.says(decision, "objection", "room-say-objection", false))
                            (self.says(decision, "does_not_block", "room-say-does-not-block", false))
                        }
                        (self.says(decision, "reservation", "room-say-reservation", false))
                    }
                },
            }
        }
    }

    fn refused_to_say(&self, decision: &Decision, statement: Statement) -> Option<String> {
        let (decision, seat) = (decision.id.clone(), self.actor.seat.clone());
        refused(self.page, self.actor, &State { decision, seat, statement })
    }

    /// A statement in words, folded until it is wanted.
    fn says(&self, decision: &Decision, kind: &str, key: &str, open: bool) -> Markup {
        self.says_with(decision, kind, key, open, html! {})
    }

    fn says_with(&self, decision: &Decision, kind: &str, key: &str, open: bool, more: Markup) -> Markup {
        let page = self.page;
        let id = format!("{kind}-{}", decision.id.number);
        let fields = html! {
            (more)
            label for=(id) { (page.say("room-say-words")) }
            textarea id=(id) name={ "text." (tag(page.lang)) } rows="3" required {}
        };
        html! {
            details.whole open[open] {
                summary { (page.say(key)) }
                (self.gesture(&State::ACTION, decision).with("statement", kind).labelled(page.say("room-say-send")).draw_with(page, fields))
            }
        }
    }

    /// What this seat has said, and an explanation of its vote, which it may give while the vote goes on.
    fn own_words(&self, decision: &Decision) -> Markup {
        let explanation = Statement::Explanation { text: Text::es("…") };
        let may = decision.mode.is_vote() && self.refused_to_say(decision, explanation).is_none();
        html! {
            (self.said(decision))
            @if may { (self.says(decision, "explanation", "room-say-explanation", false)) }
        }
    }

    fn said(&self, decision: &Decision) -> Markup {
        let own = decision.standing_statements().filter(|it| it.seat == self.actor.seat);
        let own: Vec<String> = own.filter_map(|it| told(self.page, self.plenary, it.position)).collect();
        html! { @if !own.is_empty() { ul.statements { @for sentence in &own { li { (sentence) } } } } }
    }

    /// After the announcement: an explanation, and where it voted for itself a rectification.
    fn afterwards(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let id = format!("meant-{}", decision.id.number);
        let meant = html! {
            label for=(id) { (page.say("room-say-meant")) }
            select id=(id) name="choice" required {
                option value="" {}
                @for choice in Choice::ALL { option value=(documents::name_of(&choice)) { (page.say(choice_key(choice))) } }
            }
        };
        html! {
            div.words {
                (self.says(decision, "explanation", "room-say-explanation", false))
                @if decision.mode.names_votes() {
                    (self.says_with(decision, "rectification", "room-say-rectification", false, meant))
                }
            }
        }
    }
}
