//! What we promise, figure by figure: the line of a bench that tells, and what it has to say.

use crate::bench::Row;

/// A promise. `line` is what the line begins with, `unit` what follows the number on it.
pub struct Promise {
    figure: &'static str,
    line: &'static str,
    unit: &'static str,
    target: Target,
    /// The line of the peer measured in the same run, if there is one.
    peer: Option<&'static str>,
    /// Whether only a clean build tells.
    pub needs_build: bool,
}

#[derive(Clone, Copy)]
enum Target {
    /// At least so many a second, or whatever the unit counts.
    AtLeast(f64),
    /// Less than so much.
    Below(f64),
    /// At least so many times as much as the peer.
    TimesPeer(f64),
    /// The unit is a time for each: at least so many times as fast as the peer.
    AsFastAsPeer(f64),
}

const fn promise(figure: &'static str, line: &'static str, unit: &'static str, target: Target) -> Promise {
    Promise { figure, line, unit, target, peer: None, needs_build: false }
}

/// All promises, in the order of the table.
pub const ALL: &[Promise] = &[
    promise("adding events up", "fold:", "events/s", Target::AtLeast(500_000.0)),
    Promise {
        peer: Some("one commit per event:"),
        ..promise("durable appends, 64 at once", "group commit:", "appends/s", Target::TimesPeer(10.0))
    },
    Promise {
        peer: Some("ct-merkle, tree only:"),
        ..promise("a million entries with tiles", "append with tiles", "µs each", Target::AsFastAsPeer(0.5))
    },
    promise("checking a proof", "read and check a proof", "µs each", Target::Below(1_000.0)),
    promise("a paper of four pages", "each paper of four pages", "ms CPU", Target::Below(150.0)),
    promise("old minutes: what was agreed", "open part, boundaries:", "F1", Target::AtLeast(0.95)),
    promise("of which kind", "open part, kind:", "F1", Target::AtLeast(0.92)),
    promise("by whom", "open part, actors:", "F1", Target::AtLeast(0.92)),
    promise("by when", "open part, deadlines:", "F1", Target::AtLeast(0.90)),
    promise("dates of meetings", "open part, dates:", "F1", Target::AtLeast(0.97)),
    promise("codes of meetings", "open part, codes:", "F1", Target::AtLeast(0.97)),
    promise("100 pages of them read", "100 pages read", "ms", Target::Below(1_000.0)),
    promise("twice as many, in time", "200 pages beside 100:", "times", Target::Below(2.5)),
    promise("start with 100,000 events", "start with", "ms", Target::Below(1_000.0)),
    promise("the whole demonstration", "whole demonstration:", "s", Target::Below(5.0)),
    promise("the largest plenary's page", "largest plenary page rendered:", "us", Target::Below(2_000.0)),
    promise(
        "the largest plenary page, served",
        "largest plenary page:",
        "requests/s",
        Target::AtLeast(3_000.0),
    ),
    Promise {
        peer: Some("the same bytes from bare axum:"),
        ..promise("the same beside bare axum", "largest plenary page:", "requests/s", Target::TimesPeer(0.5))
    },
    promise("99 of 100 of them", "largest plenary page, 99 of 100 within:", "ms", Target::Below(10.0)),
    promise(
        "99 of 100 acts reach 1,000 screens",
        "an act to the last of 1,000 screens, 99 of 100 within:",
        "ms",
        Target::Below(100.0),
    ),
    promise(
        "what that costs",
        "an act to the last of 1,000 screens, CPU of the server:",
        "ms",
        Target::Below(20.0),
    ),
    promise("1,000 open screens", "memory with 1000 open screens:", "MB", Target::Below(300.0)),
    promise(
        "an act reaches 5,000 text readers",
        "an act to the last of 5,000 text readers, 99 of 100 within:",
        "ms",
        Target::Below(1_000.0),
    ),
    promise(
        "200 ballots at once, on disk",
        "200 ballots at once, the last answered:",
        "ms",
        Target::Below(1_000.0),
    ),
    promise("its first load", "first load of the largest plenary page:", "kB", Target::Below(60.0)),
    promise("the server after the load", "server after", "MB", Target::Below(120.0)),
    promise("the server at rest", "server at rest:", "MB", Target::Below(80.0)),
    Promise {
        needs_build: true,
        ..promise("a clean release build", "clean release build:", "min", Target::Below(15.0))
    },
    Promise {
        needs_build: true,
        ..promise("one line of the server changed", "one line of the server", "s", Target::Below(20.0))
    },
];

