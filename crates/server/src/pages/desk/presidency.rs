//! The desk of the Presidency: the plenary it opens and closes, what is being decided, what it signs.

use maud::html;

use super::task::{Desk, Section, Task};
use super::{offices, secretariat};

/// What needs doing now.
pub fn sections(desk: &Desk) -> Vec<Section> {
    let elections = offices::elections_to_come(desk).map(|it| offices::election(desk, it));
    let elections = elections.chain(offices::elections_required(desk, true)).collect();
    vec![
        Section {
            title: "desk-next-plenary",
            empty: "desk-no-plenary",
            tasks: secretariat::next_plenary(desk),
        },
        Section { title: "desk-decisions", empty: "desk-no-decisions", tasks: decisions(desk) },
        Section { title: "desk-to-sign", empty: "desk-nothing-to-sign", tasks: offices::to_sign(desk) },
        Section { title: "desk-own", empty: "desk-nothing-own", tasks: offices::own_commitments(desk) },
        Section { title: "desk-elections", empty: "desk-no-elections", tasks: elections },
    ]
}

fn decisions(desk: &Desk) -> Vec<Task> {
    let plenary = desk.next_plenary();
    let open = plenary.into_iter().flat_map(|it| it.decisions.iter()).filter(|it| !it.is_over());
    open.map(|decision| {
        let known = vec![("decision", decision.id.to_string())];
        let acts = ["decision.close", "decision.withdraw"];
        Task {
            acts: acts.map(|act| (act, known.clone())).into(),
            ..Task::of(html! { span.sym { (decision.id) } (desk.page.text(&decision.text)) })
        }
    })
    .collect()
}
