//! What somebody began and has still to finish: a secret that waits for its first code, a challenge that waits for
//! its answer. In memory, bounded, and for a few minutes.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use jiff::{SignedDuration, Timestamp};

/// How long somebody may take.
const KEPT_FOR: SignedDuration = SignedDuration::from_mins(10);
/// How many may be under way at once; the oldest gives way.
const ROOM: usize = 10_000;

/// Things begun, by keys that nobody else can guess.
pub struct Pending<T>(Mutex<HashMap<String, (Timestamp, T)>>);

impl<T> Default for Pending<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Pending<T> {
    /// Keeps what was begun under `key`, in place of what was begun there before.
    pub fn keep(&self, key: &str, begun: T, now: Timestamp) {
        let mut held = self.held();
        if held.len() >= ROOM {
            held.retain(|_, (since, _)| now.duration_since(*since) < KEPT_FOR);
        }
        if held.len() >= ROOM
            && let Some(oldest) = held.iter().min_by_key(|(_, (since, _))| *since).map(|(key, _)| key.clone())
        {
            held.remove(&oldest);
        }
        held.insert(key.to_owned(), (now, begun));
    }

    /// What was begun under `key`; it can be finished once.
    pub fn take(&self, key: &str, now: Timestamp) -> Option<T> {
        let (since, begun) = self.held().remove(key)?;
        (now.duration_since(since) < KEPT_FOR).then_some(begun)
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, (Timestamp, T)>> {
        self.0.lock().expect("nobody panics while something is begun")
    }
}

impl<T: Clone> Pending<T> {
    /// What was begun under `key`, to be shown once more.
    pub fn get(&self, key: &str, now: Timestamp) -> Option<T> {
        let held = self.held();
        let (since, begun) = held.get(key)?;
        (now.duration_since(*since) < KEPT_FOR).then(|| begun.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_is_finished_once_and_in_time() {
        let (pending, now) = (Pending::default(), Timestamp::UNIX_EPOCH);
        pending.keep("a", 1, now);
        assert_eq!((pending.get("a", now), pending.get("b", now)), (Some(1), None));
        assert_eq!((pending.take("a", now), pending.take("a", now)), (Some(1), None));
        pending.keep("a", 2, now);
        assert_eq!(pending.take("a", now + KEPT_FOR), None);
    }

    #[test]
    fn the_room_is_bounded_and_the_oldest_gives_way() {
        let pending = Pending::default();
        for number in 0..=ROOM {
            let now = Timestamp::from_millisecond(number as i64).expect("an instant");
            pending.keep(&number.to_string(), number, now);
        }
        let now = Timestamp::from_second(20).expect("an instant");
        assert_eq!((pending.get("0", now), pending.get(&ROOM.to_string(), now)), (None, Some(ROOM)));
    }
}
