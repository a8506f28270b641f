//! Articles 14 and 15, and what those who read a notice need from it.

use rules::{
    Approval, Citation, City, CityTable, Headcount, Staff, approval as approved, article14,
    article15, headcount,
};

use super::finding::{FindingKind, Findings, Mend, Severity, Source};
use super::once;
use crate::field::{Field, Place, Section};
use crate::notice::Notice;
use crate::value::Territory;

const STAFF: Source = Source::Measures(article14::CITATION);
const APPROVAL: Source = Source::Measures(article15::CITATION);

pub(super) fn staff(notice: &Notice, found: &mut Findings) {
    let own = &notice.staff;
    for (told, field) in [
        (own.established, Field::Established),
        (own.auxiliaries, Field::Auxiliaries),
    ] {
        if told.is_none() {
            found.missing(Severity::Advice, STAFF, None, field);
        }
    }
    let (Some(established), Some(auxiliaries)) = (own.established, own.auxiliaries) else {
        return;
    };
    let to_hire = notice.posts.iter().filter_map(|post| post.headcount);
    let people = Staff {
        established: u32::from(established),
        auxiliaries: u32::from(auxiliaries),
        to_hire: to_hire.map(u32::from).sum(),
    };
    if let Headcount::Exceeds { by } = headcount(people) {
        let place = Place::of(None, Field::Auxiliaries);
        found.add(
            Severity::Measures,
            STAFF,
            place,
            FindingKind::TooMany { by },
        );
    }
}

pub(super) fn approval(notice: &Notice, found: &mut Findings) {
    let own = &notice.approval;
    if own.authority.is_none() {
        found.missing(Severity::Measures, APPROVAL, None, Field::Authority);
    }
    if let Some(authority) = &own.authority
        && !is_government(authority)
    {
        let known = notice.about.jurisdiction.as_ref();
        let known = known.filter(|own| matches!(own, Territory::Division(_)));
        let name = known.map(|own| [own.name(), GOVERNMENT].concat());
        let mend = name.map(|name| Mend::once(Field::Authority, &name));
        let place = Place::of(None, Field::Authority);
        let kind = FindingKind::WrongAuthority;
        found.marked(
            Severity::Measures,
            APPROVAL,
            place,
            kind,
            authority,
            mend.unwrap_or_default(),
        );
    }
    if own.document.is_none() {
        found.missing(Severity::Advice, APPROVAL, None, Field::Document);
    }
    if own.approved.is_none() {
        found.missing(Severity::Measures, APPROVAL, None, Field::Approved);
    }
    let Some(announced) = notice.about.announced.or(notice.registration.opens) else {
        return;
    };
    let place = Place::of(None, Field::Approved);
    match approved(own.approved, announced) {
        Approval::Approved | Approval::Missing => {}
        Approval::SameDay => {
            found.add(
                Severity::Ambiguous,
                APPROVAL,
                place,
                FindingKind::ApprovedSameDay,
            );
        }
        Approval::AfterAnnouncement { days } => {
            let kind = FindingKind::ApprovedLate { days };
            found.add(Severity::Measures, APPROVAL, place, kind);
        }
    }
}

// tidy: allow(chinese): what a government is called, to be written into the field
const GOVERNMENT: &str = "人民政府";

/// Whether this can be the name of a government, and not of one of its offices: 某旗人民政府,
/// 旗政府常务会议, but not 某旗人民政府办公室. A name that says neither is left alone.
fn is_government(authority: &str) -> bool {
    let mut last = authority.trim_end().chars().rev();
    match last.next() {
        Some('局' | '组' | '委' | '办' | '室' | '部' | '队' | '处' | '司' | '道') => {
            false
        }
        // 政府常务会议, but 党组会议, 编制委员会.
        Some('会' | '议') => last.any(|c| c == '府'),
        _ => true,
    }
}

/// What a reader looks for first.
pub(super) fn missing(notice: &Notice, found: &mut Findings) {
    let (about, hand_in) = (&notice.about, &notice.hand_in);
    let wanted = [
        (about.title.is_none(), Field::Title),
        (about.bureau.is_none(), Field::Bureau),
        (about.jurisdiction.is_none(), Field::Jurisdiction),
        (about.announced.is_none(), Field::Announced),
        (hand_in.phone.is_none(), Field::Telephone),
        (
            hand_in.address.is_none() && hand_in.email.is_none(),
            Field::HandInAddress,
        ),
    ];
    for (missing, field) in wanted {
        if missing {
            found.missing(Severity::Advice, Source::Readers, None, field);
        }
    }
}

