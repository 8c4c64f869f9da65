//! Who does what in an agreement, by where they stand around the verb.

use std::ops::Range;

mod asked;
mod besides;
mod chosen;
mod led;
mod near;
mod offers;
mod presenters;
mod tasks;

use asked::asked;
use besides::{besides, further, later, met};
use chosen::objects;
pub use led::enacting;
use led::{led_in, opens_loud};
use near::{is_bound, is_joined, is_object, is_of, is_of_verb, stop};
use offers::{asides, pledged};
use presenters::{presenters, proposers};
use tasks::{charged, fronted, undertakers};

use crate::document::Document;
use crate::grammar;
use crate::inflect::Mood;
use crate::judge::{Judgement, impersonal, inverted, subjects};
use crate::proposal::{Actor, Found, Kind, Language, Role, Sureness, Who};
use crate::units::{Origin, Unit};
use crate::verbs::{Deed, Hit};
use crate::who::{Mention, mentions};
use crate::words::{self, is_one_at};

/// Those found so far.
struct Cast<'a> {
    doc: &'a Document,
    found: Vec<Found<Actor>>,
}

impl Cast<'_> {
    fn add(&mut self, mention: &Mention, role: Role, rule: &'static str, sure: Sureness) {
        // Delegations that are asked are all members, for the meeting asks.
        let all = role == Role::Asked && mention.who == Who::Plenary;
        let who = match all {
            true if self.are_others(mention) => Who::Other(self.doc.words(&mention.tokens).to_owned()),
            true => Who::Members,
            false => mention.who.clone(),
        };
        let actor = Actor { who, role };
        if !self.found.iter().any(|it| it.value == actor) {
            self.found.push(Found::new(actor, self.doc.span(&mention.tokens), rule, sure));
        }
    }

    /// Whether those who are asked bear another title than those who met: leaders who ask their ministers.
    fn are_others(&self, mention: &Mention) -> bool {
        const TITLES: [&str; 5] = ["minist", "jefe", "chefe", "head", "prime"];
        let word = &self.doc.tokens[mention.tokens.start].folded;
        let title = TITLES.iter().find(|it| word.starts_with(**it));
        title.is_some_and(|title| {
            let met = &self.doc.context.body;
            !met.is_empty() && !met.iter().any(|it| it.starts_with(title)) && !self.led_by(title)
        })
    }

    /// Whether the head of the text names those who met by this title.
    fn led_by(&self, title: &str) -> bool {
        const HEAD: usize = 120;
        self.doc.tokens.iter().take(HEAD).any(|it| it.folded.starts_with(title))
    }

    /// The meeting itself, which words stand for that name nobody: a verb without a subject, a pronoun.
    fn meeting_decides(&mut self, tokens: Range<usize>, rule: &'static str) {
        let meeting = Mention { tokens, who: Who::Plenary, placed: false };
        self.add(&meeting, Role::Decides, rule, Sureness::Likely);
    }

    /// Takes from one the roles that a better reading shows to be another's.
    fn unsay(&mut self, who: &Who, roles: &[Role]) {
        self.found.retain(|it| it.value.who != *who || !roles.contains(&it.value.role));
    }

    fn has(&self, role: Role) -> bool {
        self.found.iter().any(|it| it.value.role == role)
    }
}

/// Words for the meeting that mean each of those who came.
pub const EACH_OF_THEM: &[&str] = &[
    "focales",
    "focais",
    "focal",
    "delegaciones",
    "delegacoes",
    "delegations",
    "participantes",
    "participants",
    "paises",
    "todos",
    "todas",
    "all",
    "representantes",
    "representatives",
    "coordinadores",
    "coordenadores",
];

