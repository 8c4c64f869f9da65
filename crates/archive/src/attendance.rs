//! Who took part, who watched, and in which manner.

use std::ops::Range;

mod signals;

use signals::{Signals, mode_of, states};

use crate::codes;
use crate::document::Document;
use crate::facts::{self, Fact};
use crate::inflect::Mood;
use crate::layout::marker::Style;
use crate::layout::{Block, Form};
use crate::offices;
use crate::proposal::{Found, Kind, Meeting, Mode, Participant, Sureness, Who};
use crate::sentences::sentences;
use crate::verbs::{self, Deed};
use crate::who::{Mention, mentions};
use crate::words::{fold, is_one_at, within};
use crate::zones::{Zone, of_heading};

/// How many blocks may tell who was there.
const REACH: usize = 40;

/// What a list of participants goes on with from line to line.
#[derive(Default)]
struct Listing {
    zone: Option<Zone>,
    observer: bool,
    absent: bool,
    mode: Option<Mode>,
}

/// Fills in host, presidency, secretariat and participants.
pub fn read(doc: &Document, meeting: &mut Meeting) {
    let tokens = &doc.tokens;
    let mut listing = Listing::default();
    for (index, block) in doc.layout.blocks.iter().enumerate().take(REACH) {
        let words = within(tokens, block.span);
        if words.is_empty() {
            continue;
        }
        let named = mentions(doc.text(), tokens, words.clone(), &doc.context);
        let one = is_one(doc, block, &words, &named);
        if listing.zone == Some(Zone::Attendance) && words.len() <= 3 && !one && adds(doc, &words, meeting) {
            continue;
        }
        let row = matches!(block.form, Form::Row { .. });
        if !one && is_heading(doc, block, &words, &named) && listing.heading(doc, &words) {
            offices::read(doc, &words, meeting, index);
            continue;
        }
        let somebody = |it: &Mention| matches!(it.who, Who::State(_) | Who::Body(_));
        if !named.iter().any(|it| somebody(it) && it.tokens.end > words.start + 2)
            && listing.opens(doc, &words)
        {
            continue;
        }
        // Under the agreements themselves nobody is said to be there; a title may announce them before.
        let item = matches!(block.form, Form::Item(_)) || row;
        if listing.zone == Some(Zone::Agreements) && (item || index > 14)
            || listing.zone == Some(Zone::Agenda)
        {
            offices::host(doc, &words, meeting);
            // A title may promise outcomes before it says who was there.
            let many = named.iter().filter(|it| matches!(it.who, Who::State(_))).count() >= 3;
            if !(index <= 14 && many && facts::tells(tokens, words.clone(), Fact::TookPart)) {
                continue;
            }
        }
        for sentence in sentences(doc.text(), tokens, words.clone()) {
            offices::read(doc, &sentence, meeting, index);
            took_part(doc, &sentence, meeting, &mut listing, &block.form);
        }
    }
    meeting.participants.sort_by_key(|it| it.span.start);
}

/// «ARGENTINA» in a line of its own is one who was there, not a heading.
fn is_one(doc: &Document, block: &Block, words: &Range<usize>, named: &[Mention]) -> bool {
    let [one] = named else { return false };
    matches!(one.who, Who::State(_) | Who::Body(_))
        && one.tokens.len() + 3 >= words.len()
        && !is_loud_point(doc, block, words, named)
}

/// «II. DECISIONS»: a numbered line in capitals.
fn is_loud_point(doc: &Document, block: &Block, words: &Range<usize>, named: &[Mention]) -> bool {
    let numbered = matches!(&block.form, Form::Item(marker) if marker.style != Style::Bullet);
    numbered
        && words.len() <= 8
        && !block.span.of(doc.text()).contains(char::is_lowercase)
        && named.iter().all(|it| !matches!(it.who, Who::State(_)))
}

fn is_heading(doc: &Document, block: &Block, words: &Range<usize>, named: &[Mention]) -> bool {
    let row = matches!(block.form, Form::Row { .. });
    let few = words.len() <= 6 && !row && of_heading(&doc.tokens[words.clone()]).is_some();
    let point = named.is_empty() && matches!(&block.form, Form::Item(marker) if marker.style == Style::Point);
    matches!(block.form, Form::Heading) || few || point || is_loud_point(doc, block, words, named)
}

