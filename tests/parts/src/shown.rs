//! Parts that show something or are pressed.

use rules::Citation;
use ui::address::{Address, Landing};
use ui::parts::{
    Answer, ButtonKind, ErrorSummary, Glyph, Message, Problem, SummaryRow, Tone, button, chip,
    icon, law_quote, outcome_card, progress, qr_code, submit, summary_list,
};
use words::Locale;
use yew::prelude::*;

use crate::{Part, part};

pub(crate) fn parts() -> Vec<Part> {
    let press = || Callback::noop();
    vec![
        part(
            "button",
            [
                (
                    "primary",
                    button(ButtonKind::Primary, press(), "继续".into()),
                ),
                (
                    "quiet",
                    button(ButtonKind::Quiet, press(), "打印结果".into()),
                ),
                ("submit", submit("保存，继续")),
            ],
        ),
        part(
            "chip",
            [
                ("met", chip(Tone::Met, "符合")),
                ("unmet", chip(Tone::Unmet, "不符合")),
                ("depends", chip(Tone::Depends, "取决于公告")),
                ("bureau", chip(Tone::Bureau, "需单位认定")),
                ("unknown", chip(Tone::Unknown, "信息不足")),
            ],
        ),
        part(
            "outcome_card",
            [
                Tone::Met,
                Tone::Unmet,
                Tone::Depends,
                Tone::Bureau,
                Tone::Unknown,
            ]
            .map(outcome),
        ),
        part(
            "icon",
            [
                ("logo", icon(Glyph::Logo)),
                ("arrow", icon(Glyph::Arrow)),
                ("print", icon(Glyph::Print)),
            ],
        ),
        part(
            "progress",
            [
                ("begun", progress("第 1 题，最多 9 题", 1, 9)),
                ("all", progress("12 部分，已完成 12 部分", 12, 12)),
                ("none", progress("还没有岗位", 0, 0)),
            ],
        ),
        part(
            "Message",
            [
                ("nothing", Message::default().show()),
                ("done", Message::default().next("已保存", false).show()),
                (
                    "failed",
                    Message::default()
                        .next("没有保存：这台设备没有地方了。", true)
                        .show(),
                ),
            ],
        ),
        part("ErrorSummary", [("two", errors())]),
        part(
            "qr_code",
            [(
                "two modules",
                qr_code(&[vec![true, false], vec![false, true]], "二维码"),
            )],
        ),
        part("summary_list", [("answers", summary())]),
        part(
            "law_quote",
            [(
                "item",
                law_quote(Citation::item(16, 2), Locale::default(), Html::default()),
            )],
        ),
    ]
}

fn outcome(tone: Tone) -> (&'static str, Html) {
    let title = match tone {
        Tone::Met => "符合",
        Tone::Unmet => "不符合",
        Tone::Depends => "取决于公告",
        Tone::Bureau => "需单位认定",
        Tone::Unknown => "信息不足",
    };
    let card = outcome_card(
        tone,
        title,
        html! { <p>{ "报名那天你 35 周岁零 3 个月。" }</p> },
    );
    (tone.class(), card)
}

fn errors() -> Html {
    let problem = |target: &'static str, text: &'static str| Problem {
        target: target.into(),
        text: text.into(),
    };
    let problems = vec![
        problem("field-error", "填上姓名。"),
        problem("radios-error", "选一项学历。"),
    ];
    html! { <ErrorSummary title="有 2 处要改" {problems} attempt={1} /> }
}

/// An address of this page.
#[derive(Clone, PartialEq)]
struct Here;

impl Address for Here {
    fn parse(_: &str) -> Self {
        Self
    }

    fn landing(&self) -> Landing {
        Landing::Heading
    }

    fn hash(&self) -> String {
        "#summary_list".to_owned()
    }
}

fn summary() -> Html {
    let rows = [
        SummaryRow {
            key: "学历".into(),
            value: Answer::Text("大专（大学专科）".to_owned()),
            change: Some(Here),
        },
        SummaryRow {
            key: "出生日期".into(),
            value: Answer::Text("还没有填".to_owned()),
            change: None,
        },
        SummaryRow {
            key: "学校 1".into(),
            value: Answer::Pieces(vec![
                (Here, "2019年9月–2022年6月".to_owned()),
                (Here, "河套学院".to_owned()),
            ]),
            change: Some(Here),
        },
    ];
    summary_list(&rows, "更改")
}
