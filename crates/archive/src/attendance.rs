//! Who took part, who watched, who presided, who received the meeting.

use std::ops::Range;

use crate::document::Document;
use crate::facts::{self, Fact};
use crate::layout::Form;
use crate::meeting::named_by;
use crate::proposal::{Found, Meeting, Mode, Participant, Sureness, Who};
use crate::sentences::sentences;
use crate::who::mentions;
use crate::words::within;
use crate::zones::{Zone, of_heading};

/// How many blocks may tell who was there.
const REACH: usize = 40;

/// Fills in host, presidency, secretariat and participants.
pub fn read(doc: &Document, meeting: &mut Meeting) {
    let tokens = &doc.tokens;
    let mut listing = Listing::default();
    for (index, block) in doc.layout.blocks.iter().enumerate().take(REACH) {
        let words = within(tokens, block.span);
        if words.is_empty() {
            continue;
        }
        let heading = matches!(block.form, Form::Heading)
            || words.len() <= 6
                && !matches!(block.form, Form::Row { .. })
                && of_heading(&tokens[words.clone()]).is_some();
        if heading {
            let zone = of_heading(&tokens[words.clone()]);
            listing.zone = zone;
            if zone == Some(Zone::Attendance) {
                listing.observer = facts::tells(tokens, words.clone(), Fact::Observer);
                listing.absent = facts::tells(tokens, words.clone(), Fact::Absent);
                listing.mode = None;
            }
            if !(zone == Some(Zone::Attendance) && words.len() > 2) {
                offices(doc, &words, meeting, index);
                continue;
            }
        }
        // Under the agreements themselves nobody is said to be there; a title may announce them before.
        let item = matches!(block.form, Form::Item(_) | Form::Row { .. });
        if listing.zone == Some(Zone::Agreements) && (item || index > 14) || listing.zone == Some(Zone::Agenda) {
            host(doc, &words, meeting);
            continue;
        }
        for sentence in sentences(&doc.text, tokens, words.clone()) {
            offices(doc, &sentence, meeting, index);
            let item = matches!(block.form, Form::Item(_));
            took_part(doc, &sentence, meeting, &mut listing, item);
        }
    }
    our_country(doc, meeting);
}

/// Who received the meeting, where it is thanked or named later on.
fn host(doc: &Document, words: &Range<usize>, meeting: &mut Meeting) {
    let received = |it: usize| facts::at(&doc.tokens, it).filter(|(_, fact)| *fact == Fact::Host);
    let found = words.clone().find_map(|it| received(it).map(|(end, _)| (it, end)));
    let later = doc.tokens[words.clone()].iter().any(|it| it.is_one(&["proxima", "next", "siguiente", "seguinte", "oferta", "offer"]));
    if meeting.host.is_none()
        && !later
        && let Some((at, end)) = found
    {
        meeting.host = named_by(doc, words, at, end);
    }
}

/// What a list of participants goes on with from line to line.
#[derive(Default)]
struct Listing {
    zone: Option<Zone>,
    observer: bool,
    absent: bool,
    mode: Option<Mode>,
}

/// Host, presidency and secretariat in a sentence.
fn offices(doc: &Document, sentence: &Range<usize>, meeting: &mut Meeting, index: usize) {
    let tokens = &doc.tokens;
    let mut at = sentence.start;
    while at < sentence.end {
        let Some((end, fact)) = facts::at(tokens, at) else {
            at += 1;
            continue;
        };
        let later = tokens[sentence.start..at]
            .iter()
            .any(|it| it.is_one(&["proxima", "next", "siguiente", "seguinte"]));
        let elected =
            !crate::verbs::within(doc.context.language, tokens, sentence.clone()).iter().all(|it| {
                !matches!(
                    it.verb.deed,
                    crate::verbs::Deed::Makes(crate::proposal::Kind::Elect | crate::proposal::Kind::Convene)
                )
            });
        let skip = later || elected || index > 24;
        match fact {
            Fact::Host if meeting.host.is_none() && !later => meeting.host = named_by(doc, sentence, at, end),
            Fact::Presides if meeting.presidency.is_none() && !skip => {
                meeting.presidency =
                    named_by(doc, sentence, at, end).filter(|it| matches!(it.value, Who::State(_)));
            }
            Fact::Secretariat if meeting.secretariat.is_none() && !skip => {
                let found = named_by(doc, sentence, at, end);
                let held = tokens[at..sentence.end.min(end + 7)].iter().any(|it| {
                    it.is_one(&[
                        "cargo",
                        ":",
                        "actua",
                        "actuo",
                        "provided",
                        "ejerc",
                        "ejercio",
                        "ejercida",
                        "desempeno",
                        "served",
                        "assured",
                        "assegurado",
                        "assegurada",
                        "exercida",
                        "exercido",
                        "corresponde",
                        "is",
                        "recae",
                    ])
                }) || tokens[at.saturating_sub(6).max(sentence.start)..at].iter().any(|it| {
                    it.is_one(&[
                        "actua", "actuo", "como", "as", "asumio", "atuou", "acted", "serving", "ejercio",
                        "servio", "fungio",
                    ])
                });
                meeting.secretariat = found.filter(|_| held);
            }
            _ => {}
        }
        at = end.max(at + 1);
    }
}

