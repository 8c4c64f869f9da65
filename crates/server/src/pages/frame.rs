//! The frame around every page: head, navigation, language, footer.

use std::cell::OnceCell;

use domain::Coalition;
use domain::plenary::Visibility;
use domain::words::{Lang, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, html};

use super::{asset, doors};
use crate::app::Known;
use crate::forms::given::Given;
use crate::forms::posted::TOKEN;
use crate::lang::Words;
use crate::links;
use crate::prose::Prose;
use crate::rehearsal;
use crate::room::reach::reach;
use crate::site::{Setup, Site};
use crate::visitor::{SignedIn, Visitor};

/// What every page is rendered with.
pub struct Page<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The address without its language.
    pub address: &'a str,
    /// What is known.
    pub coalition: &'a Coalition,
    /// Today in the coalition's zone.
    pub today: Date,
    /// The instant at which the page is made.
    pub now: Timestamp,
    /// Who is signed in, if somebody is.
    pub signed_in: Option<&'a SignedIn>,
    /// How this house is set up.
    pub setup: &'a Setup,
    /// What the secretariat wrote over the sentences of the acta.
    pub prose: &'a Prose,
    /// Whether this is a rehearsal and nothing of it is on record.
    pub rehearsal: bool,
    words: &'static Words,
    /// «acto n.º {}»: said hundreds of times on the page of a long plenary, so it is asked for once.
    record_number: OnceCell<String>,
}

impl<'a> Page<'a> {
    /// A page for this visitor, which keeps the words of reserved items from whoever does not sit at the table as a
    /// member.
    pub fn new(site: &'a Site, known: &'a Known, visitor: &'a Visitor) -> Self {
        let mut page = Self::shared(site, known, visitor.lang, &visitor.address);
        page.signed_in = visitor.signed_in.as_ref();
        if reach(&known.coalition, page.signed_in, page.today) != Visibility::InCamera {
            page.coalition = known.outside().coalition;
        }
        page
    }

    /// The number of an act: «acto n.º 42».
    pub fn record_number(&self, position: u64) -> String {
        let form = self.record_number.get_or_init(|| self.fill("part-record-number", &[("number", "{}")]));
        form.replace("{}", &position.to_string())
    }

    /// A page for everybody who looks at it in this language, whoever they are: what is reserved is left out by those
    /// who draw it.
    pub fn shared(site: &'a Site, known: &'a Known, lang: Lang, address: &'a str) -> Self {
        Self {
            lang,
            address,
            coalition: &known.coalition,
            today: site.app.today(),
            now: site.app.clock.now(),
            signed_in: None,
            setup: &site.setup,
            rehearsal: rehearsal::is_of(&site.app.identity.origin),
            prose: &site.app.prose,
            words: Words::of(lang),
            record_number: OnceCell::new(),
        }
    }

    /// A message in the language of the page.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    /// A message with its values.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words.say(key, values)
    }

    /// Whether the record rests on rules that nobody confirmed.
    fn assumes(&self) -> bool {
        let rules = self.coalition.rules.on(self.today);
        rules.is_some_and(|version| domain::rules::assumed(&version.rules).0 > 0)
    }

    /// A day in full: 30 de noviembre de 2023.
    pub fn date(&self, day: Date) -> String {
        documents::lang::Catalog::papers(self.lang).date(day)
    }

    /// A text of the record; where it lacks this language, the authentic one, marked as such.
    pub fn text(&self, text: &Text) -> Markup {
        match text.version(self.lang) {
            Some(here) => html! { (here) },
            None => html! { span lang=(tag(text.authentic)) { (text.get(text.authentic)) } },
        }
    }
}

/// The language tag of BCP 47.
pub fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "es",
        Lang::En => "en",
    }
}

