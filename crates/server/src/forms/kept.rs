//! Forms of people whose session ended while they wrote: kept until they have signed in again, so that nothing
//! typed is lost. In memory, bounded, and for a while.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use jiff::{SignedDuration, Timestamp};

use super::given::Given;
use crate::session;

const KEPT_FOR: SignedDuration = SignedDuration::from_mins(60);
const ROOM_BYTES: usize = 32 * 1024 * 1024;

/// The forms that wait.
#[derive(Default)]
pub struct KeptForms(Mutex<BTreeMap<String, (Timestamp, Given)>>);

impl KeptForms {
    /// Keeps a form, and returns the key that brings it back; nobody can guess it.
    pub fn keep(&self, given: Given, now: Timestamp) -> Option<String> {
        let mut kept = self.kept();
        kept.retain(|_, (since, _)| now.duration_since(*since) < KEPT_FOR);
        let taken: usize = kept.values().map(|(_, given)| given.size()).sum();
        if taken + given.size() > ROOM_BYTES {
            return None;
        }
        let key = session::random();
        kept.insert(key.clone(), (now, given));
        Some(key)
    }

    /// The form that was kept under `key`.
    pub fn get(&self, key: &str, now: Timestamp) -> Option<Given> {
        let kept = self.kept();
        let (since, given) = kept.get(key)?;
        (now.duration_since(*since) < KEPT_FOR).then(|| given.clone())
    }

    fn kept(&self) -> MutexGuard<'_, BTreeMap<String, (Timestamp, Given)>> {
        self.0.lock().expect("nobody panics while keeping a form")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_comes_back_for_an_hour_and_only_by_its_key() {
        let forms = KeptForms::default();
        let now = Timestamp::UNIX_EPOCH;
        let key = forms.keep(Given::parse("a=1"), now).expect("there is room");
        assert_eq!(forms.get(&key, now).and_then(|it| it.get("a").map(str::to_owned)).as_deref(), Some("1"));
        assert_eq!(forms.get("other", now), None);
        assert_eq!(forms.get(&key, now + KEPT_FOR), None);
    }

    #[test]
    fn the_room_is_bounded() {
        let forms = KeptForms::default();
        let large = Given::default().with("a", "x".repeat(ROOM_BYTES));
        assert_eq!(forms.keep(large, Timestamp::UNIX_EPOCH), None);
    }
}
