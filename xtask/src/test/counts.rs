//! How many tests ran, read from what the runners say.
use anyhow::{Context, Result};

/// Of one step, or of all of them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Counts {
    pub(super) passed: usize,
    pub(super) failed: usize,
    /// Ignored or skipped: shown, never hidden.
    pub(super) skipped: usize,
    /// The runner found no test at all: told, since nothing was checked.
    pub(super) none: bool,
}

impl Counts {
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// `, 12 passed, 1 SKIPPED`; nothing for a step that runs no tests.
    pub(super) fn told(self) -> String {
        if self.none {
            return ", NO TESTS".to_owned();
        }
        [
            (self.passed, "passed"),
            (self.failed, "failed"),
            (self.skipped, "SKIPPED"),
        ]
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!(", {count} {word}"))
        .collect()
    }

    /// `Summary [ 0.1s] 9 tests run: 8 passed (1 slow), 1 failed, 2 skipped`
    pub(super) fn of_nextest(output: &str) -> Self {
        output
            .lines()
            .filter(|line| line.trim_start().starts_with("Summary ["))
            .map(|line| Self {
                passed: before(line, " passed"),
                failed: before(line, " failed") + before(line, " timed out"),
                skipped: before(line, " skipped"),
                none: false,
            })
            .fold(Self::default(), sum)
    }

    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; …`
    pub(super) fn of_libtest(output: &str) -> Self {
        output
            .lines()
            .filter(|line| line.starts_with("test result:"))
            .map(|line| Self {
                passed: before(line, " passed"),
                failed: before(line, " failed"),
                skipped: before(line, " ignored"),
                none: false,
            })
            .fold(Self::default(), sum)
    }

    /// Node's `# pass 3`, `# fail 0`, `# skipped 0`.
    pub(super) fn of_tap(output: &str) -> Self {
        let after = |word: &str| {
            output
                .lines()
                .filter_map(|line| line.strip_prefix(word))
                .filter_map(|number| number.trim().parse::<usize>().ok())
                .sum()
        };
        Self {
            passed: after("# pass "),
            failed: after("# fail "),
            skipped: after("# skipped "),
            none: false,
        }
    }

    /// The `stats` of Playwright's JSON report. A test that passed only on a
    /// second try has failed.
    pub(super) fn of_playwright(report: &str) -> Result<Self> {
        let json: serde_json::Value = serde_json::from_str(report)?;
        let stat = |name: &str| -> Result<usize> {
            let number = json["stats"][name]
                .as_u64()
                .with_context(|| format!("Playwright's report has no stats.{name}"))?;
            Ok(usize::try_from(number)?)
        };
        Ok(Self {
            passed: stat("expected")?,
            failed: stat("unexpected")? + stat("flaky")?,
            skipped: stat("skipped")?,
            none: false,
        })
    }
}

fn sum(mut left: Counts, right: Counts) -> Counts {
    left.add(right);
    left
}

/// The number that stands before a word; none is nought.
fn before(line: &str, word: &str) -> usize {
    line.split_once(word)
        .and_then(|(start, _)| start.rsplit([' ', ';', ',', ':', '(']).next()?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts {
            passed,
            failed,
            skipped,
            none: false,
        }
    }

    #[test]
    fn nextest() {
        let ok = "  PASS a\n     Summary [   0.010s] 5 tests run: 5 passed (1 slow), 0 skipped\n";
        assert_eq!(Counts::of_nextest(ok), counts(5, 0, 0));
        let bad =
            "     Summary [   1.0s] 4/9 tests run: 2 passed, 1 failed, 1 timed out, 3 skipped";
        assert_eq!(Counts::of_nextest(bad), counts(2, 2, 3));
        assert_eq!(Counts::of_nextest("error: nothing built"), counts(0, 0, 0));
    }

    #[test]
    fn libtest_sums_over_binaries() {
        let output = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured";
        assert_eq!(Counts::of_libtest(output), counts(4, 2, 1));
    }

    #[test]
    fn tap() {
        let output = "# tests 4\n# pass 3\n# fail 1\n# cancelled 0\n# skipped 0\n";
        assert_eq!(Counts::of_tap(output), counts(3, 1, 0));
    }

    #[test]
    fn playwright_counts_flaky_as_failed() {
        let report = r#"{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(Counts::of_playwright(report).unwrap(), counts(7, 2, 2));
        assert!(Counts::of_playwright("{}").is_err());
    }

    #[test]
    fn told_leaves_out_noughts_but_not_skips() {
        assert_eq!(counts(0, 0, 0).told(), "");
        let none = Counts {
            none: true,
            ..counts(0, 0, 0)
        };
        assert_eq!(none.told(), ", NO TESTS");
        assert_eq!(counts(2, 0, 1).told(), ", 2 passed, 1 SKIPPED");
    }
}
