//! The program as it is operated: served with its own encryption, watched, counted, looked over, told to stop.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use ureq::Agent;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

use crate::stage;

/// A record that is served, until this is dropped.
struct Served {
    child: Child,
    /// Where pages and counts are.
    places: Vec<String>,
    folder: TempDir,
}

impl Served {
    fn with(folder: TempDir, settings: &str, lines: usize) -> Self {
        let file = folder.path().join("plenaria.toml");
        std::fs::write(&file, settings).expect("written");
        let mut child = Command::new(env!("CARGO_BIN_EXE_plenaria"))
            .arg("serve")
            .arg(folder.path())
            .args(["--listen", "127.0.0.1:0", "--config"])
            .arg(file)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut said = BufReader::new(child.stdout.take().expect("its output"));
        let mut line = || {
            let mut line = String::new();
            said.read_line(&mut line).expect("a line");
            let address = line.split_whitespace().find(|word| word.starts_with("http"));
            address.unwrap_or_else(|| panic!("no address in «{line}»")).to_owned()
        };
        let places = (0..lines).map(|_| line()).collect();
        Self { child, places, folder }
    }

    /// Tells it to stop as a service manager would; returns how it ended and what it logged.
    fn stopped(&mut self) -> (std::process::ExitStatus, String) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(told.expect("kill is there").success());
        let status = self.child.wait().expect("it ends");
        let mut logged = String::new();
        self.child.stderr.take().expect("its log").read_to_string(&mut logged).expect("text");
        (status, logged)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new certificate for this machine and its key, in two files.
fn certify(folder: &Path) -> String {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
    std::fs::write(folder.join("certificate.pem"), made.cert.pem()).expect("written");
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).expect("written");
    made.cert.pem()
}

/// Somebody who trusts this certificate and no other.
fn trusting(pem: &str) -> Agent {
    let certificates = parse_pem(pem.as_bytes()).filter_map(|item| match item {
        Ok(PemItem::Certificate(certificate)) => Some(certificate),
        _ => None,
    });
    let roots: Vec<Certificate<'static>> = certificates.collect();
    let tls = TlsConfig::builder().root_certs(RootCerts::new_with_certs(&roots)).build();
    Agent::new_with_config(Agent::config_builder().tls_config(tls).build())
}

fn asked(agent: &Agent, address: &str) -> (u16, String) {
    let mut answer = agent.get(address).call().unwrap_or_else(|error| panic!("{address}: {error}"));
    (answer.status().as_u16(), answer.body_mut().read_to_string().expect("text"))
}

#[test]
fn pages_go_out_encrypted_and_only_this_machine_counts_them() {
    let folder = stage::copy();
    let pem = certify(folder.path());
    let shown = folder.path().display();
    let settings = format!(
        "address = \"https://corett.example\"\n[tls]\ncertificate = '{shown}/certificate.pem'\nkey = '{shown}/key.pem'\n\
         [metrics]\nlisten = \"127.0.0.1:0\"\n[log]\nformat = \"json\"\n"
    );
    let mut served = Served::with(folder, &settings, 2);
    let agent = trusting(&pem);
    let [pages, counts] = &served.places[..] else { panic!("two places") };
    assert!(pages.starts_with("https://"), "{pages}");
    assert_eq!(asked(&agent, &format!("{pages}health")), (200, "ok\n".to_owned()));
    let (status, ready) = asked(&agent, &format!("{pages}ready"));
    assert!(status == 200 && ready.starts_with("ready: "), "{ready}");
    let answer = agent.get(format!("{pages}es/IV-2023?secret=word")).call().expect("a page");
    let strict =
        answer.headers().get("strict-transport-security").expect("browsers are told to stay encrypted");
    assert!(strict.to_str().expect("text").starts_with("max-age="));
    let (_, counted) = asked(&agent, counts);
    let expected = "plenaria_requests_total{route=\"/es/{plenary}\",method=\"GET\",status=\"200\"} 1";
    assert!(counted.contains(expected), "{counted}");
    assert!(counted.contains("plenaria_record_entries "), "{counted}");
    assert!(!counted.contains("secret"), "{counted}");

    let (status, log) = served.stopped();
    assert!(status.success(), "{status}");
    let line = log.lines().find(|line| line.contains("answered")).expect("a line for the page");
    let line: serde_json::Value = serde_json::from_str(line).expect("an object");
    assert_eq!((line["route"].as_str(), line["status"].as_u64()), (Some("/es/{plenary}"), Some(200)));
    assert!(!log.contains("secret"), "what was asked for stays out of the log: {log}");
}

#[test]
fn the_doctor_says_what_is_well_and_what_would_mend_the_rest() {
    let served = Served::with(stage::copy(), "", 1);
    let place = served.places[0].trim_start_matches("http://").trim_end_matches('/').to_owned();
    let doctor = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenaria"));
        command.args(["--lang", "en", "doctor"]).arg(served.folder.path()).args(arguments);
        let output = command.output().expect("it runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).expect("text"))
    };
    let (well, said) = doctor(&["--listen", &place]);
    assert!(well, "{said}");
    for line in
        ["good  The record is whole", "good  The clock", "look  Somebody listens", "look  Letters stay"]
    {
        assert!(said.contains(line), "{line}: {said}");
    }
    let (well, said) = doctor(&["--listen", "0.0.0.0:0", "--address", "http://corett.example"]);
    assert!(!well, "{said}");
    for line in ["BAD  http://corett.example is not encrypted", "BAD  It listens on 0.0.0.0:0 unencrypted"] {
        assert!(said.contains(line), "{line}: {said}");
    }
}

#[test]
fn half_a_certificate_and_another_ones_key_are_refused_at_the_start() {
    let folder = stage::copy();
    certify(folder.path());
    std::fs::rename(folder.path().join("key.pem"), folder.path().join("other.pem")).expect("moved");
    certify(folder.path());
    let shown = folder.path().display();
    let table = [
        ("certificate.pem", "nothing.pem", "there is nothing of use in"),
        ("certificate.pem", "other.pem", "are not a certificate and its key"),
    ];
    for (certificate, key, expected) in table {
        let output = Command::new(env!("CARGO_BIN_EXE_plenaria"))
            .args(["--lang", "en", "serve", "--listen", "127.0.0.1:0"])
            .arg(folder.path())
            .env("PLENARIA_TLS_CERTIFICATE", format!("{shown}/{certificate}"))
            .env("PLENARIA_TLS_KEY", format!("{shown}/{key}"))
            .output()
            .expect("it runs");
        let said = String::from_utf8(output.stderr).expect("text");
        assert!(!output.status.success() && said.contains(expected), "{said}");
    }
}
