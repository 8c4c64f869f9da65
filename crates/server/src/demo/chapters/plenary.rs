//! 30 November 2023: the six points of the seed, in its order, and nothing it does not tell without saying so.

use anyhow::Result;
use domain::agreement::{Kind, record::Record};
use domain::committee::{Admission, offer_support::OfferSupport, set_up::SetUp, volunteer::Volunteer};
use domain::deadline::Due;
use domain::decision::{Mode, close::Close as CloseDecision, open::Open as OpenDecision};
use domain::declaration::endorse::Endorse;
use domain::declaration::present::Present as PresentDeclaration;
use domain::election::Mode as ElectionMode;
use domain::election::announce::Announce;
use domain::election::disclose::Disclose;
use domain::election::open::Open as OpenElection;
use domain::matrix::propose::Propose;
use domain::minutes::approve::Approve;
use domain::plenary::Attendance;
use domain::plenary::adopt_agenda::AdoptAgenda;
use domain::plenary::close::Close;
use domain::plenary::close_item::CloseItem;
use domain::plenary::note::Note;
use domain::plenary::open::Open;
use domain::plenary::open_item::OpenItem;
use domain::plenary::record_presence::RecordPresence;
use domain::report::{Version, present::Present as PresentReport};
use domain::rules::Matter;
use domain::source::Source;
use domain::symbol::{
    AgreementId, CommitteeId, DecisionId, DeclarationId, ItemId, MatrixId, PlenaryCode, ReportId, Seat,
};
use domain::words::Text;

use super::super::story::{Story, delegation, presidency, secretariat};
use super::convocation::{code, election};
use super::{assumed, note, point, refusals};

/// The committee that is to update the Guidelines.
pub fn committee() -> CommitteeId {
    CommitteeId::from("PC-1-2023")
}

/// The joint declaration.
pub fn declaration() -> DeclarationId {
    DeclarationId::from("DC-1-2023")
}

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-plenary");
    story.at("2023-11-30T15:00:00Z")?;
    roll(story)?;
    story.act(presidency("GTM"), &assumed(), Open { plenary: code() })?;
    story.act(presidency("GTM"), &assumed(), AdoptAgenda { plenary: code(), decision: None })?;
    minutes(story)?;
    report(story)?;
    joint_declaration(story)?;
    infographics(story)?;
    guidelines(story)?;
    presidency_2024(story)?;
    story.at("2023-11-30T21:00:00Z")?;
    story.act(
        presidency("GTM"),
        &note(
            "punto 6: «habiendo agotado los temas de agenda»; la hora es un supuesto",
            "point 6: “the agenda exhausted”; the hour is assumed",
        ),
        Close { plenary: code() },
    )?;
    Ok(())
}

/// Who was there, as far as the note tells. Of Belize, Nicaragua and Panama's own delegation it says nothing.
fn roll(story: &Story) -> Result<()> {
    let volunteers = note(
        "punto 5: sus representantes se ofrecieron; el modo no consta",
        "point 5: its representatives volunteered; the mode is not recorded",
    );
    let presences = [
        (
            "MEX",
            Attendance::Remote,
            note("primer párrafo: «participó de manera virtual»", "first paragraph: “took part virtually”"),
        ),
        (
            "GTM",
            Attendance::InRoom,
            Source::assumed(Text::both(
                "sede y Presidencia según la nota de México; que estuviera en la sala es un supuesto",
                "host and Presidency by the note of Mexico; that it was in the room is assumed",
            )),
        ),
        ("DOM", Attendance::NotRecorded, volunteers.clone()),
        ("CRI", Attendance::NotRecorded, volunteers.clone()),
        ("SLV", Attendance::NotRecorded, volunteers.clone()),
        ("HND", Attendance::NotRecorded, volunteers),
    ];
    for (seat, attendance, source) in presences {
        let presence = RecordPresence { plenary: code(), seat: Seat::from(seat), attendance };
        story.act(secretariat("PAN"), &source, presence)?;
    }
    Ok(())
}

fn minutes(story: &Story) -> Result<()> {
    open_item(story, 1)?;
    let text = Text::both(
        "El pleno aprueba el Acta Administrativa Número III-2023, correspondiente a la tercera reunión de la CORETT.",
        "The plenary approves Administrative Minutes Number III-2023, of the third meeting of CORETT.",
    );
    let decision = by_consensus(story, 1, 1, Matter::Minutes, &text)?;
    let approve =
        Approve { plenary: PlenaryCode::from("III-2023"), by: code(), decision: Some(decision.clone()) };
    story.act(presidency("GTM"), &point(1), approve)?;
    agree(story, 1, Kind::MinutesApproval, text, Some(decision))?;
    close_item(story, 1)
}

