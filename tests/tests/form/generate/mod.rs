//! Generates applications without errors.

mod texts;

use chrono::{Days, NaiveDate};
use fields::division::{counties, prefectures};
use fields::{Code, CodeList, Sex, YearMonth};
use form::Photo;
use form::application::{
    Application, Contact, Declarations, Papers, Period, Person, Pledge, Post, Relative, School,
    ServiceRecord, Skills,
};
use form::choice::{Choice, Completion, Level, Occupation, Reassignment, Study};
use form::value::{Division, Email, Prefecture, Ticked};
use notice::Notice;
use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;
use rules::{Circumstance, Circumstances, Declaration, Occurrence, Question, Readings, Service};

use crate::TODAY;
pub(crate) use texts::later;
use texts::{before, code, id_number, line, mobile, month, name, paragraph, phone};

/// Someone aged 16 to 60.
fn born() -> impl Strategy<Value = NaiveDate> {
    (16 * 366..60 * 366_u32).prop_map(before)
}

fn email() -> impl Strategy<Value = Email> {
    select(vec![
        "a@b.cn",
        "zhang.san@mail.example.com",
        "张三@例子.中国",
    ])
    .prop_map(|address| Email::parse(address).unwrap())
}

fn choice<C: Choice + std::fmt::Debug>() -> impl Strategy<Value = C> {
    select(C::ALL).prop_map(|(value, _)| value)
}

fn now() -> YearMonth {
    YearMonth::of(TODAY)
}

prop_compose! {
    fn post()(
        bureau in line(60),
        title in line(60),
        code in of(line(20)),
        reassignment in of(choice::<Reassignment>()),
    ) -> Post {
        Post { bureau, title, code, reassignment }
    }
}

/// A place of registration.
#[derive(Debug, Clone)]
struct Household {
    prefecture: Prefecture,
    county: Option<Division>,
    detail: Option<String>,
    elsewhere: Option<String>,
}

fn household() -> impl Strategy<Value = Household> {
    let leagues: Vec<_> = prefectures().collect();
    let here = (select(leagues), any::<prop::sample::Index>(), of(line(60))).prop_map(
        |(league, county, detail)| {
            let counties: Vec<_> = counties(league.code).collect();
            Household {
                prefecture: Prefecture::Here(Division(league)),
                county: Some(Division(*county.get(&counties))),
                detail,
                elsewhere: None,
            }
        },
    );
    let elsewhere = line(60).prop_map(|place| Household {
        prefecture: Prefecture::Elsewhere,
        county: None,
        detail: None,
        elsewhere: Some(place),
    });
    prop_oneof![4 => here, 1 => elsewhere]
}

/// A political status and the month of joining.
fn status(born: NaiveDate) -> impl Strategy<Value = (Code, Option<YearMonth>)> {
    let joined = month(YearMonth::of(born), now());
    (code(CodeList::PoliticalStatus), joined).prop_map(|(status, joined)| {
        let member = !matches!(status.code, "12" | "13");
        (status, member.then_some(joined))
    })
}

prop_compose! {
    fn person(born: NaiveDate)(
        name in name(),
        former_name in of(name()),
        id_number in id_number(born),
        sex in choice::<Sex>(),
        // Differs from the identity number at times: only a warning.
        birth_date in prop_oneof![9 => Just(born), 1 => Just(before(6000))],
        ethnic_group in code(CodeList::EthnicGroup),
        native_place in line(40),
        household in household(),
        (political_status, joined) in status(born),
        health in code(CodeList::Health),
        height in of(100..=250_u16),
        work_started in of(month(YearMonth::of(born), now())),
        (strengths, recusal) in (of(paragraph()), of(line(100))),
    ) -> Person {
        Person {
            name,
            former_name,
            id_number,
            sex,
            birth_date: birth_date.min(born),
            ethnic_group,
            native_place,
            household_prefecture: household.prefecture,
            household_county: household.county,
            household_detail: household.detail,
            household_elsewhere: household.elsewhere,
            political_status,
            joined,
            health,
            height,
            work_started,
            strengths,
            recusal,
        }
    }
}

