//! Conducting a decision: a text is put, objections are asked for, seats are called, the voting is opened and closed,
//! the outcome is announced. What an office may not do is not offered to it.

use domain::command::{Action, Actor, Command, Context, carry_out};
use domain::decision::ask_objections::AskObjections;
use domain::decision::cast::Cast;
use domain::decision::cast_sealed::CastSealed;
use domain::decision::close::Close;
use domain::decision::close_voting::CloseVoting;
use domain::decision::count_hands::CountHands;
use domain::decision::draw_roll::DrawRoll;
use domain::decision::extend_voting::ExtendVoting;
use domain::decision::fall_back::FallBack;
use domain::decision::open::Open;
use domain::decision::settle_tie::SettleTie;
use domain::decision::withdraw::Withdraw;
use domain::decision::{Choice, Decision, Mode, Stage};
use domain::plenary::{Plenary, Purpose, Standing};
use domain::rules::Matter;
use domain::symbol::Seat;
use jiff::Timestamp;
use maud::{Markup, html};

use super::super::super::frame::{Page, tag};
use super::super::super::parts;
use super::super::gesture::Gesture;
use super::all::{choice_key, progress_of, result, statements};
use super::{announced, head, requirement, roll, running};
use crate::forms::acts::is_for;
use crate::refusal;

/// How long the room waits when objections are asked for, and by how much a vote is extended at one press.
const WAIT_SECONDS: u16 = 20;
const EXTENSION_MINUTES: u16 = 2;

/// The keys of the console for them, while a seat is called.
const ANSWER_KEYS: [char; 3] = ['f', 'x', 'y'];
const MODES: [Mode; 5] =
    [Mode::Consensus, Mode::Acclamation, Mode::RollCall, Mode::Recorded, Mode::ShowOfHands];

/// What its gestures need to know.
struct Desk<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    actor: &'a Actor,
    next: &'a str,
}

pub fn draw(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let desk = Desk { page, plenary, actor, next };
    let running = running(plenary);
    let voting = running.iter().any(|it| it.mode.is_vote());
    html! {
        @for decision in &running { (desk.card(decision)) }
        @if let Some(decision) = announced(plenary) { (result(page, plenary, decision)) }
        @if !voting && plenary.standing == Standing::Open { (desk.put()) }
    }
}

