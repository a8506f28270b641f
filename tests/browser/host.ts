// Foreign pages with <xieguan-checker>. The element's files come from another origin than the
// page.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "./fixtures";
import { startServer } from "./server.mjs";

/** What `cargo xtask dist` builds for foreign pages. */
export const EMBED = new URL("../../dist/embed/", import.meta.url);

/** The classic script as text, for pages that inline it. */
export const classic = () => readFileSync(new URL("xieguan-checker.js", EMBED), "utf8");

/** The hash of a script, as a Content-Security-Policy names it. */
export const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** Serves the element from a server of its own. */
export const checker = () => startServer({ folder: fileURLToPath(EMBED), mount: "/checker/" });

/** A file of the element as a server's answer with these headers. */
export function handed(file: string, headers: Record<string, string> = {}) {
  const types: Record<string, string> = { html: "text/html", mjs: "text/javascript", js: "text/javascript" };
  return { status: 200, type: types[file.split(".").at(-1)!]!, body: readFileSync(new URL(file, EMBED)), headers };
}

/** An example of `examples/`, with the element's files in the folder it expects. */
export async function example(name: string) {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const server = await startServer({ folder, mount: "/" });
  server.settings.instead = (path: string) => {
    const file = path.startsWith("/xieguan/") && path.slice("/xieguan/".length);
    return file ? handed(file) : undefined;
  };
  return server;
}

/** Records the element's events, from before the page's own scripts. */
export async function listen(page: Page) {
  await page.addInitScript(() => {
    // Only in the outer page.
    if (parent !== window) return;
    const events: [string, unknown][] = [];
    Reflect.set(globalThis, "events", events);
    for (const type of ["ready", "outcome", "resize", "error", "change-pending"])
      addEventListener(`xieguan-${type}`, (event) => events.push([type, (event as CustomEvent).detail]));
  });
}

/** The recorded events of one type. */
export async function events(page: Page, type: string): Promise<unknown[]> {
  const all = await page.evaluate(() => Reflect.get(globalThis, "events") as [string, unknown][]);
  return all.filter(([name]) => name === type).map(([, detail]) => detail);
}

/** The frame of the element with this index, once its program runs. */
export async function framed(page: Page, at = 0) {
  const element = page.locator("xieguan-checker").nth(at).locator("iframe");
  const frame = await (await element.elementHandle())!.contentFrame();
  await expect(
    page.locator("xieguan-checker").nth(at).locator("iframe").contentFrame().locator("#main h1"),
  ).toBeVisible({ timeout: 20_000 });
  return frame!;
}

/** Checks that the frame is as tall as its content, and nothing in it scrolls. */
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
  // Chromium ignores clicks in another origin's frame for half a second after it moved, as a
  // protection against clickjacking.
  await page.waitForTimeout(600);
}
