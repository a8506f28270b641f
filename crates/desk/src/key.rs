//! What tells two applications apart.

use form::{Draft, Sealed};
use rules::Facts;

/// The contents of an application: equal where both say the same. Of a complete application it is
/// the match code; of any other a digest of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key([u8; 8]);

impl Key {
    /// The key of an application.
    pub(crate) fn of(draft: &Draft, sealed: Option<&Sealed>) -> Self {
        let sealed = sealed.and_then(|sealed| Self::parse(&sealed.match_code));
        sealed.unwrap_or_else(|| {
            let day = chrono::NaiveDate::default();
            let typed = form::file::write(draft, day, None);
            Self(form::code::digest(typed.as_bytes()))
        })
    }

    /// Parses a match code: sixteen hexadecimal digits, with or without spaces.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 8];
        let mut digits = text.chars().filter(|c| *c != ' ');
        for byte in &mut bytes {
            let (high, low) = (digits.next()?.to_digit(16)?, digits.next()?.to_digit(16)?);
            *byte = (high << 4 | low) as u8;
        }
        digits.next().is_none().then_some(Self(bytes))
    }

    /// Sixteen digits in groups of four, as the sheet prints them.
    pub fn text(self) -> String {
        form::code::printed(self.0)
    }
}

/// Facts with corrections laid over them: an answer of `found` takes the place of the other.
pub(crate) fn corrected(told: &Facts, found: &Facts) -> Facts {
    let mut circumstances = told.circumstances;
    for what in rules::Circumstance::ALL {
        if let Some(answer) = found.circumstances.get(what) {
            circumstances.set(what, Some(answer));
        }
    }
    Facts {
        birth_date: found.birth_date.or(told.birth_date),
        hire_date: found.hire_date.or(told.hire_date),
        earlier_engagement: found.earlier_engagement.or(told.earlier_engagement),
        education: found.education.or(told.education),
        expected_certificate: found.expected_certificate.or(told.expected_certificate),
        full_time: found.full_time.or(told.full_time),
        service: found.service.or(told.service),
        conduct: found.conduct.or(told.conduct),
        ability: found.ability.or(told.ability),
        circumstances,
    }
}
