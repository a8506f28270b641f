//! Facts as a short text, for the address that carries a self-check from one screen to another.
//!
//! A part for each answered fact, in a fixed order, with `-` between them: a letter, and the
//! answer. A day has eight digits, an event that never happened is `0`, a closed list counts
//! its values from zero. The circumstances are one part, a character each: `1` yes, `0` no, `x`
//! not answered. The day of birth stands first: `b19950304-e5-k00000000000`.

use chrono::NaiveDate;
use fields::{Choice, iso};

use super::{Circumstance, Facts, Occurrence, in_range};

impl Facts {
    /// The answered facts as a short text; empty if nothing is answered.
    pub fn brief(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut part = |letter: &str, answer: Option<String>| {
            parts.extend(answer.map(|answer| [letter, &answer].concat()));
        };
        part("b", self.birth_date.map(day));
        part("h", self.hire_date.map(day));
        part("p", self.earlier_engagement.map(occurrence));
        part("e", self.education.map(place));
        part("x", self.expected_certificate.map(occurrence));
        part("f", self.full_time.map(|is| u8::from(is).to_string()));
        part("s", self.service.map(place));
        part("c", self.conduct.map(place));
        part("a", self.ability.map(place));
        part(
            "k",
            (!self.circumstances.is_empty()).then(|| {
                let each = Circumstance::ALL.into_iter();
                each.map(|what| match self.circumstances.get(what) {
                    Some(true) => '1',
                    Some(false) => '0',
                    None => 'x',
                })
                .collect()
            }),
        );
        parts.join("-")
    }

    /// Reads the text of [`Facts::brief`]; `None` for anything else.
    pub fn of_brief(text: &str) -> Option<Self> {
        let mut facts = Self::default();
        for part in text.split('-').filter(|part| !part.is_empty()) {
            let (letter, answer) = part.split_at_checked(1)?;
            match letter {
                "b" => facts.birth_date = Some(day_of(answer)?),
                "h" => facts.hire_date = Some(day_of(answer)?),
                "p" => facts.earlier_engagement = Some(occurrence_of(answer)?),
                "e" => facts.education = Some(value(answer)?),
                "x" => facts.expected_certificate = Some(occurrence_of(answer)?),
                "f" => facts.full_time = Some(answer == "1"),
                "s" => facts.service = Some(value(answer)?),
                "c" => facts.conduct = Some(value(answer)?),
                "a" => facts.ability = Some(value(answer)?),
                "k" => {
                    for (what, answer) in Circumstance::ALL.into_iter().zip(answer.chars()) {
                        let answer = (answer != 'x').then_some(answer == '1');
                        facts.circumstances.set(what, answer);
                    }
                }
                _ => return None,
            }
        }
        // Everything else, such as a part in another order or twice, is not this text.
        (facts.brief() == text).then_some(facts)
    }
}

fn day(day: NaiveDate) -> String {
    iso::text(day).replace('-', "")
}

fn day_of(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let day = iso::read(&[year, "-", month, "-", day].concat())?;
    in_range(day).then_some(day)
}

fn occurrence(occurrence: Occurrence) -> String {
    match occurrence {
        Occurrence::Never => "0".to_owned(),
        Occurrence::On(on) => day(on),
    }
}

fn occurrence_of(text: &str) -> Option<Occurrence> {
    match text {
        "0" => Some(Occurrence::Never),
        on => day_of(on).map(Occurrence::On),
    }
}

fn place<T: Choice>(value: T) -> String {
    let place = T::ALL.iter().position(|(other, _)| *other == value);
    place.unwrap_or_default().to_string()
}

fn value<T: Choice>(place: &str) -> Option<T> {
    let place: usize = place.parse().ok()?;
    T::ALL.get(place).map(|(value, _)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Circumstances, Declaration, Education, Service};

    fn all_told() -> Facts {
        let day = |year| NaiveDate::from_ymd_opt(year, 2, 28);
        Facts {
            birth_date: day(1995),
            hire_date: day(2026),
            earlier_engagement: Some(Occurrence::Never),
            education: Some(Education::BachelorOrAbove),
            expected_certificate: day(2027).map(Occurrence::On),
            full_time: Some(false),
            service: Some(Service::FireRescue),
            conduct: Some(Declaration::Yes),
            ability: Some(Declaration::Unsure),
            circumstances: Circumstances::none_of_them().with(Circumstance::OverdueDebt, true),
        }
    }

    #[test]
    fn facts_come_back_as_they_were() {
        let mut part = Facts {
            birth_date: NaiveDate::from_ymd_opt(2008, 2, 29),
            ..Facts::default()
        };
        part.circumstances.set(Circumstance::DrugUse, Some(false));
        for facts in [Facts::default(), part, all_told()] {
            assert_eq!(
                Facts::of_brief(&facts.brief()),
                Some(facts),
                "{}",
                facts.brief()
            );
        }
        assert_eq!(
            all_told().brief(),
            "b19950228-h20260228-p0-e6-x20270228-f0-s3-c0-a1-k00000000100"
        );
        assert_eq!(Facts::default().brief(), "");
    }

    #[test]
    fn another_text_is_refused() {
        for text in [
            "-",
            "b",
            "b1995",
            "b19950230",
            "b99990101",
            "e7",
            "e07",
            "e-1",
            "f2",
            "k1",
            "z1",
            "e1-b19950228",
            "b19950228-b19950228",
            "e1-",
            "号",
            "b一九九五",
            "kxxxxxxxxxxx",
            "e99999999999999999999",
            "b+9950228",
        ] {
            assert_eq!(Facts::of_brief(text), None, "{text}");
        }
    }
}
