// How few steps the form takes: counted, and each of the ways that make them few.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { APPLICANT, SECTIONS, chip, fillForm, fillSection, put, save, sections, task, visit } from "../form.mjs";
import { Hands } from "../hands";

const heading = (page: Page) => page.locator("#main h1");

/** A photo as a telephone takes it. */
async function picture(page: Page) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [900, 1200];
    const context = canvas.getContext("2d")!;
    context.fillStyle = "#3a6ea5";
    context.fillRect(0, 0, 900, 1200);
    return canvas.toDataURL("image/png");
  });
  return { name: "a.png", mimeType: "image/png", buffer: Buffer.from(url.split(",")[1]!, "base64") };
}

test("an ordinary form takes at most 110 taps and 400 characters @chinese", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const hands = new Hands(page);
  await hands.go(/^接着填：/);
  await hands.answer([
    ["报考单位", "科尔沁左翼后旗城市管理综合执法局"],
    ["报考岗位", "市容巡查"],
  ]);
  await hands.go("保存，继续");
  // The number tells sex, birth date and where the household is.
  await hands.answer([
    ["姓名", "阿拉腾·其其格"],
    ["身份证号", "150522200108200026"],
    ["民族", "蒙古族"],
    ["籍贯", "内蒙古通辽"],
    ["政治面貌", "中国共产主义青年团团员"],
    ["加入时间", ["2016", "5"]],
    ["健康状况", "健康或良好"],
  ]);
  await hands.go("保存，继续");
  await hands.answer([
    ["手机号", "13947501123"],
    ["通讯地址", "科尔沁左翼后旗甘旗卡镇博王大街12号"],
  ]);
  await hands.go("保存，继续");
  await hands.go("添加一所学校");
  await hands.answer([
    ["学历层次", "大专（大学专科、高职）"],
    ["学习方式", "全日制"],
    ["毕业情况", "毕业了，有毕业证"],
    ["学校", "内蒙古民族幼儿师范高等专科学校"],
    ["专业", "社会工作"],
    ["入学年月", ["2019", "9"]],
    ["毕业年月", ["2022", "6"]],
  ]);
  await hands.go("保存，再添加");
  await hands.answer([
    ["学历层次", "普通高中"],
    ["学习方式", "全日制"],
    ["毕业情况", "毕业了，有毕业证"],
    ["学校", "甘旗卡第一高级中学"],
    ["入学年月", ["2016", "9"]],
    ["毕业年月", ["2019", "6"]],
  ]);
  await hands.go("保存，继续");
  await hands.go("填完了，继续");
  // Five periods, of which the schools are two.
  await hands.tap(page.getByRole("button", { name: "从学历带入（2 段）" }));
  await expect(page.locator(".entries > li")).toHaveCount(2);
  await hands.go("添加一段经历");
  await hands.answer([
    ["这段时间在做什么", "工作"],
    ["开始年月", ["2022", "7"]],
    ["结束年月", ["2024", "3"]],
    ["学校或单位", "通辽市顺达运输公司"],
    ["身份或职务（选填）", "库管员"],
  ]);
  await hands.go("保存，再添加");
  await hands.answer([
    ["这段时间在做什么", "待业或在家"],
    ["开始年月", ["2024", "4"]],
    ["结束年月", ["2024", "8"]],
    ["学校或单位", "甘旗卡镇"],
  ]);
  await hands.go("保存，再添加");
  await hands.answer([
    ["这段时间在做什么", "工作"],
    ["开始年月", ["2024", "9"]],
    ["一直到现在", true],
    ["学校或单位", "博王社区居民委员会"],
    ["身份或职务（选填）", "网格员"],
  ]);
  await hands.go("保存，继续");
  await hands.go("填完了，继续");
  await hands.answer([["服役情况", "没有服过役，或者还没退役"]]);
  await hands.go("保存，继续");
  await hands.go("添加一个人");
  const family = [
    ["父亲", "巴特尔", "牧民"],
    ["母亲", "乌云·其木格", "牧民"],
    ["哥哥", "阿古拉", "通辽市顺达运输公司司机"],
    ["祖母", "萨仁", "在家"],
  ];
  for (const [at, [relation, name, employer]] of family.entries()) {
    await hands.answer([
      ["和你的关系", relation!],
      ["姓名", name!],
      ["工作单位和职务", employer!],
    ]);
    await hands.go(at < family.length - 1 ? "保存，再添加" : "保存，继续");
  }
  await hands.go("填完了，继续");
  await hands.go("没有，跳过");
  await hands.go(/^接着回答/);
  // One question after the other; the first answer is the usual one, but of the circumstances
  // it is that there are none.
  while ((await heading(page).innerText()) !== "资格声明") {
    const none = page.getByLabel("以下都没有", { exact: true });
    const usual = page.locator("form .choice input").first();
    await hands.tap((await none.count()) > 0 ? none : usual);
    await hands.go("继续");
  }
  await hands.go("保存，继续");
  hands.taps += 1;
  await page.getByLabel("选择照片").setInputFiles(await picture(page));
  await hands.tap(page.getByRole("button", { name: "用这一张" }));
  await hands.go("保存，继续");
  await hands.answer([["我知道要带这些材料", true]]);
  await hands.go("保存，继续");
  await hands.answer([["我已阅读并作出以上承诺", true]]);
  await hands.go("保存，继续");

  await expect(heading(page)).toHaveText("核对填写内容");
  await expect(page.locator("#main .notice")).toHaveCount(0);
  await visit(page, "#/form/paper");
  await expect(page.locator(".sheet-a4")).toContainText("甘旗卡第一高级中学");
  console.log(`${hands.taps} taps, ${hands.characters} characters`);
  expect(hands.taps).toBeLessThanOrEqual(110);
  expect(hands.characters).toBeLessThanOrEqual(400);
});

