//! The desk: why something was not taken in, what is seen at a glance, and the cells of lists.

use desk::lists::{Cell, Heading, List, PostCount, headings, post_counts, row};
use desk::sheet::{Sheet, Value};
use desk::{Conclusion, Ground, Refusal, Register, Row};
use rules::{Item, Service};

use crate::date::month;
use crate::names;
use crate::text::{self, Locale};

/// The name of a column by which rows are sorted.
pub use text::desk_column::of as column;
/// 通过, 不通过, 待补.
pub use text::desk_conclusion::of as conclusion;
/// The heading of a column.
pub use text::desk_heading::of as heading;
/// The name of a list.
pub use text::desk_list::of as list;
/// How an application came.
pub use text::desk_source::of as source;
/// How far a review is.
pub use text::desk_state::of as state;
/// 属实, 不符, 缺.
pub use text::desk_verified::of as verified;
/// What is seen at a glance.
pub use text::desk_warning::of as warning;

/// Why something was not taken in, and what to do about it.
#[must_use]
pub fn refusal(locale: Locale, refusal: &Refusal) -> String {
    use text::refusal as t;
    let plain = match refusal {
        Refusal::TooBig { bytes } => {
            let megabytes = (bytes / (1024 * 1024)).max(1).to_string();
            return t::too_big(locale, &megabytes);
        }
        Refusal::Newer { version } => return t::newer(locale, &version.to_string()),
        Refusal::Broken { key } => return t::broken(locale, crate::short(key).as_ref()),
        Refusal::Unreadable => t::unreadable(locale),
        Refusal::Empty => t::empty(locale),
        Refusal::Encoding => t::encoding(locale),
        Refusal::CutOff => t::cut_off(locale),
        Refusal::Damaged => t::damaged(locale),
        Refusal::Picture => t::picture(locale),
        Refusal::Archive => t::archive(locale),
        Refusal::Document => t::document(locale),
        Refusal::NotJson => t::not_json(locale),
        Refusal::NotOurs => t::not_ours(locale),
        Refusal::Notice => t::notice(locale),
        Refusal::Review => t::review(locale),
        Refusal::Application => t::application(locale),
        Refusal::Protected => t::protected(locale),
        Refusal::WrongPassphrase => t::wrong_passphrase(locale),
        Refusal::ProtectionUnknown => t::protection_unknown(locale),
        Refusal::Overgrown => t::overgrown(locale),
        Refusal::UnsafeName => t::unsafe_name(locale),
        Refusal::OtherCode => t::other_code(locale),
        Refusal::BrokenCode => t::broken_code(locale),
    };
    plain.to_owned()
}

/// A reason, in the words of the law where it is one of the law. A conclusion of 待补 says what is
/// still to be shown, any other what is against the applicant.
#[must_use]
pub fn ground(locale: Locale, ground: Ground, conclusion: Option<Conclusion>) -> String {
    use text::desk as t;
    let is_open = conclusion == Some(Conclusion::Pending);
    match ground {
        Ground::Item(item) => {
            let place = item.citation();
            let clause = names::citation(locale, place);
            let law = place.text().unwrap_or_default();
            let law = law.trim_end_matches(['；', '。']);
            match (is_open, place.article) {
                (true, _) => t::ground_open(locale, &clause, law),
                (false, 17) => t::ground_has(locale, &clause, law),
                (false, _) => t::ground_not_met(locale, &clause, law),
            }
        }
        Ground::Condition(condition) => {
            let name = text::condition::of(locale, condition);
            match is_open {
                true => t::ground_condition_open(locale, name),
                false => t::ground_condition(locale, name),
            }
        }
        Ground::Paper(paper) => t::ground_paper(locale, names::paper(locale, paper)),
        Ground::NotComplete => text::ground::not_complete(locale).to_owned(),
        Ground::Changed => text::ground::changed(locale).to_owned(),
        Ground::Late => text::ground::late(locale).to_owned(),
        Ground::OtherPost => text::ground::other_post(locale).to_owned(),
        Ground::SeveralTimes => text::ground::several_times(locale).to_owned(),
    }
}

/// The reason of a review: as somebody wrote it, or its grounds in words.
#[must_use]
pub fn reason(locale: Locale, row: &Row, second_review: bool) -> String {
    let review = &row.review;
    match review.reason.is_empty() {
        false => review.reason.clone(),
        true => grounds(locale, &review.grounds, review.conclusion(second_review)),
    }
}

fn grounds(locale: Locale, all: &[Ground], conclusion: Option<Conclusion>) -> String {
    joined(
        locale,
        all.iter().map(|known| ground(locale, *known, conclusion)),
    )
}

fn joined(locale: Locale, texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.collect();
    texts.join(text::desk::separator(locale))
}

/// The head of a list as a sheet without rows. [`sheet_row`] makes the rows, a few at a time.
#[must_use]
pub fn sheet(locale: Locale, of: List) -> Sheet {
    let heads = headings(of).iter();
    Sheet {
        name: list(locale, of).to_owned(),
        head: heads
            .map(|head| heading(locale, *head).to_owned())
            .collect(),
        rows: Vec::new(),
    }
}

/// A row of a list. `serial` is its number in the list.
#[must_use]
pub fn sheet_row(
    locale: Locale,
    of: List,
    register: &Register,
    index: usize,
    serial: u32,
) -> Vec<Value> {
    let second = register.terms().second_review;
    let concluded = register.rows().get(index);
    let concluded = concluded.and_then(|row| row.review.conclusion(second));
    values(locale, of, row(of, register, index, serial), concluded)
}

