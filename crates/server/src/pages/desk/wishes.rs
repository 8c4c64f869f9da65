//! A form in which several things are changed at once: an act for each of them, one after the other, so that what
//! one of them meets does not keep the others back; and what two people changed at once is noticed.

use axum::http::StatusCode;
use axum::response::Response;
use domain::command::Actor;
use domain::plenary::Plenary;
use domain::symbol::PlenaryCode;
use maud::{Markup, html};
use proofs::sha256;

use super::super::act::Trouble;
use super::super::frame::Page;
use super::super::reply;
use super::task::Desk;
use crate::app::{Asker, Order};
use crate::forms::given::Given;
use crate::forms::posted::TOKEN;
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};
use crate::{links, session};

/// Names that belong to the frame of a form: its number, and as whom one acts.
pub const REQUEST: &str = "request";
pub const AS: &str = "as";

/// Something that is asked for.
pub struct Wish {
    /// About which paragraph or item, by its number; 0 for the whole.
    pub about: u16,
    /// What is written: the same words about the same thing in the same form act once, and others act.
    pub words: String,
    /// The act.
    pub order: Order,
    /// The boxes that the words leave once they are on record.
    pub from: Option<String>,
}

/// What came of all wishes.
#[derive(Default)]
pub struct Outcome {
    /// What something was done about, with its place in the record.
    pub done: Vec<(u16, Option<u64>)>,
    /// What somebody else had changed.
    pub overtaken: Vec<u16>,
    /// What something was refused about or failed, and why.
    pub refused: Vec<(u16, String)>,
}

impl Outcome {
    /// Whether nothing stood in the way.
    pub fn is_clean(&self) -> bool {
        self.overtaken.is_empty() && self.refused.is_empty()
    }

    /// One that says why nothing was done at all.
    pub fn refused(why: String) -> Self {
        Self { refused: vec![(0, why)], ..Self::default() }
    }
}

/// Asks for every wish in turn. What is on record leaves the form.
pub async fn carry_out(
    site: &Site,
    visitor: &Visitor,
    who: &Who<'_>,
    wishes: Vec<Wish>,
    given: &mut Given,
) -> Outcome {
    let mut outcome = Outcome::default();
    for Wish { about, words, order, from } in wishes {
        let action = order.action();
        match site.app.submit(who.asker(about, &words), order).await {
            Ok(facts) => {
                outcome.done.push((about, facts.first().map(|fact| fact.position)));
                let boxes = from.iter().flat_map(|name| ["es", "en"].map(|tag| format!("{name}.{tag}")));
                boxes.for_each(|name| given.set(&name, ""));
            }
            Err(Problem::Overtaken) => outcome.overtaken.push(about),
            Err(problem) => {
                let why = Trouble::of(site, visitor, action, &problem).refused;
                outcome.refused.push((about, why.unwrap_or_default()));
            }
        }
    }
    outcome
}

/// The page of a plenary that `render` draws for whom the form is filled in as, or that there is no such page.
pub fn answer(
    site: &Site,
    visitor: &Visitor,
    signed_in: &SignedIn,
    given: &Given,
    code: &PlenaryCode,
    status: StatusCode,
    render: impl FnOnce(&Desk, &Plenary) -> Markup,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    match actor(signed_in, given).zip(page.coalition.plenaries.get(code)) {
        Some((actor, plenary)) => {
            reply::private(&page, status, render(&Desk { page: &page, actor }, plenary))
        }
        None => reply::missing(&page),
    }
}

/// Who asks, in which form.
pub struct Who<'a> {
    /// Who is signed in.
    pub signed_in: &'a SignedIn,
    /// As whom.
    pub actor: &'a Actor,
    /// The number of the form.
    pub form: String,
}

impl Who<'_> {
    /// The asker of one wish: the same words in the same form act once.
    fn asker(&self, about: u16, words: &str) -> Asker {
        let person = self.signed_in.profile.number;
        let words = &sha256(words.as_bytes()).to_hex()[..16];
        let request = format!("{}-{}-{about}-{words}", person.0, self.form);
        Asker { actor: self.actor.clone(), source: None, person: Some(person), request: Some(request) }
    }
}

/// As whom: as the form or the address says, or else in the first capacity.
pub fn actor<'a>(signed_in: &'a SignedIn, given: &Given) -> Option<&'a Actor> {
    let chosen = given.get(AS).and_then(|name| signed_in.actors.iter().find(|it| links::actor(it) == name));
    chosen.or_else(|| signed_in.actors.first())
}

/// What every such form carries: whose it is, as whom, and a number of its own each time it is shown, since what is
/// typed after a refusal is a new request.
pub fn form_frame(signed_in: &SignedIn, actor: &Actor) -> Markup {
    html! {
        input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
        input type="hidden" name=(REQUEST) value=(session::random());
        input type="hidden" name=(AS) value=(links::actor(actor));
    }
}

/// The button that stays in reach while one reads down the page.
pub fn bar(page: &Page, key: &str) -> Markup {
    html! { p.bar { button.btn.main type="submit" { (page.say(key)) } } }
}

/// Where a form that came without a session waits: at the sign-in page, which leads back to it.
pub fn sign_in_again(site: &Site, visitor: &Visitor, path: &str, given: Given) -> String {
    let kept = site.forms.keep(given, site.app.clock.now());
    let back = kept.map_or_else(|| path.to_owned(), |key| format!("{path}?kept={key}"));
    links::sign_in(visitor.lang, &back)
}

/// The form that waited under the key in an address, or what the address itself says.
pub fn given(site: &Site, query: Option<&str>) -> Given {
    let given = Given::parse(query.unwrap_or_default());
    let kept = given.get("kept").and_then(|key| site.forms.get(key, site.app.clock.now()));
    kept.unwrap_or(given)
}
