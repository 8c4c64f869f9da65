//! The one explained sentence of a decision: what it takes, and afterwards how it came out.
//!
//! Both are made from the same figures, which `domain` counts; here they only get their words.

use domain::Coalition;
use domain::consultation::{self, End};
use domain::decision::{Decision, Mode, Outcome};
use domain::majority::{Base, DecisionRule, Explanation, Needed, Requirement, Tally, Verdict};
use domain::quorum::Share;
use domain::words::Lang;

use crate::lang::Catalog;
use crate::say;
use crate::voice::{Voice, name_of, or_none};

/// Before: «Con 6 de 9 miembros presentes se requieren 5 votos a favor: mayoría de los miembros.»
///
/// `quorum` is how many members have to be there to decide, where that is known.
pub fn before(lang: Lang, requirement: &Requirement, quorum: Option<u32>) -> String {
    let figures = Figures::new(lang, requirement, quorum);
    let sentence = figures.before(&requirement.needed, requirement.yes, requirement.yes_if_all_vote);
    if requirement.attainable {
        return sentence;
    }
    format!("{sentence} {}", say!(figures.words, "explain-unattainable"))
}

/// After: «Por consenso: ninguno de los 6 miembros presentes objetó (de 9 miembros; quórum 5).»
pub fn after(lang: Lang, explanation: &Explanation, quorum: Option<u32>) -> String {
    let figures = Figures::new(lang, &explanation.requirement, quorum);
    figures.after(&explanation.requirement.needed, explanation)
}

/// Before, for a decision as it was opened, with the quorum of its rules.
pub fn decision_before(coalition: &Coalition, decision: &Decision, lang: Lang) -> String {
    before(lang, &decision.requirement(), quorum(coalition, decision))
}

/// After, for a decision that was closed; with what else settled it: a fallback, a second vote, the chair.
pub fn decision_after(coalition: &Coalition, decision: &Decision, lang: Lang) -> Option<String> {
    let words = Catalog::papers(lang);
    let explanation = decision.explanation()?;
    let mut sentences = Vec::new();
    if decision.fell_back {
        sentences.push(say!(words, "explain-fell-back"));
    }
    if decision.round > 1 {
        sentences.push(say!(words, "explain-second-vote"));
    }
    sentences.push(match (&explanation.requirement.needed, explanation.yes_needed) {
        (Needed::Votes { base, share }, Some(needed)) if decision.mode == Mode::Acclamation => say!(
            words,
            "explain-after-acclaimed",
            present = explanation.tally.present,
            members = explanation.tally.members,
            needed = needed,
            share = share_of(words, *share, *base),
        ),
        _ => after(lang, &explanation, quorum(coalition, decision)),
    });
    if let Some(choice) = &decision.casting_vote {
        let choice = say!(words, "choice", choice = name_of(choice));
        sentences.push(say!(words, "explain-casting-vote", choice = choice));
    }
    sentences.extend(referral(coalition, decision, lang));
    Some(sentences.join(" "))
}

/// «Adoptado por procedimiento de silencio (PS-2024-1), concluido el 27 de marzo de 2024.», with how it ended; for what
/// the capitals adopted without a meeting.
pub fn consulted(coalition: &Coalition, it: &consultation::Consultation, lang: Lang) -> Option<String> {
    let end = it.conclusion()?;
    let v = Voice::new(coalition, lang, end.on);
    let (kind, date) = (name_of(&it.kind), v.date(end.on));
    let basis = say!(v.words, "explain-consulted", kind = kind, id = it.id, date = date);
    Some(format!("{basis} {}", crate::sentence::formal(v, end)))
}

/// How a consultation ended, in the sentence that certified it; `None` while it is not concluded.
pub fn consulted_end(coalition: &Coalition, it: &consultation::Consultation, lang: Lang) -> Option<String> {
    let end = it.conclusion()?;
    Some(crate::sentence::formal(Voice::new(coalition, lang, end.on), end))
}

/// «Ad referéndum: provisional hasta que confirmen México y Honduras…», for what was taken so.
fn referral(coalition: &Coalition, decision: &Decision, lang: Lang) -> Option<String> {
    let it = consultation::of_decision(coalition, &decision.id)?;
    let End::After(until) = it.end else { return None };
    let voice = Voice::new(coalition, lang, until);
    let standing = match it.concluded {
        None => "open",
        Some((Outcome::Adopted, _)) => "final",
        Some(_) => "fallen",
    };
    let (seats, date) = (voice.sorted_seats(&it.asked), voice.date(until));
    let words = Catalog::papers(lang);
    Some(say!(words, "explain-referral", standing = standing, seats = seats, date = date, id = it.id))
}

/// The members that had to be there to decide, by the rules the decision was taken under.
fn quorum(coalition: &Coalition, decision: &Decision) -> Option<u32> {
    let version = coalition.rules.version(decision.rules_version)?;
    Some(version.rules.quorum_to_decide.value.needed(decision.members))
}

/// What both sentences need.
struct Figures {
    words: &'static Catalog,
    present: u32,
    members: u32,
    /// The number, or `none`.
    quorum: String,
    acclamation: bool,
}

impl Figures {
    fn new(lang: Lang, requirement: &Requirement, quorum: Option<u32>) -> Self {
        Self {
            words: Catalog::papers(lang),
            present: requirement.present,
            members: requirement.members,
            quorum: or_none(quorum.map(|quorum| quorum.to_string())),
            acclamation: matches!(requirement.rule, DecisionRule::Acclamation {}),
        }
    }

    fn presence(&self) -> String {
        say!(self.words, "explain-presence", present = self.present, members = self.members)
    }

