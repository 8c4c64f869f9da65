//! Elections and endorsements that the agreements and the prose tell of.

use std::ops::Range;

use crate::agreements::Taken;
use crate::attendance;
use crate::document::Document;
use crate::inflect::Mood;
use crate::judge::{governed, subjects};
use crate::named;
use crate::proposal::{Election, Endorsement, Found, Kind, Meeting, Role, Sureness, Vote, Who};
use crate::sentences::sentences;
use crate::verbs::{self, Deed};
use crate::who::{Mention, mentions};
use crate::words::is_one_at;

/// Offices by the words for them, folded.
const OFFICES: &[(&str, &[&str])] = &[
    ("vice-presidency", &["vicepresidencia", "vicepresidente", "vicepresidenta", "vice-chair"]),
    (
        "presidency",
        &[
            "presidencia",
            "presidente",
            "presidenta",
            "presidir",
            "presidency",
            "president",
            "chair",
            "chairmanship",
            "chairperson",
            "chairman",
        ],
    ),
    ("secretariat", &["secretaria", "secretariado", "secretariat", "secretario", "secretary"]),
    (
        "treasury",
        &[
            "tesoreria",
            "tesorero",
            "tesorera",
            "treasury",
            "treasurer",
            "tesoureiro",
            "tesoureira",
            "tesouraria",
        ],
    ),
    ("rapporteur", &["relator", "relatora", "relatoria", "rapporteur"]),
    (
        "coordination",
        &[
            "coordinador",
            "coordinadora",
            "coordinacion",
            "coordinator",
            "coordenador",
            "coordenacao",
            "coordenadora",
        ],
    ),
];

/// Whether a word names an office.
pub fn is_office(token: &crate::words::Token) -> bool {
    OFFICES.iter().any(|(_, words)| token.is_one(words))
}

/// Fills in elections and endorsements.
pub fn read(doc: &Document, taken: &[Taken], meeting: &mut Meeting) {
    let issuer = attendance::issuer(meeting).map(|it| it.value.who.clone());
    for it in taken {
        if it.agreement.kind.value == Kind::Elect || votes(doc, &it.tokens) {
            meeting.elections.extend(elections(doc, it));
        }
        endorsements(doc, it, issuer.as_ref(), &mut meeting.endorsements);
    }
    if !meeting.elections.is_empty() {
        told_votes(doc, meeting);
    }
}

/// Votes that are told in a sentence of their own: «La delegación del Perú votó por Ecuador», «voted for Fiji».
fn told_votes(doc: &Document, meeting: &mut Meeting) {
    const FOR: &[&str] = &["por", "para", "for", "em", "en", "favor", "a"];
    let tokens = &doc.tokens;
    let votes = |it: usize| {
        tokens[it].is_one(&["voto", "votou", "voted"]) && is_one_at(tokens, it + 1, FOR)
            || tokens[it].is_one(&["voto", "vote"])
                && is_one_at(tokens, it + 1, &["fue", "foi", "was", "went"])
                && is_one_at(tokens, it + 2, FOR)
    };
    for at in (0..tokens.len()).filter(|it| votes(*it)) {
        let around = at.saturating_sub(24)..(at + 12).min(tokens.len());
        let own = sentences(doc.text(), tokens, around).into_iter().find(|it| it.contains(&at));
        let Some(sentence) = own else { continue };
        let spoken = mentions(doc.text(), tokens, sentence.clone(), &doc.context);
        let state = |it: &&Mention| matches!(it.who, Who::State(_));
        let (Some(by), Some(candidate)) = (
            spoken.iter().rev().filter(state).find(|it| it.tokens.end <= at),
            spoken.iter().filter(state).find(|it| it.tokens.start > at),
        ) else {
            continue;
        };
        let vote = Vote { by: by.who.clone(), candidate: Some(candidate.who.clone()) };
        let known = meeting.elections.iter().any(|it| it.disclosed.iter().any(|it| it.value.by == vote.by));
        let election = meeting
            .elections
            .iter_mut()
            .find(|it| it.elected.as_ref().is_some_and(|it| it.value == candidate.who));
        if let Some(election) = election.filter(|_| !known) {
            election.disclosed.push(Found::new(vote, doc.span(&by.tokens), "vote", Sureness::Likely));
        }
    }
}

fn votes(doc: &Document, range: &Range<usize>) -> bool {
    verbs::within(doc.context.language, &doc.tokens, range.clone())
        .iter()
        .any(|it| it.verb.lemma.contains("… voto"))
}

