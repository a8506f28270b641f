// The cells that a form has only for a notice that wants them, and bars beyond Article 17.
import type { Page } from "@playwright/test";
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { APPLICANT, type Answer, chip, fillForm, put, save, sections, visit } from "../form.mjs";
import { ADDRESS, lay } from "../notice.mjs";
import { pages } from "../paper.mjs";
import { open, workshop } from "../workshop.mjs";

const WANTED = {
  format: "xieguan-notice",
  version: 1,
  about: { title: "某旗公开招聘协管人员公告", bureau: "某旗综合行政执法局", announced: "2026-11-20" },
  registration: { opens: "2026-11-20", closes: "2026-12-10", ways: "现场报名\n网上报名" },
  bars: { serving: "yes", judgmentDefaulters: "yes", examBan: "yes" },
  posts: [{ title: "市容巡查", headcount: 4 }],
  formCells: { reassignment: "yes", emergencyContact: "yes", strengths: "yes", referee: "yes", formerName: "yes" },
  tests: { writtenWeight: 60, interviewWeight: 40, openRatio: 3, bonus: "退役军人加 5 分" },
  employment: { engagement: "labourContract", pay: "每月 4000 元", insurance: "statutory" },
  texts: [{ title: "纪律", text: "弄虚作假的，取消资格。" }],
};

const sheet = async (page: Page) => {
  await visit(page, "#/form/paper");
  await expect(page.locator(".sheet-a4")).toBeVisible();
  return page.locator(".sheet-a4");
};

test("a form without such a notice has none of the cells", async ({ app, page }) => {
  await app.open("#/form/contact");
  await expect(page.getByLabel("通讯地址")).toBeVisible();
  await expect(page.getByLabel("紧急联系人", { exact: true })).toHaveCount(0);
  await expect(page.getByLabel(/电子邮箱/)).toHaveCount(0);
  await visit(page, "#/form/post");
  await expect(page.getByText("是否服从调剂")).toHaveCount(0);
  await expect(await sheet(page)).not.toContainText("紧急联系人");
});

test("the cells that a notice wants are asked for and printed", async ({ app, page, axe }) => {
  test.slow();
  await lay(page, JSON.stringify(WANTED));
  await app.open(`?notice=${ADDRESS}#/form/post`);
  await page.getByLabel("选岗位").selectOption("0");
  await visit(page, "#/form");
  await sections(page);
  // 服从调剂 and the person to call must be there.
  await visit(page, "#/form/contact");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toContainText("请填“紧急联系人的电话”");
  await axe();
  await visit(page, "#/form");
  await fillForm(page, {
    ...APPLICANT,
    报考岗位: [["是否服从调剂", "服从"]],
    联系方式: [...(APPLICANT["联系方式"] as Answer[]), ["紧急联系人", "巴特尔"], ["紧急联系人的电话", "13947501124"]],
  });
  await expect(chip(page, "联系方式")).toHaveText("已完成");
  await visit(page, "#/form/person");
  await put(page, "特长（选填）", "长跑、摄影");
  await save(page);
  await visit(page, "#/form/history/1");
  await put(page, "证明人（选填）", "王老师");
  await save(page);
  const printed = await sheet(page);
  for (const words of ["巴特尔 13947501124", "服从", "长跑、摄影", "证明人：王老师", "曾用名"])
    await expect(printed).toContainText(words);
  await expect(printed).not.toContainText("电子邮箱");
  const leaves = await pages(await page.pdf({ preferCSSPageSize: true }));
  // The ordinary form stays on one leaf (form.spec.ts); five cells more may need a second.
  expect(leaves.length).toBeLessThanOrEqual(2);
});

test("the public reads pay, tests, bars and free parts, and the post says what the bureau decides", async ({
  app,
  page,
  axe,
}) => {
  await app.open("bureau.html#/");
  await workshop(page);
  await open(page, WANTED);
  await expect(page.locator(".keeping .said")).toContainText("打开了");
  await visit(page, "#/preview");
  const notice = page.locator(".bulletin");
  for (const words of [
    "网上报名",
    "不招现役军人",
    "不招失信被执行人",
    "1∶3",
    "退役军人加 5 分",
    "单位自己签劳动合同",
    "每月 4000 元",
    "依法办理全部社会保险",
    "弄虚作假的，取消资格。",
  ])
    await expect(notice).toContainText(words);
  await axe();

  await lay(page, JSON.stringify(WANTED));
  await app.open(`?notice=${ADDRESS}#/`);
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page);
  await visit(page, "#/posts");
  await expect(page.locator("#main")).toContainText("不招公职考试违纪、还在禁考期的人");
  await expect(page.locator("#main")).toContainText("程序没有问这一项，由招聘单位核对。");
});
