//! The order of texts as a dictionary has it: Chinese by pinyin.

use std::collections::{BTreeMap, BTreeSet};

use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// The rank of each different text. The browser sorts them by itself, which is much faster than to ask it
/// about every two.
pub fn ranks<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeMap<String, u32> {
    let texts: BTreeSet<&str> = texts.collect();
    let sorted: Array = texts.into_iter().map(JsValue::from).collect();
    let locales = Array::of1(&"zh-Hans-CN".into());
    let compare = Intl::Collator::new(&locales, &Object::new()).compare();
    let sort = Reflect::get(&sorted, &"sort".into());
    if let Ok(sort) = sort.and_then(JsCast::dyn_into::<Function>) {
        let _ = sort.call1(&sorted, &compare);
    }
    let ranks = sorted.iter().zip(0..);
    ranks
        .filter_map(|(text, rank)| Some((text.dyn_into::<JsString>().ok()?.into(), rank)))
        .collect()
}
