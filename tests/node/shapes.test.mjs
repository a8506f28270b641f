// Whole files of wrong shapes: each throws an Error that names the key and does not affect the
// next call.
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";

const folder = new URL("../../dist/npm/", import.meta.url);
const { checkApplication, lintNotice } = await import(new URL("notice/notice.node.js", folder));
const { checkField } = await import(new URL("fields/fields.node.js", folder));
const { article } = await import(new URL("measures.js", folder));
const { determine } = await import(new URL("xieguan.node.js", folder));
const read = async (name) => JSON.parse(await readFile(new URL(`../vectors/${name}`, import.meta.url), "utf8"));
const banner = await read("samples/banner.xieguan-notice.json");
const form = await read("files/application-v1.xieguan.json");
const day = "2026-11-23";

const good = () => [JSON.stringify(lintNotice(banner)), JSON.stringify(checkApplication(form, banner, day))];
const expected = good();

test("the match code does not depend on what a notice finds", () => {
  const alone = checkApplication(form, null, day);
  assert.equal(alone.matchCode, form.matchCode);
  // Neither the post nor anything else of this form is in that notice.
  const other = checkApplication(form, banner, day);
  assert.equal(other.whole, false);
  assert.equal(other.matchCode, form.matchCode);
  const tampered = structuredClone(form);
  tampered.answers.name = "巴特尔";
  assert.notEqual(checkApplication(tampered, banner, day).matchCode, form.matchCode);
});

/** Calls, catches the error, and checks that the module still works. */
function refused(call, beginning) {
  assert.throws(call, (error) => error instanceof Error && error.message.startsWith(beginning), beginning);
  assert.deepEqual(good(), expected);
}

const notice = { format: "xieguan-notice", version: 1 };
const cyclic = { ...notice, about: {} };
cyclic.about.self = cyclic;
const throwing = {
  ...notice,
  about: {
    get title() {
      throw new TypeError("no");
    },
  },
};
const wide = { ...notice, posts: Array.from({ length: 70_000 }, () => ({})) };

for (const [about, given, beginning] of [
  ["nothing", undefined, "notice: missing"],
  ["null", null, "notice: missing"],
  ["a text", "{}", "notice: expected an object"],
  ["an array", [], "notice: expected an object"],
  ["a map", new Map(), "notice: found another kind of object"],
  ["a function", () => notice, "notice: found a function"],
  ["no format", {}, "notice.format: expected"],
  ["another format", { ...notice, format: "xieguan-application" }, "notice.format: expected"],
  ["no version", { format: "xieguan-notice" }, "notice.version: "],
  ["a newer version", { ...notice, version: 2 }, "notice.version: this package reads no version after 1"],
  ["an unknown section", { ...notice, salary: {} }, "notice.salary: unknown key"],
  ["an unknown key", { ...notice, about: { titel: "" } }, "notice.about.titel: unknown key"],
  ["a key of another section", { ...notice, posts: [{}, { sex: "male" }] }, "notice.posts[1].sex: unknown key"],
  ["a post that is a text", { ...notice, posts: [{}, "one"] }, "notice.posts[1]: has another shape"],
  [
    "a post's text that is an object",
    { ...notice, posts: [{ title: {} }] },
    "notice.posts[0].title: has another shape",
  ],
  [
    "a key that is a prototype",
    JSON.parse('{ "format": "xieguan-notice", "version": 1, "__proto__": { "a": 1 } }'),
    "notice.__proto__: unknown key",
  ],
  ["a section that is a text", { ...notice, about: "招聘" }, "notice.about: has another shape"],
  ["a text that is an object", { ...notice, about: { title: {} } }, "notice.about.title: has another shape"],
  ["posts that are an object", { ...notice, posts: {} }, "notice.posts: has another shape"],
  ["NaN", { ...notice, staff: { established: NaN } }, "notice.staff.established: found NaN"],
  [
    "a fraction",
    { ...notice, staff: { established: 1.5 } },
    "notice.staff.established: found a number that is not whole",
  ],
  ["infinity", { ...notice, staff: { established: Infinity } }, "notice.staff.established: found a number"],
  ["a bigint in a post", { ...notice, posts: [{}, { headcount: 3n }] }, "notice.posts[1].headcount: found a bigint"],
  ["a date", { ...notice, about: { announced: new Date() } }, "notice.about.announced: found another kind"],
  ["something cyclic", cyclic, "notice.about.self"],
  ["a getter that throws", throwing, "notice.about.title: found something that cannot be read"],
  ["seventy thousand posts", wide, "notice.posts"],
  [
    "a proxy that refuses",
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    ),
    "notice: found something that cannot be read",
  ],
]) {
  test(`lintNotice refuses ${about}`, () => refused(() => lintNotice(given), beginning));
}

