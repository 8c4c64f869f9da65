//! Old documents on their way into the archive: left, read one after another, reviewed fact by fact, written at last.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use axum::http::StatusCode;
use domain::archive::against::Verdict;
use domain::archive::claim::Role;
use domain::archive::{Claim, against_the_record};
use domain::symbol::DocumentId;
use server::app::App;
use server::clock::Clock;
use server::opening;
use server::readings::State;
use server::readings::worker::{self, How};

use crate::signed_in::Browser;
use crate::stage::{app, get, page};

const SECRETARIAT: u32 = 1;
const MEXICO: u32 = 3;
const REVIEW: &str = "/es/archive/review";
/// The note that the demonstration has read before it lived the meeting.
const READ: &str = include_str!("../../../../fixtures/archivo/nota-IV-2023.txt");
const THIRD: &str = include_str!("../../../../fixtures/archivo/nota-III-2023.txt");

/// Another document that tells the same in nearly the same words.
static FOURTH: LazyLock<String> =
    LazyLock::new(|| READ.replace("De la sesión plenaria se", "De la sesión se"));

/// The number that the next file gets: the demonstration has left some before.
fn next(app: &App) -> u64 {
    app.readings.all().last().map_or(0, |it| it.id) + 1
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(future)
}

fn read_all(app: &Arc<App>) -> usize {
    wait(worker::run_once(app, &How::Here)).expect("files are read")
}

/// These files, left by the secretariat and read; the number of the first.
fn left(app: &Arc<App>, files: &[(&str, &str)]) -> (Browser, u64) {
    let first = next(app);
    let browser = Browser::of(app, SECRETARIAT);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let answer = browser.upload(REVIEW, &files);
    assert_eq!((answer.status, &*answer.location), (StatusCode::SEE_OTHER, REVIEW), "{}", answer.body);
    read_all(app);
    (browser, first)
}

/// The keys of the facts on a page, in order.
fn keys(html: &str) -> Vec<String> {
    html.split("data-fact=\"").skip(1).map(|it| it.split('"').next().unwrap_or_default().to_owned()).collect()
}

