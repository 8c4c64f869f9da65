//! Adds up what was right, missed and invented, and shows it.

use std::fmt::Write;

use super::Mark;

/// A row of the table: its name, what we aim at, and the fields it adds up.
pub struct Row {
    pub name: &'static str,
    pub goal: Option<f64>,
    fields: &'static [&'static str],
}

impl Row {
    /// Whether the mark is added up in it.
    pub fn holds(&self, mark: &Mark) -> bool {
        self.fields.contains(&mark.field)
    }
}

const fn row(name: &'static str, goal: Option<f64>, fields: &'static [&'static str]) -> Row {
    Row { name, goal, fields }
}

/// In the order of the table.
pub const ROWS: &[Row] = &[
    row("language", None, &["language"]),
    row("body", None, &["body"]),
    row("acronym", None, &["acronym"]),
    row("code as written", None, &["code"]),
    row("its number", None, &["number"]),
    row("its year", None, &["year"]),
    row("codes", Some(0.97), &["code", "number", "year"]),
    row("kind of meeting", None, &["meeting kind"]),
    row("dates", Some(0.97), &["from", "to"]),
    row("place", None, &["place"]),
    row("country", None, &["country"]),
    row("mode", None, &["mode"]),
    row("host", None, &["host"]),
    row("presidency", None, &["presidency"]),
    row("secretariat", None, &["secretariat"]),
    row("participants", None, &["participants"]),
    row("observers", None, &["observers"]),
    row("attendance", None, &["attendance"]),
    row("boundaries", Some(0.95), &["boundaries"]),
    row("numbers", None, &["numbers"]),
    row("kind", Some(0.92), &["kind"]),
    row("actors", Some(0.92), &["actors"]),
    row("deadlines", Some(0.90), &["deadlines"]),
    row("documents", None, &["documents"]),
    row("amounts", None, &["amounts"]),
    row("elections", None, &["elections"]),
    row("terms", None, &["terms"]),
    row("disclosed votes", None, &["disclosed votes"]),
    row("endorsements", None, &["endorsements"]),
];

/// The columns of F1 for a part of the documents, besides the whole.
const COLUMNS: [&str; 4] = ["es", "en", "pt", "hostile"];

#[derive(Default)]
pub struct Counts {
    pub right: usize,
    /// How many a careful reader found.
    pub gold: usize,
    /// How many were proposed.
    pub found: usize,
}

impl Counts {
    pub fn of<'a>(row: &Row, marks: impl IntoIterator<Item = &'a Mark>) -> Self {
        let mut counts = Self::default();
        for mark in marks.into_iter().filter(|mark| row.holds(mark)) {
            counts.right += usize::from(mark.right);
            counts.gold += usize::from(mark.gold.is_some());
            counts.found += usize::from(mark.found.is_some());
        }
        counts
    }

    /// Of what was proposed, how much is right.
    fn precision(&self) -> Option<f64> {
        ratio(self.right, self.found)
    }

    /// Of what is there, how much was proposed.
    fn recall(&self) -> Option<f64> {
        ratio(self.right, self.gold)
    }

    /// Both in one; none where there was nothing to find and nothing was found.
    pub fn f1(&self) -> Option<f64> {
        ratio(2 * self.right, self.gold + self.found)
    }
}

fn ratio(part: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

/// The table of one part of the corpus.
pub fn table(title: &str, marks: &[Mark]) -> String {
    let mut out = format!("{title}\n");
    let _ = write!(out, "{:<17}  goal     P     R    F1   right  gold found ", "");
    COLUMNS.iter().for_each(|column| {
        let _ = write!(out, " {column:>7}");
    });
    out.push('\n');
    for row in ROWS {
        let all = Counts::of(row, marks);
        let _ = write!(
            out,
            "{:<17} {:>5} {:>5} {:>5} {:>5}{} {:>6} {:>5} {:>5} ",
            row.name,
            figure(row.goal),
            figure(all.precision()),
            figure(all.recall()),
            figure(all.f1()),
            if row.goal.zip(all.f1()).is_some_and(|(goal, f1)| f1 < goal) { '!' } else { ' ' },
            all.right,
            all.gold,
            all.found,
        );
        for column in COLUMNS {
            let some = marks.iter().filter(|mark| mark.column() == column);
            let _ = write!(out, " {:>7}", figure(Counts::of(row, some).f1()));
        }
        out.push('\n');
    }
    out
}

fn figure(figure: Option<f64>) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.3}"))
}
