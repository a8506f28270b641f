//! Short forms that follow by rule from the official name of a banner.

/// 赛罕区 → 赛罕.
pub(super) fn without_last(name: &str) -> Option<&str> {
    let last: &[char] = &['盟', '市', '旗', '县', '区'];
    name.strip_suffix(last)
}

/// Whether `typed` is a short form of the official name of a banner.
pub(super) fn is_short(name: &str, typed: &str) -> bool {
    let Some(banner) = name.strip_suffix('旗') else {
        return false;
    };
    let bare = typed.strip_suffix('旗');
    if let Some(people) = autonomous(banner) {
        let shorter = people.strip_suffix('族').unwrap_or(people);
        return [typed, bare.unwrap_or(typed)]
            .iter()
            .any(|short| [people, shorter].contains(short))
            || bare.is_some_and(|bare| is_first(name, bare));
    }
    let wing: &[char] = &['左', '右', '前', '后', '中'];
    let Some(tribe) = banner.strip_suffix(wing) else {
        // 敖汉旗 → 敖旗.
        return bare.is_some_and(|bare| is_first(name, bare));
    };
    let wing = banner.get(tribe.len()..).unwrap_or_default();
    // 科尔沁右翼前旗 has two parts: the tribe and 右翼前.
    let side = tribe
        .strip_suffix('翼')
        .and_then(|tribe| tribe.chars().next_back())
        .map(String::from)
        .unwrap_or_default();
    let first = name.chars().next().map(String::from).unwrap_or_default();
    match bare {
        // 前旗, 右前旗, 右翼前旗, 科右前旗.
        Some(bare) => {
            bare == wing
                || bare == [&*side, wing].concat()
                || bare == [&*first, &*side, wing].concat()
                || (!side.is_empty() && banner.strip_suffix(bare).is_some_and(|_| is_pair(bare)))
        }
        // 科右前, 土左.
        None => typed == [&*first, &*side, wing].concat(),
    }
}

/// 鄂伦春自治 → 鄂伦春.
fn autonomous(banner: &str) -> Option<&str> {
    banner.strip_suffix('治')?.strip_suffix('自')
}

/// Whether `text` is the first character of a name, and no more.
fn is_first(name: &str, text: &str) -> bool {
    text.chars().count() == 1 && name.starts_with(text)
}

/// Whether a text is a side, 翼 and a wing: 右翼前.
fn is_pair(text: &str) -> bool {
    let mut characters = text.chars();
    characters.nth(1) == Some('翼') && characters.count() == 1
}