/// In which manner all took part, where they all did so in one: then it is that of the meeting.
pub fn manner_of_all(meeting: &mut Meeting) -> Option<Found<Mode>> {
    let first = meeting.participants.first()?;
    let (mode, span) = (first.value.mode?, first.span);
    // Where some place is named, those who came are not told one by one.
    if mode == Mode::Virtual && meeting.place.as_ref().is_some_and(|it| it.sure == Sureness::Sure) {
        return None;
    }
    let alike = meeting.participants.iter().all(|it| it.value.observer || it.value.mode == Some(mode));
    if !alike || meeting.participants.len() < 2 {
        return None;
    }
    meeting.participants.iter_mut().for_each(|it| it.value.mode = None);
    Some(Found::new(mode, span, "all-alike", Sureness::Likely))
}

impl Listing {
    /// Takes in a heading; whether it says nothing else.
    fn heading(&mut self, doc: &Document, words: &Range<usize>) -> bool {
        let zone = of_heading(&doc.tokens[words.clone()]);
        self.zone = zone;
        if zone != Some(Zone::Attendance) {
            return true;
        }
        self.observer = facts::tells(&doc.tokens, words.clone(), Fact::Observer);
        self.absent = facts::tells(&doc.tokens, words.clone(), Fact::Absent);
        self.mode = None;
        words.len() <= 2
    }

    /// «PRESENT (all by videoconference)» over the lines that name them; whether it is such a line.
    fn opens(&mut self, doc: &Document, words: &Range<usize>) -> bool {
        const LONGEST: usize = 10;
        let opening = words.start..words.end.min(words.start + 2);
        if words.len() > LONGEST || !crate::zones::names(&doc.tokens[opening], Zone::Attendance) {
            return false;
        }
        self.zone = Some(Zone::Attendance);
        self.take(&Signals::of(doc, words));
        true
    }

    /// «En sala:», «Observadores:» lead in the lines that follow; whether the sentence does nothing else.
    fn leads_in(&mut self, doc: &Document, sentence: &Range<usize>, signals: &Signals, nobody: bool) -> bool {
        let short = sentence.len() <= 8;
        if self.zone != Some(Zone::Attendance) || !nobody || !short {
            return false;
        }
        let colon = doc.tokens[sentence.end - 1].is(":");
        if signals.observers.is_some()
            || signals.absent.is_some()
            || !signals.modes.is_empty()
            || colon
            || sentence.len() <= 2
        {
            self.take(signals);
        }
        true
    }

    /// What holds of all that are named below.
    fn take(&mut self, signals: &Signals) {
        self.observer = signals.observers.is_some();
        self.absent = signals.absent.is_some();
        self.mode = signals.mode();
    }
}

/// A line of a list that only says how the last one named took part: «A DISTANCIA», «OBSERVADOR».
fn adds(doc: &Document, words: &Range<usize>, meeting: &mut Meeting) -> bool {
    let signals = Signals::of(doc, words);
    let Some(last) = meeting.participants.last_mut() else { return false };
    last.value.mode = last.value.mode.or(signals.mode());
    last.value.observer |= signals.observers.is_some();
    signals.observers.is_some() || !signals.modes.is_empty()
}

/// The words that lead in a list of those who were there: «En sala:», «Observadores:», and the first cell of a row.
fn lead(doc: &Document, clause: &Range<usize>, cell: Option<usize>) -> Option<Range<usize>> {
    const LONGEST: usize = 7;
    let tokens = &doc.tokens;
    let colon = (clause.start..clause.end.min(clause.start + LONGEST)).find(|it| tokens[*it].is(":"));
    let end =
        colon.or(cell.filter(|it| *it > clause.start && *it < clause.end && *it <= clause.start + LONGEST))?;
    let lead = clause.start..end;
    let tells = lead.clone().any(|it| {
        facts::at(tokens, it).is_some_and(|(_, fact)| {
            !matches!(fact, Fact::Met | Fact::Host | Fact::Presides | Fact::Secretariat)
        })
    });
    (tells || crate::zones::names(&tokens[lead.clone()], Zone::Attendance)).then_some(lead)
}

/// Those named in a sentence that tells who was there, clause by clause.
fn took_part(
    doc: &Document,
    sentence: &Range<usize>,
    meeting: &mut Meeting,
    listing: &mut Listing,
    form: &Form,
) {
    let cell = match form {
        Form::Row { cells, .. } if cells.len() == 2 => cells.first().map(|it| within(&doc.tokens, *it).end),
        _ => None,
    };
    let mut going_on = Going::default();
    let mut start = sentence.start;
    for at in sentence.clone() {
        // «while Moldova joined online» is told of Moldova alone.
        let turns = doc.tokens[at].is(",")
            && is_one_at(&doc.tokens, at + 1, &["while", "whereas", "mientras", "enquanto"]);
        if doc.tokens[at].is(";") || turns || at + 1 == sentence.end {
            let clause = start..at + 1;
            took_part_in(doc, &clause, meeting, listing, (form, cell), &mut going_on);
            start = at + 1;
        }
    }
}

