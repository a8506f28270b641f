// The 报名登记表, from its first field to paper, file and QR code.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { chip, fillForm, fillSection, put, reload, save, saved, sections, visit } from "../form.mjs";
import { fillByKeyboard } from "../keyboard.mjs";
import { pages, photocopied, scanned } from "../paper.mjs";

const TODAY = "2026-11-23";
const NAME = "阿拉腾·其其格";
/** The match code of the application of form.mjs, however it was typed. */
const CODE = "4C9E99C0DCBC0CDC";

async function paper(page: Page) {
  await visit(page, "#/form/paper");
  await expect(page.locator(".sheet-a4")).toBeVisible();
  return (await page.locator(".match b").innerText()).replace(/[^0-9A-F]/g, "");
}

test("from the first field to paper, file and QR code, and back", async ({ app, page }) => {
  test.slow();
  await app.open("#/form");
  await sections(page);
  await fillForm(page);
  // The photo was passed over: that is an answer, too.
  await expect(page.locator(".progress")).toContainText("12 部分已完成 12 部分");
  await expect(chip(page, "照片")).toHaveText("已完成");
  const code = await paper(page);
  expect(code).toBe(CODE);

  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheet = await pages(pdf);
  expect(sheet.length).toBe(1);
  expect(sheet[0]).toContain("第1页,共1页");
  for (const words of [
    NAME.normalize("NFKC"),
    "150522200108200026",
    "通辽市科尔沁左翼后旗甘旗卡镇",
    "𠮷日嘎拉",
    "2022年7月至今",
  ]) {
    expect(sheet[0]).toContain(words);
  }

  await visit(page, "#/form");
  const file = await saved(page);
  expect(file.suggestedFilename()).toBe("报名表-阿拉腾•其其格-市容巡查.xieguan.json");
  const path = await file.path();
  expect(JSON.parse(await readFile(path, "utf8")).matchCode.replace(/ /g, "")).toBe(code);

  // The QR code on the sheet, decoded by another program, holds the file's application.
  const payload = await scanned(pdf);
  expect(payload).toMatch(/^XG1:/);
  expect(await photocopied(pdf), "after a photocopy").toBe(payload);
  const same = process.env.XIEGUAN_SAME_APPLICATION;
  expect(same, "XIEGUAN_SAME_APPLICATION names the program that compares them").toBeTruthy();
  const output = execFileSync(same!, [path, TODAY], { input: payload, encoding: "utf8" });
  expect(output.replace(/\s/g, "")).toBe(code);

  await visit(page, "#/form");
  await reload(page);
  await sections(page);
  await expect(chip(page, "个人信息")).toHaveText("未开始");
  await page.getByLabel("打开以前存的文件").setInputFiles(path);
  await expect(page.locator(".keeping .said")).toContainText("打开了报名表：阿拉腾·其其格");
  await expect(page.locator(".progress")).toContainText("12 部分已完成 11 部分");
  await expect(chip(page, "照片")).toHaveText("可以不填");
  expect(await paper(page)).toBe(code);
});

test("the whole form can be filled in with the keyboard alone @desktop-only", async ({ app, page }) => {
  test.slow();
  await app.open("#/form");
  await sections(page);
  await fillByKeyboard(page);
  await expect(page.locator("#main h1")).toHaveText("核对填写内容");
  await visit(page, "#/form");
  await expect(page.locator(".progress")).toContainText("12 部分已完成 12 部分");
  // The same application as by hand and finger: dots, menus and all.
  expect(await paper(page)).toBe(CODE);
});

