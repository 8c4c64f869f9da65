//! The short permanent names of things: seats, plenaries, agreements.
//!
//! A symbol is what people write on paper and in addresses, so it is part of the record and never changes.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Serialize};

/// Makes a symbol type: a short text that is only ever compared, ordered and shown.
macro_rules! symbol {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; [`is_symbol`] is asked where a person typed it.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The symbol as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

symbol! {
    /// A seat at the table: ISO 3166-1 alpha-3 for a state (`MEX`), an acronym for an organization (`IOM`).
    Seat
}
symbol! {
    /// The code of a plenary: `IV-2023` (roman ordinal and year) or `XVII` (running count).
    PlenaryCode
}
symbol! {
    /// A paper on file, by its symbol: `IV-2023/DOC/2`.
    PaperSymbol
}
symbol! {
    /// A joint declaration: `DC-2023-1`.
    DeclarationId
}
symbol! {
    /// A management report of a Presidency: `IG-2023`.
    ReportId
}
symbol! {
    /// A data matrix: `SOM` for the smuggling of migrants.
    MatrixId
}
symbol! {
    /// A committee: `PC-1-2023`.
    CommitteeId
}
symbol! {
    /// A consultation of the capitals: `PS-2024-1` by silence, `CE-2024-1` by written replies, `AR-2024-1` for what
    /// was taken *ad referendum*.
    ConsultationId
}
symbol! {
    /// An election: `E-2024-presidency`.
    ElectionId
}
symbol! {
    /// A commitment: `IV-2023/A5/C1`, or `IV-2023/T1` where it was taken up from the archive.
    CommitmentId
}
symbol! {
    /// A document of the archive: `D1`, `D2`, in the order they were admitted.
    DocumentId
}
symbol! {
    /// A meeting that documents of the archive tell of, of whatever body: `CORETT/IV-2023`, `FAGA/2019-05`.
    MeetingId
}

/// Whether `text` may serve as a symbol: letters, digits, `-`, `/` and `.`, at most 64 of them.
pub fn is_symbol(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/.".contains(&byte))
}

/// A person, known to the record by number alone; name and address live beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Person(pub u32);

/// An agenda item of one plenary; kept when the item moves or is renumbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u16);

/// An agreement: the plenary and its gapless number there. Shown as `IV-2023/A5`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AgreementId {
    /// The plenary that agreed.
    pub plenary: PlenaryCode,
    /// From 1, without gaps.
    pub number: u16,
}

impl fmt::Display for AgreementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/A{}", self.plenary, self.number)
    }
}

/// A decision: the plenary and its running number there. Shown as `IV-2023/D2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DecisionId {
    /// The plenary that decided.
    pub plenary: PlenaryCode,
    /// From 1, without gaps.
    pub number: u16,
}

impl fmt::Display for DecisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/D{}", self.plenary, self.number)
    }
}

/// Writes `number` in roman numerals; plenaries of a year and running counts stay below 4000.
pub fn roman(number: u16) -> String {
    const LETTERS: [(u16, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number;
    let mut written = String::new();
    for (value, letters) in LETTERS {
        while left >= value {
            written.push_str(letters);
            left -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_the_ones_on_the_actas() {
        let pairs =
            [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (17, "XVII"), (49, "XLIX"), (1994, "MCMXCIV")];
        for (number, written) in pairs {
            assert_eq!(roman(number), written);
        }
    }

    #[test]
    fn a_symbol_has_no_blanks_and_no_accents() {
        assert!(is_symbol("IV-2023/A5"));
        for bad in ["", "IV 2023", "México", "a\nb"] {
            assert!(!is_symbol(bad), "{bad:?}");
        }
    }
}
