//! What is asked of agreements, on the page that lists them and through the interface for machines alike.

use domain::Coalition;
use domain::agreement::Agreement;
use domain::commitment::{Basis, Commitment, Standing};
use domain::symbol::Seat;
use domain::words::{Lang, Text};
use jiff::civil::Date;

use crate::fold::{fold, has_all};
use crate::lang::Words;

/// Whether every word of `query` begins a word of the agreement: its symbol, its text, its corrections, in any language.
pub fn says(it: &Agreement, query: &str) -> bool {
    let wanted = fold(query);
    let both = |text: &Text| [Lang::Es, Lang::En].map(|lang| text.version(lang).unwrap_or("").to_owned());
    let corrigenda = it.corrigenda.iter().flat_map(|one| both(&one.text));
    let parts = [it.id.to_string()].into_iter().chain(both(&it.text)).chain(corrigenda);
    has_all(&fold(&parts.collect::<Vec<_>>().join(" ")), &wanted)
}

/// What a commitment rests on, in the words of letters and calendars: `IV-2023/A5`, or a meeting of the archive.
pub fn basis(it: &Commitment, lang: Lang) -> String {
    match &it.basis {
        Basis::Agreement(agreement) => agreement.to_string(),
        Basis::Archived(on) => {
            Words::of(lang).say("part-transcribed-from", &[("meeting", on.meeting.as_str())])
        }
    }
}

/// Whether a commitment that rests on the agreement stands like this.
pub fn has_commitment(coalition: &Coalition, it: &Agreement, standing: Standing) -> bool {
    coalition.commitments.values().any(|one| one.agreement() == Some(&it.id) && one.standing == standing)
}

/// Whether the agreement has to do with `seat`: it owes something, sits in a committee, or said something.
pub fn concerns(coalition: &Coalition, it: &Agreement, seat: &Seat, today: Date) -> bool {
    let mut owed = coalition.commitments.values().filter(|one| one.agreement() == Some(&it.id));
    let mut committees = coalition.committees.values().filter(|one| one.agreement == it.id);
    let decision = it.decision.as_ref().and_then(|id| coalition.decision(id));
    owed.any(|one| one.binds(coalition, seat, today))
        || committees.any(|one| one.has(seat) || one.support.contains_key(seat))
        || decision.is_some_and(|one| one.statements.iter().any(|stated| stated.seat == *seat))
}
