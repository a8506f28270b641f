// 公告工坊: a bureau writes its notice, with the findings beside it.
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { chip } from "../form.mjs";
import { press, putByKey } from "../keyboard.mjs";
import { ADDRESS, lay } from "../notice.mjs";
import { pages } from "../paper.mjs";
import { FAULTY, NOTICE, crowded, go, open, put, save, visit, workshop, write } from "../workshop.mjs";

const START = "bureau.html#/";
const REVERSED = { 报名开始: ["2026", "12", "10"], 报名截止: ["2026", "12", "1"] };

const message = (page: Page) => page.locator(".keeping .said, .keeping .error");
const finding = (page: Page, words: string) => page.locator(".finding", { hasText: words });

async function saved(page: Page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成文件" }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function faulty(page: Page, route?: string) {
  await open(page, FAULTY);
  await expect(message(page)).toContainText("打开了");
  if (route) await visit(page, route);
}

test("a notice is written from nothing with the keyboard alone, saved, opened again, and followed by an applicant @desktop-only", async ({
  app,
  page,
}) => {
  await app.open(START);
  await workshop(page);
  await expect(page.getByRole("link", { name: "开始写：公告" })).toBeVisible();
  for (const section of ["公告", "报名时间", "年龄"]) {
    // From the list; the next one there is what the button leads to, too.
    await visit(page, "#/");
    await press(page, section === "公告" ? "开始写：公告" : section);
    for (const [label, value] of NOTICE[section] as [string, string][]) await putByKey(page, label, value);
    await press(page, "保存，继续");
    const next = { 公告: "批准", 报名时间: "年龄", 年龄: "学历和其他条件" }[section]!;
    await expect(page.locator("#main h1")).toHaveText(next);
  }
  await press(page, "保存，继续");
  await press(page, "没有，跳过");
  await press(page, "添加");
  const [post] = NOTICE["岗位"] as [string, string][][];
  for (const [label, value] of post!) await putByKey(page, label, value);
  await press(page, "保存，继续");
  await press(page, "填完了，继续");
  await press(page, "没有，跳过");
  await expect(page.locator("#main h1")).toHaveText("照片");
  await visit(page, "#/");
  await expect(chip(page, "报名材料")).toHaveText("已完成");
  for (const section of ["公告", "报名时间", "年龄", "岗位"]) await expect(chip(page, section)).toHaveText("已完成");

  const first = await saved(page);
  expect(first.name).toBe("招聘公告-科尔沁左翼后旗城市管理综合执法局.xieguan-notice.json");
  const file = JSON.parse(first.text);
  expect([file.format, file.version]).toEqual(["xieguan-notice", 1]);
  expect(Object.keys(file)).toEqual(["format", "version", "about", "registration", "age", "posts"]);
  expect(file.about.jurisdiction).toBe("150522");
  expect(file.registration).toEqual({ opens: "2026-12-01", closes: "2026-12-10" });
  expect(file.age.upperAge).toBe("before36th");
  expect(file.posts).toEqual([
    {
      code: "01",
      title: "市容巡查",
      headcount: 6,
      duties: "在执法人员指导和监督下参加日常巡查\n劝阻占道经营",
      licence: "C1",
    },
  ]);
  // Saved work needs no question.
  await page.reload();
  await workshop(page);
  await expect(chip(page, "公告")).toHaveText("未开始");
  await open(page, first.text);
  await expect(message(page)).toContainText("打开了：2026年科尔沁左翼后旗");
  expect((await saved(page)).text).toBe(first.text);

  await lay(page, first.text);
  await app.open(`?notice=${ADDRESS}#/form/post`);
  await page.getByLabel("选岗位").selectOption("0");
  await expect(page.getByLabel("报考单位")).toHaveValue("科尔沁左翼后旗城市管理综合执法局");
  await expect(page.getByLabel("岗位代码")).toHaveValue("01");
  await save(page);
  await visit(page, "#/form");
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
});

