//! Deadlines as old documents put them, as the house keeps them: «la primera plenaria del 2024» is a [`Due`].
//!
//! Read from the usual forms in Spanish, English and Portuguese; what it cannot tell for sure it leaves to a person.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use jiff::ToSpan;
use jiff::civil::Date;

use super::claim::Deadline;
use super::words::folded;
use crate::deadline::Due;
use crate::symbol::{PlenaryCode, roman};

/// What one meets in.
const MEETING: [&str; 15] = [
    "plenaria",
    "plenario",
    "plenary",
    "reunion",
    "reuniao",
    "sesion",
    "sessao",
    "session",
    "meeting",
    "asamblea",
    "assembleia",
    "assembly",
    "cumbre",
    "summit",
    "cupula",
];
/// Whose meeting is none of the whole body.
const PART: [&str; 10] = [
    "comite",
    "comision",
    "comissao",
    "committee",
    "commission",
    "grupo",
    "group",
    "subcomite",
    "mesa",
    "taskforce",
];
/// The meeting that follows.
const NEXT: [&str; 9] = [
    "proxima",
    "proximo",
    "siguiente",
    "next",
    "following",
    "seguinte",
    "subsiguiente",
    "venidera",
    "subsequent",
];
/// Ordinals by their number.
const ORDINALS: [(&[&str], u16); 8] = [
    (&["primera", "primer", "primeira", "first", "1a", "1ra", "1st"], 1),
    (&["segunda", "second", "2a", "2da", "2nd"], 2),
    (&["tercera", "tercer", "terceira", "third", "3a", "3ra", "3rd"], 3),
    (&["cuarta", "quarta", "fourth", "4a", "4ta", "4th"], 4),
    (&["quinta", "fifth", "5a", "5ta", "5th"], 5),
    (&["sexta", "sixth", "6a", "6ta", "6th"], 6),
    (&["septima", "setima", "seventh", "7a", "7ma", "7th"], 7),
    (&["octava", "oitava", "eighth", "8a", "8va", "8th"], 8),
];
/// The end of a span of time.
const END: [&str; 7] = ["fin", "fines", "final", "finales", "finais", "end", "cierre"];
/// A year.
const YEAR: [&str; 3] = ["ano", "year", "anual"];

/// When something is due that a meeting set such a deadline for, where that can be told; durations count from
/// `agreed_on`.
pub fn due_of(deadline: &Deadline, agreed_on: Date) -> Option<Due> {
    match deadline {
        Deadline::Date(day) => Some(Due::On(day.last())),
        Deadline::Duration(iso) => duration(iso, agreed_on),
        Deadline::Event(words) => event(words, agreed_on),
        Deadline::Vague(_) => None,
    }
}

/// `P60D` and `P2W` as days, `P3M` and `P1Y` as the day they come to.
fn duration(iso: &str, agreed_on: Date) -> Option<Due> {
    let counted = iso.strip_prefix('P')?;
    let unit = counted.chars().last()?;
    let count: u16 = counted.strip_suffix(unit)?.parse().ok()?;
    let whole = i32::from(count);
    // No meeting sets itself a time of centuries; a number that large was misread.
    if count > 999 && matches!(unit, 'M' | 'Y') {
        return None;
    }
    match unit {
        'D' => Some(Due::Days(count)),
        'W' => count.checked_mul(7).map(Due::Days),
        'M' => agreed_on.checked_add(whole.months()).ok().map(Due::On),
        'Y' => agreed_on.checked_add(whole.years()).ok().map(Due::On),
        _ => None,
    }
}

/// «la primera plenaria del 2024», «a próxima reunião ordinária», «the second meeting of next year», «IV-2024».
fn event(words: &str, agreed_on: Date) -> Option<Due> {
    let folded = folded(words);
    let all: Vec<&str> =
        folded.split(|it: char| !it.is_alphanumeric() && it != '-').filter(|it| !it.is_empty()).collect();
    if let Some(code) = all.iter().find_map(|word| coded(word)) {
        return Some(Due::AtPlenary(code));
    }
    let meets = all.iter().position(|word| MEETING.contains(word));
    let year = year(&all, agreed_on);
    let Some(meets) = meets else {
        let ends = all.iter().any(|word| END.contains(word)) && all.iter().any(|word| YEAR.contains(word));
        let bare = all.iter().any(|word| END.contains(word)) && year.is_some();
        let year = year.or_else(|| ends.then_some(agreed_on.year()))?;
        return (ends || bare).then(|| Date::new(year, 12, 31).ok().map(Due::On)).flatten();
    };
    if all.iter().any(|word| PART.contains(word)) {
        return None;
    }
    let ordinal = all.iter().find_map(|word| {
        ORDINALS.iter().find(|(spelled, _)| spelled.contains(word)).map(|(_, number)| *number)
    });
    // «the next meeting» stands close to its noun; «next year» is no meeting.
    let before = &all[meets.saturating_sub(2)..meets];
    let next = before.iter().chain(all.get(meets + 1)).any(|word| NEXT.contains(word));
    match (ordinal, year) {
        (Some(1), Some(year)) => Some(Due::FirstPlenaryOf(year)),
        (Some(number), Some(year)) => {
            Some(Due::AtPlenary(PlenaryCode::new(format!("{}-{year}", roman(number)))))
        }
        (None, Some(year)) if next && year > agreed_on.year() => Some(Due::FirstPlenaryOf(year)),
        (None, _) if next => Some(Due::NextPlenary {}),
        _ => None,
    }
}

