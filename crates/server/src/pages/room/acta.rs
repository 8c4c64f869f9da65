//! The acta as it grows: each event of the session as its sentence, in order, and the prose that the secretariat
//! writes over it or after it while the room goes on. Nothing of this is an act: it lies beside the record until the
//! minutes are drafted.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use documents::lang::Catalog;
use documents::sentence::sentence;
use domain::outline::is_told;
use domain::plenary::{self, Plenary};
use domain::right::Capacity;
use domain::symbol::{ItemId, PlenaryCode};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact};
use maud::{Markup, html};

use super::gesture::{REQUEST_PLACE, TOKEN_PLACE, filled};
use crate::app::Known;
use crate::forms::filled::Filled;
use crate::forms::given::Given;
use crate::forms::posted::{Posted, TOKEN};
use crate::links;
use crate::pages::act::script;
use crate::pages::frame::{Page, frame, tag};
use crate::pages::{desk, parts, reply};
use crate::prose::{Outcome, Place, Texts, Written};
use crate::site::Site;
use crate::visitor::{SignedIn, Visitor};

/// How many of the newest sentences stand on the table; the others have a page of their own.
const TAIL: usize = 12;
/// The boxes of a text, by language.
const BOXES: [(Lang, &str); 2] = [(Lang::Es, "language-es"), (Lang::En, "language-en")];

/// The newest sentences, to be written over while the room goes on.
pub fn for_secretary(page: &Page, plenary: &Plenary, next: &str) -> Markup {
    let acta = Acta::of(page, plenary, next, None, false);
    let told = acta.told();
    let earlier = told.len().saturating_sub(TAIL);
    let is_drafted = page.coalition.minutes.contains_key(&plenary.code);
    html! {
        h2 { (page.say("room-acta")) }
        @if is_drafted { p.band { (page.say("room-acta-drafted")) " "
            a href=(links::minutes(page.lang, &plenary.code)) { (page.say("room-acta-workshop")) } } }
        @if told.is_empty() { p.soft { (page.say("room-acta-empty")) } }
        @if earlier > 0 {
            p.earlier { a href=(links::acta(page.lang, &plenary.code)) {
                (page.fill("room-acta-earlier", &[("count", &earlier.to_string())]))
            } }
        }
        ol.acta { @for fact in &told[earlier..] { (acta.entry(fact)) } }
    }
}

/// The acta of one plenary, on a page.
struct Acta<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    texts: Texts,
    numbers: BTreeMap<ItemId, String>,
    next: &'a str,
    /// A form that came back, and what stood in its way.
    back: Option<(&'a Given, &'a str)>,
    is_open: bool,
    /// Whether it has a page of its own, and no heading above it but that of the page.
    is_page: bool,
}

impl<'a> Acta<'a> {
    fn of(
        page: &'a Page<'a>,
        plenary: &'a Plenary,
        next: &'a str,
        back: Option<(&'a Given, &'a str)>,
        is_page: bool,
    ) -> Self {
        let is_open = !page.coalition.minutes.contains_key(&plenary.code);
        let (texts, numbers) = (page.prose.of(&plenary.code), plenary.numbers());
        Self { page, plenary, texts, numbers, next, back, is_open, is_page }
    }

