//! The certificate of one agreement: its text, how it was taken, and where it stands in the record.

use std::collections::BTreeSet;

use domain::mandate::Office;
use domain::plenary::Plenary;
use domain::symbol::AgreementId;
use domain::words::Lang;
use domain::{Coalition, consultation};

use crate::boxes::Cites;
use crate::course::decision_of;
use crate::naming::capitalized;
use crate::papers::{What, acronym, blank, body_name, course};
use crate::sheet::{Block, Run, Sheet};
use crate::voice::name_of;
use crate::{boxes, head, minutes, papers, say};

/// The certificate of `agreement` in `lang`; `None` where there is no such agreement.
pub fn certificate(
    coalition: &Coalition,
    agreement: &AgreementId,
    lang: Lang,
    issue: papers::Issue,
) -> Option<Sheet> {
    let course = course(coalition, &agreement.plenary, lang, &issue)?;
    let (v, known) = (course.v, coalition.agreement(agreement)?);
    let mut sheet = blank(&course, &What::Certificate(agreement.clone()), &issue);
    sheet.title = say!(v.words, "certificate-title", code = coalition.permanent(agreement));
    sheet.code = agreement.to_string();
    let (body, of_body) = body_name(v);
    let consulted = known.consultation.is_some();
    let opening = say!(
        v.words,
        "certificate-opening",
        how = if consulted { "consulted" } else { "agreed" },
        acronym = acronym(v),
        body = body,
        of_body = of_body,
        plenary = agreement.plenary,
        kind = say!(v.words, "plenary-kind", kind = name_of(&course.plenary.kind)),
        place = v.phrase(&course.plenary.place),
        date = v.date(v.day),
    );
    let called = course.fact(course.plenary.position).map(AsRef::as_ref);
    sheet.blocks.push(Block::heading(1, say!(v.words, "certificate-heading")));
    sheet.blocks.push(Block::Paragraph {
        number: None,
        runs: vec![opening.into()],
        margin: course.margin(called),
    });
    sheet.blocks.extend(boxes::agreement(&course, known, Cites::Itself));
    let duties = minutes::duties(&course, known);
    if !duties.is_empty() {
        let duty = |(owner, due): (String, String)| {
            vec![Run::Plain(say!(v.words, "certificate-duty", owner = capitalized(&owner), due = due))]
        };
        let items = duties.into_iter().map(duty).collect();
        sheet.blocks.push(Block::heading(1, say!(v.words, "certificate-duties")));
        sheet.blocks.push(Block::List { numbered: false, items, margin: None });
    }
    sheet.signatures = head::signatures(&course, &[Office::Secretariat], &[]);
    Some(sheet)
}

/// The entries that the certificate rests on: the convocation, the decision, the agreement, its corrections.
pub(crate) fn entries(coalition: &Coalition, plenary: &Plenary, id: &AgreementId) -> BTreeSet<u64> {
    let mut entries = BTreeSet::from([plenary.position]);
    let Some(agreement) = coalition.agreement(id) else { return entries };
    entries.insert(agreement.position);
    entries.extend(agreement.corrigenda.iter().map(|corrigendum| corrigendum.position));
    let consulted = consultation::of_agreement(coalition, agreement);
    entries.extend(consulted.into_iter().flat_map(|it| it.facts.iter().map(|fact| fact.position)));
    if let Some(decision) = &agreement.decision {
        let of_decision =
            plenary.proceedings.iter().filter(|fact| decision_of(&fact.event) == Some(decision));
        entries.extend(of_decision.map(|fact| fact.position));
        let referred = domain::consultation::of_decision(coalition, decision);
        entries.extend(referred.into_iter().flat_map(|it| it.facts.iter().map(|fact| fact.position)));
    }
    entries
}
