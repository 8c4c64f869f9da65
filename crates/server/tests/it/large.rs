//! The largest plenary: its page stays small enough for the bad line of a hotel, and leaves nothing out.

use jiff::civil::date;

use crate::stage::{app, get, page};

#[path = "../../benches/large/mod.rs"]
mod large_plenary;

/// First load without fonts, in bytes.
const FIRST_LOAD: usize = 60_000;

#[test]
fn thirty_items_with_two_parts_each_are_one_light_page() {
    let (_folder, app) = app();
    large_plenary::tell(&app, date(2024, 3, 21));
    let html = page(&app, "/es/II-2024");
    assert_eq!(html.matches("id=\"item-").count(), 90, "every item is there");
    assert_eq!(html.matches("<article class=\"act\"").count(), 60, "every agreement is there, once");
    assert!(html.contains(">30.2<") && html.contains("class=\"part\""), "parts stand under their item");
    let squeezed =
        ["/es/II-2024", "/assets/plenaria.css", "/assets/mark.svg", "/assets/keys.js"].map(|address| {
            let (answer, bytes) = get(&app, address, &[("accept-encoding", "gzip")]);
            assert_eq!(answer.status(), 200, "{address}");
            bytes.len()
        });
    let whole: usize = squeezed.iter().sum();
    assert!(whole <= FIRST_LOAD, "{squeezed:?} are {whole} bytes");
}