/// The cells of a list as a spreadsheet has them.
#[must_use]
pub fn values(
    locale: Locale,
    of: List,
    cells: Vec<Cell>,
    concluded: Option<Conclusion>,
) -> Vec<Value> {
    let cells = cells.into_iter().zip(headings(of));
    cells
        .map(|(cell, heading)| value(locale, cell, *heading, concluded))
        .collect()
}

/// A cell as a spreadsheet has it.
fn value(locale: Locale, cell: Cell, heading: Heading, concluded: Option<Conclusion>) -> Value {
    use text::desk as t;
    let text = match cell {
        Cell::Empty => return Value::Empty,
        Cell::Number(number) => return Value::Number(number),
        Cell::Day(day) => return Value::Day(day),
        Cell::Text(text) => text,
        Cell::Month(shown) => month(locale, shown),
        Cell::Code(code) => code.name.to_owned(),
        Cell::Sex(sex) => text::form_sex::of(locale, sex).to_owned(),
        Cell::Level(level) => text::form_level::of(locale, level).to_owned(),
        Cell::Education(education) => names::education(locale, education).to_owned(),
        Cell::Elsewhere(place) => t::place_elsewhere(locale, &place),
        Cell::Flag(true) => t::yes(locale).to_owned(),
        Cell::Flag(false) => t::no(locale).to_owned(),
        Cell::Service(kind, from, to) => service(locale, kind, from, to),
        Cell::Outcome(outcome) => names::outcome(locale, outcome).to_owned(),
        Cell::Items(items) => clauses(locale, &items),
        Cell::Warnings(warnings) => {
            let names = warnings
                .iter()
                .map(|shown| warning(locale, shown).to_owned());
            joined(locale, names)
        }
        Cell::State(shown) => state(locale, shown).to_owned(),
        Cell::Conclusion(shown) => conclusion(locale, shown).to_owned(),
        Cell::Grounds(all) => grounds(locale, &all, concluded),
        Cell::Source(shown) => source(locale, shown).to_owned(),
    };
    match text.is_empty() && heading != Heading::Name {
        true => Value::Empty,
        false => Value::Text(text),
    }
}

/// Items as short clauses with their names: 16（二）年龄.
fn clauses(locale: Locale, items: &[Item]) -> String {
    let clause = |item: &Item| {
        let place = names::citation_short(locale, item.citation());
        [&place, names::item(locale, *item)].concat()
    };
    joined(locale, items.iter().map(clause))
}

fn service(
    locale: Locale,
    kind: Service,
    from: Option<fields::YearMonth>,
    to: Option<fields::YearMonth>,
) -> String {
    let name = names::service(locale, kind);
    match (from, to) {
        (Some(from), Some(to)) => {
            let months = text::desk::months(locale, &month(locale, from), &month(locale, to));
            [name, " ", &months].concat()
        }
        _ => name.to_owned(),
    }
}

/// The figures of each post as a sheet; with the ratio at which an examination opens, whether it
/// does, where the notice has one.
#[must_use]
pub fn posts_sheet(locale: Locale, register: &Register) -> Sheet {
    use text::desk as t;
    let ratio = register.terms().notice.tests.open_ratio;
    let mut head = vec![
        heading(locale, Heading::Post).to_owned(),
        t::posts_places(locale).to_owned(),
        t::posts_applicants(locale).to_owned(),
        t::posts_not_met(locale).to_owned(),
        conclusion(locale, Conclusion::Passed).to_owned(),
        conclusion(locale, Conclusion::Refused).to_owned(),
        conclusion(locale, Conclusion::Pending).to_owned(),
        t::posts_unconcluded(locale).to_owned(),
    ];
    head.extend(ratio.map(|ratio| t::posts_opens(locale, &ratio.to_string())));
    let number = |count: usize| Value::Number(u32::try_from(count).unwrap_or(u32::MAX));
    let row = |count: &PostCount| {
        let places = count.places.map(|places| Value::Number(u32::from(places)));
        let mut row = vec![
            Value::Text(post(locale, register, count.post)),
            places.unwrap_or(Value::Empty),
        ];
        let figures = [
            count.applicants,
            count.not_met,
            count.passed,
            count.refused,
            count.pending,
            count.unconcluded,
        ];
        row.extend(figures.map(number));
        row.extend(ratio.map(|ratio| Value::Text(opens(locale, count, ratio).to_owned())));
        row
    };
    Sheet {
        name: t::posts_title(locale).to_owned(),
        head,
        rows: post_counts(register).iter().map(row).collect(),
    }
}

/// Whether enough people passed for an examination at one place to `ratio` people.
#[must_use]
pub fn opens(locale: Locale, count: &PostCount, ratio: u16) -> &'static str {
    use text::desk as t;
    match count.opens(ratio) {
        Some(true) => t::opens(locale),
        Some(false) => t::opens_not(locale),
        None => t::opens_unknown(locale),
    }
}

/// The name of a review's file, without its ending.
#[must_use]
pub fn file_stem(locale: Locale, bureau: Option<&str>) -> String {
    use text::desk as t;
    match bureau {
        Some(bureau) => t::file_stem(locale, bureau),
        None => t::file_stem_nameless(locale).to_owned(),
    }
}

/// A post in the list of figures; `None` is every application for none of them.
#[must_use]
pub fn post(locale: Locale, register: &Register, index: Option<usize>) -> String {
    let posts = &register.terms().notice.posts;
    let post = index.and_then(|index| Some((posts.get(index)?, index)));
    match post {
        Some((post, index)) => crate::notice::post_name(locale, post, index),
        None => text::ground::other_post(locale).to_owned(),
    }
}
