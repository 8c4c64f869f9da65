//! The controls of a form as a browser would read them off a page.

/// One control: its name, its kind, what stands in it, and what may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    pub name: String,
    /// `textarea`, `select`, or the type of an input.
    pub kind: String,
    /// What it would be sent with, if it would be sent.
    pub value: Option<String>,
    /// What a list or a box lets one choose.
    pub choices: Vec<String>,
}

/// The controls inside the form of this class, in order.
pub fn controls(html: &str, class: &str) -> Vec<Control> {
    let start = html.find(&format!("<form class=\"{class}\"")).expect("the form");
    let form = &html[start..start + html[start..].find("</form>").expect("its end")];
    let mut controls = Vec::new();
    for piece in form.split('<').skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let name = attribute(tag, "name").unwrap_or_default();
        match tag.split([' ', '\n']).next().unwrap_or_default() {
            "input" => {
                let kind = attribute(tag, "type").unwrap_or_default();
                let value = attribute(tag, "value").unwrap_or_default();
                let ticked = !matches!(kind.as_str(), "checkbox" | "radio") || tag.ends_with(" checked");
                let ticked = ticked || tag.contains(" checked ");
                controls.push(Control {
                    name,
                    kind,
                    value: ticked.then(|| value.clone()),
                    choices: vec![value],
                });
            }
            "textarea" => {
                let (kind, value) = ("textarea".to_owned(), Some(plain(rest)));
                controls.push(Control { name, kind, value, choices: Vec::new() });
            }
            "select" => {
                let (kind, choices) = ("select".to_owned(), Vec::new());
                controls.push(Control { name, kind, value: None, choices });
            }
            "option" => {
                let value = attribute(tag, "value").unwrap_or_default();
                let list = controls.last_mut().expect("a list before its options");
                if list.value.is_none() || tag.contains(" selected") {
                    list.value = Some(value.clone());
                }
                list.choices.push(value);
            }
            _ => {}
        }
    }
    controls
}

/// What a browser would send of these controls.
pub fn sent(controls: &[Control]) -> Vec<(String, String)> {
    controls.iter().filter_map(|it| Some((it.name.clone(), it.value.clone()?))).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let end = start + tag[start..].find('"')?;
    Some(plain(&tag[start..end]))
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The controls inside the form that is sent to this address.
pub fn controls_of(html: &str, address: &str) -> Vec<Control> {
    let forms = html.split("<form ").skip(1);
    let form = forms.into_iter().find(|it| it.split('>').next().is_some_and(|tag| tag.contains(address)));
    controls(&format!("<form class=\"it\" {}", form.expect("the form")), "it")
}
