//! The rows of the agenda: number, title, what may be changed of it, and the buttons that move it.

use domain::plenary::{Item, ItemStatus, Plenary, Standing, Visibility};
use domain::symbol::ItemId;
use maud::{Markup, html};

use super::super::super::frame::Page;
use super::super::super::parts::seat_name;
use super::super::task::Desk;
use super::details::{Details, Typed};
use super::order::{Arrangement, Way};
use super::proposals::Waiting;
use super::saving::{NEW, PROPOSED};
use super::{DO, asked};
use crate::forms::filled::Fault;
use crate::forms::given::Given;
use crate::links;

const VISIBILITIES: [Visibility; 3] = [Visibility::Public, Visibility::Members, Visibility::InCamera];

/// An item with all that its row depends on.
pub struct Row<'a> {
    /// The plenary.
    pub plenary: &'a Plenary,
    /// The item on record.
    pub item: &'a Item,
    /// The order on record.
    pub recorded: &'a Arrangement,
    /// The order shown.
    pub shown: &'a Arrangement,
    /// What came back with the form.
    pub given: &'a Given,
    /// What of it cannot be read.
    pub faults: &'a [Fault],
}

/// That the order shown is not on record, and how to undo it.
pub fn pending(page: &Page, recorded: &Arrangement, shown: &Arrangement) -> Markup {
    html! {
        div.band.pending hidden[recorded == shown] role="status" {
            p { strong { (page.say("agenda-order-pending")) } " " (page.say("agenda-order-pending-hint")) }
            p.row {
                button.btn type="submit" name=(DO) value="restore" { (page.say("agenda-restore")) }
            }
        }
    }
}

/// The row of an item that may be changed.
pub fn editable(desk: &Desk, row: &Row) -> Markup {
    let page = desk.page;
    let (id, draft) = (row.item.draft.id, &row.item.draft);
    let on_record = Details::of(draft);
    let typed = Typed::of(row.given, id);
    let overtaken = typed.as_ref().is_some_and(|it| it.is_overtaken(&on_record));
    let now = typed.as_ref().filter(|it| it.is_new(&on_record)).map_or(&on_record, |it| &it.now);
    // Whoever has seen what the other wrote and saves again means to.
    let before =
        typed.as_ref().filter(|it| it.is_new(&on_record) && !overtaken).map_or(&on_record, |it| &it.before);
    let wrong = row.faults.iter().any(|it| it.field.starts_with(&format!("i{}-", id.0)));
    let open = wrong || overtaken || *now != on_record;
    let (number, was) = (row.shown.number(id), row.recorded.number(id));
    html! {
        li #{ "i" (id.0) } data-id=(id.0) data-parent=[draft.parent.map(|it| it.0)]
            class=(format!("depth-{}", row.shown.depth(id).min(4))) {
            span.n { (was) @if number != was { span.new { " → " (number) } } }
            div.what {
                h2 { (page.text(&draft.title)) }
                p.chips {
                    (item_chip(page, row.item))
                    @if draft.visibility != Visibility::Public {
                        span.chip.wait { (page.say(&visibility_key(draft.visibility))) }
                    }
                    @if let Some(minutes) = draft.planned_minutes {
                        span.chip { (page.fill("agenda-minutes", &[("minutes", &minutes.to_string())])) }
                    }
                    @for paper in &draft.papers { span.chip { (paper) } }
                    @if *now != on_record { span.chip.wait { (page.say("workshop-not-saved")) } }
                }
                @if let Some(seat) = &draft.proposed_by { p.soft { (seat_name(page, seat)) } }
                @if let Some(reason) = &draft.reason { p.soft { (page.text(reason)) } }
                details.change open[open] {
                    summary { (page.say("agenda-change")) span.unseen { ": " (draft.title.get(page.lang)) } }
                    @if overtaken { (theirs(page, &on_record)) }
                    (boxes(page, id, now, row.faults))
                    input type="hidden" name={ "i" (id.0) ".was" } value=(before.written());
                    (others(desk, row))
                }
            }
            @if row.plenary.agenda_adopted.is_none() { (moves(page, row)) }
        }
    }
}

