//! What comes back out of a code, of the bytes of a review file, and what is refused there.

use form::application::Application;
use form::code::{digest, printed};
use form::order::in_order;
use form::qr::{self, QrProblem};
use form::value::Ticked;
use form::{check, seal, unseal};
use notice::Notice;
use record::Paragraph;
use rules::Service;

use crate::TODAY;
use crate::carried::runner;
use crate::generate::application;
use crate::vectors::{base, draft};

fn whole() -> Application {
    let (file, today) = base();
    let (application, problems) = check(&draft(&file), &Notice::default(), today);
    assert_eq!(problems, []);
    application.unwrap()
}

/// The bytes in the text of a code.
fn bytes_of(payload: &str) -> Vec<u8> {
    base45::decode(payload.strip_prefix(qr::PREFIX).unwrap()).unwrap()
}

#[test]
fn sealed_bytes_are_the_application_as_the_sheet_has_it() {
    let held = runner(500).run(&application(), |(application, _)| {
        let sealed = seal(&application);
        let mut sheet = application.clone();
        sheet.photo = None;
        sheet.history = in_order(application.history.iter())
            .into_iter()
            .cloned()
            .collect();
        proptest::prop_assert_eq!(unseal(&sealed.bytes, TODAY), Some(sheet));
        proptest::prop_assert_eq!(form::match_code(&application), sealed.match_code);
        Ok(())
    });
    held.unwrap();
}

#[test]
fn bytes_that_were_cut_or_lengthened_are_no_application() {
    let bytes = seal(&whole()).bytes;
    for end in 0..bytes.len() {
        assert_eq!(unseal(&bytes[..end], TODAY), None, "{end}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(unseal(&longer, TODAY), None);
}

/// One application has one sealing, so that what is found twice is seen to be the same.
#[test]
fn bytes_with_the_history_in_another_order_are_not_those_of_a_seal() {
    let mut application = whole().without_free_text();
    let bytes = bytes_of(&qr::payload(&application));
    assert_eq!(unseal(&bytes, TODAY).as_ref(), Some(&application));
    application.history.reverse();
    let bytes = bytes_of(&qr::payload(&application));
    assert_eq!(unseal(&bytes, TODAY), None);
}

/// Changes one record to what no form could give, without anything in it being wrong by itself.
type Change = (&'static str, fn(&mut Application));

const NEVER_TYPED: [Change; 8] = [
    ("post", |it| it.post.bureau.push(' ')),
    ("person", |it| {
        it.person.native_place = "通辽  奈曼".to_owned()
    }),
    ("contact", |it| it.contact.address.insert(0, ' ')),
    // Nobody who did not serve was enlisted.
    ("service", |it| {
        it.service.enlisted = Some(it.history[0].from);
    }),
    ("skills", |it| {
        it.skills.awards = Some(Paragraph(" 三好学生".to_owned()));
    }),
    // Senior high school has no subject.
    ("schools", |it| {
        it.schools[1].major = Some("数学".to_owned())
    }),
    ("history", |it| it.history[1].place.push('\n')),
    ("family", |it| it.family[1].employer.push(' ')),
];

#[test]
fn what_nobody_could_have_typed_is_no_application() {
    let good = whole();
    assert!(unseal(&seal(&good).bytes, TODAY).is_some());
    for (record, change) in NEVER_TYPED {
        let mut changed = good.clone();
        change(&mut changed);
        assert_ne!(changed, good, "{record}");
        assert_eq!(unseal(&seal(&changed).bytes, TODAY), None, "{record}");
        // Awards are not in the code.
        if record != "skills" {
            let read = qr::read(&qr::payload(&changed), TODAY);
            assert_eq!(read, Err(QrProblem::Broken), "{record}");
        }
    }
}

#[test]
fn without_what_every_form_has_it_is_no_application() {
    let lacking: [Change; 7] = [
        ("a school", |it| it.schools.clear()),
        ("a period", |it| it.history.clear()),
        ("a relative", |it| it.family.clear()),
        ("having seen the papers", |it| {
            it.papers.seen = Ticked(false)
        }),
        ("the pledge", |it| it.pledge.agreed = Ticked(false)),
        ("a bureau", |it| it.post.bureau.clear()),
        ("the months of service", |it| {
            it.service.kind = Service::Soldier
        }),
    ];
    for (what, change) in lacking {
        let mut changed = whole();
        change(&mut changed);
        assert_eq!(unseal(&seal(&changed).bytes, TODAY), None, "{what}");
        let read = qr::read(&qr::payload(&changed), TODAY);
        assert_eq!(read, Err(QrProblem::Broken), "{what}");
    }
}

/// The form takes forty of each; more were not made by it.
#[test]
fn forty_entries_are_carried_and_one_more_is_refused() {
    let counts: [Change; 3] = [
        ("schools", |it| it.schools.push(it.schools[0].clone())),
        ("history", |it| it.history.push(it.history[0].clone())),
        ("family", |it| it.family.push(it.family[0].clone())),
    ];
    for (what, more) in counts {
        let mut full = whole().without_free_text();
        let count = |it: &Application| it.schools.len().max(it.history.len()).max(it.family.len());
        while count(&full) < 40 {
            more(&mut full);
        }
        let read = qr::read(&qr::payload(&full), TODAY);
        assert_eq!(read.as_ref(), Ok(&full), "{what}");
        more(&mut full);
        let read = qr::read(&qr::payload(&full), TODAY);
        assert_eq!(read, Err(QrProblem::Broken), "{what}");
    }
}

#[test]
fn what_has_no_match_code_has_the_first_digits_of_its_hash() {
    // The examples of FIPS 180-2, and nothing at all.
    for (text, expected) in [
        ("abc", "BA78 16BF 8F01 CFEA"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248D 6A61 D206 38B8",
        ),
        ("", "E3B0 C442 98FC 1C14"),
    ] {
        assert_eq!(printed(digest(text.as_bytes())), expected);
    }
    assert_eq!(
        printed([0, 1, 2, 0xf0, 0xab, 0, 9, 0x10]),
        "0001 02F0 AB00 0910"
    );
}