/// The year that is named, or that is the next one.
fn year(words: &[&str], agreed_on: Date) -> Option<i16> {
    let named = words.iter().find_map(|word| {
        let year: i16 = word.parse().ok().filter(|_| word.len() == 4)?;
        (1900..2200).contains(&year).then_some(year)
    });
    let mut pairs = words.windows(2);
    let coming = |pair: &[&str]| {
        NEXT.contains(&pair[0]) && YEAR.contains(&pair[1])
            || YEAR.contains(&pair[0]) && NEXT.contains(&pair[1])
    };
    named.or_else(|| pairs.any(coming).then(|| agreed_on.year() + 1))
}

/// `ii-2024` is the code of a plenary.
fn coded(word: &str) -> Option<PlenaryCode> {
    let (ordinal, year) = word.split_once('-')?;
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4)?;
    let number = (1..=50).find(|number| roman(*number).eq_ignore_ascii_case(ordinal))?;
    let code: String = format!("{}-{year}", roman(number));
    Some(PlenaryCode::new(code))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::archive::PartialDate;

    const AGREED_ON: Date = date(2023, 11, 30);

    fn at(code: &str) -> Option<Due> {
        Some(Due::AtPlenary(code.into()))
    }

    #[test]
    fn the_usual_forms_of_three_languages_are_told() {
        let first = |year| Some(Due::FirstPlenaryOf(year));
        let next = || Some(Due::NextPlenary {});
        let end = |year| Some(Due::On(date(year, 12, 31)));
        let table = [
            ("la primera plenaria del 2024", first(2024)),
            ("la primera reunión ordinaria de 2024", first(2024)),
            ("the first plenary of 2024", first(2024)),
            ("a primeira reunião do próximo ano", first(2024)),
            ("la primera sesión del año siguiente", first(2024)),
            ("first ordinary meeting of next year", first(2024)),
            ("la próxima reunión plenaria de 2024", first(2024)),
            ("la próxima plenaria", next()),
            ("a próxima reunião ordinária", next()),
            ("the next ordinary meeting", next()),
            ("la siguiente sesión", next()),
            ("la reunión siguiente", next()),
            ("the next meeting of 2023", next()),
            ("segunda reunión de 2024", at("II-2024")),
            ("a terceira reunião de 2025", at("III-2025")),
            ("la II-2024", at("II-2024")),
            ("la Reunión XII-2025 de la coalición", at("XII-2025")),
            ("finales de 2024", end(2024)),
            ("the end of the year", end(2023)),
            ("o final do próximo ano", end(2024)),
            ("fin de año", end(2023)),
            ("la próxima reunión del grupo de trabajo", None),
            ("the next committee meeting", None),
            ("la entrada en vigor del convenio", None),
            ("la primera plenaria", None),
            ("la plenaria", None),
            ("", None),
        ];
        for (words, due) in table {
            assert_eq!(due_of(&Deadline::Event(words.into()), AGREED_ON), due, "{words}");
        }
    }

    #[test]
    fn a_day_is_the_last_it_may_be() {
        let due = |day| due_of(&Deadline::Date(PartialDate::read(day).expect("a day")), AGREED_ON);
        assert_eq!(due("2024-03-15"), Some(Due::On(date(2024, 3, 15))));
        assert_eq!(due("2024-02"), Some(Due::On(date(2024, 2, 29))));
        assert_eq!(due("2024"), Some(Due::On(date(2024, 12, 31))));
    }

    #[test]
    fn a_time_counts_from_the_meeting() {
        let due = |iso: &str| due_of(&Deadline::Duration(iso.into()), AGREED_ON);
        assert_eq!(due("P60D"), Some(Due::Days(60)));
        assert_eq!(due("P2W"), Some(Due::Days(14)));
        assert_eq!(due("P3M"), Some(Due::On(date(2024, 2, 29))));
        assert_eq!(due("P1Y"), Some(Due::On(date(2024, 11, 30))));
        for bad in ["", "P", "P1", "PT5H", "P-1D", "P99999D", "P9999W", "P65535Y", "Pé"] {
            assert_eq!(due(bad), None, "{bad}");
        }
        assert_eq!(due_of(&Deadline::Vague("a la brevedad".into()), AGREED_ON), None);
    }
}
