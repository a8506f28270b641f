//! The powers of `data/powers.tsv`.

const POWERS: &str = fields::table!("../../../data/powers.tsv");

/// A row of `data/powers.tsv`.
pub(in crate::lint) struct Power {
    pub(in crate::lint) alone: &'static str,
    pub(in crate::lint) plain: &'static str,
    pub(in crate::lint) acts: &'static str,
    pub(in crate::lint) objects: &'static str,
}

pub(in crate::lint) fn powers() -> impl Iterator<Item = Power> {
    POWERS.lines().filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Power {
            alone: columns.next()?,
            plain: columns.next()?,
            acts: columns.next()?,
            objects: columns.next().unwrap_or_default(),
        })
    })
}
