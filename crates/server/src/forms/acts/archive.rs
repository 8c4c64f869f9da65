//! The archive: documents admitted, what they say transcribed one claim at a time, settled, withdrawn, taken up.
//!
//! Whoever reviews a whole document does it on a page of its own; these forms are for the odd one.

use documents::capitalized;
use domain::archive::admit::Admit;
use domain::archive::claim::MeetingKind;
use domain::archive::settle::Settle;
use domain::archive::take_up::TakeUp;
use domain::archive::transcribe::Transcribe;
use domain::archive::withdraw::Withdraw;
use domain::archive::{Language, Who};
use domain::command::Command;
use domain::commitment::Owner;
use domain::mandate::Office;
use domain::symbol::{DocumentId, MeetingId, Seat};

use self::claim::claimed;
use super::choices::{self, Choices};
use crate::forms::Order;
use crate::forms::field::{Field, Kind};
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};

pub(crate) mod amounts;
pub(crate) mod claim;
mod states;

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Admit::ACTION, fields: admit_fields, order: admit },
    ActForm { action: &Transcribe::ACTION, fields: transcribe_fields, order: transcribe },
    ActForm {
        action: &Settle::ACTION,
        fields: |asking| vec![meeting(asking), claim_number(asking)],
        order: |filled| {
            let (meeting, claim) = (meeting_of(filled), filled.number("claim"));
            Some(Order::of(Settle { meeting: meeting?, claim: claim? }))
        },
    },
    ActForm {
        action: &Withdraw::ACTION,
        fields: |asking| vec![meeting(asking), claim_number(asking), Field::text("reason", "field-reason")],
        order: |filled| {
            let (meeting, claim) = (meeting_of(filled), filled.number("claim"));
            let reason = filled.text("reason");
            Some(Order::of(Withdraw { meeting: meeting?, claim: claim?, reason: reason? }))
        },
    },
    ActForm { action: &TakeUp::ACTION, fields: take_up_fields, order: take_up },
];

fn admit_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    vec![
        Field::text("citation", "field-archive-citation").hint(page.say("hint-citation")),
        Field::line("original", "field-original-digest").hint(page.say("hint-original-digest")),
        Field::line("text", "field-text-digest").hint(page.say("hint-text-digest")).optional(),
        Field::choice("language", "field-document-language", languages(asking)),
        Field::line("issuer", "field-issuer").hint(page.say("hint-who")).optional(),
    ]
}

fn admit(filled: &mut Filled) -> Option<Order> {
    let (citation, original) = (filled.text("citation"), filled.line("original"));
    let (text, language) = (filled.opt_line("text"), filled.variant("language"));
    let issuer = filled.opt_line("issuer").map(|it| who(&it));
    // A file that is plain text is its own text.
    let original = original?;
    let text = text.unwrap_or_else(|| original.clone());
    Some(Order::of(Admit { original, text, citation: citation?, language: language?, issuer }))
}

fn languages(asking: &Asking) -> Choices {
    choices::variants(asking, "document-language-", &Language::ALL)
}

fn transcribe_fields(asking: &Asking) -> Vec<Field> {
    let archive = &asking.page.coalition.archive;
    let documents = archive.documents.iter().rev();
    let documents = documents.map(|it| choices::named(&it.id, it.citation.get(asking.page.lang))).collect();
    let mut fields = vec![
        Field::choice("document", "field-archived-document", documents),
        Field::line("meeting", "field-archived-meeting").hint(asking.page.say("hint-archived-meeting")),
    ];
    fields.extend(claim::fields(asking));
    fields
}

fn transcribe(filled: &mut Filled) -> Option<Order> {
    let (document, meeting) = (filled.symbol("document").map(DocumentId::new), meeting_of(filled));
    let claimed = claimed(filled);
    let claims = vec![claimed?];
    Some(Order::of(Transcribe { document: document?, meeting: meeting?, claims }))
}

/// A meeting of the archive that is known.
fn meeting(asking: &Asking) -> Field {
    let all = asking.page.coalition.archive.meetings.keys();
    Field::choice(
        "meeting",
        "field-archived-meeting",
        all.map(|it| (it.to_string(), it.to_string())).collect(),
    )
}

fn claim_number(asking: &Asking) -> Field {
    Field::number("claim", "field-claim").hint(asking.page.say("hint-claim"))
}

fn meeting_of(filled: &mut Filled) -> Option<MeetingId> {
    filled.symbol("meeting").map(MeetingId::new)
}

/// Every member at once, as an owner.
const ALL: &str = "all";
/// The offices, as owners.
const OFFICES: [(&str, Office); 2] =
    [("presidency", Office::Presidency), ("secretariat", Office::Secretariat)];

fn take_up_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let offices = OFFICES.map(|(name, _)| (name.to_owned(), page.say(&format!("office-{name}"))));
    let mut owners = vec![(ALL.to_owned(), page.say("field-owner-all"))];
    owners.extend(offices);
    owners.extend(choices::seats(asking));
    vec![
        meeting(asking),
        claim_number(asking),
        Field::choice("owner", "field-owner", owners),
        Field::text("text", "field-commitment-text"),
        Field::new("due", "field-due", Kind::Due(choices::plenaries(asking))),
    ]
}

fn take_up(filled: &mut Filled) -> Option<Order> {
    let (meeting, claim) = (meeting_of(filled), filled.number("claim"));
    let (owner, text, due) = (filled.symbol("owner"), filled.text("text"), filled.due("due"));
    let owner = match owner?.as_str() {
        ALL => Owner::AllMembers {},
        name => match OFFICES.iter().find(|(it, _)| *it == name) {
            Some((_, office)) => Owner::Office(*office),
            None => Owner::Seat(Seat::from(name)),
        },
    };
    Some(Order::of(TakeUp { meeting: meeting?, claim: claim?, owner, text: text?, due: due? }))
}

/// Somebody as one types it: `MEX`, one of the words for offices and everybody, or a name.
pub(crate) fn who(typed: &str) -> Who {
    match typed.to_lowercase().as_str() {
        _ if states::is_state(typed) => Who::State(typed.to_owned()),
        "la presidencia" | "presidencia" | "the presidency" | "presidency" => Who::Presidency,
        "la secretaría" | "secretaría" | "la secretaría técnica" | "the secretariat" | "secretariat" => {
            Who::Secretariat
        }
        "la plenaria" | "plenaria" | "the plenary" | "plenary" => Who::Plenary,
        "los miembros" | "miembros" | "the members" | "members" => Who::Members,
        "los observadores" | "observadores" | "the observers" | "observers" => Who::Observers,
        "el comité" | "comité" | "the committee" | "committee" => Who::Committee,
        _ => Who::Body(typed.to_owned()),
    }
}

/// The kinds of a meeting with the words of papers for them.
fn meeting_kinds(asking: &Asking) -> Choices {
    let v = documents::Voice::new(asking.page.coalition, asking.page.lang, asking.page.today);
    let said = |it: &MeetingKind| capitalized(&documents::archived::kind_of_meeting(v, *it));
    MeetingKind::ALL.iter().map(|it| (documents::name_of(it), said(it))).collect()
}
