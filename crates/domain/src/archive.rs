//! The archive: what old notes, minutes and communiqués tell, *transcribed* beside what the record has witnessed.
//!
//! A document is admitted by its digests, never as a published file: old papers may hold personal data.
//! A person accepts what it says of a meeting, claim by claim; documents that contradict each other stay side by
//! side until somebody settles which is to be believed. Nothing here changes a plenary that was lived in the record.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::command::Actor;
use crate::minutes::Digest;
use crate::source::Source;
use crate::symbol::{CommitmentId, DocumentId, MeetingId};
use crate::words::Text;
use crate::{Coalition, Fact};

pub mod admit;
pub mod against;
mod beside;
pub mod claim;
pub mod due;
pub mod field;
pub mod naming;
pub mod offer;
pub mod partial;
pub mod settle;
pub mod standing;
pub mod take_up;
pub mod transcribe;
pub mod who;
pub mod withdraw;
mod words;

pub use against::against_the_record;
pub use claim::Claim;
pub use field::Field;
pub use partial::{Days, PartialDate};
pub use standing::{Standing, State, Value};
pub use who::Who;

/// The language a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Spanish.
    Es,
    /// English.
    En,
    /// Portuguese.
    Pt,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Es, Self::En, Self::Pt];
}

/// A stretch of a document's text: bytes from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// What happened to the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A document entered.
    Admitted {
        /// Its id.
        document: DocumentId,
        /// SHA-256 of the file as it came; the file itself is not published.
        original: Digest,
        /// SHA-256 of the text drawn from it, in UTF-8; spans count its bytes.
        text: Digest,
        /// What it is, in words a reader can follow.
        citation: Text,
        /// The language it is written in.
        language: Language,
        /// Who issued it, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issuer: Option<Who>,
    },
    /// Something a document says of a meeting was transcribed.
    Transcribed {
        /// Which document.
        document: DocumentId,
        /// Of which meeting.
        meeting: MeetingId,
        /// What it says.
        claim: Claim,
        /// Where it says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Span>,
        /// In which words; empty where they were not kept.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
        /// The rule that found it, where a reader did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        found_by: Option<String>,
        /// Whether a person changed what the reader had proposed.
        #[serde(default, skip_serializing_if = "core::ops::Not::not")]
        corrected: bool,
    },
    /// Of several values that contradict each other, one is to be believed.
    Settled {
        /// Of which meeting.
        meeting: MeetingId,
        /// Position of a claim of that value.
        claim: u64,
    },
    /// What was transcribed by mistake no longer stands.
    Withdrawn {
        /// Of which meeting.
        meeting: MeetingId,
        /// Position of the claim.
        claim: u64,
        /// Why.
        reason: Text,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What is given as a SHA-256 is none.
    NotADigest,
    /// This very file, or this very text, was admitted before.
    AlreadyAdmitted(DocumentId),
    /// A text that has to say something is empty.
    TextMissing,
    /// The archive has no such document.
    DocumentUnknown(DocumentId),
    /// The archive knows no such meeting.
    MeetingUnknown(MeetingId),
    /// What is given as the id of a meeting cannot be one.
    NotAMeetingId(String),
    /// This meeting is known, spelled otherwise.
    SpelledOtherwise(MeetingId),
    /// An act transcribes at least one claim and not more than these.
    TooMany(usize),
    /// A claim says nothing, or something that cannot be: by its number in the act, from 1.
    Malformed {
        /// Which of the claims.
        number: usize,
        /// What is wrong with it.
        fault: Fault,
    },
    /// This document says the same already.
    SaidAlready {
        /// Which of the claims of the act, from 1.
        number: usize,
        /// Position of the claim that stands; none where the act itself says it twice.
        claim: Option<u64>,
    },
    /// The meeting has no claim at this position.
    NoSuchClaim(u64),
    /// The claim was withdrawn.
    Struck(u64),
    /// All that is said of this agrees.
    NothingToSettle,
    /// It was settled so already.
    SettledSo,
    /// A commitment rests on the claim and is still to be kept.
    Bears(CommitmentId),
    /// The meeting is of another body.
    NotOurs(MeetingId),
    /// The claim is no agreement.
    NotAnAgreement(u64),
    /// The documents contradict each other about the agreement, and nobody settled which is right.
    Unsettled(MeetingId),
    /// The documents contradict each other, and another was preferred.
    SetAside(u64),
    /// An agreement of this kind binds nobody.
    BindsNobody(claim::Kind),
    /// No document says when the meeting took place.
    DayUnknown(MeetingId),
    /// There is such a commitment already.
    AlreadyTakenUp(CommitmentId),
}

