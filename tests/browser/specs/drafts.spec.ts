// The draft on the device: stored only on request, and deleted when the page says so.
import { expect, test, type Page } from "../fixtures";
import { APPLICANT, chip, fillForm, fillSection, put, sections, visit } from "../form.mjs";
import { workshop } from "../workshop.mjs";

const KEEP = /在这台设备上存草稿/;
const FORGET = "现在就删掉草稿";
const NAME = "姓名";
const SECTIONS = [
  "post",
  "person",
  "contact",
  "education",
  "history",
  "service",
  "family",
  "skills",
  "declarations",
  "photo",
  "attachments",
  "pledge",
];

const stored = (page: Page) => page.evaluate(() => Object.values(localStorage).join());
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
const message = (page: Page) => page.locator("#main .said, #main .error").filter({ hasText: /./ }).first();

/** Visits every section and the list: this once stored the form again. */
async function walk(page: Page) {
  for (const section of SECTIONS) {
    await visit(page, `#/form/${section}`);
    await visit(page, "#/form");
  }
  await visit(page, "#/");
  await visit(page, "#/form");
}

/** Types a name and goes back to the list. */
async function name(page: Page, text: string) {
  await visit(page, "#/form/person");
  await put(page, NAME, text);
  await visit(page, "#/form");
  await sections(page);
}

test("nothing is stored for those who do not ask; what is deleted stays deleted", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  await walk(page);
  expect(await stored(page)).toBe("");
  await press(page, KEEP);
  await expect(message(page)).toContainText("到2026年11月30日为止");
  expect(await stored(page)).toContain("市容巡查");
  await press(page, FORGET);
  await expect(message(page)).toContainText("草稿删掉了");
  await walk(page);
  await name(page, "巴特尔");
  expect(await stored(page)).toBe("");
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  expect(await stored(page)).toBe("");
});

test("whoever comes back is offered the draft first, and it follows what is filled in", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "报考岗位");
  await press(page, KEEP);
  await expect(message(page)).toContainText("草稿存在这台设备上了");
  await name(page, "巴特尔");
  expect(await stored(page)).toContain("巴特尔");
  // Text that was being typed when the tab was discarded is restored as well. There is no
  // confirmation, because nothing would be lost.
  await visit(page, "#/form/contact");
  await put(page, "手机号", "13947501123");
  await page.goto("about:blank");

  await app.open("#/");
  const offer = page.locator(".offer");
  await expect(offer).toContainText("12 部分填好了 1 部分");
  await expect(page.locator("#main .btn").first()).toHaveText("接着填");
  await offer.getByRole("link", { name: "接着填" }).click();
  await sections(page);
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
  await expect(offer).toHaveCount(0);
  await visit(page, "#/form/contact");
  await expect(page.getByLabel("手机号", { exact: true })).toHaveValue("13947501123");

  // The offer is also above the form, for someone who opens it directly.
  await page.goto("about:blank");
  await app.open("#/form");
  await expect(page.locator("#main .btn").first()).toHaveText("接着填");
  await offer.getByRole("button", { name: "接着填" }).click();
  await expect(chip(page, "报考岗位")).toHaveText("已完成");
});

test("declining changes neither the draft nor the form", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await name(page, "阿拉坦");
  await press(page, KEEP);
  await expect(message(page)).toContainText("草稿存在这台设备上了");
  const before = await stored(page);

  await page.goto("about:blank");
  await app.open("#/form/person");
  await put(page, NAME, "巴特尔");
  await visit(page, "#/form");
  const asked = page.waitForEvent("dialog").then((dialog) => dialog.dismiss());
  await page.locator(".offer").getByRole("button", { name: "接着填" }).click();
  await asked;
  await walk(page);
  expect(await stored(page)).toBe(before);
  await visit(page, "#/form/person");
  await expect(page.getByLabel(NAME, { exact: true })).toHaveValue("巴特尔");

  // Keeping this draft would lose the other, so the page asks.
  await visit(page, "#/form");
  page.once("dialog", (dialog) => void dialog.dismiss());
  await press(page, KEEP);
  expect(await stored(page)).toBe(before);
  page.once("dialog", (dialog) => void dialog.accept());
  await press(page, KEEP);
  await expect.poll(() => stored(page)).toContain("巴特尔");
  await press(page, FORGET);
  await walk(page);
  expect(await stored(page)).toBe("");
});

test("clearing everything clears the draft, and says so", async ({ app, page }) => {
  for (const place of ["#/form", "#/"]) {
    await app.open("#/form");
    await sections(page);
    await name(page, "巴特尔");
    await press(page, KEEP);
    await expect.poll(() => stored(page)).toContain("巴特尔");
    await visit(page, place);
    let question = "";
    page.once("dialog", (dialog) => {
      question = dialog.message();
      void dialog.accept();
    });
    await press(page, "清空登记表和自查的回答");
    expect(question).toContain("草稿也一起删掉");
    await walk(page);
    expect(await stored(page)).toBe("");
    await page.goto("about:blank");
  }
});

test("an expired draft is gone when any page is opened", async ({ app, page, site }) => {
  for (const place of ["#/", "#/law", "#/question/education", "bureau.html"]) {
    await page.goto(`${site.url}manifest.webmanifest`);
    await page.evaluate(() => localStorage.setItem("xieguan-draft", "2026-11-10\n2026-11-17\n{}"));
    await app.open(place);
    expect(await stored(page), place).toBe("");
  }
  await app.open("#/form");
  await walk(page);
  expect(await stored(page)).toBe("");
});

