//! Where the hashes and entries of a log lie as plain files, after C2SP tlog-tiles v0.1.0.
//!
//! A tile holds up to 256 hashes of one level of the tree, an entry bundle up to 256 entries.
//! The rightmost of each may be partial; every published size needs its own partial files.

use core::fmt;
use core::str::FromStr;

use crate::hash::{Hash, shown};
use crate::tree::Tree;

/// How many hashes a full tile holds, and how many entries a full bundle.
pub const FULL: u16 = 256;

/// The longest entry a bundle can hold: its length is written in two bytes.
pub const LONGEST_ENTRY: usize = 65_535;

/// The file with the newest checkpoint, beside the tiles.
pub const CHECKPOINT: &str = "checkpoint";

/// The name of one tile or entry bundle, printed as the path under the log's prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Path {
    /// `tile/<level>/<index>[.p/<width>]`: hashes.
    Hashes {
        /// 0 for the hashes of entries, 1 for those of 256 entries each, and so on.
        level: u8,
        /// Which tile of its level, from 0.
        index: u64,
        /// How many hashes, 1 to 256.
        width: u16,
    },
    /// `tile/entries/<index>[.p/<width>]`: entries.
    Entries {
        /// Which bundle, from 0.
        index: u64,
        /// How many entries, 1 to 256.
        width: u16,
    },
}

/// Why a path, a tile or a bundle cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not the path of a tile.
    #[error("`{0}` is not the path of a tile or of an entry bundle")]
    Path(String),
    /// A tile whose length is no multiple of 32.
    #[error("the tile has {0} bytes, which is not a whole number of hashes")]
    TileLength(usize),
    /// A bundle that ends inside an entry.
    #[error("the bundle ends inside entry {entry}, at byte {at}")]
    Truncated {
        /// Which entry of the bundle, from 0.
        entry: usize,
        /// Where the entry begins.
        at: usize,
    },
    /// An entry that no bundle can hold.
    #[error("an entry has {0} bytes; {LONGEST_ENTRY} is the most a bundle can hold")]
    EntryTooLong(usize),
}

impl Path {
    /// How many hashes or entries the file holds.
    pub fn width(&self) -> u16 {
        match *self {
            Self::Hashes { width, .. } | Self::Entries { width, .. } => width,
        }
    }

    /// The same file once it is full: partial ones may be deleted when the full one exists.
    pub fn full(self) -> Self {
        match self {
            Self::Hashes { level, index, .. } => Self::Hashes { level, index, width: FULL },
            Self::Entries { index, .. } => Self::Entries { index, width: FULL },
        }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let index = match self {
            Self::Hashes { level, index, .. } => {
                write!(f, "tile/{level}/")?;
                index
            }
            Self::Entries { index, .. } => {
                f.write_str("tile/entries/")?;
                index
            }
        };
        let digits = format!("{index:03}");
        let digits = format!("{digits:0>width$}", width = digits.len().div_ceil(3) * 3);
        for group in (3..digits.len()).step_by(3) {
            write!(f, "x{}/", &digits[group - 3..group])?;
        }
        f.write_str(&digits[digits.len() - 3..])?;
        match self.width() {
            FULL => Ok(()),
            width => write!(f, ".p/{width}"),
        }
    }
}

impl FromStr for Path {
    type Err = Error;

    /// Reads the one way a path is written; anything else is refused.
    fn from_str(text: &str) -> Result<Self, Error> {
        let path = read_path(text).filter(|path| path.to_string() == text);
        path.ok_or_else(|| Error::Path(shown(text)))
    }
}

/// Reads generously; `from_str` compares with what would be written.
fn read_path(text: &str) -> Option<Path> {
    let (kind, rest) = text.strip_prefix("tile/")?.split_once('/')?;
    let (number, width) = match rest.split_once(".p/") {
        Some((number, width)) => (number, width.parse().ok().filter(|w| (1..FULL).contains(w))?),
        None => (rest, FULL),
    };
    let mut index = 0u64;
    for group in number.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        let value: u64 = digits.parse().ok().filter(|_| digits.len() == 3)?;
        index = index.checked_mul(1000)?.checked_add(value)?;
    }
    match kind {
        "entries" => Some(Path::Entries { index, width }),
        _ => Some(Path::Hashes { level: kind.parse().ok().filter(|l| *l < 64)?, index, width }),
    }
}

/// How many files of a level are full and how wide the partial one is, for a tree of `size`.
///
/// `hashes_each` is 256^level. Level 0 counts the entry bundles as well.
fn rightmost(size: u64, level: u8) -> (u64, u16) {
    let hashes = size.checked_shr(8 * u32::from(level)).unwrap_or(0);
    (hashes / u64::from(FULL), (hashes % u64::from(FULL)) as u16)
}

/// All tiles and bundles that a log of `size` entries publishes: full ones, and one partial per
/// level where there is one. Ordered by level, then by index; bundles last.
pub fn tiles_for(size: u64) -> impl Iterator<Item = Path> {
    tiles_new(0, size)
}

