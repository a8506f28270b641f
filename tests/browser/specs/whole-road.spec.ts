// The whole way of a notice: a faulty text is pasted, mended by the buttons, and published. What is published is opened
// without a network and from a plain server, where someone checks, fills in the form and prints it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { fillSection, sections, visit } from "../form.mjs";
import { standing } from "../offline";
import { pages } from "../paper.mjs";
import { startServer } from "../server.mjs";
import { workshop } from "../workshop.mjs";
import { unzipped } from "../zip.mjs";

const TITLE = "2027年林西县综合行政执法局公开招聘城市管理执法协管员公告";
const TEXT = `${TITLE}
经林西县人民政府批准（林政发〔2026〕9号，2026年11月10日），现公开招聘城市管理执法协管员，公告如下。
一、招聘岗位
外勤协管员6名，主要负责对占道经营的商贩罚款。
二、招聘条件
（一）年龄18周岁以上、45周岁以下，年龄计算截止2026年12月1日。
（二）高中以上学历。
三、报名
报名时间：2026年12月1日至2026年12月10日。报名地点：林西县综合行政执法局205室。咨询电话：0476-5550123。
四、聘用
签订三年固定期限劳动合同，试用期6个月，上岗前培训3天。
林西县综合行政执法局
2026年11月20日`;

/** Presses every button that mends a finding. */
async function mend(page: Page) {
  await visit(page, "#/findings");
  const button = page.getByRole("button", { name: /^照这样改/ });
  const all = await button.count();
  expect(all).toBeGreaterThan(8);
  for (let left = all; left > 0; left = await button.count()) {
    await button.first().click();
    await expect(button).not.toHaveCount(left);
  }
}

/** From the start page to the printed sheet. */
async function apply(page: Page) {
  await expect(page.locator(".followed")).toContainText(TITLE);
  await page.getByRole("link", { name: /开始自查/ }).click();
  await answerAll(page);
  await expect(page.locator("#main h1")).toHaveText("符合");
  await visit(page, "#/posts");
  await expect(page.locator(".standings > li")).toContainText(["外勤协管员"]);
  await visit(page, "#/form/post");
  await page.getByLabel("选岗位").selectOption("0");
  await page.getByRole("button", { name: "保存，继续" }).click();
  await visit(page, "#/form");
  await sections(page);
  await fillSection(page, "个人信息");
  await visit(page, "#/form/paper");
  await page.locator(".sheet-a4").waitFor();
  const sheets = (await pages(await page.pdf({ preferCSSPageSize: true }))).join("");
  for (const words of ["林西县综合行政执法局", "外勤协管员", "阿拉腾·其其格"]) expect(sheets).toContain(words);
}

test("a faulty text is pasted, mended, published, and followed to the printed sheet", async ({
  app,
  page,
  context,
  guard,
}, info) => {
  guard.allow(/^foreign: (file:|http:\/\/127\.0\.0\.1:\d+\/anywhere\/)/);
  await app.open("bureau.html#/");
  await workshop(page);
  await page.getByRole("link", { name: "检查一份公告" }).click();
  await page.getByLabel("公告的文字").fill(TEXT);
  await page.getByRole("button", { name: "检查" }).click();
  for (const words of ["罚款", "45 周岁", "学历要求比办法低", "6 个月", "3 个工作日"])
    await expect(page.locator(".finding").filter({ hasText: words }).first()).toBeVisible();
  await page.getByRole("link", { name: "用这份公告接着写" }).click();
  await page
    .getByRole("button", { name: /^填入选中的 \d+ 项$/ })
    .first()
    .click();
  await expect(page.locator(".mended")).toHaveText(/填好了 \d+ 项。/);
  await mend(page);
  // What no button can know: the duty in other words, and how many people there are.
  await expect(page.locator(".finding")).toHaveCount(3);
  await visit(page, "#/posts/1");
  await page.getByLabel("岗位职责").fill("在执法人员带领下巡查，劝阻占道经营");
  await visit(page, "#/staff");
  await page.getByLabel("在编人员").fill("40");
  await page.getByLabel("现有协管人员").fill("20");
  await visit(page, "#/findings");
  await expect(page.locator(".finding")).toHaveCount(0);
  await visit(page, "#/publish");

  /** The file that a button makes. */
  const made = async (name: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const download = await waiting;
    const path = join(info.outputDir, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const [alone, packed] = [await made("做成一个文件"), await made("做成压缩包")];

  const folder = join(info.outputDir, "unpacked");
  for (const [name, part] of unzipped(readFileSync(packed))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), part);
  }
  const server = await startServer({ folder: join(folder, "xieguan"), mount: "/anywhere/" });
  const visitor = await context.newPage();
  await visitor.goto(server.url);
  await standing(visitor);
  await apply(visitor);
  await server.close();

  await context.setOffline(true);
  const stick = await context.newPage();
  await stick.goto(pathToFileURL(alone).href);
  await standing(stick);
  await apply(stick);
});
