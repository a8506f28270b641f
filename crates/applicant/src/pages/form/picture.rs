//! The photo of the form, as it is printed.

use form::Photo;
use yew::prelude::*;

use ui::platform::photo;

#[derive(Properties, PartialEq)]
pub(super) struct PictureProps {
    pub(super) photo: Option<Photo>,
    /// What it is, and what stands in its place.
    pub(super) name: &'static str,
}

/// The photo, whose address lives as long as it is shown.
#[component]
pub(super) fn Picture(PictureProps { photo, name }: &PictureProps) -> Html {
    let address = use_memo(photo.clone(), |photo| photo.as_ref().map(photo::object_url));
    match &*address {
        Some(address) => html! { <img src={address.as_str().to_owned()} alt={*name} /> },
        None => (*name).into(),
    }
}
