//! Stretches of a document that may be agreements: items of lists, labelled paragraphs, rows of tables, sentences.

use std::ops::Range;

mod headings;
mod levels;
mod lists;
mod paragraphs;
mod tables;
mod votes;

use crate::columns::Column;
use levels::Level;
use paragraphs::{ends_open, opens_series};
use votes::whole_motions;
pub use votes::{LOST, TAKEN, is_outcome, moves, opens_motion};

use crate::inflect::Mood;
use crate::layout::marker::{Marker, Style};
use crate::layout::{Block, Form, Layout};
use crate::proposal::{Language, Span};
use crate::sentences::sentences;
use crate::verbs::{self, Deed};
use crate::words::{Token, within};
use crate::zones::{Zone, of_heading};

/// A numbered point of at most so many words and marks is one agreement, if it is one at all.
const POINT: usize = 90;

/// How a stretch of text came to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An item of a list of agreements, or a labelled paragraph.
    Listed,
    /// A row of a table of agreements.
    Row,
    /// A sentence of prose under a heading of agreements.
    Headed,
    /// A sentence of prose.
    Prose,
}

/// A stretch of text that may be an agreement.
#[derive(Clone, Debug)]
pub struct Unit {
    /// How it came to be looked at.
    pub origin: Origin,
    /// Its words.
    pub tokens: Range<usize>,
    /// The source's own number, with those of the wholes it is part of, and where it stands in the source.
    pub number: Option<(String, Span)>,
    /// The words that lead in the list it stands in, innermost last.
    pub leads: Vec<Range<usize>>,
    /// Whether it only leads in the parts that follow.
    pub leads_in: bool,
    /// For a row: who is responsible, and by when.
    pub who: Option<Range<usize>>,
    /// For a row: by when.
    pub when: Option<Range<usize>>,
    /// For a row: what is to be done.
    pub what: Option<Range<usize>>,
    /// For what was put to the vote: the sentence that says how it ended, where that stands apart.
    pub voted: Option<Range<usize>>,
}

impl Unit {
    pub fn new(origin: Origin, tokens: Range<usize>) -> Self {
        Self {
            origin,
            tokens,
            number: None,
            leads: Vec::new(),
            leads_in: false,
            who: None,
            when: None,
            what: None,
            voted: None,
        }
    }
}

/// Goes through a document once.
struct Reader<'a> {
    layout: &'a Layout,
    tokens: &'a [Token],
    language: Language,
    units: Vec<Unit>,
    zone: Zone,
    /// How the heading of the zone is numbered.
    zone_style: Option<(Style, usize)>,
    /// How the last heading that was numbered is, how far it is set in, and its number.
    last_title: Option<(Style, usize, String)>,
    /// The words that lead in the list that follows.
    lead: Option<Range<usize>>,
    levels: Vec<Level>,
    /// The columns of the table that is being read.
    columns: Vec<Option<Column>>,
    /// The unit that a paragraph set in goes on with.
    open_unit: Option<(usize, usize)>,
    /// A sentence that runs on over paragraphs and names who will decide: «El Consejo, reunido en Lima; teniendo
    /// presente que …; RESUELVE:».
    opening: Option<Range<usize>>,
    /// The number of an agreement whose heading stands alone: «Decision 4/1: Data exchange».
    titled: Option<(String, Span)>,
    /// The block up to which all belongs to a unit already.
    skip: usize,
    /// The last block that is a heading of agreements.
    last_agreements: Option<usize>,
    /// Where what may be put to the vote begins: the last heading, or what was voted on before.
    put: Option<usize>,
    /// A motion of which nobody has said yet what became of it: its unit, and where that begins.
    moved: Option<(usize, usize)>,
}

/// All stretches of a document that may be agreements, in order.
pub fn units(layout: &Layout, tokens: &[Token], language: Language) -> Vec<Unit> {
    let mut reader = Reader {
        layout,
        tokens,
        language,
        units: Vec::new(),
        zone: Zone::Open,
        zone_style: None,
        last_title: None,
        lead: None,
        levels: Vec::new(),
        columns: Vec::new(),
        open_unit: None,
        opening: None,
        titled: None,
        skip: 0,
        last_agreements: None,
        put: Some(0),
        moved: None,
    };
    reader.last_agreements = reader.find_last_agreements();
    for (at, block) in layout.blocks.iter().enumerate() {
        if at >= reader.skip {
            reader.read(at, block);
        }
    }
    reader.units
}

