//! The script of whoever presides: the sentence to say now, in words, and the button that goes with it.

use documents::Voice;
use domain::command::{Actor, Command as _};
use domain::decision::Mode;
use domain::floor::Kind;
use domain::floor::give::Give;
use domain::floor::resume::Resume as GoOn;
use domain::plenary::Plenary;
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::resume::Resume;
use domain::quorum::Quorum;
use domain::script::{self, Before, Cue, Saying};
use domain::symbol::{DecisionId, Seat};
use domain::words::Lang;
use maud::{Markup, html};

use super::allowed::refused;
use super::floor::minutes;
use super::gesture::Gesture;
use super::motions;
use crate::pages::frame::Page;

/// The key of the console that does what the script announces.
const KEY: char = 'd';

/// What to say now, and its act.
pub fn for_chair(page: &Page, plenary: &Plenary, actor: &Actor, next: &str) -> Markup {
    let line = script::next(page.coalition, plenary, page.today);
    html! {
        div.script {
            h2 { (page.say("room-script")) }
            @if line.says.is_empty() { p { (page.say("room-script-nothing")) } }
            @for saying in &line.says { p { (spoken(page.lang, &says(page, plenary, saying))) } }
            @if let Some(act) = &line.act { (button(page, plenary, actor, next, act)) }
        }
    }
}

/// What is to be said, in quotation marks; those inside give way, as each language writes it.
fn spoken(lang: Lang, sentence: &str) -> String {
    match lang {
        Lang::Es => format!("«{}»", sentence.replace('«', "“").replace('»', "”")),
        Lang::En => format!("“{}”", sentence.replace('“', "‘").replace('”', "’")),
    }
}

/// A sentence in words.
pub fn says(page: &Page, plenary: &Plenary, saying: &Saying) -> String {
    let v = Voice::new(page.coalition, page.lang, page.today);
    let code = plenary.code.as_str();
    match saying {
        Saying::AwaitsQuorum(quorum) => counted(page, "script-awaits-quorum", code, quorum),
        Saying::Opens(quorum) => counted(page, "script-opens", code, quorum),
        Saying::QuorumLost(quorum) => counted(page, "script-quorum-lost", code, quorum),
        Saying::Resumes(quorum) if quorum.is_reached() => counted(page, "script-resumes", code, quorum),
        Saying::Resumes(quorum) => counted(page, "script-resumes-without-quorum", code, quorum),
        Saying::IsOver => page.fill("script-is-over", &[("plenary", code)]),
        Saying::PutsAgenda { items } => page.fill("script-puts-agenda", &[("items", &items.to_string())]),
        Saying::AsksWhoElse { item } => {
            page.fill("script-asks-who-else", &[("item", &v.item(&plenary.code, *item))])
        }
        Saying::TakesUp { item } => page.fill("script-takes-up", &[("item", &v.item(&plenary.code, *item))]),
        Saying::Closes { agreements } => {
            page.fill("script-closes", &[("agreements", &agreements.to_string()), ("plenary", code)])
        }
        Saying::PutsMotion { motion } => match plenary.motion(*motion) {
            Some(motion) => page.fill(
                "script-puts-motion",
                &[
                    ("seat", &v.seat(&motion.seat)),
                    ("kind", &uncapitalized(&motions::kind_of(page, &motion.kind))),
                ],
            ),
            None => String::new(),
        },
        Saying::HasTheFloor { .. } | Saying::GoesOn { .. } | Saying::GivesTheFloor { .. } => {
            floor(page, &v, saying)
        }
        _ => deciding(page, &v, saying),
    }
}

/// As it is written within a sentence.
fn uncapitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

fn counted(page: &Page, key: &str, code: &str, quorum: &Quorum) -> String {
    let Quorum { present, needed, members } = quorum;
    let missing = needed.saturating_sub(*present);
    page.fill(
        key,
        &[
            ("plenary", code),
            ("present", &present.to_string()),
            ("needed", &needed.to_string()),
            ("members", &members.to_string()),
            ("missing", &missing.to_string()),
        ],
    )
}

fn floor(page: &Page, v: &Voice, saying: &Saying) -> String {
    let named = |seat: &Option<Seat>| seat.as_ref().map_or_else(|| "none".to_owned(), |seat| v.seat(seat));
    match saying {
        Saying::HasTheFloor { seat, kind, then } => page.fill(
            "script-has-the-floor",
            &[
                ("seat", &documents::capitalized(&v.seat(seat))),
                ("kind", &kind_key(*kind)),
                ("then", &named(then)),
            ],
        ),
        Saying::GivesTheFloor { seat, kind, then, seconds } => page.fill(
            "script-gives-the-floor",
            &[
                ("seat", &v.seat(seat)),
                ("kind", &kind_key(*kind)),
                ("then", &named(then)),
                ("limit", &seconds.map_or_else(|| "none".to_owned(), |it| minutes(it.into()))),
            ],
        ),
        Saying::GoesOn { seat } => page.fill("script-goes-on", &[("seat", &v.seat(seat))]),
        _ => String::new(),
    }
}

