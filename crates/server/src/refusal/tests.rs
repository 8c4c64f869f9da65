//! Every refusal has its sentence in both languages, and the sentences say what they should.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use documents::lang::Catalog;
use domain::command::Actor;
use domain::mandate::Office;
use domain::membership::{Class, Span};
use domain::quorum::{Quorum, Share};
use domain::right::{Capacity, Power, Right};
use domain::rules::{Approvers, ChairVote, ElectionTie, LateItem, Numbering, Rule, Tie};
use domain::symbol::{ItemId, Seat};
use domain::words::Text;
use domain::{Event, Fact, mandate, membership, rules};
use jiff::civil::date;

use super::*;

const ES: &str = include_str!("../../languages/es/refusals.ftl");
const EN: &str = include_str!("../../languages/en/refusals.ftl");
const DAY: Date = date(2023, 12, 1);

const TOPICS: [&str; 18] = [
    "rules",
    "membership",
    "mandate",
    "plenary",
    "floor",
    "decision",
    "motion",
    "agreement",
    "minutes",
    "declaration",
    "report",
    "matrix",
    "committee",
    "election",
    "commitment",
    "paper",
    "consultation",
    "archive",
];

/// Every refusal of every topic, at least once.
fn every_refusal() -> Vec<Refusal> {
    fn lift<R: Into<Refusal>>(samples: Vec<R>) -> impl Iterator<Item = Refusal> {
        samples.into_iter().map(Into::into)
    }
    let actors = [Capacity::Registrar, Capacity::Presidency, Capacity::Secretariat, Capacity::Delegation];
    let rights = [Right::Attend, Right::Speak, Right::Propose, Right::Vote, Right::Stand];
    let powers = [Power::Presidency, Power::Secretariat, Power::Bureau, Power::AnySeat];
    let powers = powers.into_iter().chain(rights.map(Power::Delegation));
    let mut all: Vec<Refusal> = Vec::new();
    for power in powers {
        for capacity in actors {
            for seat in ["GTM", "HND", "PAN", "IOM", "XYZ"] {
                all.push(Refusal::NotEntitled { actor: Actor { seat: seat.into(), capacity }, power });
            }
        }
    }
    all.extend(lift(super::rules::samples()));
    all.extend(lift(super::membership::samples()));
    all.extend(lift(super::mandate::samples()));
    all.extend(lift(plenary::samples()));
    all.extend(lift(floor::samples()));
    all.extend(lift(decision::samples()));
    all.extend(lift(motion::samples()));
    all.extend(lift(agreement::samples()));
    all.extend(lift(minutes::samples()));
    all.extend(lift(declaration::samples()));
    all.extend(lift(report::samples()));
    all.extend(lift(matrix::samples()));
    all.extend(lift(committee::samples()));
    all.extend(lift(election::samples()));
    all.extend(lift(commitment::samples()));
    all.extend(lift(paper::samples()));
    all.extend(lift(super::consultation::samples()));
    all.extend(lift(archive::samples()));
    all
}

fn rule<T>(value: T, chapter: &str, status: Status) -> Rule<T> {
    Rule { value, clause: clause(chapter, status) }
}

fn clause(chapter: &str, status: Status) -> Clause {
    let citation = Text::both(&format!("Lineamientos, {chapter}"), &format!("Guidelines, {chapter}"));
    Clause { citation, source: "invented".into(), status }
}

fn some_rules() -> Rules {
    use Status::{Assumed, Confirmed};
    let majority = Share::MoreThan { numerator: 1, denominator: 2 };
    let rights = BTreeMap::from([(Class::Member, BTreeSet::from([Right::Vote]))]);
    Rules {
        grounds: BTreeMap::from([(Ground::Sessions, clause("5.3", Assumed))]),
        rights: rule(rights, "5.2", Assumed),
        ordinary_per_year: rule(4, "5.3", Confirmed),
        numbering: rule(Numbering::RomanYear, "5.3", Confirmed),
        notice_days: rule(30, "5.3.1", Assumed),
        agenda_closes_days: rule(7, "5.3", Assumed),
        late_item: rule(LateItem::Chair, "5.3", Assumed),
        quorum_to_open: rule(majority, "5.3.2", Confirmed),
        quorum_to_decide: rule(majority, "5.3.3", Confirmed),
        remote_counts: rule(true, "5.3", Confirmed),
        decisions: rule(BTreeMap::new(), "5.3", Assumed),
        tie: rule(Tie::Rejected, "5.3", Assumed),
        chair_vote: rule(ChairVote::AsMember, "5.4", Assumed),
        presidency_months: rule(12, "5.4", Confirmed),
        secretariat_months: rule(24, "5.4", Confirmed),
        reelection: rule(true, "5.4", Assumed),
        both_offices: rule(false, "5.4", Assumed),
        election_tie: rule(ElectionTie::RepeatThenLot(1), "5.4", Assumed),
        observation_days: rule(15, "5.6", Assumed),
        minutes_approvers: rule(Approvers::PresentNow, "5.6", Confirmed),
        ballot_change: Some(rule(true, "5.3", Assumed)),
        speaking_seconds: Some(rule(300, "5.3", Assumed)),
        consultations: Some(rule(domain::rules::Consultations::default(), "5.7", Assumed)),
    }
}

