//! What needs a seat, once a week to everybody who speaks for it: nothing where nothing does,
//! and to nobody who has asked to be left alone.

use documents::lang::{Catalog, day_in};
use domain::Coalition;
use domain::commitment::{self, Owner};
use domain::committee::Admission;
use domain::membership::Class;
use domain::minutes::Stage;
use domain::plenary::Standing;
use domain::right::Right;
use domain::symbol::Seat;
use domain::words::Lang;
use jiff::civil::Date;

use super::commitments::seat_name;
use super::{House, Letter, Marked, speakers};
use crate::agreed::basis;
use crate::app::App;
use crate::lang::Words;
use crate::letters::Purpose;
use crate::letters::off::{self, Secret};
use crate::links;

/// The digests of this week.
pub fn letters(app: &App, house: House, secret: &Secret) -> Vec<Marked> {
    let today = app.today();
    let week = today.iso_week_date();
    let known = app.known();
    let coalition = &known.coalition;
    let mut letters = Vec::new();
    for (_, participant) in coalition.membership.roll(today) {
        let seat = &participant.seat;
        let readers = speakers(app, coalition, seat, today, false);
        for reader in readers.into_iter().filter(|it| off::is_wanted(it, off::DIGEST)) {
            let needs = Needs { coalition, seat, today, lang: reader.lang }.lines();
            if needs.is_empty() {
                continue;
            }
            let words = Words::of(reader.lang);
            let desk = format!("{}{}", house.address, links::desk(reader.lang));
            let leave =
                format!("{}{}", house.address, links::letters_off(reader.lang, &secret.token(reader.number)));
            let values = [
                ("name", reader.name.as_str()),
                ("seat", seat_name(coalition, seat, today, reader.lang)),
                ("date", &Catalog::papers(reader.lang).date(today)),
                ("needs", &needs.iter().map(|it| format!("- {it}")).collect::<Vec<_>>().join("\n")),
                ("link", &desk),
                ("off", &leave),
            ];
            let letter = Letter {
                subject: words.say("letter-digest-subject", &values),
                text: words.say("letter-digest", &values),
                off: Some(leave.clone()),
                ..Letter::to(&reader, Purpose::Digest)
            };
            let mark = format!("digest-{}-W{:02}-{seat}-{}", week.year(), week.week(), reader.number.0);
            letters.push(Marked { mark, letter });
        }
    }
    letters
}

/// What needs a seat on a day, told in a language.
struct Needs<'a> {
    coalition: &'a Coalition,
    seat: &'a Seat,
    today: Date,
    lang: Lang,
}

impl Needs<'_> {
    fn lines(&self) -> Vec<String> {
        let mut lines = self.declarations();
        lines.extend(self.minutes());
        lines.extend(self.commitments());
        lines.extend(self.committees());
        // The next plenary by itself is no reason to write; beside others it is good to know.
        if !lines.is_empty() {
            lines.extend(self.next_plenary());
        }
        lines
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        Words::of(self.lang).say(key, values)
    }

    fn date(&self, day: Date) -> String {
        Catalog::papers(self.lang).date(day)
    }

    fn has(&self, right: Right) -> bool {
        self.coalition.has_right(self.seat, right, self.today)
    }

    fn declarations(&self) -> Vec<String> {
        let silent = self.coalition.declarations.values().filter(|it| it.standing(self.seat).is_none());
        let silent = silent.filter(|_| self.has(Right::Vote));
        silent
            .map(|it| {
                let values = [("id", it.id.as_str()), ("title", it.title.get(self.lang))];
                self.say("digest-declaration", &values)
            })
            .collect()
    }

    fn minutes(&self) -> Vec<String> {
        let open = self.coalition.minutes.values().filter_map(|it| match it.stage {
            Stage::Circulated { until } if until >= self.today && self.has(Right::Vote) => Some((it, until)),
            _ => None,
        });
        open.map(|(it, until)| {
            self.say("digest-minutes", &[("plenary", it.plenary.as_str()), ("date", &self.date(until))])
        })
        .collect()
    }

    fn commitments(&self) -> Vec<String> {
        let own = commitment::open(self.coalition).filter(|it| !matches!(it.owner, Owner::Office(_)));
        own.filter(|it| it.binds(self.coalition, self.seat, self.today))
            .map(|it| {
                let late = if it.is_overdue(self.coalition, self.today) { "yes" } else { "no" };
                let day = it.last_day().map(|day| self.date(day)).unwrap_or_default();
                let values = [
                    ("agreement", basis(it, self.lang)),
                    ("text", it.text.get(self.lang).to_owned()),
                    ("late", late.to_owned()),
                    ("dated", if day.is_empty() { "no" } else { "yes" }.to_owned()),
                    ("date", day),
                ];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                self.say("digest-commitment", &values)
            })
            .collect()
    }

    /// The committees that a member may still join.
    fn committees(&self) -> Vec<String> {
        let is_member = self.coalition.membership.class(self.seat, self.today) == Some(Class::Member);
        let open =
            self.coalition.committees.values().filter(|it| {
                is_member && it.waits() && it.admission == Admission::Open && !it.has(self.seat)
            });
        open.map(|it| self.say("digest-committee", &[("name", it.name.get(self.lang))])).collect()
    }

    fn next_plenary(&self) -> Option<String> {
        let ahead = self.coalition.plenaries.values().filter(|it| it.standing == Standing::Convened);
        let next = ahead.min_by_key(|it| it.opens_at)?;
        let words = Catalog::papers(self.lang);
        let values = [
            ("plenary", next.code.to_string()),
            ("date", self.date(day_in(next.opens_at, &next.zone))),
            ("hour", words.hour(next.opens_at, &next.zone)),
            ("offset", words.offset(next.opens_at, &next.zone)),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        Some(self.say("digest-plenary", &values))
    }
}
