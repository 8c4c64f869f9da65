//! What is asked of rules: every parameter as it stands, its clause folded away beneath it.

use std::collections::BTreeSet;

use domain::majority::DecisionRule;
use domain::membership::Class;
use domain::quorum::Share;
use domain::right::Right;
use domain::rules::{Approvers, ChairVote, ElectionTie, Ground, LateItem, Matter, Numbering, Rules, Tie};
use domain::source::{Clause, Status};

use super::between;
use crate::forms::Asking;
use crate::forms::acts::choices::{self, Choices};
use crate::forms::field::Field;

/// Everything that is decided by a rule of its own, with the message that names it.
pub const MATTERS: [(Matter, &str); 8] = [
    (Matter::Procedural, "matter-procedural"),
    (Matter::Substantive, "matter-substantive"),
    (Matter::Minutes, "matter-minutes"),
    (Matter::Declaration, "matter-declaration"),
    (Matter::RulesChange, "matter-rules-change"),
    (Matter::Election, "matter-election"),
    (Matter::Admission, "matter-admission"),
    (Matter::Reconsideration, "matter-reconsideration"),
];
/// The classes of those who take part.
pub const CLASSES: [(Class, &str); 4] = [
    (Class::Member, "class-member"),
    (Class::ObserverState, "class-observer-state"),
    (Class::ObserverOrganization, "class-observer-organization"),
    (Class::Partner, "class-partner"),
];
const RIGHTS: [Right; 5] = [Right::Attend, Right::Speak, Right::Propose, Right::Vote, Right::Stand];

/// A parameter: its name in the record, the message that names it, and the fields of its value.
type Parameter = (&'static str, &'static str, Vec<Field>);

/// The clause for whatever names none, then every parameter with its clause, then the clauses that acts rest on.
pub fn parameters(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let rules = page.coalition.rules.versions.last().map(|it| &it.rules);
    let clauses = rules.map(|it| it.clauses());
    let mut fields = clause(asking, "clause", None, None);
    fields[0].heading = Some(page.say("rules-clause-default"));
    fields[0].hint = Some(page.say("hint-clause-default"));
    for (at, (name, label, mut value)) in values(asking, rules).into_iter().enumerate() {
        if let Some(first) = value.first_mut().filter(|_| at == 0) {
            first.heading = Some(page.say("rules-title"));
        }
        fields.extend(value);
        let known = clauses.iter().flatten().find(|(it, _)| *it == name).map(|(_, clause)| *clause);
        let fold = page.fill("rules-clause-of", &[("rule", &page.say(label))]);
        fields.extend(clause(asking, &format!("clause.{name}"), known, Some(fold)));
    }
    for (at, ground) in Ground::ALL.iter().enumerate() {
        let name = documents::name_of(ground);
        let known = rules.and_then(|it| it.clause(*ground));
        let fold = page.fill("rules-clause-of", &[("rule", &page.say(&format!("ground-{name}")))]);
        let mut grounds = clause(asking, &format!("ground.{name}"), known, Some(fold));
        if at == 0 {
            grounds[0].heading = Some(page.say("rules-grounds"));
        }
        fields.extend(grounds);
    }
    fields
}

/// A clause: how it is cited, where it was read, and whether that is confirmed.
fn clause(asking: &Asking, name: &str, known: Option<&Clause>, fold: Option<String>) -> Vec<Field> {
    let status = choices::variants(asking, "rules-status-", &[Status::Confirmed, Status::Assumed]);
    let default = if fold.is_none() { Some("assumed".to_owned()) } else { None };
    let standing = known.map(|it| documents::name_of(&it.status)).or(default);
    let fields = [
        Field::text(format!("{name}.citation"), "field-citation").text_known(known.map(|it| &it.citation)),
        Field::text(format!("{name}.source"), "field-clause-source").text_known(known.map(|it| &it.source)),
        Field::choice(format!("{name}.status"), "field-clause-status", status).known(standing),
    ];
    fields.map(|field| Field { fold: fold.clone(), ..field.optional() }).into()
}

