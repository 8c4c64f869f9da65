//! The feed of acts and the calendars, read back as a feed reader and a calendar program read them.

use std::collections::HashMap;
use std::sync::Arc;

use domain::command::Actor;
use domain::plenary::amend_item::AmendItem;
use domain::plenary::convene::Convene;
use domain::plenary::{ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::right::Capacity;
use domain::symbol::ItemId;
use domain::words::Text;
use jiff::civil::date;
use roxmltree::{Document, Node};
use server::app::App;

use crate::stage::{app, get};

fn presidency() -> Actor {
    Actor { seat: "HND".into(), capacity: Capacity::Presidency }
}

fn item(planned_minutes: Option<u16>) -> ItemDraft {
    ItemDraft {
        id: ItemId(1),
        parent: None,
        title: Text::both("Verificación del quórum", "Verification of the quorum"),
        purpose: Purpose::Quorum,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes,
        papers: Vec::new(),
        reason: None,
    }
}

/// Convenes a plenary in a town that turns its clocks.
fn convene(app: &App) {
    let convene = Convene {
        plenary: "II-2024".into(),
        kind: Kind::Ordinary,
        ordinal: 2,
        place: Text::both("Ottawa, sala 2; piso 3", "Ottawa, room 2; floor 3"),
        host: None,
        zone: "America/Toronto".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2024-07-18T14:00:00Z".parse().expect("an instant"),
        opens_on: date(2024, 7, 18),
        waiver: None,
        agenda: vec![item(None)],
    };
    app.execute_blocking(presidency(), None, convene).expect("convened");
}

/// Something more happens to it, an hour later.
fn amend(app: &App) {
    app.clock.set(app.clock.now() + jiff::SignedDuration::from_hours(1));
    let amend = AmendItem { plenary: "II-2024".into(), item: item(Some(20)) };
    app.execute_blocking(presidency(), None, amend).expect("amended");
}

fn read(app: &Arc<App>, address: &str, kind: &str) -> String {
    let (answer, bytes) = get(app, address, &[]);
    assert_eq!(answer.status(), 200, "{address}");
    assert_eq!(answer.headers()["content-type"], format!("{kind}; charset=utf-8"));
    String::from_utf8(bytes).expect("text")
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    let found = node.children().find(|it| it.has_tag_name(("http://www.w3.org/2005/Atom", name)));
    found.and_then(|it| it.text()).unwrap_or_else(|| panic!("no {name}"))
}

fn entries<'a>(feed: &'a Document) -> Vec<Node<'a, 'a>> {
    feed.root_element().children().filter(|it| it.tag_name().name() == "entry").collect()
}

fn linked<'a>(node: Node<'a, 'a>, rel: &str) -> Option<&'a str> {
    node.children().find(|it| it.attribute("rel") == Some(rel)).and_then(|it| it.attribute("href"))
}

#[test]
fn the_feed_has_every_act_once_newest_first_over_its_parts() {
    let (_folder, app) = app();
    let mut address = "/es/feed.atom".to_owned();
    let (mut ids, mut updated) = (Vec::new(), Vec::new());
    loop {
        let text = read(&app, &address, "application/atom+xml");
        let feed = Document::parse(&text).expect("well-formed");
        let root = feed.root_element();
        assert_eq!(root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some("es"));
        assert_eq!(child(root, "updated"), child(entries(&feed)[0], "updated"), "that of its newest entry");
        for entry in entries(&feed) {
            ids.push(child(entry, "id").to_owned());
            updated.push(child(entry, "updated").to_owned());
            assert!(!child(entry, "title").is_empty());
            let page = linked(entry, "alternate").expect("a page");
            assert!(page.starts_with("http://localhost:8080/es/record/"), "{page}");
        }
        let Some(next) = linked(root, "next") else { break };
        address = next.trim_start_matches("http://localhost:8080").to_owned();
    }
    assert_eq!(ids.len() as u64, app.known().coalition.length);
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{:?}", ids[0]);
    assert!(updated.is_sorted_by(|one, other| one >= other), "newest first");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), updated.len(), "no id stands for two acts");
}

#[test]
fn ids_stay_the_language_is_that_of_the_address_and_what_is_had_is_not_sent() {
    let (_folder, app) = app();
    let (es, en) = (
        read(&app, "/es/feed.atom", "application/atom+xml"),
        read(&app, "/en/feed.atom", "application/atom+xml"),
    );
    let (es, en) = (Document::parse(&es).expect("es"), Document::parse(&en).expect("en"));
    assert_ne!(child(entries(&es)[0], "title"), child(entries(&en)[0], "title"));
    let newest = child(entries(&es)[0], "id").to_owned();
    let (answer, _) = get(&app, "/feed.atom", &[("accept-language", "en")]);
    assert_eq!(answer.headers()["content-language"], "en");
    let tag = answer.headers()["etag"].to_str().expect("text").to_owned();
    assert_eq!(get(&app, "/en/feed.atom", &[("if-none-match", &tag)]).0.status(), 304);
    convene(&app);
    assert_eq!(get(&app, "/en/feed.atom", &[("if-none-match", &tag)]).0.status(), 200, "something happened");
    let later = read(&app, "/es/feed.atom", "application/atom+xml");
    let later = Document::parse(&later).expect("well-formed");
    assert_eq!(child(entries(&later)[1], "id"), newest, "an act keeps its id");
}

