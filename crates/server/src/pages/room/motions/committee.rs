//! The petit comité in the room: set up in one gesture, and who volunteers.

use domain::command::{Actor, Command as _};
use domain::committee::Committee;
use domain::committee::establish::Establish;
use domain::committee::volunteer::Volunteer;
use domain::decision::Decision;
use domain::plenary::{Plenary, Standing};
use domain::words::Lang;
use maud::{Markup, html};

use super::super::allowed::refused;
use super::super::gesture::Gesture;
use super::committees;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The last adopted text that no agreement rests on: what a petit comité can be set up by.
pub fn ripe(plenary: &Plenary) -> Option<&Decision> {
    let used = |it: &Decision| plenary.agreements.iter().any(|made| made.decision.as_ref() == Some(&it.id));
    plenary.decisions.iter().rev().find(|it| it.is_adopted() && it.on.is_none()).filter(|it| !used(it))
}

pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let decision = ripe(plenary).filter(|_| plenary.standing == Standing::Open);
    html! {
        @if let Some(decision) = decision {
            div.sheet-card {
                details.whole {
                    summary { (page.say("establish")) }
                    p.soft { (page.fill("establish-by", &[("decision", &decision.id.to_string())])) }
                    (short_form(page, plenary, decision, (actor, next)))
                }
            }
        }
        @for committee in committees(page, plenary) { div.sheet-card { (volunteers(page, committee)) } }
    }
}

/// What has to be said of it; the rest follows from the decision. The long form has everything else.
fn short_form(page: &Page, plenary: &Plenary, decision: &Decision, (actor, next): (&Actor, &str)) -> Markup {
    let here = |es: &'static str, en: &'static str| match page.lang {
        Lang::Es => es,
        Lang::En => en,
    };
    let id = decision.id.to_string();
    let item = decision.item.map(|it| it.0.to_string());
    let mut gesture = Gesture::of(&Establish::ACTION, actor, next)
        .with("plenary", &plenary.code)
        .with("decision", &id)
        .with("admission", "open")
        .with("due", "first_plenary_of")
        .with("text.authentic", documents::name_of(&decision.text.authentic));
    if let Some(item) = &item {
        gesture = gesture.with("item", item);
    }
    for (name, lang) in [("text.es", Lang::Es), ("text.en", Lang::En)] {
        if let Some(version) = decision.text.version(lang) {
            gesture = gesture.with(name, version);
        }
    }
    let guests = plenary.present.keys().filter(|seat| {
        page.coalition
            .membership
            .class(seat, page.today)
            .is_some_and(|it| it != domain::membership::Class::Member)
    });
    let fields = html! {
        label { (page.say("field-new-id")) input name="committee" required value=(free_id(page, plenary)); }
        label { (page.say("field-name")) input name=(here("name.es", "name.en")) required; }
        label { (page.say("field-committee-mandate"))
            textarea name=(here("mandate.es", "mandate.en")) rows="2" required {}
        }
        label { (page.say("field-base-document")) input name=(here("base_document.es", "base_document.en")) required; }
        label { (page.say("establish-due"))
            input name="due.year" type="number" required value=(plenary.year + 1);
        }
        @for seat in guests {
            label.check {
                input type="checkbox" name="supporters" value=(seat);
                (page.fill("establish-supported-by", &[("seat", &parts::name_of(page, seat))]))
            }
        }
        label { (page.say("establish-support")) input name=(here("support.es", "support.en")); }
    };
    let all = [
        ("plenary", plenary.code.as_str()),
        ("decision", &*id),
        ("item", item.as_deref().unwrap_or_default()),
        ("as", &links::actor(actor)),
        ("next", next),
    ];
    html! {
        (gesture.draw_with(page, fields))
        p.row { a.btn href=(links::act_with(page.lang, Establish::ACTION.name, &all)) { (page.say("establish-all")) } }
    }
}

/// `PC-2-2023`: the next of the year.
fn free_id(page: &Page, plenary: &Plenary) -> String {
    let known = &page.coalition.committees;
    let ids = (1..).map(|number| format!("PC-{number}-{}", plenary.year));
    let mut free = ids.filter(|id| !known.contains_key(&id.as_str().into()));
    free.next().unwrap_or_default()
}

/// Who is in it, by name.
fn volunteers(page: &Page, committee: &Committee) -> Markup {
    html! {
        h3 { (page.text(&committee.name)) }
        p.soft { (page.text(&committee.mandate)) }
        @if committee.members.is_empty() {
            p { (page.say("volunteers-none")) }
        } @else {
            p { (page.say("volunteers")) " "
                @for (at, (seat, _)) in committee.members.iter().enumerate() {
                    @if at > 0 { " · " } b { (parts::name_of(page, seat)) }
                }
            }
        }
    }
}

/// Every open committee of this plenary, and the button to be in it.
pub fn for_seat(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let open = |_: &&Committee| plenary.standing == Standing::Open;
    html! {
        @for committee in committees(page, plenary).filter(open) {
            div.sheet-card {
                (volunteers(page, committee))
                @if !committee.has(&actor.seat) {
                    @let volunteer = Volunteer {
                        committee: committee.id.clone(),
                        seat: actor.seat.clone(),
                        plenary: Some(plenary.code.clone()),
                    };
                    (Gesture::of(&Volunteer::ACTION, actor, next)
                        .with("committee", &committee.id)
                        .with("seat", &actor.seat)
                        .with("plenary", &plenary.code)
                        .labelled(page.say("volunteer"))
                        .first()
                        .unless(refused(page, actor, &volunteer))
                        .draw(page))
                }
            }
        }
    }
}

pub fn for_all(page: &Page, plenary: &Plenary) -> Markup {
    html! {
        @for committee in committees(page, plenary) { div.volunteers { (volunteers(page, committee)) } }
    }
}
