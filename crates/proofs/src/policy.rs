//! Which signatures a reader asks for, after C2SP tlog-policy.
//!
//! A policy names logs, witnesses and groups of witnesses, and one quorum. A single key is the
//! smallest policy: that log, and no witness.

use crate::checkpoint::{self, Checkpoint};
use crate::hash::joined;
use crate::note::{self, Algorithm, Note, Verifier};

/// What a reader trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Any one of these may have signed.
    pub logs: Vec<Log>,
    /// Witnesses and groups, in the order of the file; a group only refers to what is above it.
    members: Vec<Member>,
    /// Whom to ask for; nobody if none.
    quorum: Option<usize>,
}

/// A log that is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// Its key, named as the log is.
    pub key: Verifier,
    /// Where it can be met, if the policy says so.
    pub url: Option<String>,
}

/// A witness or a group.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Member {
    /// Opaque bytes, as the specification has it.
    name: Vec<u8>,
    kind: Kind,
    /// In a group already: nobody counts twice.
    taken: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Witness { key: Box<Verifier>, url: Option<String> },
    Group { needed: usize, members: Vec<usize> },
}

/// A checkpoint that a policy accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What was signed.
    pub checkpoint: Checkpoint,
    /// The key of the log that signed.
    pub log: Verifier,
    /// The witnesses that saw it: key and time in seconds since 1970.
    pub witnesses: Vec<(Verifier, u64)>,
}

/// A line of a policy that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the policy: {fault}")]
pub struct ParseError {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a line of a policy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A control character other than tab and newline.
    #[error("a control character has no place here")]
    Byte,
    /// Not `log`, `witness`, `group` or `quorum`.
    #[error("`{0}` is not log, witness, group or quorum")]
    Keyword(String),
    /// Too few or too many words.
    #[error("expected: {0}")]
    Form(&'static str),
    /// A key that cannot be read.
    #[error(transparent)]
    Key(#[from] note::Error),
    /// A witness's key for a log, or the other way round.
    #[error("the key of {0} is not of the kind that is needed here")]
    KeyKind(String),
    /// One key twice, even if under another name.
    #[error("the key of {0} is named twice")]
    SameKey(String),
    /// One name twice.
    #[error("the name {0} is given twice")]
    SameName(String),
    /// A name that stands nowhere above.
    #[error("no witness or group {0} is named above this line")]
    NoSuchName(String),
    /// One member in two places.
    #[error("{0} is a member already: nobody counts twice")]
    Taken(String),
    /// A threshold that is no number between 1 and the number of members.
    #[error("{needed} of {members} members cannot be asked for")]
    Threshold {
        /// What was written.
        needed: String,
        /// How many members follow.
        members: usize,
    },
    /// More than one quorum line.
    #[error("there is a quorum already")]
    SecondQuorum,
    /// No quorum line up to the last line.
    #[error("a policy needs one quorum line")]
    NoQuorum,
}

/// Why a policy does not accept a note.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The policy names no log at all.
    #[error("the policy names no log")]
    NoLog,
    /// The checkpoint or its signatures.
    #[error(transparent)]
    Checkpoint(#[from] checkpoint::Error),
    /// Too few witnesses.
    #[error("too few witnesses have seen this checkpoint: {quorum} is asked for, {} signed", joined(.signed))]
    Quorum {
        /// Whom the policy asks for.
        quorum: String,
        /// The witnesses that signed, by their names in the policy.
        signed: Vec<String>,
    },
}

impl Policy {
    /// The policy that trusts one log on its word alone.
    pub fn of_log(key: Verifier) -> Self {
        Self { logs: vec![Log { key, url: None }], members: Vec::new(), quorum: None }
    }

    /// Reads a policy file.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseError> {
        let mut policy = Self { logs: Vec::new(), members: Vec::new(), quorum: None };
        let mut quorum_seen = false;
        let mut line = 0;
        for text in bytes.split(|byte| *byte == b'\n') {
            line += 1;
            policy.read_line(text, &mut quorum_seen).map_err(|fault| ParseError { line, fault })?;
        }
        if quorum_seen { Ok(policy) } else { Err(ParseError { line, fault: Fault::NoQuorum }) }
    }

    fn read_line(&mut self, text: &[u8], quorum_seen: &mut bool) -> Result<(), Fault> {
        if text.iter().any(|byte| (*byte < b' ' && *byte != b'\t') || *byte == 0x7f) {
            return Err(Fault::Byte);
        }
        let words: Vec<&[u8]> =
            text.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()).collect();
        match words[..] {
            [] => Ok(()),
            [first, ..] if first.starts_with(b"#") => Ok(()),
            [b"log", vkey, ref url @ ..] if url.len() < 2 => self.add_log(vkey, url),
            [b"log", ..] => Err(Fault::Form("log <key> [<url>]")),
            [b"witness", name, vkey, ref url @ ..] if url.len() < 2 => self.add_witness(name, vkey, url),
            [b"witness", ..] => Err(Fault::Form("witness <name> <key> [<url>]")),
            [b"group", name, needed, ref names @ ..] if !names.is_empty() => {
                self.add_group(name, needed, names)
            }
            [b"group", ..] => Err(Fault::Form("group <name> all|any|<number> <member>...")),
            [b"quorum", ..] if *quorum_seen => Err(Fault::SecondQuorum),
            [b"quorum", name] => {
                *quorum_seen = true;
                self.quorum = if name == b"none" { None } else { Some(self.find(name)?) };
                Ok(())
            }
            [b"quorum", ..] => Err(Fault::Form("quorum <name>|none")),
            [other, ..] => Err(Fault::Keyword(lossy(other))),
        }
    }

