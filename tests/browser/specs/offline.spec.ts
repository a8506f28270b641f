// The service worker, tested on a server that each test controls.
import { join } from "node:path";
import { expect, test, type Page } from "../fixtures";
import { answerAll } from "../applicant.mjs";
import { chip, fillForm, fillSection, saved, sections, visit } from "../form.mjs";
import { kept, standing, VARIANT } from "../offline";
import { pages } from "../paper.mjs";
import { startServer } from "../server.mjs";

test.use({ serviceWorkers: "allow" });

/** A server for one test. It may stop while the page is open. */
const served = test.extend<{ server: Awaited<ReturnType<typeof startServer>> }>({
  server: async ({ guard, context }, use) => {
    const server = await startServer();
    guard.allow(new RegExp(`^foreign: ${server.origin}/xieguan/`));
    await context.addInitScript(() => ((globalThis as { started?: number }).started = Math.random()));
    await use(server);
    await server.close();
  },
});

/** Waits until the offline copy is complete and active. */
async function copied(page: Page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken, { once: true }));
    }
  });
}

served("loaded once, the server gone: self-check, form and paper work", async ({ page, server }) => {
  await page.goto(server.url);
  await standing(page);
  await copied(page);
  await server.close();

  await page.reload();
  await standing(page);
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page);
  await expect(page.locator("#main")).toContainText("符合");
  await visit(page, "#/form");
  await sections(page);
  await fillForm(page);
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  const sheets = await pages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.join("")).toContain("阿拉腾·其其格");
  expect(await kept(page)).toEqual([]);
  // Whichever way the page is requested.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto(`${server.url}index.html?from=a-poster#/law/16`);
  await standing(page);
});

served("an update waits for consent, and takes nothing away", async ({ page, server, guard }) => {
  guard.allow(/404|503|Failed to load resource|worker/);
  await page.goto(`${server.url}#/form`);
  await sections(page);
  await copied(page);
  const style = server.requests.map(({ path }) => path).find((path) => /print-.*\.css/.test(path))!;
  const caches = () => page.evaluate(() => globalThis.caches.keys());
  const [first] = await caches();
  await fillSection(page, "报考岗位");
  const update = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update().catch(() => undefined));
  const banner = page.getByRole("heading", { name: "有新版本" });

  // Half of a new release: the old one continues to work.
  server.settings.folder = join(VARIANT, "site");
  server.settings.instead = (path) =>
    path.endsWith("512.png") ? { status: 503, type: "text/html", body: "busy" } : undefined;
  await update();
  await expect.poll(() => server.requests.some(({ status }) => status === 503)).toBe(true);
  await expect
    .poll(async () =>
      (
        await page.evaluate(async () => {
          const { installing, waiting } = (await navigator.serviceWorker.getRegistration())!;
          return [installing, waiting];
        })
      ).every((file) => file === null),
    )
    .toBe(true);
  expect(await caches()).toEqual([first]);
  await expect(banner).toBeHidden();

  // The complete release is offered, not forced.
  server.settings.instead = () => undefined;
  await update();
  await expect(banner).toBeVisible();
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  await page.getByRole("button", { name: "以后再说" }).click();
  await expect(banner).toBeHidden();
  await page.evaluate(() => (document.getElementById("update")!.hidden = false));

  // With unsaved work the browser asks, and a no changes nothing.
  const before = await page.evaluate(() => Reflect.get(globalThis, "started"));
  let question = "";
  page.once("dialog", (dialog) => {
    question = dialog.type();
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "更新", exact: true }).click();
  await expect.poll(() => question).toBe("beforeunload");
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  expect(await page.evaluate(() => Reflect.get(globalThis, "started"))).toBe(before);
  // A file that only this page's release has is still available.
  server.settings.instead = (path) => (path === style ? { status: 404, type: "text/plain", body: "gone" } : undefined);
  expect(await caches()).toHaveLength(2);
  const old = await page.evaluate(async (path) => {
    for (const name of (await globalThis.caches.keys()).slice(1))
      await (await globalThis.caches.open(name)).delete(path);
    return (await fetch(path)).status;
  }, style);
  expect(old).toBe(200);
  server.settings.instead = () => undefined;
  await fillSection(page, "联系方式");
  await saved(page);

  await page.getByRole("button", { name: "更新", exact: true }).click();
  await page.waitForFunction((old) => Reflect.get(globalThis, "started") !== old, before);
  await standing(page);
  // The new release has a notice; the page has nothing of it.
  const notice = await page.evaluate(() => JSON.parse(document.getElementById("notice")!.textContent!));
  expect(notice.title).toContain("</script><script>");
  expect(await page.evaluate(() => Reflect.get(globalThis, "planted"))).toBeUndefined();
  expect(await caches()).toContain(first);

  // A file of a release that is gone gives an error, not the fallback page of this server.
  server.settings.instead = (path) =>
    path.includes("web-0") ? { status: 200, type: "text/html", body: "<p>" } : undefined;
  const gone = await page.evaluate(async () => (await fetch("web-0000000000000000.js")).status);
  expect(gone).toBe(404);
});
