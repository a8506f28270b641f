// Shared by the specs of the built files: their paths, and the counts of a page.
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page } from "./fixtures";

/** The address of the single file, as a double click opens it. */
export const ONE_FILE = new URL("../../dist/offline/xieguan.html", import.meta.url).href;

/** The same programs as another release: see `dist::variant` in xtask. */
export const VARIANT =
  process.env.XIEGUAN_VARIANT ?? fileURLToPath(new URL("../../target/xtask/variant", import.meta.url));

/** The single file of the other release, built for a kiosk. */
export const KIOSK_FILE = pathToFileURL(join(VARIANT, "kiosk.html")).href;

/** The counts on #/privacy: stopped, requested elsewhere, fetched. */
export async function counts(page: Page) {
  const number = async (of: string) => Number(await page.locator(`xieguan-told[of=${of}]`).innerText());
  return { stopped: await number("stopped"), elsewhere: await number("elsewhere"), files: await number("files") };
}

/**
 * Whether it is a file of rooms: a module, fetched when someone goes there or is about to; the list of the modules, or a
 * style sheet, fetched once the start page stands; the sentences of a language.
 */
export const isRoom = (address: string) =>
  /(^|\/)([a-z.]+-[0-9a-f]{16}\.wasm|rooms-[0-9a-f]{16}\.(json|css)|words-[A-Za-z-]+-[0-9a-f]{16}\.json|print-[0-9a-f]{16}\.css)$/.test(
    address,
  );

/** The list on #/privacy of everything stopped, requested elsewhere, fetched. */
export async function listed(page: Page) {
  const text = await page.locator("xieguan-told[of=list]").innerText();
  return text.split("\n").filter(Boolean);
}

/** Everything stored for this origin, except the program's own files. */
export async function kept(page: Page) {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const storage = await page.evaluate(async () => {
    const databases = (await indexedDB.databases?.()) ?? [];
    const found = [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...databases.map(({ name }) => `database ${name}`),
    ];
    for (const name of "caches" in globalThis ? await caches.keys() : []) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const { pathname, search } = new URL(url);
        const file =
          /\/(|worker\.html|bureau\.html|manifest\.webmanifest|example\.xieguan-notice\.json|icons\/\w+\.png|[A-Za-z.-]+-[0-9a-f]{16}(_bg)?\.\w+)$/.test(
            pathname,
          );
        if (!file || (search !== "" && search !== "?used")) found.push(`cache ${url}`);
      }
    }
    return found;
  });
  return [...cookies, ...storage];
}

/** Waits until the program runs. */
export async function standing(page: Page) {
  await expect(page.locator("#main h1")).toBeVisible();
}

/** The number of the document: a reloaded page has another. */
export function document_of(page: Page) {
  return page.evaluate(() => performance.timeOrigin);
}

/** Waits until a new document runs, with the kiosk's bar. */
export async function another(page: Page, before: number) {
  await page.waitForFunction(
    (before) =>
      performance.timeOrigin !== before &&
      document.querySelector("#main h1") &&
      !document.getElementById("kiosk")!.hidden,
    before,
    { timeout: 20_000 },
  );
}
