// The review as a draft on the device: stored only on request and encrypted, and deleted when the page says so.
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "../fixtures";
import { put, visit } from "../form.mjs";

const DESK = "bureau.html#/desk";
const KEY = "xieguan-review-draft";
const VECTORS = new URL("../../vectors/files/", import.meta.url);
const PASSPHRASE = "草原 2026 秋天";
/** What the file says of the applicant, and what the reviewer writes. */
const CANARIES = ["15912345678", "152221199402284519", "通过", "白科长", "xieguan-application"];

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? "", KEY);
const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage));
const keeping = (page: Page) => page.locator(".keeping .said, .keeping .error").filter({ hasText: /./ }).first();
const offer = (page: Page) => page.locator(".offer");
const atTop = (page: Page) => page.locator("#main > .said, #main > .error").filter({ hasText: /./ });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const KEEP = "在这台设备上存草稿，7 天";
const FORGET = "现在就删掉草稿";
/** Whether leaving would be asked about. */
const isAsked = (page: Page) => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

async function take(page: Page) {
  const buffer = await readFile(new URL("application-v1.xieguan.json", VECTORS));
  await page.locator("#files").setInputFiles({ name: "a.xieguan.json", mimeType: "application/json", buffer });
  await expect(page.locator(".drop .said")).toHaveText("新收了 1 份");
}

async function conclude(page: Page, conclusion: string, by = "白科长") {
  await visit(page, "#/desk/people/1");
  await put(page, "审核人", by);
  await page.getByRole("group", { name: "审核结论" }).getByRole("button", { name: conclusion, exact: true }).click();
  await visit(page, "#/desk");
}

async function keep(page: Page) {
  await page.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
  await press(page, KEEP);
  await expect(keeping(page)).toContainText("到2026年11月30日为止");
}

