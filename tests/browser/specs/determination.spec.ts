// The answers of an applicant, and the determination shown for them.
import { answer, answerAll, choose, date, go, goOn } from "../applicant.mjs";
import { expect, test, type Page } from "../fixtures";

const BEGIN = "#/question/education";

/** The heading with the outcome. */
const outcome = (page: Page) => page.locator(".outcome h1");

/** One of the ten items, by its clause. */
const item = (page: Page, place: string) => page.locator(".items > li").filter({ hasText: place });

test("a clean applicant of 25 with 大专 reaches 符合, with what will be verified @desktop", async ({
  app,
  page,
  axe,
}) => {
  await app.open("#/");
  await page.getByRole("link", { name: /开始自查/ }).click();
  const asked = await answerAll(page);
  expect(asked).toEqual(["education", "birth", "hire", "circumstances", "ability", "conduct"]);
  await expect(outcome(page)).toHaveText("符合");
  await expect(page.locator(".items .chip")).toHaveText([...Array(4).fill("符合"), ...Array(6).fill("无此情形")]);
  const papers = page.locator(".papers");
  for (const paper of [
    "居民身份证（港澳台居民为居住证）",
    "毕业证",
    "无犯罪记录证明",
    "个人信用报告",
    "体检",
    "考察（政审）",
  ]) {
    await expect(papers).toContainText(paper);
  }
  await item(page, "16（三）").locator("summary").click();
  await expect(item(page, "16（三）").locator("blockquote")).toHaveText(
    "具有大专以上学历（退伍军人可放宽至高中及以上）；",
  );
  await axe();
});

test("高中 without service does not meet 16(3), and says what would change it", async ({ app, page }) => {
  await app.open(BEGIN);
  const asked = await answerAll(page, { education: "高中" });
  expect(asked).toEqual(["education", "service", "expected"]);
  await expect(outcome(page)).toHaveText("不符合");
  await expect(item(page, "16（三）").locator(".chip")).toHaveText("不符合");
  await expect(item(page, "16（三）")).toContainText("你没有选退役经历");
  await expect(item(page, "17（一）").locator(".chip")).toHaveText("不用再问");
  await expect(page.locator(".outcome")).toContainText("在受聘前拿到大专以上毕业证");
});

test("高中 with service meets 16(3)", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page, { education: "高中", service: "当过义务兵或者军士（士官），已退役" });
  await expect(outcome(page)).toHaveText("符合");
});

test("age 35 and 3 months without a notice depends on it, with every reading shown @desktop @chinese", async ({
  app,
  page,
  axe,
}) => {
  await app.open(BEGIN);
  const asked = await answerAll(page, { birth: ["1991", "8", "20"] });
  expect(asked).toContain("earlier");
  await expect(outcome(page)).toHaveText("取决于公告");
  await expect(item(page, "16（二）")).toContainText("35 周岁零 3 个月");
  await expect(item(page, "16（二）").locator(".cases li")).toHaveText([
    "算到 36 岁生日前一天：符合",
    "36 岁生日当天也算：符合",
    "只算到 35 岁生日当天：不符合",
    "只算到 35 岁生日前一天：不符合",
  ]);
  const drawing = page.getByRole("img", { name: /2026年12月1日：要看公告怎么算/ });
  await expect(drawing).toBeVisible();
  await axe();
});

test("an overdue loan is for the bureau under 17(5)", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page, { circumstances: "有贷款、信用卡逾期，记进了征信" });
  await expect(outcome(page)).toHaveText("需单位认定");
  await expect(item(page, "17（五）").locator(".chip")).toHaveText("需单位认定");
  await expect(item(page, "17（五）").locator("blockquote")).toHaveText("有较为严重的个人不良信用记录的；");
});

test("one unanswered fact is named", async ({ app, page }) => {
  await app.open(BEGIN);
  for (let count = 0; count < 5; count += 1) {
    await answer(page);
    await goOn(page);
  }
  await expect(page.locator("#main h1")).toContainText("品行良好");
  await page.evaluate(() => (location.hash = "#/result"));
  await expect(outcome(page)).toHaveText("信息不足");
  await expect(page.locator(".outcome")).toContainText("品行与守法声明");
  await page.getByRole("link", { name: "接着填" }).click();
  await answer(page);
  await goOn(page);
  await expect(outcome(page)).toHaveText("符合");
});

test("17(1) answered yes ends the questions and says which", async ({ app, page }) => {
  await app.open("#/question/circumstances");
  await choose(page, "受过刑事处罚");
  await goOn(page);
  await expect(page).toHaveURL(/#\/result$/);
  await expect(outcome(page)).toHaveText("不符合");
  await expect(item(page, "17（一）").locator(".chip")).toHaveText("有");
  await expect(item(page, "17（一）")).toContainText("受过刑事处罚");
  await expect(page.getByRole("link", { name: "接着填" })).toHaveCount(0);
  await expect(page.getByText("受过刑事处罚：这一条属于法定不得招聘的情形。")).toBeVisible();
});

// The boundary days for 2026-12-01.
const BOUNDARIES: [birth: [string, string, string], expected: string][] = [
  [["2008", "12", "2"], "不符合"],
  [["2008", "12", "1"], "取决于公告"],
  [["2008", "11", "30"], "符合"],
  [["1991", "12", "2"], "符合"],
  [["1991", "12", "1"], "取决于公告"],
  [["1991", "11", "30"], "取决于公告"],
  [["1990", "12", "2"], "取决于公告"],
  [["1990", "12", "1"], "取决于公告"],
  [["1990", "11", "30"], "不符合"],
  [["2008", "2", "29"], "符合"],
  [["1992", "2", "29"], "符合"],
];
for (const [birth, expected] of BOUNDARIES) {
  test(`born ${birth.join("-")}, counted on 2026-12-01: ${expected}`, async ({ app, page }) => {
    await app.open(BEGIN);
    await answerAll(page, { birth });
    await expect(outcome(page)).toHaveText(expected);
  });
}

test("someone too old now who was first engaged in time meets the age item", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page, { birth: ["1986", "5", "1"], earlier: ["当过", "2016", "5", "1"] });
  await expect(outcome(page)).toHaveText("符合");
  await expect(page.locator(".legend")).toContainText("第一次受聘时没有超龄");
});