/// Guatemala presides until the end of 2023 and Honduras after it; Panama is suspended; there is no secretariat.
fn coalition() -> Coalition {
    let from = date(2023, 1, 1);
    let mut coalition = Coalition::default();
    let adopted = rules::Event::Adopted {
        effective_on: from,
        reason: "invented".to_owned(),
        rules: some_rules().into(),
    };
    happen(&mut coalition, adopted);
    let organization = "Organización Internacional para las Migraciones";
    for (seat, class, es, en) in [
        ("GTM", Class::Member, "Guatemala", "Guatemala"),
        ("HND", Class::Member, "Honduras", "Honduras"),
        ("MEX", Class::Member, "México", "Mexico"),
        ("PAN", Class::Member, "Panamá", "Panama"),
        ("DOM", Class::Member, "República Dominicana", "Dominican Republic"),
        ("IOM", Class::ObserverOrganization, organization, "International Organization for Migration"),
    ] {
        let admitted = membership::Event::Admitted {
            seat: seat.into(),
            name: Text::both(es, en),
            class,
            from,
            language: Lang::Es,
            zone: "America/Guatemala".to_owned(),
            capital: Text::es("Ciudad de Guatemala"),
            agreement: None,
        };
        happen(&mut coalition, admitted);
    }
    let suspended =
        membership::Event::Suspended { seat: "PAN".into(), from: date(2023, 6, 1), reason: Text::es("x") };
    happen(&mut coalition, suspended);
    let span = Span { from, to: Some(date(2023, 12, 31)) };
    let (office, seat) = (Office::Presidency, Seat::from("GTM"));
    happen(&mut coalition, mandate::Event::Begun { office, seat, institution: None, span });
    coalition
}

fn happen(coalition: &mut Coalition, event: impl Into<Event>) {
    let fact = Fact {
        position: coalition.length,
        at: "2023-01-01T15:00:00Z".parse().expect("an instant"),
        on: date(2023, 1, 1),
        actor: Actor { seat: "GTM".into(), capacity: Capacity::Registrar },
        act: "example",
        rules_version: 1,
        source: None,
        event: event.into(),
    };
    coalition.apply(&Arc::new(fact));
}

fn spanish(refusal: impl Into<Refusal>, ground: Ground) -> String {
    say(&refusal.into(), ground, &coalition(), DAY, Lang::Es)
}

/// `NoticeTooShort { .. }` of the topic `Plenary`, as its key ends: `plenary-notice-too-short`.
fn key_of(refusal: &Refusal) -> Option<String> {
    let shown = format!("{refusal:?}");
    let mut names = shown.split(['(', '{']).map(str::trim);
    let (topic, variant) = (names.next()?, names.next()?.trim_end_matches(')'));
    (topic != "NotEntitled").then(|| format!("refusal-{}-{}", kebab(topic), kebab(variant)))
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

/// The keys of a source with the variables each of them uses.
fn variables(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ").filter(|_| line.starts_with("refusal-")) {
            key = name.to_owned();
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
        });
        found.entry(key.clone()).or_default().extend(names);
    }
    found.remove("");
    found
}

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    for (coalition, known) in [(coalition(), true), (Coalition::default(), false)] {
        for refusal in every_refusal() {
            let [es, en] =
                [Lang::Es, Lang::En].map(|lang| say(&refusal, Ground::Sessions, &coalition, DAY, lang));
            assert_ne!(es, en, "{refusal:?}");
            for sentence in [es, en] {
                assert!(!sentence.contains(['⟨', '{', '}', '$']), "{sentence}");
                assert!(!sentence.contains("  ") && !sentence.contains("()"), "{sentence}");
                assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{sentence}");
                assert!(sentence.starts_with(|first: char| !first.is_lowercase()), "{sentence}");
                assert_eq!(sentence.contains(", 5."), known, "{sentence}");
            }
        }
    }
}

