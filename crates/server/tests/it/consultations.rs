//! A text in silence procedure: its public page with a clock per capital, the desks that answer, and the end of its time.

use axum::http::StatusCode;
use domain::words::Lang;
use server::demo;

use crate::signed_in::Browser;
use crate::stage::app;
use crate::visitor::Visitor;

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const PAGE: &str = "/consultations/PS-2024-1";

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn each_capital_reads_its_own_clock_and_the_list_leads_there() {
    let (folder, app) = app();
    demo::leave_open(&app, folder.path(), Lang::Es).expect("it is told");
    let reader = Browser::of(&app, MEXICO);
    for (lang, words) in [
        ("es", ["24 de marzo de 2024, 10:00", "24 de marzo de 2024, 11:00", "sin respuesta", "reserva"]),
        ("en", ["24 March 2024, 10:00", "24 March 2024, 11:00", "no answer", "reservation"]),
    ] {
        let list = reader.get(&format!("/{lang}/consultations")).body;
        assert!(list.contains(&format!("href=\"/{lang}{PAGE}\"")), "{list}");
        let page = reader.get(&format!("/{lang}{PAGE}"));
        assert_eq!(page.status, StatusCode::OK);
        for word in words {
            assert!(page.body.contains(word), "{word} is not on the page in {lang}");
        }
        assert!(!page.body.contains('⟨'), "{lang} lacks a message");
        let home = reader.get(&format!("/{lang}/")).body;
        assert!(home.contains(&format!("href=\"/{lang}{PAGE}\"")), "what falls due names it");
    }
}

#[test]
fn a_member_objects_from_its_desk_and_the_secretariat_certifies() {
    let (folder, app) = app();
    demo::leave_open(&app, folder.path(), Lang::Es).expect("it is told");
    let (mexico, secretariat) = (Browser::of(&app, MEXICO), Browser::of(&app, SECRETARIAT));
    let desk = mexico.get("/es/desk").body;
    assert!(desk.contains("/es/acts/consultation.object?") && desk.contains("Quedan 3 d"), "{desk}");
    let early = secretariat.post("/es/acts/consultation.conclude", fields(&[("consultation", "PS-2024-1")]));
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("Todavía no puede certificarse"), "{}", early.body);
    let objection = [
        ("consultation", "PS-2024-1"),
        ("seat", "MEX"),
        ("reason.es", "Falta la definición de frontera"),
        ("reason.authentic", "es"),
    ];
    let answer = mexico.post("/es/acts/consultation.object", fields(&objection));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let page = mexico.get(&format!("/es{PAGE}")).body;
    assert!(page.contains("silencio roto") && page.contains("Falta la definición de frontera"), "{page}");
    let done = secretariat.post("/es/acts/consultation.conclude", fields(&[("consultation", "PS-2024-1")]));
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(mexico.get(&format!("/en{PAGE}")).body.contains("silence broken: not adopted"));
}

#[test]
fn when_the_time_is_over_the_page_says_so_without_any_act() {
    let (folder, app) = app();
    demo::leave_open(&app, folder.path(), Lang::Es).expect("it is told");
    let mut visitor = Visitor::of(&app);
    let mut public = |address: &str| visitor.get(address).body;
    assert!(public(&format!("/es{PAGE}")).contains("Hasta el 24 de marzo de 2024 a las 10:00"));
    app.clock.set("2024-03-24T15:59:59Z".parse().expect("an instant"));
    assert!(public(&format!("/es{PAGE}")).contains("corre el plazo"));
    app.clock.set("2024-03-24T16:00:00Z".parse().expect("an instant"));
    let ended = public(&format!("/es{PAGE}"));
    assert!(ended.contains("El plazo terminó el 24 de marzo de 2024 a las 10:00"), "{ended}");
    assert!(ended.contains("sin oposición; por certificar"), "{ended}");
    let late =
        [("consultation", "PS-2024-1"), ("seat", "MEX"), ("reason.es", "Tarde"), ("reason.authentic", "es")];
    let answer = Browser::of(&app, MEXICO).post("/en/acts/consultation.object", fields(&late));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("the time ended on 24 March 2024 at 10:00"), "{}", answer.body);
    assert!(answer.body.contains(">Tarde</textarea>"), "nothing typed is lost");
}