impl Reader<'_> {
    fn words(&self, block: &Block) -> Range<usize> {
        within(self.tokens, block.span)
    }

    fn read(&mut self, at: usize, block: &Block) {
        let words = self.words(block);
        if words.is_empty() && !matches!(block.form, Form::Item(_)) {
            return;
        }
        if !matches!(block.form, Form::Row { .. }) {
            self.columns.clear();
        }
        if self.is_heading(at, block, &words) {
            let title = self.title_of_point(block, &words);
            (self.put, self.moved) = (Some(words.start), None);
            self.heading(at, block, words.start..title);
            if title < words.end {
                self.prose(title..words.end);
            }
            return;
        }
        match &block.form {
            Form::Row { cells, first } => self.row(cells, *first),
            Form::Item(marker) => self.item(at, block, &marker.clone(), words),
            _ => self.paragraph(at, block, words),
        }
    }

    /// The first verb of decision that is told or bare.
    fn first_verb(&self, words: &Range<usize>) -> Option<verbs::Hit> {
        verbs::within(self.language, self.tokens, words.clone())
            .into_iter()
            .find(|it| matches!(it.mood, Mood::Told | Mood::Bare) && !matches!(it.verb.deed, Deed::Decides))
    }

    /// What leads in the list: who was named before, and the words right above it.
    fn leads(&self) -> impl Iterator<Item = Range<usize>> {
        [self.opening.clone(), self.lead.clone()].into_iter().flatten()
    }

    /// The verb that words begin with, in the infinitive; none inside where no table knows it.
    fn opens_bare(&self, words: &Range<usize>) -> Option<Option<Deed>> {
        verbs::bare_at(self.language, self.tokens, words.start).filter(|_| !words.is_empty())
    }

    /// Whether words begin with a verb that only a meeting can do: «Encomendar a la Secretaría», «Welcome the offer».
    fn decides_bare(&self, words: &Range<usize>) -> bool {
        use crate::proposal::Kind;
        let follows = self.tokens.get(words.start + 1).is_some_and(Token::is_word);
        // «Aprobada la estructura», `Agreed to circulate`: what was done stands first.
        let done = verbs::at(self.language, &self.tokens[..words.end], words.start).filter(|it| {
            match self.language {
                Language::En => it.mood == Mood::Told && self.tokens[words.start].folded.ends_with("ed"),
                _ => it.mood == Mood::Participle,
            }
        });
        let done = done.map(|it| Some(it.verb.deed));
        matches!(self.opens_bare(words).or(done), Some(Some(Deed::Makes(kind)))
            if !matches!(kind, Kind::Commit | Kind::FollowUp | Kind::Report | Kind::Other))
            && follows
            && words.len() >= 5
    }

    /// Whether words that end in a colon announce agreements.
    fn announces(&self, words: &Range<usize>) -> bool {
        if matches!(self.zone, Zone::Background | Zone::Agenda | Zone::Attendance) {
            return false;
        }
        let tokens = &self.tokens[words.clone()];
        let zone = if crate::zones::names(tokens, Zone::Agreements) {
            Some(Zone::Agreements)
        } else {
            of_heading(tokens)
        };
        // «Se procede a desarrollar la siguiente agenda:»
        if zone != Some(Zone::Agreements) && crate::zones::names(tokens, Zone::Agenda) {
            return false;
        }
        if matches!(zone, Some(Zone::Agenda | Zone::Attendance | Zone::Background | Zone::Talk)) {
            return false;
        }
        let deciding = verbs::within(self.language, self.tokens, words.clone()).iter().any(|it| {
            matches!(it.verb.deed, Deed::Decides | Deed::Makes(_))
                && matches!(it.mood, Mood::Told | Mood::Participle | Mood::Noun)
        });
        // «In the discussion which followed:»
        const TALK: &[&str] = &[
            "discussion",
            "debate",
            "discusion",
            "discussao",
            "intercambio",
            "intervenciones",
            "comments",
            "temas",
            "asuntos",
            "assuntos",
            "topics",
            "matters",
        ];
        // «Participaron delegaciones de:»
        let came = crate::facts::tells(self.tokens, words.clone(), crate::facts::Fact::TookPart);
        let talk = came || tokens.iter().any(|it| it.is_one(TALK));
        // «The current Board members are:»
        let list = tokens.len() >= 2
            && tokens[tokens.len() - 2].is_one(&["is", "are", "were", "was", "son", "eran", "sao", "eram"]);
        let meeting = words.len() <= 25 && crate::who::ends_with_the_meeting(self.language, tokens);
        zone == Some(Zone::Agreements) || meeting || deciding || words.len() <= 9 && !talk && !list
    }

    /// Sentences one by one.
    fn prose(&mut self, words: Range<usize>) {
        let origin = match self.zone {
            Zone::Agreements => Origin::Headed,
            Zone::Background => return,
            _ => Origin::Prose,
        };
        // A motion ends with what became of it: «Moved by …. Votes in favour: 2. The motion was lost.»
        for sentence in whole_motions(self.tokens, sentences(&self.layout.text, self.tokens, words)) {
            if self.run_on_list(&sentence) {
                continue;
            }
            let mut unit = Unit::new(origin, sentence);
            if origin == Origin::Headed {
                unit.leads.extend(self.leads());
            }
            self.units.push(unit);
        }
        self.remember_motion();
    }

    fn item(&mut self, at: usize, block: &Block, marker: &Marker, words: Range<usize>) {
        if marker.style == Style::Bullet && (self.votes_on(&words) || self.votes(at, &words)) {
            return;
        }
        self.open_unit = None;
        let words = self.past_title(marker, words);
        let depth = self.climb(block, marker);
        let number = self.levels.last().map(|it| it.number.clone()).filter(|it| !it.is_empty());
        let number = number.map(|it| (it, marker.span));
        let leads_in = self.item_leads_in(at, block, marker, &words);
        let parents: Vec<Range<usize>> =
            self.levels[..depth].iter().filter_map(|it| it.lead.clone()).collect();
        let listed =
            self.is_listed(marker, depth, &parents) || self.zone == Zone::Open && self.decides_bare(&words);
        if let Some(level) = self.levels.last_mut() {
            level.lead = leads_in.then(|| words.clone());
        }
        if matches!(marker.style, Style::Agreement | Style::Ordinal)
            || marker.style == Style::Article && self.zone == Zone::Agreements
        {
            self.titled = None;
            if self.is_title_of_one(at, block, marker, &words) {
                self.titled = Some(number.unwrap_or((String::new(), marker.span)));
                self.lead = None;
                return;
            }
        }
        if !listed {
            self.item_outside(at, marker, words, number.as_ref());
            return;
        }
        if let Some(end) = self.election_below(at, &words) {
            let mut unit = Unit::new(Origin::Listed, words.start..end);
            unit.number = number;
            self.units.push(unit);
            return;
        }
        // «Elegir el siguiente Comité: – Presidencia: Colombia»: the offices belong to the election.
        if let Some(parent) = depth.checked_sub(1).and_then(|it| self.levels[it].unit)
            && self.is_office_line(parent, &words)
        {
            self.units[parent].tokens.end = words.end;
            self.units[parent].leads_in = false;
            return;
        }
        // «… were elected as members: – Jussi Roe – Marko Poe»: those named belong to what was decided of them.
        if marker.style == Style::Bullet && self.names_somebody(&words) {
            return;
        }
        if let Some(level) = self.levels.last_mut() {
            level.unit = Some(self.units.len());
        }
        let children = self.layout.blocks.get(at + 1).is_some_and(|it| matches!(it.form, Form::Item(_)));
        let mut unit = Unit::new(Origin::Listed, words);
        unit.leads.extend(self.leads());
        unit.leads.extend(parents);
        unit.leads_in = leads_in && children;
        unit.number = number;
        self.open_unit = Some((self.units.len(), block.indent));
        self.units.push(unit);
    }

    /// Whether an item only names somebody below a sentence that elects, to which it then belongs.
    fn names_somebody(&mut self, words: &Range<usize>) -> bool {
        const LONG: usize = 6;
        let tokens = &self.tokens[words.clone()];
        let names = (2..=LONG).contains(&words.len()) && tokens.iter().all(|it| it.is_word() && it.capital);
        let Some(last) = self.units.last().filter(|_| names) else { return false };
        let end = last.tokens.end;
        let right_above = end <= words.start && self.tokens[end..words.start].iter().all(Token::is_mark);
        // What elects stands in the first words, however many are named below.
        const SENTENCE: usize = 60;
        let head = last.tokens.start..end.min(last.tokens.start + SENTENCE);
        if !right_above || !self.tokens[head.clone()].iter().any(|it| it.is(":")) {
            return false;
        }
        let elects = verbs::within(self.language, self.tokens, head)
            .iter()
            .any(|it| it.verb.deed == Deed::Makes(crate::proposal::Kind::Elect) && it.mood != Mood::Noun);
        if !elects {
            return false;
        }
        if let Some(last) = self.units.last_mut() {
            last.tokens.end = words.end;
            last.leads_in = false;
        }
        true
    }

    /// An item that stands in no list of agreements: one that a label makes an agreement, and else prose.
    fn item_outside(
        &mut self,
        at: usize,
        marker: &Marker,
        words: Range<usize>,
        number: Option<&(String, Span)>,
    ) {
        let made = match self.labelled(&words) {
            Some(rest) if self.zone == Zone::Open => Some(Unit::new(Origin::Listed, rest)),
            _ => self.election_below(at, &words).map(|it| Unit::new(Origin::Prose, words.start..it)),
        };
        if let Some(mut unit) = made {
            unit.number = number.cloned();
            self.units.push(unit);
            return;
        }
        if let Some(outcome) = self.outcome_at_end(&words) {
            let mut unit = Unit::new(Origin::Listed, words);
            unit.voted = Some(outcome);
            unit.number = number.cloned();
            self.units.push(unit);
            return;
        }
        let block = &self.layout.blocks[at];
        if matches!(marker.style, Style::Other | Style::Article) || !self.is_told(block, &words) {
            return;
        }
        // A bullet that goes on for long tells of several things: «• Movilidad. La UMC relata …. Se acuerda …».
        let long = || sentences(&self.layout.text, self.tokens, words.clone()).len() > 2;
        if marker.style == Style::Bullet && long() {
            self.prose(words);
        } else {
            self.point(words, number);
        }
    }

    /// Where the lines end that name offices below an item that elects.
    fn election_below(&mut self, at: usize, words: &Range<usize>) -> Option<usize> {
        let leads = words.end > words.start && self.tokens[words.end - 1].is(":");
        if leads { self.offices_below(at, words) } else { None }
    }

    /// A numbered point that is read as prose: a short one is one agreement, a long one tells of several.
    fn point(&mut self, words: Range<usize>, number: Option<&(String, Span)>) {
        let first = self.units.len();
        self.prose(words.clone());
        if words.len() <= POINT && self.units.len() > first {
            self.units.truncate(first);
            self.units.push(Unit::new(Origin::Prose, words));
        }
        self.units[first..].iter_mut().for_each(|it| it.number = number.cloned());
    }

    /// Whether an item stands in a list of agreements.
    fn is_listed(&self, marker: &Marker, depth: usize, parents: &[Range<usize>]) -> bool {
        let labelled = |it: Style| matches!(it, Style::Agreement | Style::Ordinal);
        let open = self.zone == Zone::Open;
        match marker.style {
            Style::Other => false,
            Style::Article => self.zone == Zone::Agreements || open && self.lead.is_some(),
            Style::Agreement => true,
            Style::Ordinal => open || self.zone == Zone::Agreements,
            _ => {
                self.zone == Zone::Agreements
                    || open && (self.lead.is_some() || self.opening.is_some())
                    || open && parents.last().is_some_and(|it| self.announces(it))
                    || self.levels[..depth].iter().any(|it| labelled(it.style))
            }
        }
    }

    /// Whether an item leads in the parts below it: by a colon, as a bare label, or open before items set in.
    fn item_leads_in(&self, at: usize, block: &Block, marker: &Marker, words: &Range<usize>) -> bool {
        let text = block.span.of(&self.layout.text).trim_end();
        let below = self.layout.blocks.get(at + 1).is_some_and(|it| match &it.form {
            Form::Item(next) => {
                next.style != marker.style && (it.indent > block.indent || opens_series(next))
            }
            _ => false,
        });
        let open = below && !text.ends_with(['.', ';', ',', ')', '»', '"']);
        ends_open(text) || words.is_empty() || open
    }

    /// Whether a label with few words is the title of one agreement: «Decision 4/1: Data exchange».
    fn is_title_of_one(&self, at: usize, block: &Block, marker: &Marker, words: &Range<usize>) -> bool {
        let text = block.span.of(&self.layout.text).trim_end();
        let next = self.layout.blocks.get(at + 1);
        // «DELIBERACIÓN N.º 11 / de 11 de noviembre de 2021» heads the whole.
        const DATE: usize = 8;
        let dated = words.len() <= DATE
            && !crate::when::find(&self.layout.text, self.tokens, words.clone()).is_empty();
        if dated && at < DATE {
            return false;
        }
        let says = |it: &Block| self.first_verb(&self.words(it)).is_some_and(|it| it.mood == Mood::Told);
        let untold = match self.first_verb(words) {
            None => true,
            // «Resolution 142 - Report of the previous meeting» names what the paragraph below it decides.
            Some(verb) => self.language == Language::En && verb.mood == Mood::Bare && next.is_some_and(says),
        };
        let article = marker.style == Style::Article;
        words.len() <= 9
            && !text.ends_with(['.', ':', ';'])
            && untold
            && next.is_some_and(|it| {
                matches!(it.form, Form::Paragraph | Form::Heading)
                    || words.is_empty()
                    || article && matches!(it.form, Form::Item(_))
            })
    }
}