test("what stands against a page comes and goes as one types, and says so once one stops", async ({ app, page }) => {
  await app.open("bureau.html#/registration");
  await expect(page.locator("#lint-title")).toHaveText("这一页有 2 处要看");
  for (const [label, day] of Object.entries(REVERSED)) await put(page, label, day);
  await expect(finding(page, "报名还没有开始就截止了")).toBeVisible();
  await expect(page.locator("#lint-title")).toHaveText("这一页有 1 处要看");
  // Announced to screen readers, but not at every key.
  const spoken = page.locator("#lint > [role=status].spoken");
  await expect(spoken).toHaveText("");
  await expect(spoken).toHaveText("这一页有 1 处要看");
  // Mended by hand.
  await put(page, "报名开始", ["2026", "11", "20"]);
  await expect(page.locator(".finding")).toHaveCount(0);
  await expect(page.locator("#lint-title")).toHaveText("这一页没有发现问题");
  // Mended as the lint proposes: the days are swapped.
  await put(page, "报名开始", ["2026", "12", "10"]);
  await page.getByRole("button", { name: /^照这样改/ }).click();
  await expect(page.locator(".finding")).toHaveCount(0);
  await expect(page.locator("#closes-day")).toHaveValue("10");
  await expect(page.locator("#lint-title")).toBeFocused();
  await expect(page.locator(".mended")).toContainText("照那样改好了");
  await page.getByRole("button", { name: "撤回刚才改的" }).click();
  await expect(page.locator("#closes-day")).toHaveValue("1");
  await expect(finding(page, "报名还没有开始就截止了")).toBeVisible();
});

test("a finding quotes the clause, and on a phone a line at the edge leads to it", async ({ app, page }) => {
  await app.open(START);
  await faulty(page, "#/age");
  const found = finding(page, "出生日期放得比办法宽");
  await expect(found.locator(".chip")).toHaveText("违反办法");
  // Behind the lead of its article: without it, an item of what is forbidden reads like a permission.
  const lead = "协管人员应当具备下列条件：";
  await expect(found.locator("blockquote")).toHaveText(`${lead}年满十八周岁且首次受聘时年龄不超过三十五周岁；`);
  await expect(found.locator("cite")).toHaveText("第十六条第二项");
  await page.locator(".jump a").click();
  await expect(page.locator("#lint-title")).toBeFocused();
  await found.getByRole("link", { name: "出生日期不早于" }).click();
  await expect(page.locator("#bornFrom-year")).toBeFocused();
  await page
    .getByRole("button", { name: /^照这样改/ })
    .first()
    .click();
  await expect(page.locator("#bornFrom-year")).toHaveValue("1990");
});

