//! The form as typed.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

use rules::Facts;

use crate::field::Field;

/// The whole form, as typed: the draft of its fields, and what is no field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    pub(crate) fields: record::Draft<Field>,
    /// The answers of the self-check, which are the form's declarations.
    pub facts: Facts,
    /// The photo, cut to size.
    pub photo: Option<Photo>,
}

/// A photo in the shape the notice asks for: a JPEG file, made by [`Photo::of_jpeg`].
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
    /// Whether nothing was filled in anywhere.
    pub fn is_blank(&self) -> bool {
        self.fields.is_blank() && self.photo.is_none()
    }
}

/// Fields are read and typed as in any draft.
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
