//! The text twin: what it says at each level, to whom, and how much of it in a minute.

use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::open_item::OpenItem;
use domain::plenary::suspend::Suspend;
use domain::plenary::{Plenary, Visibility};
use domain::right::Capacity;
use domain::symbol::{ItemId, PlenaryCode};
use domain::words::Lang;
use jiff::SignedDuration;
use server::room::tale::{Level, Line, Measured, Teller};
use server::site::Site;

use crate::room::{MEXICO, Reading, act, asked, code, cookie, in_session, later, runtime};
use crate::stage;

const LEVELS: [Level; 3] = [Level::Decisions, Level::Floor, Level::Everything];

async fn twin(site: &Site, query: &str, cookie: &str) -> Reading {
    let answer = asked(site, &format!("/room/text.txt?{query}"), &[("cookie", cookie)]).await;
    assert_eq!(answer.status(), 200, "{query}");
    assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
    assert!(!answer.headers().contains_key("content-encoding"));
    Reading::body(answer.into_body())
}

#[test]
fn each_level_tells_what_it_is_for_in_the_words_of_the_minutes() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut decisions = twin(&site, "lang=es&level=1", "none=1").await;
        let mut floor = twin(&site, "lang=en&level=2", "none=1").await;
        let greeting = decisions.next().await.expect("a greeting");
        assert!(greeting.starts_with("II-2024 · ") && greeting.contains("Fronteras"), "{greeting}");
        floor.next().await.expect("a greeting");
        later(&app, CloseItem { plenary: code(), item: ItemId(1) }).await;
        later(&app, Suspend { plenary: code() }).await;
        let told = floor.next().await.expect("a line");
        assert!(told.contains("item 1") || told.contains("Item 1"), "{told}");
        let told = decisions.next().await.expect("a line");
        let length = app.known().coalition.length;
        assert!(told.ends_with(&format!("[#{}]\n", length - 1)) && told.lines().count() == 1, "{told}");
    });
}

#[test]
fn behind_closed_doors_only_the_doors_are_told_of() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut outside = twin(&site, "lang=es", "none=1").await;
        let cookie = cookie(&app, MEXICO).await;
        let mut inside = twin(&site, "lang=es", &cookie).await;
        let greeting = outside.next().await.expect("a greeting");
        inside.next().await.expect("a greeting");
        assert!(!greeting.contains("Rescates"), "{greeting}");
        later(&app, CloseItem { plenary: code(), item: ItemId(1) }).await;
        outside.next().await.expect("a line");
        inside.next().await.expect("a line");
        later(&app, OpenItem { plenary: code(), item: ItemId(2) }).await;
        let told = outside.next().await.expect("a line");
        assert!(told.contains("a puerta cerrada") && !told.contains("Rescates"), "{told}");
        assert!(inside.next().await.expect("a line").contains("Rescates"));
    });
}

#[test]
fn the_stream_ends_with_the_plenary() {
    let (_folder, app, site) = in_session();
    runtime().block_on(async {
        let mut reading = twin(&site, "lang=es", "none=1").await;
        reading.next().await.expect("a greeting");
        later(&app, CloseItem { plenary: code(), item: ItemId(1) }).await;
        for item in [2, 3] {
            later(&app, OpenItem { plenary: code(), item: ItemId(item) }).await;
            later(&app, CloseItem { plenary: code(), item: ItemId(item) }).await;
        }
        later(&app, Close { plenary: code() }).await;
        let mut said = String::new();
        while let Some(more) = reading.next().await {
            said.push_str(&more);
        }
        assert!(said.contains("Cifras") || said.contains("puerta cerrada"), "{said}");
    });
}

/// How many bytes are said in the worst minute.
fn worst_minute(plenary: &Plenary, level: Level, lines: &[Line]) -> usize {
    let mut measured = Measured::new(Lang::Es, plenary, level);
    let said: Vec<_> = lines.iter().map(|it| (it.at, measured.say(std::slice::from_ref(it)).len())).collect();
    let minute = SignedDuration::from_mins(1);
    let from = |at| move |(it, _): &&(jiff::Timestamp, usize)| *it >= at && it.duration_since(at) < minute;
    said.iter().map(|(at, _)| said.iter().filter(from(*at)).map(|(_, bytes)| bytes).sum()).max().unwrap_or(0)
}

#[test]
fn a_whole_plenary_and_a_flood_stay_below_five_thousand_bytes_a_minute() {
    let (_folder, app) = stage::app();
    let known = app.known();
    for code in ["IV-2023", "I-2024"] {
        let plenary = known.coalition.plenaries.get(&PlenaryCode::from(code)).expect("it took place");
        let all = Teller::new(Lang::Es, Visibility::InCamera).news(&known.coalition, plenary);
        assert!(all.len() > 20, "a whole plenary: {}", all.len());
        // Everything it did, ten times over within the same minute.
        let at = all[0].at;
        let flood: Vec<Line> = (0..10).flat_map(|_| &all).map(|it| Line { at, ..it.clone() }).collect();
        for level in LEVELS {
            for lines in [&all, &flood] {
                let measured = Measured::new(Lang::Es, plenary, level);
                let greeting = measured.greeting(plenary, Visibility::InCamera, lines).len();
                let worst = worst_minute(plenary, level, lines);
                assert!(worst + greeting < 5_000, "{code} at {level:?}: {worst} and {greeting}");
                assert!(worst > 0, "{code} at {level:?} says something");
            }
        }
    }
}

#[test]
fn who_reads_the_page_finds_the_same_sentences_and_the_plain_text() {
    let (_folder, app, site) = in_session();
    act(&app, Capacity::Presidency, CloseItem { plenary: code(), item: ItemId(1) });
    runtime().block_on(async {
        for (lang, level) in [("es", 1), ("es", 3), ("en", 2), ("en", 3)] {
            let answer = asked(&site, &format!("/{lang}/room/text?level={level}"), &[]).await;
            let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a page");
            let html = String::from_utf8_lossy(&bytes);
            assert!(html.contains("text.txt?lang=es") && html.contains("<ol class=\"happenings\""), "{html}");
            assert_eq!(html.contains("Fronteras"), level > 1, "{lang} at {level}");
            assert!(!html.contains('⟨'), "{html}");
        }
    });
}
