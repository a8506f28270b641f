use notice::Notice;
use words::Locale;
use yew::prelude::*;

pub(crate) fn view(notice: &Notice, _today: chrono::NaiveDate, _locale: Locale) -> Html {
    html! { <h1 tabindex="-1">{ notice.about.title.clone() }</h1> }
}
