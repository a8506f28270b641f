//! What a notice asks of the form: one of its posts, the height where the post has one, a
//! photo of its size. Whether the applicant meets a post is a determination, and no
//! problem of the form.

use notice::Notice;

use super::{Checking, place, place_of};
use crate::field::{Field, Section};
use crate::posts::post_of;
use crate::problem::{ProblemKind, Severity};

impl Checking<'_> {
    pub(super) fn against_notice(&mut self, notice: &Notice) {
        let draft = self.draft;
        let post = post_of(draft, notice).map(|(_, post)| post);
        let typed = !draft.answers.text(Field::PostTitle).trim().is_empty();
        if typed && post.is_none() && !notice.posts.is_empty() {
            let here = place_of(None, Field::PostTitle);
            self.found(Severity::Error, here, ProblemKind::PostNotInNotice);
        }
        let measured = |post: &notice::Post| post.height_men.or(post.height_women).is_some();
        let told = draft
            .answers
            .get(Field::Height)
            .is_some_and(|raw| !raw.is_blank());
        if post.is_some_and(measured) && !told {
            let here = place_of(None, Field::Height);
            self.found(Severity::Error, here, ProblemKind::Missing);
        }
        if let Some(photo) = &draft.photo
            && notice.photo.width.or(notice.photo.height).is_some()
        {
            let spec = notice.photo();
            let (width, height) = (spec.width, spec.height);
            if (photo.width, photo.height) != (width, height) {
                let here = place(Section::Photo, None);
                self.found(
                    Severity::Error,
                    here,
                    ProblemKind::PhotoDiffers { width, height },
                );
            }
        }
    }
}