impl Desk<'_> {
    fn card(&self, decision: &Decision) -> Markup {
        let page = self.page;
        html! {
            article.vote {
                (head(page, self.plenary, decision))
                (requirement(page, decision))
                (progress_of(page, self.plenary, decision))
                @if decision.mode.names_votes() {
                    (roll::tiles(page, self.plenary, decision))
                    @if decision.stage() != Stage::Announced { p.soft { (page.say("room-direction-later")) } }
                }
                (statements(page, self.plenary, decision))
                @match (decision.stage(), decision.mode) {
                    (Stage::Announced | Stage::Withdrawn, _) => (self.tie(decision)),
                    (_, Mode::Consensus | Mode::Acclamation) => (self.consensus(decision)),
                    (_, Mode::RollCall) => (self.roll_call(decision)),
                    (_, Mode::ShowOfHands) => (self.hands(decision)),
                    (stage, Mode::Recorded) => (self.recorded(decision, stage)),
                }
                (self.aside(decision))
            }
        }
    }

    fn of(&self, action: &'static Action, decision: &Decision) -> Gesture<'_> {
        Gesture::of(action, self.actor, self.next).with("decision", &decision.id)
    }

    fn may(&self, action: &Action) -> bool {
        is_for(action, self.actor.capacity)
    }

    /// Why the rules would refuse this, asked as of when a wait under way is over: a button does not come back by
    /// itself, so time alone never switches one off.
    fn refused<C: Command>(&self, decision: &Decision, command: &C) -> Option<String> {
        let now = self.page.coalition.last_at.unwrap_or_default();
        self.refused_at(decision.waits_until.unwrap_or(now).max(now), command)
    }

    fn refused_at<C: Command>(&self, now: Timestamp, command: &C) -> Option<String> {
        let page = self.page;
        let cx = Context { now, today: page.today, actor: self.actor.clone(), person: None, source: None };
        let refusal = carry_out(command, page.coalition, &cx).err()?;
        Some(refusal::say(&refusal, C::ACTION.basis, page.coalition, page.today, page.lang))
    }

    /// The outcome is announced; seats that did not answer are named with it.
    fn announce(&self, decision: &Decision, key: &str) -> Markup {
        let roll_call = decision.mode == Mode::RollCall;
        let absent: Vec<Seat> = decision.unanswered().filter(|_| roll_call).cloned().collect();
        let off = match decision.mode {
            // Only the desk has the ballots; what else would stand in the way is asked when it comes to it.
            Mode::Recorded => None,
            _ => self.refused(decision, &Close { decision: decision.id.clone(), absent: absent.clone() }),
        };
        let mut gesture =
            self.of(&Close::ACTION, decision).labelled(self.page.say(key)).on_key('a').unless(off);
        for seat in &absent {
            gesture = gesture.with("absent", seat);
        }
        // With seats still to answer, or nobody asked yet, it is not the first thing to do.
        gesture.main = absent.is_empty() && (decision.mode.is_vote() || decision.waits_until.is_some());
        gesture.asking(self.page.say("room-announce-asks")).draw(self.page)
    }

    fn consensus(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let unopposed = decision.objectors().is_empty();
        let seconds = WAIT_SECONDS.to_string();
        let mut ask = self
            .of(&AskObjections::ACTION, decision)
            .with("seconds", WAIT_SECONDS)
            .labelled(page.fill("room-ask-objections", &[("seconds", &seconds)]))
            .on_key('o');
        let close = Close { decision: decision.id.clone(), absent: Vec::new() };
        // Where something goes before the text, that is the first thing to do.
        ask.main = decision.waits_until.is_none() && unopposed && self.refused(decision, &close).is_none();
        html! {
            div.row {
                (ask.draw(page))
                (self.announce(decision, if unopposed { "room-adopt" } else { "room-announce" }))
            }
            @if !unopposed { (self.fall_back(decision)) }
        }
    }

    /// A vote in place of consensus, where the rule knows one and this office may call it.
    fn fall_back(&self, decision: &Decision) -> Markup {
        let page = self.page;
        // How long consensus is sought is a matter of time alone, and asked when it comes to it.
        let vote = FallBack { decision: decision.id.clone(), mode: Mode::RollCall };
        if self.refused_at(Timestamp::MAX, &vote).is_some() {
            return html! {};
        }
        let id = format!("fall-back-{}", decision.id.number);
        let votes = [Mode::RollCall, Mode::Recorded, Mode::ShowOfHands];
        let fields = html! {
            label for=(id) { (page.say("field-vote-mode")) }
            select id=(id) name="mode" { (options(page, "decision-mode-", &votes, None)) }
        };
        self.of(&FallBack::ACTION, decision).draw_with(page, fields)
    }

    /// Who is called, in what order, and what is answered aloud.
    fn roll_call(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let records = self.actor.capacity != domain::right::Capacity::Presidency;
        let due: Vec<&Seat> = decision.unanswered().collect();
        let silent: Vec<String> = due.iter().map(|it| parts::name_of(page, it)).collect();
        let silent = documents::lang::Catalog::papers(page.lang).list(&silent);
        html! {
            @if decision.votes.is_empty() && decision.call_order.is_empty() {
                div.row {
                    @for (order, key) in [("lot", "room-draw-lot"), ("protocol", "room-draw-protocol")] {
                        (self.of(&DrawRoll::ACTION, decision).with("order", order).labelled(page.say(key)).draw(page))
                    }
                }
            }
            @if records {
                @if let Some(seat) = decision.next_to_call() {
                    p.call { (page.fill("room-call", &[("seat", &parts::name_of(page, seat))])) }
                    div.row { @for (choice, key) in Choice::ALL.into_iter().zip(ANSWER_KEYS) {
                        (self.of(&Cast::ACTION, decision)
                            .with("seat", seat)
                            .with("choice", documents::name_of(&choice))
                            .labelled(page.say(choice_key(choice)))
                            .on_key(key)
                            .draw(page))
                    } }
                }
                @if !due.is_empty() { (self.word_of(decision, &Cast::ACTION, &due, "room-record-answer")) }
            }
            div.row { (self.announce(decision, "room-announce")) }
            @if !due.is_empty() { p.soft { (page.fill("room-will-be-silent", &[("seats", &silent)])) } }
        }
    }

    /// The secretariat writes down what a seat says, where it was called or its device fails.
    fn word_of(&self, decision: &Decision, action: &'static Action, seats: &[&Seat], key: &str) -> Markup {
        let page = self.page;
        let (seat, choice) = (format!("for-{}", decision.id.number), format!("says-{}", decision.id.number));
        let fields = html! {
            label for=(seat) { (page.say("field-seat")) }
            select id=(seat) name="seat" required {
                option value="" {}
                @for seat in seats { option value=(seat) { (parts::name_of(page, seat)) } }
            }
            label for=(choice) { (page.say("field-vote")) }
            select id=(choice) name="choice" required {
                option value="" {}
                (options(page, "vote-", &Choice::ALL, None))
            }
        };
        html! {
            details.whole {
                summary { (page.say(key)) }
                (self.of(action, decision).labelled(page.say("room-record")).draw_with(page, fields))
            }
        }
    }

    fn recorded(&self, decision: &Decision, stage: Stage) -> Markup {
        let page = self.page;
        if stage == Stage::VotingClosed {
            return html! { div.row { (self.announce(decision, "room-announce")) } };
        }
        let minutes = EXTENSION_MINUTES.to_string();
        let key = if decision.closes_at.is_some() { "room-extend" } else { "room-close-in" };
        let records = self.actor.capacity != domain::right::Capacity::Presidency;
        let due: Vec<&Seat> = decision.unanswered().collect();
        html! {
            div.row {
                (self.of(&CloseVoting::ACTION, decision).on_key('c').first().draw(page))
                (self.of(&ExtendVoting::ACTION, decision)
                    .with("minutes", EXTENSION_MINUTES)
                    .labelled(page.fill(key, &[("minutes", &minutes)]))
                    .on_key('e')
                    .draw(page))
            }
            @if records && !due.is_empty() {
                (self.word_of(decision, &CastSealed::ACTION, &due, "room-record-ballot"))
            }
        }
    }

    /// Two tellers count, and their figures are written down.
    fn hands(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let chair = self.plenary.opening.as_ref().map(|it| &it.chair);
        let fit: Vec<&Seat> = self.plenary.present.keys().filter(|it| Some(*it) != chair).collect();
        let entitled = decision.entitled.len().to_string();
        let n = decision.id.number;
        let fields = html! {
            @for choice in Choice::ALL {
                @let name = documents::name_of(&choice);
                label for={ "hands-" (name) "-" (n) } { (page.say(choice_key(choice))) }
                input id={ "hands-" (name) "-" (n) } type="number" name=(name) min="0" max=(entitled) inputmode="numeric" required;
            }
            @for teller in ["1", "2"] {
                label for={ "teller-" (teller) "-" (n) } { (page.fill("room-teller", &[("number", teller)])) }
                select id={ "teller-" (teller) "-" (n) } name="tellers" required {
                    option value="" {}
                    @for seat in &fit { option value=(seat) { (parts::name_of(page, seat)) } }
                }
            }
        };
        html! {
            (self.of(&CountHands::ACTION, decision).draw_with(page, fields))
            div.row { (self.announce(decision, "room-announce")) }
        }
    }

    /// A tie that the rules leave to the chair.
    fn tie(&self, decision: &Decision) -> Markup {
        let page = self.page;
        html! {
            @if self.may(&SettleTie::ACTION) && !decision.is_over() {
                div.row { @for choice in [Choice::Yes, Choice::No] {
                    (self.of(&SettleTie::ACTION, decision)
                        .with("choice", documents::name_of(&choice))
                        .labelled(page.fill("room-casting-vote", &[("choice", &page.say(choice_key(choice)))]))
                        .draw(page))
                } }
            }
        }
    }

    /// What is seldom wanted, folded.
    fn aside(&self, decision: &Decision) -> Markup {
        let page = self.page;
        let off = self.refused(decision, &Withdraw { decision: decision.id.clone() });
        html! {
            @if off.is_none() {
                details.whole {
                    summary { (page.say("room-decision-more")) }
                    (self.of(&Withdraw::ACTION, decision).draw(page))
                }
            }
        }
    }

    /// A text is put under the open item.
    fn put(&self) -> Markup {
        let page = self.page;
        let item = self.plenary.open_item();
        let matter = match item.map(|it| it.draft.purpose) {
            Some(Purpose::Minutes) => Matter::Minutes,
            Some(Purpose::Declaration) => Matter::Declaration,
            Some(Purpose::Quorum | Purpose::Agenda) => Matter::Procedural,
            _ => Matter::Substantive,
        };
        let fields = html! {
            label for="put-text" { (page.say("field-decided-text")) }
            textarea id="put-text" name={ "text." (tag(page.lang)) } rows="3" required {}
            label for="put-matter" { (page.say("field-matter")) }
            select id="put-matter" name="matter" { (options(page, "matter-", &Matter::ALL, Some(matter))) }
            label for="put-mode" { (page.say("field-decision-mode")) }
            select id="put-mode" name="mode" { (options(page, "decision-mode-", &MODES, Some(Mode::Consensus))) }
        };
        let mut gesture =
            Gesture::of(&Open::ACTION, self.actor, self.next).with("plenary", &self.plenary.code);
        if let Some(item) = item {
            gesture = gesture.with("item", item.draft.id.0);
        }
        html! {
            details.vote.put {
                summary { h2 { (page.say("room-put")) } kbd aria-hidden="true" { "v" } }
                (gesture.on_key('v').draw_with(page, fields))
            }
        }
    }
}

/// The variants of an enum to choose from, each by the message that begins with `prefix`.
fn options<T: serde::Serialize + PartialEq>(
    page: &Page,
    prefix: &str,
    variants: &[T],
    chosen: Option<T>,
) -> Markup {
    html! {
        @for variant in variants {
            @let name = documents::name_of(variant);
            option value=(name) selected[chosen.as_ref() == Some(variant)] {
                (page.say(&format!("{prefix}{}", name.replace('_', "-"))))
            }
        }
    }
}
