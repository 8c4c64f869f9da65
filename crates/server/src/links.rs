//! Every address of the program in one place.

use domain::command::Actor;
use domain::commitment::{Basis, Commitment};
use domain::symbol::{
    AgreementId, CommitteeId, ConsultationId, DeclarationId, DocumentId, MeetingId, Person, PlenaryCode, Seat,
};
use domain::words::Lang;
use jiff::civil::Date;

/// The prefix of a language.
pub fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/es",
        Lang::En => "/en",
    }
}

/// The coalition's page.
pub fn home(lang: Lang) -> String {
    format!("{}/", prefix(lang))
}

/// A plenary: `/es/IV-2023`.
pub fn plenary(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/{code}", prefix(lang))
}

/// For how long each seat spoke in a plenary.
pub fn speaking(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/speaking", plenary(lang, code))
}

/// All plenaries.
pub fn plenaries(lang: Lang) -> String {
    format!("{}/plenaries", prefix(lang))
}

/// All consultations of the capitals.
pub fn consultations(lang: Lang) -> String {
    format!("{}/consultations", prefix(lang))
}

/// A consultation: `/es/consultations/PS-2024-1`.
pub fn consultation(lang: Lang, id: &ConsultationId) -> String {
    format!("{}/{id}", consultations(lang))
}

/// All declarations.
pub fn declarations(lang: Lang) -> String {
    format!("{}/declarations", prefix(lang))
}

/// A declaration: `/es/declarations/DC-1-2023`.
pub fn declaration(lang: Lang, id: &DeclarationId) -> String {
    format!("{}/{id}", declarations(lang))
}

/// All agreements, before a question or an ending.
pub fn agreements(lang: Lang) -> String {
    format!("{}/agreements", prefix(lang))
}

/// All committees.
pub fn committees(lang: Lang) -> String {
    format!("{}/committees", prefix(lang))
}

/// A committee: `/es/committees/PC-1-2023`.
pub fn committee(lang: Lang, id: &CommitteeId) -> String {
    format!("{}/{id}", committees(lang))
}

/// All commitments, before a question or an ending.
pub fn commitments(lang: Lang) -> String {
    format!("{}/commitments", prefix(lang))
}

/// Who holds, held and is to hold the offices.
pub fn mandates(lang: Lang) -> String {
    format!("{}/mandates", prefix(lang))
}

/// The minutes of every plenary, for the public; [`minutes`] is the desk's.
pub fn all_minutes(lang: Lang) -> String {
    format!("{}/minutes", prefix(lang))
}

/// Everyone at the table.
pub fn members(lang: Lang) -> String {
    format!("{}/members", prefix(lang))
}

/// A seat: `/es/members/MEX`.
pub fn member(lang: Lang, seat: &Seat) -> String {
    format!("{}/{seat}", members(lang))
}

/// Who did what, with what was asked for.
pub fn audit(lang: Lang, asked: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.extend_pairs(asked).finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}/audit{mark}{query}", prefix(lang))
}

/// The room, as somebody sees it: the plenary in session; `""` for whoever follows it.
pub fn room(lang: Lang, part: &str) -> String {
    match part {
        "" => format!("{}/room", prefix(lang)),
        part => format!("{}/room/{part}", prefix(lang)),
    }
}

/// The room of one plenary, as somebody sees it.
pub fn room_of(lang: Lang, part: &str, code: &PlenaryCode) -> String {
    format!("{}?plenary={code}", room(lang, part))
}

/// The acta of a plenary as it grows, for whoever writes it.
pub fn acta(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}{}", prefix(lang), acta_path(code))
}

/// The same without a language.
pub fn acta_path(code: &PlenaryCode) -> String {
    format!("/room/acta/{code}")
}

/// Something by its symbol, in whichever language the reader chooses: `/IV-2023/A5`.
pub fn plain(symbol: impl std::fmt::Display) -> String {
    format!("/{symbol}")
}

/// An agreement: `/es/IV-2023/A5`.
pub fn agreement(lang: Lang, id: &AgreementId) -> String {
    format!("{}/{id}", prefix(lang))
}

/// What a commitment rests on: the agreement's commitments, or the claim of the archive.
pub fn basis(lang: Lang, it: &Commitment) -> String {
    match &it.basis {
        Basis::Agreement(agreement) => format!("{}#commitments", self::agreement(lang, agreement)),
        Basis::Archived(on) => archived_claim(lang, &on.meeting, on.claim),
    }
}

/// The archive: documents, and the meetings they tell of.
pub fn archive(lang: Lang) -> String {
    format!("{}/archive", prefix(lang))
}