test("a long life flows to a second sheet, headed as the first, and too long for a code says so", async ({
  app,
  page,
}) => {
  await app.open("#/form");
  await sections(page);
  const file = JSON.parse(
    await readFile(new URL("../../vectors/files/application-v1.xieguan.json", import.meta.url), "utf8"),
  );
  file.answers.name = `${"阿".repeat(25)}·${"𠮷".repeat(24)}`;
  file.history = Array.from({ length: 36 }, (_, at) => {
    const month = (after: number) => [
      String(2010 + Math.floor((at * 5 + after) / 12)),
      String(((at * 5 + after) % 12) + 1),
      "",
    ];
    return {
      occupation: "work",
      periodFrom: month(0),
      periodTo: at < 35 ? month(4) : ["2026", "11", ""],
      place: `第${at}处：锡林郭勒盟乌拉盖管理区综合行政执法局巴彦胡硕镇中队（临时）${String.fromCodePoint(0x4e00 + at * 37).repeat(9)}`,
      role: "协管",
    };
  });
  const buffer = Buffer.from(JSON.stringify(file));
  await page
    .getByLabel("打开以前存的文件")
    .setInputFiles({ name: "a.xieguan.json", mimeType: "application/json", buffer });
  await expect(page.locator(".keeping .said")).toContainText("打开了");
  await paper(page);
  await expect(page.locator(".match")).toContainText("二维码放不下");
  const sheets = await pages(await page.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeGreaterThan(1);
  for (const [at, sheet] of sheets.entries()) {
    expect(sheet).toContain(`第${at + 1}页,共${sheets.length}页`);
    expect(sheet).toContain("报考单位:锡林郭勒盟乌拉盖管理区综合行政执法局");
    expect(sheet).toContain(file.answers.name.normalize("NFKC"));
  }
});

test("what the self-check was told is not asked again, and the other way round", async ({ app, page }) => {
  await app.open("#/question/education");
  await answerAll(page);
  await page.getByRole("link", { name: "协管自查" }).click();
  await page.getByRole("link", { name: /填报名登记表/ }).click();
  await sections(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  // At 25 an earlier engagement is not asked in the check, but everyone declares it on the
  // form.
  await expect(chip(page, "资格声明")).toHaveText("填了一半");
  await page.getByRole("link", { name: "资格声明" }).click();
  await expect(page.getByRole("link", { name: /^接着回答/ })).toHaveText("接着回答：以前是否受聘过");
  await visit(page, "#/form");
  await page.getByRole("link", { name: "个人信息" }).click();
  await expect(page.getByRole("group", { name: "出生日期" }).getByLabel("年", { exact: true })).toHaveValue("2001");
  await visit(page, "#/form");
  await fillSection(page, "服役经历", {
    服役经历: [
      ["服役情况", "当过义务兵或者军士（士官），已退役"],
      ["入伍年月", ["2019", "9"]],
      ["退役年月", ["2021", "9"]],
    ],
  });
  await visit(page, "#/result");
  await expect(page.locator(".summary")).toContainText("当过义务兵");
});

test("problems are named in the summary and beside the fields; nothing typed is lost", async ({ app, page, axe }) => {
  await app.open("#/form/person");
  await expect(page.getByRole("heading", { name: "个人信息" })).toBeVisible();
  await put(page, "姓名", "巴3");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator("#errors li").first()).toHaveText("姓名第 2 个字是“3”，姓名里不能有它，请照身份证填");
  await expect(page.getByLabel("姓名", { exact: true })).toHaveValue("巴3");
  await expect(page).toHaveTitle(/^错误：/);
  await page.locator("#errors a", { hasText: "请选“性别”" }).click();
  await expect(page.getByLabel("男", { exact: true })).toBeFocused();
  await axe();
});

test("a number that does not fit the birth date is a warning: the applicant decides", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await page.getByRole("link", { name: "个人信息" }).click();
  const { APPLICANT } = await import("../form.mjs");
  for (const [label, value] of APPLICANT["个人信息"] as [string, string][]) {
    await put(page, label, label === "性别" ? "男" : value);
  }
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("身份证号里的性别是女，这里选的是男");
  await expect(page.locator("#errors")).toContainText("有 1 处请再看一眼");
  await save(page, "确认无误，继续");
  await visit(page, "#/form");
  await expect(chip(page, "个人信息")).toHaveText("已完成");
});

test("going back and forth loses nothing that was typed", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await page.getByRole("link", { name: "联系方式" }).click();
  await put(page, "通讯地址", "甘旗卡镇");
  await page.goBack();
  await sections(page);
  await page.goForward();
  await expect(page.getByLabel("通讯地址", { exact: true })).toHaveValue("甘旗卡镇");
  await visit(page, "#/form/history/1");
  await put(page, "学校或单位", "旗一中");
  await page.goBack();
  await page.goForward();
  await expect(page.getByLabel("学校或单位", { exact: true })).toHaveValue("旗一中");
});

test("whoever comes next finds nothing of the last one's form", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "个人信息");
  await visit(page, "#/");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "清空登记表和自查的回答" }).click();
  await visit(page, "#/form/person");
  await expect(page.getByLabel("身份证号", { exact: true })).toHaveValue("");
  await put(page, "姓名", "巴特尔");
  await visit(page, "#/form");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "清空登记表和自查的回答" }).click();
  await expect(chip(page, "个人信息")).toHaveText("未开始");
});

test("an entry is one of those there are, or the next; a blank one is not taken", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await visit(page, "#/form/family/30");
  await expect(page.getByRole("link", { name: "添加一个人" })).toBeVisible();
  await visit(page, "#/form/family/1");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("请填“姓名”");
});