    fn before(&self, needed: &Needed, yes: Option<u32>, yes_if_all_vote: Option<u32>) -> String {
        let words = self.words;
        match needed {
            Needed::Votes { base, share } => {
                let share = share_of(words, *share, *base);
                let presence = self.presence();
                match yes {
                    Some(yes) => {
                        say!(words, "explain-before-votes", presence = presence, yes = yes, share = share)
                    }
                    None => {
                        let yes = yes_if_all_vote.unwrap_or(1);
                        say!(words, "explain-before-sides", presence = presence, yes = yes, share = share)
                    }
                }
            }
            Needed::Consensus { objections, all_present } => {
                say!(
                    words,
                    match (all_present, objections) {
                        (true, _) => "explain-before-consensus-all",
                        (false, 0) if self.acclamation => "explain-before-acclamation",
                        (false, 0) => "explain-before-consensus",
                        (false, _) => "explain-before-consensus-minus",
                    },
                    present = self.present,
                    members = self.members,
                    objections = objections,
                    quorum = self.quorum,
                )
            }
            Needed::ConsensusFirst { delay_minutes, then } => {
                let then = self.then(then);
                say!(words, "explain-before-consensus-first", minutes = delay_minutes, then = then)
            }
            Needed::Silence { hours } => say!(words, "explain-before-silence", hours = hours),
            Needed::Confirmation { days, lapse_confirms } => {
                let lapse = if *lapse_confirms { "confirms" } else { "rejects" };
                say!(words, "explain-before-confirmation", days = days, lapse = lapse)
            }
            Needed::Replies { replies, then } => {
                say!(words, "explain-before-replies", replies = replies, then = self.then(then))
            }
            Needed::NoAppeal {} => say!(words, "explain-before-appeal"),
        }
    }

    /// What a fallback asks for, with the same presence.
    fn then(&self, needed: &Needed) -> String {
        let (yes, if_all) = match needed {
            Needed::Votes { base, share } => {
                let size = match base {
                    Base::Members => self.members,
                    Base::Present | Base::PresentAndVoting => self.present,
                };
                let yes = share.needed(size).max(1);
                (Some(yes).filter(|_| *base != Base::PresentAndVoting), Some(yes))
            }
            _ => (None, None),
        };
        self.before(needed, yes, if_all)
    }

    fn after(&self, needed: &Needed, explanation: &Explanation) -> String {
        let (words, tally) = (self.words, &explanation.tally);
        let verdict = verdict_name(explanation.verdict);
        match needed {
            Needed::Votes { base, share } => say!(
                words,
                "explain-after-votes",
                presence = self.presence(),
                verdict = verdict,
                votes = votes(words, tally),
                needed = explanation.yes_needed.unwrap_or_else(|| share.needed(base.size(tally)).max(1)),
                share = share_of(words, *share, *base),
            ),
            Needed::Consensus { objections, all_present } => say!(
                words,
                match (all_present, objections) {
                    (true, _) => "explain-after-consensus-all",
                    (false, 0) if self.acclamation => "explain-after-acclamation",
                    (false, 0) => "explain-after-consensus",
                    (false, _) => "explain-after-consensus-minus",
                },
                verdict = verdict,
                present = self.present,
                members = self.members,
                objections = tally.objections,
                allowed = objections,
                quorum = self.quorum,
            ),
            // Whoever falls back to a vote closes under the rule of that vote.
            Needed::ConsensusFirst { .. } => say!(
                words,
                "explain-after-consensus",
                verdict = verdict,
                present = self.present,
                members = self.members,
                objections = tally.objections,
                quorum = self.quorum,
            ),
            Needed::Silence { hours } => {
                say!(words, "explain-after-silence", hours = hours, objections = tally.objections)
            }
            Needed::Confirmation { .. } => say!(
                words,
                "explain-after-confirmation",
                yes = tally.yes,
                no = tally.no,
                reserved = tally.reserved,
            ),
            Needed::Replies { replies, then } => say!(
                words,
                "explain-after-replies",
                replies = tally.yes + tally.no + tally.abstain,
                needed = replies,
                then = self.after(then, explanation),
            ),
            Needed::NoAppeal {} => {
                say!(words, "explain-after-appeal", verdict = verdict, yes = tally.yes, no = tally.no)
            }
        }
    }
}

/// «7 votos a favor, 1 en contra y 1 abstención».
pub(crate) fn votes(words: &Catalog, tally: &Tally) -> String {
    say!(words, "explain-votes", yes = tally.yes, no = tally.no, abstain = tally.abstain)
}

/// «dos tercios de los miembros».
fn share_of(words: &Catalog, share: Share, base: Base) -> String {
    let base = match base {
        Base::Members => "members",
        Base::Present => "present",
        Base::PresentAndVoting => "present-and-voting",
    };
    let (name, numerator, denominator) = match share {
        Share::MoreThan { numerator: 1, denominator: 2 } => ("half", 1, 2),
        Share::AtLeast { numerator: 2, denominator: 3 } => ("two-thirds", 2, 3),
        Share::AtLeast { numerator: 3, denominator: 4 } => ("three-quarters", 3, 4),
        Share::AtLeast { numerator, denominator } if numerator == denominator => ("all", 1, 1),
        Share::AtLeast { numerator, denominator } => ("at-least", numerator, denominator),
        Share::MoreThan { numerator, denominator } => ("more-than", numerator, denominator),
        Share::Count(count) => ("count", count, 1),
    };
    say!(words, "explain-share", share = name, base = base, numerator = numerator, denominator = denominator)
}

/// A verdict as messages select by it.
fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopted => "adopted",
        Verdict::Tied => "tied",
        Verdict::Rejected | Verdict::Undecided => "rejected",
    }
}

#[cfg(test)]
mod tests;
