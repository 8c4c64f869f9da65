//! The end of a review: what the document is, which meetings it tells of, and one press that writes all of it into the
//! record.

use std::collections::BTreeMap;

use domain::archive::admit::Admit;
use domain::archive::transcribe::{Claimed, MOST_CLAIMS, Transcribe};
use domain::archive::{self, Language, Who, naming};
use domain::command::{Actor, Command};
use domain::symbol::{DocumentId, MeetingId};
use domain::words::{Lang, Text};
use domain::{Coalition, Event};

use crate::app::{Asker, Order};
use crate::forms::filled::Filled;
use crate::forms::given::Given;
use crate::lang::Words;
use crate::pages::act::Trouble;
use crate::pages::frame::Page;
use crate::readings::facts::{self, Fact};
use crate::readings::{Content, Reading, State as Stage, Written, digest};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// Who writes.
pub struct By<'a> {
    pub signed_in: &'a SignedIn,
    pub actor: &'a Actor,
}

/// What the last form says.
struct Said {
    citation: Text,
    language: Language,
    issuer: Option<Who>,
}

/// Keeps what the last form says; where `now`, admits the document and transcribes all that was accepted. What was
/// written by an earlier press that broke off is not written again.
pub async fn write(
    site: &Site,
    visitor: &Visitor,
    by: &By<'_>,
    id: u64,
    content: &Content,
    given: &Given,
    now: bool,
) -> Result<(), Trouble> {
    let of = |problem| Trouble::of(site, visitor, &Admit::ACTION, &problem);
    let kept = site.app.change_reading(id, |it| keep(it, content, given)).await.map_err(of)?;
    let Some(reading) = kept.filter(|_| now) else { return Ok(()) };
    let facts = facts::with_added(content, &reading.review);
    let (said, meetings) = read(site, visitor, &reading, content, &facts, given)?;
    let document = admit(site, visitor, by, &reading, content, said).await?;
    let mut written = Vec::new();
    for (meeting, claims) in meetings {
        written.extend(transcribe(site, visitor, by, &reading, &document, &meeting, claims).await?);
    }
    let done = |it: &mut Reading| {
        it.state = Stage::Accepted;
        it.review.written = Some(Written { document, meetings: written });
    };
    site.app.change_reading(id, done).await.map(drop).map_err(of)
}

/// Takes over what was typed, whatever comes of it.
fn keep(reading: &mut Reading, content: &Content, given: &Given) {
    let text = |tag: &str| given.get(&format!("citation.{tag}")).map(str::to_owned);
    let (es, en) = (text("es"), text("en"));
    let authentic = match (&es, given.get("citation.authentic")) {
        (None, _) | (Some(_), Some("en")) if en.is_some() => Lang::En,
        _ => Lang::Es,
    };
    reading.review.citation = (es.is_some() || en.is_some()).then_some(Text { authentic, en, es });
    reading.review.issuer = given.get("issuer").map(str::to_owned);
    let language = given.get("language").map(|it| serde_json::Value::String(it.to_owned()));
    reading.review.language = language.and_then(|it| serde_json::from_value(it).ok());
    for place in 0..content.proposal.meetings.len() {
        if let Some(typed) = given.get(&field(place)) {
            reading.review.meetings.insert(place, typed.to_owned());
        }
    }
}

/// The field of a meeting's id.
pub fn field(place: usize) -> String {
    format!("meeting-{}", place + 1)
}

type Meetings = BTreeMap<MeetingId, Vec<Claimed>>;

fn read(
    site: &Site,
    visitor: &Visitor,
    reading: &Reading,
    content: &Content,
    facts: &[Fact],
    given: &Given,
) -> Result<(Said, Meetings), Trouble> {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let mut filled = Filled::new(given, &page, &site.app.people);
    let (citation, language) = (filled.text("citation"), filled.variant("language"));
    let issuer = filled.opt_line("issuer").map(|it| crate::forms::acts::archive::who(&it));
    let mut meetings = Meetings::new();
    for place in 0..content.proposal.meetings.len().max(1) {
        let claims: Vec<Claimed> = facts
            .iter()
            .filter(|it| it.meeting == place)
            .filter_map(|it| it.claimed(&reading.review))
            .collect();
        if !claims.is_empty()
            && let Some(id) = filled.symbol(&field(place))
        {
            meetings.entry(MeetingId::new(id)).or_default().extend(claims);
        }
    }
    let undecided = facts.iter().filter(|it| !it.is_decided(&reading.review)).count();
    if undecided > 0 && !filled.check("leave") {
        filled.fault("leave", "reading-fault-undecided");
    }
    let faults = filled.faults;
    let refused = (meetings.is_empty() && faults.is_empty()).then(|| page.say("reading-nothing-accepted"));
    match (citation, language) {
        (Some(citation), Some(language)) if faults.is_empty() && refused.is_none() => {
            Ok((Said { citation, language, issuer }, meetings))
        }
        _ => Err(Trouble { faults, refused }),
    }
}

