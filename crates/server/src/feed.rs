//! The newest acts as a feed (Atom, RFC 4287): every entry is an entry of the record, which never changes afterwards.

use domain::Fact;
use domain::words::Lang;
use jiff::Timestamp;
use maud::{Markup, html};
use proofs::sha256;

use crate::app::{App, Known};
use crate::pages::frame::tag;
use crate::{links, outside, rehearsal};

/// How many acts a part of the feed holds.
pub const SHOWN: u64 = 50;

/// What a feed is made of.
pub struct Feed<'a> {
    /// What is known.
    pub known: &'a Known,
    /// The record's origin.
    pub origin: &'a str,
    /// The house's own address, in front of every link.
    pub address: &'a str,
    /// The language.
    pub lang: Lang,
    /// What it is called.
    pub title: &'a str,
}

/// The facts up to position `from`, as many as a part of the feed holds, oldest first.
pub fn facts(app: &App, from: u64) -> anyhow::Result<Vec<Fact>> {
    let end = (from + 1).min(app.known().coalition.length);
    let first = end.saturating_sub(SHOWN);
    outside::facts(app, first, end)
}

impl Feed<'_> {
    /// The part of the feed with these facts, newest first.
    pub fn write(&self, facts: &[Fact]) -> String {
        let coalition = self.known.outside().coalition;
        let newest = coalition.length.saturating_sub(1);
        let here = facts.last().map_or(0, |fact| fact.position);
        let first = facts.first().map_or(0, |fact| fact.position);
        let part = |from: u64| self.link(&links::feed(self.lang, (from < newest).then_some(from)));
        let author = coalition.membership.founding.as_ref().map_or("plenaria", |it| it.name.get(self.lang));
        let updated = facts.last().map_or(Timestamp::UNIX_EPOCH, |fact| fact.at);
        // Elements of another format, not of HTML: each is closed, also those that are empty.
        let feed = html! {
            feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(tag(self.lang)) {
                id { (self.id("feed")) }
                title { (text(&rehearsal::marked(self.origin, self.lang, self.title.to_owned()))) }
                updated { (updated) }
                author { name { (text(author)) } }
                generator version=(env!("CARGO_PKG_VERSION")) { "plenaria" }
                (link("self", "application/atom+xml", &part(here)))
                (link("alternate", "text/html", &self.link(&links::record(self.lang, None))))
                @if first > 0 { (link("next", "application/atom+xml", &part(first - 1))) }
                @if here < newest { (link("previous", "application/atom+xml", &part((here + SHOWN).min(newest)))) }
                @for fact in facts.iter().rev() { (self.entry(fact)) }
            }
        };
        format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", feed.into_string())
    }

    fn entry(&self, fact: &Fact) -> Markup {
        let coalition = self.known.outside().coalition;
        let line = documents::sentence::line(coalition, fact, self.lang);
        let whole = documents::sentence::sentence(coalition, fact, self.lang).filter(|it| *it != line);
        let page = self.link(&links::entry(self.lang, fact.position));
        html! {
            entry {
                id { (self.id(&fact.position.to_string())) }
                title { (text(&rehearsal::marked(self.origin, self.lang, line))) }
                updated { (fact.at) }
                published { (fact.at) }
                author { name { (fact.actor.seat) } }
                category term=(fact.act) {}
                (link("alternate", "text/html", &page))
                @if let Some(whole) = whole { summary { (text(&whole)) } }
            }
        }
    }

    fn link(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Names a part of the feed for ever, wherever the house moves: a UUID of our own making (RFC 9562, 5.8)
    /// from the record's origin. Each language has its own, since its text is another.
    fn id(&self, what: &str) -> String {
        let named = format!("{}\n{}\n{what}", self.origin, tag(self.lang));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&sha256(named.as_bytes()).as_bytes()[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

fn link(rel: &str, kind: &str, href: &str) -> Markup {
    html! { link rel=(rel) type=(kind) href=(href) {} }
}

/// A text without what XML 1.0 has no place for.
fn text(text: &str) -> String {
    text.chars().filter(|it| !it.is_control() || matches!(it, '\t' | '\n')).collect()
}
