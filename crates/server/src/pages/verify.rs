//! Verify a paper: send the PDF, or type its code, and read what was checked and what was not.
//! The same verdict as `plenaria-verify`; nothing that is sent is kept.

use std::sync::Arc;

use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::Response;
use maud::{Markup, html};
use tokio::task::spawn_blocking;

use super::frame::{Page, frame};
use super::{parts, reply};
use crate::app::App;
use crate::forms::given::Given;
use crate::forms::posted::Posted;
use crate::limits::Client;
use crate::site::Site;
use crate::verification::{self, Verdict};
use crate::visitor::Visitor;
use crate::{links, papers, session};

const FILE: &str = "paper";
const CODE: &str = "code";

/// What there is to say on top of the form.
enum Said {
    Nothing,
    /// A file was checked.
    Checked(Verdict),
    /// A code belongs to a paper, which was checked as it lies here.
    Known(u64, Verdict),
    /// What was sent cannot be checked: a field, and the message for it.
    Fault(&'static str, &'static str),
    /// More than may be sent at once.
    TooLarge,
    /// So many seconds to wait.
    TooOften(u64),
    /// Our failure, with its reference.
    Failed(String),
}

/// `GET /verify`
pub async fn show(State(site): State<Site>, visitor: Visitor) -> Response {
    reply::page(&site, &visitor, |known, page| {
        Some(render(page, &known.checkpoint, &Given::default(), &Said::Nothing))
    })
}

/// `POST /verify`
pub async fn check(State(site): State<Site>, visitor: Visitor, client: Client, request: Request) -> Response {
    if let Err(wait) = client.0.as_deref().map_or(Ok(()), |client| site.limits.checks.count(client)) {
        return answer(&site, &visitor, &Given::default(), &Said::TooOften(wait));
    }
    // Counted first: whoever comes too often is not even read.
    let mut given = match Posted::from_request(request, &site).await {
        Ok(posted) => posted.given,
        Err(_) => return answer(&site, &visitor, &Given::default(), &Said::TooLarge),
    };
    let said = match given.take_files().into_iter().find(|file| file.field == FILE) {
        Some(file) if file.bytes.starts_with(b"%PDF-") => {
            let lang = visitor.lang;
            at_work(&site, move |app| Ok(Said::Checked(verification::check(app, &file.bytes, lang)?))).await
        }
        Some(_) => Said::Fault(FILE, "verify-not-a-pdf"),
        None => match given.get(CODE).map(str::to_owned) {
            Some(code) => by_code(&site, &visitor, code).await,
            None => Said::Fault(FILE, "verify-nothing-given"),
        },
    };
    answer(&site, &visitor, &given, &said)
}

async fn by_code(site: &Site, visitor: &Visitor, code: String) -> Said {
    let (codes, lang) = (Arc::clone(&site.codes), visitor.lang);
    at_work(site, move |app| {
        let Some(position) = codes.find(app, &code)? else {
            return Ok(Said::Fault(CODE, "verify-no-such-code"));
        };
        let paper = papers::sealed(app, position)?.unwrap_or_default();
        Ok(Said::Known(position, verification::check(app, &paper, lang)?))
    })
    .await
}

/// Where nobody waits for it, and few at a time: what a stranger sends may take long and need room.
async fn at_work(site: &Site, work: impl FnOnce(&App) -> anyhow::Result<Said> + Send + 'static) -> Said {
    let turn = Arc::clone(&site.limits.at_once).acquire_owned().await;
    let app = Arc::clone(&site.app);
    let done = spawn_blocking(move || {
        let _turn = turn;
        work(&app)
    });
    done.await.map_err(anyhow::Error::from).flatten().unwrap_or_else(|problem| {
        let reference = session::random()[..8].to_owned();
        tracing::error!(reference, %problem, "a paper was not checked");
        Said::Failed(reference)
    })
}

fn answer(site: &Site, visitor: &Visitor, given: &Given, said: &Said) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let status = match said {
        Said::Nothing | Said::Checked(_) | Said::Known(..) => StatusCode::OK,
        Said::Fault(..) => StatusCode::UNPROCESSABLE_ENTITY,
        Said::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Said::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
        Said::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let mut answer = reply::private(&page, status, render(&page, &known.checkpoint, given, said));
    if let Said::TooOften(wait) = said {
        answer.headers_mut().insert(RETRY_AFTER, (*wait).into());
    }
    answer
}

