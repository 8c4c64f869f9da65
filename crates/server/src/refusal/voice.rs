//! The names that refusals speak of: seats as of one day, dates in full, items by their number.

use documents::lang::Catalog;
use documents::say;
pub use documents::{capitalized, name_of};
use domain::Coalition;
use domain::deadline::Due;
use domain::mandate::Office;
use domain::membership::{Class, Span};
use domain::plenary::{Plenary, Standing};
use domain::right::Right;
use domain::symbol::{ItemId, Seat};
use domain::words::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::lang::Words;

/// One coalition, one day, one language.
pub struct Voice<'a> {
    /// What is known.
    pub coalition: &'a Coalition,
    /// The day whose names are used.
    pub day: Date,
    /// The messages of refusals.
    pub words: &'static Words,
    /// The messages that papers use as well: offices, lists, spans of time.
    papers: &'static Catalog,
}

impl<'a> Voice<'a> {
    pub fn new(coalition: &'a Coalition, day: Date, lang: Lang) -> Self {
        Self { coalition, day, words: Words::of(lang), papers: Catalog::papers(lang) }
    }

    /// «la Organización Internacional para las Migraciones»: a seat's name inside a sentence.
    pub fn seat(&self, seat: &Seat) -> String {
        let lang = self.papers.lang();
        let name = match self.coalition.membership.participants.get(seat) {
            Some(it) if !it.names.is_empty() => it.name(self.day).get(lang),
            _ => return seat.to_string(),
        };
        let body = matches!(
            self.coalition.membership.class(seat, self.day),
            Some(Class::ObserverOrganization | Class::Partner)
        );
        match if body { article_of_body(name, lang) } else { article_of_state(name, lang) } {
            Some(article) => format!("{article} {name}"),
            None => name.to_owned(),
        }
    }

