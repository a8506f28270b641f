//! The law reader: the twenty-nine articles, each with what it means here.

use rules::law::{ARTICLES, CHAPTERS, TITLE};
use rules::{Article, Citation, Topic, Treatment};
use words::text::law_page as t;
use words::{Locale, names};
use yew::prelude::*;

use crate::route::{Route, article_id};
use ui::Page;
use ui::parts::{CHINESE, gloss, link};

/// The Measures, verbatim.
pub(crate) fn law(locale: Locale) -> Page {
    let chapters = (1u8..).zip(CHAPTERS);
    let contents = html! {
        <>
            <div>
                <h1 tabindex="-1" lang={CHINESE}>{ TITLE }</h1>
                { gloss(names::title_gloss(locale), locale) }
                <p class="lead">{ t::lead(locale) }</p>
                <p class="hint">{ t::published(locale) }</p>
            </div>
            <nav class="contents" aria-label={t::contents(locale)}>
                <ol>
                    { for ARTICLES.iter().map(|article| html! {
                        <li key={article.number}>
                            { link(
                                &Route::Law(Some(article.number)),
                                "",
                                names::citation(locale, Citation::article(article.number)).into(),
                            ) }
                        </li>
                    }) }
                </ol>
            </nav>
            { for chapters.map(|(number, _)| chapter(number, locale)) }
        </>
    };
    Page {
        title: t::title(locale),
        contents,
    }
}

fn chapter(number: u8, locale: Locale) -> Html {
    let articles = ARTICLES.iter().filter(|article| article.chapter == number);
    html! {
        <section class="chapter" key={number}>
            <h2>{ names::chapter(locale, number) }</h2>
            { for articles.map(|article| show_article(article, locale)) }
        </section>
    }
}

fn show_article(article: &Article, locale: Locale) -> Html {
    let whole = Citation::article(article.number);
    let items = (1u8..).zip(article.items).map(|(number, words)| {
        let place = Citation::item(article.number, number);
        html! {
            <li key={number}>
                <span class="numeral" lang={CHINESE}>{ names::numeral_in_brackets(Locale::default(), number) }</span>
                <div>
                    <span lang={CHINESE}>{ *words }</span>
                    // The gloss of the article's text above says that it is unofficial.
                    if let Some(gloss) = words::gloss(locale, place) {
                        <p class="gloss">{ gloss }</p>
                    }
                    { note(place, locale) }
                    { topics(place, locale) }
                </div>
            </li>
        }
    });
    html! {
        <article class="article" id={article_id(article.number)} key={article.number}>
            <h3 tabindex="-1">{ names::citation(locale, whole) }</h3>
            <div class="text">
                <p lang={CHINESE}>{ article.lead }</p>
                { gloss(words::gloss(locale, whole).unwrap_or_default(), locale) }
                if !article.items.is_empty() {
                    <ol>{ for items }</ol>
                }
            </div>
            { note(whole, locale) }
            { topics(whole, locale) }
        </article>
    }
}

/// How the program applies a clause, and what it means for the reader.
fn note(place: Citation, locale: Locale) -> Html {
    let Some(sentence) = words::note(locale, place) else {
        return Html::default();
    };
    let treatment = rules::law::treatment(place);
    let class = match treatment {
        Treatment::Decided => "decided",
        Treatment::Shown => "shown",
        Treatment::Outside => "outside",
    };
    html! {
        <p class={classes!("note", class)}>
            <b>{ names::treatment(locale, treatment) }</b>{ sentence }
        </p>
    }
}

/// What a clause leaves open to reading, and who settles it.
fn topics(place: Citation, locale: Locale) -> Html {
    let topics = Topic::ALL
        .into_iter()
        .filter(|topic| topic.citation() == place);
    let rows: Vec<Html> = topics
        .map(|topic| {
            let (question, answer) = words::topic(locale, topic);
            html! { <div key={question}><dt>{ question }</dt><dd>{ answer }</dd></div> }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <details class="topics">
            <summary>{ words::text::topics::heading(locale) }</summary>
            <dl>{ rows }</dl>
        </details>
    }
}
