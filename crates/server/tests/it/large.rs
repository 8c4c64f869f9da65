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

#[test]
fn what_binds_is_found_by_owner_and_stands_under_its_agreement() {
    let (_folder, app) = app();
    large_plenary::tell(&app, date(2024, 3, 21));
    let own = page(&app, "/es/commitments?owner=SLV&status=pending");
    assert!(own.contains("20 compromisos") && own.contains("para entregar el 19 de junio de 2024"));
    assert!(page(&app, "/es/commitments?owner=SLV&overdue=yes").contains("Nacen de un acuerdo"));
    assert!(page(&app, "/es/").contains("Aplicar las medidas e informar"), "it falls due");
    assert!(
        page(&app, "/es/").contains("Y 9 más."),
        "the soonest stand on the first page, the others are counted"
    );
    app.clock.set("2024-08-01T16:00:00Z".parse().expect("an instant"));
    let late = page(&app, "/es/commitments?owner=SLV&overdue=yes");
    assert!(late.contains("20 compromisos") && late.contains("fuera de plazo"));
    let agreement = page(&app, "/es/II-2024/A3");
    let bound = agreement.split("id=\"commitments\"").nth(1).expect("its commitments");
    assert!(bound.contains("Aplicar las medidas e informar") && bound.contains("El Salvador"));
}
