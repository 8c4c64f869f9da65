//! How often somebody may knock: attempts are counted by account and by client, in bounded memory.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::num::NonZeroU32;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use governor::clock::{Clock as _, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::site::Site;

/// How many keys are told apart; whoever comes when there is no room shares one count with all the others.
const ROOM: usize = 20_000;
const EVERYBODY_ELSE: &str = "everybody else";

/// Where a request comes from, as far as the connection tells; nothing where it ends at a proxy of this machine,
/// because all the world would then share one count.
pub struct Client(pub Option<String>);

impl FromRequestParts<Site> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|it| it.0.ip().to_canonical());
        Ok(Self(peer.filter(|ip| !ip.is_loopback()).map(|ip| ip.to_string())))
    }
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
}

impl Default for Limits {
    fn default() -> Self {
        Self { links: Limit::an_hour(6), knocks: Limit::an_hour(60) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_knocks_too_often_is_told_how_long_to_wait_and_nobody_else_is() {
        let limit = Limit::an_hour(2);
        assert_eq!((limit.count("a"), limit.count("a")), (Ok(()), Ok(())));
        let wait = limit.count("a").expect_err("one too many");
        assert!((1..=1801).contains(&wait), "{wait}");
        assert_eq!(limit.count("b"), Ok(()));
    }
}