#[test]
fn every_variant_has_a_message_named_after_it_and_every_message_a_variant() {
    let variants: BTreeSet<String> = every_refusal().iter().filter_map(key_of).collect();
    let of_topics = |key: &String| TOPICS.iter().any(|topic| key.starts_with(&format!("refusal-{topic}-")));
    let messages: BTreeSet<String> = variables(ES).into_keys().filter(of_topics).collect();
    assert_eq!(variants, messages);
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    assert_eq!(variables(ES), variables(EN));
    for (lang, source) in [(Lang::Es, ES), (Lang::En, EN)] {
        let catalog = Catalog::new(lang, &[source]);
        assert_eq!(catalog.faults(), [""; 0]);
        assert!(catalog.keys().eq(Catalog::new(Lang::Es, &[ES]).keys()), "in the same order");
    }
}

#[test]
fn the_clause_is_that_of_the_parameter_where_one_is_the_reason() {
    let short = domain::plenary::Refusal::NoticeTooShort { needed_days: 30, given_days: 10 };
    assert_eq!(
        spanish(short, Ground::Sessions),
        "La convocatoria requiere 30 días de antelación y quedan 10: puede convocarse para el 31 de diciembre \
         de 2023 o después, o dejando constancia del motivo por el que se dispensa el plazo \
         (Lineamientos, 5.3.1; regla supuesta)."
    );
    let quorum = Quorum { present: 4, needed: 5, members: 9 };
    assert_eq!(
        spanish(domain::plenary::Refusal::QuorumNotReached(quorum), Ground::Sessions),
        "No hay quórum para abrir: de 9 miembros, hay 4 presentes y se requieren 5; falta 1 (Lineamientos, 5.3.2)."
    );
}

#[test]
fn without_rules_or_clause_the_sentence_stands_alone() {
    let refusal = Refusal::from(domain::rules::Refusal::NothingChanges);
    let alone = "La modificación repite la versión en vigor y no cambia nada.";
    assert_eq!(say(&refusal, Ground::Rules, &coalition(), DAY, Lang::Es), alone);
    assert_eq!(say(&refusal, Ground::Rules, &Coalition::default(), DAY, Lang::Es), alone);
}

#[test]
fn who_lacks_the_power_learns_why_and_who_has_it() {
    let refused = |seat: &str, capacity, power| {
        spanish(
            Refusal::NotEntitled { actor: Actor { seat: seat.into(), capacity }, power },
            Ground::Sessions,
        )
    };
    assert_eq!(
        refused("HND", Capacity::Delegation, Power::Bureau),
        "Honduras, como delegación, no puede hacerlo: corresponde a la Presidencia (Guatemala) \
         o a la Secretaría Técnica, hoy vacante (Lineamientos, 5.3; regla supuesta)."
    );
    assert_eq!(
        refused("HND", Capacity::Presidency, Power::Presidency),
        "Honduras, en nombre de la Presidencia, no puede hacerlo: el 1 de diciembre de 2023 ese cargo lo ejerce \
         Guatemala (Lineamientos, 5.3; regla supuesta)."
    );
    assert_eq!(
        refused("IOM", Capacity::Delegation, Power::Delegation(Right::Vote)),
        "La Organización Internacional para las Migraciones, como delegación, no puede hacerlo: participa como \
         organización observadora, y esa calidad no confiere derecho a voto (Lineamientos, 5.2; regla supuesta)."
    );
    assert_eq!(
        refused("PAN", Capacity::Delegation, Power::AnySeat),
        "Panamá, como delegación, no puede hacerlo: sus derechos están en suspenso desde el 1 de junio de 2023 \
         (Lineamientos, 5.3; regla supuesta)."
    );
}

#[test]
fn every_parameter_of_the_rules_has_a_name_of_its_own() {
    for lang in [Lang::Es, Lang::En] {
        let (nothing, rules) = (Coalition::default(), some_rules());
        let named = rules.clauses().into_iter().map(|(parameter, _)| {
            say(&rules::Refusal::Unworkable { parameter }.into(), Ground::Rules, &nothing, DAY, lang)
        });
        let named: Vec<String> = named.collect();
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "{named:#?}");
    }
}

