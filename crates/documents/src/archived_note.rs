//! A meeting as documents of the archive tell of it: a note from the seat that issued one, or a summary.
//!
//! Every page says that it was transcribed, from what, and the digest of that. Where documents contradict each other
//! all of them are heard, and where they are silent it says «no consta».

use std::collections::BTreeSet;

use domain::Coalition;
use domain::archive::claim::{Agreement, Claim, Election};
use domain::archive::{ArchivedMeeting, Document, Field, Kept, Standing, State};
use domain::symbol::{MeetingId, Seat};
use domain::words::Lang;

use crate::naming::{self, Named, capitalized, with_stop};
use crate::papers::Issue;
use crate::sheet::{Block, Cited, Fact, Margin, Run, Sheet};
use crate::voice::{Voice, or_none};
use crate::{archived, say};

/// Documents that the foot of every page names; more are only counted there, and all stand at the end.
const NAMED: usize = 2;

/// The note of an archived meeting in `lang`; `None` where the archive knows none of this id.
pub fn note(coalition: &Coalition, id: &MeetingId, lang: Lang, issue: Issue) -> Option<Sheet> {
    let meeting = coalition.archive.meetings.get(id)?;
    let documents: Vec<&Document> =
        meeting.documents().into_iter().filter_map(|id| coalition.archive.document(id)).collect();
    let own = documents.iter().find_map(|it| own_seat(coalition, it));
    let day = domain::archive::offer::agreed_on(meeting).unwrap_or(issue.on);
    let v = Voice { own: own.as_ref(), ..Voice::new(coalition, lang, day) };
    let telling = Telling { v, meeting };
    let code = telling.value(&Field::Code).unwrap_or_else(|| id.to_string());
    let acronym = telling.value(&Field::Acronym).or_else(|| telling.value(&Field::Body));
    let heading = match &acronym {
        Some(acronym) => say!(v.words, "note-heading", code = code, acronym = acronym),
        None => code.clone(),
    };
    let seat = own.as_ref().map(|seat| v.label(seat));
    let mut blocks = vec![Block::heading(1, say!(v.words, "note-participation")), telling.opening()];
    blocks.extend(telling.participants());
    blocks.push(Block::heading(1, say!(v.words, "note-agreements")));
    blocks.extend(telling.points());
    blocks.push(Block::heading(1, say!(v.words, "archive-note-documents")));
    blocks.extend(documents.iter().map(|it| source_block(v, it)));
    let remark = say!(v.words, "archive-note-remark");
    blocks.push(Block::Note { runs: vec![Run::Plain(remark)], assumed: false });
    let label = match &own {
        Some(seat) => say!(v.words, "note-label", seat = Voice { own: None, ..v }.seat(seat)),
        None => say!(v.words, "archive-note-label"),
    };
    let foot = foot(v, &documents);
    let mut subtitle = vec![heading.clone()];
    let participant = own.as_ref().and_then(|seat| coalition.membership.participants.get(seat));
    subtitle.extend(participant.iter().flat_map(|it| &it.units).map(|unit| v.phrase(unit).to_owned()));
    Some(Sheet {
        lang,
        title: say!(v.words, "archive-note-title", heading = heading, seat = or_none(seat)),
        symbol: symbol(id),
        body_name: telling.body().unwrap_or_else(|| id.to_string()),
        code,
        kind_label: label,
        subtitle,
        facts: telling.facts(),
        draft: false,
        rehearsal: false,
        transcribed: Some(foot),
        approval: None,
        blocks,
        signatures: Vec::new(),
        verification: issue.verification,
        date: issue.on,
        record: issue.record,
    })
}

/// What the note of an archived meeting is called.
pub fn symbol(id: &MeetingId) -> String {
    format!("{id}/transcripcion")
}

/// What a reader has to do to check it, in two sentences: it is not issued, so nothing seals it.
pub fn how_to_check(lang: Lang) -> String {
    say!(crate::lang::Catalog::papers(lang), "archive-note-how")
}

/// The entries that the note points to: the documents and everything transcribed of the meeting, withdrawn or not.
pub fn entries(coalition: &Coalition, id: &MeetingId) -> BTreeSet<u64> {
    let Some(meeting) = coalition.archive.meetings.get(id) else { return BTreeSet::new() };
    let documents = meeting.documents().into_iter().filter_map(|id| coalition.archive.document(id));
    let withdrawn = meeting.claims.values().filter_map(|it| it.withdrawn.as_ref().map(|(_, at)| *at));
    let settled = meeting.standings().into_iter().filter_map(|(_, standing)| standing.settled);
    let founding = coalition.membership.founding.iter().map(|it| it.position);
    let told = documents.map(|it| it.position).chain(meeting.claims.keys().copied());
    told.chain(withdrawn).chain(settled).chain(founding).collect()
}

/// The seat at our table that issued the document, if one did.
fn own_seat(coalition: &Coalition, document: &Document) -> Option<Seat> {
    let seat = document.issuer.as_ref()?.seat()?;
    coalition.membership.participants.contains_key(&seat).then_some(seat)
}