/// What can be wrong with a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Something it has to say is empty.
    Empty,
    /// It holds more than an entry has room for.
    TooLong,
    /// It holds characters that no text has.
    Unprintable,
    /// A state is not three capital letters, a currency not either.
    NotACode,
    /// It ends before it begins.
    OutOfOrder,
    /// A number is out of bounds.
    OutOfBounds,
}

/// A document.
#[derive(Clone, Debug)]
pub struct Document {
    /// `D1`.
    pub id: DocumentId,
    /// SHA-256 of the file as it came.
    pub original: Digest,
    /// SHA-256 of its text.
    pub text: Digest,
    /// What it is.
    pub citation: Text,
    /// Its language.
    pub language: Language,
    /// Who issued it.
    pub issuer: Option<Who>,
    /// The day it was admitted.
    pub on: Date,
    /// The meetings it tells of.
    pub meetings: BTreeSet<MeetingId>,
    /// Position in the record.
    pub position: u64,
    /// The source of its admission, where it was carried in from one.
    pub source: Option<Source>,
}

/// A claim as it is kept, with its source.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Position in the record; the claim is named by it.
    pub position: u64,
    /// The day it was transcribed.
    pub on: Date,
    /// Who transcribed it.
    pub actor: Actor,
    /// The document that says so.
    pub document: DocumentId,
    /// What it says.
    pub claim: Claim,
    /// Where.
    pub span: Option<Span>,
    /// In which words.
    pub words: String,
    /// The rule that found it.
    pub found_by: Option<String>,
    /// Whether a person changed what the reader had proposed.
    pub corrected: bool,
    /// Why it no longer stands, and where that is said.
    pub withdrawn: Option<(Text, u64)>,
}

/// A meeting as documents tell of it.
#[derive(Clone, Debug)]
pub struct ArchivedMeeting {
    /// Its id.
    pub id: MeetingId,
    /// Everything transcribed of it, by position.
    pub claims: BTreeMap<u64, Kept>,
    /// Which claims are about what, in the order of the record.
    fields: BTreeMap<Field, Vec<u64>>,
    /// The claim preferred for a field, and where that is said.
    settlements: BTreeMap<Field, (u64, u64)>,
}

/// The archive.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// In the order they were admitted: `D1` first.
    pub documents: Vec<Document>,
    /// By id.
    pub meetings: BTreeMap<MeetingId, ArchivedMeeting>,
    /// The document of each digest, of files and of texts.
    digests: BTreeMap<Digest, usize>,
}

impl Event {
    /// The meeting it is about, where it is about one.
    pub fn meeting(&self) -> Option<&MeetingId> {
        match self {
            Self::Admitted { .. } => None,
            Self::Transcribed { meeting, .. }
            | Self::Settled { meeting, .. }
            | Self::Withdrawn { meeting, .. } => Some(meeting),
        }
    }
}

