use super::ResidentIdProblem::*;
use super::*;
use crate::division::FormerName;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn parse(typed: &str) -> Result<ResidentId, ResidentIdProblem> {
    ResidentId::parse(typed, today())
}

/// The 17 digits with a check digit from the table of the standard, so that the check is tested
/// against a second way of computing it.
fn complete(body: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let digits = body.bytes().map(|b| usize::from(b - b'0'));
    let sum: usize = digits.zip(weights).map(|(d, w)| d * w).sum();
    let check = "10X98765432".as_bytes()[sum % 11];
    format!("{body}{}", char::from(check))
}

fn address(code: &str) -> AddressNote {
    let number = complete(&format!("{code}19900102001"));
    parse(&number).unwrap().address().clone()
}

#[test]
fn specimens() {
    use CardKind::*;
    use Sex::*;
    let cases = [
        ("11010519491231002X", Resident, "1949-12-31", Female),
        ("440524188001010014", Resident, "1880-01-01", Male),
        ("810000199408230021", HongKongPermit, "1994-08-23", Female),
        ("830000199201300022", TaiwanPermit, "1992-01-30", Female),
        (
            "932682198501010017",
            ForeignPermanentResident,
            "1985-01-01",
            Male,
        ),
        (
            "911124198108030024",
            ForeignPermanentResident,
            "1981-08-03",
            Female,
        ),
    ];
    for (number, kind, birth_date, sex) in cases {
        let id = parse(number).unwrap();
        assert_eq!(id.number(), number);
        assert_eq!(id.kind(), kind, "{number}");
        assert_eq!(id.birth_date().to_string(), birth_date);
        assert_eq!(id.sex(), sex, "{number}");
    }
    let macao = parse(&complete("82000019940823002")).unwrap();
    assert_eq!(macao.kind(), MacaoPermit);
    // Only the whole code marks a permit.
    let id = parse(&complete("81000119940823002")).unwrap();
    assert_eq!(id.kind(), Resident);
}

#[test]
fn accepted_forms() {
    for typed in [
        "11010519491231002x",
        " 110105 19491231 002X ",
        "110105-19491231-002X",
        "110105—19491231—002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ",
        "\u{FEFF}11010519491231002X\u{200B}",
        "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
    ] {
        assert_eq!(parse(typed).unwrap().number(), "11010519491231002X");
    }
}

#[test]
fn problems() {
    let bad = |position, character| BadCharacter {
        position,
        character,
    };
    let impossible = |year, month, day| ImpossibleBirthDate { year, month, day };
    let cases = [
        ("", Empty),
        (" - \u{3000}\u{200B}", Empty),
        ("1101051949123100", WrongLength { got: 16 }),
        ("1101051949123100X", WrongLength { got: 17 }),
        ("11010519491231002X0", bad(18, 'X')),
        ("1101051949123100200", WrongLength { got: 19 }),
        ("110105491231002", FifteenDigits),
        ("110105 491231 002", FifteenDigits),
        ("11010549123100x", WrongLength { got: 15 }),
        ("1X010519491231002X", bad(2, 'X')),
        ("11010519491231002a", bad(18, 'a')),
        ("110105 1949l231002X", bad(11, 'l')),
        ("身份证号码", bad(1, '身')),
        ("六个字十八字节", bad(1, '六')),
        ("1101051949123100٢X", bad(17, '٢')),
        ("110105199002300022", impossible(1990, 2, 30)),
        ("110105190002290022", impossible(1900, 2, 29)),
        ("110105199013010022", impossible(1990, 13, 1)),
        ("110105199000010022", impossible(1990, 0, 1)),
        ("110105000001010022", impossible(0, 1, 1)),
        ("110105179912310022", impossible(1799, 12, 31)),
        ("110105999912310022", impossible(9999, 12, 31)),
        ("110105194912310021", CheckDigit { position: 18 }),
        ("440524188001010015", CheckDigit { position: 18 }),
        ("44052418800101001X", CheckDigit { position: 18 }),
    ];
    for (typed, problem) in cases {
        assert_eq!(parse(typed), Err(problem), "{typed}");
    }
    let long = " ".repeat(LIMIT + 1);
    assert_eq!(parse(&long), Err(TooLong { limit: LIMIT }));
}

#[test]
fn birth_today_but_not_tomorrow() {
    assert!(parse(&complete("15010220261123001")).is_ok());
    for (body, day) in [
        ("15010220261124001", "2026-11-24"),
        ("15010220990101001", "2099-01-01"),
    ] {
        let date = day.parse().unwrap();
        assert_eq!(parse(&complete(body)), Err(BirthInFuture { date }));
    }
}

#[test]
fn address_is_advice() {
    let former = |name, first_listed, last_listed| FormerName {
        name,
        first_listed,
        last_listed,
    };
    let current = |code, name, prefecture, former_names| AddressNote::Current {
        code,
        name,
        prefecture,
        former_names,
    };
    let note = current("150102", "新城区", "呼和浩特市", vec![]);
    assert_eq!(address("150102"), note);
    let note = current("152200", "兴安盟", "兴安盟", vec![]);
    assert_eq!(address("152200"), note);
    let note = current("150101", "市辖区", "呼和浩特市", vec![]);
    assert_eq!(address("150101"), note);
    let names = vec![former("郊区", 1980, 1999)];
    let note = current("150105", "赛罕区", "呼和浩特市", names);
    assert_eq!(address("150105"), note);

    let code = "152601".to_owned();
    let names = vec![
        former("二连浩特市", 1980, 1981),
        former("集宁市", 1982, 2002),
    ];
    assert_eq!(address("152601"), AddressNote::Former { code, names });

    let code = "110105".to_owned();
    let name = "北京市";
    assert_eq!(address("110105"), AddressNote::OtherProvince { code, name });

    assert_eq!(address("830000"), AddressNote::ResidencePermit);
    for (code, issued_in, issued_in_name, nationality) in [
        ("932682", "32", "江苏省", "682"),
        ("999124", "99", "", "124"),
    ] {
        let note = AddressNote::Foreigner {
            issued_in: issued_in.to_owned(),
            issued_in_name,
            nationality: nationality.to_owned(),
        };
        assert_eq!(address(code), note);
    }
    for code in ["150271", "150000", "000000", "830001"] {
        let unknown = AddressNote::Unknown {
            code: code.to_owned(),
        };
        assert_eq!(address(code), unknown);
    }
}

#[test]
fn debug_keeps_the_number_private() {
    let id = parse("11010519491231002X").unwrap();
    assert_eq!(format!("{id:?}"), "ResidentId(110105************)");
}