test("all findings lead to where they are mended, and back", async ({ app, page }) => {
  await app.open(START);
  await faulty(page);
  await expect(chip(page, "批准")).toHaveText("违反办法");
  await expect(chip(page, "岗位")).toHaveText("违反办法");
  await expect(chip(page, "报名时间")).toHaveText("有歧义");
  await expect(chip(page, "联系和交表")).toHaveText("已完成");
  await page.getByRole("link", { name: /^看全部/ }).click();
  await expect(page.locator(".severity h2 .chip")).toHaveText(["违反办法", "违反其他法律", "有歧义", "建议"]);
  await page.getByRole("link", { name: "岗位第 1 条：最大年龄（周岁）" }).click();
  await expect(page.locator("#oldest")).toBeFocused();
  await expect(page).toHaveURL(/#\/posts\/1\/oldest$/);
  await put(page, "最大年龄（周岁）", "35");
  await expect(finding(page, "最大 40 周岁")).toHaveCount(0);
  await save(page);
  await save(page, "填完了，继续");
  await expect(page.locator("#main h1")).toContainText("整份公告有");
  const count = await page.locator(".finding").count();
  await page
    .getByRole("button", { name: /^照这样改/ })
    .first()
    .click();
  await expect(page.locator(".finding")).toHaveCount(count - 1);
  await expect(page.locator("#main h1")).toBeFocused();
});

test("what cannot be read is named in the summary and beside the field; nothing typed is lost", async ({
  app,
  page,
  axe,
}) => {
  await app.open("bureau.html#/about");
  await put(page, "公告标题", "公".repeat(81));
  await put(page, "辖区", "火星旗");
  await put(page, "公告日期", ["2026", "2", "30"]);
  await page.getByRole("button", { name: "保存，继续" }).click();
  await expect(page.locator("#errors")).toBeFocused();
  await expect(page.locator("#errors li")).toHaveCount(3);
  await expect(page).toHaveTitle("错误：公告 - 公告工坊");
  await expect(page.getByLabel("辖区", { exact: true })).toHaveValue("火星旗");
  await page.locator("#errors a", { hasText: "公告日期" }).click();
  await expect(page.locator("#announced-day")).toBeFocused();
  await axe();
  // A wrong answer goes into the file as typed and comes back.
  await visit(page, "#/");
  await expect(chip(page, "公告")).toHaveText("有看不懂的");
  const { text } = await saved(page);
  expect(JSON.parse(text).about).toMatchObject({ jurisdiction: "火星旗", announced: ["2026", "2", "30"] });
  await open(page, text);
  await visit(page, "#/about");
  await expect(page.locator("#announced-day")).toHaveValue("30");
  for (const [label, value] of NOTICE["公告"] as [string, string][]) await put(page, label, value);
  await save(page);
  await visit(page, "#/");
  await expect(chip(page, "公告")).toHaveText("已完成");
});

test("text from a notice is only ever text", async ({ app, page }) => {
  const script = "<script>alert(1)</script>";
  const image = '"><img src=x onerror=alert(2)>';
  const hostile = {
    ...FAULTY,
    about: { ...(FAULTY.about as object), title: script, bureau: image },
    posts: [{ code: image, title: script, headcount: 1, duties: `${image}\n${script}`, other: image, majors: script }],
    papers: { list: script },
    pledge: { text: image },
    handIn: { contact: image, address: script, phone: "0475-5210000", hours: image },
    [image]: script,
  };
  page.on("dialog", () => {
    throw new Error("a notice ran");
  });
  await app.open(START);
  await open(page, hostile);
  await expect(message(page)).toContainText(script);
  await expect(message(page)).toContainText('"><img src=x');
  for (const route of ["#/preview", "#/posts", "#/posts/1", "#/about", "#/findings", "#/pledge", "#/"]) {
    await visit(page, route);
    await expect(page.locator("#main h1")).toBeVisible();
    expect(await page.locator("#app img, #app script").count(), route).toBe(0);
    if (route === "#/preview") {
      await expect(page.locator("#main h1")).toHaveText(script);
      await expect(page.locator(".bulletin .pledge")).toHaveText(image);
      await expect(page.locator(".posts td").last()).toContainText(image);
    }
  }
});

test("a file that cannot be opened says why and leaves the notice as it is", async ({ app, page }, info) => {
  await app.open(START);
  await write(page, { 公告: NOTICE["公告"]! });
  for (const [content, sentence] of [
    ["{", "不完整"],
    ["\u0000\u0001", "不是招聘公告"],
    ['{"format":"xieguan-application","version":1}', "是报名表"],
    ['{"format":"xieguan-notice","version":9}', "更新的程序"],
    ['{"format":"xieguan-notice","version":1,"about":[]}', "不完整"],
    [`{"format":"xieguan-notice","version":1,"posts":[${"{},".repeat(1000)}{}]}`, "多得多"],
    ["[".repeat(5000), "不是招聘公告"],
  ]) {
    await open(page, content);
    await expect(message(page)).toContainText(sentence!);
    await expect(page.locator(".keeping [role=alert]")).toBeVisible();
  }
  const huge = info.outputPath("huge.xieguan-notice.json");
  await writeFile(huge, Buffer.alloc(50 * 1024 * 1024, " "));
  await page.getByLabel("打开以前存的公告").setInputFiles(huge);
  await expect(message(page)).toContainText("太大");
  await expect(chip(page, "公告")).toHaveText("已完成");
});

test("posts are added, copied, moved, removed and brought back @chinese", async ({ app, page, axe }) => {
  await app.open(START);
  await write(page, { 岗位: NOTICE["岗位"]! });
  await go(page, "岗位");
  const rows = page.locator(".entries li a");
  await expect(rows).toHaveText(["市容巡查（01），6 人", "内勤（02），2 人"]);
  await page.locator("#copy-0").click();
  await expect(rows).toHaveText(["市容巡查（01），6 人", "市容巡查，6 人", "内勤（02），2 人"]);
  await expect(page.locator("#entry-1")).toBeFocused();
  await expect(page.locator("p.said")).toContainText("照着写了第 2 条");
  await page.locator("#down-1").click();
  await expect(page.locator("#up-2")).toBeFocused();
  await page.locator("#remove-2").click();
  await expect(page.locator("#undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows.last()).toHaveText("市容巡查，6 人");
  await axe();
  // The next index is a new entry; beyond it there is nothing.
  await visit(page, "#/posts/4");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("岗位第 4 条");
  await visit(page, "#/posts/9");
  await expect(rows).toHaveCount(3);
});

test("five hundred posts stay usable", async ({ app, page }, info) => {
  await app.open(START);
  await open(page, crowded(500));
  await expect(message(page)).toContainText("打开了");
  // Measured in the page, because the harness itself takes time.
  const drawn = (route: string, last: string) =>
    page.evaluate(
      async ([route, last]) => {
        const begun = performance.now();
        location.hash = route!;
        while (!document.querySelector(last!)) await new Promise((soon) => setTimeout(soon));
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return Math.round(performance.now() - begun);
      },
      [route, last],
    );
  const list = await drawn("#/posts", ".entries > li:nth-child(500)");
  const preview = await drawn("#/preview", ".posts tbody tr:nth-child(500)");
  await visit(page, "#/posts/250");
  // From a key to the next frame, with the lint of the whole notice.
  const typed = await page.getByLabel("岗位名称", { exact: true }).evaluate(async (input: HTMLInputElement) => {
    const times = [];
    for (const letter of "市容巡查") {
      const begun = performance.now();
      input.value += letter;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, data: letter }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      times.push(performance.now() - begun);
    }
    return Math.min(...times);
  });
  const summary = `500 posts: list ${list} ms, preview ${preview} ms, a key ${typed.toFixed(0)} ms`;
  info.annotations.push({ type: "measured", description: summary });
  expect(Math.max(list, preview), summary).toBeLessThan(5000);
  expect(typed, summary).toBeLessThan(400);
});

test("a title is typed with an input method", async ({ app, page, ime }) => {
  await app.open("bureau.html#/about");
  const title = page.getByLabel("公告标题", { exact: true });
  await title.focus();
  await ime([
    ["zhao", "招"],
    ["pin", "聘"],
    ["gong'gao", "公告"],
  ]);
  await expect(title).toHaveValue("招聘公告");
  await expect(finding(page, "没有写“公告标题”")).toHaveCount(0);
});

test("leaving, opening another notice and clearing ask before what was not saved is lost", async ({ app, page }) => {
  await app.open(START);
  await write(page, { 公告: NOTICE["公告"]! });
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void (asked.length < 3 ? dialog.dismiss() : dialog.accept());
  });
  await open(page, FAULTY);
  await expect.poll(() => asked.length).toBe(1);
  await page.getByRole("button", { name: "清空，重新写" }).click();
  await expect(chip(page, "公告")).toHaveText("已完成");
  await page.reload();
  expect(asked).toEqual(["confirm", "confirm", "beforeunload"]);
  await workshop(page);
  await expect(chip(page, "公告")).toHaveText("未开始");
});

