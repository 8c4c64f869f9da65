//! What can happen to the membership. Shapes are for ever.

use alloc::string::String;
use alloc::vec::Vec;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Class, Delegate};
use crate::symbol::{AgreementId, Person, Seat};
use crate::words::Text;

/// What happened to the membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The coalition was founded.
    Founded {
        /// Full name.
        name: Text,
        /// The symbol that permanent ids begin with.
        acronym: String,
        /// The year of creation.
        founded_in: i16,
        /// IANA time zone that days are counted in.
        zone: String,
    },
    /// A participant was admitted, or passed into another class.
    Admitted {
        /// Its seat.
        seat: Seat,
        /// Its name.
        name: Text,
        /// As what.
        class: Class,
        /// The first day.
        from: Date,
        /// The language it works in.
        language: crate::words::Lang,
        /// IANA time zone of its capital.
        zone: String,
        /// Its capital.
        capital: Text,
        /// The agreement that admitted it, where there was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
    },
    /// A participant was renamed from a day on.
    Renamed {
        /// Its seat, which stays.
        seat: Seat,
        /// The new name.
        name: Text,
        /// The first day of the new name.
        from: Date,
    },
    /// A member's rights rest from a day on.
    Suspended {
        /// Its seat.
        seat: Seat,
        /// First day.
        from: Date,
        /// Why, in a sentence.
        reason: Text,
    },
    /// A suspension ended.
    Reinstated {
        /// Its seat.
        seat: Seat,
        /// The first day its rights hold again.
        from: Date,
    },
    /// A participant left.
    Withdrew {
        /// Its seat.
        seat: Seat,
        /// Its last day.
        last_day: Date,
    },
    /// The body that sits for a member.
    BodyNamed {
        /// The member.
        seat: Seat,
        /// The body.
        body: Text,
        /// The first day.
        from: Date,
        /// The units of government that write for it, highest first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        units: Vec<Text>,
    },
    /// Somebody speaks for a seat.
    Accredited {
        /// The seat.
        seat: Seat,
        /// Who, as what, until when.
        delegate: Delegate,
    },
    /// Somebody took another's place in a delegation.
    Replaced {
        /// The seat.
        seat: Seat,
        /// Who leaves.
        outgoing: Person,
        /// Who comes, from when.
        incoming: Delegate,
    },
    /// An accreditation ended.
    AccreditationEnded {
        /// The seat.
        seat: Seat,
        /// Who.
        person: Person,
        /// The last day.
        last_day: Date,
    },
}