/// Those named in a sentence that tells who was there.
fn took_part(
    doc: &Document,
    sentence: &Range<usize>,
    meeting: &mut Meeting,
    listing: &mut Listing,
    item: bool,
) {
    let tokens = &doc.tokens;
    let listed = listing.zone == Some(Zone::Attendance);
    let spoken = mentions(&doc.text, tokens, sentence.clone(), &doc.context);
    let mut part: Option<usize> = None;
    let mut observers: Option<usize> = None;
    let mut absent: Option<usize> = None;
    let mut modes: Vec<(usize, Mode)> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let Some((end, fact)) = facts::at(tokens, at) else {
            at += 1;
            continue;
        };
        match fact {
            Fact::TookPart => part = part.or(Some(at)),
            Fact::Observer => observers = observers.or(Some(at)),
            Fact::Absent => absent = absent.or(Some(at)),
            Fact::Virtual | Fact::Remote => modes.push((at, Mode::Virtual)),
            Fact::InPerson | Fact::Present => modes.push((at, Mode::InPerson)),
            _ => {}
        }
        at = end.max(at + 1);
    }
    if !listed && part.is_none() && observers.is_none() {
        return;
    }
    // A speech or a decision among the narration names states for other reasons.
    let narrated = crate::verbs::within(doc.context.language, tokens, sentence.clone()).iter().any(|it| {
        matches!(it.verb.deed, crate::verbs::Deed::Narrates | crate::verbs::Deed::Makes(_))
            && it.mood == crate::inflect::Mood::Told
    });
    if !listed && narrated && observers.is_none() && part.is_none_or(|it| it > sentence.start + 12) {
        return;
    }
    if listed && !item && sentence.len() <= 8 && spoken.is_empty() {
        // «En sala:», «Observadores:» lead in the lines that follow.
        listing.observer = observers.is_some();
        listing.absent = absent.is_some();
        listing.mode = modes.first().map(|(_, it)| *it);
        return;
    }
    if listed
        && spoken.is_empty()
        && (observers.is_some() || tokens[sentence.end - 1].is(":") || sentence.len() <= 2)
    {
        listing.observer = observers.is_some();
        listing.absent = absent.is_some();
    }
    for (index, mention) in spoken.iter().enumerate() {
        if !matches!(mention.who, Who::State(_) | Who::Body(_)) || mention.placed {
            continue;
        }
        if matches!(mention.who, Who::Body(_)) && !(listed || part.is_some() || observers.is_some()) {
            continue;
        }
        // A state in brackets or after a city names the place of another; a guest of a state is that state.
        let gone = absent.is_some_and(|absent| {
            let nearer_part = part.is_some_and(|part| {
                mention.tokens.start.abs_diff(part) < mention.tokens.start.abs_diff(absent)
            });
            !nearer_part
        });
        if gone || listing.absent {
            continue;
        }
        let observer = listing.observer
            || observers.is_some_and(|observer| {
                watches(doc, sentence, mention.tokens.start, observer, part, &mention.who)
            });
        let in_brackets = modes.iter().find(|(at, _)| {
            let next = spoken.get(index + 1).map_or(sentence.end, |it| it.tokens.start);
            (mention.tokens.end..next).contains(at)
                && tokens[mention.tokens.end..*at].iter().any(|it| it.is_one(&["(", ","]))
        });
        let leading = modes
            .iter()
            .rev()
            .find(|(at, _)| *at < mention.tokens.start && spoken_after(doc, *at, mention.tokens.start));
        let only = (modes.len() == 1 && states(&spoken) == 1).then(|| modes[0]);
        let mode = in_brackets.or(leading).copied().or(only).map(|(_, it)| it).or(listing.mode);
        let value = Participant { who: mention.who.clone(), observer, mode };
        let known = meeting.participants.iter_mut().find(|it| it.value.who == value.who);
        match known {
            Some(known) => known.value.mode = known.value.mode.or(mode),
            None => {
                let sure = if listed || part.is_some() { Sureness::Likely } else { Sureness::Unsure };
                meeting.participants.push(Found::new(value, doc.span(&mention.tokens), "attendance", sure));
            }
        }
    }
}

fn states(spoken: &[crate::who::Mention]) -> usize {
    spoken.iter().filter(|it| matches!(it.who, Who::State(_))).count()
}

/// Whether a mode said before a list holds for the one named: «En sala: Panamá, Costa Rica».
fn spoken_after(doc: &Document, mode: usize, mention: usize) -> bool {
    let between = &doc.tokens[mode..mention];
    between.iter().any(|it| it.is(":")) && !between.iter().any(|it| it.is_one(&[".", ";"]))
}

/// Whether one named in a sentence that speaks of observers is one: those nearer to that word than to the verb.
fn watches(
    doc: &Document,
    sentence: &Range<usize>,
    mention: usize,
    observer: usize,
    part: Option<usize>,
    who: &Who,
) -> bool {
    let tokens = &doc.tokens;
    let after = tokens[observer + 1..sentence.end].iter().any(|it| it.is_word() && it.capital);
    let stop = |range: Range<usize>| tokens[range].iter().any(|it| it.is_one(&[";", "."]));
    if mention > observer {
        return !stop(observer..mention);
    }
    // «La OIM participó como observador»: those before the word, where none come after it.
    let _ = part;
    !after && !stop(mention..observer) || matches!(who, Who::Body(_)) && !stop(mention..observer)
}

/// «Nuestro país» in a note of a member is the member that the note says took part.
fn our_country(doc: &Document, meeting: &mut Meeting) {
    let _ = doc;
    // The one whose own mode is told is the one who writes.
    meeting.participants.sort_by_key(|it| it.span.start);
}

/// The state a note speaks for: the only one that is said to have taken part.
pub fn issuer(meeting: &Meeting) -> Option<&Found<Participant>> {
    let mut states = meeting.participants.iter().filter(|it| matches!(it.value.who, Who::State(_)));
    states.next().filter(|_| states.next().is_none())
}