fn asker(by: &By, request: String) -> Asker {
    let person = Some(by.signed_in.profile.number);
    Asker { actor: by.actor.clone(), source: None, person, request: Some(request) }
}

/// The document in the archive: as it was admitted before, or now.
async fn admit(
    site: &Site,
    visitor: &Visitor,
    by: &By<'_>,
    reading: &Reading,
    content: &Content,
    said: Said,
) -> Result<DocumentId, Trouble> {
    let text = digest(content.text.as_bytes());
    let known = known_as(&site.app.known().coalition, &reading.sha256, &text);
    if let Some(known) = known {
        return Ok(known);
    }
    let Said { citation, language, issuer } = said;
    let admit = Admit { original: reading.sha256.clone(), text, citation, language, issuer };
    let request = format!("reading-{}-admit", reading.id);
    let facts = site.app.submit(asker(by, request), Order::of(admit)).await;
    let facts = facts.map_err(|problem| Trouble::of(site, visitor, &Admit::ACTION, &problem))?;
    let admitted = facts.iter().find_map(|fact| match &fact.event {
        Event::Archive(archive::Event::Admitted { document, .. }) => Some(document.clone()),
        _ => None,
    });
    admitted.ok_or_else(|| Trouble {
        refused: Some(Words::of(visitor.lang).say("form-overtaken", &[])),
        ..Trouble::default()
    })
}

/// The document of this file or this text, if the archive has it.
pub fn known_as(coalition: &Coalition, original: &str, text: &str) -> Option<DocumentId> {
    let archive = &coalition.archive;
    archive.with_digest(original).or_else(|| archive.with_digest(text)).map(|it| it.id.clone())
}

async fn transcribe(
    site: &Site,
    visitor: &Visitor,
    by: &By<'_>,
    reading: &Reading,
    document: &DocumentId,
    meeting: &MeetingId,
    claims: Vec<Claimed>,
) -> Result<Option<(MeetingId, u64, usize)>, Trouble> {
    let all = claims.len();
    let new = {
        let known = site.app.known();
        unsaid(&known.coalition, document, meeting, claims)
    };
    let mut first = None;
    for claims in new.chunks(MOST_CLAIMS) {
        // The same press twice is one request; what was accepted since is another.
        let request =
            format!("reading-{}-{}", reading.id, &digest(format!("{meeting} {claims:?}").as_bytes())[..24]);
        let command =
            Transcribe { document: document.clone(), meeting: meeting.clone(), claims: claims.to_vec() };
        let facts = site.app.submit(asker(by, request), Order::of(command)).await;
        let facts = facts.map_err(|problem| Trouble::of(site, visitor, &Transcribe::ACTION, &problem))?;
        first = first.or_else(|| facts.first().map(|fact| fact.position));
    }
    Ok(Some((meeting.clone(), first.unwrap_or(0), all)))
}

/// The claims that the document is not recorded to say already, each once.
fn unsaid(
    coalition: &Coalition,
    document: &DocumentId,
    meeting: &MeetingId,
    claims: Vec<Claimed>,
) -> Vec<Claimed> {
    let said = coalition.archive.meetings.get(meeting).into_iter().flat_map(|it| it.claims.values());
    let said: Vec<_> = said.filter(|it| it.withdrawn.is_none() && it.document == *document).collect();
    let mut new: Vec<Claimed> = Vec::new();
    for claimed in claims {
        let is_said = said.iter().any(|it| it.claim == claimed.claim);
        if !is_said && !new.iter().any(|it| it.claim == claimed.claim) {
            new.push(claimed);
        }
    }
    new
}

/// The id that a meeting gets: as somebody chose, or as its facts name it; empty where they do not tell enough.
pub fn proposed_id(reading: &Reading, facts: &[Fact], place: usize) -> String {
    if let Some(chosen) = reading.review.meetings.get(&place) {
        return chosen.clone();
    }
    let mut told = Told::default();
    for fact in facts.iter().filter(|it| it.meeting == place) {
        match fact.claimed(&reading.review).map_or_else(|| fact.claim.clone(), |it| it.claim) {
            archive::Claim::Acronym(it) => told.acronym = Some(it),
            archive::Claim::Code(it) => told.code = Some(it),
            archive::Claim::Days(it) => told.days = Some(it),
            _ => {}
        }
    }
    let acronym = told.acronym.unwrap_or_default();
    naming::meeting_id(&acronym, told.code.as_ref(), told.days).map(|it| it.to_string()).unwrap_or_default()
}

#[derive(Default)]
struct Told {
    acronym: Option<String>,
    code: Option<archive::claim::Code>,
    days: Option<archive::Days>,
}