/// What [`tiles_for`] names for `new` and not for `old`.
pub fn tiles_new(old: u64, new: u64) -> impl Iterator<Item = Path> {
    let hashes = (0..8).flat_map(move |level| {
        files(old, new, level).map(move |(index, width)| Path::Hashes { level, index, width })
    });
    hashes.chain(files(old, new, 0).map(|(index, width)| Path::Entries { index, width }))
}

fn files(old: u64, new: u64, level: u8) -> impl Iterator<Item = (u64, u16)> {
    let ((old_full, old_width), (full, width)) = (rightmost(old, level), rightmost(new, level));
    let partial = (width > 0 && (full, width) != (old_full, old_width)).then_some((full, width));
    (old_full..full).map(|index| (index, FULL)).chain(partial)
}

/// The bytes of a hash tile of `tree`; none for a bundle, or when the tree is too small.
pub fn tile_bytes(tree: &Tree, path: &Path) -> Option<Vec<u8>> {
    let Path::Hashes { level, index, width } = *path else { return None };
    let start = usize::try_from(index).ok()?.checked_mul(usize::from(FULL))?;
    let hashes = tree.row(8 * usize::from(level)).get(start..start + usize::from(width))?;
    Some(hashes.iter().flat_map(|hash| hash.0).collect())
}

/// The path and the bytes of every hash tile that is new between two sizes of `tree`.
///
/// Bundles are left to whoever has the entries: see [`bundles_between`].
pub fn tiles_between(tree: &Tree, old: u64, new: u64) -> impl Iterator<Item = (Path, Vec<u8>)> {
    tiles_new(old, new).filter_map(|path| Some((path, tile_bytes(tree, &path)?)))
}

/// The path and the bytes of every entry bundle that is new between two sizes.
///
/// `entry` gives the entry at a position; it is asked for whole bundles, in order.
pub fn bundles_between<E, F>(
    old: u64,
    new: u64,
    mut entry: F,
) -> impl Iterator<Item = (Path, Result<Vec<u8>, E>)>
where
    E: From<Error>,
    F: FnMut(u64) -> Result<Vec<u8>, E>,
{
    files(old, new, 0).map(move |(index, width)| {
        let first = index * u64::from(FULL);
        let mut bundle = Vec::new();
        let bytes = (first..first + u64::from(width)).try_for_each(|position| {
            push_entry(&mut bundle, &entry(position)?)?;
            Ok(())
        });
        (Path::Entries { index, width }, bytes.map(|()| bundle))
    })
}

/// Appends one entry to a bundle: two bytes of length, then the entry.
pub fn push_entry(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), Error> {
    let length = u16::try_from(entry.len()).map_err(|_| Error::EntryTooLong(entry.len()))?;
    bundle.extend(length.to_be_bytes());
    bundle.extend(entry);
    Ok(())
}

/// The entries of a bundle.
pub fn bundle_entries(bundle: &[u8]) -> Result<Vec<&[u8]>, Error> {
    let mut entries = Vec::new();
    let mut rest = bundle;
    while !rest.is_empty() {
        let truncated = || Error::Truncated { entry: entries.len(), at: bundle.len() - rest.len() };
        let (length, after) = rest.split_first_chunk().ok_or_else(truncated)?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, after) = after.split_at_checked(length).ok_or_else(truncated)?;
        entries.push(entry);
        rest = after;
    }
    Ok(entries)
}