/// What somebody else made of the item while this one typed.
fn theirs(page: &Page, record: &Details) -> Markup {
    html! {
        div.alert role="alert" {
            p { strong { (page.say("agenda-overtaken-row")) } " " (page.say("agenda-overtaken-what-to-do")) }
            ul {
                @for (title, lang) in [(&record.es, "es"), (&record.en, "en")] {
                    @if !title.is_empty() { li lang=(lang) { (title) } }
                }
                li { (page.say(&format!("visibility-{}", record.visibility.replace('_', "-")))) }
                @if !record.minutes.is_empty() { li { (page.fill("agenda-minutes", &[("minutes", &record.minutes)])) } }
                @if !record.papers.is_empty() { li { (record.papers) } }
            }
        }
    }
}

fn visibility_key(visibility: Visibility) -> String {
    format!("visibility-{}", documents::name_of(&visibility).replace('_', "-"))
}

/// What may be changed in place: title, who may read it, minutes planned, papers.
fn boxes(page: &Page, id: ItemId, now: &Details, faults: &[Fault]) -> Markup {
    let name = |part: &str| format!("i{}.{part}", id.0);
    let dom = |part: &str| format!("i{}-{part}", id.0);
    let fault = |part: &str| faults.iter().find(|it| it.field == dom(part));
    let line = |part: &str, label: &str, value: &str, kind: &str, lang: Option<&str>| {
        html! {
            div.field {
                label for=(dom(part)) { (page.say(label)) }
                @if let Some(fault) = fault(part) { p.fault id={ "e-" (dom(part)) } { (fault.says) } }
                input type=(kind) id=(dom(part)) name=(name(part)) value=(value) lang=[lang] autocomplete="off"
                    aria-invalid=[fault(part).map(|_| "true")]
                    aria-describedby=[fault(part).map(|_| format!("e-{}", dom(part)))];
            }
        }
    };
    html! {
        div.boxes {
            (line("es", "agenda-title-es", &now.es, "text", Some("es")))
            (line("en", "agenda-title-en", &now.en, "text", Some("en")))
            div.field {
                label for=(dom("visibility")) { (page.say("field-visibility")) }
                select id=(dom("visibility")) name=(name("visibility")) {
                    @for it in VISIBILITIES {
                        @let value = documents::name_of(&it);
                        option value=(value) selected[value == now.visibility] { (page.say(&visibility_key(it))) }
                    }
                }
            }
            (line("minutes", "field-planned-minutes", &now.minutes, "number", None))
            (line("papers", "agenda-papers", &now.papers, "text", None))
        }
    }
}

/// The acts that have a page of their own.
fn others(desk: &Desk, row: &Row) -> Markup {
    let (page, plenary) = (desk.page, row.plenary);
    let (who, next) = (links::actor(desk.actor), links::agenda(page.lang, &plenary.code));
    let id = row.item.draft.id.0.to_string();
    let known = [("as", &*who), ("next", &next), ("plenary", plenary.code.as_str()), ("item", &id)];
    let pending = row.item.status == ItemStatus::Pending;
    let mut acts = Vec::new();
    if plenary.agenda_adopted.is_none() {
        acts.push(("plenary.amend_item", "agenda-more"));
        acts.push(("plenary.withdraw_item", "do-plenary-withdraw-item"));
    }
    if plenary.standing == Standing::Open && (pending || matches!(row.item.status, ItemStatus::Open(_))) {
        acts.push(("plenary.carry_over_item", "do-plenary-carry-over-item"));
    }
    html! {
        @if !acts.is_empty() {
            p.row { @for (act, says) in acts {
                a.btn href=(links::act_with(page.lang, act, &known)) {
                    (page.say(says)) span.unseen { ": " (row.item.draft.title.get(page.lang)) }
                }
            } }
        }
    }
}

/// The buttons that move an item; the one that was pressed keeps the keyboard, so that it can be pressed again.
fn moves(page: &Page, row: &Row) -> Markup {
    let id = row.item.draft.id;
    let up = row.shown.neighbor(id, Way::Up);
    let down = row.shown.neighbor(id, Way::Down);
    let pressed = row.given.get(DO).and_then(asked).filter(|(_, it)| *it == id).map(|(verb, _)| verb);
    let buttons = [
        ("up", "↑", "agenda-up", up.is_some()),
        ("down", "↓", "agenda-down", down.is_some()),
        ("nest", "→", "agenda-nest", up.is_some()),
        ("out", "←", "agenda-out", row.item.draft.parent.is_some()),
    ];
    let title = row.item.draft.title.get(page.lang);
    let here = |verb: &str| match pressed {
        Some("up") if up.is_none() => verb == "down",
        Some("down") if down.is_none() => verb == "up",
        pressed => pressed == Some(verb),
    };
    html! {
        p.moves {
            @for (verb, sign, key, may) in buttons {
                button type="submit" name=(DO) value={ (verb) "." (id.0) } disabled[!may] autofocus[may && here(verb)]
                    title=(page.say(key)) aria-label={ (page.say(key)) ": " (title) } { (sign) }
            }
        }
    }
}

