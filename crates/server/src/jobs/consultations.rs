//! Consultations of the capitals: whoever speaks for a member that was asked is told when one begins, twice while it
//! has not answered, and how it ended.

use domain::consultation::{Consultation, Event, Kind, Standing};
use domain::symbol::{ConsultationId, Seat};
use domain::{Coalition, Event as Any, Fact};
use jiff::{SignedDuration, Timestamp};

use super::commitments::seat_name;
use super::{House, Letter, Marked, speakers};
use crate::app::App;
use crate::consultations::{ends_at, zone};
use crate::lang::Words;
use crate::letters::Purpose;
use crate::links;
use crate::people::Profile;

/// The second reminder goes out so long before the end.
const LAST: SignedDuration = SignedDuration::from_hours(24);

/// The letters that follow from `fact`: a beginning or an extension that is still ahead, a withdrawal, an end.
pub fn letters(app: &App, fact: &Fact, house: House) -> Vec<Letter> {
    let Any::Consultation(event) = &fact.event else { return Vec::new() };
    let known = app.known();
    let coalition = &known.coalition;
    let Some(it) = coalition.consultations.get(event.consultation()) else { return Vec::new() };
    let ahead = ends_at(coalition, it) > app.clock.now();
    let told = match event {
        Event::Circulated { .. } | Event::Referred { .. } if ahead && !it.is_over() => "begun",
        Event::Extended { .. } if ahead && !it.is_over() => "extended",
        Event::Withdrawn { .. } => "withdrawn",
        Event::Concluded { .. } => "concluded",
        _ => return Vec::new(),
    };
    // What was certified long ago, or carried in, is told to nobody.
    if app.clock.now().duration_since(fact.at) > SignedDuration::from_hours(24 * 7) {
        return Vec::new();
    }
    let writing = Writing { app, coalition, it, house };
    it.asked.iter().flat_map(|seat| writing.to(seat, told)).map(|(_, letter)| letter).collect()
}

/// The reminders that are due at this moment: at half time, and a day before the end; to who has not spoken.
pub fn reminders(app: &App, house: House) -> Vec<Marked> {
    let (now, today) = (app.clock.now(), app.today());
    let known = app.known();
    let coalition = &known.coalition;
    let mut letters = Vec::new();
    for it in domain::consultation::open(coalition) {
        if it.standing(now, today) != Standing::Runs {
            continue;
        }
        let ends = ends_at(coalition, it);
        let Some(moment) = moment(it.running_since(), ends, now) else { continue };
        let writing = Writing { app, coalition, it, house };
        for seat in it.silent() {
            for (reader, letter) in writing.to(seat, moment) {
                // After an extension the same moments come again.
                let mark = mark(&it.id, it.extensions.len(), moment, seat, &reader);
                letters.push(Marked { mark, letter });
            }
        }
    }
    letters
}

fn mark(id: &ConsultationId, extensions: usize, moment: &str, seat: &Seat, reader: &Profile) -> String {
    format!("consultation-{id}-{extensions}-{moment}-{seat}-{}", reader.number.0)
}

/// Which reminder is due: the last one takes the place of the first where both would come at once.
fn moment(since: Timestamp, ends: Timestamp, now: Timestamp) -> Option<&'static str> {
    let half = since + ends.duration_since(since) / 2;
    if now >= ends {
        None
    } else if ends.duration_since(now) <= LAST && ends.duration_since(since) > LAST {
        Some("last")
    } else if now >= half {
        Some("half")
    } else {
        None
    }
}

/// Letters about one consultation.
struct Writing<'a> {
    app: &'a App,
    coalition: &'a Coalition,
    it: &'a Consultation,
    house: House<'a>,
}

impl Writing<'_> {
    /// To everybody who speaks for the delegation of `seat`, each in the own language and by the clock of the capital.
    fn to(&self, seat: &Seat, told: &str) -> Vec<(Profile, Letter)> {
        let today = self.app.today();
        let readers = speakers(self.app, self.coalition, seat, today, false);
        readers.into_iter().map(|reader| (reader.clone(), self.letter(&reader, seat, told))).collect()
    }

    fn letter(&self, reader: &Profile, seat: &Seat, told: &str) -> Letter {
        let (it, lang, today) = (self.it, reader.lang, self.app.today());
        let words = Words::of(lang);
        let voice = documents::Voice::new(self.coalition, lang, today);
        let ends = ends_at(self.coalition, it);
        let link = format!("{}{}", self.house.address, links::consultation(lang, &it.id));
        let kind = match it.kind {
            Kind::Silence => "silence",
            Kind::Replies => "replies",
            Kind::Confirmation => "confirmation",
        };
        let outcome = match it.concluded {
            Some((domain::decision::Outcome::Adopted, _)) => "adopted",
            _ => "rejected",
        };
        let values = [
            ("name", reader.name.clone()),
            ("seat", seat_name(self.coalition, seat, today, lang).to_owned()),
            ("consultation", it.id.to_string()),
            ("kind", kind.to_owned()),
            ("outcome", outcome.to_owned()),
            ("text", it.text.get(lang).to_owned()),
            ("end", voice.instant(ends)),
            ("home-end", voice.instant_in(ends, zone(self.coalition, seat))),
            ("link", link),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let (subject, text) = match told {
            "half" | "last" => ("letter-consultation-reminder-subject", "letter-consultation-reminder"),
            "extended" => ("letter-consultation-extended-subject", "letter-consultation-extended"),
            "withdrawn" => ("letter-consultation-withdrawn-subject", "letter-consultation-withdrawn"),
            "concluded" => ("letter-consultation-concluded-subject", "letter-consultation-concluded"),
            _ => ("letter-consultation-begun-subject", "letter-consultation-begun"),
        };
        Letter {
            subject: words.say(subject, &values),
            text: words.say(text, &values),
            symbol: Some(it.id.to_string()),
            ..Letter::to(reader, Purpose::Consultation)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_two_moments_and_a_short_silence_has_one() {
        let at = |hours: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        let of = |length: i64, now: i64| moment(at(0), at(length), at(now));
        for (length, now, expected) in [
            (72, 0, None),
            (72, 35, None),
            (72, 36, Some("half")),
            (72, 47, Some("half")),
            (72, 48, Some("last")),
            (72, 71, Some("last")),
            (72, 72, None),
            (24, 11, None),
            (24, 12, Some("half")),
            (24, 23, Some("half")),
            (36, 18, Some("last")),
        ] {
            assert_eq!(of(length, now), expected, "{length} {now}");
        }
    }
}