prop_compose! {
    fn contact()(
        mobile in mobile(),
        other_phone in of(phone()),
        address in line(100),
        employer in of(line(60)),
        email in of(email()),
        emergency_name in of(name()),
        emergency_phone in of(phone()),
    ) -> Contact {
        Contact {
            mobile,
            other_phone,
            address,
            employer,
            email,
            emergency_name,
            emergency_phone,
        }
    }
}

fn school(born: NaiveDate) -> impl Strategy<Value = School> {
    let months = month(YearMonth::of(born), now()).prop_flat_map(|from| {
        let ended = month(from, now());
        let to_come = (0..60).prop_map(|months| later(now(), months));
        (Just(from), ended, to_come)
    });
    let taught = (line(60), line(40), code(CodeList::Degree), of(line(40)));
    (
        choice::<Level>(),
        choice::<Study>(),
        choice::<Completion>(),
        months,
        taught,
    )
        .prop_map(
            |(
                level,
                study,
                completion,
                (from, ended, to_come),
                (school, major, degree, number),
            )| {
                let plain = matches!(level, Level::SeniorHigh | Level::JuniorHigh);
                let gives = matches!(level, Level::Doctor | Level::Master | Level::Bachelor);
                let graduated = completion == Completion::Graduated;
                School {
                    level,
                    study,
                    completion,
                    school,
                    major: (!plain).then_some(major),
                    from,
                    to: match completion {
                        Completion::Studying => to_come,
                        Completion::Graduated | Completion::Left => ended,
                    },
                    degree: (gives && graduated).then_some(degree),
                    certificate_number: number,
                }
            },
        )
}

/// Periods from about sixteen until today. Each begins in the month in which the previous one
/// ends, in the next, or after an allowed gap.
fn history(born: NaiveDate) -> impl Strategy<Value = Vec<Period>> {
    let spans = vec((0..60, 0..=2, period()), 1..=6);
    (spans, 15 * 12..17 * 12, any::<bool>(), 0..=2).prop_flat_map(
        move |(spans, first, present, until): (Vec<_>, i32, _, i32)| {
            let last = later(now(), -until);
            let mut from = later(YearMonth::of(born), first).min(last);
            let mut periods = Vec::new();
            for (months, step, mut period) in spans {
                period.from = from;
                let to = later(from, months).min(last);
                period.to = Some(to);
                periods.push(period);
                from = later(to, step).min(last);
            }
            if let Some(period) = periods.last_mut() {
                period.present = Ticked(present);
                period.to = (!present).then_some(last);
            }
            Just(periods).prop_shuffle()
        },
    )
}

prop_compose! {
    fn period()(
        occupation in choice::<Occupation>(),
        place in line(60),
        role in of(line(40)),
        referee in of(line(40)),
    ) -> Period {
        Period { occupation, from: now(), present: Ticked(false), to: None, place, role, referee }
    }
}

fn service(born: NaiveDate) -> impl Strategy<Value = ServiceRecord> {
    let enlisted = month(later(YearMonth::of(born), 12 * 16).min(now()), now());
    let months = enlisted.prop_flat_map(|from| (Just(from), month(from, now())));
    (choice::<Service>(), months).prop_map(|(kind, (from, to))| {
        let served = kind != Service::None;
        ServiceRecord {
            kind,
            enlisted: served.then_some(from),
            discharged: served.then_some(to),
        }
    })
}

prop_compose! {
    fn relative()(
        relation in code(CodeList::Relation),
        name in name(),
        born in of(month(YearMonth::new(1900, 1).unwrap(), now())),
        political_status in of(code(CodeList::PoliticalStatus)),
        employer in line(60),
    ) -> Relative {
        Relative { relation, name, born, political_status, employer }
    }
}

/// Without duplicates.
fn family() -> impl Strategy<Value = Vec<Relative>> {
    vec(relative(), 1..=6).prop_map(|mut family| {
        let mut seen = Vec::new();
        family.retain(|relative| {
            let identity = (relative.relation, relative.name.as_str().to_owned());
            let new = !seen.contains(&identity);
            seen.push(identity);
            new
        });
        family
    })
}

