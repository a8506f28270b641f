//! Articles 14 and 15, and what readers of a notice need.

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
    let staff = &notice.staff;
    for (answer, field) in [
        (staff.established, Field::Established),
        (staff.auxiliaries, Field::Auxiliaries),
    ] {
        if answer.is_none() {
            found.missing(Severity::Advice, STAFF, None, field);
        }
    }
    let (Some(established), Some(auxiliaries)) = (staff.established, staff.auxiliaries) else {
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
        let kind = FindingKind::TooMany { by };
        found.add(Severity::Measures, STAFF, place, kind);
    }
}

pub(super) fn approval(notice: &Notice, found: &mut Findings) {
    let approval = &notice.approval;
    if approval.authority.is_none() {
        found.missing(Severity::Measures, APPROVAL, None, Field::Authority);
    }
    if let Some(authority) = &approval.authority
        && !is_government(authority)
    {
        let known = notice.about.jurisdiction.as_ref();
        let known = known.filter(|place| matches!(place, Territory::Division(_)));
        let name = known.map(|place| [place.name(), GOVERNMENT].concat());
        let mend = name.map(|name| Mend::once(Field::Authority, &name));
        let mend = mend.unwrap_or_default();
        let place = Place::of(None, Field::Authority);
        let kind = FindingKind::WrongAuthority;
        found.marked(Severity::Measures, APPROVAL, place, kind, authority, mend);
    }
    if approval.document.is_none() {
        found.missing(Severity::Advice, APPROVAL, None, Field::Document);
    }
    if approval.approved.is_none() {
        found.missing(Severity::Measures, APPROVAL, None, Field::Approved);
    }
    let Some(announced) = notice.about.announced.or(notice.registration.opens) else {
        return;
    };
    let place = Place::of(None, Field::Approved);
    match approved(approval.approved, announced) {
        Approval::Approved | Approval::Missing => {}
        Approval::SameDay => {
            let kind = FindingKind::ApprovedSameDay;
            found.add(Severity::Ambiguous, APPROVAL, place, kind);
        }
        Approval::AfterAnnouncement { days } => {
            let kind = FindingKind::ApprovedLate { days };
            found.add(Severity::Measures, APPROVAL, place, kind);
        }
    }
}

// tidy: allow(chinese): the suffix of a government's name, inserted into the field
const GOVERNMENT: &str = "人民政府";

/// Whether this can be the name of a government rather than of one of its offices: 某旗人民政府,
/// 旗政府常务会议, but not 某旗人民政府办公室. An unknown kind of name is accepted.
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

/// Reports the missing answers that a reader looks for first.
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

/// Side lengths at which a face is visible and a phone can crop.
const SIDES: std::ops::RangeInclusive<u16> = 50..=4000;
/// The most KB of a photo in an application's file.
const MOST_KB: u32 = 1000;
/// A picture of a face takes at least one byte for so many pixels.
const PIXELS_A_BYTE: u32 = 32;
/// Without any compression a pixel takes this many bytes.
const BYTES_A_PIXEL: u32 = 3;

pub(super) fn photo(notice: &Notice, found: &mut Findings) {
    let (terms, plain) = (&notice.photo, crate::follow::PhotoSpec::default());
    let sides = [
        (terms.width, Field::PhotoWidth, plain.width),
        (terms.height, Field::PhotoHeight, plain.height),
    ];
    for (side, field, plain) in sides {
        if side.is_some_and(|side| !SIDES.contains(&side)) {
            let usual = u16::try_from(plain).unwrap_or(u16::MAX);
            let mend = Mend::once(field, &usual);
            let (place, kind) = (Place::of(None, field), FindingKind::PhotoSide);
            found.mended(Severity::Ambiguous, Source::Readers, place, kind, mend);
        }
    }
    let (least, most) = (terms.min_kb.map(u32::from), terms.max_kb.map(u32::from));
    if let (Some(min), Some(max)) = (terms.min_kb, terms.max_kb)
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

/// Reports codes that are not those of a division in force.
pub(super) fn divisions<'a>(notice: &'a Notice, found: &mut Findings) {
    // Many posts may name the same code: each is looked up once.
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
    for (index, post) in notice.posts.iter().enumerate() {
        unknown(&post.household, Some(index), Field::Household);
        unknown(&post.origin, Some(index), Field::StudentOrigin);
    }
}

/// Checks the table of cities for badge numbers.
pub(super) fn cities(notice: &Notice, found: &mut Findings) {
    let table = notice.cities.iter().map(|row| City {
        code: row.code.clone().unwrap_or_default(),
        name: row.name.clone().unwrap_or_default(),
    });
    if let Err(problem) = CityTable::try_from(table.collect::<Vec<_>>()) {
        let source = Source::Measures(Citation::article(25));
        let place = Place::section(Section::Cities);
        let kind = FindingKind::Cities { problem };
        found.add(Severity::Ambiguous, source, place, kind);
    }
}
