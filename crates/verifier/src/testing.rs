//! A small good record and a small good paper, for tests to corrupt.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use proofs::canonical::to_canonical;
use proofs::tile::{bundles_between, tiles_between};
use proofs::{Checkpoint, Note, Proof, Signer, Tree, leaf_hash, sha256};
use serde_json::{Value, json};

pub const ORIGIN: &str = "plenaria.example/test";

/// A file that an entry of the record names.
pub const REPORT: &[u8] = b"Informe de gestion, version ejecutiva.";

/// The key of the log.
pub fn log() -> Signer {
    Signer::from_seed(ORIGIN, [7; 32]).unwrap()
}

/// The key of a log by the same name that is not ours.
pub fn impostor() -> Signer {
    Signer::from_seed(ORIGIN, [8; 32]).unwrap()
}

/// Runs the program and gives its exit code and everything it said.
pub fn run(arguments: &[&str]) -> (u8, String) {
    let (mut out, mut errors) = (Vec::new(), Vec::new());
    let all = std::iter::once("plenaria-verify").chain(arguments.iter().copied());
    let code = crate::run(all.map(Into::into), &mut out, &mut errors);
    out.extend(errors);
    (code, String::from_utf8(out).unwrap())
}

/// An entry at a minute, about something.
pub fn entry(minute: u32, event: &str, data: Value) -> Value {
    json!({
        "act": "plenary.convene", "at": format!("2023-10-30T15:{minute:02}:00Z"),
        "basis": {"clause": "Lineamientos, 5.4", "ground": "sessions", "status": "assumed"},
        "capacity": "secretariat", "data": data, "event": event, "rules": 1, "seat": "PAN",
        "v": 1, "zone": "America/Guatemala",
    })
}

pub fn bytes(value: &Value) -> Vec<u8> {
    to_canonical(value).unwrap()
}

/// A published record, file by file.
pub struct Record {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Record {
    /// Five entries; the third names a file.
    pub fn good() -> Self {
        Self::of(&entries())
    }

    /// Whatever entries there are, well signed.
    pub fn of(entries: &[Vec<u8>]) -> Self {
        let tree = Tree::from_leaves(entries.iter().map(|entry| leaf_hash(entry)));
        let size = tree.size();
        let mut files: BTreeMap<_, _> =
            tiles_between(&tree, 0, size).map(|(path, bytes)| (path.to_string(), bytes)).collect();
        let bundles = bundles_between(0, size, |n| Ok::<_, proofs::tile::Error>(entries[n as usize].clone()));
        files.extend(bundles.map(|(path, bytes)| (path.to_string(), bytes.unwrap())));
        let checkpoint = Checkpoint::new(ORIGIN, size, tree.root());
        files.insert("checkpoint".to_owned(), checkpoint.sign(&log()).to_string().into_bytes());
        files.insert("record.vkey".to_owned(), format!("{}\n", log().verifier()).into_bytes());
        files.insert(format!("files/{}", sha256(REPORT)), REPORT.to_vec());
        Self { files }
    }

    pub fn write(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }

    /// Checks it with the key of the log, in English.
    pub fn check(&self) -> (u8, String) {
        let folder = tempfile::tempdir().unwrap();
        self.write(folder.path());
        run(&[folder.path().to_str().unwrap(), "--lang", "en", "--key", &log().verifier().to_string()])
    }
}

/// The entries of the good record.
pub fn entries() -> Vec<Vec<u8>> {
    let mut entries: Vec<_> = (0..5)
        .map(|n| {
            entry(n, "plenary.convened", json!({"code": format!("{n}-2023"), "title": {"es": "Reunión"}}))
        })
        .collect();
    entries[2] = entry(2, "report.presented", json!({"report": {"sha256": sha256(REPORT).to_hex()}}));
    entries.iter().map(bytes).collect()
}

/// Numbered objects, each without its `obj` and `endobj`.
pub type Objects = Vec<(u32, Vec<u8>)>;

/// A change of the objects and the trailer of an update.
pub type Change = dyn Fn(&mut Objects, &mut String);

/// The making of a paper, each step open to change.
pub struct Paper {
    /// `record.json`.
    pub carried: Value,
    /// What the leaf will say, hash and size aside.
    pub leaf: Value,
    /// Changes the leaf once hash and size are in it.
    pub late: Box<dyn Fn(&mut Value)>,
    /// Who signs the last checkpoint.
    pub signer: Signer,
    /// Changes the proof.
    pub proof: Box<dyn Fn(&mut Proof)>,
    /// Changes the objects of the update and its trailer.
    pub update: Box<Change>,
}

impl Paper {
    pub fn good() -> Self {
        let entries = entries();
        let tree = Tree::from_leaves(entries.iter().map(|entry| leaf_hash(entry)));
        let carried: Vec<Value> = [1u64, 3]
            .into_iter()
            .map(|index| {
                let proof = tree.inclusion(index, 5).unwrap();
                let proof: Vec<_> = proof.iter().map(|hash| hash.to_base64()).collect();
                json!({"index": index, "entry": String::from_utf8(entries[index as usize].clone()).unwrap(), "proof": proof})
            })
            .collect();
        Self {
            carried: json!({
                "v": 1, "origin": ORIGIN, "vkey": log().verifier().to_string(), "symbol": "TEST/IV-2023/acta",
                "kind": "minutes", "language": "es", "entries": carried,
                "checkpoint": Checkpoint::new(ORIGIN, 5, tree.root()).sign(&log()).to_string(),
            }),
            leaf: entry(
                9,
                "paper.issued",
                json!({"paper": "TEST/IV-2023/acta", "kind": "minutes", "language": "es", "plenary": "IV-2023"}),
            ),
            late: Box::new(|_| {}),
            signer: log(),
            proof: Box::new(|_| {}),
            update: Box::new(|_, _| {}),
        }
    }

