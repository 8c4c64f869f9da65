//! Cosignatures of witnesses after C2SP tlog-cosignature v1, Ed25519 (type 0x04).
//!
//! A witness says: at this time I saw this checkpoint, and no earlier one contradicted it.
//! The name is not signed, so a witness uses one key under one name.

use ed25519_dalek::{Signer as _, SigningKey};

use crate::hash::shown;
use crate::note::{Algorithm, Error, Signature, Verifier, is_name};

/// The key of a witness.
pub struct Cosigner {
    name: String,
    key: SigningKey,
}

impl Cosigner {
    /// The key of a witness, from its 32 secret bytes.
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, Error> {
        if !is_name(name) {
            return Err(Error::Name(shown(name)));
        }
        Ok(Self { name: name.to_owned(), key: SigningKey::from_bytes(&seed) })
    }

    /// What a reader needs to check what this witness signs.
    pub fn verifier(&self) -> Verifier {
        Verifier::new(&self.name, Algorithm::Cosignature, self.key.verifying_key())
    }

    /// Signs the text of a checkpoint as seen `at`, in seconds since 1970.
    pub fn sign(&self, checkpoint: &str, at: u64) -> Signature {
        let mut bytes = at.to_be_bytes().to_vec();
        bytes.extend(self.key.sign(&message(checkpoint, at)).to_bytes());
        Signature { name: self.name.clone(), key_id: self.verifier().key_id(), bytes }
    }
}

/// The time of a cosignature that holds.
pub(crate) fn check(by: &Verifier, checkpoint: &str, signature: &[u8]) -> Option<u64> {
    let (at, signature) = signature.split_first_chunk()?;
    let at = u64::from_be_bytes(*at);
    // Larger times are not allowed, so that every reader can hold them in a signed number.
    let holds = at <= i64::MAX as u64 && by.holds(&message(checkpoint, at), signature);
    holds.then_some(at)
}

/// What is signed: a header, the time, and the checkpoint without its signatures.
fn message(checkpoint: &str, at: u64) -> Vec<u8> {
    format!("cosignature/v1\ntime {at}\n{checkpoint}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Note;

    /// A checkpoint as it was published, seen by a witness on 23 May 2026. The first signature
    /// is of a type for certificate logs, which is not ours to know.
    const PUBLISHED: &str = "arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
";
    const LOG: &str =
        "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
    const WITNESSES: [&str; 2] = [
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
    ];

    #[test]
    fn a_published_checkpoint_holds_under_the_log_and_its_witnesses() {
        let note = Note::parse(PUBLISHED.as_bytes()).unwrap();
        let keys: Vec<_> = [LOG].iter().chain(&WITNESSES).map(|key| Verifier::parse(key).unwrap()).collect();
        let signed = note.verify(&keys).unwrap();
        let times: Vec<_> = signed.iter().map(|signed| signed.at).collect();
        assert_eq!(times, [None, Some(1_779_573_024), Some(1_779_573_024)]);
    }

    #[test]
    fn a_witness_signs_the_time_and_every_line() {
        let cosigner = Cosigner::from_seed("witness.example/nine", [9; 32]).unwrap();
        let text = "plenaria.example/test\n3\nroot\nextension\n";
        let mut note = Note::new(text);
        note.signatures.push(cosigner.sign(text, 1_700_000_000));
        let key = cosigner.verifier();
        assert_eq!(note.verify([&key]).unwrap()[0].at, Some(1_700_000_000));
        assert_eq!(Verifier::parse(&key.to_string()), Ok(key.clone()));

        let mut later = note.clone();
        later.signatures[0].bytes[7] += 1;
        assert_eq!(later.verify([&key]), Err(Error::Fails("witness.example/nine".to_owned())));
        let mut other = note;
        other.text = text.replace("extension", "Extension");
        assert!(other.verify([&key]).is_err());
    }

    #[test]
    fn a_time_beyond_the_signed_range_is_refused() {
        let cosigner = Cosigner::from_seed("witness.example/nine", [9; 32]).unwrap();
        let signature = cosigner.sign("text\n", u64::MAX);
        assert_eq!(check(&cosigner.verifier(), "text\n", &signature.bytes), None);
    }

    #[test]
    fn a_log_key_is_no_witness_key() {
        let seed = [4; 32];
        let log = crate::Signer::from_seed("one.example", seed).unwrap();
        let witness = Cosigner::from_seed("one.example", seed).unwrap();
        assert_ne!(log.verifier().key_id(), witness.verifier().key_id());
    }
}
