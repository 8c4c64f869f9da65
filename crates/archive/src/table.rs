//! Tables of words that a jurist can read and extend: one entry a line, cells parted by tabs, several values
//! in a cell by semicolons, notes after `#`.

/// The rows of a table below its heading, each as its cells; a cell that is missing at the end is empty.
pub fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).skip(1).map(|line| {
        let mut cells = line.split('\t').map(str::trim);
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// The values of a cell.
pub fn values(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').map(str::trim).filter(|it| !it.is_empty())
}
