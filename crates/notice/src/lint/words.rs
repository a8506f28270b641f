//! Finding words in texts. A text is walked once, however many words there are.

/// A list of words, each with the number of its row.
pub(super) struct Words {
    /// By their first character; of those that begin alike the longest first.
    rows: Vec<(char, &'static str, usize)>,
    /// For each first character a bit: most characters begin no word.
    firsts: u64,
}

/// Words found in a text: from where to where, and which row.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) row: usize,
}

impl Words {
    /// Each with its place among them as its row.
    pub(super) fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut rows: Vec<_> = words
            .enumerate()
            .filter_map(|(row, words)| Some((words.chars().next()?, words, row)))
            .collect();
        rows.sort_by_key(|&(first, words, _)| (first, std::cmp::Reverse(words.len())));
        let firsts = rows.iter().fold(0, |bits, &(first, ..)| bits | bit(first));
        Self { rows, firsts }
    }

    /// All that stand in a text, from left to right; where two begin at one place the
    /// longer, where two overlap the first.
    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found> + 'a {
        let mut past = 0;
        text.char_indices().filter_map(move |(from, first)| {
            if from < past || self.firsts & bit(first) == 0 {
                return None;
            }
            let rest = text.get(from..)?;
            let start = self.rows.partition_point(|&(own, ..)| own < first);
            let alike = self.rows.get(start..)?.iter();
            let mut alike = alike.take_while(|&&(own, ..)| own == first);
            let &(_, words, row) = alike.find(|&&(_, words, _)| rest.starts_with(words))?;
            past = from + words.len();
            Some(Found {
                from,
                to: past,
                row,
            })
        })
    }

    /// Whether any of them stands in a text.
    pub(super) fn any(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }
}

const fn bit(first: char) -> u64 {
    1 << (first as u32 % 64)
}

/// The lines of a table that are not remarks.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

/// The words of the line that names a list: `@alone`.
pub(super) fn list(table: &'static str, key: &'static str) -> Words {
    let own = lines(table).filter_map(move |line| {
        let (name, words) = line.strip_prefix('@')?.split_once('\t')?;
        (name == key).then_some(words)
    });
    Words::new(own.flat_map(|words| words.split(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_and_the_first_are_found() {
        let words = Words::new(["ab", "abc", "bcd", "x"].into_iter());
        let found = |text: &str| -> Vec<(usize, usize, usize)> {
            let found = words.find(text);
            found.map(|one| (one.from, one.to, one.row)).collect()
        };
        assert_eq!(found("abcd"), [(0, 3, 1)]);
        assert_eq!(found("abxbcd"), [(0, 2, 0), (2, 3, 3), (3, 6, 2)]);
        assert_eq!(found("aab"), [(1, 3, 0)]);
        assert_eq!(found(""), []);
        // The same bit, another character.
        assert_eq!(found("\u{138}"), []);
    }
}