/// Who does what in a unit.
pub fn actors(doc: &Document, unit: &Unit, judged: &Judgement) -> Vec<Found<Actor>> {
    let mut cast = Cast { doc, found: Vec::new() };
    let range = unit.what.clone().unwrap_or_else(|| unit.tokens.clone());
    let spoken = mentions(doc.text(), &doc.tokens, range.clone(), &doc.context);
    // What a list endorses or adopts asks nobody whom an item happens to name.
    let asking =
        !matches!(judged.kind, Kind::Endorse | Kind::Adopt | Kind::FollowUp | Kind::TakeNote | Kind::Welcome);
    if judged.inherited && asking {
        asked(&mut cast, unit, &range, judged, &spoken);
    }
    deciders(&mut cast, unit, &range, judged, &spoken);
    match judged.kind {
        Kind::Mandate | Kind::Recommend if asks(judged) => asked(&mut cast, unit, &range, judged, &spoken),
        Kind::Other if authorizes(judged.lemma()) => {
            asked(&mut cast, unit, &range, judged, &spoken);
        }
        Kind::Thank => {
            objects(&mut cast, &range, judged, &spoken, Role::Thanked, true);
            if !cast.has(Role::Thanked) {
                asked::others(&mut cast, judged.verb.end, range.end, Role::Thanked);
            }
        }
        Kind::Elect => objects(&mut cast, &range, judged, &spoken, Role::Elected, false),
        Kind::Report
        | Kind::TakeNote
        | Kind::Adopt
        | Kind::Reject
        | Kind::Postpone
        | Kind::Endorse
        | Kind::Welcome
        | Kind::FollowUp => presenters(&mut cast, &range, judged, &spoken),
        Kind::Commit => undertakers(&mut cast, judged, &spoken),
        Kind::SetUp => charged(&mut cast, &range, judged, &spoken),
        _ => {}
    }
    if judged.kind == Kind::Mandate && !cast.has(Role::Asked) {
        fronted(&mut cast, &range, judged, &spoken);
    }
    proposers(&mut cast, &range, judged, &spoken);
    if judged.kind != Kind::Report {
        asides(&mut cast, &range, judged, &spoken);
        pledged(&mut cast, &range, judged, &spoken);
    }
    if !judged.inherited {
        further(&mut cast, &range, judged, &spoken);
        later(&mut cast, &range, judged, &spoken);
        besides(&mut cast, &range, judged, &spoken);
        met(&mut cast, &range, judged, &spoken);
    }
    if let Some(who) = &unit.who {
        responsible(&mut cast, who, judged);
    }
    all_decide(judged.kind, cast.found)
}

/// Whom the column or label for who is responsible names.
fn responsible(cast: &mut Cast, who: &Range<usize>, judged: &Judgement) {
    let doc = cast.doc;
    let named = mentions(doc.text(), &doc.tokens, who.clone(), &doc.context);
    let mut last: Option<usize> = None;
    for mention in named {
        // «Secretaría del Comité» is the secretariat.
        let bound = last.is_some_and(|last| is_of(doc, last, mention.tokens.start));
        last = Some(mention.tokens.end);
        if bound {
            continue;
        }
        // «Puntos focales» are those who have to do it; «Plenaria» decided it.
        let all = doc.tokens[mention.tokens.clone()].iter().any(|it| it.is_one(EACH_OF_THEM));
        let role = if mention.who == Who::Plenary && !all { Role::Decides } else { Role::Asked };
        // «Bolivia se compromete a … | Bolivia»
        let own = judged.kind == Kind::Commit && cast.found.iter().any(|it| it.value.who == mention.who);
        if !own {
            cast.add(&mention, role, "responsible", Sureness::Sure);
        }
    }
}

/// «Los Estados Miembros aprobaron el plan»: what all members decide together the meeting decides.
fn all_decide(kind: Kind, mut found: Vec<Found<Actor>>) -> Vec<Found<Actor>> {
    let meeting = found.iter().any(|it| it.value.role == Role::Decides && it.value.who == Who::Plenary);
    let members = |it: &Found<Actor>| it.value.role == Role::Decides && it.value.who == Who::Members;
    match kind {
        Kind::Commit => {}
        _ if meeting => found.retain(|it| !members(it)),
        _ => found.iter_mut().filter(|it| members(it)).for_each(|it| it.value.who = Who::Plenary),
    }
    found
}

/// Whether the verb itself asks somebody, rather than a column, a subject or a task.
fn asks(judged: &Judgement) -> bool {
    judged.inherited
        || judged
            .hit
            .as_ref()
            .is_some_and(|it| matches!(it.verb.deed, Deed::Makes(Kind::Mandate | Kind::Recommend)))
}

