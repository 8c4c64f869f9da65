//! What whoever keeps the archive can do about a claim: settle, withdraw, take up.

use domain::archive::offer::Offer;
use domain::command::Actor;
use domain::commitment::Owner;
use domain::deadline::Due;
use domain::right::Capacity;
use domain::symbol::MeetingId;
use domain::words::Lang;

use crate::links;
use crate::pages::frame::Page;

/// As whom a visitor may keep the archive.
pub fn keeper<'a>(page: &Page<'a>) -> Option<&'a Actor> {
    let signed_in = page.signed_in?;
    [Capacity::Secretariat, Capacity::Registrar].into_iter().find_map(|it| signed_in.acts_as(it))
}

/// As whom a visitor may take up commitments.
pub fn bureau<'a>(page: &Page<'a>) -> Option<&'a Actor> {
    keeper(page).or_else(|| page.signed_in?.acts_as(Capacity::Presidency))
}

/// The form of an act about a claim, filled in.
pub fn about(page: &Page, actor: &Actor, act: &str, meeting: &MeetingId, claim: u64) -> String {
    let (claim, who) = (claim.to_string(), links::actor(actor));
    let next = links::archived_meeting(page.lang, meeting);
    let fields = [("meeting", meeting.as_str()), ("claim", &*claim), ("as", &*who), ("next", &*next)];
    links::act_with(page.lang, act, &fields)
}

/// The form that takes an offered commitment up, filled in.
pub fn take_up(page: &Page, actor: &Actor, meeting: &MeetingId, offer: &Offer) -> String {
    let owner = match &offer.owner {
        Owner::Seat(seat) => seat.to_string(),
        Owner::Office(office) => documents::name_of(office),
        Owner::AllMembers {} => "all".to_owned(),
    };
    let mut fields = vec![
        ("meeting", meeting.to_string()),
        ("claim", offer.claim.to_string()),
        ("owner", owner),
        ("as", links::actor(actor)),
        ("next", links::archived_meeting(page.lang, meeting)),
    ];
    for (name, lang) in [("text.es", Lang::Es), ("text.en", Lang::En)] {
        fields.extend(offer.text.version(lang).map(|text| (name, text.to_owned())));
    }
    fields.extend(match &offer.due {
        Due::On(day) => vec![("due", "on".to_owned()), ("due.on", day.to_string())],
        Due::Days(days) => vec![("due", "days".to_owned()), ("due.days", days.to_string())],
        Due::FirstPlenaryOf(year) => {
            vec![("due", "first_plenary_of".to_owned()), ("due.year", year.to_string())]
        }
        Due::AtPlenary(code) => vec![("due", "at_plenary".to_owned()), ("due.plenary", code.to_string())],
        Due::NextPlenary {} => vec![("due", "next_plenary".to_owned())],
    });
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    links::act_with(page.lang, "archive.take_up", &fields)
}
