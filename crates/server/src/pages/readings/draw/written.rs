//! What became of a review: what was written where, and the commitments that can now be taken up.

use domain::archive::offer::{Offer, offers};
use domain::archive::take_up::TakeUp;
use domain::command::Command;
use domain::commitment::Owner;
use domain::deadline::Due;
use domain::mandate::Office;
use domain::symbol::MeetingId;
use maud::{Markup, html};

use super::Review;
use crate::forms::posted::TOKEN;
use crate::links;
use crate::pages::frame::tag;
use crate::pages::parts;
use crate::readings::Content;
use crate::session;

/// What was written, with its place in the record.
pub fn what(review: &Review, content: &Content) -> Markup {
    let (page, reading) = (review.page, review.reading);
    let _ = content;
    let Some(written) = &reading.review.written else { return html! {} };
    html! {
        section.written aria-labelledby="written-title" {
            h2 #written-title { (page.say("reading-written-title")) }
            ul.list {
                li { (page.say("reading-written-document")) " "
                    a href=(links::archived_document(page.lang, &written.document)) { (written.document) } }
                @for (meeting, position, count) in &written.meetings {
                    li {
                        (page.fill("reading-written", &[("count", &count.to_string())])) " "
                        a href=(links::archived_meeting(page.lang, meeting)) { (meeting) }
                        @if *position > 0 { " · " (parts::record_link(page, *position)) }
                    }
                }
            }
        }
        @for (meeting, ..) in &written.meetings { (to_take_up(review, meeting)) }
    }
}

fn to_take_up(review: &Review, id: &MeetingId) -> Markup {
    let page = review.page;
    let Some(meeting) = page.coalition.archive.meetings.get(id) else { return html! {} };
    let offers = offers(page.coalition, meeting, page.today);
    let agreed_on = domain::archive::offer::agreed_on(meeting).unwrap_or(page.today);
    html! {
        @if !offers.is_empty() {
            section.offers {
                h2 { (page.fill("reading-offers", &[("meeting", id.as_str())])) }
                ul.list { @for offer in &offers { li {
                    p.says { (page.text(&offer.text)) }
                    p.soft { (parts::owner(page, &offer.owner)) " · " (parts::due(page, (&offer.due, None, agreed_on))) }
                    (button(review, id, offer))
                } } }
            }
        }
    }
}

/// The act itself, all of it known already.
fn button(review: &Review, meeting: &MeetingId, offer: &Offer) -> Markup {
    let page = review.page;
    let owner = match &offer.owner {
        Owner::AllMembers {} => "all".to_owned(),
        Owner::Office(Office::Presidency) => "presidency".to_owned(),
        Owner::Office(Office::Secretariat) => "secretariat".to_owned(),
        Owner::Seat(seat) => seat.to_string(),
    };
    let (kind, due) = match &offer.due {
        Due::On(day) => ("on", Some(("due.on", day.to_string()))),
        Due::Days(days) => ("days", Some(("due.days", days.to_string()))),
        Due::FirstPlenaryOf(year) => ("first_plenary_of", Some(("due.year", year.to_string()))),
        Due::AtPlenary(code) => ("at_plenary", Some(("due.plenary", code.to_string()))),
        Due::NextPlenary {} => ("next_plenary", None),
    };
    let text = offer.text.get(offer.text.authentic);
    html! {
        form.inline method="post" action=(links::act(page.lang, TakeUp::ACTION.name)) {
            input type="hidden" name=(TOKEN) value=(review.signed_in.session.form_token);
            input type="hidden" name="request" value=(session::random());
            input type="hidden" name="next" value=(links::reading(page.lang, review.reading.id));
            input type="hidden" name="meeting" value=(meeting);
            input type="hidden" name="claim" value=(offer.claim);
            input type="hidden" name="owner" value=(owner);
            input type="hidden" name={ "text." (tag(offer.text.authentic)) } value=(text);
            input type="hidden" name="due" value=(kind);
            @if let Some((name, value)) = &due { input type="hidden" name=(name) value=(value); }
            button.btn type="submit" { (page.say("do-archive-take-up")) }
        }
    }
}