impl Promise {
    /// The row of the table, from all lines that were printed.
    pub fn row(&self, printed: &[String]) -> Row {
        let measured = number(printed, self.line, self.unit);
        let peer = self.peer.and_then(|line| number(printed, line, self.unit));
        let (target, ratio, needed) = match self.target {
            Target::AtLeast(least) => {
                (format!("≥ {least} {}", self.unit), measured.map(|it| it / least), 1.0)
            }
            Target::Below(most) => (format!("< {most} {}", self.unit), measured.map(|it| most / it), 1.0),
            Target::TimesPeer(times) => {
                (format!("≥ {times} × peer"), measured.zip(peer).map(|(ours, peer)| ours / peer), times)
            }
            Target::AsFastAsPeer(times) => {
                (format!("≥ {times} × peer"), measured.zip(peer).map(|(ours, peer)| peer / ours), times)
            }
        };
        let shown = |number: Option<f64>| number.map(|it| format!("{it} {}", self.unit));
        let holds = match ratio {
            Some(ratio) if ratio >= needed => "yes",
            Some(_) => "NO",
            None => "?",
        };
        [
            self.figure.to_owned(),
            target,
            shown(measured).unwrap_or_else(|| "not printed".to_owned()),
            shown(peer).unwrap_or_default(),
            ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default(),
            holds.to_owned(),
        ]
    }
}

/// The number before `unit` on the line that begins like this.
fn number(printed: &[String], line: &str, unit: &str) -> Option<f64> {
    let found = printed.iter().find_map(|it| it.trim().strip_prefix(line))?;
    let words: Vec<&str> = found.split_whitespace().collect();
    let unit: Vec<&str> = unit.split_whitespace().collect();
    let is_unit = |at: &usize| {
        let rest = &words[*at..];
        rest.len() >= unit.len()
            && rest.iter().zip(&unit).all(|(word, unit)| word.trim_end_matches([',', ':']) == *unit)
    };
    let at = (1..words.len()).find(is_unit)?;
    words[at - 1].parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_number_stands_before_its_unit() {
        let lines = printed(
            "read and fold: 9 events in 8 ms: 7 events/s\n fold: 500000 events in 250 ms: 2000000 events/s\n",
        );
        assert_eq!(number(&lines, "fold:", "events/s"), Some(2_000_000.0));
        assert_eq!(number(&lines, "fold:", "ms"), Some(250.0));
        assert_eq!(number(&lines, "fold:", "µs each"), None);
        let lines = printed("append with tiles: 3.1 s for 10, 3.13 µs each");
        assert_eq!(number(&lines, "append", "µs each"), Some(3.13));
    }

    #[test]
    fn a_promise_is_held_against_its_peer() {
        let lines =
            printed("one commit per event:     6500 appends/s\ngroup commit:   130000 appends/s, 64 clients");
        let row = ALL[1].row(&lines);
        assert_eq!(row[2..], ["130000 appends/s", "6500 appends/s", "20.00", "yes"].map(str::to_owned));
        let lines =
            printed("ct-merkle, tree only: 1 s for 1, 1 µs each\nappend with tiles: 4 s for 1, 4 µs each");
        assert_eq!(ALL[2].row(&lines)[4..], ["0.25", "NO"].map(str::to_owned));
    }

    #[test]
    fn what_was_not_printed_is_not_known() {
        assert_eq!(ALL[0].row(&[])[2..], ["not printed", "", "", "?"].map(str::to_owned));
    }
}
