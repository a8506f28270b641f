//! Parts in which a person types.

use ui::parts::{DateBoxes, DatePart, DateText, Field, Group, Labelled, Secret, TextArea};
use words::Locale;
use yew::prelude::*;

use crate::{Part, part};

pub(crate) fn parts() -> Vec<Part> {
    vec![
        part(
            "Field",
            [
                ("empty", field("field-empty", None, None, "")),
                ("hint", field("field-hint", Some(HINT), None, "")),
                (
                    "typed",
                    field("field-typed", Some(HINT), None, "阿拉腾·其其格"),
                ),
                ("error", field("field-error", Some(HINT), Some(ERROR), "")),
                ("long", field("field-long", None, Some(ERROR), LONG)),
            ],
        ),
        part(
            "TextArea",
            [
                ("empty", area("area-empty", None, "")),
                ("error", area("area-error", Some(ERROR), LONG)),
            ],
        ),
        part(
            "DateBoxes",
            [
                (
                    "empty",
                    date("day-empty", DatePart::DAY, None, &[], ["", "", ""]),
                ),
                ("day", date("day", DatePart::DAY, None, &[], TYPED)),
                ("month", date("month", DatePart::MONTH, None, &[], TYPED)),
                (
                    "error",
                    date("day-error", DatePart::DAY, Some(ERROR), &[], TYPED),
                ),
                (
                    "error-one-box",
                    date(
                        "day-box",
                        DatePart::DAY,
                        Some(ERROR),
                        &[DatePart::Month],
                        TYPED,
                    ),
                ),
            ],
        ),
        part(
            "Secret",
            [
                // Readable is what its own button makes it.
                ("masked", secret("secret-masked")),
            ],
        ),
    ]
}

const HINT: &str = "和身份证上的一样。";
const ERROR: &str = "填上姓名。";
const TYPED: [&str; 3] = ["1998", "13", "9"];
const LONG: &str =
    "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇纳文东大街一百二十三号院二号楼";

fn named(id: &'static str, hint: Option<&'static str>, error: Option<&'static str>) -> Labelled {
    Labelled {
        id,
        label: "姓名".into(),
        hint,
        error: error.map(AttrValue::from),
        required: true,
    }
}

fn field(
    id: &'static str,
    hint: Option<&'static str>,
    error: Option<&'static str>,
    value: &'static str,
) -> Html {
    let field = Field {
        named: named(id, hint, error),
        value: value.into(),
        oninput: Callback::noop(),
        inputmode: "text",
        autocomplete: "off",
        suggestions: Vec::new(),
    };
    field.show()
}

fn area(id: &'static str, error: Option<&'static str>, value: &'static str) -> Html {
    let area = TextArea {
        named: named(id, None, error),
        value: value.into(),
        oninput: Callback::noop(),
    };
    area.show()
}

fn date(
    id: &'static str,
    boxes: &'static [DatePart],
    error: Option<&'static str>,
    bad: &[DatePart],
    typed: [&str; 3],
) -> Html {
    let group = Group {
        id,
        legend: "出生日期".into(),
        heading: false,
        hint: Some("例如 1998 年 4 月 9 日。"),
        error: error.map(AttrValue::from),
        required: true,
    };
    let boxes = DateBoxes {
        group,
        boxes,
        bad,
        value: &DateText(typed.map(Into::into)),
        oninput: Callback::noop(),
        birthday: false,
        locale: Locale::ZhHans,
    };
    boxes.show()
}

fn secret(id: &'static str) -> Html {
    html! {
        <Secret
            {id}
            label="口令"
            hint="忘了口令，文件就打不开了。"
            show="显示"
            value="草原上的风"
            oninput={Callback::<String>::noop()}
        />
    }
}
