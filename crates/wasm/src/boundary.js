// The crossings between JavaScript and WebAssembly. A value goes in as one string and comes out
// as one run of bytes, so that a call crosses a few times and not once for each property.
// Neither function throws.

/** Deeper than any value of the boundary, so that every walk ends. */
const DEPTH = 3,
  KEYS = 64,
  LENGTH = 4096,
  NESTED = 4;

/** How many calls are reading, each within a getter of the one before. */
let reading = 0;

/**
 * Flattens a value for `src/read`. Other things (arrays, maps, functions, instances of
 * classes, inherited keys) are given by the name of their kind. A getter that calls the package
 * again is followed a few times only: without a limit the stack would run out, at any step of
 * any of these calls.
 */
export function flatten(value) {
  if (reading === NESTED) return "?something that cannot be read\0";
  try {
    reading += 1;
    return flat(value, 0);
  } finally {
    reading -= 1;
  }
}

function flat(value, depth) {
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

/** Removes the character that ends a text. No word of the boundary contains it. */
function clean(text) {
  if (text.length > LENGTH) text = text.slice(0, LENGTH);
  return text.includes("\0") ? text.replaceAll("\0", "\u{FFFD}") : text;
}

/** Whether it was written as `{…}`, here or in another frame, or has no prototype. */
function isPlain(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** Keys and names of variants, by the numbers from `src/write/mod.rs`. */
const words = [];
let tokens, at, texts, from;
/** Whether assigning to a new object may have another effect. */
let defining;

/** Builds the value that `src/write/mod.rs` wrote, by its `Op`s. */
export function build(stream, allTexts) {
  tokens = stream;
  texts = allTexts;
  at = from = 0;
  defining = hasForeignKeys();
  return value(next());
}

/** Reads the next token and its value. */
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

/** The keys that the language gives every object. No answer has such a key. */
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

/** Whether someone gave every object a key, possibly with a setter. */
function hasForeignKeys() {
  for (const key of Reflect.ownKeys(Object.prototype)) if (!NATIVE.has(key)) return true;
  return false;
}

/** Sets a property without calling setters: slower than assigning. */
function define(holder, key, value) {
  Object.defineProperty(holder, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
}
