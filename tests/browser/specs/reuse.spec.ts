// 用作今年的: last year's notice with all its days moved.
import { expect, test } from "../fixtures";
import { visit } from "../form.mjs";
import { open } from "../workshop.mjs";

/** Today is 2026-11-23: registration closed a year and a half ago. */
const OLD = {
  format: "xieguan-notice",
  version: 1,
  about: { title: "某旗2025年公开招聘协管人员公告", bureau: "某旗综合行政执法局", announced: "2025-04-01" },
  approval: { documentNumber: "某政字〔2025〕3号", date: "2025-03-20" },
  registration: { opens: "2025-04-07", closes: "2025-04-18" },
  age: { referenceDate: "2025-04-07", bornFrom: "1989-04-08" },
  posts: [{ title: "巡查协管员", headcount: 4, bornTo: "2007-04-07" }],
  process: { writtenTest: "2025-04-26", hire: "2026-01-05" },
};

test("all days of an old notice move by whole years, and back @chinese", async ({ app, page, axe }) => {
  await app.open("bureau.html#/");
  await open(page, OLD);
  await expect(page.locator(".keeping .said")).toContainText("报名已经截止了。想再用一次，点“用作今年的”。");
  await page.getByRole("link", { name: "用作今年的" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("用作今年的");
  const years = page.getByLabel("往后挪几年");
  await expect(years).toHaveValue("2");
  await expect(page.locator("dl.summary")).toContainText("2025年4月7日 → 2027年4月7日");
  await expect(page.locator("dl.summary")).toContainText("岗位第 1 条：这个岗位的出生日期不晚于");
  await axe();

  // What is no number of years moves nothing.
  await years.fill("x");
  await expect(page.locator(".field.bad")).toBeVisible();
  await expect(page.getByRole("button", { name: /^往后挪/ })).toHaveCount(0);

  // One year is not enough: what is past then is named, and leads to its field.
  await years.fill("1");
  await page.getByRole("button", { name: "往后挪 1 年" }).click();
  await expect(page.locator(".mended")).toContainText("9 个日期都往后挪了 1 年");
  const past = page.locator("section", { hasText: "这些日期已经过去了" });
  await expect(past.getByRole("link")).toHaveText([
    "公告日期：2026年4月1日",
    "报名开始：2026年4月7日",
    "报名截止：2026年4月18日",
    "年龄算到哪一天：2026年4月7日",
    "笔试：2026年4月26日",
  ]);
  const texts = page.locator("section", { hasText: "文字里还写着以前的年份" });
  await expect(texts.getByRole("link")).toHaveText(["公告标题", "批准文号"]);
  await axe();
  await page.getByRole("button", { name: "撤回，日期恢复原样" }).click();
  await expect(page.locator("dl.summary")).toContainText("2025年4月7日");

  await years.fill("2");
  await page.getByRole("button", { name: "往后挪 2 年" }).click();
  await expect(page.locator("#main")).toContainText("没有已经过去的日期。");
  await visit(page, "#/registration/closes");
  await expect(page.locator("#closes-year")).toHaveValue("2027");
  await visit(page, "#/posts/1/bornTo");
  await expect(page.locator("#bornTo-year")).toHaveValue("2009");
});
