//! Words that tell a fact of the meeting: that it met, who took part, who presided.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::phrases::Phrases;
use crate::proposal::MeetingKind;
use crate::table::rows;
use crate::words::Token;

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    Met,
    TookPart,
    Absent,
    Observer,
    Host,
    Presides,
    Secretariat,
    Virtual,
    InPerson,
    Hybrid,
    Remote,
    Present,
    /// Says, beside a word for how, that one took part: «siguió las sesiones por videoconferencia».
    Joins,
    /// Those who come from somewhere: «representantes de Chile», `officials from Dominica`.
    Delegates,
}

struct Facts {
    phrases: Phrases<Fact>,
    /// Stems, by their first four letters.
    stems: HashMap<String, Vec<(&'static str, Fact)>>,
}

/// The first letters of a stem, by which it is looked up.
fn head(word: &str) -> String {
    word.chars().take(4).collect()
}

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    let mut by_head: HashMap<String, Vec<(&str, Fact)>> = HashMap::new();
    for [word, fact, _] in rows::<3>(include_str!("../tables/facts.tsv")) {
        let fact = match fact {
            "met" => Fact::Met,
            "took_part" => Fact::TookPart,
            "absent" => Fact::Absent,
            "observer" => Fact::Observer,
            "host" => Fact::Host,
            "presides" => Fact::Presides,
            "secretariat" => Fact::Secretariat,
            "virtual" => Fact::Virtual,
            "in_person" => Fact::InPerson,
            "hybrid" => Fact::Hybrid,
            "remote" => Fact::Remote,
            "joins" => Fact::Joins,
            "delegates" => Fact::Delegates,
            _ => Fact::Present,
        };
        // «present=» is a word and no stem: «presentación» tells nothing of who was there.
        let whole = word.strip_suffix('=');
        let word = whole.unwrap_or(word);
        phrases.push((word, fact));
        if whole.is_none() && !word.contains([' ', '-']) && word.chars().count() >= 5 {
            by_head.entry(head(word)).or_default().push((word, fact));
        }
    }
    for stems in by_head.values_mut() {
        stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
    }
    Facts { phrases: Phrases::names(phrases), stems: by_head }
});

/// Stems of words that tell the kind of a meeting, in the order in which they are tried.
static KINDS: LazyLock<Vec<(&'static str, MeetingKind)>> = LazyLock::new(|| {
    let kind = |name| match name {
        "ordinary" => MeetingKind::Ordinary,
        "extraordinary" => MeetingKind::Extraordinary,
        "technical" => MeetingKind::Technical,
        "ministerial" => MeetingKind::Ministerial,
        "summit" => MeetingKind::Summit,
        "preparatory" => MeetingKind::Preparatory,
        "committee" => MeetingKind::Committee,
        _ => MeetingKind::Assembly,
    };
    rows::<3>(include_str!("../tables/meetings.tsv")).map(|[stem, name, _]| (stem, kind(name))).collect()
});

/// What the word at `at` tells, and where the phrase ends.
pub fn at(tokens: &[Token], at: usize) -> Option<(usize, Fact)> {
    // «By video-conference» is more than «by video».
    let joined = |end: usize| {
        tokens.get(end).is_some_and(|it| it.is("-") && it.span.start == tokens[end - 1].span.end)
    };
    if let Some((end, fact)) = FACTS.phrases.at(tokens, at).filter(|it| it.0 == at + 1 || !joined(it.0)) {
        return Some((end, *fact));
    }
    let word = &tokens.get(at).filter(|it| it.is_word())?.folded;
    let stems = FACTS.stems.get(&head(word))?;
    stems.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, fact)| (at + 1, *fact))
}

/// What is told from one place to another, one after the other, with the words that tell it; those of the last may go on
/// behind the end.
pub fn within(tokens: &[Token], range: Range<usize>) -> impl Iterator<Item = (Range<usize>, Fact)> {
    let mut next = range.start;
    std::iter::from_fn(move || {
        let (start, (end, fact)) =
            (next..range.end).find_map(|it| at(tokens, it).map(|found| (it, found)))?;
        next = end.max(start + 1);
        Some((start..end, fact))
    })
}

/// Whether one of the tokens tells `fact`.
pub fn tells(tokens: &[Token], range: Range<usize>, fact: Fact) -> bool {
    range.into_iter().any(|it| at(tokens, it).is_some_and(|(_, found)| found == fact))
}

/// The kind of a meeting that a word tells.
pub fn kind(token: &Token) -> Option<MeetingKind> {
    KINDS.iter().find(|(stem, _)| token.folded.starts_with(stem)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn every_fact_of_the_table_is_told_by_its_example() {
        for [word, fact, example] in rows::<3>(include_str!("../tables/facts.tsv")) {
            let tokens = split(example, 0..example.len());
            let mut told = (0..tokens.len())
                .filter_map(|it| at(&tokens, it))
                .map(|(_, it)| format!("{it:?}").to_lowercase());
            let fact = fact.replace('_', "");
            assert!(told.any(|it| it == fact), "{word}: {example}");
        }
    }

    #[test]
    fn every_kind_of_meeting_is_told_by_its_example() {
        for [word, kind_told, example] in rows::<3>(include_str!("../tables/meetings.tsv")) {
            let tokens = split(example, 0..example.len());
            let found = tokens.iter().find_map(kind).map(|it| format!("{it:?}").to_lowercase());
            assert_eq!(found.as_deref(), Some(kind_told), "{word}: {example}");
        }
    }
}
