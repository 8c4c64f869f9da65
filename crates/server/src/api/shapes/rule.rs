//! The rules of a day: each parameter with its value, its clause and whether that is confirmed.

use domain::rules::Version;
use domain::source::Clause;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{Certainty, Words};

/// A version of the rules in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct RulesVersion {
    /// Its number, from 1.
    pub version: u32,
    /// The first day it holds.
    #[schema(format = Date)]
    pub effective_on: String,
    /// Why it was adopted, or what it changed.
    pub reason: String,
    /// The agreement that changed them, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// How many parameters are assumed.
    pub assumed: u64,
    /// The entry of its adoption.
    pub position: u64,
}

impl RulesVersion {
    /// A version in a list.
    pub fn of(version: &Version) -> Self {
        Self {
            version: version.number,
            effective_on: version.effective_on.to_string(),
            reason: version.reason.clone(),
            agreement: version.agreement.as_ref().map(ToString::to_string),
            assumed: domain::rules::assumed(&version.rules).0 as u64,
            position: version.adopted_at,
        }
    }
}

/// The rules in force on a day.
#[derive(Debug, Serialize, ToSchema)]
pub struct RulesShape {
    /// The day that was asked for.
    #[schema(format = Date)]
    pub on: String,
    /// Their version.
    #[serde(flatten)]
    pub line: RulesVersion,
    /// Every parameter.
    pub rules: Vec<RuleShape>,
}

/// A parameter of the rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleShape {
    /// Its name: `notice_days`.
    pub name: String,
    /// What holds: a number, a word, or a table of words.
    pub value: Value,
    /// The clause it rests on.
    pub citation: Words,
    /// Where that was read.
    pub source: Words,
    /// Whether the source states it.
    pub status: Certainty,
}

impl RulesShape {
    /// The rules of the version that holds on `on`.
    pub fn of(version: &Version, on: jiff::civil::Date) -> Self {
        let values = serde_json::to_value(&version.rules).expect("rules are words and whole numbers");
        let rule = |(name, clause): (&'static str, &Clause)| RuleShape {
            name: name.to_owned(),
            value: values[name]["value"].clone(),
            citation: (&clause.citation).into(),
            source: (&clause.source).into(),
            status: clause.status.into(),
        };
        Self {
            on: on.to_string(),
            line: RulesVersion::of(version),
            rules: version.rules.clauses().into_iter().map(rule).collect(),
        }
    }
}
