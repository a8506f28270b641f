// Flattens whole files from plain objects into one string for `src/tree.rs`. It never throws.
// Other things are given by the name of their kind, at their place.

/** Deeper and larger than any file, so that every walk ends: as `Tree::DEPTH` in Rust. */
const DEPTH = 16,
  VALUES = 60_000,
  LENGTH = 3 * 1024 * 1024,
  ALL = 8 * 1024 * 1024;

let values, characters;

/** Flattens a value, in the grammar of `src/tree.rs`. */
export function flattened(value) {
  values = VALUES;
  characters = ALL;
  return flat(value, 0);
}

function flat(value, depth) {
  if ((values -= 1) < 0) return "?more values than any file has\0";
  try {
    switch (typeof value) {
      case "undefined":
        return "-";
      case "boolean":
        return value ? "t" : "f";
      case "number":
        if (Number.isNaN(value)) return "?NaN\0";
        return Number.isInteger(value) && Math.abs(value) < 1e9
          ? `#${value}\0`
          : "?a number that is not whole, or too large\0";
      case "string":
        return '"' + clean(value) + "\0";
      case "object":
        break;
      default:
        return `?a ${typeof value}\0`;
    }
    if (value === null) return "-";
    if (depth === DEPTH) return "?something nested too deep\0";
    if (Array.isArray(value)) {
      const count = Math.min(value.length, VALUES);
      let text = "[";
      for (let at = 0; at < count && values >= 0; at += 1) text += member(value, at, depth + 1);
      return text + "]";
    }
    if (!isPlain(value)) return "?another kind of object\0";
    let text = "{";
    for (const key of Object.keys(value)) {
      text += "." + clean(key) + "\0" + member(value, key, depth + 1);
      if (values < 0) break;
    }
    return text + "}";
  } catch {
    return "?something that cannot be read\0";
  }
}

/** A getter may throw: then its key is reported. */
function member(object, key, depth) {
  let value;
  try {
    value = object[key];
  } catch {
    return "?something that cannot be read\0";
  }
  return flat(value, depth);
}

/** Removes the character that ends a text. No text of a file contains it. */
function clean(text) {
  const most = Math.min(LENGTH, characters);
  if (text.length > most) text = text.slice(0, most);
  characters -= text.length;
  return text.includes("\0") ? text.replaceAll("\0", "\u{FFFD}") : text;
}

/** Whether it was written as `{…}`, here or in another frame, or has no prototype. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
