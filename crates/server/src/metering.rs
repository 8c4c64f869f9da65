//! What those who operate the program can count: requests, acts, turns, sessions, letters. No name, no address of
//! anybody, and no token ever becomes a label: a request is known by its route, an act by its name.

use std::time::Instant;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::problem::Problem;
use crate::site::Site;

/// Where a request that no route answers is counted.
const NO_ROUTE: &str = "none";
/// In seconds; a page is rendered in less than five thousandths.
const BUCKETS: &[f64] = &[0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// Begins to count, for the rest of the process.
pub fn begin() -> Result<PrometheusHandle, BuildError> {
    let builder =
        PrometheusBuilder::new().set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), BUCKETS)?;
    let handle = builder.install_recorder()?;
    metrics::describe_counter!("plenaria_requests_total", "Requests answered, by route, method and status.");
    metrics::describe_histogram!(
        "plenaria_request_seconds",
        "From a request's head to its answer's, by route."
    );
    metrics::describe_counter!("plenaria_acts_total", "Acts asked for, by act and outcome.");
    metrics::describe_histogram!(
        "plenaria_turn_seconds",
        "A turn at the desk: decide, write, sign, publish."
    );
    metrics::describe_gauge!("plenaria_record_entries", "Entries in the record.");
    metrics::describe_gauge!("plenaria_sessions", "Sessions that are kept.");
    metrics::describe_gauge!("plenaria_letters", "Letters, by stage.");
    metrics::describe_gauge!("process_resident_memory_bytes", "Memory of the program.");
    Ok(handle)
}

/// Counts a request and its answer, and writes one line of the log.
pub async fn meter(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or(NO_ROUTE, |it| it.as_str()).to_owned();
    let answer = next.run(request).await;
    let (status, took) = (answer.status().as_u16(), begun.elapsed());
    tracing::info!(method = %method, route, status, ms = took.as_millis() as u64, "answered");
    metrics::histogram!("plenaria_request_seconds", "route" => route.clone()).record(took);
    let labels =
        [("route", route), ("method", method_label(method.as_str())), ("status", status.to_string())];
    metrics::counter!("plenaria_requests_total", &labels).increment(1);
    answer
}

/// A method that we answer, or one word for all others: whoever asks must not be able to invent labels.
fn method_label(method: &str) -> String {
    if matches!(method, "GET" | "HEAD" | "POST") { method.to_owned() } else { "other".to_owned() }
}

/// Counts an act that the desk has answered.
pub fn act(name: &'static str, problem: Option<&Problem>) {
    let outcome = match problem {
        None => "done",
        Some(Problem::Refused(_) | Problem::Overtaken) => "refused",
        Some(_) => "failed",
    };
    metrics::counter!("plenaria_acts_total", "act" => name, "outcome" => outcome).increment(1);
}

/// Counts a turn at the desk.
pub fn turn(begun: Instant) {
    metrics::histogram!("plenaria_turn_seconds").record(begun.elapsed());
}

/// What is served to this machine alone: the counts, and whether the program is well.
pub fn router(site: Site, handle: PrometheusHandle) -> Router {
    let counts = move |State(site): State<Site>| async move {
        look(&site.app);
        handle.run_upkeep();
        ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
    };
    Router::new().route("/metrics", get(counts)).merge(health()).with_state(site)
}

/// `/health` and `/ready`, for whoever watches over the program.
pub fn health() -> Router<Site> {
    Router::new().route("/health", get(async || "ok\n")).route("/ready", get(ready))
}

/// Whether the desk answers: whether an act would be carried out now.
async fn ready(State(site): State<Site>) -> Response {
    let asked = tokio::time::timeout(std::time::Duration::from_secs(2), site.app.beside(|_| ()));
    let (status, what) = match asked.await {
        Ok(Ok(())) => (StatusCode::OK, "ready"),
        Ok(Err(_)) => (StatusCode::SERVICE_UNAVAILABLE, "the desk has stopped"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the desk is busy"),
    };
    let entries = site.app.known().coalition.length;
    let body = format!("{what}: {entries} entries, plenaria {}\n", env!("CARGO_PKG_VERSION"));
    (status, [(header::CACHE_CONTROL, "no-store")], body).into_response()
}

/// What is only looked at when somebody asks for it.
fn look(app: &App) {
    metrics::gauge!("plenaria_record_entries").set(app.known().coalition.length as f64);
    metrics::gauge!("plenaria_sessions").set(app.sessions.count() as f64);
    for (stage, count) in app.letters.counts() {
        metrics::gauge!("plenaria_letters", "stage" => stage).set(count as f64);
    }
    if let Some(bytes) = resident() {
        metrics::gauge!("process_resident_memory_bytes").set(bytes as f64);
    }
}

/// Resident memory, where the system tells (Linux).
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