    /// Several seats, as a list in a sentence.
    pub fn seats<'s>(&self, seats: impl IntoIterator<Item = &'s Seat>) -> String {
        self.list(seats.into_iter().map(|seat| self.seat(seat)))
    }

    /// «2, 3 y 4».
    pub fn list<S: AsRef<str>>(&self, parts: impl IntoIterator<Item = S>) -> String {
        self.papers.list(parts)
    }

    /// «por aclamación o a mano alzada»; `none` where there is nothing to choose from.
    pub fn either(&self, parts: &[String]) -> String {
        match parts {
            [] => "none".to_owned(),
            [only] => only.clone(),
            [rest @ .., last] => say!(self.words, "refusal-either", rest = rest.join(", "), last = last),
        }
    }

    /// «toma de nota»: the kind of a transcribed agreement.
    pub fn archived_kind(&self, kind: domain::archive::claim::Kind) -> String {
        documents::archived::kind(documents::Voice::new(self.coalition, self.papers.lang(), self.day), kind)
    }

    /// «30 de noviembre de 2023».
    pub fn date(&self, day: Date) -> String {
        self.papers.date(day)
    }

    /// «del 1 de enero de 2024 al 31 de diciembre de 2024».
    pub fn span(&self, span: &Span) -> String {
        let from = self.date(span.from);
        match span.to {
            Some(to) => say!(self.papers, "span", from = from, to = self.date(to)),
            None => say!(self.papers, "span-open", from = from),
        }
    }

    /// «la Presidencia».
    pub fn office(&self, office: Office) -> String {
        say!(self.papers, "office", office = name_of(&office))
    }

    /// «organización observadora», after «como».
    pub fn class(&self, class: Class) -> String {
        say!(self.words, "refusal-class", class = name_of(&class))
    }

    /// «derecho a voto».
    pub fn right(&self, right: Right) -> String {
        say!(self.words, "refusal-right", right = name_of(&right))
    }

    /// «en la primera plenaria de 2024».
    pub fn due(&self, due: &Due) -> String {
        match due {
            Due::On(day) => say!(self.papers, "due-on", date = self.date(*day)),
            Due::Days(days) => say!(self.papers, "due-days", days = days),
            Due::FirstPlenaryOf(year) => say!(self.papers, "due-first", year = year),
            Due::AtPlenary(code) => say!(self.papers, "due-at", plenary = code),
            Due::NextPlenary {} => say!(self.papers, "due-next"),
        }
    }

    /// «09:30», on the clock of the plenary in session; on the coalition's where none is.
    pub fn hour(&self, at: Timestamp) -> String {
        let founding = self.coalition.membership.founding.as_ref();
        let zone = self.in_session().map(|it| &it.zone).or(founding.map(|it| &it.zone));
        self.papers.hour(at, zone.map_or("UTC", String::as_str))
    }

    /// The same to the second: «09:30:20».
    pub fn hour_and_second(&self, at: Timestamp) -> String {
        format!("{}:{:02}", self.hour(at), at.as_second().rem_euclid(60))
    }

    /// «4 de marzo de 2024 a las 09:00 (hora de Ciudad de Guatemala, UTC−06:00)», where the coalition counts its days.
    pub fn instant(&self, at: Timestamp) -> String {
        documents::Voice::new(self.coalition, self.papers.lang(), self.day).instant(at)
    }

    /// The plenary in session.
    pub fn in_session(&self) -> Option<&'a Plenary> {
        self.coalition.plenaries.values().find(|it| it.standing == Standing::Open)
    }

    /// «el punto 5 («Elección»)»; «ese punto» where it is not certain which plenary it belongs to.
    pub fn item(&self, id: ItemId) -> String {
        let known = self.agenda_with(id).and_then(|plenary| {
            let number = plenary.numbers().remove(&id)?;
            Some((number, &plenary.item(id)?.draft.title))
        });
        match known {
            Some((number, title)) => {
                let title = title.get(self.papers.lang()).trim();
                say!(self.words, "refusal-item", number = number, title = title)
            }
            None => say!(self.words, "refusal-that-item"),
        }
    }

    /// The number of an item on its agenda, where that is certain.
    pub fn item_number(&self, id: ItemId) -> Option<String> {
        self.agenda_with(id)?.numbers().remove(&id)
    }

    /// A refusal names an item without its plenary: it is that of the plenary in session,
    /// or of the only one under preparation that has such an item.
    fn agenda_with(&self, id: ItemId) -> Option<&'a Plenary> {
        let has = |it: &&Plenary| it.standing != Standing::Closed && it.item(id).is_some();
        match self.in_session() {
            Some(plenary) => Some(plenary).filter(has),
            None => {
                let mut plenaries = self.coalition.plenaries.values().filter(has);
                plenaries.next().filter(|_| plenaries.next().is_none())
            }
        }
    }
}

/// The article of an organization's name; none where it is an acronym or its gender is not known.
fn article_of_body(name: &str, lang: Lang) -> Option<&'static str> {
    let (first, is_longer) = name.split_once(' ').map_or((name, false), |(first, _)| (first, true));
    let feminine = ["ción", "sión", "dad"].iter().any(|end| first.ends_with(end));
    match (lang, first) {
        (Lang::Es, "Agencia" | "Alianza" | "Oficina" | "Red" | "Secretaría" | "Unión") => Some("la"),
        (Lang::Es, "Banco" | "Centro" | "Consejo" | "Fondo" | "Foro" | "Instituto" | "Programa") => {
            Some("el")
        }
        (Lang::Es, _) => feminine.then_some("la"),
        (Lang::En, _) => (is_longer && first.chars().any(char::is_lowercase)).then_some("the"),
    }
}

/// States take an article in English alone, and few of them.
fn article_of_state(name: &str, lang: Lang) -> Option<&'static str> {
    let definite = ["Islands", "Kingdom", "Republic", "States"];
    (lang == Lang::En && name.split(' ').skip(1).any(|word| definite.contains(&word))).then_some("the")
}
