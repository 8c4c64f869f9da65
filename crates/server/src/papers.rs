//! Papers: typeset from what is known, issued into the record, and given the proof that they were.
//!
//! The order is normative in `docs/formats/papers.md`: the record's excerpt goes into the paper,
//! the paper's hash goes into the record, and the proof of that is put behind the paper's last byte.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use documents::archived_note;
use documents::papers::{self, Issue as Issued, What};
use documents::sheet::{Sheet, Verification};
use domain::command::{Context as Circumstances, carry_out};
use domain::paper::{Paper, issue::Issue};
use domain::source::Source;
use domain::symbol::MeetingId;
use domain::words::Lang;
use proofs::{Checkpoint, Hash, Note, Proof, sha256};
use serde_json::{Value, json};

use crate::app::{App, Asker, Known, Order};
use crate::events;
use crate::lang::Words;
use crate::problem::Problem;
use crate::rehearsal;

/// How many letters of the verification code stand together.
const GROUP: usize = 4;

/// Typesets a paper, keeps it, and records that it went out. Returns the position of that act.
///
/// Whoever may not issue it is told so before anything is typeset, as a [`Problem`].
pub fn issue_blocking(app: &App, what: &What, lang: Lang, asker: Asker) -> Result<u64> {
    // Typesetting takes longer than anybody should wait for the record: it happens with the lock let go.
    let (sheet, issue) = {
        let known = app.known();
        let issue = unwritten(&known, what, lang);
        may_be_issued(app, &known, &issue, &asker)?;
        (compose(app, &known, what, lang)?, issue)
    };
    let pdf = documents::typeset::render(&sheet)?;
    let command = Issue { sha256: sha256(&pdf).to_hex(), size: pdf.len() as u64, ..issue };
    // The file first: a record that speaks of a paper has it.
    app.keep_file_blocking(pdf)?;
    let facts = app.submit_blocking(asker, Order::of(command))?;
    Ok(facts.first().context("issuing a paper is one event")?.position)
}

/// A paper as it would be typeset now, and not issued.
pub fn preview_blocking(app: &App, what: &What, lang: Lang) -> Result<Sheet> {
    compose(app, &app.known(), what, lang)
}

/// The act that issues a paper of which no byte is written yet.
fn unwritten(known: &Known, what: &What, lang: Lang) -> Issue {
    let (symbol, kind) = (what.symbol(&known.coalition), what.kind(&known.coalition));
    Issue {
        paper: symbol,
        kind,
        plenary: what.plenary().cloned(),
        agreement: match what {
            What::Certificate(id) => Some(id.clone()),
            _ => None,
        },
        consultation: match what {
            What::Consultation(id) => Some(id.clone()),
            _ => None,
        },
        seat: match what {
            What::Note(_, seat, _) => Some(seat.clone()),
            _ => None,
        },
        language: lang,
        sha256: sha256(&[]).to_hex(),
        size: 1,
    }
}

/// Asks the rules, as of now, whether this paper may be issued.
fn may_be_issued(app: &App, known: &Known, issue: &Issue, asker: &Asker) -> Result<(), Problem> {
    let cx = Circumstances {
        now: app.clock.now(),
        today: app.today(),
        actor: asker.actor.clone(),
        person: asker.person,
        source: asker.source.clone(),
    };
    carry_out(issue, &known.coalition, &cx).map_err(Problem::from)?;
    Ok(())
}

/// The paper issued at `position`, with its proof behind it; the same bytes each time.
pub fn sealed(app: &App, position: u64) -> Result<Option<Vec<u8>>> {
    let found: Option<Paper> =
        app.known().coalition.papers.iter().find(|paper| paper.position == position).cloned();
    let Some(paper) = found else { return Ok(None) };
    let reader = app.reader()?;
    let hash = Hash::parse_hex(&paper.sha256)?;
    let pdf = reader.file(hash.as_bytes())?.context("the file of a paper on record")?;
    let leaf = reader.entry(position)?.context("the entry of a paper on record")?;
    // The first checkpoint that covers the paper, so that the proof never changes.
    let (_, note) = reader.checkpoint_from(position + 1)?.context("no checkpoint covers the paper yet")?;
    let note = Note::parse(&note)?;
    let checkpoint: Checkpoint = note.text.parse()?;
    let proof = Proof::make(&app.known().tree, position, &checkpoint, note)?;
    let proof = Proof { extra: Some(leaf), ..proof };
    Ok(Some(documents::seal::seal(&pdf, proof.to_string().as_bytes())?))
}