test("the last look says who is not eligible, and leads back to where one changed something", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const path = new URL("../../vectors/files/application-v1.xieguan.json", import.meta.url);
  const file = JSON.parse(await readFile(path, "utf8"));
  file.facts.circumstances.criminalPunishment = true;
  const buffer = Buffer.from(JSON.stringify(file));
  await page
    .getByLabel("打开以前存的文件")
    .setInputFiles({ name: "a.xieguan.json", mimeType: "application/json", buffer });
  await visit(page, "#/form/check");
  await expect(page.locator("#main .notice")).toContainText("不符合");
  await page.locator(".summary > div", { hasText: "通讯地址" }).getByRole("link", { name: "更改" }).click();
  await put(page, "通讯地址", "巴彦胡硕镇");
  await save(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("核对填写内容");
  await page.locator(".summary > div", { hasText: "第十七条的情形" }).getByRole("link", { name: "更改" }).click();
  await page.getByLabel("以下都没有", { exact: true }).check();
  await page.getByRole("button", { name: "继续" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("核对填写内容");
  await expect(page.locator("#main .notice", { hasText: "不符合" })).toHaveCount(0);
});

test("entries are moved, removed and brought back with the keyboard", async ({ app, page, axe }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "家庭成员和主要社会关系");
  await page.getByRole("link", { name: "家庭成员和主要社会关系" }).click();
  const rows = page.locator(".entries li a");
  await expect(rows).toHaveCount(4);
  await page.locator("#down-0").focus();
  await page.keyboard.press("Enter");
  await expect(rows.first()).toContainText("母亲");
  await expect(page.locator("#down-1")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(rows.last()).toContainText("父亲");
  await expect(page.locator("#up-3")).toBeFocused();
  await page.locator("#remove-3").focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(3);
  await expect(page.locator("#undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows.last()).toContainText("父亲");
  await expect(page.locator("#entry-3")).toBeFocused();
  await axe();
});

test("a gap in the history is named by its months", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await page.getByRole("link", { name: "学习和工作经历" }).click();
  for (const [from, to] of [
    [
      ["2019", "9"],
      ["2022", "6"],
    ],
    [["2022", "10"], true],
  ] as const) {
    await page.getByRole("link", { name: /^添加/ }).click();
    await put(page, "这段时间在做什么", "工作");
    await put(page, "开始年月", [...from]);
    if (to === true) await put(page, "一直到现在", true);
    else await put(page, "结束年月", [...to]);
    await put(page, "学校或单位", "甘旗卡镇");
    await save(page);
  }
  await page.getByRole("button", { name: "填完了，继续" }).click();
  await expect(page.locator("#errors")).toContainText("2022年7月到2022年9月没有填");
});

test("a name is typed with an input method, and its dot is written right", async ({ app, page, ime }) => {
  await app.open("#/form/person");
  await expect(page.getByRole("heading", { name: "个人信息" })).toBeVisible();
  const name = page.getByLabel("姓名", { exact: true });
  await name.focus();
  await ime([
    ["ba", "巴"],
    ["te'er", "特尔"],
  ]);
  await expect(name).toHaveValue("巴特尔");
});

const ROUTES = [
  "#/form",
  "#/form/post",
  "#/form/person",
  "#/form/person/idNumber",
  "#/form/education",
  "#/form/education/1",
  "#/form/history/1",
  "#/form/declarations",
  "#/form/photo",
  "#/form/attachments",
  "#/form/pledge",
  "#/form/check",
  "#/form/paper",
];
for (const colorScheme of ["light", "dark"] as const) {
  test(`every page of the form is accessible, ${colorScheme} @desktop`, async ({ app, page, axe }) => {
    await page.emulateMedia({ colorScheme });
    await app.open("#/form");
    await sections(page);
    for (const route of ROUTES) {
      await test.step(route, async () => {
        await visit(page, route);
        await expect(page).toHaveURL(new RegExp(`${route}$`));
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await axe();
      });
    }
  });
}

test("no page of the form scrolls sideways at 360 px, in large type and with text twice as large", async ({
  app,
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  for (const standard of [16, 32]) {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
    await app.open("#/form");
    await sections(page);
    if (standard === 16) await page.getByRole("button", { name: "大字" }).click();
    for (const route of ROUTES) {
      await visit(page, route);
      await expect(page).toHaveURL(new RegExp(`${route}$`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${route} at ${standard} px`).toBeLessThanOrEqual(360);
    }
  }
});
