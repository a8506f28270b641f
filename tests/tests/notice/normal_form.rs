//! What a file says of an answer that was typed in another way, or that nobody asks for.

use notice::{Draft, Field, file, read};
use record::Raw;
use serde_json::Value;

/// A draft with these answers.
fn typed(answers: &[(Field, &str)]) -> Draft {
    let mut draft = Draft::default();
    for (field, text) in answers {
        draft.set(None, *field, Raw::text(text));
    }
    draft
}

#[test]
fn answers_are_written_in_their_normal_form() {
    let mut draft = typed(&[
        (Field::Title, "  某旗招聘公告 "),
        (Field::ContractMonths, " 36"),
        (Field::Contract, "fixedTerm"),
        (Field::Jurisdiction, "150624"),
    ]);
    draft.set(Some(0), Field::Licence, Raw::text(" C1 "));
    let written: Value = serde_json::from_str(&file::write(&draft)).unwrap();
    assert_eq!(written["about"]["title"], "某旗招聘公告");
    assert_eq!(written["about"]["jurisdiction"], "150624");
    assert_eq!(written["employment"]["contractMonths"], 36);
    assert_eq!(written["posts"][0]["licence"], "C1");
}

#[test]
fn the_months_of_a_contract_without_end_are_not_written() {
    for (contract, months) in [("fixedTerm", Some(36)), ("openEnded", None)] {
        let answers = [(Field::Contract, contract), (Field::ContractMonths, "36")];
        let written: Value = serde_json::from_str(&file::write(&typed(&answers))).unwrap();
        let employment = &written["employment"];
        let found = employment.get("contractMonths").and_then(Value::as_u64);
        assert_eq!(found, months, "{contract}");
    }
}

#[test]
fn a_number_beyond_its_limits_is_refused() {
    for (months, refused) in [("0", true), ("1", false), ("600", false), ("601", true)] {
        let answers = [
            (Field::Contract, "fixedTerm"),
            (Field::ContractMonths, months),
        ];
        let (notice, problems) = read(&typed(&answers));
        let found = problems
            .iter()
            .any(|problem| problem.place.field == Some(Field::ContractMonths));
        assert_eq!(found, refused, "{months}");
        assert_eq!(
            notice.employment.contract_months.is_none(),
            refused,
            "{months}"
        );
    }
}
