//! The one page everything started from, in our own words: read, it tells what a person wrote down by hand.

use archive::proposal::{Agreement, Deadline, Meeting, Mode};
use archive::read;

/// A note of Mexico on the plenary IV-2023.
const NOTE: &str = include_str!("../../../fixtures/archivo/nota-IV-2023.txt");

fn meeting() -> Meeting {
    let mut proposal = read(NOTE);
    assert_eq!(proposal.meetings.len(), 1);
    assert!(proposal.remarks.is_empty());
    proposal.meetings.remove(0)
}

/// Number, kind, who does what, and the documents named.
type Told = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const AGREEMENTS: [Told; 6] = [
    ("1", "minutes_approval", &["plenary decides"], &["Acta Administrativa III-2023"]),
    ("2", "report", &["presidency presents"], &["Informe de Gestión de 2023"]),
    (
        "3",
        "report",
        &[],
        &["Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes"],
    ),
    ("4", "follow_up", &[], &[]),
    (
        "5",
        "set_up",
        &[
            "plenary decides",
            "committee asked",
            "body:OIM offers",
            "state:DOM volunteers",
            "state:CRI volunteers",
            "state:SLV volunteers",
            "state:HND volunteers",
            "state:MEX volunteers",
            "state:GTM volunteers",
        ],
        &["Lineamientos"],
    ),
    ("6", "elect", &["state:HND elected"], &[]),
];

/// A word of the vocabulary as it is written in JSON.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or_default().to_owned()
}

fn who_does_what(agreement: &Agreement) -> Vec<String> {
    agreement.actors.iter().map(|it| format!("{} {}", it.value.who, word(&it.value.role))).collect()
}

#[test]
fn the_note_tells_which_body_met_when_where_and_how() {
    let meeting = meeting();
    let code = meeting.code.unwrap().value;
    let days = meeting.days.unwrap().value;
    let place = meeting.place.unwrap().value;
    assert_eq!(
        meeting.body.unwrap().value,
        "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes"
    );
    assert_eq!(meeting.acronym.unwrap().value, "CORETT");
    assert_eq!((code.written.as_str(), code.number, code.year), ("IV-2023", Some(4), Some(2023)));
    assert_eq!((days.from.to_string(), days.to.to_string()), ("2023-11-30".into(), "2023-11-30".into()));
    assert_eq!((place.name.as_str(), place.country.as_deref()), ("Ciudad de Antigua Guatemala", Some("GTM")));
    assert_eq!(meeting.mode.unwrap().value, Mode::Hybrid);
    assert_eq!(meeting.presidency.unwrap().value.to_string(), "state:GTM");
    assert!(meeting.host.is_none() && meeting.secretariat.is_none() && meeting.kind.is_none());
    let there: Vec<_> =
        meeting.participants.iter().map(|it| (it.value.who.to_string(), it.value.mode)).collect();
    assert_eq!(there, [("state:MEX".to_owned(), Some(Mode::Virtual))]);
}

#[test]
fn the_note_tells_six_agreements_with_those_who_act_in_them() {
    let agreements = meeting().agreements;
    assert_eq!(agreements.len(), AGREEMENTS.len());
    for (agreement, (number, kind, actors, documents)) in agreements.iter().zip(AGREEMENTS) {
        assert_eq!(agreement.number.as_ref().unwrap().value, number);
        assert_eq!(word(&agreement.kind.value), kind, "{number}");
        assert_eq!(who_does_what(agreement), actors, "{number}");
        let named: Vec<&str> = agreement.documents.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(named, documents, "{number}");
        assert!(NOTE.contains(agreement.span.of(NOTE)));
        let deadline = agreement.deadline.as_ref().map(|it| it.value.clone());
        let by = (number == "5").then(|| Deadline::Event("primera plenaria del 2024".into()));
        assert_eq!(deadline, by, "{number}");
    }
}

#[test]
fn the_note_tells_the_election_the_vote_and_the_endorsement() {
    let meeting = meeting();
    let [election] = meeting.elections.as_slice() else { panic!("{:?}", meeting.elections) };
    assert_eq!(election.office.value, "presidency");
    assert_eq!(election.elected.as_ref().unwrap().value.to_string(), "state:HND");
    assert_eq!(election.term.as_ref().unwrap().value, "por un año");
    let [vote] = election.disclosed.as_slice() else { panic!("{:?}", election.disclosed) };
    assert_eq!(vote.value.by.to_string(), "state:MEX");
    assert_eq!(vote.value.candidate.as_ref().map(ToString::to_string).as_deref(), Some("state:HND"));
    let [endorsement] = meeting.endorsements.as_slice() else { panic!("{:?}", meeting.endorsements) };
    assert_eq!(endorsement.by.value.to_string(), "state:MEX");
    assert_eq!(
        endorsement.document.value,
        "Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes"
    );
}
