//! Encodes a whole application, record after record.

use record::Value;
use rules::{Circumstance, Circumstances, Occurrence};

use super::bytes::{Packing, Unpacking};
use super::later::{self, came_later};
use super::values::{Packed, pack_choice, unpack_choice};
use crate::application::{
    Application, Contact, Declarations, Papers, Period, Person, Pledge, Post, Relative, School,
    ServiceRecord, Skills,
};
use crate::field::{Field, MOST_ENTRIES};

/// A record as bytes: its values in the order of the table.
trait PackedRecord: Sized {
    fn pack(&self, packing: &mut Packing);
    fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self>;
}

/// Implements [`PackedRecord`] for the records of the table. A field that came later is left out
/// here and appended at the end. So old codes still decode, and a form without the field keeps its
/// code and match code.
macro_rules! packed {
    ($($(#[$record_doc:meta])* $record:ident in $section:ident {
        $($(#[$doc:meta])* $name:ident: $type:ty = $field:ident $key:literal, $kind:expr, $need:expr;)+
    })+) => { $(
        impl PackedRecord for $record {
            fn pack(&self, packing: &mut Packing) {
                $(if !came_later(Field::$field) {
                    Packed::pack(&self.$name, packing);
                })+
            }

            fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self> {
                Some(Self {
                    $($name: match came_later(Field::$field) {
                        true => Value::<Field>::absent()?,
                        false => Packed::unpack(unpacking, Field::$field)?,
                    },)+
                })
            }
        }
    )+ };
}
crate::table::form!(packed);

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
        later::pack(self, packing);
    }

    pub(crate) fn unpack(unpacking: &mut Unpacking<'_>) -> Option<Self> {
        let mut application = Self {
            post: PackedRecord::unpack(unpacking)?,
            person: PackedRecord::unpack(unpacking)?,
            contact: PackedRecord::unpack(unpacking)?,
            schools: several(unpacking)?,
            history: several(unpacking)?,
            service: PackedRecord::unpack(unpacking)?,
            family: several(unpacking)?,
            skills: PackedRecord::unpack(unpacking)?,
            declarations: Declarations::unpack(unpacking)?,
            papers: PackedRecord::unpack(unpacking)?,
            pledge: PackedRecord::unpack(unpacking)?,
            photo: None,
        };
        later::unpack(&mut application, unpacking)?;
        Some(application)
    }

    /// The application without what does not fit into a QR code.
    #[must_use]
    pub fn without_free_text(&self) -> Self {
        let mut short = self.clone();
        short.photo = None;
        short.person.strengths = None;
        short.skills.certificates = None;
        short.skills.awards = None;
        short.skills.penalties = None;
        short
    }
}

fn all<R: PackedRecord>(records: &[R], packing: &mut Packing) {
    packing.number(records.len() as u64);
    for record in records {
        record.pack(packing);
    }
}

fn several<R: PackedRecord>(unpacking: &mut Unpacking<'_>) -> Option<Vec<R>> {
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
        pack_choice(self.conduct, packing);
        pack_choice(self.ability, packing);
        let yes = |(at, what)| u64::from(self.circumstances.get(what) == Some(true)) << at;
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
        let (conduct, ability) = (unpack_choice(unpacking)?, unpack_choice(unpacking)?);
        let bits = unpacking.number()?;
        let mut circumstances = Circumstances::none_of_them();
        for (at, what) in Circumstance::ALL.into_iter().enumerate() {
            circumstances.set(what, Some(bits >> at & 1 == 1));
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