test("a review that is kept comes back with its passphrase, follows what is done, and goes when it is deleted @desktop @chinese", async ({
  app,
  page,
  axe,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await app.open(DESK);
  await expect(page.getByRole("button", { name: KEEP })).toHaveCount(0);
  await page.getByLabel("每个人审两遍").uncheck();
  await take(page);
  expect(await isAsked(page)).toBe(true);
  // Without a passphrase nothing is stored, nor with a short one.
  await press(page, KEEP);
  await expect(keeping(page)).toContainText("存草稿要口令");
  await page.getByLabel("口令", { exact: true }).fill("短");
  await press(page, KEEP);
  await expect(keeping(page)).toContainText("至少 8 个字");
  expect(await keys(page)).toEqual([]);
  await keep(page);
  expect(await keys(page)).toEqual([KEY]);
  expect(await isAsked(page)).toBe(false);
  await axe();
  const first = await stored(page);
  expect(first).toContain('"protected"');

  // What is decided later is stored some seconds later; until then leaving is asked about.
  await conclude(page, "通过");
  expect(await isAsked(page)).toBe(true);
  await expect.poll(() => stored(page), { timeout: 15_000 }).not.toBe(first);
  await expect.poll(() => isAsked(page)).toBe(false);
  for (const canary of CANARIES) expect(await stored(page)).not.toContain(canary);

  // Nothing is lost by leaving, so nothing is asked.
  await page.goto("about:blank");
  expect(asked).toEqual([]);
  await app.open(DESK);
  await expect(offer(page)).toContainText("上次审到一半的还在");
  await expect(offer(page)).toContainText("收了 1 份，审完 1 份，在这台设备上存到2026年11月30日");
  await axe();
  await offer(page).getByLabel("草稿的口令").fill("不对的口令");
  await press(page, "接着审");
  await expect(atTop(page)).toContainText("口令不对");
  await expect(page.locator("h2", { hasText: "收了" })).toHaveCount(0);
  await offer(page).getByLabel("草稿的口令").fill(PASSPHRASE);
  await press(page, "接着审");
  await expect(atTop(page)).toContainText("打开了，有 1 份登记表");
  await expect(offer(page)).toHaveCount(0);
  expect(await isAsked(page)).toBe(false);
  await visit(page, "#/desk/people/1");
  await expect(page.locator(".concluding")).toContainText("通过，白科长，2026年11月23日");
  await visit(page, "#/desk");

  // It goes on following.
  const second = await stored(page);
  await conclude(page, "待补");
  await expect.poll(() => stored(page), { timeout: 15_000 }).not.toBe(second);

  // What is deleted stays deleted, and only this page has the review then.
  await press(page, FORGET);
  await expect(keeping(page)).toContainText("草稿删掉了");
  expect(await isAsked(page)).toBe(true);
  await conclude(page, "不通过");
  await page.waitForTimeout(4000);
  expect(await keys(page)).toEqual([]);
});

test("a draft that is declined stays, can be asked for, and expires @desktop-only", async ({ app, page, site }) => {
  page.on("dialog", (dialog) => void dialog.accept());
  await app.open(DESK);
  await take(page);
  await keep(page);
  const before = await stored(page);
  await page.goto("about:blank");
  await app.open(DESK);
  await press(page, "先不用");
  await expect(offer(page)).toHaveCount(0);
  await page.getByRole("button", { name: "接着审草稿（存到2026年11月30日）" }).click();
  await expect(offer(page).getByLabel("草稿的口令")).toBeFocused();
  expect(await stored(page)).toBe(before);
  // Without a word it is deleted too.
  await offer(page).getByRole("button", { name: FORGET }).click();
  await expect(atTop(page)).toContainText("草稿删掉了");
  expect(await keys(page)).toEqual([]);

  for (const place of ["#/", "bureau.html#/", DESK]) {
    await page.goto(`${site.url}manifest.webmanifest`);
    await page.evaluate((key) => localStorage.setItem(key, "2026-11-10\n2026-11-17\n{}"), KEY);
    await app.open(place);
    await expect.poll(() => keys(page), place).toEqual([]);
  }
});

test("of two windows the later one asks before it overwrites @desktop-only", async ({ app, page, context }) => {
  await app.open(DESK);
  await take(page);
  await keep(page);
  const other = await context.newPage();
  await app.open(DESK, other);
  await offer(other).getByRole("button", { name: "先不用" }).click();
  await take(other);
  await conclude(other, "待补", "乙");
  const questions: string[] = [];
  other.on("dialog", (dialog) => {
    questions.push(dialog.message());
    void dialog.accept();
  });
  await keep(other);
  expect(questions.join()).toContain("已经有一份草稿");
  await expect(offer(page)).toContainText("另一个窗口也存了草稿");
  const theirs = await stored(page);
  await conclude(page, "通过", "甲");
  await page.waitForTimeout(4000);
  expect(await stored(page)).toBe(theirs);
  expect(await isAsked(page)).toBe(true);
  await press(page, "换成这里的");
  await expect.poll(() => stored(page), { timeout: 15_000 }).not.toBe(theirs);
  await expect(offer(other)).toContainText("另一个窗口也存了草稿");
});

test("a review that the device has no room for is a file @desktop-only", async ({ app, page }) => {
  await app.open(DESK);
  await take(page);
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let number = 0; number < 9; number += 1) localStorage.setItem(`full${size}${number}`, "x".repeat(size));
      } catch {}
    }
  });
  await page.getByLabel("口令", { exact: true }).fill(PASSPHRASE);
  await press(page, KEEP);
  await expect(keeping(page)).toContainText("放不下，草稿没有存上。请存成审查文件");
  expect(await stored(page)).toBe("");
  expect(await isAsked(page)).toBe(true);
  // There is room again, and then none for what comes later.
  await page.evaluate(() => localStorage.clear());
  await keep(page);
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let number = 0; number < 9; number += 1) localStorage.setItem(`full${size}${number}`, "x".repeat(size));
      } catch {}
    }
  });
  await visit(page, "#/desk/people/1");
  await put(page, "审核人", "白科长".repeat(20));
  await page.getByLabel("备注").fill("要问清楚。".repeat(40));
  await page.getByLabel("备注").blur();
  await visit(page, "#/desk");
  await expect(page.locator(".keeping [role=alert]")).toContainText("放不下", { timeout: 15_000 });
  expect(await isAsked(page)).toBe(true);
});
