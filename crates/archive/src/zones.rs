//! Parts of a document, by what their headings and lead-ins announce.

use std::sync::LazyLock;

use crate::phrases::Phrases;
use crate::table::rows;
use crate::words::Token;

/// What a part of a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// What was agreed.
    Agreements,
    /// What was to be treated.
    Agenda,
    /// Who was there.
    Attendance,
    /// What is told and not decided.
    Background,
    /// What was talked about: decided in its midst, unless agreements stand apart.
    Talk,
    /// The next meeting.
    Coming,
    /// Anything: read as prose.
    Open,
}

static ZONES: LazyLock<Phrases<Zone>> = LazyLock::new(|| {
    Phrases::names(rows::<3>(include_str!("../tables/zones.tsv")).map(|[phrase, zone, _]| {
        let zone = match zone {
            "agreements" => Zone::Agreements,
            "agenda" => Zone::Agenda,
            "attendance" => Zone::Attendance,
            "background" => Zone::Background,
            "talk" => Zone::Talk,
            "coming" => Zone::Coming,
            _ => Zone::Open,
        };
        (phrase, zone)
    }))
});

/// What a heading announces: the longest phrase in it, and of two the first. Where the next meeting is all that it
/// speaks of, what stands below is agreed.
pub fn of_heading(tokens: &[Token]) -> Option<Zone> {
    announced(tokens).map(|it| if it == Zone::Coming { Zone::Agreements } else { it })
}

fn announced(tokens: &[Token]) -> Option<Zone> {
    let mut best: Option<(usize, Zone)> = None;
    let mut at = 0;
    while at < tokens.len() {
        match ZONES.at(tokens, at) {
            Some((end, zone)) => {
                // «Introduction of participants» says who is there.
                let there = *zone == Zone::Attendance && best.is_some_and(|(_, it)| it == Zone::Background);
                if there || best.is_none_or(|(length, _)| end - at > length) {
                    best = Some((end - at, *zone));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    // «Observers in the field» is about something else; agreements may be called «principales acuerdos de la reunión».
    let content = tokens.iter().filter(|it| it.is_word() && it.folded.len() > 3).count();
    best.filter(|(length, zone)| *zone == Zone::Agreements || length * 2 >= content).map(|(_, zone)| zone)
}

/// Whether a phrase of the table that announces `zone` stands among the words.
pub fn names(tokens: &[Token], zone: Zone) -> bool {
    (0..tokens.len()).any(|at| ZONES.at(tokens, at).is_some_and(|(_, it)| *it == zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::split;

    #[test]
    fn headings_announce_what_the_table_says() {
        for [phrase, zone, example] in rows::<3>(include_str!("../tables/zones.tsv")) {
            let found = announced(&split(example, 0..example.len()));
            let name = found.map(|it| format!("{it:?}").to_lowercase());
            assert_eq!(name.as_deref(), Some(zone), "{phrase}: {example}");
        }
    }
}
