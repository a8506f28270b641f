// The npm package: its contents, that it starts in Node, and that its types do not change.
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import assert from "node:assert/strict";

const folder = new URL("../../dist/npm/", import.meta.url);
const manifest = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));

test("every export is there, for every condition", async () => {
  assert.equal(manifest.name, "xieguan");
  const files = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  assert.ok(files.length > 10);
  for (const file of [...files, manifest.main, manifest.module, manifest.types]) {
    assert.ok((await readFile(new URL(file, folder))).length > 0, file);
  }
});

test("the manifest and the modules name the same rules", async () => {
  const { rulesVersion } = await import(new URL("xieguan.node.js", folder));
  const others = ["fields/fields.node.js", "notice/notice.node.js"].map((name) => import(new URL(name, folder)));
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.match(manifest.provenance.sources, /^sha256:[0-9a-f]{64}$/);
  assert.equal(manifest.provenance.rulesVersion, rulesVersion());
  for (const other of await Promise.all(others)) assert.equal(other.rulesVersion(), rulesVersion());
});

test("in Node it is ready as soon as it is imported, and waiting for it does no harm", async () => {
  const { default: init, determine } = await import(new URL("xieguan.node.js", folder));
  const before = JSON.stringify(determine({}));
  await init();
  await init();
  assert.equal(JSON.stringify(determine({})), before);
});

test("in a browser whatever is asked before it is loaded says to wait for init", async () => {
  for (const [glue, wasm] of [
    ["xieguan.js", "xieguan_bg.wasm"],
    ["fields/fields.js", "fields/fields_bg.wasm"],
    ["notice/notice.js", "notice/notice_bg.wasm"],
  ]) {
    // A separate module instance: the one for Node is loaded on import.
    const module = await import(new URL(`${glue}?unloaded`, folder));
    const asked = Object.entries(module).filter(([name]) => !["default", "initSync"].includes(name));
    assert.ok(asked.length >= 3);
    const all = () => {
      for (const [name, ask] of asked) {
        assert.throws(
          () => ask({}),
          (error) => error.constructor === Error && /^init: .*await init\(\) first/.test(error.message),
          name,
        );
      }
    };
    all();
    // After a failed download nothing has changed, and another one may be tried.
    await assert.rejects(
      module.default({
        module_or_path: new Response("no module", { headers: { "content-type": "application/wasm" } }),
      }),
    );
    all();
    await module.default({ module_or_path: await readFile(new URL(wasm, folder)) });
    assert.equal(module.rulesVersion(), manifest.provenance.rulesVersion);
    assert.equal(await module.default(), await module.default());
  }
});

test("the element does no harm where there is no browser", async () => {
  await import(new URL("element.js", folder));
});

// The types that others use. A change here is a change of the package's version:
// docs/versioning.md. XIEGUAN_SNAPSHOT=write updates the snapshot.
for (const path of ["xieguan", "fields/fields", "measures", "notice/notice", "element"]) {
  test(`the types of ${path} are those checked in`, async () => {
    const snapshot = new URL(`api/${path.split("/").at(-1)}.d.ts`, import.meta.url);
    const types = await readFile(new URL(`${path}.d.ts`, folder), "utf8");
    // The inside of the modules is not part of the types.
    const open = types.replace(/(export interface InitOutput \{)[^}]*\}/, "$1}");
    if (process.env.XIEGUAN_SNAPSHOT === "write") await writeFile(snapshot, open);
    assert.deepEqual(declarations(open), declarations(await readFile(snapshot, "utf8")));
  });
}

/** Sorts declarations, because the linker's order may change. */
function declarations(types) {
  const parts = types.split(/\n\s*\n/).map((part) => part.trim());
  return parts.filter((part) => part).sort();
}
