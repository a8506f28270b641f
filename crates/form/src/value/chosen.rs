//! What is chosen: out of a standard's list, out of the divisions, out of a few.

use fields::codes::Code;
use fields::{Sex, division};
use rules::Service;

use super::{Division, Prefecture, Typed, Value, text};
use crate::choice::{Choice, Completion, Level, Occupation, Study};
use crate::draft::Raw;
use crate::field::{ELSEWHERE, Field, Kind};
use crate::pack::{Packing, Unpacking};
use crate::problem::ProblemKind;

impl Value for Code {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        match typed.field.kind() {
            Kind::Menu(list) | Kind::Search(list) => {
                list.find(text(raw)).map_err(ProblemKind::Code)
            }
            _ => Err(ProblemKind::Missing),
        }
    }

    /// A menu holds the code, a field with suggestions what one would type.
    fn write(&self, field: Field) -> Raw {
        Raw::text(match field.kind() {
            Kind::Search(_) => self.name,
            _ => self.code,
        })
    }

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

impl Value for Prefecture {
    fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
        match text(raw) {
            ELSEWHERE => Ok(Self::Elsewhere),
            typed => division::find_prefecture(typed)
                .map(|found| Self::Here(Division(found)))
                .map_err(ProblemKind::Code),
        }
    }

    fn write(&self, _: Field) -> Raw {
        match self {
            Self::Here(division) => Raw::text(division.0.code),
            Self::Elsewhere => Raw::text(ELSEWHERE),
        }
    }

    fn pack(&self, packing: &mut Packing) {
        match self {
            Self::Here(division) => division.pack(packing),
            Self::Elsewhere => packing.number(0),
        }
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        match unpacking.number()? {
            0 => Some(Self::Elsewhere),
            code => by_number(code).map(|found| Self::Here(Division(found))),
        }
    }
}

impl Value for Division {
    fn read(raw: &Raw, typed: &Typed<'_>) -> Result<Self, ProblemKind> {
        let league = typed.reading.answers.text(Field::HouseholdPrefecture);
        let league = division::find_prefecture(league).map_err(ProblemKind::Code)?;
        division::find_county(league.code, text(raw))
            .map(Self)
            .map_err(ProblemKind::Code)
    }

    fn write(&self, _: Field) -> Raw {
        Raw::text(self.0.name)
    }

    fn pack(&self, packing: &mut Packing) {
        packing.number(self.0.code.parse().unwrap_or_default());
    }

    fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
        by_number(unpacking.number()?).map(Self)
    }
}

/// The division with this code.
fn by_number(code: u64) -> Option<fields::Division> {
    division::division(&code.to_string())
}

/// The lists of `choice.rs`: a key as typed, a place in the list as packed.
macro_rules! chosen {
    ($($type:ty,)+) => { $(
        impl Value for $type {
            fn read(raw: &Raw, _: &Typed<'_>) -> Result<Self, ProblemKind> {
                Self::of_key(text(raw)).ok_or(ProblemKind::Missing)
            }

            fn write(&self, _: Field) -> Raw {
                Raw::text(self.key())
            }

            fn pack(&self, packing: &mut Packing) {
                let at = Self::ALL.iter().position(|(one, _)| one == self);
                packing.byte(at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default());
            }

            fn unpack(unpacking: &mut Unpacking<'_>, _: Field) -> Option<Self> {
                let at = usize::from(unpacking.byte()?);
                Self::ALL.get(at).map(|(value, _)| *value)
            }
        }
    )+ };
}
chosen! { Sex, Level, Completion, Study, Occupation, Service, }