fn report(story: &Story) -> Result<()> {
    open_item(story, 2)?;
    let summary = Text::both(
        "Destacó las acciones que fortalecieron a la CORETT y el abordaje integral y especializado de estos delitos en los países miembros; las dinámicas y metodologías promovidas desde 2021 para el desarrollo de las plenarias; los avances, retos y desafíos; la coordinación de respuestas nacionales y regionales; y la participación y el apoyo de las altas autoridades.",
        "It highlighted the actions that strengthened CORETT and the comprehensive, specialized approach to these crimes in the member countries; the dynamics and methods promoted since 2021 for the conduct of plenaries; progress and challenges; the coordination of national and regional responses; and the participation and support of high authorities.",
    );
    let present = PresentReport {
        report: ReportId::from("IG-2023"),
        plenary: code(),
        item: Some(ItemId(2)),
        year: 2023,
        version: Version::Executive,
        summary: Some(summary),
        sha256: None,
    };
    story.act(presidency("GTM"), &point(2), present)?;
    let text = Text::both(
        "El pleno conoce la presentación ejecutiva del Informe de Gestión de la Presidencia de la CORETT durante el año 2023.",
        "The plenary hears the executive presentation of the management report of the Presidency of CORETT for 2023.",
    );
    agree(story, 2, Kind::Report, text, None)?;
    close_item(story, 2)
}

fn joint_declaration(story: &Story) -> Result<()> {
    open_item(story, 3)?;
    let present = PresentDeclaration {
        declaration: declaration(),
        plenary: code(),
        item: Some(ItemId(3)),
        title: Text::both(
            "Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes",
            "Joint declaration on trafficking in persons and smuggling of migrants",
        ),
        sha256: None,
    };
    story.act(presidency("GTM"), &point(3), present)?;
    let endorse =
        Endorse { declaration: declaration(), seat: Seat::from("MEX"), reservation: None, paragraph: None };
    story.act(
        delegation("MEX"),
        &note("punto 3: «respaldada por nuestro país»", "point 3: “backed by our country”"),
        endorse,
    )?;
    refusals::an_observer_endorses(story)?;
    let text = Text::both(
        "Se presenta al pleno la Declaración conjunta, abierta al respaldo de cada estado.",
        "The joint declaration is presented to the plenary, open to the endorsement of each state.",
    );
    agree(story, 3, Kind::Declaration, text, None)?;
    close_item(story, 3)
}

fn infographics(story: &Story) -> Result<()> {
    open_item(story, 4)?;
    let follow_up = Note {
        plenary: code(),
        item: ItemId(4),
        seat: None,
        text: Text::both(
            "Se dio seguimiento a las infografías sobre trata de personas de la CORETT correspondientes al año 2022.",
            "The infographics of CORETT on trafficking in persons for the year 2022 were followed up.",
        ),
    };
    story.act(secretariat("PAN"), &point(4), follow_up)?;
    let propose = Propose {
        matrix: MatrixId::from("SOM"),
        version: 1,
        plenary: code(),
        item: Some(ItemId(4)),
        title: Text::both(
            "Matriz para la construcción de infografías en materia de tráfico ilícito de migrantes",
            "Matrix for building infographics on the smuggling of migrants",
        ),
        seat: None,
        sha256: None,
    };
    story.act(
        secretariat("PAN"),
        &note("punto 4; quién la propuso no consta", "point 4; who proposed it is not recorded"),
        propose,
    )?;
    let text = Text::both(
        "Se da seguimiento a las infografías de 2022 y se presenta una propuesta de matriz para las de tráfico ilícito de migrantes.",
        "The infographics of 2022 are followed up and a matrix is proposed for those on the smuggling of migrants.",
    );
    agree(story, 4, Kind::DataFollowUp, text, None)?;
    close_item(story, 4)
}