impl Archive {
    /// A document by its id.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.get(index_of(id)?).filter(|it| it.id == *id)
    }

    /// The document that has this digest, as a file or as a text.
    pub fn with_digest(&self, digest: &str) -> Option<&Document> {
        self.documents.get(*self.digests.get(digest)?)
    }

    /// The id that the next document gets.
    fn next_document(&self) -> DocumentId {
        DocumentId::new(format!("D{}", self.documents.len() + 1))
    }

    fn known(&self, id: &MeetingId) -> Result<&ArchivedMeeting, Refusal> {
        self.meetings.get(id).ok_or_else(|| Refusal::MeetingUnknown(id.clone()))
    }
}

impl ArchivedMeeting {
    /// One of which nothing is told yet.
    fn new(id: MeetingId) -> Self {
        Self { id, claims: BTreeMap::new(), fields: BTreeMap::new(), settlements: BTreeMap::new() }
    }

    /// The claim at this position, if it stands.
    fn standing_claim(&self, position: u64) -> Result<&Kept, Refusal> {
        let kept = self.claims.get(&position).ok_or(Refusal::NoSuchClaim(position))?;
        if kept.withdrawn.is_some() { Err(Refusal::Struck(position)) } else { Ok(kept) }
    }

    /// Position of the claim by which this document says the very same.
    fn says(&self, document: &DocumentId, claim: &Claim) -> Option<u64> {
        let about = self.fields.get(&claim.field())?.iter().filter_map(|position| self.claims.get(position));
        let mut same = about.filter(|it| it.withdrawn.is_none() && it.document == *document);
        same.find(|it| it.claim == *claim).map(|it| it.position)
    }

    /// The documents that tell of it, by id.
    pub fn documents(&self) -> BTreeSet<&DocumentId> {
        self.claims.values().map(|it| &it.document).collect()
    }

    fn take_in(&mut self, kept: Kept) {
        self.fields.entry(kept.claim.field()).or_default().push(kept.position);
        self.claims.insert(kept.position, kept);
    }
}

/// Where a document stands among all: `D1` first.
fn index_of(id: &DocumentId) -> Option<usize> {
    let number: usize = id.as_str().strip_prefix('D')?.parse().ok()?;
    number.checked_sub(1)
}

/// Takes in what happened.
pub(crate) fn apply(coalition: &mut Coalition, fact: &Arc<Fact>, event: &Event) {
    let archive = &mut coalition.archive;
    match event {
        Event::Admitted { document, original, text, citation, language, issuer } => {
            for digest in [original, text] {
                archive.digests.entry(digest.clone()).or_insert(archive.documents.len());
            }
            archive.documents.push(Document {
                id: document.clone(),
                original: original.clone(),
                text: text.clone(),
                citation: citation.clone(),
                language: *language,
                issuer: issuer.clone(),
                on: fact.on,
                meetings: BTreeSet::new(),
                position: fact.position,
                source: fact.source.clone(),
            });
        }
        Event::Transcribed { document, meeting, claim, span, words, found_by, corrected } => {
            if let Some(index) = index_of(document)
                && let Some(known) = archive.documents.get_mut(index)
            {
                known.meetings.insert(meeting.clone());
            }
            let known = archive
                .meetings
                .entry(meeting.clone())
                .or_insert_with(|| ArchivedMeeting::new(meeting.clone()));
            known.take_in(Kept {
                position: fact.position,
                on: fact.on,
                actor: fact.actor.clone(),
                document: document.clone(),
                claim: claim.clone(),
                span: *span,
                words: words.clone(),
                found_by: found_by.clone(),
                corrected: *corrected,
                withdrawn: None,
            });
        }
        Event::Settled { meeting, claim } => {
            let Some(meeting) = archive.meetings.get_mut(meeting) else { return };
            if let Some(kept) = meeting.claims.get(claim) {
                meeting.settlements.insert(kept.claim.field(), (*claim, fact.position));
            }
        }
        Event::Withdrawn { meeting, claim, reason } => {
            let kept = archive.meetings.get_mut(meeting).and_then(|it| it.claims.get_mut(claim));
            if let Some(kept) = kept {
                kept.withdrawn = Some((reason.clone(), fact.position));
            }
        }
    }
}