    fn add_log(&mut self, vkey: &[u8], url: &[&[u8]]) -> Result<(), Fault> {
        let key = read_key(vkey, Algorithm::Ed25519)?;
        if self.logs.iter().any(|log| log.key.public_key() == key.public_key()) {
            return Err(Fault::SameKey(key.name().to_owned()));
        }
        self.logs.push(Log { key, url: url.first().map(|url| lossy(url)) });
        Ok(())
    }

    fn add_witness(&mut self, name: &[u8], vkey: &[u8], url: &[&[u8]]) -> Result<(), Fault> {
        let key = read_key(vkey, Algorithm::Cosignature)?;
        if self.witnesses().any(|(_, other, _)| other.public_key() == key.public_key()) {
            return Err(Fault::SameKey(key.name().to_owned()));
        }
        self.add(name, Kind::Witness { key: Box::new(key), url: url.first().map(|url| lossy(url)) })
    }

    fn add_group(&mut self, name: &[u8], needed: &[u8], names: &[&[u8]]) -> Result<(), Fault> {
        let needed = match needed {
            b"all" => Some(names.len()),
            b"any" => Some(1),
            digits => number(digits).filter(|needed| (1..=names.len()).contains(needed)),
        }
        .ok_or_else(|| Fault::Threshold { needed: lossy(needed), members: names.len() })?;
        let mut members = Vec::new();
        for name in names {
            let member = self.find(name)?;
            if core::mem::replace(&mut self.members[member].taken, true) {
                return Err(Fault::Taken(lossy(name)));
            }
            members.push(member);
        }
        self.add(name, Kind::Group { needed, members })
    }

    fn add(&mut self, name: &[u8], kind: Kind) -> Result<(), Fault> {
        if name == b"none" || self.find(name).is_ok() {
            return Err(Fault::SameName(lossy(name)));
        }
        self.members.push(Member { name: name.to_vec(), kind, taken: false });
        Ok(())
    }

    fn find(&self, name: &[u8]) -> Result<usize, Fault> {
        let place = self.members.iter().position(|member| member.name == name);
        place.ok_or_else(|| Fault::NoSuchName(lossy(name)))
    }

