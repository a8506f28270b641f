// The npm package as a developer elsewhere gets it: loaded in Node from dist/npm.
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";

const folder = new URL("../../dist/npm/", import.meta.url);

test("the module loads and starts", async () => {
  const bytes = await readFile(new URL("xieguan_bg.wasm", folder));
  const { initSync } = await import(new URL("xieguan.js", folder));
  assert.ok(initSync({ module: bytes }), "initSync returns the exports");
});

test("package.json names files that are there", async () => {
  const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  assert.equal(manifest.name, "xieguan");
  for (const file of [manifest.main, manifest.types].filter(Boolean)) {
    await readFile(new URL(file, folder));
  }
});
