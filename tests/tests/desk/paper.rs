//! The code on the sheet.

use desk::{Refusal, Source, of_code};
use form::qr;
use tests::applicants::application;

use crate::TODAY;

#[test]
fn a_sheet_says_the_same_as_its_file() {
    for number in 0..100 {
        let application = application(number).unwrap();
        let received = of_code(&qr::payload(&application), TODAY).unwrap();
        assert_eq!(received.source, Source::Paper);
        assert_eq!(received.application, Some(application));
        // Free text is on the sheet alone, and these have none.
        let file = crate::received(number);
        assert_eq!(received.sealed, file.sealed);
    }
}

#[test]
fn a_scanner_that_types_into_an_input_method_is_understood() {
    let application = application(1).unwrap();
    let code = qr::payload(&application);
    let wide: String = code
        .chars()
        .map(|c| match c {
            ' ' => '\u{3000}',
            '$' => '￥',
            '.' => '。',
            '/' => '、',
            c => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        })
        .collect();
    for typed in [
        wide,
        code.to_lowercase(),
        code.clone() + "\r\n",
        code + "\t",
    ] {
        assert_eq!(
            of_code(&typed, TODAY).unwrap().application,
            Some(application.clone())
        );
    }
}

#[test]
fn other_codes_and_half_read_ones_are_told_apart() {
    let code = qr::payload(&application(1).unwrap());
    assert_eq!(
        of_code("HTTPS://EXAMPLE.COM", TODAY),
        Err(Refusal::OtherCode)
    );
    assert_eq!(of_code("", TODAY), Err(Refusal::OtherCode));
    for end in [4, 5, 30, code.len() - 1] {
        assert_eq!(
            of_code(&code[..end], TODAY),
            Err(Refusal::BrokenCode),
            "{end}"
        );
    }
}
