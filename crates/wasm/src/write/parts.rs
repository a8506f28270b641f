//! The parts of arrays and objects.

use std::fmt::{self, Display};

use serde::Serialize;
use serde::ser::{Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};

use super::tokens::{Op, Out};
use super::{Role, Writer, Written};

/// An array or an object that has been begun.
pub(super) struct Parts<'out, 'words>(&'out mut Out<'words>);

impl<'out, 'words> Parts<'out, 'words> {
    pub(super) fn of(out: &'out mut Out<'words>, op: Op) -> Self {
        out.push(op, 0);
        Self(out)
    }

    fn part<T: Serialize + ?Sized>(&mut self, part: &T) -> Written {
        part.serialize(Writer::new(self.0))
    }

    /// Begins a field: what its value is written as. Not copied to every field there is,
    /// for the module's size.
    #[inline(never)]
    fn field(&mut self, key: &'static str) -> Result<Role, NoSuchShape> {
        self.0.key = self.0.word(key)? + 1;
        Ok(match key {
            "kind" => Role::Tag,
            _ => Role::Value,
        })
    }

    fn close(self) -> Written {
        Writer::new(self.0).op(Op::End)
    }
}

impl SerializeSeq for Parts<'_, '_> {
    type Ok = ();
    type Error = NoSuchShape;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Written {
        self.part(element)
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// Arrays of a fixed length.
impl SerializeTuple for Parts<'_, '_> {
    type Ok = ();
    type Error = NoSuchShape;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, element: &T) -> Written {
        self.part(element)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeMap for Parts<'_, '_> {
    type Ok = ();
    type Error = NoSuchShape;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        let (out, role) = (&mut *self.0, Role::Key);
        key.serialize(Writer { out, role })
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.part(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = NoSuchShape;

    fn serialize_field<T>(&mut self, key: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        let role = self.field(key)?;
        let out = &mut *self.0;
        value.serialize(Writer { out, role })
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// Floating-point numbers, bytes and tuples: no type of the boundary has them.
#[derive(Debug)]
pub(super) struct NoSuchShape;

impl Display for NoSuchShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such shape")
    }
}

impl std::error::Error for NoSuchShape {}

impl Error for NoSuchShape {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
