// What people type, right and wrong: every mistake gets a sentence that says what to do, and
// nothing typed is lost.
import { date, go, goOn } from "../applicant.mjs";
import { expect, test, type Page } from "../fixtures";

const BEGIN = "#/question/birth-date";

async function byNumber(page: Page) {
  await page.getByRole("button", { name: "改用身份证号来填" }).click();
  return page.getByLabel("身份证号", { exact: true });
}

// The specimens of GB 11643 and of related cards.
const SPECIMENS: [number: string, birth: [string, string, string], foreign: boolean][] = [
  ["11010519491231002X", ["1949", "12", "31"], false],
  ["440524188001010014", ["1880", "1", "1"], false],
  ["810000199408230021", ["1994", "8", "23"], true],
  ["830000199201300022", ["1992", "1", "30"], true],
  ["932682198501010017", ["1985", "1", "1"], true],
  ["911124198108030024", ["1981", "8", "3"], true],
];
for (const [number, [year, month, day], foreign] of SPECIMENS) {
  test(`the specimen ${number} gives its birth date`, async ({ app, page }) => {
    await app.open(BEGIN);
    await (await byNumber(page)).fill(number);
    await go(page);
    await expect(page.getByRole("heading", { name: "从身份证号认出了出生日期" })).toBeFocused();
    await expect(page.getByLabel("年", { exact: true })).toHaveValue(year);
    await expect(page.getByLabel("月", { exact: true })).toHaveValue(month);
    await expect(page.getByLabel("日", { exact: true })).toHaveValue(day);
    await expect(page.getByText("请先问招聘单位")).toHaveCount(foreign ? 1 : 0);
    await goOn(page);
    await expect(page).not.toHaveURL(/birth-date$/);
  });
}

const BAD_NUMBERS: [typed: string, sentence: string][] = [
  ["", "请填身份证号"],
  ["11010519491231002", "身份证号要 18 位，现在是 17 位"],
  ["110105194912310021", "身份证号有一位不对"],
  ["110105491231002", "15 位的旧号码 2013 年起停用了"],
  ["110105199002300021", "1990 年 2 月 30 日这天不存在"],
  ["11010520991231002X", "还没有到"],
  ["一二三四五六七八九十一二三四五六七八", "身份证号第 1 位是“一”，只能是数字"],
];
for (const [typed, sentence] of BAD_NUMBERS) {
  test(`identity number “${typed}”: ${sentence}`, async ({ app, page }) => {
    await app.open(BEGIN);
    const field = await byNumber(page);
    await field.fill(typed);
    await go(page);
    await expect(page.locator("#errors")).toContainText(sentence);
    await expect(page.locator(".field .error")).toContainText(sentence);
    await expect(field).toHaveValue(typed);
    await expect(page).toHaveTitle(/^错误：/);
  });
}

const BAD_DATES: [typed: [string, string, string], sentence: string][] = [
  [["", "", ""], "请填日期"],
  [["1990", "", "2"], "请填月"],
  [["1990", "2", "30"], "1990 年 2 月只有 28 天，没有 30 日"],
  [["1990", "13", "1"], "月要在 1 到 12 之间"],
  [["90", "1", "1"], "年要填 4 位数字"],
  [["2090", "1", "1"], "还没有到"],
  [["1990", "正", "1"], "“正”不是数字"],
];
for (const [typed, sentence] of BAD_DATES) {
  test(`birth date “${typed.join(" ")}”: ${sentence}`, async ({ app, page }) => {
    await app.open(BEGIN);
    await date(page, ...typed);
    await go(page);
    await expect(page.locator("#errors")).toContainText(sentence);
    await expect(page.getByLabel("年", { exact: true })).toHaveValue(typed[0]);
    await expect(page.getByLabel("月", { exact: true })).toHaveValue(typed[1]);
    await expect(page.getByLabel("日", { exact: true })).toHaveValue(typed[2]);
    await expect(page).toHaveURL(/birth-date$/);
  });
}

const DATES: [string, string, string][] = [
  ["1990", "01", "02"],
  ["１９９０", "１", "２"],
  [" 1990 ", "1", "2 "],
  ["1990年1月2日", "", ""],
  ["19900102", "", ""],
];
for (const typed of DATES) {
  test(`“${typed.join("|")}” is understood`, async ({ app, page }) => {
    await app.open(BEGIN);
    await date(page, ...typed);
    await goOn(page);
    await page.evaluate(() => (location.hash = "#/result"));
    await expect(page.locator(".summary")).toContainText("1990年1月2日");
  });
}

