//! The photo of the form, as it is printed.

use form::Photo;
use yew::prelude::*;

use ui::platform::photo;

#[derive(Properties, PartialEq)]
pub(super) struct PictureProps {
    pub(super) photo: Option<Photo>,
    /// The alternative text, and the words in its place without a photo.
    pub(super) name: &'static str,
}

/// The photo. Its address is valid as long as it is shown.
#[component]
pub(super) fn Picture(PictureProps { photo, name }: &PictureProps) -> Html {
    let address = use_memo(photo.clone(), |photo| photo.as_ref().map(photo::object_url));
    match &*address {
        Some(address) => html! { <img src={address.as_str().to_owned()} alt={*name} /> },
        None => (*name).into(),
    }
}
