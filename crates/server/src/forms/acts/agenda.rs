//! The agenda: items put on it, taken off it, opened, closed, carried over.

use domain::command::Command;
use domain::plenary::add_item::AddItem;
use domain::plenary::amend_item::AmendItem;
use domain::plenary::carry_over_item::CarryOverItem;
use domain::plenary::close_item::CloseItem;
use domain::plenary::open_item::OpenItem;
use domain::plenary::reorder_agenda::ReorderAgenda;
use domain::plenary::withdraw_item::WithdrawItem;
use domain::plenary::{Item, ItemDraft, Plenary, Purpose, Visibility};
use domain::symbol::{ItemId, PlenaryCode};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::given::Given;
use crate::forms::{ActForm, Asking};
use crate::pages::frame::Page;

pub const FORMS: &[ActForm] = &[
    ActForm { action: &AddItem::ACTION, fields: add_fields, order: add },
    ActForm { action: &AmendItem::ACTION, fields: amend_fields, order: amend },
    ActForm { action: &ReorderAgenda::ACTION, fields: reorder_fields, order: reorder },
    ActForm {
        action: &WithdrawItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(WithdrawItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &OpenItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(OpenItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &CloseItem::ACTION,
        fields: plenary_and_item,
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            Some(Order::of(CloseItem { plenary: plenary?, item: item? }))
        },
    },
    ActForm {
        action: &CarryOverItem::ACTION,
        fields: |asking| {
            vec![choices::plenary(asking), choices::item(asking), Field::text("reason", "field-reason")]
        },
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            let reason = filled.text("reason");
            Some(Order::of(CarryOverItem { plenary: plenary?, item: item?, reason: reason? }))
        },
    },
];

fn plenary_and_item(asking: &Asking) -> Vec<Field> {
    vec![choices::plenary(asking), choices::item(asking)]
}

const PURPOSES: [Purpose; 11] = [
    Purpose::Substance,
    Purpose::Quorum,
    Purpose::Agenda,
    Purpose::Minutes,
    Purpose::Report,
    Purpose::Declaration,
    Purpose::Data,
    Purpose::Committee,
    Purpose::Election,
    Purpose::Commitments,
    Purpose::Other,
];

fn add_fields(asking: &Asking) -> Vec<Field> {
    let mut fields = vec![choices::plenary(asking)];
    fields.extend(draft_fields(asking, None));
    fields.push(Field::choice("after", "field-after", choices::items(asking)).optional());
    fields.push(choices::decision(asking).optional());
    fields
}

/// What is said of an item; as it stands, where it is there already.
fn draft_fields(asking: &Asking, known: Option<&ItemDraft>) -> Vec<Field> {
    let seen = [Visibility::Public, Visibility::Members, Visibility::InCamera];
    let purpose = known.map_or(Purpose::Substance, |it| it.purpose);
    let visibility = known.map_or(Visibility::Public, |it| it.visibility);
    vec![
        Field::text("title", "field-title").text_known(known.map(|it| &it.title)),
        Field::choice("purpose", "field-purpose", choices::variants(asking, "purpose-", &PURPOSES))
            .value(documents::name_of(&purpose)),
        Field::choice("parent", "field-parent", choices::items(asking))
            .optional()
            .known(known.and_then(|it| it.parent).map(|it| it.0)),
        Field::choice("proposed_by", "field-proposed-by", choices::seats(asking))
            .optional()
            .known(known.and_then(|it| it.proposed_by.as_ref())),
        Field::choice("visibility", "field-visibility", choices::variants(asking, "visibility-", &seen))
            .value(documents::name_of(&visibility)),
        Field::number("planned_minutes", "field-planned-minutes")
            .optional()
            .known(known.and_then(|it| it.planned_minutes)),
    ]
}

/// The item as answered, under this id, with the papers and the reason that it has.
fn draft(filled: &mut Filled, id: Option<ItemId>, known: Option<&ItemDraft>) -> Option<ItemDraft> {
    let title = filled.text("title");
    let (purpose, visibility) = (filled.variant("purpose"), filled.variant("visibility"));
    let (parent, proposed_by) = (filled.opt_item("parent"), filled.opt_seat("proposed_by"));
    let planned_minutes = filled.opt_number("planned_minutes");
    Some(ItemDraft {
        id: id?,
        parent,
        title: title?,
        purpose: purpose?,
        proposed_by,
        visibility: visibility?,
        planned_minutes,
        papers: known.map(|it| it.papers.clone()).unwrap_or_default(),
        reason: known.and_then(|it| it.reason.clone()),
    })
}

