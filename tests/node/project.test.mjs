// The package in a project: types, a bundler, Node, and every example.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import assert from "node:assert/strict";
import { bundler, DIST, frameworks, project, run } from "./packed.mjs";

test("the Vite and TypeScript example keeps to the types, and builds", () => {
  const folder = project("vite", "../../examples/vite-typescript/");
  bundler("typescript", "bin/tsc", ["-p", folder], folder);
  bundler("vite", "bin/vite.js", ["build", "--logLevel", "warn"], folder);
  const built = readdirSync(join(folder, "dist", "assets"));
  for (const pattern of [/^xieguan_bg-.*\.wasm$/, /^notice_bg-.*\.wasm$/, /^checker-.*\.html$/]) {
    assert.equal(built.filter((name) => pattern.test(name)).length, 1, String(pattern));
  }
  const scripts = built
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, "dist", "assets", name), "utf8"));
  assert.ok(
    scripts.some((text) => text.includes("xieguan-checker")),
    "the element is no dead code",
  );
  assert.ok(!scripts.some((text) => text.includes("node:fs")), "nothing of Node's is in it");
});

const folder = project("plain", "../../examples/node-csv/");

test("the types refuse what the modules refuse", () => {
  writeFileSync(
    join(folder, "misuse.ts"),
    `import { determine } from "xieguan";
import { checkField } from "xieguan/fields";
import { article } from "xieguan/measures";
import { checkApplication, lintNotice } from "xieguan/notice";
determine({ education: "juniorCollege", earlierEngagement: { on: "2020-01-01" } }).items[0]?.standing.kind;
checkField("mobile", "138");
// @ts-expect-error: a mistyped fact
determine({ birthdate: "2001-08-20" });
// @ts-expect-error: no such education
determine({ education: "university" });
// @ts-expect-error: for an identity number today must be given
checkField("residentId", "1");
// @ts-expect-error: a number
article("16");
// @ts-expect-error: no format
lintNotice({ version: 1 });
// @ts-expect-error: no such answer
checkApplication({ format: "xieguan-application", version: 1, answers: { nickname: "" } }, null, "2026-11-23");
`,
  );
  const strict = ["--strict", "--noEmit", "--skipLibCheck", "false", "--target", "es2022", "--lib", "es2022,dom"];
  for (const kind of [
    ["--module", "nodenext"],
    ["--module", "esnext", "--moduleResolution", "bundler"],
  ]) {
    bundler("typescript", "bin/tsc", [...strict, ...kind, "misuse.ts"], folder);
  }
});

test("the element has its types in templates of React, Vue and Svelte", () => {
  const folder = project("templates");
  frameworks(folder);
  writeFileSync(
    join(folder, "page.tsx"),
    `import type {} from "xieguan/react";
export const page = (
  <xieguan-checker mode="apply" notice="#notice" min-height={400} className="wide"
    onxieguan-outcome={(event) => console.log(event.detail.outcome)} />
);
// @ts-expect-error: no such mode
export const mode = <xieguan-checker mode="print" />;
// @ts-expect-error: no answer is in it
export const event = <xieguan-checker onxieguan-outcome={(event) => event.detail.facts} />;
`,
  );
  writeFileSync(
    join(folder, "others.ts"),
    `import type { GlobalComponents } from "vue";
import type { SvelteHTMLElements } from "svelte/elements";
import type {} from "xieguan/vue";
import type {} from "xieguan/svelte";
type Vue = InstanceType<GlobalComponents["xieguan-checker"]>["$props"];
export const vue: Vue = { mode: "check", onXieguanOutcome: (event) => console.log(event.detail.outcome) };
export const svelte: SvelteHTMLElements["xieguan-checker"] = {
  theme: "dark",
  "onxieguan-error": (event) => console.log(event.detail.reason),
};
// @ts-expect-error: no such theme
export const theme: Vue = { theme: "blue" };
// @ts-expect-error: no such theme
export const other: SvelteHTMLElements["xieguan-checker"] = { theme: "blue" };
`,
  );
  const strict = ["--strict", "--noEmit", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
  const kind = ["--module", "esnext", "--moduleResolution", "bundler", "--jsx", "react-jsx"];
  bundler("typescript", "bin/tsc", [...strict, ...kind, "page.tsx", "others.ts"], folder);
});

test("every example of the package's README runs", () => {
  const readme = readFileSync(join(DIST, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
  assert.ok(examples.length >= 5);
  const outputs = examples.map((code, at) => {
    writeFileSync(join(folder, `example-${at}.mjs`), code);
    return run(process.execPath, [`example-${at}.mjs`], folder);
  });
  assert.match(outputs[0], /^unknown\nmet\n\w+\n/);
  assert.match(outputs.at(-1), /^facts\.birthdate: unknown key/);
});

test("the spreadsheet is screened", () => {
  const lines = run(process.execPath, ["screen.mjs"], folder).trim().split("\n");
  const outcomes = lines.map((line) => line.split(",")[4]);
  assert.deepEqual(outcomes, ["结论", "信息不足", "不符合", "读不懂", "不符合", "信息不足"]);
  assert.match(lines[2], /第16条（2）/);
});
