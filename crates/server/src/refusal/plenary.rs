//! Plenaries: the call, the agenda, who is there.

use documents::say;
use domain::plenary::{Attendance, Mode, Refusal, Standing};
use domain::quorum::Quorum;
use domain::right::Right;
use domain::rules::{LateItem, Rules};
use domain::source::Clause;
use domain::symbol::{ItemId, Seat, roman};
use jiff::ToSpan;

use super::entitlement::Lack;
use super::voice::{Voice, name_of};

pub fn told(v: &Voice, refusal: &Refusal) -> String {
    let w = v.words;
    match refusal {
        Refusal::NoSuchPlenary(code) => say!(w, "refusal-plenary-no-such-plenary", plenary = code),
        Refusal::AlreadyConvened(code) => say!(w, "refusal-plenary-already-convened", plenary = code),
        Refusal::CodeDoesNotFit { expected } => {
            say!(w, "refusal-plenary-code-does-not-fit", expected = expected)
        }
        Refusal::OutOfOrder { expected } => {
            say!(w, "refusal-plenary-out-of-order", expected = roman(*expected))
        }
        Refusal::OpensInThePast { opens_on } => {
            say!(w, "refusal-plenary-opens-in-the-past", date = v.date(*opens_on))
        }
        Refusal::NoticeTooShort { needed_days, given_days } => notice(v, *needed_days, *given_days),
        Refusal::HostNotMember(seat) => say!(w, "refusal-plenary-host-not-member", seat = v.seat(seat)),
        Refusal::TextMissing => say!(w, "refusal-plenary-text-missing"),
        Refusal::StandsAt(standing) => {
            say!(w, "refusal-plenary-stands-at", standing = standing_name(*standing))
        }
        Refusal::BeforeItsDay { opens_on } => {
            say!(w, "refusal-plenary-before-its-day", date = v.date(*opens_on))
        }
        Refusal::QuorumNotReached(it) => quorum(v, it),
        Refusal::LacksRight { seat, right } => lacks_right(v, seat, *right),
        Refusal::NotPresent(seat) => say!(w, "refusal-plenary-not-present", seat = v.seat(seat)),
        Refusal::AlreadyRecorded(seat) => say!(w, "refusal-plenary-already-recorded", seat = v.seat(seat)),
        Refusal::AlreadyAnnounced(seat) => say!(w, "refusal-plenary-already-announced", seat = v.seat(seat)),
        Refusal::ModeExcludes { mode, attendance } => mode_excludes(v, *mode, *attendance),
        Refusal::NoSuchItem(_) => say!(w, "refusal-plenary-no-such-item"),
        Refusal::ItemTwice(_) => say!(w, "refusal-plenary-item-twice"),
        Refusal::TitleMissing(_) => say!(w, "refusal-plenary-title-missing"),
        Refusal::OutOfPlace(_) => say!(w, "refusal-plenary-out-of-place"),
        Refusal::OrderIncomplete => say!(w, "refusal-plenary-order-incomplete"),
        Refusal::ItemHasParts(id) => say!(w, "refusal-plenary-item-has-parts", item = v.item(*id)),
        Refusal::ItemNotPending(id) => say!(w, "refusal-plenary-item-not-pending", item = v.item(*id)),
        Refusal::ItemNotOpen(id) => say!(w, "refusal-plenary-item-not-open", item = v.item(*id)),
        Refusal::ItemStillOpen(id) => say!(w, "refusal-plenary-item-still-open", item = v.item(*id)),
        Refusal::ItemsPending(ids) => items_pending(v, ids),
        Refusal::AgendaAdopted => say!(w, "refusal-plenary-agenda-adopted"),
        Refusal::LateItem { needed, closes_days } => {
            let needed = late_item_name(*needed);
            say!(w, "refusal-plenary-late-item", needed = needed, days = closes_days)
        }
        Refusal::NotProcedural(id) => say!(w, "refusal-plenary-not-procedural", decision = id),
        Refusal::ReorderedAlready(id) => say!(w, "refusal-plenary-reordered-already", decision = id),
        Refusal::DecisionPending(id) => say!(w, "refusal-plenary-decision-pending", decision = id),
    }
}

pub fn parameter<'r>(v: &Voice, refusal: &Refusal, rules: &'r Rules) -> Option<&'r Clause> {
    match refusal {
        Refusal::CodeDoesNotFit { .. } | Refusal::OutOfOrder { .. } => Some(&rules.numbering.clause),
        Refusal::NoticeTooShort { .. } => Some(&rules.notice_days.clause),
        Refusal::QuorumNotReached(_) if v.in_session().is_some() => Some(&rules.quorum_to_decide.clause),
        Refusal::QuorumNotReached(_) => Some(&rules.quorum_to_open.clause),
        Refusal::LacksRight { seat, .. } => {
            matches!(Lack::of(v, seat), Lack::OfClass(_)).then_some(&rules.rights.clause)
        }
        Refusal::LateItem { .. } => Some(&rules.late_item.clause),
        _ => None,
    }
}

/// With the first day that the notice reaches.
fn notice(v: &Voice, needed_days: u16, given_days: i32) -> String {
    let earliest = v.day.saturating_add(i32::from(needed_days).days());
    say!(
        v.words,
        "refusal-plenary-notice-too-short",
        needed = needed_days,
        given = given_days.max(0),
        earliest = v.date(earliest),
    )
}

