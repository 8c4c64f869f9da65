//! Mexico's note on IV-2023, transcribed from an old document, states the facts of the list made by hand.

use domain::archive::claim::{
    Actor, Agreement, Code, Deadline, Election, Endorsement, Kind, MeetingKind, Mode, Participant, Place,
    Role, Vote,
};
use domain::archive::{Claim, Days, Event, Language, PartialDate, Who};
use domain::words::Lang::{En, Es};
use domain::words::Text;

use super::*;
use crate::plain;
use crate::sample::{self, History};
use crate::typeset;

const FACTS: &str = include_str!("../../../../fixtures/nota-mexico-IV-2023.txt");
/// The words in which the transcribed note has each fact of the list, in the same order.
const WORDS: [&[&str]; 22] = [
    &["Reunión IV-2023 de CORETT"],
    &["Subsecretaría de Derechos Humanos, Población y Migración"],
    &["Dirección General de Estrategias para la Atención de Derechos Humanos"],
    &["El 30 de noviembre de 2023"],
    &["México participó de manera virtual"],
    &["celebrada en Antigua Guatemala, Guatemala"],
    &["el Acta III-2023", "tercera reunión"],
    &["Guatemala, por medio de SVET", "Presenta: la Presidencia"],
    &["que aún ejerce la Presidencia"],
    &["versión ejecutiva del informe de gestión de 2023"],
    &["desde 2021"],
    &["altas autoridades"],
    &["Se presentó la Declaración conjunta"],
    &["Nuestro país respaldó «Declaración conjunta»"],
    &["infografías de 2022", "trata de personas"],
    &["propuesta de matriz", "tráfico ilícito de migrantes"],
    &["petit comité", "documento base de los Lineamientos internos"],
    &["Plazo: la primera plenaria del 2024"],
    &["Ofrece apoyo: la Organización Internacional para las Migraciones (OIM)"],
    &["Se ofrece: República Dominicana, Costa Rica, El Salvador, Honduras, nuestro país y Guatemala"],
    &["La Secretaría Técnica condujo"],
    &["Nuestro país otorgó su voto a Honduras"],
];

fn state(code: &str) -> Who {
    Who::State(code.into())
}

fn agreement(number: &str, kind: Kind, words: &str, actors: &[(Who, Role)]) -> Agreement {
    Agreement {
        number: Some(number.into()),
        words: words.into(),
        summary: words.into(),
        kind,
        actors: actors.iter().map(|(who, role)| Actor { who: who.clone(), role: *role }).collect(),
        deadline: None,
        documents: Vec::new(),
        amounts: Vec::new(),
    }
}

/// What a reader would propose of the document, and a person accept.
fn claims() -> Vec<Claim> {
    let day = PartialDate { year: 2023, month: Some(11), day: Some(30) };
    let volunteers = ["DOM", "CRI", "SLV", "HND", "MEX", "GTM"].map(|it| (state(it), Role::Volunteers));
    let helped: Vec<_> = volunteers.into_iter().chain([(Who::Body("IOM".into()), Role::Offers)]).collect();
    let committee = Agreement {
        deadline: Some(Deadline::Event("la primera plenaria del 2024".into())),
        documents: vec!["Lineamientos internos".into()],
        ..agreement(
            "5",
            Kind::SetUp,
            "Se crea un petit comité que trabaje el documento base de los Lineamientos internos",
            &helped,
        )
    };
    let place = Place { name: "Antigua Guatemala".into(), country: Some("GTM".into()) };
    let mexico = Participant { who: state("MEX"), observer: false, mode: Some(Mode::Virtual) };
    let election = Election {
        office: "presidency".into(),
        elected: Some(state("HND")),
        term: Some("por un año".into()),
        disclosed: vec![Vote { by: state("MEX"), candidate: Some(state("HND")) }],
    };
    vec![
        Claim::Body(
            "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes".into(),
        ),
        Claim::Acronym("CORETT".into()),
        Claim::Code(Code { written: "IV-2023".into(), number: Some(4), year: Some(2023) }),
        Claim::Kind(MeetingKind::Ordinary),
        Claim::Days(Days::on(day)),
        Claim::Place(place),
        Claim::Presidency(state("GTM")),
        Claim::Participant(mexico),
        Claim::Agreement(agreement(
            "1",
            Kind::MinutesApproval,
            "Se aprobó el Acta III-2023, de la tercera reunión",
            &[],
        )),
        Claim::Agreement(agreement(
            "2",
            Kind::Report,
            "Guatemala, por medio de SVET, que aún ejerce la Presidencia, expuso la versión ejecutiva del informe de \
             gestión de 2023: las metodologías que se emplean desde 2021 y el apoyo de las altas autoridades",
            &[(Who::Presidency, Role::Presents)],
        )),
        Claim::Agreement(agreement("3", Kind::Endorse, "Se presentó la Declaración conjunta", &[])),
        Claim::Agreement(agreement(
            "4",
            Kind::FollowUp,
            "Se revisaron las infografías de 2022 sobre trata de personas y una propuesta de matriz sobre tráfico \
             ilícito de migrantes",
            &[],
        )),
        Claim::Agreement(committee),
        Claim::Agreement(agreement("6", Kind::Elect, "La Secretaría Técnica condujo la elección", &[])),
        Claim::Election(election),
        Claim::Endorsement(Endorsement { document: "Declaración conjunta".into(), by: state("MEX") }),
    ]
}

