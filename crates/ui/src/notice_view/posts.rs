//! The posts of a notice as a table. A narrow screen shows it as cards.

use notice::{Condition, Field, Notice, Post};
use words::Locale;
use words::notice as names;
use words::text::{
    bulletin as t, notice_field as f, notice_least_education, notice_relaxation, post as p,
};
use yew::prelude::*;

/// The number of posts and of people, in words.
pub fn sum(notice: &Notice, locale: Locale) -> String {
    let count = notice.posts.len().to_string();
    let people = notice.posts.iter().map(|post| post.headcount);
    let people: Option<u32> = people.map(|count| count.map(u32::from)).sum();
    match people {
        Some(people) => t::posts_for(locale, &count, &people.to_string()),
        None => t::posts_number(locale, &count),
    }
}

/// The posts, with their number and that of people.
pub(super) fn posts(notice: &Notice, locale: Locale) -> Html {
    if notice.posts.is_empty() {
        return Html::default();
    }
    let sum = sum(notice, locale);
    let heads = [
        f::post_title(locale),
        t::code(locale),
        t::headcount(locale),
        t::post_conditions(locale),
        t::duties(locale),
    ];
    let rows = notice.posts.iter().enumerate().map(|(at, post)| {
        let texts = [
            post.title
                .clone()
                .unwrap_or_else(|| names::post_name(locale, post, at)),
            post.code.clone().unwrap_or_default(),
            names::headcount(locale, post),
        ];
        let conditions = conditions(notice, post, locale);
        let duties = post.duties.as_ref().map(|duties| duties.0.clone());
        let cells = texts.into_iter().map(Html::from).chain([
            html! { <ul>{ for conditions.iter().map(|line| html! { <li>{ line }</li> }) }</ul> },
            html! { <span class="lines">{ duties.unwrap_or_default() }</span> },
        ]);
        let cells = heads
            .iter()
            .zip(cells)
            .enumerate()
            .map(|(column, (head, cell))| {
                // On cards the heads of the columns are hidden: each cell has its own.
                let head = html! { <span class="head" aria-hidden="true">{ *head }</span> };
                match column {
                    0 => html! { <th scope="row" role="rowheader">{ cell }</th> },
                    _ => html! { <td role="cell">{ head }<div>{ cell }</div></td> },
                }
            });
        html! { <tr key={at} role="row">{ for cells }</tr> }
    });
    // Without the roles, some browsers do not treat a table laid out as cards as a table.
    html! {
        <section>
            <h2>{ names::section(locale, notice::Section::Posts) }</h2>
            <p>{ sum }</p>
            <table class="posts" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ *head }</th> }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
        </section>
    }
}

/// The conditions of a post, one line each. Education comes first, as the notice says it, even if
/// that is less than the Measures require.
pub fn conditions(notice: &Notice, post: &Post, locale: Locale) -> Vec<String> {
    let text = |condition| names::condition_text(locale, condition, notice, post);
    let education = text(Condition::Education).or_else(|| {
        let least = notice_least_education::of(locale, post.education?);
        Some(least.to_owned())
    });
    let mut all = vec![education.unwrap_or_else(|| t::education(locale).to_owned())];
    if post.relaxation == Some(notice::choice::Relaxation::Others) {
        let others = notice_relaxation::others(locale);
        all.push(t::stated(
            locale,
            names::field(locale, Field::Relaxation),
            others,
        ));
    }
    for condition in Condition::ALL {
        let line = match condition {
            // These hold for the whole notice and are shown above.
            Condition::Births if post.born_from.or(post.born_to).is_some() => text(condition),
            Condition::Births | Condition::Nationality | Condition::Education => None,
            condition if Condition::BARS.contains(&condition) => None,
            Condition::Majors | Condition::Other => text(condition)
                .map(|text| t::stated(locale, names::condition(locale, condition), &text)),
            _ => text(condition),
        };
        all.extend(line);
    }
    if let Some(preferences) = &post.preferences {
        let first: Vec<&str> = preferences.lines().collect();
        let label = names::field(locale, Field::Preferences);
        all.push(t::stated(locale, label, &first.join(t::before(locale))));
    }
    if all.len() == 1 && post.education.is_none() {
        all.push(p::measures_alone(locale).to_owned());
    }
    all
}
