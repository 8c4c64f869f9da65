//! Signing in through the identity provider of an institution: OpenID Connect, authorization code flow with PKCE.
//!
//! The provider says who somebody is; whether that person has an account here, and what it may do, is ours to know.
//! The reasons for this shape stand in `docs/design/0008`.

use std::sync::RwLock;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jiff::{SignedDuration, Timestamp};
use proofs::sha256;
use serde::Deserialize;
use serde_json::Value;

use crate::session;
use crate::settings::Secret;

/// An answer is a few lines of JSON; nobody needs more.
const LARGEST_ANSWER: u64 = 256 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);
/// How long what the provider says of itself is believed before it is asked again.
const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How far the clocks of two machines may be apart.
const DRIFT: SignedDuration = SignedDuration::from_mins(2);

/// The provider, as the settings have it.
#[derive(Clone, Debug)]
pub struct Client {
    /// The address it is known by: `https://login.corett.example`.
    pub issuer: String,
    /// Who we are there.
    pub client: String,
    /// What we show for it.
    pub secret: Secret,
    /// What people call it.
    pub name: String,
}

/// The provider, with what it said of itself.
pub struct Provider {
    /// As the settings have it.
    pub client: Client,
    said: RwLock<Option<(Timestamp, Endpoints)>>,
}

/// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
#[derive(Clone, Debug, Deserialize)]
struct Endpoints {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
}

/// A way to the provider that somebody is on: what comes back has to fit.
#[derive(Clone, Debug)]
pub struct Errand {
    /// Names the way, in the address and in the browser.
    pub state: String,
    /// Where the browser is sent.
    pub address: String,
    /// Where one goes on afterwards.
    pub next: String,
    nonce: String,
    verifier: String,
    redirect: String,
}

/// Why nobody came in this way.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The provider cannot be reached, or answers nonsense.
    #[error("the provider: {0}")]
    Provider(String),
    /// What it said does not hold.
    #[error("the identity token: {0}")]
    Token(&'static str),
}

impl Provider {
    /// The provider of these settings.
    pub fn new(client: Client) -> Self {
        Self { client, said: RwLock::new(None) }
    }

    /// Where to send somebody; `redirect` is where it comes back to. Waits for the provider: not for the runtime's own threads.
    pub fn errand(&self, redirect: &str, next: &str, now: Timestamp) -> Result<Errand, Failure> {
        let endpoints = self.endpoints(now)?;
        let (state, nonce, verifier) = (session::random(), session::random(), session::random());
        let challenge = URL_SAFE_NO_PAD.encode(sha256(verifier.as_bytes()).0);
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.client.client)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", "openid email")
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256")
            .finish();
        let mark = if endpoints.authorization_endpoint.contains('?') { '&' } else { '?' };
        let address = format!("{}{mark}{query}", endpoints.authorization_endpoint);
        let (next, redirect) = (next.to_owned(), redirect.to_owned());
        Ok(Errand { state, address, next, nonce, verifier, redirect })
    }

    /// The verified e-mail address of whoever came back with `code`. Waits for the provider.
    pub fn email(&self, errand: &Errand, code: &str, now: Timestamp) -> Result<String, Failure> {
        let endpoints = self.endpoints(now)?;
        // RFC 6749, 2.3.1: both are encoded as in a form before they are put together.
        let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let account = format!("{}:{}", encode(&self.client.client), encode(self.client.secret.reveal()));
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &errand.redirect),
            ("code_verifier", &errand.verifier),
        ];
        let answer = agent()
            .post(&endpoints.token_endpoint)
            .header("authorization", format!("Basic {}", STANDARD.encode(account)))
            .header("accept", "application/json")
            .send_form(form);
        let answer = object(answer)?;
        let token = answer["id_token"].as_str().ok_or(Failure::Token("is missing"))?;
        verified(&claims(token)?, &self.client, &errand.nonce, now)
    }

    fn endpoints(&self, now: Timestamp) -> Result<Endpoints, Failure> {
        let said = self.said.read().expect("nobody panics while reading it").clone();
        if let Some((since, endpoints)) = said
            && now.duration_since(since) < KNOWN_FOR
        {
            return Ok(endpoints);
        }
        let issuer = &self.client.issuer;
        let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let answer = object(agent().get(&address).call())?;
        let endpoints: Endpoints =
            serde_json::from_value(answer).map_err(|error| Failure::Provider(error.to_string()))?;
        if endpoints.issuer.trim_end_matches('/') != issuer.trim_end_matches('/') {
            return Err(Failure::Provider(format!("calls itself {}", endpoints.issuer)));
        }
        if ![&endpoints.authorization_endpoint, &endpoints.token_endpoint]
            .into_iter()
            .all(|it| is_protected(it))
        {
            return Err(Failure::Provider("names an address without TLS".to_owned()));
        }
        *self.said.write().expect("nobody panics while writing it") = Some((now, endpoints.clone()));
        Ok(endpoints)
    }
}

