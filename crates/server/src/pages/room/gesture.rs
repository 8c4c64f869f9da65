//! A gesture: one act on one button, with everything it needs already filled in.
//!
//! A region is made once for all who look at it, so a gesture holds places for what differs between them:
//! the token of the session and the number of the request. The page fills them in for its reader ([`filled`]);
//! what arrives later is filled in by the script, from the same page.

use domain::command::{Action, Actor};
use domain::right::Capacity;
use maud::{Markup, html};

use super::super::act::verb_key;
use super::super::frame::Page;
use crate::forms::posted::TOKEN;
use crate::{links, session};

/// Stands where the token of the reader's session belongs.
pub const TOKEN_PLACE: &str = "{form-token}";
/// Stands where the number of the request belongs; each form gets one of its own.
pub const REQUEST_PLACE: &str = "{request}";

/// A button that does an act at once.
pub struct Gesture<'a> {
    /// What it does.
    pub action: &'static Action,
    /// As whom.
    pub actor: &'a Actor,
    /// Where one finds oneself afterwards without a script.
    pub next: &'a str,
    /// The fields of the act's form, by name.
    pub fields: Vec<(&'a str, String)>,
    /// What the button says; the verb of the act where nothing is said.
    pub label: Option<String>,
    /// What the button shows instead, where it says more than words alone can.
    pub face: Option<Markup>,
    /// The key of the console that presses it.
    pub key: Option<char>,
    /// Why it cannot be pressed now, in a sentence.
    pub off: Option<String>,
    /// Whether it is the first thing to do here.
    pub main: bool,
    /// What the console asks before it is done, where it cannot be undone.
    pub asks: Option<String>,
}

impl<'a> Gesture<'a> {
    /// A gesture with the verb of its act on the button.
    pub fn of(action: &'static Action, actor: &'a Actor, next: &'a str) -> Self {
        Self {
            action,
            actor,
            next,
            fields: Vec::new(),
            label: None,
            face: None,
            key: None,
            off: None,
            main: false,
            asks: None,
        }
    }

    /// The same with a field filled in.
    pub fn with(mut self, name: &'a str, value: impl ToString) -> Self {
        self.fields.push((name, value.to_string()));
        self
    }

    /// The same with other words on the button.
    pub fn labelled(mut self, label: String) -> Self {
        self.label = Some(label);
        self
    }

    /// The same with a button that shows this.
    pub fn showing(mut self, face: Markup) -> Self {
        self.face = Some(face);
        self
    }

    /// The same with a key of the console.
    pub fn on_key(mut self, key: char) -> Self {
        self.key = Some(key);
        self
    }

    /// The same, switched off where there is a reason, which is said beside the button.
    pub fn unless(mut self, reason: Option<String>) -> Self {
        self.off = self.off.or(reason);
        self
    }

    /// The same as the first thing to do here.
    pub fn first(self) -> Self {
        self.first_if(true)
    }

    /// The same as the first thing to do here, where it is.
    pub fn first_if(mut self, main: bool) -> Self {
        self.main = main;
        self
    }

    /// The same as the first thing to do here, unless the chair's script beside it has that.
    pub fn leading(self) -> Self {
        let is_scripted = self.actor.capacity == Capacity::Presidency;
        self.first_if(!is_scripted)
    }

    /// The same, done only when pressed again after this question.
    pub fn asking(mut self, question: String) -> Self {
        self.asks = Some(question);
        self
    }

    /// Its form.
    pub fn draw(&self, page: &Page) -> Markup {
        self.draw_with(page, html! {})
    }

    /// Its form, with fields that the reader fills in before the button.
    pub fn draw_with(&self, page: &Page, fields: Markup) -> Markup {
        let label = self.label.clone().unwrap_or_else(|| page.say(&verb_key(self.action)));
        let key = self.key.map(String::from);
        html! {
            form.gesture method="post" action=(links::act(page.lang, self.action.name)) data-act=(self.action.name) {
                // What cannot be pressed has nothing to send.
                @if self.off.is_none() {
                    input type="hidden" name=(TOKEN) value=(TOKEN_PLACE);
                    input type="hidden" name="request" value=(REQUEST_PLACE);
                    input type="hidden" name="as" value=(links::actor(self.actor));
                    input type="hidden" name="next" value=(self.next);
                    @for (name, value) in &self.fields { input type="hidden" name=(name) value=(value); }
                }
                (fields)
                button.btn.main[self.main] type="submit" disabled[self.off.is_some()]
                    aria-keyshortcuts=[key.as_deref()] data-key=[key.as_deref()] data-asks=[self.asks.as_deref()] {
                    @if let Some(face) = &self.face { (face) } @else { (label) }
                    @if let Some(key) = &key { " " kbd aria-hidden="true" { (key) } }
                }
                @if let Some(reason) = &self.off { small.why { (reason) } }
            }
        }
    }
}

/// A page with its gestures made ready for one reader: the token of the session, and a number for each request.
pub fn filled(markup: &str, token: &str) -> String {
    let mut parts = markup.split(REQUEST_PLACE);
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str(&session::random());
        page.push_str(part);
    }
    page.replace(TOKEN_PLACE, token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_a_number_of_its_own_and_the_token_of_its_reader() {
        let page = filled("a {request} b {request} c {form-token}", "secret");
        let numbers: Vec<&str> = page.split(' ').filter(|it| it.len() > 20).collect();
        assert_eq!(numbers.len(), 2);
        assert_ne!(numbers[0], numbers[1]);
        assert!(page.ends_with("c secret") && !page.contains('{'));
    }
}