/// The hashes of a tile.
pub fn tile_hashes(tile: &[u8]) -> Result<Vec<Hash>, Error> {
    let (hashes, rest) = tile.as_chunks();
    if !rest.is_empty() {
        return Err(Error::TileLength(tile.len()));
    }
    Ok(hashes.iter().copied().map(Hash).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hash::leaf_hash;

    fn path(text: &str) -> Path {
        text.parse().unwrap()
    }

    #[test]
    fn indices_are_written_in_groups_of_three() {
        for (index, text) in [
            (0, "tile/entries/000"),
            (999, "tile/entries/999"),
            (1000, "tile/entries/x001/000"),
            (1_234_067, "tile/entries/x001/x234/067"),
        ] {
            assert_eq!(Path::Entries { index, width: FULL }.to_string(), text);
            assert_eq!(path(text), Path::Entries { index, width: FULL });
        }
        let partial = Path::Hashes { level: 2, index: 1_234_067, width: 7 };
        assert_eq!(partial.to_string(), "tile/2/x001/x234/067.p/7");
        assert_eq!(path(&partial.to_string()), partial);
        assert_eq!(partial.full().to_string(), "tile/2/x001/x234/067");
    }

    #[test]
    fn a_path_has_one_form_only() {
        for text in [
            "",
            "tile",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000.p/",
            "tile/0/x000/001",
            "tile/0/001/000",
            "tile/0/x001",
            "tile/-1/000",
            "tile/+1/000",
            "tile/0/+01",
            "/tile/0/000",
            "tile/0/000/",
            "tile/data/000",
            "tile/0/../000",
            "tile/0/x999/x999/x999/x999/x999/x999/999",
        ] {
            assert!(text.parse::<Path>().is_err(), "{text}");
        }
    }

    /// Full and partial tiles per level, as `273+112 1+17 0+1`.
    fn shape(size: u64) -> String {
        let mut levels: Vec<(u64, u16)> = Vec::new();
        for path in tiles_for(size) {
            let Path::Hashes { level, width, .. } = path else { continue };
            levels.resize(levels.len().max(usize::from(level) + 1), (0, 0));
            let (full, partial) = &mut levels[usize::from(level)];
            if width == FULL { *full += 1 } else { *partial = width }
        }
        levels.iter().map(|(full, partial)| format!("{full}+{partial}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tiles_follow_from_the_size() {
        for (size, tiles) in [
            (0, ""),
            (1, "0+1"),
            (255, "0+255"),
            (256, "1+0 0+1"),
            (257, "1+1 0+1"),
            (65_535, "255+255 0+255"),
            (65_536, "256+0 1+0 0+1"),
            (70_000, "273+112 1+17 0+1"),
            (16_777_216, "65536+0 256+0 1+0 0+1"),
        ] {
            assert_eq!(shape(size), tiles, "{size}");
        }
    }

    #[test]
    fn there_is_a_bundle_for_every_tile_of_the_lowest_level() {
        let of = |wanted: fn(&Path) -> Option<(u64, u16)>| {
            tiles_for(70_000).filter_map(move |p| wanted(&p)).collect()
        };
        let bundles: Vec<_> = of(|path| match *path {
            Path::Entries { index, width } => Some((index, width)),
            Path::Hashes { .. } => None,
        });
        let tiles: Vec<_> = of(|path| match *path {
            Path::Hashes { level: 0, index, width } => Some((index, width)),
            _ => None,
        });
        assert_eq!(bundles, tiles);
    }

    #[test]
    fn what_is_new_is_what_was_not_there() {
        for (old, new) in [(0, 1), (1, 1), (1, 2), (255, 256), (256, 257), (300, 70_000), (65_535, 65_537)] {
            let before: Vec<_> = tiles_for(old).collect();
            let expected: Vec<_> = tiles_for(new).filter(|path| !before.contains(path)).collect();
            assert_eq!(tiles_new(old, new).collect::<Vec<_>>(), expected, "{old} to {new}");
        }
    }

    #[test]
    fn a_tile_holds_the_roots_of_the_level_below() {
        let tree = Tree::from_leaves((0..70_000u32).map(|n| leaf_hash(&n.to_be_bytes())));
        let tiles: std::collections::BTreeMap<_, _> = tiles_between(&tree, 0, 70_000).collect();
        let hash = tile_hashes(&tiles[&path("tile/1/001.p/17")]).unwrap()[16];
        assert_eq!(Some(hash), tree.subtree(8, 272));
        let lower = tile_hashes(&tiles[&path("tile/0/272")]).unwrap();
        assert_eq!(Tree::from_leaves(lower).root(), hash);
        let top = tile_hashes(&tiles[&path("tile/2/000.p/1")]).unwrap();
        assert_eq!(top, [tree.root_at(65_536).unwrap()]);
    }

    #[test]
    fn a_bundle_that_ends_early_says_where() {
        let mut bundle = Vec::new();
        push_entry(&mut bundle, b"one").unwrap();
        push_entry(&mut bundle, b"").unwrap();
        push_entry(&mut bundle, &[7; LONGEST_ENTRY]).unwrap();
        assert_eq!(bundle_entries(&bundle).unwrap(), [&b"one"[..], b"", &[7; LONGEST_ENTRY]]);
        assert_eq!(bundle_entries(&bundle[..4]), Err(Error::Truncated { entry: 0, at: 0 }));
        assert_eq!(bundle_entries(&bundle[..6]), Err(Error::Truncated { entry: 1, at: 5 }));
        assert_eq!(bundle_entries(&bundle[..99]), Err(Error::Truncated { entry: 2, at: 7 }));
        assert_eq!(push_entry(&mut bundle, &[0; 65_536]), Err(Error::EntryTooLong(65_536)));
    }

    #[test]
    fn half_a_hash_is_no_hash() {
        assert_eq!(tile_hashes(&[0; 65]), Err(Error::TileLength(65)));
    }

    proptest! {
        #[test]
        fn a_path_is_read_as_it_is_written(level in 0..64u8, index: u64, width in 1..=FULL) {
            for path in [Path::Hashes { level, index, width }, Path::Entries { index, width }] {
                prop_assert_eq!(path.to_string().parse(), Ok(path));
            }
        }

        #[test]
        fn any_text_is_a_path_or_refused(text: String) {
            let _ = text.parse::<Path>();
            let _ = format!("tile/{text}").parse::<Path>();
        }

        #[test]
        fn entries_come_out_as_they_went_in(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..9)) {
            let mut bundle = Vec::new();
            entries.iter().for_each(|entry| push_entry(&mut bundle, entry).unwrap());
            prop_assert_eq!(bundle_entries(&bundle).unwrap(), entries);
        }
    }
}