/// A whole page. `here` is the part of the navigation it belongs to.
pub fn frame(page: &Page, title: &str, here: &str, body: Markup) -> Markup {
    let founding = page.coalition.membership.founding.as_ref();
    let acronym = founding.map_or("plenaria", |founding| founding.acronym.as_str());
    let other = match page.lang {
        Lang::Es => Lang::En,
        Lang::En => Lang::Es,
    };
    html! {
        (DOCTYPE)
        html lang=(tag(page.lang)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (rehearsed(page)) (title) " · " (acronym) }
                link rel="stylesheet" href=(asset::address("plenaria.css"));
                script type="module" src=(asset::address("keys.js")) {}
                link rel="icon" type="image/svg+xml" href="/assets/mark.svg";
                link rel="alternate" hreflang=(tag(other)) href={ (links::prefix(other)) (page.address) };
                link rel="alternate" type="application/atom+xml" title=(page.say("feed-title")) href=(links::feed(page.lang, None));
            }
            body {
                a.skip href="#content" { (page.say("page-skip")) }
                header {
                    (rehearsal_band(page))
                    div.top {
                        a.mark href=(links::home(page.lang)) { (mark()) (acronym) }
                        (navigation(page, here))
                        (find(page))
                        (account(page))
                        a.lang href={ (links::prefix(other)) (page.address) } lang=(tag(other)) hreflang=(tag(other)) {
                            (page.say("page-other-language"))
                        }
                    }
                    (parts_of_group(page, here))
                    (doors::bar(page))
                    @if page.assumes() { p.notice { (page.say("page-assumed-notice")) } }
                }
                main #content tabindex="-1" { (done(page)) (body) }
                footer { p {
                    (page.say("page-footer")) " " (page.address) " · "
                    a href=(links::verify(page.lang)) { (page.say("verify-title")) } " · "
                    a href=(links::machines(page.lang)) { (page.say("api-page-title")) }
                } }
            }
        }
    }
}

/// What a title begins with in a rehearsal: «ENSAYO · ».
pub fn rehearsed(page: &Page) -> String {
    if page.rehearsal { format!("{} · ", page.say("rehearsal-mark")) } else { String::new() }
}

/// The band over every page of a rehearsal: words and stripes, never color alone.
pub fn rehearsal_band(page: &Page) -> Markup {
    html! {
        @if page.rehearsal {
            p.rehearsal { b { (page.say("rehearsal-mark")) } " — " (page.say("rehearsal-says")) }
        }
    }
}

/// The box for a search from anywhere.
fn find(page: &Page) -> Markup {
    html! {
        form.find role="search" aria-label=(page.say("find-label")) method="get" action=(links::search(page.lang)) {
            input #find type="search" name="q" aria-label=(page.say("find-label")) aria-keyshortcuts="/"
                maxlength="200" placeholder=(page.say("find-go"));
            button.link type="submit" { (page.say("find-go")) }
        }
    }
}

/// The way in, or to the own desk and out.
fn account(page: &Page) -> Markup {
    html! {
        div.account {
            @match page.signed_in {
                None => a href=(links::sign_in(page.lang, page.address)) { (page.say("nav-sign-in")) },
                Some(signed_in) => {
                    a href=(links::desk(page.lang)) { (page.say("nav-desk")) }
                    a href=(links::account(page.lang)) { (page.say("nav-account")) }
                    form method="post" action=(links::sign_out(page.lang)) {
                        input type="hidden" name=(TOKEN) value=(signed_in.session.form_token);
                        button.link type="submit" { (page.say("nav-sign-out")) }
                    }
                }
            }
        }
    }
}

/// What was just done, for whoever did it, with its place in the record.
fn done(page: &Page) -> Markup {
    let query = page.address.split_once('?').map_or("", |(_, query)| query);
    let given = Given::parse(query);
    let position = given.get("done").filter(|_| page.signed_in.is_some());
    html! {
        @if let Some(position) = position {
            p.done role="status" {
                span aria-hidden="true" { "✓ " }
                @match position.parse::<u64>() {
                    Ok(position) => {
                        (page.say("form-done")) " "
                        a href=(links::entry(page.lang, position)) {
                            (page.fill("part-record-number", &[("number", &position.to_string())]))
                        }
                    }
                    Err(_) => (page.say("form-done-nothing")),
                }
            }
        }
    }
}

