//! The text twin as it grows: a line for each thing that happens, in the words of the minutes.
//!
//! It is read over thin lines and by the ear, so it has a measure: what is said in a minute fits into it, the weighty
//! before the slight, and what does not fit is counted and left to the record.

use std::collections::VecDeque;

use documents::lang::{Catalog, day_in};
use documents::sentence::sentence;
use domain::plenary::{Event as PlenaryEvent, Plenary, Standing, Visibility};
use domain::symbol::ItemId;
use domain::words::Lang;
use domain::{Coalition, Event, Fact};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::reach::{covers, effective};
use crate::lang::Words;

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// What was decided, and whether the plenary sits.
    Decisions,
    /// And which item is under discussion, and who has the floor.
    Floor,
    /// And everything else.
    Everything,
}

impl Level {
    /// As it is asked for: 1, 2 or 3; everything where nobody asks.
    pub fn asked(text: Option<&str>) -> Self {
        match text {
            Some("1") => Self::Decisions,
            Some("2") => Self::Floor,
            _ => Self::Everything,
        }
    }

    /// Its number.
    pub fn number(self) -> u8 {
        match self {
            Self::Decisions => 1,
            Self::Floor => 2,
            Self::Everything => 3,
        }
    }

    /// How many bytes things of this weight may take in a minute; the weighty find room when the slight no longer do.
    fn measure(self) -> usize {
        match self {
            Self::Decisions => 3_200,
            Self::Floor => 2_600,
            Self::Everything => 2_000,
        }
    }
}

/// What is told to whoever begins to read fits into this; with it, a first minute stays below five thousand bytes.
pub const GREETING: usize = 1_400;
/// A line is not longer than this; the whole text is a step away.
const LINE: usize = 600;
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// One line of the twin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The position of the fact in the record.
    pub position: u64,
    /// How weighty it is.
    pub weight: Level,
    /// When it happened.
    pub at: Timestamp,
    /// In a sentence.
    pub text: String,
}

/// Follows the proceedings of a plenary and says what a reader may know.
pub struct Teller {
    /// The language.
    pub lang: Lang,
    /// The most reserved items that are told of.
    pub sees: Visibility,
    /// How many of the proceedings it has heard.
    heard: usize,
    /// The items under discussion.
    open: Vec<ItemId>,
}

/// How a fact is told.
#[derive(Clone, Copy)]
enum Telling {
    /// A reserved item begins: that alone is said.
    DoorsClosed,
    /// It ended.
    DoorsOpened,
    /// In its sentence.
    Sentence,
}

impl Teller {
    /// A teller that has heard nothing yet.
    pub fn new(lang: Lang, sees: Visibility) -> Self {
        Self { lang, sees, heard: 0, open: Vec::new() }
    }

    /// The lines of what happened since it was asked last.
    pub fn news(&mut self, coalition: &Coalition, plenary: &Plenary) -> Vec<Line> {
        self.latest(coalition, plenary, usize::MAX, Level::Everything)
    }

    /// The last lines of this weight of what happened since, at most so many; the others cost next to nothing.
    pub fn latest(
        &mut self,
        coalition: &Coalition,
        plenary: &Plenary,
        count: usize,
        level: Level,
    ) -> Vec<Line> {
        let facts = plenary.proceedings.get(self.heard..).unwrap_or_default();
        self.heard = plenary.proceedings.len();
        let told: Vec<(&Fact, Telling)> = facts
            .iter()
            .filter_map(|fact| Some((&**fact, self.hear(plenary, fact)?)))
            .filter(|(fact, _)| weight(&fact.event) <= level)
            .collect();
        let from = told.len().saturating_sub(count);
        told[from..].iter().filter_map(|(fact, telling)| self.say(coalition, fact, *telling)).collect()
    }

