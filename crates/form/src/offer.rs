//! What the identity number fills in: sex, birth date, and a possible place of household.

use chrono::NaiveDate;
use fields::{CardKind, ResidentId, place};
use record::{Plain, Raw};

use crate::choice::{Choice, Completion, Level, Occupation};
use crate::draft::Draft;
use crate::field::{Answers, Field, Section};

/// Fills empty fields from the identity number and returns them. A number that cannot be read
/// fills nothing.
///
/// The place is that of the first registration. Cards of foreigners and permits name none, nor
/// do codes that are in no table.
pub fn fill_from_number(answers: &mut Answers, today: NaiveDate) -> Vec<Field> {
    let Ok(number) = ResidentId::parse(answers.text(Field::IdNumber), today) else {
        return Vec::new();
    };
    let is_empty = |answers: &Answers, field| answers.get(field).is_none_or(Raw::is_blank);
    let mut filled = Vec::new();
    let mut offer = |answers: &mut Answers, field, raw| {
        if is_empty(answers, field) {
            answers.set(field, raw);
            filled.push(field);
        }
    };
    offer(answers, Field::Sex, Raw::text(number.sex().key()));
    let born = Plain::Day(number.birth_date()).raw(Field::BirthDate);
    offer(answers, Field::BirthDate, born);
    let address = number.number().get(..6).unwrap_or_default();
    let place = match number.kind() {
        CardKind::Resident => place::of_address_code(address),
        _ => None,
    };
    if let Some((league, county)) = place {
        offer(answers, Field::HouseholdPrefecture, Raw::text(league.code));
        let chosen = crate::place::prefecture(answers.text(Field::HouseholdPrefecture));
        // A county of another league than the chosen one is not offered.
        if let Some(county) = county.filter(|_| chosen == Ok(league)) {
            offer(answers, Field::HouseholdCounty, Raw::text(county.name));
        }
    }
    filled
}

/// The entries of the history that the schools are, but for those that stand there already:
/// at the same school, or from the same month on. The history begins after junior high
/// school, and a school without its name or first month offers nothing.
pub fn periods_of_schools(draft: &Draft) -> Vec<Answers> {
    let mut periods: Vec<Answers> = Vec::new();
    for school in draft.entries(Section::Education) {
        let from = school.get(Field::SchoolFrom).filter(|raw| !raw.is_blank());
        let name = school.text(Field::School).trim();
        let (Some(from), false) = (from, name.is_empty()) else {
            continue;
        };
        if Level::of_key(school.text(Field::Level)) == Some(Level::JuniorHigh) {
            continue;
        }
        let stands = |period: &Answers| {
            let begins = period.get(Field::PeriodFrom) == Some(from);
            let studied = period.text(Field::Occupation) == Occupation::School.key();
            studied && (begins || period.text(Field::Place).trim() == name)
        };
        if draft
            .entries(Section::History)
            .iter()
            .chain(&periods)
            .any(stands)
        {
            continue;
        }
        let period = Answers::default()
            .with(Field::Occupation, Raw::text(Occupation::School.key()))
            .with(Field::PeriodFrom, from.clone())
            .with(Field::Place, Raw::text(name));
        let studying = school.text(Field::Completion) == Completion::Studying.key();
        periods.push(match school.get(Field::SchoolTo) {
            // The month is the one that is expected.
            _ if studying => period.with(Field::Present, Raw::text("yes")),
            Some(to) => period.with(Field::PeriodTo, to.clone()),
            None => period,
        });
    }
    periods
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(number: &str, typed: &[(Field, &str)]) -> (Vec<Field>, Answers) {
        let mut answers = Answers::default();
        answers.set(Field::IdNumber, Raw::text(number));
        for (field, text) in typed {
            answers.set(*field, Raw::text(text));
        }
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        (fill_from_number(&mut answers, today), answers)
    }

    #[test]
    fn a_number_fills_what_is_empty() {
        let (fields, answers) = filled("150522 20010820 0026", &[]);
        let all = [
            Field::Sex,
            Field::BirthDate,
            Field::HouseholdPrefecture,
            Field::HouseholdCounty,
        ];
        assert_eq!(fields, all);
        assert_eq!(answers.text(Field::Sex), "female");
        let born = Raw::boxes("2001", "8", "20");
        assert_eq!(answers.get(Field::BirthDate), Some(&born));
        assert_eq!(answers.text(Field::HouseholdPrefecture), "150500");
        assert_eq!(answers.text(Field::HouseholdCounty), "科尔沁左翼后旗");
    }

    #[test]
    fn what_stands_there_stays() {
        let typed = [(Field::Sex, "male"), (Field::HouseholdPrefecture, "150600")];
        let (fields, answers) = filled("150522200108200026", &typed);
        assert_eq!(fields, [Field::BirthDate]);
        assert_eq!(answers.text(Field::Sex), "male");
        assert_eq!(answers.text(Field::HouseholdCounty), "");
        let (fields, _) = filled(
            "150522200108200026",
            &[(Field::HouseholdPrefecture, "通辽")],
        );
        assert!(fields.contains(&Field::HouseholdCounty));
    }

    #[test]
    fn places_that_no_number_tells() {
        // Half a number, a wrong check digit.
        for number in ["", "1505222001", "150522200108200027"] {
            assert_eq!(filled(number, &[]).0, [], "{number}");
        }
        // A permit, a foreigner's card, another province.
        for number in [
            "810000199408230021",
            "932682198501010017",
            "11010519491231002X",
        ] {
            let (fields, _) = filled(number, &[]);
            assert_eq!(fields, [Field::Sex, Field::BirthDate], "{number}");
        }
    }

    fn school(level: &str, completion: &str, name: &str, from: &str) -> Answers {
        Answers::default()
            .with(Field::Level, Raw::text(level))
            .with(Field::Completion, Raw::text(completion))
            .with(Field::School, Raw::text(name))
            .with(Field::SchoolFrom, Raw::boxes(from, "9", ""))
            .with(Field::SchoolTo, Raw::boxes("2029", "6", ""))
    }

    #[test]
    fn schools_are_offered_to_the_history_once() {
        let mut draft = Draft::default();
        *draft.entries_mut(Section::Education).unwrap() = vec![
            school("bachelor", "studying", "某大学 ", "2025"),
            school("seniorHigh", "graduated", "某中学", "2022"),
            school("juniorHigh", "graduated", "某初中", "2019"),
            school("seniorHigh", "graduated", "", "2018"),
        ];
        let periods = periods_of_schools(&draft);
        let [university, school] = &periods[..] else {
            panic!("{periods:?}");
        };
        assert_eq!(university.text(Field::Place), "某大学");
        assert_eq!(university.text(Field::Present), "yes");
        assert_eq!(university.get(Field::PeriodTo), None);
        assert_eq!(school.text(Field::Occupation), "school");
        let months = [Field::PeriodFrom, Field::PeriodTo].map(|field| school.get(field));
        let expected = [Raw::boxes("2022", "9", ""), Raw::boxes("2029", "6", "")];
        assert_eq!(months, expected.each_ref().map(Some));

        // Whether its name or its first month was changed there.
        let renamed = school.clone().with(Field::Place, Raw::text("某旗中学"));
        let moved = university
            .clone()
            .with(Field::PeriodFrom, Raw::boxes("2025", "8", ""));
        *draft.entries_mut(Section::History).unwrap() = vec![renamed, moved];
        assert_eq!(periods_of_schools(&draft), []);
    }
}
