//! Who took part, who watched, and in which manner.

use std::ops::Range;

use crate::document::Document;
use crate::facts::{self, Fact};
use crate::inflect::Mood;
use crate::layout::Form;
use crate::layout::marker::Style;
use crate::offices;
use crate::proposal::{Found, Kind, Meeting, Mode, Participant, Sureness, Who};
use crate::sentences::sentences;
use crate::verbs::{self, Deed};
use crate::who::{Mention, mentions};
use crate::words::within;
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

/// What the words of a sentence signal, and where.
#[derive(Default)]
struct Signals {
    met: Option<usize>,
    part: Option<usize>,
    observers: Option<usize>,
    absent: Option<usize>,
    modes: Vec<(usize, Mode)>,
}

impl Signals {
    fn of(doc: &Document, sentence: &Range<usize>) -> Self {
        let mut found = Self::default();
        let mut at = sentence.start;
        while at < sentence.end {
            let Some((end, fact)) = facts::at(&doc.tokens, at) else {
                at += 1;
                continue;
            };
            match fact {
                Fact::Met => found.met = found.met.or(Some(at)),
                Fact::TookPart => found.part = found.part.or(Some(at)),
                Fact::Observer => found.observers = found.observers.or(Some(at)),
                Fact::Absent => found.absent = found.absent.or(Some(at)),
                Fact::Virtual | Fact::Remote => found.modes.push((at, Mode::Virtual)),
                Fact::InPerson | Fact::Present => found.modes.push((at, Mode::InPerson)),
                _ => {}
            }
            at = end.max(at + 1);
        }
        found
    }
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
        // «ARGENTINA» in a line of its own is one who was there, not a heading.
        let named = mentions(doc.text(), tokens, words.clone(), &doc.context);
        let one = named.len() == 1
            && matches!(named[0].who, Who::State(_) | Who::Body(_))
            && named[0].tokens.len() + 3 >= words.len();
        if listing.zone == Some(Zone::Attendance) && words.len() <= 3 && !one && adds(doc, &words, meeting) {
            continue;
        }
        let row = matches!(block.form, Form::Row { .. });
        let few = words.len() <= 6 && !row && of_heading(&tokens[words.clone()]).is_some();
        let point =
            named.is_empty() && matches!(&block.form, Form::Item(marker) if marker.style == Style::Point);
        if !one && (matches!(block.form, Form::Heading) || few || point) && listing.heading(doc, &words) {
            offices::read(doc, &words, meeting, index);
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
            took_part(doc, &sentence, meeting, &mut listing, item || one);
        }
    }
    meeting.participants.sort_by_key(|it| it.span.start);
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
            self.observer = signals.observers.is_some();
            self.absent = signals.absent.is_some();
            self.mode = signals.modes.first().map(|(_, it)| *it);
        }
        true
    }
}

/// A line of a list that only says how the last one named took part: «A DISTANCIA», «OBSERVADOR».
fn adds(doc: &Document, words: &Range<usize>, meeting: &mut Meeting) -> bool {
    let signals = Signals::of(doc, words);
    let Some(last) = meeting.participants.last_mut() else { return false };
    if let Some((_, mode)) = signals.modes.first() {
        last.value.mode = last.value.mode.or(Some(*mode));
    }
    last.value.observer |= signals.observers.is_some();
    signals.observers.is_some() || !signals.modes.is_empty()
}

