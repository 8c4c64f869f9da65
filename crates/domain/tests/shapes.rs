//! Every event reads back as it was written, in the shape that the formats promise.
//!
//! `shapes.jsonl` has at least one line per event, and one per way of saying things inside them.

use std::collections::BTreeSet;

use domain::{
    Event, agreement, archive, commitment, committee, consultation, decision, declaration, election, floor,
    mandate, matrix, membership, minutes, motion, paper, plenary, report, rules,
};
use serde_json::Value;

/// Names every event; one that is added and not named here does not compile.
macro_rules! events {
    ($($topic:ident $lifted:ident { $($variant:ident)+ })+) => {
        fn name(event: &Event) -> &'static str {
            match event {
                $($(Event::$lifted($topic::Event::$variant { .. }) => {
                    concat!(stringify!($topic), ".", stringify!($variant))
                })+)+
            }
        }

        const NAMES: &[&str] = &[$($(concat!(stringify!($topic), ".", stringify!($variant)),)+)+];
    };
}

events! {
    rules Rules { Adopted Amended }
    membership Membership {
        Founded Admitted Renamed Suspended Reinstated Withdrew BodyNamed Accredited Replaced AccreditationEnded
    }
    mandate Mandate { Begun Designated TakenOver Ended HeldAdInterim }
    plenary Plenary {
        Convened ItemAdded ItemAmended AgendaReordered ItemWithdrawn AgendaAdopted PresenceRecorded
        DepartureRecorded PresenceAnnounced DepartureAnnounced Opened ItemOpened Noted ItemClosed ItemCarriedOver
        Suspended Resumed QuorumLost QuorumRegained Closed RepresentativeRecorded
    }
    floor Floor {
        Requested Withdrawn Given Ended Paused Resumed ListClosed ListOpened Reordered Limited
    }
    decision Decision {
        ObjectionsAsked RollDrawn BallotReceived VotingExtended VotingClosed BallotsDisclosed
        Opened AmendmentProposed AmendmentsRanked AmendmentWithdrawn Divided TextAmended Stated VoteCast
        HandsCounted FellBackToVote VotedAgain TieSettled Closed Withdrawn
    }
    motion Motion { Moved Ruled Withdrawn }
    agreement Agreement { Recorded Corrected }
    minutes Minutes {
        CarriedIn Drafted Revised Circulated Observed ObservationSettled Submitted Approved Signed Published
        Corrected
    }
    declaration Declaration { Presented StanceTaken }
    report Report { Presented }
    matrix Matrix { Proposed }
    committee Committee {
        SetUp Volunteered SupportOffered SupportAccepted FellDue Delivered Dissolved
    }
    election Election {
        Called Nominated Consented CandidacyWithdrawn Opened Objected VoteCast RoundClosed LotDrawn Announced
        VoteDisclosed
    }
    commitment Commitment { Made TakenUp FellDue ProgressReported Verified Disputed Fulfilled Lapsed }
    paper Paper { Issued }
    consultation Consultation {
        Circulated Objected Stated Replied Extended Referred Confirmed Declined Withdrawn Concluded
    }
    archive Archive { Admitted Transcribed Settled Withdrawn }
}

/// Each line as data, and as the event it is.
fn shapes() -> Vec<(Value, Event)> {
    let lines = include_str!("shapes.jsonl").lines();
    lines
        .map(|line| {
            let value: Value = serde_json::from_str(line).expect("a line of JSON");
            let event = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
            (value, event)
        })
        .collect()
}

#[test]
fn every_event_reads_back_as_it_was_written() {
    for (value, event) in shapes() {
        let written = serde_json::to_value(&event).expect("events are data");
        assert_eq!(written, value);
        let read: Event = serde_json::from_value(written).expect("what was written can be read");
        assert_eq!(read, event);
    }
}

#[test]
fn no_event_is_without_an_example() {
    let shown: BTreeSet<&str> = shapes().iter().map(|(_, event)| name(event)).collect();
    let missing: Vec<&&str> = NAMES.iter().filter(|name| !shown.contains(**name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn numbers_are_whole_nothing_is_null_and_names_are_plain() {
    for (value, _) in shapes() {
        check(&value);
    }
}

fn check(value: &Value) {
    match value {
        Value::Null => panic!("what is unknown is left out, not null"),
        Value::Number(number) => assert!(number.is_i64() || number.is_u64(), "{number} is not whole"),
        Value::Array(values) => values.iter().for_each(check),
        Value::Object(fields) => {
            for (key, value) in fields {
                // Seats are keys in a tally; all else is a field or the name of a variant.
                let seat = key.bytes().all(|byte| byte.is_ascii_uppercase());
                let field = key
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
                assert!(seat || field, "{key}");
                check(value);
            }
        }
        Value::Bool(_) | Value::String(_) => {}
    }
}
