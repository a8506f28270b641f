// The pages around the check: reading the law, navigation, accessibility.
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";

const ROUTES = [
  "#/",
  "#/question/birth-date",
  "#/question/hire-date",
  "#/question/earlier-engagement",
  "#/question/education",
  "#/question/service",
  "#/question/expected-certificate",
  "#/question/circumstances",
  "#/question/conduct",
  "#/question/ability",
  "#/result",
  "#/law",
  "#/nowhere",
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`every page is accessible, ${colorScheme} @desktop`, async ({ app, page, axe }) => {
    await page.emulateMedia({ colorScheme });
    for (const route of ROUTES) {
      await test.step(route, async () => {
        await app.open(route);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await axe();
      });
    }
  });
}

test("with errors and with everything answered the pages stay accessible", async ({ app, page, axe }) => {
  for (const route of ROUTES.filter((route) => route.includes("question"))) {
    await app.open(route);
    await page.getByRole("button", { name: "继续" }).click();
    await expect(page.locator("#errors")).toBeVisible();
    await axe();
  }
  await app.open("#/question/education");
  await answerAll(page, { birth: ["1991", "8", "20"] });
  await axe();
});

test("no page scrolls sideways at 360 px, in large type and with text twice as large", async ({ app, page }) => {
  const devtools = await page.context().newCDPSession(page);
  // Not innerWidth: a phone's viewport grows with content that does not fit.
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const standard of [16, 32]) {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
    for (const route of ROUTES) {
      await app.open(route);
      if (standard === 16) await page.getByRole("button", { name: "大字" }).click();
      expect(await width(), `${route} at ${standard} px`).toBeLessThanOrEqual(360);
    }
    await app.open("#/question/education");
    await answerAll(page, { birth: ["1992", "2", "29"], education: "技工院校高级工班" });
    expect(await width(), `a result at ${standard} px`).toBeLessThanOrEqual(360);
    await page.evaluate(() => location.reload());
  }
});

test("the whole check can be done with the keyboard alone @desktop-only", async ({ app, page }) => {
  await app.open("#/");
  const reach = async (name: RegExp) => {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (name.test(here)) return;
    }
    throw new Error(`${name} cannot be reached`);
  };
  const heading = (text: string) => expect(page.locator("#main h1")).toContainText(text);
  await reach(/开始自查/);
  await page.keyboard.press("Enter");
  await heading("最高学历");
  await expect(page.locator("#main h1")).toBeFocused();
  await page.keyboard.press("Tab");
  for (const key of ["ArrowDown", "ArrowUp", "ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await heading("出生日期");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2001");
  await page.keyboard.press("Tab");
  await page.keyboard.type("8");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  for (const [asked, presses] of [
    ["年龄算到", ["Space"]],
    ["下面这些情况", ["Space"]],
    ["身体条件", ["Space"]],
    ["品行良好", ["Space"]],
  ] as const) {
    await heading(asked);
    await page.keyboard.press("Tab");
    for (const key of presses) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
  }
  await heading("符合");
  await expect(page.locator("#main h1")).toBeFocused();
});

test("the law reader has the 29 articles, each saying how it is treated", async ({ app, page }) => {
  await app.open("#/law");
  await expect(page.locator(".article")).toHaveCount(29);
  await expect(page.locator(".article > .note")).toHaveCount(29);
  await expect(page.locator(".article li")).toHaveCount(52);
  await expect(page.locator("#article-16 li .note.decided")).toHaveCount(4);
  await expect(page.locator("#article-17 li .note.decided")).toHaveCount(6);
});

test("an article has an address of its own, and takes the focus", async ({ app, page }) => {
  await app.open("#/law");
  await page.getByRole("link", { name: "第十七条", exact: true }).click();
  await expect(page).toHaveURL(/#\/law\/17$/);
  await expect(page.locator("#article-17 h3")).toBeFocused();
  await expect(page.locator("#article-17")).toBeInViewport();
  await app.open("#/law/20");
  await expect(page.locator("#article-20")).toBeInViewport();
});

test("an address that names nothing leads back to the start", async ({ app, page }) => {
  for (const route of ["#/nowhere", "#/law/30", "#/question/height", "#/question/full-time"]) {
    await app.open(route);
    await expect(page.locator("#main h1")).toHaveText("没有这一页");
  }
  await page.getByRole("link", { name: "回到开头" }).click();
  await expect(page).toHaveURL(/#\/$/);
});

test("large type is a button that says whether it is on", async ({ app, page }) => {
  await app.open("#/");
  const button = page.getByRole("button", { name: "大字" });
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  expect(await size()).toBeGreaterThan(before * 1.2);
});

test("an answer never shows in the address", async ({ app, page }) => {
  const seen: string[] = [];
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) seen.push(frame.url());
  });
  await app.open("#/question/education");
  await answerAll(page, { circumstances: "有吸毒史" });
  expect(seen.length).toBeGreaterThan(3);
  for (const url of seen) expect(url).toMatch(/#\/(question\/[a-z-]+|result)$/);
});

test("a clause that can be read in more than one way says so, beneath it", async ({ app, page, axe }) => {
  await app.open("#/law/16");
  const open = page.locator("#article-16 li").nth(1).locator("details");
  await open.locator("summary").click();
  await expect(open).toContainText("“不超过三十五周岁”算到哪天？");
  await expect(page.locator(".topics dt")).toHaveCount(14);
  await axe();
});
