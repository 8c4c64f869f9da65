//! What is put before a plenary and what goes out of the record: reports, matrices, papers.

use documents::papers::{Tone, What};
use domain::command::Command;
use domain::matrix::propose::Propose;
use domain::paper::issue::Issue;
use domain::report::Version;
use domain::report::present::Present;
use domain::right::Capacity;
use domain::symbol::{ConsultationId, MatrixId, ReportId};

use super::choices;
use crate::forms::Order;
use crate::forms::field::Field;
use crate::forms::filled::Filled;
use crate::forms::{ActForm, Asking};
use crate::pages::frame::tag;

pub const FORMS: &[ActForm] = &[
    ActForm { action: &Present::ACTION, fields: report_fields, order: report },
    ActForm { action: &Propose::ACTION, fields: matrix_fields, order: matrix },
    ActForm { action: &Issue::ACTION, fields: issue_fields, order: issue },
];

fn report_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let year = page.today.year();
    let versions = choices::variants(asking, "report-version-", &[Version::Full, Version::Executive]);
    vec![
        Field::line("report", "field-new-id").value(format!("IG-{year}")),
        Field::number("year", "field-report-year").value(year.to_string()),
        Field::choice("version", "field-report-version", versions),
        choices::plenary(asking),
        choices::item(asking).optional(),
        Field::text("summary", "field-summary").optional(),
        Field::file("file", "field-file").optional(),
    ]
}

fn report(filled: &mut Filled) -> Option<Order> {
    let (report, year) = (filled.symbol("report").map(ReportId::new), filled.number("year"));
    let (version, plenary) = (filled.variant("version"), filled.plenary("plenary"));
    let (item, summary) = (filled.opt_item("item"), filled.opt_text("summary"));
    let sha256 = filled.opt_digest("file");
    Some(Order::of(Present {
        report: report?,
        plenary: plenary?,
        item,
        year: year?,
        version: version?,
        summary,
        sha256,
    }))
}

fn matrix_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let seat = Field::choice("seat", "field-proposed-by", choices::own_or_all(asking)).optional();
    let own = asking.actor.capacity == Capacity::Delegation;
    vec![
        Field::line("matrix", "field-new-id").hint(page.say("hint-matrix-id")),
        Field::number("version", "field-matrix-version").hint(page.say("hint-matrix-version")),
        Field::text("title", "field-matrix-title"),
        choices::plenary(asking),
        choices::item(asking).optional(),
        seat.known(own.then_some(&asking.actor.seat)),
        Field::file("file", "field-file").optional(),
    ]
}

fn matrix(filled: &mut Filled) -> Option<Order> {
    let (matrix, version) = (filled.symbol("matrix").map(MatrixId::new), filled.number("version"));
    let (title, plenary) = (filled.text("title"), filled.plenary("plenary"));
    let (item, seat) = (filled.opt_item("item"), filled.opt_seat("seat"));
    let sha256 = filled.opt_digest("file");
    Some(Order::of(Propose {
        matrix: matrix?,
        version: version?,
        plenary: plenary?,
        item,
        title: title?,
        seat,
        sha256,
    }))
}

const NOTE: &str = "note";
const CERTIFICATE: &str = "certificate";
const CONSULTATION: &str = "consultation_certificate";
/// Which papers there are, as they are sent, with the messages that name them.
const PAPERS: [(&str, &str); 5] = [
    ("convocation", "paper-convocation"),
    ("minutes", "paper-minutes"),
    (CERTIFICATE, "paper-certificate"),
    (CONSULTATION, "paper-consultation"),
    (NOTE, "paper-note"),
];

/// A delegation issues its own note, the secretariat everything else.
fn issue_fields(asking: &Asking) -> Vec<Field> {
    let page = asking.page;
    let delegation = asking.actor.capacity == Capacity::Delegation;
    let papers = PAPERS.iter().filter(|(what, _)| (*what == NOTE) == delegation);
    let papers = papers.map(|(what, key)| ((*what).to_owned(), page.say(key))).collect();
    let what = Field::choice("what", "field-paper", papers);
    let language = Field::choice("language", "field-paper-language", choices::languages(asking));
    let language = language.value(tag(page.lang));
    if delegation {
        let tones = choices::variants(asking, "tone-", &[Tone::Sourced, Tone::Plain]);
        let tone = Field::choice("tone", "field-tone", tones).value(documents::name_of(&Tone::default()));
        return vec![what.value(NOTE), choices::plenary(asking), choices::seat(asking), language, tone];
    }
    let plenary = choices::plenary(asking).optional().hint(page.say("hint-paper-plenary"));
    let agreement = choices::agreement(asking).optional().hint(page.say("hint-paper-agreement"));
    let consultation = super::consultation::concluded(asking, |_| true);
    let consultation = consultation.optional().hint(page.say("hint-paper-consultation"));
    vec![what, plenary, agreement, consultation, language]
}

fn issue(filled: &mut Filled) -> Option<Order> {
    let (what, language) = (filled.line("what"), filled.variant("language"));
    let what = match what?.as_str() {
        "convocation" => filled.plenary("plenary").map(What::Convocation),
        "minutes" => filled.plenary("plenary").map(What::Minutes),
        CERTIFICATE => filled.agreement("agreement").map(What::Certificate),
        CONSULTATION => filled.symbol("consultation").map(|id| What::Consultation(ConsultationId::new(id))),
        NOTE => {
            let (plenary, seat) = (filled.plenary("plenary"), filled.seat("seat"));
            let tone = if filled.given.get("tone").is_some() {
                filled.variant("tone")
            } else {
                Some(Tone::default())
            };
            plenary.zip(seat).zip(tone).map(|((plenary, seat), tone)| What::Note(plenary, seat, tone))
        }
        _ => {
            filled.fault("what", "fault-choice");
            None
        }
    };
    Some(Order::Paper(what?, language?))
}
