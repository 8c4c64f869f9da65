//! How fast the record is added up: an invented century of plenaries, folded from nothing.
//!
//! `cargo bench -p domain --bench fold`. Facts are made before the clock starts; the second figure
//! also reads each event from its JSON, as a start from the log does.

use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::{Coalition, Fact};

mod invented;

/// What the house promises at least.
const FACTS: usize = 500_000;
/// The best of so many turns counts: the machine is shared.
const TURNS: usize = 3;

fn main() {
    let facts = invented::facts(FACTS);
    let folded = best(|| fold(&facts));
    print_rate("fold", facts.len(), folded);

    let lines: Vec<String> =
        facts.iter().map(|fact| serde_json::to_string(&fact.event).expect("events are data")).collect();
    let bytes: usize = lines.iter().map(String::len).sum();
    let read = best(|| {
        let read = facts.iter().zip(&lines).map(|(fact, line)| {
            let event = serde_json::from_str(line).expect("what was written can be read");
            Arc::new(Fact { event, ..Fact::clone(fact) })
        });
        fold(&read.collect::<Vec<_>>());
    });
    print_rate("read and fold", facts.len(), read);
    println!("{} bytes an event on average", bytes / facts.len());
}

fn best(turn: impl Fn()) -> Duration {
    let turns = (0..TURNS).map(|_| {
        let start = Instant::now();
        turn();
        start.elapsed()
    });
    turns.min().expect("at least one turn")
}

fn print_rate(what: &str, facts: usize, took: Duration) {
    let rate = facts as u128 * 1_000_000_000 / took.as_nanos().max(1);
    println!("{what}: {facts} events in {} ms: {rate} events/s", took.as_millis());
}

fn fold(facts: &[Arc<Fact>]) {
    let mut coalition = Coalition::default();
    for fact in facts {
        coalition.apply(fact);
    }
    assert_eq!(coalition.length, facts.len() as u64);
}