fn authorizes(lemma: &str) -> bool {
    ["autoriza", "authori", "faculta", "empower", "conceder"].iter().any(|it| lemma.starts_with(it))
}

/// The subjects of a verb, and what each does by it.
fn by_subjects(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention], verb: usize) {
    let doc = cast.doc;
    for mention in nearest_met(doc, verb, subjects(doc, range, verb, spoken)) {
        if is_bound(doc, range, mention) {
            continue;
        }
        let role = match (judged.kind, &mention.who) {
            (_, Who::Plenary) => Role::Decides,
            (Kind::Report, _) => Role::Presents,
            (Kind::Commit, _) => own_role(doc, judged),
            _ => Role::Decides,
        };
        // Whoever conducts an election does not elect, nor does one whose vote is told.
        if judged.kind == Kind::Elect && !matches!(mention.who, Who::Plenary | Who::Members) {
            continue;
        }
        let coming = mention.who != Who::Plenary
            || judged.rule == "next-meeting"
            || is_meeting_to_come(doc, range, mention);
        let met = mention.who == Who::Members && is_all_met(doc, judged, mention);
        if judged.kind == Kind::Convene && coming && judged.decided.is_none() {
            continue;
        }
        if met {
            let all = Mention { who: Who::Plenary, ..mention.clone() };
            cast.add(&all, role, "subject", Sureness::Likely);
        } else {
            cast.add(mention, role, "subject", Sureness::Sure);
        }
    }
}

/// Who decides: the subject of the verb, or whom the words that lead in name.
fn deciders(cast: &mut Cast, unit: &Unit, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let verb = judged.decided.unwrap_or(judged.verb.start);
    let passive = judged.hit.as_ref().is_some_and(|it| passive(doc, range, it)) && judged.decided.is_none();
    let by_lead = judged.inherited || judged.future && judged.decided.is_none();
    // «Se dejó la discusión…»: what stands as subject is what is dealt with.
    let reflexive = matches!(judged.kind, Kind::Commit | Kind::TakeNote | Kind::Welcome | Kind::Endorse);
    let nobody = !reflexive && doc.context.language != Language::En && impersonal(doc, range, verb);
    if !by_lead && !passive && !nobody {
        by_subjects(cast, range, judged, spoken, verb);
    }
    if !by_lead && !passive {
        by_pronoun_or_behind(cast, range, judged, spoken);
    }
    if judged.rule == "undertaken"
        && let Some(first) = spoken.first()
    {
        for mention in spoken
            .iter()
            .filter(|it| it.tokens.end <= judged.verb.start && it.tokens.start <= first.tokens.end + 6)
        {
            cast.add(mention, Role::Decides, "undertaken", Sureness::Likely);
        }
        return;
    }
    if judged.future {
        by_future(cast, range, judged, spoken);
    }
    // «Instruimos a la Secretaría», «Comprometemo-nos a …»: we do it.
    let ours = doc.tokens.get(verb).is_some_and(|it| it.folded.ends_with("mos"));
    if ours && doc.context.language != Language::En && !cast.has(Role::Decides) {
        cast.meeting_decides(verb..verb + 1, "we");
    }
    // «REAFIRMAN su compromiso», `WELCOMED the offer`: those whom the head of the text names.
    // `RESOLVED that …` of a company's board has nobody who resolves.
    let heads = opens_loud(doc, range, verb)
        && !doc.tokens[verb].is("resolved")
        && (judged.decided.is_some() || judged.hit.as_ref().is_some_and(|it| it.mood == Mood::Told));
    if heads && !cast.has(Role::Decides) && !nobody {
        cast.meeting_decides(verb..verb + 1, "head");
    }
    let agent = agent(doc, range, judged, spoken);
    if let Some(agent) = agent.filter(|_| judged.rule == "future-agent") {
        cast.add(agent, Role::Asked, "agent", Sureness::Likely);
    }
    if let Some(agent) = agent.filter(|_| passive) {
        let role = if judged.kind == Kind::Report { Role::Presents } else { Role::Decides };
        if role == Role::Presents || is_of_verb(doc, judged.verb.end, agent) {
            cast.add(agent, role, "agent", Sureness::Likely);
        }
    }
    // `Actions on which the meeting agreed` above a table
    let rows = unit.origin != Origin::Row
        || unit.leads.last().is_some_and(|it| {
            crate::verbs::within(doc.context.language, &doc.tokens, it.clone())
                .iter()
                .any(|it| it.verb.deed == Deed::Decides && it.mood == Mood::Told)
        });
    if (!cast.has(Role::Decides) || judged.inherited) && rows {
        led_in(cast, unit, judged);
    }
}

