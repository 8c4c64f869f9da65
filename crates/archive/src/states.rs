//! The names of states and territories, for those who show what was read.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::proposal::Language;
use crate::table::rows;

static NAMES: LazyLock<HashMap<&str, [&str; 3]>> = LazyLock::new(|| {
    let rows = rows(include_str!("../tables/territories.tsv"));
    rows.map(|[iso3, _, es, en, pt]: [&str; 5]| (iso3, [es, en, pt])).collect()
});

/// How the state or territory of this ISO 3166-1 alpha-3 is called in a language; `None` where there is none.
pub fn state_name(iso3: &str, language: Language) -> Option<&'static str> {
    let [es, en, pt] = NAMES.get(iso3)?;
    Some(match language {
        Language::Es => es,
        Language::En => en,
        Language::Pt => pt,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_called_as_in_the_language_of_its_document() {
        assert_eq!(state_name("BRA", Language::Es), Some("Brasil"));
        assert_eq!(state_name("DOM", Language::En), Some("Dominican Republic"));
        assert_eq!(state_name("MEX", Language::Pt), Some("México"));
        assert_eq!(state_name("OIM", Language::Es), None);
        assert_eq!(NAMES.len(), 249);
    }
}
