//! Who does what, in short texts.

/// «who role» for each actor of each agreement of a text.
fn found(text: &str) -> Vec<Vec<String>> {
    let proposal = crate::read(text);
    let agreements = proposal.meetings.iter().flat_map(|it| &it.agreements);
    let role = |it: &crate::proposal::Actor| format!("{} {:?}", it.who, it.role).to_lowercase();
    agreements.map(|it| it.actors.iter().map(|it| role(&it.value)).collect()).collect()
}

#[test]
fn a_verb_that_enacts_has_the_meeting_for_its_subject() {
    let text = "RESOLUCIÓN 3\n\nEL CONSEJO DEL LAGO\n\nConsiderando que hay polvo;\n\nRESUELVE:\n\n\
                1. Aprobar el plan de limpieza.\n\n2. Encomendar a la Secretaría la compra de escobas.\n";
    assert_eq!(found(text), [vec!["plenary decides"], vec!["plenary decides", "secretariat asked"]]);
}

#[test]
fn what_is_told_of_a_title_or_a_topic_decides_nothing() {
    let text = "What we concluded:\n\n  * Kenya will send the list of berths by Friday 12 June.\n\n  * The secretariat was \
                asked to update the list.\n";
    assert_eq!(found(text), [vec!["state:ken asked"], vec!["secretariat asked"]]);
}

#[test]
fn who_presents_stands_behind_by_or_in_a_clause() {
    for text in [
        "The Council endorsed the Call for Schools put forward by the Prime Minister of Barbados.",
        "The Council took note of the briefing by Barbados.",
        "El Consejo tomó nota del informe que rindió la delegación de Barbados.",
    ] {
        let actors = found(text);
        assert!(actors.iter().flatten().any(|it| it == "state:brb presents"), "{text}: {actors:?}");
    }
}

#[test]
fn two_are_elected_to_two_offices() {
    for text in [
        "Mr. A. Pappas (Cyprus) was elected Chairman and Ms. N. Haddad (Jordan) Rapporteur.",
        "Foi eleita para a presidência a delegação de Chipre, cabendo a vice-presidência à Jordânia.",
    ] {
        let actors = found(text).concat();
        assert!(actors.contains(&"state:cyp elected".to_owned()), "{text}: {actors:?}");
        assert!(actors.contains(&"state:jor elected".to_owned()), "{text}: {actors:?}");
    }
}

#[test]
fn who_leads_what_is_set_up_has_something_to_do() {
    let actors =
        found("El Consejo acordó crear un grupo de trabajo de aguas, coordinado por Chile.").concat();
    assert!(actors.contains(&"state:chl asked".to_owned()), "{actors:?}");
}

#[test]
fn whoever_is_thanked_for_an_offer_makes_it() {
    let actors =
        found("El Consejo agradeció al Brasil su ofrecimiento de capacitar a quince técnicos.").concat();
    assert_eq!(actors, ["plenary decides", "state:bra thanked", "state:bra offers"]);
}

#[test]
fn whoever_enacts_a_text_of_articles_decides_each() {
    let text = "COMISSÃO DO LAGO\n\nDELIBERAÇÃO N.º 4\n\nHavendo necessidade de regular a pesca, a Comissão do Lago \
                delibera:\n\n                 Artigo 1\n                (Aprovação)\n\nÉ aprovado o Regulamento da \
                Pesca.\n\n                 Artigo 2\n               (Despesa)\n\nÉ autorizada a despesa de 350 euros.\n";
    assert_eq!(found(text), [vec!["plenary decides"], vec!["plenary decides"]]);
}

/// Whether one of the actors of a text is «who role».
fn has(text: &str, actor: &str) -> bool {
    let actors = found(text).concat();
    actors.iter().any(|it| it == actor)
}

#[test]
fn whose_proposal_it_is_presents() {
    assert!(has("El Consejo aceptó la propuesta boliviana de incorporar el gas.", "state:bol presents"));
    assert!(has("The minutes were confirmed on a motion by Grenada.", "state:grd presents"));
    assert!(!has("O Conselho não aprovou a proposta do Uruguai.", "state:ury presents"));
}

#[test]
fn whose_offer_is_welcomed_offers() {
    assert!(has("The Meeting welcomed the readiness of Japan to contribute tents.", "state:jpn offers"));
    assert!(has("El Consejo aceptó la oferta de Chile de financiar los reactivos.", "state:chl offers"));
}

#[test]
fn a_clause_says_who_has_something_to_do() {
    assert!(has(
        "El Consejo creó el Fondo del Agua, cuya administración corresponderá a la Secretaría.",
        "secretariat asked"
    ));
    assert!(has("O Conselho aprovou a nota, que a Secretaria apresentará ao Fundo.", "secretariat asked"));
    let council =
        "FIFTH MEETING OF THE PORTS COUNCIL\n\nThe Council established a Task Force to prepare a plan.";
    assert!(has(council, "committee asked"));
    assert!(has("El Consejo creó un grupo de expertos, bajo la coordinación del Perú.", "state:per asked"));
}

#[test]
fn an_opening_names_nobody_who_decides() {
    let actors =
        found("Após debate, no qual intervieram Brasil e Peru, o Conselho aprovou o Programa.").concat();
    assert_eq!(actors, ["plenary decides"]);
}

#[test]
fn one_named_behind_a_semicolon_has_something_to_do() {
    assert!(has("The Memorandum was approved; Poland to confirm in writing.", "state:pol asked"));
}

#[test]
fn the_meeting_decides_by_a_later_clause_too() {
    let offered = "A OMM ofereceu apoio à formação, oferta que o Conselho acolheu com satisfação.";
    assert!(has(offered, "plenary decides"));
}

#[test]
fn what_we_do_is_done_by_nobody_named_in_an_opening() {
    let adopted =
        "Los Ministros declaramos:\n\n1. Sin perjuicio de lo que cada país estime, adoptamos el Plan.\n";
    assert!(!has(adopted, "members decides"));
}
