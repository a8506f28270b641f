//! Fields that were added after the first release: each at the end of the bytes, after its number,
//! and only if it is filled in.

use super::bytes::{Packing, Unpacking};
use super::values::Packed;
use crate::application::Application;
use crate::field::Field;

/// The number of a field. A number is never given to another field; the next one is 11.
const fn number(field: Field) -> Option<u8> {
    Some(match field {
        Field::FormerName => 1,
        Field::Reassignment => 2,
        Field::WorkStarted => 3,
        Field::Strengths => 4,
        Field::Recusal => 5,
        Field::Email => 6,
        Field::EmergencyName => 7,
        Field::EmergencyPhone => 8,
        Field::CertificateNumber => 9,
        Field::Referee => 10,
        _ => return None,
    })
}

/// Whether records leave this field out.
pub(super) const fn came_later(field: Field) -> bool {
    number(field).is_some()
}

/// Writes the fields that are filled in, by their numbers.
pub(super) fn pack(application: &Application, packing: &mut Packing) {
    let (person, contact) = (&application.person, &application.contact);
    value(Field::FormerName, &person.former_name, packing);
    value(Field::Reassignment, &application.post.reassignment, packing);
    value(Field::WorkStarted, &person.work_started, packing);
    value(Field::Strengths, &person.strengths, packing);
    value(Field::Recusal, &person.recusal, packing);
    value(Field::Email, &contact.email, packing);
    value(Field::EmergencyName, &contact.emergency_name, packing);
    value(Field::EmergencyPhone, &contact.emergency_phone, packing);
    let schools = application.schools.iter();
    entries(
        Field::CertificateNumber,
        schools.map(|school| &school.certificate_number),
        packing,
    );
    let history = application.history.iter();
    entries(
        Field::Referee,
        history.map(|period| &period.referee),
        packing,
    );
}

fn value<V: Packed>(field: Field, value: &Option<V>, packing: &mut Packing) {
    entries(field, std::iter::once(value), packing);
}

/// Writes a field of entries: each time its number, the index of the entry, and the value. The
/// index is left out where there are no entries.
fn entries<'a, V: Packed + 'a>(
    field: Field,
    values: impl Iterator<Item = &'a Option<V>>,
    packing: &mut Packing,
) {
    for (index, value) in values.enumerate() {
        if let (Some(number), Some(value)) = (number(field), value) {
            packing.byte(number);
            if field.section().is_repeated() {
                packing.number(index as u64);
            }
            value.pack(packing);
        }
    }
}

/// Reads them until the end of the bytes. `None` for a number that is not known: the code is of a
/// newer program.
pub(super) fn unpack(application: &mut Application, unpacking: &mut Unpacking<'_>) -> Option<()> {
    while !unpacking.is_at_end() {
        let read = unpacking.byte()?;
        let is_read = |field: &&Field| number(**field) == Some(read);
        let field = Field::ALL.iter().find(is_read).copied()?;
        let index = match field.section().is_repeated() {
            true => usize::try_from(unpacking.number()?).ok()?,
            false => 0,
        };
        let (person, contact) = (&mut application.person, &mut application.contact);
        match field {
            Field::FormerName => person.former_name = next(unpacking, field)?,
            Field::Reassignment => application.post.reassignment = next(unpacking, field)?,
            Field::WorkStarted => person.work_started = next(unpacking, field)?,
            Field::Strengths => person.strengths = next(unpacking, field)?,
            Field::Recusal => person.recusal = next(unpacking, field)?,
            Field::Email => contact.email = next(unpacking, field)?,
            Field::EmergencyName => contact.emergency_name = next(unpacking, field)?,
            Field::EmergencyPhone => contact.emergency_phone = next(unpacking, field)?,
            Field::CertificateNumber => {
                let school = application.schools.get_mut(index)?;
                school.certificate_number = next(unpacking, field)?;
            }
            Field::Referee => {
                let period = application.history.get_mut(index)?;
                period.referee = next(unpacking, field)?;
            }
            _ => return None,
        }
    }
    Some(())
}

/// Reads a value that is there.
fn next<V: Packed>(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Option<V>> {
    V::unpack(unpacking, field).map(Some)
}