test("the button leads through every section once, and then to the last look", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  // One row stands out, and it is the one that the button leads to.
  const next = page.locator(".tasks [aria-current=step]");
  await expect(next).toHaveCount(1);
  await expect(next).toContainText("报考岗位");
  await expect(next).toHaveAccessibleName(/^报考岗位\s?，\s?未开始$/);
  for (const row of await page.locator(".tasks a").all())
    expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  const met: string[] = [];
  page.on("framenavigated", () => void met.push(new URL(page.url()).hash));
  await fillForm(page);
  const visited = met.filter((hash) => /^#\/form\/[a-z]+$/.test(hash));
  const keys = "post person contact education history service family skills declarations photo attachments pledge";
  expect([...new Set(visited)]).toEqual([...keys.split(" "), "check"].map((key) => `#/form/${key}`));
  expect(SECTIONS.length).toBe(12);
  await expect(page.locator(".tasks [aria-current]")).toHaveCount(0);
  await expect(task(page, "诚信承诺")).toHaveAccessibleName(/^诚信承诺\s?，\s?已完成$/);
});

test("what may stay empty is passed over in one step, and done", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await expect(chip(page, "证照和奖惩")).toHaveText("可以不填");
  await task(page, "证照和奖惩").click();
  await save(page, "没有，跳过");
  await expect(heading(page)).toHaveText("资格声明");
  await visit(page, "#/form/photo");
  await save(page, "没有，跳过");
  await expect(heading(page)).toHaveText("要带的材料");
  await visit(page, "#/form");
  for (const section of ["证照和奖惩", "照片"]) await expect(chip(page, section)).toHaveText("已完成");
  // Whoever has something to say has nothing to pass over.
  await visit(page, "#/form/skills");
  await put(page, "受过的奖励（选填）", "旗级优秀网格员");
  await expect(page.getByRole("button", { name: "没有，跳过" })).toHaveCount(0);
  await visit(page, "#/form/person");
  await expect(page.getByRole("button", { name: "没有，跳过" })).toHaveCount(0);
});

test("schools are taken over once, and the history is in the order of the sheet @chinese", async ({
  app,
  page,
  axe,
}) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "学历");
  await visit(page, "#/form/history");
  const take = page.getByRole("button", { name: /^从学历带入/ });
  await take.click();
  const rows = page.locator(".entries li a");
  await expect(rows).toHaveText([
    "2016年9月 至 2019年6月 科尔沁左翼后旗甘旗卡第一高级中学 上学",
    "2019年9月 至 2022年6月 内蒙古民族幼儿师范高等专科学校 上学",
  ]);
  await expect(page.locator("p.said")).toContainText("带入了 2 段");
  await expect(page.locator("#entry-0")).toBeFocused();
  await expect(take).toHaveCount(0);
  await axe();
  // What began before comes before, whenever it is told; nobody moves it.
  await page.getByRole("link", { name: "添加一段经历" }).click();
  await put(page, "这段时间在做什么", "待业或在家");
  await put(page, "开始年月", ["2016", "7"]);
  await put(page, "结束年月", ["2016", "8"]);
  await put(page, "学校或单位", "甘旗卡镇");
  await save(page);
  await expect(rows.first()).toContainText("2016年7月 至 2016年8月");
  await expect(page.getByRole("button", { name: /^(上移|下移)/ })).toHaveCount(0);
  // A name that was changed here is the same school.
  await rows.nth(1).click();
  await put(page, "学校或单位", "旗一中");
  await save(page);
  await expect(take).toHaveCount(0);
  await visit(page, "#/form/check");
  await expect(page.locator(".summary > div", { hasText: "第 2 段经历" })).toContainText("旗一中");
});

