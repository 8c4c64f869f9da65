//! What only tells: speeches, quotations, how a session opens and how minutes end.

use std::ops::Range;

use super::Judgement;
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Sureness, Who};
use crate::verbs::{self, Deed};
use crate::who::mentions;
use crate::words::is_one_at;

/// In prose a report was only given, and a meeting that took place is not one that is fixed.
pub fn is_narration(doc: &Document, range: &Range<usize>, found: &Judgement, received: bool) -> bool {
    match found.kind {
        // A numbered point of a communiqué may be that the meeting received something.
        Kind::Report => found.decided.is_none() && !received,
        Kind::Convene => {
            found.decided.is_none()
                && found.rule == "verb"
                && !crate::coming::is_next_meeting(doc, range)
                && !found.hit.as_ref().is_some_and(|it| crate::coming::sets_a_date(&it.verb.lemma))
        }
        // «Se constituye la Asamblea», «quedó instalada la sesión».
        Kind::SetUp => {
            found.decided.is_none()
                && doc.tokens[found.verb.end..range.end.min(found.verb.end + 8)].iter().any(|it| {
                    crate::codes::is_meeting(it)
                        || it.is_one(&["asamblea", "assembly", "assembleia", "quorum"])
                })
        }
        _ => false,
    }
}

/// Whether a line opens with a speaker and a dash or colon: «HONDURAS – considera que …», «Belize: …».
pub fn speaks(doc: &Document, range: &Range<usize>) -> bool {
    let named = mentions(doc.text(), &doc.tokens, range.start..range.end.min(range.start + 8), &doc.context);
    named.first().is_some_and(|it| {
        it.tokens.start == range.start
            && matches!(it.who, Who::State(_) | Who::Body(_) | Who::Secretariat | Who::Presidency)
            && is_one_at(&doc.tokens, it.tokens.end, &["–", "—", "-"])
            && it.tokens.end < range.end
    })
}

/// «Adopted the decisions set out below», «tomó los siguientes acuerdos»: says that agreements follow and is none.
pub fn announces_list(doc: &Document, range: &Range<usize>) -> bool {
    const WHAT: &[&str] = &[
        "acuerdos",
        "decisiones",
        "resoluciones",
        "conclusiones",
        "recomendaciones",
        "decisions",
        "resolutions",
        "conclusions",
        "agreements",
        "decisoes",
        "deliberacoes",
        "resolucoes",
        "conclusoes",
        "acordos",
        "encaminhamentos",
        "points",
    ];
    const FOLLOW: &[&str] = &[
        "siguientes",
        "siguen",
        "continuacion",
        "following",
        "below",
        "seguintes",
        "abaixo",
        "seguir",
        "infra",
    ];
    let tokens = &doc.tokens[range.clone()];
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(WHAT)
            && tokens[at.saturating_sub(4)..tokens.len().min(at + 6)].iter().any(|it| it.is_one(FOLLOW))
    }) && (tokens.len() <= 40 || tokens[tokens.len() - 10..].iter().any(|it| it.is_one(FOLLOW)))
}

/// «“We want pumps.” – delegate of Kiribati»: the words of somebody, with whose they are.
pub fn is_quoted(doc: &Document, range: &Range<usize>) -> bool {
    let tokens = &doc.tokens[range.clone()];
    let opens = tokens.first().is_some_and(|it| it.is_one(&["\"", "«", "“", "„"]));
    let close = tokens.iter().rposition(|it| it.is_one(&["\"", "»", "”"]));
    opens
        && close.is_some_and(|it| {
            it > tokens.len() / 3 && tokens.get(it + 1).is_some_and(|it| it.is_one(&["–", "—", "-", "("]))
        })
}

