//! Answers to single articles: badges, headcount, approval, probation.

use rules::{
    Approval, Badge, BadgeProblem, CityName, CityTable, ContractTerm, FirstDay, Headcount,
    ProbationTerm, Staff, approval, headcount, probation, probation_term,
};
use serde_json::json as shape;

use super::{bytes::Bytes, fields, json};

pub(super) fn badge(data: &[u8]) {
    let typed = &*String::from_utf8_lossy(data);
    let table: CityTable =
        serde_json::from_value(shape!([{ "code": "01", "name": "甲市" }])).expect("a table");
    let read = Badge::parse(typed, None);
    assert_eq!(read, Badge::parse(&fields::widen(typed), None));
    json(&read.as_ref().map_or_else(json, json));
    match read {
        Ok(badge) => {
            assert_eq!(badge.text, format!("XG{}{}", badge.city_code, badge.serial));
            assert_eq!((badge.city_code.len(), badge.serial.len()), (2, 4));
            assert_eq!(badge.city, CityName::NoTable);
            assert_eq!(Badge::parse(&badge.text, None).as_ref(), Ok(&badge));
            let named = Badge::parse(typed, Some(&table)).expect("a table refuses no number");
            let known = named.city != CityName::NotInTable;
            assert_eq!(known, badge.city_code == "01");
        }
        Err(problem) => {
            assert_eq!(Badge::parse(typed, Some(&table)), Err(problem));
            match problem {
                BadgeProblem::BadCharacter {
                    position,
                    character,
                } => {
                    assert!(position > 2 && !character.is_ascii_digit());
                    assert!(position <= typed.chars().count());
                }
                BadgeProblem::WrongLength { got } => assert_ne!(got, 6),
                BadgeProblem::TooLong { limit } => assert!(typed.chars().count() > limit),
                BadgeProblem::Empty | BadgeProblem::NotXg => {}
            }
        }
    }
}

pub(super) fn days_and_numbers(data: &[u8]) {
    let mut bytes = Bytes(data);
    let staff = Staff {
        established: bytes.number(),
        auxiliaries: bytes.number(),
        to_hire: bytes.number(),
    };
    let balance =
        i128::from(staff.established) - i128::from(staff.auxiliaries) - i128::from(staff.to_hire);
    match headcount(staff) {
        Headcount::Within { room } => assert_eq!(i128::from(room), balance),
        Headcount::Exceeds { by } => assert_eq!(-i128::from(by), balance),
    }
    let months = bytes.number();
    let longest = match probation_term(ContractTerm::Months { months }) {
        ProbationTerm::Lawful => 3,
        ProbationTerm::TooLong { longest } => longest,
        ProbationTerm::NoneAllowed => 0,
    };
    // 劳动合同法 art. 19, computed in another way.
    let allowed = [3, 12, 36].iter().filter(|&&least| months >= least).count();
    assert_eq!(usize::try_from(longest), Ok(allowed));

    let (first_day, second_day) = match bytes.byte() {
        0 => (bytes.any_day(), bytes.any_day()),
        _ => (bytes.day(), bytes.day()),
    };
    assert_eq!(approval(None, first_day), Approval::Missing);
    let late = (first_day - second_day).num_days();
    assert_eq!(
        approval(Some(first_day), second_day),
        match u64::try_from(late) {
            Err(_) => Approval::Approved,
            Ok(0) => Approval::SameDay,
            Ok(days) => Approval::AfterAnnouncement { days },
        }
    );
    let ends = FirstDay::ALL.map(|first| probation(first_day, first));
    for end in ends.iter().flatten() {
        json(end);
        assert_eq!(end.last_day.succ_opt(), Some(end.first_day_after));
        assert!((88..=92).contains(&(end.last_day - first_day).num_days()));
    }
    if let [Some(counted), Some(not)] = ends {
        assert!((0..=1).contains(&(not.last_day - counted.last_day).num_days()));
    }
}
