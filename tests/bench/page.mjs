// Times the loading of the page and of two forms built with common libraries: `cargo xtask
// bench page`.
//
// All three are served in the same way, compressed with brotli, and opened in turns with an
// empty cache, on a slow phone (processor four times slower) and a slow line (1.6 Mbit/s, 150
// ms).
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromiumArguments, chromiumPath } from "../browser/chromium.mjs";

const { chromium } = createRequire(new URL("../browser/", import.meta.url))("@playwright/test");
const peers = new URL("peers/forms/", import.meta.url);
const { build } = createRequire(peers)("esbuild");

const ROUNDS = Number(process.env.XIEGUAN_ROUNDS ?? 9);
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 };
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** The pages: what is measured, and where the files are. */
const PAGES = [
  { name: "xieguan: the start page", files: await built(), ready: "#app:not([hidden]) h1" },
  { name: "react + react-hook-form + zod, three fields", files: await peer("react"), ready: "form input" },
  { name: "antd, three fields", files: await peer("antd"), ready: "form input" },
];

const server = createServer((request, response) => {
  const [, at, ...path] = new URL(request.url, "http://localhost").pathname.split("/");
  const name = path.join("/") || "index.html";
  const file = PAGES[Number(at)]?.files.get(name);
  if (!file) return response.writeHead(404).end();
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "no-store" }).end(file);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
try {
  const results = PAGES.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of PAGES.keys()) results[at].push(await opened(at, PAGES[at].ready));
  table(results);
} finally {
  await browser.close();
  server.close();
}

/** The files of dist/site, compressed. */
async function built() {
  const folder = new URL("../../dist/site/", import.meta.url);
  const files = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    files.set(path.slice(fileURLToPath(folder).length).replace(/^\//, ""), brotliCompressSync(await readFile(path)));
  }
  return files;
}

/** A form of `peers/forms`, built for production. */
async function peer(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.jsx`, peers))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
  });
  const page = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>报名登记表</title><div id="root"></div><script type="module" src="form.js"></script></html>`;
  return new Map([
    ["index.html", brotliCompressSync(page)],
    ["form.js", brotliCompressSync(outputFiles[0].contents)],
  ]);
}

/** Opens a page once, with an empty cache. */
async function opened(at, ready) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript((ready) => {
    const seen = { paint: 0, ready: 0, shift: 0 };
    globalThis.benchSeen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
    }).observe({ type: "paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      if (document.querySelector(ready)) seen.ready = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }, ready);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  let bytes = 0;
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  const { port } = server.address();
  await page.goto(`http://127.0.0.1:${port}/${at}/`);
  await page.waitForFunction(() => globalThis.benchSeen.ready > 0);
  const upToReady = bytes;
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => globalThis.benchSeen);
  await context.close();
  return { ...seen, bytes: upToReady };
}

function table(results) {
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const of = (at, what) => median(results[at].map((result) => result[what]));
  const ms = (at, what) => `${of(at, what).toFixed(0)} ms`;
  const ratio = (at, what) => (of(at, what) / of(1, what)).toFixed(2);
  console.log(`\nChromium ${browser.version()}; medians of ${ROUNDS}, in turns; ratios to bare React:\n`);
  console.log("| page | KB until ready | first paint | ratio | ready | ratio | layout shift |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const [at, { name }] of PAGES.entries()) {
    const kilobytes = (of(at, "bytes") / 1024).toFixed(0);
    const times = `${ms(at, "paint")} | ${ratio(at, "paint")} | ${ms(at, "ready")} | ${ratio(at, "ready")}`;
    console.log(`| ${name} | ${kilobytes} | ${times} | ${of(at, "shift").toFixed(3)} |`);
  }
  const toAntd = (of(0, "ready") / of(2, "ready")).toFixed(2);
  console.log(`\nReady, to antd: ${toAntd}.`);
}
