//! IV-2023 is convened: six items, as the seed lists them.

use anyhow::Result;
use documents::papers::What;
use domain::election::call::Call;
use domain::election::nominate::Nominate;
use domain::mandate::Office;
use domain::membership::Span;
use domain::plenary::convene::Convene;
use domain::plenary::{ItemDraft, Kind, Mode, Purpose, Visibility};
use domain::symbol::{ElectionId, ItemId, PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::date;

use super::super::paperwork;
use super::super::story::{Story, delegation, presidency, secretariat};
use super::{assumed, note};

/// The election of the Presidency for 2024.
pub fn election() -> ElectionId {
    ElectionId::from("E-2024-presidencia")
}

/// The plenary of the seed.
pub fn code() -> PlenaryCode {
    PlenaryCode::from("IV-2023")
}

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-convocation");
    story.at("2023-10-27T15:00:00Z")?;
    let convene = Convene {
        plenary: code(),
        kind: Kind::Ordinary,
        ordinal: 4,
        place: Text::both("Antigua Guatemala, Guatemala", "Antigua Guatemala, Guatemala"),
        host: Some(Seat::from("GTM")),
        zone: "America/Guatemala".to_owned(),
        mode: Mode::Hybrid,
        opens_at: "2023-11-30T15:00:00Z".parse()?,
        opens_on: date(2023, 11, 30),
        waiver: None,
        agenda: agenda(),
    };
    story.act(
        presidency("GTM"),
        &note(
            "encabezado y puntos 1 a 6; la hora y la fecha de convocatoria son un supuesto",
            "heading and points 1 to 6; the hour and the date of the convocation are assumed",
        ),
        convene,
    )?;
    paperwork::issue(story, &What::Convocation(code()), "IV-2023-convocatoria")?;
    let call = Call {
        election: election(),
        office: Office::Presidency,
        term: Span { from: date(2024, 1, 1), to: Some(date(2024, 12, 31)) },
        plenary: code(),
        item: Some(ItemId(6)),
    };
    story.act(
        secretariat("PAN"),
        &note(
            "punto 6; la fecha de la convocatoria a elección es un supuesto",
            "point 6; the date of the call is assumed",
        ),
        call,
    )?;
    story.at("2023-11-20T15:00:00Z")?;
    let nominate = Nominate { election: election(), candidate: Seat::from("HND"), by: Seat::from("HND") };
    story.act(delegation("HND"), &assumed(), nominate)?;
    Ok(())
}

fn agenda() -> Vec<ItemDraft> {
    let items = [
        (
            Purpose::Minutes,
            "Aprobación del Acta Administrativa III-2023",
            "Approval of Administrative Minutes III-2023",
        ),
        (
            Purpose::Report,
            "Informe de Gestión de la Presidencia 2023, presentación ejecutiva",
            "Management report of the Presidency 2023, executive presentation",
        ),
        (
            Purpose::Declaration,
            "Declaración conjunta en materia de Trata de Personas y Tráfico Ilícito de Migrantes",
            "Joint declaration on trafficking in persons and smuggling of migrants",
        ),
        (
            Purpose::Data,
            "Infografías: seguimiento de las de 2022 y propuesta de matriz de tráfico ilícito de migrantes",
            "Infographics: follow-up of those of 2022 and proposed matrix on smuggling of migrants",
        ),
        (
            Purpose::Committee,
            "Actualización de los Lineamientos internos",
            "Update of the internal Guidelines",
        ),
        (
            Purpose::Election,
            "Elección de la Presidencia para el año 2024",
            "Election of the Presidency for 2024",
        ),
    ];
    (1..).zip(items).map(|(number, (purpose, es, en))| item(number, purpose, Text::both(es, en))).collect()
}

fn item(number: u16, purpose: Purpose, title: Text) -> ItemDraft {
    ItemDraft {
        id: ItemId(number),
        parent: None,
        title,
        purpose,
        proposed_by: None,
        visibility: Visibility::Public,
        planned_minutes: None,
        papers: Vec::new(),
        reason: None,
    }
}