/// Whether an address is reached over TLS, or on this very machine. That the token comes from the provider is known by
/// the connection alone (OpenID Connect Core 1.0, 3.1.3.7, 6).
pub fn is_protected(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("http://") else { return address.starts_with("https://") };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

fn agent() -> ureq::Agent {
    // A redirect could lead away from TLS, and none is needed.
    ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).max_redirects(0).build().into()
}

fn object(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, Failure> {
    let failed = |error: ureq::Error| Failure::Provider(error.to_string());
    let bytes = answer
        .map_err(failed)?
        .body_mut()
        .with_config()
        .limit(LARGEST_ANSWER)
        .read_to_vec()
        .map_err(failed)?;
    serde_json::from_slice(&bytes).map_err(|error| Failure::Provider(error.to_string()))
}

/// What a token says, between its two dots (RFC 7519, 3).
fn claims(token: &str) -> Result<Value, Failure> {
    let unreadable = Failure::Token("cannot be read");
    let Some(middle) = token.split('.').nth(1) else { return Err(unreadable) };
    let bytes = URL_SAFE_NO_PAD.decode(middle.trim_end_matches('='));
    bytes.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).ok_or(unreadable)
}

/// The address that the token vouches for (OpenID Connect Core 1.0, 3.1.3.7).
fn verified(claims: &Value, client: &Client, nonce: &str, now: Timestamp) -> Result<String, Failure> {
    let issuer = claims["iss"].as_str().unwrap_or_default();
    if issuer.trim_end_matches('/') != client.issuer.trim_end_matches('/') {
        return Err(Failure::Token("comes from another provider"));
    }
    let audience: Vec<&str> = match &claims["aud"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let ours = client.client.as_str();
    let party = claims["azp"].as_str();
    if !audience.contains(&ours)
        || party.is_some_and(|it| it != ours)
        || (audience.len() > 1 && party.is_none())
    {
        return Err(Failure::Token("is for somebody else"));
    }
    if claims["nonce"].as_str() != Some(nonce) {
        return Err(Failure::Token("is of another attempt"));
    }
    let second =
        |name: &str| claims[name].as_f64().map(|it| it as i64).and_then(|it| Timestamp::from_second(it).ok());
    let expires = second("exp").ok_or(Failure::Token("does not say when it ends"))?;
    if now.duration_since(expires) > DRIFT {
        return Err(Failure::Token("is too old"));
    }
    if second("iat").is_none_or(|issued| issued.duration_since(now) > DRIFT) {
        return Err(Failure::Token("is from the future"));
    }
    // Some providers write it as a text.
    let is_verified = claims["email_verified"] == Value::Bool(true) || claims["email_verified"] == "true";
    let email = claims["email"].as_str().filter(|_| is_verified);
    email.map(str::to_owned).ok_or(Failure::Token("vouches for no address"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_900_000_000;

    fn client() -> Client {
        Client {
            issuer: "https://login.example".to_owned(),
            client: "plenaria".to_owned(),
            secret: Secret::from("hunter2".to_owned()),
            name: "Example".to_owned(),
        }
    }

    fn sound() -> Value {
        json!({
            "iss": "https://login.example", "aud": "plenaria", "nonce": "n", "exp": NOW + 60, "iat": NOW,
            "email": "ana@nueve.example", "email_verified": true,
        })
    }

    fn read(claims: &Value) -> Result<String, Failure> {
        verified(claims, &client(), "n", Timestamp::from_second(NOW).expect("an instant"))
    }

    #[test]
    fn a_sound_token_vouches_for_its_address() {
        assert_eq!(read(&sound()).expect("sound"), "ana@nueve.example");
        let mut several = sound();
        several["aud"] = json!(["other", "plenaria"]);
        several["azp"] = json!("plenaria");
        assert!(read(&several).is_ok());
    }

    #[test]
    fn a_token_with_a_single_thing_wrong_vouches_for_nobody() {
        let table = [
            ("iss", json!("https://evil.example")),
            ("aud", json!("other")),
            ("aud", json!(["plenaria", "other"])),
            ("azp", json!("other")),
            ("nonce", json!("m")),
            ("nonce", Value::Null),
            ("exp", json!(NOW - 121)),
            ("exp", Value::Null),
            ("iat", json!(NOW + 121)),
            ("email_verified", json!(false)),
            ("email_verified", Value::Null),
            ("email", Value::Null),
        ];
        for (name, wrong) in table {
            let mut claims = sound();
            claims[name] = wrong;
            assert!(read(&claims).is_err(), "{name}: {}", claims[name]);
        }
    }

    #[test]
    fn nothing_is_said_to_a_provider_in_the_clear() {
        let table = [
            ("https://login.example/token", true),
            ("http://127.0.0.1:9/token", true),
            ("http://localhost/token", true),
            ("http://login.example/token", false),
            ("http://localhost.evil.example/token", false),
            ("ftp://login.example", false),
        ];
        for (address, expected) in table {
            assert_eq!(is_protected(address), expected, "{address}");
        }
    }

    #[test]
    fn what_is_no_token_is_not_read() {
        for text in ["", "a", "a.!.c", "a.e30"] {
            assert!(claims(text).and_then(|it| read(&it)).is_err(), "{text}");
        }
    }
}
