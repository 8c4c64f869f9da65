//! Management reports.

use domain::report::Refusal;

use super::voice::Voice;

pub fn told(_: &Voice, refusal: &Refusal) -> String {
    match *refusal {}
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    Vec::new()
}
