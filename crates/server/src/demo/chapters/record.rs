//! The record begins: the coalition, its rules, who sits in it, who holds its offices.

use anyhow::Result;
use domain::mandate::{Office, begin::Begin};
use domain::membership::{Class, Span, admit::Admit, found::Found, name_body::NameBody};
use domain::minutes::carry_in::CarryIn;
use domain::rules::adopt::Adopt;
use domain::source::Source;
use domain::symbol::{PlenaryCode, Seat};
use domain::words::Text;
use jiff::civil::{Date, date};

use super::super::members::{self, SEATS};
use super::super::story::{Story, registrar, secretariat};
use super::super::{ZONE, rules};
use super::{assumed, point};

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-record");
    let keeper = || registrar("PAN");
    let published = Source::confirmed(members::source());
    story.act(
        keeper(),
        &published,
        Found {
            name: Text::both(
                "Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes",
                "Regional Coalition against Trafficking in Persons and Smuggling of Migrants",
            ),
            acronym: "CORETT".to_owned(),
            founded_in: 2011,
            zone: ZONE.to_owned(),
        },
    )?;
    story.act(
        keeper(),
        &assumed(),
        Adopt {
            effective_on: date(2011, 1, 1),
            reason: "CORETT (por confirmar): solo lo que prueban la nota de México y las páginas públicas; el resto, supuesto"
                .to_owned(),
            rules: Box::new(rules::corett()),
        },
    )?;
    for seat in &SEATS {
        admit(story, seat)?;
    }
    offices(story)?;
    story.act(
        secretariat("PAN"),
        &point(1),
        CarryIn {
            plenary: PlenaryCode::from("III-2023"),
            description: Text::both(
                "Acta Administrativa Número III-2023, correspondiente a la tercera reunión",
                "Administrative Minutes Number III-2023, of the third meeting",
            ),
        },
    )?;
    Ok(())
}

fn admit(story: &Story, it: &members::Seat) -> Result<()> {
    let (from, source) = admission(it);
    story.act(
        registrar("PAN"),
        &source,
        Admit {
            seat: Seat::from(it.symbol),
            name: Text::both(it.name.0, it.name.1),
            class: it.class,
            from,
            language: it.language,
            zone: it.zone.to_owned(),
            capital: Text::both(it.capital.0, it.capital.1),
            agreement: None,
        },
    )?;
    if let Some(body) = it.body {
        let (units, source) = units(it.symbol);
        let body = NameBody { seat: Seat::from(it.symbol), body: Text::es(body), from, units };
        story.act(registrar("PAN"), &source, body)?;
    }
    Ok(())
}

/// The units of government that head a member's own notes, where the seed shows them.
fn units(seat: &str) -> (Vec<Text>, Source) {
    if seat != "MEX" {
        return (Vec::new(), Source::confirmed(members::source()));
    }
    let units = [
        "Subsecretaría de Derechos Humanos, Población y Migración",
        "Dirección General de Estrategias para la Atención de Derechos Humanos",
    ];
    let source = Source::confirmed(Text::both(
        &format!("{}; unidades según la nota de México, encabezado", members::SOURCE.0),
        &format!("{}; units by the heading of the note of Mexico", members::SOURCE.1),
    ));
    (units.map(Text::es).to_vec(), source)
}

/// From when a seat is known to take part. Sources give years at best; the day is assumed.
fn admission(it: &members::Seat) -> (Date, Source) {
    match (it.class, it.symbol) {
        (Class::Member, "MEX" | "DOM") => {
            let source = Source::assumed(Text::both(
                "miembro activo antes de 2016 según «Logros de la Coalición Regional»; el día es un supuesto",
                "active member before 2016 by “Regional Coalition … Achievements”; the day is assumed",
            ));
            (date(2016, 1, 1), source)
        }
        (Class::Member, _) => (
            date(2011, 1, 1),
            Source::assumed(Text::both(
                "creada en 2011; qué estados la fundaron y qué día, las fuentes no coinciden",
                "created in 2011; on which states founded it, and on the day, sources disagree",
            )),
        ),
        (_, "IOM") => (
            date(2011, 1, 1),
            Source::assumed(Text::both(
                "observadora según la OIM; la fecha es un supuesto",
                "observer according to IOM; the date is assumed",
            )),
        ),
        _ => (
            date(2016, 1, 1),
            Source::assumed(Text::both(
                &format!("{}; el día es un supuesto", members::OBSERVERS.0),
                &format!("{}; the day is assumed", members::OBSERVERS.1),
            )),
        ),
    }
}

fn offices(story: &Story) -> Result<()> {
    let presidency = Begin {
        office: Office::Presidency,
        seat: Seat::from("GTM"),
        institution: Some(Text::es("SVET")),
        span: Span { from: date(2023, 1, 1), to: Some(date(2023, 12, 31)) },
    };
    story.act(registrar("PAN"), &point(2), presidency)?;
    let secretariat = Begin {
        office: Office::Secretariat,
        seat: Seat::from("PAN"),
        institution: None,
        span: Span { from: date(2023, 1, 1), to: Some(date(2024, 12, 31)) },
    };
    let source = Source::assumed(Text::both(
        "Panamá, Secretaría Técnica en 2023 y 2024 según los sitios de CORETT; los días son un supuesto",
        "Panama, Technical Secretariat in 2023 and 2024 by the sites of CORETT; the days are assumed",
    ));
    story.act(registrar("PAN"), &source, secretariat)?;
    Ok(())
}