test("the notice is shown as the public reads it, and printed with the head of its table on each page", async ({
  app,
  page,
}) => {
  await app.open(START);
  await write(page, { 报名时间: NOTICE["报名时间"]!, 年龄: NOTICE["年龄"]!, 岗位: NOTICE["岗位"]! });
  await visit(page, "#/preview");
  const view = page.locator(".bulletin");
  await expect(view.locator(".state")).toContainText("2026年12月1日开始报名，还有 8 天");
  await expect(view.locator(".days .next")).toContainText("报名开始");
  await expect(view).toContainText("算到 36 岁生日前一天：1990年12月2日和以后出生的");
  await expect(view).toContainText("生日当天就算年满：2008年12月1日和以前出生的");
  await expect(view.locator(".posts tbody tr")).toHaveCount(2);
  await expect(view.locator(".posts tbody tr").last()).toContainText("蒙汉兼通");
  await visit(page, "#/");
  page.once("dialog", (dialog) => void dialog.accept());
  await open(page, crowded(60));
  await expect(message(page)).toContainText("打开了：某旗");
  await visit(page, "#/preview");
  const sheets = await pages(await page.pdf({ preferCSSPageSize: true }));
  const table = sheets.filter((sheet) => /岗位\d/.test(sheet));
  expect(table.length).toBeGreaterThan(2);
  for (const sheet of table) expect(sheet).toContain("岗位名称代码人数学历和其他条件职责");
  expect(sheets.join("")).not.toContain("回到目录");
  // Articles 16 and 17 in full, and nothing that the bureau did not write.
  const law = readFileSync(new URL("../../../crates/rules/src/law/regulation.md", import.meta.url), "utf8");
  const lines = law.slice(law.indexOf("### 第十六条\n"), law.indexOf("### 第十八条\n")).split("\n");
  const bare = lines.filter((line) => !line.startsWith("#")).map((line) => line.normalize("NFKC").replace(/\s/g, ""));
  expect(bare.filter(Boolean)).toHaveLength(12);
  for (const line of bare) expect(sheets.join("")).toContain(line);
  for (const words of ["像素", "KB", "承诺", "公告没有写"]) expect(sheets.join("")).not.toContain(words);
  expect(sheets.join("")).not.toContain("公告工坊");
});

