//! Pages already rendered: one rendering serves every reader until the record grows.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use axum::body::Bytes;

/// Beyond this the cache starts afresh; the public pages of a coalition are some hundreds.
const PAGES: usize = 2048;

/// Rendered pages by address and language, all of one version: a length of the record on a day.
#[derive(Default)]
pub struct Cache(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    version: String,
    pages: HashMap<String, Bytes>,
}

impl Cache {
    /// The page at `address` in this version, if it was rendered.
    pub fn get(&self, version: &str, address: &str) -> Option<Bytes> {
        let shelf = self.shelf();
        (shelf.version == version).then(|| shelf.pages.get(address).cloned()).flatten()
    }

    /// Keeps a rendered page for the next reader. Pages of another version are dropped.
    pub fn put(&self, version: &str, address: &str, page: Bytes) {
        let mut shelf = self.shelf();
        if shelf.version != version || shelf.pages.len() >= PAGES {
            shelf.pages.clear();
            version.clone_into(&mut shelf.version);
        }
        shelf.pages.insert(address.to_owned(), page);
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().expect("nobody panics while holding the shelf")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lives_as_long_as_the_record_does_not_grow() {
        let cache = Cache::default();
        cache.put("4", "/es/", Bytes::from_static(b"four"));
        assert_eq!(cache.get("4", "/es/").as_deref(), Some(b"four".as_slice()));
        assert_eq!(cache.get("5", "/es/"), None);
        cache.put("5", "/en/", Bytes::from_static(b"five"));
        assert_eq!(cache.get("4", "/es/"), None);
    }

    #[test]
    fn the_cache_cannot_grow_without_end() {
        let cache = Cache::default();
        for page in 0..=PAGES {
            cache.put("1", &page.to_string(), Bytes::new());
        }
        assert!(cache.shelf().pages.len() <= PAGES);
    }
}
