//! The agenda with what came of each item: what happened in the main column, how we know in the margin.

use documents::explain;
use documents::lang::Catalog;
use domain::agreement::Agreement;
use domain::committee::Committee;
use domain::decision::Decision;
use domain::plenary::{Item, ItemStatus, Plenary, Purpose, Standing, Visibility};
use domain::symbol::Seat;
use domain::{Event, Fact, plenary};
use maud::{Markup, html};

use super::course::{Course, Told};
use crate::links;
use crate::pages::frame::Page;
use crate::pages::parts;

/// The items in the order of business, and what belongs to none of them.
pub fn agenda(page: &Page, plenary: &Plenary, course: &Course) -> Markup {
    let view = View { page, plenary, course, elected: elected(page, plenary) };
    let beside = course.under(None);
    html! {
        @if plenary.agenda.is_empty() { p { (page.say("plenary-no-agenda")) } }
        ol.agenda.noted { @for item in &plenary.agenda { (view.item(item)) } }
        @if !beside.is_empty() {
            h2 { (page.say("plenary-beside-agenda")) }
            ol.agenda.noted { li { @for (told, before) in one_after_another(beside) { (view.told(told, before)) } } }
        }
        (between(page, plenary))
    }
}

/// What the capitals adopted afterwards without a meeting, under numbers that continue those of this plenary.
fn between(page: &Page, plenary: &Plenary) -> Markup {
    let mut adopted =
        plenary.agreements.iter().filter_map(|it| Some((it, it.consultation.as_ref()?))).peekable();
    html! {
        @if adopted.peek().is_some() {
            h2 { (page.say("plenary-between")) }
            ul.list.register { @for (it, consultation) in adopted {
                li {
                    a.sym href=(links::agreement(page.lang, &it.id)) { (it.id) }
                    span.says { (page.text(&it.text)) }
                    span.meta { a href=(links::consultation(page.lang, consultation)) { (consultation) } }
                }
            } }
        }
    }
}

/// The name of whoever an election of this plenary made the holder elect.
fn elected(page: &Page, plenary: &Plenary) -> Option<String> {
    let mut elections = page.coalition.elections.values().filter(|it| it.plenary == plenary.code);
    let seat = elections.find_map(|it| it.elected.as_ref().filter(|_| it.announced.is_some()))?;
    Some(parts::name_of(page, seat))
}

/// Each with the fact before it, so that the margin does not say the same twice.
fn one_after_another<'a>(told: &'a [Told<'a>]) -> impl Iterator<Item = (Told<'a>, Option<&'a Fact>)> {
    let before = std::iter::once(None).chain(told.iter().map(|it| Some(it.fact())));
    told.iter().copied().zip(before)
}

/// What every item is drawn with.
struct View<'a> {
    page: &'a Page<'a>,
    plenary: &'a Plenary,
    course: &'a Course<'a>,
    elected: Option<String>,
}