/// Every value, in the order of the page that shows them.
fn values(asking: &Asking, rules: Option<&Rules>) -> Vec<Parameter> {
    let number = |name: &'static str, label: &'static str, value: Option<u16>| {
        (name, label, vec![Field::number(name, label).known(value)])
    };
    let check = |name: &'static str, label: &'static str, value: Option<bool>| {
        let field = Field::check(name, label);
        (name, label, vec![field.known(value.filter(|it| *it).map(|_| "yes"))])
    };
    let choice = |name: &'static str, label: &'static str, choices: Choices, value: Option<String>| {
        (name, label, vec![Field::choice(name, label, choices).known(value)])
    };
    let numberings = [Numbering::RomanYear, Numbering::Running];
    let late = [LateItem::Unanimity, LateItem::TwoThirds, LateItem::Chair];
    let ties = [Tie::Rejected, Tie::SecondVote, Tie::CastingVote];
    let chairs = [ChairVote::AsMember, ChairVote::OnTies, ChairVote::Never];
    let ballots = [("may", "value-ballot-may"), ("once", "value-ballot-once")];
    let ballots = ballots.map(|(value, key)| (value.to_owned(), asking.page.say(key)));
    let ballot =
        rules.and_then(|it| it.ballot_change.as_ref()).map(|it| if it.value { "may" } else { "once" });
    let approvers = [Approvers::PresentNow, Approvers::PresentThen];
    vec![
        number(
            "ordinary_per_year",
            "rule-ordinary-per-year",
            rules.map(|it| it.ordinary_per_year.value.into()),
        ),
        choice(
            "numbering",
            "rule-numbering",
            choices::variants(asking, "value-", &numberings),
            rules.map(|it| documents::name_of(&it.numbering.value)),
        ),
        number("notice_days", "rule-notice", rules.map(|it| it.notice_days.value)),
        number("agenda_closes_days", "rule-agenda-closes", rules.map(|it| it.agenda_closes_days.value)),
        choice(
            "late_item",
            "rule-late-item",
            choices::variants(asking, "value-late-", &late),
            rules.map(|it| documents::name_of(&it.late_item.value)),
        ),
        share(
            asking,
            ["quorum_to_open", "quorum_to_open.share"],
            "rule-quorum-to-open",
            rules.map(|it| it.quorum_to_open.value),
        ),
        share(
            asking,
            ["quorum_to_decide", "quorum_to_decide.share"],
            "rule-quorum-to-decide",
            rules.map(|it| it.quorum_to_decide.value),
        ),
        check("remote_counts", "rule-remote-counts", rules.map(|it| it.remote_counts.value)),
        ("decisions", "rule-decisions", decisions(asking, rules)),
        choice(
            "tie",
            "rule-tie",
            choices::variants(asking, "value-tie-", &ties),
            rules.map(|it| documents::name_of(&it.tie.value)),
        ),
        choice(
            "chair_vote",
            "rule-chair-vote",
            choices::variants(asking, "value-chair-", &chairs),
            rules.map(|it| documents::name_of(&it.chair_vote.value)),
        ),
        ("rights", "rule-rights", rights(asking, rules)),
        number("presidency_months", "field-presidency-months", rules.map(|it| it.presidency_months.value)),
        number("secretariat_months", "field-secretariat-months", rules.map(|it| it.secretariat_months.value)),
        check("reelection", "rule-reelection", rules.map(|it| it.reelection.value)),
        check("both_offices", "rule-both-offices", rules.map(|it| it.both_offices.value)),
        ("election_tie", "rule-election-tie", election_tie(asking, rules.map(|it| it.election_tie.value))),
        number("observation_days", "rule-observations", rules.map(|it| it.observation_days.value)),
        choice(
            "minutes_approvers",
            "rule-approvers",
            choices::variants(asking, "value-", &approvers),
            rules.map(|it| documents::name_of(&it.minutes_approvers.value)),
        ),
        (
            "ballot_change",
            "rule-ballot-change",
            vec![
                Field::choice("ballot_change", "rule-ballot-change", ballots.into()).known(ballot).optional(),
            ],
        ),
        ("speaking_seconds", "rule-speaking-seconds", speaking_seconds(asking, rules)),
        ("consultations", "rule-consultations", between::fields(asking, rules)),
    ]
}

fn speaking_seconds(asking: &Asking, rules: Option<&Rules>) -> Vec<Field> {
    let value = rules.and_then(|it| it.speaking_seconds.as_ref()).map(|it| it.value);
    let field = Field::number("speaking_seconds", "rule-speaking-seconds").optional().known(value);
    vec![field.hint(asking.page.say("hint-floor-seconds"))]
}