for (const [about, args, beginning] of [
  ["no form", [undefined, null, day], "application: missing"],
  ["a notice for a form", [banner, null, day], "application.format: expected"],
  ["a wrong notice", [form, form, day], "notice.format: expected"],
  ["no day", [form, null], "asOf: expected a day"],
  ["another day", [form, null, "2026-2-30"], "asOf: expected a day"],
  ["a date for a day", [form, null, new Date(0)], "asOf: expected a day"],
  [
    "an unknown answer",
    [{ ...form, answers: { nickname: "x" } }, null, day],
    "application.answers.nickname: unknown key",
  ],
  [
    "an answer of another shape",
    [{ ...form, answers: { name: 7 } }, null, day],
    "application.answers.name: has another shape",
  ],
  [
    "a school of another shape",
    [{ ...form, education: [{ school: 7 }] }, null, day],
    "application.education[0].school: has another shape",
  ],
  ["an unknown fact", [{ ...form, facts: { married: true } }, null, day], "application.facts.married: unknown key"],
  [
    "a photo that is none",
    [{ ...form, photo: { jpeg: "AAAA", width: 1, height: 1 } }, null, day],
    "application.photo: has another shape",
  ],
]) {
  test(`checkApplication refuses ${about}`, () => refused(() => checkApplication(...args), beginning));
}

test("an article has a number", () => {
  for (const number of [undefined, null, "16", NaN, {}, 16n])
    assert.throws(() => article(number), { message: "number: expected a number" });
  for (const nowhere of [0, 30, -1, 16.5, 272, 1e300, Infinity]) assert.equal(article(nowhere), null);
  article(16).items.length = 0;
  assert.equal(article(16).items.length, 4);
});

test("what is undefined or null is as if it were not there", () => {
  const sparse = { ...notice, about: { title: undefined, bureau: null }, posts: undefined };
  assert.equal(JSON.stringify(lintNotice(sparse)), JSON.stringify(lintNotice(notice)));
  assert.equal(
    JSON.stringify(lintNotice(Object.assign(Object.create(null), notice))),
    JSON.stringify(lintNotice(notice)),
  );
});

test("what someone added to every object is not seen", () => {
  const before = [...good(), JSON.stringify(determine({})), JSON.stringify(checkField("name", "王芳"))];
  Object.prototype.education = "seniorHigh";
  Object.prototype.title = "polluted";
  Array.prototype.polluted = true;
  let after;
  try {
    after = [...good(), JSON.stringify(determine({})), JSON.stringify(checkField("name", "王芳"))];
  } finally {
    delete Object.prototype.education;
    delete Object.prototype.title;
    delete Array.prototype.polluted;
  }
  assert.deepEqual(after, before);
});

test("whatever waits on every object, or on every list, does not touch an answer", () => {
  const answers = () => [...good(), JSON.stringify(determine({})), JSON.stringify(checkField("name", "1"))];
  const before = answers();
  const wait = {
    get: () => "hacked",
    set: () => {
      throw new Error("called");
    },
    configurable: true,
  };
  for (const [holder, key, trap] of [
    ...["outcome", "items", "findings", "message", "ok", "0"].map((key) => [Object.prototype, key, wait]),
    [Object.prototype, "outcome", { value: "hacked", writable: false, configurable: true }],
    // A property descriptor is an object too.
    [Object.prototype, "get", { value: () => "hacked", configurable: true }],
    [Array.prototype, "0", wait],
    [Array.prototype, "3", { value: "hacked", writable: false, configurable: true }],
  ]) {
    Object.defineProperty(holder, key, trap);
    let after, shape;
    try {
      after = answers();
      shape = Object.getOwnPropertyDescriptor(determine({}), "outcome");
    } catch (error) {
      after = String(error);
    } finally {
      delete holder[key];
    }
    assert.deepEqual(after, before, key);
    assert.deepEqual(shape, { value: "unknown", writable: true, enumerable: true, configurable: true });
  }
});

test("a thousand files of random damage end with an answer or an Error", () => {
  let seed = 20261123;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const wrong = [undefined, null, 0, -1, NaN, "", "\0", "𠮷".repeat(50), [], {}, [[]], true, () => 1, Symbol(), 1n];
  for (let count = 0; count < 1000; count += 1) {
    const copy = structuredClone(count % 2 ? banner : form);
    for (let holder = copy; ;) {
      const keys = Object.keys(holder);
      const key = keys[random(Math.max(1, keys.length))];
      const inner = holder[key];
      if (inner !== null && typeof inner === "object" && random(3)) holder = inner;
      else {
        holder[key ?? "x"] = wrong[random(wrong.length)];
        break;
      }
    }
    try {
      assert.equal(typeof (count % 2 ? lintNotice(copy) : checkApplication(copy, banner, day)), "object");
    } catch (error) {
      assert.match(error.message, /^(notice|application)[.:]/);
    }
  }
  assert.deepEqual(good(), expected);
});
