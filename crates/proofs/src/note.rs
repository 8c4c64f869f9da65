//! Signed notes after C2SP signed-note v1.0.0: a text, an empty line, one line per signature.
//!
//! A note says nothing until a key that the reader trusts has signed it: [`Note::verify`].

use core::fmt;
use core::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

use crate::cosignature;
use crate::hash::{joined, sha256, shown};

/// The most signatures a note may carry; the specification asks for at least 16.
pub const MOST_SIGNATURES: usize = 100;

/// What a key signs with: the signature type byte of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Algorithm {
    /// `0x01`: Ed25519 over the text, as a log signs.
    Ed25519 = 1,
    /// `0x04`: Ed25519 over the text and a time, as a witness signs.
    Cosignature = 4,
}

/// A text with its signatures, which may or may not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is signed; ends in a newline.
    pub text: String,
    /// Who claims to have signed it.
    pub signatures: Vec<Signature>,
}

/// One signature line of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub key_id: [u8; 4],
    /// What the key made; what it means depends on the kind of key.
    pub bytes: Vec<u8>,
}

/// A public key with its name: what a reader trusts. Printed as a *vkey*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    algorithm: Algorithm,
    key: VerifyingKey,
}

/// A key that signs notes as a log does.
pub struct Signer {
    pub(crate) name: String,
    pub(crate) key: SigningKey,
}

/// A signature that was checked and holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed<'a> {
    /// The key that signed.
    pub by: &'a Verifier,
    /// For a cosignature: when, in seconds since 1970.
    pub at: Option<u64>,
}

/// Why a note or a key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not UTF-8, or a control character other than newline.
    #[error("the note has a byte that no note may have, at {0}")]
    Bytes(usize),
    /// The text and the signatures are not parted as they should be.
    #[error("not a signed note: a text, an empty line and signature lines are expected")]
    Structure,
    /// A line after the empty one that is no signature.
    #[error("signature line {line} of the note cannot be read: `{text}`")]
    SignatureLine {
        /// Which signature line, from 1.
        line: usize,
        /// The line.
        text: String,
    },
    /// More signatures than [`MOST_SIGNATURES`].
    #[error("the note has {0} signatures; {MOST_SIGNATURES} are the most that are read")]
    TooMany(usize),
    /// A name that no key may have.
    #[error("`{0}` cannot be the name of a key: it is empty or has a space, a plus or a control character")]
    Name(String),
    /// Not a key in the form `name+id+base64`.
    #[error("`{0}` is not a verifier key: name+id+base64 is expected")]
    Key(String),
    /// The id does not follow from name and key: a slip of the pen, or worse.
    #[error("the key of {name} should have the id {expected}, not {found}")]
    KeyId {
        /// The name of the key.
        name: String,
        /// The id that follows from the key.
        expected: String,
        /// The id that was written.
        found: String,
    },
    /// A kind of key that is not supported here.
    #[error("the key of {name} is of the type 0x{algorithm:02x}, which is not supported")]
    Unsupported {
        /// The name of the key.
        name: String,
        /// The type byte.
        algorithm: u8,
    },
    /// A known key's signature that fails: the whole note is refused.
    #[error("the signature of {0} does not hold: the text or the signature was changed")]
    Fails(String),
    /// No signature of a key that was asked for.
    #[error("no known key signed this note; it names {}", joined(.0))]
    Unknown(Vec<String>),
}