const ROUTES = [
  "#/",
  "#/about",
  "#/age",
  "#/posts",
  "#/posts/1",
  "#/employment",
  "#/findings",
  "#/preview",
  "#/publish",
  "#/check",
  "#/take",
  "#/taken",
  "#/nowhere",
];
for (const [colorScheme, where] of [
  ["light", "@desktop"],
  ["dark", "@desktop-only"],
] as const) {
  test(`every page of the workshop is accessible, ${colorScheme} ${where}`, async ({ app, page, axe }) => {
    await page.emulateMedia({ colorScheme });
    await app.open(START);
    await faulty(page);
    for (const route of ROUTES) {
      await test.step(route, async () => {
        await visit(page, route);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        // At the end of the page, the bar at a phone's edge covers nothing.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await axe();
      });
    }
  });
}

test("no page of the workshop scrolls sideways at 360 px, in large type and with text twice as large", async ({
  app,
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  for (const standard of [16, 32]) {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
    await app.open(START);
    await faulty(page);
    if (standard === 16) await page.getByRole("button", { name: "大字" }).click();
    for (const route of ROUTES) {
      await visit(page, route);
      await expect(page).toHaveURL(new RegExp(`${route}$`));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${route} at ${standard} px`).toBeLessThanOrEqual(360);
    }
  }
});

test("when the program does not arrive, the plain page says so", async ({ page, site, guard, axe }) => {
  guard.allow(/ERR_FAILED|Failed to (load|fetch)|fetch/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(`${site.url}bureau.html`);
  await expect(page.getByRole("heading", { name: "公告工坊在这台设备上打不开" })).toBeVisible();
  await axe();
});