    /// Takes in what happened, and returns how it is told.
    fn hear(&mut self, plenary: &Plenary, fact: &Fact) -> Option<Telling> {
        let was_hidden = self.is_hidden(plenary);
        if let Event::Plenary(event) = &fact.event {
            match event {
                PlenaryEvent::ItemOpened { item, .. } => self.open.push(*item),
                PlenaryEvent::ItemClosed { item, .. } | PlenaryEvent::ItemCarriedOver { item, .. } => {
                    self.open.retain(|it| it != item);
                }
                _ => {}
            }
        }
        match (was_hidden, self.is_hidden(plenary)) {
            (false, true) => Some(Telling::DoorsClosed),
            (true, false) => Some(Telling::DoorsOpened),
            // Whether it sits and who is there is no secret behind closed doors either.
            (true, true) if !is_of_the_sitting(&fact.event) => None,
            _ if names_hidden_item(plenary, fact, self.sees) => None,
            _ => Some(Telling::Sentence),
        }
    }

    fn say(&self, coalition: &Coalition, fact: &Fact, telling: Telling) -> Option<Line> {
        let words = Words::of(self.lang);
        let text = match telling {
            Telling::DoorsClosed => words.say("room-doors-closed", &[]),
            Telling::DoorsOpened => words.say("room-doors-opened", &[]),
            Telling::Sentence => sentence(coalition, fact, self.lang)?,
        };
        Some(Line { position: fact.position, weight: weight(&fact.event), at: fact.at, text: short(&text) })
    }

    fn is_hidden(&self, plenary: &Plenary) -> bool {
        let items = self.open.iter().filter_map(|id| plenary.item(*id));
        items.clone().any(|item| !covers(self.sees, effective(plenary, item)))
    }
}

/// Whether an event is of the sitting itself and not of what is dealt with.
fn is_of_the_sitting(event: &Event) -> bool {
    matches!(
        event,
        Event::Plenary(
            PlenaryEvent::Suspended { .. }
                | PlenaryEvent::Resumed { .. }
                | PlenaryEvent::Closed { .. }
                | PlenaryEvent::QuorumLost { .. }
                | PlenaryEvent::QuorumRegained { .. }
                | PlenaryEvent::PresenceRecorded { .. }
                | PlenaryEvent::DepartureRecorded { .. }
                | PlenaryEvent::RepresentativeRecorded { .. }
        )
    )
}

/// Whether a fact of the agenda names an item that is not shown.
fn names_hidden_item(plenary: &Plenary, fact: &Fact, sees: Visibility) -> bool {
    let hides = |id: ItemId| plenary.item(id).is_some_and(|item| !covers(sees, effective(plenary, item)));
    match &fact.event {
        Event::Plenary(PlenaryEvent::ItemAdded { item, .. } | PlenaryEvent::ItemAmended { item, .. }) => {
            !covers(sees, item.visibility) || hides(item.id)
        }
        Event::Plenary(PlenaryEvent::ItemCarriedOver { item, .. }) => hides(*item),
        _ => false,
    }
}

/// How weighty an event is.
fn weight(event: &Event) -> Level {
    use domain::{agreement, decision, election, floor};
    match event {
        Event::Plenary(
            PlenaryEvent::Convened { .. }
            | PlenaryEvent::Opened { .. }
            | PlenaryEvent::Suspended { .. }
            | PlenaryEvent::Resumed { .. }
            | PlenaryEvent::Closed { .. }
            | PlenaryEvent::QuorumLost { .. }
            | PlenaryEvent::QuorumRegained { .. },
        )
        | Event::Decision(decision::Event::Closed { .. } | decision::Event::TieSettled { .. })
        | Event::Agreement(agreement::Event::Recorded { .. })
        | Event::Election(election::Event::Announced { .. }) => Level::Decisions,
        Event::Plenary(
            PlenaryEvent::AgendaAdopted { .. }
            | PlenaryEvent::ItemOpened { .. }
            | PlenaryEvent::ItemClosed { .. }
            | PlenaryEvent::ItemCarriedOver { .. }
            | PlenaryEvent::Noted { .. },
        )
        | Event::Decision(decision::Event::Opened { .. } | decision::Event::FellBackToVote { .. })
        | Event::Floor(floor::Event::Given { .. } | floor::Event::ListClosed { .. }) => Level::Floor,
        _ => Level::Everything,
    }
}

