// The short way between JavaScript and WebAssembly: facts and readings go in, determinations and
// outcomes come out, as small integers in one run of memory. `src/quick` has the other side.
//
// Only objects in their usual form are taken. For anything else `take` returns false; then
// `boundary.js` flattens it, and its errors say what is wrong.
//
// Answers are written as literals: a literal never calls a setter that someone gave all objects.

const { getPrototypeOf, defineProperty, hasOwn, prototype: PLAIN } = Object;
const { isArray, from } = Array;

const CELLS = 512;
/** The keys, in the order of their cells. `circumstances` have two: what is answered, and yes. */
const FACTS = [
  "birthDate",
  "hireDate",
  "earlierEngagement",
  "education",
  "expectedCertificate",
  "fullTime",
  "service",
  "conduct",
  "ability",
  "circumstances",
];
const YES = 10;
const FIRST_READING = 11;
const READINGS = [
  "upperAge",
  "birthday",
  "leapDay",
  "referenceDate",
  "certificateBy",
  "technicalClasses",
  "secondaryVocational",
  "fullTime",
  "fireRescue",
];

/**
 * The instances of the module that came here. `decide` reads the cells and leaves a determination
 * there, `decideOutcome` returns the number of the outcome.
 */
const instances = new Map();
/** The last one that was called. */
let current, cells;
/** Counts the calls of `take`: a getter may call this package while its object is read. */
let turn = 0;
/** How many of them are going on, and the most that may. */
let nested = 0;
const NESTED = 4;

/** Lists of words. */
let outcomes, bases, items, facts, education, service, declaration, circumstances;
/** The words of each reading; `null` for a day. */
let readings;
/** `2026-` by year since 1800, and `08-20` by month and day. */
let years, days;

/** Called by every instance before everything else. Returns its number. */
export function attach(exports, address, allWords) {
  const { memory, quick_determination: decide, quick_outcome: decideOutcome } = exports;
  const number = instances.size;
  instances.set(number, { number, exports, memory, address, decide, decideOutcome });
  const words = {};
  for (const key of Object.keys(allWords)) define(words, key, interned(allWords[key]));
  ({ outcomes, bases, items, facts, education, service, circumstances } = words);
  declaration = words.declaration;
  readings = table(READINGS.length, (number) => words[READINGS[number]] ?? null);
  years = table(440, (number) => `${1800 + number}-`);
  days = table(512, (number) => `${two(number >> 5)}-${two(number & 31)}`);
  return number;
}

const two = (number) => (number < 10 ? `0${number}` : `${number}`);
const table = (length, make) => from({ __proto__: null, length }, (_, number) => make(number));
/** The same words as the engine has for keys: two of these are compared by their addresses. */
const interned = (words) => table(words.length, (number) => asKey(words[number]));

function asKey(word) {
  if (typeof word !== "string") return word;
  return Object.keys({ __proto__: null, [word]: 0 })[0];
}

/** Makes `cells` those of an instance. Memory that grew has another buffer; the old one is empty. */
function use(number) {
  if (current !== undefined && current.number === number && cells.length > 0) return;
  current = instances.get(number);
  cells = new Int32Array(current.memory.buffer, current.address, CELLS);
}

// The glue calls these two first: they do without wasm-bindgen's passing of objects and errors.
// `undefined` means the long way.

export function quickDetermination(exports, facts, readings) {
  if (isCurrent(exports) && take(current.number, facts, readings) && current.decide()) {
    return determination(current.number);
  }
}

export function quickOutcome(exports, facts, readings) {
  if (!isCurrent(exports) || !take(current.number, facts, readings)) return;
  const number = current.decideOutcome();
  if (number >= 0) return outcomes[number];
}

const isCurrent = (exports) => current !== undefined && current.exports === exports;

/** Writes facts and readings into the cells. Never throws. */
export function take(instance, itsFacts, itsReadings) {
  if (nested === NESTED) return false;
  turn += 1;
  const begun = turn;
  try {
    nested += 1;
    use(instance);
    for (let at = 0; at < FIRST_READING + READINGS.length; at += 1) cells[at] = 0;
    return !hasForeignKeys() && takeFacts(itsFacts) && takeReadings(itsReadings) && turn === begun && cells.length > 0;
  } catch {
    return false;
  } finally {
    nested -= 1;
  }
}

const EMPTY = {};

/** Whether every object seems to have a key that someone added. */
function hasForeignKeys() {
  for (const _ in EMPTY) return true;
  return false;
}

function isPlain(object) {
  if (typeof object !== "object" || object === null || isArray(object)) return false;
  const prototype = getPrototypeOf(object);
  return prototype === PLAIN || prototype === null;
}

