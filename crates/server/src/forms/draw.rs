//! Forms on a page: labels bound to their fields, hints and faults bound to both, a summary of faults on top.

use maud::{Markup, html};

use super::field::{Field, Kind};
use super::filled::Fault;
use super::given::Given;
use crate::pages::frame::Page;

/// Beyond this many choices they are a list to open, not buttons side by side.
const BUTTONS: usize = 5;
/// The kinds of deadline, as they are sent, with the messages that say them.
const DUE: [(&str, &str); 5] = [
    ("next_plenary", "due-kind-next"),
    ("at_plenary", "due-kind-at"),
    ("first_plenary_of", "due-kind-first"),
    ("on", "due-kind-on"),
    ("days", "due-kind-days"),
];

/// What is wrong, on top of the form, each fault under the name of its field and leading there.
pub fn summary(page: &Page, fields: &[Field], faults: &[Fault]) -> Markup {
    let label =
        |fault: &Fault| fields.iter().find(|field| field.name == fault.field).map(|field| field.label);
    html! {
        @if !faults.is_empty() {
            div.alert role="alert" tabindex="-1" #faults {
                h2 { (page.say("form-faults")) }
                ul { @for fault in faults { li { a href={ "#f-" (fault.field) } {
                    @if let Some(label) = label(fault) { (page.say(label)) ": " }
                    (fault.says)
                } } } }
            }
        }
    }
}

/// All fields, in order; neighbors of one fold together in it.
pub fn fields(page: &Page, fields: &[Field], given: &Given, faults: &[Fault]) -> Markup {
    html! {
        @for part in fields.chunk_by(|field, next| field.fold == next.fold && next.heading.is_none()) {
            @if let Some(heading) = &part[0].heading { h2 { (heading) } }
            @match &part[0].fold {
                Some(summary) => details.fold open[part.iter().any(|field| is_wrong(field, faults))] {
                    summary { (summary) }
                    @for field in part { (one(page, field, given, faults)) }
                },
                None => @for field in part { (one(page, field, given, faults)) },
            }
        }
    }
}

fn is_wrong(field: &Field, faults: &[Fault]) -> bool {
    faults.iter().any(|fault| fault.field == field.name)
}

fn one(page: &Page, field: &Field, given: &Given, faults: &[Fault]) -> Markup {
    let faults: Vec<&Fault> = faults.iter().filter(|fault| fault.field == field.name).collect();
    let drawn = Drawn { page, field, given, wrong: !faults.is_empty() };
    html! {
        @match &field.kind {
            Kind::Text | Kind::Several(_) | Kind::Due(_) => (drawn.group(&faults)),
            Kind::Choice(choices) if choices.len() <= BUTTONS => (drawn.group(&faults)),
            Kind::Check => div.field {
                label.check {
                    input type="checkbox" id=(drawn.id()) name=(field.name) value="yes" required[field.required]
                        checked[value(field, given, &field.name).is_some()] aria-describedby=[drawn.described_by()];
                    span { (page.say(field.label)) }
                }
                (drawn.hint()) (drawn.faults(&faults))
            },
            _ => div.field {
                label for=(drawn.id()) { (page.say(field.label)) (drawn.optional()) }
                (drawn.hint())
                (drawn.faults(&faults))
                (drawn.control())
            },
        }
    }
}

/// A field with all that is known of it.
struct Drawn<'a> {
    page: &'a Page<'a>,
    field: &'a Field,
    given: &'a Given,
    wrong: bool,
}

