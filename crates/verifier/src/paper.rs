//! A paper that proves itself: the steps of `docs/formats/papers.md`, in their order.

mod carried;
#[cfg(test)]
mod tests;
pub mod update;

use proofs::note::Verifier;
use proofs::{Hash, Proof, leaf_hash, sha256};
use serde_json::{Map, Value};

use crate::entry::Entry;
use crate::pdf::Pdf;
use crate::report::{Checked, Finding, Issued, Report, Trust, Unchecked};

/// The name of the attached proof.
pub const PROOF: &[u8] = b"paper.tlog-proof";

/// The name of the attached record.
const RECORD: &[u8] = b"record.json";

/// Checks a PDF, or says at which step it fails.
pub fn check(bytes: &[u8], trust: &Trust) -> Report {
    let mut report = Report::new(trust);
    if let Err(finding) = steps(bytes, trust, &mut report) {
        report.found.push(finding);
    }
    report.unchecked.extend([Unchecked::Prose, Unchecked::Rules, Unchecked::Truth, Unchecked::Later]);
    report
}

fn steps(bytes: &[u8], trust: &Trust, report: &mut Report) -> Result<(), Finding> {
    let file = Pdf::open_newest(bytes).map_err(Finding::Pdf)?;
    let proof = file.attachment(PROOF).map_err(Finding::Pdf)?.ok_or(Finding::NoProof)?;
    let proof = String::from_utf8(proof).map_err(|_| Finding::ProofNotText)?;
    let proof: Proof = proof.parse().map_err(Finding::Proof)?;
    let leaf = proof.extra.as_deref().ok_or(Finding::NoLeaf)?;
    let issued = issued(leaf, proof.index)?;

    let paper = original(bytes, &issued)?;
    report.checked.push(Checked::Paper(Box::new(issued.clone())));
    let original = Pdf::open(paper).map_err(Finding::Pdf)?;
    update::check(bytes, &file, &original, paper.len())?;
    report.checked.push(Checked::Update);

    let carried = original.attachment(RECORD).map_err(Finding::Pdf)?.ok_or(Finding::NoRecord)?;
    let carried = carried::Record::read(&carried)?;
    let key = Verifier::parse(&carried.vkey).map_err(|_| Finding::RecordKey("vkey".to_owned()))?;
    let policy = trust.policy(Some(key)).ok_or(Finding::NoRecord)?;
    let accepted = proof.check(&leaf_hash(leaf), &policy).map_err(Finding::Proof)?;
    let (log, origin) = (accepted.log.clone(), accepted.checkpoint.origin.clone());
    report.accept(accepted);
    report.checked.push(carried.check(&issued, &log, &origin)?);
    Ok(())
}

/// What the entry in the proof says of the paper.
fn issued(leaf: &[u8], position: u64) -> Result<Issued, Finding> {
    let entry = Entry::read(leaf).map_err(Finding::Leaf)?;
    if entry.event != "paper.issued" {
        return Err(Finding::NotAPaper(entry.event));
    }
    let text = |key: &'static str| text(&entry.data, key).ok_or(Finding::PaperKey(key));
    let sha256 = Hash::parse_hex(text("sha256")?).map_err(|_| Finding::PaperKey("sha256"))?;
    let size = entry.data.get("size").and_then(Value::as_u64).ok_or(Finding::PaperKey("size"))?;
    Ok(Issued {
        position,
        symbol: text("paper")?.to_owned(),
        kind: text("kind")?.to_owned(),
        language: text("language")?.to_owned(),
        sha256,
        size,
        moment: entry.moment,
    })
}

fn text<'a>(data: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    data.get(key).and_then(Value::as_str)
}

/// The paper as it was issued: the beginning of the file.
fn original<'a>(bytes: &'a [u8], issued: &Issued) -> Result<&'a [u8], Finding> {
    let short = Finding::Short { expected: issued.size, found: bytes.len() as u64 };
    let size = usize::try_from(issued.size).ok();
    let paper = size.and_then(|size| bytes.get(..size)).ok_or(short)?;
    let found = sha256(paper);
    if found == issued.sha256 {
        Ok(paper)
    } else {
        Err(Finding::PaperChanged { expected: issued.sha256, found })
    }
}

/// The record that a paper carries, as it lies in it: what the code on its last page is made of.
pub fn record_of(bytes: &[u8]) -> Option<Vec<u8>> {
    Pdf::open(bytes).ok()?.attachment(RECORD).ok()?
}
