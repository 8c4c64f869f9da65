//! What follows «acordó» and «decided»: the kind of what is agreed, and whose task it is.

use std::ops::Range;

use super::Judgement;
use super::future::future;
use super::subjects::{inverted, subjects};
use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::proposal::{Kind, Language, Sureness, Who};
use crate::verbs::{self, Deed, Hit};
use crate::who::Mention;

/// The kind by what a verb of the table does.
pub fn by_deed(deed: Deed, hit: &Hit, denied: bool) -> Judgement {
    let sure =
        if hit.mood == Mood::Told || hit.mood == Mood::Bare { Sureness::Sure } else { Sureness::Likely };
    let kind = match deed {
        Deed::Makes(kind) if denied && kind != Kind::Postpone => {
            return Judgement {
                hit: Some(hit.clone()),
                ..Judgement::new(Kind::Reject, "denied", Sureness::Likely, hit.tokens.clone())
            };
        }
        Deed::Makes(kind) => kind,
        Deed::Task | Deed::Offers | Deed::Volunteers => Kind::Commit,
        _ => Kind::Other,
    };
    Judgement { hit: Some(hit.clone()), ..Judgement::new(kind, "verb", sure, hit.tokens.clone()) }
}

/// The kind of what follows «acordó», «decided».
pub fn decided(
    doc: &Document,
    range: &Range<usize>,
    hit: &Hit,
    spoken: &[Mention],
    denied: bool,
) -> Judgement {
    let agreed = Agreed::of(doc, range, hit, spoken, denied);
    let mut at = hit.tokens.end;
    let mut found = None;
    while at < agreed.stop && found.is_none() {
        match verbs::at(doc.context.language, &doc.tokens[..agreed.inner.end], at) {
            None => {
                found = agreed.unknown(at);
                at += 1;
            }
            Some(next) if agreed.passes(&next) => at += 1,
            Some(next) => found = Some(agreed.by(&next)),
        }
    }
    let mut found = found.or_else(|| agreed.any()).or_else(|| agreed.bare()).unwrap_or_else(|| {
        let kind = if denied { Kind::Reject } else { Kind::Other };
        let whole = Judgement::new(kind, "decided", Sureness::Unsure, hit.tokens.clone());
        Judgement { hit: Some(hit.clone()), ..whole }
    });
    found.decided = Some(hit.tokens.start);
    found
}

/// The words after a verb that says that something was decided.
struct Agreed<'a> {
    doc: &'a Document,
    /// From the end of that verb to the end of the sentence.
    inner: Range<usize>,
    /// Where to stop looking.
    stop: usize,
    /// Where «que» or «that» stands.
    that: Option<usize>,
    spoken: &'a [Mention],
    denied: bool,
}

impl<'a> Agreed<'a> {
    fn of(doc: &'a Document, range: &Range<usize>, hit: &Hit, spoken: &'a [Mention], denied: bool) -> Self {
        let inner = hit.tokens.end..range.end;
        let reach = inner.end.min(inner.start + 22);
        let stop = (inner.start..reach).find(|it| doc.tokens[*it].is(";")).unwrap_or(reach);
        let that =
            (inner.start..stop.min(inner.start + 8)).find(|it| doc.tokens[*it].is_one(&["que", "that"]));
        Self { doc, inner, stop, that, spoken, denied }
    }

    fn is_denied(&self, at: usize) -> bool {
        self.denied || grammar::is_denied(&self.doc.tokens, &self.inner, at)
    }

    /// A verb that no table knows: in the future after «que», or bare right after: «acordó instalar».
    fn unknown(&self, at: usize) -> Option<Judgement> {
        let (tokens, language) = (&self.doc.tokens, self.doc.context.language);
        let modal = language == Language::En && tokens[at].is_one(&["would", "should", "will", "shall"]);
        let coming = modal || grammar::is_future(language, &tokens[at], tokens[at].span.of(self.doc.text()));
        if let Some(that) = self.that.filter(|that| coming && *that < at) {
            return future(self.doc, &(that + 1..self.inner.end), at, self.spoken, false);
        }
        let bare = self.that.is_none_or(|it| it > at)
            && grammar::is_infinitive(language, &tokens[at])
            && at <= self.inner.start + 2;
        // «agreed to bring judgments to the next session»
        let to = language == Language::En
            && (at <= self.inner.start + 1
                || at == self.inner.start + 2 && tokens[self.inner.start].is("not"))
            && at > 0
            && tokens[at - 1].is("to")
            && tokens[at].is_word()
            && !tokens[at].is_one(&["the", "a", "an", "this", "be", "have"])
            && !tokens[at].folded.ends_with("ly");
        let bare = bare || to;
        let kind = if self.is_denied(at) { Kind::Reject } else { Kind::Commit };
        bare.then(|| Judgement::new(kind, "decided-to", Sureness::Likely, at..at + 1))
    }

