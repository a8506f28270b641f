use super::NumberProblem::*;
use super::*;

fn height(typed: &str) -> Result<u16, NumberProblem> {
    parse_number(typed, 100, 250)
}

#[test]
fn accepted_forms() {
    for typed in [
        "165",
        " 165 ",
        "１６５",
        "1 6 5",
        "0165",
        "165cm",
        "165 CM",
        "165Cm",
        "１６５ｃｍ",
        "165厘米",
        "165 公分",
        "165㎝",
        "\u{200B}165",
    ] {
        assert_eq!(height(typed), Ok(165), "{typed:?}");
    }
    assert_eq!(height("100"), Ok(100));
    assert_eq!(height("250"), Ok(250));
    assert_eq!(parse_number("65535", 0, u16::MAX), Ok(u16::MAX));
    assert_eq!(parse_number("0", 0, 0), Ok(0));
}

#[test]
fn problems() {
    let no_number = |position, character| NotANumber {
        position,
        character,
    };
    let out = |got| OutOfRange {
        min: 100,
        max: 250,
        got,
    };
    let cases = [
        ("", Empty),
        (" \u{3000}", Empty),
        ("cm", Empty),
        ("公分", Empty),
        ("99", out(Some(99))),
        ("251", out(Some(251))),
        ("65535", out(Some(65535))),
        ("65536", out(None)),
        ("99999999999999999999", out(None)),
        ("1.65", InMetres),
        ("１．６５", InMetres),
        ("1。65", InMetres),
        ("1.65m", InMetres),
        ("1.65米", InMetres),
        ("1米65", InMetres),
        ("1米65公分", InMetres),
        ("1m65", InMetres),
        ("1M65cm", InMetres),
        ("2米", InMetres),
        ("0.9", InMetres),
        ("3.5", NotWhole),
        ("165.5", NotWhole),
        ("165.0cm", NotWhole),
        ("3米", no_number(2, '米')),
        ("165米", no_number(4, '米')),
        ("165m", no_number(4, 'm')),
        ("165kg", no_number(4, 'k')),
        ("-165", no_number(1, '-')),
        (".5", NotWhole),
        ("米", no_number(1, '米')),
        ("一米六五", no_number(1, '一')),
        ("1 6x", no_number(3, 'x')),
        ("165分", no_number(4, '分')),
    ];
    for (typed, problem) in cases {
        assert_eq!(height(typed), Err(problem), "{typed:?}");
    }
    let long = "1".repeat(LIMIT + 1);
    assert_eq!(height(&long), Err(TooLong { limit: LIMIT }));
}
