//! Search, for machines: the same as on the page `/search`.

use axum::extract::State;
use axum::response::Response;
use domain::words::Lang;
use serde::Serialize;
use tokio::task::spawn_blocking;
use utoipa::ToSchema;

use super::answer::answer;
use super::asked::Caller;
use super::fault::Fault;
use super::responses::Usual;
use super::shapes::{Language, Words, words_of};
use crate::search::{Found, Hit, Kind, Question};
use crate::site::Site;

words_of! {
    /// What was found, by what it is.
    FoundKind = Kind {
        Plenary, Item, Agreement, Declaration, Committee, Commitment, Minutes, Paper, Member, Consultation, Act,
    }
}
/// What was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundShape {
    /// How many there are of the kind that was asked for.
    pub total: u64,
    /// How many were passed over.
    pub offset: u64,
    /// How many were given at most.
    pub limit: u64,
    /// How many there are of each kind, whichever was asked for; kinds without any are left out.
    pub kinds: Vec<KindCount>,
    /// These, the best first.
    pub items: Vec<HitShape>,
}

/// How many of a kind were found.
#[derive(Debug, Serialize, ToSchema)]
pub struct KindCount {
    /// The kind.
    pub kind: FoundKind,
    /// How many.
    pub count: u64,
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct HitShape {
    /// What it is.
    pub kind: FoundKind,
    /// Its symbol, if it has one; of an item or a paragraph, that of its plenary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// What it is called.
    pub title: Words,
    /// The passage in which the words stand, in one language.
    pub excerpt: Vec<PieceShape>,
    /// The language of the passage.
    pub language: Language,
    /// Where people read it.
    pub address: String,
    /// Its entry in the record.
    pub position: u64,
}

/// A piece of a passage.
#[derive(Debug, Serialize, ToSchema)]
pub struct PieceShape {
    /// Its text; the pieces one after the other are the passage.
    pub text: String,
    /// Whether it is what was asked for.
    pub found: bool,
}

impl HitShape {
    fn of(hit: Hit) -> Self {
        let Hit { it, lang, excerpt } = hit;
        let pieces = excerpt.into_iter().map(|one| PieceShape { text: one.text, found: one.found });
        Self {
            kind: it.kind.into(),
            symbol: Some(it.symbol).filter(|symbol| !symbol.is_empty()),
            title: (&it.title).into(),
            excerpt: pieces.collect(),
            language: lang.into(),
            address: it.address,
            position: it.position,
        }
    }
}

/// What the record says in some words: every one of them, or words that begin so; accents and case do not matter.
#[utoipa::path(
    get,
    path = "/search",
    tag = "record",
    params(
        ("q" = String, Query, description = "The words.", min_length = 1, max_length = 200, example = "lineamientos"),
        ("kind" = Option<FoundKind>, Query, description = "Of one kind alone."),
        ("language" = Option<Language>, Query, description = "The language of passages, where both have the words; Spanish where nobody says."),
        super::asked::Part,
    ),
    responses((status = 200, description = "What was found.", body = FoundShape), Usual)
)]
pub async fn search(State(site): State<Site>, caller: Caller) -> Response {
    let question = match question(&caller) {
        Ok(question) => question,
        Err(fault) => return fault.respond(caller.lang),
    };
    let (at_work, asked) = (site.clone(), question.clone());
    let found = spawn_blocking(move || at_work.search.ask(&at_work.app, |index, _| index.find(&asked)));
    match found.await.map_err(anyhow::Error::from).flatten() {
        Ok(found) => answer(&site, &caller, |_, _| Ok(shape(found, &question))),
        Err(error) => {
            tracing::error!(?error, "the record could not be searched");
            Fault::Ours.respond(caller.lang)
        }
    }
}

fn question(caller: &Caller) -> Result<Question, Fault> {
    let asked = caller.asked(&["q", "kind", "language", "offset", "limit"])?;
    let query = asked.text("q")?.filter(|it| !it.is_empty()).ok_or(Fault::Missing("q"))?.to_owned();
    let part = asked.part()?;
    Ok(Question {
        query,
        kind: asked.word::<FoundKind>("kind")?.map(Into::into),
        lang: asked.word::<Language>("language")?.map_or(Lang::Es, Into::into),
        offset: usize::try_from(part.offset).unwrap_or(usize::MAX),
        limit: usize::try_from(part.limit).unwrap_or(usize::MAX),
    })
}

fn shape(found: Found, question: &Question) -> FoundShape {
    let kinds =
        found.kinds.into_iter().map(|(kind, count)| KindCount { kind: kind.into(), count: count as u64 });
    FoundShape {
        total: found.total as u64,
        offset: question.offset as u64,
        limit: question.limit as u64,
        kinds: kinds.collect(),
        items: found.hits.into_iter().map(HitShape::of).collect(),
    }
}