/// A page of its meetings and one of its documents, of those with these words.
pub fn archive_page(lang: Lang, query: Option<&str>, meetings: usize, documents: usize) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.extend_pairs(query.map(|it| ("q", it)));
    pairs.extend_pairs((meetings > 1).then(|| ("page", meetings.to_string())));
    pairs.extend_pairs((documents > 1).then(|| ("documents", documents.to_string())));
    let pairs = pairs.finish();
    let mark = if pairs.is_empty() { "" } else { "?" };
    format!("{}{mark}{pairs}", archive(lang))
}

/// Files left to be read for the archive, with what was read in each.
pub fn readings(lang: Lang) -> String {
    format!("{}/review", archive(lang))
}

/// Where reading is paused and goes on.
pub fn readings_queue(lang: Lang) -> String {
    format!("{}/queue", readings(lang))
}

/// What was read in one file, to be reviewed: `/es/archive/review/3`.
pub fn reading(lang: Lang, id: u64) -> String {
    format!("{}/{id}", readings(lang))
}

/// That file as it came.
pub fn reading_file(lang: Lang, id: u64) -> String {
    format!("{}/file", reading(lang, id))
}

/// A document of the archive: `/es/archive/documents/D1`.
pub fn archived_document(lang: Lang, id: &DocumentId) -> String {
    format!("{}/documents/{id}", archive(lang))
}

/// A meeting of the archive: `/es/archive/meetings/CORETT/IV-2023`.
pub fn archived_meeting(lang: Lang, id: &MeetingId) -> String {
    format!("{}/meetings/{id}", archive(lang))
}

/// A claim on the page of its meeting.
pub fn archived_claim(lang: Lang, id: &MeetingId, claim: u64) -> String {
    format!("{}#c{claim}", archived_meeting(lang, id))
}

/// The record, newest first; `from` is the newest position shown.
pub fn record(lang: Lang, from: Option<u64>) -> String {
    match from {
        Some(from) => format!("{}/record?from={from}", prefix(lang)),
        None => format!("{}/record", prefix(lang)),
    }
}

/// One entry of the record.
pub fn entry(lang: Lang, position: u64) -> String {
    format!("{}/record/{position}", prefix(lang))
}

/// The rules in force.
pub fn rules(lang: Lang) -> String {
    format!("{}/rules", prefix(lang))
}

/// Where a paper is verified.
pub fn verify(lang: Lang) -> String {
    format!("{}/verify", prefix(lang))
}

/// The letters of the house, on the desk of whoever keeps them: those at a stage, on a page.
pub fn letters(lang: Lang, stage: Option<&str>, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(stage.map(|it| ("stage", it)));
    query.extend_pairs((page > 1).then(|| ("page", page.to_string())));
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}/letters{mark}{query}", desk(lang))
}

/// One letter on that desk.
pub fn letter(lang: Lang, id: &str) -> String {
    format!("{}/letters/{id}", desk(lang))
}

/// Where the reader of a letter asks for no more of its kind; `token` says who.
pub fn letters_off(lang: Lang, token: &str) -> String {
    format!("{}/letters/off/{token}", prefix(lang))
}

/// Search over everything.
pub fn search(lang: Lang) -> String {
    format!("{}/search", prefix(lang))
}

/// The rules that hold on a day.
pub fn rules_on(lang: Lang, day: Date) -> String {
    format!("{}?on={day}", rules(lang))
}

/// What programs can ask, for the people who write them.
pub fn machines(lang: Lang) -> String {
    format!("{}/api", prefix(lang))
}

/// The acts as a feed; `from` is the newest position in it, the newest of all where nobody says.
pub fn feed(lang: Lang, from: Option<u64>) -> String {
    match from {
        Some(from) => format!("{}/feed.atom?from={from}", prefix(lang)),
        None => format!("{}/feed.atom", prefix(lang)),
    }
}

/// Plenaries and deadlines for a calendar program.
pub fn calendar(lang: Lang) -> String {
    format!("{}/calendar.ics", prefix(lang))
}

/// One plenary for a calendar program: `/es/IV-2023.ics`.
pub fn plenary_calendar(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/{code}.ics", prefix(lang))
}

/// A paper, by the position at which it was issued.
pub fn paper(position: u64) -> String {
    format!("/papers/{position}.pdf")
}

/// An act and its form, without a language: `/acts/plenary.convene`.
pub fn act_path(act: &str) -> String {
    format!("/acts/{act}")
}

