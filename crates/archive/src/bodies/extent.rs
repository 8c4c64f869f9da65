//! Where the name of a body begins and ends.

use std::ops::Range;

use super::{acronyms, is_loud};
use crate::codes;
use crate::document::Document;
use crate::lists::List;
use crate::words::Token;

/// Heads that name a body only with capitals before them: «Caribbean Caucus on …», «Standing Committee on …».
const ENGLISH_BEFORE: usize = 9;

/// No name of a body is longer, in words and marks.
const LONGEST: usize = 48;

/// Where a name begins and ends, and the acronym in brackets after it.
pub fn extent(doc: &Document, words: &Range<usize>, head: usize) -> (usize, usize, Option<Range<usize>>) {
    let tokens = &doc.tokens;
    let start = name_start(doc, words, head);
    let end = name_end(doc, words, head);
    if let Some(acronym) = acronyms::bracketed(doc, end) {
        return (start, end, Some(acronym));
    }
    // Words in small letters may belong to the name where the acronym in brackets follows them.
    let open = (end..words.end.min(end + 12)).find(|it| tokens[*it].is("("));
    if let Some(open) = open
        && tokens[end..open].iter().all(Token::is_word)
        && let Some(acronym) = acronyms::bracketed(doc, open)
        && doc.words(&acronym).chars().count() >= 3
        && !tokens[end..open].iter().any(|it| it.is_one(&["se", "que", "fue", "y"]) && open - end > 8)
    {
        return (start, open, Some(acronym));
    }
    // «Consejo … y la Secretaría»: without an acronym a joint name ends before «y» with an article.
    let loud = is_loud(doc, &(start..end));
    let article = |it: &Token| it.is_one(&["el", "la", "los", "las", "the", "o", "a", "os", "as"]);
    let joined = (head + 1..end)
        .find(|it| tokens[*it].is_one(&["y", "e", "and"]) && tokens.get(it + 1).is_some_and(article))
        .filter(|_| !loud);
    let end = joined.unwrap_or(end);
    // «OpenWIS Board Meeting» is a meeting of the board.
    let meeting = doc.context.language == crate::proposal::Language::En
        && end > head + 1
        && codes::is_meeting(&tokens[end - 1])
        && List::Body.has(&tokens[end - 2]);
    let end = end - usize::from(meeting);
    // A loud line may hold more than the name; a word for a meeting ends it.
    let end = (head + 1..end).find(|it| loud && codes::is_meeting(&tokens[*it])).unwrap_or(end);
    (start, trim_small(tokens, start, end), None)
}

/// Where a name begins: English puts what it is about before the head: «Caribbean Caucus», «Tri-national Tourism
/// Roundtable».
pub fn name_start(doc: &Document, words: &Range<usize>, head: usize) -> usize {
    let tokens = &doc.tokens;
    let english = doc.context.language == crate::proposal::Language::En;
    let mut start = head;
    while start > words.start && english && head - start < ENGLISH_BEFORE {
        let before = &tokens[start - 1];
        // «Mosel-Sauer Cross-Border Rescue Steering Group»
        let hyphen = before.is_one(&["-", "–"])
            && start >= words.start + 2
            && crate::numerals::is_tight(tokens, start - 1)
            && tokens[start - 2].capital;
        if hyphen {
            start -= 2;
            continue;
        }
        // «Rail Regulators' Forum»
        let theirs = before.is_one(&["'", "’"])
            && start >= words.start + 2
            && tokens[start - 2].capital
            && tokens[start - 2].folded.ends_with('s')
            && tokens[start - 2].span.end == before.span.start;
        if theirs {
            start -= 2;
            continue;
        }
        let part = before.is_word()
            && before.capital
            && !before.is_one(&["the", "of", "meeting", "session", "minutes", "a", "an", "by"])
            && !codes::is_meeting(before)
            && crate::numerals::ordinal(tokens, start - 1).is_none();
        if !part {
            break;
        }
        start -= 1;
    }
    // «Gulf of Guinea Pelagic Fisheries Commission»
    const WATERS: &[&str] = &["gulf", "bay", "strait", "straits", "sea", "horn", "isthmus", "basin"];
    if english
        && start >= words.start + 2
        && start < head
        && tokens[start - 1].is("of")
        && tokens[start - 2].capital
        && tokens[start - 2].is_one(WATERS)
    {
        start -= 2;
    }
    // In a name in capitals the part before the hyphen may be the end of another.
    let parted = |from: usize| {
        from == words.start || !tokens[from - 1].is_word() || !tokens[from - 1].capital || english
    };
    let hyphened = |from: usize| {
        parted(from) && tokens[from].capital && tokens[from].span.end == tokens[from + 1].span.start
    };
    if start >= words.start + 3
        && tokens[start - 1].is_word()
        && tokens[start - 2].is("-")
        && hyphened(start - 3)
    {
        start -= 3;
    }
    if start >= words.start + 2 && tokens[start - 1].is("-") && hyphened(start - 2) {
        start -= 2;
    }
    start
}

