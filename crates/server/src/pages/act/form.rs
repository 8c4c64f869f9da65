//! The page of an act: its form, as whom it is done, and the clause it rests on.

use domain::command::{Action, Actor};
use domain::source::Status;
use maud::{Markup, html};

use super::super::frame::{Page, frame};
use super::super::parts;
use super::{AS, NEXT, REQUEST, Trouble, actor, named, not_yours, title_key, verb_key};
use crate::forms::acts::is_for;
use crate::forms::field::Kind;
use crate::forms::filled::Fault;
use crate::forms::given::Given;
use crate::forms::posted::TOKEN;
use crate::forms::{ActForm, Asking, draw};
use crate::people::People;
use crate::visitor::SignedIn;
use crate::{links, session};

/// The whole page, with what is wrong above the form.
pub fn render(
    page: &Page,
    people: &People,
    form: &ActForm,
    signed_in: &SignedIn,
    given: &Given,
    trouble: &Trouble,
) -> Markup {
    let title = page.say(&title_key(form.action));
    let actor = actor(form.action, signed_in, given);
    frame(
        page,
        &title,
        "nav-desk",
        html! {
            div.head { div { h1 { (title) } } }
            div.column {
                @if let Some(refused) = &trouble.refused {
                    div.alert role="alert" { p { (refused) } p { a href=(links::rules(page.lang)) { (page.say("form-see-rules")) } } }
                }
                @match actor {
                    Some(actor) => {
                        @let asking = Asking { page, actor, given, people };
                        (the_form(&asking, form, signed_in, &trouble.faults))
                    }
                    None if trouble.refused.is_none() => {
                        div.alert role="alert" { p { (not_yours(page, form.action, signed_in)) } }
                    }
                    None => {}
                }
            }
            aside aria-label=(page.say("part-margin")) { (basis(page, form.action)) }
        },
    )
}

fn the_form(asking: &Asking, form: &ActForm, signed_in: &SignedIn, faults: &[Fault]) -> Markup {
    let Asking { page, actor, given, .. } = *asking;
    let fields = (form.fields)(asking);
    let request = given.get(REQUEST).map_or_else(session::random, str::to_owned);
    let with_file = fields.iter().any(|field| matches!(field.kind, Kind::File));
    html! {
        (draw::summary(page, &fields, faults))
        form.act-form method="post" action=(links::act(page.lang, form.action.name))
            enctype=[with_file.then_some("multipart/form-data")] novalidate {
            input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
            input type="hidden" name=(REQUEST) value=(request);
            @if let Some(next) = given.get(NEXT) { input type="hidden" name=(NEXT) value=(next); }
            (acting_as(page, form.action, signed_in, actor))
            (draw::fields(page, &fields, given, faults))
            p.row { button.btn.main type="submit" { (page.say(&verb_key(form.action))) } }
        }
    }
}

/// As whom: said where there is one way, chosen where there are several.
fn acting_as(page: &Page, action: &Action, signed_in: &SignedIn, actor: &Actor) -> Markup {
    let fit: Vec<&Actor> = signed_in.actors.iter().filter(|it| is_for(action, it.capacity)).collect();
    html! {
        @if fit.len() > 1 {
            div.field {
                label for="f-as" { (page.say("form-as")) }
                select id="f-as" name=(AS) {
                    @for it in fit { option value=(links::actor(it)) selected[it == actor] { (named(page, it)) } }
                }
            }
        } @else {
            input type="hidden" name=(AS) value=(links::actor(actor));
            p.soft { (page.say("form-as")) " " strong { (named(page, actor)) } }
        }
    }
}

/// The clause an act rests on, for the margin.
fn basis(page: &Page, action: &Action) -> Markup {
    let version = page.coalition.rules.on(page.today);
    let clause = version.and_then(|version| version.rules.clause(action.basis));
    html! {
        section {
            h2 { (page.say("form-basis")) }
            @match clause {
                Some(clause) => {
                    p { (page.text(&clause.citation)) @if clause.status == Status::Assumed { " " (parts::assumed(page)) } }
                    p.soft { (page.text(&clause.source)) }
                }
                None => p { (page.say("rules-none")) },
            }
            p { a href=(links::rules(page.lang)) { (page.say("form-see-rules")) } }
        }
        section { h2 { (page.say("form-on-record")) } p { (page.say("form-on-record-text")) } }
    }
}
