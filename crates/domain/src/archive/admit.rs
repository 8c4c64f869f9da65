//! A document enters the archive: its digests and what it is, never the file itself.

use alloc::vec;
use alloc::vec::Vec;

use super::words::{has_controls, written_size};
use super::{Event, Fault, Language, Refusal, Who};
use crate::command::{Action, Command, Context};
use crate::minutes::Digest;
use crate::paper::is_digest;
use crate::right::Power;
use crate::rules::Ground;
use crate::words::Text;
use crate::{Coalition, Refusal as Any};

/// Bytes that a citation may have in all its versions.
const LONGEST_CITATION: usize = 4000;

/// Admits a document.
#[derive(Clone, Debug)]
pub struct Admit {
    /// SHA-256 of the file as it came.
    pub original: Digest,
    /// SHA-256 of the text drawn from it.
    pub text: Digest,
    /// What it is: «Nota de la SRE de México sobre la IV Reunión 2023».
    pub citation: Text,
    /// The language it is written in.
    pub language: Language,
    /// Who issued it, where that is known.
    pub issuer: Option<Who>,
}

impl Command for Admit {
    const ACTION: Action =
        Action { name: "archive.admit", basis: Ground::Minutes, power: Power::Secretariat };

    fn decide(&self, coalition: &Coalition, _: &Context) -> Result<Vec<crate::Event>, Any> {
        let archive = &coalition.archive;
        for digest in [&self.original, &self.text] {
            if !is_digest(digest) {
                return Err(Refusal::NotADigest.into());
            }
            if let Some(known) = archive.with_digest(digest) {
                return Err(Refusal::AlreadyAdmitted(known.id.clone()).into());
            }
        }
        if !self.citation.is_written() || self.issuer.as_ref().is_some_and(|it| !it.is_written()) {
            return Err(Refusal::TextMissing.into());
        }
        let texts = [&self.citation.es, &self.citation.en].into_iter().flatten().map(|it| it.as_str());
        let texts = texts.chain(self.issuer.as_ref().and_then(Who::name));
        let texts: Vec<&str> = texts.collect();
        let malformed = |fault| Err(Refusal::Malformed { number: 1, fault }.into());
        if texts.iter().any(|it| has_controls(it)) {
            return malformed(Fault::Unprintable);
        }
        if texts.iter().map(|it| written_size(it)).sum::<usize>() > LONGEST_CITATION {
            return malformed(Fault::TooLong);
        }
        let event = Event::Admitted {
            document: archive.next_document(),
            original: self.original.clone(),
            text: self.text.clone(),
            citation: self.citation.clone(),
            language: self.language,
            issuer: self.issuer.clone(),
        };
        Ok(vec![event.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::archive::{digest, note};
    use crate::testing::{given, given_nothing};

    #[test]
    fn documents_are_numbered_in_the_order_they_come() {
        let given = given([]).when(note(1)).done().when(note(2)).done();
        let archive = &given.known().archive;
        assert_eq!(archive.documents.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["D1", "D2"]);
        assert_eq!(archive.document(&"D2".into()).map(|it| &it.original), Some(&digest(2, 0)));
        assert!(archive.document(&"D02".into()).is_none());
    }

    #[test]
    fn neither_file_nor_text_is_published() {
        let given = given([]).when(note(1)).done();
        assert!(given.known().files.is_empty());
    }

    #[test]
    fn the_same_file_or_the_same_words_are_admitted_once() {
        let again = || Refusal::AlreadyAdmitted("D1".into());
        let same_file = Admit { text: digest(2, 1), ..note(1) };
        let same_words = Admit { original: digest(2, 0), ..note(1) };
        given([])
            .when(note(1))
            .done()
            .when(note(1))
            .refused(again())
            .when(same_file)
            .refused(again())
            .when(same_words)
            .refused(again());
    }

    #[test]
    fn a_document_has_digests_and_a_citation() {
        given([]).when(Admit { original: "ab12".into(), ..note(1) }).refused(Refusal::NotADigest);
        given([]).when(Admit { citation: Text::es(" "), ..note(1) }).refused(Refusal::TextMissing);
        let issuer = Some(Who::State("México".into()));
        given([]).when(Admit { issuer, ..note(1) }).refused(Refusal::TextMissing);
    }

    #[test]
    fn the_secretariat_keeps_the_archive_and_the_registrar_while_there_is_none() {
        given([]).presidency().when(note(1)).not_entitled();
        given([]).delegation("CAL").when(note(1)).not_entitled();
        given_nothing().when(note(1)).done();
    }
}