test("the last look shows what is printed, and leads to the very field @chinese", async ({ app, page, axe }) => {
  const path = new URL("../../vectors/files/application-v1.xieguan.json", import.meta.url);
  const file = JSON.parse(await readFile(path, "utf8"));
  file.answers.ethnicGroup = "蒙";
  file.answers.mobile = "139 4750 1123";
  file.answers.politicalStatus = "03";
  file.answers.joined = ["2016", "5", ""];
  file.family[0].relation = "爸爸";
  file.family[0].relativeBorn = ["1970", "5", ""];
  file.family[0].relativeStatus = "01";
  file.history.reverse();
  await app.open("#/form");
  await sections(page);
  const buffer = Buffer.from(JSON.stringify(file));
  await page
    .getByLabel("打开以前存的文件")
    .setInputFiles({ name: "a.xieguan.json", mimeType: "application/json", buffer });
  await visit(page, "#/form/check");
  const row = (name: string) => page.locator(".summary > div", { hasText: name });
  await expect(row("民族").locator("dd").first()).toHaveText("蒙古族");
  await expect(row("手机号").locator("dd").first()).toHaveText("13947501123");
  await expect(row("政治面貌").locator("dd").first()).toHaveText("共青团员");
  await expect(row("第 1 位家人").locator("dd").first()).toContainText(/^父亲 .+ 1970年5月 中共党员 /);
  await expect(page.locator(".answers .frame img")).toBeVisible();
  await axe();
  const shown = await page
    .locator(".answers")
    .filter({ hasNot: page.getByRole("heading", { name: "资格声明" }) })
    .locator("dd:not(.change)")
    .allInnerTexts();
  expect(shown.length).toBeGreaterThan(25);

  for (const [name, field, route] of [
    ["身份证号", "#idNumber", "person/idNumber"],
    ["出生日期", "#birthDate-year", "person/birthDate"],
    ["户籍所在地", "#householdPrefecture", "person/householdPrefecture"],
    ["第 1 位家人", "#relation", "family/1/relation"],
  ] as const) {
    const change = row(name).getByRole("link", { name: "更改" });
    await expect(change).toHaveAccessibleName(new RegExp(`^更改\\s?${name}$`));
    await change.click();
    await expect(page).toHaveURL(new RegExp(`#/form/${route}$`));
    await expect(page.locator(field)).toBeFocused();
    await page.goBack();
    await expect(heading(page)).toHaveText("核对填写内容");
  }
  // In an entry, each answer leads to its own field.
  await row("第 1 位家人").getByRole("link", { name: "1970年5月", exact: true }).click();
  await expect(page).toHaveURL(/#\/form\/family\/1\/relativeBorn$/);
  await expect(page.locator("#relativeBorn-year")).toBeFocused();
  await page.goBack();

  // Each of the values stands on the sheet, word for word.
  await visit(page, "#/form/paper");
  const sheet = (await page.locator(".sheet-a4").innerText()).replace(/\s+/g, "");
  for (const value of shown) {
    const words = value.split(/\s+/).filter((word) => word !== "");
    for (const word of words) expect(sheet, value).toContain(word);
  }
});

test("a file is chosen with a button that the keyboard reaches and a screen reader names", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  const open = page.getByLabel("打开以前存的文件");
  await expect(open).toHaveAccessibleName("打开以前存的文件 选择文件");
  await open.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(open).toBeFocused();
  const ring = await page.locator(".file").evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(ring).toBe("solid");
  // The control lies over the whole button.
  const [control, button] = await Promise.all([open.boundingBox(), page.locator(".file").boundingBox()]);
  expect(control!.height).toBeGreaterThanOrEqual(44);
  expect(control!.width).toBeGreaterThan(button!.width - 8);
  const chooser = page.waitForEvent("filechooser");
  await page.getByText("选择文件", { exact: true }).click({ force: true });
  await chooser;
  await visit(page, "#/form/photo");
  for (const name of ["选择照片", "拍照"])
    await expect(page.getByLabel(name, { exact: true })).toHaveAccessibleName(name);
});

test("required is said to those who do not see it, and what may stay empty to all @chinese", async ({ app, page }) => {
  await app.open("#/form/person");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["证件", "户籍", "其他"]);
  await expect(page.getByLabel("姓名", { exact: true })).toHaveAttribute("aria-required", "true");
  await expect(page.getByRole("radiogroup", { name: "性别" })).toHaveAttribute("aria-required", "true");
  await expect(page.getByRole("group", { name: "出生日期" }).getByLabel("年", { exact: true })).toHaveAttribute(
    "aria-required",
    "true",
  );
  const optional = page.getByLabel("曾用名（选填）", { exact: true });
  await expect(optional).not.toHaveAttribute("aria-required");
  // Two short answers stand side by side.
  const [man, woman] = await Promise.all(
    ["男", "女"].map((sex) => page.locator(".choice", { hasText: sex }).boundingBox()),
  );
  expect(man!.y).toBe(woman!.y);
});

test("one comes back to the last look from a section, and goes on from the list", async ({ app, page }) => {
  await app.open("#/form/check");
  await page.locator("#main .notice").getByRole("link", { name: "联系方式" }).click();
  for (const [label, value] of APPLICANT["联系方式"] as [string, string][]) await put(page, label, value);
  await save(page);
  await expect(heading(page)).toHaveText("核对填写内容");
  await visit(page, "#/form");
  await sections(page);
  await task(page, "联系方式").click();
  await save(page);
  await expect(heading(page)).toHaveText("学历");
});
