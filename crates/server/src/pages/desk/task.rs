//! What waits on a desk, and the acts that settle it.

use domain::command::Actor;
use domain::deadline::Due;
use domain::membership::Class;
use domain::plenary::{Plenary, Standing};
use domain::right::{Capacity, Power, Right};
use domain::symbol::PlenaryCode;
use jiff::civil::Date;
use maud::{Markup, html};

use super::super::act::verb_key;
use super::super::frame::Page;
use super::super::parts;
use crate::forms::acts;
use crate::links;

/// A desk: whose, and the page it is shown on.
pub struct Desk<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// As whom the person acts here.
    pub actor: &'a Actor,
}

/// A list of what waits, under its heading.
pub struct Section {
    /// The message of its heading.
    pub title: &'static str,
    /// The message that says what will stand here.
    pub empty: &'static str,
    /// What waits.
    pub tasks: Vec<Task>,
}

/// One thing that waits.
pub struct Task {
    /// What.
    pub what: Markup,
    /// How urgent or in which state: a class and a word.
    pub chip: Option<(&'static str, String)>,
    /// When, how many, since when.
    pub detail: Option<String>,
    /// The acts that settle it, with the fields that are known.
    pub acts: Vec<Ready>,
}

/// An act, and the fields of its form that are known already.
pub type Ready = (&'static str, Vec<(&'static str, String)>);

impl Task {
    /// Something that waits and needs no act yet.
    pub fn of(what: Markup) -> Self {
        Self { what, chip: None, detail: None, acts: Vec::new() }
    }
}

impl Desk<'_> {
    /// Whether an act has a form and the seat may do it in this capacity, as far as its class goes.
    pub fn may(&self, act: &str) -> bool {
        acts::of(act).is_some_and(|form| {
            let class_may = match form.action.power {
                Power::Delegation(right) => self.has(right),
                Power::AnySeat if self.actor.capacity == Capacity::Delegation => self.looks_closer(act),
                _ => true,
            };
            class_may && acts::is_for(form.action, self.actor.capacity)
        })
    }

    /// What acts that are open to any seat ask of its class; the rest depends on more than the class.
    fn looks_closer(&self, act: &str) -> bool {
        match act {
            "declaration.present" | "election.nominate" => self.has(Right::Propose),
            "declaration.endorse"
            | "declaration.take_note"
            | "declaration.decline"
            | "declaration.join_later"
            | "declaration.withdraw"
            | "decision.state"
            | "decision.cast"
            | "decision.cast_sealed"
            | "consultation.object"
            | "consultation.state"
            | "consultation.reply"
            | "consultation.confirm"
            | "consultation.decline"
            | "election.object"
            | "election.cast" => self.has(Right::Vote),
            "committee.volunteer" => self.is_member(),
            "committee.offer_support" => !self.is_member() && self.has(Right::Speak),
            _ => true,
        }
    }

    /// Whether the seat is a member's.
    pub fn is_member(&self) -> bool {
        self.page.coalition.membership.class(&self.actor.seat, self.page.today) == Some(Class::Member)
    }

    /// Whether the class of the seat has this right today.
    pub fn has(&self, right: Right) -> bool {
        self.page.coalition.has_right(&self.actor.seat, right, self.page.today)
    }

    /// The address of an act's form, which comes back here.
    pub fn act(&self, name: &str, known: &[(&str, String)]) -> String {
        self.act_from(&links::desk_of(self.page.lang, self.actor), name, known)
    }

    /// The address of an act's form, which comes back to `next`.
    fn act_from(&self, next: &str, name: &str, known: &[(&str, String)]) -> String {
        let who = links::actor(self.actor);
        let mut fields = vec![("as", who.as_str()), ("next", next)];
        fields.extend(known.iter().map(|(field, value)| (*field, value.as_str())));
        links::act_with(self.page.lang, name, &fields)
    }

    /// A section with its list, or with what will stand there.
    pub fn draw(&self, section: &Section) -> Markup {
        html! {
            section {
                h2 { (self.page.say(section.title)) }
                @if section.tasks.is_empty() { p.soft { (self.page.say(section.empty)) } } @else {
                    ul.list { @for task in &section.tasks { li { (self.task(task)) } } }
                }
            }
        }
    }

    /// A button that leads to the form of an act, which comes back to `next`.
    pub fn button(&self, (act, known): &Ready, next: &str) -> Markup {
        html! {
            @if let Some(form) = acts::of(act) {
                a.btn href=(self.act_from(next, act, known)) { (self.page.say(&verb_key(form.action))) }
            }
        }
    }

    /// One thing that waits, with the acts that settle it.
    pub fn task(&self, task: &Task) -> Markup {
        let acts: Vec<&Ready> = task.acts.iter().filter(|(act, _)| self.may(act)).collect();
        let here = links::desk_of(self.page.lang, self.actor);
        html! {
            (task.what)
            @if let Some((class, word)) = &task.chip { " " span.(format!("chip {class}")) { (word) } }
            @if let Some(detail) = &task.detail { p.soft { (detail) } }
            @if !acts.is_empty() {
                p.row { @for act in acts { (self.button(act, &here)) } }
            }
        }
    }

    /// The plenary that is in session or comes next.
    pub fn next_plenary(&self) -> Option<&Plenary> {
        let open = self.page.coalition.plenaries.values().filter(|it| it.standing != Standing::Closed);
        open.min_by_key(|it| it.opens_at)
    }

    /// When something is due, as its detail.
    pub fn due_line(&self, due: &Due, due_at: Option<&PlenaryCode>, agreed_on: Date) -> String {
        self.page.fill("desk-due", &[("due", &parts::due(self.page, (due, due_at, agreed_on)))])
    }

    /// The chip of what should have come by today.
    pub fn overdue(&self) -> (&'static str, String) {
        ("no", self.page.say("desk-overdue"))
    }
}
