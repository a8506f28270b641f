//! The days of a notice, in order.

use chrono::NaiveDate;
use notice::{Field, Notice};
use record::order::sort_by_key;
use words::Locale;
use words::notice as names;
use words::text::bulletin as t;
use yew::prelude::*;

/// The days that a notice names, earliest first.
pub fn days(notice: &Notice) -> Vec<(NaiveDate, Field)> {
    let before = [
        (notice.about.announced, Field::Announced),
        (notice.registration.opens, Field::Opens),
        (notice.registration.closes, Field::Closes),
        (notice.age.reference, Field::Reference),
        (notice.conditions.certificate_by, Field::CertificateBy),
        (notice.conditions.graduates_by, Field::GraduatesBy),
    ];
    let ends = (notice.employment.training_to, Field::TrainingTo);
    let days = before.into_iter().chain(notice.steps()).chain([ends]);
    let known = days.filter_map(|(day, field)| Some((day?, field)));
    let mut days: Vec<(NaiveDate, Field)> = known.collect();
    // The sort is stable: entries of one day stay in the order of the recruitment.
    sort_by_key(&mut days, |(day, _)| *day);
    days
}

/// The days as a list, with the next day marked.
pub(super) fn dates(notice: &Notice, today: NaiveDate, locale: Locale) -> Html {
    let days = days(notice);
    if days.is_empty() {
        return Html::default();
    }
    let next = days.iter().position(|(day, _)| *day >= today);
    let rows = days.iter().enumerate().map(|(at, &(day, field))| {
        let is_next = next == Some(at);
        let class = match (day < today, is_next) {
            (true, _) => Some("past"),
            (false, true) => Some("next"),
            (false, false) => None,
        };
        let left = is_next.then(|| match (day - today).num_days() {
            0 => t::today(locale).to_owned(),
            // Counted as above the dates: one can still register on that day, and today.
            days if field == Field::Closes => t::days_to_register(locale, &(days + 1).to_string()),
            days => t::days_left(locale, &days.to_string()),
        });
        let label = match field {
            Field::Reference => t::reference(locale),
            _ => names::field(locale, field),
        };
        html! {
            <li {class} key={field.key()}>
                <time datetime={words::date_iso(day)}>{ words::date(locale, day) }</time>
                <span>{ label }</span>
                if let Some(left) = left {
                    <b class="unprinted">{ left }</b>
                }
            </li>
        }
    });
    html! {
        <section>
            <h2>{ t::dates(locale) }</h2>
            <ol class="days">{ for rows }</ol>
        </section>
    }
}
