//! What can be found in the record, and in which words: made anew of whatever the newest facts were about.

use std::collections::BTreeSet;

use documents::papers::{self, Tone, What};
use domain::minutes::Minutes;
use domain::paper::{Kind as PaperKind, Paper};
use domain::plenary::{Event as Sitting, Visibility};
use domain::symbol::{
    AgreementId, CommitmentId, CommitteeId, ConsultationId, DeclarationId, ItemId, PlenaryCode, Seat,
};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact, agreement, declaration, membership, paper};

use super::{Findable, Kind};
use crate::lang::Words;
use crate::links;

/// What a thing is known by, so that it can be said anew.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A plenary.
    Plenary(PlenaryCode),
    /// An item of its agenda.
    Item(PlenaryCode, ItemId),
    /// An agreement.
    Agreement(AgreementId),
    /// A declaration.
    Declaration(DeclarationId),
    /// A committee.
    Committee(CommitteeId),
    /// A commitment.
    Commitment(CommitmentId),
    /// A consultation of the capitals.
    Consultation(ConsultationId),
    /// A paragraph of minutes.
    Paragraph(PlenaryCode, u16),
    /// A paper, by its entry.
    Paper(u64),
    /// Somebody at the table.
    Member(Seat),
    /// An entry of the record.
    Act(u64),
}

/// What the facts were about, each thing once and as it now stands; nothing for what is no more to be found.
pub fn told(coalition: &Coalition, facts: &[Fact]) -> Vec<(Key, Option<Findable>)> {
    let mut about = BTreeSet::new();
    let mut things: Vec<_> =
        facts.iter().map(|fact| (Key::Act(fact.position), Some(act(coalition, fact)))).collect();
    facts.iter().for_each(|fact| about.extend(subjects(coalition, fact)));
    things.extend(about.into_iter().map(|key| {
        let thing = thing(coalition, &key);
        (key, thing)
    }));
    things
}

/// What a fact changes.
fn subjects(coalition: &Coalition, fact: &Fact) -> Vec<Key> {
    match &fact.event {
        Event::Plenary(event) => items(event),
        Event::Agreement(
            agreement::Event::Recorded { agreement, .. } | agreement::Event::Corrected { agreement, .. },
        ) => vec![Key::Agreement(agreement.clone())],
        Event::Declaration(
            declaration::Event::Presented { declaration, .. }
            | declaration::Event::StanceTaken { declaration, .. },
        ) => vec![Key::Declaration(declaration.clone())],
        Event::Committee(event) => vec![Key::Committee(event.committee().clone())],
        Event::Commitment(event) => vec![Key::Commitment(event.commitment().clone())],
        Event::Minutes(event) => {
            let minutes = coalition.minutes.get(event.plenary());
            let numbers = minutes.into_iter().flat_map(|it| it.paragraphs.iter().map(|one| one.number));
            numbers.map(|number| Key::Paragraph(event.plenary().clone(), number)).collect()
        }
        Event::Membership(event) => seat(event).cloned().map(Key::Member).into_iter().collect(),
        Event::Consultation(event) => vec![Key::Consultation(event.consultation().clone())],
        Event::Paper(paper::Event::Issued { .. }) => vec![Key::Paper(fact.position)],
        _ => Vec::new(),
    }
}

fn items(event: &Sitting) -> Vec<Key> {
    let code = event.plenary();
    let item = |id: ItemId| Key::Item(code.clone(), id);
    match event {
        Sitting::Convened { agenda, .. } => {
            let items = agenda.iter().map(|it| item(it.id));
            std::iter::once(Key::Plenary(code.clone())).chain(items).collect()
        }
        Sitting::ItemAdded { item: draft, .. } | Sitting::ItemAmended { item: draft, .. } => {
            vec![item(draft.id)]
        }
        Sitting::ItemWithdrawn { item: id, .. } => vec![item(*id)],
        _ => Vec::new(),
    }
}

fn seat(event: &membership::Event) -> Option<&Seat> {
    use membership::Event as Table;
    match event {
        Table::Admitted { seat, .. } | Table::Renamed { seat, .. } | Table::BodyNamed { seat, .. } => {
            Some(seat)
        }
        _ => None,
    }
}

/// A thing as it now stands, if it can be found.
fn thing(coalition: &Coalition, key: &Key) -> Option<Findable> {
    match key {
        Key::Plenary(code) => plenary(coalition, code),
        Key::Item(code, id) => item(coalition, code, *id),
        Key::Agreement(id) => agreement_of(coalition, id),
        Key::Declaration(id) => declaration_of(coalition, id),
        Key::Committee(id) => committee(coalition, id),
        Key::Commitment(id) => commitment(coalition, id),
        Key::Consultation(id) => consultation(coalition, id),
        Key::Paragraph(code, number) => paragraph(coalition, coalition.minutes.get(code)?, *number),
        Key::Paper(position) => paper_at(coalition, *position),
        Key::Member(seat) => member(coalition, seat),
        Key::Act(_) => None,
    }
}

