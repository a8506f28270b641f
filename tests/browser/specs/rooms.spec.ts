// The program loads in parts: what is shown while a part loads, and if it cannot load.
import type { Page, Route } from "@playwright/test";
import { expect, test } from "../fixtures";

/** The file that only the form needs. */
const FORM = /\/form-[0-9a-f]{16}\.wasm$/;
/** What checks a notice in the workshop, and what opens a form's file. */
const LINT = /\/lint-[0-9a-f]{16}\.wasm$/;
const FILES = /\/files-[0-9a-f]{16}\.wasm$/;
const NOT_OPENED = "这一部分没能打开";

/** Delays the form's file until it is released. */
async function held(page: Page) {
  const waiting: Route[] = [];
  await page.route(FORM, (route) => void waiting.push(route));
  return {
    asked: () => expect.poll(() => waiting.length).toBeGreaterThan(0),
    letGo: async () => {
      for (const route of waiting.splice(0)) await route.continue();
      await page.unroute(FORM);
    },
  };
}

const heading = (page: Page) => page.locator("#main h1");
const go = (page: Page, hash: string) => page.evaluate((hash) => void (location.hash = hash), hash);

test("a room whose file is missing says so, and opens at the next attempt", async ({ app, page, guard, axe }) => {
  guard.allow(/form-|Failed to (load|fetch)|ERR_FAILED/);
  await app.open("#/question/birth-date");
  await page.getByLabel("年", { exact: true }).fill("1999");
  await page.route(FORM, (route) => route.abort());
  await go(page, "#/form");
  await expect(heading(page)).toHaveText(NOT_OPENED);
  await expect(heading(page)).toBeFocused();
  await axe();
  // Everything else works, and nothing is lost.
  await page.goBack();
  await expect(page.getByLabel("年", { exact: true })).toHaveValue("1999");
  await go(page, "#/law");
  await expect(heading(page)).toContainText("协管人员管理办法");
  await go(page, "#/form");
  await expect(heading(page)).toHaveText(NOT_OPENED);
  await page.unroute(FORM);
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(heading(page)).toHaveText("报名登记表");
  await expect(heading(page)).toBeFocused();
  await go(page, "#/question/birth-date");
  await expect(page.getByLabel("年", { exact: true })).toHaveValue("1999");
});

test("while a room is on its way the old page stands, and after a while says what is going on", async ({
  app,
  page,
}) => {
  await app.open("#/");
  const before = await heading(page).innerText();
  const form = await held(page);
  await go(page, "#/form");
  await form.asked();
  await expect(heading(page)).toHaveText(before, { useInnerText: true });
  await expect(page.locator(".opening")).toContainText("正在打开");
  await expect(heading(page)).toHaveText(before, { useInnerText: true });
  await form.letGo();
  await expect(heading(page)).toHaveText("报名登记表");
  await expect(heading(page)).toBeFocused();
  await expect(page.locator(".opening")).toBeEmpty();
});

test("a room's file that is not the one it was is refused", async ({ app, page, guard }) => {
  guard.allow(/form-|integrity|Failed to (load|fetch)/);
  await app.open("#/");
  await page.route(FORM, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response: answer, body });
  });
  await go(page, "#/form");
  await expect(heading(page)).toHaveText(NOT_OPENED);
  // The page itself is unchanged, so trying again may help.
  await page.unroute(FORM);
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(heading(page)).toHaveText("报名登记表");
});

test("a page of yesterday is told to be loaded anew, and never gets a room of today", async ({ app, page, guard }) => {
  guard.allow(/form-|404|Failed to (load|fetch)/);
  await app.open("#/");
  const gone = async (route: Route) => route.fulfill({ status: 404, body: "" });
  await page.route(FORM, gone);
  const today = async (route: Route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/web-[0-9a-f]{16}\.js/g, "web-0123456789abcdef.js");
    await route.fulfill({ response: answer, body: html });
  };
  await page.route(/\/xieguan\/$/, today);
  await go(page, "#/form");
  await expect(heading(page)).toHaveText(NOT_OPENED);
  await expect(page.getByRole("alert")).toContainText("换了新版本");
  await page.unroute(FORM);
  await page.unroute(/\/xieguan\/$/);
  await page.getByRole("button", { name: "刷新这一页" }).click();
  await expect(heading(page)).toHaveText("报名登记表");
});

