//! A coalition to try papers on: the public facts of CORETT's plenary IV-2023, and what follows from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::agreement::{self, Kind};
use domain::command::Actor;
use domain::committee::{self, Admission};
use domain::deadline::Due;
use domain::decision::{self, Choice, Mode, Outcome, Statement};
use domain::declaration::{self, Stance};
use domain::election;
use domain::majority::DecisionRule;
use domain::mandate::{self, Office};
use domain::membership::{self, Class, Span};
use domain::plenary::{self, Attendance, ItemDraft, Purpose, Visibility};
use domain::quorum::Share;
use domain::right::{Capacity, Right};
use domain::rules::{
    self, Approvers, ChairVote, ElectionTie, Ground, LateItem, Matter, Numbering, Rule, Tie,
};
use domain::source::{Clause, Source, Status};
use domain::symbol::{
    AgreementId, CommitteeId, DecisionId, DeclarationId, ElectionId, ItemId, PlenaryCode, Seat,
};
use domain::words::{Lang, Text};
use domain::{Coalition, Event, Fact, commitment, matrix, minutes, outline, report};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use crate::papers::Issue;
use crate::sheet::Verification;

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
    Clause { citation: Text::both(es, en), source: "lineamientos".to_owned(), status: Status::Assumed }
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
        minutes_approvers: rule(Approvers::PresentNow),
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

fn iv_agenda() -> Vec<ItemDraft> {
    let mut follow_up = item(4, Purpose::Data, "Infografías y matrices", "Infographics and matrices");
    follow_up.reason = Some(Text::both("seguimiento del año 2022", "follow-up of 2022"));
    vec![
        item(1, Purpose::Minutes, "Aprobación del Acta III-2023", "Approval of the Minutes of III-2023"),
        item(
            2,
            Purpose::Report,
            "Informe de gestión de la Presidencia",
            "Management report of the Presidency",
        ),
        item(3, Purpose::Declaration, "Declaración conjunta", "Joint declaration"),
        follow_up,
        item(5, Purpose::Committee, "Actualización de los Lineamientos", "Update of the Guidelines"),
        item(
            6,
            Purpose::Election,
            "Elección de la Presidencia para 2024",
            "Election of the Presidency for 2024",
        ),
    ]
}

/// The founding, and plenary IV-2023 as the note of Mexico tells it.
pub fn iv_2023() -> History {
    let mut it = founded();
    it.from(Some(Source::assumed("hora y agenda, no constan en la nota")));
    it.at("2023-10-30T15:00:00Z").by("PAN", Capacity::Secretariat);
    convened(&mut it, IV, 4, "2023-11-30T15:00:00Z", iv_agenda());
    let plenary = PlenaryCode::from(IV);
    it.at("2023-11-30T15:00:00Z").from(Some(Source::confirmed("nota de México sobre la IV-2023")));
    for (seat, attendance) in [
        ("MEX", Attendance::Remote),
        ("GTM", Attendance::InRoom),
        ("CRI", Attendance::NotRecorded),
        ("DOM", Attendance::NotRecorded),
        ("HND", Attendance::NotRecorded),
        ("SLV", Attendance::NotRecorded),
        ("PAN", Attendance::NotRecorded),
        ("IOM", Attendance::NotRecorded),
    ] {
        let (plenary, seat) = (plenary.clone(), Seat::from(seat));
        it.happen("plenary.record_presence", plenary::Event::PresenceRecorded { plenary, seat, attendance });
    }
    let chair = Seat::from("GTM");
    let opened =
        plenary::Event::Opened { plenary: plenary.clone(), chair, present: 7, needed: 5, members: 9 };
    it.happen("plenary.open", opened);
    items_1_to_4(&mut it, &plenary);
    item_5(&mut it, &plenary);
    item_6(&mut it, &plenary);
    it.happen("plenary.close", plenary::Event::Closed { plenary });
    it
}

fn under(it: &mut History, plenary: &PlenaryCode, item: u16, tell: impl FnOnce(&mut History)) {
    let (of, item) = (plenary.clone(), ItemId(item));
    it.happen("plenary.open_item", plenary::Event::ItemOpened { plenary: of.clone(), item });
    tell(it);
    it.happen("plenary.close_item", plenary::Event::ItemClosed { plenary: of, item });
}

/// A decision by consensus that nobody objects to, and the agreement recorded from it.
pub fn agreed(it: &mut History, code: &str, number: u16, item: u16, kind: Kind, text: Text) -> DecisionId {
    let plenary = PlenaryCode::from(code);
    let decision = DecisionId { plenary: plenary.clone(), number };
    let entitled: BTreeSet<Seat> = it.coalition.plenaries[&plenary].voters(&it.coalition, date(2023, 11, 30));
    it.happen(
        "decision.open",
        decision::Event::Opened {
            decision: decision.clone(),
            item: Some(ItemId(item)),
            matter: Matter::Substantive,
            text: text.clone(),
            rule: DecisionRule::Consensus {},
            rules_version: 1,
            mode: Mode::Consensus,
            entitled,
            members: 9,
        },
    );
    it.happen(
        "decision.close",
        decision::Event::Closed {
            decision: decision.clone(),
            count: None,
            objections: 0,
            outcome: Outcome::Adopted,
        },
    );
    it.happen(
        "agreement.record",
        agreement::Event::Recorded {
            agreement: AgreementId { plenary, number },
            kind,
            text,
            item: Some(ItemId(item)),
            decision: Some(decision.clone()),
        },
    );
    decision
}