test("ten megabytes pasted get a sentence, and stay", async ({ app, page }) => {
  await app.open(BEGIN);
  const field = await byNumber(page);
  const size = await field.evaluate((input: HTMLInputElement) => {
    input.value = "１２３".repeat(3_500_000);
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    return input.value.length;
  });
  await go(page);
  await expect(page.locator("#errors")).toContainText("填得太长了，身份证号只有 18 位");
  expect(await field.evaluate((input: HTMLInputElement) => input.value.length)).toBe(size);
});

test("a book pasted by accident is cut far beyond any limit, and what is typed by an input method is not", async ({
  app,
  page,
  ime,
}) => {
  await app.open(BEGIN);
  const field = await byNumber(page);
  await field.focus();
  await page.keyboard.insertText("１".repeat(700_000));
  expect((await field.inputValue()).length).toBe(4000);
  await go(page);
  await expect(page.locator("#errors")).toContainText("填得太长了");
  await app.open("#/form/skills");
  const text = page.locator("textarea").first();
  await text.focus();
  await page.keyboard.insertText("驾".repeat(700_000));
  expect((await text.inputValue()).length).toBe(4000);
  // Three times the limit can be typed, to be shortened by hand.
  await text.fill("驾".repeat(900));
  await text.press("End");
  await ime([
    ["wang", "王"],
    ["fang", "芳"],
  ]);
  await expect(text).toHaveValue("驾".repeat(900) + "王芳");
});

test("the summary takes the focus, and leads to the field", async ({ app, page }) => {
  await app.open(BEGIN);
  await date(page, "1990", "2", "30");
  await go(page);
  await expect(page.locator("#errors")).toBeFocused();
  await page.locator("#errors a").click();
  await expect(page.getByLabel("日", { exact: true })).toBeFocused();
  await expect(page).toHaveURL(/birth-date$/);
});

test("nothing chosen: asked to choose, with the focus on the first answer", async ({ app, page }) => {
  await app.open("#/question/education");
  await go(page);
  await page.locator("#errors a", { hasText: "请选一项" }).click();
  await expect(page.getByLabel("大学本科及以上", { exact: true })).toBeFocused();
});

test("以下都没有 excludes the rest, both ways", async ({ app, page }) => {
  await app.open("#/question/circumstances");
  await go(page);
  await expect(page.locator("#errors")).toContainText("以下都没有");
  const none = page.getByLabel("以下都没有", { exact: true });
  const drugs = page.getByLabel("有吸毒史", { exact: true });
  await none.check();
  await drugs.check();
  await expect(none).not.toBeChecked();
  await expect(page.locator("#main").getByRole("status")).toContainText("已经取消");
  await none.check();
  await expect(drugs).not.toBeChecked();
});

test("pinyin typed into a number or a date leaves exactly what was typed", async ({ app, page, ime }) => {
  await app.open(BEGIN);
  await page.getByLabel("年", { exact: true }).focus();
  await ime([
    ["yi", "一"],
    ["jiu", "九"],
  ]);
  await expect(page.getByLabel("年", { exact: true })).toHaveValue("一九");
  const field = await byNumber(page);
  await field.focus();
  await ime([
    ["wang", "王"],
    ["fang", "芳"],
  ]);
  await expect(field).toHaveValue("王芳");
  await field.fill("150102");
  await field.press("Home");
  await ime([["x", "叉"]]);
  await expect(field).toHaveValue("叉150102");
});

test("a day that cannot be meant is asked about: long past, far ahead, or over", async ({ app, page }) => {
  await app.open("#/question/hire-date");
  await page.getByLabel("用另一天", { exact: true }).check();
  for (const year of ["2016", "2062"]) {
    await date(page, year, "12", "1");
    await go(page);
    await expect(page.locator("#errors")).toContainText("这一天离现在太远了");
  }
  await app.open("#/question/expected-certificate");
  await page.getByLabel("有", { exact: true }).check();
  await date(page, "2026", "6", "30");
  await go(page);
  await expect(page.locator("#errors")).toContainText("这一天已经过了");
});

test("an error goes when the field it is about goes", async ({ app, page }) => {
  await app.open(BEGIN);
  await byNumber(page);
  await go(page);
  await expect(page.locator("#errors")).toContainText("请填身份证号");
  await page.getByRole("button", { name: "改填年月日" }).click();
  await expect(page.locator("#errors")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^错误：/);
});