/// The office named at a token.
fn office(doc: &Document, range: &Range<usize>, at: usize) -> Option<(&'static str, Range<usize>)> {
    let tokens = &doc.tokens;
    let vice = tokens[at].is("vice") && tokens.get(at + 1).is_some_and(|it| it.is("-"));
    if vice && at + 2 < range.end {
        return Some(("vice-presidency", at..at + 3));
    }
    OFFICES.iter().find(|(_, words)| tokens[at].is_one(words)).map(|(name, _)| (*name, at..at + 1))
}

/// Who was elected to what; one for each office.
fn elections(doc: &Document, taken: &Taken) -> Vec<Election> {
    let range = &taken.tokens;
    let spoken = mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    let mut found: Vec<Election> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let Some((name, words)) = office(doc, range, at) else {
            at += 1;
            continue;
        };
        at = words.end;
        let hit = verbs::within(doc.context.language, &doc.tokens, range.start..words.start)
            .into_iter()
            .next_back();
        let acts = name == "secretariat" && hit.as_ref().is_none_or(|it| it.tokens.start > words.start);
        let subject =
            !governed(doc, range, &Mention { tokens: words.clone(), who: Who::Presidency, placed: false })
                && hit.is_none();
        if acts || subject || found.iter().any(|it| it.office.value == name) {
            continue;
        }
        found.push(Election {
            span: taken.agreement.span,
            office: Found::new(name.to_owned(), doc.span(&words), "office", Sureness::Likely),
            elected: None,
            term: term(doc, range),
            disclosed: Vec::new(),
        });
    }
    if found.is_empty() && taken.agreement.kind.value == Kind::Elect {
        let what = doc.span(range);
        let office = Found::new("other".to_owned(), what, "office", Sureness::Unsure);
        found.push(Election {
            span: taken.agreement.span,
            office,
            elected: None,
            term: term(doc, range),
            disclosed: Vec::new(),
        });
    }
    let elected: Vec<&Found<crate::proposal::Actor>> =
        taken.agreement.actors.iter().filter(|it| it.value.role == Role::Elected).collect();
    let count = found.len();
    for (index, election) in found.iter_mut().enumerate() {
        let one = if count == 1 { elected.first() } else { elected.get(index) };
        election.elected =
            one.map(|it| Found::new(it.value.who.clone(), it.span, "elected", Sureness::Likely));
        if election.elected.is_none() && election.office.value == "presidency" {
            election.elected = will_preside(doc, &spoken);
        }
        election.disclosed = disclosed(doc, range, &spoken);
    }
    found
}

/// The state that is said to preside from then on: «Honduras, que presidirá la Coalición».
fn will_preside(doc: &Document, spoken: &[Mention]) -> Option<Found<Who>> {
    const RELATIVE: &[&str] = &["que", "quien", "who", "which", "quem", "cual"];
    const PRESIDES: &[&str] =
        &["presidira", "chair", "preside", "ejercera", "asumira", "assumira", "exercera"];
    let tokens = &doc.tokens;
    let found = spoken.iter().find(|it| {
        let after: Vec<&str> = tokens[it.tokens.end..].iter().take(5).map(|it| it.folded.as_str()).collect();
        matches!(it.who, Who::State(_))
            && after.iter().take(3).any(|it| RELATIVE.contains(it))
            && after.iter().any(|it| PRESIDES.contains(it))
    });
    found.map(|it| Found::new(it.who.clone(), doc.span(&it.tokens), "will-preside", Sureness::Likely))
}

