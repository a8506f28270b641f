//! The names of the questions in the address.

use rules::Question;

/// The name of a question.
pub(crate) const fn slug(question: Question) -> &'static str {
    match question {
        Question::BirthDate => "birth-date",
        Question::HireDate => "hire-date",
        Question::EarlierEngagement => "earlier-engagement",
        Question::Education => "education",
        Question::Service => "service",
        Question::ExpectedCertificate => "expected-certificate",
        Question::FullTime => "full-time",
        Question::Circumstances => "circumstances",
        Question::Conduct => "conduct",
        Question::Ability => "ability",
    }
}

/// The question of a name.
pub(crate) fn question(name: &str) -> Option<Question> {
    Question::ALL
        .into_iter()
        .find(|&question| slug(question) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_found_under_its_name() {
        for expected in Question::ALL {
            assert_eq!(question(slug(expected)), Some(expected));
        }
        assert_eq!(question("criminal-punishment"), None);
    }
}
