//! The voice in which one paper speaks: one coalition, one language, the names of one day.

use domain::command::Actor;
use domain::deadline::Due;
use domain::mandate::{Mandate, Office};
use domain::membership::{Class, Span};
use domain::symbol::{CommitteeId, DeclarationId, ItemId, PlenaryCode, Seat};
use domain::words::{Lang, Text};
use domain::{Coalition, commitment};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::lang::Catalog;
use crate::naming::{self, Named};
use crate::say;

/// Says things in one language with the names of one day.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// What is known.
    pub coalition: &'a Coalition,
    /// The messages of the language.
    pub words: &'static Catalog,
    /// The day whose names are used.
    pub day: Date,
    /// The seat that speaks of itself as «nuestro país», in its own note.
    pub own: Option<&'a Seat>,
}

impl<'a> Voice<'a> {
    /// The voice of the record.
    pub fn new(coalition: &'a Coalition, lang: Lang, day: Date) -> Self {
        Self { coalition, words: Catalog::papers(lang), day, own: None }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// A seat's name as it stands in a table; its symbol where the record knows no name.
    pub fn label(&self, seat: &Seat) -> String {
        match self.coalition.membership.participants.get(seat) {
            Some(it) if !it.names.is_empty() => it.name(self.day).get(self.lang()).to_owned(),
            _ => seat.to_string(),
        }
    }

    /// A seat's name as it stands in a sentence.
    pub fn seat(&self, seat: &Seat) -> String {
        let named = self.named(seat);
        if self.own == Some(seat) {
            return match named {
                Named::State => say!(self.words, "own-state"),
                Named::Body => say!(self.words, "own-organization"),
            };
        }
        naming::in_sentence(&self.label(seat), named, self.lang())
    }

    /// Several seats, as a list in a sentence.
    pub fn seats<'s>(&self, seats: impl IntoIterator<Item = &'s Seat>) -> String {
        self.words.list(seats.into_iter().map(|seat| self.seat(seat)))
    }

