//! One claim: what it is about, and the fields that say it.

use documents::{Voice, archived, capitalized, name_of};
use domain::archive::claim::{
    Actor, Agreement, Claim, Code, Deadline, Election, Endorsement, Kind, Mode, Participant, Place, Role,
    Vote,
};
use domain::archive::transcribe::Claimed;
use domain::archive::{Days, PartialDate, Span};

use super::super::choices::Choices;
use super::amounts::amounts;
use super::who;
use crate::forms::Asking;
use crate::forms::field::Field;
use crate::forms::filled::Filled;

/// What a claim can be about, as it is sent.
const ABOUT: [&str; 14] = [
    "body",
    "acronym",
    "code",
    "kind",
    "days",
    "place",
    "mode",
    "host",
    "presidency",
    "secretariat",
    "participant",
    "agreement",
    "election",
    "endorsement",
];
/// The parts that an actor can have in an agreement, and the fields that name them.
pub(crate) const PARTS: [(&str, &str, Role); 7] = [
    ("decides", "field-role-decides", Role::Decides),
    ("asked", "field-role-asked", Role::Asked),
    ("offers", "field-role-offers", Role::Offers),
    ("volunteers", "field-role-volunteers", Role::Volunteers),
    ("presents", "field-role-presents", Role::Presents),
    ("thanked", "field-role-thanked", Role::Thanked),
    ("chosen", "field-role-elected", Role::Elected),
];
/// The votes of an election that the form asks for: whose, and for whom.
pub(crate) const VOTES: [(&str, &str); 2] = [("voter", "candidate"), ("voter-2", "candidate-2")];
/// The ways to say a deadline, as they are sent.
const DEADLINES: [&str; 4] = ["date", "duration", "event", "vague"];

/// The fields of a claim: what it is about is asked of everybody, all else as it is needed.
pub fn fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let v = Voice::new(page.coalition, page.lang, page.today);
    let said = |prefix: &str, names: &[&str]| -> Choices {
        names.iter().map(|it| ((*it).to_owned(), page.say(&format!("{prefix}{it}")))).collect()
    };
    let modes = Mode::ALL.iter().map(|it| (name_of(it), capitalized(&archived::mode(v, *it)))).collect();
    let kinds = Kind::ALL.iter().map(|it| (name_of(it), capitalized(&archived::kind(v, *it)))).collect();
    let mut fields = vec![
        Field::choice("about", "field-about", said("claim-", &ABOUT)),
        Field::line("value", "field-claim-value").hint(page.say("hint-claim-value")),
        Field::line("who", "field-claim-who").hint(page.say("hint-who")),
        Field::line("from", "field-claim-from").hint(page.say("hint-partial")),
        Field::line("to", "field-claim-to").hint(page.say("hint-partial")),
        Field::line("number", "field-claim-number").hint(page.say("hint-claim-number")),
        Field::number("year", "field-claim-year"),
        Field::line("country", "field-claim-country").hint(page.say("hint-country")),
        Field::choice("kind", "field-meeting-kind", super::meeting_kinds(asking)),
        Field::choice("mode", "field-mode", modes),
        Field::check("observer", "field-observer"),
    ];
    let mut agreement = vec![
        Field::choice("agreed", "field-agreement-kind", kinds),
        Field::line("words", "field-agreement-words"),
        Field::line("summary", "field-agreement-summary"),
        Field::choice("deadline", "field-deadline-kind", said("deadline-", &DEADLINES)),
        Field::line("until", "field-deadline").hint(page.say("hint-deadline")),
        Field::line("documents", "field-agreement-documents").hint(page.say("hint-semicolons")),
        Field::line("amounts", "field-agreement-amounts").hint(page.say("hint-amounts")),
    ];
    agreement
        .extend(PARTS.map(|(name, label, _)| Field::line(name, label).hint(page.say("hint-several-who"))));
    let election = vec![
        Field::line("elected", "field-elected").hint(page.say("hint-who")),
        Field::line("term", "field-election-term"),
        Field::line("voter", "field-voter").hint(page.say("hint-who")),
        Field::line("candidate", "field-voted-for").hint(page.say("hint-who")),
        Field::line("voter-2", "field-other-voter").hint(page.say("hint-who")),
        Field::line("candidate-2", "field-other-voted-for").hint(page.say("hint-who")),
    ];
    let source = vec![
        Field::line("original", "field-original-words").hint(page.say("hint-original-words")),
        Field::number("start", "field-span-start"),
        Field::number("end", "field-span-end"),
    ];
    for (part, fold) in [(agreement, "fold-agreement"), (election, "fold-election"), (source, "fold-source")]
    {
        let fold = page.say(fold);
        fields.extend(part.into_iter().map(|field| Field { fold: Some(fold.clone()), ..field }));
    }
    fields.into_iter().map(|field| if field.name == "about" { field } else { field.optional() }).collect()
}

/// The claim with its place in the document.
pub fn claimed(filled: &mut Filled) -> Option<Claimed> {
    let about = filled.line("about")?;
    let claim = claim(filled, &about);
    let (start, end) = (filled.opt_number("start"), filled.opt_number("end"));
    let span = start.zip(end).map(|(start, end)| Span { start, end });
    let words = filled.opt_line("original").unwrap_or_default();
    Some(Claimed { span, words, ..Claimed::by_hand(claim?) })
}

