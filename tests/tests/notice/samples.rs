//! `vectors/samples/`: complete notices in the style of a bureau.

use notice::Severity;
use serde_json::Value;

use crate::{findings, notice};

pub(crate) const BANNER: &str = include_str!("../../vectors/samples/banner.xieguan-notice.json");
pub(crate) const CITY: &str = include_str!("../../vectors/samples/city.xieguan-notice.json");
pub(crate) const FAULTY: &str = include_str!("../../vectors/samples/faulty.xieguan-notice.json");
const EXPECTED: &str = include_str!("../../vectors/samples/faulty.expected.json");

#[test]
fn nothing_stands_against_the_banner() {
    assert_eq!(findings(&notice(BANNER)), [Value::Null; 0]);
}

#[test]
fn the_city_is_given_advice_alone() {
    let found = notice::lint(&notice(CITY));
    let grave = found
        .iter()
        .filter(|finding| finding.severity != Severity::Advice);
    assert_eq!(grave.collect::<Vec<_>>(), [] as [&notice::Finding; 0]);
    assert_eq!(found.len(), 2, "{found:#?}");
}

/// `XIEGUAN_BLESS=1` writes the findings. Read them before committing.
#[test]
fn the_faulty_notice_has_exactly_its_findings() {
    let found = Value::Array(findings(&notice(FAULTY)));
    if std::env::var_os("XIEGUAN_BLESS").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/vectors/samples/faulty.expected.json"
        );
        std::fs::write(path, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
        return;
    }
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    let (found, expected) = (found.as_array().unwrap(), expected.as_array().unwrap());
    for finding in expected {
        assert!(found.contains(finding), "not found: {finding:#}");
    }
    for finding in found {
        assert!(expected.contains(finding), "found beside: {finding:#}");
    }
    assert_eq!(found, expected, "in another order");
}