impl View<'_> {
    fn item(&self, item: &Item) -> Markup {
        let (page, id) = (self.page, item.draft.id);
        let told = self.course.under(Some(id));
        // What was said behind closed doors is not told here; what was agreed is.
        let open = item.draft.visibility == Visibility::Public;
        let told = one_after_another(told).filter(|(it, _)| open || matches!(it, Told::Agreed(..)));
        let number = self.course.numbers.get(&id).map_or("", String::as_str);
        let depth = match self.course.depth(id) {
            0 => None,
            1 => Some("part"),
            _ => Some("part deeper"),
        };
        html! {
            li.(depth.unwrap_or_default()) #{ "item-" (id.0) } {
                span.n { (number) }
                div.what {
                    h3 { (page.text(&item.draft.title)) }
                    span.chips { (self.chips(item)) }
                    (self.by(item))
                }
                p.note {
                    (parts::record_link(page, item.position))
                }
                @for (told, before) in told { (self.told(told, before)) }
            }
        }
    }

    /// Who proposed it and why it is on the agenda.
    fn by(&self, item: &Item) -> Markup {
        let (page, draft) = (self.page, &item.draft);
        html! {
            @if draft.proposed_by.is_some() || draft.reason.is_some() {
                p.by {
                    @if let Some(seat) = &draft.proposed_by { (parts::seat_name(page, seat)) @if draft.reason.is_some() { " · " } }
                    @if let Some(reason) = &draft.reason { (page.text(reason)) }
                }
            }
            @if let ItemStatus::CarriedOver(reason) = &item.status { p.by { (page.text(reason)) } }
            @if !draft.papers.is_empty() {
                p.by {
                    @let papers: Vec<&str> = draft.papers.iter().map(|it| it.as_str()).collect();
                    (page.fill("item-papers", &[("papers", &papers.join(", "))]))
                }
            }
        }
    }

    fn chips(&self, item: &Item) -> Markup {
        let (page, draft) = (self.page, &item.draft);
        let before = self.plenary.standing == Standing::Convened;
        let due = self.due_plenaries(item);
        html! {
            @match draft.visibility {
                Visibility::Public => {}
                Visibility::Members => span.chip { (page.say("item-for-members")) },
                Visibility::InCamera => span.chip { (page.say("item-in-camera")) },
            }
            @if let Some(minutes) = draft.planned_minutes.filter(|_| before) {
                span.chip { (page.fill("item-minutes", &[("minutes", &minutes.to_string())])) }
            }
            @if item.late { span.chip.wait { (page.say("item-late")) } }
            (self.status(item))
            @for code in due {
                a.chip.wait href=(links::plenary(page.lang, code)) { (page.fill("item-due-at", &[("plenary", code.as_str())])) }
            }
        }
    }

    /// What became of it, in a word.
    fn status(&self, item: &Item) -> Markup {
        let page = self.page;
        let agreed = self.course.under(Some(item.draft.id)).iter().any(|it| matches!(it, Told::Agreed(..)));
        let elected = self.elected.as_ref().filter(|_| item.draft.purpose == Purpose::Election);
        let (class, word) = match (&item.status, elected) {
            (ItemStatus::Pending, _) if self.plenary.standing == Standing::Convened => return html! {},
            (ItemStatus::Pending, _) => ("chip", page.say("item-pending")),
            (ItemStatus::Open(_), _) => ("chip now", page.say("item-open")),
            (ItemStatus::CarriedOver(_), _) => ("chip wait", page.say("item-carried-over")),
            (ItemStatus::Done, Some(name)) => ("chip ok", page.fill("item-elected", &[("name", name)])),
            (ItemStatus::Done, None) if agreed => ("chip ok", page.say("item-agreed")),
            (ItemStatus::Done, None) => ("chip ok", page.say("item-done")),
        };
        html! { span.(class) { (word) } }
    }

    /// The plenaries at which something that was agreed under the item falls due, while it is still to come.
    fn due_plenaries(&self, item: &Item) -> Vec<&domain::symbol::PlenaryCode> {
        let agreed = self.course.under(Some(item.draft.id)).iter().filter_map(|it| match it {
            Told::Agreed(agreement, _) => Some(agreement.id.number),
            _ => None,
        });
        let committees = agreed.flat_map(|number| self.course.committees.get(&number)).flatten();
        let waiting = committees.filter(|it| it.waits()).filter_map(|it| it.due_at.as_ref());
        waiting.collect()
    }

    fn told(&self, told: Told, before: Option<&Fact>) -> Markup {
        let page = self.page;
        let margin = parts::margin(page, told.fact(), before);
        match told {
            Told::Happened(fact) => html! {
                p.says { (documents::sentence::sentence(page.coalition, fact, page.lang).unwrap_or_default()) }
                (margin)
            },
            Told::Decided(decision, _) => html! { (self.decision(decision)) (margin) },
            Told::Agreed(agreement, _) => html! { (self.agreement(agreement)) (margin) },
        }
    }

    /// A text put to the plenary without an agreement that rests on it.
    fn decision(&self, decision: &Decision) -> Markup {
        let page = self.page;
        html! {
            div.act.bare {
                (heading(decision.item.is_some(), html! {
                    (page.fill("part-decision", &[("id", &decision.id.to_string())]))
                }))
                p { (page.text(&decision.text)) }
                p.how { @match parts::explained(page, decision) {
                    Some(after) => (after),
                    None if decision.withdrawn.is_some() => (page.say("decision-withdrawn")),
                    None => (explain::decision_before(page.coalition, decision, page.lang)),
                } }
            }
        }
    }

    /// An agreement in its box, with how it was taken and what came of it.
    fn agreement(&self, agreement: &Agreement) -> Markup {
        let page = self.page;
        let number = agreement.id.number;
        let decision = agreement.decision.as_ref().and_then(|id| page.coalition.decision(id));
        let commitments = self.course.commitments.get(&number).map_or(0, Vec::len);
        html! {
            article.act #{ "A" (number) } {
                (heading(agreement.item.is_some(), html! {
                    a href=(links::agreement(page.lang, &agreement.id)) {
                        (page.fill("part-agreement", &[("id", &agreement.id.to_string())]))
                    }
                }))
                p { (page.text(&agreement.text)) }
                @for committee in self.course.committees.get(&number).into_iter().flatten() {
                    p.how {
                        (members_of(page, committee)) " "
                        a href=(links::committee(page.lang, &committee.id)) { (page.say("part-committee-page")) }
                    }
                }
                @if commitments > 0 {
                    p.how { a href=(links::agreement(page.lang, &agreement.id)) {
                        (page.fill("part-commitments", &[("count", &commitments.to_string())]))
                    } }
                }
                @if let Some(after) = decision.and_then(|it| parts::explained(page, it)) { p.how { (after) } }
                @if !agreement.corrigenda.is_empty() {
                    p.how { span.chip.wait { (page.say("part-corrected")) } }
                }
            }
        }
    }
}

