//! An old note is read before the plenary it tells of is lived: left, read, accepted without a correction, written.
//! On the last day of the story another waits, half reviewed, for whoever comes in through a door.
//!
//! The story begins with the note because the program did: one page, and everything that follows lives what it tells.
//! So these acts are of an earlier day than the meeting they are about; their source and the citation of the note say
//! why. Both notes are written for the demonstration; the first tells the facts of Mexico's note in words of its own.

use anyhow::{Context as _, Result, anyhow};
use archive::proposal::Sureness;
use documents::say;
use domain::archive::admit::Admit;
use domain::archive::transcribe::{Claimed, Transcribe};
use domain::archive::{Language, Who};
use domain::source::Source;
use domain::symbol::{DocumentId, MeetingId, Person};
use domain::words::Text;

use super::super::story::{Story, secretariat};
use crate::lang::Words;
use crate::readings::facts::{self, Fact};
use crate::readings::worker::{self, How};
use crate::readings::{Content, Decision, Left, Reading, State, Written, digest};

const FOURTH: (&str, &str) =
    ("nota-IV-2023.txt", include_str!("../../../../../fixtures/archivo/nota-IV-2023.txt"));
const THIRD: (&str, &str) =
    ("nota-III-2023.txt", include_str!("../../../../../fixtures/archivo/nota-III-2023.txt"));
/// Whoever comes in through the door of the Technical Secretariat.
const KEEPER: Person = Person(1);
/// How many facts of the second note are decided already.
const DECIDED: usize = 4;

/// The note of the plenary that the story lives next is left, read, reviewed and written.
pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-archive");
    let words = Words::of(story.lang);
    println!("  {}", words.say("demo-archive-why", &[]));
    let (id, content) = waited(read(story, FOURTH))?;
    let facts = facts::of(&content);
    println!("  {}", say!(words, "demo-archive-read", file = FOURTH.0, facts = facts.len()));
    let accepted = facts.iter().map(|it| (it.key.clone(), Decision::Accepted)).collect();
    let written = transcribed(story, &content, facts)?;
    let review = |it: &mut Reading| {
        it.review.decisions = accepted;
        it.review.written = Some(written);
        it.state = State::Accepted;
    };
    waited(story.app.change_reading(id, review))?;
    Ok(())
}

/// Another note is left and read, and a few of its facts are decided.
pub fn leave_half_reviewed(story: &Story) -> Result<()> {
    let (id, content) = waited(read(story, THIRD))?;
    let sure = facts::of(&content).into_iter().filter(|it| it.sure == Sureness::Sure);
    let review = |it: &mut Reading| {
        it.review.decisions = sure.take(DECIDED).map(|it| (it.key, Decision::Accepted)).collect();
        it.state = State::InReview;
    };
    waited(story.app.change_reading(id, review))?;
    Ok(())
}

/// What comes of a future, where nobody else waits.
fn waited<T, E: Into<anyhow::Error>>(future: impl Future<Output = Result<T, E>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(future).map_err(Into::into)
}

/// Leaves a note as the Technical Secretariat does, and has it read: its number and what it says.
async fn read(story: &Story<'_>, (name, text): (&str, &str)) -> Result<(u64, Content)> {
    let note = Left { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let ids = story.app.leave_to_read(KEEPER, vec![note]).await?;
    worker::run_once(story.app, &How::Here).await?;
    let id = *ids.first().context("one note was left")?;
    let content = story.app.content_of_reading(id).await?;
    Ok((id, content.ok_or_else(|| anyhow!("{name} cannot be read"))?))
}

/// The note is admitted and all that was read in it is transcribed.
fn transcribed(story: &Story, content: &Content, facts: Vec<Fact>) -> Result<Written> {
    let source = Source::assumed(Text::both(
        "nota escrita para la demostración con los hechos de la nota de México; se lee antes de vivir la plenaria que \
         narra, y por eso con fecha anterior a ella",
        "a note written for the demonstration with the facts of the note of Mexico; it is read before the plenary it \
         tells of is lived, and so on an earlier day",
    ));
    let admit = Admit {
        original: digest(FOURTH.1.as_bytes()),
        text: digest(content.text.as_bytes()),
        citation: Text::both(
            "Nota de México sobre la Reunión IV-2023, leída por la demostración antes de vivirla",
            "Note of Mexico on meeting IV-2023, read by the demonstration before it lived the meeting",
        ),
        language: Language::Es,
        issuer: Some(Who::State("MEX".to_owned())),
    };
    story.act(secretariat("PAN"), &source, admit)?;
    let document = story.app.known().coalition.archive.documents.last().map(|it| it.id.clone());
    let document: DocumentId = document.context("the note was admitted")?;
    let claims: Vec<Claimed> = facts
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
