//! What is written out: lines, names, numbers of cards and telephones.

use fields::{Mobile, PersonName, Phone, ResidentId};

use super::{Paragraph, Typed, Value, text};
use crate::draft::Raw;
use crate::field::{Field, Kind};
use crate::pack::{Packing, Unpacking};
use crate::problem::ProblemKind;

fn line_limit(field: Field) -> usize {
    match field.kind() {
        Kind::Line(limit) | Kind::Paragraph(limit) => usize::from(limit),
        _ => 0,
    }
}

impl Value for String {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        fields::parse_line(text(raw), line_limit(typed.field)).map_err(ProblemKind::Line)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(self);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.text()
    }
}

impl Value for Paragraph {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        fields::parse_paragraph(text(raw), line_limit(typed.field))
            .map(Self)
            .map_err(ProblemKind::Line)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(&self.0)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.text(&self.0);
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        unpacking.text().map(Self)
    }
}

/// Texts that know their own normal form.
macro_rules! normal {
    ($($type:ident: $problem:ident,)+) => { $(
        impl Value for $type {
            fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
                Self::parse(text(raw)).map_err(ProblemKind::$problem)
            }

            fn write(&self, _: Field) -> Raw {
                Raw::text(self.as_str())
            }

            fn pack(&self, packing: &mut Packing) {
                packing.text(self.as_str());
            }

            fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
                Self::parse(&unpacking.text()?).ok()
            }
        }
    )+ };
}
normal! { PersonName: Name, Phone: Phone, }

impl Value for ResidentId {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw), typed.reading.today).map_err(ProblemKind::ResidentId)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.number())
    }

    /// The 17 digits, then the check digit as one of eleven.
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

impl Value for Mobile {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        Self::parse(text(raw)).map_err(ProblemKind::Mobile)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.as_str())
    }

    fn pack(&self, packing: &mut Packing) {
        packing.number(decimal(self.as_str()));
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        Self::parse(&unpacking.number()?.to_string()).ok()
    }
}

/// Of at most 18 digits.
fn decimal(digits: &str) -> u64 {
    digits.parse().unwrap_or_default()
}
