//! The certificate of a consultation of the capitals: the text, until when, what each of them said, how it ended.

use std::collections::BTreeSet;

use domain::consultation::{Consultation, End, Kind};
use domain::decision::{Choice, Statement};
use domain::mandate::Office;
use domain::right::Capacity;
use domain::source::Status;
use domain::symbol::{ConsultationId, Seat};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact};
use jiff::civil::Date;

use crate::course::cited;
use crate::papers::{What, acronym, empty};
use crate::sentence::formal;
use crate::sheet::{Block, Cell, Cited, Fact as Line, Margin, Run, Sheet, Signature};
use crate::voice::{Voice, name_of};
use crate::{papers, say};

/// The certificate of this consultation; `None` where it is not on record, or not concluded.
pub fn certificate(
    coalition: &Coalition,
    id: &ConsultationId,
    lang: Lang,
    issue: papers::Issue,
) -> Option<Sheet> {
    let it = coalition.consultations.get(id)?;
    let end = it.conclusion()?;
    let v = Voice::new(coalition, lang, end.on);
    let mut sheet = empty(v, &What::Consultation(id.clone()), &issue);
    sheet.title = say!(v.words, "consulted-title", id = coalition.permanent(id));
    sheet.code = id.to_string();
    sheet.facts = head(v, it, end);
    sheet.blocks.push(Block::heading(1, say!(v.words, "certificate-heading")));
    sheet.blocks.push(Block::paragraph(say!(
        v.words,
        "consulted-opening",
        acronym = acronym(v),
        kind = name_of(&it.kind),
        asked = it.asked.len(),
    )));
    let mut sources =
        [it.position, end.position].into_iter().filter_map(|position| issue.sources.get(&position));
    sheet.blocks.push(Block::Decision {
        code: say!(v.words, "consulted-box", id = coalition.permanent(id)),
        text: text(v, &it.text),
        how: formal(v, end),
        margin: Some(Margin {
            clause: clause(v, it),
            records: vec![it.position, end.position],
            source: sources.next_back().map(|source| cited(v, source)),
        }),
    });
    if let Some(decision) = &it.decision {
        sheet.blocks.push(Block::paragraph(say!(
            v.words,
            "consulted-decision",
            decision = coalition.permanent(decision)
        )));
    }
    if let Some(agreement) = &it.agreement {
        let agreement = coalition.permanent(agreement);
        sheet.blocks.push(Block::paragraph(say!(v.words, "consulted-agreement", agreement = agreement)));
    }
    sheet.blocks.push(Block::heading(1, say!(v.words, "consulted-capitals")));
    sheet.blocks.push(capitals(v, it));
    sheet.blocks.push(Block::heading(1, say!(v.words, "consulted-course")));
    let steps = it.facts.iter().filter(|fact| matches!(fact.event, Event::Consultation(_)));
    let step = |fact: &Fact| {
        let moment = Run::Bold(say!(v.words, "consulted-moment", instant = v.instant(fact.at)));
        vec![moment, Run::Plain(format!(" {}", formal(v, fact)))]
    };
    let items = steps.map(|fact| step(fact)).collect();
    sheet.blocks.push(Block::List { numbered: false, items, margin: None });
    sheet.signatures = signature(v, it);
    Some(sheet)
}

/// The entries that the certificate rests on: everything that happened to the consultation, and the decision that was
/// taken *ad referendum*.
pub(crate) fn entries(coalition: &Coalition, it: &Consultation) -> BTreeSet<u64> {
    let mut entries: BTreeSet<u64> = it.facts.iter().map(|fact| fact.position).collect();
    let decision = it.decision.as_ref();
    let plenary = decision.and_then(|id| coalition.plenaries.get(&id.plenary));
    let facts = plenary.into_iter().flat_map(|plenary| &plenary.proceedings);
    let of_decision = facts.filter(|fact| crate::course::decision_of(&fact.event) == decision);
    entries.extend(of_decision.filter(|_| decision.is_some()).map(|fact| fact.position));
    entries
}

