//! Paragraphs and tables in the order of reading, as lines of text.

/// A row becomes one line unless a cell holds as many paragraphs: then the table only arranges the page.
const ARRANGED: usize = 4;

enum Block {
    Paragraph(String),
    Row(String),
    Page,
}

#[derive(Default)]
struct Table {
    /// The cells of the row that is open.
    row: Vec<Vec<Block>>,
    in_cell: bool,
}

#[derive(Default)]
pub struct Flow {
    body: Vec<Block>,
    tables: Vec<Table>,
}

impl Flow {
    fn here(&mut self) -> &mut Vec<Block> {
        let cell = self.tables.iter_mut().rev().find(|table| table.in_cell);
        cell.and_then(|table| table.row.last_mut()).unwrap_or(&mut self.body)
    }

    /// A paragraph with what stands in front of it; form feeds in it begin pages.
    pub fn paragraph(&mut self, front: &str, text: &str) {
        for (at, part) in text.split('\u{C}').enumerate() {
            if at > 0 && self.tables.is_empty() {
                self.body.push(Block::Page);
            }
            if !part.trim().is_empty() {
                let front = if at == 0 { front } else { "" };
                self.here().push(Block::Paragraph(format!("{front}{}", part.trim())));
            }
        }
    }

    pub fn open_table(&mut self) {
        self.tables.push(Table::default());
    }

    pub fn open_row(&mut self) {
        self.close_row(false);
    }

    pub fn open_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.row.push(Vec::new());
            table.in_cell = true;
        }
    }

    pub fn close_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.in_cell = false;
        }
    }

    /// Ends the row that is open; one that is left out leaves nothing.
    pub fn close_row(&mut self, left_out: bool) {
        let Some(table) = self.tables.last_mut() else { return };
        table.in_cell = false;
        let cells = std::mem::take(&mut table.row);
        if left_out || cells.iter().all(Vec::is_empty) {
            return;
        }
        let arranges = |cell: &Vec<Block>| {
            cell.len() >= ARRANGED || cell.iter().any(|block| matches!(block, Block::Row(_)))
        };
        if cells.len() == 1 || cells.iter().any(arranges) {
            let blocks: Vec<Block> = cells.into_iter().flatten().collect();
            self.here().extend(blocks);
        } else {
            let cells: Vec<String> = cells.iter().map(|cell| in_one_line(cell)).collect();
            self.here().push(Block::Row(format!("| {} |", cells.join(" | "))));
        }
    }

    pub fn close_table(&mut self) {
        self.close_row(false);
        self.tables.pop();
    }

    /// All of it: a blank line between paragraphs, none between rows, a form feed between pages.
    pub fn finish(mut self) -> String {
        while !self.tables.is_empty() {
            self.close_table();
        }
        let mut out = String::new();
        let mut after_row = false;
        for block in &self.body {
            let (text, is_row) = match block {
                Block::Paragraph(text) => (text.as_str(), false),
                Block::Row(text) => (text.as_str(), true),
                Block::Page => {
                    out.push_str(if out.is_empty() { "" } else { "\n\u{C}" });
                    after_row = false;
                    continue;
                }
            };
            let gap = match out.chars().next_back() {
                None | Some('\u{C}') => "",
                _ if is_row && after_row => "\n",
                _ => "\n\n",
            };
            out.push_str(gap);
            out.push_str(text);
            after_row = is_row;
        }
        out.push_str(if out.is_empty() { "" } else { "\n" });
        out
    }
}

fn in_one_line(cell: &[Block]) -> String {
    let texts = cell.iter().filter_map(|block| match block {
        Block::Paragraph(text) | Block::Row(text) => Some(text.as_str()),
        Block::Page => None,
    });
    let words: Vec<&str> = texts.flat_map(str::split_whitespace).collect();
    words.join(" ").replace('|', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(flow: &mut Flow, cells: &[&[&str]]) {
        flow.open_row();
        for cell in cells {
            flow.open_cell();
            cell.iter().for_each(|text| flow.paragraph("", text));
            flow.close_cell();
        }
        flow.close_row(false);
    }

    #[test]
    fn rows_are_lines_and_a_table_that_arranges_the_page_is_not_there() {
        let mut flow = Flow::default();
        flow.paragraph("1. ", "Uno");
        flow.open_table();
        row(&mut flow, &[&["N.º"], &["Acuerdo", "y más"]]);
        row(&mut flow, &[&["1"], &["a|b"]]);
        flow.close_table();
        flow.open_table();
        row(&mut flow, &[&["Solo"]]);
        row(&mut flow, &[&["a", "b", "c", "d"], &["e"]]);
        flow.close_table();
        flow.paragraph("", "fin\u{C}otra página");
        let expected = "1. Uno\n\n| N.º | Acuerdo y más |\n| 1 | a/b |\n\nSolo\n\na\n\nb\n\nc\n\nd\n\ne\n\nfin\n\u{C}\
                        otra página\n";
        assert_eq!(flow.finish(), expected);
    }

    #[test]
    fn what_is_never_closed_is_not_lost() {
        let mut flow = Flow::default();
        flow.open_table();
        flow.open_cell();
        flow.paragraph("", "a");
        flow.open_table();
        flow.open_row();
        flow.open_cell();
        flow.paragraph("", "b");
        assert_eq!(flow.finish(), "a\n\nb\n");
    }
}