    /// What stands in the acta: the events that the minutes tell of, and where an item begins.
    fn told(&self) -> Vec<&'a Fact> {
        let facts = self.plenary.proceedings.iter().map(|it| &**it);
        facts.filter(|fact| is_told(&fact.event) || opened_item(&fact.event).is_some()).collect()
    }

    fn entry(&self, fact: &Fact) -> Markup {
        let position = fact.position;
        html! {
            @match opened_item(&fact.event) {
                Some(item) => li.heading id={ "acta-" (position) } {
                    @match self.is_page { true => h2 { (self.heading(item)) }, false => h3 { (self.heading(item)) } }
                    @if self.is_open { div.does { (self.addition(position)) } }
                    (self.after(position))
                },
                None => li id={ "acta-" (position) } { (self.sentence(fact)) (self.after(position)) },
            }
        }
    }

    fn heading(&self, item: ItemId) -> Markup {
        let found = self.plenary.agenda.iter().chain(&self.plenary.withdrawn_items);
        let found = found.into_iter().find(|it| it.draft.id == item);
        let number = self.numbers.get(&item).map_or("", String::as_str);
        html! { span.n { (number) } " " @if let Some(item) = found { (self.page.text(&item.draft.title)) } }
    }

    /// The sentence of an event, or the prose in its place with the sentence under it.
    fn sentence(&self, fact: &Fact) -> Markup {
        let page = self.page;
        let place = Place { event: fact.position, after: 0 };
        let written = self.texts.get(&place);
        let prose = written.and_then(|it| it.text.as_ref());
        let both = both(page.coalition, fact);
        let own = both.version(page.lang).unwrap_or_default();
        html! {
            div.says {
                @match prose {
                    Some(text) => {
                        p { (page.text(text)) }
                        p.own { span.chip.now { (page.say("room-acta-written")) } " " (own) }
                    }
                    None => p { (own) },
                }
            }
            p.note { (self.hour(fact)) " · " (parts::record_link(page, fact.position)) }
            @if self.is_open {
                div.does {
                    (self.writing(place, "room-acta-write", &fact.position.to_string(), written, &both))
                    (self.addition(fact.position))
                }
            }
        }
    }

    /// The paragraphs that stand after an event.
    fn after(&self, event: u64) -> Markup {
        let own = self.texts.range(Place { event, after: 1 }..=Place { event, after: u16::MAX });
        html! {
            @for (place, written) in own {
                @if let Some(text) = &written.text {
                    div.says.added { p { (self.page.text(text)) } }
                    @if self.is_open {
                        div.does { (self.writing(*place, "room-acta-write", &place.written(), Some(written), &Text::default())) }
                    }
                }
            }
        }
    }

    /// The way to one paragraph more after an event.
    fn addition(&self, event: u64) -> Markup {
        let place = self.page.prose.next_after(&self.plenary.code, event);
        self.writing(place, "room-acta-add", &event.to_string(), None, &Text::default())
    }

    /// The boxes of a text, folded away; `otherwise` is what stands where nothing was written.
    fn writing(
        &self,
        place: Place,
        key: &str,
        about: &str,
        written: Option<&Written>,
        otherwise: &Text,
    ) -> Markup {
        let page = self.page;
        let at = place.written();
        let back = self.back.filter(|(given, _)| given.get("place") == Some(&at));
        let revision = written.map_or(0, |it| it.revision);
        let shown = written.and_then(|it| it.text.as_ref()).unwrap_or(otherwise);
        html! {
            details.write data-own id={ "write-" (at.replace('+', "-")) } open[back.is_some()] {
                summary { (page.say(key)) span.unseen { " · " (about) } }
                form.gesture method="post" action=(links::acta(page.lang, &self.plenary.code)) data-act="acta" {
                    input type="hidden" name=(TOKEN) value=(TOKEN_PLACE);
                    input type="hidden" name="request" value=(REQUEST_PLACE);
                    input type="hidden" name="place" value=(at);
                    input type="hidden" name="was" value=(revision);
                    input type="hidden" name="next" value=(self.next);
                    @if let Some((_, trouble)) = back { p.alert role="alert" { (trouble) } }
                    @for (lang, label) in BOXES {
                        @let name = format!("text.{}", tag(lang));
                        @let id = format!("{name}-{}", at.replace('+', "-"));
                        label for=(id) { (page.say(label)) }
                        textarea id=(id) name=(name) lang=(tag(lang)) rows="3" {
                            (back.and_then(|(given, _)| given.get(&name)).or_else(|| shown.version(lang)).unwrap_or_default())
                        }
                    }
                    button.btn type="submit" { (page.say("room-acta-keep")) }
                }
            }
        }
    }

    fn hour(&self, fact: &Fact) -> Markup {
        html! { time datetime=(fact.at) { (Catalog::papers(self.page.lang).hour(fact.at, &self.plenary.zone)) } }
    }
}

/// The item that an event opens.
fn opened_item(event: &Event) -> Option<ItemId> {
    match event {
        Event::Plenary(plenary::Event::ItemOpened { item, .. }) => Some(*item),
        _ => None,
    }
}

/// The sentence of an event in both languages.
fn both(coalition: &Coalition, fact: &Fact) -> Text {
    let said = |lang| sentence(coalition, fact, lang);
    Text { authentic: Lang::Es, es: said(Lang::Es), en: said(Lang::En) }
}

/// `GET /room/acta/{plenary}`: all of it, to be written over in peace.
pub async fn show(State(site): State<Site>, Path(code): Path<String>, visitor: Visitor) -> Response {
    let Some(signed_in) = &visitor.signed_in else { return desk::sign_in(&visitor) };
    if !writes(signed_in) {
        return reply::not_found(State(site), visitor).await;
    }
    whole(&site, &visitor, &PlenaryCode::new(code), StatusCode::OK, None)
}

