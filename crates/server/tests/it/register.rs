//! The public register: a plenary and its margin, the coalition now, committees, rules of a day.

use domain::command::{Actor, Command};
use domain::decision::{Mode as DecisionMode, open::Open as OpenDecision};
use domain::plenary::convene::Convene;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::record_presence::RecordPresence;
use domain::plenary::suspend::Suspend;
use domain::plenary::{Attendance, ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::symbol::{ItemId, PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::date;
use server::app::App;

use crate::stage::{app, get, page};

#[test]
fn a_plenary_says_what_happened_and_the_margin_how_we_know() {
    let (_folder, app) = app();
    let es = page(&app, "/es/IV-2023");
    assert!(es.contains("Cuarta reunión plenaria de 2023"));
    for word in ["Quórum: 6 de 9", "Regla supuesta", "✓ electa: Honduras", "vence en I-2024", "agotado"] {
        assert!(es.contains(word), "{word}");
    }
    let margins: Vec<&str> = es.split("<p class=\"note\">").skip(1).collect();
    assert!(margins.len() > 12, "an item and each thing told under it has its margin");
    assert!(margins.iter().all(|it| it.starts_with("<a href=\"/es/record/")), "and each its act");
    let agreed = es.split("id=\"A5\"").nth(1).expect("the fifth agreement");
    assert!(agreed.contains("Por consenso: ninguno de los 6 miembros presentes objetó"), "with its sentence");
    let next = es.split("id=\"next\"").nth(1).expect("what comes next");
    assert!(next.contains("Petit comité de Lineamientos"));
    assert!(page(&app, "/en/IV-2023").contains("Fourth plenary meeting of 2023"));
}

#[test]
fn home_says_who_presides_what_falls_due_and_in_which_state_the_record_is() {
    let (_folder, app) = app();
    let es = page(&app, "/es/");
    for word in ["Honduras", "Todavía no está convocada", "fuera de plazo", "Petit comité", "ninguno todavía"]
    {
        assert!(es.contains(word), "{word}");
    }
    assert!(es.contains("href=\"/es/I-2024/A1\""), "the latest agreement");
    assert!(!es.contains("<table"), "not a table of everything");
}

#[test]
fn a_committee_tells_its_whole_life() {
    let (_folder, app) = app();
    assert!(page(&app, "/es/committees").contains("href=\"/es/committees/PC-1-2023\""));
    let es = page(&app, "/es/committees/PC-1-2023");
    for word in ["México", "ofrecido", "primera plenaria de 2024 (I-2024)", "href=\"/es/IV-2023/A5\""] {
        assert!(es.contains(word), "{word}");
    }
}

#[test]
fn rules_are_those_of_the_day_that_was_asked_for() {
    let (_folder, app) = app();
    let then = app.known().coalition.rules.versions[0].effective_on;
    let before = then.yesterday().expect("a day");
    assert!(page(&app, &format!("/es/rules?on={then}")).contains("Versión 1"));
    let none = page(&app, &format!("/en/rules?on={before}"));
    assert!(none.contains("the record had no rules"));
    let wrong = page(&app, "/es/rules?on=ayer");
    assert!(wrong.contains("value=\"ayer\"") && wrong.contains("Esto no es una fecha"), "kept, and said");
    let (answer, _) = get(&app, "/es/rules?on=", &[]);
    assert_eq!(answer.status(), 200);
}

#[test]
fn every_part_of_the_register_is_reached_from_home_on_a_phone_too() {
    let (_folder, app) = app();
    let home = page(&app, "/es/");
    let menu = home.split("<details class=\"menu\">").nth(1).expect("a menu that needs no script");
    for part in [
        "members",
        "mandates",
        "rules",
        "plenaries",
        "minutes",
        "agreements",
        "commitments",
        "committees",
        "declarations",
        "record",
        "audit",
        "api",
    ] {
        assert!(menu.contains(&format!("href=\"/es/{part}\"")), "{part}");
    }
}

#[test]
fn a_seat_shows_how_it_took_part_and_what_it_said_and_nobodys_name() {
    let (_folder, app) = app();
    let es = page(&app, "/es/members/MEX");
    for word in ["a distancia", "respaldó", "PC-1-2023", "Notas propias", "/es/audit?seat=MEX"] {
        assert!(es.contains(word), "{word}");
    }
    assert!(page(&app, "/en/members/HND").contains("Presidency"));
    assert!(page(&app, "/es/members").contains("href=\"/es/members/BLZ\""));
}

#[test]
fn mandates_are_past_present_and_to_come() {
    let (_folder, app) = app();
    let es = page(&app, "/es/mandates");
    for word in ["concluido", "en ejercicio", "Honduras", "Guatemala", "elección en"] {
        assert!(es.contains(word), "{word}");
    }
}

#[test]
fn minutes_say_how_far_they_have_come_and_carry_their_papers() {
    let (_folder, app) = app();
    let es = page(&app, "/es/minutes");
    let own = es.split("id=\"IV-2023\"").nth(1).expect("the minutes of IV-2023");
    for word in ["aprobada por", "la firman", "/papers/", "Nota de México"] {
        assert!(own.contains(word), "{word}");
    }
    assert!(!own.contains("Borrador del acta"), "the draft gives way to the minutes");
    assert!(es.contains("III-2023"), "minutes that are older than the record");
}

#[test]
fn acts_are_found_by_seat_capacity_act_and_day_and_one_goes_on_where_the_page_ends() {
    let (_folder, app) = app();
    let all = page(&app, "/es/audit");
    assert_eq!(all.matches("<li><a class=\"n\"").count(), 50);
    let older =
        all.split("rel=\"next\" href=\"").nth(1).expect("older ones").split('"').next().expect("an address");
    let newest = app.known().coalition.length - 1;
    assert_eq!(older, format!("/es/audit?from={}", newest - 50));
    assert!(page(&app, older).contains(&format!("href=\"/es/record/{}\"", newest - 50)));
    let own = page(&app, "/es/audit?seat=MEX&capacity=delegation&on=2023-11-30");
    assert!(own.contains("declaration.endorse") && !own.contains("plenary.convene</code>"));
    let act = page(&app, "/en/audit?act=plenary.convene");
    assert_eq!(act.matches("<code>plenary.convene</code>").count(), 3, "two, and a committee that fell due");
    assert!(page(&app, "/es/audit?on=ayer").contains("Esto no es una fecha"));
}

#[test]
fn commitments_are_shown_and_taken_along() {
    let (_folder, app) = app();
    let none = page(&app, "/es/commitments?owner=XXX");
    assert!(none.contains("Nacen de un acuerdo") && !none.contains("commitments.csv"));
    let (answer, bytes) = get(&app, "/en/commitments.csv", &[]);
    assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"commitments.csv\"");
    assert!(String::from_utf8(bytes).expect("text").starts_with("\u{feff}Commitment,Owner,What,Due,"));
}

#[test]
fn an_agreement_shows_its_whole_graph() {
    let (_folder, app) = app();
    let es = page(&app, "/es/IV-2023/A5");
    for word in [
        "href=\"/es/IV-2023#item-5\"",
        "Por consenso: ninguno de los 6 miembros presentes objetó",
        "href=\"/es/committees/PC-1-2023\"",
        "CORETT/IV-2023/A5",
        "rel=\"prev\" href=\"/es/IV-2023/A4\"",
        "rel=\"next\" href=\"/es/IV-2023/A6\"",
    ] {
        assert!(es.contains(word), "{word}");
    }
    let code = es.split("class=\"qr\"").nth(1).expect("a code for a camera");
    assert!(code.contains("<svg") && code.contains("Código QR de http://localhost:8080/IV-2023/A5"));
    assert!(page(&app, "/es/I-2024/A1").contains("href=\"/es/minutes#IV-2023\""), "the minutes it approves");
    assert!(page(&app, "/es/IV-2023/A3").contains("href=\"/es/declarations/DC-1-2023\""));
    assert!(page(&app, "/en/IV-2023/A6").contains("elected: Honduras"));
}

/// Somebody does something that the rules allow.
fn act<C: Command + Send + 'static>(app: &App, seat: &str, capacity: Capacity, command: C) {
    let actor = Actor { seat: Seat::from(seat), capacity };
    let done = app.execute_blocking(actor, None, command);
    assert!(done.is_ok(), "{}: {:?}", C::ACTION.name, done.err());
}

