// If the program cannot run, the conditions stay on screen with an explanation.
import { expect, test, type Page } from "../fixtures";

async function expectConditions(page: Page, notice: string) {
  await expect(page.getByRole("heading", { name: notice })).toBeVisible();
  await expect(page.locator("#fallback")).toContainText("年满十八周岁且首次受聘时年龄不超过三十五周岁");
  await expect(page.locator("#fallback")).toContainText("有较为严重的个人不良信用记录的");
  await expect(page.locator("#fallback .law li")).toHaveCount(10);
}

test("no WebAssembly at all", async ({ page, site, guard }) => {
  guard.allow(/WebAssembly/);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.goto(site.url);
  await expectConditions(page, "自查程序在这台设备上打不开");
});

for (const [what, pattern] of [
  ["the program", "**/*.wasm"],
  ["its glue", "**/web-*.js"],
] as const) {
  test(`${what} does not arrive`, async ({ page, site, guard, axe }) => {
    guard.allow(/ERR_FAILED|Failed to (load|fetch)|fetch/);
    await page.route(pattern, (route) => route.abort());
    await page.goto(site.url);
    await expectConditions(page, "自查程序在这台设备上打不开");
    await axe();
  });
}

test("a panic brings the conditions back, and says so", async ({ app, page, guard, axe }) => {
  // What a translator or an extension may do to a page: Yew's nodes are gone.
  guard.allow(/panicked|unreachable|RuntimeError|insert/);
  await app.open("#/");
  await page.evaluate(() => {
    const broken = () => {
      throw new Error("insert refused");
    };
    Node.prototype.insertBefore = broken;
    Node.prototype.appendChild = broken;
  });
  await page.evaluate(() => (location.hash = "#/law"));
  await expectConditions(page, "自查程序出了问题");
  await expect(page.getByRole("heading", { name: "自查程序出了问题" })).toBeFocused();
  await expect(page.locator("#app")).toBeHidden();
  expect(guard.seen.filter((line) => /panicked/.test(line))).toHaveLength(1);
  await axe();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the conditions can be read", async ({ page, site, guard }) => {
    // The browser refuses the module that the page needs.
    guard.allow(/\.m?js csp$/);
    await page.goto(site.url);
    await expectConditions(page, "自查程序在这台设备上打不开");
  });
});

test("a browser that compiles no stream starts all the same", async ({ app, page }) => {
  await page.addInitScript(() => {
    WebAssembly.instantiateStreaming = () => Promise.reject(new TypeError("no streams here"));
  });
  await app.open("#/");
  await page.getByRole("link", { name: /开始自查/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("学历");
});
