//! The names of things: items, facts, choices, papers, clauses.

use rules::law::{CHAPTERS, numeral};
use rules::{
    Circumstance, Citation, Declaration, Education, Fact, Item, Outcome, Paper, Question, Service,
    Treatment,
};

use crate::text::{self, Locale};

/// The short name of an item.
#[must_use]
pub fn item(locale: Locale, item: Item) -> &'static str {
    use text::item as t;
    match item {
        Item::Conduct => t::conduct(locale),
        Item::Age => t::age(locale),
        Item::Education => t::education(locale),
        Item::Ability => t::ability(locale),
        Item::Crime => t::crime(locale),
        Item::Detention => t::detention(locale),
        Item::Dismissal => t::dismissal(locale),
        Item::Organisation => t::organisation(locale),
        Item::Credit => t::credit(locale),
        Item::Unsuitable => t::unsuitable(locale),
    }
}

/// The name of an outcome: 符合, 不符合 …
#[must_use]
pub fn outcome(locale: Locale, outcome: Outcome) -> &'static str {
    use text::outcome as t;
    match outcome {
        Outcome::Met => t::met(locale),
        Outcome::ForBureau => t::for_bureau(locale),
        Outcome::DependsOnNotice => t::depends_on_notice(locale),
        Outcome::Unknown => t::unknown(locale),
        Outcome::NotMet => t::not_met(locale),
    }
}

/// The name of a fact.
#[must_use]
pub fn fact(locale: Locale, fact: Fact) -> &'static str {
    use text::fact as t;
    match fact {
        Fact::BirthDate => t::birth_date(locale),
        Fact::HireDate => t::hire_date(locale),
        Fact::EarlierEngagement => t::earlier_engagement(locale),
        Fact::Education => t::education(locale),
        Fact::ExpectedCertificate => t::expected_certificate(locale),
        Fact::FullTime => t::full_time(locale),
        Fact::Service => t::service(locale),
        Fact::Conduct => t::conduct(locale),
        Fact::Ability => t::ability(locale),
        Fact::Circumstance(which) => circumstance(locale, which),
    }
}

/// The name of a level of education.
#[must_use]
pub fn education(locale: Locale, education: Education) -> &'static str {
    use text::education as t;
    match education {
        Education::JuniorHighOrBelow => t::junior_high_or_below(locale),
        Education::SecondaryVocational => t::secondary_vocational(locale),
        Education::SeniorHigh => t::senior_high(locale),
        Education::SeniorTechnical => t::senior_technical(locale),
        Education::PreparatoryTechnician => t::preparatory_technician(locale),
        Education::JuniorCollege => t::junior_college(locale),
        Education::BachelorOrAbove => t::bachelor_or_above(locale),
    }
}

/// The name of a kind of service.
#[must_use]
pub fn service(locale: Locale, service: Service) -> &'static str {
    use text::service as t;
    match service {
        Service::None => t::none(locale),
        Service::Soldier => t::soldier(locale),
        Service::Officer => t::officer(locale),
        Service::FireRescue => t::fire_rescue(locale),
    }
}

/// An answer to the question whether one declares Article 16(1).
#[must_use]
pub fn conduct(locale: Locale, declaration: Declaration) -> &'static str {
    use text::declaration as t;
    match declaration {
        Declaration::Yes => t::conduct_yes(locale),
        Declaration::Unsure => t::unsure(locale),
        Declaration::No => t::conduct_no(locale),
    }
}

/// An answer to the question whether one declares Article 16(4).
#[must_use]
pub fn ability(locale: Locale, declaration: Declaration) -> &'static str {
    use text::declaration as t;
    match declaration {
        Declaration::Yes => t::ability_yes(locale),
        Declaration::Unsure => t::unsure(locale),
        Declaration::No => t::ability_no(locale),
    }
}

/// How a person stands with an item, in a word. Article 17 names what one must not
/// have: of it one has something, or has not.
#[must_use]
pub fn standing(locale: Locale, place: Citation, outcome: Outcome) -> &'static str {
    match (place.article, outcome) {
        (17, Outcome::Met) => text::standing::has_not(locale),
        (17, Outcome::NotMet) => text::standing::has(locale),
        (_, outcome) => self::outcome(locale, outcome),
    }
}

/// A circumstance, as it is asked.
#[must_use]
pub fn circumstance(locale: Locale, circumstance: Circumstance) -> &'static str {
    use text::circumstance as t;
    match circumstance {
        Circumstance::CriminalPunishment => t::criminal_punishment(locale),
        Circumstance::UnderInvestigation => t::under_investigation(locale),
        Circumstance::AdministrativeDetention => t::administrative_detention(locale),
        Circumstance::RehabilitativeCustody => t::rehabilitative_custody(locale),
        Circumstance::DrugUse => t::drug_use(locale),
        Circumstance::DismissedByPublicBody => t::dismissed_by_public_body(locale),
        Circumstance::UnlawfulOrganisation => t::unlawful_organisation(locale),
        Circumstance::JudgmentDefaulter => t::judgment_defaulter(locale),
        Circumstance::OverdueDebt => t::overdue_debt(locale),
        Circumstance::DismissedElsewhere => t::dismissed_elsewhere(locale),
        Circumstance::OtherPenalty => t::other_penalty(locale),
    }
}