fn render(page: &Page, checkpoint: &str, given: &Given, said: &Said) -> Markup {
    let megabytes = (page.setup.largest_upload / (1024 * 1024)).to_string();
    frame(
        page,
        &page.say("verify-title"),
        "verify-title",
        html! {
            div.head { div {
                h1 { (page.say("verify-title")) }
                p { (page.say("verify-lede")) }
            } }
            div.column {
                (above(page, said))
                form.act-form method="post" action=(links::verify(page.lang)) enctype="multipart/form-data" {
                    (field(page, FILE, "verify-file", said, html! {
                        p.hint #h-paper { (page.fill("verify-file-hint", &[("megabytes", &megabytes)])) }
                        input #f-paper type="file" name=(FILE) accept="application/pdf"
                            aria-invalid=[is_wrong(said, FILE)] aria-describedby="h-paper e-paper";
                    }))
                    (field(page, CODE, "verify-code", said, html! {
                        p.hint #h-code { (page.say("verify-code-hint")) }
                        input #f-code type="text" name=(CODE) value=[given.get(CODE)] maxlength="64" autocomplete="off"
                            autocapitalize="characters" spellcheck="false"
                            aria-invalid=[is_wrong(said, CODE)] aria-describedby="h-code e-code";
                    }))
                    p.row { button.btn.main type="submit" { (page.say("verify-go")) } }
                }
            }
            aside aria-label=(page.say("part-margin")) {
                (parts::record_card(page, checkpoint))
                section {
                    h2 { (page.say("verify-alone-title")) }
                    p { (page.say("verify-alone-text")) }
                    p { code { "plenaria-verify acta.pdf --key record.vkey" } }
                }
            }
        },
    )
}

fn field(page: &Page, name: &str, label: &str, said: &Said, inner: Markup) -> Markup {
    html! {
        div.field {
            label for={ "f-" (name) } { (page.say(label)) }
            p.fault id={ "e-" (name) } {
                @if let Said::Fault(_, key) = said && is_wrong(said, name).is_some() { (page.say(key)) }
            }
            (inner)
        }
    }
}

fn is_wrong(said: &Said, name: &str) -> Option<&'static str> {
    matches!(said, Said::Fault(field, _) if *field == name).then_some("true")
}

fn above(page: &Page, said: &Said) -> Markup {
    let alert = |text: String| html! { div.alert role="alert" { p { (text) } } };
    match said {
        Said::Nothing => html! {},
        Said::Checked(verdict) => shown(page, verdict),
        Said::Known(position, verdict) => html! {
            div.done role="status" {
                p {
                    (page.say("verify-code-known")) " "
                    a href=(links::paper(*position)) { (page.say("verify-code-open")) } " · "
                    a href=(links::entry(page.lang, *position)) {
                        (page.fill("part-record-number", &[("number", &position.to_string())]))
                    }
                }
            }
            (shown(page, verdict))
        },
        Said::Fault(field, key) => html! {
            div.alert role="alert" { p { a href={ "#f-" (field) } { (page.say(key)) } } }
        },
        Said::TooLarge => alert(page.say("verify-too-large")),
        Said::TooOften(wait) => {
            alert(page.fill("verify-too-often", &[("minutes", &wait.div_ceil(60).to_string())]))
        }
        Said::Failed(reference) => alert(page.fill("form-failed", &[("reference", reference)])),
    }
}

/// The verdict first, then what differs, what holds, and what nobody looked at.
fn shown(page: &Page, verdict: &Verdict) -> Markup {
    let told = &verdict.told;
    let list = |key: &str, mark: &str, lines: &[String]| {
        html! {
            @if !lines.is_empty() {
                h3 { (page.say(key)) }
                ul.checked { @for line in lines { li { span aria-hidden="true" { (mark) } span { (line) } } } }
            }
        }
    };
    html! {
        section.verdict.agrees[verdict.agrees].differs[!verdict.agrees] role="status" {
            h2 { span aria-hidden="true" { (if verdict.agrees { "✓ " } else { "✗ " }) } (told.verdict) }
            (list("verify-found", "✗", &told.found))
            (list("verify-checked", "✓", &told.checked))
            (list("verify-unchecked", "·", &told.unchecked))
        }
    }
}