// Each of these gives a number for the cells: 0 for not answered, -1 for an unusual value.

/** The index of a key. Mostly the keys of an object are in order, so that `next` is right. */
function indexOf(keys, key, next) {
  return next < keys.length && keys[next] === key ? next : keys.indexOf(key);
}

function takeFacts(object) {
  if (!isPlain(object)) return false;
  let next = 0;
  for (const key in object) {
    const at = indexOf(FACTS, key, next);
    const value = object[key];
    next = at + 1;
    let code;
    switch (at) {
      case 0:
      case 1:
        code = day(value);
        break;
      case 2:
      case 4:
        code = dayOr("never", value);
        break;
      case 3:
        code = word(education, value);
        break;
      case 5:
        code = yesOrNo(value);
        break;
      case 6:
        code = word(service, value);
        break;
      case 7:
      case 8:
        code = word(declaration, value);
        break;
      case 9:
        code = takeCircumstances(value);
        break;
      default:
        return false;
    }
    if (code < 0) return false;
    cells[at] = code;
  }
  return true;
}

/** Writes those that are yes, and returns the bits of those that are answered. */
function takeCircumstances(object) {
  if (object === undefined || object === null) return 0;
  if (!isPlain(object)) return -1;
  let answered = 0;
  let yes = 0;
  let next = 0;
  for (const key in object) {
    const at = indexOf(circumstances, key, next);
    if (at < 0) return -1;
    next = at + 1;
    const value = object[key];
    if (value === true) {
      answered |= 1 << at;
      yes |= 1 << at;
    } else if (value === false) answered |= 1 << at;
    else if (value !== undefined && value !== null) return -1;
  }
  cells[YES] = yes;
  return answered;
}

function takeReadings(object) {
  if (object === undefined || object === null) return true;
  if (!isPlain(object)) return false;
  let next = 0;
  for (const key in object) {
    const at = indexOf(READINGS, key, next);
    if (at < 0) return false;
    next = at + 1;
    const value = object[key];
    const words = readings[at];
    const code = words !== null ? word(words, value) : at === 3 ? day(value) : dayOr("referenceDate", value);
    if (code < 0) return false;
    cells[FIRST_READING + at] = code;
  }
  return true;
}

function word(words, value) {
  if (typeof value !== "string") return value === undefined || value === null ? 0 : -1;
  for (let number = 0; number < words.length; number += 1) if (words[number] === value) return number + 1;
  return -1;
}

function yesOrNo(value) {
  if (typeof value === "boolean") return value ? 2 : 1;
  return value === undefined || value === null ? 0 : -1;
}

/** A day `YYYY-MM-DD`: the year from bit 9, the month from bit 5, the day. */
function day(text) {
  if (typeof text !== "string") return text === undefined || text === null ? 0 : -1;
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const date = pair(text, 8);
  // A pair that is no number is below -9000. The calendar is Rust's.
  if (year < 0 || month <= 0 || month > 12 || date <= 0 || date > 31) return -1;
  return (year << 9) | (month << 5) | date;
}

function pair(text, at) {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -10000 : tens * 10 + ones;
}

/** A word for which there is no day, or `{ on: day }`. */
function dayOr(plain, value) {
  if (typeof value === "string") return value === plain ? 1 : -1;
  if (value === undefined || value === null) return 0;
  if (!isPlain(value)) return -1;
  let code = 0;
  for (const key in value) {
    if (key !== "on") return -1;
    code = day(value.on);
  }
  return code || -1;
}

/** The own value of an array at an index; `undefined` if there is none or it cannot be read. */
export function element(list, index) {
  try {
    return hasOwn(list, index) ? list[index] : undefined;
  } catch {
    return undefined;
  }
}

/** An array of so many `null`: to replace one calls no setter. */
export const blank = (length) => table(length, () => null);

export function put(list, index, value) {
  list[index] = value;
}

/** The next cell. */
let at;

/** The word for an outcome. */
export function outcomeWord(number) {
  return outcomes[number];
}

/** Builds the determination that is in the cells. */
export function determination(instance) {
  use(instance);
  at = 1;
  const outcome = outcomes[cells[0]];
  const items = [item(0), item(1), item(2), item(3), item(4), item(5), item(6), item(7), item(8), item(9)];
  if (cells[at++] === 0) return { outcome, items, problems: list(cells[at++], problem) };
  const ageWindow = { first: list(cells[at++], firstEdge), last: list(cells[at++], lastEdge) };
  return { outcome, items, ageWindow, problems: list(cells[at++], problem) };
}

function item(number) {
  const { item, citation } = items[number];
  return { item, citation: { article: citation.article, item: citation.item }, standing: standing() };
}