/// What a circumstance includes, where its name does not say enough.
#[must_use]
pub fn circumstance_hint(locale: Locale, circumstance: Circumstance) -> Option<&'static str> {
    use text::circumstance as t;
    match circumstance {
        Circumstance::CriminalPunishment => Some(t::criminal_punishment_hint(locale)),
        Circumstance::AdministrativeDetention => Some(t::administrative_detention_hint(locale)),
        Circumstance::RehabilitativeCustody => Some(t::rehabilitative_custody_hint(locale)),
        Circumstance::JudgmentDefaulter => Some(t::judgment_defaulter_hint(locale)),
        Circumstance::OtherPenalty => Some(t::other_penalty_hint(locale)),
        Circumstance::UnderInvestigation
        | Circumstance::DrugUse
        | Circumstance::DismissedByPublicBody
        | Circumstance::UnlawfulOrganisation
        | Circumstance::OverdueDebt
        | Circumstance::DismissedElsewhere => None,
    }
}

/// A paper, record or step of verification.
#[must_use]
pub fn paper(locale: Locale, paper: Paper) -> &'static str {
    use text::paper as t;
    match paper {
        Paper::IdentityCard => t::identity_card(locale),
        Paper::Diploma => t::diploma(locale),
        Paper::DiplomaRecord => t::diploma_record(locale),
        Paper::EnrolmentRecord => t::enrolment_record(locale),
        Paper::DischargePapers => t::discharge_papers(locale),
        Paper::EarlierContract => t::earlier_contract(locale),
        Paper::NoCriminalRecord => t::no_criminal_record(locale),
        Paper::CreditReport => t::credit_report(locale),
        Paper::MedicalExamination => t::medical_examination(locale),
        Paper::Interview => t::interview(locale),
        Paper::BackgroundCheck => t::background_check(locale),
    }
}

/// How a clause is treated, in a word.
#[must_use]
pub fn treatment(locale: Locale, treatment: Treatment) -> &'static str {
    use text::treatment as t;
    match treatment {
        Treatment::Decided => t::decided(locale),
        Treatment::Shown => t::shown(locale),
        Treatment::Outside => t::outside(locale),
    }
}

/// A place in the Measures: 第十六条第二项.
#[must_use]
pub fn citation(locale: Locale, place: Citation) -> String {
    let article = numeral(place.article);
    match place.item {
        None => text::law::article(locale, &article),
        Some(item) => text::law::item(locale, &article, &numeral(item)),
    }
}

/// A chapter with its number and title; empty where there is none.
#[must_use]
pub fn chapter(locale: Locale, number: u8) -> String {
    let title = usize::from(number)
        .checked_sub(1)
        .and_then(|at| CHAPTERS.get(at));
    title.map_or_else(String::new, |title| {
        text::law::chapter(locale, &numeral(number), title)
    })
}

/// Names in a row, as the language lists them.
#[must_use]
pub fn list<'a>(locale: Locale, names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    names.join(text::outcome::list(locale))
}

/// A question of the self-check.
#[must_use]
pub fn question(locale: Locale, question: Question) -> &'static str {
    use text::question as t;
    match question {
        Question::BirthDate => t::birth_date(locale),
        Question::HireDate => t::hire_date(locale),
        Question::EarlierEngagement => t::earlier_engagement(locale),
        Question::Education => t::education(locale),
        Question::Service => t::service(locale),
        Question::ExpectedCertificate => t::expected_certificate(locale),
        Question::FullTime => t::full_time(locale),
        Question::Circumstances => t::circumstances(locale),
        Question::Conduct => t::conduct(locale),
        Question::Ability => t::ability(locale),
    }
}

/// What to know before answering it.
#[must_use]
pub fn question_hint(locale: Locale, question: Question) -> &'static str {
    use text::question as t;
    match question {
        Question::BirthDate => t::birth_date_hint(locale),
        Question::HireDate => t::hire_date_hint(locale),
        Question::EarlierEngagement => t::earlier_engagement_hint(locale),
        Question::Education => t::education_hint(locale),
        Question::Service => t::service_hint(locale),
        Question::ExpectedCertificate => t::expected_certificate_hint(locale),
        Question::FullTime => t::full_time_hint(locale),
        Question::Circumstances => t::circumstances_hint(locale),
        Question::Conduct => t::conduct_hint(locale),
        Question::Ability => t::ability_hint(locale),
    }
}

/// A question's subject in a few characters, for the list of answers.
#[must_use]
pub fn question_short(locale: Locale, question: Question) -> &'static str {
    match question {
        Question::BirthDate => fact(locale, Fact::BirthDate),
        Question::HireDate => fact(locale, Fact::HireDate),
        Question::EarlierEngagement => fact(locale, Fact::EarlierEngagement),
        Question::Education => fact(locale, Fact::Education),
        Question::Service => fact(locale, Fact::Service),
        Question::ExpectedCertificate => fact(locale, Fact::ExpectedCertificate),
        Question::FullTime => fact(locale, Fact::FullTime),
        Question::Circumstances => text::fact::circumstances(locale),
        Question::Conduct => fact(locale, Fact::Conduct),
        Question::Ability => fact(locale, Fact::Ability),
    }
}

/// An item's number as the Measures print it: （二）. The same in every language.
#[must_use]
pub fn numeral_in_brackets(item: u8) -> String {
    ["（", &numeral(item), "）"].concat()
}

/// A place in the Measures at its shortest, for the edge of a list: 16（二）.
#[must_use]
pub fn citation_short(place: Citation) -> String {
    let item = place.item.map(numeral_in_brackets).unwrap_or_default();
    [&place.article.to_string(), item.as_str()].concat()
}
