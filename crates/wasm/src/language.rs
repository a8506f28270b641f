//! The language of messages: Chinese, or one whose sentences were added.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use words::Locale;

use crate::refusal::Refusal;

/// Adds the sentences of a language, which `xieguan/en` has. Afterwards functions that give
/// messages take its tag as `locale`.
///
/// 加上一种语言的句子（`xieguan/en`）。加过以后，给出说明文字的函数就可以用 `locale` 选它。
///
/// @throws an `Error`, if the sentences are those of another version.
#[wasm_bindgen(js_name = addLanguage)]
pub fn add_language(
    #[wasm_bindgen(unchecked_param_type = "string")] sentences: JsValue,
) -> Result<(), Refusal> {
    let text = sentences.as_string().unwrap_or_default();
    Locale::En.install(&text).map_err(|_| {
        Refusal::new(&["expected the sentences of xieguan/en, of the same version"])
            .within("sentences")
    })
}

/// The language that an argument names; Chinese, if it names none.
pub(crate) fn locale(named: &JsValue) -> Result<Locale, Refusal> {
    if named.is_undefined() || named.is_null() {
        return Ok(Locale::default());
    }
    let known = named.as_string().and_then(|tag| Locale::from_tag(&tag));
    match known {
        Some(locale) if locale.is_here() => Ok(locale),
        Some(_) => {
            Err(
                Refusal::new(&["add its sentences first: addLanguage(en), from xieguan/en"])
                    .within("locale"),
            )
        }
        None => Err(Refusal::new(&["expected zh or en"]).within("locale")),
    }
}
