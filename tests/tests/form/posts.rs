//! The posts of a notice: which one a form is for, what they ask, and what the form tells of it.

use chrono::NaiveDate;
use fields::{CodeList, Sex, YearMonth};
use form::posts::{asked_by_posts, choosing, post_of, traits};
use form::{Draft, Field, Raw, Section};
use notice::notice::About;
use notice::posts::{Household, Studies, Traits};
use notice::value::Territory;
use notice::{Notice, Post};

use crate::vectors::{base, draft};

fn post(code: &str, title: &str) -> Post {
    let told = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Post {
        code: told(code),
        title: told(title),
        ..Post::default()
    }
}

fn notice(posts: Vec<Post>) -> Notice {
    Notice {
        posts,
        ..Notice::default()
    }
}

/// Two posts of one title, one without a code, one without a title.
fn four_posts() -> Notice {
    notice(vec![
        post("A01", "协管员"),
        post("A02", "协管员"),
        post("", "驾驶员"),
        post("A03", ""),
    ])
}

#[test]
fn a_form_is_for_the_post_of_its_code_and_without_one_of_its_title() {
    let notice = four_posts();
    for (title, code, expected) in [
        ("协管员", "A01", Some(0)),
        ("协管员", "A02", Some(1)),
        (" 协管员\u{3000}", " A02 ", Some(1)),
        // The code counts, whatever the title beside it.
        ("驾驶员", "A01", Some(0)),
        ("", "A03", Some(3)),
        // Without one, the first of that title.
        ("协管员", "", Some(0)),
        ("驾驶员", "", Some(2)),
        // A post without a code goes by its title, also beside a code that no post has.
        ("驾驶员", "A09", Some(2)),
        ("协管员", "A09", None),
        ("文员", "", None),
        ("文员", "A09", None),
        ("", "A09", None),
        ("", " ", None),
    ] {
        let mut draft = Draft::default();
        draft.set(None, Field::PostTitle, Raw::text(title));
        draft.set(None, Field::PostCode, Raw::text(code));
        let found = post_of(&draft, &notice);
        let index = found.map(|(index, _)| index);
        assert_eq!(index, expected, "{title:?}, {code:?}");
        assert_eq!(
            found.map(|(_, post)| post),
            expected.and_then(|index| notice.posts.get(index))
        );
    }
    let nothing = post_of(&Draft::default(), &notice);
    assert_eq!(nothing, None);
}

#[test]
fn the_form_is_for_the_post_that_was_chosen() {
    let mut notice = four_posts();
    notice.about = About {
        bureau: Some("某某综合行政执法局".to_owned()),
        ..About::default()
    };
    // Each after the other: nothing of the one before stays.
    let mut draft = Draft::default();
    for (index, post) in notice.posts.iter().enumerate() {
        for (field, raw) in choosing(&notice, post) {
            draft.set(None, field, raw);
        }
        assert_eq!(post_of(&draft, &notice), Some((index, post)));
        let typed = |field| draft.answers.text(field);
        assert_eq!(typed(Field::Bureau), "某某综合行政执法局");
        assert_eq!(
            typed(Field::PostTitle),
            post.title.as_deref().unwrap_or_default()
        );
        assert_eq!(
            typed(Field::PostCode),
            post.code.as_deref().unwrap_or_default()
        );
    }
}