/// Where the capitals and little words of a name end.
fn name_end(doc: &Document, words: &Range<usize>, head: usize) -> usize {
    let tokens = &doc.tokens;
    let words = words.start..words.end.min(head + LONGEST);
    let mut end = head + 1;
    loop {
        let mut next = end;
        while next < words.end && tokens[next].is_one(SMALL) {
            next += 1;
        }
        let hyphen = tokens
            .get(next)
            .is_some_and(|it| it.is_one(&["-", "–"]) && tokens[next - 1].span.end == it.span.start)
            && tokens.get(next + 1).is_some_and(Token::is_word);
        next += usize::from(hyphen);
        match tokens.get(next) {
            Some(token)
                if next < words.end
                    && token.is_word()
                    && (token.capital || hyphen)
                    && !(next == end && is_over(doc, head, next)) =>
            {
                end = next + 1;
            }
            _ => return end,
        }
    }
}

/// Whether a name is over before a capital that no little word joins to it: a second name in another language, an
/// ordinal, a kind of document, a verb.
fn is_over(doc: &Document, head: usize, at: usize) -> bool {
    const STOPS: &[&str] = &[
        "at",
        "its",
        "held",
        "from",
        "opens",
        "closes",
        "celebrada",
        "celebrado",
        "realizada",
        "reunida",
        "reunido",
        "secretariado",
        "secretaria",
        "convened",
        "adopts",
        "meets",
        "minutes",
        "memo",
        "memorandum",
        "teleconference",
        "resolutions",
        "notes",
        "agenda",
        "members",
        "on",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "president",
        "chair",
        "chairman",
        "secretary",
        "there",
        "financial",
    ];
    let tokens = &doc.tokens;
    let romance = doc.context.language != crate::proposal::Language::En;
    let again = romance && List::Body.has(&tokens[at]) && List::Body.has(&tokens[head]) && at > head + 2;
    let paper = romance
        && at > head + 2
        && (codes::DOCUMENTS.contains(&tokens[at].folded.as_str())
            || tokens[at].is_one(&["ajuda", "ayuda", "memoria"]));
    again
        || paper
        || tokens[at].is_one(STOPS)
        || crate::numerals::ordinal_words(tokens, at).is_some() && at > head + 1
}

fn trim_small(tokens: &[Token], start: usize, mut end: usize) -> usize {
    while end > start + 1 && (tokens[end - 1].is_one(SMALL) || tokens[end - 1].is_mark()) {
        end -= 1;
    }
    end
}

/// Words that may stand inside a name.
pub const SMALL: &[&str] = &[
    "de", "del", "la", "las", "los", "el", "y", "e", "en", "contra", "para", "por", "sobre", "of", "the",
    "and", "on", "for", "in", "against", "da", "do", "das", "dos", "em", "no", "na", "com", "con", "to", "a",
    "al", "ao",
];
