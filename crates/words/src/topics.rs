//! Questions of reading, and the sentence that answers each.

use rules::Topic;

use crate::text::{Locale, topic as t};

type Sentence = fn(Locale) -> &'static str;

/// The question, and its answer.
#[must_use]
pub fn topic(locale: Locale, topic: Topic) -> (&'static str, &'static str) {
    let (question, answer): (Sentence, Sentence) = match topic {
        Topic::Record => (t::record, t::record_answer),
        Topic::UpperAge => (t::upper_age, t::upper_age_answer),
        Topic::Birthday => (t::birthday, t::birthday_answer),
        Topic::LeapDay => (t::leap_day, t::leap_day_answer),
        Topic::ReferenceDate => (t::reference_date, t::reference_date_answer),
        Topic::FirstEngagement => (t::first_engagement, t::first_engagement_answer),
        Topic::College => (t::college, t::college_answer),
        Topic::FullTime => (t::full_time, t::full_time_answer),
        Topic::CertificateDate => (t::certificate_date, t::certificate_date_answer),
        Topic::Veterans => (t::veterans, t::veterans_answer),
        Topic::SeniorHigh => (t::senior_high, t::senior_high_answer),
        Topic::Nationality => (t::nationality, t::nationality_answer),
        Topic::Dismissal => (t::dismissal, t::dismissal_answer),
        Topic::Credit => (t::credit, t::credit_answer),
    };
    (question(locale), answer(locale))
}
