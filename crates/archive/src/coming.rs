//! The next meeting, as a text speaks of it.

use std::ops::Range;

use crate::document::Document;
use crate::lists::List;
use crate::numerals;

/// Whether the words speak of a meeting to come as their subject or object, within the first half of the sentence.
pub fn is_next_meeting(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens;
    (range.start..range.end).any(|at| {
        let ours = doc.context.body.contains(&tokens[at].folded) && tokens[at].capital;
        // «CNS 2018 will be held in Cork»
        let acronym = doc.context.acronym.as_deref() == Some(tokens[at].span.of(doc.text()));
        let later = |it: &crate::words::Token| {
            it.folded.len() == 4
                && it.folded.parse().is_ok_and(|it: i32| doc.year.is_some_and(|year| it > year))
        };
        if acronym && tokens.get(at + 1).is_some_and(later) {
            return true;
        }
        // «MOS4» after MOS3
        let numbered = doc.number.is_some_and(|number| {
            let word = tokens[at].folded.as_str();
            let digits = word.trim_start_matches(|it: char| it.is_ascii_alphabetic());
            tokens[at].capital && digits.len() < word.len() && digits.parse() == Ok(number + 1)
        });
        if numbered {
            return true;
        }
        if !(List::Meeting.has(&tokens[at]) || crate::codes::is_meeting(&tokens[at]) || ours) {
            return false;
        }
        let start = at.saturating_sub(4).max(range.start);
        let next = |at: usize| {
            tokens[at].is_one(&[
                "proxima",
                "proximo",
                "siguiente",
                "next",
                "seguinte",
                "venidera",
                "forthcoming",
            ])
        };
        let around = start..(at + 3).min(range.end);
        // «La reunión CD/16» after that of CD/15.
        let coded = crate::codes::at(doc.text(), tokens, at + 1).and_then(|it| it.code.number);
        !ours && (around.clone().any(next) || doc.number.is_some_and(|number| coded == Some(number + 1)))
            || doc.number.is_some_and(|number| {
                (start..at).any(|it| {
                    let ordinal = numerals::ordinal(tokens, it).map(|(value, used)| (value, it + used));
                    let roman = numerals::roman(tokens[it].span.of(doc.text())).map(|value| (value, it + 1));
                    ordinal.or(roman).is_some_and(|(value, end)| value == number + 1 && end <= at)
                })
            })
    })
}

/// Whether the words speak of a meeting by its month or year: «la sesión de noviembre», `the autumn session of 2022`.
pub fn is_dated_meeting(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens[range.clone()];
    let meeting = tokens.iter().take(4).position(|it| List::Meeting.has(it) || crate::codes::is_meeting(it));
    meeting.is_some_and(|at| {
        let later = |it: &crate::words::Token| {
            it.folded.len() == 4
                && it.folded.parse().is_ok_and(|it: i32| doc.year.is_some_and(|year| it >= year))
        };
        (at..tokens.len().min(at + 5))
            .any(|it| crate::when::month(doc.text(), tokens, it).is_some() || later(&tokens[it]))
    })
}

/// Whether the words begin with a meeting by its number or kind: «La XII Reunión Ordinaria», «The Third Session».
pub fn is_numbered_meeting(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens;
    let head = range.start..range.end.min(range.start + 9);
    head.clone().any(|at| {
        crate::codes::is_meeting(&tokens[at])
            && head.clone().any(|it| {
                numerals::ordinal(tokens, it).is_some()
                    || numerals::roman(tokens[it].span.of(doc.text())).is_some_and(|value| value > 1)
            })
    })
}

/// Whether the sentence fixes it: somebody hosts it, or it is held at a place or time.
pub fn fixes(doc: &Document, range: &Range<usize>) -> bool {
    const FIXES: &[&str] = &[
        "acolh", "acog", "acoj", "celebr", "realiz", "sede", "anfitri", "hosp", "host", "hold", "held",
        "sedi", "convoc", "conven", "schedul", "fij", "fix", "lugar", "place", "recib", "receb", "alberg",
        "marc", "agend", "organiz", "fecha", "date", "data",
    ];
    doc.tokens[range.clone()].iter().any(|it| FIXES.iter().any(|stem| it.folded.starts_with(stem)))
}

/// Whether a verb of the table fixes when or where something is held: «fijar … reunión», «marcar … reunião».
pub fn sets_a_date(lemma: &str) -> bool {
    [
        "fij",
        "fix",
        "emplaz",
        "senalar los",
        "senalar … fecha",
        "citar a",
        "vote to reconvene",
        "ficar previst",
        "confirmar … realiza",
        "confirm … holding",
        "marc",
        "schedul",
        "quedar fijad",
        "ficar marcad",
        "volver a",
        "voltar a",
        "gather again",
        "reconvene",
    ]
    .iter()
    .any(|it| lemma.starts_with(it))
}

/// Whether the words say that the same will meet once more.
pub fn meets_again(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens[range.clone()];
    let meets = tokens.iter().any(|it| it.is_one(&["meet", "reconvene"]) || it.folded.starts_with("reuni"));
    let again = |it: &crate::words::Token| {
        it.is_one(&["nuevamente", "nuevo", "again", "novamente", "novo", "reconvene"])
            || it.folded.starts_with("volver")
            || it.folded.starts_with("voltar")
    };
    meets && tokens.iter().any(again)
}

/// Whether a sentence has the next meeting as its subject and says when or where it is: «La próxima reunión es el 4 de
/// mayo».
pub fn tells_when(doc: &Document, range: &Range<usize>) -> bool {
    let head = range.start..range.end.min(range.start + 9);
    is_next_meeting(doc, &head) && !crate::when::find(doc.text(), &doc.tokens, range.clone()).is_empty()
}
