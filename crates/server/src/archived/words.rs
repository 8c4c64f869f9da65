//! What was read in an old document, in words: on the command line and on the page where it is reviewed.

use archive::model::Heard;
use archive::proposal::{
    Actor, Deadline, Kind, Language, MeetingKind, Mode, PartialDate, Participant, Place, Proposal, Remark,
    Role, Sureness, Who,
};
use documents::say;
use serde::Serialize;

use crate::extracting::FileKind;
use crate::lang::Words;

/// The name of a value of a small list, as it is written in keys: `minutes-approval`.
fn name(value: impl Serialize) -> String {
    let name = serde_json::to_value(value).ok().and_then(|it| it.as_str().map(str::to_owned));
    name.unwrap_or_default().replace('_', "-")
}

/// «aprobación de un acta»
pub fn kind(words: &Words, kind: Kind) -> String {
    words.say(&format!("archive-kind-{}", name(kind)), &[])
}

/// «ordinaria»
pub fn meeting_kind(words: &Words, kind: MeetingKind) -> String {
    words.say(&format!("archive-meeting-{}", name(kind)), &[])
}

/// «presencial», of a meeting or of one delegation.
pub fn mode(words: &Words, mode: Mode) -> String {
    words.say(&format!("archive-mode-{}", name(mode)), &[])
}

/// «seguro», «probable», «dudoso»
pub fn sureness(words: &Words, sure: Sureness) -> String {
    words.say(&format!("archive-sure-{}", name(sure)), &[])
}

/// «español»
pub fn language(words: &Words, language: Language) -> String {
    words.say(&format!("archive-language-{}", name(language)), &[])
}

/// «Word (.docx)»
pub fn file_kind(words: &Words, kind: FileKind) -> String {
    words.say(&format!("archive-file-{}", name(kind)), &[])
}

/// What whoever reviews should know beforehand.
pub fn remark(words: &Words, remark: Remark) -> String {
    words.say(&format!("archive-remark-{}", name(remark)), &[])
}

/// What came of asking a language model: how much it proposes, or that it was not heard.
pub fn heard(words: &Words, heard: &Heard) -> Vec<String> {
    let (name, mut told) = (&heard.name, Vec::new());
    if heard.answered == 0 && !heard.is_whole() {
        told.push(say!(words, "archive-model-silent", name = name));
    } else if !heard.is_whole() {
        let (answered, passages) = (heard.answered, heard.passages);
        told.push(say!(
            words,
            "archive-model-broke-off",
            name = name,
            answered = answered,
            passages = passages
        ));
    }
    if heard.answered > 0 {
        told.push(say!(words, "archive-model-added", name = name, count = heard.added));
    }
    if heard.dropped > 0 {
        told.push(say!(words, "archive-model-dropped", count = heard.dropped));
    }
    told
}

/// «México (MEX)», as the document's own language calls it; the code alone where it is nobody's.
pub fn state(code: &str, language: Language) -> String {
    archive::state_name(code, language).map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
}

/// «Ciudad de Panamá, Panamá (PAN)»; a state that the name of the place ends with is not named again.
pub fn place(place: &Place, language: Language) -> String {
    let name = &place.name;
    match &place.country {
        None => name.clone(),
        Some(code) if archive::state_name(code, language).is_some_and(|it| name.ends_with(it)) => {
            format!("{name} ({code})")
        }
        Some(code) => format!("{name}, {}", state(code, language)),
    }
}

/// «el pleno»; states by their name and code, others as written.
pub fn who(words: &Words, language: Language, who: &Who) -> String {
    match who {
        Who::State(code) => state(code, language),
        Who::Body(name) => name.clone(),
        Who::Other(written) => format!("«{written}»"),
        _ => words.say(&format!("archive-who-{who}"), &[]),
    }
}

/// «la secretaría (recibe el encargo)»
pub fn actor(words: &Words, language: Language, actor: &Actor) -> String {
    with(words, language, &actor.who, &role(words, actor.role))
}