    /// The witnesses: name, key, and address if there is one.
    pub fn witnesses(&self) -> impl Iterator<Item = (String, &Verifier, Option<&str>)> {
        self.members.iter().filter_map(|member| match &member.kind {
            Kind::Witness { key, url } => Some((lossy(&member.name), &**key, url.as_deref())),
            Kind::Group { .. } => None,
        })
    }

    /// Whether any witness is asked for.
    pub fn asks_for_witnesses(&self) -> bool {
        self.quorum.is_some()
    }

    /// Accepts a checkpoint that a listed log signed and enough witnesses saw.
    pub fn check(&self, note: &Note) -> Result<Accepted, Refusal> {
        let (log, checkpoint) = self.log_of(note)?;
        let mut witnesses = Vec::new();
        for (_, key, _) in
            self.witnesses().filter(|(_, key, _)| note.signatures.iter().any(|s| key.is_named(s)))
        {
            // Somebody changed a known witness's line: nothing else in this note is to be believed.
            let signed = note.verify([key]).map_err(checkpoint::Error::from)?;
            witnesses.extend(signed.iter().filter_map(|signed| Some((key.clone(), signed.at?))));
        }
        self.ask_quorum(&witnesses)?;
        Ok(Accepted { checkpoint, log, witnesses })
    }

    fn log_of(&self, note: &Note) -> Result<(Verifier, Checkpoint), Refusal> {
        let mut first_refusal = None;
        for log in &self.logs {
            match Checkpoint::open(note, &log.key) {
                Ok(checkpoint) => return Ok((log.key.clone(), checkpoint)),
                Err(checkpoint::Error::Note(note::Error::Unknown(signers))) => {
                    let unknown = checkpoint::Error::Note(note::Error::Unknown(signers));
                    first_refusal.get_or_insert(unknown);
                }
                Err(other) => return Err(other.into()),
            }
        }
        Err(first_refusal.map_or(Refusal::NoLog, Refusal::Checkpoint))
    }

    fn ask_quorum(&self, witnesses: &[(Verifier, u64)]) -> Result<(), Refusal> {
        let Some(quorum) = self.quorum else { return Ok(()) };
        // Members only refer to earlier ones, so one pass settles everybody.
        let mut witnessed: Vec<bool> = Vec::new();
        for member in &self.members {
            witnessed.push(match &member.kind {
                Kind::Witness { key, .. } => witnesses.iter().any(|(by, _)| *by == **key),
                Kind::Group { needed, members } => {
                    members.iter().filter(|m| witnessed[**m]).count() >= *needed
                }
            });
        }
        if witnessed[quorum] {
            return Ok(());
        }
        let signed = self.members.iter().zip(&witnessed);
        let signed = signed.filter(|(member, seen)| **seen && matches!(member.kind, Kind::Witness { .. }));
        let signed = signed.map(|(member, _)| lossy(&member.name)).collect();
        Err(Refusal::Quorum { quorum: lossy(&self.members[quorum].name), signed })
    }
}

fn read_key(vkey: &[u8], algorithm: Algorithm) -> Result<Verifier, Fault> {
    let key = Verifier::parse(&lossy(vkey))?;
    if key.algorithm() == algorithm { Ok(key) } else { Err(Fault::KeyKind(key.name().to_owned())) }
}

