//! The notice as the public reads it, and the bureau that writes it. Its texts are shown as plain
//! text: markup in them has no effect.

mod births;
mod dates;
mod posts;

use chrono::NaiveDate;
use notice::{Background, Condition, Field, Kind, Notice, Post, Registration, Section};
use record::{Paragraph, Record};
use rules::{Citation, Readings};
use words::Locale;
use words::notice as names;
use words::text::{bulletin as t, notice_background, pledge};
use yew::prelude::*;

use crate::parts::law_quote;

/// What the page needs to show a notice. The view has the page's `h1`.
pub struct NoticeView<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// Distinguishes this notice from another that is shown in its place.
    pub id: String,
    /// The day on which it is read.
    pub today: NaiveDate,
    /// The language of the page.
    pub locale: Locale,
}

/// Renders a notice. This function is the entry of a room.
pub fn show(view: &NoticeView) -> Html {
    view.show()
}

impl NoticeView<'_> {
    /// Renders it.
    pub fn show(&self) -> Html {
        let Self {
            notice,
            today,
            locale,
            ..
        } = *self;
        html! {
            <article class="bulletin" key={&*self.id}>
                { self.head() }
                { dates::dates(notice, today, locale) }
                { self.ways() }
                { self.conditions() }
                { self.bars() }
                { posts::posts(notice, locale) }
                { self.papers() }
                { self.photo() }
                { self.rows(&notice.tests) }
                { self.rows(&notice.employment) }
                { self.rows(&notice.hand_in) }
                { self.texts() }
                { self.pledge() }
            </article>
        }
    }

    fn head(&self) -> Html {
        let (locale, about) = (self.locale, &self.notice.about);
        let title = about.title.as_deref().unwrap_or(t::untitled(locale));
        let place = about.jurisdiction.as_ref();
        let by = [
            about.bureau.clone(),
            place.map(|place| t::jurisdiction(locale, place.name())),
            about.announced.map(|day| words::date(locale, day)),
        ];
        let registration = self.notice.registration(self.today);
        let class = match registration {
            Registration::Open { .. } => "met",
            Registration::NotYet { .. } => "depends",
            Registration::Over { .. } | Registration::Unknown => "unknown",
        };
        html! {
            <header>
                <h1 tabindex="-1">{ title }</h1>
                <p class="by">
                    { for by.into_iter().flatten().map(|part| html! { <span>{ part }</span> }) }
                </p>
                if let Some(approval) = self.approval() {
                    <p class="by">{ approval }</p>
                }
                // Not printed: nobody knows on which day paper is read.
                <p class={classes!("state", "unprinted", class)}>
                    { names::registration(locale, registration) }
                </p>
            </header>
        }
    }

    /// Who approved it, by which document, and when.
    fn approval(&self) -> Option<String> {
        let (locale, approval) = (self.locale, &self.notice.approval);
        let day = approval.approved.map(|day| words::date(locale, day));
        let more: Vec<String> = [approval.document.clone(), day]
            .into_iter()
            .flatten()
            .collect();
        let authority = approval.authority.as_deref();
        if authority.is_none() && more.is_empty() {
            return None;
        }
        let authority = authority.unwrap_or(t::authority_unknown(locale));
        Some(match more.is_empty() {
            true => t::approved(locale, authority),
            false => t::approved_by(locale, authority, &more.join(t::comma(locale))),
        })
    }

    /// The conditions of the Measures, and how this notice reads them.
    fn conditions(&self) -> Html {
        let (locale, notice) = (self.locale, self.notice);
        let quote = |item: u8| {
            let place = Citation::item(16, item);
            let cite = words::names::citation(locale, place);
            law_quote(place.text().unwrap_or_default(), &cite, Html::default())
        };
        let readings = notice.readings();
        let none = Readings::default();
        let education = [
            Readings {
                certificate_by: readings.certificate_by,
                ..none
            },
            Readings {
                technical_classes: readings.technical_classes,
                ..none
            },
            Readings {
                secondary_vocational: readings.secondary_vocational,
                ..none
            },
            Readings {
                full_time: readings.full_time,
                ..none
            },
            Readings {
                fire_rescue: readings.fire_rescue,
                ..none
            },
        ];
        let nationality =
            names::condition_text(locale, Condition::Nationality, notice, &Post::default());
        let education = education.iter().filter(|reading| **reading != none);
        let education = education.map(|reading| words::reading(locale, reading));
        let graduates = notice.conditions.graduates_by;
        let graduates = graduates.map(|day| t::graduates_by(locale, &words::date(locale, day)));
        let read: Vec<String> = education.chain(graduates).chain(nationality).collect();
        html! {
            <section>
                <h2>{ t::conditions(locale) }</h2>
                { quote(2) }
                { births::births(notice, locale) }
                { quote(3) }
                if !read.is_empty() {
                    <ul>{ for read.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                }
                <p class="hint">{ t::conditions_more(locale) }</p>
            </section>
        }
    }

    fn papers(&self) -> Html {
        let list = self.notice.papers.list.as_ref();
        let lines = list.into_iter().flat_map(Paragraph::lines);
        listed(names::section(self.locale, Section::Papers), lines)
    }

    fn ways(&self) -> Html {
        let ways = self.notice.registration.ways.as_ref();
        let lines = ways.into_iter().flat_map(Paragraph::lines);
        listed(names::field(self.locale, Field::Ways), lines)
    }

    /// Whom the bureau does not take beyond Article 17.
    fn bars(&self) -> Html {
        let (locale, post) = (self.locale, Post::default());
        let bars = Condition::BARS.into_iter();
        let bars = bars.filter_map(|bar| names::condition_text(locale, bar, self.notice, &post));
        let bars: Vec<String> = bars.collect();
        listed(
            names::section(locale, Section::Bars),
            bars.iter().map(String::as_str),
        )
    }

    /// What the bureau says in its own words.
    fn texts(&self) -> Html {
        let parts = self.notice.texts.iter().enumerate().map(|(at, part)| {
            let title = part.title.as_deref();
            let title = title.unwrap_or(names::section(self.locale, Section::Texts));
            let text = part.text.as_ref().map_or("", |text| &text.0);
            html! {
                <section key={at}>
                    <h2>{ title }</h2>
                    <p class="lines">{ text }</p>
                </section>
            }
        });
        html! { <>{ for parts }</> }
    }

    fn photo(&self) -> Html {
        let (locale, spec) = (self.locale, self.notice.photo());
        let [width, height, min, max] =
            [spec.width, spec.height, spec.min_kb, spec.max_kb].map(|number| number.to_string());
        let background = (spec.background != Background::Any)
            .then(|| notice_background::of(locale, spec.background));
        html! {
            <section>
                <h2>{ names::section(locale, Section::Photo) }</h2>
                <p>
                    { t::photo(locale, &width, &height, &min, &max) }
                    if let Some(background) = background {
                        { t::background(locale, background) }
                    }
                </p>
            </section>
        }
    }

    /// A section of single answers: the name of each field, and its answer.
    fn rows<R: Record<Field = Field>>(&self, record: &R) -> Html {
        let locale = self.locale;
        let mut rows = Vec::new();
        record.each(&mut |field, plain| {
            let answer = names::answer(locale, field, plain);
            let answer = match field.kind() {
                Kind::Phone => html! { <a href={["tel:", &digits(&answer)].concat()}>{ answer }</a> },
                Kind::Email => html! { <a href={["mailto:", &answer].concat()}>{ answer }</a> },
                _ => answer.into(),
            };
            rows.push(html! { <div key={field.key()}><dt>{ names::field(locale, field) }</dt><dd class="lines">{ answer }</dd></div> });
        });
        if rows.is_empty() {
            return Html::default();
        }
        html! {
            <section>
                <h2>{ names::section(locale, R::SECTION) }</h2>
                <dl class="summary">{ for rows }</dl>
            </section>
        }
    }

    fn pledge(&self) -> Html {
        let text = self.notice.pledge.text.as_ref();
        let text = text.map_or(pledge::plain(self.locale), |text| &text.0);
        html! {
            <section>
                <h2>{ names::section(self.locale, Section::Pledge) }</h2>
                <blockquote class="pledge lines">{ text }</blockquote>
            </section>
        }
    }
}

/// A heading and a list; nothing if the list is empty.
fn listed<'a>(heading: &str, lines: impl Iterator<Item = &'a str>) -> Html {
    let lines: Vec<Html> = lines.map(|line| html! { <li>{ line }</li> }).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ heading }</h2>
            <ul>{ for lines }</ul>
        </section>
    }
}

/// A telephone number as a link dials it.
fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}
