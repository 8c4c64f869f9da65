//! An archived meeting of ours beside the plenary that the record has witnessed.

use documents::archived;
use domain::archive::ArchivedMeeting;
use domain::archive::against::{Comparison, Line, Told, Topic, Verdict};
use domain::archive::{Field, against_the_record};
use domain::mandate::Office;
use maud::{Markup, html};

use super::voice;
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The table of what agrees and what differs; nothing where the record knows no such plenary.
pub fn table(page: &Page, meeting: &ArchivedMeeting) -> Markup {
    let Some(comparison) = against_the_record(page.coalition, meeting) else { return html! {} };
    let Comparison { plenary, lines: told } = &comparison;
    let title = page.fill("archive-compared", &[("plenary", plenary.as_str())]);
    html! {
        h2 { (title) }
        p {
            (page.say("archive-compared-says")) " "
            a href=(links::plenary(page.lang, plenary)) { (page.fill("archive-to-plenary", &[("plenary", plenary.as_str())])) }
        }
        (lines(page, &title, "archive-column-archive", told))
    }
}

/// What is told by whatever the column is named after, beside what the record has witnessed.
pub fn lines<'a>(page: &Page, title: &str, column: &str, all: impl IntoIterator<Item = &'a Line>) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(title) { table {
            thead { tr {
                th scope="col" { (page.say("field-about")) }
                th scope="col" { (page.say(column)) }
                th scope="col" { (page.say("archive-column-record")) }
                th scope="col" { (page.say("archive-column-verdict")) }
            } }
            tbody { @for line in all { (row(page, line)) } }
        } }
    }
}

fn row(page: &Page, line: &Line) -> Markup {
    let class = match line.verdict {
        Verdict::Agrees => "chip ok",
        Verdict::Differs => "chip no",
        Verdict::OnlyArchive | Verdict::OnlyRecord => "chip",
    };
    html! { tr {
        th scope="row" { (topic(page, &line.topic)) }
        td { (told(page, line.archived.as_ref())) }
        td { (told(page, line.lived.as_ref())) }
        td { span.(class) { (page.say(&format!("archive-verdict-{}", line.verdict.name()))) } }
    } }
}

fn topic(page: &Page, topic: &Topic) -> String {
    let v = voice(page);
    match topic {
        Topic::Days => archived::single_field(v, &Field::Days),
        Topic::Place => archived::single_field(v, &Field::Place),
        Topic::Kind => archived::single_field(v, &Field::Kind),
        Topic::Mode => archived::single_field(v, &Field::Mode),
        Topic::Host => archived::single_field(v, &Field::Host),
        Topic::Presidency => archived::single_field(v, &Field::Presidency),
        Topic::Secretariat => archived::single_field(v, &Field::Secretariat),
        Topic::Participation(seat) => {
            page.fill("archive-topic-participation", &[("seat", &parts::name_of(page, seat))])
        }
        Topic::Agreements => page.say("archive-topic-agreements"),
        Topic::Elected(office) => page.say(match office {
            Office::Presidency => "archive-topic-elected-presidency",
            Office::Secretariat => "archive-topic-elected-secretariat",
        }),
    }
}

fn told(page: &Page, told: Option<&Told>) -> Markup {
    let v = voice(page);
    html! { @match told {
        None => span.soft { (page.say("part-unknown")) },
        Some(Told::Days(days)) => (archived::days(v, *days)),
        Some(Told::Place(place)) => (page.text(place)),
        Some(Told::Kind(kind)) => (archived::kind_of_meeting(v, *kind)),
        Some(Told::Mode(mode)) => (archived::mode(v, *mode)),
        Some(Told::Who(who)) => (archived::who(v, who)),
        Some(Told::Present(None)) => (page.say("archive-present")),
        Some(Told::Present(Some(mode))) => (archived::mode(v, *mode)),
        Some(Told::Count(count)) => (count),
    } }
}