test("who goes back while a room is on its way stays there when it has come", async ({ app, page }) => {
  await app.open("#/");
  const before = await heading(page).innerText();
  const form = await held(page);
  await go(page, "#/form");
  await form.asked();
  await page.goBack();
  const come = page.waitForResponse(FORM);
  await form.letGo();
  await (await come).finished();
  await expect(heading(page)).toHaveText(before, { useInnerText: true });
  await expect(page).toHaveURL(/#\/$/);
  await go(page, "#/form");
  await expect(heading(page)).toHaveText("报名登记表");
});

test("fifty quick moves end where the last one leads", async ({ app, page }) => {
  await app.open("#/");
  await page.evaluate(() => {
    const hashes = [
      "#/form",
      "#/law",
      "#/question/birth-date",
      "#/notice",
      "#/form/paper",
      "#/result",
      "#/",
      "#/after",
      "#/form/check",
      "#/privacy",
    ];
    for (let move = 0; move < 50; move += 1) location.hash = hashes[move % hashes.length]!;
    location.hash = "#/form/person";
  });
  await expect(heading(page)).toBeVisible();
  await expect(page).toHaveTitle(/^个人/);
  await expect(page.locator("#main")).toHaveCount(1);
});

test("the form opens by its address", async ({ app, page }) => {
  await app.open("#/form/person");
  await expect(page).toHaveTitle(/^个人/);
  await expect(page.locator("#plain")).toBeHidden();
});

test("a workshop whose lint has not come says so, and finds nothing right", async ({ app, page, guard, axe }) => {
  guard.allow(/lint-|Failed to (load|fetch)|ERR_FAILED/);
  await page.route(LINT, (route) => route.abort());
  await app.open("bureau.html#/");
  await expect(page.locator("#main")).toContainText("没能取到");
  await expect(page.locator("#main")).not.toContainText("没有发现问题");
  // A notice can be written meanwhile.
  await go(page, "#/about");
  await expect(page.locator("#lint-title")).toContainText("没能取到");
  await axe();
  await go(page, "#/");
  await page.unroute(LINT);
  await page.getByRole("button", { name: "再试一次" }).click();
  await expect(page.locator("#main")).toContainText("写起来以后，这里随时告诉你");
});

test("who cannot get what opens files is told, and can save all the same", async ({ app, page, guard }) => {
  guard.allow(/files-|Failed to (load|fetch)|ERR_FAILED/);
  await page.route(FILES, (route) => route.abort());
  await app.open("#/form");
  const file = { name: "a.xieguan.json", mimeType: "application/json", buffer: Buffer.from("{}") };
  await page.locator("#open").setInputFiles(file);
  await expect(page.locator(".keeping .error")).toContainText("网络可能断了");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成文件" }).click();
  await download;
  await page.unroute(FILES);
  await page.locator("#open").setInputFiles(file);
  await expect(page.locator(".keeping .error")).toContainText("别的程序存的");
});

for (const saveData of [false, true]) {
  test(`what is wanted next is ${saveData ? "not fetched where data are saved" : "fetched while one reads"}`, async ({
    app,
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript((saveData) => {
      Object.defineProperty(Navigator.prototype, "connection", { value: { saveData }, configurable: true });
    }, saveData);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await app.open("#/");
    const rooms = () => asked.filter((url) => /\/check[.\w]*-[0-9a-f]{16}\.wasm$/.test(url)).length;
    expect(rooms()).toBe(0);
    await page.clock.runFor(10_000);
    if (saveData) expect(rooms()).toBe(0);
    else await expect.poll(rooms).toBeGreaterThan(0);
  });
}

test("what is painted first is the start page itself, and nothing shifts when the program takes over @chinese", async ({
  app,
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(globalThis, "shifts", shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await app.open("#/");
  await expect(page.locator("#plain")).toBeHidden();
  // The same elements in the same order, with the same words and addresses.
  const [painted, shown] = await page.evaluate(() => {
    const texts = (within: string) =>
      ["h1", ".lead", ".in-app", "nav", ".card"].map((selector) => {
        const copy = document.querySelector(`${within} ${selector}`)!.cloneNode(true) as Element;
        for (const element of [copy, ...copy.querySelectorAll("*")]) {
          element.removeAttribute("tabindex");
          if (element.getAttribute("class") === "") element.removeAttribute("class");
        }
        return copy.outerHTML.replace(/>\s+</g, "><").trim();
      });
    return [texts("#fallback"), texts("#main")];
  });
  expect(painted).toEqual(shown);
  const shifts = await page.evaluate(() => Reflect.get(globalThis, "shifts") as number[]);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.02);
});
