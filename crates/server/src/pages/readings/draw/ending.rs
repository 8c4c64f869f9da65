//! The last form of a review: what the document is, which meetings it tells of, what they would then contradict, and
//! the press that writes.

use documents::{Voice, archived, capitalized};
use domain::archive::against::{Verdict, against, lived};
use domain::archive::{ArchivedMeeting, Claim, Language};
use domain::symbol::{MeetingId, PlenaryCode};
use domain::words::{Lang, Text};
use maud::{Markup, html};

use super::super::write;
use super::{Review, hidden, id_of};
use crate::forms::draw as form;
use crate::forms::field::Field;
use crate::forms::given::Given;
use crate::lang::Words;
use crate::links;
use crate::pages::archive::compared;
use crate::readings::{Content, facts};

/// The form with all that it says beside it.
pub fn last_form(review: &Review, content: &Content) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let undecided = review.facts.iter().filter(|it| !it.is_decided(&reading.review)).count();
    let accepted = review.facts.iter().filter(|it| it.claimed(&reading.review).is_some()).count();
    let text = crate::readings::digest(content.text.as_bytes());
    let known = write::known_as(page.coalition, &reading.sha256, &text);
    let fields = fields(review, content, undecided);
    let empty = Given::default();
    let given = match &review.open {
        super::Open::None => review.given.unwrap_or(&empty),
        _ => &empty,
    };
    let faults = if review.open == super::Open::None { review.trouble.faults.as_slice() } else { &[] };
    html! {
        section.ending #f-write tabindex="-1" aria-labelledby="write-title" {
            h2 #write-title { (page.say("reading-write-title")) }
            p { (page.fill("reading-write-lede", &[("count", &accepted.to_string())])) }
            @if let Some(known) = known {
                p.band { (page.fill("reading-admitted", &[("document", known.as_str())])) }
            }
            @for place in 0..content.proposal.meetings.len().max(1) { (beside(review, place)) }
            (form::summary(page, &fields, faults))
            form.act-form method="post" action=(links::reading(page.lang, reading.id)) novalidate {
                (hidden(review))
                (form::fields(page, &fields, given, faults))
                p.row {
                    button.btn.main type="submit" name="do" value="write" { (page.say("reading-write")) }
                    button.btn type="submit" name="do" value="save" { (page.say("reading-save")) }
                }
                p.hint { (page.say("reading-write-hint")) }
            }
        }
    }
}

fn fields(review: &Review, content: &Content, undecided: usize) -> Vec<Field> {
    let (page, reading) = (review.page, review.reading);
    let proposed = citation(review);
    let languages = Language::ALL.iter().map(|it| {
        let name = documents::name_of(it);
        let shown = page.say(&format!("document-language-{name}"));
        (name, shown)
    });
    let language = reading.review.language.unwrap_or_else(|| facts::language(content.proposal.language));
    let mut fields = vec![
        Field::text("citation", "field-archive-citation")
            .hint(page.say("hint-citation"))
            .text_known(Some(reading.review.citation.as_ref().unwrap_or(&proposed))),
        Field::choice("language", "field-document-language", languages.collect())
            .value(documents::name_of(&language)),
        Field::line("issuer", "field-issuer")
            .hint(page.say("hint-who"))
            .known(reading.review.issuer.as_ref())
            .optional(),
    ];
    let meetings = content.proposal.meetings.len().max(1);
    for place in 0..meetings {
        let mut field = Field::line(write::field(place), "field-archived-meeting")
            .hint(page.say("hint-archived-meeting"))
            .value(id_of(review, place));
        if meetings > 1 {
            let number = (place + 1).to_string();
            field.hint = Some(format!(
                "{}. {}",
                page.fill("reading-meeting-of", &[("number", &number)]),
                page.say("hint-archived-meeting")
            ));
        }
        fields.push(field);
    }
    if undecided > 0 {
        let hint = page.fill("reading-undecided", &[("count", &undecided.to_string())]);
        fields.push(Field::check("leave", "reading-leave-out").hint(hint));
    }
    fields
}

