// The page in two languages: chosen in place, nothing typed is lost, nothing left in the other one.
import { answerAll } from "../applicant.mjs";
import { expect, test, type Page } from "../fixtures";
import { fillForm, put, saved, sections, visit } from "../form.mjs";
import { cutOff, hardCoded, inOtherLanguage, pseudo, speak } from "../language";
import { ONE_FILE } from "../offline";
import { FAULTY, workshop } from "../workshop.mjs";
import { WORDS } from "../words";

const ENGLISH = { name: "English", exact: true };
const CHINESE = { name: "中文", exact: true };

test.beforeEach(({ guard }) => {
  // Every label changes where it stands.
  guard.allow(WORDS);
});

/** What has the focus, how far the page is scrolled, and which page it is. */
const place = (page: Page) => page.evaluate(() => [document.activeElement?.id, scrollY, location.hash]);

/** Goes through pages and reports what is in the other language. */
async function all(page: Page, tag: "en" | "zh-Hans", routes: string[], typed: readonly string[] = []) {
  for (const route of routes) {
    await visit(page, route);
    await page.locator("#main h1").waitFor();
    // Everything that is folded is opened.
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    expect.soft(await inOtherLanguage(page, tag, typed), route).toEqual([]);
  }
}

const QUESTIONS = [
  "birth-date",
  "hire-date",
  "earlier-engagement",
  "education",
  "expected-certificate",
  "full-time",
  "service",
  "conduct",
  "ability",
  "circumstances",
].map((slug) => `#/question/${slug}`);

test("the button changes every page in place, and the choice stays", async ({ app, page, axe }) => {
  await app.open();
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle(/[A-Za-z]/);
  await axe();
  await page.reload();
  await expect(page.getByRole("button", CHINESE)).toBeVisible();
  await all(page, "en", ["#/", ...QUESTIONS, "#/result", "#/law/16", "#/privacy", "#/after", "#/notice", "#/nowhere"]);
  await axe();
  await page.getByRole("button", CHINESE).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.reload();
  await expect(page.getByRole("button", ENGLISH)).toBeVisible();
  await all(page, "zh-Hans", ["#/", ...QUESTIONS, "#/result", "#/law/16", "#/privacy", "#/after", "#/notice"]);
});

test("an address names the language, and the button changes it there", async ({ app, page }) => {
  await app.open("?lang=en#/law/17");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".gloss").first()).toContainText("Unofficial");
  await page.getByRole("button", CHINESE).click();
  await expect(page).toHaveURL(/\?lang=zh-Hans#\/law\/17$/);
  await page.reload();
  await expect(page.getByRole("button", ENGLISH)).toBeVisible();
  await expect(page.locator(".gloss")).toHaveCount(0);
});

test("every outcome and its reasons", async ({ app, page }) => {
  for (const answers of [
    {},
    { birth: ["1991", "8", "20"] },
    { education: "高中" },
    { circumstances: "有贷款、信用卡逾期，记进了征信" },
  ]) {
    await app.open("#/question/education");
    await answerAll(page, answers);
    await speak(page, "en");
    await all(page, "en", ["#/result"]);
    await speak(page, "zh-Hans");
    await all(page, "zh-Hans", ["#/result"]);
    await page.goto("about:blank");
  }
});

test("in the middle of a form every field, the focus and the place stay", async ({ app, page }) => {
  await app.open("#/form/person");
  await put(page, "姓名", "娜仁托娅");
  await put(page, "身份证号", "15052220010820004");
  const field = page.locator("#person-idNumber, [id$='idNumber']").first();
  await field.focus();
  const before = await place(page);
  await speak(page, "en");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("娜仁托娅");
  expect(await place(page)).toEqual(before);
  await expect(field).toHaveValue("15052220010820004");
  await speak(page, "zh-Hans");
  await expect(page.getByLabel("姓名", { exact: true })).toHaveValue("娜仁托娅");
  expect(await place(page)).toEqual(before);
});

test("in the middle of a notice what is typed, the focus and the place stay @desktop-only", async ({ app, page }) => {
  await app.open("bureau.html#/about");
  const typed = "某旗公开招聘协管员公告";
  await page.getByLabel("公告标题", { exact: true }).fill(typed);
  const before = await place(page);
  expect(before[0]).toBeTruthy();
  await speak(page, "en");
  await expect(page.getByLabel("Title of the notice", { exact: true })).toHaveValue(typed);
  expect(await place(page)).toEqual(before);
  await speak(page, "zh-Hans");
  await expect(page.getByLabel("公告标题", { exact: true })).toHaveValue(typed);
  expect(await place(page)).toEqual(before);
});

test("at the desk what is chosen, the focus and the place stay @desktop-only", async ({ app, page }) => {
  await app.open("bureau.html#/desk");
  const twice = page.getByRole("checkbox", { name: /一人初审|one person does the first/ });
  await twice.uncheck();
  await twice.focus();
  const before = await place(page);
  await speak(page, "en");
  await expect(twice).not.toBeChecked();
  await expect(twice).toBeFocused();
  expect(await place(page)).toEqual(before);
});

