//! A paper goes out.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Event, Kind, Refusal, is_digest};
use crate::Coalition;
use crate::command::{Action, Command, Context};
use crate::membership;
use crate::minutes::Digest;
use crate::right::{Capacity, Power};
use crate::rules::Ground;
use crate::symbol::{AgreementId, ConsultationId, PlenaryCode, Seat, is_symbol};
use crate::words::Lang;

/// Records that a paper was issued: its symbol and the hash of its bytes before the proof is attached.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Its symbol: `CORETT/IV-2023/acta`.
    pub paper: String,
    /// What it is.
    pub kind: Kind,
    /// Of which plenary; not recorded for the certificate of a consultation.
    pub plenary: Option<PlenaryCode>,
    /// Of which agreement of that plenary, for a certificate; not recorded for anything else.
    pub agreement: Option<AgreementId>,
    /// Of which consultation, for its certificate; not recorded for anything else.
    pub consultation: Option<ConsultationId>,
    /// From whose seat, for a note; not recorded for anything else.
    pub seat: Option<Seat>,
    /// In which language.
    pub language: Lang,
    /// SHA-256 of its bytes, in lowercase hexadecimal.
    pub sha256: Digest,
    /// How many bytes that is.
    pub size: u64,
}

impl Command for Issue {
    const ACTION: Action = Action { name: "paper.issue", basis: Ground::Papers, power: Power::AnySeat };

    fn decide(&self, coalition: &Coalition, cx: &Context) -> Result<Vec<crate::Event>, crate::Refusal> {
        self.of_what(coalition)?;
        self.by_whom(cx)?;
        self.as_it_stands(coalition)?;
        if !is_symbol(&self.paper) {
            return Err(membership::Refusal::NotASymbol(self.paper.clone()).into());
        }
        if !is_digest(&self.sha256) || self.size == 0 {
            return Err(Refusal::NotADigest.into());
        }
        if let Some(earlier) = coalition.papers.iter().find(|it| it.sha256 == self.sha256) {
            return Err(Refusal::AlreadyIssued { position: earlier.position }.into());
        }
        let event = Event::Issued {
            paper: self.paper.clone(),
            kind: self.kind,
            plenary: self.plenary.clone().filter(|_| self.kind != Kind::ConsultationCertificate),
            agreement: self.agreement.clone().filter(|_| self.kind == Kind::Certificate),
            consultation: self.consultation.clone().filter(|_| self.kind == Kind::ConsultationCertificate),
            seat: self.seat.clone().filter(|_| self.kind == Kind::Note),
            language: self.language,
            sha256: self.sha256.clone(),
            size: self.size,
        };
        Ok(vec![event.into()])
    }
}

impl Issue {
    /// What it is of is on record: a concluded consultation for its certificate, a plenary for everything else.
    fn of_what(&self, coalition: &Coalition) -> Result<(), Refusal> {
        if self.kind != Kind::ConsultationCertificate {
            let code = self.plenary.as_ref().ok_or(Refusal::PlenaryMissing)?;
            let known = coalition.plenaries.contains_key(code);
            return if known { Ok(()) } else { Err(Refusal::PlenaryUnknown(code.clone())) };
        }
        let id = self.consultation.as_ref().ok_or(Refusal::ConsultationUnknown)?;
        let it = coalition.consultations.get(id).ok_or(Refusal::ConsultationUnknown)?;
        if it.concluded.is_some() { Ok(()) } else { Err(Refusal::NotConcluded(id.clone())) }
    }

    /// A note speaks for one seat and comes from it; everything else comes from the secretariat.
    fn by_whom(&self, cx: &Context) -> Result<(), crate::Refusal> {
        let from_secretariat = matches!(cx.actor.capacity, Capacity::Secretariat | Capacity::Registrar);
        match self.kind {
            Kind::Note
                if cx.actor.capacity == Capacity::Delegation
                    && self.seat.as_ref() == Some(&cx.actor.seat) =>
            {
                Ok(())
            }
            Kind::Note => Err(Refusal::NotYourNote.into()),
            _ if from_secretariat => Ok(()),
            _ => Err(crate::Refusal::NotEntitled { actor: cx.actor.clone(), power: Power::Secretariat }),
        }
    }

