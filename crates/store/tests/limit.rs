//! A disk that takes no more in the middle of a write: a child process is
//! given a limit to the size of its files, as `ulimit -f` sets it, and appends
//! until it meets it. Here the error comes from the operating system itself.

#![cfg(unix)]

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use store::{AppendError, Store};

/// Where the child finds the record.
const RECORD: &str = "STORE_LIMIT_TEST_RECORD";

/// The child is this very program, asked to run this very test.
const TEST: &str = "a_limit_met_in_the_middle_of_a_write_loses_nothing_acknowledged";

#[test]
fn a_limit_met_in_the_middle_of_a_write_loses_nothing_acknowledged() {
    if let Some(record) = env::var_os(RECORD) {
        return append_until_refused(Path::new(&record));
    }
    for blocks in (120..400).step_by(20) {
        let folder = tempfile::tempdir().unwrap();
        let record = folder.path().join("record.db");
        drop(Store::create(&record).unwrap());
        let limited = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" --exact {TEST} --nocapture");
        let child = env::current_exe().unwrap();
        let output =
            Command::new("sh").arg("-c").arg(limited).arg(child).env(RECORD, &record).output().unwrap();
        assert!(output.status.success(), "{output:?}");

        let said = String::from_utf8(output.stdout).unwrap();
        let last = said.lines().filter_map(|line| line.strip_prefix("kept ")).next_back().unwrap();
        let acknowledged: u64 = last.parse().unwrap();
        let mut store = Store::open(&record).unwrap();
        let len = store.read().len().unwrap();
        // What was not acknowledged is there as a whole or not at all.
        assert!(len == acknowledged || len == acknowledged + 3, "{blocks}: {len}, {acknowledged}");
        assert!(said.contains(&format!("\nthen {len}\n")), "{blocks}: {said}");
        let expected: Vec<_> = (0..len).map(entry).collect();
        assert!(store.read().entries(0, u64::MAX).unwrap() == expected);
        assert_eq!(store.append(len, &[entry(len)]).unwrap(), len + 1);
        assert_eq!(store.read().check().unwrap(), []);
        drop(store);
        assert!(fs::metadata(&record).unwrap().len() > 0);
    }
}

/// The child: says what was acknowledged, and what it finds after the first no.
fn append_until_refused(record: &Path) {
    let mut store = Store::open(record).unwrap();
    println!();
    let mut len = 0;
    let refused = loop {
        match store.append(len, &[entry(len), entry(len + 1), entry(len + 2)]) {
            Ok(end) => len = end,
            Err(refused) => break refused,
        }
        println!("kept {len}");
    };
    match refused {
        AppendError::Unknown(_) => {
            drop(store);
            let store = Store::open(record).unwrap();
            println!("then {}", store.read().len().unwrap());
        }
        AppendError::Full(_) | AppendError::Failed(_) => println!("then {len}"),
        AppendError::Moved { at } => panic!("nobody else writes, and yet there are {at}"),
    }
}

fn entry(position: u64) -> Vec<u8> {
    format!("{position:0>900}").into_bytes()
}