/// «Oídas las reservas que formularon Chile y Perú, la Comisión …»: where the meeting stands next to the verb, those of
/// an opening before it decide nothing.
fn nearest_met<'a>(doc: &Document, verb: usize, mut found: Vec<&'a Mention>) -> Vec<&'a Mention> {
    // «…, sin perjuicio de lo que cada país estime, adoptamos»: `we` do it.
    let ours = doc.tokens.get(verb).is_some_and(|it| it.folded.ends_with("mos"));
    if ours && doc.context.language != Language::En {
        found.retain(|it| it.who == Who::Plenary);
    }
    let Some(last) = found.last().filter(|it| it.who == Who::Plenary) else { return found };
    let mut from = last.tokens.start;
    let mut near: Vec<&Mention> = vec![*last];
    for mention in found.iter().rev().skip(1) {
        if !is_joined(doc, mention.tokens.end, from)
            || mention.who != Who::Plenary && doc.tokens[mention.tokens.end].is(",")
        {
            break;
        }
        from = mention.tokens.start;
        near.push(*mention);
    }
    near.reverse();
    near
}

/// Who will do it, and who decided that: the subjects of the verb in the future and of the one before it.
fn by_future(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let from = judged.decided.map_or(range.start, |it| it + 1);
    let before = subjects(doc, &(from..range.end), judged.verb.start, spoken);
    let behind = || inverted(doc, &judged.verb, range.end, spoken);
    for mention in if before.is_empty() { behind() } else { before } {
        let role = if judged.kind == Kind::Mandate { Role::Asked } else { Role::Decides };
        if judged.kind != Kind::Convene || !is_meeting_to_come(doc, range, mention) {
            cast.add(mention, role, "future", Sureness::Likely);
        }
    }
    if let Some(decided) = judged.decided {
        for mention in subjects(doc, range, decided, spoken) {
            cast.add(mention, Role::Decides, "subject", Sureness::Sure);
        }
    }
}

/// `It also resolved to …`, «Encerrado o debate, resolveu o plenário …»: the meeting, by a pronoun or behind its verb.
fn by_pronoun_or_behind(cast: &mut Cast, range: &Range<usize>, judged: &Judgement, spoken: &[Mention]) {
    let doc = cast.doc;
    let verb = judged.decided.unwrap_or(judged.verb.start);
    let at = |at: usize, words: &[&str]| is_one_at(&doc.tokens, at, words);
    let it = doc.context.language == Language::En
        && at(range.start, &["it"])
        && !at(range.start + 1, &["was", "is", "has", "shall", "will", "had"]);
    // `It also resolved to set up a Fund`
    let to = usize::from(verb > range.start && at(verb - 1, &["to"])) * 2;
    if it && verb <= range.start + 3 + to && !cast.has(Role::Decides) {
        cast.meeting_decides(range.start..range.start + 1, "pronoun");
    }
    let finite = judged.decided.is_some() || judged.hit.as_ref().is_some_and(|it| it.mood == Mood::Told);
    if finite && !cast.has(Role::Decides) {
        let told = judged.decided.map_or_else(|| judged.verb.clone(), |it| it..it + 1);
        // «Deliberou ainda o plenário …»
        const ALSO: &[&str] = &[
            "ainda",
            "tambem",
            "tambien",
            "asimismo",
            "igualmente",
            "entonces",
            "entao",
            "ademas",
            "finalmente",
        ];
        let told = told.start..told.end + usize::from(at(told.end, ALSO));
        let behind = inverted(doc, &told, range.end, spoken);
        for mention in behind.into_iter().filter(|it| it.who == Who::Plenary) {
            cast.add(mention, Role::Decides, "inverted", Sureness::Likely);
        }
    }
}

