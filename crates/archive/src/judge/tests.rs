//! Sentences as real minutes, declarations and notes have them, and what they do.

use crate::document::Document;

/// «kind» of each agreement of a text.
fn kinds(text: &str) -> Vec<String> {
    let proposal = crate::read(text);
    let agreements = proposal.meetings.iter().flat_map(|it| &it.agreements);
    agreements.map(|it| format!("{:?}", it.kind.value)).collect()
}

/// The kind of a sentence in the minutes of a meeting in 2023; empty where it only tells.
fn told(head: &str, sentence: &str) -> String {
    kinds(&format!("{head}\n\nFecha / Date: 2023-05-03\n\n{sentence}\n"))
        .into_iter()
        .next()
        .unwrap_or_default()
}

fn check(head: &str, cases: &[(&str, &str)]) {
    for (sentence, expected) in cases {
        assert_eq!(told(head, sentence), *expected, "{sentence}");
    }
}

#[test]
fn spanish_sentences_do_what_they_say() {
    check(
        "ACTA DE LA QUINTA REUNIÓN DEL CONSEJO DE PUERTOS DEL SUR (CPS)",
        &[
            ("En la sesión se ha aprobado el Plan de Puertos.", "Adopt"),
            ("REAFIRMAN su compromiso con la pesca sostenible.", "Commit"),
            ("Se aceptó el nombramiento de Ana Paz como delegada de puertos.", "Elect"),
            ("Un voto de gracias al Perú fue acogido con aplausos.", "Thank"),
            ("La Presidenta, en nombre de todos los presentes, dio las gracias a Chile.", "Thank"),
            ("Habrá un Comité de Cumplimiento de siete miembros.", "SetUp"),
            ("El Consejo no pudo aceptar la oferta de la empresa.", "Reject"),
            ("Luego de la lectura y tras un debate se aprueba el plan.", "Adopt"),
            ("Se trató la propuesta de escudo, siendo aprobada por unanimidad.", "Adopt"),
            ("Los delegados discutieron la lista y aprobaron las propuestas.", "Adopt"),
            ("El canciller comentó que en la cita se acordó crear un fondo.", "SetUp"),
            ("El Tratado se firmó en Lima el 26 de mayo de 1969.", ""),
            ("El canciller recordó que en la reunión se acordó crear un fondo.", ""),
            ("El Consejo pasó lista y los vocales tomaron asiento.", ""),
        ],
    );
}

#[test]
fn english_sentences_do_what_they_say() {
    check(
        "MINUTES OF THE FIFTH MEETING OF THE COUNCIL OF SOUTHERN PORTS (CSP)",
        &[
            ("We, the Ministers responsible for ports, hereby adopt the Declaration of Lima.", "Adopt"),
            ("We intend to share the data with all ports.", "Commit"),
            ("We intend to establish a Network of Ports.", "SetUp"),
            ("The Council resolved that there is no need for a crane.", "Other"),
            ("There shall be a Technical Committee of five members.", "SetUp"),
            ("The Council was unable to accept the limits put forward by the panel.", "Reject"),
            (
                "No objection having been raised, the minutes of the fourth meeting were approved.",
                "MinutesApproval",
            ),
            ("Andrea Roe (Malta) approved unanimously.", "Adopt"),
            ("Delegations shall submit their comments by 15 December.", "Mandate"),
            ("Linda Roe will post the new dates.", "Mandate"),
            ("The Council wishes to place on record its thanks to the people of Malta.", "Thank"),
            (
                "Having debated it at length, the rules were tabled and it was resolved that they be approved.",
                "Adopt",
            ),
            ("The Convention was adopted in Lisbon in 1998.", ""),
            ("A low-key exchange of views was expected of the meeting.", ""),
            ("The discussions were based upon the accepted understanding of ports.", ""),
            ("The purpose of these meetings is to exchange views.", ""),
            ("It was asked if the cranes were kept for long.", ""),
        ],
    );
}