/// What every page says at its foot.
fn foot(v: Voice, documents: &[&Document]) -> String {
    let named = documents.iter().take(NAMED).map(|it| {
        let citation = v.quoted(v.phrase(&it.citation));
        say!(v.words, "archive-note-source", document = it.id, citation = citation, digest = it.original)
    });
    let named: Vec<String> = named.collect();
    let more = documents.len().saturating_sub(NAMED);
    say!(v.words, "archive-note-foot", sources = named.join("; "), more = more)
}

/// A document as it stands at the end.
fn source_block(v: Voice, it: &Document) -> Block {
    let issuer = or_none(it.issuer.as_ref().map(|who| archived::who(Voice { own: None, ..v }, who)));
    let text = say!(
        v.words,
        "archive-note-document",
        document = it.id,
        citation = v.quoted(v.phrase(&it.citation)),
        issuer = issuer,
        original = it.original,
        text = it.text,
    );
    let margin = Margin { records: vec![it.position], ..Margin::default() };
    Block::Paragraph { number: None, runs: vec![text.into()], margin: Some(margin) }
}

/// A meeting being told in a voice.
struct Telling<'a> {
    v: Voice<'a>,
    meeting: &'a ArchivedMeeting,
}

impl Telling<'_> {
    /// What stands of a single field, in words.
    fn value(&self, field: &Field) -> Option<String> {
        self.meeting.standing(field).map(|it| archived::value(self.v, it.value().claim()))
    }

    fn unknown(&self) -> String {
        say!(self.v.words, "not-recorded")
    }

    /// The full name of the body with its acronym, as far as they are known.
    fn body(&self) -> Option<String> {
        match (self.value(&Field::Body), self.value(&Field::Acronym)) {
            (Some(name), Some(acronym)) if !name.contains(&acronym) => Some(format!("{name} ({acronym})")),
            (name, acronym) => name.or(acronym),
        }
    }

    /// The body as it stands after «de» or “of”: «de la Coalición…».
    fn of_body(&self) -> String {
        let body = self.body().unwrap_or_else(|| self.meeting.id.to_string());
        match self.v.lang() {
            Lang::Es => naming::of(&body, Named::Body),
            Lang::En => format!("of {}", naming::in_sentence(&body, Named::Body, Lang::En)),
        }
    }

    /// Every single field, also where no document says anything.
    fn facts(&self) -> Vec<Fact> {
        let fact = |field: &Field| {
            let standing = self.meeting.standing(field);
            let value = standing.as_ref().map(|it| archived::value(self.v, it.value().claim()));
            Fact {
                label: archived::single_field(self.v, field),
                value: value.map_or_else(|| self.unknown(), |it| capitalized(&it)),
                note: standing.as_ref().and_then(|it| self.others(it)),
            }
        };
        Field::SINGLE.iter().map(fact).collect()
    }

    /// What other documents say instead, and whether that is settled; that several agree.
    fn others(&self, standing: &Standing) -> Option<String> {
        let v = self.v;
        let said = standing.values.iter().skip(1).map(|value| {
            let kept = value.kept();
            let said = archived::value(v, &kept.claim);
            say!(v.words, "archive-note-other", document = kept.document, value = said)
        });
        let said: Vec<String> = said.collect();
        match standing.state {
            State::Single => None,
            State::Corroborated => {
                let documents: BTreeSet<_> = standing.value().claims.iter().map(|it| &it.document).collect();
                Some(say!(
                    v.words,
                    "archive-note-several",
                    documents = v.words.list(documents.iter().map(|it| it.as_str()))
                ))
            }
            State::Contradicted => {
                let document = &standing.value().kept().document;
                let others = v.words.list(&said);
                Some(say!(v.words, "archive-note-contradicted", document = document, others = others))
            }
            State::Settled => Some(say!(v.words, "archive-note-settled", others = v.words.list(&said))),
        }
    }

    /// How the member took part, in which meeting of which body, when and where.
    fn opening(&self) -> Block {
        let v = self.v;
        let code = self.value(&Field::Code).unwrap_or_else(|| self.meeting.id.to_string());
        let body = self.of_body();
        let date = or_none(self.when());
        let own = v.own.and_then(|seat| {
            let field = Claim::Participant(domain::archive::claim::Participant {
                who: domain::archive::Who::of(seat),
                observer: false,
                mode: None,
            });
            self.meeting.standing(&field.field())
        });
        let place = or_none(self.value(&Field::Place));
        let text = match (v.own, own) {
            (Some(seat), Some(standing)) => say!(
                v.words,
                "archive-note-own",
                date = date,
                seat = Voice { own: None, ..v }.seat(seat),
                took_part = archived::value(v, standing.value().claim()),
                code = code,
                body = body,
                place = place,
            ),
            _ => say!(v.words, "archive-note-meeting", date = date, code = code, body = body, place = place),
        };
        let about = [Field::Code, Field::Body, Field::Days, Field::Place];
        let kept = about.iter().filter_map(|field| self.meeting.standing(field));
        let kept: Vec<&Kept> = kept.flat_map(|it| it.value().claims.clone()).collect();
        Block::Paragraph { number: None, runs: vec![capitalized(&text).into()], margin: self.margin(&kept) }
    }

    /// «el 30 de noviembre de 2023», «en noviembre de 2023».
    fn when(&self) -> Option<String> {
        let standing = self.meeting.standing(&Field::Days)?;
        let Claim::Days(days) = standing.value().claim() else { return None };
        let said = archived::days(self.v, *days);
        let exact = days.from == days.to && days.from.is_exact();
        let how = if exact {
            "day"
        } else if days.from == days.to {
            "part"
        } else {
            "span"
        };
        Some(say!(self.v.words, "archive-note-when", how = how, days = said))
    }

    /// Everybody that a document names as there, in one paragraph.
    fn participants(&self) -> Vec<Block> {
        let own = self.v.own.map(domain::archive::Who::of);
        let standings = self.meeting.standings();
        let named = standings.iter().filter_map(|(_, standing)| match standing.value().claim() {
            Claim::Participant(it) if own.as_ref().is_none_or(|own| !own.is(&it.who)) => Some((it, standing)),
            _ => None,
        });
        let named: Vec<_> = named.collect();
        if named.is_empty() {
            return Vec::new();
        }
        let said = named.iter().map(|(it, _)| archived::who(self.v, &it.who));
        let text = say!(self.v.words, "archive-note-participants", names = self.v.words.list(said));
        let kept: Vec<&Kept> =
            named.iter().flat_map(|(_, standing)| standing.value().claims.clone()).collect();
        vec![Block::Paragraph { number: None, runs: vec![text.into()], margin: self.margin(&kept) }]
    }

    /// What was agreed, who was elected, who backed what.
    fn points(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (_, standing) in self.meeting.standings() {
            let kept = standing.value().kept();
            let (number, runs) = match &kept.claim {
                Claim::Agreement(it) => self.agreement(it),
                Claim::Election(it) => (None, vec![self.election(it).into()]),
                Claim::Endorsement(it) => {
                    let (who, document) = (archived::who(self.v, &it.by), self.v.quoted(&it.document));
                    let text = say!(self.v.words, "archive-note-endorsed", who = who, document = document);
                    (None, vec![capitalized(&text).into()])
                }
                _ => continue,
            };
            blocks.push(Block::Paragraph { number, runs, margin: self.margin(&standing.value().claims) });
            if let Some(others) = self.others(&standing) {
                let runs = vec![Run::Plain(capitalized(&others))];
                blocks.push(Block::Note { runs, assumed: false });
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::paragraph(capitalized(&self.unknown())));
        }
        blocks
    }

    /// The words of an agreement and what was read in them.
    fn agreement(&self, it: &Agreement) -> (Option<u32>, Vec<Run>) {
        let v = self.v;
        let counted = it.number.as_ref().and_then(|number| number.parse().ok());
        let mut runs = Vec::new();
        if let (None, Some(number)) = (counted, &it.number) {
            runs.push(Run::Bold(format!("{number} ")));
        }
        runs.push(Run::Plain(with_stop(it.words.trim())));
        let mut read = vec![capitalized(&archived::kind(v, it.kind))];
        read.extend(
            archived::actors(v, it)
                .into_iter()
                .map(|(role, names)| format!("{}: {names}", archived::role(v, role))),
        );
        if let Some(deadline) = &it.deadline {
            read.push(say!(v.words, "archive-note-deadline", deadline = archived::deadline(v, deadline)));
        }
        if !it.documents.is_empty() {
            let named = it.documents.iter().map(|it| v.quoted(it));
            read.push(say!(v.words, "archive-note-named", documents = v.words.list(named)));
        }
        if !it.amounts.is_empty() {
            read.push(v.words.list(it.amounts.iter().map(archived::amount)));
        }
        runs.push(Run::Italic(format!(" [{}]", read.join("; "))));
        (counted, runs)
    }

    /// «Elección de la Presidencia: Honduras, por un año. Nuestro país otorgó su voto a Honduras.»
    fn election(&self, it: &Election) -> String {
        let v = self.v;
        let elected = or_none(it.elected.as_ref().map(|who| archived::who(v, who)));
        let (office, term) = (archived::office(v, &it.office), or_none(it.term.clone()));
        let mut said =
            vec![say!(v.words, "archive-note-election", office = office, elected = elected, term = term)];
        for vote in &it.disclosed {
            let candidate = or_none(vote.candidate.as_ref().map(|who| archived::who(v, who)));
            let by = archived::who(v, &vote.by);
            said.push(capitalized(&say!(v.words, "archive-note-vote", by = by, candidate = candidate)));
        }
        said.join(" ")
    }

    /// Where it stands in the record, and in which document.
    fn margin(&self, claims: &[&Kept]) -> Option<Margin> {
        let mut records: Vec<u64> = claims.iter().map(|it| it.position).collect();
        records.sort_unstable();
        records.dedup();
        let documents: BTreeSet<&str> = claims.iter().map(|it| it.document.as_str()).collect();
        let text = say!(self.v.words, "archive-note-by", documents = self.v.words.list(documents));
        Some(Margin { records, source: Some(Cited::confirmed(text)), clause: None })
    }
}

#[cfg(test)]
mod tests;
