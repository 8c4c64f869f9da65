//! What the demonstration leaves open, so that whoever comes in through a door finds something to do: minutes under
//! observation, commitments about to fall due and late. All of it is invented, and says so.

use anyhow::{Context as _, Result};
use domain::agreement::Kind;
use domain::commitment::{Owner, make::Make, report::Report};
use domain::consultation::{circulate::Circulate as CirculateText, state::State};
use domain::deadline::Due;
use domain::decision::Statement;
use domain::minutes::{circulate::Circulate, draft::Draft, observe::Observe};
use domain::outline;
use domain::rules::Matter;
use domain::symbol::{AgreementId, CommitmentId, ConsultationId, Seat};
use domain::words::Text;
use jiff::civil::{Date, date};

use super::super::story::{Story, delegation, secretariat};
use super::convocation::code as fourth;
use super::next::{code as first, invented};

pub fn tell(story: &Story) -> Result<()> {
    story.chapter("demo-chapter-left-open");
    minutes_under_observation(story)?;
    in_silence(story)?;
    commitments(story)
}

/// A text is out in silence procedure for three days; Costa Rica agrees with a reservation, the others have not spoken.
fn in_silence(story: &Story) -> Result<()> {
    let circulate = CirculateText {
        plenary: Some(first()),
        matter: Matter::Substantive,
        text: Text::both(
            "Se aprueba el formato de la matriz sobre tráfico ilícito de migrantes, versión 2.",
            "The form of the matrix on the smuggling of migrants, version 2, is approved.",
        ),
        hours: 72,
    };
    story.act(secretariat("PAN"), &invented(), circulate)?;
    let state = State {
        consultation: ConsultationId::from("PS-2024-1"),
        seat: Seat::from("CRI"),
        statement: Statement::Reservation {
            text: Text::both(
                "Enviará la desagregación por provincia desde 2025.",
                "It will send the breakdown by province from 2025 on.",
            ),
            paragraph: None,
        },
    };
    story.act(delegation("CRI"), &invented(), state)?;
    Ok(())
}

/// The minutes of I-2024 are out; Costa Rica has observed a paragraph and waits for the answer.
fn minutes_under_observation(story: &Story) -> Result<()> {
    let paragraphs = {
        let known = story.app.known();
        outline::outline(known.coalition.plenaries.get(&first()).context("I-2024 took place")?)
    };
    story.act(secretariat("PAN"), &invented(), Draft { plenary: first(), paragraphs })?;
    story.act(secretariat("PAN"), &invented(), Circulate { plenary: first() })?;
    let observe = Observe {
        plenary: first(),
        paragraph: 1,
        text: Text::both(
            "Conviene decir que la sesión fue híbrida.",
            "It would be well to say that the session was hybrid.",
        ),
    };
    story.act(delegation("CRI"), &invented(), observe)?;
    Ok(())
}

/// Three commitments on the matrix: one falls due in a week, one is late, one was reported on.
fn commitments(story: &Story) -> Result<()> {
    let agreement = matrix(story)?;
    let make = |owner: Owner, es: &str, en: &str, day: Date| Make {
        agreement: agreement.clone(),
        owner,
        text: Text::both(es, en),
        due: Due::On(day),
    };
    let seat = |seat: &str| Owner::Seat(Seat::from(seat));
    let figures = ("Enviar las cifras de 2023 para la matriz", "Send the figures of 2023 for the matrix");
    let made = [
        make(seat("MEX"), figures.0, figures.1, date(2024, 3, 28)),
        make(seat("CRI"), figures.0, figures.1, date(2024, 2, 29)),
        make(
            seat("HND"),
            "Nombrar el punto focal para la matriz",
            "Name the focal point for the matrix",
            date(2024, 4, 30),
        ),
    ];
    for commitment in made {
        story.act(secretariat("PAN"), &invented(), commitment)?;
    }
    let report = Report {
        commitment: CommitmentId::new(format!("{agreement}/C3")),
        text: Text::both("Nombrado; la nota salió el 20 de marzo.", "Named; the note went out on 20 March."),
        sha256: None,
    };
    story.act(delegation("HND"), &invented(), report)?;
    Ok(())
}

/// The agreement of IV-2023 on the matrix.
fn matrix(story: &Story) -> Result<AgreementId> {
    let known = story.app.known();
    let plenary = known.coalition.plenaries.get(&fourth()).context("IV-2023 took place")?;
    let data = plenary.agreements.iter().find(|it| it.kind == Kind::DataFollowUp);
    Ok(data.context("IV-2023 agreed on the matrix")?.id.clone())
}