/// A sentence on one line, cut where it would be too long to be heard.
fn short(text: &str) -> String {
    let one: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one.len() <= LINE {
        return one;
    }
    let mut end = LINE - "…".len();
    while !one.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}…", &one[..end])
}

/// The hour of something at the place of a plenary; with its date where it was not on the plenary's day.
pub fn when(lang: Lang, at: Timestamp, zone: &str, day: Date) -> String {
    let words = Catalog::papers(lang);
    match day_in(at, zone) {
        that if that == day => words.hour(at, zone),
        other => format!("{} {}", words.date(other), words.hour(at, zone)),
    }
}

/// Lines as a stream of text, measured.
pub struct Measured {
    lang: Lang,
    zone: String,
    /// The day of the plenary.
    day: Date,
    level: Level,
    /// What was said in the last minute: when, and how many bytes.
    said: VecDeque<(Timestamp, usize)>,
    /// How many lines did not fit since the last that did.
    left_out: usize,
}

impl Measured {
    /// A stream that has said nothing yet.
    pub fn new(lang: Lang, plenary: &Plenary, level: Level) -> Self {
        let (zone, day) = (plenary.zone.clone(), day_in(plenary.opens_at, &plenary.zone));
        Self { lang, zone, day, level, said: VecDeque::new(), left_out: 0 }
    }

    /// A line as it stands in the stream.
    fn written(&self, line: &Line) -> String {
        let when = when(self.lang, line.at, &self.zone, self.day);
        format!("{when} {} [#{}]\n", line.text, line.position)
    }

    /// What of these lines is said.
    pub fn say(&mut self, lines: &[Line]) -> String {
        let mut told = String::new();
        for line in lines.iter().filter(|it| it.weight <= self.level) {
            let written = self.written(line);
            let notice = self.notice();
            let length = written.len() + notice.as_ref().map_or(0, String::len);
            while self.said.front().is_some_and(|(at, _)| line.at.duration_since(*at) >= MINUTE) {
                self.said.pop_front();
            }
            let so_far: usize = self.said.iter().map(|(_, bytes)| bytes).sum();
            if so_far + length > line.weight.measure() {
                self.left_out += 1;
                continue;
            }
            told.extend(notice);
            told.push_str(&written);
            self.said.push_back((line.at, length));
            self.left_out = 0;
        }
        told
    }

    /// That some lines did not fit.
    fn notice(&self) -> Option<String> {
        let count = self.left_out.to_string();
        (self.left_out > 0)
            .then(|| format!("{}\n", Words::of(self.lang).say("room-left-out", &[("count", &count)])))
    }

    /// What a reader is greeted with: the plenary, where it stands, and the last lines that fit.
    pub fn greeting(&self, plenary: &Plenary, sees: Visibility, lines: &[Line]) -> String {
        let words = Words::of(self.lang);
        let standing = match plenary.standing {
            Standing::Convened => "standing-convened",
            Standing::Open => "standing-open",
            Standing::Suspended => "standing-suspended",
            Standing::Closed => "standing-closed",
        };
        let mut head = format!("{} · {}\n", plenary.code, words.say(standing, &[]));
        if let Some(item) = plenary.open_item() {
            let title = match covers(sees, effective(plenary, item)) {
                true => short(item.draft.title.get(self.lang)),
                false => words.say("room-reserved-item", &[]),
            };
            head.push_str(&format!("{}: {title}\n", words.say("room-under-discussion", &[])));
        }
        let mut recent = VecDeque::new();
        let mut room = GREETING.saturating_sub(head.len() + 1);
        for line in lines.iter().rev().filter(|it| it.weight <= self.level).take(6) {
            let written = self.written(line);
            let Some(left) = room.checked_sub(written.len()) else { break };
            room = left;
            recent.push_front(written);
        }
        head.push('\n');
        head.extend(recent);
        head
    }
}
