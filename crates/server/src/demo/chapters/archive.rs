//! An old note is read: what it says of IV-2023 enters the archive without a correction, beside the plenary that the
//! record lived. Another waits, half reviewed, for whoever comes in through a door.
//!
//! Both notes are written for the demonstration; the first tells the facts of Mexico's note in words of its own.

use anyhow::{Context as _, Result};
use domain::archive::admit::Admit;
use domain::archive::transcribe::{Claimed, Transcribe};
use domain::archive::{Language, Who};
use domain::source::Source;
use domain::symbol::{DocumentId, MeetingId, Person};
use domain::words::Text;

use super::super::story::{Story, secretariat};
use crate::readings::worker::{self, How};
use crate::readings::{Content, Decision, Left, Reading, State, Written, digest, facts};

const FOURTH: (&str, &str) =
    ("nota-IV-2023.txt", include_str!("../../../../../fixtures/archivo/nota-IV-2023.txt"));
const THIRD: (&str, &str) =
    ("nota-III-2023.txt", include_str!("../../../../../fixtures/archivo/nota-III-2023.txt"));
/// Whoever comes in through the door of the Technical Secretariat.
const KEEPER: Person = Person(1);
/// How many facts of the second note are decided already.
const DECIDED: usize = 4;

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-archive");
    let content =
        How::Here.read(FOURTH.1.as_bytes(), FOURTH.0).map_err(|fault| anyhow::anyhow!("{}", fault.key()))?;
    let written = transcribed(story, &content)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(left_to_review(story, &content, written))
}

/// The note is admitted and all that was read in it is transcribed.
fn transcribed(story: &Story, content: &Content) -> Result<Written> {
    let source = Source::assumed(Text::both(
        "nota escrita para la demostración, con los hechos de la nota de México",
        "a note written for the demonstration, with the facts of the note of Mexico",
    ));
    let admit = Admit {
        original: digest(FOURTH.1.as_bytes()),
        text: digest(content.text.as_bytes()),
        citation: Text::both("Nota de México sobre la Reunión IV-2023", "Note of Mexico on meeting IV-2023"),
        language: Language::Es,
        issuer: Some(Who::State("MEX".to_owned())),
    };
    story.act(secretariat("PAN"), &source, admit)?;
    let document = story.app.known().coalition.archive.documents.last().map(|it| it.id.clone());
    let document: DocumentId = document.context("the note was admitted")?;
    let claims: Vec<Claimed> = facts::of(content)
        .into_iter()
        .map(|it| Claimed {
            claim: it.claim,
            span: it.span,
            words: it.words,
            found_by: it.rule,
            corrected: false,
        })
        .collect();
    let (meeting, count) = (MeetingId::from("CORETT/IV-2023"), claims.len());
    let transcribe = Transcribe { document: document.clone(), meeting: meeting.clone(), claims };
    let facts = story.act(secretariat("PAN"), &source, transcribe)?;
    let first = facts.first().context("the note says something")?.position;
    Ok(Written { document, meetings: vec![(meeting, first, count)] })
}

/// Both notes lie among the documents to review: one is done, of the other a few facts are decided.
async fn left_to_review(story: &Story<'_>, content: &Content, written: Written) -> Result<()> {
    let app = story.app;
    let files =
        [FOURTH, THIRD].map(|(name, text)| Left { name: name.to_owned(), bytes: text.as_bytes().to_vec() });
    let ids = app.leave_to_read(KEEPER, files.into()).await?;
    worker::run_once(app, &How::Here).await?;
    let [fourth, third] = ids[..] else { return Ok(()) };
    let accepted = facts::of(content);
    app.change_reading(fourth, |it: &mut Reading| {
        it.review.decisions = accepted.into_iter().map(|it| (it.key, Decision::Accepted)).collect();
        it.review.written = Some(written);
        it.state = State::Accepted;
    })
    .await?;
    let Some(content) = app.content_of_reading(third).await? else { return Ok(()) };
    let sure = facts::of(&content).into_iter().filter(|it| it.sure == archive::proposal::Sureness::Sure);
    app.change_reading(third, |it: &mut Reading| {
        it.review.decisions = sure.take(DECIDED).map(|it| (it.key, Decision::Accepted)).collect();
        it.state = State::InReview;
    })
    .await?;
    Ok(())
}