impl Note {
    /// A text without signatures yet.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), signatures: Vec::new() }
    }

    /// Reads the bytes of a note, without checking any signature.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let text = str::from_utf8(bytes).map_err(|e| Error::Bytes(e.valid_up_to()))?;
        if let Some(at) = text.bytes().position(|byte| byte < 0x20 && byte != b'\n') {
            return Err(Error::Bytes(at));
        }
        let split = text.rfind("\n\n").ok_or(Error::Structure)?;
        let (text, lines) = (&text[..=split], &text[split + 2..]);
        let lines = lines.strip_suffix('\n').ok_or(Error::Structure)?;
        let count = lines.split('\n').count();
        if count > MOST_SIGNATURES {
            return Err(Error::TooMany(count));
        }
        let signatures = lines
            .split('\n')
            .enumerate()
            .map(|(i, line)| {
                Signature::parse(line).ok_or_else(|| Error::SignatureLine { line: i + 1, text: shown(line) })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// The signatures of `known` keys, all of which hold.
    ///
    /// Signatures of other keys are ignored. If one of a known key fails the whole note is
    /// refused, and so it is if none is of a known key.
    pub fn verify<'a>(
        &self,
        known: impl IntoIterator<Item = &'a Verifier>,
    ) -> Result<Vec<Signed<'a>>, Error> {
        let mut signed = Vec::new();
        for by in known {
            let mut at = None;
            for signature in self.signatures.iter().filter(|s| by.is_named(s)) {
                at = Some(
                    by.check(&self.text, &signature.bytes).ok_or_else(|| Error::Fails(by.name.clone()))?,
                );
            }
            signed.extend(at.map(|at| Signed { by, at }));
        }
        if signed.is_empty() { Err(Error::Unknown(self.signers())) } else { Ok(signed) }
    }

    fn signers(&self) -> Vec<String> {
        self.signatures.iter().map(|signature| shown(&signature.name)).collect()
    }
}

impl fmt::Display for Note {
    /// The bytes that are published.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl Signature {
    fn parse(line: &str) -> Option<Self> {
        let (name, base64) = line.strip_prefix("— ")?.split_once(' ')?;
        let decoded = BASE64_STANDARD.decode(base64).ok()?;
        let (key_id, bytes) = decoded.split_first_chunk()?;
        if !is_name(name) || bytes.is_empty() {
            return None;
        }
        Some(Self { name: name.to_owned(), key_id: *key_id, bytes: bytes.to_vec() })
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: Vec<u8> = self.key_id.iter().chain(&self.bytes).copied().collect();
        write!(f, "— {} {}", self.name, BASE64_STANDARD.encode(bytes))
    }
}

impl Verifier {
    pub(crate) fn new(name: &str, algorithm: Algorithm, key: VerifyingKey) -> Self {
        Self { name: name.to_owned(), algorithm, key }
    }

    /// Reads a *vkey*, `name+id+base64`; an id that does not follow from the key is refused.
    pub fn parse(vkey: &str) -> Result<Self, Error> {
        let not_a_key = || Error::Key(shown(vkey));
        let (name, rest) = vkey.split_once('+').ok_or_else(not_a_key)?;
        // The base64 may hold a plus too: only the first two part the fields.
        let (key_id, base64) = rest.split_once('+').ok_or_else(not_a_key)?;
        if !is_name(name) {
            return Err(Error::Name(shown(name)));
        }
        let bytes = BASE64_STANDARD.decode(base64).map_err(|_| not_a_key())?;
        let (&algorithm, key) = bytes.split_first().ok_or_else(not_a_key)?;
        let algorithm = match algorithm {
            1 => Algorithm::Ed25519,
            4 => Algorithm::Cosignature,
            _ => return Err(Error::Unsupported { name: name.to_owned(), algorithm }),
        };
        let key =
            key.try_into().ok().and_then(|key| VerifyingKey::from_bytes(key).ok()).ok_or_else(not_a_key)?;
        let it = Self::new(name, algorithm, key);
        let expected = hex_id(it.key_id());
        if key_id != expected {
            return Err(Error::KeyId { name: name.to_owned(), expected, found: shown(key_id) });
        }
        Ok(it)
    }

    /// The name of the key; for a log's key, the origin of the log.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the key signs with.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The 32 bytes of the public key, by which keys under different names are told to be one.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// The first four bytes of `SHA-256(name ‖ 0x0A ‖ type ‖ key)`.
    pub fn key_id(&self) -> [u8; 4] {
        let mut named = self.name.as_bytes().to_vec();
        named.extend([b'\n', self.algorithm as u8]);
        named.extend(self.key.as_bytes());
        let [a, b, c, d, ..] = sha256(&named).0;
        [a, b, c, d]
    }

