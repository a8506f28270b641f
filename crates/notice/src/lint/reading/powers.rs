//! Reads the tables of `data/`, and `data/powers.tsv`.

const POWERS: &str = include_str!("../../../data/powers.tsv");

/// A row of `data/powers.tsv`.
pub(in crate::lint) struct Power {
    pub(in crate::lint) alone: &'static str,
    pub(in crate::lint) plain: &'static str,
    pub(in crate::lint) acts: &'static str,
    pub(in crate::lint) objects: &'static str,
}

pub(in crate::lint) fn powers() -> impl Iterator<Item = Power> {
    lines(POWERS).filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Power {
            alone: columns.next()?,
            plain: columns.next()?,
            acts: columns.next()?,
            objects: columns.next().unwrap_or_default(),
        })
    })
}

/// The lines of a table that are not comments.
pub(in crate::lint) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}
