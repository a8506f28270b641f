use yew::Html;

/// A page, as the application shows it.
#[derive(Debug)]
pub struct Page {
    /// What the window's title says before the name of the product.
    pub title: &'static str,
    /// What stands on it. The focus goes to the first `h1`, wherever it stands.
    pub contents: Html,
}
