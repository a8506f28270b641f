use super::PhoneProblem::*;
use super::*;
use crate::Mobile;

fn landline(area_code: &str, got: usize) -> PhoneProblem {
    WrongLandlineLength {
        area_code: area_code.to_owned(),
        got,
    }
}

fn bad(position: usize, character: char) -> PhoneProblem {
    BadCharacter {
        position,
        character,
    }
}

#[test]
fn accepted_forms() {
    let cases = [
        ("0471-1234567", "0471-1234567"),
        ("(0471)1234567", "0471-1234567"),
        ("（０４７１）１２３４５６７", "0471-1234567"),
        ("0471 123 4567", "0471-1234567"),
        ("04711234567", "0471-1234567"),
        ("+86 471 1234567", "0471-1234567"),
        ("+86-0471-1234567", "0471-1234567"),
        ("+86(0471)1234567", "0471-1234567"),
        ("0086 471 1234567", "0471-1234567"),
        ("86 471 1234567", "0471-1234567"),
        ("0471-12345678", "0471-12345678"),
        ("0483 7654321", "0483-7654321"),
        ("010-12345678", "010-12345678"),
        ("+86 10 12345678", "010-12345678"),
        ("021 12345678", "021-12345678"),
        ("+86 21 1234567", "021-1234567"),
        ("0999-1234567", "0999-1234567"),
        ("13812345678", "13812345678"),
        ("+86 138 1234 5678", "13812345678"),
        ("8613812345678", "13812345678"),
    ];
    for (typed, number) in cases {
        let phone = Phone::parse(typed).unwrap();
        assert_eq!(phone.as_str(), number, "{typed}");
        assert_eq!(Phone::parse(number), Ok(phone));
    }
}

#[test]
fn problems() {
    let cases = [
        ("", Empty),
        ("\u{3000} -", Empty),
        ("1234567", WrongMobileLength { got: 7 }),
        ("1381234567", WrongMobileLength { got: 10 }),
        ("+86 138123456789", WrongMobileLength { got: 12 }),
        ("12345678901", NotMobile),
        ("+86 11012345678", NotMobile),
        ("5551234", AreaCodeMissing),
        ("4601 2345", AreaCodeMissing),
        ("471-1234567", AreaCodeMissing),
        ("471-12345678", AreaCodeMissing),
        ("+86 2234567", AreaCodeMissing),
        ("400-123-4567", AreaCodeMissing),
        ("555123", WrongLength { got: 6 }),
        ("555123456789", WrongLength { got: 12 }),
        ("+86", WrongLength { got: 0 }),
        ("013812345678", UnknownAreaCode),
        ("000-1234567", UnknownAreaCode),
        ("04", UnknownAreaCode),
        ("0471", landline("0471", 0)),
        ("0471-123456", landline("0471", 6)),
        ("0471-1234567-801", landline("0471", 10)),
        ("0471 13812345678", landline("0471", 11)),
        ("010-123456789", landline("010", 9)),
        ("+86 29 123456", AreaCodeMissing),
        ("0471-1234567转801", bad(12, '转')),
        ("+1 415 555 1234", bad(1, '+')),
        ("0471-l234567", bad(5, 'l')),
    ];
    for (typed, problem) in cases {
        assert_eq!(Phone::parse(typed), Err(problem), "{typed}");
    }
    let long = "1".repeat(LIMIT + 1);
    assert_eq!(Phone::parse(&long), Err(TooLong { limit: LIMIT }));
}

#[test]
fn a_mobile_number_is_a_telephone_number() {
    for typed in ["13812345678", "(+86)199 0000 0000", "0086-138-1234-5678"] {
        let mobile = Mobile::parse(typed).unwrap();
        assert_eq!(Phone::parse(typed).unwrap().as_str(), mobile.as_str());
    }
}

#[test]
fn debug_keeps_the_number_private() {
    for typed in ["13812345678", "0471-1235678"] {
        let phone = Phone::parse(typed).unwrap();
        assert_eq!(format!("{phone:?}"), "Phone(*******5678)");
    }
}