/// The sides of a photo that a person can be seen on, and that a phone can cut.
const SIDES: std::ops::RangeInclusive<u16> = 50..=4000;
/// The most KB of a photo that the application's file carries.
const MOST_KB: u32 = 1000;
/// Even the worst picture of a face takes a byte for so many pixels.
const PIXELS_A_BYTE: u32 = 32;
/// And no picture takes more bytes for a pixel than one without any compression.
const BYTES_A_PIXEL: u32 = 3;

pub(super) fn photo(notice: &Notice, found: &mut Findings) {
    let (own, plain) = (&notice.photo, crate::follow::PhotoSpec::default());
    let sides = [
        (own.width, Field::PhotoWidth, plain.width),
        (own.height, Field::PhotoHeight, plain.height),
    ];
    for (side, field, plain) in sides {
        if side.is_some_and(|side| !SIDES.contains(&side)) {
            let usual = u16::try_from(plain).unwrap_or(u16::MAX);
            let mend = Mend::once(field, &usual);
            let place = Place::of(None, field);
            found.mended(
                Severity::Ambiguous,
                Source::Readers,
                place,
                FindingKind::PhotoSide,
                mend,
            );
        }
    }
    let (least, most) = (own.min_kb.map(u32::from), own.max_kb.map(u32::from));
    if let (Some(min), Some(max)) = (own.min_kb, own.max_kb)
        && min > max
    {
        let mut mend = Mend::once(Field::PhotoMinKb, &max);
        mend.extend(Mend::once(Field::PhotoMaxKb, &min));
        let place = Place::of(None, Field::PhotoMinKb);
        let kind = FindingKind::PhotoReversed;
        found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
        return;
    }
    let spec = notice.photo();
    let most_kb = (spec.width * spec.height * BYTES_A_PIXEL / 1024).min(MOST_KB);
    if least.is_some_and(|least| least > most_kb) {
        let kind = FindingKind::PhotoHeavy { most_kb };
        let usual = u16::try_from(plain.min_kb.min(most_kb)).unwrap_or(u16::MAX);
        let mend = Mend::once(Field::PhotoMinKb, &usual);
        let place = Place::of(None, Field::PhotoMinKb);
        found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
    }
    let least_kb = (spec.width * spec.height / PIXELS_A_BYTE).div_ceil(1024);
    if most.is_some_and(|most| most < least_kb) {
        let kind = FindingKind::PhotoTight { least_kb };
        let place = Place::of(None, Field::PhotoMaxKb);
        let enough = u16::try_from(least_kb.max(plain.max_kb)).unwrap_or(u16::MAX);
        let mend = Mend::once(Field::PhotoMaxKb, &enough);
        found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
    }
}

/// Codes that no division in force has.
pub(super) fn divisions<'a>(notice: &'a Notice, found: &mut Findings) {
    // Many posts may name the same one.
    let mut names = Vec::new();
    let mut unknown = |territory: &'a Option<Territory>, entry, field| {
        if let Some(Territory::Unknown(code)) = territory {
            let former = once(&mut names, code, || {
                let last = fields::division::former_names(code).last();
                last.map(|former| former.name)
            });
            let kind = FindingKind::UnknownDivision { former };
            let place = Place::of(entry, field);
            found.add(Severity::Ambiguous, Source::Readers, place, kind);
        }
    };
    unknown(&notice.about.jurisdiction, None, Field::Jurisdiction);
    for (at, post) in notice.posts.iter().enumerate() {
        unknown(&post.household, Some(at), Field::Household);
    }
}

/// The table of cities for badge numbers.
pub(super) fn cities(notice: &Notice, found: &mut Findings) {
    let table: Vec<City> = notice
        .cities
        .iter()
        .map(|row| City {
            code: row.code.clone().unwrap_or_default(),
            name: row.name.clone().unwrap_or_default(),
        })
        .collect();
    if let Err(problem) = CityTable::try_from(table) {
        let source = Source::Measures(Citation::article(25));
        let place = Place::section(Section::Cities);
        found.add(
            Severity::Ambiguous,
            source,
            place,
            FindingKind::Cities { problem },
        );
    }
}