impl Drawn<'_> {
    fn id(&self) -> String {
        format!("f-{}", self.field.name)
    }

    fn value(&self, name: &str) -> Option<String> {
        value(self.field, self.given, name)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.field.hint.is_some().then(|| format!("h-{}", self.field.name));
        let fault = self.wrong.then(|| format!("e-{}", self.field.name));
        let both: Vec<String> = hint.into_iter().chain(fault).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn optional(&self) -> Markup {
        html! { @if !self.field.required { span.optional { " " (self.page.say("form-optional")) } } }
    }

    fn hint(&self) -> Markup {
        html! { @if let Some(hint) = &self.field.hint { p.hint id={ "h-" (self.field.name) } { (hint) } } }
    }

    fn faults(&self, faults: &[&Fault]) -> Markup {
        html! {
            @if !faults.is_empty() {
                p.fault id={ "e-" (self.field.name) } {
                    @for fault in faults { (fault.says) " " }
                }
            }
        }
    }

    /// A line, a box, a day: one control.
    fn control(&self) -> Markup {
        let (name, required) = (&self.field.name, self.field.required);
        let invalid = self.wrong.then_some("true");
        let kind = match &self.field.kind {
            Kind::Day => "date",
            Kind::Hour => "datetime-local",
            Kind::Number => "number",
            _ => "text",
        };
        html! {
            @match &self.field.kind {
                Kind::Choice(choices) => select id=(self.id()) name=(name) required[required] aria-invalid=[invalid]
                    aria-describedby=[self.described_by()] {
                    @let chosen = self.value(name);
                    @if !required || chosen.is_none() { option value="" { (self.page.say("form-choose")) } }
                    @for (value, shown) in choices {
                        option value=(value) selected[chosen.as_ref() == Some(value)] { (shown) }
                    }
                },
                Kind::File => {
                    input type="file" id=(self.id()) name=(name) aria-invalid=[invalid]
                        required[required && self.digest().is_none()] aria-describedby=[self.described_by()];
                    @if let Some(digest) = self.digest() {
                        input type="hidden" name={ (name) ".sha256" } value=(digest);
                        p.hint { (self.page.say("form-file-kept")) " " code { (digest) } }
                    }
                },
                _ => input type=(kind) id=(self.id()) name=(name) required[required] aria-invalid=[invalid]
                    autocomplete="off" value=[self.value(name)] aria-describedby=[self.described_by()];,
            }
        }
    }

    fn digest(&self) -> Option<String> {
        self.value(&format!("{}.sha256", self.field.name))
    }

    /// Several controls under one label.
    fn group(&self, faults: &[&Fault]) -> Markup {
        html! {
            fieldset.field id=(self.id()) tabindex="-1" aria-describedby=[self.described_by()] {
                legend { (self.page.say(self.field.label)) (self.optional()) }
                (self.hint())
                (self.faults(faults))
                @match &self.field.kind {
                    Kind::Text => (self.languages()),
                    Kind::Several(choices) => div.choices { @for choice in choices { (self.several(choice)) } },
                    Kind::Choice(choices) => div.choices { @for choice in choices { (self.choice(choice)) } },
                    Kind::Due(plenaries) => (self.due(plenaries)),
                    _ => {}
                }
            }
        }
    }

    /// The versions of a text side by side, and which of them prevails.
    fn languages(&self) -> Markup {
        let name = &self.field.name;
        let authentic = self.value(&format!("{name}.authentic")).unwrap_or_else(|| "es".to_owned());
        html! {
            div.languages {
                @for (tag, label) in [("es", "language-es"), ("en", "language-en")] {
                    @let id = format!("f-{name}-{tag}");
                    div {
                        label for=(id) { (self.page.say(label)) }
                        textarea id=(id) name={ (name) "." (tag) } rows="3" lang=(tag)
                            aria-invalid=[self.wrong.then_some("true")] { (self.value(&format!("{name}.{tag}")).unwrap_or_default()) }
                    }
                }
            }
            p.authentic {
                label for={ "f-" (name) "-authentic" } { (self.page.say("form-authentic")) }
                select id={ "f-" (name) "-authentic" } name={ (name) ".authentic" } {
                    @for (tag, label) in [("es", "language-es"), ("en", "language-en")] {
                        option value=(tag) selected[authentic == tag] { (self.page.say(label)) }
                    }
                }
            }
        }
    }

    fn choice(&self, (value, shown): &(String, String)) -> Markup {
        let chosen = self.value(&self.field.name).as_ref() == Some(value);
        html! {
            label.check {
                input type="radio" name=(self.field.name) value=(value) required[self.field.required] checked[chosen];
                span { (shown) }
            }
        }
    }

    /// Each kind of deadline, with the value it takes beside it.
    fn due(&self, plenaries: &[(String, String)]) -> Markup {
        let name = &self.field.name;
        let given = |part: &str| self.value(&format!("{name}.{part}"));
        html! {
            @for (kind, key) in DUE {
                @let says = self.page.say(key);
                div.due {
                    (self.choice(&(kind.to_owned(), says.clone())))
                    @match kind {
                        "on" => input type="date" name={ (name) ".on" } value=[given("on")] aria-label=(says);,
                        "days" => input type="number" name={ (name) ".days" } value=[given("days")] aria-label=(says);,
                        "first_plenary_of" => {
                            input type="number" name={ (name) ".year" } value=[given("year")] aria-label=(says);
                        }
                        "at_plenary" => select name={ (name) ".plenary" } aria-label=(says) {
                            option value="" { (self.page.say("form-choose")) }
                            @for (value, shown) in plenaries {
                                option value=(value) selected[given("plenary").as_ref() == Some(value)] { (shown) }
                            }
                        },
                        _ => {}
                    }
                }
            }
        }
    }

    fn several(&self, (value, shown): &(String, String)) -> Markup {
        let name = &self.field.name;
        let before = || self.field.before.iter().any(|(known, it)| known == name && it == value);
        let chosen = self.given.all(name).any(|it| it == value) || (untouched(self.given) && before());
        html! {
            label.check {
                input type="checkbox" name=(name) value=(value) checked[chosen];
                span { (shown) }
            }
        }
    }
}

/// What stands in a field: what was typed or came with the address, else what the form puts there.
fn value(field: &Field, given: &Given, name: &str) -> Option<String> {
    if given.has(name) {
        return given.get(name).map(str::to_owned);
    }
    let before = field.before.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    // A form may grow once it knows what it is about; only what is ticked or not was on it without a trace.
    let ticked = matches!(field.kind, Kind::Check | Kind::Several(_));
    before.filter(|_| !ticked || untouched(given))
}

/// Whether nobody sent this form yet: what a box does not say then, nobody left empty on purpose.
fn untouched(given: &Given) -> bool {
    !given.has(super::posted::TOKEN)
}