fn act(coalition: &Coalition, fact: &Fact) -> Findable {
    let line = |lang| Some(documents::sentence::line(coalition, fact, lang));
    let whole = |lang| documents::sentence::sentence(coalition, fact, lang).or_else(|| line(lang));
    Findable {
        kind: Kind::Act,
        symbol: String::new(),
        title: said(line),
        text: said(whole),
        address: plain(|lang| links::entry(lang, fact.position)),
        is_file: false,
        position: fact.position,
    }
}

fn plenary(coalition: &Coalition, code: &PlenaryCode) -> Option<Findable> {
    let plenary = coalition.plenaries.get(code)?;
    Some(Findable {
        kind: Kind::Plenary,
        symbol: code.to_string(),
        title: worded("search-plenary", &[("plenary", code.as_str())]),
        text: joined(std::iter::once(&plenary.place).chain(&plenary.waiver)),
        address: plain(|lang| links::plenary(lang, code)),
        is_file: false,
        position: plenary.position,
    })
}

/// An item that everybody may read.
fn item(coalition: &Coalition, code: &PlenaryCode, id: ItemId) -> Option<Findable> {
    let plenary = coalition.plenaries.get(code)?;
    let draft = &plenary.agenda.iter().find(|it| it.draft.id == id)?.draft;
    (draft.visibility == Visibility::Public).then(|| Findable {
        kind: Kind::Item,
        symbol: code.to_string(),
        title: worded("search-item", &[("plenary", code.as_str())]),
        text: joined(std::iter::once(&draft.title).chain(&draft.reason)),
        address: plain(|lang| links::plenary(lang, code)),
        is_file: false,
        position: plenary.position,
    })
}

fn agreement_of(coalition: &Coalition, id: &AgreementId) -> Option<Findable> {
    let it = coalition.agreement(id)?;
    Some(Findable {
        kind: Kind::Agreement,
        symbol: id.to_string(),
        title: worded("part-agreement", &[("id", &id.to_string())]),
        text: joined(std::iter::once(&it.text).chain(it.corrigenda.iter().map(|one| &one.text))),
        address: plain(|lang| links::agreement(lang, id)),
        is_file: false,
        position: it.position,
    })
}

fn declaration_of(coalition: &Coalition, id: &DeclarationId) -> Option<Findable> {
    let it = coalition.declarations.get(id)?;
    let words = it.ledger.iter().filter_map(|entry| match &entry.stance {
        declaration::Stance::EndorsedWithReservation { reservation, .. } => Some(reservation),
        declaration::Stance::Withdrew { reason } => reason.as_ref(),
        _ => None,
    });
    Some(Findable {
        kind: Kind::Declaration,
        symbol: id.to_string(),
        title: worded("search-declaration", &[("id", id.as_str())]),
        text: joined(std::iter::once(&it.title).chain(words)),
        address: plain(|lang| links::declaration(lang, id)),
        is_file: false,
        position: it.position,
    })
}

fn committee(coalition: &Coalition, id: &CommitteeId) -> Option<Findable> {
    let it = coalition.committees.get(id)?;
    Some(Findable {
        kind: Kind::Committee,
        symbol: id.to_string(),
        title: it.name.clone(),
        text: joined([&it.name, &it.mandate, &it.base_document]),
        address: plain(|lang| links::committee(lang, id)),
        is_file: false,
        position: it.position,
    })
}

fn commitment(coalition: &Coalition, id: &CommitmentId) -> Option<Findable> {
    let it = coalition.commitments.get(id)?;
    let reports = it.progress.iter().map(|one| &one.text).chain(it.dispute.as_ref().map(|(_, why)| why));
    Some(Findable {
        kind: Kind::Commitment,
        symbol: id.to_string(),
        title: worded("search-commitment", &[("id", &id.to_string())]),
        text: joined(std::iter::once(&it.text).chain(reports)),
        address: plain(|lang| links::basis(lang, it)),
        is_file: false,
        position: it.position,
    })
}

fn consultation(coalition: &Coalition, id: &ConsultationId) -> Option<Findable> {
    let it = coalition.consultations.get(id)?;
    let objections = it.objections.iter().map(|one| &one.reason);
    let answers = it.answers.values().filter_map(|one| one.reason.as_ref());
    Some(Findable {
        kind: Kind::Consultation,
        symbol: id.to_string(),
        title: worded("search-consultation", &[("id", id.as_str())]),
        text: joined(std::iter::once(&it.text).chain(objections).chain(answers)),
        address: plain(|lang| links::consultation(lang, id)),
        is_file: false,
        position: it.position,
    })
}

/// A paragraph of minutes that a plenary approved: until then they are work between delegations.
fn paragraph(coalition: &Coalition, minutes: &Minutes, number: u16) -> Option<Findable> {
    let paragraph =
        minutes.paragraphs.iter().find(|it| it.number == number).filter(|_| minutes.is_approved())?;
    let text = paragraph.text.clone().or_else(|| sentence(coalition, &minutes.plenary, paragraph.event?))?;
    let code = &minutes.plenary;
    Some(Findable {
        kind: Kind::Minutes,
        symbol: code.to_string(),
        title: worded("search-paragraph", &[("plenary", code.as_str()), ("number", &number.to_string())]),
        text,
        address: plain(|lang| links::plenary(lang, code)),
        is_file: false,
        position: minutes.position,
    })
}

