// Every vector through the installed package in Node: the answers equal the native ones byte
// for byte. The expected lines come from `cargo run -p programs --bin native_answers`; `cargo
// xtask test` passes the file.
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import assert from "node:assert/strict";
import { project } from "./packed.mjs";

const expected = process.env.XIEGUAN_NATIVE_ANSWERS;
assert.ok(expected, "XIEGUAN_NATIVE_ANSWERS names the file with the native answers");

const installed = pathToFileURL(`${project("vectors")}/node_modules/xieguan/`);
const modules = ["xieguan.node.js", "fields/fields.node.js", "measures.js", "notice/notice.node.js"];
const xieguan = Object.assign({}, ...(await Promise.all(modules.map((name) => import(new URL(name, installed))))));
const lines = (await readFile(expected, "utf8"))
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

for (const call of [
  "determine",
  "nextQuestion",
  "changes",
  "article",
  "checkField",
  "lintNotice",
  "checkApplication",
]) {
  test(`${call} answers every vector as the rules do natively`, () => {
    const calls = lines.filter((line) => line.call === call);
    assert.ok(calls.length > 30, `${calls.length} vectors`);
    for (const { name, arguments: given, answer } of calls) {
      assert.equal(JSON.stringify(xieguan[call](...given)), answer, name);
    }
  });
}
