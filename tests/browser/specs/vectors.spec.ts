// Every vector through the built package in the browser: the answers equal the native ones byte
// for byte. `cargo xtask test` passes the file with those answers.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "../fixtures";
import { startServer } from "../server.mjs";

test("the package answers every vector as the rules do natively", async ({ page, guard }) => {
  const file = process.env.XIEGUAN_NATIVE_ANSWERS;
  expect(file, "XIEGUAN_NATIVE_ANSWERS names the file with the native answers").toBeTruthy();
  const lines = (await readFile(file!, "utf8")).trim().split("\n");
  const server = await startServer({ folder: fileURLToPath(new URL("../../../dist/npm/", import.meta.url)) });
  try {
    // The package has another origin than the page.
    guard.allow(/^foreign: http:\/\/127\.0\.0\.1:/);
    await page.route(`${server.url}host.html`, (route) =>
      route.fulfill({ body: "<!doctype html><title>host</title>", contentType: "text/html" }),
    );
    await page.goto(`${server.url}host.html`);
    const differing = await page.evaluate(async (lines) => {
      const modules = await Promise.all(
        ["xieguan.js", "fields/fields.js", "measures.js", "notice/notice.js"].map(
          (name) => import(new URL(name, location.href).href),
        ),
      );
      for (const module of modules) await module.default?.();
      const xieguan = Object.assign({}, ...modules);
      return lines
        .map((line) => JSON.parse(line))
        .map(({ name, call, arguments: given, answer }) => ({
          name,
          call,
          answer,
          got: JSON.stringify(xieguan[call](...given)),
        }))
        .filter(({ answer, got }) => answer !== got);
    }, lines);
    expect(lines.length).toBeGreaterThan(250);
    expect(differing).toEqual([]);
  } finally {
    await server.close();
  }
});