#[test]
fn every_page_says_where_the_feed_is_and_the_page_for_machines_where_the_calendar() {
    let (_folder, app) = app();
    let html = crate::stage::page(&app, "/en/IV-2023");
    assert!(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\""), "{html}");
    assert!(html.contains("href=\"/en/feed.atom\""));
    assert!(crate::stage::page(&app, "/es/api").contains("href=\"/es/calendar.ics\""));
}

/// The properties of each component of this name, unfolded; lines must be whole and short.
fn components(text: &str, name: &str) -> Vec<HashMap<String, String>> {
    assert!(
        text.ends_with("\r\n") && text.replace("\r\n", "").find(['\r', '\n']).is_none(),
        "every line is ended"
    );
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "folded at 75 octets");
    let unfolded = text.replace("\r\n ", "");
    let (mut open, mut found) = (Vec::new(), Vec::new());
    for line in unfolded.lines() {
        let (property, value) = line.split_once(':').expect("a name and a value");
        match property {
            "BEGIN" => open.push((value.to_owned(), HashMap::new())),
            "END" => {
                let (kind, properties) = open.pop().expect("it was begun");
                assert_eq!(kind, value, "ended in the order they were begun");
                if kind == name {
                    found.push(properties);
                }
            }
            _ => {
                let (_, properties) = open.last_mut().expect("inside the calendar");
                let earlier = properties.insert(property.to_owned(), value.to_owned());
                assert_eq!(earlier, None, "{property} stands once");
            }
        }
    }
    assert!(open.is_empty());
    found
}

fn calendar(app: &Arc<App>, address: &str) -> String {
    read(app, address, "text/calendar")
}

#[test]
fn a_plenary_opens_at_the_hour_of_its_place_whose_zone_comes_along() {
    let (_folder, app) = app();
    let text = calendar(&app, "/es/IV-2023.ics");
    let events = components(&text, "VEVENT");
    assert_eq!(events.len(), 1);
    let event = &events[0];
    assert_eq!(event["UID"], "plenary.IV-2023.corett@plenaria.example");
    let plenary = app.known().coalition.plenaries[&"IV-2023".into()].clone();
    let zone = jiff::tz::TimeZone::get(&plenary.zone).expect("a zone");
    let hour = zone.to_datetime(plenary.opens_at).strftime("%Y%m%dT%H%M%S").to_string();
    assert_eq!(event[&format!("DTSTART;TZID={}", plenary.zone)], hour);
    assert_eq!(components(&text, "VTIMEZONE")[0]["TZID"], plenary.zone);
    assert!(!components(&text, "STANDARD").is_empty());
    assert!(event["LOCATION"].contains("Antigua Guatemala"), "{event:?}");
    assert_eq!(event["URL"], "http://localhost:8080/es/IV-2023");
    assert_eq!(get(&app, "/es/IX-1999.ics", &[]).0.status(), 404);
}

#[test]
fn what_somebody_typed_stays_text_and_a_zone_that_turns_its_clocks_says_when() {
    let (_folder, app) = app();
    convene(&app);
    let text = calendar(&app, "/en/II-2024.ics");
    let event = &components(&text, "VEVENT")[0];
    assert_eq!(event["LOCATION"], "Ottawa\\, room 2\\; floor 3");
    assert_eq!(event["DTSTART;TZID=America/Toronto"], "20240718T100000");
    let turned = components(&text, "DAYLIGHT");
    assert!(
        turned.iter().any(|it| it["DTSTART"] == "20240310T020000" && it["TZOFFSETTO"] == "-0400"),
        "{turned:?}"
    );
}

#[test]
fn the_calendar_has_plenaries_and_deadlines_each_under_a_name_that_stays() {
    let (_folder, app) = app();
    let (es, en) = (calendar(&app, "/es/calendar.ics"), calendar(&app, "/en/calendar.ics"));
    let (es, en) = (components(&es, "VEVENT"), components(&en, "VEVENT"));
    let uids: Vec<&String> = es.iter().map(|it| &it["UID"]).collect();
    assert_eq!(uids, en.iter().map(|it| &it["UID"]).collect::<Vec<_>>(), "the same in both languages");
    assert!(uids.iter().any(|it| it.starts_with("plenary.I-2024.")), "{uids:?}");
    assert!(uids.iter().any(|it| it.starts_with("committee.PC-1-2023.")), "{uids:?}");
    let committee = es.iter().find(|it| it["UID"].starts_with("committee.")).expect("the petit comité");
    let day = documents::lang::day_in(
        app.known().coalition.plenaries[&"I-2024".into()].opens_at,
        "America/Guatemala",
    );
    assert_eq!(committee["DTSTART;VALUE=DATE"], day.strftime("%Y%m%d").to_string(), "due at a plenary");
    assert_eq!(committee["TRANSP"], "TRANSPARENT");
}

#[test]
fn the_sequence_grows_with_each_later_fact_and_the_stamp_is_the_records() {
    let (_folder, app) = app();
    convene(&app);
    let of = |text: &str| {
        let events = components(text, "VEVENT");
        let event = events.into_iter().find(|it| it["UID"].starts_with("plenary.II-2024.")).expect("II-2024");
        (event["SEQUENCE"].parse::<u32>().expect("a number"), event["DTSTAMP"].clone())
    };
    let (before, stamp) = of(&calendar(&app, "/es/calendar.ics"));
    assert_eq!(of(&calendar(&app, "/es/calendar.ics")), (before, stamp.clone()), "asking changes nothing");
    amend(&app);
    let (after, later) = of(&calendar(&app, "/es/calendar.ics"));
    assert!(after == before + 1 && later > stamp, "{before} {after} {stamp} {later}");
}
