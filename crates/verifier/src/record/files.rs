//! The files that entries name by their hash.

use std::collections::BTreeMap;

use proofs::{Hash, sha256};

use super::entries::Named;
use crate::place::{Place, Unreadable};
use crate::report::{Checked, Finding, Report};

/// The largest file that is read.
const LARGEST_FILE: u64 = 1 << 28;

/// Every file that an entry names, and every other one that lies beside them.
pub fn check(place: &Place, named: BTreeMap<Hash, Named>, report: &mut Report) -> Result<(), Unreadable> {
    let mut findings = Vec::new();
    for (expected, Named { position, size }) in &named {
        let Some(bytes) = place.get(&format!("files/{expected}"), LARGEST_FILE)? else {
            findings.push(Finding::FileMissing { position: *position, sha256: *expected });
            continue;
        };
        let found = sha256(&bytes);
        if found != *expected {
            findings.push(Finding::FileChanged { expected: *expected, found });
        } else if let Some(size) = size.filter(|size| *size != bytes.len() as u64) {
            let found = bytes.len() as u64;
            findings.push(Finding::FileSize {
                position: *position,
                sha256: *expected,
                expected: size,
                found,
            });
        }
    }
    for name in place.list("files")? {
        let Some(expected) = name.strip_prefix("files/").and_then(|name| Hash::parse_hex(name).ok()) else {
            continue;
        };
        if named.contains_key(&expected) {
            continue;
        }
        let found = place.get(&name, LARGEST_FILE)?.map(|bytes| sha256(&bytes));
        findings.extend(
            found.filter(|found| *found != expected).map(|found| Finding::FileChanged { expected, found }),
        );
    }
    let papers = named.values().filter(|named| named.size.is_some()).count();
    let holds = report.tell(findings);
    report.note(holds, Checked::Files { count: named.len(), papers });
    Ok(())
}
