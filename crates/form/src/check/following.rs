//! What a notice requires of the form: one of its posts, the height if the post has one, the
//! cells that it wants, a photo of its size. Whether the applicant meets the post's conditions is a
//! determination, not a problem of the form.

use notice::Notice;
use record::Raw;

use super::checking::Checking;
use crate::cells::{REQUIRED, is_wanted};
use crate::field::{Field, Place, Section};
use crate::posts::post_of;
use crate::problem::ProblemKind;

impl Checking<'_> {
    pub(super) fn against_notice(&mut self, notice: &Notice) {
        let draft = self.draft;
        let post = post_of(draft, notice).map(|(_, post)| post);
        let typed = !draft.answers.text(Field::PostTitle).trim().is_empty();
        if typed && post.is_none() && !notice.posts.is_empty() {
            let here = Place::of(None, Field::PostTitle);
            self.error(here, ProblemKind::PostNotInNotice);
        }
        let measured = |post: &notice::Post| post.height_men.or(post.height_women).is_some();
        let has_height = draft
            .answers
            .get(Field::Height)
            .is_some_and(|raw| !raw.is_blank());
        if post.is_some_and(measured) && !has_height {
            let here = Place::of(None, Field::Height);
            self.error(here, ProblemKind::Missing);
        }
        for field in REQUIRED {
            let is_blank = draft.answers.get(field).is_none_or(Raw::is_blank);
            if is_blank && is_wanted(field, notice) {
                self.error(Place::of(None, field), ProblemKind::Missing);
            }
        }
        if let Some(photo) = &draft.photo
            && notice.photo.width.or(notice.photo.height).is_some()
        {
            let spec = notice.photo();
            let (width, height) = (spec.width, spec.height);
            if (photo.width, photo.height) != (width, height) {
                let here = Place::section(Section::Photo);
                self.error(here, ProblemKind::PhotoDiffers { width, height });
            }
        }
    }
}
