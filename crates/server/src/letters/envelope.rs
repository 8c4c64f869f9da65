//! A letter as mail programs exchange it (RFC 5322 and MIME): headers, the text, an entry for the calendar.

use std::time::{Duration, SystemTime};

use domain::words::Lang;
use lettre::Message;
use lettre::message::header::{ContentDisposition, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};

use super::Posted;

/// The letter, ready to be handed over. The reason it cannot be is for the secretariat to read.
pub fn seal(posted: &Posted, from: &Mailbox, to: Mailbox) -> Result<Message, String> {
    let letter = &posted.letter;
    let seconds = u64::try_from(posted.posted_at.as_second()).unwrap_or_default();
    let lang = match letter.lang {
        Lang::Es => "es",
        Lang::En => "en",
    };
    let builder = Message::builder()
        .from(from.clone())
        .to(to)
        // The same at every attempt, so that a letter that comes twice is recognized as one.
        .message_id(Some(format!("<{}@{}>", posted.id, from.email.domain())))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .subject(letter.subject.clone())
        // RFC 3834: no «out of office» comes back.
        .raw_header(plain("Auto-Submitted", "auto-generated"))
        .raw_header(plain("Content-Language", lang));
    let builder = match &letter.off {
        // RFC 2369: mail programs offer it beside the letter.
        Some(link) => builder.raw_header(plain("List-Unsubscribe", &format!("<{link}>"))),
        None => builder,
    };
    let text = SinglePart::plain(letter.text.clone());
    let sealed = match &letter.calendar {
        None => builder.singlepart(text),
        Some(calendar) => {
            let kind = ContentType::parse("text/calendar; method=PUBLISH; charset=utf-8")
                .expect("a fixed, valid kind of content");
            let entry = SinglePart::builder()
                .header(kind)
                .header(ContentDisposition::attachment(&calendar.name))
                .body(calendar.object.clone());
            builder.multipart(MultiPart::mixed().singlepart(text).singlepart(entry))
        }
    };
    sealed.map_err(|error| error.to_string())
}

fn plain(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}