fn items_1_to_4(it: &mut History, plenary: &PlenaryCode) {
    under(it, plenary, 1, |it| {
        let text = Text::both("Se aprueba el Acta III-2023.", "The Minutes of III-2023 are approved.");
        let decision = Some(agreed(it, IV, 1, 1, Kind::MinutesApproval, text));
        let of = PlenaryCode::from("III-2023");
        it.happen("minutes.approve", minutes::Event::Approved { plenary: of, by: plenary.clone(), decision });
    });
    under(it, plenary, 2, |it| {
        it.happen("report.present", report::Event::Presented {
            report: "IG-2023".into(),
            plenary: plenary.clone(),
            item: Some(ItemId(2)),
            year: 2023,
            seat: Seat::from("GTM"),
            version: report::Version::Executive,
            summary: Some(Text::es(
                "Se destacaron las acciones que fortalecieron a la coalición y las metodologías promovidas desde 2021.",
            )),
            sha256: None,
        });
    });
    under(it, plenary, 3, |it| {
        let declaration = DeclarationId::from("DC-2023-1");
        it.happen(
            "declaration.present",
            declaration::Event::Presented {
                declaration: declaration.clone(),
                plenary: plenary.clone(),
                item: Some(ItemId(3)),
                title: Text::both(
                    "Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes",
                    "Joint Declaration on Trafficking in Persons and Smuggling of Migrants",
                ),
                sha256: None,
            },
        );
        it.happen(
            "declaration.endorse",
            declaration::Event::StanceTaken {
                declaration,
                plenary: Some(plenary.clone()),
                seat: Seat::from("MEX"),
                stance: Stance::Endorsed {},
                on: date(2023, 11, 30),
            },
        );
    });
    under(it, plenary, 4, |it| {
        it.happen(
            "plenary.note",
            plenary::Event::Noted {
                plenary: plenary.clone(),
                item: ItemId(4),
                seat: None,
                text: Text::both(
                    "Se dio seguimiento a las infografías sobre trata de personas correspondientes a 2022",
                    "The infographics on trafficking in persons for 2022 were followed up",
                ),
            },
        );
        it.happen(
            "matrix.propose",
            matrix::Event::Proposed {
                matrix: "SOM".into(),
                version: 1,
                plenary: plenary.clone(),
                item: Some(ItemId(4)),
                title: Text::both("tráfico ilícito de migrantes", "smuggling of migrants"),
                seat: None,
                sha256: None,
            },
        );
    });
}

fn item_5(it: &mut History, plenary: &PlenaryCode) {
    under(it, plenary, 5, |it| {
        let text =
            Text::es("Se crea un Petit Comité para trabajar el documento base de los nuevos Lineamientos.");
        agreed(it, IV, 2, 5, Kind::Committee, text);
        let committee = CommitteeId::from("PC-1-2023");
        it.happen(
            "committee.set_up",
            committee::Event::SetUp {
                committee: committee.clone(),
                name: Text::both("Petit Comité de Lineamientos", "Petit Comité on the Guidelines"),
                agreement: AgreementId { plenary: plenary.clone(), number: 2 },
                mandate: Text::both(
                    "trabajar el documento base para su revisión",
                    "work on the base document for review",
                ),
                base_document: Text::both(
                    "Lineamientos internos de la CORETT",
                    "internal Guidelines of CORETT",
                ),
                admission: Admission::Open,
                due: Due::FirstPlenaryOf(2024),
                members: Vec::new(),
            },
        );
        it.happen(
            "committee.offer_support",
            committee::Event::SupportOffered {
                committee: committee.clone(),
                seat: Seat::from("IOM"),
                offer: Text::both(
                    "colaboración en el proceso de actualización",
                    "collaboration in the update",
                ),
                plenary: Some(plenary.clone()),
            },
        );
        for seat in ["DOM", "CRI", "SLV", "HND", "MEX", "GTM"] {
            it.happen(
                "committee.volunteer",
                committee::Event::Volunteered {
                    committee: committee.clone(),
                    seat: Seat::from(seat),
                    plenary: Some(plenary.clone()),
                },
            );
        }
        it.happen(
            "commitment.make",
            commitment::Event::Made {
                commitment: "IV-2023/A2/C1".into(),
                agreement: AgreementId { plenary: plenary.clone(), number: 2 },
                owner: commitment::Owner::Office(Office::Secretariat),
                text: Text::both("distribuir el documento base", "circulate the base document"),
                due: Due::Days(30),
                agreed_on: date(2023, 11, 30),
            },
        );
    });
}

