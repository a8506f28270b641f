// Phones as they are: browsers within apps, printers that open nothing, large type.
import { answerAll } from "../applicant.mjs";
import { expect, test } from "../fixtures";
import { fillSection, sections, visit } from "../form.mjs";

const WECHAT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.49";

test.describe("in WeChat", () => {
  test.use({ userAgent: WECHAT });
  test("what does not work there is said before one starts", async ({ app, page, axe }) => {
    await app.open("#/");
    await expect(page.locator("#main .in-app")).toContainText("在浏览器打开");
    await axe();
  });
});

test("elsewhere nothing is said of it", async ({ app, page }) => {
  await app.open("#/");
  await expect(page.locator("#main .in-app")).toBeHidden();
});

test("a print that opens nothing is noticed, one that opens is not", async ({ app, page }) => {
  await app.open("#/question/education");
  await answerAll(page);
  const said = page.getByRole("alert").filter({ hasText: "打印没有打开" });
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  await page.getByRole("button", { name: "打印结果" }).click();
  await page.waitForTimeout(2000);
  await expect(said).toBeHidden();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole("button", { name: "打印结果" }).click();
  await expect(said).toBeVisible();
});

test("large type is remembered on this device, and forgotten when it is switched off", async ({ app, page, site }) => {
  await app.open("#/");
  const button = page.getByRole("button", { name: "大字" });
  await button.click();
  await page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("html")).toHaveClass(/large/);
  // Not on a kiosk, also not what someone asked for before it was one.
  await page.goto(`${site.url}?kiosk#/`);
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await page.goto(site.url);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await button.click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("the system's text size is not switched off", async ({ app, page }) => {
  await app.open("#/");
  const adjust = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("text-size-adjust"),
  );
  expect(["auto", ""]).toContain(adjust);
});

test("an error is named by the summary, and heard at each answer of its group", async ({ app, page }) => {
  await app.open("#/question/education");
  await page.getByRole("button", { name: "继续" }).click();
  const summary = page.locator("#errors");
  await expect(summary).toBeFocused();
  await expect(summary).toHaveAccessibleName(/1 处/);
  await expect(summary).toHaveAccessibleDescription(/选/);
  const answer = page.getByRole("radio").first();
  await expect(answer).toHaveAccessibleDescription(/选/);
  await expect(page.locator("fieldset")).not.toHaveAccessibleDescription(/请选/);
});

test("a page that is discarded while a photo is chosen comes back whole, and nothing stays in the tab", async ({
  app,
  page,
  guard,
}) => {
  guard.allow(/ERR_ABORTED/);
  await app.open("#/form");
  await sections(page);
  await fillSection(page, "个人信息");
  await fillSection(page, "联系方式");
  await visit(page, "#/form/photo");
  const held = () => page.evaluate(() => sessionStorage.length);
  // Chosen and come back: nothing waits any longer.
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("#photo").click()]);
  expect(await held()).toBe(1);
  await chooser.setFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
  await expect.poll(held).toBe(0);
  // Discarded by the browser, which asks nobody.
  await Promise.all([page.waitForEvent("filechooser"), page.locator("#photo").click()]);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText("填的内容都在")).toBeVisible();
  expect(await held()).toBe(0);
  await visit(page, "#/form");
  await expect(page.getByRole("link", { name: /个人信息.*已完成/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /联系方式.*已完成/ })).toBeVisible();
  // It is as unsaved as it was.
  await page.reload();
  await sections(page);
  await expect(page.getByRole("link", { name: /个人信息.*已完成/ })).toHaveCount(0);
});