    /// Changes the entry that says the paper was issued.
    pub fn late(change: impl Fn(&mut Value) + 'static) -> Self {
        Self { late: Box::new(change), ..Self::good() }
    }

    /// Changes the proof.
    pub fn proof(change: impl Fn(&mut Proof) + 'static) -> Self {
        Self { proof: Box::new(change), ..Self::good() }
    }

    /// Changes the update.
    pub fn update(change: impl Fn(&mut Objects, &mut String) + 'static) -> Self {
        Self { update: Box::new(change), ..Self::good() }
    }

    /// Changes one object of the update: 6 is the catalog, 7 the proof, 8 its description.
    pub fn object(number: u32, from: &'static str, to: &'static str) -> Self {
        Self::update(move |objects, _| {
            let (_, object) = objects.iter_mut().find(|(at, _)| *at == number).unwrap();
            let text = String::from_utf8(object.clone()).unwrap();
            assert!(text.contains(from), "{text}");
            *object = text.replace(from, to).into_bytes();
        })
    }

    /// The paper without its proof.
    pub fn original(&self) -> Vec<u8> {
        original(&to_canonical(&self.carried).unwrap_or_else(|_| self.carried.to_string().into_bytes()))
    }

    /// The paper with its proof.
    pub fn make(mut self) -> Vec<u8> {
        let original = self.original();
        self.leaf["data"]["sha256"] = sha256(&original).to_hex().into();
        self.leaf["data"]["size"] = original.len().into();
        (self.late)(&mut self.leaf);
        let leaf = bytes(&self.leaf);
        let mut tree = Tree::from_leaves(entries().iter().map(|entry| leaf_hash(entry)));
        tree.push(leaf_hash(&leaf));
        let checkpoint = Checkpoint::new(ORIGIN, 6, tree.root());
        let note: Note = checkpoint.sign(&self.signer);
        let mut proof = Proof::make(&tree, 5, &checkpoint, note).unwrap();
        proof.extra = Some(leaf);
        (self.proof)(&mut proof);
        attach(&original, proof.to_string().as_bytes(), &*self.update)
    }
}

/// One page that says something, and the record attached to it.
fn original(record: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(record).unwrap();
    let packed = packed.finish().unwrap();
    let page = b"BT /F1 12 Tf 72 720 Td (Se aprueba el acta.) Tj ET";
    let objects = vec![
        (1, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>".to_vec()),
        (2, b"<< /Type /Page /Parent 1 0 R /MediaBox [0 0 612 792] /Contents 3 0 R >>".to_vec()),
        (3, stream("", page)),
        (4, stream("/Type /EmbeddedFile /Subtype /application#2Fjson /Filter /FlateDecode", &packed)),
        (5, b"<< /Type /Filespec /F (record.json) /UF (record.json) /EF << /F 4 0 R /UF 4 0 R >> /AFRelationship /Source >>".to_vec()),
        (6, CATALOG.replace("MORE", "").replace("AND", "").into_bytes()),
    ];
    section(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", &objects, "/Size 7 /Root 6 0 R /ID [(a) (b)]")
}

const CATALOG: &str = "<< /Type /Catalog /Pages 1 0 R /Lang (es) /ViewerPreferences << /DisplayDocTitle true >> \
    /Names << /EmbeddedFiles << /Names [MORE(record.json) 5 0 R] >> >> /AF [AND5 0 R] >>";

fn stream(dict: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!("<< {dict} /Length {} >>\nstream\n", bytes.len());
    [head.as_bytes(), bytes, b"\nendstream"].concat()
}

/// The update that attaches the proof.
fn attach(original: &[u8], proof: &[u8], change: &Change) -> Vec<u8> {
    let prev = crate::pdf::last_table(original).unwrap();
    let mut objects = vec![
        (6, CATALOG.replace("MORE", "(paper.tlog-proof) 8 0 R ").replace("AND", "8 0 R ").into_bytes()),
        (7, stream("/Type /EmbeddedFile /Subtype /text#2Fplain /Params << /Size 1 >>", proof)),
        (8, b"<< /Type /Filespec /F (paper.tlog-proof) /UF (paper.tlog-proof) /Desc (Prueba) /EF << /F 7 0 R /UF 7 0 R >> /AFRelationship /Supplement >>".to_vec()),
    ];
    let mut trailer = format!("/Size 9 /Root 6 0 R /Prev {prev} /ID [(a) (c)]");
    change(&mut objects, &mut trailer);
    section(original, &objects, &trailer)
}

/// Objects, table and trailer after whatever comes before.
fn section(before: &[u8], objects: &[(u32, Vec<u8>)], trailer: &str) -> Vec<u8> {
    let mut out = before.to_vec();
    out.push(b'\n');
    let mut table = "xref\n0 1\n0000000000 65535 f \n".to_owned();
    for (number, object) in objects {
        table += &format!("{number} 1\n{:010} 00000 n \n", out.len());
        out.extend(format!("{number} 0 obj\n").bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let at = out.len();
    out.extend(format!("{table}trailer\n<< {trailer} >>\nstartxref\n{at}\n%%EOF").bytes());
    out
}

/// Checks a paper with the key of the log, in English.
pub fn check_paper(pdf: &[u8]) -> (u8, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acta.pdf");
    std::fs::write(&path, pdf).unwrap();
    run(&[path.to_str().unwrap(), "--lang", "en", "--key", &log().verifier().to_string()])
}
