//! Encodes one answer as bytes.

use chrono::NaiveDate;
use fields::codes::Code;
use fields::{Choice, Mobile, PersonName, Phone, ResidentId, Sex, YearMonth, division};
use record::Paragraph;
use rules::Service;

use super::bytes::{Packing, Unpacking};
use crate::choice::{Completion, Level, Occupation, Reassignment, Study};
use crate::field::{Field, Kind};
use crate::value::{Division, Email, Prefecture, Ticked};

/// A value that can be packed.
pub(super) trait Packed: Sized {
    /// Writes the value.
    fn pack(&self, packing: &mut Packing);
    /// Reads a value; `None` if the bytes are not a value of this field.
    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self>;
}

impl<V: Packed> Packed for Option<V> {
    fn pack(&self, packing: &mut Packing) {
        packing.byte(u8::from(self.is_some()));
        if let Some(value) = self {
            value.pack(packing);
        }
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match unpacking.byte()? {
            0 => Some(None),
            1 => V::unpack(unpacking, field).map(Some),
            _ => None,
        }
    }
}

impl Packed for Ticked {
    fn pack(&self, packing: &mut Packing) {
        packing.byte(u8::from(self.0));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match unpacking.byte()? {
            // A required box is always ticked.
            0 if !field.need().is_required() => Some(Self(false)),
            1 => Some(Self(true)),
            _ => None,
        }
    }
}

/// Types that are packed as text, with the way back.
macro_rules! texts {
    ($($type:ty: $text:expr, $read:expr;)+) => { $(
        impl Packed for $type {
            fn pack(&self, packing: &mut Packing) {
                let text: fn(&Self) -> &str = $text;
                packing.text(text(self));
            }

            fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
                let read: fn(String) -> Option<Self> = $read;
                read(unpacking.text()?)
            }
        }
    )+ };
}
texts! {
    String: |text| text, Some;
    Paragraph: |text| &text.0, |text| Some(Self(text));
    PersonName: Self::as_str, |text| Self::parse(&text).ok();
    Phone: Self::as_str, |text| Self::parse(&text).ok();
    Email: |email| &email.0, |text| Self::parse(&text).ok();
}

impl Packed for ResidentId {
    /// The 17 digits, then the check digit as one of eleven values.
    fn pack(&self, packing: &mut Packing) {
        let digit = |c: char| c.to_digit(10).unwrap_or(10);
        let (check, digits) = match self.number().char_indices().next_back() {
            Some((at, last)) => (digit(last), self.number().get(..at).unwrap_or_default()),
            None => (0, ""),
        };
        packing.number(decimal(digits) * 11 + u64::from(check));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        let packed = unpacking.number()?;
        let mut number = format!("{:017}", packed / 11);
        number.push(char::from_digit((packed % 11) as u32, 10).unwrap_or('X'));
        Self::parse(&number, unpacking.today()).ok()
    }
}

impl Packed for Mobile {
    fn pack(&self, packing: &mut Packing) {
        packing.number(decimal(self.as_str()));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        Self::parse(&unpacking.number()?.to_string()).ok()
    }
}

/// Parses at most 18 digits.
fn decimal(digits: &str) -> u64 {
    digits.parse().unwrap_or_default()
}

impl Packed for u16 {
    fn pack(&self, packing: &mut Packing) {
        packing.number(u64::from(*self));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        u16::try_from(unpacking.number()?).ok()
    }
}

impl Packed for NaiveDate {
    fn pack(&self, packing: &mut Packing) {
        packing.day(*self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.day()
    }
}

impl Packed for YearMonth {
    fn pack(&self, packing: &mut Packing) {
        packing.month(*self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.month()
    }
}

impl Packed for Code {
    fn pack(&self, packing: &mut Packing) {
        packing.text(self.code);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, field: Field) -> Option<Self> {
        match field.kind() {
            Kind::Menu(list) | Kind::Search(list) => list.by_code(&unpacking.text()?),
            _ => None,
        }
    }
}

impl Packed for Division {
    fn pack(&self, packing: &mut Packing) {
        packing.number(decimal(self.0.code));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        division::division(&unpacking.number()?.to_string()).map(Self)
    }
}

impl Packed for Prefecture {
    fn pack(&self, packing: &mut Packing) {
        match self {
            Self::Here(division) => division.pack(packing),
            Self::Elsewhere => packing.number(0),
        }
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        match unpacking.number()? {
            0 => Some(Self::Elsewhere),
            code => division::division(&code.to_string()).map(|found| Self::Here(Division(found))),
        }
    }
}

/// Writes the index of a value in its closed list.
pub(super) fn pack_choice<C: Choice>(choice: C, packing: &mut Packing) {
    let at = C::ALL.iter().position(|(value, _)| *value == choice);
    packing.byte(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
}

/// Reads a value of a closed list by its index.
pub(super) fn unpack_choice<C: Choice>(unpacking: &mut Unpacking<'_>) -> Option<C> {
    let at = usize::from(unpacking.byte()?);
    C::ALL.get(at).map(|(value, _)| *value)
}

macro_rules! chosen {
    ($($type:ty,)+) => { $(
        impl Packed for $type {
            fn pack(&self, packing: &mut Packing) {
                pack_choice(*self, packing);
            }

            fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
                unpack_choice(unpacking)
            }
        }
    )+ };
}
chosen! { Sex, Level, Completion, Study, Occupation, Service, Reassignment, }

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Field, Packed, Ticked, Unpacking};

    #[test]
    fn a_required_box_is_ticked_or_refused() {
        let unpacked = |field: Field, byte: u8| {
            let mut unpacking = Unpacking::new(std::slice::from_ref(&byte), NaiveDate::default());
            Ticked::unpack(&mut unpacking, field).map(|it| it.0)
        };
        assert_eq!(unpacked(Field::Present, 0), Some(false));
        assert_eq!(unpacked(Field::Present, 1), Some(true));
        assert_eq!(unpacked(Field::Agreed, 0), None);
        assert_eq!(unpacked(Field::Agreed, 1), Some(true));
        assert_eq!(unpacked(Field::Present, 2), None);
    }
}
