// Nothing is lost by a button: with a full form behind it, every button of the application is
// pressed, on every page. The form stays whole unless the button's own label says otherwise.
import { expect, test, type Page } from "../fixtures";
import { chip, fillForm, fillSection, sections, visit } from "../form.mjs";

const PAGES = [
  "#/",
  "#/question/education",
  "#/question/birth-date",
  "#/question/conduct",
  "#/question/circumstances",
  "#/result",
  "#/law/16",
  "#/privacy",
  "#/after",
  "#/notice",
  "#/posts",
  "#/form",
  ...["post", "person", "contact", "education", "history", "service", "family", "skills", "declarations", "photo"],
  ...["attachments", "pledge", "education/1", "history/1", "family/1", "check", "paper"],
].map((page) => (page.startsWith("#") ? page : `#/form/${page}`));

/** What says of itself that it takes something of the form away. */
const SAYS_SO = /删|清空|移走|清除登记表/;

/** What begins the self-check anew. Its answers are the declarations of the form. */
const ANEW = /清除自查的回答|重新自查/;

/** How full the form is, and the code of what would be printed. */
async function whole(page: Page) {
  await visit(page, "#/form");
  await sections(page);
  const progress = await page.locator(".progress").innerText();
  return progress.replace(/\s+/g, "");
}

test("every button of the application leaves a full form whole, unless its label says otherwise @chinese", async ({
  app,
  page,
  guard,
}) => {
  test.setTimeout(600_000);
  guard.allow(/ERR_ABORTED/);
  await app.open("#/form");
  await sections(page);
  await fillForm(page);
  const before = await whole(page);
  expect(before).toContain("12部分已完成12部分");
  // A question is answered with a yes: only so is anything lost.
  page.on("dialog", (dialog) => void dialog.accept());
  await page.evaluate(() => {
    window.print = () => dispatchEvent(new Event("beforeprint"));
  });
  const pressed = new Set<string>();
  for (const address of PAGES) {
    await visit(page, address);
    await page.locator("#main h1").waitFor();
    const buttons = page.locator("#main button:visible");
    const labels = (await buttons.allInnerTexts()).map((label) => label.trim());
    for (const label of new Set(labels)) {
      if (SAYS_SO.test(label)) continue;
      await visit(page, address);
      const button = page.locator("#main").getByRole("button", { name: label, exact: true }).first();
      // Some buttons come with an answer that another button has changed meanwhile.
      if (!(await button.isVisible())) continue;
      await button.click();
      pressed.add(label);
      if (ANEW.test(label)) {
        expect(await whole(page), label).toContain("已完成11部分");
        await expect(chip(page, "资格声明")).not.toHaveText("已完成");
        await fillSection(page, "资格声明");
      }
      expect(await whole(page), `${label} on ${address}`).toBe(before);
    }
  }
  expect(pressed.size, [...pressed].join("、")).toBeGreaterThan(15);
});
