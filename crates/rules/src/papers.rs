//! What the bureau verifies, and with which papers.
//!
//! The Measures name none. These are the papers that published recruitment notices of the
//! region require; a notice may require others.

use serde::Serialize;

use crate::facts::{Education, Facts, Occurrence, Service};
use crate::item::Item;

/// A paper, record or step by which an item is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub enum Paper {
    /// 居民身份证 (or residence permit) and a copy.
    IdentityCard,
    /// 毕业证.
    Diploma,
    /// 《教育部学历证书电子注册备案表》 from 学信网.
    DiplomaRecord,
    /// 应届: 《学籍在线验证报告》 from 学信网.
    EnrolmentRecord,
    /// 退役证.
    DischargePapers,
    /// The earlier labour contract or a certificate of it.
    EarlierContract,
    /// 无犯罪记录证明.
    NoCriminalRecord,
    /// 个人信用报告 of the People's Bank.
    CreditReport,
    /// 体检.
    MedicalExamination,
    /// 面试 or 体测.
    Interview,
    /// 政审 (考察).
    BackgroundCheck,
}

impl Paper {
    /// All papers, in the order in which an applicant needs them.
    pub const ALL: [Self; 11] = [
        Self::IdentityCard,
        Self::Diploma,
        Self::DiplomaRecord,
        Self::EnrolmentRecord,
        Self::DischargePapers,
        Self::EarlierContract,
        Self::NoCriminalRecord,
        Self::CreditReport,
        Self::Interview,
        Self::MedicalExamination,
        Self::BackgroundCheck,
    ];
}

/// What is verified for an item, given this person's facts.
pub fn papers(item: Item, facts: &Facts) -> Vec<Paper> {
    match item {
        Item::Conduct => vec![Paper::NoCriminalRecord, Paper::BackgroundCheck],
        Item::Age => {
            let earlier = matches!(facts.earlier_engagement, Some(Occurrence::On(_)));
            let mut papers = vec![Paper::IdentityCard];
            papers.extend(earlier.then_some(Paper::EarlierContract));
            papers
        }
        Item::Education => {
            let mut papers = Vec::new();
            // The national register has higher education only.
            if let Some(Education::JuniorCollege | Education::BachelorOrAbove) = facts.education {
                papers.extend([Paper::Diploma, Paper::DiplomaRecord]);
                return papers;
            }
            let held = facts.education != Some(Education::JuniorHighOrBelow);
            let expected = matches!(facts.expected_certificate, Some(Occurrence::On(_)));
            let served = facts
                .service
                .is_some_and(|service| service != Service::None);
            papers.extend(held.then_some(Paper::Diploma));
            papers.extend(expected.then_some(Paper::EnrolmentRecord));
            papers.extend(served.then_some(Paper::DischargePapers));
            papers
        }
        Item::Ability => vec![Paper::MedicalExamination, Paper::Interview],
        Item::Crime => vec![Paper::NoCriminalRecord, Paper::BackgroundCheck],
        Item::Detention | Item::Dismissal | Item::Organisation | Item::Unsuitable => {
            vec![Paper::BackgroundCheck]
        }
        Item::Credit => vec![Paper::CreditReport],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn every_item_has_papers_and_every_paper_an_item() {
        let day = Occurrence::On(NaiveDate::from_ymd_opt(2027, 6, 30).unwrap());
        let facts = Facts {
            earlier_engagement: Some(day),
            education: Some(Education::SeniorHigh),
            expected_certificate: Some(day),
            service: Some(Service::Soldier),
            ..Facts::default()
        };
        let of = |item| papers(item, &facts);
        assert!(Item::ALL.into_iter().all(|item| !of(item).is_empty()));
        let college = Facts {
            education: Some(Education::JuniorCollege),
            ..facts
        };
        let named: Vec<Paper> = Item::ALL
            .into_iter()
            .flat_map(|item| [of(item), papers(item, &college)].concat())
            .collect();
        assert!(Paper::ALL.iter().all(|paper| named.contains(paper)));
    }

    #[test]
    fn papers_are_those_of_what_was_told() {
        let day = Occurrence::On(NaiveDate::from_ymd_opt(2027, 6, 30).unwrap());
        let age = |earlier_engagement| {
            let facts = Facts {
                earlier_engagement,
                ..Facts::default()
            };
            papers(Item::Age, &facts)
        };
        let card = Paper::IdentityCard;
        assert_eq!(age(Some(day)), [card, Paper::EarlierContract]);
        assert_eq!(age(Some(Occurrence::Never)), [card]);
        assert_eq!(age(None), [card]);

        let education = |education, expected_certificate, service| {
            let facts = Facts {
                education,
                expected_certificate,
                service,
                ..Facts::default()
            };
            papers(Item::Education, &facts)
        };
        let held = [Paper::Diploma];
        let registered = [Paper::Diploma, Paper::DiplomaRecord];
        let served = Some(Service::FireRescue);
        for higher in [Education::JuniorCollege, Education::BachelorOrAbove] {
            assert_eq!(education(Some(higher), Some(day), served), registered);
        }
        let none = Some(Education::JuniorHighOrBelow);
        assert_eq!(education(None, None, None), held);
        let high = Some(Education::SeniorHigh);
        let never = Some(Occurrence::Never);
        assert_eq!(education(high, never, Some(Service::None)), held);
        assert_eq!(education(none, never, None), []);
        assert_eq!(education(none, Some(day), None), [Paper::EnrolmentRecord]);
        assert_eq!(education(none, None, served), [Paper::DischargePapers]);
    }
}