#[test]
fn a_concluded_silence_gets_a_certificate_that_proves_itself_and_an_agreement_with_its_number() {
    let (folder, app) = app();
    demo::leave_open(&app, folder.path(), Lang::Es).expect("it is told");
    app.clock.set("2024-03-24T16:00:00Z".parse().expect("an instant"));
    let secretariat = Browser::of(&app, SECRETARIAT);
    let act = |name: &str, pairs: &[(&str, &str)]| {
        let answer = secretariat.post(&format!("/es/acts/{name}"), fields(pairs));
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.body);
    };
    let id = ("consultation", "PS-2024-1");
    let issue = [("what", "consultation_certificate"), id, ("language", "es")];
    let early = secretariat.post("/es/acts/paper.issue", fields(&issue));
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("no ha concluido"), "{}", early.body);
    act("consultation.conclude", &[id]);
    let desk = secretariat.get("/es/desk").body;
    assert!(
        desk.contains("/es/acts/agreement.record_consulted?") && desk.contains("consultation_certificate"),
        "{desk}"
    );
    act("agreement.record_consulted", &[id, ("kind", "other")]);
    act("paper.issue", &issue);
    act("paper.issue", &[("what", "consultation_certificate"), id, ("language", "en")]);
    let agreement = app.known().coalition.consultations[&"PS-2024-1".into()].agreement.clone();
    let agreement = agreement.expect("it was recorded").to_string();
    assert!(agreement.starts_with("I-2024/A"), "{agreement}");
    act("paper.issue", &[("what", "certificate"), ("agreement", &agreement), ("language", "en")]);

    let papers: Vec<_> = app.known().coalition.papers.iter().rev().take(3).cloned().collect();
    let key = proofs::Verifier::parse(&app.identity.vkey).expect("the record's key");
    for paper in &papers {
        let sealed = server::papers::sealed(&app, paper.position).expect("it is read").expect("it is there");
        let trust = verifier::Trust::Named(proofs::Policy::of_log(key.clone()));
        let report = verifier::check_paper(&sealed, &trust);
        assert!(report.found.is_empty(), "{}: {:?}", paper.symbol, report.found);
    }
    assert_eq!(papers[2].symbol, "CORETT/PS-2024-1/certificado");

    let mut visitor = Visitor::of(&app);
    let mut page = |address: &str| visitor.get(address).body;
    let consultation = page("/es/consultations/PS-2024-1");
    assert!(
        consultation.contains(&format!("href=\"/es/{agreement}\""))
            && consultation.contains("Certificación de consulta"),
        "{consultation}"
    );
    let told = page(&format!("/es/{agreement}"));
    assert!(
        told.contains(
            "Adoptado por procedimiento de silencio (PS-2024-1), concluido el 24 de marzo de 2024."
        ),
        "{told}"
    );
    assert!(told.contains("href=\"/es/consultations/PS-2024-1\""));
    assert!(told.contains("Entre plenarias · 24 de marzo de 2024"), "on its own day: {told}");
    assert!(page("/en/I-2024").contains("Adopted afterwards without a meeting"));
    assert!(page("/en/agreements").contains(&agreement));
    assert!(page("/en/agreements.csv").contains(&format!("{agreement},2024-03-24")));
    assert!(page("/es/search?q=PS-2024-1&kind=consultation").contains("/es/consultations/PS-2024-1"));
    assert!(page("/es/").contains(&agreement), "it is among the latest");
    let json = |text: String| serde_json::from_str::<serde_json::Value>(&text).expect("JSON");
    let whole = json(page("/api/v1/consultations/PS-2024-1"));
    assert_eq!((&whole["outcome"], &whole["agreement"]), (&"adopted".into(), &agreement.as_str().into()));
    assert_eq!(whole["papers"][0]["consultation"], "PS-2024-1");
    assert_eq!(json(page(&format!("/api/v1/agreements/{agreement}")))["consultation"], "PS-2024-1");
    assert_eq!(json(page("/api/v1/consultations?kind=replies"))["total"], 0);
    assert!(page("/es/feed.atom").contains("adoptado sin reunión (PS-2024-1)"));
    assert!(page("/calendar.ics").contains("PS-2024-1"));
    // The minutes of the plenary whose numbers it continues are what they were.
    let minutes = json(page("/api/v1/minutes/I-2024"));
    assert!(!minutes.to_string().contains("PS-2024-1"));
}
