//! Who sits in CORETT by public sources: members with their national bodies, observers and partners.

use domain::membership::Class;
use domain::words::{Lang, Text};

/// One who sits at the table.
pub struct Seat {
    /// ISO 3166-1 alpha-3, or an acronym.
    pub symbol: &'static str,
    /// Name in Spanish and English.
    pub name: (&'static str, &'static str),
    /// As what.
    pub class: Class,
    /// The body that sits for a member, as its source writes it.
    pub body: Option<&'static str>,
    /// Capital in Spanish and English.
    pub capital: (&'static str, &'static str),
    /// IANA time zone of the capital.
    pub zone: &'static str,
    /// The language it works in.
    pub language: Lang,
}

/// Where the members and bodies were read.
pub const SOURCE: (&str, &str) = (
    "sitio «Una mirada a la trata de personas» (CORETT-OIM, 2023)",
    "site “Una mirada a la trata de personas” (CORETT-IOM, 2023)",
);
/// Where the observers were read.
pub const OBSERVERS: (&str, &str) = (
    "Logros de la Coalición Regional (San Pedro Sula, 2016)",
    "Achievements of the Regional Coalition (San Pedro Sula, 2016)",
);

/// [`SOURCE`] as a text.
pub fn source() -> Text {
    Text::both(SOURCE.0, SOURCE.1)
}

const fn member(
    symbol: &'static str,
    name: (&'static str, &'static str),
    body: &'static str,
    capital: (&'static str, &'static str),
    zone: &'static str,
) -> Seat {
    Seat { symbol, name, class: Class::Member, body: Some(body), capital, zone, language: Lang::Es }
}

/// The seats, members first, in the order of their symbols.
pub const SEATS: [Seat; 13] = [
    Seat {
        language: Lang::En,
        ..member(
            "BLZ",
            ("Belice", "Belize"),
            "Anti-Trafficking in Persons Council",
            ("Belmopán", "Belmopan"),
            "America/Belize",
        )
    },
    member(
        "CRI",
        ("Costa Rica", "Costa Rica"),
        "Coalición Nacional contra el Tráfico Ilícito de Migrantes y la Trata de Personas (CONATT)",
        ("San José", "San José"),
        "America/Costa_Rica",
    ),
    member(
        "DOM",
        ("República Dominicana", "Dominican Republic"),
        "Comisión Interinstitucional de Combate a la Trata de Personas y el Tráfico Ilícito de Migrantes",
        ("Santo Domingo", "Santo Domingo"),
        "America/Santo_Domingo",
    ),
    member(
        "GTM",
        ("Guatemala", "Guatemala"),
        "Secretaría contra la Violencia Sexual, Explotación y Trata de Personas (SVET)",
        ("Ciudad de Guatemala", "Guatemala City"),
        "America/Guatemala",
    ),
    member(
        "HND",
        ("Honduras", "Honduras"),
        "Comisión Interinstitucional contra la Explotación Sexual Comercial y Trata de Personas (CICESCT)",
        ("Tegucigalpa", "Tegucigalpa"),
        "America/Tegucigalpa",
    ),
    member(
        "MEX",
        ("México", "Mexico"),
        "Comisión Intersecretarial",
        ("Ciudad de México", "Mexico City"),
        "America/Mexico_City",
    ),
    member(
        "NIC",
        ("Nicaragua", "Nicaragua"),
        "Coalición Nacional contra la Trata de Personas",
        ("Managua", "Managua"),
        "America/Managua",
    ),
    member(
        "PAN",
        ("Panamá", "Panama"),
        "Comisión Nacional contra la Trata de Personas",
        ("Ciudad de Panamá", "Panama City"),
        "America/Panama",
    ),
    member(
        "SLV",
        ("El Salvador", "El Salvador"),
        "Consejo Nacional contra la Trata de Personas",
        ("San Salvador", "San Salvador"),
        "America/El_Salvador",
    ),
    observer("CAN", ("Canadá", "Canada"), Class::ObserverState, ("Ottawa", "Ottawa"), "America/Toronto"),
    observer("COL", ("Colombia", "Colombia"), Class::ObserverState, ("Bogotá", "Bogotá"), "America/Bogota"),
    observer(
        "USA",
        ("Estados Unidos", "United States"),
        Class::ObserverState,
        ("Washington", "Washington"),
        "America/New_York",
    ),
    observer(
        "IOM",
        (
            "Organización Internacional para las Migraciones (OIM)",
            "International Organization for Migration (IOM)",
        ),
        Class::ObserverOrganization,
        ("Ginebra", "Geneva"),
        "Europe/Zurich",
    ),
];

const fn observer(
    symbol: &'static str,
    name: (&'static str, &'static str),
    class: Class,
    capital: (&'static str, &'static str),
    zone: &'static str,
) -> Seat {
    Seat { symbol, name, class, body: None, capital, zone, language: Lang::Es }
}