prop_compose! {
    fn skills()(
        licence in of(code(CodeList::Licence)),
        certificates in of(paragraph()),
        awards in of(paragraph()),
        penalties in of(paragraph()),
    ) -> Skills {
        Skills { licence, certificates, awards, penalties }
    }
}

prop_compose! {
    fn declarations(born: NaiveDate)(
        hire_date in of((0..400_u64).prop_map(|days| TODAY.checked_add_days(Days::new(days)).unwrap())),
        // Not as a child: that would be a contradiction.
        engaged in of((0..40 * 366_u32).prop_map(before)),
        expected in of(of((0..3000_u32).prop_map(before))),
        conduct in choice::<Declaration>(),
        ability in choice::<Declaration>(),
        yes in vec(weighted(0.1, Just(())), Circumstance::ALL.len()),
    ) -> Declarations {
        let occurrence = |day: Option<NaiveDate>| day.map_or(Occurrence::Never, Occurrence::On);
        let sixteen = born.checked_add_days(Days::new(16 * 366)).unwrap();
        let mut circumstances = Circumstances::none_of_them();
        for (circumstance, yes) in Circumstance::ALL.into_iter().zip(yes) {
            circumstances.set(circumstance, Some(yes.is_some()));
        }
        Declarations {
            hire_date,
            earlier_engagement: occurrence(engaged.filter(|&day| day >= sixteen)),
            expected_certificate: expected.map(occurrence),
            conduct,
            ability,
            circumstances,
        }
    }
}

/// A JPEG file of its size with random scan data.
fn photo() -> impl Strategy<Value = Photo> {
    (vec(0..0xff_u8, 0..2000), 1..=4000_u32, 1..=4000_u32).prop_map(|(coded, width, height)| {
        let jpeg = [
            &crate::jpeg::before(width, height)[..],
            &coded,
            &[0xff, 0xd9],
        ]
        .concat();
        Photo {
            jpeg: jpeg.into(),
            width,
            height,
        }
    })
}

/// A notice that fixes the reference day, or not.
fn notice() -> impl Strategy<Value = Notice> {
    of((0..400_u64).prop_map(|days| TODAY.checked_add_days(Days::new(days)).unwrap())).prop_map(
        |reference_date| {
            tests::notice_of(Readings {
                reference_date,
                ..Readings::default()
            })
        },
    )
}

/// An application, and a notice under which it has no errors.
pub(crate) fn application() -> impl Strategy<Value = (Application, Notice)> {
    let of_someone = |born: NaiveDate| {
        let records = (
            post(),
            person(born),
            contact(),
            vec(school(born), 1..=4),
            history(born),
            service(born),
        );
        let more = (
            family(),
            skills(),
            declarations(born),
            of(photo()),
            notice(),
        );
        (records, more)
    };
    born()
        .prop_flat_map(of_someone)
        .prop_map(|(records, more)| {
            let (post, person, contact, schools, history, service) = records;
            let (family, skills, declarations, photo, notice) = more;
            let mut application = Application {
                post,
                person,
                contact,
                schools,
                history,
                service,
                family,
                skills,
                declarations,
                papers: Papers { seen: Ticked(true) },
                pledge: Pledge {
                    agreed: Ticked(true),
                },
                photo,
            };
            complete(&mut application, &notice);
            (application, notice)
        })
}

/// Declares the days that matter, except one that the notice fixes.
fn complete(application: &mut Application, notice: &Notice) {
    if notice.age.reference.is_some() {
        application.declarations.hire_date = None;
    }
    for question in [Question::HireDate, Question::ExpectedCertificate] {
        let open = rules::open_questions(&application.facts(), &notice.readings());
        let declared = &mut application.declarations;
        match question {
            _ if !open.contains(&question) => {}
            Question::HireDate => declared.hire_date = Some(TODAY),
            _ => declared.expected_certificate = Some(Occurrence::Never),
        }
    }
}
