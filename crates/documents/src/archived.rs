//! What documents of the archive say, in the words of the house: a claim as one phrase.

use domain::archive::claim::{
    Agreement, Amount, Claim, Deadline, Election, Kind, MeetingKind, Mode, Participant, Place, Role,
};
use domain::archive::{Days, Field, PartialDate, Who};
use domain::symbol::Seat;

use crate::naming::capitalized;
use crate::say;
use crate::voice::{Voice, name_of, or_none};

/// «fecha», «acuerdo 5», «participación de México»: what a claim is about.
pub fn field(v: Voice, claim: &Claim) -> String {
    let (name, of) = match claim {
        Claim::Participant(it) => ("participant", who(v, &it.who)),
        Claim::Agreement(it) => ("agreement", or_none(it.number.clone())),
        Claim::Election(it) => ("election", office(v, &it.office)),
        Claim::Endorsement(it) => ("endorsement", who(v, &it.by)),
        other => (name_of_field(other), String::new()),
    };
    say!(v.words, "archive-field", field = name, of = of)
}

fn name_of_field(claim: &Claim) -> &'static str {
    claim.field().name()
}

/// The label of one of the single fields.
pub fn single_field(v: Voice, field: &Field) -> String {
    capitalized(&say!(v.words, "archive-field", field = field.name(), of = ""))
}

/// What a claim says.
pub fn value(v: Voice, claim: &Claim) -> String {
    match claim {
        Claim::Body(name) | Claim::Acronym(name) => name.clone(),
        Claim::Code(code) => code.written.clone(),
        Claim::Kind(it) => kind_of_meeting(v, *it),
        Claim::Days(it) => days(v, *it),
        Claim::Place(it) => place(v, it),
        Claim::Mode(it) => mode(v, *it),
        Claim::Host(it) | Claim::Presidency(it) | Claim::Secretariat(it) => who(v, it),
        Claim::Participant(it) => participation(v, it),
        Claim::Agreement(it) => it.summary.clone(),
        Claim::Election(it) => election(v, it),
        Claim::Endorsement(it) => v.quoted(&it.document),
    }
}

/// «México», «la Presidencia», «la plenaria».
pub fn who(v: Voice, who: &Who) -> String {
    match who {
        Who::State(code) => v.seat(&Seat::from(code.as_str())),
        Who::Body(name) => {
            let seat = Seat::from(name.as_str());
            let known = v.coalition.membership.participants.contains_key(&seat);
            if known { v.seat(&seat) } else { name.clone() }
        }
        Who::Other(words) => words.clone(),
        other => say!(v.words, "archive-who", who = other),
    }
}

/// «ordinaria».
pub fn kind_of_meeting(v: Voice, kind: MeetingKind) -> String {
    say!(v.words, "archive-meeting-kind", kind = name_of(&kind))
}

/// «presencial», «virtual», «híbrida».
pub fn mode(v: Voice, mode: Mode) -> String {
    say!(v.words, "archive-mode", mode = name_of(&mode))
}

/// «mandato», «toma de nota»: the kind of an agreement.
pub fn kind(v: Voice, kind: Kind) -> String {
    say!(v.words, "archive-kind", kind = name_of(&kind))
}

/// «encargado», «se ofrece».
pub fn role(v: Voice, role: Role) -> String {
    say!(v.words, "archive-role", role = name_of(&role))
}

/// «30 de noviembre de 2023», «noviembre de 2023», «2023», «del … al …».
pub fn days(v: Voice, days: Days) -> String {
    if days.from == days.to {
        return partial(v, days.from);
    }
    let key = if days.from.is_exact() && days.to.is_exact() { "span" } else { "archive-span" };
    say!(v.words, key, from = partial(v, days.from), to = partial(v, days.to))
}

/// A day, as far as it is known.
pub fn partial(v: Voice, date: PartialDate) -> String {
    match date.month {
        Some(_) if date.is_exact() => v.date(date.first()),
        Some(month) => say!(v.words, "archive-month", month = month, year = date.year),
        None => date.year.to_string(),
    }
}

/// «Antigua Guatemala, Guatemala».
pub fn place(v: Voice, place: &Place) -> String {
    match &place.country {
        Some(country) => {
            let country = v.label(&Seat::from(country.as_str()));
            if place.name.contains(&country) && place.name.contains(',') {
                return place.name.clone();
            }
            say!(v.words, "parts", head = place.name, tail = country)
        }
        None => place.name.clone(),
    }
}

/// «presente, de manera virtual», «observador».
pub fn participation(v: Voice, it: &Participant) -> String {
    let mode = or_none(it.mode.map(|mode| name_of(&mode)));
    say!(v.words, "archive-participation", observer = it.observer, mode = mode)
}

/// An office of an election: ours by name, any other as written.
pub fn office(v: Voice, office: &str) -> String {
    match office {
        "presidency" | "secretariat" => say!(v.words, "archive-who", who = office),
        other => other.to_owned(),
    }
}

/// «Honduras, por un año».
pub fn election(v: Voice, it: &Election) -> String {
    let elected = or_none(it.elected.as_ref().map(|it| who(v, it)));
    let term = or_none(it.term.clone());
    let mut said = say!(v.words, "archive-elected", elected = elected, term = term);
    for vote in &it.disclosed {
        let (by, candidate) = (who(v, &vote.by), or_none(vote.candidate.as_ref().map(|it| who(v, it))));
        said.push_str(&say!(v.words, "archive-vote", by = by, candidate = candidate));
    }
    said
}

/// «a más tardar marzo de 2024», «60 días», or as written.
pub fn deadline(v: Voice, deadline: &Deadline) -> String {
    match deadline {
        Deadline::Date(day) => partial(v, *day),
        Deadline::Duration(iso) => duration(v, iso),
        Deadline::Event(words) | Deadline::Vague(words) => words.clone(),
    }
}

/// «60 días»; as it stands where it is no whole number of one unit.
fn duration(v: Voice, iso: &str) -> String {
    let counted = iso.strip_prefix('P').unwrap_or(iso);
    let unit = counted.chars().last().unwrap_or(' ');
    match counted.strip_suffix(unit).and_then(|it| it.parse::<u32>().ok()) {
        Some(count) if "DWMY".contains(unit) => {
            say!(v.words, "archive-duration", unit = unit, count = count)
        }
        _ => iso.to_owned(),
    }
}

/// «USD 25 000.00», as the source's currency writes it least ambiguously.
pub fn amount(it: &Amount) -> String {
    let (whole, part) = (it.hundredths / 100, it.hundredths % 100);
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    let part = if part == 0 { String::new() } else { format!(".{part:02}") };
    format!("{} {grouped}{part}", it.currency)
}

/// Who does what in an agreement: «a cargo de: México; se ofrecen: Honduras y Guatemala», role by role.
pub fn actors(v: Voice, it: &Agreement) -> Vec<(Role, String)> {
    Role::ALL
        .into_iter()
        .filter_map(|role| {
            let named = it.actors.iter().filter(|actor| actor.role == role);
            let named: Vec<String> = named.map(|actor| who(v, &actor.who)).collect();
            (!named.is_empty()).then(|| (role, v.words.list(named)))
        })
        .collect()
}
