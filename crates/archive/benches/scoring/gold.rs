//! What a careful reader found in a document of the corpus: `NAME.json`, as `corpus/README.md` describes it.

use std::collections::BTreeMap;

use archive::proposal::{Deadline, Kind, Language, MeetingKind, Mode, PartialDate, Role, Who};
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gold {
    pub language: Language,
    #[serde(default, deserialize_with = "or_none")]
    pub meetings: Vec<Meeting>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Meeting {
    pub body: Option<String>,
    pub acronym: Option<String>,
    pub code: Option<String>,
    pub number: Option<u32>,
    pub year: Option<i32>,
    pub kind: Option<MeetingKind>,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    pub place: Option<String>,
    pub country: Option<String>,
    pub mode: Option<Mode>,
    pub host: Option<Who>,
    pub presidency: Option<Who>,
    pub secretariat: Option<Who>,
    #[serde(deserialize_with = "or_none")]
    pub participants: Vec<Who>,
    #[serde(deserialize_with = "or_none")]
    pub observers: Vec<Who>,
    #[serde(deserialize_with = "or_none")]
    pub attendance: BTreeMap<String, Attendance>,
    #[serde(deserialize_with = "or_none")]
    pub agreements: Vec<Agreement>,
    #[serde(deserialize_with = "or_none")]
    pub elections: Vec<Election>,
    #[serde(deserialize_with = "or_none")]
    pub endorsements: Vec<Endorsement>,
}

/// How one delegation took part.
#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Attendance {
    InPerson,
    Remote,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    #[serde(default)]
    pub number: Option<String>,
    pub begins: String,
    pub ends: String,
    pub kind: Kind,
    #[serde(default, deserialize_with = "or_none")]
    pub actors: Vec<(Who, Role)>,
    #[serde(default)]
    pub deadline: Option<Deadline>,
    #[serde(default, deserialize_with = "or_none")]
    pub documents: Vec<String>,
    #[serde(default, deserialize_with = "or_none")]
    pub amounts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    pub office: String,
    #[serde(default)]
    pub elected: Option<Who>,
    #[serde(default)]
    pub term: Option<String>,
    #[serde(default, deserialize_with = "or_none")]
    pub disclosed: Vec<Who>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endorsement {
    pub document: String,
    pub by: Who,
}

/// A list that is `null` is empty.
fn or_none<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default)
}
