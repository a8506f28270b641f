//! The serializer: values, and the parts of arrays and objects. Both are in one file because a
//! part is again a value.

use std::fmt::Display;

use serde::Serialize;
use serde::ser::{
    Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, Serializer,
};

use super::tokens::{NoSuchShape, Op, Out, SMALL};

/// How a string or the name of a variant is written.
#[derive(Clone, Copy)]
enum Role {
    Value,
    /// The tag of an enum: a string of a small set.
    Tag,
    /// The key of the next value.
    Key,
}

pub(super) struct Writer<'out, 'words> {
    out: &'out mut Out<'words>,
    role: Role,
}

pub(super) type Written = Result<(), NoSuchShape>;

impl<'out, 'words> Writer<'out, 'words> {
    pub(super) fn new(out: &'out mut Out<'words>) -> Self {
        let role = Role::Value;
        Self { out, role }
    }

    fn op(self, op: Op) -> Written {
        self.out.push(op, 0);
        Ok(())
    }

    fn number(self, number: i32) -> Written {
        match number.cast_unsigned() {
            small if small < SMALL => self.out.push(Op::Small, small),
            number => {
                self.out.push(Op::Number, 0);
                self.out.stream.push(number);
            }
        }
        Ok(())
    }

    fn word(self, number: u32) -> Written {
        match self.role {
            Role::Key => self.out.key = number + 1,
            Role::Value | Role::Tag => self.out.push(Op::Word, number),
        }
        Ok(())
    }
}

impl<'out, 'words> Serializer for Writer<'out, 'words> {
    type Ok = ();
    type Error = NoSuchShape;
    type SerializeSeq = Parts<'out, 'words>;
    type SerializeTuple = Parts<'out, 'words>;
    type SerializeTupleStruct = Impossible<(), NoSuchShape>;
    type SerializeTupleVariant = Impossible<(), NoSuchShape>;
    type SerializeMap = Parts<'out, 'words>;
    type SerializeStruct = Parts<'out, 'words>;
    type SerializeStructVariant = Impossible<(), NoSuchShape>;

    fn serialize_bool(self, value: bool) -> Written {
        self.op(if value { Op::True } else { Op::False })
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.number(value.into())
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.number(value.into())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.number(value)
    }

    fn serialize_i64(self, value: i64) -> Written {
        self.number(value.try_into().or(Err(NoSuchShape))?)
    }

    fn serialize_u8(self, value: u8) -> Written {
        self.number(value.into())
    }

    fn serialize_u16(self, value: u16) -> Written {
        self.number(value.into())
    }

    fn serialize_u32(self, value: u32) -> Written {
        self.number(value.try_into().or(Err(NoSuchShape))?)
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.number(value.try_into().or(Err(NoSuchShape))?)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(NoSuchShape)
    }

    fn serialize_f64(self, _: f64) -> Written {
        Err(NoSuchShape)
    }

    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Written {
        if let Role::Value = self.role {
            self.out.text(value);
            return Ok(());
        }
        let number = self.out.tag(value);
        self.word(number)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(NoSuchShape)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Written {
        self.serialize_str(&value.to_string())
    }

    fn serialize_none(self) -> Written {
        self.op(Op::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        self.op(Op::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.op(Op::Null)
    }

    // Out of line: inlined into every variant it costs half a KB of brotli.
    #[inline(never)]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        let number = self.out.word(variant)?;
        self.word(number)
    }

    fn serialize_newtype_struct<T>(self, _: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written
    where
        T: Serialize + ?Sized,
    {
        let mut object = self.serialize_struct(name, 1)?;
        object.serialize_field(variant, value)?;
        SerializeStruct::end(object)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'out, 'words>, NoSuchShape> {
        Ok(Parts::of(self.out, Op::Array))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'out, 'words>, NoSuchShape> {
        Ok(Parts::of(self.out, Op::Array))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NoSuchShape> {
        Err(NoSuchShape)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NoSuchShape> {
        Err(NoSuchShape)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'out, 'words>, NoSuchShape> {
        Ok(Parts::of(self.out, Op::Object))
    }

    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Parts<'out, 'words>, NoSuchShape> {
        Ok(Parts::of(self.out, Op::Object))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NoSuchShape> {
        Err(NoSuchShape)
    }
}

/// An array or an object whose beginning was written.
pub(super) struct Parts<'out, 'words>(&'out mut Out<'words>);

impl<'out, 'words> Parts<'out, 'words> {
    fn of(out: &'out mut Out<'words>, op: Op) -> Self {
        out.push(op, 0);
        Self(out)
    }

    fn part<T: Serialize + ?Sized>(&mut self, part: &T) -> Written {
        part.serialize(Writer::new(self.0))
    }

    /// Begins a field and returns how its value is written. Out of line, for the size of the
    /// module.
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
