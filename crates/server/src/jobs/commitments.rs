//! Commitments that fall due or are overdue: whoever speaks for the seat that made them is reminded, in good time and once more.

use documents::lang::{Catalog, day_in};
use domain::Coalition;
use domain::commitment::{self, Commitment, Owner};
use domain::deadline::days_between;
use domain::symbol::Seat;
use jiff::civil::Date;

use super::{House, Letter, Marked, speakers};
use crate::agreed::basis;
use crate::app::App;
use crate::lang::Words;
use crate::letters::Purpose;
use crate::links;

/// Reminders go out so many days before, the last one first.
const BEFORE: [i32; 2] = [3, 14];
/// What has been overdue for longer is known by now, or was carried in.
const AFTER: i32 = 30;

/// The reminders of this day.
pub fn letters(app: &App, house: House) -> Vec<Marked> {
    let today = app.today();
    let mut letters = Vec::new();
    let known = app.known();
    let coalition = &known.coalition;
    for it in commitment::open(coalition) {
        let Some(day) = due_day(coalition, it) else { continue };
        let Some(moment) = moment(days_between(today, day)) else { continue };
        for seat in owners(coalition, it, today) {
            for reader in speakers(app, coalition, &seat, today, true) {
                let (words, days) = (Words::of(reader.lang), Catalog::papers(reader.lang));
                let name = seat_name(coalition, &seat, today, reader.lang);
                let link = format!("{}{}", house.address, links::desk(reader.lang));
                let values = [
                    ("name", reader.name.as_str()),
                    ("seat", name),
                    ("agreement", &basis(it, reader.lang)),
                    ("text", it.text.get(reader.lang)),
                    ("date", &days.date(day)),
                    ("link", &link),
                ];
                let (subject, text) = match day < today {
                    true => ("letter-overdue-subject", "letter-overdue"),
                    false => ("letter-due-subject", "letter-due"),
                };
                let letter = Letter {
                    subject: words.say(subject, &values),
                    text: words.say(text, &values),
                    symbol: Some(it.id.to_string()),
                    ..Letter::to(&reader, Purpose::Commitment)
                };
                letters.push(Marked { mark: format!("due-{}-{moment}-{}", it.id, reader.number.0), letter });
            }
        }
    }
    letters
}

/// Which of the reminders is due with so many days left, if one is.
fn moment(days_left: i32) -> Option<String> {
    match days_left {
        left if left < -AFTER => None,
        left if left < 0 => Some("overdue".to_owned()),
        left => BEFORE.iter().find(|before| left <= **before).map(i32::to_string),
    }
}

/// The day it is due: its last, or that of the plenary it turned out to be due at.
fn due_day(coalition: &Coalition, it: &Commitment) -> Option<Date> {
    it.last_day().or_else(|| {
        let plenary = coalition.plenaries.get(it.due_at.as_ref()?)?;
        Some(day_in(plenary.opens_at, &plenary.zone))
    })
}

/// The seats that have to do it.
fn owners(coalition: &Coalition, it: &Commitment, day: Date) -> Vec<Seat> {
    match &it.owner {
        Owner::Seat(seat) => vec![seat.clone()],
        Owner::Office(office) => {
            coalition.mandates.holder(*office, day).map(|it| it.seat.clone()).into_iter().collect()
        }
        Owner::AllMembers {} => coalition.membership.active_members(day).map(|it| it.seat.clone()).collect(),
    }
}

/// The name of a seat as its reader knows it.
pub fn seat_name<'a>(
    coalition: &'a Coalition,
    seat: &'a Seat,
    day: Date,
    lang: domain::words::Lang,
) -> &'a str {
    let participant = coalition.membership.participants.get(seat);
    participant.map_or(seat.as_str(), |it| it.name(day).get(lang))
}

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn there_are_three_moments_and_what_is_long_past_is_told_to_nobody() {
        for (left, expected) in [
            (30, None),
            (14, Some("14")),
            (4, Some("14")),
            (3, Some("3")),
            (0, Some("3")),
            (-1, Some("overdue")),
            (-30, Some("overdue")),
            (-31, None),
        ] {
            assert_eq!(moment(left).as_deref(), expected, "{left}");
        }
    }
}