/// Whose vote is told: «México otorgó su voto a Honduras».
fn disclosed(doc: &Document, range: &Range<usize>, spoken: &[Mention]) -> Vec<Found<Vote>> {
    verbs::within(doc.context.language, &doc.tokens, range.clone())
        .into_iter()
        .filter(|it| it.verb.lemma.contains("… voto"))
        .flat_map(|hit| {
            let candidate =
                spoken.iter().find(|it| it.tokens.start >= hit.tokens.end).map(|it| it.who.clone());
            subjects(doc, range, hit.tokens.start, spoken)
                .into_iter()
                .filter(|it| matches!(it.who, Who::State(_)))
                .map(|it| {
                    Found::new(
                        Vote { by: it.who.clone(), candidate: candidate.clone() },
                        doc.span(&it.tokens),
                        "vote",
                        Sureness::Sure,
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// For how long: «para el año 2024», «por dos años», «2019-2021», «for the period 2017–2018».
fn term(doc: &Document, range: &Range<usize>) -> Option<Found<String>> {
    let tokens = &doc.tokens;
    let found =
        |it: Range<usize>| Found::new(doc.words(&it).to_owned(), doc.span(&it), "term", Sureness::Likely);
    for at in range.clone() {
        // Two years joined, or one after «para», «periodo», «year».
        let year = |at: usize| {
            tokens
                .get(at)
                .is_some_and(|it| it.is_number() && it.folded.len() == 4 && it.folded.starts_with(['1', '2']))
        };
        if !year(at) {
            continue;
        }
        if is_one_at(tokens, at + 1, &["-", "–", "/"]) && year(at + 2) && at + 3 <= range.end {
            return Some(found(at..at + 3));
        }
        let cue = tokens[at.saturating_sub(4).max(range.start)..at].iter().any(|it| {
            it.is_one(&[
                "ano",
                "periodo",
                "para",
                "year",
                "for",
                "ejercicio",
                "bienio",
                "mandato",
                "term",
                "gestion",
                "hasta",
                "until",
                "ate",
            ])
        }) || at > range.start && tokens[at - 1].is_one(&["em", "en", "in"]);
        if cue {
            let until = (at.saturating_sub(4).max(range.start)..at)
                .find(|it| tokens[*it].is_one(&["hasta", "until", "ate"]));
            return Some(found(until.unwrap_or(at)..at + 1));
        }
    }
    // A length of time after «por», «for».
    (range.start..range.end).find_map(|at| {
        let cue = tokens[at].is_one(&["por", "for", "durante", "para"]);
        let end = (at + 1..range.end.min(at + 8))
            .find(|it| tokens[*it].is_one(&["ano", "anos", "year", "years", "meses", "months"]))?;
        let number = (at + 1..end).any(|it| {
            tokens[it].is_number()
                || tokens[it].is_one(&[
                    "un", "dos", "tres", "cuatro", "um", "dois", "quatro", "one", "two", "three", "four", "a",
                ])
        });
        (cue && number).then(|| found(at..end + 1))
    })
}

/// Who backed what within an agreement.
fn endorsements(doc: &Document, taken: &Taken, issuer: Option<&Who>, all: &mut Vec<Endorsement>) {
    let range = &taken.tokens;
    let spoken = mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    for hit in verbs::within(doc.context.language, &doc.tokens, range.clone()) {
        let endorses = hit.verb.deed == Deed::Makes(Kind::Endorse)
            && !matches!(hit.mood, Mood::Noun | Mood::Gerund | Mood::Supposed);
        if !endorses || crate::grammar::is_denied(&doc.tokens, range, hit.tokens.start) {
            continue;
        }
        let names = named::documents(doc, range);
        let clean = doc.clean(&hit.tokens);
        let at = doc.layout.source(clean).start;
        let nearest = names.iter().min_by_key(|it| it.span.start.abs_diff(at));
        let Some(document) = nearest else { continue };
        let mut by: Vec<Found<Who>> = subjects(doc, range, hit.tokens.start, &spoken)
            .into_iter()
            .filter(|it| matches!(it.who, Who::State(_) | Who::Plenary | Who::Members))
            .map(|it| Found::new(it.who.clone(), doc.span(&it.tokens), "subject", Sureness::Likely))
            .collect();
        if by.is_empty()
            && let Some(ours) = our_country(doc, range)
            && let Some(issuer) = issuer
        {
            by.push(Found::new(issuer.clone(), doc.span(&ours), "our-country", Sureness::Likely));
        }
        if by.is_empty() && taken.agreement.kind.value == Kind::Endorse {
            let deciders = taken.agreement.actors.iter().filter(|it| it.value.role == Role::Decides);
            by.extend(
                deciders.map(|it| Found::new(it.value.who.clone(), it.span, "decides", Sureness::Likely)),
            );
        }
        for by in by {
            if !all.iter().any(|it| it.by.value == by.value && it.document.value == document.value) {
                all.push(Endorsement { document: document.clone(), by });
            }
        }
    }
}

/// The words «nuestro país», «our country».
fn our_country(doc: &Document, range: &Range<usize>) -> Option<Range<usize>> {
    let tokens = &doc.tokens;
    (range.start..range.end.saturating_sub(1)).find_map(|at| {
        let ours = tokens[at].is_one(&["nuestro", "nuestra", "our", "nosso", "nossa", "este", "esta"])
            && tokens[at + 1].is_one(&[
                "pais",
                "country",
                "delegacion",
                "delegation",
                "delegacao",
                "gobierno",
            ]);
        ours.then_some(at..at + 2)
    })
}