/// What the subject of an undertaking does.
fn own_role(doc: &Document, judged: &Judgement) -> Role {
    let at = judged.verb.start;
    let se = |it: Option<usize>| it.and_then(|it| doc.tokens.get(it)).is_some_and(|it| it.is("se"));
    let reflexive = se(at.checked_sub(1)) || se(Some(judged.verb.end + 1));
    match judged.hit.as_ref().map(|it| it.verb.deed) {
        // «Se ofrece para coordinar» comes forward; «ofrece su apoyo» offers.
        Some(Deed::Offers) if reflexive && !offers::gives(doc, judged.verb.end) => Role::Volunteers,
        Some(Deed::Offers) if offers::leads(doc, judged.verb.end) => Role::Volunteers,
        Some(Deed::Offers) => Role::Offers,
        Some(Deed::Volunteers) => Role::Volunteers,
        _ => Role::Decides,
    }
}

/// Whether a verb stands in the passive.
fn passive(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    let english = doc.context.language == Language::En && hit.mood == Mood::Told;
    (hit.mood == Mood::Participle || english) && grammar::is_passive(&doc.tokens, range, hit.tokens.start)
        || english && is_short_passive(doc, range, hit)
}

/// `Members urged to phase out paper`, `Vanuatu elected Chair`, `Working Group established: Fiji`: a past participle
/// without *to be*, as notes have it.
fn is_short_passive(doc: &Document, range: &Range<usize>, hit: &Hit) -> bool {
    let next = doc.tokens.get(hit.tokens.end).filter(|_| hit.tokens.end < range.end);
    let past =
        doc.tokens.get(hit.tokens.start).is_some_and(|it| it.folded.ends_with("ed") && !it.is("appealed"));
    past && match hit.verb.deed {
        Deed::Makes(Kind::Mandate | Kind::Recommend) => next.is_some_and(|it| it.is("to")),
        Deed::Makes(Kind::Elect) => next.is_some_and(crate::results::is_office),
        Deed::Makes(Kind::SetUp) => next.is_none_or(|it| it.is_one(&[":", ";", ".", "|", "("])),
        _ => false,
    }
}

/// The one by whom it was done: «por el pleno», «by the Committee».
fn agent<'a>(
    doc: &Document,
    range: &Range<usize>,
    judged: &Judgement,
    spoken: &'a [Mention],
) -> Option<&'a Mention> {
    spoken.iter().find(|it| {
        let articles = ["el", "la", "los", "las", "the"];
        let at = words::before(&doc.tokens, range.start, it.tokens.start, &articles);
        let by =
            at > range.start && doc.tokens[at - 1].is_one(&["por", "pelo", "pela", "pelos", "pelas", "by"]);
        by && it.tokens.start >= judged.verb.end && at - 1 <= judged.verb.end + 8
    })
}

/// `Members agreed to …`, `Members endorsed …`: all that are there, by the word for each, are the meeting.
fn is_all_met(doc: &Document, judged: &Judgement, mention: &Mention) -> bool {
    let word = doc.tokens.get(mention.tokens.start);
    let each = judged.kind == Kind::Commit && judged.decided.is_none();
    mention.tokens.len() == 1
        && !each
        && word.is_some_and(|it| it.is_one(&["members", "miembros", "membros"]))
}

/// «A quinta reunião ordinária ficou marcada»: the meeting that is fixed fixes nothing.
fn is_meeting_to_come(doc: &Document, range: &Range<usize>, mention: &Mention) -> bool {
    let from = mention.tokens.start.saturating_sub(3).max(range.start);
    let around = from..(mention.tokens.end + 2).min(range.end);
    doc.tokens[mention.tokens.clone()].iter().any(crate::codes::is_meeting)
        && (crate::coming::is_next_meeting(doc, &around) || crate::coming::is_numbered_meeting(doc, &around))
}

#[cfg(test)]
mod tests;
