// The npm package: what is in it, that it starts in Node, and that what it promises stays.
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";

const folder = new URL("../../dist/npm/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));

test("every export is there, for every condition", async () => {
  assert.equal(manifest.name, "xieguan");
  const files = Object.values(manifest.exports).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)));
  assert.ok(files.length > 10);
  for (const file of [...files, manifest.main, manifest.module, manifest.types]) {
    assert.ok((await readFile(new URL(file, folder))).length > 0, file);
  }
});

test("the manifest and the modules name the same rules", async () => {
  const { rulesVersion } = await import(new URL("xieguan.node.js", folder));
  const notice = await import(new URL("notice/notice.node.js", folder));
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.match(manifest.provenance.sources, /^sha256:[0-9a-f]{64}$/);
  assert.equal(manifest.provenance.rulesVersion, rulesVersion());
  assert.equal(notice.rulesVersion(), rulesVersion());
});

test("in Node it is ready as soon as it is imported, and waiting for it does no harm", async () => {
  const { default: init, determine } = await import(new URL("xieguan.node.js", folder));
  const before = JSON.stringify(determine({}));
  await init();
  await init();
  assert.equal(JSON.stringify(determine({})), before);
});

test("the element does no harm where there is no browser", async () => {
  await import(new URL("element.js", folder));
});

// What others build on. A line that changes here is a change of the package's version:
// docs/versioning.md. XIEGUAN_SNAPSHOT=write takes the new one.
for (const path of ["xieguan", "notice/notice", "element"]) {
  test(`the types of ${path} are those checked in`, async () => {
    const snapshot = new URL(`api/${path.split("/").at(-1)}.d.ts`, import.meta.url);
    const types = await readFile(new URL(`${path}.d.ts`, folder), "utf8");
    // What the modules look like inside belongs to nobody.
    const open = types.replace(/(export interface InitOutput \{)[^}]*\}/, "$1}");
    if (process.env.XIEGUAN_SNAPSHOT === "write") await writeFile(snapshot, open);
    assert.equal(open, await readFile(snapshot, "utf8"));
  });
}
