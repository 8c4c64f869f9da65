//! The kinds of values a setting can have, each read from text once and right from then on.

use std::fmt;
use std::net::{IpAddr, SocketAddr};

use lettre::message::Mailbox;
use serde::Deserialize;

/// What is said when a text is not of its kind; the reader is told in its own language what was expected.
const NOT_OF_THIS_KIND: &str = "not of this kind";

/// Something that must not end up in a log, on a screen or in an error.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Secret(String);

impl Secret {
    /// The secret itself, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

/// The address of a house on the web, without a slash at the end: `https://corett.example`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Address(String);

impl Address {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Address {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let text = text.trim_end_matches('/');
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_address = rest.is_some_and(|rest| {
            !rest.is_empty() && !rest.contains([' ', '?', '#', '@', '"', '<', '\\']) && rest.is_ascii()
        });
        if is_address { Ok(Self(text.to_owned())) } else { Err(NOT_OF_THIS_KIND) }
    }
}

/// Whom letters come from: `CORETT <secretaria@corett.example>`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "String")]
pub struct Sender(pub Mailbox);

impl TryFrom<String> for Sender {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self).map_err(|_| NOT_OF_THIS_KIND)
    }
}

/// An address of a machine, or a network of them: `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network {
    first: IpAddr,
    bits: u8,
}

impl TryFrom<String> for Network {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (first, bits) = text.split_once('/').map_or((&*text, None), |(first, bits)| (first, Some(bits)));
        let first: IpAddr = first.trim().parse().map_err(|_| NOT_OF_THIS_KIND)?;
        let whole = if first.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(whole), |bits| bits.trim().parse().map_err(|_| NOT_OF_THIS_KIND))?;
        if bits <= whole { Ok(Self { first, bits }) } else { Err(NOT_OF_THIS_KIND) }
    }
}

impl Network {
    /// Whether `address` is in it.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.first, address) {
            (IpAddr::V4(first), IpAddr::V4(it)) => {
                let away = first.to_bits() ^ it.to_bits();
                away.checked_shr(32 - u32::from(self.bits)).unwrap_or(0) == 0
            }
            (IpAddr::V6(first), IpAddr::V6(it)) => {
                let away = first.to_bits() ^ it.to_bits();
                away.checked_shr(128 - u32::from(self.bits)).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

/// An address and a port that only this machine reaches: `127.0.0.1:9464`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Loopback(pub SocketAddr);

impl TryFrom<String> for Loopback {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let address = text.parse::<SocketAddr>().ok().filter(|it| it.ip().is_loopback());
        address.map(Self).ok_or(NOT_OF_THIS_KIND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_holds_its_own_machines_and_no_other() {
        let table = [
            ("10.0.0.0/8", "10.200.3.4", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.6", false),
            ("0.0.0.0/0", "203.0.113.9", true),
            ("2001:db8::/32", "2001:db8:1::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
            ("::/0", "10.0.0.1", false),
        ];
        for (network, address, expected) in table {
            let network = Network::try_from(network.to_owned()).expect("a network");
            assert_eq!(network.contains(address.parse().expect("an address")), expected, "{address}");
        }
        for wrong in ["10.0.0.0/33", "ten", "10.0.0.0/", "::/129"] {
            assert!(Network::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_of_the_web_says_how_it_is_reached() {
        let read = |text: &str| Address::try_from(text.to_owned()).map(|it| it.as_str().to_owned());
        assert_eq!(read("https://corett.example/").as_deref(), Ok("https://corett.example"));
        for wrong in ["corett.example", "https://", "ftp://x", "https://a b", "https://u@x"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn counts_are_for_this_machine_alone() {
        let read = |text: &str| Loopback::try_from(text.to_owned());
        assert!(read("127.0.0.1:9464").is_ok() && read("[::1]:9464").is_ok());
        for wrong in ["0.0.0.0:9464", "192.0.2.1:9464", "127.0.0.1", "localhost:9464"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_secret_does_not_show() {
        assert_eq!(format!("{:?}", Secret::from("hunter2".to_owned())), "(secret)");
    }
}
