// Pages of others with <xieguan-checker> in them: the element's files come from another
// origin than the page around it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "./fixtures";
import { startServer } from "./server.mjs";

/** What `cargo xtask dist` hands out for others' pages. */
export const EMBED = new URL("../../dist/embed/", import.meta.url);

/** The classic script, as text: for pages that put it into themselves. */
export const classic = () => readFileSync(new URL("xieguan-checker.js", EMBED), "utf8");

/** As a Content-Security-Policy names a script. */
export const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Hands the element out, as the server of someone else. */
export const checker = () => startServer({ folder: fileURLToPath(EMBED), mount: "/checker/" });

/** A file of the element, as an answer of a server: with these headers. */
export function handed(file: string, headers: Record<string, string> = {}) {
  const types: Record<string, string> = { html: "text/html", mjs: "text/javascript", js: "text/javascript" };
  return { status: 200, type: types[file.split(".").at(-1)!]!, body: readFileSync(new URL(file, EMBED)), headers };
}

/** An example of `examples/`, with the element's files in the folder that it expects. */
export async function example(name: string) {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const server = await startServer({ folder, mount: "/" });
  server.settings.instead = (path: string) => {
    const file = path.startsWith("/xieguan/") && path.slice("/xieguan/".length);
    return file ? handed(file) : undefined;
  };
  return server;
}

/** Keeps what the element tells, from before any of the page's own scripts. */
export async function listen(page: Page) {
  await page.addInitScript(() => {
    // Only in the page around it.
    if (parent !== window) return;
    const told: [string, unknown][] = [];
    Reflect.set(globalThis, "told", told);
    for (const type of ["ready", "outcome", "resize", "error", "change-pending"])
      addEventListener(`xieguan-${type}`, (event) => told.push([type, (event as CustomEvent).detail]));
  });
}

/** Everything it has told of one kind. */
export async function told(page: Page, type: string): Promise<unknown[]> {
  const all = await page.evaluate(() => Reflect.get(globalThis, "told") as [string, unknown][]);
  return all.filter(([one]) => one === type).map(([, detail]) => detail);
}

/** The frame of the element at this place, once the program in it stands. */
export async function framed(page: Page, at = 0) {
  const element = page.locator("xieguan-checker").nth(at).locator("iframe");
  const frame = await (await element.elementHandle())!.contentFrame();
  await expect(
    page.locator("xieguan-checker").nth(at).locator("iframe").contentFrame().locator("#main h1"),
  ).toBeVisible({ timeout: 20_000 });
  return frame!;
}

/** The frame is as tall as what is in it, and nothing in it scrolls. */
export async function fits(page: Page, at = 0) {
  const frame = await framed(page, at);
  await expect
    .poll(() => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight), {
      message: "taller than its frame",
    })
    .toBeLessThanOrEqual(1);
  const spare = await frame.evaluate(() => innerHeight - document.documentElement.getBoundingClientRect().height);
  const height = await frame.evaluate(() => innerHeight);
  if (height > 330) expect(spare).toBeLessThanOrEqual(2);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // Chromium drops what is pressed in another origin's frame within half a second of its
  // having moved, so that nobody is made to press what they did not mean.
  await page.waitForTimeout(600);
}