/// An institution by the acronym in brackets behind its name; none for that acronym itself.
fn called(doc: &Document, spoken: &[Mention], index: usize) -> Option<Mention> {
    let tokens = &doc.tokens;
    let mention = &spoken[index];
    let body = |it: &Mention| matches!(it.who, Who::Body(_));
    let open = |at: usize| tokens.get(at).is_some_and(|it| it.is("("));
    let in_brackets = mention.tokens.start > 0 && open(mention.tokens.start - 1);
    let before = index.checked_sub(1).map(|it| &spoken[it]).filter(|it| body(it));
    if body(mention) && in_brackets && before.is_some_and(|it| it.tokens.end + 1 == mention.tokens.start) {
        return None;
    }
    let acronym = || {
        let end = mention.tokens.end;
        let close = (end + 2..tokens.len().min(end + 6)).find(|it| tokens[*it].is(")"))?;
        let written = doc.words(&(end + 1..close));
        let loud = written.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase)
            && !written.contains(' ')
            && written.chars().filter(|it| it.is_uppercase()).count() >= 2;
        loud.then(|| Who::Body(written.to_owned()))
    };
    let who = if body(mention) && open(mention.tokens.end) { acronym() } else { None };
    Some(Mention { who: who.unwrap_or_else(|| mention.who.clone()), ..mention.clone() })
}

/// Whether a body named among those who came is the one that met, or its meeting.
fn is_ours(doc: &Document, mention: &Mention) -> bool {
    let Who::Body(name) = &mention.who else { return false };
    let words: Vec<String> = name.split_whitespace().map(fold).collect();
    let ours = &doc.context.body;
    let holds =
        |whole: &[String], part: &[String]| part.len() >= 3 && whole.windows(part.len()).any(|it| it == part);
    let meets = words.len() > 1
        && doc.tokens[mention.tokens.clone()].iter().take(3).any(codes::is_meeting)
        && !doc.tokens[mention.tokens.start].is_one(&["foro", "forum"]);
    doc.context.acronym.as_ref() == Some(name) || holds(&words, ours) || holds(ours, &words) || meets
}

/// What the clauses before have said of those who follow.
#[derive(Default)]
struct Going {
    part: bool,
    observer: bool,
    absent: bool,
}

/// No clause of a list is longer, in words and marks.
const LIST: usize = 80;

fn took_part_in(
    doc: &Document,
    clause: &Range<usize>,
    meeting: &mut Meeting,
    listing: &mut Listing,
    (form, cell): (&Form, Option<usize>),
    going_on: &mut Going,
) {
    let item = matches!(form, Form::Item(_) | Form::Row { .. });
    let spoken = mentions(doc.text(), &doc.tokens, clause.clone(), &doc.context);
    let mut signals = Signals::of(doc, clause);
    let lead = lead(doc, clause, cell).filter(|_| !spoken.is_empty());
    let led = lead.as_ref().map(|it| Signals::of(doc, it));
    let before = going_on.part && clause.len() <= LIST;
    if let Some(led) = &led {
        *going_on = Going { part: true, observer: led.observers.is_some(), absent: led.absent.is_some() };
    } else if signals.part.is_some() || signals.absent.is_some() || signals.observers.is_some() {
        *going_on = Going {
            part: signals.part.is_some() || going_on.part && signals.absent.is_none(),
            ..Going::default()
        };
    }
    // What follows a clause as long as a paragraph is no list.
    going_on.part &= signals.part.is_some() || led.is_some() || clause.len() <= LIST;
    let listed = listing.zone == Some(Zone::Attendance) || led.is_some() || before;
    // «Los ministros de Belice y Honduras, reunidos en Roatán»: two or more who met were there.
    if signals.part.is_none() && states(&spoken) >= 2 && meeting.participants.is_empty() {
        signals.part = signals.met;
    }
    if !listed && signals.part.is_none() && signals.observers.is_none()
        || !listed && narrates(doc, clause, &signals) && !(signals.met.is_some() && states(&spoken) >= 3)
    {
        return;
    }
    if !item && led.is_none() && listing.leads_in(doc, clause, &signals, spoken.is_empty()) {
        return;
    }
    for (index, mention) in spoken.iter().enumerate() {
        let somebody = matches!(mention.who, Who::State(_) | Who::Body(_)) && !mention.placed;
        // «Alcaldía de Choluteca, por Honduras»: of which state an institution is.
        let of_body = doc.tokens[mention.tokens.start.saturating_sub(1)]
            .is_one(&["por", "for", "pelo", "pela"])
            && index.checked_sub(1).is_some_and(|it| matches!(spoken[it].who, Who::Body(_)))
            && matches!(mention.who, Who::State(_));
        let absent = listing.absent || going_on.absent || is_absent(mention, &signals);
        if !somebody || of_body || absent {
            continue;
        }
        let Some(mention) = called(doc, &spoken, index).filter(|it| !is_ours(doc, it)) else { continue };
        let mention = &mention;
        let mode = mode_of(doc, clause, &spoken, index, &signals)
            .or(led.as_ref().and_then(Signals::mode))
            .or(listing.mode);
        let observer = listing.observer
            || going_on.observer
            || signals.observers.is_some_and(|it| watches(doc, mention, it, &spoken, &signals.parts));
        add(doc, meeting, mention, observer, mode, listed || signals.part.is_some());
    }
}