/// A heading under the heading of its item, or under that of the section where there is no item.
fn heading(under_item: bool, text: Markup) -> Markup {
    html! { @if under_item { h4 { (text) } } @else { h3 { (text) } } }
}

/// Who joined a committee by its own will, and who offered help.
fn members_of(page: &Page, committee: &Committee) -> String {
    let list = |seats: Vec<&Seat>| {
        let names: Vec<String> = seats.into_iter().map(|seat| parts::name_of(page, seat)).collect();
        Catalog::papers(page.lang).list(&names)
    };
    let count = committee.members.len().to_string();
    let members = list(committee.members.iter().map(|(seat, _)| seat).collect());
    let helpers = list(committee.support.keys().collect());
    let helped = if committee.support.is_empty() { "no" } else { "yes" };
    let values = [("count", &*count), ("members", &members), ("helpers", &helpers), ("helped", helped)];
    page.fill("part-committee", &values)
}

/// How many items, and whether the plenary adopted the agenda and came to its end: beside the heading.
pub fn in_short(page: &Page, plenary: &Plenary) -> String {
    let count = plenary.agenda.len().to_string();
    let over = plenary.standing == Standing::Closed;
    let carried = plenary.agenda.iter().any(|it| matches!(it.status, ItemStatus::CarriedOver(_)));
    let state = match (plenary.agenda_adopted, over) {
        (None, false) => "provisional",
        (Some(_), false) => "adopted",
        (_, true) if carried => "carried-over",
        (_, true) => "exhausted",
    };
    page.fill("plenary-agenda-in-short", &[("count", &count), ("state", state)])
}

/// How many members were there when it opened, and how many it took.
pub fn quorum(page: &Page, plenary: &Plenary) -> Markup {
    let opened = plenary.proceedings.iter().find_map(|fact| match &fact.event {
        Event::Plenary(plenary::Event::Opened { present, needed, members, .. }) => {
            Some((present, needed, members))
        }
        _ => None,
    });
    let assumed =
        page.coalition.rules.on(super::day_of(plenary)).is_some_and(|version| {
            version.rules.quorum_to_open.clause.status == domain::source::Status::Assumed
        });
    html! {
        @if let Some((present, needed, members)) = opened {
            p.band {
                b { (page.fill("plenary-quorum", &[("present", &present.to_string()), ("members", &members.to_string())])) }
                " " (page.fill("plenary-quorum-needed", &[("needed", &needed.to_string())])) " "
                a href={ (links::rules_on(page.lang, super::day_of(plenary))) } {
                    (page.say(if assumed { "plenary-quorum-assumed" } else { "plenary-quorum-rule" }))
                }
            }
        }
    }
}
