//! What time it is: the one place that asks the machine, and a clock that a story sets by hand.

use std::sync::Mutex;

use jiff::Timestamp;

/// Tells the time.
#[derive(Debug)]
pub enum Clock {
    /// The machine's own.
    Machine,
    /// Stands still until it is set; for the demonstration and for tests.
    Set(Mutex<Timestamp>),
}

impl Clock {
    /// A clock that stands at `instant` until it is set again.
    pub fn at(instant: Timestamp) -> Self {
        Self::Set(Mutex::new(instant))
    }

    /// Whole seconds: the record knows no finer time.
    pub fn now(&self) -> Timestamp {
        let instant = match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
            Self::Machine => Timestamp::now(),
            Self::Set(instant) => *instant.lock().expect("nobody panics while setting a clock"),
        };
        Timestamp::from_second(instant.as_second()).expect("a whole second of a valid instant")
    }

    /// Sets a clock that can be set; the machine's own goes on by itself.
    pub fn set(&self, instant: Timestamp) {
        if let Self::Set(held) = self {
            *held.lock().expect("nobody panics while setting a clock") = instant;
        }
    }
}
