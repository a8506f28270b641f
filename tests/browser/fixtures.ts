// What every spec imports instead of "@playwright/test".
//
//   import { expect, test } from "../fixtures";
//   test("…", async ({ app, page, axe, ime }) => { await app.open("#/check"); … });
//
// A test fails on any console error, uncaught exception, failed request or request to another
// origin, and on words that a translator would not reach.
import { test as base, expect as baseExpect, type BrowserContext, type Page } from "@playwright/test";
import { checkAccessibility, type AxeOptions } from "./axe";
import { expectEnglish, IS_ENGLISH, lookForEnglish } from "./english";
import { typeChinese } from "./ime";
import { startServer } from "./server.mjs";
import { watchWords, WORDS } from "./words";

export const expect = IS_ENGLISH ? expectEnglish(baseExpect) : baseExpect;

type Server = Awaited<ReturnType<typeof startServer>>;

interface App {
  /** Opens a hash route ("#/…") or a file of the site and waits until the page runs. In another tab if `tab` is given. */
  open(route?: string, tab?: Page): Promise<void>;
}

interface Guard {
  /** Allows a console message or failed request that the test provokes. */
  allow(pattern: RegExp): void;
  /** Everything seen so far, allowed or not. */
  seen: readonly string[];
}

interface TestFixtures {
  app: App;
  guard: Guard;
  /** Asserts that axe finds nothing against WCAG 2.2 AA on the current page. */
  axe: (options?: AxeOptions) => Promise<void>;
  /** Types Chinese as an input method does; see ime.ts. */
  ime: (syllables: [pinyin: string, text: string][]) => Promise<void>;
}

interface WorkerFixtures {
  /** The static server of this worker; `site.requests` is its log. */
  site: Server;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  guard: [
    async ({ context, site }, use) => {
      const allowed: RegExp[] = [];
      await context.addInitScript(watchWords);
      if (IS_ENGLISH) {
        await context.addInitScript(() => Object.assign(globalThis, { xieguanLang: "en" }));
        allowed.push(WORDS);
      }
      const complaints = watch(context, site.origin);
      await use({ allow: (pattern) => void allowed.push(pattern), seen: complaints });
      const left = complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(left, "console errors, exceptions, failed or foreign requests").toEqual([]);
    },
    { auto: true },
  ],

  page: async ({ page }, use) => {
    if (IS_ENGLISH) lookForEnglish(page);
    await use(page);
  },

  app: async ({ page, site }, use) => use({ open: (route = "#/", tab = page) => openApp(tab, `${site.url}${route}`) }),

  axe: async ({ page }, use) => use((options) => checkAccessibility(page, options)),

  ime: async ({ page }, use) => use((syllables) => typeChinese(page, syllables)),
});

/** Opens an address of the site, and waits until the page runs. */
export async function openApp(page: Page, address: string) {
  // The tests have a fixed date. Only the constructor is replaced: other parts of a fake clock
  // would swallow exceptions.
  await page.addInitScript(fixToday);
  await page.goto(address);
  // The plain page is shown first; the application has a #main.
  await expect(page.locator("#main h1")).toBeVisible();
  if (IS_ENGLISH) await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

function fixToday() {
  const today = Date.UTC(2026, 10, 23, 4);
  globalThis.Date = class extends Date {
    constructor(...given: []) {
      super(...(given.length === 0 ? ([today] as unknown as []) : given));
    }
  } as DateConstructor;
}

function watch(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`exception: ${error.error()}`));
  context.on("requestfailed", (request) => {
    // Leaving a page aborts its unfinished requests.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${why}`);
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    const local = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!local && url.origin !== origin) complaints.push(`foreign: ${request.url()}`);
  });
  return complaints;
}

export { type Page };
