use yew::Html;

/// A page, as the application shows it.
#[derive(Debug)]
pub struct Page {
    /// The title of the window, before the name of the product.
    pub title: &'static str,
    /// The contents. The focus goes to the first `h1` in them.
    pub contents: Html,
}