fn guidelines(story: &Story) -> Result<()> {
    open_item(story, 5)?;
    let text = Text::both(
        "Se crea un petit comité que trabajará el documento base para la actualización de los Lineamientos internos de la CORETT y lo presentará en la primera plenaria de 2024 para su revisión.",
        "A petit comité is set up to work on the base document for the update of the internal Guidelines of CORETT and to present it at the first plenary of 2024 for review.",
    );
    let decision = by_consensus(story, 5, 2, Matter::Substantive, &text)?;
    agree(story, 5, Kind::Committee, text, Some(decision))?;
    let set_up = SetUp {
        committee: committee(),
        name: Text::both("Petit comité de Lineamientos", "Petit comité on the Guidelines"),
        agreement: AgreementId { plenary: code(), number: 5 },
        mandate: Text::both(
            "Trabajar el documento base para la actualización de los Lineamientos internos",
            "Work on the base document for the update of the internal Guidelines",
        ),
        base_document: Text::both("Lineamientos internos de la CORETT", "Internal Guidelines of CORETT"),
        admission: Admission::Open,
        due: Due::FirstPlenaryOf(2024),
        members: Vec::new(),
    };
    story.act(secretariat("PAN"), &point(5), set_up)?;
    let offer = OfferSupport {
        committee: committee(),
        seat: Seat::from("IOM"),
        offer: Text::both(
            "Colaboración para el proceso de actualización de los Lineamientos",
            "Collaboration in the process of updating the Guidelines",
        ),
        plenary: Some(code()),
    };
    story.act(delegation("IOM"), &point(5), offer)?;
    for seat in ["DOM", "CRI", "SLV", "HND", "MEX", "GTM"] {
        let volunteer = Volunteer { committee: committee(), seat: Seat::from(seat), plenary: Some(code()) };
        story.act(delegation(seat), &point(5), volunteer)?;
    }
    close_item(story, 5)
}

fn presidency_2024(story: &Story) -> Result<()> {
    open_item(story, 6)?;
    refusals::the_incumbent_conducts(story)?;
    let open = OpenElection { election: election(), mode: ElectionMode::Consensus };
    let source = Source::assumed(Text::both(
        "la condujo la Secretaría Técnica según la nota de México, punto 6; que fuera por consenso es un supuesto",
        "conducted by the Technical Secretariat by the note of Mexico, point 6; that it was by consensus is assumed",
    ));
    story.act(secretariat("PAN"), &source, open)?;
    let elected = note(
        "punto 6: Honduras, para presidir por un año; cómo votaron los demás no consta",
        "point 6: Honduras, to preside for a year; how the others voted is not recorded",
    );
    story.act(secretariat("PAN"), &elected, Announce { election: election() })?;
    let disclose = Disclose { election: election(), candidate: Seat::from("HND") };
    story.act(
        delegation("MEX"),
        &note("punto 6: «su voto de confianza»", "point 6: “its vote of confidence”"),
        disclose,
    )?;
    let text = Text::both(
        "Honduras presidirá la CORETT durante el año 2024.",
        "Honduras will preside over CORETT during 2024.",
    );
    agree(story, 6, Kind::Election, text, None)?;
    close_item(story, 6)
}

/// Puts a text to the plenary and finds consensus. The note tells that it was agreed, not how.
fn by_consensus(story: &Story, item: u16, number: u16, matter: Matter, text: &Text) -> Result<DecisionId> {
    let decision = DecisionId { plenary: code(), number };
    let source = Source::assumed(Text::both(
        &format!("acordado según la nota de México, punto {item}; que fuera por consenso es un supuesto"),
        &format!("agreed by the note of Mexico, point {item}; that it was by consensus is assumed"),
    ));
    let open = OpenDecision {
        plenary: code(),
        item: Some(ItemId(item)),
        matter,
        text: text.clone(),
        mode: Mode::Consensus,
    };
    story.act(presidency("GTM"), &source, open)?;
    story.act(
        presidency("GTM"),
        &source,
        CloseDecision { decision: decision.clone(), absent: Vec::new() },
    )?;
    Ok(decision)
}

fn agree(story: &Story, item: u16, kind: Kind, text: Text, decision: Option<DecisionId>) -> Result<()> {
    let record = Record { plenary: code(), kind, text, item: Some(ItemId(item)), decision };
    story.act(secretariat("PAN"), &point(item), record)?;
    Ok(())
}

fn open_item(story: &Story, item: u16) -> Result<()> {
    story.act(presidency("GTM"), &point(item), OpenItem { plenary: code(), item: ItemId(item) })?;
    Ok(())
}

fn close_item(story: &Story, item: u16) -> Result<()> {
    story.act(presidency("GTM"), &assumed(), CloseItem { plenary: code(), item: ItemId(item) })?;
    Ok(())
}