/// A paper in its language, by the sentences that were in it when it was issued.
fn paper_at(coalition: &Coalition, position: u64) -> Option<Findable> {
    let found = coalition.papers.binary_search_by_key(&position, |it| it.position).ok()?;
    let it = &coalition.papers[found];
    let kind = documents::name_of(&it.kind).replace('_', "-");
    let of = it.plenary.as_ref().map(PlenaryCode::as_str);
    let consultation = it.consultation.as_ref().map(ConsultationId::as_str).unwrap_or_default();
    let texts = what(it).map(|what| sentences(coalition, &what, it)).unwrap_or_default();
    let text = match it.language {
        Lang::Es => Text::es(&texts),
        Lang::En => Text::en(&texts),
    };
    Some(Findable {
        kind: Kind::Paper,
        symbol: it.symbol.clone(),
        title: worded(
            &format!("search-paper-{kind}"),
            &[("plenary", of.unwrap_or_default()), ("consultation", consultation)],
        ),
        text,
        address: links::paper(position),
        is_file: true,
        position,
    })
}

fn what(it: &Paper) -> Option<What> {
    let code = it.plenary.clone();
    Some(match it.kind {
        PaperKind::Convocation => What::Convocation(code?),
        PaperKind::DraftMinutes | PaperKind::Minutes => What::Minutes(code?),
        PaperKind::Certificate => What::Certificate(it.agreement.clone()?),
        PaperKind::ConsultationCertificate => What::Consultation(it.consultation.clone()?),
        PaperKind::Note => What::Note(code?, it.seat.clone()?, Tone::default()),
    })
}

fn sentences(coalition: &Coalition, what: &What, it: &Paper) -> String {
    let entries = papers::entries(coalition, what);
    let plenary = it.plenary.as_ref().and_then(|code| coalition.plenaries.get(code));
    let consultation = it.consultation.as_ref().and_then(|id| coalition.consultations.get(id));
    let (sat, asked) = (plenary.map(|it| &it.proceedings), consultation.map(|it| &it.facts));
    let facts = sat
        .into_iter()
        .chain(asked)
        .flatten()
        .filter(|fact| fact.position < it.position && entries.contains(&fact.position));
    let sentences = facts.map(|fact| {
        let sentence = documents::sentence::sentence(coalition, fact, it.language);
        sentence.unwrap_or_else(|| documents::sentence::line(coalition, fact, it.language))
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn member(coalition: &Coalition, seat: &Seat) -> Option<Findable> {
    let it = coalition.membership.participants.get(seat)?;
    let (_, name) = it.names.last()?;
    let names = it.names.iter().chain(&it.bodies).map(|(_, text)| text);
    Some(Findable {
        kind: Kind::Member,
        symbol: seat.to_string(),
        title: name.clone(),
        text: joined(names.chain(&it.units).chain([&it.capital])),
        address: plain(|lang| links::member(lang, seat)),
        is_file: false,
        position: it.position,
    })
}

/// The sentence of an event of a plenary.
fn sentence(coalition: &Coalition, code: &PlenaryCode, position: u64) -> Option<Text> {
    let proceedings = &coalition.plenaries.get(code)?.proceedings;
    let found = proceedings.binary_search_by_key(&position, |fact| fact.position).ok()?;
    let text = said(|lang| documents::sentence::sentence(coalition, &proceedings[found], lang));
    text.es.is_some().then_some(text)
}

/// A sentence that the program makes, in both languages.
fn said(say: impl Fn(Lang) -> Option<String>) -> Text {
    Text { authentic: Lang::Es, es: say(Lang::Es), en: say(Lang::En) }
}

fn worded(key: &str, values: &[(&str, &str)]) -> Text {
    said(|lang| Some(Words::of(lang).say(key, values)))
}

/// Texts one after the other: in each language in which there is one of them at least, with the others as they are.
fn joined<'a>(texts: impl IntoIterator<Item = &'a Text>) -> Text {
    let texts: Vec<&Text> = texts.into_iter().collect();
    let version = |lang: Lang| {
        let has = texts.iter().any(|it| it.version(lang).is_some());
        has.then(|| {
            texts.iter().map(|it| it.get(lang)).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
        })
    };
    let authentic = texts.first().map_or(Lang::Es, |it| it.authentic);
    Text { authentic, es: version(Lang::Es), en: version(Lang::En) }
}

/// An address without its language, which the reader's takes the place of.
fn plain(address: impl Fn(Lang) -> String) -> String {
    let whole = address(Lang::Es);
    whole.strip_prefix(links::prefix(Lang::Es)).unwrap_or(&whole).to_owned()
}
