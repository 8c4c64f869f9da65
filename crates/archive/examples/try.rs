//! Prints what is read in files.
fn main() {
    for name in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&name).unwrap();
        let p = archive::read(&text);
        println!("=== {name} {:?}", p.language);
        for m in &p.meetings {
            let f = |n: &str, v: Option<String>| if let Some(v) = v { println!("  {n}: {v}") };
            f("body", m.body.as_ref().map(|it| format!("{} [{}]", it.value, it.rule)));
            f("acr", m.acronym.as_ref().map(|it| it.value.clone()));
            f("code", m.code.as_ref().map(|it| format!("{:?}", it.value)));
            f("kind", m.kind.as_ref().map(|it| format!("{:?}", it.value)));
            f("days", m.days.as_ref().map(|it| format!("{} – {}", it.value.from, it.value.to)));
            f("place", m.place.as_ref().map(|it| format!("{:?}", it.value)));
            f("mode", m.mode.as_ref().map(|it| format!("{:?}", it.value)));
            f("host", m.host.as_ref().map(|it| it.value.to_string()));
            f("pres", m.presidency.as_ref().map(|it| it.value.to_string()));
            f("secr", m.secretariat.as_ref().map(|it| it.value.to_string()));
            f("part", Some(m.participants.iter().map(|it| format!("{}{}{}", it.value.who, if it.value.observer { "(o)" } else { "" }, it.value.mode.map(|it| format!("{it:?}")).unwrap_or_default())).collect::<Vec<_>>().join(" ")));
            for a in &m.agreements {
                println!("  {:>6} {:?}/{} {} | {}", a.number.as_ref().map(|it| it.value.as_str()).unwrap_or("-"), a.kind.value, a.kind.rule, a.actors.iter().map(|it| format!("{}={:?}", it.value.who, it.value.role)).collect::<Vec<_>>().join(","), a.deadline.as_ref().map(|it| format!("{:?}", it.value)).unwrap_or_default());
                println!("         «{}»", a.words.chars().take(110).collect::<String>());
                if !a.documents.is_empty() || !a.amounts.is_empty() { println!("         docs {:?} {:?}", a.documents.iter().map(|it| it.value.as_str()).collect::<Vec<_>>(), a.amounts.iter().map(|it| it.value.to_string()).collect::<Vec<_>>()); }
            }
            for e in &m.elections { println!("  elected {} {:?} {:?} {:?}", e.office.value, e.elected.as_ref().map(|it| it.value.to_string()), e.term.as_ref().map(|it| &it.value), e.disclosed.iter().map(|it| it.value.by.to_string()).collect::<Vec<_>>()); }
            for e in &m.endorsements { println!("  endorsed {} by {}", e.document.value, e.by.value); }
        }
    }
}
