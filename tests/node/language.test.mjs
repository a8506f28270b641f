// The messages of the package in English.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import en from "../../dist/npm/en.js";
import * as fields from "../../dist/npm/fields/fields.node.js";
import * as notice from "../../dist/npm/notice/notice.node.js";

const HAN = /\p{Script=Han}/u;
/** Without what is quoted, without Chinese words in brackets, and without names of places, which are Chinese. */
const own = (text) => text.replace(/“[^“”]*”|\([^()]*\)|\p{Script=Han}+[市旗县区盟]/gu, "");
const faulty = JSON.parse(
  readFileSync(new URL("../vectors/samples/faulty.xieguan-notice.json", import.meta.url), "utf8"),
);

// One test, since what is added stays added.
test("messages are in the language that is asked for", () => {
  const field = (locale) => fields.checkField("mobile", "138", null, locale).message;
  assert.match(field(), HAN);
  assert.equal(field("zh"), field());
  assert.throws(() => field("en"), /^Error: locale: add its sentences first/);
  assert.throws(() => field("fr"), /^Error: locale: expected zh or en/);
  assert.throws(() => field(3), /^Error: locale: expected zh or en/);
  for (const wrong of ["", "x\0y", undefined, en.slice(0, -9000)])
    assert.throws(() => fields.addLanguage(wrong), /^Error: sentences: /);

  fields.addLanguage(en);
  fields.addLanguage(en);
  assert.throws(() => fields.addLanguage("other sentences"), /^Error: sentences: /);
  assert.doesNotMatch(field("en"), HAN);
  assert.match(field("en"), /11 digits/);
  assert.match(field(), HAN);

  // Each module speaks for itself.
  assert.throws(() => notice.lintNotice(faulty, "en"), /addLanguage/);
  notice.addLanguage(en);
  const { findings } = notice.lintNotice(faulty, "en");
  assert.equal(findings.length, notice.lintNotice(faulty).findings.length);
  assert.ok(findings.length > 5);
  for (const { title, message, advice, clause } of findings)
    for (const text of [title, message, advice, clause?.name ?? ""]) assert.doesNotMatch(own(text), HAN, text);
});