/// A decimal number without sign; `usize::from_str` alone would take a plus.
fn number(digits: &[u8]) -> Option<usize> {
    let text = str::from_utf8(digits).ok()?;
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cosignature::Cosigner;
    use crate::hash::empty_root;
    use crate::note::Signer;

    const ORIGIN: &str = "plenaria.example/test";

    fn log(seed: u8) -> Signer {
        Signer::from_seed(ORIGIN, [seed; 32]).unwrap()
    }

    fn witness(n: u8) -> Cosigner {
        Cosigner::from_seed(&format!("state{n}.example"), [n; 32]).unwrap()
    }

    /// A policy in which `LOG` and `W1` to `W9` stand for keys.
    fn policy(text: &str) -> Result<Policy, ParseError> {
        let mut text = text.replace("LOG", &log(100).verifier().to_string());
        for n in 1..=9 {
            text = text.replace(&format!("W{n}"), &witness(n).verifier().to_string());
        }
        Policy::parse(text.as_bytes())
    }

    fn note(witnesses: &[u8]) -> Note {
        let mut note = Checkpoint::new(ORIGIN, 0, empty_root()).sign(&log(100));
        let seen = witnesses.iter().map(|n| witness(*n).sign(&note.text, 1_700_000_000 + u64::from(*n)));
        note.signatures.extend(seen.collect::<Vec<_>>());
        note
    }

    /// One row per case: the witnesses that signed, and whether that is enough.
    fn check(text: &str, table: &str) {
        let policy = policy(text).unwrap();
        for row in table.trim().lines().map(str::trim) {
            let (signed, expected) = row.split_once('|').unwrap();
            let signed: Vec<u8> = signed.split_whitespace().map(|n| n.parse().unwrap()).collect();
            let answer = policy.check(&note(&signed));
            let expected = expected.split_whitespace().next().unwrap();
            assert_eq!(answer.is_ok(), expected == "accepted", "{row}: {answer:?}");
        }
    }

    #[test]
    fn a_policy_without_witnesses_takes_the_word_of_the_log() {
        check("log LOG\nquorum none\n", "  | accepted\n 1 2 | accepted  unknown witnesses do no harm");
    }

    #[test]
    fn groups_count_their_members() {
        let text = "
            # The example of the specification.
            log LOG
            witness X1 W1
            witness X2 W2 https://two.example/
            witness X3 W3
            group X-witnesses 2 X1 X2 X3
            \twitness  Y1\tW4
            witness Y2 W5
            witness Y3 W6
            group Y-witnesses any Y1 Y2 Y3
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
        ";
        check(
            text,
            "
            1 2 4          | accepted  two of the first group, one of the second
            1 2 3 4 5 6    | accepted  more than needed
            2 3 6          | accepted  any two, any one
            1 2            | refused   nobody of the second group
            1 4 5 6        | refused   one of the first group is not two
            4 5 6          | refused   nobody of the first group
                           | refused   nobody at all
            1 1 4          | refused   signing twice is signing once
            1 7 8 9 4      | refused   strangers do not count
            ",
        );
    }

    #[test]
    fn six_of_nine_states_are_a_quorum() {
        let mut text = "log LOG\n".to_owned();
        for n in 1..=9 {
            text += &format!("witness state{n} W{n}\n");
        }
        text +=
            "group states 6 state1 state2 state3 state4 state5 state6 state7 state8 state9\nquorum states\n";
        check(&text, "1 2 3 4 5 6 | accepted\n 1 3 5 7 9 | refused\n 4 5 6 7 8 9 | accepted");
        let refused = policy(&text).unwrap().check(&note(&[1, 2])).unwrap_err().to_string();
        assert_eq!(
            refused,
            "too few witnesses have seen this checkpoint: states is asked for, state1, state2 signed"
        );
    }

    #[test]
    fn a_quorum_may_be_one_witness() {
        check("log LOG\nwitness only W1\nquorum only", "1 | accepted\n 2 | refused");
    }

    #[test]
    fn who_signed_and_when_is_said() {
        let accepted = policy("log LOG\nwitness one W1\nquorum none").unwrap().check(&note(&[1])).unwrap();
        assert_eq!(accepted.witnesses, [(witness(1).verifier(), 1_700_000_001)]);
        assert_eq!(accepted.log, log(100).verifier());
        assert_eq!(accepted.checkpoint.origin, ORIGIN);
    }

    #[test]
    fn a_failing_line_of_a_known_witness_refuses_everything() {
        let policy = policy("log LOG\nwitness one W1\nquorum none").unwrap();
        let mut note = note(&[1]);
        note.signatures[1].bytes[30] ^= 1;
        let refused = policy.check(&note).unwrap_err().to_string();
        assert_eq!(
            refused,
            "the signature of state1.example does not hold: the text or the signature was changed"
        );
    }

    #[test]
    fn another_log_is_refused() {
        let stranger = Policy::of_log(log(1).verifier());
        assert!(matches!(stranger.check(&note(&[])), Err(Refusal::Checkpoint(_))));
        let none = Policy::parse(b"quorum none\n").unwrap();
        assert_eq!(none.check(&note(&[])), Err(Refusal::NoLog));
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_line() {
        for (text, message) in [
            ("", "line 1 of the policy: a policy needs one quorum line"),
            ("log LOG\n", "line 2 of the policy: a policy needs one quorum line"),
            ("quorum none\nquorum none", "line 2 of the policy: there is a quorum already"),
            ("quorum x", "line 1 of the policy: no witness or group x is named above this line"),
            ("quorum", "line 1 of the policy: expected: quorum <name>|none"),
            ("log", "line 1 of the policy: expected: log <key> [<url>]"),
            ("log LOG a b", "line 1 of the policy: expected: log <key> [<url>]"),
            ("log x", "line 1 of the policy: `x` is not a verifier key: name+id+base64 is expected"),
            (
                "log W1",
                "line 1 of the policy: the key of state1.example is not of the kind that is needed here",
            ),
            ("\nlog LOG\nlog LOG", "line 3 of the policy: the key of plenaria.example/test is named twice"),
            ("witness a", "line 1 of the policy: expected: witness <name> <key> [<url>]"),
            ("witness none W1", "line 1 of the policy: the name none is given twice"),
            ("witness a W1\nwitness a W2", "line 2 of the policy: the name a is given twice"),
            ("witness a W1\nwitness b W1", "line 2 of the policy: the key of state1.example is named twice"),
            ("group g any", "line 1 of the policy: expected: group <name> all|any|<number> <member>..."),
            ("group g any a", "line 1 of the policy: no witness or group a is named above this line"),
            ("witness a W1\ngroup g 2 a", "line 2 of the policy: 2 of 1 members cannot be asked for"),
            ("witness a W1\ngroup g 0 a", "line 2 of the policy: 0 of 1 members cannot be asked for"),
            ("witness a W1\ngroup g +1 a", "line 2 of the policy: +1 of 1 members cannot be asked for"),
            (
                "witness a W1\ngroup g all a a",
                "line 2 of the policy: a is a member already: nobody counts twice",
            ),
            (
                "witness a W1\ngroup g all a\ngroup h all a g",
                "line 3 of the policy: a is a member already: nobody counts twice",
            ),
            ("witness a W1\ngroup a all a", "line 2 of the policy: the name a is given twice"),
            ("trust me", "line 1 of the policy: `trust` is not log, witness, group or quorum"),
            ("quorum none\r\n", "line 1 of the policy: a control character has no place here"),
        ] {
            assert_eq!(policy(text).unwrap_err().to_string(), message, "{text}");
        }
    }

    #[test]
    fn names_are_opaque_bytes() {
        let mut text = format!("witness ? {}\nquorum ?\n# ?", witness(1).verifier()).into_bytes();
        text.iter_mut().filter(|byte| **byte == b'?').for_each(|byte| *byte = 0xff);
        assert!(Policy::parse(&text).unwrap().asks_for_witnesses());
    }

    #[test]
    fn one_key_under_two_names_is_one_witness() {
        let same = Cosigner::from_seed("other.example", [1; 32]).unwrap().verifier();
        let refused = policy(&format!("witness a W1\nwitness b {same}\nquorum none")).unwrap_err();
        assert_eq!(refused.fault, Fault::SameKey("other.example".to_owned()));
    }
}