/// Whether an entry of the navigation is this very page, or the part that it belongs to.
fn current(page: &Page, here: &str, key: &str, href: &str) -> Option<&'static str> {
    let this = href.strip_prefix(links::prefix(page.lang)) == Some(page.address);
    (key == here).then_some(if this { "page" } else { "true" })
}

/// The parts of the register, in groups; the group that the page belongs to shows its parts in a row of its own.
/// On a phone all of them stand in one menu. Neither needs a script.
fn navigation(page: &Page, here: &str) -> Markup {
    html! {
        nav.groups aria-label=(page.say("page-navigation")) { ul {
            @for (key, entries) in groups(page.lang) {
                @let inside = entries.iter().any(|(key, _)| *key == here);
                @let this = entries[0].0 == here;
                li { a href=(entries[0].1) aria-current=[inside.then_some(if this { "page" } else { "true" })] {
                    (page.say(key))
                } }
            }
        } }
        details.menu {
            summary { (page.say("page-menu")) }
            nav aria-label=(page.say("page-menu")) { @for (key, entries) in groups(page.lang) {
                p { (page.say(key)) }
                ul { @for (key, href) in entries { li { (part(page, here, key, &href)) } } }
            } }
        }
    }
}

/// The parts of the group that the page belongs to.
fn parts_of_group(page: &Page, here: &str) -> Markup {
    let group =
        groups(page.lang).into_iter().find(|(_, entries)| entries.iter().any(|(key, _)| *key == here));
    html! {
        @if let Some((key, entries)) = group {
            nav.parts aria-label=(page.say(key)) { ul {
                @for (key, href) in entries { li { (part(page, here, key, &href)) } }
            } }
        }
    }
}

fn part(page: &Page, here: &str, key: &str, href: &str) -> Markup {
    html! { a href=(href) aria-current=[current(page, here, key, href)] { (page.say(key)) } }
}

/// A group: the message that names it, and its parts with theirs.
type Group = (&'static str, Vec<(&'static str, String)>);

fn groups(lang: Lang) -> [Group; 4] {
    [
        (
            "nav-coalition",
            vec![
                ("nav-home", links::home(lang)),
                ("nav-members", links::members(lang)),
                ("nav-mandates", links::mandates(lang)),
                ("nav-rules", links::rules(lang)),
            ],
        ),
        (
            "nav-plenaries",
            vec![
                ("nav-plenary", links::plenaries(lang)),
                ("nav-minutes", links::all_minutes(lang)),
                ("nav-archive", links::archive(lang)),
            ],
        ),
        (
            "nav-decided",
            vec![
                ("nav-agreements", links::agreements(lang)),
                ("nav-commitments", links::commitments(lang)),
                ("nav-committees", links::committees(lang)),
                ("nav-declarations", links::declarations(lang)),
                ("nav-consultations", links::consultations(lang)),
            ],
        ),
        (
            "nav-record",
            vec![
                ("nav-acts", links::record(lang, None)),
                ("nav-audit", links::audit(lang, &[])),
                ("verify-title", links::verify(lang)),
                ("api-page-title", links::machines(lang)),
            ],
        ),
    ]
}

/// Seats around a table.
fn mark() -> Markup {
    const SEATS: [(&str, &str); 9] = [
        ("15", "6"),
        ("20.8", "8.1"),
        ("23.9", "13.4"),
        ("22.8", "19.5"),
        ("18.1", "23.5"),
        ("11.9", "23.5"),
        ("7.2", "19.5"),
        ("6.1", "13.4"),
        ("9.2", "8.1"),
    ];
    html! {
        svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" {
            circle cx="15" cy="15" r="13" fill="none" stroke="currentColor" stroke-width="2" {}
            @for (x, y) in SEATS { circle cx=(x) cy=(y) r="2" fill="currentColor" {} }
        }
    }
}