test("the whole form, its faults, its answers; the sheet stays Chinese", async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.open("#/form/person");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await page.locator("#errors").waitFor();
  await speak(page, "en");
  expect.soft(await inOtherLanguage(page, "en"), "the faults of an empty page").toEqual([]);
  const routes = ["person", "contact", "education", "history", "family", "service", "skills", "photo", "check"].map(
    (section) => `#/form/${section}`,
  );
  await all(page, "en", ["#/form", ...routes, "#/form/education/1", "#/form/history/1", "#/form/family/1"]);
  await speak(page, "zh-Hans");
  await visit(page, "#/form");
  await sections(page);
  await fillForm(page);
  await speak(page, "en");
  await visit(page, "#/form/paper");
  await expect(page.locator(".sheet-a4")).toContainText("报名登记表");
  await expect(page.locator(".sheet-a4")).toHaveAttribute("lang", "zh-Hans");
  await visit(page, "#/form");
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  expect((await file).suggestedFilename()).toMatch(/^报名表-/);
});

test("the workshop: its fields, its findings; the notice stays Chinese @desktop-only", async ({ app, page }) => {
  await app.open("bureau.html?lang=en");
  await workshop(page);
  const file = JSON.stringify(FAULTY);
  await page
    .getByLabel("Open a saved notice")
    .setInputFiles({ name: "a.xieguan-notice.json", mimeType: "application/json", buffer: Buffer.from(file) });
  const typed = JSON.stringify(FAULTY).match(/[\p{Script=Han}，。：；（）「」《》、0-9A-Za-z—]+/gu) ?? [];
  await all(
    page,
    "en",
    ["#/", "#/findings", "#/about", "#/conditions", "#/posts", "#/take", "#/check", "#/publish", "#/reuse"],
    typed,
  );
  await visit(page, "#/preview");
  await expect(page.locator("#main [lang='zh-Hans']").first()).toContainText("协管员");
});

test("the desk @desktop-only", async ({ app, page }) => {
  await app.open("bureau.html#/desk");
  await page.locator("#files").waitFor({ state: "attached" });
  await speak(page, "en");
  await all(page, "en", ["#/desk", "#/desk/people", "#/desk/lists", "#/desk/papers", "#/desk/nowhere"]);
});

test("sentences that cannot be fetched say so, and the page goes on in Chinese", async ({ app, page, guard }) => {
  guard.allow(/words-en/);
  guard.allow(/Failed to load resource/);
  await page.route("**/words-en-*", (route) => route.abort());
  await app.open();
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator(".bar [role=status]")).toContainText("English 没有取到");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.unroute("**/words-en-*");
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".bar [role=status]")).toBeEmpty();
});

test("an address in a language that cannot be fetched opens in Chinese", async ({ app, page, guard }) => {
  guard.allow(/words-en/);
  guard.allow(/Failed to load resource/);
  await page.route("**/words-en-*", (route) => route.fulfill({ json: ["another build", "x"] }));
  await app.open("?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
});

test("a kiosk forgets the language with the visit", async ({ app, page }) => {
  await app.open("?kiosk=1");
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.reload();
  await expect(page.getByRole("button", ENGLISH)).toBeVisible();
});

test("the single file speaks English without any network", async ({ page, context, guard }) => {
  guard.allow(/^foreign: file:/);
  await context.setOffline(true);
  await page.goto(ONE_FILE);
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  expect(await inOtherLanguage(page, "en")).toEqual([]);
});

test("no text is written into the program, and a long one is not cut off", async ({ app, page }) => {
  const sentences = pseudo();
  await app.open();
  await page.evaluate((text) => {
    (globalThis as unknown as { xieguanWords: unknown }).xieguanWords = async () => text;
  }, sentences);
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const forms = [
    "",
    "/person",
    "/contact",
    "/education",
    "/education/1",
    "/history/1",
    "/family/1",
    "/service",
    "/photo",
  ];
  for (const route of [
    "#/",
    ...QUESTIONS,
    "#/result",
    "#/notice",
    "#/after",
    "#/privacy",
    "#/law/16",
    ...forms.map((form) => `#/form${form}`),
  ]) {
    await visit(page, route);
    await page.locator("#main h1").waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    expect.soft(await hardCoded(page), route).toEqual([]);
    expect.soft(await cutOff(page), route).toEqual([]);
  }
});

test("the language that was asked for last is spoken, also if another arrives later", async ({ app, page }) => {
  const arrive: (() => void)[] = [];
  await page.route("**/words-en-*", async (route) => {
    await new Promise<void>((resolve) => arrive.push(resolve));
    await route.continue();
  });
  await app.open();
  const ask = (tag: string) =>
    page.evaluate((tag) => dispatchEvent(new CustomEvent("xieguan:lang", { detail: tag })), tag);
  await ask("en");
  await expect.poll(() => arrive.length).toBe(1);
  await ask("zh-Hans");
  const came = page.waitForResponse("**/words-en-*");
  arrive[0]();
  await (await came).finished();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await page.getByRole("button", ENGLISH).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});
