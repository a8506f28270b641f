//! The whole application as bytes: record after record, see `pack.rs`.

use rules::{Circumstance, Circumstances, Declaration, Occurrence};

use crate::application::{Application, Declarations};
use crate::choice::Choice;
use crate::draft::MOST_ENTRIES;
use crate::pack::{Packing, Unpacking};
use crate::value::Record;

impl Application {
    pub(crate) fn pack(&self, packing: &mut Packing) {
        self.post.pack(packing);
        self.person.pack(packing);
        self.contact.pack(packing);
        all(&self.schools, packing);
        all(&self.history, packing);
        self.service.pack(packing);
        all(&self.family, packing);
        self.skills.pack(packing);
        self.declarations.pack(packing);
        self.papers.pack(packing);
        self.pledge.pack(packing);
    }

    pub(crate) fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self> {
        Some(Self {
            post: Record::unpack(unpacking)?,
            person: Record::unpack(unpacking)?,
            contact: Record::unpack(unpacking)?,
            schools: several(unpacking)?,
            history: several(unpacking)?,
            service: Record::unpack(unpacking)?,
            family: several(unpacking)?,
            skills: Record::unpack(unpacking)?,
            declarations: Declarations::unpack(unpacking)?,
            papers: Record::unpack(unpacking)?,
            pledge: Record::unpack(unpacking)?,
            photo: None,
        })
    }

    /// What a QR code has room for.
    #[must_use]
    pub fn without_free_text(&self) -> Self {
        let mut short = self.clone();
        short.photo = None;
        short.skills.certificates = None;
        short.skills.awards = None;
        short.skills.penalties = None;
        short
    }
}

fn all<R: Record>(records: &[R], packing: &mut Packing) {
    packing.number(records.len() as u64);
    for record in records {
        record.pack(packing);
    }
}

fn several<R: Record>(unpacking: &mut Unpacking<'_>) -> Option<Vec<R>> {
    let count = usize::try_from(unpacking.number()?).ok()?;
    if count > MOST_ENTRIES {
        return None;
    }
    (0..count).map(|_| R::unpack(unpacking)).collect()
}

impl Declarations {
    fn pack(&self, packing: &mut Packing) {
        occurrence(packing, self.hire_date.map(Occurrence::On));
        occurrence(packing, Some(self.earlier_engagement));
        occurrence(packing, self.expected_certificate);
        for declaration in [self.conduct, self.ability] {
            let at = Declaration::ALL
                .iter()
                .position(|(one, _)| *one == declaration);
            packing.byte(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
        }
        let yes = |(at, one)| u64::from(self.circumstances.get(one) == Some(true)) << at;
        packing.number(Circumstance::ALL.into_iter().enumerate().map(yes).sum());
    }

    fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self> {
        let hire_date = match taken(unpacking)? {
            None => None,
            Some(Occurrence::On(day)) => Some(day),
            Some(Occurrence::Never) => return None,
        };
        let earlier_engagement = taken(unpacking)??;
        let expected_certificate = taken(unpacking)?;
        let mut declared = || {
            let at = usize::from(unpacking.byte()?);
            Declaration::ALL.get(at).map(|(value, _)| *value)
        };
        let (conduct, ability) = (declared()?, declared()?);
        let bits = unpacking.number()?;
        let mut circumstances = Circumstances::none_of_them();
        for (at, one) in Circumstance::ALL.into_iter().enumerate() {
            circumstances.set(one, Some(bits >> at & 1 == 1));
        }
        (bits >> Circumstance::ALL.len() == 0).then_some(Self {
            hire_date,
            earlier_engagement,
            expected_certificate,
            conduct,
            ability,
            circumstances,
        })
    }
}

fn occurrence(packing: &mut Packing, what: Option<Occurrence>) {
    match what {
        None => packing.byte(0),
        Some(Occurrence::Never) => packing.byte(1),
        Some(Occurrence::On(day)) => {
            packing.byte(2);
            packing.day(day);
        }
    }
}

fn taken(unpacking: &mut Unpacking<'_>) -> Option<Option<Occurrence>> {
    Some(match unpacking.byte()? {
        0 => None,
        1 => Some(Occurrence::Never),
        2 => Some(Occurrence::On(unpacking.day()?)),
        _ => return None,
    })
}