/// «La Presidenta declara abierta la sesión», `the Chair declared the meeting closed`.
pub fn opens_session(doc: &Document, range: &Range<usize>) -> bool {
    const STATE: &[&str] = &[
        "abiert",
        "instalad",
        "inaugurad",
        "cerrad",
        "clausurad",
        "abert",
        "encerrad",
        "open",
        "closed",
        "finaliz",
    ];
    let tokens = &doc.tokens[range.clone()];
    let depends =
        |at: usize| grammar::opener(doc.context.language, &doc.tokens, range, range.start + at).is_some();
    const MEETING: &[&str] = &[
        "session",
        "meeting",
        "proceedings",
        "sesion",
        "reunion",
        "sessao",
        "reuniao",
        "trabajos",
        "trabalhos",
    ];
    const ENDS: &[&str] = &[
        "suspended",
        "resumed",
        "suspendio",
        "reanudo",
        "closed",
        "opened",
        "adjourned",
        "clausuro",
        "levanto",
        "abrio",
        "inauguro",
        "encerrou",
        "abriu",
        "cerro",
    ];
    // «The Chair closed the session at 17:25.»
    let itself = |at: usize| {
        tokens[at].is_one(ENDS)
            && at > 0
            && at <= 12
            && tokens[at + 1..tokens.len().min(at + 4)].iter().any(|it| it.is_one(MEETING))
    };
    // `called the meeting to order`, `was called by the Chair to order`
    let order = |at: usize, reach: usize| tokens.iter().skip(at).take(reach).any(|it| it.is("order"));
    let called = |at: usize| tokens[at].is("called") && (order(at + 1, 3) || at < 8 && order(0, 12));
    let order = (0..tokens.len()).any(called);
    order
        || (0..tokens.len()).any(|at| itself(at) && !depends(at))
        || tokens.iter().enumerate().any(|(at, it)| {
            it.folded.starts_with("declar")
                && !depends(at)
                && tokens[at..tokens.len().min(at + 7)]
                    .iter()
                    .any(|it| STATE.iter().any(|stem| it.folded.starts_with(stem)))
        })
}

/// «Leída la presente acta, la firman los presentes», «the present minutes were signed»: how minutes end.
pub fn closes(doc: &Document, range: &Range<usize>) -> bool {
    const PAPER: &[&str] = &["acta", "actas", "ata", "minutes", "minuta", "documento"];
    const SIGNS: &[&str] =
        &["firma", "suscri", "assin", "lavr", "levant", "sign", "lida", "leida", "subscrev"];
    const DONE: &[&str] = &[
        "adopted", "done", "signed", "given", "issued", "hecho", "hecha", "dado", "dada", "suscrito",
        "suscrita", "firmado", "firmada", "adoptada", "adoptado", "feito", "feita", "adotada", "assinado",
        "assinada",
    ];
    let tokens = &doc.tokens[range.clone()];
    // «Sin otro particular, saludo a ustedes», «Queiram aceitar os protestos da minha consideração».
    if tokens.len() <= 30 && takes_leave(tokens) {
        return true;
    }
    // `It was so decided.`, `Confirmed this 4th day of May`
    let so = tokens.len() <= 6 && tokens.iter().any(|it| it.is("so")) && tokens[0].is_one(&["it", "they"]);
    let signed =
        matches!(tokens, [first, second, ..] if first.is_one(&["confirmed", "signed"]) && second.is("this"));
    if so || signed {
        return true;
    }
    // «Firman los asistentes en hoja aparte.»
    if tokens.len() <= 12
        && tokens
            .first()
            .is_some_and(|it| it.is_one(&["firman", "firmaron", "assinam", "assinaram", "suscriben"]))
    {
        return true;
    }
    if let [first, second, ..] = tokens
        && first.is_one(&["da", "doy", "damos", "dou", "de"])
        && second.is("fe")
    {
        return true;
    }
    // «Adopted in Jakarta on the Sixth of September», «Hecho en Lima, a los tres días …».
    let done = tokens.first().is_some_and(|it| it.is_one(DONE))
        && tokens.iter().take(5).any(|it| it.is_one(&["in", "at", "en", "em", "na", "no"]))
        && tokens.len() <= 30;
    if done && mentions(doc.text(), &doc.tokens, range.clone(), &doc.context).len() <= 3 {
        return true;
    }
    // `Adopted on 14 November 2023 by 48 votes to 3`
    let on = matches!(tokens, [first, second, third, ..]
        if first.is_one(DONE) && second.is_one(&["on", "el", "em", "a"]) && third.is_number());
    if on && tokens.len() <= 24 {
        return true;
    }
    let present = tokens.windows(2).any(|it| {
        it[0].is_one(&["presente", "presentes", "present", "esta"]) && it[1].is_one(PAPER)
            || it[1].is_one(&["presente", "presentes"]) && it[0].is_one(PAPER)
            || it[0].is("presente") && it[1].is_one(&[",", "en", "em", "por", "a"])
    });
    // «contados desde la firma de la presente acta» signs nothing.
    const ARTICLES: &[&str] = &["la", "el", "a", "o", "the", "da", "de", "su", "sua", "of"];
    present
        && tokens.iter().enumerate().any(|(at, it)| {
            let noun = at > 0
                && tokens[at - 1].is_one(ARTICLES)
                && it.is_one(&["firma", "assinatura", "signature", "suscripcion"]);
            !noun && SIGNS.iter().any(|stem| it.folded.starts_with(stem))
        })
}

