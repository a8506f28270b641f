// Columns of facts, for `outcomes`: typed arrays, copied block by block into the module's memory.

const { getPrototypeOf } = Object;
const KINDS = { __proto__: null, Int32Array, Uint8Array };

/** What a typed array says of itself, which an object cannot pretend. */
const TYPED = getPrototypeOf(Int32Array.prototype);
const getter = (name) => Object.getOwnPropertyDescriptor(TYPED, name).get;
const [kindOf, lengthOf, bufferOf, offsetOf] = [
  getter(Symbol.toStringTag),
  getter("length"),
  getter("buffer"),
  getter("byteOffset"),
];
const set = TYPED.set;

/** The columns of the call that is going on, by key. No code of the caller runs after `gather`. */
let columns = new Map();
let rows = 0;
let result;

/**
 * Finds the columns. `places` has a line for each: its key (`circumstances.drugUse`), its type and
 * its offset in a block. Returns an empty text, or what is wrong: key, NUL, reason.
 */
export function gather(object, places) {
  const known = new Map();
  for (const line of places.split("\n")) {
    if (line === "") continue;
    const [key, kind, offset] = line.split(" ");
    known.set(key, { kind, offset: Number(offset) });
  }
  const found = new Map();
  let wrong;
  try {
    wrong = walk(object, "", known, found);
  } catch {
    wrong = "\0expected an object, found something that cannot be read";
  }
  if (wrong) return wrong;
  let longest = 0;
  for (const { length } of found.values()) longest = Math.max(longest, length);
  for (const [key, { length }] of found) {
    if (length !== longest) return `${key}\0expected ${longest} rows, found ${length}`;
  }
  columns = found;
  rows = longest;
  result = new Uint8Array(rows);
  return "";
}

/** Adds the columns of an object, whose key is `before`. Returns what is wrong, if anything is. */
function walk(object, before, known, found) {
  if (object === undefined || object === null) return `${before}\0missing`;
  if (!isPlain(object)) return `${before}\0expected an object`;
  for (const name of Object.keys(object)) {
    const key = before ? `${before}.${name}` : name;
    const place = name.includes(".") ? undefined : known.get(key);
    const isGroup = key === "circumstances";
    if (!place && !isGroup) return `${shown(key)}\0unknown key`;
    const column = object[name];
    if (column === undefined || column === null) continue;
    const wrong = isGroup ? walk(column, key, known, found) : add(column, key, place, found);
    if (wrong) return wrong;
  }
}

function add(column, key, { kind, offset }, found) {
  const actual = typeof column === "object" ? kindOf.call(column) : undefined;
  if (actual !== kind) return `${key}\0expected ${a(kind)}${actual ? `, found ${a(actual)}` : ""}`;
  found.set(key, { column, offset, Kind: KINDS[kind], length: lengthOf.call(column) });
}

function isPlain(object) {
  if (typeof object !== "object" || Array.isArray(object)) return false;
  const prototype = getPrototypeOf(object);
  return prototype === null || prototype === Object.prototype || getPrototypeOf(prototype) === null;
}

const a = (kind) => (kind.startsWith("I") ? `an ${kind}` : `a ${kind}`);
const shown = (key) => key.slice(0, 100).replaceAll("\0", "\u{FFFD}");

export const count = () => rows;

/** Copies a block of rows into the memory: days behind one address, bytes behind the other. */
export function fill(memory, days, bytes, first, length) {
  for (const { column, offset, Kind } of columns.values()) {
    const from = offsetOf.call(column) + first * Kind.BYTES_PER_ELEMENT;
    const to = (Kind === Int32Array ? days : bytes) + offset;
    set.call(new Kind(memory.buffer, to, length), new Kind(bufferOf.call(column), from, length));
  }
}

/** Takes the outcomes of a block from the memory. */
export function drain(memory, address, first, length) {
  set.call(result, new Uint8Array(memory.buffer, address, length), first);
}

/** The outcomes. The columns are forgotten. */
export function finished() {
  const all = result;
  columns = new Map();
  result = undefined;
  return all;
}