    /// Whether a signature claims to be by this key.
    pub fn is_named(&self, signature: &Signature) -> bool {
        signature.name == self.name && signature.key_id == self.key_id()
    }

    /// Whether `signature` holds: nothing if not; the time inside it if it is a cosignature.
    fn check(&self, text: &str, signature: &[u8]) -> Option<Option<u64>> {
        match self.algorithm {
            Algorithm::Ed25519 => self.holds(text.as_bytes(), signature).then_some(None),
            Algorithm::Cosignature => cosignature::check(self, text, signature).map(Some),
        }
    }

    pub(crate) fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        // Strict: a signature has one form, and keys of small order are refused.
        ed25519_dalek::Signature::from_slice(signature)
            .is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl FromStr for Verifier {
    type Err = Error;

    fn from_str(vkey: &str) -> Result<Self, Error> {
        Self::parse(vkey)
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut key = vec![self.algorithm as u8];
        key.extend(self.key.as_bytes());
        write!(f, "{}+{}+{}", self.name, hex_id(self.key_id()), BASE64_STANDARD.encode(key))
    }
}

impl Signer {
    /// The key of a log, from its 32 secret bytes.
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, Error> {
        if !is_name(name) {
            return Err(Error::Name(shown(name)));
        }
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(&seed) })
    }

    /// What a reader needs to check what this key signs.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(&self.name, Algorithm::Ed25519, self.key.verifying_key())
    }

    /// Signs a text, which must end in a newline to become a note.
    pub fn sign(&self, text: &str) -> Signature {
        let bytes = self.key.sign(text.as_bytes()).to_vec();
        Signature { name: self.name.clone(), key_id: self.verifier().key_id(), bytes }
    }
}

fn hex_id(id: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(id))
}

/// Whether a key may be called so.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c == '+' || c < ' ')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    // The example of the specification.
    const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    const NOTE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    // The example of golang.org/x/mod/sumdb/note.
    const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const ENOCH: &str = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    const CRYPTOGRAPHY: &str = "If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
