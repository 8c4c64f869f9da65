//! Plenaries: the call and the room.

use domain::command::Command;
use domain::draft_agenda::{Proposed, draft_agenda};
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::announce_departure::AnnounceDeparture;
use domain::plenary::announce_presence::AnnouncePresence;
use domain::plenary::close::Close;
use domain::plenary::convene::Convene;
use domain::plenary::note::Note;
use domain::plenary::open::Open;
use domain::plenary::record_departure::RecordDeparture;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::record_representative::RecordRepresentative;
use domain::plenary::resume::Resume;
use domain::plenary::suspend::Suspend;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode};
use domain::symbol::roman;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::choices;
use crate::forms::Order;
use crate::forms::field::{self, Field};
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};
use crate::pages::desk::agenda::proposals;
use crate::pages::frame::Page;

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Convene::ACTION, fields: convene_fields, order: convene },
    ActForm {
        action: &AnnouncePresence::ACTION,
        fields: |asking| vec![choices::plenary(asking), attendance(asking)],
        order: |filled| {
            let (plenary, attendance) = (filled.plenary("plenary"), filled.variant("attendance"));
            Some(Order::of(AnnouncePresence { plenary: plenary?, attendance: attendance? }))
        },
    },
    ActForm {
        action: &AnnounceDeparture::ACTION,
        fields: only_plenary,
        order: |filled| Some(Order::of(AnnounceDeparture { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &RecordPresence::ACTION,
        fields: |asking| {
            vec![choices::plenary(asking), choices::seat_in_the_room(asking), attendance(asking)]
        },
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let attendance = filled.variant("attendance");
            Some(Order::of(RecordPresence { plenary: plenary?, seat: seat?, attendance: attendance? }))
        },
    },
    ActForm {
        action: &RecordDeparture::ACTION,
        fields: |asking| vec![choices::plenary(asking), choices::seat_in_the_room(asking)],
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            Some(Order::of(RecordDeparture { plenary: plenary?, seat: seat? }))
        },
    },
    ActForm {
        action: &RecordRepresentative::ACTION,
        fields: |asking| {
            let person = Field::choice("person", "field-represents", choices::delegates(asking));
            vec![choices::plenary(asking), choices::seat_in_the_room(asking), person]
        },
        order: |filled| {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let person = filled.delegate("person");
            Some(Order::of(RecordRepresentative { plenary: plenary?, seat: seat?, person: person? }))
        },
    },
    ActForm {
        action: &Open::ACTION,
        fields: only_plenary,
        order: |filled| Some(Order::of(Open { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &AdoptAgenda::ACTION,
        fields: |asking| vec![choices::plenary(asking), choices::decision(asking).optional()],
        order: |filled| {
            let (plenary, decision) = (filled.plenary("plenary"), filled.opt_decision("decision"));
            Some(Order::of(AdoptAgenda { plenary: plenary?, decision }))
        },
    },
    ActForm {
        action: &Note::ACTION,
        fields: |asking| {
            vec![
                choices::plenary(asking),
                choices::item(asking),
                Field::choice("seat", "field-speaker", choices::seats(asking)).optional(),
                Field::text("text", "field-note"),
            ]
        },
        order: |filled| {
            let (plenary, item) = (filled.plenary("plenary"), filled.item("item"));
            let (seat, text) = (filled.opt_seat("seat"), filled.text("text"));
            Some(Order::of(Note { plenary: plenary?, item: item?, seat, text: text? }))
        },
    },
    ActForm {
        action: &Suspend::ACTION,
        fields: only_plenary,
        order: |filled| Some(Order::of(Suspend { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &Resume::ACTION,
        fields: only_plenary,
        order: |filled| Some(Order::of(Resume { plenary: filled.plenary("plenary")? })),
    },
    ActForm {
        action: &Close::ACTION,
        fields: only_plenary,
        order: |filled| Some(Order::of(Close { plenary: filled.plenary("plenary")? })),
    },
];

fn only_plenary(asking: &Asking) -> Vec<Field> {
    vec![choices::plenary(asking)]
}

fn attendance(asking: &Asking) -> Field {
    let attendance = [Attendance::InRoom, Attendance::Remote, Attendance::NotRecorded];
    Field::choice("attendance", "field-attendance", choices::variants(asking, "attendance-", &attendance))
}

fn convene_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let kinds = [Kind::Ordinary, Kind::Extraordinary, Kind::Preparatory, Kind::Technical];
    let modes = [Mode::InPerson, Mode::Hybrid, Mode::Remote];
    let year = page.today.year();
    let ordinal = next_ordinal(page);
    let notice = page.coalition.rules.on(page.today).map(|version| version.rules.notice_days.value);
    let notice = notice.map(|days| {
        let first = page.date(page.today.saturating_add(i32::from(days).days()));
        page.fill("hint-notice", &[("days", &days.to_string()), ("first", &first)])
    });
    let zone = page.coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str());
    let opens = Field::new("opens_at", "field-opens-at", field::Kind::Hour);
    vec![
        Field::line("plenary", "field-code").value(format!("{}-{year}", roman(ordinal))),
        Field::number("ordinal", "field-ordinal").value(ordinal.to_string()),
        Field::choice("kind", "field-kind", choices::variants(asking, "plenary-kind-", &kinds))
            .value("ordinary"),
        match notice {
            Some(notice) => opens.hint(notice),
            None => opens,
        },
        Field::line("zone", "field-zone").value(zone).hint(page.say("hint-zone")),
        Field::text("place", "field-place"),
        Field::choice("host", "field-host", choices::members(asking)).optional(),
        Field::choice("mode", "field-mode", choices::variants(asking, "mode-", &modes)).value("hybrid"),
        Field::text("waiver", "field-waiver").optional(),
        proposed(asking, ordinal),
    ]
}

/// What the record proposes for a plenary called in time, each with its reason, all of it ticked.
fn proposed(asking: &Asking, ordinal: u16) -> Field {
    let page = asking.page;
    let choice = |it: &Proposed| {
        let title = it.item.title.get(page.lang);
        let reason = it.item.reason.as_ref().map(|reason| format!("{title}: {}", reason.get(page.lang)));
        (proposals::key(&it.item), reason.unwrap_or_else(|| title.to_owned()))
    };
    let draft = offered(page, ordinal);
    let field = Field::several("proposed", "field-proposed-agenda", draft.iter().map(choice).collect());
    let field = field.hint(page.say("hint-proposed-agenda"));
    draft.iter().fold(field, |field, it| field.value(proposals::key(&it.item)))
}

/// The agenda as it is proposed before anybody says when: for the first day that the notice allows.
fn offered(page: &Page, ordinal: u16) -> Vec<Proposed> {
    let notice = page.coalition.rules.on(page.today).map_or(0, |it| it.rules.notice_days.value);
    let day = page.today.saturating_add(i32::from(notice).days());
    draft_agenda(page.coalition, page.today.year(), ordinal, day)
}

/// What was ticked, and what only the day that was written down brings along.
fn taken(filled: &Filled, ordinal: u16, opens_on: Date) -> Vec<ItemDraft> {
    let offered: Vec<String> =
        offered(filled.page, next_ordinal(filled.page)).iter().map(|it| proposals::key(&it.item)).collect();
    let ticked: Vec<&str> = filled.given.all("proposed").collect();
    let draft = draft_agenda(filled.page.coalition, opens_on.year(), ordinal, opens_on);
    let taken = draft.into_iter().filter(|it| {
        let key = proposals::key(&it.item);
        ticked.contains(&key.as_str()) || !offered.contains(&key)
    });
    taken.map(|it| it.item).collect()
}

fn next_ordinal(page: &Page) -> u16 {
    let year = page.today.year();
    let held = page.coalition.plenaries.values().filter(|it| it.year == year).map(|it| it.ordinal).max();
    held.unwrap_or(0) + 1
}

fn convene(filled: &mut Filled) -> Option<Order> {
    let (plenary, ordinal) = (filled.plenary("plenary"), filled.number::<u16>("ordinal"));
    let (kind, mode) = (filled.variant("kind"), filled.variant("mode"));
    let (place, host, waiver) = (filled.text("place"), filled.opt_seat("host"), filled.opt_text("waiver"));
    let zone = filled.zone("zone");
    let opens_at = filled.hour("opens_at", zone.as_deref().unwrap_or("UTC"));
    let page = filled.page;
    let home = page.coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str());
    let home = TimeZone::get(home).unwrap_or(TimeZone::UTC);
    let (opens_at, ordinal) = (opens_at?, ordinal?);
    let opens_on = home.to_datetime(opens_at).date();
    let agenda = taken(filled, ordinal, opens_on);
    Some(Order::of(Convene {
        plenary: plenary?,
        kind: kind?,
        ordinal,
        place: place?,
        host,
        zone: zone?,
        mode: mode?,
        opens_at,
        opens_on,
        waiver,
        agenda,
    }))
}
