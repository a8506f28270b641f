// Runs the benchmark in Chromium, bundled into one file: `cargo xtask bench chromium`.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { chromiumArguments, chromiumPath } from "../browser/chromium.mjs";
import { startServer } from "../browser/server.mjs";
import { files } from "./inputs.mjs";
import { report } from "./table.mjs";

// It is installed with the browser tests.
const { chromium } = createRequire(new URL("../browser/", import.meta.url))("@playwright/test");

const folder = process.env.XIEGUAN_OUTPUT;
if (!folder) throw new Error("XIEGUAN_OUTPUT is not set: run cargo xtask bench");
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [new URL("measure.mjs", import.meta.url).pathname],
  bundle: true,
  format: "esm",
  outfile: join(folder, "measure.js"),
  logLevel: "error",
});
for (const [name, file] of Object.entries(files())) await copyFile(file, join(folder, name));
await writeFile(join(folder, "index.html"), "<!doctype html><title>bench</title>\n");

const site = await startServer({ folder, mount: "/bench/" });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
try {
  const page = await browser.newPage();
  await page.goto(site.url);
  const found = await page.evaluate(async (names) => {
    const { bench } = await import("./measure.js");
    const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
    const inputs = names.map(async (name) => [name, await bytes(name)]);
    return bench(Object.fromEntries(await Promise.all(inputs)));
  }, Object.keys(files()));
  report(`Chromium ${browser.version()}`, found);
} finally {
  await browser.close();
  await site.close();
}
