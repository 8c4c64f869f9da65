//! The form of one claim, filled in with what was read: the fields that it needs, and how they come back.

use domain::archive::claim::{Agreement, Claim, Deadline};
use domain::archive::{Span, Who};
use domain::words::Lang;
use maud::{Markup, html};

use crate::forms::acts::archive::amounts;
use crate::forms::acts::archive::claim::{PARTS, VOTES, claimed, fields};
use crate::forms::field::Field;
use crate::forms::filled::{Fault, Filled};
use crate::forms::given::Given;
use crate::forms::{Asking, draw};
use crate::pages::frame::Page;
use crate::readings::Corrected;

/// What may be added, as it is sent.
pub const ABOUT: [&str; 14] = [
    "agreement",
    "days",
    "place",
    "mode",
    "body",
    "acronym",
    "code",
    "kind",
    "host",
    "presidency",
    "secretariat",
    "participant",
    "election",
    "endorsement",
];
/// What is longer than a line.
const LONG: [&str; 3] = ["words", "summary", "original"];

/// The fields of a claim about `about`.
pub fn of(asking: &Asking, about: &str) -> Vec<Field> {
    let own: &[&str] = match about {
        "code" => &["value", "number", "year"],
        "kind" => &["kind"],
        "days" => &["from", "to"],
        "place" => &["value", "country"],
        "mode" => &["mode"],
        "host" | "presidency" | "secretariat" => &["who"],
        "participant" => &["who", "mode", "observer"],
        "agreement" => &[
            "number",
            "agreed",
            "words",
            "summary",
            "asked",
            "decides",
            "offers",
            "volunteers",
            "presents",
            "thanked",
            "chosen",
            "deadline",
            "until",
            "documents",
            "amounts",
        ],
        "election" => &["value", "elected", "term", "voter", "candidate", "voter-2", "candidate-2"],
        "endorsement" => &["value", "who"],
        _ => &["value"],
    };
    let mut all = fields(asking);
    let mut wanted: Vec<Field> = Vec::new();
    for name in own.iter().chain(&["original"]) {
        if let Some(place) = all.iter().position(|it| it.name == *name) {
            wanted.push(Field { fold: None, ..all.swap_remove(place) });
        }
    }
    wanted
}

/// The fields on the page; what is longer than a line has room.
pub fn drawn(page: &Page, fields: &[Field], given: &Given, faults: &[Fault]) -> Markup {
    html! {
        @for field in fields {
            @if LONG.contains(&&*field.name) { (long(page, field, given, faults)) }
            @else { (draw::fields(page, std::slice::from_ref(field), given, faults)) }
        }
    }
}

fn long(page: &Page, field: &Field, given: &Given, faults: &[Fault]) -> Markup {
    let faults: Vec<&Fault> = faults.iter().filter(|it| it.field == field.name).collect();
    let (hint, fault) = (format!("h-{}", field.name), format!("e-{}", field.name));
    let described = [field.hint.is_some().then_some(&*hint), (!faults.is_empty()).then_some(&*fault)];
    let described: Vec<&str> = described.into_iter().flatten().collect();
    html! {
        div.field {
            label for={ "f-" (field.name) } { (page.say(field.label)) }
            @if let Some(says) = &field.hint { p.hint id=(hint) { (says) } }
            @if !faults.is_empty() { p.fault id=(fault) { @for it in &faults { (it.says) " " } } }
            textarea id={ "f-" (field.name) } name=(field.name) rows="3"
                aria-invalid=[(!faults.is_empty()).then_some("true")]
                aria-describedby=[(!described.is_empty()).then(|| described.join(" "))] {
                (given.get(&field.name).unwrap_or_default())
            }
        }
    }
}

/// The answers that say this claim.
pub fn filled_in(claim: &Claim, words: &str, lang: Lang) -> Given {
    let mut given = Given::default().with("about", claim.field().name()).with("original", words);
    let mut put = |name: &str, value: String| given.set(name, value);
    let typed = |who: &Who| typed(who, lang);
    match claim {
        Claim::Body(name) | Claim::Acronym(name) => put("value", name.clone()),
        Claim::Code(it) => {
            put("value", it.written.clone());
            put("number", it.number.map(|it| it.to_string()).unwrap_or_default());
            put("year", it.year.map(|it| it.to_string()).unwrap_or_default());
        }
        Claim::Kind(it) => put("kind", documents::name_of(it)),
        Claim::Mode(it) => put("mode", documents::name_of(it)),
        Claim::Days(it) => {
            put("from", it.from.to_string());
            put("to", it.to.to_string());
        }
        Claim::Place(it) => {
            put("value", it.name.clone());
            put("country", it.country.clone().unwrap_or_default());
        }
        Claim::Host(who) | Claim::Presidency(who) | Claim::Secretariat(who) => put("who", typed(who)),
        Claim::Participant(it) => {
            put("who", typed(&it.who));
            put("mode", it.mode.map(|it| documents::name_of(&it)).unwrap_or_default());
            if it.observer {
                put("observer", "yes".to_owned());
            }
        }
        Claim::Agreement(it) => agreement(it, lang, &mut put),
        Claim::Election(it) => {
            let office = match it.office.as_str() {
                "presidency" => typed(&Who::Presidency),
                "secretariat" => typed(&Who::Secretariat),
                other => other.to_owned(),
            };
            put("value", office);
            put("elected", it.elected.as_ref().map(typed).unwrap_or_default());
            put("term", it.term.clone().unwrap_or_default());
            for ((voter, candidate), vote) in VOTES.iter().zip(&it.disclosed) {
                put(voter, typed(&vote.by));
                put(candidate, vote.candidate.as_ref().map(typed).unwrap_or_default());
            }
        }
        Claim::Endorsement(it) => {
            put("value", it.document.clone());
            put("who", typed(&it.by));
        }
    }
    given
}