    /// Whether a verb belongs to something else: «acordó el plan presentado por la Secretaría».
    fn passes(&self, next: &Hit) -> bool {
        let (tokens, at) = (&self.doc.tokens, next.tokens.start);
        let english = self.doc.context.language == Language::En;
        let article = || tokens[at - 1].is_one(&["the", "a", "an", "its", "their", "this"]);
        if matches!(next.verb.deed, Deed::Decides | Deed::Narrates | Deed::Prospers)
            || next.mood == Mood::Bare && english && article()
        {
            return true;
        }
        let that = self.that.is_some_and(|it| it < at);
        let passive = || grammar::is_passive(tokens, &self.inner, at);
        // «decided to set up»: a form that is bare and told at once.
        let to = english && at > self.inner.start && tokens[at - 1].is("to");
        !match next.mood {
            Mood::Told if to => !that,
            Mood::Bare => !that || english,
            Mood::Noun => at <= self.inner.start + 4 && !that,
            Mood::Participle => passive(),
            Mood::Told if english => passive() && that,
            Mood::Told | Mood::Wished | Mood::Supposed => that,
            Mood::Gerund => false,
        }
    }

    /// The kind by the verb that follows; after «que» its subject has to do it.
    fn by(&self, next: &Hit) -> Judgement {
        let at = next.tokens.start;
        let no = self.is_denied(at);
        // `members are to submit` is no passive.
        let to = at > 0 && self.doc.tokens[at - 1].is("to");
        let passive =
            !to && next.mood != Mood::Participle && grammar::is_passive(&self.doc.tokens, &self.inner, at);
        let meets = next.verb.deed == Deed::Makes(Kind::Convene);
        let clause = self.that.filter(|it| {
            *it < at && !matches!(next.mood, Mood::Participle | Mood::Noun) && !no && !passive && !meets
        });
        let task = clause.and_then(|it| by_subject(self.doc, &(it + 1..self.inner.end), at, self.spoken));
        match task {
            Some(kind) => {
                let it = Judgement::new(kind, "decided-that", Sureness::Likely, next.tokens.clone());
                Judgement { future: true, ..it }
            }
            None => by_deed(next.verb.deed, next, no),
        }
    }

    /// «acordou-se proceder à troca»: what the body will itself do, whatever the verb.
    fn bare(&self) -> Option<Judgement> {
        let (tokens, language) = (&self.doc.tokens, self.doc.context.language);
        let at = self.inner.start;
        let infinitive = tokens.get(at).is_some_and(|it| grammar::is_infinitive(language, it));
        (infinitive && self.that.is_none() && !self.denied)
            .then(|| Judgement::new(Kind::Commit, "decided-to", Sureness::Likely, at..at + 1))
    }

    /// «RESOLVED that the Secretary obtain three quotations»: the verb may be any.
    fn any(&self) -> Option<Judgement> {
        let that = self.that.filter(|_| !self.denied)?;
        let first = self.spoken.iter().find(|it| it.tokens.start > that && it.tokens.start <= that + 3)?;
        // The one who is asked may be the last word of all.
        let end = Some(first.tokens.end).filter(|it| *it < self.inner.end)?;
        let kind = by_subject(self.doc, &(that + 1..self.inner.end), end, self.spoken)?;
        let it = Judgement::new(kind, "decided-that", Sureness::Unsure, end..end + 1);
        Some(Judgement { future: true, ..it })
    }
}

/// The kind by a verb, turned round where it is denied.
pub fn denied_or_not(doc: &Document, range: &Range<usize>, hit: &Hit) -> Judgement {
    by_deed(hit.verb.deed, hit, grammar::is_denied(&doc.tokens, range, hit.tokens.start))
}

/// Whose task it is tells the kind: whoever will do it is told to, and the meeting itself undertakes.
pub fn by_subject(doc: &Document, range: &Range<usize>, at: usize, spoken: &[Mention]) -> Option<Kind> {
    let subjects = subjects(doc, range, at, spoken);
    // «Deverá o Grupo apresentar uma minuta»
    let modal = ["deber", "dever", "debe", "deve", "habra", "tendra"]
        .iter()
        .any(|it| doc.tokens[at].folded.starts_with(it));
    let behind = || if modal { inverted(doc, &(at..at + 1), range.end, spoken) } else { Vec::new() };
    let last = subjects.first().copied().or_else(|| behind().first().copied())?;
    match last.who {
        // `Delegations shall submit their comments`: each of them.
        Who::Plenary
            if doc.tokens[last.tokens.clone()].iter().any(|it| it.is_one(crate::actors::EACH_OF_THEM)) =>
        {
            Some(Kind::Mandate)
        }
        Who::Plenary => Some(Kind::Commit),
        Who::State(_)
        | Who::Members
        | Who::Secretariat
        | Who::Presidency
        | Who::Committee
        | Who::Observers
        | Who::Body(_) => Some(Kind::Mandate),
        Who::Other(_) => None,
    }
}