#[test]
fn the_posts_ask_for_what_their_conditions_need_and_nothing_more() {
    let heights = |men, women| Post {
        height_men: men,
        height_women: women,
        ..Post::default()
    };
    let here = Post {
        household: Some(Territory::Region),
        ..Post::default()
    };
    let driver = Post {
        licence: CodeList::Licence.by_code("C1"),
        ..Post::default()
    };
    assert!(driver.licence.is_some());
    use Field::{Height, HouseholdCounty, HouseholdPrefecture, Licence, Sex};
    for (posts, expected) in [
        (vec![], vec![]),
        (vec![post("A01", "协管员")], vec![]),
        // The sex matters only where the heights differ.
        (vec![heights(Some(165), Some(165))], vec![Height]),
        (vec![heights(Some(170), Some(160))], vec![Sex, Height]),
        (vec![heights(Some(170), None)], vec![Sex, Height]),
        (vec![heights(None, Some(160))], vec![Sex, Height]),
        (
            vec![here.clone()],
            vec![HouseholdPrefecture, HouseholdCounty],
        ),
        (vec![driver.clone()], vec![Licence]),
        // Whichever posts ask, it is in the order of the form.
        (
            vec![driver, post("", ""), heights(None, Some(160)), here],
            vec![Sex, HouseholdPrefecture, HouseholdCounty, Height, Licence],
        ),
    ] {
        assert_eq!(
            asked_by_posts(&notice(posts.clone())),
            expected,
            "{posts:?}"
        );
    }
}

/// Who fills in the whole form, and today.
fn whole() -> (Draft, NaiveDate) {
    let (file, today) = base();
    (draft(&file), today)
}

fn told(change: impl FnOnce(&mut Draft)) -> Traits {
    let (mut draft, today) = whole();
    change(&mut draft);
    traits(&draft, today)
}

fn told_with(field: Field, text: &str) -> Traits {
    told(|draft| draft.set(None, field, Raw::text(text)))
}

#[test]
fn a_whole_form_tells_a_post_everything_and_an_empty_one_nothing() {
    let expected = Traits {
        sex: Some(Sex::Female),
        height: Some(165),
        household: Some(Household::Here("150105".to_owned())),
        licence: Some(CodeList::Licence.by_code("C1")),
        major: Some("城市管理与监察".to_owned()),
        foreigner: Some(false),
        studies: Some(Studies::Nothing),
        serving: Some(false),
        employed: Some(true),
    };
    assert_eq!(told(|_| {}), expected);
    assert_eq!(traits(&Draft::default(), whole().1), Traits::default());
}

#[test]
fn the_sex_is_the_chosen_one_or_that_of_the_number() {
    assert_eq!(told_with(Field::Sex, "male").sex, Some(Sex::Male));
    assert_eq!(told_with(Field::Sex, "").sex, Some(Sex::Female));
    assert_eq!(told_with(Field::IdNumber, "1").sex, Some(Sex::Female));
    let neither = told(|draft| {
        draft.set(None, Field::Sex, Raw::text(""));
        draft.set(None, Field::IdNumber, Raw::text("150105"));
    });
    assert_eq!((neither.sex, neither.foreigner), (None, None));
    let foreigner = told_with(Field::IdNumber, "932682198501010017");
    assert_eq!(foreigner.foreigner, Some(true));
    let permit = told_with(Field::IdNumber, "810000199408230021");
    assert_eq!(permit.foreigner, Some(false));
}

#[test]
fn a_household_is_told_as_closely_as_it_is_known() {
    let here = |code: &str| Some(Household::Here(code.to_owned()));
    for (league, county, expected) in [
        ("150100", "赛罕区", here("150105")),
        ("150100", "", here("150100")),
        ("150100", "某某旗", here("150100")),
        ("150500", "科尔沁左翼后旗", here("150522")),
        ("elsewhere", "赛罕区", Some(Household::Elsewhere)),
        ("", "赛罕区", None),
        ("某某市", "赛罕区", None),
    ] {
        let traits = told(|draft| {
            draft.set(None, Field::HouseholdPrefecture, Raw::text(league));
            draft.set(None, Field::HouseholdCounty, Raw::text(county));
        });
        assert_eq!(traits.household, expected, "{league}, {county}");
    }
}

#[test]
fn no_licence_is_an_answer_only_if_someone_chose_it() {
    let of_code = |code| CodeList::Licence.by_code(code);
    assert_eq!(told_with(Field::Licence, "B2").licence, Some(of_code("B2")));
    assert_eq!(told_with(Field::Licence, "").licence, Some(None));
    assert_eq!(traits(&Draft::default(), whole().1).licence, None);
    for (typed, expected) in [("250", Some(250)), ("", None), ("251", None), ("x", None)] {
        assert_eq!(told_with(Field::Height, typed).height, expected, "{typed}");
    }
}

