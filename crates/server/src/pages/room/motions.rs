//! Motions in the room: what is moved, in which order it is put, amendments and parts, who volunteers.

use domain::motion::{Kind, Motion};

use super::super::frame::Page;
use super::super::parts;

/// «2 · Suspender la sesión · México».
pub fn named(page: &Page, motion: &Motion) -> String {
    let number = motion.number.to_string();
    let (kind, seat) = (kind_of(page, &motion.kind), parts::name_of(page, &motion.seat));
    page.fill("motion-line", &[("number", &number), ("kind", &kind), ("seat", &seat)])
}

fn kind_of(page: &Page, kind: &Kind) -> String {
    page.say(&format!("motion-kind-{}", documents::name_of(kind).replace('_', "-")))
}