test("a draft that one window deletes is not stored again by another", async ({ app, page, context }) => {
  await app.open("#/form");
  await sections(page);
  await name(page, "巴特尔");
  await press(page, KEEP);
  await expect.poll(() => stored(page)).toContain("巴特尔");
  const other = await context.newPage();
  await app.open("#/form", other);
  page.once("dialog", (dialog) => void dialog.accept());
  await other.locator(".offer").getByRole("button", { name: "接着填" }).click();
  await expect(other.locator(".offer")).toHaveCount(0);
  await other.getByRole("button", { name: FORGET }).click();
  await expect(page.locator(".keeping")).toContainText("草稿在另一个窗口里删掉了");
  for (const tab of [page, other]) {
    await walk(tab);
    await name(tab, "其木格");
    expect(await stored(page)).toBe("");
  }
});

test("of two windows the later one asks before it overwrites", async ({ app, page, context }) => {
  await app.open("#/form");
  await sections(page);
  await name(page, "巴特尔");
  await press(page, KEEP);
  await expect.poll(() => stored(page)).toContain("巴特尔");
  const other = await context.newPage();
  await app.open("#/form", other);
  await other.locator(".offer").getByRole("button", { name: "先不用" }).click();
  await name(other, "其木格");
  let question = "";
  other.once("dialog", (dialog) => {
    question = dialog.message();
    void dialog.accept();
  });
  await press(other, KEEP);
  await expect.poll(() => stored(page)).toContain("其木格");
  expect(question).toContain("已经有一份草稿");

  // The first window shows it and stores nothing until it has an answer.
  await expect(page.locator(".offer")).toContainText("另一个窗口也存了草稿");
  await name(page, "巴特尔");
  expect(await stored(page)).toContain("其木格");
  await press(page, "换成这里的");
  await expect.poll(() => stored(page)).toContain("巴特尔");
  await expect(other.locator(".offer")).toContainText("另一个窗口也存了草稿");
  await press(other, "不换，这里的不存");
  await walk(other);
  expect(await stored(page)).toContain("巴特尔");
});

test("the check started again touches the check alone", async ({ app, page }) => {
  await app.open("#/form");
  await sections(page);
  await fillForm(page);
  const done = page.locator(".tasks .chip", { hasText: "已完成" });
  const before = await done.count();
  for (const [place, button] of [
    ["#/result", "清除回答，重新自查"],
    ["#/", "清除自查的回答，重新开始"],
  ] as const) {
    await visit(page, place);
    let question = "";
    page.once("dialog", (dialog) => {
      question = dialog.message();
      void dialog.accept();
    });
    await press(page, button);
    expect(question).toContain("登记表不动");
    await visit(page, "#/form");
    // The declarations are those of the check, as the question said.
    await expect(done).toHaveCount(before - 1);
    await expect(chip(page, "资格声明")).not.toHaveText("已完成");
    await visit(page, "#/form/person");
    await expect(page.getByLabel("身份证号", { exact: true })).not.toHaveValue("");
    await visit(page, "#/form");
    await fillSection(page, "资格声明", { 资格声明: APPLICANT.资格声明 });
    await expect(done).toHaveCount(before);
  }
});

test("a notice is kept if someone asks, comes back after a reload, and goes when it is deleted", async ({
  app,
  page,
  context,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const titled = async (title: string) => {
    await visit(page, "#/about");
    await put(page, "公告标题", title);
    await visit(page, "#/");
    await workshop(page);
  };
  await app.open("bureau.html#/");
  await workshop(page);
  await titled("甲公告");
  expect(await stored(page)).toBe("");
  await press(page, KEEP);
  await expect(message(page)).toContainText("到2026年11月30日为止");
  await titled("乙公告");
  expect(await stored(page)).toContain("乙公告");
  // A form's draft is another one.
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["xieguan-notice-draft"]);
  // Nothing is lost by a reload, so nothing is asked.
  await page.reload();
  await workshop(page);
  expect(asked).toEqual([]);
  await expect(page.locator(".offer")).toContainText("上次写的公告还在");
  await page.locator(".offer").getByRole("button", { name: "接着填", exact: true }).click();
  await expect(message(page)).toContainText("接着写上次的公告");
  await visit(page, "#/about");
  await expect(page.getByLabel("公告标题")).toHaveValue("乙公告");
  await visit(page, "#/");

  // Another tab has it too, and deletes it.
  const other = await context.newPage();
  other.on("dialog", (dialog) => void dialog.accept());
  await app.open("bureau.html#/", other);
  await other.locator(".offer").getByRole("button", { name: FORGET }).click();
  await expect(page.locator("#main")).toContainText("草稿在另一个窗口里删掉了");
  // Only this page has it now, so leaving asks.
  const left = await page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(left).toBe(false);
  await titled("丙公告");
  expect(await stored(page)).toBe("");
  await press(page, KEEP);
  await expect.poll(() => stored(page)).toContain("丙公告");
  await press(page, "清空，重新写");
  expect(asked).toEqual(["confirm"]);
  expect(await stored(page)).toBe("");
  await titled("丁公告");
  expect(await stored(page)).toBe("");
});

test("if the device has no room for a change, the page says so, and leaving asks", async ({ app, page }) => {
  await app.open("bureau.html#/");
  await workshop(page);
  await visit(page, "#/about");
  await put(page, "公告标题", "甲公告");
  await visit(page, "#/");
  await press(page, KEEP);
  await expect(message(page)).toContainText("到2026年11月30日为止");
  await page.evaluate(() => {
    for (let size = 1 << 22; size > 0; size >>= 1) {
      try {
        for (let number = 0; number < 9; number += 1) localStorage.setItem(`full${size}${number}`, "x".repeat(size));
      } catch {}
    }
  });
  await visit(page, "#/about");
  await put(page, "公告标题", "乙公告".repeat(20));
  await visit(page, "#/");
  await expect(page.locator(".keeping [role=alert]")).toContainText("没有存上");
  const left = await page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
  expect(left).toBe(false);
});
