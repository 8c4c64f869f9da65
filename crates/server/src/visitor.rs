//! Who asks, and in which language.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, COOKIE, IF_NONE_MATCH};
use axum::http::request::Parts;
use domain::command::Actor;
use domain::right::Capacity;
use domain::words::Lang;

use crate::app::App;
use crate::people::{self, Profile};
use crate::rehearsal;
use crate::session::{self, Session};
use crate::site::Site;

/// What a page needs to know of whoever asks.
pub struct Visitor {
    /// The language of the answer.
    pub lang: Lang,
    /// The address without its language prefix, with its query: `/IV-2023`, `/record?from=8`.
    pub address: String,
    /// The version of the page that the browser has.
    pub has: Option<String>,
    /// Whether the browser unpacks what was compressed with gzip.
    pub unpacks: bool,
    /// Who is signed in, if somebody is.
    pub signed_in: Option<SignedIn>,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The person.
    pub profile: Profile,
    /// What the person may act as today, offices first. Shown, and chosen from; whether it may is asked again,
    /// as of then, where the act is carried out.
    pub actors: Vec<Actor>,
    /// Whether it could act for an office too, had it shown more than a link that was sent by mail.
    pub withheld: bool,
}

impl SignedIn {
    /// Whoever `session` belongs to, if the account is open.
    pub(crate) fn of(app: &App, session: Session) -> Option<Self> {
        let profile = app.people.get(session.person).filter(|it| !it.closed)?;
        let known = app.known();
        let mut actors = people::actors_of(&known.coalition, &profile, app.today());
        drop(known);
        let all = actors.len();
        // Offices want more than a link that was sent by mail; in a rehearsal nothing is at stake, and second factors
        // stayed with the record.
        let strong = session.means.is_strong() || rehearsal::is_of(&app.identity.origin);
        actors.retain(|it| it.capacity == Capacity::Delegation || strong);
        let withheld = actors.len() < all;
        Some(Self { session, profile, actors, withheld })
    }

    /// Whether this session may give the person a second factor: in a session that showed one, or to whoever has none.
    /// Were it otherwise, whoever reads somebody's mail could put another telephone beside the person's own.
    pub fn may_set_up_a_factor(&self) -> bool {
        self.session.means.is_strong() || !self.profile.has_second_factor()
    }

    /// Whether the person may act for an office or the record: the technical secretariat's desk.
    pub fn acts_as(&self, capacity: Capacity) -> Option<&Actor> {
        self.actors.iter().find(|it| it.capacity == capacity)
    }
}

impl FromRequestParts<Site> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let header =
            |name| parts.headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
        let whole = parts.uri.path_and_query().map_or("/", |address| address.as_str());
        let (prefix, address) = split(whole);
        Ok(Self {
            lang: negotiate(prefix, header(ACCEPT_LANGUAGE)),
            address: address.to_owned(),
            has: header(IF_NONE_MATCH).map(str::to_owned),
            unpacks: unpacks(header(ACCEPT_ENCODING).unwrap_or("")),
            signed_in: cookie(parts, session::COOKIE)
                .and_then(|token| site.app.sessions.open(&token, site.app.clock.now()))
                .and_then(|session| SignedIn::of(&site.app, session)),
        })
    }
}

/// The value of the cookie `name`.
pub fn cookie(parts: &Parts, name: &str) -> Option<String> {
    let headers = parts.headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
    let mut cookies = headers.flat_map(cookie::Cookie::split_parse).flatten();
    cookies.find(|it| it.name() == name).map(|it| it.value().to_owned())
}

/// Takes the language prefix off an address.
fn split(address: &str) -> (Option<Lang>, &str) {
    for (lang, prefix) in [(Lang::Es, "/es"), (Lang::En, "/en")] {
        match address.strip_prefix(prefix) {
            Some("") => return (Some(lang), "/"),
            Some(rest) if rest.starts_with('/') => return (Some(lang), rest),
            _ => {}
        }
    }
    (None, address)
}

/// The language a request is answered in: by the address, else by what the browser prefers, else Spanish.
pub fn negotiate(prefix: Option<Lang>, accept_language: Option<&str>) -> Lang {
    prefix.unwrap_or_else(|| preferred(accept_language.unwrap_or("")))
}

/// Whether an `Accept-Encoding` header asks for gzip (RFC 9110, 12.5.3).
pub fn unpacks(header: &str) -> bool {
    header.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        name.trim().eq_ignore_ascii_case("gzip")
            && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

/// The first of our languages by weight in an `Accept-Language` header (RFC 9110, 12.5.4).
fn preferred(header: &str) -> Lang {
    let mut best = (0, Lang::Es);
    for range in header.split(',') {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or("").trim().to_ascii_lowercase();
        let lang = match tag.split('-').next() {
            Some("es") => Lang::Es,
            Some("en") => Lang::En,
            _ => continue,
        };
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
        if weight > best.0 {
            best = (weight, lang);
        }
    }
    best.1
}

/// A weight such as `0.8`, in thousandths; nonsense weighs nothing.
fn thousandths(weight: &str) -> u32 {
    weight.trim().parse::<f32>().map_or(0, |weight| (weight.clamp(0.0, 1.0) * 1000.0) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_is_asked_only_when_the_address_is_silent() {
        assert_eq!(negotiate(Some(Lang::Es), Some("en")), Lang::Es);
        assert_eq!(negotiate(None, Some("en-BZ,en;q=0.9,es;q=0.4")), Lang::En);
        assert_eq!(negotiate(None, Some("fr, es;q=0.3, en;q=0.2")), Lang::Es);
        assert_eq!(negotiate(None, Some("de")), Lang::Es);
        assert_eq!(negotiate(None, None), Lang::Es);
    }

    #[test]
    fn the_prefix_is_the_language_and_the_rest_is_the_address() {
        assert_eq!(split("/en/IV-2023"), (Some(Lang::En), "/IV-2023"));
        assert_eq!(split("/es"), (Some(Lang::Es), "/"));
        assert_eq!(split("/ESP-1"), (None, "/ESP-1"));
        assert_eq!(split("/espera"), (None, "/espera"));
    }

    #[test]
    fn only_who_unpacks_is_sent_what_is_packed() {
        let table = [
            ("gzip, deflate, br", true),
            ("br;q=1.0, GZIP;q=0.5", true),
            ("gzip;q=0", false),
            ("identity", false),
            ("", false),
            ("xgzip", false),
        ];
        for (header, expected) in table {
            assert_eq!(unpacks(header), expected, "{header}");
        }
    }

    #[test]
    fn nonsense_in_the_header_does_not_matter() {
        assert_eq!(negotiate(None, Some(";;q=,,en;q=x")), Lang::Es);
    }
}
