//! Plenary IV-2023 as the note of Mexico tells it, and what follows from it.

use std::collections::BTreeSet;

use domain::agreement::{self, Kind};
use domain::committee::{self, Admission};
use domain::deadline::Due;
use domain::decision::{self, Choice, Mode, Outcome, Statement};
use domain::declaration::{self, Stance};
use domain::majority::DecisionRule;
use domain::mandate::Office;
use domain::membership::Span;
use domain::plenary::{self, Attendance, ItemDraft, Purpose};
use domain::right::Capacity;
use domain::rules::Matter;
use domain::source::Source;
use domain::symbol::{
    AgreementId, CommitteeId, DecisionId, DeclarationId, ElectionId, ItemId, PlenaryCode, Seat,
};
use domain::words::Text;
use domain::{commitment, election, matrix, minutes, outline, report};
use jiff::civil::date;

use super::{History, IV, NEXT, convened, founded, item};

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
    held(|_| {})
}

/// The same, with something more before it closes.
fn held(more: impl FnOnce(&mut History)) -> History {
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
    more(&mut it);
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
            on: None,
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
            consultation: None,
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
    held(roll_call)
}

fn roll_call(it: &mut History) {
    let decision = DecisionId { plenary: PlenaryCode::from(IV), number: 3 };
    it.happen(
        "decision.open",
        decision::Event::Opened {
            decision: decision.clone(),
            item: Some(ItemId(5)),
            matter: Matter::RulesChange,
            on: None,
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