#[test]
fn portuguese_sentences_do_what_they_say() {
    check(
        "ATA DA QUINTA REUNIÃO DO CONSELHO DE PORTOS DO SUL (CPS)",
        &[
            ("Analisado o assunto o Conselho deliberou aprovar o plano.", "Adopt"),
            ("Deliberado aprovar por unanimidade.", "Adopt"),
            ("Acordou-se o texto final do memorando.", "Adopt"),
            ("ENFATIZAM a importância dos portos.", "Other"),
            ("As delegações voltarão a se encontrar em 12 de setembro.", "Convene"),
            ("A Assembleia limitou-se a tomar nota do andamento.", "TakeNote"),
        ],
    );
}

#[test]
fn a_declaration_tells_what_is_its_own() {
    let text = "DECLARAÇÃO DE LIMA\n\nOs chanceleres do Peru, do Chile e do Brasil, reunidos em Lima em 8 de agosto de 2017,\n\nDeclaram:\n\n\
                1. Sua decisão de não reconhecer a eleição.\n\n2. Seu total apoio à Assembleia.\n\n3. Seu compromisso de seguir o caso.\n";
    assert_eq!(kinds(text), ["Reject", "Endorse", "Commit"]);
}

#[test]
fn what_a_list_adopts_is_adopted_and_not_what_its_title_says() {
    let text = "La Alianza se reunió en Lima el 3 de mayo de 2020. Los ministros avalaron las siguientes declaraciones:\n\n\
                • Declaración de Lima\n\n• Declaración por la Paridad de Género\n";
    assert_eq!(kinds(text), ["Endorse", "Endorse"]);
}

#[test]
fn actions_are_asked_for() {
    let text = "# Ports board, 3 May 2020\n\n## Action items\n\n* Create a guide for the team\n* Send the notes to the members\n";
    assert_eq!(kinds(text), ["Mandate", "Mandate"]);
}

#[test]
fn a_headline_tells_what_the_text_tells_again() {
    let text = "Aprueba Consejo plan de puertos\n\nEl Consejo de Puertos del Sur aprobó el Plan de Puertos en su sesión del 3 de mayo de 2020.\n\n\
                El Consejo agradeció a Chile.\n";
    assert_eq!(kinds(text), ["Adopt", "Thank"]);
}

#[test]
fn a_first_line_without_a_stop_may_still_decide() {
    let text = "The Ports Board met in Lima on 3 May 2019. It approved the budget of the port. The Board elected Malta as Chair\n\n\
                The weather was fine all day long in the port.\n\nThe Board thanked Malta.\n";
    assert_eq!(kinds(text), ["Adopt", "Elect", "Thank"]);
}

#[test]
fn a_sentence_above_a_rule_is_no_heading() {
    let text = "# Ports board, 3 May 2019\n\nThe Board approved the budget of the port.\n----------------------------------\n\nThe Board thanked Malta.\n";
    assert_eq!(kinds(text), ["Adopt", "Thank"]);
}

#[test]
fn what_repeats_without_end_is_read_to_its_end() {
    let head = "# Ports board\n\n3 May 2019\n\n## Decisions\n\n- The plan was tabled";
    for again in [" and it was resolved that", " RESUELVE APROBAR DEL PUERTO", " <!-- a"] {
        crate::read(&format!("{head}{}", again.repeat(5_000)));
    }
}

#[test]
fn a_break_of_a_page_parts_two_words() {
    let found = Document::of("Lima<br>Quito on the 11<sup>th</sup> day\n");
    assert!(found.text().starts_with("Lima Quito on the 11th day"), "{}", found.text());
}

#[test]
fn web_pages_write_headings_and_numbers_in_their_own_manner() {
    let text = "Ports board\n-----------\n\n3 May 2020\n\n== Decisions\n\n1\\. The Board approved the plan.<br>\n\n2\\. The Board thanked Malta.\n";
    assert_eq!(kinds(text), ["Adopt", "Thank"]);
    let found = Document::of(text);
    assert!(!found.text().contains("<br>") && !found.text().contains('\\'), "{}", found.text());
}