/// An act and its form.
pub fn act(lang: Lang, act: &str) -> String {
    [prefix(lang), "/acts/", act].concat()
}

/// An act and its form, with some of its fields filled in.
pub fn act_with(lang: Lang, name: &str, fields: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    format!("{}?{}", act(lang, name), query.extend_pairs(fields).finish())
}

/// The desk in one of the capacities that a person may act in: `/es/desk/PAN.secretariat`.
pub fn desk_of(lang: Lang, who: &Actor) -> String {
    format!("{}/{}", desk(lang), actor(who))
}

/// The minutes of a plenary on the desk: written, observed or read.
pub fn minutes(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}{}", prefix(lang), minutes_path(code))
}

/// The same without a language.
pub fn minutes_path(code: &PlenaryCode) -> String {
    format!("/desk/minutes/{code}")
}

/// The agenda of a plenary on the desk: arranged and added to, or read.
pub fn agenda(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}{}", prefix(lang), agenda_path(code))
}

/// The same without a language.
pub fn agenda_path(code: &PlenaryCode) -> String {
    format!("/desk/agenda/{code}")
}

/// The own note of a plenary.
pub fn note(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/note/{code}", desk(lang))
}

/// The same as a paper, before it is issued.
pub fn note_pdf(lang: Lang, code: &PlenaryCode) -> String {
    format!("{}/preview.pdf", note(lang, code))
}

/// The board of commitments.
pub fn board(lang: Lang) -> String {
    format!("{}/commitments", desk(lang))
}

/// The care of the record: check and backup.
pub fn care(lang: Lang) -> String {
    format!("{}/care", desk(lang))
}

/// The desk of whoever is signed in.
pub fn desk(lang: Lang) -> String {
    format!("{}/desk", prefix(lang))
}

/// Where one signs in; `next`, without its language, is where one goes on.
pub fn sign_in(lang: Lang, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}/sign-in?next={next}", prefix(lang))
}

/// The own account of whoever is signed in.
pub fn account(lang: Lang) -> String {
    format!("{}/account", prefix(lang))
}

/// The way to the identity provider; `next`, without its language, is where one goes on.
pub fn provider(lang: Lang, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}/sign-in/provider?next={next}", prefix(lang))
}

/// Everybody who has an account, for whoever keeps the accounts.
pub fn people(lang: Lang) -> String {
    format!("{}/people", prefix(lang))
}

/// One of them.
pub fn person(lang: Lang, person: Person) -> String {
    format!("{}/{}", people(lang), person.0)
}

/// Where somebody is invited.
pub fn invite(lang: Lang) -> String {
    format!("{}/invite", people(lang))
}

/// Where the own second factor is set up and changed; `next`, without its language, is where one goes on.
pub fn second_factor(lang: Lang, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}/second-factor?next={next}", account(lang))
}

/// A one-time link to sign in with, whose token stands in it; `next`, without its language, is where one goes on.
pub fn one_time(lang: Lang, token: &str, next: &str) -> String {
    let next: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{}/sign-in/link/{token}?next={next}", prefix(lang))
}

/// Where one signs out, by a form.
pub fn sign_out(lang: Lang) -> String {
    format!("{}/sign-out", prefix(lang))
}

/// An actor in an address: `PAN.secretariat`.
pub fn actor(actor: &Actor) -> String {
    format!("{}.{}", actor.seat, documents::name_of(&actor.capacity))
}

/// An address of ours, or nothing: whoever comes with an address of elsewhere is not sent there.
pub fn local(address: &str) -> Option<String> {
    let ours =
        address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\r', '\n']);
    ours.then(|| address.to_owned())
}

/// Where one lands after an act, which then says where it stands in the record.
pub fn done(next: &str, position: Option<u64>) -> String {
    let (path, fragment) =
        next.split_once('#').map_or((next, String::new()), |(path, part)| (path, format!("#{part}")));
    let mark = if path.contains('?') { '&' } else { '?' };
    let position = position.map_or_else(|| "nothing".to_owned(), |position| position.to_string());
    format!("{path}{mark}done={position}{fragment}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_elsewhere() {
        assert_eq!(local("/es/desk").as_deref(), Some("/es/desk"));
        for elsewhere in ["https://x.example", "//x.example", "/\\x.example", "javascript:1", "/a\r\nb"] {
            assert_eq!(local(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn what_was_done_is_said_where_one_lands() {
        assert_eq!(done("/es/IV-2023#A5", Some(7)), "/es/IV-2023?done=7#A5");
        assert_eq!(done("/es/record?from=4", None), "/es/record?from=4&done=nothing");
    }
}
