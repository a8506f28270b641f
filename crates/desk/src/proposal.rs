//! What a program can propose of an applicant: the papers to look at, and a conclusion.

use rules::{Facts, Item, Outcome, Paper, papers};

use crate::register::{Row, Terms, Warning};
use crate::review::{Conclusion, Ground, Review, Verified};

/// What a program proposes. The reviewer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The conclusion.
    pub conclusion: Conclusion,
    /// Its grounds; none if it is 通过.
    pub grounds: Vec<Ground>,
}

/// The papers by which each item of an applicant is verified.
pub fn papers_of(facts: &Facts) -> Vec<(Item, Vec<Paper>)> {
    let all = Item::ALL.into_iter();
    all.map(|item| (item, papers(item, facts))).collect()
}

/// Proposes a conclusion. What is not met, or was found to differ, refuses; what is missing or
/// open leaves it pending; otherwise the applicant passes.
///
/// An item that differs and of which a fact was corrected is judged by the corrected fact.
pub fn proposed(row: &Row, terms: &Terms) -> Proposal {
    let review = &row.review;
    let readings = terms.notice.readings_for(&row.facts_found());
    let (mut against, mut open) = (Vec::new(), Vec::new());
    for item in Item::ALL {
        let outcome = row.judged().item(item);
        let verified = review.item(item);
        let corrected = !item
            .facts(&readings)
            .intersection(review.corrections.answered())
            .is_empty();
        match (outcome, verified) {
            (Outcome::NotMet, _) => against.push(Ground::Item(item)),
            (_, Some(Verified::Differs)) if !corrected => against.push(Ground::Item(item)),
            (_, Some(Verified::Missing)) => open.push(Ground::Item(item)),
            (Outcome::Met, _) | (Outcome::ForBureau, Some(Verified::Confirmed)) => {}
            _ => open.push(Ground::Item(item)),
        }
    }
    let with_post = row.with_post(terms, true);
    for standing in with_post.iter().flat_map(|post| &post.conditions) {
        let ground = Ground::Condition(standing.condition);
        match standing.outcome {
            Outcome::NotMet => against.push(ground),
            Outcome::Met => {}
            _ => open.push(ground),
        }
    }
    open.extend(missing_papers(review));
    let warned = [
        (Warning::NotComplete, Ground::NotComplete),
        (Warning::MatchCodeDiffers, Ground::Changed),
        (Warning::Late, Ground::Late),
        (Warning::OtherNotice, Ground::OtherPost),
        (Warning::SameId, Ground::SeveralTimes),
    ];
    let warned = warned
        .into_iter()
        .filter(|(warning, _)| row.warnings.has(*warning));
    open.extend(warned.map(|(_, ground)| ground));
    let (conclusion, grounds) = match (against.is_empty(), open.is_empty()) {
        (false, _) => (Conclusion::Refused, against),
        (true, false) => (Conclusion::Pending, open),
        (true, true) => (Conclusion::Passed, Vec::new()),
    };
    Proposal {
        conclusion,
        grounds,
    }
}

fn missing_papers(review: &Review) -> impl Iterator<Item = Ground> {
    let missing = |paper: &Paper| review.paper(*paper) == Some(Verified::Missing);
    Paper::ALL.into_iter().filter(missing).map(Ground::Paper)
}
