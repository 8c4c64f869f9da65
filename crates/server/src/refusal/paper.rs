//! Papers issued from the record.

use domain::paper::Refusal;

use super::voice::Voice;

pub fn told(_: &Voice, refusal: &Refusal) -> String {
    match *refusal {}
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    Vec::new()
}
