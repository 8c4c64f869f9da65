//! A plenary as large as they come: thirty items with two parts each, all debated, decided and agreed on.
//!
//! It is lived through the rules, in a record that has a Presidency (HND) and a Technical Secretariat (PAN):
//! the demonstration's, of which it is the second plenary of 2024.

use domain::agreement::{Kind as AgreementKind, record::Record};
use domain::command::{Actor, Command};
use domain::commitment::{Owner, make::Make};
use domain::deadline::Due;
use domain::decision::{Mode as DecisionMode, close::Close as CloseDecision, open::Open as OpenDecision};
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::convene::Convene;
use domain::plenary::note::Note;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{AgreementId, DecisionId, ItemId, PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::Date;
use server::app::App;

/// Items, and the parts of each.
const ITEMS: u16 = 30;
const PARTS: u16 = 2;

/// The code of the large plenary.
pub fn code() -> PlenaryCode {
    PlenaryCode::from("II-2024")
}

/// Convenes it for `day`, the day that the clock of `app` stands at, and lives through it.
pub fn tell(app: &App, day: Date) {
    let sitting = Sitting { app };
    sitting.convene(day);
    for seat in ["BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV"] {
        let attendance = Attendance::InRoom;
        sitting.secretariat(RecordPresence { plenary: code(), seat: Seat::from(seat), attendance });
    }
    sitting.presidency(Open { plenary: code() });
    sitting.presidency(AdoptAgenda { plenary: code(), decision: None });
    let mut agreed = 0;
    for item in (1..=ITEMS).map(|number| number * 10) {
        sitting.presidency(OpenItem { plenary: code(), item: ItemId(item) });
        sitting.notes(item, "MEX");
        for part in 1..=PARTS {
            agreed += 1;
            sitting.part(item + part, agreed);
        }
        sitting.presidency(CloseItem { plenary: code(), item: ItemId(item) });
    }
    sitting.presidency(Close { plenary: code() });
}

/// An item with its parts: ids 10, 11, 12 and so on.
fn agenda() -> Vec<ItemDraft> {
    let item = |number: u16, parent: Option<u16>, title: Text| ItemDraft {
        id: ItemId(number),
        parent: parent.map(ItemId),
        title,
        purpose: Purpose::Substance,
        proposed_by: Some(Seat::from("CRI")),
        visibility: Visibility::Public,
        planned_minutes: Some(15),
        papers: Vec::new(),
        reason: None,
    };
    (1..=ITEMS)
        .flat_map(|number| {
            let title = Text::both(
                &format!("Seguimiento de la línea de acción {number} del plan regional"),
                &format!("Follow-up of line of action {number} of the regional plan"),
            );
            let parts = (1..=PARTS).map(move |part| {
                let title = Text::both(
                    &format!("Informe de avances y medidas propuestas, parte {part} de la línea {number}"),
                    &format!("Report on progress and measures proposed, part {part} of line {number}"),
                );
                item(number * 10 + part, Some(number * 10), title)
            });
            std::iter::once(item(number * 10, None, title)).chain(parts)
        })
        .collect()
}

struct Sitting<'a> {
    app: &'a App,
}

impl Sitting<'_> {
    fn act<C: Command + Send + 'static>(&self, seat: &str, capacity: Capacity, command: C) {
        let actor = Actor { seat: Seat::from(seat), capacity };
        let done = self.app.execute_blocking(actor, None, command);
        assert!(done.is_ok(), "{}: {:?}", C::ACTION.name, done.err());
    }

    fn presidency<C: Command + Send + 'static>(&self, command: C) {
        self.act("HND", Capacity::Presidency, command);
    }

    fn secretariat<C: Command + Send + 'static>(&self, command: C) {
        self.act("PAN", Capacity::Secretariat, command);
    }

    fn convene(&self, opens_on: Date) {
        self.presidency(Convene {
            plenary: code(),
            kind: Kind::Ordinary,
            ordinal: 2,
            place: Text::es("Ciudad de Panamá"),
            host: Some(Seat::from("PAN")),
            zone: "America/Panama".to_owned(),
            mode: Mode::Hybrid,
            opens_at: self.app.clock.now(),
            opens_on,
            waiver: Some(Text::es("Se convoca para medir qué tan grande puede ser una plenaria.")),
            agenda: agenda(),
        });
    }

    fn notes(&self, item: u16, seat: &str) {
        let text = Text::both(
            &format!("informó de los avances logrados en el punto {item} y pidió que constaran en el acta"),
            &format!("reported on the progress made under item {item} and asked that the minutes tell of it"),
        );
        self.presidency(Note { plenary: code(), item: ItemId(item), seat: Some(Seat::from(seat)), text });
    }

    /// A part is debated, decided by consensus, agreed on; every third agreement binds somebody.
    fn part(&self, item: u16, number: u16) {
        let (plenary, item) = (code(), ItemId(item));
        self.presidency(OpenItem { plenary: code(), item });
        self.notes(item.0, "GTM");
        let text = Text::both(
            &format!(
                "El pleno aprueba las medidas propuestas en el punto {} y encomienda su aplicación.",
                item.0
            ),
            &format!(
                "The plenary approves the measures proposed under item {} and entrusts their use.",
                item.0
            ),
        );
        let (matter, mode) = (Matter::Substantive, DecisionMode::Consensus);
        let decision = DecisionId { plenary: code(), number };
        self.presidency(OpenDecision { plenary: code(), item: Some(item), matter, text: text.clone(), mode });
        self.presidency(CloseDecision { decision: decision.clone(), absent: Vec::new() });
        let (kind, decision) = (AgreementKind::Other, Some(decision));
        self.secretariat(Record { plenary, kind, text, item: Some(item), decision });
        if number.is_multiple_of(3) {
            self.secretariat(Make {
                agreement: AgreementId { plenary: code(), number },
                owner: Owner::Seat(Seat::from("SLV")),
                text: Text::both("Aplicar las medidas e informar", "Apply the measures and report"),
                due: Due::Days(90),
            });
        }
        self.presidency(CloseItem { plenary: code(), item });
    }
}