    /// Several seats in the alphabetical order of their names.
    pub fn sorted_seats<'s>(&self, seats: impl IntoIterator<Item = &'s Seat>) -> String {
        let mut names: Vec<(String, &Seat)> =
            seats.into_iter().map(|seat| (naming::sort_key(&self.label(seat)), seat)).collect();
        names.sort();
        self.seats(names.into_iter().map(|(_, seat)| seat))
    }

    fn named(&self, seat: &Seat) -> Named {
        match self.coalition.membership.class(seat, self.day) {
            Some(Class::ObserverOrganization | Class::Partner) => Named::Body,
            _ => Named::State,
        }
    }

    /// Who acted, as what.
    pub fn actor(&self, actor: &Actor) -> String {
        say!(self.words, "actor", capacity = name_of(&actor.capacity), seat = self.seat(&actor.seat))
    }

    /// «la Presidencia».
    pub fn office(&self, office: Office) -> String {
        say!(self.words, "office", office = name_of(&office))
    }

    /// «la Presidencia, a cargo de Guatemala a través de SVET».
    pub fn holder(&self, mandate: &Mandate) -> String {
        let (office, seat) = (name_of(&mandate.office), self.seat(&mandate.seat));
        let Some(institution) = &mandate.institution else {
            return say!(self.words, "office-held", office = office, seat = seat);
        };
        let (institution, of_institution) = self.institution(institution);
        say!(
            self.words,
            "office-exercised",
            office = office,
            seat = seat,
            institution = institution,
            of_institution = of_institution,
        )
    }

    /// An institution inside a sentence, and after «de».
    pub fn institution(&self, institution: &Text) -> (String, String) {
        let name = institution.get(self.lang());
        (naming::in_sentence(name, Named::Body, self.lang()), naming::of(name, Named::Body))
    }

    /// The owner of a commitment.
    pub fn owner(&self, owner: &commitment::Owner) -> String {
        match owner {
            commitment::Owner::Seat(seat) => self.seat(seat),
            commitment::Owner::Office(office) => self.office(*office),
            commitment::Owner::AllMembers {} => say!(self.words, "owner-all"),
        }
    }

    /// When something is due, with the plenary where that turned out to be one.
    pub fn due(&self, due: &Due, found: Option<&PlenaryCode>) -> String {
        match (due, found) {
            (Due::On(day), _) => say!(self.words, "due-on", date = self.date(*day)),
            (Due::Days(days), _) => say!(self.words, "due-days", days = days),
            (Due::FirstPlenaryOf(year), None) => say!(self.words, "due-first", year = year),
            (Due::FirstPlenaryOf(year), Some(code)) => {
                say!(self.words, "due-first-found", year = year, plenary = code)
            }
            (Due::AtPlenary(code), _) => say!(self.words, "due-at", plenary = code),
            (Due::NextPlenary {}, None) => say!(self.words, "due-next"),
            (Due::NextPlenary {}, Some(code)) => say!(self.words, "due-next-found", plenary = code),
        }
    }

    /// «30 de noviembre de 2023».
    pub fn date(&self, day: Date) -> String {
        self.words.date(day)
    }

    /// «del 1 de enero de 2024 al 31 de diciembre de 2024».
    pub fn span(&self, span: &Span) -> String {
        let from = self.date(span.from);
        match span.to {
            Some(to) => say!(self.words, "span", from = from, to = self.date(to)),
            None => say!(self.words, "span-open", from = from),
        }
    }

    /// «09:00 (hora de Ciudad de Guatemala, UTC−06:00)».
    pub fn hour(&self, at: Timestamp, zone: &str) -> String {
        say!(
            self.words,
            "hour-at",
            time = self.words.hour(at, zone),
            city = self.city(zone),
            offset = self.words.offset(at, zone),
        )
    }

    /// «4 de marzo de 2024 a las 09:00 (hora de Ciudad de Guatemala, UTC−06:00)», where the coalition counts its days.
    pub fn instant(&self, at: Timestamp) -> String {
        let zone = self.coalition.membership.founding.as_ref().map_or("UTC", |it| it.zone.as_str());
        self.instant_in(at, zone)
    }

    /// The same on the clock of a zone.
    pub fn instant_in(&self, at: Timestamp, zone: &str) -> String {
        let date = self.date(crate::lang::day_in(at, zone));
        say!(self.words, "instant", date = date, hour = self.hour(at, zone))
    }

    /// The capital whose clock a zone is; the zone's own name where no capital uses it.
    fn city(&self, zone: &str) -> String {
        let capital = self.coalition.membership.participants.values().find(|it| it.zone == zone);
        capital.map_or_else(|| zone.to_owned(), |it| it.capital.get(self.lang()).to_owned())
    }

    /// A text of the record in this language, or its authentic version.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang()).trim()
    }

    /// A text of the record without its final full stop, to go on after it.
    pub fn phrase<'t>(&self, text: &'t Text) -> &'t str {
        self.text(text).trim_end_matches('.')
    }

    /// «Punto de la agenda», by number and title.
    pub fn item(&self, plenary: &PlenaryCode, id: ItemId) -> String {
        let plenary = self.coalition.plenaries.get(plenary);
        let found = plenary.and_then(|plenary| {
            let item = plenary.agenda.iter().find(|item| item.draft.id == id)?;
            Some((plenary.numbers().remove(&id)?, &item.draft.title))
        });
        match found {
            Some((number, title)) => {
                say!(self.words, "item", number = number, title = self.phrase(title))
            }
            None => say!(self.words, "item-gone"),
        }
    }

    /// A committee's name.
    pub fn committee(&self, id: &CommitteeId) -> String {
        match self.coalition.committees.get(id) {
            Some(committee) => self.quoted(self.phrase(&committee.name)),
            None => id.to_string(),
        }
    }

    /// A declaration's title.
    pub fn declaration(&self, id: &DeclarationId) -> String {
        match self.coalition.declarations.get(id) {
            Some(declaration) => self.quoted(self.phrase(&declaration.title)),
            None => id.to_string(),
        }
    }

    /// «text»; quotation marks inside take the next form, as both languages do.
    pub fn quoted(&self, text: &str) -> String {
        let inside = |mark: char| match (self.lang(), mark) {
            (Lang::Es, '«') => '“',
            (Lang::Es, '»') => '”',
            (Lang::En, '“') => '‘',
            (Lang::En, '”') => '’',
            (_, other) => other,
        };
        say!(self.words, "quoted", text = text.chars().map(inside).collect::<String>())
    }
}

/// The name of a variant as the record writes it: `in_room`. Messages select by it.
pub fn name_of(variant: &impl Serialize) -> String {
    match serde_json::to_value(variant) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(serde_json::Value::Object(fields)) => {
            fields.into_iter().next().map(|(name, _)| name).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// `name` as a value that a message can select by; `none` where there is none.
pub fn or_none(name: Option<String>) -> String {
    name.unwrap_or_else(|| "none".to_owned())
}