/// How a letter ends.
fn takes_leave(tokens: &[crate::words::Token]) -> bool {
    const PARTICULAR: &[&str] = &["particular", "motivo"];
    const REGARD: &[&str] = &[
        "consideracion",
        "consideracao",
        "consideration",
        "estima",
        "esteem",
        "regards",
        "cumprimentos",
        "saludos",
    ];
    const MINE: &[&str] =
        &["mi", "minha", "my", "nuestra", "nossa", "our", "distinguida", "elevada", "highest"];
    let without = matches!(tokens, [first, second, third, ..]
        if first.is_one(&["sin", "sem"]) && second.is_one(&["otro", "mas", "outro", "mais"]) && third.is_one(PARTICULAR));
    let regard = tokens.iter().rposition(|it| it.is_one(REGARD)).is_some_and(|at| {
        at + 3 >= tokens.len() && tokens[at.saturating_sub(5)..at].iter().any(|it| it.is_one(MINE))
    });
    without || regard
}

/// «No hubo consenso», «no decision was taken».
pub fn no_outcome(doc: &Document, range: &Range<usize>) -> bool {
    const OUTCOME: &[&str] = &[
        "consenso",
        "consensus",
        "decision",
        "decisao",
        "agreement",
        "acuerdo",
        "acordo",
        "conclusion",
        "conclusao",
    ];
    let tokens = &doc.tokens[range.clone()];
    tokens.iter().enumerate().any(|(at, it)| {
        it.is_one(OUTCOME)
            && tokens[at.saturating_sub(4)..at].iter().any(|it| {
                it.is_one(&["no", "nao", "sin", "without", "falta", "sem", "lack", "ninguna", "not"])
            })
    })
}

/// Without an outcome: put off where a later meeting or time is named, nothing otherwise.
pub fn postponed(doc: &Document, range: &Range<usize>) -> Option<Judgement> {
    let hits = verbs::within(doc.context.language, &doc.tokens, range.clone());
    let hit = hits.iter().find(|it| matches!(it.verb.deed, Deed::Makes(Kind::Postpone | Kind::Reject)));
    // «Japan could not join the consensus, and the proposal was not adopted»
    let denied = || {
        hits.iter().find(|it| {
            matches!(it.verb.deed, Deed::Makes(Kind::Adopt | Kind::Endorse))
                && matches!(it.mood, Mood::Told | Mood::Participle)
                && grammar::is_denied(&doc.tokens, range, it.tokens.start)
                && (grammar::is_passive(&doc.tokens, range, it.tokens.start)
                    || super::impersonal(doc, range, it.tokens.start))
        })
    };
    if hit.is_none()
        && let Some(hit) = denied()
    {
        return Some(super::decided::by_deed(hit.verb.deed, hit, true));
    }
    let Some(hit) = hit else {
        // «Sin acuerdo: vuelve a la agenda de la IV Reunión»
        let later = crate::coming::is_next_meeting(doc, range) || super::refine::takes_up_again(doc, range);
        return later.then(|| Judgement::new(Kind::Postpone, "no-outcome", Sureness::Likely, range.clone()));
    };
    let Deed::Makes(kind) = hit.verb.deed else { return None };
    Some(Judgement {
        hit: Some(hit.clone()),
        ..Judgement::new(kind, "no-outcome", Sureness::Likely, hit.tokens.clone())
    })
}