fn item(number: u16, parent: Option<u16>, visibility: Visibility) -> ItemDraft {
    ItemDraft {
        id: ItemId(number),
        parent: parent.map(ItemId),
        title: Text::es(&format!("Tema {number}")),
        purpose: Purpose::Substance,
        proposed_by: None,
        visibility,
        planned_minutes: Some(25),
        papers: Vec::new(),
        reason: None,
    }
}

/// A plenary in two days, with an item, its part, and one behind closed doors.
fn convened(app: &App) -> PlenaryCode {
    let code = PlenaryCode::from("II-2024");
    let agenda = vec![
        item(1, None, Visibility::Public),
        item(2, Some(1), Visibility::Public),
        item(3, None, Visibility::InCamera),
    ];
    let convene = Convene {
        plenary: code.clone(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::es("San José, Costa Rica"),
        host: Some(Seat::from("CRI")),
        zone: "America/Costa_Rica".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2024-03-23T15:00:00Z".parse().expect("an instant"),
        opens_on: date(2024, 3, 23),
        waiver: Some(Text::es("Urge.")),
        agenda,
    };
    act(app, "HND", Capacity::Presidency, convene);
    code
}

#[test]
fn a_plenary_to_come_says_how_long_it_is_and_what_it_takes() {
    let (_folder, app) = app();
    convened(&app);
    let es = page(&app, "/es/II-2024");
    for word in [
        "Faltan 2 días.",
        "a las 09:00 (UTC−06:00), hora de la sede",
        "con 2 días de antelación",
        "La regla pide 30 días",
        "Urge.",
        "Para abrir se requieren 5 de 9 miembros",
        "provisional · 3 puntos",
        "25 min",
        ">1.1<",
        "a puerta cerrada",
    ] {
        assert!(es.contains(word), "{word}");
    }
    assert!(page(&app, "/es/").contains("Faltan 2 días."));
    assert!(page(&app, "/en/II-2024").contains("2 days left."));
}

#[test]
fn a_plenary_in_session_says_what_is_under_discussion_and_what_is_being_decided() {
    let (_folder, app) = app();
    let code = convened(&app);
    app.clock.set("2024-03-23T15:00:00Z".parse().expect("an instant"));
    for seat in ["CRI", "GTM", "HND", "MEX", "PAN", "SLV"] {
        let (plenary, seat, attendance) = (code.clone(), Seat::from(seat), Attendance::InRoom);
        act(&app, "PAN", Capacity::Secretariat, RecordPresence { plenary, seat, attendance });
    }
    act(&app, "HND", Capacity::Presidency, Open { plenary: code.clone() });
    act(&app, "HND", Capacity::Presidency, OpenItem { plenary: code.clone(), item: ItemId(1) });
    let decision = OpenDecision {
        plenary: code.clone(),
        item: Some(ItemId(1)),
        matter: Matter::Substantive,
        text: Text::es("El pleno encarga un estudio."),
        mode: DecisionMode::Consensus,
    };
    act(&app, "HND", Capacity::Presidency, decision);
    let es = page(&app, "/es/II-2024");
    for word in [
        "En sesión.",
        "Se trata el punto 1: Tema 1",
        "Se está decidiendo",
        "El pleno encarga un estudio.",
        "en debate",
    ] {
        assert!(es.contains(word), "{word}");
    }
    assert!(es.contains("se adopta si ninguno de los 6 miembros presentes objeta"), "what it takes");
    act(&app, "HND", Capacity::Presidency, Suspend { plenary: code });
    assert!(page(&app, "/en/II-2024").contains("The session is suspended"));
}