test("an answer can be changed from the result, and nothing else is lost", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page);
  await page.locator("details.answers > summary").click();
  await page.locator(".summary > div", { hasText: "学历" }).getByRole("link", { name: "更改" }).click();
  await expect(page.getByLabel("大专（大学专科）", { exact: true })).toBeChecked();
  await choose(page, "高中");
  await goOn(page);
  await expect(page.locator("#main h1")).toContainText("服过役");
  await choose(page, "没有");
  await goOn(page);
  await answer(page);
  await goOn(page);
  await expect(outcome(page)).toHaveText("不符合");
  await page.locator("details.answers > summary").click();
  await page.locator(".summary > div", { hasText: "学历" }).getByRole("link", { name: "更改" }).click();
  await choose(page, "大专（大学专科）");
  await goOn(page);
  await expect(outcome(page)).toHaveText("符合");
});

test("going back keeps what was typed, also what was not yet sent", async ({ app, page }) => {
  await app.open(BEGIN);
  await answer(page);
  await goOn(page);
  await date(page, "2001", "8", "20");
  await goOn(page);
  await choose(page, "用另一天");
  await date(page, "2026", "12", "");
  await page.goBack();
  await expect(page.getByLabel("年", { exact: true })).toHaveValue("2001");
  await page.goForward();
  await expect(page.getByLabel("用另一天", { exact: true })).toBeChecked();
  await expect(page.getByLabel("月", { exact: true })).toHaveValue("12");
  await page.getByRole("link", { name: "上一题" }).click();
  await expect(page.getByLabel("日", { exact: true })).toHaveValue("20");
});

test("a day of hire before the birth is a contradiction, said where it was typed", async ({ app, page }) => {
  await app.open(BEGIN);
  await answer(page);
  await goOn(page);
  await answer(page, { birth: ["2026", "1", "1"] });
  await goOn(page);
  await choose(page, "用另一天");
  await date(page, "2025", "12", "1");
  await go(page);
  await expect(page.locator("#errors")).toContainText("出生日期比计算年龄的日期还晚");
  await expect(page.getByLabel("年", { exact: true })).toHaveValue("2025");
});

test("初中: service is not asked, and nothing is said of it", async ({ app, page }) => {
  await app.open(BEGIN);
  const asked = await answerAll(page, { education: "初中及以下" });
  expect(asked).toEqual(["education", "expected"]);
  await expect(item(page, "16（三）")).toContainText("还不够");
  await expect(item(page, "16（三）")).not.toContainText("你没有");
});

test("高级工班: service is asked, since one reading turns on it @chinese", async ({ app, page }) => {
  await app.open(BEGIN);
  const asked = await answerAll(page, {
    education: "技工院校高级工班",
    service: "当过义务兵或者军士（士官），已退役",
  });
  expect(asked).toContain("service");
  await expect(outcome(page)).toHaveText("取决于公告");
  await expect(item(page, "16（三）").locator(".cases li")).toHaveText([
    "高级工班、预备技师班按大专以上认：符合",
    "高级工班、预备技师班不按大专认，并且中专、职高、技校按高中认：符合",
    "高级工班、预备技师班不按大专认，并且中专、职高、技校不按高中认：不符合",
  ]);
});

test("the window agrees with the standing of someone first engaged in the disputed year", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page, { birth: ["1985", "1", "1"], earlier: ["当过", "2020", "6", "1"] });
  await expect(outcome(page)).toHaveText("取决于公告");
  await expect(page.locator(".legend .depends", { hasText: "2026年12月1日" })).toContainText("第一次受聘时的年龄");
});

test("whoever comes next can clear the last one's answers on the start page", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page);
  await page.getByRole("link", { name: "协管自查" }).click();
  await expect(page.getByRole("link", { name: /接着上次的自查/ })).toBeVisible();
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "清除自查的回答，重新开始" }).click();
  await page.getByRole("link", { name: /开始自查/ }).click();
  await expect(page.locator("#main h1")).toContainText("最高学历");
});

test("starting anew leaves nothing behind", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page);
  // Answering no keeps the answers.
  page.once("dialog", (dialog) => void dialog.dismiss());
  await page.getByRole("button", { name: "清除回答，重新自查" }).click();
  await expect(outcome(page)).toBeVisible();
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "清除回答，重新自查" }).click();
  await expect(page).toHaveURL(/#\/$/);
  await page.getByRole("link", { name: /开始自查/ }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, "", 0]);
});

test("on paper every item stands open", async ({ app, page }) => {
  await app.open(BEGIN);
  await answerAll(page);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".items blockquote")).toHaveCount(10);
  for (const quote of await page.locator(".items blockquote").all()) await expect(quote).toBeVisible();
  await expect(page.getByRole("button", { name: "打印结果" })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".items details[open]")).toHaveCount(0);
});