/// Adds one who was there, or what is newly known of one.
fn add(
    doc: &Document,
    meeting: &mut Meeting,
    mention: &Mention,
    observer: bool,
    mode: Option<Mode>,
    sure: bool,
) {
    if let Some(known) = meeting.participants.iter_mut().find(|it| it.value.who == mention.who) {
        known.value.mode = known.value.mode.or(mode);
        return;
    }
    let value = Participant { who: mention.who.clone(), observer, mode };
    let sure = if sure { Sureness::Likely } else { Sureness::Unsure };
    meeting.participants.push(Found::new(value, doc.span(&mention.tokens), "attendance", sure));
}

/// Whether a speech or a decision is told: it names states for other reasons.
fn narrates(doc: &Document, sentence: &Range<usize>, signals: &Signals) -> bool {
    let tells = verbs::within(doc.context.language, &doc.tokens, sentence.clone()).iter().any(|it| {
        let convenes = it.verb.deed == Deed::Makes(Kind::Convene);
        matches!(it.verb.deed, Deed::Narrates | Deed::Makes(_)) && !convenes && it.mood == Mood::Told
    });
    // «se encuentran presentes: por El Salvador, …»
    let lists = signals.parts.iter().any(|it| doc.tokens.get(it + 1).is_some_and(|it| it.is(":")));
    tells && !lists && signals.observers.is_none() && signals.part.is_none_or(|it| it > sentence.start + 12)
}

/// Whether the words of absence stand nearer to one than those of presence.
fn is_absent(mention: &Mention, signals: &Signals) -> bool {
    signals.absent.is_some_and(|absent| {
        let far = |it: usize| mention.tokens.start.abs_diff(it);
        signals.part.is_none_or(|part| far(part) >= far(absent))
    })
}

/// Whether one named in a sentence that speaks of observers is one.
fn watches(doc: &Document, mention: &Mention, observer: usize, spoken: &[Mention], parts: &[usize]) -> bool {
    let tokens = &doc.tokens;
    let stop = |range: Range<usize>| tokens[range].iter().any(|it| it.is_one(&[";", "."]));
    if mention.tokens.start > observer {
        return !stop(observer..mention.tokens.start);
    }
    // «France and the University attended as observers»: all who did.
    let plural = tokens[observer].folded.ends_with('s');
    let behind = |it: &usize| (*it + 1..*it + 5).contains(&observer) && *it >= mention.tokens.end;
    if plural && parts.len() == 1 && parts.iter().any(behind) {
        return true;
    }
    // «Belize, and of the WHO as observer»: a state before a body does not watch.
    let body_nearer = spoken.iter().any(|it| {
        matches!(it.who, Who::Body(_)) && it.tokens.start > mention.tokens.start && it.tokens.end <= observer
    });
    let of = |it: usize| tokens[it].is_one(&["de", "del", "da", "do", "of", "la", "the"]);
    let after = spoken.iter().any(|it| it.tokens.start > observer && !of(it.tokens.start - 1));
    let body = matches!(mention.who, Who::Body(_));
    !stop(mention.tokens.start..observer) && (body || !after && !body_nearer)
}

/// The state a note speaks for: the first of those that took part.
pub fn issuer(meeting: &Meeting) -> Option<&Found<Participant>> {
    meeting.participants.iter().find(|it| matches!(it.value.who, Who::State(_)))
}
