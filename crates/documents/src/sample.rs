//! A coalition to try papers on: the public facts of CORETT, and rules that are assumed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::command::Actor;
use domain::majority::DecisionRule;
use domain::mandate::{self, Office};
use domain::membership::{self, Class, Span};
use domain::plenary::{self, ItemDraft, Purpose, Visibility};
use domain::quorum::Share;
use domain::right::{Capacity, Right};
use domain::rules::{
    self, Approvers, ChairVote, ElectionTie, Ground, LateItem, Matter, Numbering, Rule, Tie,
};
use domain::source::{Clause, Source, Status};
use domain::symbol::{ItemId, PlenaryCode, Seat};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact, minutes};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use crate::papers::Issue;
use crate::sheet::Verification;

mod story;

pub use story::{iv_2023, with_a_roll_call, with_minutes};

/// The plenary of the seed.
pub const IV: &str = "IV-2023";
/// The one after it.
pub const NEXT: &str = "I-2024";
const ZONE: &str = "America/Guatemala";

const MEMBERS: [(&str, &str, &str, &str, &str, &str); 9] = [
    ("BLZ", "Belice", "Belize", "America/Belize", "Belmopán", "Belmopan"),
    ("CRI", "Costa Rica", "Costa Rica", "America/Costa_Rica", "San José", "San José"),
    (
        "DOM",
        "República Dominicana",
        "Dominican Republic",
        "America/Santo_Domingo",
        "Santo Domingo",
        "Santo Domingo",
    ),
    ("GTM", "Guatemala", "Guatemala", ZONE, "Ciudad de Guatemala", "Guatemala City"),
    ("HND", "Honduras", "Honduras", "America/Tegucigalpa", "Tegucigalpa", "Tegucigalpa"),
    ("MEX", "México", "Mexico", "America/Mexico_City", "Ciudad de México", "Mexico City"),
    ("NIC", "Nicaragua", "Nicaragua", "America/Managua", "Managua", "Managua"),
    ("PAN", "Panamá", "Panama", "America/Panama", "Ciudad de Panamá", "Panama City"),
    ("SLV", "El Salvador", "El Salvador", "America/El_Salvador", "San Salvador", "San Salvador"),
];

/// A record in the making, without a store.
pub struct History {
    /// What is known so far.
    pub coalition: Coalition,
    /// Everything that happened.
    pub facts: Vec<Arc<Fact>>,
    at: Timestamp,
    actor: Actor,
    source: Option<Source>,
}

impl History {
    /// Nothing happened yet.
    pub fn new() -> Self {
        let actor = actor("PAN", Capacity::Registrar);
        Self {
            coalition: Coalition::default(),
            facts: Vec::new(),
            at: Timestamp::UNIX_EPOCH,
            actor,
            source: None,
        }
    }

    /// From now on, at this instant.
    pub fn at(&mut self, at: &str) -> &mut Self {
        self.at = at.parse().expect("an instant");
        self
    }

    /// From now on, this seat acts in this capacity.
    pub fn by(&mut self, seat: &str, capacity: Capacity) -> &mut Self {
        self.actor = actor(seat, capacity);
        self
    }

    /// From now on, what happens is carried in from here.
    pub fn from(&mut self, source: Option<Source>) -> &mut Self {
        self.source = source;
        self
    }

    /// It happens.
    pub fn happen(&mut self, act: &'static str, event: impl Into<Event>) -> u64 {
        let on = TimeZone::get(ZONE).expect("a zone").to_datetime(self.at).date();
        let position = self.coalition.length;
        let fact = Arc::new(Fact {
            position,
            at: self.at,
            on,
            actor: self.actor.clone(),
            act,
            rules_version: self.coalition.rules.on(on).map_or(0, |version| version.number),
            source: self.source.clone(),
            event: event.into(),
        });
        self.coalition.apply(&fact);
        self.facts.push(fact);
        position
    }
}

fn actor(seat: &str, capacity: Capacity) -> Actor {
    Actor { seat: Seat::from(seat), capacity }
}

fn clause(es: &str, en: &str) -> Clause {
    Clause { citation: Text::both(es, en), source: "lineamientos".into(), status: Status::Assumed }
}

fn rule<T>(value: T) -> Rule<T> {
    Rule { value, clause: clause("Lineamientos, 5.3", "Guidelines, 5.3") }
}

/// Rules in which most is assumed, as for a coalition whose text is not at hand.
pub fn rules() -> rules::Rules {
    use Right::{Attend, Propose, Speak, Stand, Vote};
    let majority = Share::MoreThan { numerator: 1, denominator: 2 };
    let grounds = [
        (Ground::Sessions, "5.2"),
        (Ground::Decisions, "5.3"),
        (Ground::Agreements, "5.3"),
        (Ground::Minutes, "5.6"),
        (Ground::Committees, "5.3"),
        (Ground::Elections, "5.4"),
    ];
    let rights = BTreeMap::from([
        (Class::Member, BTreeSet::from([Attend, Speak, Propose, Vote, Stand])),
        (Class::ObserverOrganization, BTreeSet::from([Attend, Speak])),
    ]);
    rules::Rules {
        grounds: grounds
            .map(|(ground, number)| {
                (ground, clause(&format!("Lineamientos, {number}"), &format!("Guidelines, {number}")))
            })
            .into(),
        rights: rule(rights),
        ordinary_per_year: rule(4),
        numbering: rule(Numbering::RomanYear),
        notice_days: rule(30),
        agenda_closes_days: rule(7),
        late_item: rule(LateItem::Chair),
        quorum_to_open: rule(majority),
        quorum_to_decide: rule(majority),
        remote_counts: rule(true),
        decisions: rule(BTreeMap::from([(Matter::Election, DecisionRule::AbsoluteMembers {})])),
        tie: rule(Tie::Rejected),
        chair_vote: rule(ChairVote::AsMember),
        presidency_months: rule(12),
        secretariat_months: rule(24),
        reelection: rule(false),
        both_offices: rule(false),
        election_tie: rule(ElectionTie::RepeatThenLot(1)),
        observation_days: rule(15),
        consultations: None,
        minutes_approvers: rule(Approvers::PresentNow),
        ballot_change: None,
        speaking_seconds: None,
    }
}