fn decide(browser: &Browser, id: u64, fact: &str, word: &str) {
    let answer = browser.post(&format!("{REVIEW}/{id}"), [("fact", fact), ("do", word)]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{word} {fact}: {}", answer.body);
}

fn write(browser: &Browser, id: u64, more: &[(&str, &str)]) -> crate::signed_in::Answer {
    let mut fields = vec![("citation.es", "Nota de México sobre la IV Reunión 2023"), ("language", "es")];
    fields.extend_from_slice(more);
    fields.push(("do", "write"));
    browser.post(&format!("{REVIEW}/{id}"), fields)
}

/// A note, everything in it accepted and written as one of this meeting; its number.
fn accepted(app: &Arc<App>, text: &str, meeting: &str) -> (Browser, u64) {
    let (browser, id) = left(app, &[("nota.txt", text)]);
    for key in keys(&browser.get(&format!("{REVIEW}/{id}")).body) {
        decide(&browser, id, &key, "accept");
    }
    let answer = write(&browser, id, &[("meeting-1", meeting), ("issuer", "MEX")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    (browser, id)
}

/// The other note of the fourth meeting, everything in it accepted and written; its number.
fn written() -> (tempfile::TempDir, Arc<App>, Browser, u64) {
    let (folder, app) = app();
    let (browser, id) = accepted(&app, &FOURTH, "CORETT/IV-2023");
    (folder, app, browser, id)
}

/// The document that was admitted last.
fn last_document(app: &App) -> DocumentId {
    app.known().coalition.archive.documents.last().expect("a document").id.clone()
}

#[test]
fn what_is_accepted_stands_on_the_page_of_the_meeting() {
    let (_folder, app, browser, id) = written();
    let (document, known) = (last_document(&app), app.known());
    let meeting = &known.coalition.archive.meetings[&"CORETT/IV-2023".into()];
    let mut told = meeting.claims.values().filter(|it| it.document == document);
    assert!(told.all(|it| it.found_by.is_some() && !it.corrected && it.span.is_some()));
    assert_eq!(known.coalition.archive.documents.len(), 2, "the demonstration's own and this one");
    drop(known);
    let html = page(&app, "/es/archive/meetings/CORETT/IV-2023");
    assert!(html.contains("Antigua Guatemala") && html.contains("varias fuentes"), "{html}");
    let done = browser.get(&format!("{REVIEW}/{id}")).body;
    let leads = format!("/es/archive/documents/{document}");
    for words in ["Asentado en el registro", "/es/archive/meetings/CORETT/IV-2023", &*leads] {
        assert!(done.contains(words), "{words}: {done}");
    }
}

#[test]
fn what_a_meeting_set_can_be_taken_up_unless_the_plenary_that_was_lived_bound_the_same() {
    let (_folder, app, browser, id) = written();
    let take_up = "/es/acts/archive.take_up";
    let done = browser.get(&format!("{REVIEW}/{id}")).body;
    assert!(!done.contains(take_up), "the petit comité is one already: {done}");
    let (browser, id) = accepted(&app, THIRD, "CORETT/III-2023");
    let done = browser.get(&format!("{REVIEW}/{id}")).body;
    assert!(done.contains(take_up), "nobody lived this one: {done}");
}

#[test]
fn the_demonstration_reads_its_note_before_it_lives_what_the_note_tells() {
    let (_folder, app) = app();
    let known = app.known();
    let coalition = &known.coalition;
    let [document] = &*coalition.archive.documents else { panic!("one document") };
    let convened = coalition.plenaries[&"IV-2023".into()].proceedings.first().expect("convened").position;
    let meeting = &coalition.archive.meetings[&"CORETT/IV-2023".into()];
    assert!(document.position < convened && meeting.claims.keys().all(|it| *it < convened));
    assert_eq!(meeting.contradicted(), 0);
    assert!(coalition.commitments.values().all(|it| it.archived().is_none()), "nothing was promised twice");
    let compared = against_the_record(coalition, meeting).expect("it was lived since");
    let differs: Vec<_> = compared.lines.iter().filter(|it| it.verdict == Verdict::Differs).collect();
    assert!(differs.is_empty(), "{differs:?}");
    let agrees = compared.lines.iter().filter(|it| it.verdict == Verdict::Agrees).count();
    assert!(agrees >= 6, "{compared:?}");
    let reading = app.readings.all().into_iter().next().expect("it was left");
    assert_eq!((reading.state, reading.review.decisions.len()), (State::Accepted, meeting.claims.len()));
    drop(known);
    for (lang, why) in
        [("es", "antes de vivir la plenaria que narra"), ("en", "before the plenary it tells of")]
    {
        let html = page(&app, &format!("/{lang}/archive/documents/D1"));
        assert!(html.contains(why), "{html}");
        let html = page(&app, &format!("/{lang}/IV-2023"));
        assert!(
            html.contains(&format!("/{lang}/archive/meetings/CORETT/IV-2023")),
            "each leads to the other"
        );
    }
}

#[test]
fn the_same_press_again_writes_nothing_again() {
    let (_folder, app, browser, id) = written();
    let length = app.known().coalition.length;
    let answer = write(&browser, id, &[("meeting-1", "CORETT/IV-2023")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(app.known().coalition.length, length);
}

#[test]
fn a_correction_and_a_rejection_are_kept_at_once_and_written_as_such() {
    let (_folder, app) = app();
    let (browser, id) = left(&app, &[("nota.txt", &FOURTH)]);
    let address = format!("{REVIEW}/{id}");
    let form = browser.get(&format!("{address}?correct=m1-days")).body;
    assert!(form.contains("value=\"2023-11-30\""), "it is filled in: {form}");
    let wrong = browser.post(&address, [("fact", "m1-days"), ("do", "correct"), ("from", "30 de nov.")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("30 de nov."), "nothing typed is lost: {}", wrong.body);
    let words = "El 30 de noviembre de 2023";
    let right = [("fact", "m1-days"), ("do", "correct"), ("from", "2023-11-29"), ("original", words)];
    assert_eq!(browser.post(&address, right).status, StatusCode::SEE_OTHER);
    decide(&browser, id, "m1-place", "reject");
    decide(&browser, id, "m1-acronym", "accept");
    let added =
        [("do", "add"), ("meeting", "1"), ("about", "host"), ("who", "GTM"), ("original", "Guatemala")];
    assert_eq!(browser.post(&address, added).status, StatusCode::SEE_OTHER);
    let refused = write(&browser, id, &[("meeting-1", "CORETT/IV-2023")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "some are undecided");
    assert!(refused.body.contains("Nota de México sobre la IV Reunión 2023"));
    let kept = browser.get(&address).body;
    assert!(kept.contains("Nota de México sobre la IV Reunión 2023"), "also after a refusal");
    let done = write(&browser, id, &[("meeting-1", "CORETT/IV-2023"), ("leave", "yes")]);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let (document, known) = (last_document(&app), app.known());
    let meeting = &known.coalition.archive.meetings[&"CORETT/IV-2023".into()];
    let mut told: Vec<(&str, bool, bool)> = meeting
        .claims
        .values()
        .filter(|it| it.document == document)
        .map(|it| (it.claim.field().name(), it.corrected, it.found_by.is_some()))
        .collect();
    told.sort_unstable();
    assert_eq!(told, [("acronym", false, true), ("days", true, true), ("host", false, false)]);
}

#[test]
fn what_contradicts_an_earlier_document_is_shown_beforehand() {
    let (_folder, app) = app();
    let id = next(&app);
    let browser = Browser::of(&app, SECRETARIAT);
    let other = FOURTH.replace("30 de noviembre de 2023", "29 de noviembre de 2023");
    browser.upload(REVIEW, &[("otra.txt", other.as_bytes())]);
    read_all(&app);
    browser.post(&format!("{REVIEW}/{id}"), [("do", "sure")]);
    decide(&browser, id, "m1-days", "accept");
    let html = browser.get(&format!("{REVIEW}/{id}")).body;
    for words in ["ya está en el archivo", "29 de noviembre de 2023", "D1 dice «30 de noviembre de 2023»"]
    {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[test]
fn many_files_wait_go_on_after_a_restart_and_are_told_in_one_report() {
    let (folder, app) = app();
    let browser = Browser::of(&app, SECRETARIAT);
    let known = format!("con el número {}", next(&app));
    browser.post(&format!("{REVIEW}/queue"), [("do", "pause")]);
    let files: [(&str, &[u8]); 4] = [
        ("cuarta.txt", FOURTH.as_bytes()),
        ("tercera.txt", THIRD.as_bytes()),
        ("otra-vez.txt", FOURTH.as_bytes()),
        ("antiguo.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word"),
    ];
    browser.upload(REVIEW, &files);
    assert_eq!(read_all(&app), 0, "it is paused");
    let paused = browser.get(REVIEW).body;
    assert!(paused.contains("La lectura está en pausa") && paused.contains("Continuar"), "{paused}");
    drop(browser);
    drop(app);
    let app = open(folder.path());
    assert_eq!(read_all(&app), 0, "it stays paused");
    let browser = Browser::of(&app, SECRETARIAT);
    browser.post(&format!("{REVIEW}/queue"), [("do", "resume")]);
    assert_eq!(read_all(&app), 3);
    let report = browser.get(REVIEW).body;
    for words in ["4 archivos, 2 leídos: 2 reuniones", "2 no se pudieron leer", "anterior a 2007", &*known] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let english = browser.get("/en/archive/review").body;
    assert!(english.contains("4 files, 2 read: 2 meetings") && !english.contains('⟨'), "{english}");
}

fn open(folder: &Path) -> Arc<App> {
    let clock = Clock::at("2024-03-21T16:00:00Z".parse().expect("an instant"));
    Arc::new(App::open(&folder.join(opening::FILE), clock).expect("it opens"))
}

#[test]
fn what_was_decided_is_there_after_a_restart() {
    let (folder, app) = app();
    let (browser, id) = left(&app, &[("nota.txt", &FOURTH)]);
    decide(&browser, id, "m1-days", "reject");
    drop(browser);
    drop(app);
    let app = open(folder.path());
    let reading = app.readings.get(id).expect("it is there");
    assert_eq!((reading.state, reading.review.decisions.len()), (State::InReview, 1));
    let html = Browser::of(&app, SECRETARIAT).get(&format!("/en/archive/review/{id}?show=undecided")).body;
    assert!(!keys(&html).contains(&"m1-days".to_owned()) && !html.contains('⟨'), "{html}");
}

#[test]
fn nobody_else_reads_or_decides() {
    let (_folder, app) = app();
    let (browser, id) = left(&app, &[("nota.txt", &FOURTH)]);
    for address in [REVIEW.to_owned(), format!("{REVIEW}/{id}"), format!("{REVIEW}/{id}/file")] {
        assert_eq!(get(&app, &address, &[]).0.status(), 303, "signed out: {address}");
        let answer = Browser::of(&app, MEXICO).get(&address);
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        assert!(!answer.body.contains("petit comité"), "{address}");
    }
    let other = Browser::of(&app, MEXICO);
    let answer = other.post(&format!("{REVIEW}/{id}"), [("fact", "m1-days"), ("do", "accept")]);
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(other.upload(REVIEW, &[("x.txt", b"x")]).status, StatusCode::FORBIDDEN);
    assert!(app.readings.get(id).expect("it is there").review.decisions.is_empty());
    assert_eq!(browser.get(&format!("{REVIEW}/{id}/file")).status, StatusCode::OK);
    assert_eq!(browser.get(&format!("{REVIEW}/99")).status, StatusCode::NOT_FOUND);
}

#[test]
fn the_least_sure_comes_first_and_everything_is_said_in_both_languages() {
    let (_folder, app) = app();
    let (browser, first) = left(&app, &[("nota.txt", &FOURTH), ("tercera.txt", THIRD)]);
    let second = first + 1;
    for lang in ["es", "en"] {
        for id in [first, second] {
            let html = browser.get(&format!("/{lang}/archive/review/{id}")).body;
            assert!(!html.contains('⟨'), "{lang} {id} lacks a message: {html}");
            let chips: Vec<usize> = ["dudoso", "probable", "seguro"]
                .iter()
                .filter_map(|it| {
                    html.find(&format!("chip\">{it}")).or_else(|| html.find(&format!("ok\">{it}")))
                })
                .collect();
            assert!(chips.is_sorted(), "{chips:?}");
        }
    }
    let aside = browser.post(&format!("{REVIEW}/{second}"), [("do", "aside")]);
    assert_eq!(aside.status, StatusCode::SEE_OTHER);
    assert_eq!(app.readings.get(second).expect("it is there").state, State::Aside);
    browser.post(&format!("{REVIEW}/{second}"), [("do", "back")]);
    assert_eq!(app.readings.get(second).expect("it is there").state, State::Read);
}

#[test]
fn sums_every_part_in_an_agreement_and_a_second_vote_are_corrected_and_added_by_form() {
    let (_folder, app) = app();
    let (browser, id) = left(&app, &[("nota.txt", &FOURTH)]);
    let address = format!("{REVIEW}/{id}");
    let agreement = [
        ("do", "add"),
        ("meeting", "1"),
        ("about", "agreement"),
        ("number", "7"),
        ("agreed", "thank"),
        ("words", "Se agradeció a la OIM su aporte"),
        ("thanked", "OIM; Oficina de Justicia, Viena"),
        ("presents", "la Presidencia"),
        ("chosen", "HND"),
    ];
    let mut wrong = agreement.to_vec();
    wrong.push(("amounts", "USD 1500; mil pesos"));
    let answer = browser.post(&format!("/en{}", &address[3..]), wrong);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["“mil pesos” cannot be read as an amount", "USD 1500; mil pesos", "href=\"#f-amounts\""]
    {
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
    let mut right = agreement.to_vec();
    right.push(("amounts", "USD 1500; 2.306,50 gtq"));
    assert_eq!(browser.post(&address, right).status, StatusCode::SEE_OTHER);
    let form = browser.get(&format!("{address}?correct=m1-election-1")).body;
    assert!(form.contains("name=\"voter-2\"") && form.contains("value=\"HND\""), "{form}");
    let election = [
        ("fact", "m1-election-1"),
        ("do", "correct"),
        ("value", "la presidencia"),
        ("elected", "HND"),
        ("voter", "MEX"),
        ("candidate", "HND"),
        ("candidate-2", "HND"),
    ];
    let answer = browser.post(&address, election);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("Diga de quién es el voto"), "{}", answer.body);
    let mut right = election.to_vec();
    right.push(("voter-2", "CRI"));
    assert_eq!(browser.post(&address, right).status, StatusCode::SEE_OTHER);
    let again = browser.get(&format!("{address}?correct=m1-election-1")).body;
    assert!(again.contains("value=\"CRI\""), "what was corrected is filled in: {again}");
    let done = write(&browser, id, &[("meeting-1", "CORETT/IV-2023"), ("leave", "yes")]);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let (document, known) = (last_document(&app), app.known());
    let meeting = &known.coalition.archive.meetings[&"CORETT/IV-2023".into()];
    let told: Vec<&Claim> =
        meeting.claims.values().filter(|it| it.document == document).map(|it| &it.claim).collect();
    let [Claim::Election(election), Claim::Agreement(agreement)] = *told else { panic!("{told:?}") };
    let votes: Vec<String> = election.disclosed.iter().map(|it| it.by.to_string()).collect();
    assert_eq!(votes, ["state:MEX", "state:CRI"]);
    let sums: Vec<(&str, u64)> = agreement.amounts.iter().map(|it| (&*it.currency, it.hundredths)).collect();
    assert_eq!(sums, [("USD", 150_000), ("GTQ", 230_650)]);
    let roles: Vec<Role> = agreement.actors.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Presents, Role::Thanked, Role::Thanked, Role::Elected]);
}

#[test]
fn what_differs_from_the_plenary_that_was_lived_is_shown_side_by_side_before_it_is_written() {
    let (_folder, app) = app();
    let other = FOURTH.replace("30 de noviembre de 2023", "29 de noviembre de 2023");
    let (browser, id) = left(&app, &[("nota.txt", &other), ("tercera.txt", THIRD)]);
    let address = format!("{REVIEW}/{id}");
    let nothing = browser.get(&address).body;
    assert!(nothing.contains("El registro vivió la IV-2023") && !nothing.contains("Este documento</th>"));
    for fact in ["m1-days", "m1-place", "m1-election-1"] {
        decide(&browser, id, fact, "accept");
    }
    let length = app.known().coalition.length;
    for (lang, words) in [
        (
            "es",
            [
                "Difieren en un punto",
                "29 de noviembre de 2023</td><td>30 de noviembre de 2023</td>",
                "difiere",
            ],
        ),
        ("en", ["They differ in one point", "29 November 2023</td><td>30 November 2023</td>", "differs"]),
    ] {
        let html = browser.get(&format!("/{lang}{}", &address[3..])).body;
        let table = html.split("class=\"compared\"").nth(1).expect("a comparison").split("</table>").next();
        let table = table.unwrap_or_default();
        for words in words {
            assert!(table.contains(words), "{words}: {table}");
        }
        let place = |words: &str| table.find(words).unwrap_or_else(|| panic!("{words}: {table}"));
        assert!(place("chip no") < place("chip ok"), "what differs stands first");
        let press = html.find("value=\"write\"").expect("the press that writes");
        assert!(html.find("class=\"compared\"").is_some_and(|it| it < press) && !html.contains('⟨'));
    }
    assert_eq!(app.known().coalition.length, length, "nothing was written");
    let corrected = [("fact", "m1-days"), ("do", "undo")];
    browser.post(&address, corrected);
    let corrected = [("fact", "m1-days"), ("do", "correct"), ("from", "2023-11-30"), ("original", "x")];
    assert_eq!(browser.post(&address, corrected).status, StatusCode::SEE_OTHER);
    assert!(browser.get(&address).body.contains("En nada de lo que ambos dicen difieren."));
    let third = browser.get(&format!("{REVIEW}/{}", id + 1)).body;
    assert!(!third.contains("El registro vivió"), "nobody lived the third meeting: {third}");
}

/// What the note tells, by hand: a fact, and words of the paper that say it.
const FACTS: &[(&str, &[&str])] = &[
    ("código y sigla", &["IV-2023", "CORETT"]),
    ("organismo", &["Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes"]),
    ("fecha", &["30 de noviembre de 2023"]),
    ("sede", &["Antigua Guatemala"]),
    ("modalidad de México", &["de manera virtual"]),
    ("1: acta aprobada", &["Acta Administrativa III-2023"]),
    ("2: informe", &["Informe de Gestión de 2023", "SVET"]),
    ("3: declaración respaldada", &["Declaración conjunta en materia de Trata de Personas"]),
    ("4: seguimiento y matriz", &["infografías sobre trata de personas de 2022", "propuesta de matriz"]),
    ("5: petit comité y documento base", &["petit comité", "documento base", "Lineamientos internos"]),
    ("5: plazo", &["la primera plenaria del 2024"]),
    ("5: voluntarios", &["República Dominicana", "Costa Rica", "El Salvador", "Honduras", "Guatemala"]),
    ("5: oferta", &["OIM"]),
    ("6: elección", &["Presidencia", "Honduras"]),
    ("6: por cuánto", &["un año"]),
];

#[test]
fn the_note_read_and_accepted_without_a_correction_states_its_facts_again() {
    let (_folder, app, _, _) = written();
    let note = page(&app, "/es/archive/meetings/CORETT/IV-2023.txt");
    for (fact, words) in FACTS {
        for words in *words {
            assert!(note.contains(words), "{fact}: «{words}» is missing in\n{note}");
        }
    }
}