/// Somebody and a word on them; a state's code and that word share the brackets.
fn with(words: &Words, language: Language, somebody: &Who, word: &str) -> String {
    let told = who(words, language, somebody);
    match told.strip_suffix(')') {
        Some(told) if matches!(somebody, Who::State(_)) => format!("{told}, {word})"),
        _ => format!("{told} ({word})"),
    }
}

/// «decide»
pub fn role(words: &Words, role: Role) -> String {
    words.say(&format!("archive-role-{}", name(role)), &[])
}

/// «México (MEX, virtual)»
pub fn participant(words: &Words, language: Language, participant: &Participant) -> String {
    match participant.mode {
        Some(how) => with(words, language, &participant.who, &mode(words, how)),
        None => who(words, language, &participant.who),
    }
}

/// «hasta 2024-03-31», «en un plazo de 60 días», «hasta «la primera plenaria del 2024»»
pub fn deadline(words: &Words, deadline: &Deadline) -> String {
    match deadline {
        Deadline::Date(date) => words.say("archive-by-date", &[("date", &date.to_string())]),
        Deadline::Duration(time) => match length(time) {
            Some((many, unit)) => {
                let key = format!("archive-within-{unit}");
                say!(words, &key, many = many)
            }
            None => time.clone(),
        },
        Deadline::Event(event) => words.say("archive-by-event", &[("event", event)]),
        Deadline::Vague(written) => format!("«{written}»"),
    }
}

/// `P60D`: 60 and days.
fn length(time: &str) -> Option<(u32, &'static str)> {
    let (many, unit) = time.strip_prefix('P')?.split_at_checked(time.len().checked_sub(2)?)?;
    let unit = match unit {
        "D" => "days",
        "W" => "weeks",
        "M" => "months",
        "Y" => "years",
        _ => return None,
    };
    Some((many.parse().ok()?, unit))
}

/// «presidencia»; any other office as written.
pub fn office(words: &Words, office: &str) -> String {
    match office.replace('_', "-").as_str() {
        known @ ("presidency" | "vice-presidency" | "secretariat") => {
            words.say(&format!("archive-office-{known}"), &[])
        }
        _ => office.to_owned(),
    }
}

/// From which day to which, as far as it is known.
pub fn days(words: &Words, from: PartialDate, to: PartialDate) -> String {
    if from == to {
        return from.to_string();
    }
    words.say("archive-from-to", &[("from", &from.to_string()), ("to", &to.to_string())])
}

/// «1 reunión, 9 acuerdos»
pub fn counted(words: &Words, proposal: &Proposal) -> String {
    let agreements: usize = proposal.meetings.iter().map(|it| it.agreements.len()).sum();
    say!(words, "archive-counted", meetings = proposal.meetings.len(), agreements = agreements)
}

#[cfg(test)]
mod tests {
    use domain::words::Lang;

    use super::*;

    const KINDS: &[Kind] = &[
        Kind::MinutesApproval,
        Kind::Adopt,
        Kind::Endorse,
        Kind::TakeNote,
        Kind::Report,
        Kind::Mandate,
        Kind::Commit,
        Kind::SetUp,
        Kind::Elect,
        Kind::Recommend,
        Kind::Thank,
        Kind::Welcome,
        Kind::Convene,
        Kind::FollowUp,
        Kind::Postpone,
        Kind::Reject,
        Kind::Other,
    ];

