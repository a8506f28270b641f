// A notice that a bureau already has: checked as a text, recognised, filled in.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { FAULTY, open, visit, workshop } from "../workshop.mjs";

const VECTORS = "../vectors/notice/intake";
const FAULTY_TEXT = `2027年林西县综合行政执法局公开招聘城市管理执法协管员公告
一、招聘岗位
外勤协管员6名，主要负责对占道经营的商贩罚款。
二、招聘条件
年龄18周岁以上、45周岁以下，限男性。
三、聘用
签订三年固定期限劳动合同，试用期6个月。
林西县综合行政执法局
2027年2月20日`;

const box = (page: Page) => page.getByLabel("公告的文字");
const row = (page: Page, words: string) => page.locator(".taken > li", { hasText: words });
const choose = async (page: Page, name: string, buffer: Buffer) => {
  await page.getByLabel("或者选一个文件").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
};

async function start(page: Page, way: string) {
  await workshop(page);
  await page.getByRole("link", { name: way }).click();
  await expect(page.getByRole("heading", { name: way, level: 1 })).toBeFocused();
  await box(page).waitFor();
}

/** Pastes what a page or Word puts on the clipboard. */
async function paste(page: Page, markup: string) {
  await box(page).evaluate((target, markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, markup);
}

test("a faulty text is checked with its words marked, taken over, and undone @chinese", async ({ app, page, axe }) => {
  await app.open("bureau.html#/");
  await start(page, "检查一份公告");
  await page.getByRole("button", { name: "检查" }).click();
  await expect(page.getByRole("alert")).toHaveText("还没有贴公告的文字");
  await expect(box(page)).toBeFocused();
  await box(page).fill(FAULTY_TEXT);
  await page.getByRole("button", { name: "检查" }).click();
  await expect(page.locator("#found h2").first()).toBeFocused();
  await expect(page.locator("#found h2").first()).toHaveText(/^有 \d 处要看$/);
  // The words are marked where they stand; the clause is quoted behind its article's lead.
  const marks = page.locator(".marked mark");
  expect((await marks.allTextContents()).join()).toContain("罚款");
  expect((await page.locator(".marked").textContent())?.trim()).toBe(FAULTY_TEXT);
  const fine = page.locator(".finding", { hasText: "罚款" });
  await expect(fine.locator("blockquote")).toContainText("不得安排协管人员从事");
  await fine.getByRole("link").click();
  await expect(page.locator(".marked a:focus + mark")).toContainText("罚款");
  await axe();

  await page.getByRole("link", { name: "用这份公告接着写" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^认出了 \d+ 项$/);
  await expect(row(page, "招聘人数：6")).toContainText("原文写明");
  await expect(row(page, "招聘人数：6")).toContainText("“外勤协管员6名”");
  await expect(row(page, "辖区：林西县")).toContainText("推断的，请核对");
  await expect(page.locator(".unplaced")).toContainText("限男性");
  await axe();
  await row(page, "辖区：林西县").getByRole("checkbox").uncheck();
  await page
    .getByRole("button", { name: /^填入选中的 \d+ 项$/ })
    .first()
    .click();
  await expect(page.locator(".mended")).toHaveText(/填好了 \d+ 项。/);
  await visit(page, "#/posts/1");
  await expect(page.getByLabel("岗位名称")).toHaveValue("外勤协管员");
  await expect(page.getByLabel("最大年龄")).toHaveValue("45");
  await visit(page, "#/about");
  await expect(page.getByLabel("辖区")).toHaveValue("");
  await visit(page, "#/");
  await page.getByRole("button", { name: "撤回刚才填的" }).click();
  await expect(page.locator(".mended")).toBeEmpty();
  await visit(page, "#/posts");
  await expect(page.getByRole("link", { name: /外勤协管员/ })).toHaveCount(0);
});

test("what stands there already is shown beside what was recognised, and kept", async ({ app, page, axe }) => {
  await app.open("bureau.html#/");
  await open(page, FAULTY);
  await start(page, "从现成的公告开始");
  await box(page).fill("报名时间：2026年12月10日至2026年12月20日\n试用期3个月。");
  await page.getByRole("button", { name: "看认出了什么" }).click();
  await expect(row(page, "报名开始")).toContainText("和已经写的一样");
  const closes = row(page, "报名截止");
  await expect(closes.getByLabel("不改，还是“2026年12月1日”")).toBeChecked();
  const probation = row(page, "试用期");
  await probation.getByLabel("换成“3”").check();
  await axe();
  await page.getByRole("button", { name: "填入选中的 1 项" }).first().click();
  await visit(page, "#/employment");
  await expect(page.getByLabel("试用期（月）")).toHaveValue("3");
  await visit(page, "#/registration");
  await expect(page.getByRole("group", { name: "报名截止" }).getByLabel("日")).toHaveValue("1");
});

/** Fills in what the document of the vectors says, in whichever format it was read. */
async function fillFromDocument(page: Page) {
  await expect(box(page)).toHaveValue(/一、招聘岗位/);
  await page.getByRole("button", { name: "看认出了什么" }).click();
  await expect(row(page, "第 1 个岗位 - 岗位名称：市容协管岗")).toContainText("原文写明");
  await expect(row(page, "各岗位 - 学历：大专以上")).toBeVisible();
  await page
    .getByRole("button", { name: /^填入选中/ })
    .first()
    .click();
  await visit(page, "#/posts");
  await expect(page.getByRole("link", { name: "平台值守岗（102），2 人" })).toBeVisible();
}

test("Word, Excel and a page are read with their tables @chinese", async ({ app, page }) => {
  await app.open("bureau.html#/");
  await start(page, "从现成的公告开始");
  await choose(page, "公告.docx", await readFile(`${VECTORS}/word.docx`));
  await expect(page.getByRole("status").filter({ hasText: "读好了文件：公告.docx" })).toBeVisible();
  await fillFromDocument(page);

  await visit(page, "#/take");
  await choose(page, "岗位表.xlsx", await readFile(`${VECTORS}/excel.xlsx`));
  await expect(page.getByRole("status").filter({ hasText: "读好了文件：岗位表.xlsx" })).toBeVisible();
  await page.getByRole("button", { name: "看认出了什么" }).click();
  // Other posts stand behind those that are there.
  await expect(row(page, "第 3 个岗位 - 岗位名称：路面协管岗")).toBeVisible();

  await visit(page, "#/take");
  await box(page).fill("");
  await paste(page, await readFile(`${VECTORS}/page.html`, "utf8"));
  await expect(box(page)).toHaveValue(/阿荣旗城市管理局/);
  await page.getByRole("button", { name: "看认出了什么" }).click();
  await expect(row(page, "岗位代码：A01")).toBeVisible();
});

/** Drops a file on the box. */
async function drop(page: Page, name: string, contents: Buffer) {
  await box(page).evaluate(
    (target, [name, contents]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(contents), (c) => c.charCodeAt(0));
      data.items.add(new File([bytes], name));
      target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, contents.toString("base64")],
  );
}

test("the formats of 1997 to 2003 are read, by a part that is fetched then @chinese", async ({ app, page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const fetched = () => asked.filter((url) => /\/old-\w+\.wasm/.test(url)).length;
  await app.open("bureau.html#/");
  await start(page, "从现成的公告开始");
  const file = page.getByLabel("或者选一个文件");
  for (const ending of [".doc", ".xls", ".wps", ".et"]) {
    expect((await file.getAttribute("accept"))?.split(",")).toContain(ending);
  }
  expect(fetched()).toBe(0);
  await drop(page, "公告.doc", await readFile(`${VECTORS}/word.doc`));
  await expect(page.getByRole("status").filter({ hasText: "读好了文件：公告.doc" })).toBeVisible();
  expect(fetched()).toBe(1);
  await fillFromDocument(page);

  // WPS names the same format otherwise.
  await visit(page, "#/take");
  await drop(page, "岗位表.et", await readFile(`${VECTORS}/excel.xls`));
  await expect(page.getByRole("status").filter({ hasText: "读好了文件：岗位表.et" })).toBeVisible();
  await page.getByRole("button", { name: "看认出了什么" }).click();
  await expect(row(page, "第 3 个岗位 - 岗位名称：路面协管岗")).toBeVisible();
});

test("a file that cannot be read says what to do", async ({ app, page }) => {
  await app.open("bureau.html#/take");
  await box(page).waitFor();
  const alert = page.getByRole("alert");
  await choose(page, "公告.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  await expect(alert).toContainText("这个文件不完整");
  // A document of Word with a password, as far as it is read.
  const locked = await readFile(`${VECTORS}/word.doc`);
  locked[locked.indexOf(Buffer.from([0xec, 0xa5])) + 11] |= 1;
  await choose(page, "公告.doc", locked);
  await expect(alert).toContainText("这个文件设了密码");
  await choose(page, "公告.doc", Buffer.from("{\\rtf1\\ansi a}"));
  await expect(alert).toContainText("这是 RTF 文件");
  await choose(page, "公告.docx", Buffer.from("PK\u0003\u0004"));
  await expect(alert).toContainText("这个文件不完整");
  await choose(page, "照片.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2]));
  await expect(alert).toContainText("不是 Word、Excel、网页或者文字");
  // As Chinese Windows keeps a table.
  const table = Buffer.from([0xb8, 0xda, 0xce, 0xbb, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a, 0x41, 0x2c, 0x33]);
  await choose(page, "岗位表.csv", table);
  await expect(box(page)).toHaveValue(/岗位\t人数/);
});