/// What the document is, as far as its name and its meetings tell.
fn citation(review: &Review) -> Text {
    let name = review.reading.name.rsplit_once('.').map_or(review.reading.name.as_str(), |(stem, _)| stem);
    let name = name.replace(['_', '-'], " ");
    let about = id_of(review, 0).replace('/', " ");
    let said = |lang: Lang| {
        let key = if about.is_empty() { "reading-citation-bare" } else { "reading-citation" };
        Words::of(lang).say(key, &[("name", &name), ("meeting", &about)])
    };
    Text { authentic: review.page.lang, es: Some(said(Lang::Es)), en: Some(said(Lang::En)) }
}

/// What stands of a meeting already: as it was lived, and as other documents tell it.
fn beside(review: &Review, place: usize) -> Markup {
    let id = MeetingId::new(id_of(review, place));
    let told: Vec<Claim> = review
        .facts
        .iter()
        .filter(|it| it.meeting == place)
        .filter_map(|it| it.claimed(&review.reading.review).map(|it| it.claim))
        .collect();
    html! { (as_lived(review, &id, &told)) (as_archived(review, &id, &told)) }
}

/// What is accepted so far beside the plenary that the record has witnessed, what differs first.
fn as_lived(review: &Review, id: &MeetingId, told: &[Claim]) -> Markup {
    let (page, coalition) = (review.page, review.page.coalition);
    let drafted =
        ArchivedMeeting::drafted(coalition, id.clone(), (review.actor, page.today), told.iter().cloned());
    let ours = coalition.membership.founding.as_ref().map_or("", |it| it.acronym.as_str());
    let code = id.as_str().strip_prefix(ours).and_then(|it| it.strip_prefix('/')).map(PlenaryCode::from);
    let named = code.and_then(|it| coalition.plenaries.get(&it));
    let Some(plenary) = named.or_else(|| lived(coalition, &drafted)) else { return html! {} };
    let code = &plenary.code;
    let mut lines = against(coalition, &drafted, plenary).lines;
    lines.sort_by_key(|it| it.verdict != Verdict::Differs);
    let differ = lines.iter().filter(|it| it.verdict == Verdict::Differs).count().to_string();
    let title = page.fill("reading-compared", &[("plenary", code.as_str())]);
    html! {
        div.band {
            (page.fill("reading-lived", &[("plenary", code.as_str())])) " "
            a href=(links::plenary(page.lang, code)) { (code) }
        }
        @if !told.is_empty() {
            div.compared {
                h3 { (title) }
                p { (page.fill("reading-differs", &[("count", &differ)])) }
                (compared::lines(page, &title, "reading-column-document", &lines))
            }
        }
    }
}

/// What other documents tell of the meeting, and what would contradict it.
fn as_archived(review: &Review, id: &MeetingId, told: &[Claim]) -> Markup {
    let page = review.page;
    let v = Voice::new(page.coalition, page.lang, page.today);
    let Some(meeting) = page.coalition.archive.meetings.get(id) else { return html! {} };
    let documents: Vec<String> = meeting.documents().into_iter().map(ToString::to_string).collect();
    html! {
        div.band {
            p { (page.fill("reading-exists", &[("meeting", id.as_str()), ("documents", &documents.join(", "))])) " "
                a href=(links::archived_meeting(page.lang, id)) { (id) } }
            ul.contradictions { @for claim in told { @for kept in meeting.contradicting(claim) { li {
                b { (capitalized(&archived::field(v, claim))) ": " }
                (page.fill("reading-contradicts", &[
                    ("new", &archived::value(v, claim)),
                    ("document", kept.document.as_str()),
                    ("old", &archived::value(v, &kept.claim)),
                ]))
            } } } }
        }
    }
}
