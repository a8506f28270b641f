//! A drawing of the age window: the days on which the age item is met, those on which the
//! readings differ, and the day that counts.

use chrono::{Days, NaiveDate};
use rules::{Determination, Facts, Occurrence};
use ui::platform::clock;
use words::Locale;
use words::text::result as t;
use yew::prelude::*;

/// The drawing's width, in its own units.
const WIDTH: f64 = 320.0;
/// Days shown before the first day and after the last.
const MARGIN: i64 = 500;

/// A stretch of days with the same answer.
struct Stretch {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    class: &'static str,
    label: &'static str,
}

/// The window of this person; empty until the birth date is known.
pub(super) fn window(facts: &Facts, determination: &Determination, locale: Locale) -> Html {
    drawn(facts, determination, locale).unwrap_or_default()
}

fn drawn(facts: &Facts, determination: &Determination, locale: Locale) -> Option<Html> {
    let on = facts.hire_date?;
    let (last_for_all, _) = determination.age_window.as_ref()?.last_days()?;
    if facts.earlier_engagement.is_none() && on > last_for_all {
        return None;
    }
    let stretches = stretches(facts, determination, locale)?;
    let start = stretches.first()?.until? - Days::new(MARGIN.unsigned_abs());
    let end = stretches.last()?.from? + Days::new(MARGIN.unsigned_abs());
    let days = |from: NaiveDate, to: NaiveDate| {
        let days = i32::try_from((to - from).num_days()).unwrap_or_default();
        f64::from(days)
    };
    let whole = days(start, end).max(1.0);
    let at = |day: NaiveDate| (days(start, day) / whole).clamp(0.0, 1.0) * WIDTH;
    let bars = stretches.iter().map(|stretch| {
        let from = stretch.from.map_or(0.0, at);
        let until = stretch.until.map_or(WIDTH, |day| at(day + Days::new(1)));
        html! {
            <rect
                class={["bar-", stretch.class].concat()}
                x={number(from)}
                y="15"
                width={number((until - from).max(1.0))}
                height="20"
            />
        }
    });
    let here = stretches.iter().find(|stretch| {
        stretch.from.is_none_or(|from| from <= on) && stretch.until.is_none_or(|until| on <= until)
    })?;
    let mark = number(at(on).clamp(1.5, WIDTH - 1.5));
    let label = t::window_label(locale, &words::date(locale, on), here.label);
    let day = match on == clock::today() {
        true => t::window_today(locale),
        false => t::window_day(locale),
    };
    let born = facts.birth_date?;
    let edges: Vec<NaiveDate> = stretches
        .iter()
        .filter_map(|stretch| stretch.from)
        .collect();
    let ages = edges.iter().enumerate().map(|(place, &edge)| {
        let before = place.checked_sub(1).and_then(|before| edges.get(before));
        let after = edges.get(place + 1);
        let years = edge.years_since(born).unwrap_or_default();
        let x = at(edge);
        let side = anchor(x, before.map(|&day| at(day)), after.map(|&day| at(day)));
        html! {
            <text x={number(x)} y="49" text-anchor={side}>
                { t::window_age(locale, &years.to_string()) }
            </text>
        }
    });
    let legend = stretches.iter().map(|stretch| {
        let from = match (stretch.from, stretch.until) {
            (Some(from), _) => t::window_from(locale, &words::date_iso(from)),
            (None, Some(until)) => t::window_before(locale, &words::date_iso(until + Days::new(1))),
            (None, None) => String::new(),
        };
        html! {
            <div class={stretch.class}>
                <dt>{ from }</dt>
                <dd>
                    { stretch.label }
                    if std::ptr::eq(stretch, here) {
                        <b class="here">{ t::window_here(locale, &words::date(locale, on)) }</b>
                    }
                </dd>
            </div>
        }
    });
    Some(html! {
        <section class="card">
            <h2>{ t::window(locale) }</h2>
            <svg
                class="window"
                viewBox="0 0 320 52"
                role="img"
                aria-label={label}
            >
                { for bars }
                { for ages }
                <path class="now" d={["M", &mark, " 12v28"].concat()} />
                <text x={mark} y="9" text-anchor={anchor(at(on), None, None)}>{ day }</text>
            </svg>
            <dl class="legend">{ for legend }</dl>
        </section>
    })
}

/// The stretches in order: too young, in question, met, in question, too old. Empty stretches are
/// left out. Someone whose first engagement was in time has no last day.
fn stretches(facts: &Facts, determination: &Determination, locale: Locale) -> Option<Vec<Stretch>> {
    let window = determination.age_window.as_ref()?;
    let (first, first_for_all) = window.first_days()?;
    let (last_for_all, last) = window.last_days()?;
    let day_before = |day: NaiveDate| day.pred_opt();
    let day_after = |day: NaiveDate| day.succ_opt();
    let mut found = vec![Stretch {
        from: None,
        until: day_before(first),
        class: "over",
        label: t::window_under(locale),
    }];
    if first < first_for_all {
        found.push(Stretch {
            from: Some(first),
            until: day_before(first_for_all),
            class: "depends",
            label: t::window_edge_young(locale),
        });
    }
    // If the first engagement was before the last day, it settles the age item, whenever the
    // person is hired. While it is not answered, only the days for which it makes no difference
    // are drawn.
    let settled = match facts.earlier_engagement {
        Some(Occurrence::On(day)) if day <= last_for_all => {
            Some(("met", t::window_engaged_before(locale)))
        }
        Some(Occurrence::On(day)) if day <= last => {
            Some(("depends", t::window_engaged_between(locale)))
        }
        _ => None,
    };
    if let Some((class, label)) = settled {
        found.push(Stretch {
            from: Some(first_for_all),
            until: None,
            class,
            label,
        });
        return Some(found);
    }
    found.push(Stretch {
        from: Some(first_for_all),
        until: Some(last_for_all),
        class: "met",
        label: t::window_met(locale),
    });
    if last_for_all < last {
        found.push(Stretch {
            from: day_after(last_for_all),
            until: Some(last),
            class: "depends",
            label: t::window_edge_old(locale),
        });
    }
    found.push(Stretch {
        from: day_after(last),
        until: None,
        class: "over",
        label: t::window_over(locale),
    });
    Some(found)
}

/// The side of its point on which a label stands, so that it neither leaves the drawing nor
/// covers the next label.
fn anchor(x: f64, before: Option<f64>, after: Option<f64>) -> &'static str {
    const ROOM: f64 = 30.0;
    if x < ROOM || before.is_some_and(|before| x - before < ROOM) {
        "start"
    } else if x > WIDTH - ROOM || after.is_some_and(|after| after - x < ROOM) {
        "end"
    } else {
        "middle"
    }
}

/// A length in the drawing, to a tenth.
#[expect(
    clippy::cast_possible_truncation,
    reason = "at most ten times the width"
)]
fn number(length: f64) -> String {
    let tenths = (length * 10.0).round() as i32;
    [
        &(tenths / 10).to_string(),
        ".",
        &(tenths % 10).abs().to_string(),
    ]
    .concat()
}
