//! Generates names, lines and numbers: mostly ordinary ones, and some that break programs.

use chrono::{Datelike, Days, NaiveDate};
use fields::{Code, CodeList, Mobile, PersonName, Phone, ResidentId, YearMonth};
use fields::{parse_line, parse_paragraph};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use record::Paragraph;

use crate::TODAY;

const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗包白乌那敖韩";
const GIVEN: &str = "伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英其木格图雅日呼和";
/// Beyond the basic plane, of Extensions A, B, H and I, and at the ends of blocks.
const RARE: &str = "𠮷㐀䶿鿿〇\u{20000}\u{2A6D6}\u{31350}\u{2EBF0}\u{2EE5D}\u{30EDE}";
const WORDS: &str = "内蒙古自治区呼和浩特市赛罕旗县苏木乡镇街道学院大中学校公司局所工程管理\
    文员助会计护士技电子商务法律与行政应用第一二三号楼室（）、，。“”—·《》";

/// A random character.
fn out_of(characters: &'static str) -> impl Strategy<Value = char> {
    select(characters.chars().collect::<Vec<_>>())
}

fn text(
    character: impl Strategy<Value = char>,
    length: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = String> {
    vec(character, length).prop_map(String::from_iter)
}

pub(crate) fn ordinary_name() -> impl Strategy<Value = PersonName> {
    (out_of(SURNAMES), text(out_of(GIVEN), 1..=2))
        .prop_map(|(surname, given)| PersonName::parse(&format!("{surname}{given}")).unwrap())
}

pub(crate) fn name() -> impl Strategy<Value = PersonName> {
    let rare = (out_of(SURNAMES), text(out_of(RARE), 1..=3)).prop_map(|(a, b)| format!("{a}{b}"));
    let parted = vec(text(out_of(GIVEN), 2..=6), 2..=4).prop_map(|parts| parts.join("·"));
    // The length that 民委发〔2016〕33号 asks for, and the longest that is accepted.
    let long = text(out_of(GIVEN), 24..=24)
        .prop_map(|half| format!("{half}··{half}").replace("··", "·木"));
    let longest = text(prop_oneof![out_of(RARE), out_of(GIVEN)], 100..=100);
    let latin = select(vec![
        "O'Neill Jean-Paul",
        "José María d'Ávila",
        "Zoe\u{301} N\u{303}a\u{308}h",
        "Nguyễn Thị Ánh",
        "张Mary",
    ])
    .prop_map(str::to_owned);
    let odd = prop_oneof![rare, parted, long, longest, latin]
        .prop_map(|name| PersonName::parse(&name).expect(&name));
    prop_oneof![4 => ordinary_name(), 2 => odd]
}

/// A line of a form, in its normal form.
pub(crate) fn line(most: usize) -> BoxedStrategy<String> {
    let ordinary = text(out_of(WORDS), 1..=most.min(16)).boxed();
    let full = text(prop_oneof![out_of(WORDS), out_of(RARE)], most..=most).boxed();
    let any = text(any::<char>().boxed(), 1..=most).boxed();
    let marked = text(
        out_of("ab \"\\/{}<>&'\u{7f}\u{2028}，ᠮᠣᠩᠭᠣᠯ\u{202f}\u{180b}　éＡ１-"),
        1..=most,
    )
    .boxed();
    prop_oneof![6 => ordinary, 1 => full, 1 => any, 1 => marked]
        .prop_filter_map("a line", move |typed| parse_line(&typed, most).ok())
        .boxed()
}

pub(crate) fn paragraph() -> impl Strategy<Value = Paragraph> {
    vec(line(60), 1..=4)
        .prop_map(|lines| lines.join("\n\n"))
        .prop_filter_map("a paragraph", |typed| {
            parse_paragraph(&typed, 300).ok().map(Paragraph)
        })
}

pub(crate) fn code(list: CodeList) -> impl Strategy<Value = Code> {
    select(list.codes().collect::<Vec<_>>())
}

pub(crate) fn mobile() -> impl Strategy<Value = Mobile> {
    (13_000_000_000_u64..20_000_000_000)
        .prop_map(|number| Mobile::parse(&number.to_string()).unwrap())
}

pub(crate) fn phone() -> impl Strategy<Value = Phone> {
    let landline = (select(vec!["0471", "010", "0482"]), 2_000_000..99_999_999)
        .prop_map(|(area, number)| format!("{area}{number}"));
    let mobile = mobile().prop_map(|mobile| mobile.as_str().to_owned());
    prop_oneof![landline, mobile].prop_map(|number| Phone::parse(&number).unwrap())
}

/// A valid identity number for this birth date.
pub(crate) fn id_number(born: NaiveDate) -> impl Strategy<Value = ResidentId> {
    // In force, abolished, of another province, permits, a foreigner's.
    let addresses = [
        "150105", "152101", "110105", "810000", "830000", "932682", "000000",
    ];
    (select(addresses.to_vec()), 0..1000).prop_map(move |(address, sequence)| {
        let (year, month, day) = (born.year(), born.month(), born.day());
        let digits = format!("{address}{year}{month:02}{day:02}{sequence:03}");
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        let values = digits.chars().filter_map(|digit| digit.to_digit(10));
        let sum: u32 = values
            .zip(weights)
            .map(|(digit, weight)| digit * weight)
            .sum();
        let check = "10X98765432".chars().nth(sum as usize % 11).unwrap();
        ResidentId::parse(&format!("{digits}{check}"), TODAY).unwrap()
    })
}

/// The day `days` before today.
pub(crate) fn before(days: u32) -> NaiveDate {
    TODAY.checked_sub_days(Days::new(days.into())).unwrap()
}

/// The month `months` after another.
pub(crate) fn later(month: YearMonth, months: i32) -> YearMonth {
    let number = month.year() * 12 + month.month().cast_signed() - 1 + months;
    YearMonth::new(number / 12, (number % 12).cast_unsigned() + 1).unwrap()
}

/// A month in this range, both ends included.
pub(crate) fn month(from: YearMonth, to: YearMonth) -> impl Strategy<Value = YearMonth> {
    (0..=to.months_since(from).max(0)).prop_map(move |months| later(from, months))
}