/// Replaces the schools by copies of the first one, each with its study, completion and last
/// month.
fn studied(schools: &[[&str; 3]]) -> Traits {
    told(|draft| {
        let first = draft.entries(Section::Education)[0].clone();
        let schools = schools.iter().map(|[study, completion, to]| {
            let (year, month) = to.split_once('-').unwrap();
            first
                .clone()
                .with(Field::Study, Raw::text(study))
                .with(Field::Completion, Raw::text(completion))
                .with(Field::SchoolTo, Raw::boxes(year, month, ""))
        });
        *draft.entries_mut(Section::Education).unwrap() = schools.collect();
    })
}

#[test]
fn whoever_studies_full_time_studies_until_the_last_of_it_ends() {
    let until = |year, month| Some(Studies::Until(YearMonth::new(year, month).unwrap()));
    let graduated = ["fullTime", "graduated", "2019-7"];
    for (schools, expected) in [
        (vec![graduated], Some(Studies::Nothing)),
        (vec![["fullTime", "left", "2020-7"]], Some(Studies::Nothing)),
        (
            vec![["inService", "studying", "2028-7"]],
            Some(Studies::Nothing),
        ),
        (
            vec![graduated, ["fullTime", "studying", "2027-7"]],
            until(2027, 7),
        ),
        (
            vec![
                ["fullTime", "studying", "2028-1"],
                ["fullTime", "studying", "2027-7"],
                ["inService", "studying", "2029-7"],
            ],
            until(2028, 1),
        ),
        // Without any school, and while one cannot be read, it is not known.
        (vec![], None),
        (vec![graduated, ["fullTime", "", "2027-7"]], None),
    ] {
        assert_eq!(studied(&schools).studies, expected, "{schools:?}");
    }
}

#[test]
fn the_major_is_that_of_the_certificate_that_counts() {
    let major = |completions: [&str; 2]| {
        let traits = told(|draft| {
            for (at, completion) in completions.into_iter().enumerate() {
                draft.set(Some(at), Field::Completion, Raw::text(completion));
            }
            draft.set(Some(1), Field::Level, Raw::text("secondaryVocational"));
            draft.set(Some(1), Field::Major, Raw::text("汽车维修"));
        });
        traits.major
    };
    assert_eq!(
        major(["graduated", "graduated"]).as_deref(),
        Some("城市管理与监察")
    );
    assert_eq!(major(["left", "graduated"]).as_deref(), Some("汽车维修"));
    assert_eq!(major(["left", "studying"]), None);
    assert_eq!(major(["graduated", "x"]), None);
}

#[test]
fn what_someone_does_today_is_what_has_not_ended() {
    // Whether each of the three periods ends, with what it is, and who that serves and employs.
    let now = |periods: [(&str, bool); 3]| {
        let traits = told(|draft| {
            for (at, (occupation, ended)) in periods.into_iter().enumerate() {
                let present = if ended { "" } else { "yes" };
                draft.set(Some(at), Field::Occupation, Raw::text(occupation));
                draft.set(Some(at), Field::Present, Raw::text(present));
                draft.set(Some(at), Field::PeriodTo, Raw::boxes("2026", "10", ""));
            }
        });
        (traits.serving, traits.employed)
    };
    let (yes, no) = (Some(true), Some(false));
    for (periods, expected) in [
        (
            [("school", true), ("work", true), ("work", false)],
            (no, yes),
        ),
        (
            [("work", true), ("service", false), ("home", true)],
            (yes, no),
        ),
        (
            [("work", true), ("service", true), ("home", false)],
            (no, no),
        ),
        // Two things at once.
        (
            [("work", false), ("service", false), ("school", true)],
            (yes, yes),
        ),
        // All of it has ended, or it cannot be read: that says nothing about today.
        (
            [("work", true), ("service", true), ("home", true)],
            (None, None),
        ),
        ([("work", false), ("x", true), ("home", true)], (None, None)),
    ] {
        assert_eq!(now(periods), expected, "{periods:?}");
    }
}