/// A share: more than or at least a part of the members, or a number of them.
fn share(
    asking: &Asking,
    [kind, part]: [&'static str; 2],
    label: &'static str,
    value: Option<Share>,
) -> Parameter {
    let kinds = [
        Share::MoreThan { numerator: 1, denominator: 2 },
        Share::AtLeast { numerator: 1, denominator: 2 },
        Share::Count(1),
    ];
    let written = value.map(|it| match it {
        Share::AtLeast { numerator, denominator } | Share::MoreThan { numerator, denominator } => {
            format!("{numerator}/{denominator}")
        }
        Share::Count(count) => count.to_string(),
    });
    let kinds = choices::variants(asking, "share-", &kinds);
    let fields = vec![
        Field::choice(kind, label, kinds).known(value.map(|it| documents::name_of(&it))),
        Field::line(part, "field-share").hint(asking.page.say("hint-share")).known(written),
    ];
    (kind, label, fields)
}

/// The rules that stand for their kinds; what they carry is asked beside them.
pub(super) fn kinds() -> [DecisionRule; 17] {
    use DecisionRule as D;
    let vote = || Box::new(D::SimplePresent {});
    [
        D::Consensus {},
        D::ConsensusAllPresent {},
        D::ConsensusMinus { objections: 1 },
        D::ConsensusThenVote { fallback: vote(), delay_minutes: 0 },
        D::SimplePresentAndVoting {},
        D::SimplePresent {},
        D::AbsoluteMembers {},
        D::TwoThirdsPresentAndVoting {},
        D::TwoThirdsMembers {},
        D::ThreeQuartersMembers {},
        D::UnanimityPresent { strict: false },
        D::UnanimityAll {},
        D::Acclamation {},
        D::Silence { hours: 72 },
        D::AdReferendum { days: 30, lapse_confirms: false },
        D::WrittenConsultation { rule: vote(), replies: 1 },
        D::ChairRuling {},
    ]
}

/// The kinds of vote that may follow consensus, or count replies.
pub(super) const VOTES: std::ops::Range<usize> = 4..12;

/// Per matter: the rule, and folded beneath it the number and the vote that some rules carry.
fn decisions(asking: &Asking, rules: Option<&Rules>) -> Vec<Field> {
    let page = asking.page;
    let kinds = kinds();
    let choices_of = |kinds: &[DecisionRule]| choices::variants(asking, "decided-", kinds);
    let mut fields = Vec::new();
    for (matter, label) in MATTERS {
        let name = documents::name_of(&matter);
        let rule = rules.map(|it| it.decision_rule(matter)).unwrap_or(DecisionRule::Consensus {});
        let (number, then, yes) = carried(&rule);
        let fold = Some(page.fill("rules-more-of", &[("matter", &page.say(label))]));
        fields.push(
            Field::choice(format!("decided.{name}"), label, choices_of(&kinds))
                .value(documents::name_of(&rule)),
        );
        let more = [
            Field::number(format!("decided.{name}.number"), "field-decided-number")
                .hint(page.say("hint-decided-number"))
                .known(number),
            Field::choice(format!("decided.{name}.then"), "field-decided-then", choices_of(&kinds[VOTES]))
                .known(then.map(documents::name_of)),
            Field::check(format!("decided.{name}.yes"), "field-decided-yes").known(yes.then_some("yes")),
        ];
        fields.extend(more.map(|it| Field { fold: fold.clone(), ..it.optional() }));
    }
    if let Some(first) = fields.first_mut() {
        first.heading = Some(page.say("rule-decisions"));
    }
    fields
}

/// The number, the vote and the yes that a rule carries.
fn carried(rule: &DecisionRule) -> (Option<u32>, Option<&DecisionRule>, bool) {
    use DecisionRule as D;
    match rule {
        D::ConsensusMinus { objections } => (Some(u32::from(*objections)), None, false),
        D::ConsensusThenVote { fallback, delay_minutes } => (Some(*delay_minutes), Some(fallback), false),
        D::Silence { hours } => (Some(u32::from(*hours)), None, false),
        D::AdReferendum { days, lapse_confirms } => (Some(u32::from(*days)), None, *lapse_confirms),
        D::WrittenConsultation { rule, replies } => (Some(u32::from(*replies)), Some(rule), false),
        D::UnanimityPresent { strict } => (None, None, *strict),
        _ => (None, None, false),
    }
}

/// What each class may do.
fn rights(asking: &Asking, rules: Option<&Rules>) -> Vec<Field> {
    let choices = choices::variants(asking, "right-", &RIGHTS);
    let mut fields = Vec::new();
    for (class, label) in CLASSES {
        let name = format!("rights.{}", documents::name_of(&class));
        let known: Option<&BTreeSet<Right>> = rules.and_then(|it| it.rights.value.get(&class));
        let mut field = Field::several(name, label, choices.clone());
        for right in known.into_iter().flatten() {
            field = field.value(documents::name_of(right));
        }
        fields.push(field);
    }
    if let Some(first) = fields.first_mut() {
        first.heading = Some(asking.page.say("rule-rights"));
    }
    fields
}

fn election_tie(asking: &Asking, value: Option<ElectionTie>) -> Vec<Field> {
    let kinds = [ElectionTie::RepeatThenLot(1), ElectionTie::RepeatThenCarryOver(1)];
    let times = value.map(|it| match it {
        ElectionTie::RepeatThenLot(times) | ElectionTie::RepeatThenCarryOver(times) => times,
    });
    vec![
        Field::choice(
            "election_tie",
            "rule-election-tie",
            choices::variants(asking, "election-tie-", &kinds),
        )
        .known(value.map(|it| documents::name_of(&it))),
        Field::number("election_tie.times", "field-election-tie-times").known(times),
    ]
}
