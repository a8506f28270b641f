//! What the identity number fills in: sex, birth date, and a possible place of household.

use chrono::NaiveDate;
use fields::{CardKind, ResidentId, place};
use record::{Plain, Raw};

use crate::choice::Choice;
use crate::field::{Answers, Field};

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
}