fn quorum(v: &Voice, quorum: &Quorum) -> String {
    let rules = v.coalition.rules.on(v.day).map(|version| &version.rules);
    let counts = rules.is_none_or(|rules| rules.remote_counts.value);
    say!(
        v.words,
        "refusal-plenary-quorum-not-reached",
        // A plenary that is not in session can only be about to open.
        purpose = if v.in_session().is_some() { "decide" } else { "open" },
        present = quorum.present,
        members = quorum.members,
        needed = quorum.needed,
        missing = quorum.needed.saturating_sub(quorum.present),
        remote = if counts { "counts" } else { "does-not-count" },
    )
}

fn lacks_right(v: &Voice, seat: &Seat, right: Right) -> String {
    let lack = Lack::of(v, seat);
    say!(
        v.words,
        "refusal-plenary-lacks-right",
        seat = v.seat(seat),
        right = v.right(right),
        reason = lack.name(),
        date = lack.date(v),
        class = lack.class(v),
    )
}

fn mode_excludes(v: &Voice, mode: Mode, attendance: Attendance) -> String {
    let (mode, attendance) = (name_of(&mode), name_of(&attendance));
    say!(v.words, "refusal-plenary-mode-excludes", mode = mode, attendance = attendance)
}

fn items_pending(v: &Voice, ids: &[ItemId]) -> String {
    let numbers: Vec<String> = ids.iter().filter_map(|id| v.item_number(*id)).collect();
    let items = if numbers.len() == ids.len() { v.list(numbers) } else { "none".to_owned() };
    say!(v.words, "refusal-plenary-items-pending", count = ids.len(), items = items)
}

fn standing_name(standing: Standing) -> &'static str {
    match standing {
        Standing::Convened => "convened",
        Standing::Open => "open",
        Standing::Suspended => "suspended",
        Standing::Closed => "closed",
    }
}

fn late_item_name(needed: LateItem) -> &'static str {
    match needed {
        LateItem::Unanimity => "unanimity",
        LateItem::TwoThirds => "two-thirds",
        LateItem::Chair => "chair",
    }
}

#[cfg(test)]
pub fn samples() -> Vec<Refusal> {
    use domain::symbol::DecisionId;
    use jiff::civil::date;

    let day = date(2023, 11, 30);
    let item = ItemId(3);
    let quorum = |present| Quorum { present, needed: 5, members: 9 };
    vec![
        Refusal::NoSuchPlenary("IV-2023".into()),
        Refusal::AlreadyConvened("IV-2023".into()),
        Refusal::CodeDoesNotFit { expected: "IV-2023".into() },
        Refusal::OutOfOrder { expected: 5 },
        Refusal::OpensInThePast { opens_on: day },
        Refusal::NoticeTooShort { needed_days: 30, given_days: 10 },
        Refusal::NoticeTooShort { needed_days: 30, given_days: 1 },
        Refusal::NoticeTooShort { needed_days: 1, given_days: -4 },
        Refusal::HostNotMember("IOM".into()),
        Refusal::TextMissing,
        Refusal::StandsAt(Standing::Convened),
        Refusal::StandsAt(Standing::Open),
        Refusal::StandsAt(Standing::Suspended),
        Refusal::StandsAt(Standing::Closed),
        Refusal::BeforeItsDay { opens_on: day },
        Refusal::QuorumNotReached(quorum(0)),
        Refusal::QuorumNotReached(quorum(1)),
        Refusal::QuorumNotReached(quorum(4)),
        Refusal::LacksRight { seat: "IOM".into(), right: Right::Vote },
        Refusal::LacksRight { seat: "PAN".into(), right: Right::Stand },
        Refusal::LacksRight { seat: "XYZ".into(), right: Right::Attend },
        Refusal::NotPresent("MEX".into()),
        Refusal::AlreadyRecorded("MEX".into()),
        Refusal::AlreadyAnnounced("MEX".into()),
        Refusal::ModeExcludes { mode: Mode::InPerson, attendance: Attendance::Remote },
        Refusal::ModeExcludes { mode: Mode::Remote, attendance: Attendance::InRoom },
        Refusal::NoSuchItem(item),
        Refusal::ItemTwice(item),
        Refusal::TitleMissing(item),
        Refusal::OutOfPlace(item),
        Refusal::OrderIncomplete,
        Refusal::ItemHasParts(item),
        Refusal::ItemNotPending(item),
        Refusal::ItemNotOpen(item),
        Refusal::ItemStillOpen(item),
        Refusal::NotProcedural(DecisionId { plenary: "IV-2023".into(), number: 2 }),
        Refusal::ReorderedAlready(DecisionId { plenary: "IV-2023".into(), number: 2 }),
        Refusal::ItemsPending(vec![item]),
        Refusal::ItemsPending(vec![ItemId(1), item]),
        Refusal::AgendaAdopted,
        Refusal::LateItem { needed: LateItem::Unanimity, closes_days: 0 },
        Refusal::LateItem { needed: LateItem::TwoThirds, closes_days: 1 },
        Refusal::LateItem { needed: LateItem::Chair, closes_days: 7 },
        Refusal::DecisionPending(DecisionId { plenary: "IV-2023".into(), number: 2 }),
    ]
}
