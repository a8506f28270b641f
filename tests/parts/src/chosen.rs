//! Parts in which a person chooses.

use ui::parts::{Checks, Choice, Choices, Exclusive, FileField, Group, Labelled, Menu, Tick};
use yew::prelude::*;

use crate::{Part, part};

pub(crate) fn parts() -> Vec<Part> {
    vec![
        part(
            "Choices",
            [
                ("none chosen", radios("radios", None, None)),
                ("chosen", radios("radios-chosen", Some("associate"), None)),
                ("error", radios("radios-error", None, Some(ERROR))),
                ("in pairs", pair()),
            ],
        ),
        part(
            "Checks",
            [
                ("none chosen", boxes("boxes", &[], None)),
                ("chosen", boxes("boxes-chosen", &["credit", "record"], None)),
                ("exclusive", boxes("boxes-none", &["none"], None)),
                ("error", boxes("boxes-error", &[], Some(ERROR))),
            ],
        ),
        part(
            "Menu",
            [
                ("nothing", menu("menu", "", None)),
                ("chosen", menu("menu-chosen", "150223", None)),
                ("error", menu("menu-error", "", Some(ERROR))),
            ],
        ),
        part(
            "Tick",
            [
                ("open", tick("tick", false, None)),
                ("ticked", tick("tick-ticked", true, None)),
                ("error", tick("tick-error", false, Some(ERROR))),
            ],
        ),
        part(
            "FileField",
            [
                ("file", file("file", "image/*", Some("选择文件"), None)),
                ("camera", file("camera", "image/*", None, Some("user"))),
            ],
        ),
    ]
}

const ERROR: &str = "选一项。";

fn choice(value: &'static str, label: &'static str, hint: Option<&'static str>) -> Choice {
    Choice {
        value: value.into(),
        label: label.into(),
        hint: hint.map(AttrValue::from),
    }
}

fn group(id: &'static str, legend: &'static str, error: Option<&'static str>) -> Group {
    Group {
        id,
        legend: legend.into(),
        heading: false,
        hint: Some("按最高的填。"),
        error: error.map(AttrValue::from),
        required: true,
    }
}

fn pair() -> Html {
    let pair = Choices {
        group: group("pair", "性别", None),
        options: vec![choice("male", "男", None), choice("female", "女", None)],
        chosen: Some("female".into()),
        in_pairs: true,
        onchange: Callback::noop(),
    };
    pair.show()
}

fn radios(id: &'static str, chosen: Option<&'static str>, error: Option<&'static str>) -> Html {
    let radios = Choices {
        group: group(id, "你的学历", error),
        options: vec![
            choice("secondary", "高中、中专、技校", None),
            choice("associate", "大专（大学专科）", Some("高职毕业也是大专。")),
            choice("bachelor", "本科及以上", None),
        ],
        chosen: chosen.map(AttrValue::from),
        in_pairs: false,
        onchange: Callback::noop(),
    };
    radios.show()
}

fn boxes(id: &'static str, chosen: &[&'static str], error: Option<&'static str>) -> Html {
    let exclusive = Exclusive {
        choice: choice("none", "都没有", None),
        or: "或者".into(),
        others_cleared: "其他的已取消".into(),
        cleared: "“都没有”已取消".into(),
    };
    let options = vec![
        choice("credit", "有贷款、信用卡逾期", Some("记进了征信的才算。")),
        choice("record", "受过刑事处罚", None),
    ];
    let chosen: Vec<AttrValue> = chosen.iter().copied().map(AttrValue::from).collect();
    html! {
        <Checks
            group={group(id, "你有没有下面这些情况？", error)}
            {options}
            {exclusive}
            {chosen}
            onchange={Callback::noop()}
        />
    }
}

fn menu(id: &'static str, value: &'static str, error: Option<&'static str>) -> Html {
    let menu = Menu {
        named: Labelled {
            id,
            label: "旗县区".into(),
            hint: None,
            error: error.map(AttrValue::from),
            required: false,
        },
        nothing: "请选择",
        options: vec![
            ("150223".into(), "达尔罕茂明安联合旗".into()),
            ("150222".into(), "固阳县".into()),
        ],
        value: value.into(),
        onchange: Callback::noop(),
    };
    menu.show()
}

fn tick(id: &'static str, checked: bool, error: Option<&'static str>) -> Html {
    let tick = Tick {
        id,
        label: "我已阅读并作出以上承诺".into(),
        error: error.map(AttrValue::from),
        required: true,
        checked,
        onchange: Callback::noop(),
    };
    tick.show()
}

fn file(
    id: &'static str,
    accept: &'static str,
    button: Option<&'static str>,
    capture: Option<&'static str>,
) -> Html {
    let file = FileField {
        id,
        label: "照片",
        button,
        hint: Some("近期免冠正面照。"),
        accept,
        capture,
        onchoose: Callback::noop(),
    };
    file.show()
}