    /// A draft is a draft until approval, and minutes are minutes from then on; a certificate certifies something.
    fn as_it_stands(&self, coalition: &Coalition) -> Result<(), Refusal> {
        let Some(plenary) = &self.plenary else { return Ok(()) };
        let approved = coalition.minutes.get(plenary).is_some_and(|minutes| minutes.is_approved());
        let certified = self
            .agreement
            .as_ref()
            .is_some_and(|id| id.plenary == *plenary && coalition.agreement(id).is_some());
        match self.kind {
            Kind::DraftMinutes if approved => Err(Refusal::NoDraftAnyMore(plenary.clone())),
            Kind::Minutes if !approved => Err(Refusal::NotApprovedYet(plenary.clone())),
            Kind::Certificate if !certified => Err(Refusal::AgreementUnknown),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement;
    use crate::testing::room::open_plenary;
    use crate::testing::{Given, given, minutes, sessions};

    fn in_plenary() -> Given {
        given(open_plenary("I-2030"))
    }

    fn issue(kind: Kind, seat: Option<&str>) -> Issue {
        Issue {
            paper: "NUEVE/I-2030/x".into(),
            kind,
            plenary: Some("I-2030".into()),
            agreement: None,
            consultation: None,
            seat: seat.map(Seat::from),
            language: Lang::Es,
            sha256: "ab".repeat(32),
            size: 1000,
        }
    }

    #[test]
    fn the_same_bytes_go_out_once() {
        let given = in_plenary().when(issue(Kind::Convocation, None)).done();
        let position = given.known().papers[0].position;
        given.when(issue(Kind::Convocation, None)).refused(Refusal::AlreadyIssued { position });
    }

    #[test]
    fn a_note_comes_from_its_own_seat() {
        in_plenary().delegation("CAL").when(issue(Kind::Note, Some("CAL"))).done();
        in_plenary().delegation("CAL").when(issue(Kind::Note, Some("DOR"))).refused(Refusal::NotYourNote);
        in_plenary().when(issue(Kind::Note, Some("CAL"))).refused(Refusal::NotYourNote);
    }

    #[test]
    fn everything_else_comes_from_the_secretariat() {
        in_plenary().delegation("CAL").when(issue(Kind::Convocation, None)).not_entitled();
    }

    #[test]
    fn minutes_go_out_as_a_draft_until_they_are_approved() {
        in_plenary().when(issue(Kind::Minutes, None)).refused(Refusal::NotApprovedYet("I-2030".into()));
        in_plenary().when(issue(Kind::DraftMinutes, None)).done();
        let over = Refusal::NoDraftAnyMore("I-2030".into());
        minutes::approved().when(issue(Kind::DraftMinutes, None)).refused(over);
        minutes::approved().when(issue(Kind::Minutes, None)).done();
    }

    #[test]
    fn a_certificate_is_of_an_agreement_of_its_plenary() {
        let certificate = |plenary: &str| {
            let agreement = Some(AgreementId { plenary: plenary.into(), number: 1 });
            Issue { agreement, ..issue(Kind::Certificate, None) }
        };
        let agreed = sessions::agreed("I-2030", 1, agreement::Kind::Other);
        let given =
            in_plenary().and([agreed]).when(certificate("II-2030")).refused(Refusal::AgreementUnknown);
        given.when(certificate("I-2030")).done();
    }

    #[test]
    fn only_a_note_is_of_a_seat_and_only_a_certificate_of_an_agreement() {
        let agreement = Some(AgreementId { plenary: "I-2030".into(), number: 1 });
        let letter = Issue { agreement, ..issue(Kind::Convocation, Some("CAL")) };
        let given = in_plenary().when(letter).done();
        let paper = &given.known().papers[0];
        assert_eq!((&paper.seat, &paper.agreement), (&None, &None));
    }

    #[test]
    fn its_symbol_can_stand_in_an_address() {
        let blank = Issue { paper: "acta nueva".into(), ..issue(Kind::Convocation, None) };
        in_plenary().when(blank).refused(membership::Refusal::NotASymbol("acta nueva".into()));
    }

    #[test]
    fn what_is_certified_is_on_record() {
        in_plenary().when(issue(Kind::Certificate, None)).refused(Refusal::AgreementUnknown);
        let elsewhere = Issue { plenary: Some("II-2030".into()), ..issue(Kind::Convocation, None) };
        in_plenary().when(elsewhere).refused(Refusal::PlenaryUnknown("II-2030".into()));
        let hashless = Issue { sha256: "abc".into(), ..issue(Kind::Convocation, None) };
        in_plenary().when(hashless).refused(Refusal::NotADigest);
    }

    #[test]
    fn the_certificate_of_a_consultation_goes_out_once_that_is_concluded() {
        use crate::consultation::conclude::Conclude;
        use crate::testing::consultations::{in_silence, silence};
        let certificate = |consultation| Issue {
            plenary: None,
            consultation,
            paper: "NUEVE/PS-2030-1/certificado".into(),
            ..issue(Kind::ConsultationCertificate, None)
        };
        let known = in_silence().when(certificate(Some(silence()))).refused(Refusal::NotConcluded(silence()));
        let known = known.when(certificate(None)).refused(Refusal::ConsultationUnknown);
        let known = known.on(jiff::civil::date(2030, 3, 4)).when(Conclude { consultation: silence() }).done();
        let known = known.presidency().when(certificate(Some(silence()))).not_entitled();
        let known = known.secretariat().when(certificate(Some(silence()))).done();
        let paper = &known.known().papers[0];
        assert_eq!((&paper.plenary, &paper.consultation), (&None, &Some(silence())));
        let of_nothing = Issue { plenary: None, ..issue(Kind::Convocation, None) };
        known.when(of_nothing).refused(Refusal::PlenaryMissing);
    }
}
