//! The groups of words by which a notice is read (`data/words.tsv`).

use std::ops::Range;
use std::sync::LazyLock;

const TABLE: &str = fields::table!("../data/words.tsv");

macro_rules! groups {
    ($($name:ident $key:literal)*) => {
        /// A group of words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Words { $($name,)* }

        /// The name of each group in the table, in the order of the enum.
        const KEYS: &[&str] = &[$($key,)*];
        #[cfg(test)]
        const ALL: &[Words] = &[$(Words::$name,)*];
    };
}

groups! {
    Title "title" Recruit "recruit" BureauEnd "bureau_end"
    Approved "approved" By "by"
    Established "established" Present "present" Auxiliary "auxiliary" People "people"
    Registering "registering" Until "until" Before "before" After "after"
    Inclusive "inclusive" Exclusive "exclusive" Born "born" Counted "counted" AsOf "as_of"
    Certificate "certificate" MonthEnd "month_end" Hours "hours"
    Age "age" Youngest "youngest" Oldest "oldest" NotOver "not_over" NotYet "not_yet"
    YearsOld "years_old" Relaxed "relaxed" Men "men" Women "women"
    Bachelor "bachelor" College "college" Senior "senior" Vocational "vocational"
    Technical "technical" AnyEducation "any_education" FullTime "full_time"
    NotFullTime "not_full_time" Upward "upward"
    Household "household" HouseholdPaper "household_paper" Source "source" Here "here"
    Region "region" Height "height" Metres "metres" Centimetres "centimetres"
    Licence "licence" Languages "languages" Veterans "veterans" Prefer "prefer" Only "only"
    OnlyByWord "only_by_word" FireRescue "fire_rescue" Citizen "citizen"
    OtherPost "other_post" Unlimited "unlimited"
    PostEnd "post_end" PostPlain "post_plain" PostLead "post_lead" PostNot "post_not"
    DutyLabel "duty_label" Total "total"
    Bring "bring" Identity "identity" Copies "copies" Photo "photo" Pixels "pixels" Kilobytes "kilobytes"
    White "white" Blue "blue" Red "red"
    Contract "contract" Fixed "fixed" OpenEnded "open_ended" Task "task"
    Years "years" Months "months" Probation "probation" Training "training"
    Workdays "workdays" Days "days"
    Review "review" WrittenTest "written_test" FitnessTest "fitness_test"
    SecondReview "second_review" Interview "interview" Medical "medical" Vetting "vetting"
    Publicity "publicity" Hire "hire" NotHire "not_hire" StepEnd "step_end"
    Is "is" Exam "exam" Share "share" OpenRatio "open_ratio"
    Dispatch "dispatch" Outsourced "outsourced" PublicWelfare "public_welfare"
    LabourContract "labour_contract" Serving "serving" Student "student"
    EstablishedElsewhere "established_elsewhere" Defaulter "defaulter"
    PublicOrder "public_order" ExamBan "exam_ban"
}

/// The rows of a table: the key in the first column, and the words in the second.
pub(crate) fn rows(
    table: &'static str,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    let rows = table.lines().filter_map(|line| line.split_once('\t'));
    rows.map(|(key, words)| (key, words.split(' ').filter(|word| !word.is_empty())))
}

static GROUPS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let group = |key: &&str| {
        let group = rows(TABLE).filter(|(name, _)| name == key);
        group.flat_map(|(_, words)| words).collect()
    };
    KEYS.iter().map(group).collect()
});

impl Words {
    fn list(self) -> &'static [&'static str] {
        GROUPS.get(self as usize).map_or(&[], Vec::as_slice)
    }

    /// The first occurrence of one of them, and of these the longest.
    pub(crate) fn find(self, text: &str) -> Option<Range<usize>> {
        let found = self.list().iter();
        let found = found.filter_map(|word| text.find(word).map(|start| start..start + word.len()));
        found.min_by_key(|range| (range.start, std::cmp::Reverse(range.end)))
    }

    /// The last occurrence of one of them, and of these the longest.
    pub(crate) fn find_last(self, text: &str) -> Option<Range<usize>> {
        let found = self.list().iter();
        let found =
            found.filter_map(|word| text.rfind(word).map(|start| start..start + word.len()));
        found.max_by_key(|range| (range.end, std::cmp::Reverse(range.start)))
    }

    /// Whether the text contains one of them.
    pub(crate) fn is_in(self, text: &str) -> bool {
        self.list().iter().any(|word| text.contains(word))
    }

    /// Whether the text is one of them.
    pub(crate) fn is(self, text: &str) -> bool {
        self.list().contains(&text)
    }

    /// The rest of a text that begins with one of them: behind the longest.
    pub(crate) fn behind(self, text: &str) -> Option<&str> {
        let words = self.list().iter();
        let rests = words.filter_map(|word| text.strip_prefix(word));
        rests.min_by_key(|rest| rest.len())
    }

    /// The rest of a text that ends with one of them: before the longest.
    pub(crate) fn before(self, text: &str) -> Option<&str> {
        let words = self.list().iter();
        let rests = words.filter_map(|word| text.strip_suffix(word));
        rests.min_by_key(|rest| rest.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_words_and_every_row_is_used() {
        for group in ALL {
            assert!(!group.list().is_empty(), "{group:?}");
        }
        for (key, _) in rows(TABLE) {
            assert!(KEYS.contains(&key), "{key}");
        }
    }
}
