// The single file, opened by a double click without a network.
import { readFileSync } from "node:fs";
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { fillForm, saved, sections, visit } from "../form.mjs";
import { KIOSK_FILE, kept, ONE_FILE, standing, counts } from "../offline";
import { pages } from "../paper.mjs";

test("self-check, form and paper with the network off", async ({ page, context, guard }) => {
  await context.setOffline(true);
  guard.allow(/^foreign: file:/);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.goto(ONE_FILE);
  await standing(page);
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page);
  await expect(page.locator("#main")).toContainText("符合");
  await visit(page, "#/form");
  await sections(page);
  // Any other local file could read a draft.
  await expect(page.getByRole("button", { name: /存草稿/ })).toHaveCount(0);
  await fillForm(page);
  expect((await (await saved(page)).path()).length).toBeGreaterThan(0);
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  const sheets = await pages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.join("")).toContain("阿拉腾·其其格");
  await visit(page, "#/privacy");
  expect(await counts(page)).toEqual({ stopped: 0, elsewhere: 0, files: 0 });
  expect(await kept(page)).toEqual([]);
  // The file itself, and downloads from the page's own memory.
  expect(asked.filter((url) => !url.startsWith("blob:"))).toEqual([ONE_FILE]);
});

test("it looks like the site, is accessible, and can be built with a notice and for a kiosk", async ({
  page,
  guard,
  axe,
  site,
}) => {
  guard.allow(/^foreign: file:/);
  const looks = () =>
    page.evaluate(() => {
      const first = document.querySelector(".ways .first")!;
      const { backgroundColor, padding, fontSize } = getComputedStyle(first);
      return { backgroundColor, padding, fontSize, width: first.getBoundingClientRect().width };
    });
  await page.goto(site.url);
  await standing(page);
  const site_looks = await looks();
  await page.goto(ONE_FILE);
  await standing(page);
  expect(await looks()).toEqual(site_looks);
  await axe();
  await expect(page.locator("#kiosk")).toBeHidden();

  await page.goto(KIOSK_FILE);
  await standing(page);
  await expect(page.getByRole("button", { name: "结束并清除" })).toBeVisible();
  const notice = await page.evaluate(() => JSON.parse(document.getElementById("notice")!.textContent!));
  const written = JSON.parse(readFileSync(new URL("../hostile-notice.json", import.meta.url), "utf8"));
  expect(notice).toEqual(written);
  expect(await page.evaluate(() => Reflect.get(globalThis, "planted"))).toBeUndefined();
});

test("the workshop opens as a file too, and leads to the applicant's", async ({ page, guard }) => {
  guard.allow(/^foreign: file:/);
  await page.goto(new URL("bureau.html", ONE_FILE).href);
  await standing(page);
  await expect(page.locator("#main h1")).toContainText("公告");
  await page.locator("footer").getByRole("link").first().click();
  await expect(page.locator("#main h1")).toHaveText("内蒙古自治区城市管理执法协管人员管理办法");
  expect(page.url()).toContain("/xieguan.html#/law");
});

test("a damaged file says so", async ({ page, guard, site }) => {
  guard.allow(/./);
  const whole = readFileSync(new URL(ONE_FILE), "utf8");
  const at = whole.indexOf('id="program"') + 2000;
  const body = whole.slice(0, at) + "x".repeat(400) + whole.slice(at + 400);
  await page.route("**/damaged.html", (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(`${site.url}damaged.html`);
  await expect(page.getByRole("heading", { name: "自查程序在这台设备上打不开" })).toBeVisible();
});
