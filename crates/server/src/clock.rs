//! What time it is: the one place that asks the machine, and a clock that a story sets by hand.

use std::sync::Mutex;

use jiff::{SignedDuration, Timestamp};

/// Tells the time.
#[derive(Debug)]
pub enum Clock {
    /// The machine's own.
    Machine,
    /// Stands still until it is set; for the demonstration and for tests.
    Set(Mutex<Timestamp>),
    /// Runs like the machine's, so far ahead of it or behind; for a room on a day that is not today.
    Running(SignedDuration),
}

impl Clock {
    /// A clock that stands at `instant` until it is set again.
    pub fn at(instant: Timestamp) -> Self {
        Self::Set(Mutex::new(instant))
    }

    /// A clock that stood at `instant` when it was made, and runs from there.
    pub fn running_from(instant: Timestamp) -> Self {
        Self::Running(instant.duration_since(machine()))
    }

    /// Whole seconds: the record knows no finer time.
    pub fn now(&self) -> Timestamp {
        let instant = match self {
            Self::Machine => machine(),
            // A clock that ran out of the calendar stands at its end.
            Self::Running(ahead) => machine().checked_add(*ahead).unwrap_or(Timestamp::MAX),
            Self::Set(instant) => *instant.lock().expect("nobody panics while setting a clock"),
        };
        Timestamp::from_second(instant.as_second()).expect("a whole second of a valid instant")
    }

    /// Sets a clock that can be set; the others go on by themselves.
    pub fn set(&self, instant: Timestamp) {
        if let Self::Set(held) = self {
            *held.lock().expect("nobody panics while setting a clock") = instant;
        }
    }
}

fn machine() -> Timestamp {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_running_clock_begins_where_it_was_set_and_goes_on() {
        let begun: Timestamp = "2024-06-13T14:50:00Z".parse().expect("an instant");
        let clock = Clock::running_from(begun);
        clock.set(Timestamp::MIN);
        let now = clock.now();
        assert!(now >= begun - SignedDuration::from_secs(1), "whole seconds: {now}");
        assert!(now < begun + SignedDuration::from_hours(1), "{now}");
    }
}