fn agreement(it: &Agreement, lang: Lang, put: &mut impl FnMut(&str, String)) {
    put("number", it.number.clone().unwrap_or_default());
    put("agreed", documents::name_of(&it.kind));
    put("words", it.words.clone());
    put("summary", it.summary.clone());
    put("documents", it.documents.join("; "));
    put("amounts", amounts::typed(&it.amounts, lang));
    for (name, _, role) in PARTS {
        let named = it.actors.iter().filter(|it| it.role == role);
        let named: Vec<String> = named.map(|it| typed(&it.who, lang)).collect();
        // Semicolons part where there is one; a single name with a comma is no list.
        let end = if named.len() == 1 && named[0].contains(',') { ";" } else { "" };
        put(name, named.join("; ") + end);
    }
    let (kind, until) = match &it.deadline {
        None => return,
        Some(Deadline::Date(day)) => ("date", day.to_string()),
        Some(Deadline::Duration(iso)) => ("duration", iso.clone()),
        Some(Deadline::Event(words)) => ("event", words.clone()),
        Some(Deadline::Vague(words)) => ("vague", words.clone()),
    };
    put("deadline", kind.to_owned());
    put("until", until);
}

/// Somebody as one would type it.
fn typed(who: &Who, lang: Lang) -> String {
    let (es, en) = match who {
        Who::State(name) | Who::Body(name) | Who::Other(name) => return name.clone(),
        Who::Plenary => ("la plenaria", "the plenary"),
        Who::Presidency => ("la presidencia", "the presidency"),
        Who::Secretariat => ("la secretaría", "the secretariat"),
        Who::Members => ("los miembros", "the members"),
        Who::Observers => ("los observadores", "the observers"),
        Who::Committee => ("el comité", "the committee"),
    };
    match lang {
        Lang::Es => es.to_owned(),
        Lang::En => en.to_owned(),
    }
}

/// What came back, in place of what was read, if anything was. What the form does not ask for stays as it was.
pub fn read(filled: &mut Filled, was: Option<(&Claim, Option<Span>)>, text: &str) -> Option<Corrected> {
    let claimed = claimed(filled)?;
    let (mut claim, words) = (claimed.claim, claimed.words.replace("\r\n", "\n"));
    if let Some((was, _)) = was {
        restore(&mut claim, was, filled.page.lang);
    }
    let found = text.find(words.trim()).filter(|_| !words.trim().is_empty());
    let found = found.and_then(|start| {
        let end = start + words.trim().len();
        Some(Span { start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? })
    });
    let before = was.and_then(|(_, span)| span);
    let is_same = |span: &Span| {
        let before = text.get(span.start as usize..span.end as usize).unwrap_or_default();
        before.split_whitespace().eq(words.split_whitespace())
    };
    let span = before.filter(is_same).or(found).or(before);
    Some(Corrected { claim, words, span })
}

fn restore(claim: &mut Claim, was: &Claim, lang: Lang) {
    if let (Claim::Election(it), Claim::Election(was)) = (&mut *claim, was) {
        it.disclosed.extend(was.disclosed.iter().skip(VOTES.len()).cloned());
    }
    let mut was = was.clone();
    let known: Vec<Who> = named(&mut was).into_iter().map(|it| it.clone()).collect();
    for who in named(claim) {
        if let Some(same) = known.iter().find(|it| typed(it, lang) == typed(who, lang)) {
            *who = same.clone();
        }
    }
}

/// Everybody whom a claim names.
fn named(claim: &mut Claim) -> Vec<&mut Who> {
    match claim {
        Claim::Host(who) | Claim::Presidency(who) | Claim::Secretariat(who) => vec![who],
        Claim::Participant(it) => vec![&mut it.who],
        Claim::Agreement(it) => it.actors.iter_mut().map(|it| &mut it.who).collect(),
        Claim::Election(it) => {
            let votes = it.disclosed.iter_mut();
            let votes = votes.flat_map(|it| [Some(&mut it.by), it.candidate.as_mut()].into_iter().flatten());
            it.elected.as_mut().into_iter().chain(votes).collect()
        }
        Claim::Endorsement(it) => vec![&mut it.by],
        _ => Vec::new(),
    }
}