/// Those named in a sentence that tells who was there.
fn took_part(
    doc: &Document,
    sentence: &Range<usize>,
    meeting: &mut Meeting,
    listing: &mut Listing,
    item: bool,
) {
    let listed = listing.zone == Some(Zone::Attendance);
    let spoken = mentions(doc.text(), &doc.tokens, sentence.clone(), &doc.context);
    let mut signals = Signals::of(doc, sentence);
    // «Los ministros de Belice y Honduras, reunidos en Roatán»: two or more who met were there.
    if signals.part.is_none() && states(&spoken) >= 2 && meeting.participants.is_empty() {
        signals.part = signals.met;
    }
    if !listed && signals.part.is_none() && signals.observers.is_none()
        || !listed && narrates(doc, sentence, &signals) && !(signals.met.is_some() && states(&spoken) >= 3)
    {
        return;
    }
    if !item && listing.leads_in(doc, sentence, &signals, spoken.is_empty()) {
        return;
    }
    for (index, mention) in spoken.iter().enumerate() {
        let somebody = matches!(mention.who, Who::State(_) | Who::Body(_)) && !mention.placed;
        // «Alcaldía de Choluteca, por Honduras»: of which state an institution is.
        let of_body = doc.tokens[mention.tokens.start.saturating_sub(1)]
            .is_one(&["por", "for", "pelo", "pela"])
            && index.checked_sub(1).is_some_and(|it| matches!(spoken[it].who, Who::Body(_)))
            && matches!(mention.who, Who::State(_));
        if !somebody || of_body || listing.absent || is_absent(mention, &signals) {
            continue;
        }
        let mode = mode_of(doc, sentence, &spoken, index, &signals).or(listing.mode);
        let observer =
            listing.observer || signals.observers.is_some_and(|it| watches(doc, mention, it, &spoken));
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
    tells && signals.observers.is_none() && signals.part.is_none_or(|it| it > sentence.start + 12)
}

fn states(spoken: &[Mention]) -> usize {
    spoken.iter().filter(|it| matches!(it.who, Who::State(_)) && !it.placed).count()
}

/// Whether the words of absence stand nearer to one than those of presence.
fn is_absent(mention: &Mention, signals: &Signals) -> bool {
    signals.absent.is_some_and(|absent| {
        let far = |it: usize| mention.tokens.start.abs_diff(it);
        signals.part.is_none_or(|part| far(part) >= far(absent))
    })
}

/// In which manner one took part, where the sentence says so of this one.
fn mode_of(
    doc: &Document,
    sentence: &Range<usize>,
    spoken: &[Mention],
    index: usize,
    signals: &Signals,
) -> Option<Mode> {
    let tokens = &doc.tokens;
    let mention = &spoken[index];
    let next = spoken.get(index + 1).map_or(sentence.end, |it| it.tokens.start);
    // «Nicaragua (por enlace remoto)», «Ecuador, a distancia».
    let beside = signals.modes.iter().find(|(at, _)| {
        (mention.tokens.end..next).contains(at)
            && tokens[mention.tokens.end..*at].iter().any(|it| it.is_one(&["(", ","]))
    });
    // «En sala: Panamá, Costa Rica».
    let leading = signals.modes.iter().rev().find(|(at, _)| {
        *at < mention.tokens.start && {
            let between = &tokens[*at..mention.tokens.start];
            between.iter().any(|it| it.is(":")) && !between.iter().any(|it| it.is_one(&[".", ";"]))
        }
    });
    let only = (signals.modes.len() == 1 && states(spoken) == 1).then(|| &signals.modes[0]);
    // «Belice y Nicaragua se conectaron de forma virtual».
    let together = signals.modes.iter().find(|(at, _)| {
        *at > mention.tokens.end && signals.part.is_some_and(|it| it >= mention.tokens.end && it < *at) && {
            let between = &tokens[mention.tokens.end..*at];
            between.len() <= 14 && !between.iter().any(|it| it.is_one(&[".", ";", ":", "("]))
        }
    });
    let together = together.filter(|_| signals.modes.len() == 1);
    beside.or(leading).or(together).or(only).map(|(_, it)| *it)
}

/// Whether one named in a sentence that speaks of observers is one.
fn watches(doc: &Document, mention: &Mention, observer: usize, spoken: &[Mention]) -> bool {
    let tokens = &doc.tokens;
    let stop = |range: Range<usize>| tokens[range].iter().any(|it| it.is_one(&[";", "."]));
    if mention.tokens.start > observer {
        return !stop(observer..mention.tokens.start);
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