/// The coalition as it stood before the plenary.
pub fn founded() -> History {
    let mut it = History::new();
    it.at("2023-10-01T15:00:00Z");
    it.happen(
        "membership.found",
        membership::Event::Founded {
            name: Text::both(
                "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes",
                "Regional Coalition against Trafficking in Persons and Smuggling of Migrants",
            ),
            acronym: "CORETT".to_owned(),
            founded_in: 2011,
            zone: ZONE.to_owned(),
        },
    );
    it.happen(
        "rules.adopt",
        rules::Event::Adopted {
            effective_on: date(2023, 10, 1),
            reason: "CORETT (por confirmar)".to_owned(),
            rules: rules().into(),
        },
    );
    for (seat, es, en, zone, capital_es, capital_en) in MEMBERS {
        it.happen(
            "membership.admit",
            admitted(seat, (es, en), Class::Member, zone, (capital_es, capital_en)),
        );
    }
    let names = (
        "Organización Internacional para las Migraciones (OIM)",
        "International Organization for Migration (IOM)",
    );
    let capital = ("Ginebra", "Geneva");
    it.happen(
        "membership.admit",
        admitted("IOM", names, Class::ObserverOrganization, "Europe/Zurich", capital),
    );
    it.happen(
        "membership.name_body",
        membership::Event::BodyNamed {
            seat: Seat::from("MEX"),
            body: Text::both("Comisión Intersecretarial", "Inter-ministerial Commission"),
            from: date(2023, 1, 1),
            units: vec![
                Text::es("Subsecretaría de Derechos Humanos, Población y Migración"),
                Text::es("Dirección General de Estrategias para la Atención de Derechos Humanos"),
            ],
        },
    );
    for (office, seat, institution) in
        [(Office::Presidency, "GTM", Some(Text::es("SVET"))), (Office::Secretariat, "PAN", None)]
    {
        let span = Span { from: date(2023, 1, 1), to: Some(date(2023, 12, 31)) };
        it.from(Some(Source::assumed("duración del cargo"))).happen(
            "mandate.begin",
            mandate::Event::Begun { office, seat: Seat::from(seat), institution, span },
        );
    }
    it.from(None).happen(
        "minutes.carry_in",
        minutes::Event::CarriedIn {
            plenary: PlenaryCode::from("III-2023"),
            description: Text::both(
                "acta de la tercera reunión de 2023",
                "minutes of the third meeting of 2023",
            ),
        },
    );
    it
}

fn admitted(seat: &str, name: (&str, &str), class: Class, zone: &str, capital: (&str, &str)) -> Event {
    membership::Event::Admitted {
        seat: Seat::from(seat),
        name: Text::both(name.0, name.1),
        class,
        from: date(2011, 1, 1),
        language: if seat == "BLZ" { Lang::En } else { Lang::Es },
        zone: zone.to_owned(),
        capital: Text::both(capital.0, capital.1),
        agreement: None,
    }
    .into()
}

/// An item of the agenda with nothing special about it.
pub fn item(id: u16, purpose: Purpose, es: &str, en: &str) -> ItemDraft {
    ItemDraft {
        id: ItemId(id),
        parent: None,
        title: Text::both(es, en),
        purpose,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    }
}

/// A plenary is called.
pub fn convened(it: &mut History, code: &str, ordinal: u16, opens_at: &str, agenda: Vec<ItemDraft>) {
    let opens_at: Timestamp = opens_at.parse().expect("an instant");
    let opens_on: Date = crate::lang::day_in(opens_at, ZONE);
    it.happen(
        "plenary.convene",
        plenary::Event::Convened {
            plenary: PlenaryCode::from(code),
            kind: plenary::Kind::Ordinary,
            ordinal,
            year: opens_on.year(),
            place: Text::both("Ciudad de Antigua, Guatemala", "Antigua City, Guatemala"),
            host: Some(Seat::from("GTM")),
            zone: ZONE.to_owned(),
            mode: plenary::Mode::Hybrid,
            opens_at,
            opens_on,
            waiver: None,
            agenda,
        },
    );
}

/// An issue with a made-up checkpoint.
pub fn issue() -> Issue {
    Issue {
        on: date(2024, 3, 22),
        verification: Verification {
            code: "7K3M-Q2TX".to_owned(),
            origin: "plenaria.example/corett".to_owned(),
            size: 120,
            root: "3q2+7w==".to_owned(),
            url: None,
            how: crate::papers::how_to_check(Lang::Es),
        },
        record: b"{}".to_vec(),
        sources: BTreeMap::new(),
    }
}
