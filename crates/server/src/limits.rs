//! How often somebody may knock: attempts are counted by account and by client, in bounded memory.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use tokio::sync::Semaphore;

use crate::settings::Network;
use crate::site::Site;

/// How many keys are told apart; whoever comes when there is no room shares one count with all the others.
const ROOM: usize = 20_000;
const EVERYBODY_ELSE: &str = "everybody else";

/// Where a request comes from, as far as the connection tells; nothing where it ends at a proxy of this machine,
/// because all the world would then share one count.
pub struct Client(pub Option<String>);

impl FromRequestParts<Site> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|it| it.0.ip());
        let forwarded = parts.headers.get_all("x-forwarded-for").iter().filter_map(|it| it.to_str().ok());
        let forwarded = forwarded.collect::<Vec<_>>().join(",");
        let client = peer.and_then(|peer| behind(peer, &forwarded, &site.setup.proxies));
        Ok(Self(client.map(|ip| ip.to_string())))
    }
}

/// Who speaks behind `peer`. Proxies add to the right of what they were told, so the first stranger from the
/// right is the client, and whatever stands left of it is hearsay.
fn behind(peer: IpAddr, forwarded: &str, proxies: &[Network]) -> Option<IpAddr> {
    let is_trusted = |ip: IpAddr| proxies.iter().any(|it| it.contains(ip));
    let peer = peer.to_canonical();
    if !is_trusted(peer) {
        return Some(peer).filter(|ip| !ip.is_loopback());
    }
    let told = forwarded.rsplit(',').map_while(|it| address(it.trim()));
    told.map(|ip| ip.to_canonical()).find(|ip| !is_trusted(*ip))
}

/// An address as proxies write it: with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = || text.trim_start_matches('[').trim_end_matches(']').parse().ok();
    text.parse::<SocketAddr>().map(|it| it.ip()).ok().or_else(bare)
}

/// One thing that is not to be done too often.
pub struct Limit(RateLimiter<String, HashMapStateStore<String>, DefaultClock>);

impl Limit {
    /// At most `burst` at once, and as many again in the course of an hour.
    fn an_hour(burst: u32) -> Self {
        let burst = NonZeroU32::new(burst).expect("at least one");
        Self(RateLimiter::hashmap(Quota::per_hour(burst)))
    }

    /// Counts one attempt; answers in how many seconds the next may be made if this is one too many.
    pub fn count(&self, key: &str) -> Result<(), u64> {
        if self.0.len() >= ROOM {
            self.0.retain_recent();
        }
        let key = if self.0.len() >= ROOM { EVERYBODY_ELSE } else { key };
        let now = DefaultClock::default().now();
        self.0.check_key(&key.to_owned()).map_err(|until| until.wait_time_from(now).as_secs() + 1)
    }
}

/// All limits of a house.
pub struct Limits {
    /// Links to one address.
    pub links: Limit,
    /// Attempts to sign in from one client.
    pub knocks: Limit,
    /// Codes of the second factor of one person.
    pub codes: Limit,
    /// Papers that one client has checked.
    pub checks: Limit,
    /// How many papers are checked at once, for everybody together.
    pub at_once: Arc<Semaphore>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            links: Limit::an_hour(6),
            knocks: Limit::an_hour(60),
            codes: Limit::an_hour(10),
            checks: Limit::an_hour(60),
            at_once: Arc::new(Semaphore::new(2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_proxy_is_taken_only_if_it_is_trusted() {
        let proxies = ["127.0.0.1", "10.0.0.0/8"];
        let proxies = proxies.map(|it| Network::try_from(it.to_owned()).expect("a network"));
        let table = [
            ("203.0.113.9", "198.51.100.1", Some("203.0.113.9"), "a stranger is itself, whatever it says"),
            ("127.0.0.1", "203.0.113.9", Some("203.0.113.9"), "our proxy says who it is"),
            ("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.1.2.3", Some("203.0.113.9"), "two proxies, and a lie"),
            ("10.0.0.2", "203.0.113.9:5512", Some("203.0.113.9"), "with a port"),
            ("10.0.0.2", "[2001:db8::7]:443", Some("2001:db8::7"), "with a port, in brackets"),
            ("10.0.0.2", "unknown", None, "nobody is named"),
            ("::1", "203.0.113.9", None, "this machine, which is not listed in this form"),
        ];
        for (peer, forwarded, expected, why) in table {
            let client = behind(peer.parse().expect("an address"), forwarded, &proxies);
            assert_eq!(client.map(|ip| ip.to_string()).as_deref(), expected, "{why}");
        }
    }

    #[test]
    fn who_knocks_too_often_is_told_how_long_to_wait_and_nobody_else_is() {
        let limit = Limit::an_hour(2);
        assert_eq!((limit.count("a"), limit.count("a")), (Ok(()), Ok(())));
        let wait = limit.count("a").expect_err("one too many");
        assert!((1..=1801).contains(&wait), "{wait}");
        assert_eq!(limit.count("b"), Ok(()));
    }
}