/// A plenary with one item, in session.
fn in_session(code: &str) -> [domain::plenary::Event; 2] {
    use domain::plenary::{Event, ItemDraft, Kind, Mode, Purpose, Visibility};

    let item = ItemDraft {
        id: ItemId(3),
        parent: None,
        title: Text::both("Elección", "Election"),
        purpose: Purpose::Election,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    };
    let convened = Event::Convened {
        plenary: code.into(),
        kind: Kind::Ordinary,
        ordinal: 4,
        year: 2023,
        place: Text::es("Antigua Guatemala"),
        host: None,
        zone: "America/Guatemala".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2023-11-30T15:00:00Z".parse().expect("an instant"),
        opens_on: date(2023, 11, 30),
        waiver: None,
        agenda: vec![item],
    };
    let opened =
        Event::Opened { plenary: code.into(), chair: "GTM".into(), present: 5, needed: 5, members: 9 };
    [convened, opened]
}

#[test]
fn an_item_is_named_where_it_is_certain_which_plenary_it_is_of() {
    let sentence = |coalition: &Coalition| {
        let open = domain::plenary::Refusal::ItemStillOpen(ItemId(3)).into();
        say(&open, Ground::Data, coalition, DAY, Lang::Es)
    };
    let mut known = coalition();
    let [third, opened] = in_session("III-2023");
    happen(&mut known, third);
    assert_eq!(sentence(&known), "El punto 1 («Elección») sigue en debate; hay que cerrarlo antes.");
    let [fourth, _] = in_session("IV-2023");
    happen(&mut known, fourth);
    assert_eq!(sentence(&known), "Ese punto sigue en debate; hay que cerrarlo antes.");
    happen(&mut known, opened);
    assert_eq!(sentence(&known), "El punto 1 («Elección») sigue en debate; hay que cerrarlo antes.");
}

#[test]
fn in_session_the_quorum_is_the_one_to_decide_and_the_clock_that_of_the_place() {
    let mut known = coalition();
    for event in in_session("IV-2023") {
        happen(&mut known, event);
    }
    let sentence = |refusal: Refusal| say(&refusal, Ground::Decisions, &known, DAY, Lang::Es);
    let quorum = Quorum { present: 0, needed: 5, members: 9 };
    assert_eq!(
        sentence(domain::plenary::Refusal::QuorumNotReached(quorum).into()),
        "No hay quórum para decidir: de 9 miembros, no hay ninguno presente y se requieren 5; faltan 5 \
         (Lineamientos, 5.3.3)."
    );
    let from = "2023-11-30T16:30:00Z".parse().expect("an instant");
    let early = sentence(domain::decision::Refusal::FallbackTooEarly { from }.into());
    assert!(early.contains("desde las 10:30, hora de la plenaria"), "{early}");
}

#[test]
fn the_modes_offered_are_those_that_would_do() {
    use domain::decision::Mode;
    use domain::majority::DecisionRule;

    let offered = |rule, mode| {
        let sentence = spanish(domain::decision::Refusal::ModeDoesNotSuit { rule, mode }, Ground::Decisions);
        sentence.split_once("; cabe ").map(|(_, modes)| modes.to_owned()).expect("some mode suits")
    };
    let members = || DecisionRule::AbsoluteMembers {};
    assert!(
        offered(DecisionRule::Consensus {}, Mode::RollCall).starts_with("por consenso o por aclamación (")
    );
    let all = "por aclamación, por votación nominal, a mano alzada o por votación registrada (";
    assert!(offered(members(), Mode::Consensus).starts_with(all));
    // After consensus failed, a vote is a vote.
    let votes = "por votación nominal, a mano alzada o por votación registrada (";
    assert!(offered(members(), Mode::Acclamation).starts_with(votes));
}

#[test]
fn names_take_their_article_in_english_too() {
    let absent = Refusal::from(domain::plenary::Refusal::NotPresent("DOM".into()));
    let sentence = say(&absent, Ground::Sessions, &coalition(), DAY, Lang::En);
    assert!(
        sentence.starts_with("The Dominican Republic is not among the delegations present"),
        "{sentence}"
    );
}
