//! Pages already rendered: one rendering serves every reader until the record grows.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

use axum::body::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Beyond this the cache starts afresh; the public pages of a coalition are some hundreds.
const PAGES: usize = 2048;

/// What is sent to many: as it is, and compressed once for all who can read that (RFC 1952).
pub struct Served {
    plain: Bytes,
    packed: OnceLock<Bytes>,
}

impl Served {
    /// Something that was just made.
    pub fn new(plain: impl Into<Bytes>) -> Self {
        Self { plain: plain.into(), packed: OnceLock::new() }
    }

    /// As it is.
    pub fn plain(&self) -> Bytes {
        self.plain.clone()
    }

    /// Compressed; whoever asks first waits for it.
    pub fn packed(&self) -> Bytes {
        let pack = || {
            let mut encoder = GzEncoder::new(Vec::with_capacity(self.plain.len() / 4), Compression::new(7));
            encoder
                .write_all(&self.plain)
                .and_then(|()| encoder.finish())
                .expect("memory takes everything")
                .into()
        };
        self.packed.get_or_init(pack).clone()
    }
}

/// Rendered pages by address and language, all of one version: a length of the record on a day.
#[derive(Default)]
pub struct Cache(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    version: String,
    pages: HashMap<String, Arc<Served>>,
}

impl Cache {
    /// The page at `address` in this version, if it was rendered.
    pub fn get(&self, version: &str, address: &str) -> Option<Arc<Served>> {
        let shelf = self.shelf();
        (shelf.version == version).then(|| shelf.pages.get(address).cloned()).flatten()
    }

    /// Keeps a rendered page for the next reader. Pages of another version are dropped.
    pub fn put(&self, version: &str, address: &str, page: Arc<Served>) {
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

    fn page(text: &'static str) -> Arc<Served> {
        Arc::new(Served::new(text))
    }

    #[test]
    fn a_page_lives_as_long_as_the_record_does_not_grow() {
        let cache = Cache::default();
        cache.put("4", "/es/", page("four"));
        assert_eq!(cache.get("4", "/es/").map(|it| it.plain()).as_deref(), Some(b"four".as_slice()));
        assert!(cache.get("5", "/es/").is_none());
        cache.put("5", "/en/", page("five"));
        assert!(cache.get("4", "/es/").is_none());
    }

    #[test]
    fn the_cache_cannot_grow_without_end() {
        let cache = Cache::default();
        for number in 0..=PAGES {
            cache.put("1", &number.to_string(), page(""));
        }
        assert!(cache.shelf().pages.len() <= PAGES);
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let page = Served::new("agenda ".repeat(500));
        let packed = page.packed();
        assert!(packed.len() < 200, "{}", packed.len());
        let mut unpacked = Vec::new();
        std::io::copy(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked).expect("gzip");
        assert_eq!(unpacked, page.plain());
    }
}