fn add(filled: &mut Filled) -> Option<Order> {
    let plenary = filled.plenary("plenary");
    let id = plenary.as_ref().map(|plenary| next_id(filled, plenary));
    let (item, after) = (draft(filled, id, None), filled.opt_item("after"));
    let admitted_by = filled.opt_decision("decision");
    Some(Order::of(AddItem { plenary: plenary?, item: item?, after, admitted_by }))
}

/// First which item; then what it says. Once that is shown the item stays the same: its words are another's nowhere.
fn amend_fields(asking: &Asking) -> Vec<Field> {
    let Some((plenary, item)) = chosen_item(asking.page, asking.given) else {
        let hint = asking.page.say("hint-amend-item");
        return vec![choices::plenary(asking), choices::item(asking).hint(hint)];
    };
    let id = asking.given.get("item").unwrap_or_default();
    let mut fields = vec![
        this("plenary", "field-plenary", plenary.code.as_str(), plenary.code.as_str()),
        this("item", "field-item", id, item.draft.title.get(asking.page.lang)),
    ];
    fields.extend(draft_fields(asking, Some(&item.draft)));
    fields
}

fn amend(filled: &mut Filled) -> Option<Order> {
    let (plenary, id) = (filled.plenary("plenary"), filled.item("item"));
    let (plenary, id) = (plenary?, id?);
    let (page, given) = (filled.page, filled.given);
    let Some((_, known)) = chosen_item(page, given) else {
        filled.fault("item", "fault-choice");
        return None;
    };
    if !given.has("title.es") {
        return None;
    }
    let item = draft(filled, Some(id), Some(&known.draft))?;
    Some(Order::of(AmendItem { plenary, item }))
}

/// The one thing that a form is about by now.
fn this(name: &'static str, label: &'static str, value: &str, shown: &str) -> Field {
    Field::choice(name, label, vec![(value.to_owned(), shown.to_owned())]).value(value)
}

fn chosen_plenary<'a>(page: &Page<'a>, given: &Given) -> Option<&'a Plenary> {
    page.coalition.plenaries.get(&PlenaryCode::from(given.get("plenary")?))
}

/// The item that was chosen, with its plenary, if they belong together.
fn chosen_item<'a>(page: &Page<'a>, given: &Given) -> Option<(&'a Plenary, &'a Item)> {
    let (plenary, written) = (chosen_plenary(page, given)?, given.get("item")?);
    let id = match written.rsplit_once('/') {
        Some((code, id)) => Some(id).filter(|_| code == plenary.code.as_str()),
        None => Some(written),
    };
    Some((plenary, plenary.item(ItemId(id?.parse().ok()?))?))
}

/// First of which plenary; then its items as they stand.
fn reorder_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let Some(plenary) = chosen_plenary(page, asking.given) else { return vec![choices::plenary(asking)] };
    let ids: Vec<String> = plenary.agenda.iter().map(|it| it.draft.id.0.to_string()).collect();
    let items: Vec<String> = choices::items_of(page, plenary, false)
        .into_iter()
        .map(|(id, shown)| format!("{id} = {shown}"))
        .collect();
    vec![
        this("plenary", "field-plenary", plenary.code.as_str(), plenary.code.as_str()),
        Field::line("order", "field-order")
            .value(ids.join(" "))
            .hint(page.fill("hint-order", &[("items", &items.join(" · "))])),
        choices::decision(asking).optional().hint(page.say("hint-reorder-decision")),
    ]
}

fn reorder(filled: &mut Filled) -> Option<Order> {
    let plenary = filled.plenary("plenary")?;
    if !filled.given.has("order") {
        return None;
    }
    let written = filled.line("order")?;
    let ids = written.split(|letter: char| letter.is_whitespace() || letter == ',');
    let ids: Result<Vec<u16>, _> = ids.filter(|it| !it.is_empty()).map(str::parse).collect();
    let Ok(ids) = ids else {
        filled.fault("order", "fault-order");
        return None;
    };
    let decision = filled.opt_decision("decision");
    Some(Order::of(ReorderAgenda { plenary, order: ids.into_iter().map(ItemId).collect(), decision }))
}

/// An id that no item of the plenary had before.
fn next_id(filled: &Filled, plenary: &PlenaryCode) -> ItemId {
    let known = filled.page.coalition.plenaries.get(plenary);
    let items = known.into_iter().flat_map(|it| it.agenda.iter().chain(&it.withdrawn_items));
    ItemId(items.map(|it| it.draft.id.0).max().unwrap_or(0) + 1)
}
