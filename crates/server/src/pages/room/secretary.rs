//! The technical secretariat's table: the acta as it grows, and beside it the roll, the agenda, notes and decisions.

use domain::command::{Actor, Command as _};
use domain::plenary::note::Note;
use domain::plenary::{Plenary, Standing};
use domain::words::Text;
use maud::{Markup, html};

use super::allowed::refused;
use super::gesture::Gesture;
use super::{acta, chair, decision, floor, items, motions, outcomes, polite, roll, silent};
use crate::links;
use crate::pages::frame::{Page, tag};
use crate::pages::parts;
use crate::room::Region;

/// The regions of this screen, in their order.
pub fn regions(page: &Page, plenary: &Plenary, actor: &Actor) -> Vec<Region> {
    let next = links::room_of(page.lang, "secretary", &plenary.code);
    let in_session = matches!(plenary.standing, Standing::Open | Standing::Suspended);
    let (deciding, noting) = match in_session {
        true => (decision::for_chair(page, plenary, actor, &next), note(page, plenary, actor, &next)),
        false => (html! {}, html! {}),
    };
    vec![
        polite("acta", acta::for_secretary(page, plenary, &next)),
        silent("notes", noting),
        silent("item", items::for_chair(page, plenary, actor, &next)),
        silent("keys", chair::keys(page)),
        silent("deciding", deciding),
        silent("motions", motions::in_session(page, plenary, actor, &next)),
        silent("outcomes", outcomes::in_session(page, plenary, actor, &next)),
        silent("floor", floor::for_chair(page, plenary, actor, &next)),
        silent("presence", roll::for_chair(page, plenary, actor, &next)),
        silent("screens", screens(page, plenary)),
    ]
}

/// Something said or shown under the open item, noted in one go.
fn note(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let Some(item) = plenary.open_item() else {
        return html! { h2 { (page.say("room-note")) } p.soft { (page.say("room-note-no-item")) } };
    };
    let command =
        Note { plenary: plenary.code.clone(), item: item.draft.id, seat: None, text: Text::es("…") };
    let off = refused(page, actor, &command);
    let lang = tag(page.lang);
    let fields = html! {
        label for="note-seat" { (page.say("field-speaker")) }
        select id="note-seat" name="seat" {
            option value="" { (page.say("room-note-nobody")) }
            @for seat in plenary.present.keys() { option value=(seat) { (parts::name_of(page, seat)) } }
        }
        label for="note-text" { (page.say("field-note")) }
        textarea id="note-text" name={ "text." (lang) } rows="3" required {}
    };
    html! {
        h2 { (page.say("room-note")) }
        (Gesture::of(&Note::ACTION, actor, next)
            .with("plenary", &plenary.code)
            .with("item", item.draft.id.0)
            .on_key('n')
            .unless(off)
            .draw_with(page, fields))
    }
}

/// The other screens of the room.
fn screens(page: &Page, plenary: &Plenary) -> Markup {
    let to = |part: &str| links::room_of(page.lang, part, &plenary.code);
    html! {
        h2 { (page.say("room-screens")) }
        ul.tools {
            li { a href=(to("screen/main")) { (page.say("room-to-projector")) } }
            li { a href=(to("text")) { (page.say("room-to-text")) } }
            li { a href=(to("")) { (page.say("room-to-follow")) } }
            li { a href=(links::acta(page.lang, &plenary.code)) { (page.say("room-acta-whole")) } }
        }
    }
}
