//! The form as typed.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use rules::Facts;

use crate::field::Field;

/// The whole form as typed: its fields, the facts and the photo.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    pub(crate) fields: record::Draft<Field>,
    /// The answers of the self-check: the declarations of the form.
    pub facts: Facts,
    /// The photo, already cut to size.
    pub photo: Option<Photo>,
}

/// A photo with the size that the notice requires: a JPEG file, made by [`Photo::of_jpeg`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub jpeg: Rc<[u8]>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

impl Draft {
    /// Whether no field is filled in and there is no photo.
    pub fn is_blank(&self) -> bool {
        self.fields.is_blank() && self.photo.is_none()
    }
}

/// A form's draft can be used like any draft.
impl Deref for Draft {
    type Target = record::Draft<Field>;

    fn deref(&self) -> &Self::Target {
        &self.fields
    }
}

impl DerefMut for Draft {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.fields
    }
}
