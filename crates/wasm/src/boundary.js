// The two crossings between JavaScript and WebAssembly: a value goes in as one
// string and comes out as one run of bytes, so that a call crosses a handful of
// times and not once for every property. Neither function ever throws.

/** Beyond what any shape of the boundary has, so that every walk ends. */
const DEPTH = 3,
  KEYS = 64,
  LENGTH = 4096;

/**
 * A value as `src/read.rs` reads it. What has no business here (arrays, maps,
 * functions, instances of classes, inherited keys) is told by its kind.
 */
export function flatten(value, depth = 0) {
  try {
    switch (typeof value) {
      case "undefined":
        return "-";
      case "boolean":
        return value ? "t" : "f";
      case "string":
        return '"' + clean(value) + "\0";
      case "object":
        if (value === null) return "-";
        if (Array.isArray(value)) return "?an array\0";
        if (!isPlain(value) || depth === DEPTH) return "?another kind of object\0";
        break;
      default:
        return `?a ${typeof value}\0`;
    }
    const keys = Object.keys(value);
    if (keys.length > KEYS) keys.length = KEYS;
    let text = "{";
    for (const key of keys) text += "." + clean(key) + "\0" + member(value, key, depth + 1);
    return text + "}";
  } catch {
    return "?something that cannot be read\0";
  }
}

/** Getters may throw: then it is known at which key. */
function member(object, key, depth) {
  let value;
  try {
    value = object[key];
  } catch {
    return "?something that cannot be read\0";
  }
  return flatten(value, depth);
}

/** No word of the boundary has the character that ends a text. */
function clean(text) {
  if (text.length > LENGTH) text = text.slice(0, LENGTH);
  return text.includes("\0") ? text.replaceAll("\0", "\u{FFFD}") : text;
}

/** Written as `{…}`, here or in another frame, or made without a prototype. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Keys and names of variants, by the number that `src/write/mod.rs` gave them. */
const words = [];
let tokens, at, texts, from;
/** Whether assigning to a new object may do something else than that. */
let defining;

/** The value that `src/write/mod.rs` wrote: its `Op`s, by number. */
export function build(stream, allTexts) {
  tokens = stream;
  texts = allTexts;
  at = from = 0;
  defining = hasForeignKeys();
  return value(next());
}

/** The next token with a value of its own. */
function next() {
  for (;;) {
    const token = tokens[at++];
    if ((token & 15) !== 10) return token;
    words[token >>> 14] = value(tokens[at++]);
  }
}

function value(token) {
  switch (token & 15) {
    case 0:
      return null;
    case 1:
      return false;
    case 2:
      return true;
    case 3:
      return token >>> 14;
    case 4:
      return tokens[at++] | 0;
    case 5:
      return words[token >>> 14];
    case 6:
      return texts.slice(from, (from += token >>> 14));
    case 7: {
      const array = [];
      for (let token; ((token = next()) & 15) !== 9;) {
        const at = array.length;
        if (at in array) define(array, at, value(token));
        else array[at] = value(token);
      }
      return array;
    }
    default: {
      const object = {};
      for (let token; ((token = next()) & 15) !== 9;) {
        const key = words[((token >>> 4) & 1023) - 1];
        if (defining) define(object, key, value(token));
        else object[key] = value(token);
      }
      return object;
    }
  }
}

/** What the language gives every object. No answer has such a key. */
const NATIVE = new Set([
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "hasOwnProperty",
  "__lookupGetter__",
  "__lookupSetter__",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toString",
  "valueOf",
  "__proto__",
  "toLocaleString",
]);

/** Whether someone gave every object a key, perhaps with a setter. */
function hasForeignKeys() {
  for (const key of Reflect.ownKeys(Object.prototype)) if (!NATIVE.has(key)) return true;
  return false;
}

/** What assigning does where nobody is in the way: slower, and the same always. */
function define(holder, key, value) {
  Object.defineProperty(holder, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
}