/// `POST /room/acta/{plenary}`: one text, kept beside the record.
pub async fn save(State(site): State<Site>, Path(code): Path<String>, posted: Posted) -> Response {
    let Posted { visitor, given, is_ours, by_script } = posted;
    let code = PlenaryCode::new(code);
    let door = links::sign_in(visitor.lang, &links::acta_path(&code));
    let Some(signed_in) = &visitor.signed_in else {
        return if by_script { script::sign_in(&door) } else { Redirect::to(&door).into_response() };
    };
    if !writes(signed_in) {
        return reply::not_found(State(site), visitor).await;
    }
    let kept = if is_ours { keep(&site, &visitor, &code, &given).await } else { Err("form-not-ours") };
    match kept {
        Ok(said) if by_script => script::said(&said),
        Ok(_) => {
            let next =
                given.get("next").and_then(links::local).unwrap_or_else(|| links::acta(visitor.lang, &code));
            Redirect::to(&next).into_response()
        }
        Err(key) => {
            let why = crate::lang::Words::of(visitor.lang).say(key, &[]);
            match by_script {
                true => script::refused(&why),
                false => whole(&site, &visitor, &code, StatusCode::CONFLICT, Some((&given, &why))),
            }
        }
    }
}

/// Whoever writes the minutes.
fn writes(signed_in: &SignedIn) -> bool {
    [Capacity::Secretariat, Capacity::Registrar].into_iter().any(|it| signed_in.acts_as(it).is_some())
}

/// Keeps the text of a form, and says so; or the message that says why not.
async fn keep(
    site: &Site,
    visitor: &Visitor,
    code: &PlenaryCode,
    given: &Given,
) -> Result<String, &'static str> {
    let place = given.get("place").and_then(Place::read).ok_or("room-acta-no-place")?;
    let was = given.get("was").and_then(|it| it.parse().ok()).ok_or("room-acta-no-place")?;
    let text = {
        let known = site.app.known();
        if known.coalition.minutes.contains_key(code) {
            return Err("room-acta-drafted");
        }
        let own = own_sentence(&known, code, place).ok_or("room-acta-no-place")?;
        let page = Page::new(site, &known, visitor);
        let text = Filled::new(given, &page, &site.app.people).opt_text("text");
        // What reads like the sentence of the event is that sentence.
        text.filter(|it| (&it.es, &it.en) != (&own.es, &own.en))
    };
    match site.app.write_prose(code, place, was, text).await {
        Ok(Outcome::Kept(_)) => {
            site.room.stir();
            Ok(crate::lang::Words::of(visitor.lang).say("room-acta-kept", &[]))
        }
        Ok(Outcome::Overtaken(_)) => Err("room-acta-overtaken"),
        Err(problem) => {
            tracing::error!(%problem, "a text of the acta was not kept");
            Err("room-acta-failed")
        }
    }
}

/// What the event at a place says by itself; nothing where the plenary has no such event.
fn own_sentence(known: &Known, code: &PlenaryCode, place: Place) -> Option<Text> {
    let plenary = known.coalition.plenaries.get(code)?;
    let fact = plenary.proceedings.iter().find(|it| it.position == place.event)?;
    Some(if place.after == 0 { both(&known.coalition, fact) } else { Text::default() })
}

fn whole(
    site: &Site,
    visitor: &Visitor,
    code: &PlenaryCode,
    status: StatusCode,
    back: Option<(&Given, &str)>,
) -> Response {
    let known = site.app.known();
    let page = Page::new(site, &known, visitor);
    let Some(plenary) = page.coalition.plenaries.get(code) else { return reply::missing(&page) };
    let next = links::acta(page.lang, code);
    let acta = Acta::of(&page, plenary, &next, back, true);
    let title = page.say("room-acta");
    let body = html! {
        div.head { p.code { (code) } div { h1 { (title) } p { (page.say("room-acta-hint")) } }
            p.row { a.btn href=(links::room_of(page.lang, "secretary", code)) { (page.say("room-to-secretary")) } } }
        div.workshop {
            @if let Some((_, trouble)) = back { div.alert role="alert" { p { (trouble) } } }
            ol.acta { @for fact in acta.told() { (acta.entry(fact)) } }
        }
    };
    let token = visitor.signed_in.as_ref().map_or("", |it| it.session.form_token.as_str());
    let markup = frame(&page, &format!("{title} · {code}"), "nav-desk", body).into_string();
    reply::private(&page, status, maud::PreEscaped(filled(&markup, token)))
}