    #[test]
    fn every_value_has_its_words_in_both_languages() {
        for lang in [Lang::Es, Lang::En] {
            let words = Words::of(lang);
            let mut said: Vec<String> = KINDS.iter().map(|it| kind(words, *it)).collect();
            said.extend(
                [Role::Decides, Role::Asked, Role::Offers, Role::Volunteers].map(|it| role(words, it)),
            );
            said.extend([Role::Thanked, Role::Elected, Role::Presents].map(|it| role(words, it)));
            said.extend([Mode::InPerson, Mode::Virtual, Mode::Hybrid].map(|it| mode(words, it)));
            said.extend([Sureness::Sure, Sureness::Likely, Sureness::Unsure].map(|it| sureness(words, it)));
            said.extend([Language::Es, Language::En, Language::Pt].map(|it| language(words, it)));
            said.extend(
                [Remark::NoMeeting, Remark::NoAgreements, Remark::HardlyReadable].map(|it| remark(words, it)),
            );
            said.extend(
                [
                    MeetingKind::Ordinary,
                    MeetingKind::Extraordinary,
                    MeetingKind::Technical,
                    MeetingKind::Ministerial,
                    MeetingKind::Summit,
                    MeetingKind::Preparatory,
                    MeetingKind::Committee,
                    MeetingKind::Assembly,
                ]
                .map(|it| meeting_kind(words, it)),
            );
            said.extend(
                [
                    Who::Plenary,
                    Who::Presidency,
                    Who::Secretariat,
                    Who::Members,
                    Who::Observers,
                    Who::Committee,
                ]
                .map(|it| who(words, Language::Es, &it)),
            );
            said.extend(
                [
                    FileKind::Text,
                    FileKind::Markdown,
                    FileKind::Html,
                    FileKind::Docx,
                    FileKind::Odt,
                    FileKind::Pdf,
                ]
                .map(|it| file_kind(words, it)),
            );
            said.extend(
                ["P1D", "P2W", "P3M", "P1Y"].map(|it| deadline(words, &Deadline::Duration(it.into()))),
            );
            for (answered, added, dropped) in [(0, 0, 0), (2, 0, 1), (2, 1, 3), (5, 3, 0)] {
                let name = "small".to_owned();
                said.extend(heard(words, &Heard { name, passages: 5, answered, added, known: 0, dropped }));
            }
            for said in said {
                assert!(!said.is_empty() && !said.contains("archive-"), "{lang:?}: {said}");
            }
        }
    }

    #[test]
    fn a_model_that_was_not_heard_to_the_end_is_said_not_to_have_been() {
        let told = |answered| {
            let it = Heard { name: "small".to_owned(), passages: 5, answered, added: 1, ..Heard::default() };
            heard(Words::of(Lang::En), &it).join(" ")
        };
        assert_eq!(
            told(0),
            "The language model “small” did not answer: the reading stands as it is, without it."
        );
        assert!(
            told(2).contains("for 2 of 5 parts of the text only") && told(2).contains("1 more agreement,")
        );
        assert!(!told(5).contains("of the text"), "{}", told(5));
    }

    #[test]
    fn states_are_called_as_their_document_calls_them_with_their_code() {
        let words = Words::of(Lang::Es);
        let said = |language, code: &str| who(words, language, &Who::State(code.into()));
        assert_eq!(said(Language::Es, "DOM"), "República Dominicana (DOM)");
        assert_eq!(said(Language::En, "DOM"), "Dominican Republic (DOM)");
        assert_eq!(said(Language::Pt, "USA"), "Estados Unidos (USA)");
        assert_eq!(said(Language::Es, "ZZZ"), "ZZZ");
        let actor = |who: Who| actor(words, Language::Es, &Actor { who, role: Role::Asked });
        assert_eq!(actor(Who::State("SLV".into())), "El Salvador (SLV, recibe el encargo)");
        assert_eq!(actor(Who::Body("Red (sur)".into())), "Red (sur) (recibe el encargo)");
        let place = |name: &str, country: Option<&str>| {
            place(&Place { name: name.into(), country: country.map(Into::into) }, Language::Es)
        };
        assert_eq!(place("San José", Some("CRI")), "San José, Costa Rica (CRI)");
        assert_eq!(place("Ciudad de Guatemala", Some("GTM")), "Ciudad de Guatemala (GTM)");
        assert_eq!(place("Antigua Guatemala", None), "Antigua Guatemala");
    }

    #[test]
    fn deadlines_are_said_as_people_say_them() {
        let words = Words::of(Lang::Es);
        let said = |it: Deadline| deadline(words, &it);
        assert_eq!(said(Deadline::Duration("P60D".into())), "en un plazo de 60 días");
        assert_eq!(said(Deadline::Duration("P1M".into())), "en un plazo de 1 mes");
        assert_eq!(said(Deadline::Duration("PT36H".into())), "PT36H");
        assert_eq!(said(Deadline::Date("2024-03".to_owned().try_into().unwrap())), "hasta 2024-03");
        assert_eq!(said(Deadline::Vague("a la brevedad".into())), "«a la brevedad»");
    }
}