fn deciding(page: &Page, v: &Voice, saying: &Saying) -> String {
    let text = |id: &DecisionId| {
        page.coalition.decision(id).map_or_else(String::new, |it| v.quoted(v.phrase(&it.text)))
    };
    match saying {
        Saying::PutsFirst { decision, what } => puts_first(page, v, decision, *what),
        Saying::AsksForObjections(id) => page.fill("script-asks-for-objections", &[("text", &text(id))]),
        Saying::AsksForAcclamation(id) => page.fill("script-asks-for-acclamation", &[("text", &text(id))]),
        Saying::NotesObjections { decision, seats } => page.fill(
            "script-notes-objections",
            &[("text", &text(decision)), ("seats", &v.seats(seats)), ("count", &seats.len().to_string())],
        ),
        Saying::AwaitsVotes { decision, mode, voted, entitled, next } => page.fill(
            "script-awaits-votes",
            &[
                ("text", &text(decision)),
                ("mode", &mode_key(*mode)),
                ("voted", &voted.to_string()),
                ("entitled", &entitled.to_string()),
                ("next", &next.as_ref().map_or_else(|| "none".to_owned(), |seat| v.seat(seat))),
            ],
        ),
        Saying::ClosesVote(id) => page.fill("script-closes-vote", &[("text", &text(id))]),
        Saying::Announces(id) => announces(page, &text(id), id),
        _ => String::new(),
    }
}

fn puts_first(page: &Page, v: &Voice, id: &DecisionId, what: Before) -> String {
    let Some(decision) = page.coalition.decision(id) else { return String::new() };
    match what {
        Before::Amendment(number) => {
            let Some(amendment) = decision.amendment(number) else { return String::new() };
            let text = v.quoted(v.phrase(&amendment.text));
            let values =
                [("number", &*number.to_string()), ("seat", &*v.seat(&amendment.seat)), ("text", &*text)];
            page.fill("script-puts-amendment", &values)
        }
        Before::Part(number) => {
            let part = decision.parts.iter().find(|it| it.number == number);
            let text = part.map_or_else(String::new, |it| v.quoted(v.phrase(&it.text)));
            page.fill("script-puts-part", &[("number", &number.to_string()), ("text", &text)])
        }
        Before::Reading => page.say("script-states-reading"),
    }
}

fn announces(page: &Page, text: &str, id: &DecisionId) -> String {
    let Some(decision) = page.coalition.decision(id) else { return String::new() };
    let outcome = decision.outcome.map_or_else(|| "none".to_owned(), |it| documents::name_of(&it));
    let count = decision.count.unwrap_or_default();
    page.fill(
        "script-announces",
        &[
            ("text", text),
            ("outcome", &outcome),
            ("counted", if decision.count.is_some() { "yes" } else { "no" }),
            ("yes", &count.yes.to_string()),
            ("no", &count.no.to_string()),
            ("abstain", &count.abstain.to_string()),
        ],
    )
}

fn kind_key(kind: Kind) -> String {
    documents::name_of(&kind)
}

fn mode_key(mode: Mode) -> String {
    documents::name_of(&mode)
}

/// The act that the sentence announces. An outcome is announced where its decision stands, with all it takes.
fn button(page: &Page, plenary: &Plenary, actor: &Actor, next: &str, act: &Cue) -> Markup {
    let code = || plenary.code.clone();
    let of = |action, off: Option<String>| {
        Gesture::of(action, actor, next).with("plenary", &plenary.code).on_key(KEY).first().unless(off)
    };
    match act {
        Cue::Open => of(&Open::ACTION, refused(page, actor, &Open { plenary: code() }))
            .labelled(page.say("room-open-session"))
            .asking(page.say("room-open-asks"))
            .draw(page),
        Cue::Resume => of(&Resume::ACTION, refused(page, actor, &Resume { plenary: code() })).draw(page),
        Cue::Close => of(&Close::ACTION, refused(page, actor, &Close { plenary: code() }))
            .asking(page.say("room-close-asks"))
            .draw(page),
        Cue::AdoptAgenda => {
            let off = refused(page, actor, &AdoptAgenda { plenary: code(), decision: None });
            of(&AdoptAgenda::ACTION, off).draw(page)
        }
        Cue::OpenItem(item) => {
            let off = refused(page, actor, &OpenItem { plenary: code(), item: *item });
            of(&OpenItem::ACTION, off).with("item", item.0).draw(page)
        }
        Cue::CloseItem(item) => {
            let off = refused(page, actor, &CloseItem { plenary: code(), item: *item });
            of(&CloseItem::ACTION, off).with("item", item.0).draw(page)
        }
        Cue::Give { seat, kind } => {
            let off = refused(page, actor, &Give { plenary: code(), seat: seat.clone(), kind: *kind });
            of(&Give::ACTION, off).with("seat", seat).with("kind", kind_key(*kind)).draw(page)
        }
        Cue::GoOn => of(&GoOn::ACTION, refused(page, actor, &GoOn { plenary: code() })).draw(page),
        Cue::Put => html! { p.row { a.btn href="#motions" { (page.say("room-script-to-motions")) } } },
        // Where it stands, it stands right below.
        Cue::Announce(_) => html! {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_within_quotes_are_those_of_the_language() {
        assert_eq!(spoken(Lang::Es, "Se vota «A»."), "«Se vota “A”.»");
        assert_eq!(spoken(Lang::En, "The text “A” is put."), "“The text ‘A’ is put.”");
    }
}