fn claim(filled: &mut Filled, about: &str) -> Option<Claim> {
    match about {
        "body" => filled.line("value").map(Claim::Body),
        "acronym" => filled.line("value").map(Claim::Acronym),
        "code" => {
            let (written, number, year) =
                (filled.line("value"), filled.opt_number("number"), filled.opt_number("year"));
            Some(Claim::Code(Code { written: written?, number, year }))
        }
        "kind" => filled.variant("kind").map(Claim::Kind),
        "days" => {
            let from = partial(filled, "from");
            let to = filled.given.get("to").is_some().then(|| partial(filled, "to"));
            let from = from?;
            let to = to.map_or(Some(from), |to| to)?;
            Some(Claim::Days(Days { from, to }))
        }
        "place" => {
            let (name, country) = (filled.line("value"), filled.opt_line("country"));
            Some(Claim::Place(Place { name: name?, country }))
        }
        "mode" => filled.variant("mode").map(Claim::Mode),
        "host" => filled.line("who").map(|it| Claim::Host(who(&it))),
        "presidency" => filled.line("who").map(|it| Claim::Presidency(who(&it))),
        "secretariat" => filled.line("who").map(|it| Claim::Secretariat(who(&it))),
        "participant" => {
            let (somebody, mode) = (filled.line("who"), opt_mode(filled));
            let observer = filled.check("observer");
            Some(Claim::Participant(Participant { who: who(&somebody?), observer, mode }))
        }
        "agreement" => agreement(filled).map(Claim::Agreement),
        "election" => election(filled).map(Claim::Election),
        "endorsement" => {
            let (document, by) = (filled.line("value"), filled.line("who"));
            Some(Claim::Endorsement(Endorsement { document: document?, by: who(&by?) }))
        }
        _ => {
            filled.fault("about", "fault-choice");
            None
        }
    }
}

fn agreement(filled: &mut Filled) -> Option<Agreement> {
    let (kind, words) = (filled.variant("agreed"), filled.line("words"));
    let (number, summary) = (filled.opt_line("number"), filled.opt_line("summary"));
    let deadline = deadline(filled);
    let actors = PARTS.iter().flat_map(|(name, _, role)| {
        // A name may have a comma of its own: then semicolons part.
        let has_semicolon = filled.given.get(name).is_some_and(|it| it.contains(';'));
        let named = parts(filled, name, if has_semicolon { ';' } else { ',' });
        named.into_iter().map(|it| Actor { who: who(&it), role: *role })
    });
    let actors = actors.collect();
    let documents = parts(filled, "documents", ';');
    let amounts = amounts(filled, "amounts");
    let (words, deadline) = (words?, deadline?);
    let summary = summary.unwrap_or_else(|| words.clone());
    Some(Agreement { number, words, summary, kind: kind?, actors, deadline, documents, amounts })
}

/// `Some(None)` where no deadline is given; `None` once a fault was noted.
fn deadline(filled: &mut Filled) -> Option<Option<Deadline>> {
    if filled.given.get("until").is_none() {
        return Some(None);
    }
    match filled.line("deadline")?.as_str() {
        "date" => partial(filled, "until").map(|it| Some(Deadline::Date(it))),
        "duration" => filled.line("until").map(|it| Some(Deadline::Duration(it))),
        "event" => filled.line("until").map(|it| Some(Deadline::Event(it))),
        "vague" => filled.line("until").map(|it| Some(Deadline::Vague(it))),
        _ => {
            filled.fault("deadline", "fault-choice");
            None
        }
    }
}

fn election(filled: &mut Filled) -> Option<Election> {
    let disclosed = disclosed(filled);
    let office = filled.line("value")?;
    let office = match who(&office) {
        domain::archive::Who::Presidency => "presidency".to_owned(),
        domain::archive::Who::Secretariat => "secretariat".to_owned(),
        _ => office,
    };
    let named = |name: &str| filled.opt_line(name).map(|it| who(&it));
    Some(Election { office, elected: named("elected"), term: filled.opt_line("term"), disclosed })
}

/// The votes that were disclosed; one of nobody is a fault, as it would be lost without a word.
fn disclosed(filled: &mut Filled) -> Vec<Vote> {
    let mut votes = Vec::new();
    for (voter, candidate) in VOTES {
        let named = |name: &str| filled.opt_line(name).map(|it| who(&it));
        match (named(voter), named(candidate)) {
            (Some(by), candidate) => votes.push(Vote { by, candidate }),
            (None, Some(_)) => filled.fault(voter, "fault-vote-of-nobody"),
            (None, None) => {}
        }
    }
    votes
}

fn opt_mode(filled: &mut Filled) -> Option<Mode> {
    filled.given.get("mode")?;
    filled.variant("mode")
}

fn partial(filled: &mut Filled, name: &str) -> Option<PartialDate> {
    let written = filled.line(name)?;
    let read = PartialDate::read(&written);
    if read.is_none() {
        filled.fault(name, "fault-partial");
    }
    read
}

/// What stands between separators.
fn parts(filled: &Filled, name: &str, separator: char) -> Vec<String> {
    let line = filled.opt_line(name).unwrap_or_default();
    line.split(separator).map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