/// Boxes for an item more.
pub fn addition(page: &Page, plenary: &Plenary, given: &Given) -> Markup {
    let value = |part: &str| given.get(&format!("{NEW}.{part}")).unwrap_or_default().to_owned();
    let after = given.get("new.after").map(str::to_owned);
    let last = plenary.agenda.last().map(|it| it.draft.id.0.to_string());
    let numbers = plenary.numbers();
    html! {
        section.addition {
            h2 { (page.say("agenda-add")) }
            div.boxes {
                @for (lang, label) in [("es", "agenda-title-es"), ("en", "agenda-title-en")] {
                    div.field {
                        label for={ "new-" (lang) } { (page.say(label)) }
                        input type="text" id={ "new-" (lang) } name={ (NEW) "." (lang) } value=(value(lang)) lang=(lang) autocomplete="off";
                    }
                }
                @if !plenary.agenda.is_empty() {
                    div.field {
                        label for="new-after" { (page.say("agenda-after")) }
                        select id="new-after" name="new.after" {
                            @for item in plenary.agenda.iter().filter(|it| it.draft.parent.is_none()) {
                                @let id = item.draft.id.0.to_string();
                                option value=(id) selected[after.as_ref().or(last.as_ref()) == Some(&id)] {
                                    (numbers.get(&item.draft.id).map_or("", |it| it.as_str())) " " (item.draft.title.get(page.lang))
                                }
                            }
                        }
                    }
                }
            }
            p.row { button.btn type="submit" name=(DO) value="add" { (page.say("do-plenary-add-item")) } }
        }
    }
}

/// What the record proposes, each with its reason and a box to tick.
pub fn proposed(page: &Page, waiting: &[Waiting], given: &Given) -> Markup {
    html! {
        section.addition {
            h2 { (page.say("agenda-proposed")) }
            p.hint { (page.say("agenda-proposed-hint")) }
            div.choices { @for it in waiting {
                @let chosen = given.all(PROPOSED).any(|key| key == it.key);
                label.check {
                    input type="checkbox" name=(PROPOSED) value=(it.key) checked[chosen];
                    span {
                        strong { (page.text(&it.proposed.item.title)) } br;
                        span.soft { @match &it.proposed.item.reason {
                            Some(reason) => (page.text(reason)),
                            None => (page.say("agenda-usual")),
                        } }
                    }
                }
            } }
            p.row { button.btn type="submit" name=(DO) value="propose" { (page.say("agenda-take")) } }
        }
    }
}

/// The agenda as whoever does not keep it reads it.
pub fn readable(page: &Page, plenary: &Plenary) -> Markup {
    let arranged = Arrangement::of(plenary);
    html! {
        ol.arranged {
            @for item in &plenary.agenda {
                li class=(format!("depth-{}", arranged.depth(item.draft.id).min(4))) {
                    span.n { (arranged.number(item.draft.id)) }
                    div.what {
                        h2 { (page.text(&item.draft.title)) }
                        p.chips { (item_chip(page, item)) }
                        @if let Some(reason) = &item.draft.reason { p.soft { (page.text(reason)) } }
                    }
                }
            }
        }
        @if plenary.agenda.is_empty() { p.soft { (page.say("agenda-empty")) } }
    }
}

/// What became of an item, as chips. That everything is still to come goes without saying until something is not.
fn item_chip(page: &Page, item: &Item) -> Markup {
    let chip = match item.status {
        ItemStatus::Pending => None,
        ItemStatus::Open(_) => Some(("chip now", "item-open")),
        ItemStatus::Done => Some(("chip ok", "item-done")),
        ItemStatus::CarriedOver(_) => Some(("chip wait", "item-carried-over")),
    };
    html! {
        @if item.late { span.chip.wait { (page.say("item-late")) } }
        @if let Some((class, key)) = chip { span.(class) { (page.say(key)) } }
    }
}