/// The day on which it was concluded; before that, the day on which it began.
pub(crate) fn day_of(it: &Consultation) -> Date {
    let first = it.facts.first().map_or(Date::ZERO, |fact| fact.on);
    it.conclusion().map_or(first, |fact| fact.on)
}

fn head(v: Voice, it: &Consultation, end: &Fact) -> Vec<Line> {
    let line = |label: &str, value: String| Line { label: say!(v.words, label), value, note: None };
    let until = match it.end {
        End::At(at) => v.instant(at),
        End::After(day) => v.date(day),
    };
    vec![
        line("consulted-by", v.actor(&it.by)),
        line("consulted-began", v.instant(it.began_at)),
        line("consulted-until", until),
        line("consulted-concluded", v.instant(end.at)),
    ]
}

fn text(v: Voice, text: &Text) -> Vec<Run> {
    vec![Run::Plain(v.text(text).to_owned())]
}

/// The clause of the rules it was circulated under.
fn clause(v: Voice, it: &Consultation) -> Option<Cited> {
    let clause = v.coalition.rules.version(it.rules_version)?.rules.consultation_clause();
    let text = clause.citation.get(v.lang()).to_owned();
    Some(Cited { text, assumed: clause.status == Status::Assumed })
}

/// A row for each member that was asked: what it said, and where that stands in the record.
fn capitals(v: Voice, it: &Consultation) -> Block {
    let row = |seat: &Seat| -> Vec<Cell> {
        let (said, words, position) = said(it, seat);
        let said = say!(v.words, "consulted-said", said = said);
        let said = match words {
            Some(words) => format!("{said}: {}", v.text(words)),
            None => said,
        };
        vec![v.label(seat).into(), said.into(), position.map_or_else(String::new, |it| it.to_string()).into()]
    };
    Block::Table {
        caption: Some(say!(v.words, "consulted-capitals-caption")),
        header: ["column-state", "column-answer", "column-record"].map(|key| say!(v.words, key)).to_vec(),
        rows: it.asked.iter().map(row).collect(),
        widths: vec![5, 9, 3],
        wide: false,
        margin: None,
    }
}

/// What a member said, in a word, with its own words and the entry they stand in.
fn said<'a>(it: &'a Consultation, seat: &Seat) -> (&'static str, Option<&'a Text>, Option<u64>) {
    if let Some(one) = it.objections.iter().find(|one| one.seat == *seat) {
        return ("objection", Some(&one.reason), Some(one.position));
    }
    if let Some(one) = it.answers.get(seat) {
        let word = match (it.kind, one.choice) {
            (Kind::Confirmation, Choice::Yes) => "confirmed",
            (Kind::Confirmation, _) => "declined",
            (_, Choice::Yes) => "yes",
            (_, Choice::No) => "no",
            (_, Choice::Abstain) => "abstain",
        };
        return (word, one.reason.as_ref(), Some(one.position));
    }
    let own = it.standing_statements().filter(|one| one.seat == *seat);
    match own.last().map(|one| (&one.statement, one.position)) {
        Some((Statement::Endorsement {}, position)) => ("agreed", None, Some(position)),
        Some((Statement::DoesNotBlock { text }, position)) => ("doubts", Some(text), Some(position)),
        Some((Statement::Reservation { text, .. }, position)) => ("reservation", Some(text), Some(position)),
        Some((Statement::InterpretativeDeclaration { text }, position)) => {
            ("reading", Some(text), Some(position))
        }
        Some((_, position)) => ("reading", None, Some(position)),
        None => ("silent", None, None),
    }
}

/// A place to sign for the office that circulated it, as it is held on the day of the conclusion.
fn signature(v: Voice, it: &Consultation) -> Vec<Signature> {
    let office = match it.by.capacity {
        Capacity::Presidency => Office::Presidency,
        _ => Office::Secretariat,
    };
    let mandate = v.coalition.mandates.holder(office, v.day);
    let signature = mandate.map(|mandate| Signature {
        role: say!(v.words, "signature-role", office = name_of(&office), signed = "open"),
        state: v.label(&mandate.seat),
        institution: mandate.institution.as_ref().map(|it| v.phrase(it).to_owned()),
    });
    signature.into_iter().collect()
}
