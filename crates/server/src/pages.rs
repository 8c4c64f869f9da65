//! Every route in one table, and the frame that all pages share.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};

use crate::metering;
use crate::site::Site;

mod account;
mod act;
mod agreement;
mod agreements;
mod archive;
mod asset;
mod audit;
mod commitments;
mod committees;
mod consultations;
mod declarations;
pub mod desk;
mod doors;
mod entry;
mod failure;
mod falling_due;
mod feeds;
mod files;
pub mod frame;
mod freshen;
mod guard;
mod home;
mod letters;
mod listing;
mod machines;
mod mandates;
mod members;
mod minutes;
mod parts;
mod passkeys;
mod people;
mod plenaries;
mod plenary;
mod readings;
mod record;
mod region;
mod reply;
pub mod room;
mod rules;
mod search;
mod sign_in;
mod sign_out;
mod tiles;
mod verify;

/// What is not answered by then is given up; the largest upload over a bad line takes its time.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(120);

/// Every address, and who answers it.
pub fn router(site: impl Into<Site>) -> Router {
    let site = site.into();
    let in_either_language = |prefix: &str| register(prefix).merge(desks(prefix)).merge(room::routes(prefix));
    Router::new()
        .merge(in_either_language(""))
        .merge(in_either_language("/es"))
        .merge(in_either_language("/en"))
        .route("/es", get(home::show))
        .route("/en", get(home::show))
        .merge(doors::routes(&site))
        .route("/record/checkpoint", get(tiles::checkpoint))
        .route("/record/record.vkey", get(tiles::vkey))
        .route("/record/tile/{*path}", get(tiles::tile))
        .route("/record/files/{hash}", get(tiles::file))
        .route("/papers/{file}", get(tiles::paper))
        .route("/assets/{file}", get(asset::serve))
        .fallback(reply::not_found)
        .layer(axum::extract::DefaultBodyLimit::max(site.setup.largest_upload))
        .layer(axum::middleware::from_fn_with_state(site.clone(), freshen::freshen))
        .layer(axum::middleware::from_fn_with_state(site.clone(), guard::same_origin))
        // Nothing can be written through it, so any page may ask: the guard above would only hide its own answer.
        .merge(crate::api::router())
        .layer(axum::middleware::map_response_with_state(site.clone(), reply::secure))
        .layer(tower_http::compression::CompressionLayer::new())
        .layer(tower_http::catch_panic::CatchPanicLayer::new())
        .layer(tower_http::timeout::TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        // Streams go on until their reader leaves: they are not packed, and nobody waits for their end.
        .merge(room::streams(&site))
        .layer(axum::middleware::from_fn(metering::meter))
        .merge(metering::health())
        .with_state(site)
}

/// What everybody reads, in one language.
fn register(prefix: &str) -> Router<Site> {
    Router::new()
        .route(&format!("{prefix}/"), get(home::show))
        .route(&format!("{prefix}/declarations"), get(declarations::list))
        .route(&format!("{prefix}/declarations/{{declaration}}"), get(declarations::show))
        .route(&format!("{prefix}/archive"), get(archive::list))
        .route(&format!("{prefix}/archive/documents/{{document}}"), get(archive::document::show))
        .route(&format!("{prefix}/archive/meetings/{{*meeting}}"), get(archive::meeting::show))
        .route(&format!("{prefix}/consultations"), get(consultations::list))
        .route(&format!("{prefix}/consultations/{{consultation}}"), get(consultations::show))
        .route(&format!("{prefix}/commitments"), get(commitments::list))
        .route(&format!("{prefix}/commitments.csv"), get(commitments::csv))
        .route(&format!("{prefix}/commitments.xlsx"), get(commitments::xlsx))
        .route(&format!("{prefix}/mandates"), get(mandates::list))
        .route(&format!("{prefix}/members"), get(members::list))
        .route(&format!("{prefix}/members/{{seat}}"), get(members::show))
        .route(&format!("{prefix}/minutes"), get(minutes::list))
        .route(&format!("{prefix}/audit"), get(audit::list))
        .route(&format!("{prefix}/committees"), get(committees::list))
        .route(&format!("{prefix}/committees/{{committee}}"), get(committees::show))
        .route(&format!("{prefix}/plenaries"), get(plenaries::list))
        .route(&format!("{prefix}/agreements"), get(agreements::list))
        .route(&format!("{prefix}/agreements.csv"), get(agreements::csv))
        .route(&format!("{prefix}/agreements.xlsx"), get(agreements::xlsx))
        .route(&format!("{prefix}/api"), get(machines::show))
        .route(&format!("{prefix}/feed.atom"), get(feeds::feed))
        .route(&format!("{prefix}/calendar.ics"), get(feeds::calendar))
        .route(&format!("{prefix}/rules"), get(rules::show))
        .route(&format!("{prefix}/search"), get(search::show))
        .route(&format!("{prefix}/verify"), get(verify::show).post(verify::check))
        .route(&format!("{prefix}/record"), get(record::list))
        .route(&format!("{prefix}/record/{{position}}"), get(entry::show))
        .route(&format!("{prefix}/{{plenary}}"), get(feeds::plenary))
        .route(&format!("{prefix}/{{plenary}}/speaking"), get(plenary::speaking::show))
        .route(&format!("{prefix}/{{plenary}}/{{agreement}}"), get(agreement::show))
}

/// The own account, the desks and the forms, in one language.
fn desks(prefix: &str) -> Router<Site> {
    Router::new()
        .route(&format!("{prefix}/account"), get(account::show))
        .route(&format!("{prefix}/account/sessions"), post(account::end))
        .route(
            &format!("{prefix}/account/second-factor"),
            get(account::second_factor::show).post(account::second_factor::change),
        )
        .route(&format!("{prefix}/people"), get(people::list))
        .route(&format!("{prefix}/people/invite"), get(people::invite).post(people::open))
        .route(&format!("{prefix}/people/{{person}}"), get(people::person::show).post(people::person::change))
        .route(&format!("{prefix}/account/passkeys"), post(passkeys::change))
        .route(&format!("{prefix}/account/passkeys/begin"), post(passkeys::begin))
        .route(&format!("{prefix}/account/passkeys/finish"), post(passkeys::finish))
        .route(&format!("{prefix}/sign-in/passkey/begin"), post(passkeys::ask))
        .route(&format!("{prefix}/sign-in/passkey/finish"), post(passkeys::enter))
        .route(&format!("{prefix}/sign-in/provider"), get(sign_in::provider::leave))
        .route(&format!("{prefix}/sign-in/provider/back"), get(sign_in::provider::come_back))
        .route(&format!("{prefix}/sign-in"), get(sign_in::show).post(sign_in::send_link))
        .route(
            &format!("{prefix}/sign-in/link/{{token}}"),
            get(sign_in::link::link).post(sign_in::link::redeem),
        )
        .route(&format!("{prefix}/sign-out"), post(sign_out::sign_out))
        .route(&format!("{prefix}/acts/{{act}}"), get(act::show).post(act::carry_out))
        .route(&format!("{prefix}/desk"), get(desk::show))
        .route(&format!("{prefix}/desk/letters"), get(letters::list))
        .route(&format!("{prefix}/desk/letters/{{letter}}"), get(letters::show).post(letters::retry))
        .route(&format!("{prefix}/letters/off/{{token}}"), get(letters::off::show).post(letters::off::choose))
        .route(&format!("{prefix}/desk/{{capacity}}"), get(desk::show_as))
        .route(&format!("{prefix}/desk/agenda/{{plenary}}"), get(desk::agenda::show).post(desk::agenda::save))
        .route(&format!("{prefix}/desk/commitments"), get(desk::commitments::show))
        .route(&format!("{prefix}/archive/review"), get(readings::list).post(readings::leave))
        .route(&format!("{prefix}/archive/review/queue"), post(readings::pause))
        .route(
            &format!("{prefix}/archive/review/{{reading}}"),
            get(readings::review::show).post(readings::review::decide),
        )
        .route(&format!("{prefix}/archive/review/{{reading}}/file"), get(readings::file))
        .route(&format!("{prefix}/desk/seen"), post(desk::seen::mark))
        .route(&format!("{prefix}/desk/note/{{plenary}}"), get(desk::note::show))
        .route(&format!("{prefix}/desk/note/{{plenary}}/preview.pdf"), get(desk::note::pdf))
        .route(&format!("{prefix}/desk/care"), get(desk::care::show))
        .route(&format!("{prefix}/desk/care/check"), post(desk::care::check))
        .route(&format!("{prefix}/desk/care/backup"), post(desk::care::backup))
        .route(
            &format!("{prefix}/desk/minutes/{{plenary}}"),
            get(desk::minutes::show).post(desk::minutes::save),
        )
}
