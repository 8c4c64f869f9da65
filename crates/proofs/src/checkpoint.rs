//! Checkpoints after C2SP tlog-checkpoint v1.0.0: how large the log is and what its root is.

use core::fmt;
use core::str::FromStr;

use crate::hash::{Hash, shown};
use crate::note::{self, Note, Signer, Verifier};

/// The longest origin of a log, in bytes: what the cosignatures to come can hold.
pub const LONGEST_ORIGIN: usize = 255;

/// What a log signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log, for example `plenaria.example/corett`.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Lines after the third; we write none, but read them.
    pub extensions: Vec<String>,
}

/// Why a checkpoint cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Fewer than three lines, or no newline at the end.
    #[error("a checkpoint has three lines, each with a newline: origin, size, root")]
    Lines,
    /// An origin that is empty, too long, or no name for a key.
    #[error("`{0}` cannot be the origin of a log")]
    Origin(String),
    /// A size that is no plain decimal number.
    #[error("line 2 of the checkpoint should be a size, not `{0}`")]
    Size(String),
    /// A root that is no hash.
    #[error("line 3 of the checkpoint should be a root hash, not `{0}`")]
    Root(String),
    /// An empty line among the extensions.
    #[error("line {0} of the checkpoint is empty")]
    EmptyLine(usize),
    /// The key is called otherwise than the log.
    #[error("the checkpoint is of the log {origin}, the key of {key}")]
    OtherLog {
        /// The origin in the checkpoint.
        origin: String,
        /// The name of the key.
        key: String,
    },
    /// The note around the checkpoint.
    #[error(transparent)]
    Note(#[from] note::Error),
}

impl Checkpoint {
    /// A checkpoint without extension lines.
    pub fn new(origin: impl Into<String>, size: u64, root: Hash) -> Self {
        Self { origin: origin.into(), size, root, extensions: Vec::new() }
    }

    /// The note that publishes this checkpoint, signed by the log.
    pub fn sign(&self, by: &Signer) -> Note {
        let text = self.to_string();
        let signature = by.sign(&text);
        Note { text, signatures: vec![signature] }
    }

    /// Reads a checkpoint out of a note that `log` signed. The key must be named as the log is.
    pub fn open(note: &Note, log: &Verifier) -> Result<Self, Error> {
        note.verify([log])?;
        let checkpoint: Self = note.text.parse()?;
        if checkpoint.origin != log.name() {
            return Err(Error::OtherLog { origin: checkpoint.origin, key: log.name().to_owned() });
        }
        Ok(checkpoint)
    }
}

impl fmt::Display for Checkpoint {
    /// The text that is signed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root.to_base64())?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = Error;

    /// Reads the text of a checkpoint, without its signatures.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut lines = text.strip_suffix('\n').ok_or(Error::Lines)?.split('\n');
        let mut line = || lines.next().ok_or(Error::Lines);
        let (origin, size, root) = (line()?, line()?, line()?);
        if origin.is_empty() || origin.len() > LONGEST_ORIGIN {
            return Err(Error::Origin(shown(origin)));
        }
        let number = size.parse::<u64>().ok().filter(|number| number.to_string() == size);
        let size = number.ok_or_else(|| Error::Size(shown(size)))?;
        let root = Hash::parse_base64(root).map_err(|_| Error::Root(shown(root)))?;
        let extensions: Vec<_> = lines.map(str::to_owned).collect();
        if let Some(empty) = extensions.iter().position(String::is_empty) {
            return Err(Error::EmptyLine(empty + 4));
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::empty_root;

    const ORIGIN: &str = "plenaria.example/corett";
    const ROOT: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    #[test]
    fn a_checkpoint_is_read_as_it_is_written() {
        let checkpoint = Checkpoint::new(ORIGIN, 70_000, empty_root());
        assert_eq!(checkpoint.to_string(), format!("{ORIGIN}\n70000\n{ROOT}\n"));
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint.clone()));
        let extended =
            Checkpoint { extensions: vec!["more".to_owned(), "and more".to_owned()], ..checkpoint };
        assert_eq!(extended.to_string().parse(), Ok(extended));
    }

    #[test]
    fn every_line_has_one_form_only() {
        for (text, expected) in [
            (String::new(), Error::Lines),
            (format!("{ORIGIN}\n1\n"), Error::Lines),
            (format!("{ORIGIN}\n1\n{ROOT}"), Error::Lines),
            (format!("\n1\n{ROOT}\n"), Error::Origin(String::new())),
            (format!("{ORIGIN}\n01\n{ROOT}\n"), Error::Size("01".to_owned())),
            (format!("{ORIGIN}\n+1\n{ROOT}\n"), Error::Size("+1".to_owned())),
            (format!("{ORIGIN}\n-1\n{ROOT}\n"), Error::Size("-1".to_owned())),
            (format!("{ORIGIN}\n1\n{}\n", &ROOT[..40]), Error::Root(ROOT[..40].to_owned())),
            (format!("{ORIGIN}\n1\n{ROOT}\n\n"), Error::EmptyLine(4)),
        ] {
            assert_eq!(text.parse::<Checkpoint>(), Err(expected), "{text:?}");
        }
        let long = "o".repeat(256);
        assert!(matches!(format!("{long}\n1\n{ROOT}\n").parse::<Checkpoint>(), Err(Error::Origin(_))));
        assert!(format!("{}\n1\n{ROOT}\n", &long[..255]).parse::<Checkpoint>().is_ok());
    }

    #[test]
    fn only_the_log_itself_signs_its_checkpoints() {
        let log = Signer::from_seed(ORIGIN, [1; 32]).unwrap();
        let note = Checkpoint::new(ORIGIN, 0, empty_root()).sign(&log);
        let read = Note::parse(note.to_string().as_bytes()).unwrap();
        assert_eq!(Checkpoint::open(&read, &log.verifier()), Ok(Checkpoint::new(ORIGIN, 0, empty_root())));

        let other = Signer::from_seed("plenaria.example/other", [2; 32]).unwrap();
        let note = Checkpoint::new(ORIGIN, 0, empty_root()).sign(&other);
        let refused = Checkpoint::open(&note, &other.verifier()).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "the checkpoint is of the log plenaria.example/corett, the key of plenaria.example/other"
        );
    }
}
