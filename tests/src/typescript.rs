//! Generates TypeScript from the JSON Schemas of both files: `crates/wasm/src/notice-file.d.ts`
//! of the npm package. `cargo run -p programs --bin notice_types` writes it.

use serde_json::Value;

use crate::{application_schema, notice_schema};

/// The types of both files.
#[must_use]
pub fn file_types() -> String {
    let mut text = String::from("// Generated: cargo run -p programs --bin notice_types\n");
    for (name, about, schema) in [
        (
            "NoticeFile",
            "A recruitment notice, as docs/notice.schema.json describes it.",
            notice_schema(),
        ),
        (
            "ApplicationFile",
            "An application form as it was saved, docs/application.schema.json.",
            application_schema(),
        ),
    ] {
        let title = string(&schema, "title");
        text.push_str(&format!("\n/**\n * {title}\n *\n * {about}\n */\n"));
        text.push_str(&format!("export interface {name} "));
        text.push_str(&of(&schema, &schema, 0));
        text.push('\n');
    }
    text
}

/// The type of a schema, indented by `depth`.
fn of(schema: &Value, root: &Value, depth: usize) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let found = root.pointer(name.trim_start_matches('#'));
        return found.map_or_else(|| "unknown".to_owned(), |found| of(found, root, depth));
    }
    if let Some(only) = schema.get("const") {
        return only.to_string();
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return joined(values.iter().map(Value::to_string));
    }
    if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
        return joined(any.iter().map(|choice| of(choice, root, depth)));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => "string".to_owned(),
        Some("integer" | "number") => "number".to_owned(),
        Some("boolean") => "boolean".to_owned(),
        Some("array") => list(schema, root, depth),
        _ => object(schema, root, depth),
    }
}

fn list(schema: &Value, root: &Value, depth: usize) -> String {
    let items = schema.get("items").map(|items| of(items, root, depth));
    let items = items.unwrap_or_else(|| "unknown".to_owned());
    let count = |key| schema.get(key).and_then(Value::as_u64);
    match (count("minItems"), count("maxItems")) {
        (Some(3), Some(3)) => format!("[{items}, {items}, {items}]"),
        _ if items.contains(" | ") && !items.starts_with('{') => format!("({items})[]"),
        _ => format!("{items}[]"),
    }
}

fn object(schema: &Value, root: &Value, depth: usize) -> String {
    let indent = "    ".repeat(depth + 1);
    let required = |key: &str| {
        let names = schema.get("required").and_then(Value::as_array);
        names.is_some_and(|names| names.iter().any(|name| name == key))
    };
    let mut text = String::from("{\n");
    let members = schema.get("properties").and_then(Value::as_object);
    for (key, member) in members.into_iter().flatten() {
        let about = string(member, "description");
        if !about.is_empty() {
            text.push_str(&format!("{indent}/** {about} */\n"));
        }
        let optional = if required(key) { "" } else { "?" };
        let value = of(member, root, depth + 1);
        text.push_str(&format!("{indent}{key}{optional}: {value};\n"));
    }
    text + &"    ".repeat(depth) + "}"
}

/// The alternatives in their order, each once.
fn joined(all: impl Iterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    for name in all {
        if !different.contains(&name) {
            different.push(name);
        }
    }
    different.join(" | ")
}

fn string(schema: &Value, key: &str) -> String {
    let text = schema.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checked_in_types_are_the_generated_ones() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../crates/wasm/src/notice-file.d.ts");
        assert!(
            std::fs::read_to_string(path).unwrap_or_default() == super::file_types(),
            "the fields have changed: cargo run -p programs --bin notice_types"
        );
    }
}
