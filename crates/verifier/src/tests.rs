//! The command line: targets, keys, languages, exit codes.

use std::io::{Read as _, Write as _};

use proofs::cosignature::Cosigner;
use proofs::{Checkpoint, Tree, leaf_hash};

use crate::testing::{ORIGIN, Paper, Record, entries, log, run};

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    Record::good().write(folder.path());
    std::fs::write(folder.path().join("acta.pdf"), Paper::good().make()).unwrap();
    std::fs::write(folder.path().join("key"), format!("{}\n", log().verifier())).unwrap();
    folder
}

fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_str().unwrap().to_owned()
}

#[test]
fn without_a_key_nobody_vouches_for_the_signer() {
    let folder = folder();
    for target in ["", "acta.pdf"] {
        let (code, said) = run(&[&path(&folder, target), "--lang", "en"]);
        assert_eq!(code, 3, "{said}");
        assert!(said.contains("NOBODY VOUCHES FOR THIS KEY"), "{said}");
        assert!(said.contains("who signed is not established"), "{said}");
        let (code, said) = run(&[&path(&folder, target), "--lang", "es"]);
        assert_eq!(code, 3, "{said}");
        assert!(said.contains("¡NADIE RESPONDE POR ESTA CLAVE!"), "{said}");
    }
}

#[test]
fn a_key_may_come_from_a_file() {
    let folder = folder();
    let (code, said) = run(&[&path(&folder, "acta.pdf"), "--lang", "es", "--key", &path(&folder, "key")]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Todo lo comprobado concuerda, y lo firmó quien usted nombró."), "{said}");
}

#[test]
fn a_policy_asks_for_witnesses() {
    let folder = folder();
    let witness = Cosigner::from_seed("witness.example", [3; 32]).unwrap();
    let policy = format!("log {}\nwitness one {}\nquorum one\n", log().verifier(), witness.verifier());
    std::fs::write(folder.path().join("policy"), policy).unwrap();
    let check = || run(&[&path(&folder, ""), "--lang", "en", "--policy", &path(&folder, "policy")]);
    let (code, said) = check();
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("the policy asks for one and nobody signed"), "{said}");

    let tree = Tree::from_leaves(entries().iter().map(|entry| leaf_hash(entry)));
    let mut note = Checkpoint::new(ORIGIN, 5, tree.root()).sign(&log());
    note.signatures.push(witness.sign(&note.text, 1_701_302_400));
    std::fs::write(folder.path().join("checkpoint"), note.to_string()).unwrap();
    let (code, said) = check();
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("seen by the witness witness.example on 2023-11-30T00:00:00Z"), "{said}");
    assert!(!said.contains("that others are shown the same record"), "{said}");
}

#[test]
fn what_cannot_be_read_is_said_with_a_way_out() {
    let folder = folder();
    std::fs::write(folder.path().join("bad-policy"), "log\n").unwrap();
    std::fs::write(folder.path().join("text.pdf"), "hello").unwrap();
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    let (record, empty) = (path(&folder, ""), path(&folder, "empty"));
    let (text, gone) = (path(&folder, "text.pdf"), path(&folder, "gone.pdf"));
    let policy = path(&folder, "bad-policy");
    for (arguments, words) in [
        (vec![&*gone], "there is no such file"),
        (vec![&*text], "there is neither a record nor a paper here"),
        (vec![&*empty], "there is neither a record nor a paper here"),
        (vec![&*record, "--key", "nonsense"], "“nonsense” is not a verifier key"),
        (vec![&*record, "--policy", &*gone], "there is no such file"),
        (vec![&*record, "--policy", &*policy], "line 1 of the policy: expected: log <key> [<url>]"),
        (vec![&*record, "--unknown"], "unexpected argument"),
        (vec![&*record, "--key", "a", "--policy", "b"], "cannot be used with"),
        (vec![], "required arguments were not provided"),
    ] {
        let arguments = [&arguments[..], &["--lang", "en"]].concat();
        let (code, said) = run(&arguments);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(words), "expected: {words}\n{said}");
    }
    std::fs::remove_file(folder.path().join("record.vkey")).unwrap();
    let (code, said) = run(&[&record, "--lang", "es"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("nómbrela con --key"), "{said}");
}

#[test]
fn every_outcome_is_said_in_spanish_too() {
    let folder = folder();
    let key = log().verifier().to_string();
    let (code, said) = run(&[&path(&folder, ""), "--lang", "es", "--key", &key]);
    assert_eq!(code, 0, "{said}");
    for words in
        ["Comprobado:", "las 5 entradas", "No comprobado:", "que los actos fueran conformes a las reglas"]
    {
        assert!(said.contains(words), "expected: {words}\n{said}");
    }
    std::fs::write(folder.path().join("checkpoint"), "x").unwrap();
    let (code, said) = run(&[&path(&folder, ""), "--lang", "es", "--key", &key]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("No concuerda:") && said.contains("no es una nota firmada"), "{said}");
}

/// Answers requests for the files of a folder under `/record/`, until nobody asks any more.
fn serve(folder: &std::path::Path) -> String {
    let folder = folder.to_owned();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                if stream.read(&mut byte).unwrap_or(0) == 0 {
                    break;
                }
                request.extend(byte);
            }
            let request = String::from_utf8(request).unwrap();
            let path = request.split(' ').nth(1).unwrap_or("/");
            let file = path.strip_prefix("/record/").and_then(|path| std::fs::read(folder.join(path)).ok());
            let (status, body) = match (path, file) {
                ("/broken/checkpoint", _) => ("503 Unavailable", Vec::new()),
                (_, Some(body)) => ("200 OK", body),
                (_, None) => ("404 Not Found", Vec::new()),
            };
            let head =
                format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
        }
    });
    format!("http://{address}")
}

#[test]
fn a_record_is_checked_where_it_is_served() {
    let folder = folder();
    let address = serve(folder.path());
    let key = log().verifier().to_string();
    for target in ["/record", "/record/", "/record/checkpoint", "", "/record/acta.pdf"] {
        let (code, said) = run(&[&format!("{address}{target}"), "--lang", "en", "--key", &key]);
        assert_eq!(code, 0, "{target}: {said}");
    }
    let (code, said) = run(&[&format!("{address}/broken"), "--lang", "en"]);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("the server answered with status 503"), "{said}");
    std::fs::remove_file(folder.path().join("tile/0/000.p/5")).unwrap();
    let (code, said) = run(&[&format!("{address}/record"), "--lang", "en"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("the file tile/0/000.p/5 is missing"), "{said}");
}