/// The paper as it will be typeset, with the record's excerpt inside.
fn compose(app: &App, known: &Known, what: &What, lang: Lang) -> Result<Sheet> {
    let checkpoint: Checkpoint = Note::parse(known.checkpoint.as_bytes())?.text.parse()?;
    let excerpt = Excerpt {
        entries: papers::entries(&known.coalition, what),
        symbol: what.symbol(&known.coalition),
        kind: documents::name_of(&what.kind(&known.coalition)),
        lang,
    };
    let (record, sources) = excerpt.taken(app, known, checkpoint.size)?;
    let verification = Verification {
        code: code(&record),
        origin: checkpoint.origin,
        size: checkpoint.size,
        root: checkpoint.root.to_base64(),
        url: None,
        how: papers::how_to_check(lang),
    };
    let on = app.identity.zone.to_datetime(app.clock.now()).date();
    let issue = Issued { on, verification, record, sources };
    let mut sheet = papers::sheet(&known.coalition, what, lang, issue)
        .with_context(|| format!("the record does not know {}", what.symbol(&known.coalition)))?;
    if rehearsal::is_of(&app.identity.origin) {
        sheet.rehearsal = true;
        sheet.title = format!("{} · {}", Words::of(lang).say("rehearsal-mark", &[]), sheet.title);
    }
    Ok(sheet)
}

/// What the archive tells of a meeting, typeset and not issued; `None` where it knows no such meeting.
pub fn archived_note_blocking(app: &App, id: &MeetingId, lang: Lang) -> Result<Option<Sheet>> {
    let known = app.known();
    let checkpoint: Checkpoint = Note::parse(known.checkpoint.as_bytes())?.text.parse()?;
    let excerpt = Excerpt {
        entries: archived_note::entries(&known.coalition, id),
        symbol: archived_note::symbol(id),
        kind: "archived_note".to_owned(),
        lang,
    };
    let (record, sources) = excerpt.taken(app, &known, checkpoint.size)?;
    let verification = Verification {
        code: code(&record),
        origin: checkpoint.origin,
        size: checkpoint.size,
        root: checkpoint.root.to_base64(),
        url: None,
        how: archived_note::how_to_check(lang),
    };
    let issue = Issued { on: app.today(), verification, record, sources };
    let sheet = archived_note::note(&known.coalition, id, lang, issue);
    Ok(sheet.map(|sheet| Sheet { rehearsal: rehearsal::is_of(&app.identity.origin), ..sheet }))
}

/// The record's own words that a paper rests on.
struct Excerpt {
    entries: BTreeSet<u64>,
    symbol: String,
    kind: String,
    lang: Lang,
}

impl Excerpt {
    /// Each entry with its proof in the tree of the first `size` entries, and where they come from.
    fn taken(&self, app: &App, known: &Known, size: u64) -> Result<(Vec<u8>, BTreeMap<u64, Source>)> {
        let reader = app.reader()?;
        let mut sources = BTreeMap::new();
        let mut entries = Vec::new();
        for position in self.entries.iter().copied() {
            let entry = reader.entry(position)?.context("an entry that was folded")?;
            let fact = events::decode(position, &entry, &app.identity.zone)?;
            sources.extend(fact.source.map(|source| (position, source)));
            entries.push(proven(known, position, size, String::from_utf8(entry)?)?);
        }
        let record = json!({
            "v": 1,
            "origin": app.identity.origin,
            "vkey": app.identity.vkey,
            "symbol": self.symbol,
            "kind": self.kind,
            "language": self.lang,
            "checkpoint": &*known.checkpoint,
            "entries": entries,
        });
        Ok((proofs::canonical::to_canonical(&record)?, sources))
    }
}

/// An entry with its way up to the root of the first `size` entries.
fn proven(known: &Known, position: u64, size: u64, entry: String) -> Result<Value> {
    let hashes = known.tree.inclusion(position, size)?;
    let proof: Vec<String> = hashes.into_iter().map(Hash::to_base64).collect();
    Ok(json!({ "index": position, "entry": entry, "proof": proof }))
}

/// What a person reads aloud to name this paper: the first 80 bits of its record's hash, in groups.
pub(crate) fn code(record: &[u8]) -> String {
    let hex = sha256(record).to_hex().to_uppercase();
    let groups: Vec<&str> = (0..5).map(|group| &hex[group * GROUP..(group + 1) * GROUP]).collect();
    groups.join("-")
}