function standing() {
  const head = cells[at++];
  switch (head & 7) {
    case 0:
      return { kind: "met", basis: bases[(head >> 3) & 1], because: reason(head) };
    case 1:
      return { kind: "notMet", because: reason(head) };
    case 2: {
      const because = reason(head);
      return { kind: "dependsOnNotice", because, cases: list(cells[at++], oneCase) };
    }
    case 3:
      return { kind: "forBureau", because: reason(head) };
    default:
      return { kind: "unknown", missing: factSet(cells[at++]) };
  }
}

function reason(head) {
  switch ((head >> 4) & 31) {
    case 0:
      return { kind: "declaredMet" };
    case 1:
      return { kind: "declaredNotMet" };
    case 2:
      return { kind: "declaredUnsure" };
    case 3:
      return { kind: "noneDeclared" };
    case 4:
      return { kind: "declared", circumstance: circumstances[head >> 9] };
    case 5:
      return { kind: "ageWithin", age: age(), on: text() };
    case 6:
      return { kind: "ageWithinWhenFirstEngaged", age: age(), on: text() };
    case 7:
      return { kind: "underAge", age: age(), on: text(), firstDay: text() };
    case 8:
      return { kind: "overAge", age: age(), on: text(), lastDay: text() };
    case 9:
      return { kind: "ageBetweenReadings", age: age(), on: text() };
    case 10:
      return { kind: "certificateHeld", education: certificate(head) };
    case 11:
      return { kind: "certificateExpected", day: text() };
    case 12:
      return { kind: "relaxedForVeteran", education: certificate(head), service: served(head) };
    case 13:
      return { kind: "certificateTooLate", day: text(), by: text() };
    case 14:
      return { kind: "notFullTime", education: certificate(head) };
    case 15:
      if (head >> 13 === 0) return { kind: "educationTooLow", education: certificate(head) };
      return { kind: "educationTooLow", education: certificate(head), service: served(head) };
    default:
      return { kind: "educationBetweenReadings", education: certificate(head) };
  }
}

const certificate = (head) => education[(head >> 9) & 15];
const served = (head) => service[(head >> 13) - 1];

function age() {
  const code = cells[at++];
  return { years: code >> 4, months: code & 15 };
}

/** The next day. */
function text() {
  const code = cells[at++];
  const year = code >> 9;
  const known = year >= 1800 && year < 2240;
  return (known ? years[year - 1800] : `${two(Math.floor(year / 100))}${two(year % 100)}-`) + days[code & 511];
}

function firstEdge() {
  const code = cells[at++];
  const birthday = readings[1][code & 15];
  return { readings: code >> 4 ? { birthday, leapDay: leapDay(code) } : { birthday }, day: text() };
}

function lastEdge() {
  const code = cells[at++];
  const upperAge = readings[0][code & 15];
  return { readings: code >> 4 ? { upperAge, leapDay: leapDay(code) } : { upperAge }, day: text() };
}

const leapDay = (code) => readings[2][(code >> 4) - 1];

function oneCase() {
  const named = {};
  for (let number = 0; number < READINGS.length; number += 1) {
    const code = cells[at];
    if (code === 0) at += 1;
    else define(named, READINGS[number], reading(number, code));
  }
  return { readings: named, met: cells[at++] === 1 };
}

function reading(number, code) {
  if (number === 3) return text();
  if (number === 4 && code !== 1) return { on: text() };
  at += 1;
  return number === 4 ? "referenceDate" : readings[number][code - 1];
}

/** Sets a property without calling setters. */
function define(object, key, value) {
  defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
}

/** The names of a set, a bit for each fact. */
function factSet(bits) {
  let length = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) length += 1;
  let rest = bits;
  return list(length, () => {
    const lowest = 31 - Math.clz32(rest & -rest);
    rest &= rest - 1;
    return facts[lowest];
  });
}

function problem() {
  const code = cells[at++];
  switch (code & 7) {
    case 0:
      return { kind: "outOfRange", fact: facts[code >> 3] };
    case 1:
      return { kind: "bornAfterHire" };
    case 2:
      return { kind: "bornAfterEngagement" };
    case 3:
      return { kind: "engagedAfterHire" };
    default:
      return { kind: "engagedAsChild" };
  }
}

/** An array of so many values. Short ones are literals, which are faster. */
function list(length, make) {
  switch (length) {
    case 0:
      return [];
    case 1:
      return [make()];
    case 2:
      return [make(), make()];
    case 3:
      return [make(), make(), make()];
    case 4:
      return [make(), make(), make(), make()];
    default:
      return from({ __proto__: null, length }, make);
  }
}
