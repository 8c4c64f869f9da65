//! The columns of tables of agreements, by the words that head them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::table::rows;
use crate::words::{Token, split};

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    What,
    Who,
    When,
    Number,
    /// What became of it.
    Status,
}

/// Words of columns, folded.
static COLUMNS: LazyLock<HashMap<&'static str, Column>> = LazyLock::new(|| {
    rows::<3>(include_str!("../tables/columns.tsv"))
        .map(|[word, column, _]| {
            let column = match column {
                "who" => Column::Who,
                "when" => Column::When,
                "number" => Column::Number,
                "status" => Column::Status,
                _ => Column::What,
            };
            (word, column)
        })
        .collect()
});

/// What a column holds that these words head.
pub fn column(tokens: &[Token]) -> Option<Column> {
    // «Action by», «by whom»
    if tokens.len() <= 3
        && tokens.iter().any(|it| it.is("by"))
        && !tokens.iter().any(|it| COLUMNS.get(it.folded.as_str()) == Some(&Column::When))
    {
        return Some(Column::Who);
    }
    tokens.iter().take(4).find_map(|it| COLUMNS.get(it.folded.as_str()).copied())
}

/// What a column holds that a line of few words heads.
pub fn of_line(text: &str) -> Option<Column> {
    let few = (1..=4).contains(&text.split_whitespace().count());
    if few { column(&split(text, 0..text.len())) } else { None }
}