";

    fn key(vkey: &str) -> Verifier {
        Verifier::parse(vkey).unwrap()
    }

    fn signer(name: &str, seed: u8) -> Signer {
        Signer::from_seed(name, [seed; 32]).unwrap()
    }

    #[test]
    fn the_examples_of_others_hold() {
        let note = Note::parse(NOTE.as_bytes()).unwrap();
        assert_eq!(note.text, "This is an example message.\n");
        assert_eq!(note.verify([&key(KEY)]).unwrap().len(), 1);
        assert_eq!(note.to_string(), NOTE);

        let note = Note::parse(CRYPTOGRAPHY.as_bytes()).unwrap();
        assert_eq!(note.verify([&key(PETER), &key(ENOCH)]).unwrap().len(), 2);
        assert_eq!(note.to_string(), CRYPTOGRAPHY);
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        // The last one has a plus inside its base64.
        for vkey in [KEY, PETER, ENOCH, "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"] {
            assert_eq!(key(vkey).to_string(), vkey);
        }
    }

    #[test]
    fn a_key_that_is_none_is_refused() {
        let name = || "example.com/foo".to_owned();
        let wrong_id =
            Error::KeyId { name: name(), expected: "530d903a".to_owned(), found: "530d903b".to_owned() };
        assert_eq!(Verifier::parse(&KEY.replace("903a", "903b")), Err(wrong_id));
        let ecdsa = KEY.replace("+Ae", "+Au");
        assert_eq!(Verifier::parse(&ecdsa), Err(Error::Unsupported { name: name(), algorithm: 2 }));
        assert!(matches!(Verifier::parse(&KEY[1..].replace("xample", " ")), Err(Error::Name(_))));
        for text in [
            "",
            "a",
            "a+b",
            "+530d903a+Ae",
            &KEY[..60],
            &KEY.replace("530d903a", "530D903A"),
            &format!("{KEY}\n"),
        ] {
            assert!(Verifier::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn unknown_keys_are_ignored_even_with_a_known_name() {
        let note = Note::parse(CRYPTOGRAPHY.as_bytes()).unwrap();
        let namesake = signer("EnochRoot", 1).verifier();
        assert_eq!(note.verify([&key(PETER), &namesake]).unwrap().len(), 1);
        let unknown = Error::Unknown(vec!["PeterNeumann".to_owned(), "EnochRoot".to_owned()]);
        assert_eq!(note.verify([&namesake]), Err(unknown));
    }

    #[test]
    fn one_failing_signature_of_a_known_key_refuses_the_whole_note() {
        let mut note = Note::parse(CRYPTOGRAPHY.as_bytes()).unwrap();
        note.signatures[1].bytes[20] ^= 1;
        assert_eq!(note.verify([&key(PETER), &key(ENOCH)]), Err(Error::Fails("EnochRoot".to_owned())));
        assert_eq!(note.verify([&key(PETER)]).unwrap().len(), 1);
        // A second, failing line of the same key counts as well.
        let mut twice = Note::parse(NOTE.as_bytes()).unwrap();
        let mut again = twice.signatures[0].clone();
        again.bytes[0] ^= 1;
        twice.signatures.push(again);
        assert!(twice.verify([&key(KEY)]).is_err());
    }

    #[test]
    fn sixteen_signatures_are_read_and_a_flood_is_not() {
        let text = "many\n";
        let note = |count: usize| {
            let signatures = (0..count).map(|n| signer(&format!("signer.example/{n}"), n as u8).sign(text));
            Note { text: text.to_owned(), signatures: signatures.collect() }
        };
        let sixteen = Note::parse(note(16).to_string().as_bytes()).unwrap();
        let keys: Vec<_> = (0..16).map(|n| signer(&format!("signer.example/{n}"), n).verifier()).collect();
        assert_eq!(sixteen.verify(&keys).unwrap().len(), 16);
        assert_eq!(Note::parse(note(101).to_string().as_bytes()), Err(Error::TooMany(101)));
    }

    #[test]
    fn the_last_empty_line_parts_text_and_signatures() {
        let text = "Ognuno sta solo\n\ned è subito sera.\n";
        let key = signer("quasimodo.example", 7);
        let note = Note { text: text.to_owned(), signatures: vec![key.sign(text)] };
        let read = Note::parse(note.to_string().as_bytes()).unwrap();
        assert_eq!(read.text, text);
        assert!(read.verify([&key.verifier()]).is_ok());
    }

    #[test]
    fn what_is_no_note_is_refused() {
        for text in [
            "",
            "\n",
            "text\n",
            "text\n\n",
            "text\n— a AAAAAAA=\n",
            &NOTE[..NOTE.len() - 1],
            &NOTE.replace("— ", "- "),
        ] {
            assert!(Note::parse(text.as_bytes()).is_err(), "{text:?}");
        }
        assert_eq!(Note::parse(b"a\r\n\n"), Err(Error::Bytes(1)));
        assert_eq!(Note::parse(b"a\xff\n\n"), Err(Error::Bytes(1)));
    }

    #[test]
    fn names_have_no_spaces_and_no_plus() {
        for name in ["", "a b", "a+b", "a\u{a0}b", "a\u{1}b", "a\n"] {
            assert!(Signer::from_seed(name, [0; 32]).is_err(), "{name:?}");
        }
        assert!(Signer::from_seed("plenaria.example/ñandú", [0; 32]).is_ok());
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_note_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Note::parse(&bytes);
        }

        #[test]
        fn a_changed_note_is_not_the_same_note(at in 0..NOTE.len(), bit in 0..8u8) {
            let mut bytes = NOTE.as_bytes().to_vec();
            bytes[at] ^= 1 << bit;
            let held = Note::parse(&bytes).and_then(|note| note.verify([&key(KEY)]).map(|signed| signed.len()));
            prop_assert!(held.is_err());
        }
    }
}
