// The short ways: `outcome`, `outcomes` and `determineMany` say what `determine` says, of every
// vector and of hostile objects.
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";
import { toColumns } from "../bench/columns.mjs";

const folder = new URL("../../dist/npm/", import.meta.url);
const { codes, determine, determineMany, nextQuestion, outcome, outcomes } = await import(
  new URL("xieguan.node.js", folder)
);

const expected = process.env.XIEGUAN_NATIVE_ANSWERS;
assert.ok(expected, "XIEGUAN_NATIVE_ANSWERS names the file with the native answers");
const vectors = (await readFile(expected, "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ call }) => call === "determine")
  .map(({ name, arguments: [facts, readings], answer }) => ({ name, facts, readings, answer }));

/** The vectors that share readings. */
const byReadings = new Map();
for (const vector of vectors) {
  const key = JSON.stringify(vector.readings);
  byReadings.set(key, [...(byReadings.get(key) ?? []), vector]);
}

test("outcome is the outcome of the determination", () => {
  assert.ok(vectors.length > 50);
  for (const { name, facts, readings, answer } of vectors) {
    assert.equal(outcome(facts, readings), JSON.parse(answer).outcome, name);
  }
});

test("determineMany answers every vector as the rules do natively", () => {
  for (const group of byReadings.values()) {
    const answers = determineMany(
      group.map(({ facts }) => facts),
      group[0].readings,
    );
    assert.equal(answers.length, group.length);
    group.forEach(({ name, answer }, at) => assert.equal(JSON.stringify(answers[at]), answer, name));
    assert.ok(Array.isArray(answers));
  }
  assert.deepEqual(determineMany([]), []);
});

test("outcomes answers every vector as the rules do natively, also in a later block", () => {
  const words = codes();
  for (const group of byReadings.values()) {
    const people = group.map(({ facts }) => facts);
    // A block has 4096 rows.
    const many = Array.from({ length: 4090 }, () => ({})).concat(people);
    for (const [all, first] of [
      [people, 0],
      [many, 4090],
    ]) {
      const found = outcomes(toColumns(all, words), group[0].readings);
      assert.equal(found.length, all.length);
      group.forEach(({ name, answer }, at) => {
        assert.equal(words.outcome[found[first + at]], JSON.parse(answer).outcome, name);
      });
    }
  }
});

test("people of every kind have the same outcome in every way", () => {
  let seed = 20261129;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const one = (all) => all[random(all.length)];
  const words = codes();
  const day = () => `${1970 + random(70)}-0${1 + random(9)}-${10 + random(19)}`;
  const when = () => one([undefined, "never", "never", { on: day() }]);
  const person = () => ({
    birthDate: one([undefined, day(), day(), "2004-02-29", "1799-12-31"]),
    hireDate: one([undefined, day(), "2026-12-01"]),
    earlierEngagement: when(),
    education: one([undefined, ...words.education]),
    expectedCertificate: when(),
    fullTime: one([undefined, true, false]),
    service: one([undefined, ...words.service]),
    conduct: one([undefined, "yes", "yes", ...words.declaration]),
    ability: one([undefined, "yes", "yes", ...words.declaration]),
    circumstances: one([undefined, { drugUse: one([true, false]), overdueDebt: false }, NONE]),
  });
  const NONE = { ...vectors.find(({ facts }) => facts.circumstances?.otherPenalty === false).facts.circumstances };
  for (const readings of [
    undefined,
    {},
    { referenceDate: "2026-12-01" },
    { upperAge: "on35th", fullTime: "required" },
  ]) {
    const people = Array.from({ length: 400 }, person);
    const answers = determineMany(people, readings);
    const found = outcomes(toColumns(people, words), readings);
    for (const [at, facts] of people.entries()) {
      const alone = determine(facts, readings);
      assert.deepEqual(answers[at], alone);
      assert.equal(outcome(facts, readings), alone.outcome);
      assert.equal(words.outcome[found[at]], alone.outcome, JSON.stringify(facts));
    }
  }
});

const facts = { birthDate: "2001-08-20", circumstances: { drugUse: false } };
const columns = toColumns([facts, {}], codes());
const good = () =>
  JSON.stringify([determine(facts), outcome(facts), determineMany([facts, {}]), [...outcomes(columns)]]);
const before = good();

function refused(call, beginning) {
  assert.throws(call, (error) => error instanceof Error && error.message.startsWith(beginning), beginning);
  assert.equal(good(), before);
}

test("a wrong person among many is named by index and key", () => {
  for (const [list, beginning] of [
    [undefined, "list: expected an array"],
    [{ 0: facts, length: 1 }, "list: expected an array"],
    [[facts, { birthdate: "" }], "list[1].birthdate: unknown key"],
    [[facts, { birthDate: "2026-02-30" }], "list[1].birthDate: expected a day"],
    [[{ circumstances: { drugUse: 1 } }], "list[0].circumstances.drugUse: expected a boolean"],
    [[facts, null], "list[1]: missing"],
    [new Array(2), "list[0]: missing"],
    [[facts, []], "list[1]: expected an object, found an array"],
  ]) {
    refused(() => determineMany(list), beginning);
  }
  refused(() => determineMany([facts], { upperAge: 35 }), "readings.upperAge: expected one of");
  refused(() => outcome(facts, { age: 1 }), "readings.age: unknown key");
  refused(() => outcome({ education: "university" }), "facts.education: unknown variant");
});

test("a wrong column is named, and a wrong number with its row", () => {
  const days = Int32Array.of(20010820, 0);
  for (const [given, beginning] of [
    [undefined, "columns: missing"],
    [null, "columns: missing"],
    [[], "columns: expected an object"],
    [new Map(), "columns: expected an object"],
    [{ birthdate: days }, "columns.birthdate: unknown key"],
    [{ circumstances: { drugs: null } }, "columns.circumstances.drugs: unknown key"],
    [{ "": null }, "columns: unknown key"],
    [{ "circumstances.drugUse": Uint8Array.of(2) }, "columns.circumstances.drugUse: unknown key"],
    [{ circumstances: new Uint8Array(2) }, "columns.circumstances: expected an object"],
    [{ birthDate: [20010820] }, "columns.birthDate: expected an Int32Array"],
    [{ birthDate: ["2001-08-20"] }, "columns.birthDate: expected an Int32Array"],
    [{ birthDate: new Float64Array(2) }, "columns.birthDate: expected an Int32Array, found a Float64Array"],
    [{ education: days }, "columns.education: expected a Uint8Array, found an Int32Array"],
    [{ education: Object.create(Uint8Array.prototype) }, "columns.education: expected a Uint8Array"],
    [{ birthDate: days, education: new Uint8Array(3) }, "columns.birthDate: expected 3 rows, found 2"],
    [
      { birthDate: Int32Array.of(0, 20260230) },
      "columns.birthDate[1]: expected 0 or a day as YYYYMMDD, found 20260230",
    ],
    [{ birthDate: Int32Array.of(-1) }, "columns.birthDate[0]: expected 0 or a day"],
    [{ hireDate: Int32Array.of(2147483647) }, "columns.hireDate[0]: expected 0 or a day"],
    [{ earlierEngagement: Int32Array.of(-1, -2) }, "columns.earlierEngagement[1]: expected 0, -1 or a day"],
    [{ expectedCertificate: Int32Array.of(7) }, "columns.expectedCertificate[0]: expected 0, -1 or a day"],
    [{ education: Uint8Array.of(8) }, "columns.education[0]: expected 0 to 7, found 8"],
    [{ fullTime: Uint8Array.of(0, 1, 2, 3) }, "columns.fullTime[3]: expected 0 to 2, found 3"],
    [{ conduct: Uint8Array.of(255) }, "columns.conduct[0]: expected 0 to 3, found 255"],
    [
      { circumstances: { otherPenalty: Uint8Array.from({ length: 9000 }, (_, row) => (row === 8999 ? 3 : 2)) } },
      "columns.circumstances.otherPenalty[8999]: expected 0 to 2, found 3",
    ],
    [
      {
        get birthDate() {
          throw new Error("no");
        },
      },
      "columns: expected an object, found something that cannot be read",
    ],
  ]) {
    refused(() => outcomes(given), beginning);
  }
  refused(() => outcomes(columns, { age: 1 }), "readings.age: unknown key");
});

test("columns may be absent, empty, shared or a part of something longer", () => {
  assert.equal(outcomes({}).length, 0);
  assert.equal(outcomes({ birthDate: null, circumstances: undefined }).length, 0);
  assert.equal(outcomes({ birthDate: new Int32Array(0) }).length, 0);
  const shared = new Int32Array(new SharedArrayBuffer(8));
  shared.set(columns.birthDate);
  const part = new Int32Array([0, 0, ...columns.birthDate, 0]).subarray(2, 4);
  for (const birthDate of [shared, part]) {
    assert.deepEqual(outcomes({ ...columns, birthDate }), outcomes(columns));
  }
});

test("a getter that calls the package while its object is read changes nothing", () => {
  const other = { birthDate: "1950-01-01", circumstances: { drugUse: true } };
  const calls = {
    determine: () => determine(other),
    outcome: () => outcome(other),
    determineMany: () => determineMany(Array.from({ length: 2000 }, () => other)),
    outcomes: () => outcomes(columns),
    nextQuestion: () => nextQuestion(other),
  };
  for (const [name, call] of Object.entries(calls)) {
    const nested = () => ({
      birthDate: "2001-08-20",
      get circumstances() {
        call();
        return { drugUse: false };
      },
    });
    assert.equal(JSON.stringify(determine(nested())), JSON.stringify(determine(facts)), name);
    assert.equal(outcome(nested()), outcome(facts), name);
    assert.equal(JSON.stringify(determineMany([nested(), facts])), JSON.stringify(determineMany([facts, facts])), name);
  }
});

test("a second instance of the module answers the same, and does not disturb the first", async () => {
  const second = await import(new URL("xieguan.js?second", folder));
  await second.default({ module_or_path: await readFile(new URL("xieguan_bg.wasm", folder)) });
  for (const { name, facts, readings, answer } of vectors) {
    assert.equal(JSON.stringify(second.determine(facts, readings)), answer, name);
    assert.equal(second.outcome(facts, readings), outcome(facts, readings), name);
  }
  assert.deepEqual(second.outcomes(columns), outcomes(columns));
  assert.throws(() => second.outcome({ nickname: 1 }), /^Error: facts.nickname: unknown key$/);
  assert.equal(good(), before);
});

test("no object or list is shared between answers", () => {
  const first = determine({});
  const text = JSON.stringify(first);
  const spoil = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "object" && inner !== null) spoil(inner);
      value[key] = "spoilt";
    }
  };
  spoil(first);
  spoil(codes());
  assert.equal(JSON.stringify(determine({})), text);
  assert.equal(good(), before);
});

test("whatever waits on every object, or on every list, does not touch an answer", () => {
  const wait = {
    get: () => "hacked",
    set: () => {
      throw new Error("called");
    },
    configurable: true,
  };
  for (const [holder, key, trap] of [
    ...["birthDate", "on", "outcome", "kind", "readings", "value", "0"].map((key) => [Object.prototype, key, wait]),
    [Object.prototype, "education", { value: "seniorHigh", enumerable: true, writable: true, configurable: true }],
    [Object.prototype, "get", { value: () => "hacked", configurable: true }],
    [Array.prototype, "0", wait],
    [Array.prototype, "3", { value: "hacked", writable: false, configurable: true }],
  ]) {
    Object.defineProperty(holder, key, trap);
    let after;
    try {
      after = good();
    } catch (error) {
      after = String(error);
    } finally {
      delete holder[key];
    }
    assert.equal(after, before, key);
  }
});