const ID: &str = "CORETT/IV-2023";

fn admitted(it: &mut History, number: u32, issuer: Option<Who>) {
    it.happen(
        "archive.admit",
        Event::Admitted {
            document: format!("D{number}").as_str().into(),
            original: format!("{number:064x}"),
            text: format!("{:064x}", number + 100),
            citation: Text::es("Nota de la SRE de México sobre la IV Reunión 2023"),
            language: Language::Es,
            issuer,
        },
    );
}

fn transcribed(it: &mut History, number: u32, claim: Claim) -> u64 {
    let (span, words, found_by, corrected) = (None, String::new(), None, false);
    let document = format!("D{number}").as_str().into();
    it.happen(
        "archive.transcribe",
        Event::Transcribed { document, meeting: ID.into(), claim, span, words, found_by, corrected },
    )
}

/// The document of Mexico was admitted and accepted without a correction.
fn accepted() -> History {
    let mut it = sample::founded();
    admitted(&mut it, 1, Some(state("MEX")));
    for claim in claims() {
        transcribed(&mut it, 1, claim);
    }
    it
}

fn of(it: &History, lang: Lang) -> Sheet {
    note(&it.coalition, &ID.into(), lang, sample::issue()).expect("the archive knows it")
}

/// Everything the note says; no-break spaces count as spaces, and capitals as what they are.
fn said(it: &History, lang: Lang) -> String {
    let sheet = of(it, lang);
    format!("{}\n{}", sheet.subtitle.join("\n"), plain::text(&sheet)).replace('\u{a0}', " ")
}

#[test]
fn what_was_accepted_without_a_correction_states_the_facts_of_the_list() {
    let said = said(&accepted(), Es).to_lowercase();
    let facts = FACTS.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let facts: Vec<&str> = facts.filter_map(|line| line.split(" | ").next()).collect();
    let (last, rest) = facts.split_last().expect("a list");
    assert_eq!(
        (*last, rest.len()),
        ("6: elegida y por cuánto", WORDS.len()),
        "every fact has its words here"
    );
    for (fact, words) in rest.iter().zip(WORDS) {
        for words in words {
            assert!(said.contains(&words.to_lowercase()), "{fact}: «{words}» is missing in\n{said}");
        }
    }
    assert!(said.contains("elección de la presidencia: honduras, por un año"), "{said}");
}

#[test]
fn it_says_on_every_page_that_it_was_transcribed_and_from_what() {
    for (lang, says) in [(Es, "Nota de la SRE"), (En, "Nota de la SRE")] {
        let sheet = of(&accepted(), lang);
        let foot = sheet.transcribed.as_deref().expect("a transcription");
        assert!(foot.contains(says) && foot.contains(&format!("{:064x}", 1)), "{foot}");
        let text = plain::text(&sheet);
        assert!(!text.contains(['⟨', '{', '$']) && !text.contains("none"), "{text}");
    }
}

#[test]
fn documents_that_contradict_each_other_are_all_heard() {
    let mut it = accepted();
    admitted(&mut it, 2, None);
    let other = Days::on(PartialDate { year: 2023, month: Some(11), day: Some(29) });
    let claim = transcribed(&mut it, 2, Claim::Days(other));
    let open = said(&it, Es);
    assert!(
        open.contains("30 de noviembre de 2023 (contradicho: así D1; D2 dice: 29 de noviembre de 2023)"),
        "{open}"
    );
    it.happen("archive.settle", Event::Settled { meeting: ID.into(), claim });
    let settled = said(&it, Es);
    assert!(settled.contains("29 de noviembre de 2023 (resuelto; de lado queda lo que D1 dice"), "{settled}");
}

#[test]
fn what_no_document_says_is_not_on_record() {
    let mut it = sample::founded();
    admitted(&mut it, 1, None);
    transcribed(&mut it, 1, Claim::Acronym("FAGA".into()));
    let said = said(&it, Es);
    assert!(said.contains("Sin que conste la fecha se celebró la reunión CORETT/IV-2023 de FAGA"), "{said}");
    assert!(said.contains("Lugar: no consta"), "{said}");
    assert!(note(&it.coalition, &"FAGA/1".into(), Es, sample::issue()).is_none());
}

#[test]
fn it_is_typeset_in_both_languages() {
    for lang in [Es, En] {
        let file = typeset::render(&of(&accepted(), lang)).expect("a paper");
        assert!(file.starts_with(b"%PDF"));
    }
}