fn item_6(it: &mut History, plenary: &PlenaryCode) {
    under(it, plenary, 6, |it| {
        let election = ElectionId::from("E-2024-presidency");
        let honduras = Seat::from("HND");
        let events = [
            election::Event::Called {
                election: election.clone(),
                office: Office::Presidency,
                term: Span { from: date(2024, 1, 1), to: Some(date(2024, 12, 31)) },
                plenary: plenary.clone(),
                item: Some(ItemId(6)),
            },
            election::Event::Nominated {
                election: election.clone(),
                candidate: honduras.clone(),
                by: honduras.clone(),
                consents: true,
            },
            election::Event::Opened {
                election: election.clone(),
                officer: Seat::from("PAN"),
                mode: election::Mode::Acclamation,
                candidates: vec![honduras.clone()],
                entitled: ["CRI", "DOM", "GTM", "HND", "MEX", "PAN", "SLV"].map(Seat::from).into(),
                members: 9,
                rules_version: 1,
            },
            election::Event::Announced {
                election: election.clone(),
                elected: honduras.clone(),
                mode: election::Mode::Acclamation,
            },
            election::Event::VoteDisclosed { election, seat: Seat::from("MEX"), candidate: honduras },
        ];
        for event in events {
            it.happen("election.announce", event);
        }
    });
}

/// All of that, and a roll-call in which Costa Rica votes against and Honduras enters a reservation.
pub fn with_a_roll_call() -> History {
    let mut it = iv_2023();
    let decision = DecisionId { plenary: PlenaryCode::from(IV), number: 3 };
    it.happen(
        "decision.open",
        decision::Event::Opened {
            decision: decision.clone(),
            item: Some(ItemId(5)),
            matter: Matter::RulesChange,
            text: Text::both("Se reforma la regla de antelación", "The rule on notice is amended"),
            rule: DecisionRule::TwoThirdsMembers {},
            rules_version: 1,
            mode: Mode::RollCall,
            entitled: ["CRI", "DOM", "GTM", "HND", "MEX", "PAN", "SLV"].map(Seat::from).into(),
            members: 9,
        },
    );
    for (seat, choice) in [
        ("CRI", Choice::No),
        ("DOM", Choice::Yes),
        ("GTM", Choice::Yes),
        ("HND", Choice::Yes),
        ("MEX", Choice::Yes),
        ("PAN", Choice::Yes),
        ("SLV", Choice::Yes),
    ] {
        let (decision, seat) = (decision.clone(), Seat::from(seat));
        it.happen("decision.cast", decision::Event::VoteCast { decision, seat, choice });
    }
    let reservation = Statement::Reservation { text: Text::es("prefiere veinte días"), paragraph: Some(2) };
    it.happen(
        "decision.state",
        decision::Event::Stated {
            decision: decision.clone(),
            seat: Seat::from("HND"),
            statement: reservation,
            supersedes: None,
        },
    );
    let count = Some(decision::Count { yes: 6, no: 1, abstain: 0 });
    it.happen(
        "decision.close",
        decision::Event::Closed { decision, count, objections: 0, outcome: Outcome::Adopted },
    );
    it
}

/// The draft of the minutes goes out, and the next plenary approves it.
pub fn with_minutes(approved: bool) -> History {
    let mut it = iv_2023();
    let (of, by) = (PlenaryCode::from(IV), PlenaryCode::from(NEXT));
    it.at("2023-12-10T15:00:00Z").from(None);
    let mut paragraphs = outline::outline(&it.coalition.plenaries[&of]);
    let number = paragraphs.len() as u16 + 1;
    let prose = Text::es("Las delegaciones agradecieron la hospitalidad de Guatemala.");
    paragraphs.push(minutes::Paragraph { number, text: Some(prose), event: None });
    it.happen("minutes.draft", minutes::Event::Drafted { plenary: of.clone(), paragraphs });
    if approved {
        it.at("2024-02-01T15:00:00Z");
        let agenda = vec![item(1, Purpose::Minutes, "Acta IV-2023", "Minutes of IV-2023")];
        convened(&mut it, NEXT, 1, "2024-03-21T15:00:00Z", agenda);
        it.at("2024-03-21T16:00:00Z");
        for seat in ["GTM", "HND", "MEX", "PAN", "SLV"] {
            let (plenary, seat) = (by.clone(), Seat::from(seat));
            let attendance = Attendance::InRoom;
            it.happen(
                "plenary.record_presence",
                plenary::Event::PresenceRecorded { plenary, seat, attendance },
            );
        }
        let text = Text::both("Se aprueba el Acta IV-2023.", "The Minutes of IV-2023 are approved.");
        let decision = Some(agreed(&mut it, NEXT, 1, 1, Kind::MinutesApproval, text));
        it.happen("minutes.approve", minutes::Event::Approved { plenary: of, by, decision });
    }
    it
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
