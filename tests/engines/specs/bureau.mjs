// What a bureau does with its notice.
import assert from "node:assert/strict";
import { put, visit } from "../../browser/form.mjs";
import { pages } from "../../browser/paper.mjs";
import { crowded, FAULTY, open, workshop } from "../../browser/workshop.mjs";

/** How the drivers name the paper, in centimetres. Their own is of another size. */
export const A4 = { width: 21, height: 29.7, shrinkToFit: false };

export const specs = {
  async "the workshop: a faulty notice is opened, its findings are listed and mended"({ page, site }) {
    await page.open(`${site.url}bureau.html#/`);
    await workshop(page);
    await open(page, FAULTY);
    await page.locator(".keeping .said").says("打开了");
    await page.getByRole("link", { name: /^看全部/ }).click();
    await page.locator(".severity h2 .chip").waitFor();
    const severities = await page.evaluate(() =>
      [...document.querySelectorAll(".severity h2 .chip")].map((chip) => chip.innerText.trim()),
    );
    assert.deepEqual(severities, ["违反办法", "违反其他法律", "有歧义", "建议"]);
    const count = await page.locator(".finding").count();
    await page.getByRole("link", { name: "岗位第 1 条：最大年龄（周岁）" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "oldest");
    await put(page, "最大年龄（周岁）", "35");
    await visit(page, "#/findings");
    await page.locator(".severity h2 .chip").waitFor();
    const left = await page.locator(".finding").count();
    assert.ok(left < count, `${count} findings, then ${left}`);
    await visit(page, "#/preview");
    await page.locator(".bulletin").says("某旗公开招聘协管员公告");
  },

  "a long notice is printed with the head of its table on each page": {
    // WebKit's driver does not print.
    engines: ["Firefox"],
    async run({ page, site }) {
      await page.open(`${site.url}bureau.html#/`);
      await workshop(page);
      await open(page, crowded(60));
      await page.locator(".keeping .said").says("打开了");
      await visit(page, "#/preview");
      await page.locator(".bulletin").waitFor();
      const sheets = await pages(Buffer.from(await page.driver.printPage(A4), "base64"));
      // Firefox's fonts do not name every glyph: these words can be read.
      const table = sheets.filter((sheet) => sheet.includes("不超过30周岁"));
      assert.ok(table.length > 2, `${table.length} sheets`);
      for (const sheet of table) assert.match(sheet, /代码/);
    },
  },
};
